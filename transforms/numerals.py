"""Exact numbers as printed: digits in groups, decimals, words, halves, and thousands to billions after them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from transforms.morphology import generate
from transforms.pieces import Pieces
from transforms.times import words
from transforms.times.numbers import cardinal

Shape = Literal["whole", "decimal", "half", "multiple"]

_POWERS = {"tysiąc": 3, "milion": 6, "miliard": 9, "bilion": 12}
_ABBREVIATED = {"tys": 3, "mln": 6, "mld": 9, "bln": 12}
_NOUNS = {r.form: power for lemma, power in _POWERS.items() for r in generate(lemma) if r.pos == "subst"}
_ONE = frozenset(r.form for lemma in _POWERS for r in generate(lemma) if r.pos == "subst" and "sg" in r.values)
_SOME = words.listed("jedni jedne jednych jednymi")
_HALVES = {"pół": Decimal("0.5"), "półtora": Decimal("1.5"), "półtorej": Decimal("1.5")}
_AND_PART = {"pół": Decimal("0.5"), "ćwierć": Decimal("0.25")}
_OTHERS = frozenset({*_HALVES, *_NOUNS, "zero"})
MOST_DIGITS = 15
"""Whole numbers up to here are exact as 64-bit floats."""


@dataclass(frozen=True)
class Number:
    """A number up to the piece `end`. `groups`: how its digits could be misread (`1.200`, `1,200`, `12.30`).

    `is_one_word`: the pronoun-like `jeden`."""

    end: int
    value: Decimal
    shape: Shape = "whole"
    in_digits: bool = False
    groups: Literal["", "thousands", "decimals", "clock"] = ""
    is_one_word: bool = False


@dataclass(frozen=True)
class _Part:
    """`2,5 tys.`: the power of ten that a noun adds, and whether a smaller part may be added to it."""

    power: int
    is_open: bool
    number: Number


def number(text: Pieces, i: int) -> Number | None:
    """The number that begins at the piece; None for `kilka`, `tysiące`, and what is no single safe number."""
    parts: list[_Part] = []
    while (part := _part(text, i)) is not None:
        if parts and not (parts[-1].is_open and part.is_open and part.power < parts[-1].power):
            return None
        parts.append(part)
        i = part.number.end
        if part.power == 0:
            break
    if not parts or starts(text, i):
        return None
    last = parts[-1].number
    whole = sum((part.number.value for part in parts), Decimal(0))
    return last if len(parts) == 1 else Number(i, whole, last.shape)


def starts(text: Pieces, i: int) -> bool:
    """Whether a number, exact or not, begins at the piece."""
    return begins_number(text.low(i))


@lru_cache(maxsize=50_000)
def is_few(value: int | Decimal) -> bool:
    """Two to four, or a number that ends in them as 24 does and 12 does not: what it counts agrees with it."""
    return 2 <= value % 10 <= 4 and not 12 <= value % 100 <= 14


def begins_number(printed: str) -> bool:
    """Whether a number, exact or not, begins with the piece as printed."""
    low = printed.lower()
    return low[:1].isdecimal() or low in words.CARDINALS or low in words.VAGUE or low in _OTHERS


def _part(text: Pieces, i: int) -> _Part | None:
    """`300`, `trzysta`, `2,5 tys.`, `tysiąc`."""
    small = _digits(text, i) or _words(text, i)
    power, after = _power(text, small.end if small else i)
    if small is None:
        one = Number(after, Decimal(10) ** power, "multiple")
        return _Part(power, True, one) if power and text.low(i) in _ONE else None
    if power and small.groups == "thousands":
        return None
    raised = Number(after, small.value * Decimal(10) ** power, "multiple", small.in_digits) if power else small
    return _Part(power, small.shape == "whole", raised)


def _power(text: Pieces, i: int) -> tuple[int, int]:
    low = text.low(i)
    if low in _ABBREVIATED:
        return _ABBREVIATED[low], i + 1 + (text.at(i + 1).text == "." and text.glued(i + 1))
    return (_NOUNS[low], i + 1) if low in _NOUNS else (0, i)


def _words(text: Pieces, i: int) -> Number | None:
    low = text.low(i)
    if low in _HALVES:
        return Number(i + 1, _HALVES[low], "half")
    if low == "zero":
        return Number(i + 1, Decimal(0))
    found = cardinal(text, i) if low not in _SOME else None
    if found is None or found.value is None:
        return None
    return _and_part(text, Number(found.end, found.value, is_one_word=found.value == 1))


def _and_part(text: Pieces, found: Number) -> Number:
    """`dwa i pół`."""
    part = _AND_PART.get(text.low(found.end + 1)) if text.low(found.end) == "i" else None
    return Number(found.end + 2, found.value + part, "half", found.in_digits) if part else found


def _digits(text: Pieces, i: int) -> Number | None:
    if not _is_run(text, i):
        return None
    spaced = list(takewhile(lambda j: _is_group(text, j), range(i + 1, len(text.pieces))))
    if spaced and len(text.at(i).text) <= 3:
        return _checked(text, i, i + 1 + len(spaced), "")
    dotted = list(takewhile(lambda j: _is_joined(text, j, ".", 3), range(i + 1, len(text.pieces), 2)))
    if dotted and len(text.at(i).text) <= 3:
        return _checked(text, i, i + 1 + 2 * len(dotted), "thousands" if len(dotted) == 1 else "")
    return _checked(text, i, i + 1, "")


def _is_run(text: Pieces, i: int) -> bool:
    run = text.at(i).text
    return run.isascii() and run.isdigit() and (run == "0" or not run.startswith("0"))


def _is_group(text: Pieces, i: int) -> bool:
    """Three digits one space after the digits before them."""
    run = text.at(i).text
    return len(run) == 3 and run.isascii() and run.isdigit() and text.at(i).start == text.at(i - 1).end + 1


def _is_joined(text: Pieces, i: int, mark: str, size: int | None = None) -> bool:
    run = text.at(i + 1).text
    joined = text.at(i).text == mark and text.glued(i) and text.glued(i + 1)
    return joined and run.isascii() and run.isdigit() and size in {None, len(run)}


def _checked(text: Pieces, i: int, end: int, groups: Literal["", "thousands"]) -> Number | None:
    """The whole part and its decimals; None when digits and marks go on after them."""
    whole = "".join(text.at(j).text for j in range(i, end) if text.at(j).text != ".")
    mark = "," if end > i + 1 or _is_joined(text, end, ",") else "."
    if _is_joined(text, end, mark):
        found = _decimal(whole, text.at(end + 1).text, mark, end + 2)
    else:
        found = Number(end, Decimal(whole), in_digits=True, groups=groups)
    if len(whole) > MOST_DIGITS or (groups and whole.startswith("0")) or _goes_on(text, found.end):
        return None
    return _and_part(text, found)


def _decimal(whole: str, rest: str, mark: str, end: int) -> Number:
    value = Decimal(f"{whole}.{rest}")
    clock = mark == "." and len(rest) == 2
    return Number(end, value, "decimal", True, "clock" if clock else "decimals" if len(rest) == 3 else "")


def _goes_on(text: Pieces, i: int) -> bool:
    """`12.01.2026`, `90. minuta`, `2:1`, `1/3`, `5-letni`, `4x4`, `10, 12`: a mark right after the digits."""
    mark = text.at(i).text
    if text.glued(i) and mark and mark in ".:/-–—−×x*+^'’":
        return True
    return mark == "," and starts(text, i + 1)
