"""Nominatives of words that the dictionary does not know (foreign names, mostly), from the paradigms of declension.

Endings and alternations after Z. Saloni et al., Słownik gramatyczny języka polskiego, and, for the apostrophe and the
hyphen before endings, the spelling rules of the Rada Języka Polskiego.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from transforms.schema import Case, Gender, Number

VOWELS = "aeiouyąęóAEIOUYĄĘÓáéíöüäåøœæàèìòùâêîôû"
APOSTROPHE = re.compile(
    r"(?P<stem>.+)['’](?P<ending>a|u|owi|em|iem|ie|ego|iego|emu|iemu|ym|im|y|i|ów|om|ami|ach|owie|e|ą|ę|m)$"
)
HYPHEN = re.compile(
    r"(?P<stem>[^\W\d_]*[A-ZĄĆĘŁŃÓŚŹŻ0-9][^\W\d_]?)"
    r"-(?P<ending>u|a|owi|em|ie|iem|y|i|ów|om|ami|ach|ę|ą|cie|etu|etem|ecie|etowi)$"
)

SOFT = {"ni": "ń", "ci": "ć", "si": "ś", "zi": "ź", "dzi": "dź"}
"""A stem softened before a vowel, and how it is spelt at the end of a word."""

HARDENED = (
    ("rze", "r"),
    ("ździe", "zd"),
    ("dzie", "d"),
    ("ście", "st"),
    ("źnie", "zn"),
    ("śnie", "sn"),
    ("cie", "t"),
    ("dze", "g"),
    ("sze", "ch"),
    ("ce", "k"),
    ("le", "ł"),
    ("nie", "n"),
    ("mie", "m"),
    ("wie", "w"),
    ("bie", "b"),
    ("pie", "p"),
    ("fie", "f"),
    ("sie", "s"),
    ("zie", "z"),
)
"""Endings of the locative (and of the feminine dative) with the stem consonant they come from."""

BEFORE_FLEETING_E = re.compile(rf"[bcdfmptwzżźśćńłjrg]k$|[^{VOWELS}rl]l$|[^{VOWELS}]c$", re.I)


MASCULINE = re.compile(r"(\w{3}[^aeiouyąęó]u|([^i]|[kg]i)em|rze|owi)$")
"""Endings of masculine nouns, whatever gender the model gives a word that it does not know (`w Darfurze`)."""


UNLIKELY = re.compile(r"[kgh]$")
"""Ends of masculine stems that have another locative (`w Bangkoku`)."""

ENGLISH = re.compile(r"[bcdfgkpst]le$")
"""The end of a nominative (Newcastle, Apple, Google), seldom of a locative."""


@lru_cache(maxsize=50_000)
def strip_ending(form: str) -> str | None:
    """The name before an ending set off by an apostrophe or a hyphen ("PKN-u", "Blake'a"); None without one."""
    found = APOSTROPHE.match(form) or HYPHEN.match(form)
    if found is None:
        return None
    return found["stem"] + "-y" if found["ending"] in ("ów", "om", "ami", "ach") else found["stem"]


class Slot(NamedTuple):
    """A place in a paradigm."""

    case: Case
    number: Number
    gender: Gender | None


OBLIQUE: tuple[Case, ...] = ("Gen", "Acc", "Ins", "Dat", "Loc")
GENDERS: tuple[Gender, ...] = ("Masc", "Fem")


def _slots(cases: tuple[Case, ...], gender: Gender | None, number: Number = "Sing") -> tuple[Slot, ...]:
    return tuple(Slot(case, number, gender) for case in cases)


ADJECTIVAL = {
    "iej": _slots(("Gen", "Dat", "Loc"), "Fem"),
    "ą": _slots(("Acc", "Ins"), "Fem"),
    "ich": _slots(("Gen", "Acc", "Loc"), "Masc", "Plur"),
    "im": (*_slots(("Ins", "Loc"), "Masc"), Slot("Dat", "Plur", "Masc")),
}
NOMINATIVE = (*_slots(("Nom",), "Masc"), *_slots(("Nom",), "Fem"))
FORCED: tuple[tuple[str, tuple[Slot, ...]], ...] = (
    ("ego", _slots(("Gen", "Acc"), "Masc")),
    ("emu", _slots(("Dat",), "Masc")),
    ("owi", _slots(("Dat",), "Masc")),
    *((ending, _slots(("Gen", "Dat", "Loc"), "Fem")) for ending in ("ii", "szczyzny", "szczyźnie")),
    *((stem + ending, slots) for ending, slots in ADJECTIVAL.items() for stem in ("sk", "ck")),
    ("ą", (*_slots(("Ins",), "Fem"), *_slots(("Ins",), "Masc"))),
    ("ę", (*_slots(("Acc",), "Fem"), *_slots(("Acc",), "Masc"))),
    ("em", (*NOMINATIVE, *_slots(("Ins",), "Masc"))),
)
"""Endings that show the case whatever the word is."""


UNINFLECTED = (*NOMINATIVE, *_slots(("Gen", "Dat", "Acc", "Ins", "Loc"), "Fem"))
FORCED_OF_PEOPLE: tuple[tuple[str, tuple[Slot, ...]], ...] = (
    ("em", _slots(("Ins",), "Masc")),
    *FORCED,
    ("ów", _slots(("Gen", "Acc"), "Masc", "Plur")),
    ("a", (*NOMINATIVE, *_slots(("Gen", "Acc"), "Masc"))),
    *((y, (*NOMINATIVE, *_slots(("Gen",), "Masc"), *_slots(("Gen",), "Fem"))) for y in ("y", "ki", "gi")),
    ("i", UNINFLECTED),
)
"""The same for surnames and first names; names in a consonant are nominatives or of women, who do not inflect them."""


SET_OFF: dict[str, tuple[Slot, ...]] = {
    **dict.fromkeys(("a", "ego", "iego"), _slots(("Gen", "Acc"), None)),
    **dict.fromkeys(("owi", "emu", "iemu", "etowi"), _slots(("Dat",), None)),
    **dict.fromkeys(("em", "iem", "m", "etem"), _slots(("Ins",), None)),
    **dict.fromkeys(("ie", "cie", "ecie"), _slots(("Loc",), None)),
    **dict.fromkeys(("ym", "im"), _slots(("Ins", "Loc"), None)),
    "u": _slots(("Gen", "Loc"), None),
}
"""What the endings after an apostrophe or a hyphen show."""


def forced_slots(form: str, of_a_person: bool) -> tuple[Slot, ...]:
    """The slots that the ending of an unknown word allows; empty when it tells nothing."""
    printed = APOSTROPHE.match(form) or HYPHEN.match(form)
    if printed:
        return SET_OFF.get(printed["ending"], ())
    if form.isupper():
        return ()
    table = FORCED_OF_PEOPLE if of_a_person else FORCED
    if of_a_person and form[-1] not in VOWELS and not form.endswith(("em", "ów", "im", "ich")):
        return UNINFLECTED
    return next((slots for ending, slots in table if form.endswith(ending) and len(form) > len(ending) + 1), ())


@lru_cache(maxsize=20_000)
def nominatives(form: str, slot: Slot) -> tuple[str, ...]:
    """Nominatives the form may come from, the likeliest first; the form itself when no ending of that slot is on it."""
    if slot.case == "Nom" or len(form) < 4 or form.isupper():
        return (form,)
    found = _plural(form, slot.case) if slot.number == "Plur" else _singular(form, slot.case, slot.gender)
    return tuple(dict.fromkeys(f for f in found if f)) or tuple(_consonantal(form, ("a",))) or (form,)


@lru_cache(maxsize=10_000)
def in_any_slot(form: str) -> tuple[str, ...]:
    """Nominatives that a singular form may come from, whatever its case and gender."""
    slots = (Slot(case, "Sing", gender) for case in OBLIQUE for gender in GENDERS)
    return tuple(c for slot in slots for c in nominatives(form, slot))


def _singular(form: str, case: Case, gender: Gender | None) -> Iterator[str]:
    if gender in ("Fem", "Neut") and MASCULINE.search(form):
        yield from _masculine(form, case)
    if gender == "Fem":
        yield from _feminine(form, case)
    elif gender == "Neut":
        yield from _neuter(form, case)
    else:
        yield from _adjectival(form, case)
        yield from _masculine(form, case)


def _adjectival(form: str, case: Case) -> Iterator[str]:
    """Surnames in -ski, -y, -i and -e: Zełenskiego, Modiemu, Kerrym, Cucinellego."""
    endings = {"Gen": ("ego",), "Acc": ("ego",), "Dat": ("emu",), "Ins": ("im", "ym"), "Loc": ("im", "ym")}
    for ending in endings.get(case, ()):
        stem = form.removesuffix(ending)
        if stem == form:
            continue
        if ending == "im":
            yield stem + "i"
        elif stem.endswith("i"):
            yield stem
            yield stem + "e"
        else:
            yield from ((stem + "i",) if stem.endswith("ll") else ())
            yield stem + "y"
            yield stem + "e"


def _masculine(form: str, case: Case) -> Iterator[str]:
    match case:
        case "Gen" | "Acc":
            yield from _consonantal(form, ("a",) if case == "Acc" else ("a", "u"))
            yield from _from_a(form, case)
        case "Dat":
            yield from _consonantal(form, ("owi",))
            yield from _from_a(form, case)
        case "Ins":
            yield from _consonantal(form, ("em",))
            yield from _from_a(form, case)
        case "Loc" | "Voc":
            yield from _consonantal(form, ("u",))
            yield from (stem for stem in _hardened(form, "") if not UNLIKELY.search(stem))
            yield from _from_a(form, case)
        case "Nom":
            yield form


def _consonantal(form: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Stems in a consonant or in -o: Starmera, Putinowi, Macronem, Dudkiem."""
    for ending in endings:
        stem = form.removesuffix(ending)
        if stem == form or len(stem) < 2:
            continue
        if stem.endswith("i"):
            yield from _softened(stem, ending)
        elif stem[-1] not in VOWELS or (stem[-1] in "yu" and stem[-2] in VOWELS):
            yield from _fleeting(stem)
            yield stem + "o"
            yield stem + "e"
        elif ending == "a":
            yield stem + "o"


