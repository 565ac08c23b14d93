"""What a part of a calendar expression is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from transforms.times import words
from transforms.times.meaning import Calendar
from transforms.times.pieces import Scan

Kind = Literal[
    "date",
    "day",
    "day_number",
    "weekday",
    "month",
    "year",
    "bare_year",
    "season",
    "part_of_year",
    "decade",
    "century",
    "relative_year",
    "relative_month",
    "relative_week",
    "relative",
    "weekend",
    "deictic",
    "part_of_day",
    "clock",
    "holiday",
]


@dataclass(frozen=True)
class Part:
    """One part up to the piece `end`."""

    end: int
    kind: Kind
    calendar: Calendar


Component: TypeAlias = Callable[[Scan, int], Part | None]
_DAY_WORDS = words.listed("dnia dniu dniem dzień")
_LONG = words.listed("długi długiego długim długiemu")


def dotted(scan: Scan, i: int) -> int:
    """The index after a full stop glued to the piece before, if there is one."""
    return i + 1 if scan.at(i).text == "." and scan.glued(i) else i


def year_word(scan: Scan, i: int) -> int | None:
    """The index after `roku`, `r.` or `r`."""
    if scan.low(i) in words.YEAR_WORDS:
        return i + 1
    return dotted(scan, i + 1) if scan.low(i) == "r" else None
