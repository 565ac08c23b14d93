"""How often a rule is right: its precision on gold sentences, smoothed."""

from __future__ import annotations

MEASURED: dict[str, tuple[int, int]] = {}
"""Facts of each rule that the gold confirms, and facts of it that the gold could judge."""

UNMEASURED = 0.5


def confidence(rule: str) -> float:
    """Precision with Laplace's smoothing, (right + 1) / (seen + 2); one half for a rule never seen in the gold."""
    right, seen = MEASURED.get(rule, (0, 0))
    return round((right + 1) / (seen + 2), 3) if seen else UNMEASURED
