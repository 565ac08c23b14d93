"""Names that institutions of many states bear (MSZ, Senat, Sąd Najwyższy): of which state an article speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transforms.entities import DOCUMENT_SCORE, KNOWN_SCORE, Link
from transforms.knowledge import PLACE_TYPES, Knowledge, KnownEntity
from transforms.places import AMBIGUOUS_SCORE, CONTEXT_SCORE, HOME
from transforms.schema import EntityType, LinkMethod
from transforms.state_modifiers import AGENCY_NAMES, IN, NO_STATE, Said, adjective, modifier, state_of

UNION = frozenset({"Unia Europejska", "Parlament Europejski", "Komisja Europejska", "Europejski Bank Centralny"})
OF_UNION_TOO = frozenset({"parliament", "bank", "party"})
"""What the European Union has as well: where an article says as much of it, no state is chosen."""

SHARE, TIMES_NEXT, TIMES_HOME = 0.5, 2, 3
"""What the state of an article has: a share of all that it says of states, so many times the next, and Poland's."""


class _Institution(NamedTuple):
    generic: KnownEntity
    state: str | None


def of_states(said: Sequence[Said], knowledge: Knowledge) -> list[Link]:
    """The links of an article, those of names that many states' institutions bear settled by grammar, then context.

    Such a name is linked to no state's institution unless one is decided: else to the name itself, as ambiguous.
    """
    spoken = [_institution(s, knowledge) for s in said]
    if not any(spoken):
        return [s.link for s in said]
    starts = {s.span.start: s for s in said}
    found = [
        i._replace(state=modifier(s.span, starts, knowledge)) if i and i.state is None else i
        for s, i in zip(said, spoken, strict=True)
    ]
    fuller = _other_wholes(said, found)
    found = [None if s.link in fuller else i for s, i in zip(said, found, strict=True)]
    evidence = _evidence(said, found, knowledge)
    return [_link(s, i, found, evidence, knowledge) if i else s.link for s, i in zip(said, found, strict=True)]


def _institution(said: Said, knowledge: Knowledge) -> _Institution | None:
    """The generic name of a mention, and the state that the name itself says: Senat USA, brytyjski Sąd Najwyższy."""
    is_person = "PER" in (said.span.label, said.link.entity_type)
    if generic := knowledge.generic(said.base_form):
        return None if is_person and generic.state_institution != "party" else _Institution(generic, None)
    if is_person or said.link.entity_type == "NORP":
        return None
    if knowledge.lookup(said.base_form) is not None:
        return None
    return next(_modified(said.base_form.split(), knowledge), None)


def _modified(words: Sequence[str], knowledge: Knowledge) -> Iterator[_Institution]:
    """A generic name and a state's adjective before it, or the state after it; Parlament Szkocji is no state's."""
    for i in range(1, len(words)):
        generic = knowledge.generic(" ".join(words[:i]))
        of = _whose(words[i:], knowledge) if generic else None
        if i == 1 and of is None:
            generic, of = knowledge.generic(" ".join(words[1:])), adjective(words[0], knowledge)
        if generic and of and (state := state_of(of)):
            yield _Institution(generic, state)


def _whose(words: Sequence[str], knowledge: Knowledge) -> KnownEntity | None:
    """Whom the rest of a name says: Pakistanu, brytyjski, w Londynie."""
    if words[0] in IN and len(words) > 1:
        place = knowledge.inflected(words[1:], "GPE")
        return (knowledge.institution(place[0]) or place[1]) if place else None
    place = knowledge.inflected(words, "GPE")
    known = place[1] if place else knowledge.lookup(" ".join(words), "GPE")
    return known or (adjective(words[0], knowledge) if len(words) == 1 else None)


def _other_wholes(said: Sequence[Said], found: Sequence[_Institution | None]) -> set[Link]:
    """Links to a fuller name in the article that is none of these: Parlament for Parlament Europejski."""
    wholes = {s.link.entity_id for s, i in zip(said, found, strict=True) if i is None}
    return {s.link for s in said if s.link.method == "document" and s.link.entity_id in wholes}


def _evidence(said: Sequence[Said], found: Sequence[_Institution | None], knowledge: Knowledge) -> Counter[str]:
    """How often the article names each state, and the Union as NO_STATE; an organisation of a state counts once."""
    evidence: Counter[str] = Counter(i.state for i in found if i and i.state)
    organisations = set()
    for s, institution in zip(said, found, strict=True):
        known = knowledge.by_id.get(s.link.entity_id)
        if known and known.name in UNION:
            evidence[NO_STATE] += 1
        if institution or known is None or known.iso_3166_1 is None or known.name in AGENCY_NAMES:
            continue
        if known.entity_type in PLACE_TYPES:
            evidence[known.iso_3166_1] += 1
        else:
            organisations.add(known)
    evidence.update(o.iso_3166_1 for o in organisations if o.iso_3166_1)
    return evidence


def _link(
    said: Said,
    institution: _Institution,
    found: Sequence[_Institution | None],
    evidence: Counter[str],
    knowledge: Knowledge,
) -> Link:
    state, method, score = _decided(institution, found, evidence)
    entity = knowledge.of_state(institution.generic, state if state in knowledge.states else None)
    kind: EntityType = "PER" if said.link.entity_type == "PER" else entity.entity_type
    return Link(entity.entity_id, kind, method, score)


def _decided(
    institution: _Institution, found: Sequence[_Institution | None], evidence: Counter[str]
) -> tuple[str | None, LinkMethod, float]:
    generic, state = institution
    if state:
        return state, "knowledge", KNOWN_SCORE
    elsewhere = {i.state for i in found if i and i.generic is generic and i.state}
    if state is None and len(elsewhere) == 1 and _outweighs(only := elsewhere.pop(), generic, evidence):
        return only, "document", DOCUMENT_SCORE
    if state is None and not elsewhere and (chosen := _chosen(generic, evidence)):
        return chosen, "context", CONTEXT_SCORE
    return None, "ambiguous", AMBIGUOUS_SCORE


def _outweighs(state: str, generic: KnownEntity, evidence: Counter[str]) -> bool:
    return state == HOME or evidence[state] >= max(evidence[HOME], evidence[generic.iso_3166_1 or HOME])


def _chosen(generic: KnownEntity, evidence: Counter[str]) -> str | None:
    """The state whose name that is (Sejm); a usual party's where the article names the state; else the article's."""
    usual, kind = generic.iso_3166_1, generic.state_institution
    if usual:
        return usual if kind != "party" or evidence[usual] else None
    state = _of_article(Counter({s: n for s, n in evidence.items() if s}), is_home_meant=kind != "party")
    return None if state and kind in OF_UNION_TOO and evidence[NO_STATE] >= evidence[state] else state


def _of_article(evidence: Counter[str], is_home_meant: bool) -> str | None:
    """The one state that an article is about; Poland where it names no other."""
    if is_home_meant and not set(evidence) - {HOME}:
        return HOME
    (state, most), (_, next_most), *_ = [*evidence.most_common(2), ("", 0), ("", 0)]
    enough = most >= SHARE * evidence.total() and most >= TIMES_NEXT * next_most
    return state if state and enough and (state == HOME or most >= TIMES_HOME * evidence[HOME]) else None
