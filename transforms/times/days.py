"""Days, months and weekdays: `3 lutego`, `18.02.05`, `28 IX`, `listopadzie`, `najbliższą środę`."""

from __future__ import annotations

from transforms.times import words
from transforms.times.calendars import day_of
from transforms.times.meaning import Calendar, Shift
from transforms.times.numbers import ordinal
from transforms.times.parts import Part, dotted, year_word
from transforms.times.pieces import Scan

_DAY_WORDS = words.listed("dnia dniu dniem dzień")


def is_month(scan: Scan, i: int) -> bool:
    """Whether the piece names a month, not a person, a street or an organisation (`3 Maja`, `Maja`)."""
    if scan.low(i) not in words.MONTHS:
        return False
    if i == 0 and scan.at(0).text[0].isupper():
        return scan.low(0) not in {"maja", "maje"} and not scan.is_name_like(1)
    return not scan.is_name_like(i) or (scan.number(i + 1) or 0) >= 1000


def day(scan: Scan, i: int) -> Part | None:
    """`3 lutego`, `7-go października`, `10. sierpnia`, `dnia 28 marca`, `pierwszego maja`, `28 IX 2010`."""
    first = i + (scan.low(i) in _DAY_WORDS)
    numbered = ordinal(scan, first)
    if numbered is None or not 1 <= numbered[1] <= 31 or (scan.glued(first) and scan.at(first - 1).text in ".,:"):
        return None
    end, number = numbered
    if is_month(scan, end) and (scan.number(first) is not None or scan.low(end - 1).endswith("ego")):
        return Part(end + 1, "day", Calendar(day=number, month=words.MONTHS[scan.low(end)]))
    return _roman_month(scan, end, number)


def _roman_month(scan: Scan, i: int, number: int) -> Part | None:
    month = words.roman(scan.at(i).text)
    if month is None or month > 12:
        return None
    end = dotted(scan, i + 1)
    has_year = (scan.number(end) or 0) >= 1000 or scan.low(end) in {"br", "ub"}
    return Part(end, "day", Calendar(day=number, month=month)) if has_year else None


def numeric_date(scan: Scan, i: int) -> Part | None:
    """`3.02.2026`, `18.02.05`, `8-06-2006`, `2026-02-03`, after `dnia` as well."""
    first = i + (scan.low(i) in _DAY_WORDS)
    a, b, c = (scan.number(first + k) for k in (0, 2, 4))
    mark = scan.at(first + 1).text
    if a is None or b is None or c is None or mark not in set("./-") or scan.at(first + 3).text != mark:
        return None
    if not all(scan.glued(first + k) for k in (1, 3, 4)) or (scan.glued(first) and scan.at(first - 1).text in ".,/-"):
        return None
    if scan.glued(first + 5) and scan.at(first + 5).text == mark and scan.number(first + 6) is not None:
        return None
    return _checked(first, *((c, b, a) if len(scan.at(first).text) < 4 else (a, b, c)), scan)


def _checked(first: int, year: int, month: int, day: int, scan: Scan) -> Part | None:
    longest = max(len(scan.at(first + k).text) for k in (0, 4))
    year = year if longest == 4 else 2000 + year if year < 70 else 1900 + year
    if longest not in (2, 4) or len(scan.at(first + 2).text) > 2 or day_of(year, month, day) is None:
        return None
    return Part(year_word(scan, first + 5) or first + 5, "date", Calendar(year=year, month=month, day=day))


def month(scan: Scan, i: int) -> Part | None:
    """`listopadzie`, `miesiącu listopadzie`, the adjective `lipcowym`."""
    if is_month(scan, i):
        return Part(i + 1, "month", Calendar(month=words.MONTHS[scan.low(i)]))
    if scan.low(i) in words.MONTH_ADJECTIVES and not scan.is_name_like(i):
        return Part(i + 1, "month", Calendar(month=words.MONTH_ADJECTIVES[scan.low(i)]))
    return None


def weekday(scan: Scan, i: int) -> Part | None:
    """`sobotę`, `ubiegły piątek`, `najbliższą środę`, `ostatnia niedziela` of a month, the adjective `sobotni`."""
    low = scan.low(i)
    if low in words.WEEKDAYS and not scan.is_name_like(i):
        return Part(i + 1, "weekday", Calendar(weekday=words.WEEKDAYS[low]))
    if low in words.WEEKDAY_ADJECTIVES and not scan.is_name_like(i):
        return Part(i + 1, "weekday", Calendar(weekday=words.WEEKDAY_ADJECTIVES[low]))
    return _chosen_weekday(scan, i)


def _chosen_weekday(scan: Scan, i: int) -> Part | None:
    number = words.WEEKDAYS.get(scan.low(i + 1))
    if number is None or not words.agree(scan.low(i), scan.low(i + 1)):
        return None
    nth = -1 if words.ORDINALS.get(scan.low(i)) is None else words.ORDINALS[scan.low(i)]
    if (scan.low(i) in words.ORDINALS or scan.low(i).startswith("ostatni")) and is_month(scan, i + 2) and nth <= 5:
        return Part(i + 2, "weekday", Calendar(weekday=number, nth_weekday=nth))
    shift = words.SHIFTS.get(scan.low(i))
    return shift and Part(i + 2, "weekday", Calendar(weekday=number, shift=Shift("weekday", shift[0])))
