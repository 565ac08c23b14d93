"""The period that a place in the calendar means, counted from its anchor on the side that the verb looks to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeAlias

from transforms.schema import AnchorKind
from transforms.times import calendars
from transforms.times.absolute import in_year, of_century
from transforms.times.calendars import Period
from transforms.times.direction import Direction
from transforms.times.holidays import HOLIDAYS, holiday_weeks
from transforms.times.meaning import Calendar, Shift
from transforms.times.story import Story

_YEARS_AROUND = 8
_NEWS = timedelta(days=21)
Placed: TypeAlias = tuple[Period | None, date | None, AnchorKind]
_NOWHERE: Placed = (None, None, "none")


def placed(said: Calendar, story: Story, direction: Direction) -> Placed:
    """The period with its anchor; no period when neither the text nor an anchor tells."""
    if said.shift and not (said.day and said.shift.unit == "weekday"):
        base = story.base(said.shift.base, said.shift.unit)
        shift = _last_year(said.shift) if base and _has_ended(said, base, direction) else said.shift
        return (_shifted(said, shift, base), base, said.shift.base) if base else _NOWHERE
    if said.century or said.decade:
        return of_century(said), None, "none"
    if said.year:
        return in_year(said, said.year), None, "none"
    if said.weekday and not (said.day or said.month):
        return _weekday(said.weekday, story, direction)
    if said.weekend:
        return _weekend(story, direction)
    return _without_year(said, story, direction)


def _has_ended(said: Calendar, base: date, direction: Direction) -> bool:
    """In January the end of the year is the last year's to a verb that looks back (`miały dotrzeć do końca roku`)."""
    current = said.shift is not None and said.shift.unit == "year" and said.shift.count == 0
    return current and said.edge == "end" and not said.month and direction == "past" and base.month == 1


def _last_year(shift: Shift) -> Shift:
    return replace(shift, count=shift.count - 1)


def _shifted(said: Calendar, shift: Shift, base: date) -> Period | None:
    match shift.unit:
        case "weekday":
            return _chosen_weekday(said.weekday or 1, shift.count, base)
        case "year":
            return in_year(said, base.year + shift.count)
        case "month":
            return _in_shifted_month(said, shift, base)
        case "season":
            return _nearest_season(said, shift.count, base)
        case _:
            target = calendars.moved(base, shift.unit, shift.count)
            whole = calendars.containing(target, shift.unit) if target else None
            return _inside(said, shift, whole) if whole else None


def _inside(said: Calendar, shift: Shift, whole: Period) -> Period | None:
    """The Friday of that week, the fifties of that century, or the whole."""
    if said.weekday and shift.unit == "week":
        return calendars.day(whole.start + timedelta(days=said.weekday - 1))
    if said.decade and shift.unit == "century":
        return of_century(replace(said, century=whole.end.year // 100))
    return whole


def _in_shifted_month(said: Calendar, shift: Shift, base: date) -> Period | None:
    target = calendars.moved(base, "month", shift.count)
    if target is None:
        return None
    return (
        calendars.day_of(target.year, target.month, said.day)
        if said.day
        else calendars.month(target.year, target.month)
    )


def _nearest_season(said: Calendar, count: int, base: date) -> Period | None:
    seasons = [
        s for y in range(base.year - 2, base.year + 3) if said.season and (s := calendars.season(y, said.season))
    ]
    if count < 0:
        return next((s for s in reversed(seasons) if s.end < base), None)
    if count > 0:
        return next((s for s in seasons if s.start > base), None)
    return _nearest(seasons, base)


def _chosen_weekday(weekday: int, count: int, base: date) -> Period | None:
    """`ubiegły piątek` is the last one before the anchor, `najbliższy` and `przyszły` the first after it."""
    step = (weekday - base.isoweekday()) % 7
    days = step or 7 if count > 0 else step - 7 if count < 0 else weekday - base.isoweekday()
    target = calendars.moved(base, "day", days)
    return calendars.day(target) if target else None


def _weekday(weekday: int, story: Story, direction: Direction) -> Placed:
    """A bare weekday lies behind the anchor unless the verb looks ahead; the anchor's own day counts as both."""
    base = story.published
    if base is None:
        return _NOWHERE
    ahead = (weekday - base.isoweekday()) % 7
    days = ahead if direction in {"future", "present"} or ahead == 0 else ahead - 7
    target = calendars.moved(base, "day", days)
    return (calendars.day(target) if target else None), base, "published_at"


def _weekend(story: Story, direction: Direction) -> Placed:
    """Like a weekday: behind the anchor unless the verb looks ahead; on a Saturday or Sunday the present one."""
    base = story.published
    if base is None:
        return _NOWHERE
    past = direction == "past" and base.isoweekday() < 6
    target = calendars.moved(base, "week", -1 if past else 0)
    return (calendars.weekend(target) if target else None), base, "published_at"


def _without_year(said: Calendar, story: Story, direction: Direction) -> Placed:
    """The year named just before, else the one on the verb's side of the anchor, else the nearest."""
    if story.goes_on and story.period:
        start = story.period.start
        following = (p for y in (start.year, start.year + 1) if (p := in_year(said, y)) and p.end >= start)
        return next(following, None), start, "preceding_time"
    recent = story.recent_year()
    looks_elsewhere = story.published is not None and (direction == "future" or _is_news(said, story.published))
    if recent and not looks_elsewhere and (period := in_year(said, recent)):
        return period, date(recent, 1, 1), "preceding_time"
    if story.published is None:
        return _NOWHERE
    return _chosen(said, story.published, direction), story.published, "published_at"


def _is_news(said: Calendar, published: date) -> bool:
    """Whether it is a day of the weeks before, which the news tell of after years long past."""
    day = in_year(said, published.year) if said.day and said.month else None
    return day is not None and timedelta() <= published - day.start <= _NEWS


def _chosen(said: Calendar, base: date, direction: Direction) -> Period | None:
    around = range(max(calendars.MIN_YEAR, base.year - _YEARS_AROUND), base.year + _YEARS_AROUND + 1)
    if said.holiday == HOLIDAYS:
        periods = [p for y in around for p in holiday_weeks(y)]
    else:
        periods = [p for y in around if (p := in_year(said, y))]
    if direction == "past":
        return next((p for p in reversed(periods) if p.start <= base), None)
    if direction == "future":
        return next((p for p in periods if p.end >= base), None)
    return _nearest(periods, base)


def _nearest(periods: Iterable[Period], base: date) -> Period | None:
    return min(periods, key=lambda p: max(0, (p.start - base).days, (base - p.end).days), default=None)
