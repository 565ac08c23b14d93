"""Lengths of time: `trzy tygodnie`, `godzinę`, and how far they lie from their anchor (`za`, `temu`, `później`)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal, TypeAlias

from transforms.times import words
from transforms.times.meaning import Base, Found, Length, Unit
from transforms.times.numbers import Amount, amount, ordinal
from transforms.times.pieces import Scan

WindowSide: TypeAlias = Literal["window_ahead", "window_behind"]
Offset: TypeAlias = tuple[Literal["ahead", "behind"] | None, Base]
_NONE: Offset = (None, "published_at")
_AFTER: dict[str, Offset] = {
    "temu": ("behind", "published_at"),
    "wcześniej": ("behind", "preceding_time"),
    "później": ("ahead", "preceding_time"),
    "potem": ("ahead", "preceding_time"),
    "wstecz": ("behind", "published_at"),
}
_BEFORE: dict[str, Offset] = {"za": ("ahead", "published_at"), "sprzed": ("behind", "published_at")}
MODIFIERS: frozenset[str] = words.listed(
    "ponad prawie około ok niemal blisko niespełna przeszło cały całe całą całego całej całych "
    "niecały niecałe niecałą niecałej niecałego niecałych równo równe równy dobre co najmniej "
    "najwyżej koło"
)
ADJECTIVES: frozenset[str] = frozenset(words.SHIFTS) | words.listed(
    "kolejne kolejnych pełne pełnych długie długich długi pierwsze pierwszych dobrych następnych następne"
)
_AGE_BEFORE = words.listed(
    "wieku wiek mają ma miał miała mieli miały mający mająca skończył skończyła skończyli "
    "ukończył ukończyła kończy liczący mieć mam masz"
)
_AGE_BETWEEN = words.listed("od do około ok . - – — co najmniej ponad prawie już dopiero tylko poniżej powyżej i lub a")
_LASTING = words.listed(
    "trwać potrwać zająć zajmować zabrać minąć mijać upłynąć upływać czekać poczekać spędzić spędzać"
)


def length(scan: Scan, i: int) -> Found | None:
    """`trzy tygodnie`, `ponad dziesięć lat`, `ostatnich trzech lat`, `kilka najbliższych tygodni`, `66 godzin`."""
    start = _skip(scan, i, MODIFIERS)
    number = amount(scan, _skip(scan, start, ADJECTIVES))
    if number is None or scan.low(start - 1) == "nr":
        return None
    unit_at = _skip(scan, number.end, ADJECTIVES)
    end, unit = _unit(scan, unit_at)
    if unit is None or _is_ordinal(scan, number, unit_at) or is_age(scan, i, unit):
        return None
    found = _found(scan, i, end, number.value, unit, "length")
    return _window(scan, found, start, unit_at) if found.method == "length" else found


def _window(scan: Scan, found: Found, start: int, end: int) -> Found:
    """`ostatnich trzech lat` ends at the anchor, `najbliższe dwa tygodnie` begins there."""
    side = next(
        (words.SHIFTS[scan.low(k)] for k in range(start, end) if scan.low(k) in words.SHIFTS), (0, "preceding_time")
    )
    meaning = found.meaning
    if side[1] != "published_at" or side[0] == 0 or not isinstance(meaning, Length):
        return found
    offset: WindowSide = "window_ahead" if side[0] > 0 else "window_behind"
    return replace(found, meaning=replace(meaning, offset=offset), method=f"length_{offset}")


def _skip(scan: Scan, i: int, skipped: frozenset[str]) -> int:
    for _ in range(3):
        if scan.low(i) in skipped:
            i += 1 + (scan.low(i) == "ok" and scan.at(i + 1).text == ".")
    return i


def _unit(scan: Scan, i: int) -> tuple[int, Unit | None]:
    low = scan.low(i)
    if low in words.UNIT_ABBREVIATIONS and scan.number(i + 1 + (scan.at(i + 1).text == ".")) is None:
        return i + 1 + (scan.at(i + 1).text == "." and scan.glued(i + 1)), words.UNIT_ABBREVIATIONS[low]
    return i + 1, words.UNITS.get(low)


def _is_ordinal(scan: Scan, number: Amount, unit_at: int) -> bool:
    """`w 90. minucie`, `12 minucie`, `5 dnia`: a singular after digits other than 1 counts places, not a length."""
    singular_only = scan.low(unit_at) in {
        "minucie",
        "minutę",
        "godzinie",
        "godzinę",
        "sekundzie",
        "dniu",
        "roku",
        "rok",
        "rokiem",
        "miesiącu",
        "tygodniu",
        "kwartale",
        "dekadzie",
        "dobie",
    }
    return (
        singular_only
        and number.value not in {None, Decimal(1), Decimal("0.5"), Decimal("1.5")}
        and number.value == int(number.value or 0)
    )


def is_age(scan: Scan, i: int, unit: Unit) -> bool:
    """Whether the years are somebody's age: `w wieku 30 lat`, `od 18 do 23 lat` after `mają`."""
    at = i - 1
    for _ in range(6):
        if scan.low(at) in _AGE_BETWEEN or scan.number(at) is not None:
            at -= 1
    return unit == "year" and scan.low(at) in _AGE_BEFORE


