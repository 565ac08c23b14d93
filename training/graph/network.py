"""The network that reads trees where tags and sentence ends are told (PyTorch).

Hashed features of the form, mixed by a maxout layer, beside vectors of the tag; bidirectional LSTMs over the sentence;
arcs and relations by deep biaffine attention (Dozat & Manning, 2017, "Deep Biaffine Attention for Neural Dependency
Parsing").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.graph.forms import TABLES
from training.graph.samples import UNKNOWN, UNTOLD, Labels, Sample

SMOOTHING = 0.03


@dataclass(frozen=True)
class Shape:
    """Sizes of the layers."""

    embed: int = 64
    form: int = 192
    pieces: int = 3
    tag: int = 64
    hidden: int = 192
    arc: int = 192
    relation: int = 64
    layers: int = 3


class Batch(NamedTuple):
    """Sentences padded to one length: forms (sentences, words) as places in `rows`; relations UNKNOWN if not known."""

    rows: Tensor
    forms: Tensor
    lengths: Tensor
    tags: Tensor
    classes: Tensor
    heads: Tensor
    relations: Tensor


def batch(samples: list[Sample], rows: np.ndarray[Any, Any]) -> Batch:
    """The sentences as one batch; `rows` are the table rows of all forms."""
    longest = max(len(sample.forms) for sample in samples)
    unique, places = np.unique(np.concatenate([sample.forms for sample in samples]), return_inverse=True)
    layers = {name: np.zeros((len(samples), longest), dtype="int64") for name in Sample._fields}
    layers["relations"][:] = UNKNOWN
    start = 0
    for index, sample in enumerate(samples):
        n = len(sample.forms)
        for name, layer in layers.items():
            layer[index, :n] = places[start : start + n] if name == "forms" else getattr(sample, name)
        start += n
    return Batch(
        torch.from_numpy(rows[unique].astype("int64")),
        lengths=torch.tensor([len(sample.forms) for sample in samples]),
        **{name: torch.from_numpy(layer) for name, layer in layers.items()},
    )


class SharedDropout(nn.Module):
    """Dropout with one mask for all words of a sentence."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = 1 - self.rate
        return x * torch.bernoulli(x.new_full((x.shape[0], 1, x.shape[2]), keep)) / keep


class Both(nn.Module):
    """An LSTM in each direction; padding stands at the end in both."""

    def __init__(self, inputs: int, hidden: int) -> None:
        super().__init__()
        self.forward_lstm = nn.LSTM(inputs, hidden, batch_first=True)
        self.backward_lstm = nn.LSTM(inputs, hidden, batch_first=True)
        for lstm in (self.forward_lstm, self.backward_lstm):
            for name, parameter in lstm.named_parameters():
                if "weight_hh" in name:
                    for part in parameter.data.chunk(4):
                        nn.init.orthogonal_(part)
                elif "bias_ih" in name:
                    parameter.data.zero_()
                    parameter.data[hidden : 2 * hidden] = 1.0
                elif "bias_hh" in name:
                    parameter.data.zero_()

    def forward(self, x: Tensor, mirror: Tensor) -> Tensor:
        ahead = self.forward_lstm(x)[0]
        index = mirror.unsqueeze(-1)
        back = self.backward_lstm(torch.gather(x, 1, index.expand(-1, -1, x.shape[2])))[0]
        return torch.cat([ahead, torch.gather(back, 1, index.expand(-1, -1, back.shape[2]))], dim=2)


