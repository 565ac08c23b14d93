"""Times that lean on a neighbour: `3` in `3–10 sierpnia`, `10` in `10 do 30 min.`, `13.30` in `10.30 – 13.30`."""

from __future__ import annotations

from transforms.times import days, hours, words, years
from transforms.times.chain import chain
from transforms.times.durations import is_age, length
from transforms.times.meaning import Calendar, Found, Length, Shift
from transforms.times.numbers import amount, ordinal
from transforms.times.parts import Part
from transforms.times.pieces import Scan

_WEEKDAY_METHODS = frozenset({"weekday", "weekday_in_relative_weekday", "weekday_after_weekday"})
_LINKS = words.listed("i oraz do lub albo a , / czy")
_YEAR_BEFORE = words.listed(
    "w od do z po przed lata lat latach latami rok sezon sezonu sezonie edycja edycji euro ( / ’ '"
)
_NOT_AFTER_YEAR = words.listed(
    "zł tys mln mld proc euro dolarów złotych km m kg mb gb mah % $ € osób kw mw szt cm mm ha ° pkt"
)
_NOT_BEFORE_YEAR = words.listed("nr $ € £ tel ul § art poz numer numerem ponad prawie około ok blisko + # x * =")


def _after_link(scan: Scan, i: int) -> int | None:
    """The index after a dash, `i`, `do` or a comma."""
    if not (scan.dash(i) or scan.low(i) in _LINKS):
        return None
    return i + 2 if scan.at(i).text == "." and scan.dash(i + 1) else i + 1


def day_before_link(scan: Scan, i: int) -> Found | None:
    """The `3` of `3–10 sierpnia`, `15` of `15 i 16 grudnia`: month and year come from the day after the link."""
    numbered = ordinal(scan, i)
    if (
        numbered is None
        or scan.number(i) is None
        or not 1 <= numbered[1] <= 31
        or (scan.glued(i) and scan.at(i - 1).text in ".,:/")
    ):
        return None
    after = _after_link(scan, numbered[0])
    comma = scan.at(numbered[0]).text == ","
    right = None if after is None or comma else chain(scan, after)
    if right is None and after is not None:
        further = day_before_link(scan, after)
        calendar = further.meaning if further and isinstance(further.meaning, Calendar) else None
    else:
        calendar = right.calendar if right else None
    if calendar is None or not calendar.day or calendar.day <= numbered[1] or calendar.shift:
        return None
    bare = Calendar(year=calendar.year, month=calendar.month, day=numbered[1])
    return Found(i, numbered[0], "DATE", bare, "day_of_list")


def month_before_link(scan: Scan, i: int) -> Found | None:
    """`kwietnia` of `kwietnia i maja przyszłego roku`: the year comes from the month after the link."""
    first = days.day(scan, i) or days.month(scan, i) or years.part_of_year(scan, i)
    after = _after_link(scan, first.end) if first else None
    if first is None or after is None or first.calendar.year:
        return None
    right = chain(scan, after)
    if right is None or not (right.calendar.year or right.calendar.shift) or right.calendar.clock:
        return None
    same = bool(first.calendar.day) == bool(right.calendar.day) and bool(first.calendar.month) == bool(
        right.calendar.month
    )
    shift = right.calendar.shift if right.calendar.shift and right.calendar.shift.unit == "year" else None
    if not same or not (shift or right.calendar.year):
        return None
    bare = first.calendar.merged(Calendar(year=right.calendar.year, shift=shift))
    return Found(i, first.end, "DATE", bare, "month_of_list")


def century_before_link(scan: Scan, i: int) -> Found | None:
    """`XIX` of `XIX i XX wieku`."""
    number = words.roman(scan.at(i).text)
    after = _after_link(scan, i + 1)
    right = years.century(scan, after) if number and after is not None else None
    if right is None or number is None or number >= (right.calendar.century or 0):
        return None
    return Found(i, i + 1, "DATE", Calendar(century=number), "century_of_list")


def length_before_link(scan: Scan, i: int) -> Found | None:
    """The `10` of `10 do 30 min.`"""
    number = amount(scan, i)
    after = _after_link(scan, number.end) if number else None
    right = length(scan, after) if number and after is not None else None
    if number is None or right is None or not isinstance(right.meaning, Length) or is_age(scan, i, right.meaning.unit):
        return None
    if (
        scan.at(number.end).text in {",", "a", "i"}
        or number.value is None
        or number.value >= (right.meaning.amount or 0)
    ):
        return None
    return Found(i, number.end, "DURATION", Length(number.value, right.meaning.unit), "length_of_range")


def hour_before_link(scan: Scan, i: int) -> Found | None:
    """`10.30` of `10.30 – 13.30`, of `godzinach 10.30`."""
    first = hours.digital(scan, i)
    if first is None or (scan.glued(i) and scan.at(i - 1).text in ".,:/"):
        return None
    introduced = scan.low(i - 1) in {"godzinach", "godzinami"}
    paired = scan.dash(first.end) and hours.digital(scan, first.end + 1)
    return Found(i, first.end, "TIME", first.calendar, "clock") if introduced or paired else None


