"""Periods of the Gregorian calendar with their TIMEX3 values (ISO 8601; parts as in ISO 24617-1)."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import assert_never

from transforms.schema import Granularity
from transforms.times.meaning import Edge, Season, Unit

MIN_YEAR, MAX_YEAR = 2, 2300
UNIT_GRANULARITY: dict[Unit, Granularity | None] = {
    "second": None,
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "weekend": "week",
    "month": "month",
    "quarter": "quarter",
    "half_year": "half_year",
    "season": "season",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
"""A unit as the tables name it; seconds are finer than any granularity there."""
_SEASON_MONTH: dict[Season, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SEASON_ORDER: tuple[Season, ...] = ("WI", "SP", "SU", "FA")


@dataclass(frozen=True)
class Period:
    """Days start to end, inclusive, with the value and granularity of the text."""

    value: str
    granularity: Granularity
    start: date
    end: date


def day(d: date) -> Period:
    """One day."""
    return Period(d.isoformat(), "day", d, d)


def day_of(year: int, month: int, number: int) -> Period | None:
    """The day, None when that month has no such day."""
    if not (MIN_YEAR <= year <= MAX_YEAR and 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]):
        return None
    return day(date(year, month, number))


def week(d: date) -> Period:
    """The ISO week that holds the day."""
    iso = d.isocalendar()
    monday = d - timedelta(days=iso.weekday - 1)
    return Period(f"{iso.year:04}-W{iso.week:02}", "week", monday, monday + timedelta(days=6))


def weekend(d: date) -> Period:
    """Saturday and Sunday of the ISO week that holds the day; the tables' nearest unit is the week."""
    whole = week(d)
    return replace(whole, value=f"{whole.value}-WE", start=whole.start + timedelta(days=5))


def _months(value: str, granularity: Granularity, year: int, month: int, n: int) -> Period | None:
    last_year, last_month = year + (month + n - 2) // 12, (month + n - 2) % 12 + 1
    if not MIN_YEAR <= year <= last_year <= MAX_YEAR:
        return None
    last_day = calendar.monthrange(last_year, last_month)[1]
    return Period(value, granularity, date(year, month, 1), date(last_year, last_month, last_day))


def month(year: int, number: int) -> Period | None:
    """One month."""
    return _months(f"{year:04}-{number:02}", "month", year, number, 1)


def quarter(year: int, number: int) -> Period | None:
    """One quarter of a year."""
    return _months(f"{year:04}-Q{number}", "quarter", year, 3 * number - 2, 3)


def half_year(year: int, number: int) -> Period | None:
    """One half of a year."""
    return _months(f"{year:04}-H{number}", "half_year", year, 6 * number - 5, 6)


def half_month(year: int, number: int, half: int) -> Period | None:
    """One half of a month; its unit stays the month."""
    whole = month(year, number)
    return whole and replace(narrowed(whole, "start" if half == 1 else "end"), value=f"{whole.value}-H{half}")


def season(year: int, code: Season) -> Period | None:
    """Three whole months (meteorological season); the winter of a year ends in that year's February."""
    return _months(f"{year:04}-{code}", "season", year - (code == "WI"), _SEASON_MONTH[code], 3)


def year(number: int) -> Period | None:
    """One year."""
    return _months(f"{number:04}", "year", number, 1, 12)


def decade(number: int) -> Period | None:
    """Ten years: 199 is 1990 to 1999."""
    return _months(f"{number:03}X", "decade", 10 * number, 1, 120)


def century(number: int) -> Period | None:
    """A hundred years: the 20th century is 1901 to 2000, and 19XX in TIMEX3."""
    return _months(f"{number - 1:02}XX", "century", 100 * (number - 1) + 1, 1, 1200)


def narrowed(period: Period, edge: Edge | None) -> Period:
    """The half of the period that its beginning or end certainly lies in, or its middle half; the value stays."""
    days = (period.end - period.start).days + 1
    match edge:
        case None:
            return period
        case "start":
            return replace(period, end=period.start + timedelta(days=(days - 1) // 2))
        case "end":
            return replace(period, start=period.end - timedelta(days=(days - 1) // 2))
        case "mid":
            quarter_of_it = timedelta(days=days // 4)
            return replace(period, start=period.start + quarter_of_it, end=period.end - quarter_of_it)
        case _:
            assert_never(edge)


def containing(d: date, unit: Unit) -> Period | None:
    """The period of that unit which holds the day; None for units shorter than a day."""
    match unit:
        case "second" | "minute" | "hour":
            return None
        case "day":
            return day(d)
        case "week":
            return week(d)
        case "weekend":
            return weekend(d)
        case "month":
            return month(d.year, d.month)
        case "quarter":
            return quarter(d.year, (d.month + 2) // 3)
        case "half_year":
            return half_year(d.year, (d.month + 5) // 6)
        case "season":
            return season(d.year + (d.month == 12), SEASON_ORDER[d.month % 12 // 3])
        case "year":
            return year(d.year)
        case "decade":
            return decade(d.year // 10)
        case "century":
            return century((d.year + 99) // 100)
        case _:
            assert_never(unit)


_UNIT_MONTHS: dict[str, int] = {
    "month": 1,
    "season": 3,
    "quarter": 3,
    "half_year": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
_UNIT_DAYS: dict[str, int] = {"day": 1, "week": 7, "weekend": 7}


def moved(d: date, unit: Unit, count: int) -> date | None:
    """The day so many units away, the day of the month cut to what the month has; None outside years 2 to 2300."""
    if unit in _UNIT_DAYS:
        ordinal = d.toordinal() + count * _UNIT_DAYS[unit]
        inside = date(MIN_YEAR, 1, 1).toordinal() <= ordinal <= date(MAX_YEAR, 12, 31).toordinal()
        return date.fromordinal(ordinal) if inside else None
    if unit not in _UNIT_MONTHS:
        return None
    whole = d.year * 12 + d.month - 1 + count * _UNIT_MONTHS[unit]
    if not MIN_YEAR <= whole // 12 <= MAX_YEAR:
        return None
    last = calendar.monthrange(whole // 12, whole % 12 + 1)[1]
    return date(whole // 12, whole % 12 + 1, min(d.day, last))


def easter(number: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher algorithm)."""
    a, b, c = number % 19, number // 100, number % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    x = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * x) // 451
    return date(number, (h + x - 7 * m + 114) // 31, (h + x - 7 * m + 114) % 31 + 1)
