"""The best tree for scores of single heads, checked against every tree there is."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from training.graph.trees import are_trees, best_heads, spanning_tree


def every_tree(n: int) -> list[tuple[int, ...]]:
    heads = [h for h in product(range(n + 1), repeat=n) if all(head != place + 1 for place, head in enumerate(h))]
    good = are_trees(np.asarray(heads), np.full(len(heads), n))
    return [h for h, is_tree in zip(heads, good, strict=True) if is_tree]


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[place, head] for place, head in enumerate(heads)))


def test_trees_with_one_root_are_as_many_as_cayley_says() -> None:
    assert [len(every_tree(n)) for n in (1, 2, 3, 4)] == [1, 2, 9, 64]


@pytest.mark.parametrize("seed", range(60))
def test_the_tree_found_is_the_best_of_all(seed: int) -> None:
    n = 2 + seed % 3
    scores = np.random.default_rng(seed).normal(size=(n, n + 1))
    best = max(every_tree(n), key=lambda heads: total(scores, heads))
    assert tuple(spanning_tree(scores)) == best


def test_sentences_of_a_batch_keep_to_themselves() -> None:
    scores = np.random.default_rng(5).normal(size=(3, 4, 5)).astype("float32")
    scores[0, :, 3:] = scores[1, :, 4:] = -1e9
    heads = best_heads(scores, np.asarray([2, 3, 4]))
    assert are_trees(heads, np.asarray([2, 3, 4])).all()
    assert heads[0, 2:].tolist() == [0, 0]


def test_a_long_circle_is_opened() -> None:
    n = 60
    scores = np.full((n, n + 1), -5.0)
    for place in range(n):
        scores[place, (place + 1) % n + 1] = 3.0
    scores[7, 0] = -1.0
    heads = spanning_tree(scores)
    assert heads[7] == 0 and (heads == 0).sum() == 1
    assert are_trees(heads[None], np.asarray([n])).all()
