"""Sentences with every layer, for the tests of training."""

from __future__ import annotations

from training.corpora import Piece

EWA_SEES = Piece(
    ("Ewa", "Lis", "widzi", "dom", "."),
    (True, True, True, False, True),
    upos=("PROPN", "PROPN", "VERB", "NOUN", "PUNCT"),
    feats=("Case=Nom", "Case=Nom", "", "Case=Acc", ""),
    heads=(2, 0, 2, 2, 2),
    deprels=("nsubj", "flat", "root", "obj", "punct"),
    iob=("B-PER", "I-PER", "O", "O", "O"),
)
