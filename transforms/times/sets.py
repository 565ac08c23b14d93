"""Times that come again: `codziennie`, `co drugi wtorek`, `raz w miesiącu`, `w soboty`, `każdego roku`."""

from __future__ import annotations

from decimal import Decimal

from transforms.schema import Granularity
from transforms.times import words
from transforms.times.calendars import UNIT_GRANULARITY
from transforms.times.lengths import length_value
from transforms.times.meaning import Found, Recurrence, Unit
from transforms.times.numbers import amount, ordinal
from transforms.times.pieces import Scan

ADVERBS: dict[str, Unit] = {
    "codziennie": "day",
    "dziennie": "day",
    "cotygodniowo": "week",
    "tygodniowo": "week",
    "miesięcznie": "month",
    "comiesięcznie": "month",
    "kwartalnie": "quarter",
    "rocznie": "year",
    "corocznie": "year",
    "dorocznie": "year",
}
_ADJECTIVES: dict[str, Unit] = {
    "codzienny": "day",
    "cotygodniowy": "week",
    "comiesięczny": "month",
    "cokwartalny": "quarter",
    "coroczny": "year",
    "doroczny": "year",
    "cogodzinny": "hour",
}
OFTEN: dict[str, tuple[str, Granularity]] = {
    "wieczorami": ("TEV", "part_of_day"),
    "nocami": ("TNI", "part_of_day"),
    "popołudniami": ("TAF", "part_of_day"),
    "porankami": ("TMO", "part_of_day"),
}
TIMES_WORDS: frozenset[str] = frozenset({"raz", "razy"})
EVERY: frozenset[str] = words.listed("każdy każda każde każdą każdego każdej każdym")


def adverb(scan: Scan, i: int) -> Found | None:
    """`codziennie`, `rocznie`, `coroczny`, `wieczorami`."""
    low = scan.low(i)
    unit = ADVERBS.get(low) or next((_ADJECTIVES[r.lemma] for r in words.readings(low) if r.lemma in _ADJECTIVES), None)
    if unit and not scan.is_name_like(i):
        return _set(i, i + 1, _of_unit(Decimal(1), unit))
    return _set(i, i + 1, Recurrence(*OFTEN[low])) if low in OFTEN else None


def every(scan: Scan, i: int) -> Found | None:
    """`co rok`, `co trzy tygodnie`, `co drugi wtorek`, `co wieczór`."""
    if scan.low(i) != "co":
        return None
    number = ordinal(scan, i + 1)
    if number and scan.number(i + 1) is None:
        return _repeated(scan, i, number[0], Decimal(number[1]))
    counted = amount(scan, i + 1)
    return _repeated(scan, i, counted.end, counted.value) if counted else _repeated(scan, i, i + 1, Decimal(1))


def each(scan: Scan, i: int) -> Found | None:
    """`każdego dnia`, `każdy piątek`."""
    return _repeated(scan, i, i + 1, Decimal(1)) if scan.low(i) in EVERY else None


def _repeated(scan: Scan, first: int, i: int, number: Decimal | None) -> Found | None:
    low = scan.low(i)
    if (low in words.UNITS and words.UNITS[low] not in {"second", "minute"}) or (low in words.UNITS and number != 1):
        return _set(first, i + 1, _of_unit(number, words.UNITS[low]))
    if low in words.WEEKDAYS and not scan.is_name_like(i):
        return _set(first, i + 1, Recurrence(f"XXXX-WXX-{words.WEEKDAYS[low]}", "day"))
    if low in words.MONTHS and not scan.is_name_like(i):
        return _set(first, i + 1, Recurrence(f"XXXX-{words.MONTHS[low]:02}", "month"))
    code = words.DAY_PARTS.get(low) or words.NIGHT.get(low)
    if code:
        return _set(first, i + 1, Recurrence(f"T{code}", "part_of_day"))
    season = words.SEASONS.get(low)
    return _set(first, i + 1, Recurrence(f"XXXX-{season}", "season")) if season else None


def times_a(scan: Scan, i: int) -> Found | None:
    """`raz w miesiącu`, `dwa razy w tygodniu`, `trzy razy na kwartał`, `raz dziennie`."""
    start = i if scan.low(i) in TIMES_WORDS else (counted.end if (counted := amount(scan, i)) else -1)
    if start < 0 or scan.low(start) not in TIMES_WORDS:
        return None
    if scan.low(start + 1) in ADVERBS:
        return _set(i, start + 2, _of_unit(Decimal(1), ADVERBS[scan.low(start + 1)]))
    if scan.low(start + 1) not in {"w", "na", "do"}:
        return None
    number = amount(scan, start + 2)
    unit_at = number.end if number else start + 2
    unit = words.UNITS.get(scan.low(unit_at))
    return unit and _set(i, unit_at + 1, _of_unit(number.value if number else Decimal(1), unit))


def weekdays(scan: Scan, i: int) -> Found | None:
    """`w soboty`, `w weekendy`: the accusative plural after `w`."""
    if scan.low(i - 1) not in {"w", "we"} or scan.is_name_like(i):
        return None
    if scan.low(i) in words.WEEKDAYS_PLURAL:
        return _set(i, i + 1, Recurrence(f"XXXX-WXX-{words.WEEKDAYS_PLURAL[scan.low(i)]}", "day"))
    return _set(i, i + 1, Recurrence("XXXX-WXX-WE", "week")) if scan.low(i) == "weekendy" else None


def _of_unit(number: Decimal | None, unit: Unit) -> Recurrence:
    return Recurrence(length_value(number, unit), UNIT_GRANULARITY[unit])


def _set(first: int, last: int, meaning: Recurrence) -> Found:
    return Found(first, last, "SET", meaning, "recurrence")
