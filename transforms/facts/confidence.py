"""How sure a fact is: what its rule's family and its parse have been worth where people judged them.

`WEIGHTS` are the coefficients of a logistic regression over facts of news articles, each judged by hand beside its
sentence; `python -m tests.quality.calibration` fits them to the judgments in tests/quality/judgments.tsv.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.facts.draft import Draft

LONG = 30
"""Words of a sentence from which reading is harder."""

FLOOR = 0.5
"""Facts that are less sure than this are wrong more often than right: they are left out."""


def _recovered(draft: Draft) -> bool:
    """The subject stands in another clause that is not the one the relative pronoun hangs on."""
    return any(s.recovery not in ("stated", "relative") for s in draft.in_role("subject"))


def _pronoun(draft: Draft) -> bool:
    """A pronoun is the subject or the object, and nobody can tell whom it means."""
    return any(p.head.pos in ("PRON", "DET") for role in ("subject", "object") for p in draft.printed(role))


def _folded(draft: Draft) -> bool:
    return draft.clause is not None and bool(draft.clause.fold)


def _long(draft: Draft) -> bool:
    return len(draft.predicate.tree.whole(draft.predicate)) > LONG


def _several(draft: Draft) -> bool:
    return max(len(draft.in_role("subject")), len(draft.in_role("object"))) > 1


SIGNALS: dict[str, Callable[[Draft], bool]] = {
    "recovered": _recovered,
    "pronoun": _pronoun,
    "folded": _folded,
    "several": _several,
    "long": _long,
}
"""What speaks against a fact, by name."""

WEIGHTS: dict[str, float] = {
    "": 1.64, "recovered": -0.71, "pronoun": -0.45, "folded": -0.86, "several": -0.55, "long": -0.43,
}  # fmt: skip
"""The weight of each signal; that of the empty name counts always."""


def signals(draft: Draft) -> list[str]:
    """The names of the signals that a fact gives."""
    return [name for name, given in SIGNALS.items() if given(draft)]


def confidence(draft: Draft) -> float:
    """The share of facts like this one that were judged right."""
    return sureness(signals(draft))


def sureness(given: list[str]) -> float:
    """What the signals are worth together."""
    score = WEIGHTS[""] + sum(WEIGHTS.get(name, 0.0) for name in given)
    return round(1 / (1 + exp(-score)), 3)
