"""What the dictionary says of one word form: which slots of a paradigm it may fill, and its nominative."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, cast, get_args

from transforms.declension import Slot, strip_ending
from transforms.morphology import Reading, analyse, expand, generate
from transforms.schema import Case, Gender, Number

SGJP_CASES: dict[str, Case] = {
    "nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "inst": "Ins", "loc": "Loc", "voc": "Voc",
}  # fmt: skip
SGJP_NUMBERS: dict[str, Number] = {"sg": "Sing", "pl": "Plur"}
SGJP_GENDERS: dict[str, Gender] = {"m1": "Masc", "m2": "Masc", "m3": "Masc", "f": "Fem", "n": "Neut"}
CASES = frozenset(get_args(Case))
NOT_MASCULINE = {"Fem": "f", "Neut": "n"}
ANIMACY = {"Hum": "m1", "Nhum": "m2", "Inan": "m3"}
INFLECTED = frozenset({"subst", "adj", "ppas", "pact", "ger"})
PLACE_LABELS = frozenset({"GPE", "LOC"})
PERSONAL = frozenset({"imię", "nazwisko"})
GEOGRAPHIC = frozenset({"nazwa_geograficzna", "człon_nazwy_geograficznej"})
NAMES_OF_LABEL = {
    "PER": PERSONAL,
    "GPE": GEOGRAPHIC,
    "LOC": GEOGRAPHIC,
    "ORG": frozenset({"nazwa_organizacji", "nazwa_firmy", "nazwa_pospolita"}),
}
COMMON = frozenset({"nazwa_pospolita"})


class Choice(NamedTuple):
    """A dictionary reading in one slot of its paradigm; `gender` and `rest` as in SGJP's tag."""

    reading: Reading
    pos: str
    slot: Slot
    gender: str
    rest: tuple[str, ...]

    @property
    def is_noun(self) -> bool:
        return self.pos in ("subst", "ger")


@lru_cache(maxsize=50_000)
def choices(form: str, label: str, predicted: Slot | None) -> tuple[Choice, ...]:
    """Dictionary readings that the word can have in a name of that type ("" for common phrases); none for acronyms."""
    if strip_ending(form) or (form.isupper() and len(form) < 6):
        return ()
    found = _possible(form)
    if not label or not form[:1].isupper():
        return found
    likely = tuple(c for c in found if not _is_rare(c, form, label, predicted))
    if label == "PER":
        people = tuple(c for c in likely if c.gender == "m1" or c.slot[1:] == ("Sing", "Fem"))
        return tuple(c for c in people if PERSONAL & set(c.reading.names) or c.slot.number == "Plur") or _not_of(people)
    return tuple(c for c in likely if _may_name_things(c)) or likely


def _may_name_things(choice: Choice) -> bool:
    """Names of people name other things in the nominative only: Lech Poznań."""
    return bool(set(choice.reading.names) - PERSONAL) or not choice.is_noun or choice.slot[:2] == ("Nom", "Sing")


