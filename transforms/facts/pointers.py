"""Mentions without a name: what a relative pronoun, a description or a dropped subject points to, as facts read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast, get_args

from transforms.facts.arguments import Argument
from transforms.facts.draft import Draft
from transforms.facts.naming import Naming
from transforms.facts.tree import Word, feature
from transforms.ids import content_id
from transforms.schema import Case, EntityMention, Gender, MentionKind, Number

SCORE = 0.8
"""Share of right ones among those read one by one beside their articles."""


class Pointer(NamedTuple):
    """A place in the article; of a dropped subject, the verb that it is dropped from."""

    kind: MentionKind
    start_char: int
    end_char: int
    head: Word


def pointers(naming: Naming, drafts: Iterable[Draft]) -> Iterator[EntityMention]:
    """One for each place, in the order of the text; where the facts name nobody there is none."""
    found: dict[tuple[int, int], tuple[Pointer, EntityMention]] = {}
    for draft in drafts:
        for argument in draft.arguments:
            target = naming.mention_of(argument)
            pointer = _pointer(argument, draft, naming) if target is not None else None
            if target is not None and pointer is not None and _is_safe(pointer, target, argument):
                found.setdefault((pointer.start_char, pointer.end_char), (pointer, target))
    for _, (pointer, target) in sorted(found.items(), key=lambda pair: pair[0]):
        yield _row(pointer, target, naming)


def _pointer(argument: Argument, draft: Draft, naming: Naming) -> Pointer | None:
    phrase, recovery = argument.phrase, naming.recovery_of(argument)
    if phrase is None:
        verb = draft.clause.finite if draft.clause is not None else None
        return Pointer("elided", verb.idx, verb.idx, verb) if verb is not None and recovery == "elided" else None
    if naming.reading.mention_of(phrase.head) is not None:
        return None
    if recovery == "relative" and phrase.head.pos in ("PRON", "DET"):
        return Pointer("pronoun", phrase.head.idx, phrase.head.idx + len(phrase.head), phrase.head)
    if recovery == "coreference" and phrase.head.pos == "NOUN":
        return Pointer("description", phrase.start_char, phrase.end_char, phrase.head)
    return None


def _is_safe(pointer: Pointer, target: EntityMention, argument: Argument) -> bool:
    """Not whom the antecedent only names inside (`sekretarz stanu USA`), nor against the gender, nor `jest` alone."""
    person = target.entity_type == "PER"
    own = argument.antecedent is None or argument.antecedent.idx == target.head_start
    genders = {feature(pointer.head, "Gender"), target.gender}
    if pointer.kind != "description" and (not (own or person) or (person and genders == {"Masc", "Fem"})):
        return False
    return pointer.kind != "elided" or not _is_impersonal(pointer.head)


def _is_impersonal(verb: Word) -> bool:
    """`jest jasne`, `jak wynika`: where the ending shows no gender, such verbs mostly have no subject at all."""
    return verb.lemma in ("być", "wynikać") and feature(verb, "Person") != "1" and not feature(verb, "Gender")


def _row(pointer: Pointer, target: EntityMention, naming: Naming) -> EntityMention:
    reading, (kind, start, end, head) = naming.reading, pointer
    document_id = reading.document.document_id
    case = "Nom" if kind == "elided" else feature(head, "Case")
    return EntityMention(
        mention_id=content_id("mention", document_id, start, end, None, kind),
        document_id=document_id,
        sentence_id=reading.sentence_at(start).sentence_id,
        start_char=start,
        end_char=end,
        text=reading.document.text[start:end],
        head_start=head.idx,
        head_end=head.idx + len(head),
        base_form=target.base_form,
        base_form_method="antecedent",
        entity_type=None,
        entity_id=target.meant_entity_id,
        link_method="document",
        link_score=SCORE,
        mention_kind=kind,
        case=cast(Case, case) if case in get_args(Case) else None,
        number=cast(Number, n) if (n := feature(head, "Number")) in get_args(Number) else None,
        gender=cast(Gender, g) if (g := feature(head, "Gender")) in get_args(Gender) else None,
    )
