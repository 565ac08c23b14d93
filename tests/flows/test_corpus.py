from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import apart, corpus, duck, redirects
from flows.partition import files
from flows.parts import Read
from flows.settings import Settings
from flows.staging import Staging
from tests.flows.fakes import rows
from tests.flows.steps import article
from transforms.columns import Row
from transforms.documents import Draft, admit
from transforms.knowledge import KnownEntity
from transforms.schema import DOCUMENT_TABLES, Document, Entity, EntityMention, EntityType, Fact, Triple

JAPAN = KnownEntity(name="Japonia", entity_type="GPE", wikidata_id="Q17", iso_3166_1="JP", lat=36.0, lon=138.0,
                    geonames_id=1861060, source="made")  # fmt: skip


def as_read(made: Sequence[Row]) -> dict[str, Read]:
    return {r.document_id: Read(r.version, r.text_sha256, {}) for r in made if isinstance(r, Document)}


def computed(made: Sequence[Row], tmp_path: Path, known: Sequence[KnownEntity] = ()) -> tuple[list[Entity], list[Fact]]:
    """Entities and facts of a corpus of these rows."""
    staging = Staging(tmp_path / "staging")
    staging.add(files(made), as_read(made))
    staging.merge()
    with duck.connect() as connection:
        for table in DOCUMENT_TABLES:
            duck.view(connection, table.name, duck.scan(table, [str(staging.file(table))]))
        redirects.find(connection, known, Settings())
        corpus.write(connection, staging, known)
    entities = pq.read_table(staging.file(Entity.TABLE)).to_pylist()
    facts = pq.read_table(staging.file(Fact.TABLE)).to_pylist()
    return [Entity(**e) for e in entities], [Fact(**f) for f in facts]


def draft(text: str, id: str = "1", publisher: str | None = "Gazeta", published_at: str = "2026-01-31") -> Draft:
    admitted = admit(article(text, id, publisher or "", published_at), datetime(2026, 2, 2, tzinfo=UTC).date())
    assert isinstance(admitted, Draft)
    return admitted


def of(made: Sequence[Row], kind: type[EntityMention]) -> list[EntityMention]:
    return [row for row in made if isinstance(row, kind)]


def renamed(text: str, base_forms: Sequence[str], entity_id: str, types: Sequence[EntityType] = ()) -> list[Row]:
    """The rows of a text whose mentions, in order, have these base forms and types, and are all of one entity."""
    made = list(rows(draft(text)))
    mentions = of(made, EntityMention)
    others = [r for r in made if not isinstance(r, EntityMention)]
    kinds = [*types, *["PER"] * len(mentions)]
    return [*others, *(replace(m, base_form=b, entity_id=entity_id, entity_type=t)
                       for m, b, t in zip(mentions, base_forms, kinds, strict=False))]  # fmt: skip


def test_an_unknown_entity_is_called_by_its_fullest_name(tmp_path: Path) -> None:
    names = ["Kot", "Jan Kot", "Kot", "Kot"]
    ((entity,), _) = computed(renamed("Kot zna Kota\nKot widzi Kota", names, "a" * 20), tmp_path)
    assert (entity.canonical_name, entity.aliases, entity.n_mentions, entity.n_documents) == ("Jan Kot", ["Kot"], 4, 1)
    assert (entity.entity_type, entity.wikidata_id, entity.lat) == ("PER", None, None)


def test_of_names_equally_full_the_most_frequent_wins(tmp_path: Path) -> None:
    names = ["SEJM", "Sejm", "Sejm", "Sejmu"]
    ((entity,), _) = computed(renamed("Kot zna Kota\nKot widzi Kota", names, "a" * 20), tmp_path)
    assert (entity.canonical_name, entity.aliases) == ("Sejm", ["SEJM", "Sejmu"])


def test_a_known_entity_has_its_own_name_type_and_place(tmp_path: Path) -> None:
    made = renamed(
        "Kot zna Kota\nKot widzi Kota", ["japoński"] * 3 + ["Japonia"], "Q17", ["NORP", "NORP", "LOC", "NORP"]
    )
    ((entity,), _) = computed(made, tmp_path, [JAPAN])
    assert (entity.canonical_name, entity.entity_type, entity.aliases) == ("Japonia", "GPE", ["japoński"])
    assert (entity.iso_3166_1, entity.lat, entity.lon, entity.geonames_id) == ("JP", 36.0, 138.0, 1861060)


def test_adjectives_do_not_make_a_nationality_of_a_country(tmp_path: Path) -> None:
    made = renamed("Kot zna Kota\nKot widzi Kota", ["x"] * 4, "a" * 20, ["NORP", "NORP", "NORP", "GPE"])
    ((entity,), _) = computed(made, tmp_path)
    assert entity.entity_type == "GPE"


def test_an_institution_is_mentioned_where_a_place_stands_for_it(tmp_path: Path) -> None:
    made = renamed("Kot zna Kota\nKot widzi Kota", ["Tokio"] * 4, "Q1490", ["GPE"] * 4)
    first = of(made, EntityMention)[0]
    made = [replace(r, acting_entity_id="a" * 20) if r is first else r for r in made]
    cabinet, city = computed(made, tmp_path)[0]
    cabinet, city = sorted((cabinet, city), key=lambda e: e.entity_type == "GPE")
    assert (cabinet.entity_id, cabinet.entity_type, cabinet.n_mentions) == ("a" * 20, "ORG", 1)
    assert (city.entity_id, city.entity_type, city.n_mentions) == ("Q1490", "GPE", 4)


