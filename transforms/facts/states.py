"""States: what something is, where it is, said with `być` or `to`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transforms.facts.clause import Clause
from transforms.facts.draft import Draft, LeftOut, Material
from transforms.facts.events import read
from transforms.facts.negation import negations


def states(material: Material) -> Iterator[Draft | LeftOut]:
    """One fact for each clause of `być` or `to`."""
    for clause in material.clauses:
        if clause.is_state:
            yield LeftOut("double_negation") if len(negations(clause)) > 1 else _read(clause, material)


def _read(clause: Clause, material: Material) -> Draft:
    return replace(read(clause, material, "state", _rule(clause)), lemma="być")


def _rule(clause: Clause) -> str:
    if clause.form != "copula":
        return "state_to_be_somewhere"
    return "state_with_to" if clause.predicate.lemma == "to" else "state_copula"
