"""A surname alone becomes the one person whom the corpus or the knowledge shows to be meant, and can be undone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from flows import build, publish, redirects
from flows.lake import Lake
from flows.redirects import sole_bearers
from flows.run import working
from flows.settings import Settings
from flows.takedown import takedown
from tests.flows.fakes import FakeTools
from tests.flows.steps import FakeGate, article, read_in, released
from transforms.articles import Article
from transforms.columns import Row
from transforms.documents import Draft
from transforms.gender import gender_of_name
from transforms.ids import content_id
from transforms.knowledge import KnownEntity
from transforms.schema import Change, Entity, EntityMention, Fact, FactMention, Gender, Redirect, Triple

KOT, JAN, ADAM = (content_id("entity", "PER", name) for name in ("kot", "jan kot", "adam kot"))
ALONE = article("Kot widzi Olę\nOla zna Kota", "alone")
FULL = [article(f"Jan_Kot zna {name}", f"full {name}") for name in ("Ewę", "Zofię", "Marię")]
CORPUS = [ALONE, *FULL]


class GenderTools(FakeTools):
    """Reads a surname alone as of that gender, a full name as masculine; `roles`: every fact is an office's."""

    def __init__(
        self, gender: Gender | None = None, known: Sequence[KnownEntity] = (), role: str | None = None
    ) -> None:
        super().__init__()
        self.gender, self.role, self.known = gender, role, (*self.known, *known)

    def extract(self, draft: Draft, doc: object, version: int):  # type: ignore[no-untyped-def]
        made = super().extract(draft, doc, version)  # type: ignore[arg-type]
        return replace(made, rows=[self._changed(row) for row in made.rows])

    def _changed(self, row: Row) -> Row:
        if isinstance(row, EntityMention) and self.gender:
            return replace(row, gender="Masc" if "_" in row.text else self.gender)
        if isinstance(row, FactMention) and self.role:
            return replace(row, fact_type="role", predicate_lemma=self.role)
        return row


def found(settings: Settings) -> list[Redirect]:
    return Lake(settings.lake).rows(Redirect)


def subjects(settings: Settings) -> set[str | None]:
    return {t.subject_entity_id for t in Lake(settings.lake).rows(Triple)}


def test_a_surname_alone_is_the_one_whom_the_corpus_names_in_full(settings: Settings, gate: FakeGate) -> None:
    released(settings, CORPUS)
    (redirect,) = found(settings)
    assert (redirect.entity_id, redirect.target_entity_id, redirect.surname) == (KOT, JAN, "kot")
    assert (redirect.reason, redirect.n_documents, redirect.n_others) == ("dominant_bearer", 3, 0)
    assert KOT not in subjects(settings) and JAN in subjects(settings)


