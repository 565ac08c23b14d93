"""TIMEX3 values with X for what neither the text nor an anchor says."""

from __future__ import annotations

from transforms.schema import Granularity
from transforms.times.holidays import HOLIDAYS
from transforms.times.meaning import Calendar
from transforms.times.story import Dated


def unknown(said: Calendar) -> Dated:
    """The value with X for what neither the text nor an anchor says."""
    value, unit = _unknown_date(said)
    if said.clock:
        return Dated(f"{value}T{said.clock}", clock_unit(said.clock))
    return Dated(value, unit)


def _unknown_date(said: Calendar) -> tuple[str, Granularity]:
    shift = said.shift.unit if said.shift else None
    year = f"{said.year:04}" if said.year else "XXXX"
    if said.weekday and not said.day:
        return f"{year}-WXX-{said.weekday}", "day"
    if said.month:
        day = f"-{said.day:02}" if said.day else f"-H{said.half}" if said.half else ""
        return f"{year}-{said.month:02}{day}", "day" if said.day else "month"
    if said.season:
        return f"{year}-{said.season}", "season"
    if said.quarter or shift == "quarter":
        return f"{year}-Q{said.quarter or 'X'}", "quarter"
    if said.half or shift == "half_year":
        return f"{year}-H{said.half or 'X'}", "half_year"
    return _unknown_coarse(said, year)


def _unknown_coarse(said: Calendar, year: str) -> tuple[str, Granularity]:
    shift = said.shift.unit if said.shift else None
    if said.weekend or shift == "week" or said.holiday == HOLIDAYS:
        return f"{year}-WXX{'-WE' if said.weekend else ''}", "week"
    if said.decade is not None or shift == "decade":
        return f"XX{said.decade if said.decade is not None else 'X'}X", "decade"
    if said.day or said.holiday or shift in {"day", "weekday"}:
        return f"{year}-XX-{said.day:02}" if said.day else f"{year}-XX-XX", "day"
    if shift == "month":
        return f"{year}-XX", "month"
    return ("XXXX", "century") if said.century or shift == "century" else (year, "year")


def clock_unit(clock: str) -> Granularity:
    """`14:30` is to the minute, `EV` a part of the day."""
    return "minute" if ":" in clock else "part_of_day"


def unknown_before_christ(said: Calendar) -> Dated:
    """Years and centuries that the calendar of the tables does not reach: `BC0450`, `BC05XX`."""
    if said.century:
        return Dated(f"BC{said.century - 1:02}XX", "century")
    return Dated(f"BC{said.year or 0:04}", "year")
