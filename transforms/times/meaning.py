"""What an expression of time says before it is dated: a place in the calendar, a length, or a recurrence."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from transforms.schema import Granularity, TimexType

Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "weekend",
    "month",
    "quarter",
    "half_year",
    "season",
    "year",
    "decade",
    "century",
]
Edge = Literal["start", "mid", "end"]
Season = Literal["SP", "SU", "FA", "WI"]
DayPart = Literal["MO", "MI", "AF", "EV", "NI"]
Base = Literal["published_at", "preceding_time"]
Offset = Literal["ahead", "behind", "window_ahead", "window_behind"]


@dataclass(frozen=True)
class Shift:
    """So many units from the anchor: `przyszły rok` is one year from it; `weekday` counts to the named weekday."""

    unit: Unit | Literal["weekday"]
    count: int
    base: Base = "published_at"


@dataclass(frozen=True)
class Calendar:
    """A place in the calendar; what the text does not say is None. `next_day`: a night that ends on the day after."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth_weekday: int | None = None
    season: Season | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    weekend: bool = False
    shift: Shift | None = None
    clock: str | None = None
    edge: Edge | None = None
    before_christ: bool = False
    holiday: str | None = None
    next_day: bool = False

    @property
    def is_loose(self) -> bool:
        """Whether it names a stretch that `na` does not set a date for (`na wiosnę`, `na początku marca`)."""
        return bool(self.season or self.edge or self.shift)

    def merged(self, other: Calendar) -> Calendar:
        """Both together; what the other says wins."""
        said = {
            f.name: getattr(other, f.name) for f in dataclasses.fields(other) if getattr(other, f.name) != f.default
        }
        return dataclasses.replace(self, **said)


@dataclass(frozen=True)
class Length:
    """So many units, None for an unnamed number; `offset` says on which side of the anchor it lies."""

    amount: Decimal | None
    unit: Unit
    offset: Offset | None = None
    base: Base = "published_at"


@dataclass(frozen=True)
class Recurrence:
    """A time that comes again: its TIMEX3 value and unit."""

    value: str
    granularity: Granularity | None


@dataclass(frozen=True)
class Unnamed:
    """A place in the calendar that no calendar names (`w najbliższych dniach`)."""

    value: str
    granularity: Granularity


Meaning: TypeAlias = Calendar | Length | Recurrence | Unnamed


@dataclass(frozen=True)
class Found:
    """An expression in one sentence: its pieces [first, last), what it means, and the rule that found it."""

    first: int
    last: int
    timex_type: TimexType
    meaning: Meaning
    method: str
