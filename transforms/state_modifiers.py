"""Which state the words around a name say: rosyjskie MSZ, szef MSZ Danii, MSZ w Moskwie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from transforms.agencies import AGENCIES
from transforms.entities import Link
from transforms.knowledge import PLACE_TYPES, Knowledge, KnownEntity
from transforms.morphology import analyse
from transforms.noun_phrases import head_of
from transforms.stretches import Stretch
from transforms.words import Word

NO_STATE = ""
"""Said of what is no state: Senat Uniwersytetu Warszawskiego, Parlament Szkocji, stanowy Sąd Najwyższy."""

PARTS = frozenset({"stan", "uniwersytet", "uczelnia", "politechnika", "miasto", "województwo", "kanton", "land"})
OF_PARTS = frozenset({"stanowy", "uczelniany", "akademicki", "regionalny", "republikański"})
IN = frozenset({"w", "we"})
AND = frozenset({"i", "oraz", "a", ","})
OWNER_TYPES = PLACE_TYPES | {"NORP"}
NEAR = 2
"""Words before a noun in which its adjective stands."""

AGENCY_NAMES = frozenset(name for names in AGENCIES.values() for name in names).union(AGENCIES)


class Said(NamedTuple):
    """A mention: in the nominative, where it stands, and what it was linked to."""

    base_form: str
    span: Stretch
    link: Link


def adjective(word: str, knowledge: Knowledge) -> KnownEntity | None:
    """What the adjective, in any form, is made from."""
    lemmas = dict.fromkeys(r.lemma.casefold() for r in analyse(word) if r.pos == "adj")
    return next(filter(None, map(knowledge.adjective, [*lemmas, word.casefold()])), None)


def state_of(of: KnownEntity) -> str:
    """The ISO 3166-1 code of a country, or of the one whose government it is; NO_STATE of everything else."""
    is_government = of.entity_type == "ORG" and of.iso_3166_1
    return of.iso_3166_1 or NO_STATE if of.is_state or is_government else NO_STATE


def modifier(span: Stretch, starts: Mapping[int, Said], knowledge: Knowledge) -> str | None:
    """The state that the words around a name say; NO_STATE for something else, None for nothing."""
    if _is_of_two(span, starts, knowledge):
        return NO_STATE
    for word in _adjectives(span):
        if word.given_lemma.casefold() in OF_PARTS:
            return NO_STATE
        if of := adjective(word.text, knowledge):
            return state_of(of)
    return _after(span, starts, knowledge)


def _is_of_two(span: Stretch, starts: Mapping[int, Said], knowledge: Knowledge) -> bool:
    """Whether two states have one each: polski i niemiecki Senat, MSZ Danii i Szwecji."""
    words = span.tree.words
    before = words[max(0, span.start - 3) : span.start]
    if len(before) == 3 and before[1].lower in AND and all(adjective(w.text, knowledge) for w in before[::2]):
        return True
    owner = starts.get(span.end)
    after = owner.span.end if owner else len(words)
    other = starts.get(after + 1)
    return (
        other is not None and words[after].lower in AND and _is_genitive(words[after + 1]) and _is_place(owner, other)
    )


def _is_place(*mentioned: Said | None) -> bool:
    return all(m is not None and m.link.entity_type in OWNER_TYPES for m in mentioned)


def _adjectives(span: Stretch) -> Iterator[Word]:
    """What is said of it (rosyjskie MSZ), and of the person whom it is part of (rosyjski szef MSZ)."""
    head, words = head_of(span), span.tree.words
    before = words[span.start - 1] if span.start else None
    around = {*range(span.start - NEAR, span.start), span.end}
    yield from (w for w in head.given_children if w.pos == "ADJ" and w.i in around)
    if before and before.pos == "ADJ":
        yield before
    person = head.given_head
    if person is before and person.given_features.get("Animacy") == "Hum" and person.pos == "NOUN":
        yield from (w for w in person.given_children if w.pos == "ADJ" and 0 < person.i - w.i <= NEAR)


def _after(span: Stretch, starts: Mapping[int, Said], knowledge: Knowledge) -> str | None:
    words = span.tree.words
    after = words[span.end] if span.end < len(words) else None
    if after is None or after.opens_sentence:
        return None
    if after.given_lemma.casefold() in PARTS:
        return NO_STATE
    owner = starts.get(after.i)
    if owner and owner.span.label == "PER":
        return _officer(span, owner, knowledge)
    if owner and _is_genitive(after):
        return _owner(owner, knowledge)
    place = starts.get(after.i + 1) if after.lower in IN else None
    return _seat(place, knowledge) if place else None


def _officer(span: Stretch, person: Said, knowledge: Knowledge) -> str | None:
    """The state of a known person whose office is named with it: szef MSZ Radosław Sikorski."""
    before = span.tree.words[span.start - 1] if span.start else None
    is_office = before is not None and before.pos == "NOUN" and before.given_features.get("Animacy") == "Hum"
    known = knowledge.by_id.get(person.link.entity_id) if is_office else None
    return known.iso_3166_1 if known else None


def _is_genitive(word: Word) -> bool:
    return word.given_features.get("Case", "Gen") == "Gen" or (len(word.text) > 1 and word.text.isupper())


def _owner(owner: Said, knowledge: Knowledge) -> str | None:
    """MSZ Danii is Denmark's, Senat UW no state's; an agency or an adjective says nothing (powiedział MSZ PAP).

    Niemiec is read as a German, where it is Germany's.
    """
    known = knowledge.by_id.get(owner.link.entity_id)
    is_adjective = owner.link.entity_type == "NORP" and owner.base_form[:1].islower()
    if is_adjective or (known and known.name in AGENCY_NAMES):
        return None
    return state_of(known) if known else NO_STATE


def _seat(place: Said, knowledge: Knowledge) -> str | None:
    """MSZ w Moskwie is Russia's; in another town it may be any state's."""
    of = knowledge.institution(place.base_form) or knowledge.by_id.get(place.link.entity_id)
    return (state_of(of) or None) if of else None
