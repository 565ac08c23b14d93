"""What the word above says of an infinitive or of a clause with `aby`: that it is not to be, or nothing."""

from __future__ import annotations

from typing import Literal

from transforms.facts.clause import Clause, Clauses
from transforms.facts.lexicon import DIRECTIVE, INTERROGATIVE, NOUN_MODALITY, PURPOSE
from transforms.facts.negation import negations
from transforms.facts.tree import children, first_conjunct

REFUSING = frozenset({
    "odmówić", "odmawiać", "zabronić", "zabraniać", "zakazać", "zakazywać", "odradzić", "odradzać", "wzbraniać",
    "wzbronić", "uniemożliwić", "uniemożliwiać", "zapomnieć", "zapominać",
})  # fmt: skip
"""Words over what somebody does not do, is not to do or has not done."""

YIELDING = frozenset({
    "pozwolić", "pozwalać", "umożliwić", "umożliwiać", "dopuścić", "dopuszczać", "zgodzić", "zgadzać", "zdecydować",
    "odważyć", "odważać", "ośmielić", "ośmielać", "śmieć", "raczyć", "pofatygować", "chcieć", "pragnąć", "życzyć",
    "gotowy", "gotów", "skłonny", "zdolny", "chętny", "uprawniony", "stan", *NOUN_MODALITY,
})  # fmt: skip
"""Words that, negated, say that it is not so, will not be or may not be."""

UNSAID = frozenset({"bać", "obawiać", "wstydzić", "wahać", "lubić", "nienawidzić", "sposób"})
"""Words that, negated or not, do not say whether it is so: `boi się mówić`, `nie sposób zapomnieć`."""

CEASING = frozenset({"przestać", "przestawać", "zaprzestać"})
"""Folded verbs after which it is not so any more."""


def denial(clause: Clause, clauses: Clauses) -> Literal["denied", "open"] | None:
    """`zakazał palić`, `nie pozwolił palić`: denied; `nie kazał palić`, `zamiast palić`: open; of all others None."""
    first = first_conjunct(clause.head)
    if clause.form == "infinitive" and any(m.lower == "zamiast" for m in children(first, "mark", "case")):
        return "open"
    over = clauses.governing(clause) if first.head is not first else None
    if over is None or over.form == "participle" or not _is_complement(clause, over):
        return None
    lemma, negated = first.head.lemma, bool(negations(over))
    if lemma in REFUSING:
        return "open" if negated else "denied"
    if lemma in UNSAID:
        return "open"
    if not negated:
        return None
    return "denied" if lemma in YIELDING else "open"


def _is_complement(clause: Clause, over: Clause) -> bool:
    """An infinitive of the word above, or what somebody wants, orders or allows; no question."""
    if any(c.lower in INTERROGATIVE for w in clause.words for c in w.children if c.i < clause.nucleus.i):
        return False
    marks = [m.lemma for w in clause.words for m in children(w, "mark")]
    if clause.form == "infinitive" and first_conjunct(clause.nucleus).relation in ("xcomp", "acl", "ccomp"):
        return True
    wanted = over.nucleus.lemma in REFUSING | YIELDING | DIRECTIVE
    return wanted and any(m in PURPOSE for m in marks) and clause.relation.startswith(("ccomp", "advcl", "xcomp"))
