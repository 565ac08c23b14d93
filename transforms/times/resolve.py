"""From meaning to days: what an expression says, counted from its anchor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import assert_never

from transforms.schema import AnchorKind
from transforms.times import calendars
from transforms.times.calendars import UNIT_GRANULARITY, Period
from transforms.times.direction import Direction
from transforms.times.lengths import length_value
from transforms.times.meaning import Calendar, Found, Length, Recurrence, Unnamed
from transforms.times.placing import placed
from transforms.times.story import Dated, Story
from transforms.times.unknown import clock_unit, unknown, unknown_before_christ

_MOST_UNITS = 10_000


def resolve(found: Found, story: Story, direction: Direction) -> Dated:
    """The expression dated; where no anchor is known its value keeps X and it has no days."""
    meaning = found.meaning
    match meaning:
        case Calendar():
            return _calendar(meaning, story, direction)
        case Length():
            return _length(meaning, story, direction)
        case Recurrence() | Unnamed():
            return Dated(meaning.value, meaning.granularity)
        case _:
            assert_never(meaning)


def _length(said: Length, story: Story, direction: Direction) -> Dated:
    plain = Dated(length_value(said.amount, said.unit), UNIT_GRANULARITY[said.unit])
    base = story.base(said.base, said.unit) if said.offset else None
    if base is None or said.amount is None or said.amount != int(said.amount) or said.amount > _MOST_UNITS:
        return plain
    sign = 1 if said.offset in {"ahead", "window_ahead"} else -1
    target = calendars.moved(base, said.unit, sign * int(said.amount))
    if target is None:
        return plain
    dated = replace(plain, anchor=base, anchor_kind=said.base)
    if said.offset in {"window_ahead", "window_behind"}:
        return replace(dated, start=min(base, target), end=max(base, target))
    period = calendars.containing(target, said.unit)
    contradicts = (
        direction == "past" and period is not None and story.published is not None and period.start > story.published
    )
    return replace(dated, start=period.start, end=period.end) if period and not contradicts else plain


def _calendar(said: Calendar, story: Story, direction: Direction) -> Dated:
    if said.before_christ:
        return unknown_before_christ(said)
    if said.clock and not (said.day or said.weekday or said.shift or said.holiday):
        return _clock_alone(said, story)
    period, base, kind = placed(said, story, direction)
    if period is None:
        return unknown(said)
    return _finished(said, calendars.narrowed(period, said.edge), base, kind)


def _finished(said: Calendar, period: Period, base: date | None, kind: AnchorKind) -> Dated:
    dated = Dated(period.value, period.granularity, period.start, period.end, base, kind)
    if said.clock is None:
        return dated
    night = timedelta(days=1) if said.next_day and period.end < date(calendars.MAX_YEAR, 12, 31) else timedelta()
    return replace(
        dated, value=f"{period.value}T{said.clock}", granularity=clock_unit(said.clock), end=period.end + night
    )


def _clock_alone(said: Calendar, story: Story) -> Dated:
    """An hour belongs to the day named last in this or the preceding sentences; without one it has no date."""
    unit = clock_unit(said.clock or "")
    day = story.day_of_hour()
    if day is None:
        return Dated(f"T{said.clock}", unit)
    return Dated(f"{day.isoformat()}T{said.clock}", unit, day, day, day, "preceding_time")
