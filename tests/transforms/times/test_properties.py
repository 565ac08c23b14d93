"""What holds for any text and any anchor."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make import make_reading
from tests.transforms.times.reading import read, tokens
from tests.transforms.times.test_phrases import phrases
from transforms.schema import Time
from transforms.times import IN_DIGITS, IN_WORDS, RULES, chain
from transforms.times.pieces import scan
from transforms.times.starts import may_begin

WORDS = sorted({w for p in phrases() for w in re.findall(r"\w+|[^\w\s]", p.text)})
anchors = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))
jumbles = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
glued = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)
numbers = st.from_regex(r"([0-9]{1,12}[./:\- ]?(r\.|lat|maja|godz\.|XX w\.|do|,)? ?){1,5}", fullmatch=True)
texts = jumbles | glued | numbers | st.text(max_size=60)

CALENDAR = {
    "day": r"(\d{4}|XXXX)-(\d\d|XX|WXX)-(\d\d?|XX)",
    "week": r"(\d{4}|XXXX)-W(\d\d|XX)(-WE)?",
    "month": r"(\d{4}|XXXX)-(\d\d|XX)(-H[12])?",
    "quarter": r"(\d{4}|XXXX)-Q[1-4X]",
    "season": r"(\d{4}|XXXX)-(SP|SU|FA|WI)",
    "half_year": r"(\d{4}|XXXX)-H[12X]",
    "year": r"\d{4}|XXXX|BC\d{4}",
    "decade": r"\d{3}X|XX[\dX]X",
    "century": r"(BC)?\d\dXX|XXXX",
    "part_of_day": r"(\d{4}-\d\d-\d\d|XXXX-(\d\d|XX|WXX)-(\d\d?|XX))?T(MO|MI|AF|EV|NI)",
    "minute": r"(\d{4}-\d\d-\d\d|XXXX-(\d\d|XX|WXX)-(\d\d?|XX))?T\d\d:\d\d",
}
LONGEST = {
    "minute": 1,
    "part_of_day": 2,
    "day": 1,
    "week": 7,
    "month": 31,
    "quarter": 92,
    "season": 92,
    "half_year": 184,
    "year": 366,
    "decade": 3653,
    "century": 36525,
}


def agrees(row: Time) -> bool:
    match row.timex_type:
        case "DURATION":
            return re.fullmatch(r"P(T[\dX.]+[HMS]|[\dX.]+(D|W|WE|M|Y))", row.timex_value) is not None
        case "SET":
            return row.start_date is None and row.timex_value[0] in "PTX"
        case "DATE" | "TIME":
            return re.fullmatch(CALENDAR[row.granularity or ""], row.timex_value) is not None


@settings(max_examples=400, deadline=None)
@given(texts, anchors)
def test_any_text(text: str, anchor: date | None) -> None:
    rows = read(text, anchor)
    assert all(text[r.start_char : r.end_char] == r.text and r.text.strip() for r in rows)
    assert all(a.end_char <= b.start_char for a, b in pairwise(rows))
    assert all((r.start_date is None) == (r.end_date is None) for r in rows)
    assert all(r.start_date <= r.end_date for r in rows if r.start_date and r.end_date)
    assert all((r.anchor_date is None) == (r.anchor_kind == "none") for r in rows)
    assert all(agrees(r) for r in rows), [(r.text, r.timex_value, r.granularity) for r in rows if not agrees(r)]


@settings(max_examples=200, deadline=None)
@given(texts, anchors)
def test_a_coarse_phrase_is_no_day(text: str, anchor: date | None) -> None:
    for row in read(text, anchor):
        if row.start_date and row.end_date and row.timex_type != "DURATION":
            length = (row.end_date - row.start_date).days + 1
            assert length <= LONGEST[row.granularity or ""]
            assert length > 1 or row.granularity in {"day", "part_of_day", "minute"}


@settings(max_examples=300, deadline=None)
@given(texts)
def test_no_rule_begins_with_another_word(text: str) -> None:
    for unread in map(scan, make_reading(tokens(text)).sentences):
        for i, piece in enumerate(unread.pieces):
            assert may_begin(unread, i) or not any(rule(unread, i) for rule in RULES), piece.text


@settings(max_examples=300, deadline=None)
@given(texts)
def test_only_rules_that_cannot_begin_so_are_not_asked(text: str) -> None:
    for unread in map(scan, make_reading(tokens(text)).sentences):
        for i, piece in enumerate(unread.pieces):
            rules = IN_DIGITS if piece.text.isdecimal() else IN_WORDS
            assert not [rule for rule in RULES if rule not in rules and rule(unread, i)], piece.text
            parts = chain.IN_DIGITS if piece.text.isdecimal() else chain.IN_WORDS
            assert not [part for part in chain.FIRST if part not in parts and part(unread, i)], piece.text


@settings(max_examples=200, deadline=None)
@given(texts)
def test_no_anchor_no_relative_date(text: str) -> None:
    assert all(r.anchor_kind in {"none", "preceding_time"} for r in read(text, None))
    assert all(
        "X" in r.timex_value or r.start_date
        for r in read(text, None)
        if r.timex_type == "DATE" and not r.timex_value.startswith("BC") and r.timex_value < "2301"
    )


RELATIVE = (
    "Wczoraj padało.",
    "Jutro spadnie śnieg.",
    "W zeszłym tygodniu padało.",
    "Za trzy tygodnie spadnie śnieg.",
    "W sobotę padało.",
    "W sobotę spadnie śnieg.",
    "W ubiegły piątek padało.",
    "Spadnie za dwa dni.",
    "W nocy z soboty na niedzielę padało.",
    "W miniony weekend padało.",
    "Wczoraj, a dzień później znowu padało.",
)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
@pytest.mark.parametrize("text", RELATIVE)
def test_a_week_moves_days_by_a_week(text: str, anchor: date, weeks: int) -> None:
    here, there = read(text, anchor), read(text, anchor + timedelta(weeks=weeks))
    assert here
    for a, b in zip(here, there, strict=True):
        assert a.start_date and a.end_date and b.start_date and b.end_date
        assert (b.start_date - a.start_date, b.end_date - a.end_date) == (timedelta(weeks=weeks),) * 2