def _not_of(people: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Common nouns that may be names (Baran), not oblique forms of feminine ones: Tony is no form of tona."""
    return tuple(c for c in people if c.gender == "m1" or c.slot.case == "Nom")


@lru_cache(maxsize=50_000)
def _possible(form: str) -> tuple[Choice, ...]:
    inflected = (r for r in analyse(form) if r.pos in INFLECTED)
    return tuple(c for r in inflected for c in _expanded(r) if _is_possible(c, form))


def _is_possible(choice: Choice, form: str) -> bool:
    """No vocatives, and no archaic clitics: Morfeusz also reads Londynem as Londyn with -em (I am)."""
    clitic = choice.is_noun and form.endswith("em") and form.casefold() != choice.reading.lemma.casefold()
    return choice.slot.case != "Voc" and (choice.slot.case == "Ins" or not clitic)


def _is_rare(choice: Choice, form: str, label: str, predicted: Slot | None) -> bool:
    """Bare genitive plurals (Red as of reda) are seldom names, unless they are in the dictionary as such (Chin)."""
    bare = choice.slot[:2] == ("Gen", "Plur") and len(choice.reading.lemma) > len(form)
    named = NAMES_OF_LABEL.get(label, COMMON) & set(choice.reading.names) and label != "PER"
    return bare and not named and (predicted is None or predicted[:2] != ("Gen", "Plur"))


def known_as_place(found: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Of the readings of a place's only word, those of geographic names where there are any (Dania: not danie).

    Their plural does not count where they have a singular in which the form can stand (Georgii: not of Georgie).
    """
    geographic = tuple(c for c in found if "nazwa_geograficzna" in c.reading.names)
    singular = tuple(c for c in geographic if c.slot.number == "Sing" or "pt" in c.rest)
    return singular or geographic or found


def _expanded(reading: Reading) -> Iterator[Choice]:
    for tag in expand(reading.tag):
        pos, number, case, gender, *rest = tag.split(":")
        slot = Slot(SGJP_CASES[case], SGJP_NUMBERS[number], SGJP_GENDERS[gender])
        yield Choice(reading, pos, slot, gender, tuple(rest))


@lru_cache(maxsize=20_000)
def nominative(choice: Choice, gender: str) -> str | None:
    """The nominative of the same number; of an adjective in that gender. None when the dictionary generates none.

    Of an adjective's variants the common one: the lemma (`każdy`, not `każden`), else the longer (`swoje`, not `swe`).
    Of a masculine noun's plurals the printed one, else not the rare one in -a: `interesy`, not `interesa`. No dated
    one: `lata` are no `roki`.
    Of two nouns with one lemma the one that has the printed form: `odprawy` is not `odprawe`, as if of an adjective.
    """
    number = "sg" if choice.slot.number == "Sing" else "pl"
    fitting = [
        found
        for found in _nominatives(choice.reading.lemma)
        if found.pos == choice.pos and gender in found.genders and found.rest == choice.rest
        and number in found.numbers and found.reading.names == choice.reading.names
    ]  # fmt: skip
    printed = choice.reading.form.casefold()
    alike = [f for f in fitting if printed in f.paradigm] or fitting
    forms = [f.reading.form for f in [f for f in alike if not f.reading.is_dated] or alike]
    if choice.is_noun and number == "pl" and gender[0] == "m":
        plain = [form for form in forms if not form.endswith("a")]
        return next((form for form in forms if form.casefold() == printed), next(iter(plain or forms), None))
    if choice.is_noun or len(forms) < 2:
        return forms[0] if forms else None
    return choice.reading.lemma if choice.reading.lemma in forms else max(forms, key=len)


@lru_cache(maxsize=10_000)
def plural_in(choice: Choice, gender: str, case: str) -> str | None:
    """The plural in a case of SGJP's (`gen`), of an adjective in that gender; None when the dictionary has none."""
    if case == "nom":
        return nominative(choice, gender)
    for reading in generate(choice.reading.lemma):
        pos, numbers, cases, genders, *rest = (*reading.tag.split(":"), "", "", "")
        alike = pos == choice.pos and tuple(filter(None, rest)) == choice.rest and reading.names == choice.reading.names
        if alike and "pl" in numbers.split(".") and case in cases.split(".") and gender in genders.split("."):
            return reading.form
    return None


class _Nominative(NamedTuple):
    reading: Reading
    pos: str
    numbers: list[str]
    genders: list[str]
    rest: tuple[str, ...]
    paradigm: frozenset[str]


@lru_cache(maxsize=20_000)
def _nominatives(lemma: str) -> tuple[_Nominative, ...]:
    """The forms of a lemma that can be nominatives, their tags taken apart."""
    found = []
    for paradigm in _paradigms(generate(lemma)):
        forms = frozenset(reading.form.casefold() for reading in paradigm)
        for reading in paradigm:
            pos, numbers, cases, genders, *rest = (*reading.tag.split(":"), "", "", "")
            if "nom" in cases.split("."):
                parted = tuple(filter(None, rest))
                found.append(_Nominative(reading, pos, numbers.split("."), genders.split("."), parted, forms))
    return tuple(found)


def _paradigms(generated: tuple[Reading, ...]) -> list[list[Reading]]:
    """The forms of each word that the lemma stands for: the dictionary tells them one after another, from one tag."""
    found: list[list[Reading]] = []
    for reading in generated:
        if not found or reading.tag == generated[0].tag:
            found.append([])
        found[-1].append(reading)
    return found


@lru_cache(maxsize=10_000)
def parsed(morph: str) -> Mapping[str, str]:
    """CoNLL-U's `Case=Gen|Number=Sing` by name."""
    return dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)


def predicted_slot(form: str, morph: str, label: str) -> Slot | None:
    """The slot the model predicts; a vocative, rare in the press, is taken for the nominative it looks like.

    Its gender is left out where it cannot be.
    """
    predicted = parsed(morph)
    case = predicted.get("Case", "").partition(",")[0]
    if case not in CASES:
        return None
    gender = predicted_gender(morph)
    known = gender and not (label == "PER" and _is_unlikely(form, case, SGJP_GENDERS[gender]))
    plural = predicted.get("Number") in ("Plur", "Ptan")
    likely = "Nom" if case == "Voc" else cast(Case, case)
    return Slot(likely, "Plur" if plural else "Sing", SGJP_GENDERS[gender] if gender and known else None)


@lru_cache(maxsize=10_000)
def predicted_gender(morph: str) -> str | None:
    """The predicted gender in SGJP's terms; None without one."""
    predicted = parsed(morph)
    gender = predicted.get("Gender", "")
    if gender == "Masc":
        return ANIMACY.get(predicted.get("Animacy", "Inan").partition(",")[0], "m3")
    return NOT_MASCULINE.get(gender.partition(",")[0])


def _is_unlikely(form: str, case: str, gender: Gender) -> bool:
    """No person is neuter, and no oblique feminine form of a name ends in -a: such a gender was mispredicted."""
    return gender == "Neut" or (gender == "Fem" and case != "Nom" and form.endswith("a"))
