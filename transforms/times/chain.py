"""Dates and times built of parts: `piątek, 25 kwietnia 2008 roku o godz. 12`, `końca marca 2011 r.`"""

from __future__ import annotations

from dataclasses import replace

from transforms.times import days, hours, relative, words, years
from transforms.times.holidays import holiday
from transforms.times.meaning import Calendar
from transforms.times.parts import Component, Kind, Part
from transforms.times.pieces import Scan

_PARTS: dict[Kind, Component] = {
    "date": days.numeric_date,
    "day": days.day,
    "day_number": relative.day_of_this_month,
    "month": days.month,
    "weekday": days.weekday,
    "year": years.year,
    "bare_year": years.bare_year,
    "season": years.season,
    "part_of_year": years.part_of_year,
    "decade": years.decade,
    "century": years.century,
    "relative_year": relative.relative_year,
    "relative_month": relative.relative_month,
    "relative_week": relative.relative_week,
    "relative": relative.relative,
    "weekend": relative.weekend,
    "deictic": relative.deictic,
    "holiday": holiday,
    "part_of_day": hours.part_of_day,
    "clock": hours.clock,
}
FIRST: tuple[Component, ...] = (
    days.numeric_date,
    days.day,
    relative.day_of_this_month,
    days.weekday,
    hours.shifted_part,
    years.part_of_year,
    relative.relative_year,
    relative.relative_month,
    relative.relative_week,
    relative.relative,
    years.year,
    years.decade,
    years.century,
    holiday,
    days.month,
    years.season,
    relative.deictic,
    relative.weekend,
    hours.clock,
    hours.after_preposition,
    hours.part_of_day,
)
IN_DIGITS: tuple[Component, ...] = (
    days.numeric_date,
    days.day,
    relative.day_of_this_month,
    years.part_of_year,
    years.year,
    hours.after_preposition,
)
"""Those of them that can begin with a number in digits."""

IN_WORDS = tuple(component for component in FIRST if component is not relative.day_of_this_month)
_YEARS: tuple[Kind, ...] = ("year", "relative_year", "bare_year")
_TIMES: tuple[Kind, ...] = ("clock", "part_of_day")
_DAYS: tuple[Kind, ...] = ("date", "day", "weekday", "deictic")
_NEXT: dict[Kind, tuple[Kind, ...]] = {
    "day": (*_YEARS, "relative_month", "weekday", *_TIMES),
    "day_number": ("relative_month",),
    "date": ("weekday", *_TIMES),
    "year": ("weekday", *_TIMES),
    "bare_year": ("weekday", *_TIMES),
    "relative_year": ("season", "weekday", *_TIMES),
    "relative_month": ("weekday", *_TIMES),
    "weekday": ("day", "date", "relative_week", "month", *_TIMES),
    "month": _YEARS,
    "season": _YEARS,
    "part_of_year": _YEARS,
    "holiday": _YEARS,
    "decade": ("century", "relative"),
    "deictic": _TIMES,
    "relative": _TIMES,
    "part_of_day": ("clock", "relative_week", *_DAYS),
    "clock": ("part_of_day", *_DAYS),
    "century": (),
    "relative_week": (),
    "weekend": (),
}
_GLUE = words.listed(", ( o w we około ok tj czyli")
_TIME_GLUE = words.listed("o w około ok ,")


def chain(scan: Scan, i: int) -> Part | None:
    """The longest run of parts that fit together; its kind is that of the last one."""
    for component in IN_DIGITS if scan.at(i).text.isdecimal() else IN_WORDS:
        if first := component(scan, i):
            return _extended(scan, first, ())
    return None


def _extended(scan: Scan, run: Part, seen: tuple[Kind, ...]) -> Part:
    seen = (*seen, run.kind)
    following = _following(scan, run, seen)
    if following is None:
        return run
    return _extended(
        scan, Part(following.end, following.kind, _joined_calendar(run.calendar, following.calendar)), seen
    )


def _joined_calendar(said: Calendar, more: Calendar) -> Calendar:
    """Both together; of an hour and a part of the day the hour stays, on the clock of 24 hours."""
    if said.clock is None or more.clock is None:
        return said.merged(more)
    hour, part = sorted((said.clock, more.clock))
    return said.merged(replace(more, clock=hours.on_24(hour, part)))


def _following(scan: Scan, run: Part, seen: tuple[Kind, ...]) -> Part | None:
    glue = _glue(scan, run.end)
    for kind in _NEXT[run.kind]:
        if kind in seen or (kind in _TIMES and not _tells_day(run.calendar) and run.kind not in _TIMES):
            continue
        if run.kind in _TIMES and kind in _DAYS and _tells_day(run.calendar):
            continue
        for start in (run.end, glue):
            found = _joined(scan, run, kind, start)
            if found:
                return found
    return None


def _tells_day(calendar: Calendar) -> bool:
    shift = calendar.shift.unit if calendar.shift else None
    return bool(calendar.day or calendar.weekday or calendar.holiday) or shift in {"day", "weekday"}


def _glue(scan: Scan, i: int) -> int:
    """The index after a comma, a bracket or a preposition that may stand between two parts."""
    if scan.low(i) not in _GLUE:
        return i
    nested = scan.at(i).text == "," and scan.low(i + 1) in {"o", "w", "we"}
    return i + 1 + nested + (scan.at(i + 1 + nested).text == "." and scan.low(i) in {"ok", "tj"})


def _joined(scan: Scan, run: Part, kind: Kind, start: int) -> Part | None:
    glue = scan.low(start - 1) if start > run.end else ""
    if not _may_join(scan, run, kind, glue, start):
        return None
    found = _PARTS[kind](scan, start) or (
        hours.after_preposition(scan, start) if kind == "clock" and glue == "o" else None
    )
    found = found or (_hour_alone(scan, start) if kind == "clock" and glue == "o" else None)
    if found is None:
        return None
    closed = scan.at(found.end).text == ")" and scan.at(run.end).text == "("
    return Part(found.end + closed, found.kind, found.calendar)


def _hour_alone(scan: Scan, i: int) -> Part | None:
    """`w piątek o 17`: after a day, the preposition makes any number up to 24 an hour."""
    number = scan.number(i)
    if number is None or number > 24 or (scan.at(i + 1).text in {"%", "."} and scan.number(i + 2) is not None):
        return None
    follows_noun = scan.low(i + 1) in {"proc", "tys", "mln", "mld", "zł", "pkt"}
    return None if follows_noun else Part(i + 1, "clock", Calendar(clock=f"{number:02}:00"))


def _may_join(scan: Scan, run: Part, kind: Kind, glue: str, start: int) -> bool:
    if run.kind in _TIMES and kind in _DAYS:
        return glue in {"", "w", "we", ","}
    if glue in {"w", "we"} or scan.low(start) == "w":
        return kind in {"part_of_day", "relative_week"} and glue in {"", "w", "we", ","}
    if kind in _TIMES:
        return glue in {"", "o", ",", "(", "około", "ok"} and not (glue == "," and kind == "part_of_day")
    if glue == "o":
        return False
    if run.kind == "relative_year" and kind == "season":
        return scan.low(run.end - 1) in words.YEAR_ADJECTIVES and not glue
    if run.kind == "weekday" and kind == "month":
        return run.calendar.nth_weekday is not None and not glue
    return glue == "" or kind in {"weekday", "day", "date"}
