"""The trained network in NumPy: from word forms to scores of tags, names, sentence starts, heads and relations.

The arithmetic is that of `training/network.py`, without what only training needs. A text's figures are the same, to
the rounding of single precision, whatever it is read together with: a single row is never multiplied alone, and
products within a sentence are made sentence by sentence. Many builds of BLAS give a row the same sums to the last bit
whatever the other rows are; some choose their path by the number of rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from transforms.reader.forms import TABLES, rows

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

CACHED_FORMS = 50_000
EPSILON = 1e-5
IMPOSSIBLE = np.float32(-1e9)


class Encoded(NamedTuple):
    """Vectors of all words of some texts, one after another: for tags and names, for sentence starts, for trees."""

    labels: Floats
    starts: Floats
    trees: Floats


class Lstm(NamedTuple):
    """Both directions of one layer: inputs (in, 8 × hidden), recurrent (2, hidden, 4 × hidden), bias (8 × hidden).

    Rows of the three sigmoid gates are halved, so that one hyperbolic tangent serves all four gates.
    """

    inputs: Floats
    recurrent: Floats
    bias: Floats


class Network:
    """The weights, and the vectors of word forms that were met before."""

    def __init__(self, weights: Mapping[str, npt.NDArray[np.floating]]) -> None:
        self.weights: dict[str, Floats] = {name: array.astype("float32") for name, array in weights.items()}
        self.tables = [self.weights.pop(f"tables.{number}.weight") for number in range(len(TABLES))]
        n_layers = len({name.split(".")[1] for name in self.weights if name.startswith("shared.")})
        self.shared = [_lstm(self.weights, f"shared.{number}") for number in range(n_layers)]
        self.own = _lstm(self.weights, "own")
        for name in [name for name in self.weights if name.endswith(".weight") and self.weights[name].ndim == 2]:
            self.weights[name] = np.ascontiguousarray(self.weights[name].T)
        self.width = len(self.weights["norm.weight"])
        self.places: dict[str, int] = {}
        self.vectors: Floats = np.zeros((0, self.width), dtype="float32")

    def encode(self, texts: Sequence[Sequence[str]]) -> Encoded:
        """The vectors of the words of some texts, in their order."""
        order = sorted(range(len(texts)), key=lambda number: -len(texts[number]))
        lengths = np.asarray([len(texts[number]) for number in order])
        words = self._forms([form for number in order for form in texts[number]])
        layers, x = [], words
        for layer in self.shared:
            x = both_ways(layer, x, lengths)
            layers.append(x)
        own = both_ways(self.own, np.concatenate([x, words], axis=1), lengths)
        back = _original_order(order, lengths)
        return Encoded(np.concatenate([layers[0], layers[-1]], axis=1)[back], x[back], own[back])

    def tags(self, encoded: Encoded) -> Floats:
        """Score of every tag for every word."""
        return self._linear("tags", encoded.labels)

    def names(self, encoded: Encoded) -> Floats:
        """Score of every part of a name for every word."""
        return self._linear("names", encoded.labels)

    def starts(self, encoded: Encoded) -> Floats:
        """How much likelier than not each word starts a sentence, in log odds."""
        scores = self._linear("starts", encoded.starts)
        return scores[:, 1] - scores[:, 0]

    def arcs(self, words: Floats, lengths: Ints) -> Floats:
        """Score of every head (the root first, then the words) for every word: (sentences, longest, 1 + longest).

        `words` are the vectors of sentences that stand one after another.
        """
        child = product(_elu(self._linear("arc_child", words)), self.weights["arcs"])
        head = _elu(self._linear("arc_head", np.concatenate([words, self.root[None, :], self.root[None, :]])))
        bias = self._linear("arc_bias", head)[:, 0]
        longest = int(lengths.max())
        scores = np.full((len(lengths), longest, longest + 1), IMPOSSIBLE, dtype="float32")
        start = 0
        for number, n in enumerate(lengths.tolist()):
            own = slice(start, start + n)
            scores[number, :n, 1 : n + 1] = child[own] @ head[own].T + bias[own]
            scores[number, :n, 0] = child[own] @ head[-1] + bias[-1]
            start += n
        places = np.arange(longest)
        scores[:, places, places + 1] = IMPOSSIBLE
        return scores

    def relations(self, children: Floats, heads: Floats) -> Floats:
        """Score of every relation for pairs of vectors of a word and its head, of shape (pairs, relations)."""
        child, head = _elu(self._linear("rel_child", children)), _elu(self._linear("rel_head", heads))
        pairs = product(child, self.weights["rels"]).reshape(len(child), -1, child.shape[1])
        scores: Floats = (pairs * head[:, None, :]).sum(axis=2)
        return scores + self._linear("rel_biases", np.concatenate([child, head], axis=1))

    @property
    def root(self) -> Floats:
        """The vector that stands for the root."""
        return self.weights["root"]

    def _linear(self, name: str, x: Floats) -> Floats:
        return product(x, self.weights[f"{name}.weight"]) + self.weights[f"{name}.bias"]

    def _forms(self, forms: Sequence[str]) -> Floats:
        new = {form for form in forms if form not in self.places}
        if len(self.places) + len(new) > CACHED_FORMS:
            self.places, self.vectors, new = {}, self.vectors[:0], set(forms)
        if new:
            self._remember(sorted(new))
        return self.vectors[[self.places[form] for form in forms]]

    def _remember(self, forms: list[str]) -> None:
        known = len(self.places)
        if known + len(forms) > len(self.vectors):
            grown = np.zeros((max(4096, 2 * (known + len(forms))), self.width), dtype="float32")
            grown[:known] = self.vectors[:known]
            self.vectors = grown
        self.vectors[known : known + len(forms)] = self._mixed(forms)
        self.places.update((form, known + offset) for offset, form in enumerate(forms))

    def _mixed(self, forms: list[str]) -> Floats:
        """Maxout over the features' vectors, with layer normalisation."""
        numbers = rows(forms)
        columns = [table[numbers[:, column]].sum(axis=1) for column, table in enumerate(self.tables)]
        mixed = self._linear("mix", np.concatenate(columns, axis=1)).reshape(len(forms), self.width, -1).max(axis=2)
        mean, variance = mixed.mean(axis=1, keepdims=True), mixed.var(axis=1, keepdims=True)
        normal: Floats = (mixed - mean) / np.sqrt(variance + EPSILON)
        return normal * self.weights["norm.weight"] + self.weights["norm.bias"]


