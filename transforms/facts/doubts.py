"""Signs inside a clause that its tree is misread, or that it does not say who: such a fact is left out and counted."""

from __future__ import annotations

from transforms.facts.arguments import Argument
from transforms.facts.borders import has_two_conjunctions, is_behind_a_border
from transforms.facts.cases import SGJP_CASES, can_stand_in
from transforms.facts.clause import Clause
from transforms.facts.draft import Draft, LeftOut
from transforms.facts.impersonal import is_condition_of_things, is_existential
from transforms.facts.lexicon import IMPERSONAL, LACKING
from transforms.facts.modality import is_passive
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import QUOTES, Word, above, children, feature, preposition, previous
from transforms.morphology import analyse

OBLIQUE = ("Gen", "Dat", "Acc", "Ins")
SAYING_ITSELF = frozenset({
    "okazać", "okazywać", "wynikać", "zdarzyć", "zdarzać", "wydawać", "wydać", "dziać", "stać", "udać", "udawać",
    "zależeć", "wystarczyć", "wystarczać", "bywać", "okazać się",
})  # fmt: skip
"""Verbs whose subject may be a clause, or nothing: `okazuje się, że …`."""


def doubtful(draft: Draft) -> LeftOut | None:
    """Why the fact is not published; None where nothing speaks against it."""
    clause = draft.clause
    if clause is None:
        return None
    if _is_misread_copula(draft):
        return LeftOut("copula_misread")
    if any(_across_its_clause(s, clause) for s in draft.in_role("subject")):
        return LeftOut("subject_across_clause")
    if has_two_conjunctions(clause):
        return LeftOut("two_conjunctions")
    if any(is_behind_a_border(a, clause) for a in (*draft.in_role("subject"), *draft.in_role("object"))):
        return LeftOut("argument_behind_border")
    if _may_be_noun(clause.nucleus):
        return LeftOut("verb_may_be_noun")
    if any(_is_only_nominative(o, clause) for o in draft.in_role("object")):
        return LeftOut("object_in_the_nominative")
    if _lacks_subject(draft, clause):
        return LeftOut("subject_unknown")
    return None


def _is_misread_copula(draft: Draft) -> bool:
    """A state said by another word than `być`, or a bare complement in a case in which none can stand."""
    if draft.fact_type != "state" or draft.clause is None:
        return False
    if draft.predicate.lemma not in ("być", "to", "oto", "bywać"):
        return True
    if draft.clause.form != "copula":
        return False
    noun = draft.clause.nucleus
    if noun.pos not in ("NOUN", "PROPN") or preposition(noun) is not None or _is_counted(noun):
        return False
    if noun.lemma in UNITS_OF_TIME and feature(noun, "Case") in ("Ins", "Gen", "Acc"):
        return True
    cases = ("Nom",) if draft.predicate.lemma in ("to", "oto") else ("Nom", "Ins", "Gen")
    return feature(noun, "Case") not in cases and not any(can_stand_in(noun, c) for c in cases)


def _may_be_noun(verb: Word) -> bool:
    """`określonemu stanowi`: what an adjective in its case stands right before may be a noun."""
    before = previous(verb)
    if verb.pos != "VERB" or before is None or before.pos not in ("ADJ", "DET") or feature(before, "Case") == "Nom":
        return False
    case = SGJP_CASES.get(feature(before, "Case"), "")
    return before.relation != "nsubj" and any(r.pos == "subst" and case in r.values for r in analyse(verb.text))


def _is_counted(noun: Word) -> bool:
    return any(c.relation in ("nummod", "det") for c in noun.children)


def _across_its_clause(subject: Argument, clause: Clause) -> bool:
    """A printed subject with the main verb between it and the verb of a clause below."""
    if subject.recovery != "stated" or subject.phrase is None or subject.content is not None:
        return False
    first, last = sorted((subject.phrase.head.i, clause.head.i))
    over = (w for w in above(clause.head) if w is not clause.head)
    return any(first < w.i < last and feature(w, "VerbForm") == "Fin" for w in over)


def _is_only_nominative(argument: Argument, clause: Clause) -> bool:
    """`pomagają wszyscy`: a bare noun that stands in no other case is no object."""
    head = argument.phrase.head if argument.phrase is not None else None
    if head is None or argument.content is not None or argument.recovery != "stated" or clause.form == "copula":
        return False
    if is_passive(clause) or head.pos not in ("NOUN", "PRON") or _is_counted(head) or _is_quoted(argument):
        return False
    return can_stand_in(head, "Nom") and not any(can_stand_in(head, case) for case in OBLIQUE)


def _is_quoted(argument: Argument) -> bool:
    first = argument.phrase.words[0] if argument.phrase is not None else None
    before = previous(first) if first is not None else None
    return first is not None and (first.text in QUOTES or (before is not None and before.text in QUOTES))


def _lacks_subject(draft: Draft, clause: Clause) -> bool:
    """An active clause of the third person, or without a finite verb, for which nobody is found."""
    if draft.voice != "active" or draft.in_role("subject") or draft.modality == "requested":
        return False
    finite = clause.finite
    if finite is None:
        return clause.form in ("converb", "participle", "infinitive")
    if _is_of_us(clause, finite) or draft.predicate.lemma in ("to", "oto"):
        return False
    if clause.words[0].lemma in IMPERSONAL | LACKING | SAYING_ITSELF or clause.nucleus.lemma in SAYING_ITSELF:
        return False
    return not (is_existential(clause) or is_condition_of_things(clause))


def _is_of_us(clause: Clause, finite: Word) -> bool:
    """Of the first or second person, also where its ending is a word of its own."""
    words = (finite, *(c for w in clause.words for c in children(w, "aux")))
    return any(feature(w, "Person") in ("0", "1", "2") or w.lower.endswith(("śmy", "ście")) for w in words)