def _softened(stem: str, ending: str) -> Iterator[str]:
    soft = next((s for s in ("dzi", "ni", "ci", "si", "zi") if stem.endswith(s)), None)
    if ending == "em" and stem[-2:-1] in "kg":
        yield from _fleeting(stem[:-1])
    elif soft:
        yield stem.removesuffix(soft) + SOFT[soft]
    yield stem + "o"


def _fleeting(stem: str) -> Iterator[str]:
    with_e = stem[:-1] + "e" + stem[-1]
    if stem.endswith("ck"):
        yield stem
        yield with_e
    elif BEFORE_FLEETING_E.search(stem):
        yield with_e
        yield stem
    else:
        yield stem


def _feminine(form: str, case: Case) -> Iterator[str]:
    """Names in -a and -ia, and adjectival surnames (Kowalskiej); names in a consonant do not inflect."""
    endings = {"Gen": "ej", "Dat": "ej", "Loc": "ej", "Acc": "ą", "Ins": "ą"}
    stem = form.removesuffix(endings.get(case, "\0"))
    if stem != form and case != "Ins":
        yield (stem[:-1] if stem.endswith(("ki", "gi")) else stem) + "a"
    yield from _from_a(form, case)


def _from_a(form: str, case: Case) -> Iterator[str]:
    """The declension in -a, feminine or masculine (Obamy), which surnames in -enko follow (Poroszenki)."""
    if form.endswith(("enki", "enkę", "enką", "ence")):
        yield re.sub("(ki|kę|ką|ce)$", "ko", form)
    match case:
        case "Gen":
            yield from _genitive_of_a(form)
        case "Dat" | "Loc":
            yield from _hardened(form, "a")
            yield from _genitive_of_a(form) if not form.endswith("y") else ()
        case "Acc" if form.endswith("ę"):
            yield form[:-1] + "a"
        case "Ins" if form.endswith("ą"):
            yield form[:-1] + "a"
        case "Voc" if form.endswith("o"):
            yield form[:-1] + "a"
        case _:
            return


