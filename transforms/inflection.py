"""What the dictionary says of one word form: which slots of a paradigm it may fill, and its nominative."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast, get_args

from spacy.tokens import Token

from transforms.declension import Slot, strip_ending
from transforms.morphology import Reading, analyse, expand, generate
from transforms.schema import Case, Gender, Number

SGJP_CASES: dict[str, Case] = {
    "nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "inst": "Ins", "loc": "Loc", "voc": "Voc",
}
SGJP_NUMBERS: dict[str, Number] = {"sg": "Sing", "pl": "Plur"}
SGJP_GENDERS: dict[str, Gender] = {"m1": "Masc", "m2": "Masc", "m3": "Masc", "f": "Fem", "n": "Neut"}
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


def choices(form: str, label: str, predicted: Slot | None) -> list[Choice]:
    """Dictionary readings that the word can have in a name of that type ("" for common phrases); none for acronyms."""
    if strip_ending(form) or (form.isupper() and len(form) < 6):
        return []
    found = [c for r in analyse(form) if r.pos in INFLECTED for c in _expanded(r) if _is_possible(c, form)]
    if not label or not form[:1].isupper():
        return found
    likely = [c for c in found if not _is_rare(c, form, label, predicted)]
    if label == "PER":
        people = [c for c in likely if c.gender == "m1" or c.slot[1:] == ("Sing", "Fem")]
        return [c for c in people if PERSONAL & set(c.reading.names) or c.slot.number == "Plur"] or people
    return [c for c in likely if set(c.reading.names) - PERSONAL or not c.is_noun] or likely


def _is_possible(choice: Choice, form: str) -> bool:
    """No vocatives, and no archaic clitics: Morfeusz also reads Londynem as Londyn with -em (I am)."""
    clitic = choice.is_noun and form.endswith("em") and form.casefold() != choice.reading.lemma.casefold()
    return choice.slot.case != "Voc" and (choice.slot.case == "Ins" or not clitic)


def _is_rare(choice: Choice, form: str, label: str, predicted: Slot | None) -> bool:
    """Bare genitive plurals (Red as of reda) are seldom names, unless they are in the dictionary as such (Chin)."""
    bare = choice.slot[:2] == ("Gen", "Plur") and len(choice.reading.lemma) > len(form)
    named = NAMES_OF_LABEL.get(label, COMMON) & set(choice.reading.names) and label != "PER"
    return bare and not named and (predicted is None or predicted[:2] != ("Gen", "Plur"))


def known_as_place(found: list[Choice], predicted: Slot | None) -> list[Choice]:
    """Of the readings of a place's only word, those of geographic names where there are any (Dania: not danie).

    Where the model rightly sees a singular, their plural does not count, unless there is none (Chiny).
    """
    geographic = [c for c in found if "nazwa_geograficzna" in c.reading.names]
    singular = [c for c in geographic if c.slot.number == "Sing" or "pt" in c.rest]
    foreseen = predicted and any(c.slot[:2] == predicted[:2] for c in singular)
    return (singular if foreseen else geographic) or found


def _expanded(reading: Reading) -> Iterator[Choice]:
    for tag in expand(reading.tag):
        pos, number, case, gender, *rest = tag.split(":")
        slot = Slot(SGJP_CASES[case], SGJP_NUMBERS[number], SGJP_GENDERS[gender])
        yield Choice(reading, pos, slot, gender, tuple(rest))


def nominative(choice: Choice, gender: str) -> str | None:
    """The nominative of the same number; of an adjective in that gender. None when the dictionary generates none."""
    number = "sg" if choice.slot.number == "Sing" else "pl"
    for reading in generate(choice.reading.lemma):
        pos, numbers, cases, genders, *rest = (*reading.tag.split(":"), "", "", "")
        same = pos == choice.pos and gender in genders.split(".") and tuple(filter(None, rest)) == choice.rest
        same = same and reading.names == choice.reading.names
        if same and number in numbers.split(".") and "nom" in cases.split("."):
            return reading.form
    return None


def predicted_slot(token: Token, label: str) -> Slot | None:
    """The slot the model predicts; a vocative, rare in the press, is taken for the nominative it looks like.

    Its gender is left out where it cannot be.
    """
    case, number = token.morph.get("Case", []), token.morph.get("Number", [])
    if not case or case[0] not in get_args(Case):
        return None
    gender = predicted_gender(token)
    known = gender and not (label == "PER" and _is_unlikely(token, case[0], SGJP_GENDERS[gender]))
    plural = number in (["Plur"], ["Ptan"])
    likely = "Nom" if case[0] == "Voc" else cast(Case, case[0])
    return Slot(likely, "Plur" if plural else "Sing", SGJP_GENDERS[gender] if gender and known else None)


def predicted_gender(token: Token) -> str | None:
    """The predicted gender in SGJP's terms; None without one."""
    gender, animacy = token.morph.get("Gender", []), token.morph.get("Animacy", [])
    if gender == ["Masc"]:
        return ANIMACY.get(animacy[0] if animacy else "Inan", "m3")
    return {"Fem": "f", "Neut": "n"}.get(gender[0]) if gender else None


def _is_unlikely(token: Token, case: str, gender: Gender) -> bool:
    """No person is neuter, and no oblique feminine form of a name ends in -a: such a gender was mispredicted."""
    return gender == "Neut" or (gender == "Fem" and case != "Nom" and token.text.endswith("a"))
