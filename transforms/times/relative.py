"""Times counted from the anchor: `wczoraj`, `ubiegłego roku`, `br.`, `12 bm.`, `następnego dnia`, `minioną zimą`."""

from __future__ import annotations

from transforms.times import words
from transforms.times.meaning import Base, Calendar, Shift, Unit
from transforms.times.numbers import ordinal
from transforms.times.parts import Part, dotted
from transforms.times.pieces import Scan


def day_of_this_month(scan: Scan, i: int) -> Part | None:
    """The `12` of `12 bm.`"""
    numbered = ordinal(scan, i)
    if numbered is None or not 1 <= numbered[1] <= 31 or scan.number(i) is None:
        return None
    return Part(numbered[0], "day_number", Calendar(day=numbered[1])) if relative_month(scan, numbered[0]) else None


def deictic(scan: Scan, i: int) -> Part | None:
    """`wczoraj`, `dziś`, `jutrzejszy`."""
    low = scan.low(i)
    if low == "nazajutrz":
        return Part(i + 1, "deictic", Calendar(shift=Shift("day", 1, "preceding_time")))
    count = words.DEICTICS.get(low, words.DEICTIC_ADJECTIVES.get(low))
    return None if count is None else Part(i + 1, "deictic", Calendar(shift=Shift("day", count)))


def _shift_word(scan: Scan, i: int) -> tuple[int, int, Base] | None:
    """`ubiegłym`, `tym samym`: index after, units, base."""
    found = words.SHIFTS.get(scan.low(i))
    if found is None:
        return None
    same = scan.low(i + 1) in words.SAME
    return i + 1 + same, found[0], "preceding_time" if same else found[1]


def _relative(scan: Scan, i: int, unit: Unit) -> tuple[int, Shift] | None:
    """`zeszły rok`, `roku ubiegłego`: the shift and the index after it."""
    before = _shift_word(scan, i)
    noun = before[0] if before else i
    if words.UNITS_SINGULAR.get(scan.low(noun)) != unit:
        return None
    shifted = before or _shift_word(scan, i + 1)
    if shifted is None or not words.agree(scan.low(i if before else i + 1), scan.low(noun)):
        return None
    end, count, base = (noun + 1, *shifted[1:]) if before else shifted
    base = "preceding_time" if unit == "day" or scan.low(i).startswith("tamt") else base
    return end, Shift(unit, count, base)


def relative_year(scan: Scan, i: int) -> Part | None:
    """`ubiegłego roku`, `roku bieżącego`, `ub.r.`, `br.`, `tegoroczny`."""
    spelled = _relative(scan, i, "year")
    if spelled:
        return Part(spelled[0], "relative_year", Calendar(shift=spelled[1]))
    if (count := words.YEAR_ADJECTIVES.get(scan.low(i))) is not None and not scan.is_name_like(i):
        return Part(i + 1, "relative_year", Calendar(shift=Shift("year", count)))
    short = _abbreviated(scan, i, "r", words.YEAR_WORDS)
    return short and Part(short[0], "relative_year", Calendar(shift=Shift("year", short[1])))


def relative_month(scan: Scan, i: int) -> Part | None:
    """`tego miesiąca`, `ubiegłym miesiącu`, `bm.`, `ub.m.`"""
    spelled = _relative(scan, i, "month")
    if spelled:
        return Part(spelled[0], "relative_month", Calendar(shift=spelled[1]))
    short = _abbreviated(scan, i, "m", frozenset({"miesiąca", "miesiącu"}))
    return short and Part(short[0], "relative_month", Calendar(shift=Shift("month", short[1])))


def _abbreviated(scan: Scan, i: int, letter: str, nouns: frozenset[str]) -> tuple[int, int] | None:
    """`br.`, `b.r.`, `ubr.`, `ub.r.`, `ub. roku`: index after and shift."""
    low = scan.low(i)
    if low in {f"b{letter}", f"ub{letter}"}:
        return dotted(scan, i + 1), -(low[0] == "u")
    noun = dotted(scan, i + 1)
    if low not in {"b", "ub", "bież"} or noun == i + 1:
        return None
    if scan.low(noun) == letter and scan.at(noun + 1).text == ".":
        return noun + 2, -(low == "ub")
    return (noun + 1, -(low == "ub")) if scan.low(noun) in nouns else None


def relative_week(scan: Scan, i: int) -> Part | None:
    """`zeszłym tygodniu`."""
    found = _relative(scan, i, "week")
    return found and Part(found[0], "relative_week", Calendar(shift=found[1]))


def weekend(scan: Scan, i: int) -> Part | None:
    """`weekend`, `długi weekend`, `majowy weekend`: the one on the verb's side of the anchor."""
    start = i + (scan.low(i) in words.LONG)
    if words.UNITS_SINGULAR.get(scan.low(start)) != "weekend" or scan.is_name_like(start):
        return None
    return Part(start + 1, "weekend", Calendar(weekend=True))


_RELATIVE_UNITS: tuple[Unit, ...] = ("day", "weekend", "quarter", "half_year", "decade", "century")


def relative(scan: Scan, i: int) -> Part | None:
    """`tego dnia`, `miniony weekend`, `poprzedni kwartał`, `ubiegłego lata`, `tej zimy`."""
    if scan.low(i) not in words.SHIFTS and scan.low(i + 1) not in words.SHIFTS:
        return None
    for unit in _RELATIVE_UNITS:
        if found := _relative(scan, i, unit):
            return Part(found[0], "relative", Calendar(shift=found[1], weekend=unit == "weekend"))
    century = _relative_century(scan, i)
    if century:
        return century
    shift, code = words.SHIFTS.get(scan.low(i)), words.SEASONS.get(scan.low(i + 1))
    years = scan.low(i + 1) == "lata" and not scan.low(i).endswith("ego")
    if shift is None or code is None or years or not words.agree(scan.low(i), scan.low(i + 1)):
        return None
    return Part(i + 2, "relative", Calendar(season=code, shift=Shift("season", *shift)))


def _relative_century(scan: Scan, i: int) -> Part | None:
    """`ubiegłego wieku`."""
    shift = _shift_word(scan, i)
    if (
        shift is None
        or scan.low(shift[0]) not in words.CENTURY_WORDS
        or not words.agree(scan.low(i), scan.low(shift[0]))
    ):
        return None
    return Part(shift[0] + 1, "relative", Calendar(shift=Shift("century", shift[1])))
