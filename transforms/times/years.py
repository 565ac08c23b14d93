"""Years and parts, decades and centuries: `2026 roku`, `III kwartale`, `lata 90.`, `XX wiek`, `wiosną`."""

from __future__ import annotations

from transforms.times import words
from transforms.times.meaning import Calendar
from transforms.times.numbers import ordinal
from transforms.times.parts import Part, year_word
from transforms.times.pieces import Scan

_AMBIGUOUS = words.listed("lata latu")
_GENITIVE = words.listed("do od podczas początku początek końca koniec końcu połowie środku pełni schyłku końcówce")


def _before_christ(scan: Scan, i: int) -> int | None:
    """The index after `p.n.e.`, `pne.` or `przed naszą erą`."""
    if "".join(scan.low(i + k) for k in range(6)) == "p.n.e.":
        return i + 6
    if scan.low(i) == "pne":
        return i + 1 + (scan.at(i + 1).text == ".")
    if (scan.low(i), scan.low(i + 1)) == ("przed", "chrystusem"):
        return i + 2
    return i + 3 if tuple(scan.low(i + k) for k in range(3)) == ("przed", "naszą", "erą") else None


def year(scan: Scan, i: int) -> Part | None:
    """`2026 roku`, `1942 r.`, `roku 1989`, `450 r. p.n.e.`"""
    number, text = scan.number(i), scan.at(i).text
    if number is None:
        after = year_word(scan, i)
        number = scan.number(after) if after else None
        said = number is not None and after is not None and len(scan.at(after).text) == 4
        return Part(after + 1, "year", Calendar(year=number)) if said and after else None
    after = year_word(scan, i + 1)
    if after is None or number == 0 or len(text) > 4:
        return None
    if (end := _before_christ(scan, after)) is not None:
        return Part(end, "year", Calendar(year=number, before_christ=True))
    return Part(after, "year", Calendar(year=number)) if len(text) >= 3 else None


def bare_year(scan: Scan, i: int) -> Part | None:
    """The `2005` of `w kwietniu 2005`; only after a day, a month or a season."""
    number = scan.number(i)
    if number is None or len(scan.at(i).text) != 4 or not 1000 <= number <= 2999:
        return None
    return Part(i + 1, "bare_year", Calendar(year=number))


def season(scan: Scan, i: int) -> Part | None:
    """`wiosną`, `zimie`, `jesienna`; not `6 letnich` and never `lata`, which counts years."""
    low = scan.low(i)
    if low in words.SEASON_ADJECTIVES and not scan.is_name_like(i) and scan.number(i - 1) is None and not scan.glued(i):
        return Part(i + 1, "season", Calendar(season=words.SEASON_ADJECTIVES[low]))
    if low in words.SEASONS and _is_summer(scan, i) and not scan.is_name_like(i):
        return Part(i + 1, "season", Calendar(season=words.SEASONS[low]))
    return None


def _is_summer(scan: Scan, i: int) -> bool:
    """`lata` is a summer only in the genitive singular (`do lata`, `tegorocznego lata`); else it counts years."""
    before = scan.low(i - 1)
    return scan.low(i) not in _AMBIGUOUS or before in _GENITIVE or before.endswith("ego")


def part_of_year(scan: Scan, i: int) -> Part | None:
    """`III kwartale`, `drugim półroczu`, `ostatni kwartał` of a year."""
    if scan.low(i).startswith("ostatni") and words.UNITS_SINGULAR.get(scan.low(i + 1)) == "quarter":
        return Part(i + 2, "part_of_year", Calendar(quarter=4)) if year(scan, i + 2) else None
    numbered = ordinal(scan, i)
    roman = words.roman(scan.at(i).text)
    end, number = (i + 1, roman) if roman else numbered or (i, 0)
    if scan.number(i) is not None and scan.at(i + 1).text != ".":
        return None
    unit = words.UNITS_SINGULAR.get(scan.low(end))
    if 1 <= number <= 4 and (unit == "quarter" or (scan.low(end) == "kw" and scan.at(end + 1).text == ".")):
        return Part(end + 1 + (unit is None), "part_of_year", Calendar(quarter=number))
    return Part(end + 1, "part_of_year", Calendar(half=number)) if 1 <= number <= 2 and unit == "half_year" else None


def decade(scan: Scan, i: int) -> Part | None:
    """`lata 90.`, `latach osiemdziesiątych`, `lat 70-tych`."""
    numbered = ordinal(scan, i + 1)
    if scan.low(i) not in {"lata", "lat", "latach", "latami", "latom"} or numbered is None or numbered[1] % 10:
        return None
    in_words = scan.low(i + 1) in words.ORDINALS and scan.low(i + 1)[-2:] in {"te", "ch"}
    if not 10 <= numbered[1] <= 90 or not (in_words or len(scan.at(i + 1).text) == 2):
        return None
    return Part(numbered[0], "decade", Calendar(decade=numbered[1] // 10))


def century(scan: Scan, i: int) -> Part | None:
    """`XX wiek`, `XIX w.`, `dwudziestego wieku`, `wiek XVIII`, `VI wiek p.n.e.`"""
    found = _century(scan, i)
    end = _before_christ(scan, found.end) if found else None
    if found is None or end is None:
        return found
    return Part(end, "century", found.calendar.merged(Calendar(before_christ=True)))


def _century(scan: Scan, i: int) -> Part | None:
    number = words.roman(scan.at(i).text)
    numbered = (i + 1, number) if number else ordinal(scan, i)
    if (
        numbered
        and numbered[1] <= 30
        and scan.low(numbered[0]) in words.CENTURY_WORDS
        and (number or scan.number(i) is None)
    ):
        return Part(numbered[0] + 1, "century", Calendar(century=numbered[1]))
    if number and scan.low(i + 1) == "w" and scan.at(i + 2).text == "." and scan.glued(i + 2):
        return Part(i + 3, "century", Calendar(century=number))
    after = words.roman(scan.at(i + 1).text) if scan.low(i) in words.CENTURY_WORDS else None
    return Part(i + 2, "century", Calendar(century=after)) if after else None
