"""One word taken for a person's name: inhabitants and adherents, offices that open a sentence, known surnames."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeAlias

from transforms.knowledge import Knowledge
from transforms.morphology import Reading, analyse
from transforms.named import Named, named
from transforms.stretches import Stretch

Kind: TypeAlias = Literal["name", "people", "office"]
NAMING = frozenset({"imię", "nazwisko", "nazwa_członka_rodu", "przydomek"})
OF_A_PLACE_OR_CREED = ("anin", "anka", "czyk", "ita")
"""Endings of inhabitants and adherents: londyńczyk, warszawianin, chrześcijanka, jezuita."""

NAME_OF_ONE = frozenset({"bóg"})


def as_people(name: Named, knowledge: Knowledge) -> Named | None:
    """The name; inhabitants as NORP, and None for an office (`Europoseł`) whose capital is the sentence's own."""
    span = name.span
    if span.label != "PER" or len(span) > 1 or knowledge.generic(name.base_form):
        return name
    word = span.words[0]
    kind = _kind(word.text)
    if kind == "people":
        return named(Stretch(span.tree, span.start, span.end, "NORP"))
    return None if kind == "office" and (word.opens_sentence or word.text.islower()) else name


def known_surname(name: Named, knowledge: Knowledge) -> str | None:
    """Biden, of `Bidena` that nothing else told for a form of it."""
    first = name.span.words[0]
    alone = len(name.span) == 1 and name.span.label == "PER" and name.base_form == name.span.text
    return knowledge.surname(first.text) if alone and first.given_features.get("Case") != "Nom" else None


@lru_cache(maxsize=10_000)
def _kind(form: str) -> Kind:
    readings = [r for r in analyse(form) if r.pos == "subst"]
    if not readings or any(NAMING & set(r.names) or not _is_of_a_person(r) for r in readings):
        return "name"
    lemmas = {r.lemma for r in readings}
    if all(lemma[:1].isupper() or lemma.endswith(OF_A_PLACE_OR_CREED) for lemma in lemmas):
        return "people"
    return "office" if all(map(str.islower, lemmas)) and not lemmas & NAME_OF_ONE else "name"


def _is_of_a_person(reading: Reading) -> bool:
    return "nazwa_pospolita" in reading.names and bool({"m1", "f"} & reading.values)
