"""Which mentions are places on the map, and which of several places of one name is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.entities import Link
from transforms.ids import content_id
from transforms.knowledge import PLACE_TYPES, Knowledge, KnownEntity
from transforms.schema import EntityMention, EntityType

CONTEXT_SCORE, POPULATION_SCORE, AMBIGUOUS_SCORE = 0.85, 0.75, 0.3
FAR_LARGER = 2
"""How many times the population of the next a place has whose name needs no context."""
HOME = "PL"
"""The country that any article names."""


class Seen(NamedTuple):
    """A name in an article: in the nominative, in which of its sentences, and what it was linked to."""

    base_form: str
    sentence: int
    link: Link


def is_place(mention: EntityMention) -> bool:
    """Whether the mention names a place (GPE, LOC or FAC): a demonym points to a country and is none."""
    return mention.entity_type in PLACE_TYPES and mention.mention_kind != "demonym"


def settled(seen: Sequence[Seen], knowledge: Knowledge) -> list[Link]:
    """The links of an article, each name that several known places bear settled once for the article, or left open."""
    unclear = {s.base_form: b for s in seen if s.link.method == "base_form" and (b := _bearers(s, knowledge))}
    if not unclear:
        return [s.link for s in seen]
    countries = [_country(s.link, knowledge) for s in seen]
    around = frozenset(filter(None, countries))
    near: dict[str, set[str]] = {name: set() for name in unclear}
    for name, places in near.items():
        sentences = {s.sentence for s in seen if s.base_form == name}
        places |= {c for s, c in zip(seen, countries, strict=True) if c and s.sentence in sentences}
    chosen = {name: _chosen(name, bearers, frozenset(near[name]), around) for name, bearers in unclear.items()}
    return [chosen.get(s.base_form, s.link) if s.link.method == "base_form" else s.link for s in seen]


def _bearers(seen: Seen, knowledge: Knowledge) -> list[KnownEntity]:
    if seen.link.entity_type not in PLACE_TYPES:
        return []
    found = [b for b in knowledge.bearers(seen.base_form, seen.link.entity_type) if b.entity_type in PLACE_TYPES]
    return found if len(found) > 1 else []


def _country(link: Link, knowledge: Knowledge) -> str | None:
    known = knowledge.by_id.get(link.entity_id)
    return known.iso_3166_1 if known is not None and known.entity_type in PLACE_TYPES else None


def _chosen(name: str, bearers: Sequence[KnownEntity], near: frozenset[str], around: frozenset[str]) -> Link:
    largest, *others = sorted(bearers, key=lambda b: (-(b.population or 0), b.name))
    for countries in (near, around):
        fitting = [b for b in bearers if b.iso_3166_1 in countries]
        decisive = countries is near or around - {HOME} == {b.iso_3166_1 for b in fitting}
        if len(fitting) == 1 and (decisive or fitting == [largest]):
            return Link(fitting[0].entity_id, fitting[0].entity_type, "context", CONTEXT_SCORE)
    is_far_larger = (largest.population or 0) >= FAR_LARGER * max(b.population or 0 for b in others)
    if is_far_larger and (largest.iso_3166_1 in around or not {b.iso_3166_1 for b in others} & around):
        return Link(largest.entity_id, largest.entity_type, "population", POPULATION_SCORE)
    kind: EntityType = largest.entity_type
    return Link(content_id("entity", "ambiguous", name.casefold()), kind, "ambiguous", AMBIGUOUS_SCORE)
