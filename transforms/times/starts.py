"""Which words an expression of time can begin with, so that all others cost nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.pieces import printed_pieces
from transforms.times import durations, holidays, sets, words
from transforms.times.pieces import Scan

FIRST_WORDS: frozenset[str] = frozenset().union(
    words.MONTHS, words.MONTH_ADJECTIVES, words.WEEKDAYS, words.WEEKDAYS_PLURAL, words.WEEKDAY_ADJECTIVES,
    words.SEASONS, words.SEASON_ADJECTIVES, words.DAY_PARTS, words.DAY_PART_ADJECTIVES, words.NIGHT, words.DEICTICS,
    words.DEICTIC_ADJECTIVES, words.YEAR_ADJECTIVES, words.SHIFTS, words.UNITS, words.UNIT_ABBREVIATIONS, words.EDGES,
    words.HOUR_WORDS, words.CENTURY_WORDS, words.CARDINALS, words.VAGUE, words.THOUSANDS, words.ORDINALS,
    (name[0] for name in holidays.NAMES), sets.ADVERBS, sets.OFTEN,
    sets.TIMES_WORDS, sets.EVERY, durations.MODIFIERS, durations.ADJECTIVES, words.LONG,
    words.listed("co święta świętami świętach pół półtora półtorej nazajutrz r br ubr b ub bież bm ubm"),
)  # fmt: skip
_ADJECTIVE = re.compile("(sekundow|minutow|godzinn|dniow|dobow|tygodniow|miesięczn|kwartaln|letni|roczn|nocn|codzienn)")


_PREPOSITIONS = frozenset(first for first, _ in words.DAY_PART_PHRASES) - FIRST_WORDS
_AFTER_PREPOSITIONS = frozenset(second for _, second in words.DAY_PART_PHRASES)


def may_hold(text: str) -> bool:
    """Whether any rule can begin anywhere in the text."""
    return any(map(_tells_time, printed_pieces(text)))


def may_begin(scan: Scan, i: int) -> bool:
    """Whether any rule can begin with the piece and go on with the next one."""
    if not _is_first_word(scan.at(i).text):
        return False
    low = scan.low(i)
    if low in _PREPOSITIONS:
        return (low, scan.low(i + 1)) in words.DAY_PART_PHRASES
    return low not in words.SHIFTS or scan.low(i + 1) in words.SAME or _opens_alone(scan.at(i + 1).text)


@lru_cache(maxsize=100_000)
def _tells_time(text: str) -> bool:
    """Whether the piece is the first of an expression, or the second of one whose first is a preposition."""
    return text.lower() in _AFTER_PREPOSITIONS or _opens_alone(text)


@lru_cache(maxsize=100_000)
def _is_first_word(text: str) -> bool:
    """Whether any rule can begin with the piece as printed, after a preposition or without one."""
    return text.lower() in _PREPOSITIONS or _opens_alone(text)


@lru_cache(maxsize=100_000)
def _opens_alone(text: str) -> bool:
    low = text.lower()
    known = low in FIRST_WORDS or text.isdecimal() or words.roman(text) is not None
    return known or _ADJECTIVE.search(low) is not None
