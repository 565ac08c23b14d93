"""Polarity, modality, tense, aspect and voice of a clause."""

from __future__ import annotations

from transforms.facts.beliefs import opens_with_that
from transforms.facts.clause import Clause, Clauses
from transforms.facts.denial import CEASING, denial
from transforms.facts.impersonal import is_impersonal
from transforms.facts.lexicon import (
    CONDITIONAL,
    CONDITIONAL_MOOD,
    DENYING,
    DIRECTIVE,
    FEARED,
    FEARING,
    FOLDED,
    HAPPENING,
    IMPLYING,
    INFINITIVE_MODALITY,
    INTERROGATIVE,
    NOUN_MODALITY,
    POSSIBLE_PARTICLES,
    PURPOSE,
    RAISING,
    RULING_OUT,
)
from transforms.facts.negation import negations
from transforms.facts.tree import (
    Word,
    children,
    conjuncts,
    feature,
    first_conjunct,
    following,
    is_clausal,
    is_o_ile,
    preposition,
)
from transforms.schema import Aspect, Modality, Polarity, Tense, Voice

ALTERNATIVE = frozenset({"albo", "lub", "bądź"})
ALWAYS_ASKING = frozenset({"czy", "dlaczego", "czemu"})
"""Words that open no clause but a question."""


def polarity(clause: Clause, clauses: Clauses) -> Polarity:
    """Negative when the predicate is negated, its content is denied (`zaprzeczył, że X`, `zakazał X`) or over."""
    prefixed = feature(clause.nucleus, "Polarity") == "Neg"
    denied = _is_denied(clause, clauses) or denial(clause, clauses) == "denied"
    negated = bool(negations(clause)) or prefixed or denied
    ceased = sum(w.lemma in CEASING for w in clause.fold) % 2 == 1
    return "negative" if negated != ceased else "positive"


def _over_content(clause: Clause, clauses: Clauses) -> Clause | None:
    """The clause whose content this one is."""
    return clauses.governing(clause) if first_conjunct(clause.head).relation in ("ccomp", "csubj") else None


def _is_not_ruled_out(clause: Clause, clauses: Clauses) -> bool:
    """`nie wykluczono, że zasnął`: it may be so."""
    governing = _over_content(clause, clauses)
    return governing is not None and governing.nucleus.lemma in RULING_OUT and bool(negations(governing))


def _is_denied(clause: Clause, clauses: Clauses) -> bool:
    governing = _over_content(clause, clauses)
    if governing is None or governing.nucleus.lemma not in DENYING:
        return False
    return not negations(governing)


def modality(clause: Clause, clauses: Clauses) -> Modality:
    """asserted unless grammar says otherwise: question, mood, folded verb, conjunction, particle, governing word."""
    if clause.form == "participle":
        return _folded(clause) or "asserted"
    if is_question(clause, clauses):
        return "question"
    finite = clause.finite
    if (finite is not None and feature(finite, "Mood") == "Imp") or any(a.dep == "aux:imp" for a in clause.auxiliaries):
        return "requested"
    other = _folded(clause) or _subordinate(clause, clauses) or _of_mood(clause) or _implied(clause, clauses)
    maybe = _is_alternative(clause) or _is_not_ruled_out(clause, clauses) or _may_happen(clause, clauses)
    return other or ("possible" if maybe else "asserted")


def _over_that(clause: Clause, clauses: Clauses) -> Clause | None:
    """The clause that tells this one with `że`, whatever the tree calls it."""
    top = first_conjunct(clause.head)
    told = top.relation in ("ccomp", "csubj", "acl", "advcl") and opens_with_that(top)
    return clauses.governing(clause) if told else None


def _implied(clause: Clause, clauses: Clauses) -> Modality | None:
    """`to może oznaczać, że …`, `czy to znaczy, że …?`: what follows from something is as real as that."""
    over = _over_that(clause, clauses)
    if over is None or over.nucleus.lemma not in IMPLYING:
        return None
    real = modality(over, clauses)
    return real if real in ("possible", "conditional", "question") else None


def _may_happen(clause: Clause, clauses: Clauses) -> bool:
    """`może się okazać, że …`, `obawia się, że …`, `ryzyko, że …`."""
    top, over = first_conjunct(clause.head), _over_that(clause, clauses)
    if over is None:
        return False
    if top is not clause.head and not children(clause.head, "cc"):
        return False
    if top.head.lemma in FEARED | FEARING:
        return True
    folded = any(FOLDED[w.lemma] == "possible" for w in over.fold)
    return over.nucleus.lemma in HAPPENING and (folded or _of_mood(over) is not None)


def _is_alternative(clause: Clause) -> bool:
    """`uzna związek, albo zaczną strajk`: of two coming events only one is said to come."""
    if clause.form not in ("finite", "copula", "passive") or tense(clause) != "future":
        return False
    first = first_conjunct(clause.head)
    members = (c for c in conjuncts(first) if c is first or is_clausal(c))
    return any(c.lemma in ALTERNATIVE and not c.head.is_root for m in members for c in children(m, "cc"))


def _folded(clause: Clause) -> Modality | None:
    """The outermost folded verb that is more than asserted decides."""
    found = (_of_its_noun(w) or FOLDED[w.lemma] for w in clause.fold)
    return next((m for m in found if m != "asserted"), None)


def _of_its_noun(verb: Word) -> Modality | None:
    """`nie ma prawa głosować`: what the noun says that makes one predicate with the verb."""
    return next((NOUN_MODALITY[c.lemma] for c in children(verb, "compound") if c.lemma in NOUN_MODALITY), None)


