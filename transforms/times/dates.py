"""Dates and times, whole: with `początku`, `końca`, `drugiej połowy` before them, and nights between two days."""

from __future__ import annotations

from transforms.schema import TimexType
from transforms.times import words
from transforms.times.chain import chain
from transforms.times.days import day, weekday
from transforms.times.meaning import Calendar, Edge, Found, Shift
from transforms.times.numbers import ordinal
from transforms.times.parts import Part
from transforms.times.pieces import Scan


def dated(scan: Scan, i: int) -> Found | None:
    """A date or a time, with `początku`, `końca`, `pierwszej połowy` before it."""
    start, edge, half = _edge(scan, i)
    found = chain(scan, start) or (_edge_of_current(scan, start) if start > i and half is None else None)
    if found is None or (start > i and found.kind in {"clock", "part_of_day"}):
        return None
    calendar = found.calendar
    if half and (calendar.month or calendar.year or calendar.shift) and calendar.day is None:
        calendar = calendar.merged(Calendar(half=half))
    elif start > i:
        calendar = calendar.merged(Calendar(edge="start" if half == 1 else "end" if half == 2 else edge))
    first = i + (start == i and scan.low(i) in {"w", "o", "nad"} and found.end > i + 1)
    return Found(first, found.end, _type(calendar), calendar, _method(calendar))


def _edge_of_current(scan: Scan, i: int) -> Part | None:
    """`końca roku`, `początku tygodnia`: of the year or week in which the text was written."""
    unit = words.UNITS_SINGULAR.get(scan.low(i))
    genitive = any({"gen", "sg"} <= r.values for r in words.readings(scan.low(i)))
    if unit not in {"week", "weekend", "month", "quarter", "half_year", "year"} or not genitive or scan.is_name_like(i):
        return None
    followed = scan.low(i + 1) in {
        "szkolnego",
        "akademickiego",
        "kalendarzowego",
        "obrotowego",
        "podatkowego",
        "budżetowego",
    }
    return None if followed else Part(i + 1, "relative", Calendar(shift=Shift(unit, 0), weekend=unit == "weekend"))


def _edge(scan: Scan, i: int) -> tuple[int, Edge | None, int | None]:
    """Index of what is halved or bordered, and how: `początku`, `drugiej połowy`, `pierwszych dniach`."""
    low = scan.low(i)
    if low in words.EDGES and not scan.is_name_like(i):
        return i + 1, words.EDGES[low], None
    number = words.roman(scan.at(i).text)
    numbered = (i + 1, number) if number else ordinal(scan, i)
    if numbered and numbered[1] <= 2 and scan.low(numbered[0]) in words.HALVES:
        return numbered[0] + 1, None, numbered[1]
    several = scan.low(i + 1) in {"dniach", "dni", "tygodniach", "miesiącach", "dniami"}
    if several and low in {"pierwszych", "pierwsze", "ostatnich", "ostatnie", "pierwszymi", "ostatnimi"}:
        bound: Edge = "start" if low.startswith("p") else "end"
        return i + 2, bound, None
    return i, None, None


def _type(calendar: Calendar) -> TimexType:
    return "TIME" if calendar.clock else "DATE"


def _method(calendar: Calendar) -> str:
    """The rule's name: what the expression says, from its finest part up."""
    said = (
        "clock" if calendar.clock and ":" in calendar.clock else "part_of_day" if calendar.clock else "",
        "edge" if calendar.edge else "",
        _core(calendar),
    )
    return "_of_".join(word for word in said if word)


def _core(calendar: Calendar) -> str:
    shift = calendar.shift
    named = (
        ("date", calendar.day and calendar.year),
        ("day_of_month", calendar.day),
        ("weekday", calendar.weekday),
        ("holiday", calendar.holiday),
        ("season", calendar.season),
        ("quarter", calendar.quarter),
        ("half", calendar.half),
        ("month", calendar.month),
        ("decade", calendar.decade),
        ("century", calendar.century),
        ("year", calendar.year),
        ("weekend", calendar.weekend and not shift),
    )
    core = next((name for name, value in named if value), "")
    relative = f"{'relative' if shift and shift.base == 'published_at' else 'following'}_{shift.unit}" if shift else ""
    return "_in_".join(word for word in (core, relative) if word)


def night_between(scan: Scan, i: int) -> Found | None:
    """`nocy z soboty na niedzielę`, `nocy z 31 stycznia na 1 lutego`, `z 3 na 4 lutego`."""
    if scan.low(i) not in words.NIGHT or scan.low(i + 1) not in {"z", "ze"}:
        return None
    left = weekday(scan, i + 2) or day(scan, i + 2)
    number = ordinal(scan, i + 2)
    after = left.end if left else number[0] if number else i
    right = chain(scan, after + 1) if scan.low(after) == "na" else None
    if right is None or (left is None and (number is None or right.calendar.day is None)):
        return None
    base = right.calendar.merged(left.calendar if left else Calendar(day=number[1] if number else None))
    night = base.merged(Calendar(clock="NI", next_day=True))
    return Found(i, right.end, "TIME", night, "night_between")
