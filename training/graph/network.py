"""The network as it is trained (PyTorch); `transforms/reader/network.py` runs the same arithmetic in NumPy.

Encoder: hashed features of the form, mixed by a maxout layer; bidirectional LSTMs over the text. Heads: tags, sentence
starts and names by softmax from the shared layers; arcs and relations by deep biaffine attention (Dozat & Manning,
2017, "Deep Biaffine Attention for Neural Dependency Parsing") from one more LSTM.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.graph.samples import UNKNOWN, Labels, Sample
from transforms.reader.forms import HASHES, TABLES

SMOOTHING = 0.03


@dataclass(frozen=True)
class Shape:
    """Sizes of the layers."""

    embed: int = 64
    form: int = 192
    pieces: int = 3
    hidden: int = 192
    arc: int = 192
    relation: int = 64
    shared_layers: int = 2


class Batch(NamedTuple):
    """Samples padded to one length: forms (texts, words), labels with UNKNOWN where there is none, sentences."""

    rows: Tensor
    forms: Tensor
    lengths: Tensor
    tags: Tensor
    names: Tensor
    starts: Tensor
    heads: Tensor
    relations: Tensor
    sentences: list[tuple[int, int, int]]


def batch(samples: list[Sample], rows: np.ndarray[Any, Any]) -> Batch:
    """The samples as one batch; `rows` are the table rows of all forms."""
    longest = max(len(sample.forms) for sample in samples)
    unique, places = np.unique(np.concatenate([sample.forms for sample in samples]), return_inverse=True)
    forms = np.zeros((len(samples), longest), dtype="int64")
    layers = {
        name: np.full((len(samples), longest), UNKNOWN) for name in ("tags", "names", "starts", "heads", "relations")
    }
    start = 0
    for index, sample in enumerate(samples):
        n = len(sample.forms)
        forms[index, :n] = places[start : start + n]
        start += n
        for name, layer in layers.items():
            layer[index, :n] = getattr(sample, name)
    sentences = [(index, *ends) for index, sample in enumerate(samples) for ends in sample.sentences]
    return Batch(
        torch.from_numpy(rows[unique].astype("int64")),
        torch.from_numpy(forms),
        torch.tensor([len(sample.forms) for sample in samples]),
        **{name: torch.from_numpy(layer) for name, layer in layers.items()},
        sentences=sentences,
    )


class SharedDropout(nn.Module):
    """Dropout with one mask for all words of a text."""

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
        self, labels: Labels, shape: Shape = Shape(), dropout: float = 0.3, word_dropout: float = 0.12
    ) -> None:
        super().__init__()
        self.shape, self.word_dropout = shape, word_dropout
        self.tables = nn.ModuleList([nn.Embedding(size, shape.embed) for size in TABLES.values()])
        for table in self.tables:
            nn.init.uniform_(table.weight, -0.1, 0.1)  # type: ignore[arg-type,unused-ignore]
        self.mix = nn.Linear(shape.embed * len(TABLES), shape.form * shape.pieces)
        self.norm = nn.LayerNorm(shape.form)
        widths = [shape.form] + [2 * shape.hidden] * shape.shared_layers
        self.shared = nn.ModuleList([Both(width, shape.hidden) for width in widths[:-1]])
        self.own = Both(2 * shape.hidden + shape.form, shape.hidden)
        self.drop = SharedDropout(dropout)
        self.tags = nn.Linear(4 * shape.hidden, len(labels.tags))
        self.names = nn.Linear(4 * shape.hidden, len(labels.names))
        self.starts = nn.Linear(2 * shape.hidden, 2)
        self.root = nn.Parameter(torch.zeros(2 * shape.hidden))
        self.arc_child, self.arc_head = (nn.Linear(2 * shape.hidden, shape.arc) for _ in "ch")
        self.rel_child, self.rel_head = (nn.Linear(2 * shape.hidden, shape.relation) for _ in "ch")
        self.arcs = nn.Parameter(torch.zeros(shape.arc, shape.arc))
        self.arc_bias = nn.Linear(shape.arc, 1)
        self.rels = nn.Parameter(torch.zeros(shape.relation, len(labels.relations) * shape.relation))
        self.rel_biases = nn.Linear(2 * shape.relation, len(labels.relations))
        nn.init.xavier_uniform_(self.arcs)
        nn.init.normal_(self.rels, std=0.02)

    def mixed(self, rows: Tensor) -> Tensor:
        """Vectors of forms from their table rows, of shape (forms, features, HASHES)."""
        columns = [table(rows[:, column]).sum(1) for column, table in enumerate(self.tables)]
        if self.training:
            keep = 1 - self.word_dropout
            masks = torch.bernoulli(columns[0].new_full((len(columns), len(rows), 1), keep)) / keep
            columns = [column * mask for column, mask in zip(columns, masks, strict=True)]
        mixed = self.mix(torch.cat(columns, dim=1)).view(len(rows), self.shape.form, self.shape.pieces).max(dim=2)[0]
        vectors: Tensor = self.norm(mixed)
        return vectors

    def encode(self, item: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Word vectors, the first and the last shared layer."""
        words = self.drop(self.mixed(item.rows)[item.forms])
        n = item.forms.shape[1]
        places = torch.arange(n).unsqueeze(0)
        mirror = torch.where(places < item.lengths.unsqueeze(1), item.lengths.unsqueeze(1) - 1 - places, places)
        layers, x = [], words
        for layer in self.shared:
            x = self.drop(layer(x, mirror))
            layers.append(x)
        own = self.drop(self.own(torch.cat([x, words], dim=2), mirror))
        return torch.cat([layers[0], layers[-1]], dim=2), layers[-1], own

    def loss(self, item: Batch) -> dict[str, Tensor]:
        """The losses of what the batch annotates, a mean per word each."""
        both, last, own = self.encode(item)
        losses = {}
        for name, layer, gold in (
            ("tags", self.tags, item.tags),
            ("names", self.names, item.names),
            ("starts", self.starts, item.starts),
        ):
            known = gold.view(-1) != UNKNOWN
            if bool(known.any()):
                source = last if name == "starts" else both
                logits = layer(source.reshape(-1, source.shape[2])[known])
                losses[name] = functional.cross_entropy(logits, gold.view(-1)[known], label_smoothing=SMOOTHING)
        if item.sentences:
            losses |= self._tree_loss(item, own)
        return losses

    def sentences(self, own: Tensor, ends: list[tuple[int, int, int]]) -> tuple[Tensor, Tensor]:
        """The words of sentences, of shape (sentences, longest, width), and which are words."""
        longest = max(end - start for _, start, end in ends)
        places = torch.arange(longest).unsqueeze(0)
        starts = torch.tensor([start for _, start, _ in ends]).unsqueeze(1)
        sizes = torch.tensor([end - start for _, start, end in ends]).unsqueeze(1)
        texts = torch.tensor([text for text, _, _ in ends]).unsqueeze(1)
        inside = places < sizes
        return own[texts, torch.where(inside, starts + places, starts)], inside

    def arc_scores(self, words: Tensor, inside: Tensor) -> Tensor:
        """Score of every head (the root first) for every word: (sentences, words, 1 + words)."""
        with_root = torch.cat([self.root.expand(len(words), 1, -1), words], dim=1)
        child = self.drop(functional.elu(self.arc_child(words)))
        head = self.drop(functional.elu(self.arc_head(with_root)))
        scores = child @ self.arcs @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        allowed = torch.cat([inside.new_ones(len(inside), 1), inside], dim=1).unsqueeze(1)
        itself = torch.eye(words.shape[1], words.shape[1] + 1).roll(1, 1).bool().unsqueeze(0)
        masked: Tensor = scores.masked_fill(~allowed | itself, -1e9)
        return masked

    def relation_scores(self, words: Tensor, heads: Tensor) -> Tensor:
        """Score of every relation of each word to its head (1 + its place): (sentences, words, relations)."""
        with_root = torch.cat([self.root.expand(len(words), 1, -1), words], dim=1)
        child = self.drop(functional.elu(self.rel_child(words)))
        head = self.drop(functional.elu(self.rel_head(with_root)))
        head = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[2]))
        product = (child @ self.rels).view(*child.shape[:2], -1, child.shape[2])
        scores: Tensor = (product @ head.unsqueeze(-1)).squeeze(-1) + self.rel_biases(torch.cat([child, head], dim=2))
        return scores

    def _tree_loss(self, item: Batch, own: Tensor) -> dict[str, Tensor]:
        words, inside = self.sentences(own, item.sentences)
        starts = torch.tensor([start for _, start, _ in item.sentences]).unsqueeze(1)
        texts = torch.tensor([text for text, _, _ in item.sentences]).unsqueeze(1)
        places = torch.where(inside, starts + torch.arange(words.shape[1]).unsqueeze(0), starts)
        gold, relations = item.heads[texts, places], item.relations[texts, places]
        heads = torch.where(gold == places, torch.zeros_like(gold), gold - starts + 1)
        heads = torch.where(inside, heads, torch.zeros_like(heads))
        scores = self.arc_scores(words, inside)
        losses = {"arcs": functional.cross_entropy(scores[inside], heads[inside])}
        labelled = inside & (relations != UNKNOWN)
        logits = self.relation_scores(words, heads)
        losses["relations"] = functional.cross_entropy(logits[labelled], relations[labelled], label_smoothing=SMOOTHING)
        return losses


assert HASHES == 2
