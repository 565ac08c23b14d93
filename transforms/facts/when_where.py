"""When and where a fact happened, by its own circumstances or by those that its sentence shares."""

from __future__ import annotations

from collections.abc import Iterable

from transforms.facts.arguments import Argument
from transforms.facts.clause import Clause
from transforms.facts.draft import Draft, Material
from transforms.facts.phrases import Phrase
from transforms.facts.tree import Word
from transforms.knowledge import PLACE_TYPES
from transforms.reading import Reading
from transforms.schema import EventTimeMethod, Time


def event_time(draft: Draft, material: Material) -> tuple[Time | None, EventTimeMethod]:
    """The row of `times` that dates the fact, and whose it is; none for facts without a clause."""
    if draft.clause is None:
        return None, "none"
    own = _dated(material.reading, draft.in_role("time"))
    if own is not None:
        return own, "own_time"
    return _of_coordinated(draft.clause, material)


def _dated(reading: Reading, arguments: Iterable[Argument]) -> Time | None:
    heads = (a.phrase.head for a in arguments if a.phrase is not None and a.content is None)
    return next((t for h in heads if (t := _time_of(reading, h)) is not None), None)


def _time_of(reading: Reading, token: Word) -> Time | None:
    found = reading.time_at(token)
    return (
        found if found is not None and found.start_date is not None and found.timex_type in ("DATE", "TIME") else None
    )


def _of_coordinated(clause: Clause, material: Material) -> tuple[Time | None, EventTimeMethod]:
    """`W środę przyjechał i podpisał umowę`: a time before the first of coordinated predicates dates the others."""
    first = material.clauses.coordinated_with(clause)
    if first is None:
        return None, "none"
    times = (a for a in material.arguments.of(first) if a.role == "time")
    for argument in times:
        found = _dated(material.reading, [argument])
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
