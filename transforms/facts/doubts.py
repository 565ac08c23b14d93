"""Signs inside a clause that its tree is misread, or that it does not say who: such a fact is left out and counted."""

from __future__ import annotations

from transforms.facts.arguments import Argument
from transforms.facts.borders import has_two_conjunctions, is_behind_a_border
from transforms.facts.cases import SGJP_CASES, can_stand_in
from transforms.facts.clause import Clause
from transforms.facts.draft import Draft, LeftOut
from transforms.facts.impersonal import is_condition_of_things, is_existential
from transforms.facts.lexicon import IMPERSONAL, INTRANSITIVE, LACKING, ONLY_REFLEXIVE, THAT
from transforms.facts.modality import is_passive
from transforms.facts.phrases import Phrase
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import (
    DASHES,
    QUOTES,
    Word,
    above,
    children,
    feature,
    following,
    is_finite,
    preposition,
    previous,
)
from transforms.morphology import analyse

OBLIQUE = ("Gen", "Dat", "Acc", "Ins")
REPORTING = frozenset({
    "powiedzieć", "dodać", "dodawać", "podkreślić", "podkreślać", "stwierdzić", "stwierdzać", "zaznaczyć", "zaznaczać",
    "oświadczyć", "oświadczać", "zauważyć", "zauważać", "podać", "podawać", "przyznać", "przyznawać", "ocenić",
    "oceniać", "zapewnić", "zapewniać", "twierdzić", "oznajmić", "uważać", "uznać", "sądzić", "zapowiedzieć",
    "zapowiadać",
    "wskazać", "wskazywać", "przekazać", "przekazywać", "napisać", "ogłosić", "ogłaszać", "potwierdzić", "mówić",
})  # fmt: skip
"""Verbs that say nothing without what is said."""

REPORTED = THAT | {"czy"}
"""What opens a clause of what is reported."""

REACH = 4
"""Words after a reporting verb within which the clause of what is reported opens."""

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
    subjects, objects = draft.printed("subject"), draft.printed("object")
    complements = objects if clause.form != "copula" else []
    if _is_misread_copula(draft):
        return LeftOut("copula_misread")
    if draft.modality != "question" and any(_is_unresolved(p) for p in (*subjects, *objects)):
        return LeftOut("relative_unresolved")
    if any(_is_of_another_person(s, clause) for s in draft.in_role("subject")):
        return LeftOut("subject_disagrees")
    if any(children(p.head, "cop") for p in (*subjects, *objects)) and clause.form != "copula":  # clauses, not nouns
        return LeftOut("argument_behind_border")
    if any(_across_its_clause(s.head, clause) for s in subjects):
        return LeftOut("subject_across_clause")
    if has_two_conjunctions(clause):
        return LeftOut("two_conjunctions")
    if any(is_behind_a_border(p, clause) for p in (*subjects, *objects)):
        return LeftOut("argument_behind_border")
    if any(_is_beside_intransitive(o.head, clause) for o in complements):
        return LeftOut("object_of_intransitive")
    if any(_is_of_another_antecedent(a, clause) for a in draft.arguments):
        return LeftOut("relative_disagrees")
    if _may_be_noun(clause.nucleus):
        return LeftOut("verb_may_be_noun")
    if clause.nucleus.pos == "VERB" and clause.finite is clause.nucleus and preposition(clause.nucleus) is not None:
        return LeftOut("verb_after_preposition")
    if any(_is_bare_locative(o.head) for o in complements):
        return LeftOut("object_in_the_locative")
    if any(_is_only_nominative(o, clause) for o in complements):
        return LeftOut("object_in_the_nominative")
    if clause.nucleus.lemma in REPORTING and _is_inserted_with_jak(clause) and complements and clause.finite:
        return LeftOut("report_misread")
    if _reports_nothing(draft, clause):
        return LeftOut("report_without_content")
    if _lacks_subject(draft, clause):
        return LeftOut("subject_unknown")
    return None


