"""The bundled knowledge: readable, consistent, and refused with file and line when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.knowledge import COLUMNS, KnowledgeError, load_knowledge, read_knowledge, write_knowledge
from transforms.knowledge import Knowledge, KnownEntity
from transforms.schema import EntityType


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


FIRST = COLUMNS[:11]
"""The columns of the first version, which files of that time have."""


def write(folder: Path, *rows: str) -> Path:
    path = folder / "own.csv"
    path.write_text("\n".join([",".join(FIRST), *rows]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "entity_type", "entity_id"),
    [
        ("Polska", "GPE", "Q36"),
        ("USA", "GPE", "Q30"),
        ("Stany Zjednoczone Ameryki", "GPE", "Q30"),
        ("Zjednoczone Królestwo", "GPE", "Q145"),
        ("Chiny", "GPE", "Q148"),
        ("Warszawa", "LOC", "Q270"),
        ("UE", "ORG", "Q458"),
        ("ONZ", "ORG", "Q1065"),
        ("Bałtyk", "LOC", "Q545"),
    ],
)
def test_what_one_must_know(knowledge: Knowledge, name: str, entity_type: str, entity_id: str) -> None:
    found = knowledge.lookup(name)
    assert found is not None and (found.entity_type == entity_type or found.entity_type == "GPE")
    assert found.entity_id == entity_id


def test_every_country_is_there_with_names_that_find_it(knowledge: Knowledge) -> None:
    countries = [e for e in knowledge.entities if "ISO 3166-1" in e.source]
    assert len({c.iso_3166_1 for c in countries}) == len(countries) == 250
    assert all(c.wikidata_id for c in countries)


def test_adjectives_and_demonyms_belong_to_one_country(knowledge: Knowledge) -> None:
    for entity in knowledge.entities:
        assert all(knowledge.adjective(a) == entity for a in entity.adjectives), entity.name
        assert all(knowledge.demonym(d) == entity for d in entity.demonyms), entity.name


def test_places_lie_on_the_map_and_every_row_has_a_source(knowledge: Knowledge) -> None:
    for entity in knowledge.entities:
        assert entity.source
        assert (entity.lat is None) == (entity.lon is None)
        assert entity.lat is None or (-90 <= entity.lat <= 90 and -180 <= (entity.lon or 0) <= 180)


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    town = KnownEntity(
        name="Nowe Miasto", entity_type="GPE", aliases=("NM", "Miasto"), lat=52.5, lon=20.25, source="own"
    )
    write_knowledge(tmp_path / "own.csv", [town])
    assert read_knowledge([tmp_path / "own.csv"]).entities == (town,)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Miasto,CITY,,,,,,,,,own", "own.csv:2: entity_type is 'CITY', not one of PER, ORG"),
        ("Miasto,GPE,,,,,abc,1,,,own", "own.csv:2: could not convert string to float: 'abc'"),
        ("Miasto,GPE,,36,,,,,,,own", "own.csv:2: wikidata_id is '36'"),
        (",GPE,,,,,,,,,own", "own.csv:2: name is empty"),
        ("Miasto,GPE,,,,,,,,,", "own.csv:2: source is empty"),
        ("Miasto,GPE,own", "own.csv:2: the row has 3 cells"),
    ],
)
def test_a_bad_row_is_named_by_file_and_line(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(KnowledgeError) as error:
        read_knowledge([write(tmp_path, row)])
    assert str(error.value).startswith(message)


def test_two_rows_of_one_identifier_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"own.csv:3: B has the same identifier \(Q5\) as A"):
        read_knowledge([write(tmp_path, "A,GPE,,Q5,,,,,,,own", "B,GPE,,Q5,,,,,,,own")])


def test_wrong_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("name,type\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"own.csv:1: the columns are name,type; expected name,"):
        read_knowledge([path])


@pytest.mark.parametrize(
    ("name", "kind", "whole"),
    [
        ("Korea Płn.", "GPE", "Korea Północna"),
        ("lubelskie", "GPE", "województwo lubelskie"),
        ("Peszawar", "GPE", "Peszawar"),
        ("Atlantyk", "LOC", "Ocean Atlantycki"),
        ("EMA", "ORG", "Europejska Agencja Leków"),
        ("Komitet Regionów", "ORG", "Europejski Komitet Regionów"),
        ("Rzeczpospolita", "PRO", "Rzeczpospolita (dziennik)"),
        ("Rzeczpospolita", "GPE", "Polska"),
    ],
)
def test_short_and_other_names_are_known(name: str, kind: EntityType, whole: str, knowledge: Knowledge) -> None:
    found = knowledge.lookup(name, kind)
    assert found is not None and found.name == whole


def test_divisions_have_their_middle_on_the_map(knowledge: Knowledge) -> None:
    mazovia = knowledge.lookup("mazowieckie", "GPE")
    assert mazovia is not None and mazovia.lat is not None and mazovia.lon is not None
    assert abs(mazovia.lat - 52.3) < 0.5 and abs(mazovia.lon - 21.1) < 0.5
