"""TIMEX3 values of lengths."""

from __future__ import annotations

from decimal import Decimal

from transforms.times.meaning import Unit

_CODES: dict[Unit, tuple[str, int, str]] = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "day": ("P", 1, "D"),
    "week": ("P", 1, "W"),
    "weekend": ("P", 1, "WE"),
    "month": ("P", 1, "M"),
    "quarter": ("P", 3, "M"),
    "half_year": ("P", 6, "M"),
    "season": ("P", 3, "M"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
}
_HALVES: dict[Unit, str] = {"hour": "PT30M", "year": "P6M", "minute": "PT30S", "day": "PT12H"}


def length_value(amount: Decimal | None, unit: Unit) -> str:
    """`P3W`, `PT30M`, `P1.5Y`; `PXY` for an unnamed number of years."""
    if amount == Decimal("0.5") and unit in _HALVES:
        return _HALVES[unit]
    prefix, factor, letter = _CODES[unit]
    if amount is None:
        return f"{prefix}X{letter}"
    number = format((amount * factor).normalize(), "f")
    return f"{prefix}{number}{letter}"
