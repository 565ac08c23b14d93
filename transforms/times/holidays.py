"""Holidays with a day of their own in the Polish calendar."""

from __future__ import annotations

from datetime import date, timedelta

from transforms.times.calendars import Period, easter, week
from transforms.times.meaning import Calendar
from transforms.times.parts import Part
from transforms.times.pieces import Scan
from transforms.times.words import listed

HOLIDAYS = "holidays"
_FIXED: dict[str, tuple[int, int]] = {
    "new_year": (1, 1),
    "epiphany": (1, 6),
    "constitution_day": (5, 3),
    "assumption": (8, 15),
    "all_saints": (11, 1),
    "all_souls": (11, 2),
    "independence_day": (11, 11),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "new_years_eve": (12, 31),
    "valentine": (2, 14),
    "womens_day": (3, 8),
    "childrens_day": (6, 1),
}
_FROM_EASTER = {
    "easter": 0,
    "easter_monday": 1,
    "good_friday": -2,
    "palm_sunday": -7,
    "ash_wednesday": -46,
    "corpus_christi": 60,
    "pentecost": 49,
}
NAMES: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): name
    for name, phrases in {
        "christmas_eve": "wigilia|wigilię|wigilii|wigilią",
        "christmas": "boże narodzenie|bożego narodzenia|bożym narodzeniem|bożym narodzeniu|bożemu narodzeniu",
        "new_years_eve": "sylwester|sylwestra|sylwestrem|sylwestrze",
        "new_year": "nowy rok|nowego roku|nowym rokiem",
        "epiphany": "trzech króli|trzech króli",
        "easter": "wielkanoc|wielkanocy|wielkanocą|wielkiej nocy|wielkanocna niedziela|niedzielę wielkanocną",
        "easter_monday": "poniedziałek wielkanocny|poniedziałku wielkanocnego|wielkanocny poniedziałek",
        "good_friday": "wielki piątek|wielkiego piątku|wielkim piątkiem",
        "palm_sunday": "niedziela palmowa|niedzielę palmową|niedzieli palmowej",
        "ash_wednesday": "środa popielcowa|środę popielcową|środy popielcowej|popielec",
        "corpus_christi": "boże ciało|bożego ciała|bożym ciałem",
        "all_saints": "wszystkich świętych",
        "all_souls": "zaduszki|dzień zaduszny|dniu zadusznym",
        "independence_day": "święto niepodległości|święta niepodległości|święcie niepodległości|świętem niepodległości",
        "valentine": "walentynki|walentynek|walentynkami",
        "womens_day": "dzień kobiet|dniu kobiet|dnia kobiet",
        "childrens_day": "dzień dziecka|dniu dziecka|dnia dziecka",
    }.items()
    for phrase in phrases.split("|")
}
_WITH_CAPITAL = listed("new_year epiphany all_saints good_friday")


def holiday(scan: Scan, i: int) -> Part | None:
    """`Wigilię`, `Bożym Narodzeniem`, `świętami`; names of common words only with capitals (`Nowy Rok`)."""
    if _is_season_of_holidays(scan, i):
        return Part(i + 1, "holiday", Calendar(holiday=HOLIDAYS))
    for length in (2, 1):
        name = NAMES.get(tuple(scan.low(i + k) for k in range(length)))
        capital = all(scan.at(i + k).text[:1].isupper() for k in range(length))
        if name and (capital or name not in _WITH_CAPITAL):
            return Part(i + length, "holiday", Calendar(holiday=name))
    return None


def _is_season_of_holidays(scan: Scan, i: int) -> bool:
    """`przed świętami`, `po świętach`: the plural alone means Christmas or Easter."""
    before, after = scan.low(i - 1), scan.at(i + 1).text
    alone = not after[:1].isalpha() or after.islower()
    if scan.low(i) == "święta":
        return before in {"na", "w", "przez"} and alone
    return scan.low(i) in {"świętami", "świętach"} and before in {"przed", "po", "w"} and alone


def holiday_weeks(year: int) -> tuple[Period, ...]:
    """The weeks that `święta` may mean: those of Easter Sunday and of Christmas Day."""
    return week(easter(year)), week(date(year, 12, 25))


def holiday_date(name: str, year: int) -> date:
    """The day of the holiday in that year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    return easter(year) + timedelta(days=_FROM_EASTER[name])
