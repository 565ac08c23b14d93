"""The best tree that the scores of single heads allow: one root, no circles."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Heads = npt.NDArray[np.int64]

ROOTS_TRIED = 4


def best_heads(scores: Scores, lengths: Heads) -> Heads:
    """The head of every word of every sentence: 0 for the root, else 1 + its place; padding gets 0.

    `scores` is (sentences, words, 1 + words). Best heads that form a tree are the best tree; for the other sentences
    the maximum spanning tree is looked for (Chu & Liu, 1965; Edmonds, 1967).
    """
    heads: Heads = scores.argmax(axis=2)
    for number in np.flatnonzero(~are_trees(heads, lengths)):
        n = int(lengths[number])
        heads[number, :n] = spanning_tree(scores[number, :n, : n + 1].astype("float64"))
    heads[np.arange(scores.shape[1]) >= lengths[:, None]] = 0
    return heads


def are_trees(heads: Heads, lengths: Heads) -> npt.NDArray[np.bool_]:
    """Which rows of heads are trees with a single root."""
    n_sentences, longest = heads.shape
    inside = np.arange(longest) < lengths[:, None]
    parents = np.concatenate([np.zeros((n_sentences, 1), dtype="int64"), np.where(inside, heads, 0)], axis=1)
    for _ in range(max(1, int(longest).bit_length())):
        parents = np.take_along_axis(parents, parents, axis=1)
    circles = (parents != 0).any(axis=1)
    single: npt.NDArray[np.bool_] = ((heads == 0) & inside).sum(axis=1) == 1
    good: npt.NDArray[np.bool_] = single & ~circles
    return good


def spanning_tree(scores: npt.NDArray[np.float64]) -> Heads:
    """The best tree with one root over `scores` (words, 1 + words); roots are tried in the order of their scores."""
    n = len(scores)
    square = np.full((n + 1, n + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    free = _arborescence(square)
    if (free[1:] == 0).sum() == 1:
        return free[1:]
    found = []
    for root in np.argsort(-square[1:, 0])[:ROOTS_TRIED] + 1:
        bound = square.copy()
        bound[1:, 0] = -1e12
        bound[root] = -np.inf
        bound[root, 0] = 0.0
        heads = _arborescence(bound)
        found.append((square[np.arange(1, n + 1), heads[1:]].sum(), -int(root), heads))
    best: Heads = max(found, key=lambda one: one[:2])[2]
    return best[1:]


def _arborescence(scores: npt.NDArray[np.float64]) -> Heads:
    """Best heads without circles of all nodes but the first, which is the root."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    circle = _circle(heads)
    if circle is None:
        return heads
    inner = np.zeros(len(heads), dtype=bool)
    inner[circle] = True
    outer = np.flatnonzero(~inner)
    gains = scores[circle][:, outer] - scores[circle, heads[circle]][:, None]
    entered = gains.argmax(axis=0)
    leaving = scores[outer][:, circle]
    left = leaving.argmax(axis=1)
    smaller = np.full((len(outer) + 1, len(outer) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outer, outer)]
    smaller[-1, :-1] = gains.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    solved = _arborescence(smaller)
    found = heads.copy()
    for place, node in enumerate(outer):
        if node:
            found[node] = circle[left[place]] if solved[place] == len(outer) else outer[solved[place]]
    entry = solved[-1]
    found[circle[entered[entry]]] = outer[entry]
    return found


def _circle(heads: Heads) -> Heads | None:
    """The nodes of one circle of heads, if there is any."""
    state = np.zeros(len(heads), dtype="int8")
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return np.asarray(path[path.index(node) :])
        state[path] = 2
    return None
