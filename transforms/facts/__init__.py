"""What a text says: facts with their arguments, read off its trees by grammar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from transforms.facts.attribution import Attribution
from transforms.facts.confidence import FLOOR
from transforms.facts.denial import denial
from transforms.facts.draft import Draft, LeftOut, Material
from transforms.facts.events import events
from transforms.facts.gaps import gaps
from transforms.facts.guards import checked
from transforms.facts.persons import voiced
from transforms.facts.pointers import pointers
from transforms.facts.reality import is_only_spoken_of
from transforms.facts.roles import roles
from transforms.facts.rows import Rows, fact_id
from transforms.facts.states import states
from transforms.reading import Reading
from transforms.schema import EntityMention, FactArgument, FactMention

Extractor = Callable[[Material], Iterator[Draft | LeftOut]]

EXTRACTORS: tuple[Extractor, ...] = (events, states, gaps, roles)
"""Families of facts, in the order in which they are read."""


@dataclass(frozen=True)
class Facts:
    """The facts of one article, and how many clauses were seen but left out, by reason."""

    mentions: list[FactMention] = field(default_factory=list)
    arguments: list[FactArgument] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    pointers: list[EntityMention] = field(default_factory=list)
    """Where the article points to an entity without its name: pronouns, descriptions, dropped subjects."""


def facts(reading: Reading) -> Facts:
    """Every fact that can be read safely, in the order of the text; the same reading gives the same rows."""
    material = Material(reading)
    read = (f for extract in EXTRACTORS for f in extract(material))
    found = [_sure(_checked(f, material)) if isinstance(f, Draft) else f for f in read]
    attribution = Attribution(material)
    found = [voiced(f, attribution, reading) if isinstance(f, Draft) else f for f in found]
    drafts = _distinct(sorted((f for f in found if isinstance(f, Draft)), key=lambda d: d.predicate.i), reading)
    rows = Rows(
        material, attribution, drafts.values(), {d.predicate.i: i for i, d in drafts.items() if d.states_its_predicate}
    )
    return Facts(
        mentions=[rows.mention(i, d) for i, d in drafts.items()],
        arguments=[a for i, d in drafts.items() for a in rows.arguments(i, d)],
        left_out=Counter(f.reason for f in found if isinstance(f, LeftOut)),
        pointers=list(pointers(rows.naming, drafts.values())),
    )


def _checked(draft: Draft, material: Material) -> Draft | LeftOut:
    """Left out is what nobody asserts, what runs into a pointer to another article, and what grammar rules out."""
    if draft.modality == "asserted" and draft.clause is not None and is_only_spoken_of(draft.clause, material.clauses):
        return LeftOut("not_asserted")
    if draft.clause is not None and denial(draft.clause, material.clauses) == "open":
        return LeftOut("not_asserted")
    mixed = material.tree.sentence(draft.predicate) in material.teasers
    return LeftOut("teaser") if mixed else checked(draft)


def _sure(found: Draft | LeftOut) -> Draft | LeftOut:
    """What is wrong more often than right is left out."""
    unsure = isinstance(found, Draft) and found.confidence < FLOOR
    return LeftOut("low_confidence") if unsure else found


def _distinct(drafts: list[Draft], reading: Reading) -> dict[str, Draft]:
    """By identifier; the first of two that two rules made of the same words."""
    by_id: dict[str, Draft] = {}
    for draft in drafts:
        by_id.setdefault(fact_id(draft, reading), draft)
    return by_id


__all__ = ["EXTRACTORS", "Facts", "facts"]