def _genitive_of_a(form: str) -> Iterator[str]:
    if form.endswith(("y", "ii", "ji", "li", "ki", "gi")):
        yield form[:-1] + "a"


def _hardened(form: str, ending: str) -> Iterator[str]:
    for suffix, consonant in HARDENED if not ENGLISH.search(form) else ():
        if form.endswith(suffix):
            yield form.removesuffix(suffix) + consonant + ending


def _neuter(form: str, case: Case) -> Iterator[str]:
    endings = {"Gen": ("a",), "Dat": ("u",), "Ins": ("em",), "Loc": ("u",)}.get(case, ())
    yield from (f[:-1] + "e" for f in _adjectival(form, case) if f.endswith("y"))
    for ending in endings:
        stem = form.removesuffix(ending)
        if stem != form:
            yield stem + ("e" if stem.endswith(("i", "c", "cz", "sz", "rz", "ż", "l")) else "o")
    if case == "Loc":
        yield from _hardened(form, "o")


def _plural(form: str, case: Case) -> Iterator[str]:
    """Families (Kaczyńskich, Bushów) and groups."""
    adjectival = {"Gen": "ich", "Acc": "ich", "Dat": "im", "Ins": "imi", "Loc": "ich"}.get(case, "\0")
    stem = form.removesuffix(adjectival)
    if stem != form and stem.endswith("k"):
        yield stem[:-1] + "cy"
    if case in ("Gen", "Acc") and form.endswith("ców"):
        yield form[:-3] + "cy"
    nominal = {"Gen": "ów", "Acc": "ów", "Dat": "om", "Ins": "ami", "Loc": "ach"}.get(case, "\0")
    stem = form.removesuffix(nominal)
    if stem != form:
        yield stem + "owie"
