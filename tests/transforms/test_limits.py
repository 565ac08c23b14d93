"""What is too much of an article, and that the dictionary is not asked about what would break it."""

from __future__ import annotations

import pytest

from tests.make import make_doc
from transforms.limits import Limits, excess_of_doc, excess_of_fields, excess_of_rows, excess_of_text
from transforms.morphology import analyse, generate

LIMITS = Limits(token_chars=10, article_tokens=6, sentence_tokens=4, article_mentions=0, field_chars=5)


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("Ala ma kota.", None),
        ("kot" * 10, "SEDNO_MAX_TOKEN_CHARS"),
        ("a, b, c, d", "SEDNO_MAX_ARTICLE_TOKENS"),
        ("", None),
    ],
)
def test_a_text_is_measured_before_it_is_read(text: str, setting: str | None) -> None:
    excess = excess_of_text(text, LIMITS)
    assert (excess is None) if setting is None else (excess is not None and excess.endswith(setting))


def test_a_long_sentence_and_many_mentions_are_too_much() -> None:
    short = make_doc("Ala/PROPN/nsubj→1 ma/VERB/ROOT kota/NOUN/obj→1")
    long = make_doc("Ala/PROPN/nsubj→1 ma/VERB/ROOT kota/NOUN/obj→1 i/CCONJ/cc→4 psa/NOUN/conj→2")
    assert excess_of_doc(short, LIMITS) is None
    assert "a sentence has 5 tokens, more than 4" in str(excess_of_doc(long, LIMITS))
    assert excess_of_rows([], LIMITS) is None
    assert excess_of_fields(["krótk", None], LIMITS) is None
    assert "a field has 6 signs, more than 5" in str(excess_of_fields([None, "dłuższ"], LIMITS))


@pytest.mark.parametrize("sign", ["😀", "1", "-", ".", "a", "Ab1-"])
def test_the_dictionary_survives_a_word_of_any_length(sign: str) -> None:
    assert analyse(sign * 20_000) == generate(sign * 20_000) == ()


@pytest.mark.parametrize("word", ["\u200b", "\ufeff", "\x07", "\u202e", " ", ""])
def test_what_is_no_word_has_no_reading(word: str) -> None:
    assert analyse(word) == ()