def test_entities_know_when_they_were_seen(tmp_path: Path) -> None:
    made = [*rows(draft("Jan zna Olę", "1")), *rows(draft("Jan zna Ewę", "2", published_at="2025-12-24T10:00:00Z"))]
    entities, _ = computed(made, tmp_path)
    (jan,) = [e for e in entities if e.canonical_name == "Jan"]
    assert jan.n_documents == 2
    assert (jan.first_seen, jan.last_seen) == (
        datetime(2025, 12, 24, 10, tzinfo=UTC), datetime(2026, 1, 30, 23, tzinfo=UTC),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("publishers", "agency", "n_publishers", "n_independent"),
    [
        (["Gazeta", "Kurier"], None, 2, 2),
        (["Gazeta", "Gazeta"], None, 1, 1),
        (["Gazeta", "Kurier"], "PAP", 2, 1),
        (["Gazeta", None], None, 1, 1),
        ([None, None], None, 0, 0),
        ([None, None], "PAP", 0, 1),
    ],
)
def test_an_agency_is_one_source(
    publishers: list[str | None], agency: str | None, n_publishers: int, n_independent: int, tmp_path: Path
) -> None:
    drafts = [replace(draft("Jan zna Olę", str(n), p), origin_agency=agency) for n, p in enumerate(publishers)]
    _, (fact,) = computed([row for d in drafts for row in rows(d)], tmp_path)
    assert (fact.n_mentions, fact.n_documents) == (2, 2)
    assert (fact.n_publishers, fact.n_independent_sources) == (n_publishers, n_independent)


def test_triples_that_differ_in_a_key_are_different_facts(tmp_path: Path) -> None:
    made = list(rows(draft("Jan zna Olę\nJan zna Olę\nJan zna Olę\nJan zna Ewę")))
    triples = [r for r in made if isinstance(r, Triple)]
    said = {triples[1].triple_id: {"polarity": "negative"}, triples[2].triple_id: {"subject_entity_id": None}}
    changed = [replace(r, **said.get(r.triple_id, {})) if isinstance(r, Triple) else r for r in made]
    _, facts = computed(changed, tmp_path)
    assert sorted((f.polarity, f.n_mentions) for f in facts) == [
        ("negative", 1), ("positive", 1), ("positive", 1), ("positive", 1),
    ]  # fmt: skip
    assert "jan" in [f.subject_key for f in facts]


def test_spelling_and_case_do_not_divide_a_fact(tmp_path: Path) -> None:
    made = list(rows(draft("Jan zna Olę\nJan zna Olę\nJan zna Olę")))
    triples = [r for r in made if isinstance(r, Triple)]
    spelt = {t.triple_id: base for t, base in zip(triples, ["Raport", "raport", "raport"], strict=True)}
    changed = [replace(r, subject_entity_id=None, subject_base=spelt[r.triple_id]) if isinstance(r, Triple) else r
               for r in made]  # fmt: skip
    _, (fact,) = computed(changed, tmp_path)
    assert (fact.subject_key, fact.subject_base, fact.n_mentions, fact.n_documents) == ("raport", "raport", 3, 1)


def test_facts_that_lack_subject_and_object_are_not_the_same(tmp_path: Path) -> None:
    nothing = {"subject_base": None, "subject_entity_id": None, "object_base": None, "object_entity_id": None}
    made = [replace(r, **nothing) if isinstance(r, Triple) else r for r in rows(draft("Jan zna Olę\nJan zna Olę"))]
    _, facts = computed(made, tmp_path)
    assert [(f.subject_key, f.object_key, f.n_mentions) for f in facts] == [(None, None, 1)] * 2


@pytest.mark.parametrize(("base", "n_facts"), [("Oni", 2), ("Rolnicy", 1)])
def test_what_only_points_is_not_the_same_twice(base: str, n_facts: int, tmp_path: Path) -> None:
    made = [replace(r, subject_base=base, subject_entity_id=None) if isinstance(r, Triple) else r
            for r in rows(draft("Jan zna Olę\nJan zna Olę"))]  # fmt: skip
    _, facts = computed(made, tmp_path)
    assert [(f.subject_base, f.n_mentions) for f in facts] == [(base, 2 // n_facts)] * n_facts


def test_where_no_publisher_is_given_the_site_is_a_source(tmp_path: Path) -> None:
    urls = ["https://www.gazeta.example/a", "http://gazeta.example:80/b?c", "https://kurier.example", None]
    drafts = [replace(draft("Jan zna Olę", str(n), None), url=url) for n, url in enumerate(urls)]
    _, (fact,) = computed([row for d in drafts for row in rows(d)], tmp_path)
    assert (fact.n_documents, fact.n_publishers, fact.n_independent_sources) == (4, 0, 2)


def test_documents_stay_sorted_and_sentences_in_reading_order(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "staging")
    for n in (3, 1, 2):
        made = list(rows(draft("Jan zna Olę\nEwa zna Jana", str(n))))
        staging.add(files(made), as_read(made))
    staging.merge()
    documents = pq.read_table(staging.file(Document.TABLE)).column("document_id").to_pylist()
    assert documents == sorted(documents)
    table = pq.read_table(staging.whole / "sentences.parquet")
    assert table.column("document_id").to_pylist() == [d for d in documents for _ in range(2)]
    assert table.column("sentence_index").to_pylist() == [0, 1] * 3
    assert staging.counts()["quotes"] == 0


def test_a_large_corpus_is_counted_in_parts_with_the_same_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Anna zna Osobę{n % 7}\nOsoba{n % 5} widzi Annę" for n in range(40)]
    made = [row for n, text in enumerate(texts) for row in rows(draft(text, str(n)))]
    whole = computed(made, tmp_path / "whole")
    monkeypatch.setattr(apart, "ROWS", 20)
    assert computed(made, tmp_path / "parts") == whole
    assert sum(f.n_mentions for f in whole[1]) == 80 and not list((tmp_path / "parts").glob("*/whole/*/"))