def product(x: Floats, weights: Floats) -> Floats:
    """The matrix product; one row takes the path of several."""
    found: Floats = x @ weights if len(x) != 1 else (np.concatenate([x, x]) @ weights)[:1]
    return found


def both_ways(layer: Lstm, x: Floats, lengths: Ints) -> Floats:
    """A bidirectional LSTM (Hochreiter & Schmidhuber, 1997) over texts that stand one after another, the longest
    first."""
    hidden = layer.recurrent.shape[1]
    projected = (product(x, layer.inputs) + layer.bias).reshape(len(x), 2, 4 * hidden)
    ends = np.cumsum(lengths)
    firsts = ends - lengths
    longest = int(lengths[0]) if len(lengths) else 0
    at_work: Ints = np.searchsorted(-lengths, -np.arange(longest), side="left")
    state = np.zeros((2, max(2, len(lengths)), hidden), dtype="float32")
    cell = np.zeros_like(state)
    found = np.empty((len(x), 2 * hidden), dtype="float32")
    for step, n in enumerate(at_work):
        ahead, back = firsts[:n] + step, ends[:n] - 1 - step
        gates = np.matmul(state[:, : max(2, n)], layer.recurrent)[:, :n]
        gates[0] += projected[ahead, 0]
        gates[1] += projected[back, 1]
        np.tanh(gates, out=gates)
        into, keep, new, out = (gates[:, :, part * hidden : (part + 1) * hidden] for part in range(4))
        fresh = cell[:, :n] * (0.5 * keep + 0.5) + new * (0.5 * into + 0.5)
        cell[:, :n] = fresh
        output = np.tanh(fresh) * (0.5 * out + 0.5)
        state[:, :n] = output
        found[ahead, :hidden] = output[0]
        found[back, hidden:] = output[1]
    return found


def _lstm(weights: dict[str, Floats], name: str) -> Lstm:
    """One layer's weights out of PyTorch's, whose gates stand in the order input, forget, cell, output."""
    inputs, recurrent, bias = [], [], []
    for direction in ("forward_lstm", "backward_lstm"):
        into, again, first, second = (
            weights.pop(f"{name}.{direction}.{part}_l0") for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        )
        hidden = again.shape[1]
        half = np.repeat(np.asarray([0.5, 0.5, 1.0, 0.5], dtype="float32"), hidden)
        inputs.append((into * half[:, None]).T)
        recurrent.append((again * half[:, None]).T)
        bias.append((first + second) * half)
    return Lstm(np.concatenate(inputs, axis=1), np.ascontiguousarray(np.stack(recurrent)), np.concatenate(bias))


def _original_order(order: Sequence[int], lengths: Ints) -> Ints:
    """Where the words of the texts in their own order stand among those in sorted order."""
    firsts = np.cumsum(lengths) - lengths
    places: list[Ints] = [np.zeros(0, dtype="int64")] * len(order)
    for position, number in enumerate(order):
        places[number] = np.arange(firsts[position], firsts[position] + lengths[position])
    return np.concatenate(places) if places else np.zeros(0, dtype="int64")


def _elu(x: Floats) -> Floats:
    found: Floats = np.where(x > 0, x, np.expm1(np.minimum(x, 0)))
    return found