def hour_after_link(scan: Scan, i: int) -> Found | None:
    """`13.30` of `godz. 10.30 – 13.30`, `17` of `godz. 9-17`."""
    before = scan.found[-1] if scan.found else None
    if before is None or not isinstance(before.meaning, Calendar) or not (before.meaning.clock or "")[:1].isdigit():
        return None
    if before.last != i - 1 or not (scan.dash(i - 1) or scan.low(i - 1) in {"do", "i", "oraz", "a"}):
        return None
    number = scan.number(i)
    whole = number is not None and number <= 24 and len(scan.at(i).text) <= 2
    found = hours.digital(scan, i) or (Part(i + 1, "clock", Calendar(clock=f"{number:02}:00")) if whole else None)
    return Found(i, found.end, "TIME", found.calendar, "clock") if found else None


def weekday_after_link(scan: Scan, i: int) -> Found | None:
    """`piątku` of `od poniedziałku do piątku`: the first one after the weekday just named."""
    before = scan.found[-1] if scan.found else None
    number = words.WEEKDAYS.get(scan.low(i))
    if before is None or number is None or not isinstance(before.meaning, Calendar) or scan.is_name_like(i):
        return None
    gap = i - before.last - (scan.low(i - 1) in {"w", "we"})
    linked = gap == 1 and (scan.low(before.last) in {"do", "i", "oraz", "na"} or scan.dash(before.last))
    if not linked or before.method not in _WEEKDAY_METHODS or number <= (before.meaning.weekday or 7):
        return None
    later = Calendar(weekday=number, shift=Shift("weekday", 1, "preceding_time"))
    return Found(i, i + 1, "DATE", later, "weekday_after_weekday")


def year_after_link(scan: Scan, i: int) -> Found | None:
    """`94` of `1987-94`, `07` of `2006/07`."""
    before = scan.found[-1] if scan.found else None
    number, text = scan.number(i), scan.at(i).text
    if (
        before is None
        or number is None
        or len(text) != 2
        or before.last != i - 1
        or not isinstance(before.meaning, Calendar)
    ):
        return None
    year = before.meaning.year
    if (
        year is None
        or before.meaning.month
        or not (scan.dash(i - 1) or scan.at(i - 1).text == "/")
        or not scan.glued(i)
    ):
        return None
    return (
        Found(i, i + 1, "DATE", Calendar(year=year // 100 * 100 + number), "year_of_range")
        if number > year % 100
        else None
    )


def bare_year(scan: Scan, i: int) -> Found | None:
    """`2005` alone, where no unit, currency or counted noun follows: `(2006)`, `w 1982`, `Euro 2012`, `1972-1992`."""
    number = scan.number(i)
    if number is None or len(scan.at(i).text) != 4 or not 1800 <= number <= 2099 or _in_longer_number(scan, i):
        return None
    if scan.low(i - 1) in _NOT_BEFORE_YEAR or scan.low(i - 2) in {"nr", "tel"} or scan.low(i + 1) in _NOT_AFTER_YEAR:
        return None
    if _is_counted(scan, i + 1) and scan.low(i - 1) not in _YEAR_BEFORE:
        return None
    return Found(i, i + 1, "DATE", Calendar(year=number), "bare_year")


def _in_longer_number(scan: Scan, i: int) -> bool:
    before, after = scan.at(i - 1).text, scan.at(i + 1).text
    left = scan.glued(i) and before in {".", ",", ":", "_", "@", "=", "&", "?"}
    right = (
        scan.glued(i + 1)
        and after in {",", ".", ":", "_", "@", "%"}
        and scan.glued(i + 2)
        and scan.number(i + 2) is not None
    )
    letters = (scan.glued(i) and before.isalpha()) or (scan.glued(i + 1) and after.isalpha())
    triple = not scan.glued(i + 1) and len(after) == 3 and after.isdecimal()
    return bool(left or right or letters or triple or (scan.number(i - 1) is not None and not scan.glued(i)))


def _is_counted(scan: Scan, i: int) -> bool:
    """Whether a noun in the genitive plural follows, as after a number that counts."""
    if not scan.at(i).text[:1].islower():
        return False
    return any(r.pos in {"subst", "adj", "ger"} and {"pl", "gen"} <= r.values for r in words.readings(scan.low(i)))


def goes_on(scan: Scan, found: Found) -> bool:
    """Whether a day or month without a year continues the one before: `od listopada do marca`."""
    before = next((f for f in reversed(scan.found) if f is not found), None)
    if before is None or found.first - before.last != 1 or not isinstance(found.meaning, Calendar):
        return False
    left, right = before.meaning, found.meaning
    if not isinstance(left, Calendar) or not (left.month and right.month) or right.year or right.clock:
        return False
    forward = (right.month, right.day or 0) > (left.month, left.day or 0)
    return scan.dash(before.last) or scan.low(before.last) == "do" or (forward and scan.low(before.last) in _LINKS)
