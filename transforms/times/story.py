"""What a text has said of time so far, and what an expression comes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from transforms.schema import AnchorKind, Granularity
from transforms.times.calendars import Period
from transforms.times.meaning import Base, Calendar, Found

_SENTENCES_BACK = 2
_ASIDE = frozenset({"bare_year", "year_of_range"})
_FINENESS: dict[str, int] = {
    "minute": 0,
    "hour": 0,
    "part_of_day": 0,
    "day": 0,
    "weekday": 0,
    "week": 1,
    "weekend": 1,
    "month": 2,
    "quarter": 3,
    "season": 3,
    "half_year": 3,
    "year": 4,
    "decade": 5,
    "century": 6,
}


@dataclass(frozen=True)
class Dated:
    """Value, first and last day (None when no date follows), and the anchor they were counted from."""

    value: str
    granularity: Granularity | None
    start: date | None = None
    end: date | None = None
    anchor: date | None = None
    anchor_kind: AnchorKind = "none"


@dataclass
class Story:
    """What the text has said of time so far."""

    published: date | None
    sentence: int = 0
    period: Period | None = None
    day: date | None = None
    day_sentence: int = -9
    scheduled: date | None = None
    year: int | None = None
    year_sentence: int = -9
    goes_on: bool = False

    def heard(self, found: Found, dated: Dated, reported: bool, since: bool) -> None:
        """Remember a date for what follows; the time of a report moves no anchor, `od 2010 roku` no year."""
        if reported or dated.start is None or dated.end is None:
            return
        self.period = Period(dated.value, dated.granularity or "day", dated.start, dated.end)
        meaning = found.meaning
        if not isinstance(meaning, Calendar):
            return
        if self.period.granularity in {"day", "minute", "part_of_day"}:
            self.day, self.day_sentence = dated.start, self.sentence
            self.scheduled = dated.start if meaning.clock else self.scheduled
        if meaning.year and not since and found.method not in _ASIDE:
            self.year, self.year_sentence = meaning.year, self.sentence

    def base(self, kind: Base, unit: str) -> date | None:
        """The day that `wczoraj` or `później` counts from; the text's last date only if it is as fine as the unit."""
        match kind:
            case "published_at":
                return self.published
            case "preceding_time":
                if self.period is None or _FINENESS[self.period.granularity] > _FINENESS.get(unit, 0):
                    return None
                return self.period.start
            case _:
                assert_never(kind)

    def day_of_hour(self) -> date | None:
        """The day an hour belongs to: one of its sentence, else the one hours were given for, else a recent one."""
        if self.day_sentence == self.sentence:
            return self.day
        recent = self.day if self.sentence - self.day_sentence <= _SENTENCES_BACK else None
        return self.scheduled if self.scheduled and recent else recent

    def recent_year(self) -> int | None:
        """The year named last, while the text still speaks of it."""
        return self.year if self.sentence - self.year_sentence <= _SENTENCES_BACK else None