def _is_unresolved(phrase: Phrase) -> bool:
    """`która` for which the tree gives no antecedent."""
    return len(phrase.words) == 1 and phrase.head.lemma == "który"


def _is_misread_copula(draft: Draft) -> bool:
    """A state said by another word than `być`, or a bare complement in a case in which none can stand."""
    if draft.fact_type != "state" or draft.clause is None:
        return False
    if draft.predicate.lemma not in ("być", "to", "oto", "bywać"):
        return True
    if draft.clause.form != "copula":
        return False
    noun = draft.clause.nucleus
    if preposition(noun) in ("w", "na", "o", "po", "przy") and feature(noun, "Case") == "Ins":
        return True
    if noun.pos not in ("NOUN", "PROPN") or preposition(noun) is not None or _is_counted(noun):
        return False
    if noun.lemma in UNITS_OF_TIME and feature(noun, "Case") in ("Ins", "Gen", "Acc"):
        return True
    cases = ("Nom",) if draft.predicate.lemma in ("to", "oto") else ("Nom", "Ins", "Gen")
    return feature(noun, "Case") not in cases and not any(can_stand_in(noun, c) for c in cases)


def _is_of_another_person(subject: Argument, clause: Clause) -> bool:
    """`więcej nie kupimy`: nothing printed but `my` and the like is the subject of a first or second person."""
    head = subject.phrase.head if subject.phrase is not None else None
    finite = clause.finite
    if head is None or finite is None or subject.recovery != "stated" or feature(finite, "Person") not in ("1", "2"):
        return False
    return head.lemma not in ("my", "wy", "ja", "ty", "sam", "wszyscy", "oba", "obaj", "oboje", "każdy")


def _is_bare_locative(head: Word) -> bool:
    """No verb has a locative without a preposition."""
    bare = preposition(head) is None and head.pos == "NOUN" and feature(head, "Case") == "Loc"
    return bare and not _is_counted(head) and not any(can_stand_in(head, case) for case in ("Acc", "Gen", "Ins"))


def _is_beside_intransitive(head: Word, clause: Clause) -> bool:
    """`inwestycje wzrosły r./r.`: what stands beside a verb that has no object is something else."""
    verb = clause.nucleus
    alone = verb.lemma in INTRANSITIVE and (verb.lemma not in ONLY_REFLEXIVE or clause.reflexive)
    return alone and head.pos not in ("VERB", "ADJ") and feature(head, "Case") not in ("Dat", "Ins", "Gen")


def _is_of_another_antecedent(argument: Argument, clause: Clause) -> bool:
    """`Rynek, która reprezentuje`: a relative pronoun in another gender or number than its antecedent."""
    if argument.recovery != "relative" or argument.phrase is None or "acl" not in clause.relation:
        return False
    noun = argument.phrase.head
    words = noun.tree.words[noun.i + 1 : clause.predicate.i]
    pronoun = next((w for w in reversed(words) if w.lemma == "który"), None)
    if pronoun is not None and noun.i < noun.head.i < pronoun.i and is_finite(noun.head):
        return True  # `Gmina ma szkoły, a w największej, która stoi`
    if pronoun is None or any(c.relation in ("nummod", "det", "conj", "flat") for c in noun.children):
        return False
    number = {feature(noun, "Number"), feature(pronoun, "Number")}
    genders = {feature(noun, "Gender"), feature(pronoun, "Gender")}
    single = number == {"Sing"} and noun.pos == "NOUN" and not noun.text.isupper()
    return number == {"Sing", "Plur"} or (single and len(genders - {""}) == 2)


def _may_be_noun(verb: Word) -> bool:
    """`określonemu stanowi`: what an adjective in its case stands right before may be a noun."""
    before = previous(verb)
    if verb.pos == "VERB" and is_finite(verb) and verb.relation in ("obj", "iobj") and not children(verb, "expl"):
        return any(r.pos in ("subst", "ger") for r in analyse(verb.text))  # `może utrudnić powstanie mostu`
    if verb.pos != "VERB" or before is None or before.pos not in ("ADJ", "DET") or feature(before, "Case") == "Nom":
        return False
    case = SGJP_CASES.get(feature(before, "Case"), "")
    return before.relation != "nsubj" and any(r.pos == "subst" and case in r.values for r in analyse(verb.text))