class Network(nn.Module):
    """Everything that is learned."""

    def __init__(
        self,
        labels: Labels,
        shape: Shape = Shape(),
        dropout: float = 0.33,
        word_dropout: float = 0.15,
        tag_dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.shape, self.word_dropout, self.tag_dropout = shape, word_dropout, tag_dropout
        self.tables = nn.ModuleList([nn.Embedding(size, shape.embed) for size in TABLES.values()])
        self.tags = nn.Embedding(1 + len(labels.tags), shape.tag)
        self.classes = nn.Embedding(1 + len(labels.classes), shape.tag)
        for table in (*self.tables, self.tags, self.classes):
            nn.init.uniform_(table.weight, -0.1, 0.1)  # type: ignore[arg-type,unused-ignore]
        self.mix = nn.Linear(shape.embed * len(TABLES), shape.form * shape.pieces)
        self.norm = nn.LayerNorm(shape.form)
        widths = [shape.form + 2 * shape.tag] + [2 * shape.hidden] * (shape.layers - 1)
        self.layers = nn.ModuleList([Both(width, shape.hidden) for width in widths])
        self.drop = SharedDropout(dropout)
        self.root = nn.Parameter(torch.zeros(2 * shape.hidden))
        self.arc_child, self.arc_head = (nn.Linear(2 * shape.hidden, shape.arc) for _ in "ch")
        self.rel_child, self.rel_head = (nn.Linear(2 * shape.hidden, shape.relation) for _ in "ch")
        self.arcs = nn.Parameter(torch.zeros(shape.arc, shape.arc))
        self.arc_bias = nn.Linear(shape.arc, 1)
        self.rels = nn.Parameter(torch.zeros(shape.relation, len(labels.relations) * shape.relation))
        self.rel_biases = nn.Linear(2 * shape.relation, len(labels.relations))
        nn.init.xavier_uniform_(self.arcs)
        nn.init.normal_(self.rels, std=0.02)

    def encode(self, item: Batch) -> Tensor:
        """Vectors of the words in their sentences: (sentences, words, width)."""
        n = item.forms.shape[1]
        places = torch.arange(n).unsqueeze(0)
        mirror = torch.where(places < item.lengths.unsqueeze(1), item.lengths.unsqueeze(1) - 1 - places, places)
        told = [self.tags(self._forgotten(item.tags)), self.classes(self._forgotten(item.classes))]
        words: Tensor = self.drop(torch.cat([self._mixed(item.rows)[item.forms], *told], dim=2))
        for layer in self.layers:
            words = self.drop(layer(words, mirror))
        return words

    def _mixed(self, rows: Tensor) -> Tensor:
        columns = [table(rows[:, column]).sum(1) for column, table in enumerate(self.tables)]
        if self.training:
            keep = 1 - self.word_dropout
            masks = torch.bernoulli(columns[0].new_full((len(columns), len(rows), 1), keep)) / keep
            columns = [column * mask for column, mask in zip(columns, masks, strict=True)]
        mixed = self.mix(torch.cat(columns, dim=1)).view(len(rows), self.shape.form, self.shape.pieces).max(dim=2)[0]
        vectors: Tensor = self.norm(mixed)
        return vectors

    def _forgotten(self, told: Tensor) -> Tensor:
        return told.masked_fill(torch.rand(told.shape) < self.tag_dropout, UNTOLD) if self.training else told

    def arc_scores(self, words: Tensor, lengths: Tensor) -> Tensor:
        """Score of every head (the root first) for every word: (sentences, words, 1 + words)."""
        n = words.shape[1]
        inside = torch.arange(n).unsqueeze(0) < lengths.unsqueeze(1)
        child = self.drop(functional.elu(self.arc_child(words)))
        head = self.drop(functional.elu(self.arc_head(self._with_root(words))))
        scores = child @ self.arcs @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        allowed = torch.cat([inside.new_ones(len(inside), 1), inside], dim=1).unsqueeze(1)
        itself = torch.eye(n, n + 1).roll(1, 1).bool().unsqueeze(0)
        masked: Tensor = scores.masked_fill(~allowed | itself, -1e9)
        return masked

    def relation_scores(self, words: Tensor, heads: Tensor) -> Tensor:
        """Score of every relation of each word to its head (1 + its place): (sentences, words, relations)."""
        child = self.drop(functional.elu(self.rel_child(words)))
        head = self.drop(functional.elu(self.rel_head(self._with_root(words))))
        head = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[2]))
        product = (child @ self.rels).view(*child.shape[:2], -1, child.shape[2])
        scores: Tensor = (product @ head.unsqueeze(-1)).squeeze(-1) + self.rel_biases(torch.cat([child, head], dim=2))
        return scores

    def _with_root(self, words: Tensor) -> Tensor:
        return torch.cat([self.root.expand(len(words), 1, -1), words], dim=1)

    def loss(self, item: Batch) -> dict[str, Tensor]:
        """The losses of heads and of relations, a mean per word each."""
        words = self.encode(item)
        inside = torch.arange(words.shape[1]).unsqueeze(0) < item.lengths.unsqueeze(1)
        arcs = self.arc_scores(words, item.lengths)
        labelled = inside & (item.relations != UNKNOWN)
        logits = self.relation_scores(words, item.heads)[labelled]
        return {
            "arcs": functional.cross_entropy(arcs[inside], item.heads[inside]),
            "relations": functional.cross_entropy(logits, item.relations[labelled], label_smoothing=SMOOTHING),
        }
