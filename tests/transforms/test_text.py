from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text import is_encodable, is_paired, normalise, quoted_spans


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Powiedział: „Nie wiem”.", ["„Nie wiem”"]),
        ('Powiedział: "Nie wiem".', ['"Nie wiem"']),
        ("„Czytałem «Lalkę» dwa razy” – dodał.", ["„Czytałem «Lalkę» dwa razy”"]),
        ("„Otwarte bez końca.\nNowy akapit”.", []),
        ("Bez cytatu.", []),
    ],
)
def test_quoted_spans_are_the_outermost_closed_ones(text: str, quotes: list[str]) -> None:
    assert [text[a:b] for a, b in quoted_spans(text)] == quotes


@pytest.mark.parametrize(
    ("text", "paired"),
    [
        ('Mówi: "Nie wiem".', [True]),
        ('Dodał, że "nie wie. Jan milczy. Napisał "Tak" i wyszedł.', [False]),
        ('Nie wie". Jan milczy. Pisze "Tak.', [False]),
    ],
)
def test_marks_that_do_not_pair_are_told(text: str, paired: list[bool]) -> None:
    assert [is_paired(text, span) for span in quoted_spans(text)] == paired


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise(normalise(text.removeprefix("\ufeff"))) == normalise(text.removeprefix("\ufeff"))


@given(st.text())
def test_spans_never_overlap_and_lie_in_the_text(text: str) -> None:
    spans = quoted_spans(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(x[1] <= y[0] for x, y in itertools.pairwise(spans))


def test_what_no_table_can_hold_is_seen() -> None:
    assert is_encodable("Żółw 🙂")
    assert not is_encodable("\0")
    assert not is_encodable("\udc80")
