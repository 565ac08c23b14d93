"""Whether the article says that what a clause states is so, or only speaks of it."""

from __future__ import annotations

from transforms.facts.beliefs import SHOWING
from transforms.facts.clause import Clause, Clauses
from transforms.facts.lexicon import CONDITIONAL, CUES, KNOWING, NEVER_REAL, THINKING, UNREAL
from transforms.facts.modality import conjunction, tense
from transforms.facts.negation import negations
from transforms.facts.tree import Word, first_conjunct

CONTENT = frozenset({"ccomp", "csubj"})
UNCERTAIN = frozenset({
    "nieprawda", "plotka", "pogłoska", "mit", "kłamstwo", "wątpliwość", "zarzut", "oskarżenie", "podejrzenie",
    "spekulacja", "warunek",
})  # fmt: skip
"""Nouns whose content clause is not said to be so."""

TRUE = frozenset({"prawda", "fakt", "dowód", "pewność", "mowa", "znaczyć", "pewny", "prawdziwy", "przekonany"})
"""Words whose content clause is not said to be so where they are negated: `nie jest prawdą, że …`."""

VOUCHING = (CUES | UNREAL | SHOWING) - KNOWING
"""Verbs whose content is not said to be so where they are negated or supposed."""


def is_only_spoken_of(clause: Clause, clauses: Clauses) -> bool:
    """`nie można mówić, że X`, `nie sądzi, by X`, `gdyby uznał, że X`: nobody says that X."""
    current = clause
    while first_conjunct(current.head).relation in CONTENT:
        top = first_conjunct(current.head).head
        over = clauses.of(top) or clauses.around(top)
        if over is None or over is current:
            return False
        if _leaves_open(over, top):
            return True
        current = over
    return False


def _leaves_open(over: Clause, top: Word) -> bool:
    """Whether the clause above does not vouch for what stands below its word `top`."""
    lemma = over.nucleus.lemma
    if top.lemma in UNCERTAIN or lemma in NEVER_REAL:
        return True
    if top.lemma in TRUE or lemma in TRUE:
        return bool(negations(over)) or any(c.lower == "nie" for c in top.children)
    if lemma not in VOUCHING or over.form == "participle":
        return False
    return (bool(negations(over)) and not _was_surprised(over)) or _is_supposed(over)


def _was_surprised(over: Clause) -> bool:
    """`nie przypuszczał, że będzie wojna`: what somebody did not expect came about."""
    return over.nucleus.lemma in THINKING and tense(over) == "past" and not over.fold


def _is_supposed(over: Clause) -> bool:
    """`gdyby uznał, że …`, `jeśli powie, że …`."""
    return conjunction(over) in CONDITIONAL
