"""Which dependents are objects, and what the others are."""

from __future__ import annotations

from transforms.facts.clause import Clause
from transforms.facts.government import is_means
from transforms.facts.lexicon import CLAUSE_ROLES, CUES, MOTION
from transforms.facts.modality import is_passive
from transforms.facts.negation import ADVERSATIVE, is_negation, negations
from transforms.facts.tree import (
    Word,
    child,
    children,
    feature,
    following,
    is_clausal,
    is_infinitive,
    is_o_ile,
    preposition,
    previous,
)
from transforms.schema import ArgumentRole

ADDING = frozenset({"także", "też", "również", "nawet", "zwłaszcza", "i"})
"""Words after which a conjunction of contrast adds."""

NAMING = frozenset({"nazwać", "nazywać", "mianować", "wybrać", "wybierać", "uczynić", "ogłosić", "uznać", "określić"})


REMAINING = frozenset({"pozostać", "pozostawać", "zostać", "zostawać", "bywać"})
"""Verbs whose instrumental is what somebody is or stays."""

TELLING = frozenset({"powiedzieć", "mówić", "oświadczyć", "wyjaśnić", "wyjaśniać", "oznajmić", "zapowiedzieć"})
"""Verbs that have whom it is told in the dative only."""

BECOMING = frozenset({"stać", "stawać"})
"""Verbs that with `się` say what somebody becomes, in the instrumental."""

VEHICLES = frozenset({
    "pociąg", "samolot", "samochód", "autobus", "auto", "rower", "statek", "prom", "śmigłowiec", "helikopter",
    "tramwaj", "metro", "taksówka", "karetka", "łódź", "ciężarówka", "motocykl", "limuzyna", "autokar",
})  # fmt: skip
"""What one travels by, in the instrumental."""


def is_object(token: Word, clause: Clause) -> bool:
    """Bare-case complements, content clauses, infinitives and predicative complements."""
    if is_what_for(token, clause):
        return False
    if token.relation in ("ccomp", "xcomp"):
        return token.dep != "ccomp:cleft" and preposition(token) is None and as_what(token) is None
    after = following(token)
    if token.lemma in VEHICLES and feature(token, "Case") == "Ins":
        return False
    if token.lower == "to" and token.i < clause.predicate.i and clause.reflexive and child(clause.nucleus, "nsubj"):
        return False
    if token.lower == "temu" or (after is not None and after.lower == "temu" and after.dep != "det"):
        return False
    if token.dep == "parataxis:obj":
        return clause.nucleus.lemma in CUES
    if token.dep == "obl" and feature(token, "Case") == "Dat" and token.pos in ("NOUN", "PROPN"):
        return preposition(token) is None
    if clause.nucleus.lemma in REMAINING and token.relation in ("obl", "iobj") and feature(token, "Case") == "Ins":
        return preposition(token) is None and token.pos in ("NOUN", "PROPN", "ADJ") and not clause.reflexive
    if clause.nucleus.lemma in BECOMING and clause.reflexive and feature(token, "Case") == "Ins":
        return token.relation in ("obl", "iobj") and preposition(token) is None and token.pos != "PRON"
    if token.relation in ("obj", "iobj"):
        return preposition(token) is None and as_what(token) is None
    return token.dep == "obl:arg" and preposition(token) is None and as_what(token) is None


def is_what_for(token: Word, clause: Clause) -> bool:
    """`poszedł spać`: the infinitive of a verb of motion is its purpose."""
    return token.relation == "xcomp" and is_infinitive(token) and clause.nucleus.lemma in MOTION


def is_agent(token: Word) -> bool:
    """The doer of a passive, after `przez`."""
    return token.dep == "obl:agent" and preposition(token) == "przez"


def is_negated_phrase(token: Word) -> bool:
    """`nie on, lecz ona`: a constituent under its own negation is not what the fact says."""
    before = previous(token.left_edge)
    negated = any(is_negation(c) for c in token.children) or (
        before is not None and before.dep != "advmod:neg" and is_negation(before)
    )
    return negated and token.pos in ("NOUN", "PROPN", "PRON", "DET", "ADV")


def is_denied(token: Word, clause: Clause) -> bool:
    """Whether the fact does not say it of this member: `nie wójt, lecz rada`; after a denied verb `…, lecz rada`."""
    return is_negated_phrase(token) or (is_opposed(token) and bool(negations(clause)))


def is_opposed(token: Word) -> bool:
    """Whether `ale`, `lecz` or the like parts it from the members before; `a także`, `ale też` add to them."""
    while token.dep == "conj" and token.head is not token:
        for joined in children(token, "cc"):
            after = following(joined)
            adds = after is not None and after.lower in ADDING
            if joined.lemma in ADVERSATIVE and not adds:
                return True
        token = token.head
    return False


def is_contrasted(token: Word) -> bool:
    """`nie kara, lecz nauka`: what stands after the conjunction is not negated with the rest."""
    return any(c.dep == "cc" and c.lemma in ADVERSATIVE for c in token.children)


def object_role(head: Word, heads: list[Word], clause: Clause) -> ArgumentRole:
    """A dative beside another object is a recipient, an instrumental an instrument; alone either is the object."""
    rivals = [h for h in heads if h != head and h.relation != "iobj"] or [
        h for h in heads if h != head and feature(h, "Case") in ("Acc", "Gen")
    ]
    case = feature(head, "Case")
    if is_means(head, clause):
        return "instrument"
    told = clause.nucleus.lemma in TELLING and head.pos == "PROPN"  # `powiedział Financial Times, że …`
    if (case == "Dat" or told) and any(is_clausal(h) for h in rivals):
        return "recipient"
    if head.relation not in ("iobj", "obl") or (not rivals and not (is_passive(clause) and case in ("Dat", "Ins"))):
        return "object"
    if case == "Dat" or any(is_clausal(h) for h in rivals):
        return "recipient"
    if case == "Ins":
        return "other" if clause.nucleus.lemma in NAMING else "instrument"
    return "object"


def content_of_pronoun(token: Word) -> Word | None:
    """The clause of `po tym, jak …`, `od tego, że …`."""
    cleft = child(token, "ccomp:cleft")
    if cleft is not None or token.lemma not in ("to", "ten"):
        return cleft
    return next((c for c in token.children if is_clausal(c) and _is_joined(c)), None)


def _is_joined(clause: Word) -> bool:
    """Whether a conjunction, or `jak`, opens the clause."""
    return child(clause, "mark") is not None or any(c.lemma == "jak" for c in children(clause, "advmod"))


def as_what(token: Word) -> str | None:
    mark = child(token, "mark")
    return "jako" if mark is not None and mark.lemma == "jako" else None


def clause_role(inner: Clause) -> ArgumentRole | None:
    """By the conjunction, or by the adverb that opens the clause (`gdy`, `odkąd`)."""
    openers = [inner.mark] if inner.mark is not None else []
    openers += [c for w in (inner.head, inner.nucleus) for c in children(w, "advmod")]
    if inner.mark is not None and is_o_ile(inner.mark):
        return "condition"
    before = previous(inner.mark) if inner.mark is not None else None
    if before is not None and before.lower == "nawet":
        return "other"  # `nawet jeśli`: no condition, it happens all the same
    return next((CLAUSE_ROLES[o.lemma] for o in openers if o is not None and o.lemma in CLAUSE_ROLES), None)
