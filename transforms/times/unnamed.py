"""Times that no calendar names: `w najbliższych dniach`, `w 80. rocznicę`."""

from __future__ import annotations

from transforms.times import words
from transforms.times.calendars import UNIT_GRANULARITY
from transforms.times.meaning import Found, Unnamed
from transforms.times.numbers import ordinal
from transforms.times.pieces import Scan


def recent(scan: Scan, i: int) -> Found | None:
    """`najbliższych dniach`, `ostatnich latach`: a stretch that no calendar names."""
    unit = words.UNITS.get(scan.low(i + 1))
    if scan.low(i) not in words.SHIFTS or unit is None or not _is_plural(scan.low(i + 1)):
        return None
    value, granularity = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}.get(unit), unit
    if value is None or not words.agree(scan.low(i), scan.low(i + 1)) or words.SHIFTS[scan.low(i)][0] == 0:
        return None
    return Found(i, i + 2, "DATE", Unnamed(value, UNIT_GRANULARITY[granularity] or "day"), "unnamed_stretch")


def _is_plural(form: str) -> bool:
    return any("pl" in r.values and r.pos == "subst" for r in words.readings(form)) and form not in words.UNITS_SINGULAR


def anniversary(scan: Scan, i: int) -> Found | None:
    """`80. rocznicę`: a day that only knowledge of the event would name."""
    numbered = ordinal(scan, i)
    if numbered is None or not any(r.lemma == "rocznica" for r in words.readings(scan.low(numbered[0]))):
        return None
    return Found(i, numbered[0] + 1, "DATE", Unnamed("XXXX-XX-XX", "day"), "anniversary")
