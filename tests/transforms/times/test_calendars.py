"""Periods and their values."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.times import calendars
from transforms.times.holidays import holiday_date
from transforms.times.words import roman


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2000, 4, 23), (1943, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert calendars.easter(year) == date(year, month, day)


def test_holidays_that_follow_easter() -> None:
    assert holiday_date("corpus_christi", 2026) == date(2026, 6, 4)
    assert holiday_date("ash_wednesday", 2026) == date(2026, 2, 18)


@pytest.mark.parametrize(
    ("d", "value"), [(date(2027, 1, 1), "2026-W53"), (date(2025, 12, 29), "2026-W01"), (date(2026, 2, 1), "2026-W05")]
)
def test_weeks_belong_to_iso_years(d: date, value: str) -> None:
    week = calendars.week(d)
    assert (week.value, (week.end - week.start).days) == (value, 6)
    assert week.start <= d <= week.end


def test_moving_by_months_keeps_to_what_the_month_has() -> None:
    assert calendars.moved(date(2026, 1, 31), "month", 1) == date(2026, 2, 28)
    assert calendars.moved(date(2024, 2, 29), "year", -1) == date(2023, 2, 28)


def test_nothing_lies_outside_the_calendar() -> None:
    assert calendars.moved(date(2026, 1, 1), "century", 100) is None
    assert calendars.moved(date(2026, 1, 1), "day", 10**9) is None
    assert calendars.day_of(2026, 2, 29) is None
    assert calendars.year(9999) is None


def test_a_centurys_winter_and_halves() -> None:
    century, winter = calendars.century(20), calendars.season(2026, "WI")
    assert century and (century.start, century.end) == (date(1901, 1, 1), date(2000, 12, 31))
    assert winter and (winter.start, winter.end) == (date(2025, 12, 1), date(2026, 2, 28))


def test_roman() -> None:
    assert [roman(t) for t in ("XIX", "IV", "IIII", "XXI", "VX", "", "xx")] == [19, 4, None, 21, None, None, None]
