"""Where the governing verb looks, from trees made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from spacy.tokens import Doc

from tests.make import make_doc, make_reading
from transforms.ids import content_id
from transforms.schema import EntityMention
from transforms.times import times
from transforms.times.direction import Governor, governor
from transforms.words import Tree

TREES = {
    "Rada zebrała się w piątek": (
        "Rada/NOUN/nsubj→1 zebrała=zebrać/VERB{Tense=Past}/ROOT się/PRON/expl:pv→1 w/ADP/case→4 piątek/NOUN/obl→1",
        Governor("past"),
    ),
    "Rada zbierze się w piątek": (
        "Rada/NOUN/nsubj→1 zbierze=zebrać/VERB/ROOT się/PRON/expl:pv→1 w/ADP/case→4 piątek/NOUN/obl→1",
        Governor("future"),
    ),
    "Rada będzie obradować w piątek": (
        "Rada/NOUN/nsubj→2 będzie=być/AUX/aux→2 obradować/VERB/ROOT w/ADP/case→4 piątek/NOUN/obl→2",
        Governor("future"),
    ),
    "Wyniki zostaną ogłoszone w piątek": (
        "Wyniki/NOUN/nsubj:pass→2 zostaną=zostać/AUX/aux:pass→2 ogłoszone=ogłosić/ADJ/ROOT "
        "w/ADP/case→4 piątek/NOUN/obl→2",
        Governor("future"),
    ),
    "Rada ma zebrać się w piątek": (
        "Rada/NOUN/nsubj→1 ma=mieć/VERB/ROOT zebrać/VERB/xcomp→1 się/PRON/expl:pv→2 w/ADP/case→5 piątek/NOUN/obl→2",
        Governor("future"),
    ),
    "Rada chciała zebrać się w piątek": (
        "Rada/NOUN/nsubj→1 chciała=chcieć/VERB/ROOT zebrać/VERB/xcomp→1 się/PRON/expl:pv→2 "
        "w/ADP/case→5 piątek/NOUN/obl→2",
        Governor("past"),
    ),
    "Rada mogłaby zebrać się w piątek": (
        "Rada/NOUN/nsubj→1 mogłaby=móc/VERB/ROOT zebrać/VERB/xcomp→1 się/PRON/expl:pv→2 w/ADP/case→5 piątek/NOUN/obl→2",
        Governor("future"),
    ),
    "Rada obraduje w piątek": (
        "Rada/NOUN/nsubj→1 obraduje/VERB/ROOT w/ADP/case→3 piątek/NOUN/obl→1",
        Governor("present"),
    ),
    "Prezes poinformował w piątek": (
        "Prezes/NOUN/nsubj→1 poinformował/VERB/ROOT w/ADP/case→3 piątek/NOUN/obl→1",
        Governor("past", reports=True),
    ),
    "Rada żąda, aby spółka zapłaciła w piątek": (
        "Rada/NOUN/nsubj→1 żąda=żądać/VERB{Tense=Pres}/ROOT_ ,/PUNCT/punct→5 aby/SCONJ/mark→5 spółka/NOUN/nsubj→5 "
        "zapłaciła=zapłacić/VERB{Tense=Past}/ccomp→1 w/ADP/case→7 piątek/NOUN/obl→5",
        Governor("future"),
    ),
    "Rada żądała, aby spółka zapłaciła w piątek": (
        "Rada/NOUN/nsubj→1 żądała=żądać/VERB{Tense=Past}/ROOT_ ,/PUNCT/punct→5 aby/SCONJ/mark→5 spółka/NOUN/nsubj→5 "
        "zapłaciła=zapłacić/VERB{Tense=Past}/ccomp→1 w/ADP/case→7 piątek/NOUN/obl→5",
        Governor(),
    ),
    "Pęknie linia widoczna od piątek": (
        "Pęknie=pęknąć/VERB/ROOT linia/NOUN/nsubj→0 widoczna/ADJ/amod→1 od/ADP/case→4 piątek/NOUN/obl→2",
        Governor(),
    ),
    "Spotkanie w piątek": ("Spotkanie/NOUN/ROOT w/ADP/case→2 piątek/NOUN/nmod→0", Governor(announces=True)),
}


@pytest.mark.parametrize("text", TREES)
def test_governor(text: str) -> None:
    tree, expected = TREES[text]
    doc = make_doc(tree)
    assert doc.text == text
    assert governor(Tree(doc), text.index("piątek"), len(text)) == expected


def test_the_verb_of_another_clause_does_not_count() -> None:
    doc = make_doc(
        "Wójt/NOUN/nsubj→1 obiecał=obiecać/VERB/ROOT ,/PUNCT/punct→5 że/SCONJ/mark→5 most/NOUN/nsubj→5 "
        "stanie=stanąć/VERB/ccomp→1 w/ADP/case→7 piątek/NOUN/obl→5"
    )
    (row,) = times(make_reading(doc, date(2026, 2, 1)))
    assert row.start_date == date(2026, 2, 6)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("W/ADP/case→1 piątek/NOUN/nmod→2 spotkanie/NOUN/ROOT ministrów/NOUN/nmod→2", 6),
        ("Spotkanie/NOUN/ROOT w/ADP/case→2 piątek/NOUN/nmod→0", 30),
        ("W/ADP/case→1 piątek/NOUN/obl→3 ministrowie/NOUN/nsubj→3 rozmawiali=rozmawiać/VERB{Tense=Past}/ROOT", 30),
    ],
)
def test_a_headline_without_a_verb_announces_what_its_day_opens(sentence: str, day: int) -> None:
    (row,) = times(make_reading(make_doc(sentence), date(2026, 2, 1)))
    assert row.start_date == date(2026, 2 if day < 10 else 1, day)


def test_a_report_moves_no_anchor() -> None:
    doc = make_doc(
        "W/ADP/case→1 środę=środa/NOUN/obl→2 spłonął=spłonąć/VERB/ROOT dom/NOUN/nsubj→2 ./PUNCT/punct→2",
        "Rzecznik/NOUN/nsubj→1 poinformował/VERB/ROOT o/ADP/case→3 tym/PRON/obl→1 w/ADP/case→5 "
        "sobotę/NOUN/obl→1 ./PUNCT/punct→1",
        "Dzień=dzień/NOUN/obl→2 później/ADV/advmod→0 spłonął=spłonąć/VERB/ROOT drugi/ADJ/nsubj→2 ./PUNCT/punct→2",
    )
    *_, last = times(make_reading(doc, date(2026, 2, 1)))
    assert (last.start_date, last.anchor_date, last.anchor_kind) == (
        date(2026, 1, 29),
        date(2026, 1, 28),
        "preceding_time",
    )


def test_a_time_within_the_name_of_a_person_is_none() -> None:
    doc = make_doc("Maj/PROPN/nsubj→1@B-PER wygrała=wygrać/VERB/ROOT bieg/NOUN/obj→1")
    reading = make_reading(doc)
    assert [row.text for row in times(reading)] == ["Maj"]
    assert times(replace(reading, mentions=(_mention(doc),))) == ()


def _mention(doc: Doc) -> EntityMention:
    reading = make_reading(doc)
    return EntityMention(
        mention_id=content_id("mention", 0),
        document_id=reading.document.document_id,
        sentence_id=reading.sentences[0].sentence_id,
        start_char=0,
        end_char=3,
        text="Maj",
        head_start=0,
        head_end=3,
        base_form="Maj",
        base_form_method="as_printed",
        entity_type="PER",
        entity_id=content_id("entity", "PER", "maj"),
        link_method="base_form",
        link_score=0.5,
        mention_kind="name",
        case="Nom",
        number="Sing",
        gender="Fem",
    )
