"""Closed classes of words of time, in every form that the dictionary (SGJP) gives them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from transforms.morphology import Reading, analyse, expand, generate
from transforms.times.meaning import Base, DayPart, Edge, Season, Unit

T = TypeVar("T")


def listed(text: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(text.split())


def _numbered(text: str, first: int = 1, step: int = 1) -> dict[str, int]:
    return {word: first + step * i for i, word in enumerate(text.split())}


def _forms(lemmas: Mapping[str, T], pos: str, number: str = "") -> dict[str, T]:
    return {
        reading.form.lower(): value
        for lemma, value in lemmas.items()
        for reading in generate(lemma)
        if reading.pos == pos and (not number or number in reading.values)
    }


MONTHS = _forms(
    _numbered("styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"),
    "subst",
    "sg",
)
MONTH_ADJECTIVES = _forms(
    _numbered(
        "styczniowy lutowy marcowy kwietniowy majowy czerwcowy lipcowy sierpniowy wrześniowy październikowy "
        "listopadowy grudniowy"
    ),
    "adj",
)
_WEEKDAY_LEMMAS = _numbered("poniedziałek wtorek środa czwartek piątek sobota niedziela")
WEEKDAYS = _forms(_WEEKDAY_LEMMAS, "subst", "sg") | {"sobote": 6, "srode": 3}
WEEKDAYS_PLURAL = {
    reading.form.lower(): i
    for lemma, i in _WEEKDAY_LEMMAS.items()
    for reading in generate(lemma)
    if {"pl", "acc"} <= reading.values
}
WEEKDAY_ADJECTIVES = _forms(_numbered("poniedziałkowy wtorkowy środowy czwartkowy piątkowy sobotni niedzielny"), "adj")

_SEASON_NOUNS: dict[str, Season] = {"wiosna": "SP", "lato": "SU", "jesień": "FA", "zima": "WI"}
_SEASON_ADJECTIVES: dict[str, Season] = {"wiosenny": "SP", "letni": "SU", "jesienny": "FA", "zimowy": "WI"}
SEASONS = _forms(_SEASON_NOUNS, "subst", "sg")
SEASON_ADJECTIVES = _forms(_SEASON_ADJECTIVES, "adj")

_DAY_PART_NOUNS: dict[str, DayPart] = {
    "poranek": "MO", "ranek": "MO", "przedpołudnie": "MO", "popołudnie": "AF", "wieczór": "EV",
}  # fmt: skip
_DAY_PART_ADJECTIVES: dict[str, DayPart] = {
    "poranny": "MO", "przedpołudniowy": "MO", "popołudniowy": "AF", "wieczorny": "EV", "nocny": "NI",
}  # fmt: skip
_DAY_PART_ADVERBS: dict[str, DayPart] = {"rano": "MO", "wieczorem": "EV", "nocą": "NI", "popołudniem": "AF"}
_NIGHT: dict[str, DayPart] = {"noc": "NI"}
DAY_PARTS = _DAY_PART_ADVERBS | _forms(_DAY_PART_NOUNS, "subst", "sg")
DAY_PART_ADJECTIVES = _forms(_DAY_PART_ADJECTIVES, "adj")
NIGHT = _forms(_NIGHT, "subst", "sg")
DAY_PART_PHRASES: dict[tuple[str, str], DayPart] = {
    ("w", "nocy"): "NI", ("po", "południu"): "AF", ("przed", "południem"): "MO", ("w", "południe"): "MI",
    ("około", "południa"): "MI", ("koło", "południa"): "MI", ("o", "północy"): "NI", ("po", "północy"): "NI",
    ("przed", "północą"): "NI", ("około", "północy"): "NI", ("nad", "ranem"): "MO", ("o", "świcie"): "MO",
    ("o", "poranku"): "MO", ("o", "zmroku"): "EV", ("o", "zmierzchu"): "EV",
}  # fmt: skip

DEICTICS = {
    "dziś": 0, "dzisiaj": 0, "dzis": 0, "wczoraj": -1, "przedwczoraj": -2, "jutro": 1, "jutra": 1, "pojutrze": 2,
}  # fmt: skip
DEICTIC_ADJECTIVES = _forms({"dzisiejszy": 0, "wczorajszy": -1, "przedwczorajszy": -2, "jutrzejszy": 1}, "adj")
YEAR_ADJECTIVES = _forms({"tegoroczny": 0, "zeszłoroczny": -1, "ubiegłoroczny": -1, "przyszłoroczny": 1}, "adj")

_NOW: Base = "published_at"
_THEN: Base = "preceding_time"
_SHIFTS: dict[str, tuple[int, Base]] = {
    "ten": (0, _NOW), "bieżący": (0, _NOW), "obecny": (0, _NOW), "zeszły": (-1, _NOW), "ubiegły": (-1, _NOW),
    "przeszły": (-1, _NOW), "ostatni": (-1, _NOW), "przyszły": (1, _NOW), "następny": (1, _THEN),
    "kolejny": (1, _THEN), "poprzedni": (-1, _THEN), "tamten": (0, _THEN),
}  # fmt: skip
SHIFTS: dict[str, tuple[int, Base]] = {
    **_forms(_SHIFTS, "adj"),
    **_forms({"minąć": (-1, _NOW), "miniony": (-1, _NOW)}, "ppas"),
    **_forms({"miniony": (-1, _NOW)}, "adj"),
    **{r.form: (1, _NOW) for r in generate("nadchodzić") if r.form.startswith("nadchodząc")},
    **{r.form: (1, _NOW) for r in generate("bliski") if r.form.startswith("najbliższ")},
}
SAME = _forms({"sam": True}, "adj")

_UNITS: dict[str, Unit] = {
    "sekunda": "second", "minuta": "minute", "godzina": "hour", "dzień": "day", "doba": "day", "tydzień": "week",
    "weekend": "weekend", "miesiąc": "month", "kwartał": "quarter", "półrocze": "half_year", "rok": "year",
    "dekada": "decade", "dziesięciolecie": "decade", "stulecie": "century",
}  # fmt: skip
UNITS = _forms(_UNITS, "subst")
UNITS_SINGULAR = _forms(_UNITS, "subst", "sg")
UNIT_ABBREVIATIONS: dict[str, Unit] = {
    "sek": "second", "min": "minute", "godz": "hour", "h": "hour", "tyg": "week", "mies": "month",
}  # fmt: skip
HOUR_WORDS = frozenset(_forms({"godzina": True}, "subst")) | {"godz", "g"}
LONG = listed("długi długiego długim długiemu")
YEAR_WORDS = listed("roku rok rokiem rokowi")
_EDGES: dict[str, Edge] = {
    "początek": "start", "koniec": "end", "końcówka": "end", "schyłek": "end", "połowa": "mid", "środek": "mid",
}  # fmt: skip
EDGES = _forms(_EDGES, "subst", "sg")
HALVES = frozenset(_forms({"połowa": True}, "subst", "sg"))
CENTURY_WORDS = frozenset(_forms({"wiek": True, "stulecie": True}, "subst", "sg"))

_CARDINALS = {
    **_numbered(
        "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście "
        "piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"
    ),
    **_numbered(
        "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
        20,
        10,
    ),
    **_numbered("sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset", 100, 100),
}
CARDINALS = _forms(_CARDINALS, "num") | _forms({"jeden": 1}, "adj")
_VAGUE = listed("kilka parę kilkanaście kilkadziesiąt wiele kilkaset mało niewiele tyle ile")
VAGUE = frozenset(_forms(dict.fromkeys(_VAGUE, True), "num")) | listed("szereg dużo paru paroma")
THOUSANDS = frozenset(_forms({"tysiąc": True}, "subst"))
STEMS: dict[str, int | None] = {
    reading.form: value
    for lemma, value in (_CARDINALS | dict.fromkeys(_VAGUE)).items()
    for reading in generate(lemma)
    if reading.pos == "numcomp"
}
"""Numerals as the first part of adjectives: `dwu`, `dwudziesto`, `wielo` (None)."""

ORDINALS = _forms(
    {
        **_numbered(
            "pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty "
            "czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty"
        ),
        **_numbered(
            "dwudziesty trzydziesty czterdziesty pięćdziesiąty sześćdziesiąty siedemdziesiąty osiemdziesiąty "
            "dziewięćdziesiąty",
            20,
            10,
        ),
    },
    "adj",
)


def roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals up to XXXIX, None for anything else."""
    return _ROMAN.get(text)


def _to_roman(number: int) -> str:
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (number // 10) + ones[number % 10]


_ROMAN = {_to_roman(number): number for number in range(1, 40)}


def readings(form: str) -> tuple[Reading, ...]:
    """What the dictionary knows of the form; nothing for marks and numbers."""
    return analyse(form) if form.isalpha() else ()


@lru_cache(maxsize=4096)
def agree(adjective: str, noun: str) -> bool:
    """Whether the dictionary lets both forms stand in one case, number and gender."""
    return bool(_agreement(adjective, listed("adj ppas pact")) & _agreement(noun, frozenset({"subst"})))


def _agreement(form: str, classes: frozenset[str]) -> frozenset[tuple[str, ...]]:
    tags = (tag.split(":") for reading in readings(form) if reading.pos in classes for tag in expand(reading.tag))
    return frozenset(tuple(tag[1:4]) for tag in tags)
