"""Whether the article says that what a clause states is so, or only speaks of it."""

from __future__ import annotations

from transforms.facts.beliefs import SHOWING, opens_with_that
from transforms.facts.clause import Clause, Clauses
from transforms.facts.lexicon import (
    CONDITIONAL,
    CUES,
    DENYING,
    KNOWING,
    LACKING,
    NEVER_REAL,
    RULING_OUT,
    THINKING,
    UNREAL,
)
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

PROOFS = frozenset({
    "dowód", "podstawa", "przesłanka", "pewność", "potwierdzenie", "sygnał", "informacja", "świadectwo", "powód",
    "oznaka", "gwarancja", "przekonanie", "ślad",
})  # fmt: skip
"""Nouns without which what they are of is not said to be so: `nie ma dowodów, że …`, `brak gwarancji, że …`."""

VOUCHING = (CUES | UNREAL | SHOWING) - KNOWING
"""Verbs whose content is not said to be so where they are negated or supposed."""


def is_only_spoken_of(clause: Clause, clauses: Clauses) -> bool:
    """`nie można mówić, że X`, `nie sądzi, by X`, `gdyby uznał, że X`: nobody says that X."""
    current = clause
    while _is_content(first_conjunct(current.head)):
        top = first_conjunct(current.head).head
        over = clauses.of(top) or clauses.around(top)
        if top.pos == "NOUN" and _are_lacking(top):
            return True
        if over is None or over is current:
            return False
        if _leaves_open(over, top):
            return True
        current = over
    return False


def _is_content(top: Word) -> bool:
    """Whether it is a content clause, also where the tree takes one with `że` for a circumstance or an attribute."""
    if top.relation in CONTENT:
        return True
    return top.relation in ("advcl", "acl") and opens_with_that(top)


def _leaves_open(over: Clause, top: Word) -> bool:
    """Whether the clause above does not vouch for what stands below its word `top`."""
    lemma = over.nucleus.lemma
    if top.lemma in UNCERTAIN or lemma in NEVER_REAL or _lacks_proof(over, top):
        return True
    if lemma in DENYING and lemma not in RULING_OUT:
        return bool(negations(over))
    if top.lemma in TRUE or lemma in TRUE:
        return bool(negations(over)) or any(c.lower == "nie" for c in top.children)
    if lemma not in VOUCHING or over.form == "participle":
        return False
    return (bool(negations(over)) and not _was_surprised(over)) or _is_supposed(over)


def _lacks_proof(over: Clause, top: Word) -> bool:
    """`nie ma dowodów, że …`, `brak dowodów na to, że …`."""
    proofs = [w for w in (top, over.nucleus, *over.dependents) if w.lemma in PROOFS]
    nothing = any(w.lemma in LACKING for w in (*over.words, *(p.head for p in proofs)))
    return bool(proofs) and (nothing or bool(negations(over)))


def _are_lacking(noun: Word) -> bool:
    """`brak gwarancji, że …`: without a verb."""
    lacking = noun.lemma in LACKING or noun.head.lemma in LACKING
    return lacking and any(w.lemma in PROOFS for w in (noun, *noun.children))


def _was_surprised(over: Clause) -> bool:
    """`nie przypuszczał, że będzie wojna`: what somebody did not expect came about."""
    return over.nucleus.lemma in THINKING and tense(over) == "past" and not over.fold


def _is_supposed(over: Clause) -> bool:
    """`gdyby uznał, że …`, `jeśli powie, że …`."""
    return conjunction(over) in CONDITIONAL
