"""Times of day: `o godz. 14.30`, `godzinie ósmej`, `wieczorem`, `w nocy`."""

from __future__ import annotations

from transforms.times import words
from transforms.times.meaning import Calendar, Shift
from transforms.times.numbers import ordinal
from transforms.times.parts import Part
from transforms.times.pieces import Scan

_ABOUT = frozenset({"ok", "około", "koło"})
_BEFORE_HOUR = words.listed("o od do po przed około ok")


def clock(scan: Scan, i: int) -> Part | None:
    """An hour that the word for hour introduces: `godz. 18`, `godzinie 14.30`, `godz. ok. 12.00`, `godzinie ósmej`."""
    if scan.low(i) not in words.HOUR_WORDS or scan.low(i) in {"godzinach", "godzinami"}:
        return None
    if scan.low(i) == "g" and (scan.at(i).text == "G" or scan.at(i + 1).text != "."):
        return None
    start = i + 1 + (scan.at(i + 1).text == ".")
    if scan.low(start) in _ABOUT:
        start += 1 + (scan.at(start + 1).text == ".")
    return digital(scan, start) or _whole_hour(scan, start) or _spoken(scan, start)


def digital(scan: Scan, i: int) -> Part | None:
    """`14.30`, `9:00`, `10.30.15`: hours and minutes of two digits."""
    hour, minute = scan.number(i), scan.number(i + 2)
    if hour is None or minute is None or hour > 24 or minute > 59 or len(scan.at(i + 2).text) != 2:
        return None
    if (
        scan.at(i + 1).text not in {".", ":"}
        or not (scan.glued(i + 1) and scan.glued(i + 2))
        or len(scan.at(i).text) > 2
    ):
        return None
    if (
        scan.glued(i + 3)
        and scan.at(i + 3).text in {".", ",", ":"}
        and scan.glued(i + 4)
        and scan.number(i + 4) is not None
    ):
        return None
    return Part(i + 3, "clock", Calendar(clock=f"{hour:02}:{minute:02}"))


def _whole_hour(scan: Scan, i: int) -> Part | None:
    hour = scan.number(i)
    if hour is None or hour > 24 or len(scan.at(i).text) > 2 or scan.at(i + 1).text == "%":
        return None
    return Part(i + 1, "clock", Calendar(clock=f"{hour:02}:00"))


def _spoken(scan: Scan, i: int) -> Part | None:
    """`ósmej`, `piętnastej trzydzieści`, `dwudziestej pierwszej`: the feminine ordinal of the hour."""
    numbered = ordinal(scan, i)
    if numbered is None or scan.number(i) is not None or numbered[1] > 24 or not scan.low(i).endswith(("ej", "a", "ą")):
        return None
    end, hour = numbered
    minutes = words.CARDINALS.get(scan.low(end), 0)
    said = minutes in {5, 10, 15, 20, 30, 40, 45, 50}
    return Part(end + said, "clock", Calendar(clock=f"{hour:02}:{minutes if said else 0:02}"))


def after_preposition(scan: Scan, i: int) -> Part | None:
    """`o 14.30`, `od 9.00`, `o ósmej`: an hour that only the preposition before it tells."""
    before = scan.low(i - 1) if scan.at(i - 1).text != "." else scan.low(i - 2)
    if before not in _BEFORE_HOUR:
        return None
    if before == "o" and part_of_day(scan, i + 1):
        return _whole_hour(scan, i) or _spoken(scan, i)
    found = digital(scan, i)
    if found and before != "o" and scan.at(i + 1).text == "." and not _surely_clock(scan, i):
        return None
    return found or (_spoken(scan, i) if before == "o" and not _noun_follows(scan, i) else None)


def _surely_clock(scan: Scan, i: int) -> bool:
    """`do 12.05` may be a day of the month; `do 13.30`, `do 9.00` may not."""
    minute = scan.number(i + 2) or 0
    return (
        (minute == 0 or minute > 12) and minute % 5 == 0 and scan.low(i + 3) not in {"zł", "proc", "mln", "mld", "tys"}
    )


def _noun_follows(scan: Scan, i: int) -> bool:
    numbered = ordinal(scan, i)
    return numbered is not None and words.agree(scan.low(numbered[0] - 1), scan.low(numbered[0]))


def part_of_day(scan: Scan, i: int) -> Part | None:
    """`rano`, `w nocy`, `po południu`, `wieczorny`."""
    phrase = words.DAY_PART_PHRASES.get((scan.low(i), scan.low(i + 1)))
    if phrase:
        return None if scan.low(i + 2) in {"z", "ze"} else Part(i + 2, "part_of_day", Calendar(clock=phrase))
    low = scan.low(i)
    code = words.DAY_PARTS.get(low) or (words.DAY_PART_ADJECTIVES.get(low) if not scan.is_name_like(i) else None)
    return code and Part(i + 1, "part_of_day", Calendar(clock=code))


def shifted_part(scan: Scan, i: int) -> Part | None:
    """`dzisiejszej nocy`, `wczorajszy wieczór`, `tego wieczoru`, `ubiegłej nocy`, `sobotnia noc`."""
    code = words.DAY_PARTS.get(scan.low(i + 1)) or words.NIGHT.get(scan.low(i + 1))
    if code is None or not words.agree(scan.low(i), scan.low(i + 1)):
        return None
    if (count := words.DEICTIC_ADJECTIVES.get(scan.low(i))) is not None:
        return Part(i + 2, "part_of_day", Calendar(clock=code, shift=Shift("day", count)))
    if (day := words.WEEKDAY_ADJECTIVES.get(scan.low(i))) is not None:
        return Part(i + 2, "part_of_day", Calendar(clock=code, weekday=day))
    return _pointed(scan, i, code)


def _pointed(scan: Scan, i: int, code: str) -> Part | None:
    shift = words.SHIFTS.get(scan.low(i))
    if shift is None:
        return None
    count, base = shift
    pointing = base if count or base == "preceding_time" else "preceding_time"
    return Part(i + 2, "part_of_day", Calendar(clock=code, shift=Shift("day", count, pointing)))


def on_24(hour: str, part: str) -> str:
    """`06:00` in the evening is 18:00; hours of the night up to five stay."""
    number = int(hour[:2])
    later = part in {"AF", "EV"} or (part == "NI" and number > 5)
    return f"{number + 12:02}{hour[2:]}" if later and number < 12 else hour
