"""Periods that the text names in full."""

from __future__ import annotations

from datetime import timedelta

from transforms.times import calendars
from transforms.times.calendars import Period
from transforms.times.holidays import HOLIDAYS, holiday_date
from transforms.times.meaning import Calendar


def of_century(said: Calendar) -> Period | None:
    """A century, or a decade of it; decades without a century are the 20th century's from the thirties on."""
    if said.century and not said.decade:
        return calendars.century(said.century)
    tens = said.decade or 0
    if said.century is None and tens < 3:
        return None
    return calendars.decade(10 * ((said.century or 20) - 1) + tens)


def in_year(said: Calendar, year: int) -> Period | None:
    """The place in that year; None when the year has no such day."""
    if said.holiday == HOLIDAYS:
        return None
    if said.holiday:
        return (
            calendars.day(holiday_date(said.holiday, year))
            if calendars.MIN_YEAR <= year <= calendars.MAX_YEAR
            else None
        )
    if said.month and said.weekday and said.nth_weekday:
        return _nth(year, said.month, said.weekday, said.nth_weekday)
    if said.month and said.day:
        return calendars.day_of(year, said.month, said.day)
    if said.month:
        return calendars.half_month(year, said.month, said.half) if said.half else calendars.month(year, said.month)
    if said.season:
        return calendars.season(year, said.season)
    if said.quarter:
        return calendars.quarter(year, said.quarter)
    return calendars.half_year(year, said.half) if said.half else calendars.year(year)


def _nth(year: int, month: int, weekday: int, nth: int) -> Period | None:
    """`ostatnia niedziela września`: the nth such weekday of the month, the last for -1."""
    whole = calendars.month(year, month)
    if whole is None:
        return None
    days = [whole.start + timedelta(days=i) for i in range((whole.end - whole.start).days + 1)]
    fitting = [d for d in days if d.isoweekday() == weekday]
    return calendars.day(fitting[nth - (nth > 0)]) if nth <= len(fitting) else None
