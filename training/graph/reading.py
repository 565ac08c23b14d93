"""Trees from several trained networks together: the mean of what they hold likely, and the best tree of that."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import torch

from training.corpora import Piece
from training.graph.network import Network, batch
from training.graph.samples import Forms, Labels, Reading, Sample, sample
from training.graph.trees import best_heads

CHECKPOINT, LABELS = "network.pt", "labels.json"
SENTENCES_PER_BATCH = 64
SORTED_AT_A_TIME = 64 * SENTENCES_PER_BATCH
LEAST = 1e-9

Item = TypeVar("Item")


def load(folders: Sequence[Path]) -> tuple[list[Network], Labels]:
    """The networks of these folders, with their averaged weights, and the labels, which are the same for all."""
    told = {(folder / LABELS).read_text(encoding="utf-8") for folder in folders}
    if len(told) != 1:
        raise ValueError(f"{' and '.join(map(str, folders))} have other labels; train them on the same sentences")
    labels = Labels(**json.loads(told.pop()))
    networks = [Network(labels).eval() for _ in folders]
    for folder, network in zip(folders, networks, strict=True):
        network.load_state_dict(torch.load(folder / CHECKPOINT, weights_only=True)["averaged"])
    return networks, labels


def read(networks: Sequence[Network], labels: Labels, pieces: Sequence[Piece]) -> Iterator[Reading]:
    """One reading per sentence, in order."""
    for some in batched_by(pieces, SORTED_AT_A_TIME):
        forms = Forms()
        samples = [sample(piece, labels, forms) for piece in some]
        rows = np.stack(forms.rows)
        found: dict[int, Reading] = {}
        order = sorted(range(len(samples)), key=lambda index: len(samples[index].forms))
        for places in batched_by(order, SENTENCES_PER_BATCH):
            few = [samples[place] for place in places]
            found.update(zip(places, _read(networks, labels, few, rows), strict=True))
        yield from (found[index] for index in range(len(samples)))


def batched_by(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """Slices of `size` items."""
    return (items[start : start + size] for start in range(0, len(items), size))


def score(networks: Sequence[Network], labels: Labels, pieces: Sequence[Piece]) -> dict[str, float]:
    """Per cent of words with the right head, and with the right head and relation."""
    words = heads = relations = 0
    for piece, found in zip(pieces, read(networks, labels, pieces), strict=True):
        right = [head == wanted for head, wanted in zip(found.heads, piece.heads or (), strict=True)]
        same = [name == wanted for name, wanted in zip(found.relations, piece.deprels or (), strict=True)]
        words += len(piece)
        heads += sum(right)
        relations += sum(head and name for head, name in zip(right, same, strict=True))
    return {"uas": round(100 * heads / words, 2), "las": round(100 * relations / words, 2)}


def _read(
    networks: Sequence[Network], labels: Labels, few: list[Sample], rows: npt.NDArray[np.int32]
) -> Iterator[Reading]:
    item = batch(few, rows)
    with torch.no_grad():
        words = [network.encode(item) for network in networks]
        arcs = sum(net.arc_scores(one, item.lengths).softmax(2) for net, one in zip(networks, words, strict=True))
        likely = (arcs / len(networks)).numpy()
        heads = best_heads(np.log(likely + LEAST), item.lengths.numpy())
        wanted = torch.from_numpy(heads)
        relations = sum(n.relation_scores(one, wanted).softmax(2) for n, one in zip(networks, words, strict=True))
        names = relations.argmax(2).numpy()
    chances = np.take_along_axis(likely, heads[:, :, None], axis=2)[:, :, 0]
    for index, one in enumerate(few):
        n = len(one.forms)
        yield Reading(
            [place if head == 0 else int(head) - 1 for place, head in enumerate(heads[index, :n])],
            [
                "root" if head == 0 else labels.relations[name]
                for head, name in zip(heads[index, :n], names[index, :n], strict=True)
            ],
            chances[index, :n],
        )