def _is_counted(noun: Word) -> bool:
    return any(c.relation in ("nummod", "det") for c in noun.children)


def _across_its_clause(subject: Word, clause: Clause) -> bool:
    """A printed subject with the main verb between it and the verb of a clause below."""
    first, last = sorted((subject.i, clause.head.i))
    over = (w for w in above(clause.head) if w is not clause.head)
    return any(first < w.i < last and is_finite(w) for w in over)


def _is_only_nominative(phrase: Phrase, clause: Clause) -> bool:
    """`pomagają wszyscy`: a bare noun that stands in no other case is no object."""
    head = phrase.head
    if is_passive(clause) or head.pos not in ("NOUN", "PRON") or _is_counted(head) or _is_quoted(phrase):
        return False
    return can_stand_in(head, "Nom") and not any(can_stand_in(head, case) for case in OBLIQUE)


def _is_quoted(phrase: Phrase) -> bool:
    first = phrase.words[0]
    before = previous(first)
    return first.text in QUOTES or (before is not None and before.text in QUOTES)


def _reports_nothing(draft: Draft, clause: Clause) -> bool:
    """A reporting verb after a dash, or before `, że`, for which the tree gives nothing that was said."""
    stated = [o for o in draft.in_role("object") if o.content is None or not _is_relative(o, o.content)]
    if clause.nucleus.lemma not in REPORTING or stated or clause.finite is None or clause.reflexive:
        return False
    if draft.in_role("topic"):
        return False
    verb = clause.predicate
    before = previous(verb)
    after = verb.tree.words[verb.i + 1 : verb.i + 1 + REACH]
    opens = any(
        w.text == "," and w.i + 1 < len(w.tree.words) and w.tree.words[w.i + 1].lemma in REPORTED for w in after
    )
    said = before is not None and before.text in DASHES | QUOTES
    return draft.voice == "active" and (said or opens)


def _is_inserted_with_jak(clause: Clause) -> bool:
    """`To jest – jak podał – 100 osób`: what stands beside an inserted report is no subject or object of it."""
    jak = previous(clause.predicate)
    dash, after = previous(jak) if jak is not None else None, following(clause.predicate)
    if jak is None or dash is None or after is None or jak.lower != "jak":
        return False
    return dash.text in DASHES and after.text in DASHES


def _is_relative(said: Argument, content: Clause) -> bool:
    """`za które płaci – powiedział`: the end of a longer sentence is not all that was said."""
    words = said.phrase.words[:2] if said.phrase is not None else []
    return content.mark is None and any(w.lemma == "który" and w.dep != "det" for w in words)


def _lacks_subject(draft: Draft, clause: Clause) -> bool:
    """An active clause of the third person, or without a finite verb, for which nobody is found."""
    if draft.voice != "active" or draft.in_role("subject") or draft.modality == "requested":
        return False
    finite = clause.finite
    if finite is None:
        infinite = clause.form == "copula" and draft.predicate.lemma not in ("to", "oto")
        return infinite or clause.form in ("converb", "participle", "infinitive")
    if _is_of_us(clause, finite) or draft.predicate.lemma in ("to", "oto"):
        return False
    if clause.words[0].lemma in IMPERSONAL | LACKING | SAYING_ITSELF or clause.nucleus.lemma in SAYING_ITSELF:
        return False
    return not (is_existential(clause) or is_condition_of_things(clause))


def _is_of_us(clause: Clause, finite: Word) -> bool:
    """Of the first or second person, also where its ending is a word of its own."""
    words = (finite, *(c for w in clause.words for c in children(w, "aux")))
    return any(feature(w, "Person") in ("0", "1", "2") or w.lower.endswith(("śmy", "ście")) for w in words)
