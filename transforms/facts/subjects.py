"""Printed subjects, and the members of coordinated phrases."""

from __future__ import annotations

from transforms.facts.cases import can_stand_in
from transforms.facts.clause import Clause
from transforms.facts.lexicon import LACKING
from transforms.facts.negation import negations
from transforms.facts.phrases import is_in_particular
from transforms.facts.tree import (
    DASHES,
    NOMINAL,
    Word,
    above,
    children,
    conjuncts,
    feature,
    is_clausal,
    is_participle,
    preposition,
    previous,
)

CONTENT = frozenset({"ccomp", "parataxis:obj"})


def stated_subjects(clause: Clause) -> list[Word]:
    """Printed subjects, coordinated ones one by one; what is lacking is the subject of `brakuje`."""
    if clause.nucleus.lemma == "wynikać" and any(d.dep in CONTENT for d in clause.dependents):
        return []  # the content is what follows from something
    found = [d for d in clause.dependents if d.relation in ("nsubj", "csubj") or d.dep == "xcomp:subj"]
    if clause.nucleus.pos == "VERB" and found and found[0].lemma == "sam" and not found[0].children:
        found = found[1:]  # `kupują wodę sami`
    if not found and clause.words[0].lemma in LACKING:
        found = [d for d in clause.dependents if d.dep in ("obj", "iobj") and feature(d, "Case") == "Gen"][:1]
    if not found and clause.nucleus.lemma == "być" and negations(clause):
        found = [d for d in clause.dependents if d.dep in ("obj", "iobj") and feature(d, "Case") == "Gen"][:1]
    if not found and clause.fold and clause.fold[0].lemma in ("udać", "udawać"):
        found = [d for d in clause.dependents if d.dep in ("iobj", "obl:arg") and feature(d, "Case") == "Dat"][:1]
    if not found and clause.form == "copula" and clause.predicate.lemma == "być":
        found = [d for d in clause.dependents if d.dep == "cop" and d.lemma == "to"]
    if not found and clause.form == "copula" and clause.nucleus.pos in ("ADJ", "ADV"):
        personal = feature(clause.nucleus, "Gender") in ("Masc", "Fem")  # `jest przekonany, że …`
        found = [] if personal else [d for d in clause.dependents if d.relation in ("ccomp", "csubj")][:1]
    return [m for d in found[:1] for m in members(d)]


def members(token: Word) -> list[Word]:
    """A coordinated phrase's members; names in apposition to a plural noun stand for it (`Premierzy …, A i B`)."""
    names = appositive_names(token)
    return names or [t for t in conjuncts(token) if _is_member(t, token)]


def appositive_names(token: Word) -> list[Word]:
    """Coordinated names that a plural noun announces: `liderzy partii, Jan Kot i Anna Lis`."""
    if feature(token, "Number") != "Plur" or token.pos != "NOUN":
        return []
    for first in children(token, "appos"):
        names = [t for t in conjuncts(first) if t.pos == "PROPN"]
        if len(names) > 1:
            return names
    return _names_after_comma(token)


def _names_after_comma(title: Word) -> list[Word]:
    """`premierzy, Jan Kot i Anna Lis`: people after a comma, though the tree coordinates them."""
    listed = children(title, "conj")
    people = [t for t in listed if t.pos == "PROPN" and t.ent_type == "PER" and t.i > title.i]
    if feature(title, "Animacy") != "Hum" or len(people) < 2 or people != listed:
        return []
    before = title.tree.words[people[0].i - 1]
    return people if before.text == "," else []


def _is_member(token: Word, first: Word) -> bool:
    if token is first:
        return True
    if is_in_particular(token):
        return False
    if is_clausal(first):
        return is_clausal(token)
    if preposition(token) is not None and preposition(first) is None and not is_clausal(first):
        return False  # `ma szkoły, a w największej z nich …`
    if _is_in_another_case(token, first) or _is_of_a_gap(token, first):
        return False
    nominal = token.pos in NOMINAL or (token.pos == "ADJ" and not is_participle(token)) or is_participle(first)
    return nominal and not is_clausal(token)


def _is_in_another_case(token: Word, first: Word) -> bool:
    """A noun without a preposition of its own that cannot stand in the case of the first member."""
    nouns = token.pos == "NOUN" and first.pos in ("NOUN", "PROPN") and preposition(token) is None
    case, own = feature(first, "Case"), feature(token, "Case")
    if not nouns or not case or not own or own == case or can_stand_in(token, case):
        return False
    return not any(c.relation in ("nummod", "det") for w in (token, first) for c in w.children)


def _is_of_a_gap(token: Word, first: Word) -> bool:
    """`pierwszy dostał medal, drugi – dyplom`: what follows a dash after a comma is somebody else's."""
    edge = token.left_edge
    dash = edge if edge.text in DASHES else previous(edge)
    if dash is None or dash.text not in DASHES or token.i < first.i:
        return False
    return any(w.text == "," for w in token.tree.words[first.i : dash.i])


def is_relative(token: Word) -> bool:
    if token.lemma not in ("który", "co", "jaki", "kto"):
        return False
    return any(w.dep.endswith(":relcl") for w in above(token))
