"""The training run: streams of examples, one optimiser, checkpoints that a killed run resumes from."""

import itertools
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.pipeline.tok2vec import Tok2Vec, Tok2VecListener
from spacy.training import Example
from thinc.api import Adam, Optimizer, set_dropout_rate

from training.corpora import Piece
from training.pieces import batches, example, grouped
from training.pipeline import new_pipeline
from transforms.gemm import speed_up

SEED = 20261123
DROPOUT = 0.2
LEARN_RATE = 0.0015
WARM_UP = 200
WORDS_PER_STEP = (500, 1300)


@dataclass(frozen=True)
class Stream:
    """Pieces that train the same components; `share` of the steps draws from them."""

    name: str
    pieces: Sequence[Piece]
    components: tuple[str, ...]
    share: float = 1.0
    group: bool = True


def initialise(streams: Sequence[Stream]) -> Language:
    """A fresh pipeline that knows the labels of all streams.

    Sentences with an untagged word are left out: spaCy would take "no tag" for a tag of its own.
    """
    spacy.util.fix_random_seed(SEED)  # type: ignore[attr-defined]
    nlp = new_pipeline()
    sample = [piece for stream in streams for piece in stream.pieces[:6000] if piece.upos is None or all(piece.upos)]
    blank = Piece(
        ("Tak", "\n\n"),
        (False, False),
        upos=("PART", "SPACE"),
        feats=("", ""),
        heads=(0, 0),
        deprels=("root", "dep"),
        iob=("O", "O"),
    )
    nlp.initialize(lambda: (example(piece, nlp.vocab) for piece in [blank, *sample]))
    return nlp


def train(
    nlp: Language,
    streams: Sequence[Stream],
    out: Path,
    steps: int,
    every: int,
    score: Callable[[Language], dict[str, float]],
    start: int = 0,
    rate: float = LEARN_RATE,
) -> Language:
    """Train to `steps`, keeping `out/last` to resume from and `out/model-STEP` with averaged weights."""
    speed_up(nlp)
    out.mkdir(parents=True, exist_ok=True)
    optimizer = Adam(rate, L2=0.01, grad_clip=1.0, use_averages=True)
    endless = {stream.name: _endless(stream, nlp, random.Random(f"{SEED} {stream.name} {start}")) for stream in streams}
    dice = random.Random(f"{SEED} {start}")
    losses: dict[str, float] = {}
    for step in range(start, steps):
        optimizer.learn_rate = _learn_rate(rate, step, start, steps)
        for stream in streams:
            if dice.random() < stream.share:
                update(nlp, next(endless[stream.name]), stream.components, losses)
        finish(nlp, optimizer)
        if (step + 1) % every == 0 or step + 1 == steps:
            save(nlp, optimizer, out, step + 1, losses, score)
            losses = {}
    return nlp


def update(nlp: Language, examples: list[Example], components: tuple[str, ...], losses: dict[str, float]) -> None:
    """Add one batch's gradients, through these components alone, down to the shared network."""
    tok2vec = cast(Tok2Vec, nlp.get_pipe("tok2vec"))
    docs = [item.predicted for item in examples]
    set_dropout_rate(tok2vec.model, DROPOUT)
    vectors, backprop = tok2vec.model.begin_update(docs)
    gradients = [vector * 0 for vector in vectors]

    def collect(more: Sequence[Any]) -> list[Any]:
        for total, one in zip(gradients, more, strict=True):
            total += one
        return [one * 0 for one in more]

    batch_id = Tok2VecListener.get_batch_id(docs)
    for listener in tok2vec.listeners:
        listener.receive(batch_id, vectors, collect)
    for name in components:
        cast(Any, nlp.get_pipe(name)).update(examples, drop=DROPOUT, losses=losses)
    backprop(gradients)


def finish(nlp: Language, optimizer: Optimizer) -> None:
    """One step of the optimiser for everything that has gradients."""
    for name in ("tok2vec", "morphologizer", "parser", "ner"):
        cast(Any, nlp.get_pipe(name)).finish_update(optimizer)
    optimizer.step_schedules()  # type: ignore[no-untyped-call]


def save(
    nlp: Language,
    optimizer: Optimizer,
    out: Path,
    step: int,
    losses: dict[str, float],
    score: Callable[[Language], dict[str, float]],
) -> None:
    """Write both checkpoints, and a line of scores to the log."""
    nlp.meta["sedno_step"] = step
    nlp.to_disk(out / "last")
    with nlp.use_params(optimizer.averages):
        scores = score(nlp)
        nlp.to_disk(out / f"model-{step}")
    line = json.dumps({"step": step} | scores | {f"loss_{name}": round(loss) for name, loss in losses.items()})
    with (out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(line + "\n")
    print(line, flush=True)


def resume(out: Path) -> tuple[Language, int]:
    """The last checkpoint and its step; the optimiser's moments start anew."""
    nlp = spacy.load(out / "last")
    return nlp, int(nlp.meta["sedno_step"])


def _endless(stream: Stream, nlp: Language, rng: random.Random) -> Iterator[list[Example]]:
    def pieces() -> Iterator[Piece]:
        for _ in itertools.count():
            if stream.group:
                yield from grouped(stream.pieces, rng)
            else:
                yield from rng.sample(stream.pieces, len(stream.pieces))

    made = (example(piece, nlp.vocab) for piece in pieces())
    return batches(made, lambda: rng.randint(*WORDS_PER_STEP))


def _learn_rate(highest: float, step: int, start: int, steps: int) -> float:
    warm = min(1.0, (step - start + 1) / WARM_UP)
    return highest * warm * max(0.02, 1 - step / steps)