def _of_mood(clause: Clause) -> Modality | None:
    finite = clause.finite
    if (finite is not None and feature(finite, "Mood") == "Cnd") or any(a.dep == "aux:cnd" for a in clause.auxiliaries):
        return "conditional"
    if any(d.lemma in POSSIBLE_PARTICLES and d.pos in ("PART", "ADV") for d in clause.dependents):
        return "possible"
    return None


def _subordinate(clause: Clause, clauses: Clauses) -> Modality | None:
    mark = conjunction(clause)
    governing = clauses.governing(clause)
    governor = governing.nucleus.lemma if governing is not None else ""
    if mark in PURPOSE:
        return "requested" if governor in DIRECTIVE and clause.relation.startswith(("ccomp", "advcl")) else "intended"
    if mark in CONDITIONAL or (clause.mark is not None and is_o_ile(clause.mark)):
        return "conditional"
    return _of_infinitive(clause) if clause.form == "infinitive" else None


def conjunction(clause: Clause) -> str:
    """The conjunction of the clause; of `że gdyby` the second."""
    marks = [m.lemma for w in clause.words for m in children(w, "mark")]
    supposed = next((m for m in marks if m in CONDITIONAL), None)
    return supposed or (clause.mark.lemma if clause.mark is not None else "")


def _of_infinitive(clause: Clause) -> Modality | None:
    governor = first_conjunct(clause.nucleus).head
    if governor.lemma in RAISING:
        return "possible"
    return INFINITIVE_MODALITY.get(governor.lemma) or NOUN_MODALITY.get(governor.lemma)


def is_question(clause: Clause, clauses: Clauses) -> bool:
    """A main clause closed by a question mark, or an indirect question."""
    if clause.form in ("converb", "participle", "title"):
        return False
    if clause.relation in ("ccomp", "ccomp:obj", "csubj"):
        return clause.mark is None and has_interrogative(clause)
    if "relcl" not in clause.relation and any(c.lemma in ALWAYS_ASKING for w in clause.words for c in w.children):
        own = any(m.i < clause.predicate.i for w in (clause.head, clause.nucleus) for m in children(w, "mark"))
        return not own or _closed_by_question_mark(clause)
    if (
        clause.form not in ("finite", "impersonal", "copula", "passive")
        or "acl" in clause.relation
        or "advcl" in clause.relation
    ):
        return False
    return _closed_by_question_mark(clause)


def has_interrogative(clause: Clause) -> bool:
    """Whether an interrogative word stands among what depends on the predicate, or determines it."""
    words = (t for d in clause.dependents for t in (d, *d.children) if t.i < clause.nucleus.i or d.lemma == "czy")
    asking = (t for t in words if t.lemma in INTERROGATIVE and t.dep not in ("mark", "case", "cc"))
    return any(not (t.lemma == "co" and preposition(t) == "przy") for t in asking)  # `przy czym rada zapłaci`


def _closed_by_question_mark(clause: Clause) -> bool:
    end = clause.head.right_edge
    after = following(end)
    last = end if end.text == "?" else after
    if last is not None and last.text in ('"', "”", "»") and last.i:
        last = last.tree.words[last.i - 1]
    return last is not None and last.text == "?"


def tense(clause: Clause) -> Tense:
    """Of the finite verb; perfective non-past is future; -by forms, aby clauses and non-finite clauses have none."""
    finite = clause.finite
    if clause.form == "title":
        return "past"
    if clause.form in ("participle", "converb") or (finite is None and clause.form != "copula"):
        return "none"
    if finite is None:
        return "present" if clause.predicate.lemma == "to" else "none"
    if feature(finite, "Mood") in ("Cnd", "Imp") or any(a.dep in ("aux:cnd", "aux:imp") for a in clause.auxiliaries):
        return "none"
    if conjunction(clause) in PURPOSE | CONDITIONAL_MOOD:
        return "none"
    return _of_verb(finite, clause)


def _of_verb(finite: Word, clause: Clause) -> Tense:
    if any(a.lemma == "być" and feature(a, "Tense") == "Fut" for a in clause.auxiliaries):
        return "future"
    if any(a.lemma == "być" and feature(a, "Tense") == "Past" for a in clause.auxiliaries):
        return "past"
    match feature(finite, "Tense"):
        case "Past":
            return "past"
        case "Fut":
            return "future"
        case _:
            perfective = feature(finite, "Aspect") == "Perf" and finite.pos in ("VERB", "AUX")
            return "future" if perfective else "present"


def aspect(clause: Clause) -> Aspect | None:
    match feature(clause.nucleus if clause.form != "copula" else clause.predicate, "Aspect"):
        case "Perf":
            return "perfective"
        case "Imp":
            return "imperfective"
        case _:
            return None


def voice(clause: Clause) -> Voice:
    """passive: a passive participle; impersonal: no subject can stand."""
    if is_passive(clause):
        return "passive"
    return "impersonal" if is_impersonal(clause) or _is_happening(clause) else "active"


def is_passive(clause: Clause) -> bool:
    return clause.form in ("passive", "title", "participle") and feature(clause.nucleus, "Voice") == "Pass"


def _is_happening(clause: Clause) -> bool:
    """`doszło do wypadku`, `chodzi o pieniądze`: the third person neuter without a subject."""
    finite = clause.finite
    if clause.nucleus.lemma not in ("dojść", "dochodzić", "chodzić") or finite is None:
        return False
    return not any(d.relation in ("nsubj", "csubj") for d in clause.dependents) and feature(finite, "Gender") in (
        "",
        "Neut",
    )
