"""Silver trees: what the teachers leave known, and how an open head is learned."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import spacy

from training import silver
from training.corpora import Piece
from training.graph.samples import Reading
from training.pieces import concatenated, example, joined

TREE = Piece(
    ("Ala", "widzi", "kota"),
    (True, True, False),
    heads=(1, 1, 1),
    deprels=("nsubj", "root", "obj"),
    open=(False, False, True),
)


SENTENCE = Piece(TREE.forms, TREE.spaces, upos=("PROPN", "VERB", "NOUN"), feats=("", "", ""), lemmas=None)


def found(*chances: float) -> Reading:
    return Reading([1, 1, 1], ["nsubj", "root", "obj"], np.asarray(chances, dtype="float32"))


def test_a_head_that_the_teachers_hold_unlikely_is_open() -> None:
    assert silver.taught(SENTENCE, found(0.9, 0.99, silver.LIKELY)) == replace(TREE, open=(False, False, False))
    national = replace(SENTENCE, iob=("O", "O", "O"))
    assert silver.taught(national, found(0.1, 0.9, 0.2)) == replace(
        TREE, open=(True, False, True), upos=SENTENCE.upos, feats=SENTENCE.feats, iob=national.iob
    )


def test_news_with_too_little_known_is_left_out() -> None:
    assert silver.taught(SENTENCE, found(0.9, 0.9, 0.1)) is None


def test_an_open_head_is_missing_to_the_parser_and_not_a_root() -> None:
    heads, relations = example(TREE, spacy.blank("pl").vocab).get_aligned_parse()  # type: ignore[no-untyped-call]
    assert heads == [1, 1, None] and relations == ["nsubj", "root", None]


def test_texts_of_silver_trees_keep_what_is_open() -> None:
    assert concatenated([TREE, TREE]).open == (False, False, True) * 2
    rng = random.Random(1)
    while len(text := joined([TREE, TREE], rng)) == 6:
        pass
    assert text.open == (False, False, True, False, False, False, True)


def test_the_file_holds_the_trees(tmp_path: Path) -> None:
    path, national = tmp_path / "silver.jsonl.gz", replace(TREE, iob=("O", "O", "O"))
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for piece in (TREE, national):
            file.write(json.dumps({name: getattr(piece, name) for name in silver.LAYERS}) + "\n")
    assert silver.load_silver(path) == ([national], [TREE])
