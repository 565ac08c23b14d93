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

LONG, FAR = 30, 6
"""Words of a sentence, and between a predicate and its subject, from which reading is harder."""

FLOOR = 0.4
"""Facts that are less sure than this are wrong more often than right: they are left out."""


def _nobody(draft: Draft) -> bool:
    """Whose subject is not known, though it has one."""
    return draft.fact_type != "role" and draft.voice == "active" and not draft.in_role("subject")


def _recovered(draft: Draft) -> bool:
    """The subject stands in another clause."""
    return any(s.recovery != "stated" for s in draft.in_role("subject"))


def _long(draft: Draft) -> bool:
    return len(draft.predicate.tree.whole(draft.predicate)) > LONG


def _far(draft: Draft) -> bool:
    heads = (s.phrase.head for s in draft.in_role("subject") if s.phrase is not None and s.recovery == "stated")
    return any(abs(h.i - draft.predicate.i) > FAR for h in heads)


def _several(draft: Draft) -> bool:
    return max(len(draft.in_role("subject")), len(draft.in_role("object"))) > 1


SIGNALS: dict[str, Callable[[Draft], bool]] = {
    "copula": lambda draft: draft.fact_type == "state",
    "nobody": _nobody,
    "recovered": _recovered,
    "far": _far,
    "several": _several,
    "long": _long,
}
"""What speaks against a fact, by name."""

WEIGHTS: dict[str, float] = {
    "": 1.52, "copula": -0.68, "nobody": -0.89, "recovered": -0.63, "far": -0.78, "several": -0.77, "long": -0.56,
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
