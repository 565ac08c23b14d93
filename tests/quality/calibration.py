"""Fits `confidence` to judged facts and writes docs/quality.md: `python -m tests.quality.calibration`.

`judgments.tsv` has one line for each fact judged by hand beside its sentence: which sample it was drawn in, its rule,
the signals that `transforms.facts.confidence` saw, and whether subject, predicate, object, polarity, modality, tense
and attribution were all right. The sentences stay with their publishers.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from transforms.facts.confidence import SIGNALS

JUDGMENTS = Path(__file__).parent / "judgments.tsv"
TEMPLATE = Path(__file__).parent / "quality.md"
PAGE = Path(__file__).parents[2] / "docs" / "quality.md"
COMMAND = "python -m tests.quality.calibration"
NAMES = ("", *SIGNALS)
STRENGTH = 2.0
"""How strongly a signal that few facts give is drawn to nought."""

FOLDS = 10
EDGES = (0.0, 0.55, 0.65, 0.75, 0.85, 1.0)


@dataclass(frozen=True)
class Judged:
    """One fact and the verdict on it."""

    sample: str
    rule: str
    signals: tuple[str, ...]
    right: bool


def judgments() -> list[Judged]:
    """All facts judged so far, in the order in which they were drawn."""
    with JUDGMENTS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        Judged(r["sample"], r["rule"], tuple(s for s in r["signals"].split() if s in SIGNALS), r["right"] == "1")
        for r in rows
    ]


def fit(judged: Sequence[Judged]) -> dict[str, float]:
    """Weights of a logistic regression with a Gaussian prior, by Newton's method, to two decimals."""
    given = np.array([[name == "" or name in j.signals for name in NAMES] for j in judged], dtype=float)
    right = np.array([j.right for j in judged], dtype=float)
    prior = np.diag([0.0, *[STRENGTH] * len(SIGNALS)])
    weights = np.zeros(len(NAMES))
    for _ in range(25):
        expected = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (expected - right) + prior @ weights
        curve = given.T @ (given * (expected * (1 - expected))[:, None]) + prior
        weights = weights - np.linalg.solve(curve, slope)
    return {name: round(float(w), 2) + 0.0 for name, w in zip(NAMES, weights, strict=True)}


def sureness(signals: Iterable[str], weights: dict[str, float]) -> float:
    """As `transforms.facts.confidence` computes it, with other weights."""
    return float(1 / (1 + np.exp(-weights[""] - sum(weights[name] for name in signals))))


def foreseen(judged: Sequence[Judged]) -> list[float]:
    """The confidence of each fact by weights that were fitted to the others."""
    fitted = [fit([j for i, j in enumerate(judged) if i % FOLDS != fold]) for fold in range(FOLDS)]
    return [sureness(j.signals, fitted[i % FOLDS]) for i, j in enumerate(judged)]


def reliability(judged: Sequence[Judged]) -> list[tuple[str, int, float, float]]:
    """For each range of foreseen confidence: its name, how many facts, their mean confidence, the share right."""
    pairs = list(zip(foreseen(judged), (j.right for j in judged), strict=True))
    table = []
    for low, high in pairwise(EDGES):
        inside = [(c, r) for c, r in pairs if low <= c < high]
        if inside:
            said, found = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            table.append((f"{low:.2f} to {high:.2f}", len(inside), said, found))
    return table


def page() -> str:
    """docs/quality.md."""
    judged = judgments()
    by_range = [f"| {name} | {n} | {said:.2f} | {found:.2f} |" for name, n, said, found in reliability(judged)]
    given = Counter(name for j in judged for name in ("", *j.signals))
    by_signal = [f"| `{n or 'always'}` | {given[n]} | {w:+.2f} |" for n, w in fit(judged).items()]
    seen, right = Counter(j.rule for j in judged), Counter(j.rule for j in judged if j.right)
    by_rule = [f"| `{rule}` | {n} | {right[rule]} |" for rule, n in sorted(seen.items())]
    text = TEMPLATE.read_text(encoding="utf-8")
    tables = {"RELIABILITY": by_range, "SIGNALS": by_signal, "RULES": by_rule, "JUDGED": [str(len(judged))]}
    tables["RIGHT"] = [f"{sum(right.values()) / len(judged):.0%}"]
    for name, lines in tables.items():
        text = text.replace(f"{{{name}}}", "\n".join(lines))
    return text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print("WEIGHTS =", fit(judgments()))
    print(*reliability(judgments()), sep="\n")
