"""The training run: streams of sentences, one optimiser, a checkpoint that a killed run resumes from."""

from __future__ import annotations

import copy
import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.corpora import Piece
from training.graph.network import Batch, Network, batch
from training.graph.samples import Forms, Labels, Sample, sample
from training.pieces import varied

WARM_UP = 150
WORDS_PER_STEP = 1200
POOL = 10
AVERAGING = 0.998
WEIGHTS = {"arcs": 1.0, "relations": 0.7}


@dataclass(frozen=True)
class Stream:
    """Pieces that are annotated alike; `share` of the steps draws a batch from them."""

    name: str
    pieces: Sequence[Piece]
    share: float = 1.0


def train(
    network: Network,
    labels: Labels,
    streams: Sequence[Stream],
    out: Path,
    steps: int,
    every: int,
    score: Callable[[Network], dict[str, float]],
    seed: int,
    learn_rate: float = 0.002,
) -> Network:
    """Train to `steps` and give the mean of the weights on the way; `out` is what a killed run goes on from."""
    torch.manual_seed(seed)
    forms = Forms()
    optimizer = torch.optim.Adam(network.parameters(), lr=learn_rate, betas=(0.9, 0.98), eps=1e-8)
    averaged: Network = copy.deepcopy(network).eval()
    start = _resume(out, network, averaged, optimizer)
    endless = {s.name: _endless(s, labels, forms, random.Random(f"{seed} {s.name} {start}")) for s in streams}
    dice = random.Random(f"{seed} {start}")
    losses: dict[str, list[float]] = defaultdict(list)
    began = time.perf_counter()
    network.train()
    for step in range(start, steps):
        for group in optimizer.param_groups:
            group["lr"] = learn_rate * min(1.0, (step + 1) / WARM_UP) * max(0.01, 1 - step / steps)
        optimizer.zero_grad(set_to_none=True)
        for stream in streams:
            if dice.random() < stream.share:
                _add_gradients(network, next(endless[stream.name]), losses, stream.name)
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimizer.step()
        _average(averaged, network, min(AVERAGING, (1 + step) / (10 + step)))
        if (step + 1) % every == 0 or step + 1 == steps:
            line = {"step": step + 1, "minutes": round((time.perf_counter() - began) / 60, 1)}
            line |= {name: round(float(np.mean(values)), 3) for name, values in losses.items()}
            losses.clear()
            _save(out, network, averaged, optimizer, step + 1)
            print(json.dumps(line | score(averaged)), flush=True)
    return averaged


def _add_gradients(network: Network, item: Batch, losses: dict[str, list[float]], stream: str) -> None:
    found = network.loss(item)
    torch.stack([WEIGHTS[name] * value for name, value in found.items()]).sum().backward()  # type: ignore[no-untyped-call,unused-ignore]
    for name, value in found.items():
        losses[f"{stream} {name}"].append(value.item())


def _average(averaged: Network, network: Network, decay: float) -> None:
    with torch.no_grad():
        for mean, now in zip(averaged.parameters(), network.parameters(), strict=True):
            mean.lerp_(now, 1 - decay)


def _endless(stream: Stream, labels: Labels, forms: Forms, rng: random.Random) -> Iterator[Batch]:
    """Batches of about WORDS_PER_STEP words, of sentences of like length."""
    pool: list[Sample] = []
    while True:
        for piece in rng.sample(stream.pieces, len(stream.pieces)):
            pool.append(sample(varied(piece, rng), labels, forms))
            if sum(len(one.forms) for one in pool) > POOL * WORDS_PER_STEP:
                yield from _emptied(pool, forms, rng)


def _emptied(pool: list[Sample], forms: Forms, rng: random.Random) -> Iterator[Batch]:
    pool.sort(key=lambda one: len(one.forms))
    cut: list[list[Sample]] = [[]]
    for one in pool:
        if cut[-1] and len(one.forms) * (len(cut[-1]) + 1) > WORDS_PER_STEP:
            cut.append([])
        cut[-1].append(one)
    rng.shuffle(cut)
    pool.clear()
    for few in cut:
        numbers = sorted({int(n) for one in few for n in one.forms})
        yield _batch(few, numbers, forms)


def _batch(few: list[Sample], numbers: list[int], forms: Forms) -> Batch:
    place = np.zeros(len(forms.rows), dtype="int64")
    place[numbers] = np.arange(len(numbers))
    rows = np.stack([forms.rows[number] for number in numbers])
    return batch([one._replace(forms=place[one.forms]) for one in few], rows)


def _save(path: Path, network: Network, averaged: Network, optimizer: torch.optim.Adam, step: int) -> None:
    state: dict[str, Any] = {
        "network": network.state_dict(),
        "averaged": averaged.state_dict(),
        "optimizer": optimizer.state_dict(),
        "step": step,
    }
    torch.save(state, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def _resume(path: Path, network: Network, averaged: Network, optimizer: torch.optim.Adam) -> int:
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    network.load_state_dict(state["network"])
    averaged.load_state_dict(state["averaged"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["step"])
