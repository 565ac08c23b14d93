"""The particle `nie` and what it negates."""

from __future__ import annotations

from functools import lru_cache

from transforms.facts.clause import Clause
from transforms.facts.lexicon import FOLDED
from transforms.facts.tree import Word, children, following, is_infinitive, previous

PARTICLES = frozenset({"nie", "ani"})
ADVERSATIVE = frozenset({"ale", "lecz", "tylko", "a"})
"""Conjunctions after which the negation of a first infinitive ends: `nie powinien milczeć, lecz mówić`."""


PARTLY = frozenset({
    "zawsze", "wszędzie", "całkiem", "całkowicie", "zupełnie", "bardzo", "zbyt", "specjalnie", "koniec", "pełnia",
})  # fmt: skip
"""Words between `nie` and the verb that it negates: `nie zawsze ma gorączkę`, `nie do końca rozumie`."""


@lru_cache(maxsize=8)
def negations(clause: Clause) -> tuple[Word, ...]:
    """Every `nie` of the predicate, its folded verbs, its auxiliaries, and of what says how far; not `nie tylko`."""
    hosts = (*clause.words, *clause.auxiliaries, clause.predicate, *_modal_above(clause))
    start = next((c.i for c in clause.nucleus.children if c.dep == "cc" and c.lemma in ADVERSATIVE), -1)
    hosts = tuple(h for h in hosts if h.i > start)
    attached = [c for host in dict.fromkeys(hosts) for c in host.children if c.lower in PARTICLES and c.i > start]
    before = [p for host in dict.fromkeys(hosts) if (p := previous(host)) is not None and p.lower in PARTICLES]
    last = max((host.i for host in hosts), default=-1)
    limits = (d for d in clause.dependents if d.lemma in PARTLY and start < d.i < last)
    partly = [c for d in limits for c in d.children if c.lower == "nie"]
    if not attached and not before and not partly:
        return ()
    found = (*(c for c in attached if c.i < last), *before, *partly)
    return tuple({t.i: t for t in found if is_negation(t)}.values())


def _modal_above(clause: Clause) -> list[Word]:
    """A modal verb over the predicate that is not folded into it, whatever relation the parser gave it."""
    word, verb = clause.nucleus, clause.nucleus.head
    infinite = is_infinitive(word) or any(is_infinitive(c) for c in children(word, "aux", "cop"))
    return [verb] if infinite and verb is not word and verb.lemma in FOLDED else []


def is_negation(token: Word) -> bool:
    """The particle `nie`, not the pronoun of `na nie`, not in `nie tylko`; also `ani` before a verb."""
    if token.lower == "ani":
        after = following(token)
        return (
            token.dep == "cc" and token.head.pos in ("VERB", "ADJ", "AUX") and (after is None or after.lower != "nie")
        )
    if token.lower != "nie" or token.pos in ("PRON", "DET"):
        return False
    after = following(token)
    return after is None or after.lower not in ("tylko", "dość", "bez")
