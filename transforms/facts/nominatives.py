"""Nouns in the nominative that the tree did not make a subject."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.facts.antecedents import agrees_with
from transforms.facts.cases import can_stand_in
from transforms.facts.clause import Clause, Clauses
from transforms.facts.impersonal import is_existential
from transforms.facts.lexicon import IMPERSONAL
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import Word, conjuncts, feature, preposition

PRONOUNS = frozenset({"to", "wszystko", "nic", "nikt", "kto", "ktoś", "coś", "wszyscy", "każdy", "który", "co"})


def is_said(clause: Clause, clauses: Clauses) -> bool:
    """Whether a nominative, or a pronoun of one, stands unread in the clause: its subject is not dropped."""
    own = (w for w in _nominative(clause, clauses, ("PRON", "DET")) if w.lemma in PRONOUNS)
    if any(w is not clause.nucleus and clauses.around(w) is clause and preposition(w) is None for w in own):
        return True
    return next(nominatives(clause, clauses), None) is not None


def _nominative(clause: Clause, clauses: Clauses, pos: tuple[str, ...]) -> Iterator[Word]:
    words = clauses.tree.words[clause.head.left : clause.head.right + 1]
    return (w for w in words if w.pos in pos and feature(w, "Case") == "Nom")


def nominatives(clause: Clause, clauses: Clauses) -> Iterator[Word]:
    """Nouns that stand unread in the clause: where there is one, the subject is not dropped."""
    nominative = _nominative(clause, clauses, ("NOUN", "PROPN"))
    own = (w for w in nominative if w is not clause.nucleus and clauses.around(w) is clause)
    yield from (w for w in own if not _is_beside(w))


def unread_subject(clause: Clause, clauses: Clauses) -> Word | None:
    """`mówi „Echu” Jan Kot`: the only nominative of the clause, where it agrees and the tree made it no subject."""
    finite, found = clause.finite, list(nominatives(clause, clauses))
    named = clause.form == "copula" and feature(clause.nucleus, "Case") == "Ins"
    if finite is None or not (named or clause.form in ("finite", "passive")):
        return None
    if len(found) != 1 or is_existential(clause):
        return None
    if feature(finite, "Person") in ("1", "2") or feature(finite, "Mood") == "Imp" or finite.lemma in IMPERSONAL:
        return None
    noun = found[0]
    person = noun.ent_type == "PER" or feature(noun, "Animacy") == "Hum"
    outside = person or noun.head is clause.predicate or noun.head in clause.words
    inside = noun.head.ent_type not in ("", "PER") or noun.lemma in UNITS_OF_TIME
    free = outside and not inside and noun.relation not in ("obj", "conj")
    return noun if free and can_stand_in(noun, "Nom") and agrees_with(finite, tuple(conjuncts(noun))) else None


def _is_beside(word: Word) -> bool:
    """Names and nouns in apposition, parts of names, and predicates are in the nominative without being subjects."""
    in_phrase = word.dep in ("appos", "flat", "nmod", "nmod:flat") and feature(word.head, "Case") == "Nom"
    return in_phrase or word.dep in ("xcomp:pred", "vocative") or preposition(word) is not None
