"""Numbers as printed: digits with groups and decimals, words, Roman numerals, and words for an unnamed number."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from transforms.pieces import Pieces
from transforms.times import words
from transforms.times.pieces import Scan

_HALF_MORE = frozenset({"półtora", "półtorej"})
_SUFFIXES = words.listed("go ego szego tego gi ty szy ci ta te tych ej tym ym")


@dataclass(frozen=True)
class Amount:
    """A number up to the piece `end`; None: an unnamed one (`kilka`)."""

    end: int
    value: Decimal | None


def amount(scan: Scan, i: int) -> Amount | None:
    """The cardinal number that begins at the piece."""
    low = scan.low(i)
    if low in words.VAGUE:
        return _thousands(scan, Amount(i + 1, None))
    if low in _HALF_MORE:
        return Amount(i + 1, Decimal("1.5"))
    if low == "pół":
        return Amount(i + 1, Decimal("0.5"))
    if low in words.THOUSANDS:
        return Amount(i + 1, Decimal(1000))
    digits = _digits(scan, i) or cardinal(scan, i)
    return digits and _thousands(scan, digits)


def _digits(scan: Scan, i: int) -> Amount | None:
    if scan.number(i) is None or (scan.glued(i) and scan.at(i - 1).text in ",.:/") or scan.at(i).text.startswith("00"):
        return None
    end, text = i + 1, scan.at(i).text
    while len(scan.at(end).text) == 3 and scan.number(end) is not None and len(text) < 9 and not scan.glued(end):
        text, end = text + scan.at(end).text, end + 1
    if scan.at(end).text in {",", "."} and scan.glued(end) and scan.number(end + 1) is not None and scan.glued(end + 1):
        return Amount(end + 2, Decimal(f"{text}.{scan.at(end + 1).text}"))
    return Amount(end, Decimal(text))


def cardinal(scan: Pieces, i: int) -> Amount | None:
    """Words in falling size, below a thousand: `sto dwadzieścia pięć`."""
    total, end, last = 0, i, 1000
    while (value := words.CARDINALS.get(scan.low(end))) is not None and _size(value) < last:
        total, end, last = total + value, end + 1, _size(value)
    return Amount(end, Decimal(total)) if end > i else None


def _size(value: int) -> int:
    return 100 if value >= 100 else 10 if value >= 20 else 9 if value >= 10 else 1


def _thousands(scan: Scan, found: Amount) -> Amount:
    if scan.low(found.end) in words.THOUSANDS:
        return Amount(found.end + 1, found.value and found.value * 1000)
    if scan.low(found.end) == "tys" and scan.at(found.end + 1).text == ".":
        return Amount(found.end + 2, found.value and found.value * 1000)
    return found


def ordinal(scan: Scan, i: int) -> tuple[int, int] | None:
    """The ordinal in words or as `1-szy`, `7.`, with the index after it; up to 99."""
    if i not in scan.ordinals:
        scan.ordinals[i] = _ordinal(scan, i)
    return scan.ordinals[i]


def _ordinal(scan: Scan, i: int) -> tuple[int, int] | None:
    if (value := words.ORDINALS.get(scan.low(i))) is not None:
        unit = words.ORDINALS.get(scan.low(i + 1), 0)
        return (i + 2, value + unit) if value % 10 == 0 and value >= 20 and 0 < unit < 10 else (i + 1, value)
    number = scan.number(i)
    if number is None or len(scan.at(i).text) > 2:
        return None
    if scan.dash(i + 1) and scan.low(i + 2) in _SUFFIXES and scan.glued(i + 1) and scan.glued(i + 2):
        return i + 3, number
    return (i + 2, number) if scan.at(i + 1).text == "." and scan.glued(i + 1) else (i + 1, number)
