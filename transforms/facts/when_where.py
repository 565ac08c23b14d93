"""When and where a fact happened, by its own circumstances or by those that its sentence shares."""

from __future__ import annotations

from collections.abc import Iterable

from transforms.facts.arguments import Argument
from transforms.facts.clause import Clause
from transforms.facts.draft import Draft, Material
from transforms.facts.modality import tense
from transforms.facts.phrases import Phrase
from transforms.facts.roles_of_phrases import case_of
from transforms.facts.tree import Word
from transforms.knowledge import PLACE_TYPES
from transforms.reading import Reading
from transforms.schema import EventTimeMethod, Tense, Time


def event_time(draft: Draft, material: Material) -> tuple[Time | None, EventTimeMethod]:
    """The row of `times` that dates the fact, and whose it is; none for facts without a clause."""
    if draft.clause is None:
        return None, "none"
    own = _dated(material.reading, draft.in_role("time"), draft.tense)
    if own is not None:
        return own, "own_time"
    return _of_coordinated(draft.clause, material)


BOUNDS = frozenset({"do", "od", "przed", "po"})
"""Prepositions of a day before or after which it happened, on which day being left open."""


def _dated(reading: Reading, arguments: Iterable[Argument], of: Tense) -> Time | None:
    for argument in arguments:
        if argument.phrase is not None and argument.content is None:
            found = _time_of(reading, argument.phrase.head)
            if found is not None and not _only_bounds(argument, found, of):
                return found
    return None


def _only_bounds(argument: Argument, time: Time, of: Tense) -> bool:
    """`do 2030 roku`, `od środy`; and the day for which something was fixed: `przełożono na piątek`."""
    if time.timex_type != "DATE" or argument.phrase is None:
        return False
    if argument.preposition == "na" and time.granularity != "season":
        return case_of(argument.phrase.head) != "Loc" and of != "future"
    return argument.preposition in BOUNDS


def _time_of(reading: Reading, token: Word) -> Time | None:
    """The row that the word stands in, where it tells a date; `przed rokiem` does, `przez rok` does not."""
    found = reading.time_at(token)
    return found if found is not None and found.start_date is not None and found.timex_type != "SET" else None


def _of_coordinated(clause: Clause, material: Material) -> tuple[Time | None, EventTimeMethod]:
    """`W środę przyjechał i podpisał umowę`: a time before the first of coordinated predicates dates the others."""
    first = material.clauses.coordinated_with(clause)
    if first is None:
        return None, "none"
    times = (a for a in material.arguments.of(first) if a.role == "time")
    for argument in times:
        found = _dated(material.reading, [argument], tense(clause))
        if argument.phrase is not None and argument.phrase.start < first.predicate.i and found is not None:
            return found, "sentence_initial" if _opens_sentence(argument.phrase) else "coordinated_predicate"
    return _of_coordinated(first, material)


def _opens_sentence(phrase: Phrase) -> bool:
    """Whether nothing but its own preposition, marks and conjunctions stands before the phrase in its sentence."""
    words = phrase.tree.words[phrase.tree.sentence(phrase.head) : phrase.start]
    return all(w.pos in ("PUNCT", "SPACE", "CCONJ", "PART") or w.relation == "case" for w in words)


def place_entity(draft: Draft, material: Material) -> str | None:
    """The entity that the first place names."""
    for argument in draft.in_role("place"):
        head = argument.phrase.head if argument.phrase is not None else argument.antecedent
        mention = material.reading.mention_of(head) if head is not None else None
        if mention is not None and mention.entity_type in PLACE_TYPES:
            return mention.entity_id
    return None
