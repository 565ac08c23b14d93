"""Which of several places of one name is meant, or that it cannot be told."""

from __future__ import annotations

import pytest

from transforms.entities import Link
from transforms.knowledge import Knowledge, KnownEntity, named_entity_id
from transforms.places import Seen, settled
from transforms.schema import EntityType

HERE = KnownEntity(name="Nowogród", entity_type="GPE", wikidata_id="Q1", iso_3166_1="GB", population=140_000)
THERE = KnownEntity(
    name="Nowogród (Massachusetts)",
    entity_type="GPE",
    aliases=("Nowogród",),
    geonames_id=2,
    iso_3166_1="US",
    population=110_000,
)
LARGE = KnownEntity(name="Wielkie", entity_type="GPE", wikidata_id="Q3", iso_3166_1="GB", population=900_000)
SMALL = KnownEntity(name="Wielkie (Ohio)", entity_type="GPE", aliases=("Wielkie",), iso_3166_1="US", population=100_000)
BRITAIN = KnownEntity(name="Wielka Brytania", entity_type="GPE", wikidata_id="Q145", iso_3166_1="GB")
STATES = KnownEntity(name="Stany Zjednoczone", entity_type="GPE", wikidata_id="Q30", iso_3166_1="US")
POLAND = KnownEntity(name="Polska", entity_type="GPE", wikidata_id="Q36", iso_3166_1="PL")
KNOWLEDGE = Knowledge((HERE, THERE, LARGE, SMALL, BRITAIN, STATES, POLAND))


def unlinked(name: str, sentence: int = 0, entity_type: EntityType = "LOC") -> Seen:
    return Seen(name, sentence, Link(named_entity_id(entity_type, name), entity_type, "base_form", 0.5))


def known(entity: KnownEntity, sentence: int = 0) -> Seen:
    return Seen(entity.name, sentence, Link(entity.entity_id, entity.entity_type, "knowledge", 0.95))


@pytest.mark.parametrize(
    ("name", "others", "meant", "method"),
    [
        ("Nowogród", [known(STATES)], THERE, "context"),
        ("Nowogród", [known(BRITAIN), known(STATES, 1)], HERE, "context"),
        ("Nowogród", [known(BRITAIN, 1), known(STATES)], THERE, "context"),
        ("Nowogród", [known(STATES, 1), known(POLAND, 2)], THERE, "context"),
        ("Nowogród", [known(POLAND)], None, "ambiguous"),
        ("Nowogród", [known(BRITAIN), known(STATES)], None, "ambiguous"),
        ("Wielkie", [], LARGE, "population"),
        ("Wielkie", [known(POLAND)], LARGE, "population"),
        ("Wielkie", [known(BRITAIN), known(STATES)], LARGE, "population"),
        ("Wielkie", [known(STATES)], SMALL, "context"),
    ],
)
def test_context_decides_then_size(name: str, others: list[Seen], meant: KnownEntity | None, method: str) -> None:
    link = settled([unlinked(name), *others], KNOWLEDGE)[0]
    assert link.method == method
    assert (link.entity_id == meant.entity_id) if meant else (link.entity_id not in KNOWLEDGE.by_id)


def test_a_name_means_one_place_throughout_an_article() -> None:
    first, second, _ = settled([unlinked("Nowogród", 0), unlinked("Nowogród", 5), known(STATES, 5)], KNOWLEDGE)
    assert first == second and first.entity_id == THERE.entity_id


def test_an_unresolvable_place_never_affects_another() -> None:
    alone = settled([unlinked("Wielkie"), known(BRITAIN), unlinked("Łódź")], KNOWLEDGE)
    beside = settled([unlinked("Wielkie"), known(BRITAIN), unlinked("Łódź"), unlinked("Nowogród", 7)], KNOWLEDGE)
    assert beside[:3] == alone


def test_what_is_no_place_is_not_asked() -> None:
    (link,) = settled([unlinked("Nowogród", entity_type="ORG")], KNOWLEDGE)
    assert link.method == "base_form"
