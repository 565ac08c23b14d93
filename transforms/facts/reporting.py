"""Clauses and phrases that say who says so."""

from __future__ import annotations

from transforms.facts.clause import Clause
from transforms.facts.lexicon import ACCORDING_NOUNS, CUES
from transforms.facts.tree import DASHES, QUOTES, Word, child, children, preposition, previous

OPENERS = DASHES | QUOTES | {","}


def is_cue(clause: Clause) -> bool:
    """Whether the clause reports: a verb of saying or opinion."""
    return clause.nucleus.lemma in CUES and clause.form != "participle"


def is_inserted(clause: Clause) -> bool:
    """`…, poinformował X`, `jak podaje X,`: a reporting clause beside what it reports, with no content of its own."""
    if (
        not is_cue(clause)
        or clause.head.dep == "parataxis:obj"
        or any(child(w, "ccomp", "parataxis:obj") is not None for w in clause.words)
    ):
        return False
    if starts_with_jak(clause):
        return clause.head.relation in ("advcl", "parataxis", "acl", "advmod")
    if clause.head.relation != "parataxis":
        return False
    first = clause.head.left_edge
    edge = previous(first)
    return first.text in OPENERS or (edge is not None and edge.text in OPENERS)


def stands_beside_report(clause: Clause) -> bool:
    """Whether it reports what stands beside it, in a quotation or before a dash, not in a clause with `że`."""
    return is_inserted(clause) or (is_cue(clause) and any(child(w, "parataxis:obj") is not None for w in clause.words))


def starts_with_jak(clause: Clause) -> bool:
    return any(c.lower == "jak" for w in clause.words for c in w.children)


def is_after_dash(clause: Clause) -> bool:
    """`– powiedział`: the predicate stands right after a dash."""
    edge = previous(clause.predicate)
    return edge is not None and edge.text in DASHES


def according_to(word: Word) -> tuple[Word, str] | None:
    """The X of `według X`, `zdaniem X`, `w ocenie X`, with the word that says so."""
    prep = preposition(word)
    if prep in ("według", "wedle"):
        inner = _owner(word) if word.lemma in ACCORDING_NOUNS else None
        return inner or word, "według"
    opens = (word.lower == "zdaniem" and prep is None) or (prep == "w" and word.lemma in OPINIONS)
    owner = _owner(word) if opens else None
    return (owner, word.lemma) if owner is not None else None


def is_opinion(pronoun: Word) -> bool:
    """`jego zdaniem`, `według niego`: whose opinion it is."""
    return pronoun.head.lemma in OPINIONS | {"zdanie"} or preposition(pronoun) in ("według", "wedle")


OPINIONS = frozenset({"ocena", "opinia", "mniemanie", "przekonanie"})


def _owner(word: Word) -> Word | None:
    owners = [c for c in children(word, "nmod", "det") if preposition(c) is None]
    return next((c for c in owners if c.pos in ("NOUN", "PROPN", "PRON")), None)
