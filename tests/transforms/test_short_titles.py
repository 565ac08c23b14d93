"""Abbreviated titles before a name."""

from __future__ import annotations

import pytest

from tests.make import make_doc
from transforms.lemmatizer import MorfeuszLemmatizer
from transforms.short_titles import in_full, titles_before_a_name


def lemmas(sentence: str) -> list[str]:
    doc = make_doc(sentence)
    return [t.lemma_ for t in MorfeuszLemmatizer(doc.vocab)(doc)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("mł/ADJ/ROOT_ ./PUNCT/punct→0 asp/NOUN/dep→0_ ./PUNCT/punct→0 Jan/PROPN/dep→0", ["młodszy", "aspirant"]),
        ("gen/NOUN/ROOT_ ./PUNCT/punct→0 bryg/NOUN/dep→0_ ./PUNCT/punct→0 Jan/PROPN/dep→0", ["generał", "brygady"]),
        ("dr/NOUN/ROOT hab/ADJ/dep→0_ ./PUNCT/punct→0 Ewa/PROPN/dep→0", ["doktor", "habilitowany"]),
        ("Prof/NOUN/ROOT_ ./PUNCT/punct→0 Gut/PROPN/dep→0", ["profesor"]),
    ],
)
def test_before_a_name_an_abbreviation_is_read_in_full(sentence: str, expected: list[str]) -> None:
    doc = make_doc(sentence)
    found = titles_before_a_name(list(doc), 0)
    assert found is not None
    assert in_full(list(doc), found[0]) == expected
    assert [lemmas(sentence)[i] for i in found[0]] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "10/NUM/dep→1 min/NOUN/ROOT_ ./PUNCT/punct→1 Jan/PROPN/dep→1",  # a minute, at the end of a sentence
        "sen/NOUN/ROOT Jana=Jan/PROPN/nmod→0",  # a dream
        "szt/NOUN/ROOT_ ./PUNCT/punct→0 Jan/PROPN/dep→0",  # pieces; an adjective without its noun
        "ASP/PROPN/ROOT ./PUNCT/punct→0 Jan/PROPN/dep→0",  # an acronym
        "prok/NOUN/ROOT_ ./PUNCT/punct→0 okręgowy/ADJ/dep→0",  # no name follows
    ],
)
def test_elsewhere_it_is_another_word(sentence: str) -> None:
    doc = make_doc(sentence)
    start = next(t.i for t in doc if t.text[0].isalpha())
    assert titles_before_a_name(list(doc), start) is None
