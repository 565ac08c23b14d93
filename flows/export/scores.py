"""What was measured of Sedno, and the floors below which its tests let no score fall: QUALITY.md and README.md say so.

Scores of the language model itself come with the model (`meta.json`).
"""

from __future__ import annotations

from typing import NamedTuple


class Measured(NamedTuple):
    """One figure: of what, on what."""

    what: str
    on: str
    figure: str


MEASURED = (
    Measured("expressions of time", "KPWr, development part", "strict F1 0.93, value 0.90"),
    Measured(
        "facts",
        "94 gold sentences that the rules were developed on",
        "predicate F1 0.93, triple F1 0.88, polarity 1.00",
    ),
    Measured(
        "facts",
        "100 triples at random from 110 other articles, judged strictly by two readers who did not know the rules",
        "41 % right in every part, 38 % with a part missing, cut or off, 21 % wrong",
    ),
)
"""The rows of README.md's table (`How far to trust it`) that are about the rules; a test compares them."""

FLOORS = {"triple": 0.9, "polarity": 1.0, "modality": 0.95, "tense": 0.95, "voice": 0.95, "attribution": 0.95}
"""Shares of expected triples, and of their attributes, that `tests/quality` must find right on its own sentences."""

MODEL_SCORES = {
    "tokens": "tokens, F1",
    "sentences": "sentences, F1",
    "upos": "parts of speech",
    "feats": "all morphological features",
    "lemma": "lemmas",
    "uas": "heads (UAS)",
    "las": "heads and labels (LAS)",
    "ents_p": "names, precision",
    "ents_r": "names, recall",
    "ents_f": "names, F1",
}
"""What the scores of a model's `performance` are called for people."""
