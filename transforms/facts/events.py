"""Events: every verb but `być`, finite or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from transforms.facts import modality as of
from transforms.facts.arguments import Argument
from transforms.facts.cases import can_stand_in
from transforms.facts.clause import Clause
from transforms.facts.draft import Draft, LeftOut, Material
from transforms.facts.impersonal import is_comment, is_impersonal
from transforms.facts.lexicon import NOUN_MODALITY
from transforms.facts.negation import negations
from transforms.facts.plurals import in_the_plural
from transforms.facts.spoken import spoken_in_full
from transforms.facts.tree import conjuncts, feature, first_conjunct, is_infinitive
from transforms.schema import FactType

LIGHT = {("zwrócić", "uwaga"), ("zwracać", "uwaga")}
"""Verbs that mean something only together with this object."""

PRESENTATIVES = frozenset({"oto", "to"})
MODALS = frozenset({"móc", "musieć", "powinien"})
SITUATED = frozenset({"położyć", "usytuować", "zlokalizować", "ulokować", "oddalić", "zwać"})
"""Verbs whose passive participles are adjectives of where something is and what it is called."""

CIRCUMSTANTIAL = ("obl", "obj", "iobj", "xcomp", "ccomp", "advmod")


def events(material: Material) -> Iterator[Draft | LeftOut]:
    """One fact for each clause whose predicate is not `być`."""
    for clause in material.clauses:
        if not clause.is_state:
            yield event(clause, material)


def event(clause: Clause, material: Material) -> Draft | LeftOut:
    """The clause as an event, or why it cannot be read."""
    return _unreadable(clause) or read(clause, material, "event", _rule(clause))


def read(clause: Clause, material: Material, fact_type: FactType, rule: str) -> Draft:
    """The clause as a fact, with everything that grammar says of it."""
    arguments = [in_the_plural(a, clause) for a in spoken_in_full(material.arguments.of(clause), clause)]
    lemma, arguments = _lemma(clause, arguments)
    return Draft(
        fact_type=fact_type,
        predicate=clause.predicate,
        lemma=lemma,
        rule=rule,
        arguments=tuple(arguments),
        clause=clause,
        polarity=of.polarity(clause, material.clauses),
        modality=of.modality(clause, material.clauses),
        tense=of.tense(clause),
        aspect=of.aspect(clause),
        voice=of.voice(clause),
    )


def _unreadable(clause: Clause) -> LeftOut | None:
    """Why a clause is left out; None when it can be read."""
    if len(negations(clause)) > 1:
        return LeftOut("double_negation")
    if clause.nucleus.lemma in PRESENTATIVES or _lacks_infinitive(clause) or is_comment(clause):
        return LeftOut("no_predicate")
    if clause.form == "title" and _is_contrasted(clause):
        return LeftOut("contrasted_adjective")
    if clause.form == "infinitive":
        return _unreadable_infinitive(clause)
    if clause.form == "participle" and clause.nucleus.lemma in SITUATED and feature(clause.nucleus, "Voice") == "Pass":
        return LeftOut("no_predicate")  # `wieś położona w górach` was never laid there
    if clause.form == "participle" and not clause.fold and not _has_dependents(clause):
        return LeftOut("participle_without_dependents")
    if clause.form == "participle" and not _agrees_with_noun(clause):
        return LeftOut("participle_disagrees")
    return None


def _is_contrasted(clause: Clause) -> bool:
    """`podzielona Europa, a nie zjednoczona`: an adjective that is denied beside another, and no headline."""
    return clause.head.dep == "conj" and bool(negations(clause)) and any(c.dep == "cc" for c in clause.head.children)


def _agrees_with_noun(clause: Clause) -> bool:
    """Whether the noun that a participle modifies can have its case and number, by the dictionary."""
    first = first_conjunct(clause.head)
    noun = first.head
    if first.dep not in ("amod", "acl") or noun.pos != "NOUN" or len(conjuncts(noun)) > 1:
        return True
    if any(c.relation in ("nummod", "det") for c in noun.children):
        return True
    number = feature(noun, "Number") in (feature(first, "Number"), "Ptan", "") or not feature(first, "Number")
    return number and can_stand_in(noun, feature(first, "Case"))


def _lacks_infinitive(clause: Clause) -> bool:
    """`być może`, `co może dziwne`, `jak musi`: a modal verb alone says nothing that happens."""
    if clause.nucleus.lemma not in MODALS or clause.fold:
        return False
    return not any(is_infinitive(w) for c in clause.nucleus.children for w in (c, *c.children))


def _unreadable_infinitive(clause: Clause) -> LeftOut | None:
    first = first_conjunct(clause.nucleus)
    if first.relation in ("ROOT", "root"):
        return LeftOut("bare_infinitive")
    if first.head.pos in ("NOUN", "PROPN") and first.head.lemma not in NOUN_MODALITY:
        return LeftOut("infinitive_of_noun")
    return None


def _has_dependents(clause: Clause) -> bool:
    return any(d.relation in CIRCUMSTANTIAL and d.dep not in ("advmod:neg", "advmod:emph") for d in clause.dependents)


def _rule(clause: Clause) -> str:
    match clause.form:
        case "participle":
            return (
                "event_participle_passive" if feature(clause.nucleus, "Voice") == "Pass" else "event_participle_active"
            )
        case "finite" if clause.fold:
            return "event_folded_infinitive"
        case "finite" if clause.relation.endswith(":relcl"):
            return "event_relative_clause"
        case "finite" if first_conjunct(clause.head).relation == "ccomp":
            return "event_content_clause"
        case "finite" if first_conjunct(clause.head).relation == "advcl":
            return "event_adverbial_clause"
        case "finite":
            return "event_finite_verb"
        case "passive" | "title" | "infinitive" | "converb" | "impersonal" | "copula":
            return f"event_{clause.form}"
        case _:
            assert_never(clause.form)


def _lemma(clause: Clause, arguments: list[Argument]) -> tuple[str, list[Argument]]:
    """The verb with `się`, or with the noun without which it means something else."""
    lemma = (clause.predicate if clause.form == "copula" else clause.nucleus).lemma
    for argument in arguments:
        if argument.role == "object" and argument.phrase and (lemma, argument.phrase.head.lemma) in LIGHT:
            return f"{lemma} {argument.phrase.head.lower}", [a for a in arguments if a is not argument]
    return (
        f"{lemma} się" if clause.reflexive and not of.is_passive(clause) and not is_impersonal(clause) else lemma
    ), arguments
