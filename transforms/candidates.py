"""The nominatives that the dictionary offers for one word of a phrase, and what speaks against each."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from transforms.declension import Slot
from transforms.inflection import COMMON, NAMES_OF_LABEL, PLACE_LABELS, SGJP_GENDERS, Choice, nominative
from transforms.noun_phrases import Known

FIRST_NAME = "imię"


class Seen(NamedTuple):
    """What is printed, and what the model says of it and of the phrase it stands in."""

    form: str
    lemma: str
    pos: str
    gender: str | None
    label: str
    is_alone: bool
    is_first_name: bool


class Candidate(NamedTuple):
    """A nominative that a form may have; what speaks against it, the weightiest first.

    That the article has it elsewhere speaks for it more than all that is in `after`, less than what is in `before`.
    """

    before: tuple[bool, ...]
    after: tuple[bool, ...]
    form: str
    gender: str


@lru_cache(maxsize=20_000)
def candidates(known: Known, slot: Slot, gender: str | None, seen: Seen) -> tuple[Candidate, ...]:
    """The nominatives of a form in that slot, the likeliest first; those of adjectives in the gender."""
    found = set()
    for choice in (c for c in known.choices if c.slot[:2] == slot[:2]):
        same = gender and not choice.is_noun and SGJP_GENDERS[gender] == choice.slot.gender
        wanted = gender if gender and same else choice.gender
        if form := nominative(choice, wanted):
            found.add(_candidate(choice, cased(form, seen.form), wanted, slot, seen))
    return tuple(sorted(found))


def _candidate(choice: Choice, form: str, gender: str, slot: Slot, seen: Seen) -> Candidate:
    names = COMMON if slot.number == "Plur" and seen.label == "PER" else NAMES_OF_LABEL.get(seen.label, COMMON)
    unnamed = choice.is_noun and not names & set(choice.reading.names)
    before = (unnamed and seen.is_alone and seen.label in PLACE_LABELS, choice.slot.gender != slot.gender)
    after = (
        seen.is_first_name and FIRST_NAME not in choice.reading.names,
        seen.label == "PER" and _is_unlikely(form, seen.form),
        choice.reading.lemma.casefold() != seen.lemma.casefold(),
        choice.is_noun == (seen.pos in ("ADJ", "DET")),
        choice.gender != seen.gender,
        unnamed,
    )
    return Candidate(before, after, form, gender)


def _is_unlikely(form: str, printed: str) -> bool:
    """Robertowi is Robert rather than Roberto, Jackiem is Jacek rather than Jack, Poroszenki is of Poroszenko."""
    return form.endswith(("enka", "ck")) or (form.endswith("o") and printed.endswith(("owi", "a", "em")))


def cased(form: str, printed: str) -> str:
    """The form in the capitals of what is printed."""
    if printed.isupper() and len(printed) > 1:
        return form.upper()
    if printed.islower():
        return form.lower()
    return form[:1].upper() + form[1:] if printed[:1].isupper() else form