def test_a_rewrite_that_points_nowhere_is_not_published(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("expectations.gate.examine", FakeGate().examine)
    released(settings, CORPUS[:1])
    followed = redirects._followed

    def nowhere(*args: str) -> str:
        return re.sub(r"(r\d)\.target_entity_id, ", r"if(\1.target_entity_id IS NULL, NULL, 'Q404'), ", followed(*args))

    monkeypatch.setattr(redirects, "_followed", nowhere)
    with working(settings, ["made"], FakeTools()) as work:
        read_in(work, CORPUS)
        assert publish.audit_documents(work) == []
        broken = publish.audit_corpus(work)
    assert {(b.table, b.promise) for b in broken} == {
        ("triples", "subject_entity_id_published"),
        ("facts", "subject_key_published"),
    }
    assert build.decide(work, broken, True, False) == "refused"


def test_mentions_keep_what_was_read(settings: Settings, gate: FakeGate) -> None:
    released(settings, CORPUS)
    assert KOT in {m.entity_id for m in Lake(settings.lake).rows(EntityMention)}


def test_entities_and_facts_count_the_person_meant(settings: Settings, gate: FakeGate) -> None:
    released(settings, CORPUS)
    entities = {e.entity_id: e for e in Lake(settings.lake).rows(Entity)}
    assert (entities[JAN].canonical_name, entities[JAN].n_mentions, entities[JAN].n_documents) == ("Jan Kot", 4, 4)
    assert entities[JAN].aliases == ["Kot"]
    assert (entities[KOT].n_mentions, entities[KOT].n_documents, entities[KOT].first_seen) == (0, 0, None)
    assert KOT not in {f.subject_key for f in Lake(settings.lake).rows(Fact)}


@pytest.mark.parametrize(
    "others",
    [
        pytest.param(FULL[:2], id="too few articles"),
        pytest.param([*FULL, article("Adam_Kot zna Ewę", "x")], id="another bearer"),
        pytest.param([*FULL, article("Kot_Biały zna Ewę", "x")], id="a first name"),
        pytest.param([replace(a, published_at="2020-01-31") for a in FULL], id="long ago"),
        pytest.param([article("Jan_Kot zna Ewę", str(n)) for n in range(4)], id="copies of one story"),
    ],
)
def test_it_stays_when_it_is_not_certain(others: list[Article], settings: Settings, gate: FakeGate) -> None:
    released(settings, [ALONE, *others])
    assert found(settings) == []
    assert KOT in subjects(settings)


def test_it_stays_in_an_article_that_names_a_bearer(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Kot widzi Olę\nAdam_Kot zna Olę", "alone"), *FULL])
    assert found(settings) == []


@pytest.mark.parametrize(("gender", "n"), [("Fem", 0), ("Masc", 1)])
def test_genders_agree(gender: Gender, n: int, settings: Settings, gate: FakeGate) -> None:
    released(settings, CORPUS, GenderTools(gender))
    assert len(found(settings)) == n


def test_how_many_articles_how_near_and_what_share_can_be_set(settings: Settings, gate: FakeGate) -> None:
    far = [replace(a, published_at="2020-01-31") for a in FULL[:2]]
    loose = replace(settings, surname_documents=2, surname_days=10_000, surname_percent=60)
    released(loose, [ALONE, *far, article("Adam_Kot zna Ewę", "x")])
    assert [(r.target_entity_id, r.n_documents, r.n_others) for r in found(settings)] == [(JAN, 2, 1)]


PREMIER = KnownEntity(name="Ewa Kot", entity_type="PER", wikidata_id="Q7", roles=("premier",), source="made")


@pytest.mark.parametrize(
    ("known", "gender", "role", "n"),
    [
        ([PREMIER], "Fem", "premier", 1),
        ([PREMIER], "Masc", "premier", 0),
        ([PREMIER], "Fem", "aktorka", 0),
        ([PREMIER, replace(PREMIER, name="Ola Kot", wikidata_id="Q8")], "Fem", "premier", 0),
        ([replace(PREMIER, roles=())], "Fem", "premier", 0),
    ],
)
def test_the_only_known_bearer_is_meant_where_called_by_a_known_office(
    known: list[KnownEntity], gender: Gender, role: str, n: int, settings: Settings, gate: FakeGate
) -> None:
    released(settings, [ALONE], GenderTools(gender, known, role))
    assert [(r.target_entity_id, r.reason) for r in found(settings)] == [("Q7", "known_office")] * n
    entities = {e.entity_id: e.canonical_name for e in Lake(settings.lake).rows(Entity)}
    assert ("Q7" in entities) == bool(n) and entities.get("Q7", "Ewa Kot") == "Ewa Kot"


def tables(settings: Settings) -> list[list[Row]]:
    return [list(Lake(settings.lake).rows(row)) for row in (Redirect, Triple, Entity, Fact)]


def test_it_does_not_matter_in_how_many_runs_the_corpus_was_read(
    settings: Settings, gate: FakeGate, tmp_path: Path
) -> None:
    whole = replace(settings, data=tmp_path / "whole")
    released(whole, CORPUS)
    for n in range(1, len(CORPUS) + 1):
        released(settings, CORPUS[:n])
    assert tables(settings) == tables(whole)
    told = [(c.table_name, c.change) for c in Lake(settings.lake).rows(Change, "reason = 'resolved across articles'")]
    assert sorted(told) == [("redirects", "added"), ("triples", "updated")]


def test_what_no_longer_holds_is_undone(settings: Settings, gate: FakeGate, tmp_path: Path) -> None:
    never = replace(settings, data=tmp_path / "never")
    more = [*CORPUS, article("Adam_Kot zna Ewę", "x")]
    released(never, more)
    released(settings, CORPUS)
    released(settings, more)
    assert found(settings) == []
    assert tables(settings) == tables(never)


def test_a_takedown_takes_its_evidence_away(
    settings: Settings, gate: FakeGate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.takedown.open_tools", lambda settings: FakeTools())
    released(settings, [ALONE, *(replace(a, url=f"https://gazeta.example/{a.id}") for a in FULL[:1]), *FULL[1:]])
    (before,) = found(settings)
    list(takedown(settings, "https://gazeta.example/full Ewę", "court_order"))
    assert found(settings) == []
    assert KOT in subjects(settings)
    told = Lake(settings.lake).rows(Change, "release = 2 AND reason = 'resolved across articles'")
    assert ("redirects", before.redirect_id, "removed") in {(c.table_name, c.row_id, c.change) for c in told}
    with working(settings, [], FakeTools()) as work:
        assert work.next_release == 3


@pytest.mark.parametrize(
    ("name", "gender"), [("Jan Kot", "Masc"), ("Ewa Kot", "Fem"), ("Kot", None), ("Xyzzy Kot", None)]
)
def test_the_gender_of_a_first_name(name: str, gender: Gender | None) -> None:
    assert gender_of_name(name) == gender


def test_a_surname_of_several_words_has_one_bearer() -> None:
    leyen = KnownEntity(name="Ursula von der Leyen", entity_type="PER", roles=("szefowa",), source="made")
    assert {b.surname for b in sole_bearers([leyen])} == {"von der leyen", "der leyen", "leyen"}
