"""Units as ISO 4217 (money) and UCUM (measures) write them; what is only counted goes by its dictionary form."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.morphology import Reading, analyse
from transforms.pieces import Pieces
from transforms.times import words

PERCENT, PERCENTAGE_POINT, BASIS_POINT = "%", "pp", "bp"
"""UCUM has no code for percentage points and basis points; these are the customary abbreviations."""

ISO_CODES = words.listed("PLN EUR USD GBP CHF JPY CNY CZK UAH SEK NOK DKK ISK HUF RON RUB BYN TRY CAD AUD KRW ILS")
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}

ABBREVIATIONS: dict[str, str] = {
    "zł": "PLN", "ZŁ": "PLN", "gr": "grosz", "%": PERCENT, "proc": PERCENT, "‰": "[ppth]", "pp": PERCENTAGE_POINT,
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "kg": "kg", "g": "g", "dag": "dag", "mg": "mg", "t": "t", "l": "L",
    "ml": "mL", "hl": "hL", "ha": "har", "W": "W", "kW": "kW", "MW": "MW", "GW": "GW", "kWh": "kW.h", "MWh": "MW.h",
    "GWh": "GW.h", "TWh": "TW.h", "kV": "kV", "MHz": "MHz", "GHz": "GHz", "hPa": "hPa", "MB": "MBy", "GB": "GBy",
    "TB": "TBy", "h": "h", "godz": "h", "min": "min", "sek": "s", "s": "s", "tyg": "wk", "mies": "mo",
    "os": "osoba", "szt": "sztuka", "pkt": "punkt", "st": "stopień",
    "m²": "m2", "km²": "km2", "m³": "m3", "mkw": "m2",
} | SIGNS | {code: code for code in ISO_CODES}  # fmt: skip

LEMMAS: dict[str, str] = {
    "złoty": "PLN", "złotówka": "PLN", "euro": "EUR", "dolar": "USD", "frank": "CHF", "jen": "JPY", "juan": "CNY",
    "hrywna": "UAH", "rubel": "RUB", "forint": "HUF", "szekel": "ILS",
    "procent": PERCENT, "promil": "[ppth]",
    "kilometr": "km", "metr": "m", "centymetr": "cm", "milimetr": "mm", "kilogram": "kg", "kilo": "kg", "gram": "g",
    "dekagram": "dag", "miligram": "mg", "tona": "t", "litr": "L", "mililitr": "mL", "hektolitr": "hL",
    "hektar": "har", "wat": "W", "kilowat": "kW", "megawat": "MW", "gigawat": "GW", "kilowatogodzina": "kW.h",
    "megawatogodzina": "MW.h", "gigawatogodzina": "GW.h", "terawatogodzina": "TW.h", "hektopaskal": "hPa",
    "godzina": "h", "minuta": "min", "sekunda": "s", "dzień": "d", "doba": "d", "tydzień": "wk", "miesiąc": "mo",
    "rok": "a",
}  # fmt: skip

QUALIFIED: dict[tuple[str, str], str] = {
    ("metr", "kwadratowy"): "m2", ("metr", "sześcienny"): "m3", ("kilometr", "kwadratowy"): "km2",
    ("centymetr", "kwadratowy"): "cm2", ("kilometr", "sześcienny"): "km3",
    ("punkt", "procentowy"): PERCENTAGE_POINT, ("punkt", "bazowy"): BASIS_POINT,
    ("złoty", "polski"): "PLN", ("dolar", "amerykański"): "USD", ("dolar", "kanadyjski"): "CAD",
    ("dolar", "australijski"): "AUD", ("frank", "szwajcarski"): "CHF", ("funt", "brytyjski"): "GBP",
    ("korona", "czeski"): "CZK", ("korona", "szwedzki"): "SEK", ("korona", "norweski"): "NOK",
    ("korona", "duński"): "DKK", ("korona", "islandzki"): "ISK", ("rubel", "rosyjski"): "RUB",
    ("rubel", "białoruski"): "BYN", ("jen", "japoński"): "JPY", ("juan", "chiński"): "CNY",
    ("hrywna", "ukraiński"): "UAH", ("lira", "turecki"): "TRY", ("lej", "rumuński"): "RON",
    ("rok", "świetlny"): "[ly]", ("godzina", "świetlny"): "godzina świetlna", ("minuta", "świetlny"): "minuta świetlna",
    ("sekunda", "świetlny"): "sekunda świetlna", ("forint", "węgierski"): "HUF", ("won", "południowokoreański"): "KRW",
}  # fmt: skip
_ONE_OF_ITS_NAME = frozenset({"złoty", "jen", "juan", "hrywna", "forint"})
"""Money that no adjective makes another money; a `dolar hongkoński` is no USD, `dni robocze` are no days."""

MONEY = ISO_CODES
TIMES = frozenset({"h", "min", "s", "d", "wk", "mo", "a"})

_AFTER: dict[tuple[str, str], str] = {
    ("m", "kw"): "m2", ("m", "2"): "m2", ("m", "sześc"): "m3", ("m", "3"): "m3", ("km", "kw"): "km2",
    ("km", "2"): "km2", ("pkt", "proc"): PERCENTAGE_POINT, ("st", "C"): "Cel", ("stopień", "C"): "Cel",
    ("stopień", "Celsjusza"): "Cel", ("stopień", "Fahrenheita"): "[degF]", ("st", "Celsjusza"): "Cel",
    ("funt", "szterlingów"): "GBP", ("funt", "szterling"): "GBP", ("funt", "szterlinga"): "GBP", ("°", "C"): "Cel",
}  # fmt: skip
CODES = frozenset({*ABBREVIATIONS.values(), *LEMMAS.values(), *QUALIFIED.values(), *_AFTER.values(), "km/h"}) - {
    "grosz", "osoba", "sztuka", "punkt", "stopień"
}  # fmt: skip
"""Codes of money and measures; every other unit is the dictionary form of a counted noun."""
_RATES = (("/", "h"), ("na", "godzinę"), ("na", "godz"))


def abbreviation(text: Pieces, i: int) -> tuple[int, str] | None:
    """The unit that a sign or an abbreviation at the piece stands for, and the index after it."""
    printed = text.at(i).text
    if printed == "p" and [text.low(j) for j in range(i + 1, i + 4)] == [".", "p", "."]:
        return i + 4, PERCENTAGE_POINT
    if printed not in ABBREVIATIONS and printed != "°":
        return None
    end = _past_dot(text, i + 1) if printed != "m" else i + 1
    if (unit := _AFTER.get((printed, text.at(end).text))) is not None:
        return _past_dot(text, end + 1), unit
    return (end, ABBREVIATIONS[printed]) if printed != "°" else None


def _past_dot(text: Pieces, i: int) -> int:
    return i + (text.at(i).text == "." and text.glued(i))


def of_noun(text: Pieces, i: int, lemma: str) -> tuple[int, str]:
    """The unit that the counted noun at the piece stands for, and the index after it."""
    if (unit := _AFTER.get((lemma, text.at(i + 1).text))) is not None:
        return _past_dot(text, i + 2), unit
    adjective = _adjective_after(text, i)
    if adjective is None:
        return i + 1, LEMMAS.get(lemma, lemma)
    plain = LEMMAS[lemma] if lemma in _ONE_OF_ITS_NAME else lemma
    return i + 2, QUALIFIED.get((lemma, adjective), plain)


def _adjective_after(text: Pieces, noun: int) -> str | None:
    """The dictionary form of an adjective after the noun that agrees with it."""
    after = text.low(noun + 1)
    if not after.isalpha() or not words.agree(after, text.low(noun)):
        return None
    return next((r.lemma for r in words.readings(after) if r.pos == "adj"), None)


def per_hour(text: Pieces, i: int, unit: str) -> tuple[int, str]:
    """`km/h`, `km na godzinę`."""
    for first, second in _RATES if unit == "km" else ():
        if (text.low(i), text.low(i + 1)) == (first, second):
            return _past_dot(text, i + 2), "km/h"
    return i, unit


def nouns(form: str) -> Iterator[Reading]:
    """The readings of a word as a common noun or as the name of one of a people (`Polaków`), in its own capitals."""
    known = analyse(form) if form.isalpha() else ()
    if any(reading.pos in {"prep", "conj", "comp"} for reading in known):
        return
    for reading in known:
        same_capital = reading.lemma[:1].isupper() == form[:1].isupper()
        if reading.pos == "subst" and "nazwa_pospolita" in reading.names and same_capital:
            yield reading
