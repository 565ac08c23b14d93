"""Clauses that have no subject, printed or meant."""

from __future__ import annotations

from transforms.facts.clause import Clause
from transforms.facts.lexicon import NEVER_PERSONAL, PLACE_ADVERBS, SAID_IN_GENERAL, TIME_ADVERBS
from transforms.facts.negation import negations
from transforms.facts.tree import child, feature, preposition

SEEMING = frozenset({"okazać", "okazywać", "wydać", "wydawać", "zdawać", "dziać", "zdarzać", "zdarzyć", "należeć"})
"""Verbs that with `jak` and `się` comment on what stands around them: `jak się okazuje`."""


def is_impersonal(clause: Clause) -> bool:
    """No subject can stand: -no/-to, `można`, `stać nas`, and `się` over a verb with an accusative object."""
    outer = clause.words[0]
    if is_comment(clause) or clause.form == "impersonal":
        return True
    if outer.lemma in NEVER_PERSONAL and clause.fold:
        return True
    if outer.lower in ("czuć", "słychać", "widać") and clause.form == "finite":
        return True
    if feature(outer, "Person") == "0" or (outer.lower == "stać" and clause.form == "finite"):
        return True
    return _matters(clause) or _threatens(clause) or _is_said(clause) or _is_reflexive_impersonal(clause)


def _matters(clause: Clause) -> bool:
    """`zależy nam na pokoju`: to whom it matters stands in the dative, and there is no subject."""
    return clause.nucleus.lemma == "zależeć" and any(
        feature(d, "Case") == "Dat" and child(d, "case") is None for d in clause.dependents
    )


def _threatens(clause: Clause) -> bool:
    """`grozi mu do ośmiu lat więzienia`, `grozi im po pięć lat`: what threatens stands after a preposition."""
    if clause.nucleus.lemma not in ("grozić", "zagrozić") or any(d.relation == "nsubj" for d in clause.dependents):
        return False
    told = any(feature(d, "Case") == "Dat" and child(d, "case") is None for d in clause.dependents)
    return told and any(preposition(d) in ("do", "od", "po", "za") for d in clause.dependents)


def is_comment(clause: Clause) -> bool:
    """`jak się okazuje`, `jak się wydaje`: a comment on what stands around it."""
    if clause.words[0].lemma not in SEEMING or not clause.reflexive:
        return False
    jak = any(c.lower == "jak" and c.i < clause.predicate.i for w in clause.words for c in w.children)
    return jak and not any(d.relation in ("nsubj", "csubj") for d in clause.dependents)


def _is_said(clause: Clause) -> bool:
    """`mówi się, że …`: people in general say it."""
    finite = clause.finite
    if finite is None or clause.fold or clause.nucleus.lemma not in SAID_IN_GENERAL or child(finite, "expl") is None:
        return False
    return feature(finite, "Number") != "Plur" and feature(finite, "Gender") in ("", "Neut")


def _is_reflexive_impersonal(clause: Clause) -> bool:
    finite = clause.finite
    if finite is None or feature(finite, "Number") == "Plur" or child(clause.nucleus, "expl") is None:
        return False
    if feature(finite, "Gender") not in ("", "Neut") or any(
        d.relation in ("nsubj", "csubj") for d in clause.dependents
    ):
        return False
    return any(d.dep == "obj" and feature(d, "Case") == "Acc" for d in clause.dependents)


def is_existential(clause: Clause) -> bool:
    """`nie ma powodu`, `nie było powodu`: there is none, and nobody is meant to have it."""
    finite = clause.finite
    if (
        clause.is_state
        and negations(clause)
        and (clause.nucleus.lemma == "być" or feature(clause.nucleus, "Case") == "Gen")
    ):
        return finite is not None and feature(finite, "Number") == "Sing" and feature(finite, "Gender") in ("", "Neut")
    existential = clause.words[0].lemma == "mieć" and finite is not None and feature(finite, "Tense") == "Pres"
    return existential and feature(clause.words[0], "Number") == "Sing" and bool(negations(clause))


def is_condition_of_things(clause: Clause) -> bool:
    """`jest gorzej`: `być` with an adverb of quality has no subject."""
    predicative = any(d.pos == "ADJ" and feature(d, "Case") == "Nom" for d in clause.dependents)
    if clause.nucleus.pos in ("ADJ", "NOUN", "PROPN") or predicative:
        return False
    adverbs = (clause.nucleus, *(d for d in clause.dependents if d.dep == "advmod"))
    return clause.is_state and any(a.pos == "ADV" and a.lemma not in TIME_ADVERBS | PLACE_ADVERBS for a in adverbs)
