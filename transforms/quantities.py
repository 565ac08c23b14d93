"""Value and unit of phrases that count, weigh or price something; what is not safe to read has none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from transforms.counted import Measured, measured
from transforms.numerals import begins_number, number, starts
from transforms.openings import Opening, ends_approximate, opening
from transforms.pieces import Pieces, pieces, printed_pieces
from transforms.stretches import Stretch
from transforms.times import words
from transforms.units import ABBREVIATIONS, MONEY, TIMES

_JOINS = words.listed(", ; i oraz lub albo czy do a na plus minus x × - – — −")
_RANGES = words.listed("lub albo czy do - – — −")
_BETWEEN_AND = words.listed("między pomiędzy")
_RATIOS = frozenset("/^·:")
_BEFORE_FIRST = words.listed("między pomiędzy minus −")
_GOES_ON = frozenset("/:.×-–—−")
_OPENING_MARKS = frozenset("([„\"«»‚‘“'")
_ELAPSED = words.listed("temu wcześniej później potem")
_LABELS = words.listed(
    "nr numer numerem numeru numerze art artykuł artykułu ust ustęp pkt punkt par paragraf § str strona stronie poz "
    "tel telefon telefonem rok roku rokiem r godz godzina godzinie godziny kanał kanale linia linii wieku"
)
_NEAR = 5
"""Words on each side of a phrase that may make it one end of a range, or approximate."""


@dataclass(frozen=True)
class Quantity:
    """`unit`: ISO 4217, UCUM (%, km, h), pp, bp, or the dictionary form of what is counted; None when not said."""

    value: float
    unit: str | None
    approximate: bool


def holds_number(text: str) -> bool:
    """Whether a phrase printed so may count something, so that all others cost nothing."""
    return any(map(_begins_somewhere, text.split()))


@lru_cache(maxsize=50_000)
def _begins_somewhere(printed: str) -> bool:
    return any(map(begins_number, printed_pieces(printed)))


def quantity(span: Stretch) -> Quantity | None:
    """What a phrase counts (`prawie 50 tys. pasażerów`); None for ranges, unnamed numbers, dates, hours, ordinals."""
    printed = span.text if span.words else ""
    if not holds_number(printed):
        return None
    text = Pieces(pieces(printed))
    begun = opening(text)
    wide = _wide(span)
    whole = Pieces(pieces(wide.text))
    found = _found(text, whole, begun.end, span, wide)
    if found is None or not _fits(begun, found) or _is_joined(text, found.end):
        return None
    if _touches(span) or _is_of_context(_before(span), Pieces(whole.pieces[found.end :]), found):
        return None
    value = -found.value if begun.negative else found.value
    return Quantity(float(value), found.unit, begun.approximate or ends_approximate(_before(span)))


def _wide(span: Stretch) -> Stretch:
    """The phrase and some words after it; alone where a full stop ends it (`za było | 231`)."""
    after = span.tree.words[span.end : span.end + 1]
    stopped = span.words[-1].text[-1].isdigit() and after and after[0].text == "."
    return span if stopped else Stretch(span.tree, span.start, span.end + _NEAR)


def _found(text: Pieces, whole: Pieces, i: int, span: Stretch, wide: Stretch) -> Measured | None:
    """Read with the words after the phrase too: a parser may cut `40 mln | osób`, `250 kilometrów | na godzinę`."""
    inside, beyond = number(text, i), number(whole, i)
    if inside is not None and (beyond is None or beyond.end != inside.end):
        return None
    if inside is not None and inside.is_one_word:
        return measured(text, i, span)
    found = measured(whole, i, wide)
    if found is not None and found.end > len(text.pieces) and _is_clause(wide, span, whole.at(found.end - 1).end):
        found = None
    return found or measured(text, i, span)


def _is_clause(wide: Stretch, span: Stretch, end: int) -> bool:
    """Whether a verb or a conjunction stands among the words taken from after the phrase."""
    taken = (t for t in wide.words if t.i >= span.end and t.idx < span.start_char + end)
    return any(t.pos in {"VERB", "AUX", "CCONJ", "SCONJ", "PART"} for t in taken)


def _fits(begun: Opening, found: Measured) -> bool:
    """`kara 500 zł` is an amount of money; `kara 2 lat` is no quantity of its own."""
    return found.unit in MONEY or not begun.only_money


def _is_joined(text: Pieces, end: int) -> bool:
    """Whether the phrase goes on with another number: `5 zł 30 gr`, `3 km i 200 m`, `5 na 10`, `300 m.in.`"""
    if starts(text, end) or text.at(end).text == "/" or text.at(end).text in ABBREVIATIONS:
        return True
    if text.at(end).text == "." and end + 1 < len(text.pieces):
        return True
    return text.low(end) in _JOINS and any(starts(text, end + 1 + skipped) for skipped in range(2))


def _before(span: Stretch) -> Pieces:
    near = span.tree.words[max(0, span.start - _NEAR)]
    return Pieces(pieces(span.tree.text[near.idx : span.start_char]))


def _is_of_context(before: Pieces, rest: Pieces, found: Measured) -> bool:
    """Whether what stands around the quantity makes its number another thing: a range, a label, a time ago."""
    if _is_second_of_range(before) or (found.unit is None and _is_labelled(before)):
        return True
    if found.unit in TIMES and _is_part_of_time(before, rest):
        return True
    return rest.low(0) in _RATIOS or (rest.low(0) in _RANGES and starts(rest, 1))


def _is_part_of_time(before: Pieces, rest: Pieces) -> bool:
    """`5 lat | temu`, `5 minut | i 52 sekundy`, `5 minut i | 52 sekundy`."""
    last = len(before.pieces) - 1
    goes_on = rest.low(0) == "i" and starts(rest, 1)
    went_on = before.low(last) == "i" and any(starts(before, i) for i in range(last))
    return rest.low(0) in _ELAPSED or goes_on or went_on


def _touches(span: Stretch) -> bool:
    """Whether the phrase is cut out of a longer number or word: `10–40`, `F-16`, `2:1`, `90. minuta`."""
    text, start, end = span.tree.text, span.start_char, span.end_char
    left = text[start - 1 : start]
    if left and not left.isspace() and left not in _OPENING_MARKS:
        return True
    beyond = span.tree.words[span.end : span.end + 2]
    if not beyond or span.words[-1].space or beyond[0].text[0] not in _GOES_ON:
        return False
    after = text[end + 1 : beyond[-1].idx + len(beyond[-1].text)].lstrip()[:1]
    return text[end] != "." or (text[end - 1].isdigit() and (after.islower() or after.isdigit()))


def _is_second_of_range(before: Pieces) -> bool:
    """`od 10 do | 40 zł`, `10 lub | 12`, `1 | 227 zł`; `z 10 do | 40 zł` is a change, whose end is exact."""
    last = len(before.pieces) - 1
    if before.low(last) in _BEFORE_FIRST or before.low(last - (before.low(last) == ",")).isdecimal():
        return True
    numbers = [i for i in range(last) if starts(before, i) and not (i and starts(before, i - 1))]
    between = before.low(last) == "a" and any(before.low(i) in _BETWEEN_AND for i in range(last))
    joined = before.low(last) in _RANGES or between
    return bool(joined and numbers and before.low(numbers[-1] - 1) not in {"z", "ze"})


def _is_labelled(before: Pieces) -> bool:
    """`nr 300`, `art. 148`, `w roku 2024`."""
    last = len(before.pieces) - 1
    return before.low(last - (before.low(last) == ".")) in _LABELS
