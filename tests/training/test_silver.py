"""Silver trees: what two readers of different minds leave known, and how an open head is learned."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from tests.make import make_doc
from training import silver
from training.corpora import Piece
from training.pieces import concatenated, example, joined
from transforms.reader.component import ARC_PROBABILITIES

FIRST = "Ala/PROPN/nsubj→1 widzi/VERB/ROOT kota/NOUN/obj→1 w/ADP/case→4 domu/NOUN/{} ./PUNCT/punct→1"
TREE = Piece(
    ("Ala", "widzi", "kota"),
    (True, True, False),
    heads=(1, 1, 1),
    deprels=("nsubj", "root", "obj"),
    open=(False, False, True),
)


def docs(first: str, second: str, chances: list[float]) -> tuple[Doc, Doc]:
    one, other = make_doc(FIRST.format(first)), make_doc(FIRST.format(second))
    other.user_data[ARC_PROBABILITIES] = np.asarray(chances, dtype="float32")
    return one, other


@pytest.mark.parametrize(
    ("first", "second", "chance", "is_open"),
    [
        ("obl→1", "obl→1", 0.6, False),
        ("obl→1", "obl→1", 0.4, True),
        ("obl→1", "nmod→2", 0.9, True),
        ("obl→1", "nmod→2", 0.96, False),
        ("obl→1", "nmod→1", 0.9, True),
    ],
)
def test_a_head_is_kept_where_both_agree_or_one_is_nearly_certain(
    first: str, second: str, chance: float, is_open: bool
) -> None:
    (piece,) = silver._agreed(*docs(first, second, [0.9, 0.9, 0.9, 0.9, chance, 0.9]))
    assert piece.open == (False, False, False, False, is_open, False)
    assert piece.deprels is not None and piece.deprels[4] == second.partition("→")[0] and piece.deprels[1] == "root"


def test_a_sentence_with_too_little_known_is_left_out() -> None:
    assert not list(silver._agreed(*docs("obl→1", "obl→1", [0.3, 0.9, 0.3, 0.9, 0.3, 0.9])))


def test_a_sentence_that_the_readers_bound_otherwise_is_left_out() -> None:
    one, other = docs("obl→1", "obl→1", [0.9] * 6)
    halves = make_doc(
        FIRST.format("obl→1").replace("kota/NOUN/obj→1", "kota/NOUN/ROOT").partition(" w/")[0] + "_",
        "w/ADP/dep domu/NOUN/ROOT ./PUNCT/punct→1",
    )
    assert [len(sent) for sent in halves.sents] != [len(one)]
    assert not list(silver._agreed(halves, other))


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
    path = tmp_path / "silver.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({name: getattr(TREE, name) for name in silver.WORDS}) + "\n")
    assert silver.read(path) == [TREE]
