"""The first article of all: two prime ministers, each of their own country, who agreed, on that Saturday, in Tokyo."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from flows.knowledge import load_knowledge
from flows.sources import read
from transforms import nlp
from transforms.articles import Article
from transforms.documents import Draft, admit
from transforms.extract import extract
from transforms.schema import Document, EntityMention, Quote, Sentence, Time, Triple

SEED = Path(__file__).parents[2] / "seeds" / "000_3a163c13646126e9.txt"


class Read:
    """Rows of the first article, by class."""

    def __init__(self) -> None:
        (article,) = read([SEED])
        assert isinstance(article, Article)
        draft = admit(article, date(2026, 2, 10))
        assert isinstance(draft, Draft)
        (doc,) = nlp.parse(nlp.load(), [draft.text], batch_size=1)
        rows = extract(draft, doc, 1, load_knowledge()).rows
        (self.document,) = [r for r in rows if isinstance(r, Document)]
        self.sentences = [r for r in rows if isinstance(r, Sentence)]
        self.mentions = [r for r in rows if isinstance(r, EntityMention)]
        self.times = [r for r in rows if isinstance(r, Time)]
        self.triples = [r for r in rows if isinstance(r, Triple)]
        self.quotes = [r for r in rows if isinstance(r, Quote)]

    def of_first_sentence(self) -> list[Triple]:
        return [t for t in self.triples if t.sentence_id == self.sentences[0].sentence_id]


@pytest.fixture(scope="module")
def first() -> Read:
    return Read()


def test_two_people_agreed_on_a_deepening_of_cooperation(first: Read) -> None:
    agreed = [t for t in first.of_first_sentence() if t.predicate_lemma == "uzgodnić"]
    assert {t.subject_base for t in agreed} == {"Sanae Takaichi", "Keir Starmer"}
    assert len(agreed) == 2
    for triple in agreed:
        assert triple.object_text and triple.object_text.startswith("pogłębienie współpracy")
        assert (triple.polarity, triple.modality, triple.tense) == ("positive", "asserted", "past")


def test_on_that_saturday_in_tokyo(first: Read) -> None:
    agreed = [t for t in first.of_first_sentence() if t.predicate_lemma == "uzgodnić"]
    saturday = date(2026, 1, 31)
    assert {(t.time_start, t.time_end, t.time_granularity) for t in agreed} == {(saturday, saturday, "day")}
    assert {t.place_base for t in agreed} == {"Tokio"}


def test_each_is_prime_minister_of_their_own_country(first: Read) -> None:
    roles = {(t.subject_base, t.object_base) for t in first.of_first_sentence() if t.fact_type == "role"}
    assert {subject for subject, _ in roles} == {"Sanae Takaichi", "Keir Starmer"}
    countries = {subject: obj for subject, obj in roles if obj}
    assert "Japonii" in countries["Sanae Takaichi"] and "Brytanii" not in countries["Sanae Takaichi"]
    assert "Brytanii" in countries["Keir Starmer"]
    assert all(obj.startswith("premier") for obj in countries.values())


def test_one_person_has_one_identifier(first: Read) -> None:
    starmer = {m.entity_id for m in first.mentions if "Starmer" in m.base_form}
    takaichi = {m.entity_id for m in first.mentions if "Takaichi" in m.base_form}
    assert len(starmer) == len(takaichi) == 1
    assert starmer != takaichi


def test_countries_are_linked_whatever_their_form(first: Read) -> None:
    by_text = {m.text: m for m in first.mentions}
    assert by_text["Japonii"].base_form == "Japonia"
    assert by_text["Wielkiej Brytanii"].base_form == "Wielka Brytania"
    assert by_text["brytyjski"].entity_id == by_text["Wielkiej Brytanii"].entity_id


def test_what_starmer_said_is_said_by_starmer(first: Read) -> None:
    said = [t for t in first.triples if t.predicate_lemma == "wymagać"]
    assert said
    assert {t.attribution_text for t in said} == {"Starmer"}


def test_every_offset_verifies(first: Read) -> None:
    text = first.document.text
    for row in [*first.sentences, *first.mentions, *first.times, *first.quotes]:
        assert text[row.start_char : row.end_char] == row.text
