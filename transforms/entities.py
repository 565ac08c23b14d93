"""Which entity each name of an article stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.knowledge import PLACE_TYPES, Knowledge, KnownEntity, compatible, named_entity_id
from transforms.morphology import analyse
from transforms.schema import EntityType, LinkMethod

KNOWN_SCORE = 0.95
DOCUMENT_SCORE = 0.9
BASE_FORM_SCORE = 0.5
SHORTEST_ACRONYM = 3


@dataclass(frozen=True)
class Name:
    """A name as an article uses it; `short` stands after it in brackets ("Polska Agencja Prasowa (PAP)")."""

    base_form: str
    entity_type: EntityType
    short: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.base_form.casefold().split())


@dataclass(frozen=True)
class Link:
    """What a name stands for, how that was found, and how certain it is (0 to 1)."""

    entity_id: str
    entity_type: EntityType
    method: LinkMethod
    score: float


def links(names: Sequence[Name], knowledge: Knowledge) -> list[Link]:
    """One link for each name of an article: to the knowledge, else to a fuller name in the article, else to its own."""
    fuller = {**_institutions(names), **_initials(names), **_fuller_people(names), **_spelt_out(names)}
    return [_link(name, fuller.get(name), knowledge) for name in names]


def known_link(known: KnownEntity, entity_type: EntityType) -> Link:
    """A link to the bundled knowledge under that type."""
    return Link(known.entity_id, entity_type, "knowledge", KNOWN_SCORE)


def _link(name: Name, fuller: Name | None, knowledge: Knowledge) -> Link:
    if (known := _known(name, knowledge)) and not (fuller and knowledge.generic(name.base_form)):
        return known_link(known, known.entity_type)
    whole = fuller or name
    method: LinkMethod = "document" if fuller else "base_form"
    score = DOCUMENT_SCORE if fuller else BASE_FORM_SCORE
    if known := _known(whole, knowledge):
        return Link(known.entity_id, known.entity_type, method, score)
    return Link(named_entity_id(whole.entity_type, whole.base_form), whole.entity_type, method, score)


def _known(name: Name, knowledge: Knowledge) -> KnownEntity | None:
    """By name and type; of another type only what is no person, since people are called like towns.

    A person may have a middle name (Donald John Trump).
    """
    found = knowledge.lookup(name.base_form, name.entity_type)
    if found or name.entity_type != "PER":
        return found or knowledge.lookup(name.base_form)
    first, *middle, last = name.base_form.split() if len(name.words) > 1 else (name.base_form, "")
    return knowledge.lookup(f"{first} {last}", "PER") if middle and all(map(_is_given, middle)) else None


def _is_given(name: str) -> bool:
    """Whether it is a first name, or the initial of one."""
    return (len(name) == 2 and name.endswith(".")) or any("imię" in r.names for r in analyse(name))


def _fuller_people(names: Iterable[Name]) -> Mapping[Name, Name]:
    people = [n for n in dict.fromkeys(names) if n.entity_type == "PER"]
    return {n: whole for n in people if (whole := _fuller_person(n, people))}


def _fuller_person(name: Name, people: Sequence[Name]) -> Name | None:
    """The longest name that this one shortens, unless it may shorten names of two people."""
    wholes = [p for p in people if len(p.words) > len(name.words) and _shortens(name.words, p.words)]
    by_surname = [p for p in wholes if p.words[-1] == name.words[-1]] or wholes
    longest = max(by_surname, key=lambda p: len(p.words), default=None)
    if longest is None or any(p != longest and not _shortens(p.words, longest.words) for p in by_surname):
        return None
    return longest


def _shortens(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name is the first name, the surname, or the first name and surname of a fuller one."""
    if len(words) == 1:
        return words[0] in (whole[0], whole[-1])
    return words == whole[1:] or (words[-1] == whole[-1] and set(words) <= set(whole))


def _spelt_out(names: Iterable[Name]) -> Mapping[Name, Name]:
    """Short forms that the article introduces in brackets after one whole name."""
    distinct = list(dict.fromkeys(names))
    shortened = [w for w in distinct if w.short and _may_stand_for(w.short, w)]
    pairs = [(n, w) for w in shortened for n in distinct if n.base_form == w.short and n != w]
    fitting = [(n, w) for n, w in pairs if compatible(w.entity_type, n.entity_type)]
    return {n: w for n, w in fitting if [m for m, _ in fitting].count(n) == 1}


def _may_stand_for(short: str, whole: Name) -> bool:
    """Not AFCO for PE (the committee of it), nor Flandria for Belgia (the part of it that is meant)."""
    if whole.entity_type in PLACE_TYPES and not short.isupper():
        return False
    return len(whole.words) > 1 or whole.words[0][0] == short[0].casefold()


def _initials(names: Iterable[Name]) -> Mapping[Name, Name]:
    """Acronyms of the one name in the article whose capitals they are: WUM, Warszawski Uniwersytet Medyczny."""
    wholes: dict[str, list[Name]] = {}
    for whole in dict.fromkeys(names):
        capitals = "".join(w[0] for w in whole.base_form.split() if w[0].isupper())
        if len(capitals) >= SHORTEST_ACRONYM:
            wholes.setdefault(capitals, []).append(whole)
    acronyms = [n for n in dict.fromkeys(names) if n.base_form in wholes]
    return {n: w for n in acronyms if (w := _only(n, wholes[n.base_form]))}


def _institutions(names: Iterable[Name]) -> Mapping[Name, Name]:
    """The first words of the one institution in the article that they can stand for: Komisja, Sąd Najwyższy."""
    organisations = [n for n in dict.fromkeys(names) if n.entity_type == "ORG" and n.base_form[:1].isupper()]
    wholes: dict[tuple[str, ...], list[Name]] = {}
    for whole in organisations:
        for i in range(1, len(whole.words)):
            wholes.setdefault(whole.words[:i], []).append(whole)
    return {n: w for n in organisations if _is_of_a_kind(n.words[0]) and (w := _only(n, wholes.get(n.words, [])))}


def _only(name: Name, wholes: Sequence[Name]) -> Name | None:
    fitting = [w for w in wholes if compatible(w.entity_type, name.entity_type)]
    return fitting[0] if len(fitting) == 1 else None


@lru_cache(maxsize=10_000)
def _is_of_a_kind(word: str) -> bool:
    """Whether the word is a common noun (komisja), not a name of its own, nor of a thing called by one (ford)."""
    readings = [r for r in analyse(word) if r.lemma == word and "nazwa_pospolita" in r.names]
    return bool(readings) and all("m2" not in r.values for r in readings)
