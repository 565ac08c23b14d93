"""States: what something is, where it is, said with `być` or `to`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transforms.facts.clause import Clause
from transforms.facts.draft import Draft, LeftOut, Material
from transforms.facts.events import read
from transforms.facts.negation import negations
from transforms.facts.tree import feature, following


def states(material: Material) -> Iterator[Draft | LeftOut]:
    """One fact for each clause of `być` or `to`."""
    for clause in material.clauses:
        if clause.is_state:
            yield state(clause, material)


def state(clause: Clause, material: Material) -> Draft | LeftOut:
    """The clause as a state, or why it cannot be read."""
    return _unreadable(clause) or replace(read(clause, material, "state", _rule(clause)), lemma="być")


def _unreadable(clause: Clause) -> LeftOut | None:
    """Why a clause is left out: `jest zdania, że …` says who says what follows, and nothing else."""
    if len(negations(clause)) > 1:
        return LeftOut("double_negation")
    after = following(clause.predicate)
    if clause.predicate.lower == "być" and after is not None and after.lower == "może":
        return LeftOut("no_predicate")  # `być może w maju`
    opinion = clause.nucleus.lemma in ("zdanie", "opinia") and feature(clause.nucleus, "Case") == "Gen"
    return LeftOut("opinion_without_content") if opinion else None


def _rule(clause: Clause) -> str:
    if clause.form != "copula":
        return "state_to_be_somewhere"
    return "state_with_to" if clause.predicate.lemma == "to" else "state_copula"