def one(scan: Scan, i: int) -> Found | None:
    """A unit without a number, one of it: `rok temu`, `za miesiąc`, `na godzinę przed`, `przed rokiem`."""
    start = _skip(scan, i, MODIFIERS - {"co"})
    unit = words.UNITS_SINGULAR.get(scan.low(start))
    if unit is None or scan.is_name_like(start) or (unit == "hour" and ordinal(scan, start + 1)):
        return None
    offset = scan.low(start + 1) in _AFTER or (scan.low(start + 1) in {"po", "przed"} and _is_accusative(scan, start))
    licensed = _governed(scan, i - 1, start) or _lasts(scan, i) or _sentenced(scan, start)
    if not (offset or licensed or start > i):
        return None
    return _found(scan, i, start + 1, Decimal(1), unit, "one")


def _is_accusative(scan: Scan, i: int) -> bool:
    return any("acc" in r.values for r in words.readings(scan.low(i)))


_CASES = {
    "za": "acc",
    "przez": "acc",
    "o": "acc",
    "na": "acc",
    "po": "loc",
    "przed": "inst",
    "od": "gen",
    "ciągu": "gen",
}


def _governed(scan: Scan, preposition: int, unit_at: int) -> bool:
    case = _CASES.get(scan.low(preposition))
    if case is None:
        return False
    fits = any(case in r.values and "sg" in r.values and r.pos == "subst" for r in words.readings(scan.low(unit_at)))
    dated_next = scan.number(unit_at + 1) is not None or scan.low(unit_at + 1) in words.SHIFTS
    a_day = words.UNITS.get(scan.low(unit_at)) == "day" and scan.low(preposition) in {"na", "od", "przez", "o", "po"}
    return fits and not a_day and not (scan.low(preposition) not in {"za", "przed", "przez"} and dated_next)


def _sentenced(scan: Scan, i: int) -> bool:
    """`karę roku więzienia`."""
    return scan.low(i + 1) in {"pozbawienia", "więzienia", "aresztu", "ograniczenia"}


def _lasts(scan: Scan, i: int) -> bool:
    """`trwało rok`, `zajęło to miesiąc`: the accusative after a verb of lasting."""
    verbs = {r.lemma for k in (1, 2, 3) for r in words.readings(scan.low(i - k))}
    return bool(verbs & _LASTING) and _is_accusative(scan, i) and scan.number(i + 1) is None


def unnamed(scan: Scan, i: int) -> Found | None:
    """`od lat`, `przez lata`, `przed laty`, `tygodniami`: an unnamed number of units."""
    unit = words.UNITS.get(scan.low(i))
    before = scan.low(i - 1)
    if unit is None or scan.number(i + 1) is not None:
        return None
    plural = scan.low(i) in {"lat", "dni", "tygodni", "miesięcy", "godzin", "dekad"}
    if (
        (before == "od" and plural)
        or (before == "przez" and scan.low(i) in {"lata", "tygodnie", "miesiące", "dni", "godziny"})
        or (before == "przed" and scan.low(i) == "laty")
    ):
        return _found(scan, i, i + 1, None, unit, "unnamed_length")
    return None


def _found(scan: Scan, i: int, end: int, value: Decimal | None, unit: Unit, rule: str) -> Found:
    before = None if _is_price(scan, i - 1) else _BEFORE.get(scan.low(i - 1))
    side, base = _AFTER.get(scan.low(end)) or before or _ago(scan, i, end)
    method = f"{rule}_{side}" if side else rule
    return Found(i, end, "DURATION", Length(value, unit, side, base), method)


def _is_price(scan: Scan, i: int) -> bool:
    """`38 zł za godzinę` looks nowhere."""
    money = scan.low(i - 1) if scan.at(i - 1).text != "." else scan.low(i - 2)
    return money in {"zł", "złotych", "złote", "złoty", "euro", "dolarów", "dolary", "proc", "tys", "mln", "mld", "pln"}


def _ago(scan: Scan, i: int, end: int) -> Offset:
    """`przed dwoma laty`: `przed` with the instrumental counts back from now."""
    instrumental = any("inst" in r.values for r in words.readings(scan.low(end - 1)))
    return ("behind", "published_at") if scan.low(i - 1) == "przed" and instrumental else _NONE
