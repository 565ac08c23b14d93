"""Train the graph-based reader: `python -m training.graph --data PATH [--out DIR]`; a killed run goes on."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

try:
    import torch
except ImportError as error:
    raise SystemExit('training.graph: PyTorch is not installed; pip install "sedno[reader]"') from error

from training import conllu
from training.__main__ import read_streams
from training.corpora import Piece
from training.graph.export import export
from training.graph.network import Network
from training.graph.samples import Labels
from training.graph.score import score_trees
from training.graph.train import Stream, train
from training.pieces import tree_piece

DEV = "pdb-dev"
SEED = 20261124
SCORED_WHILE_TRAINING = 2  # one sentence in two
TUNING_RATE = 0.0007
UNSURE = frozenset({"obl", "obl:arg", "nmod", "nmod:arg", "nmod:poss"})  # told apart by other rules in each release
SHARES: dict[str, Callable[[list[Piece]], tuple[list[Piece], list[Piece]]]] = {
    "none": lambda dev: ([], dev),
    "half": lambda dev: (dev[::2], dev[1::2]),
    "all": lambda dev: (dev, dev),
}


def main() -> None:
    """Read the corpora, train on all of them, then on the trees of today's release; write weights and labels."""
    options = _options()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    streams = streams_of(options.data)
    labels = Labels()
    for stream in streams:
        labels.learn(stream.pieces)
    torch.manual_seed(options.seed)
    dev = [tree_piece(tree) for tree in conllu.read(options.data / "treebank" / f"{DEV}.conllu")]
    taught, kept = SHARES[options.dev](dev)

    def score(network: Network) -> dict[str, float]:
        return score_trees(network, labels, kept[::SCORED_WHILE_TRAINING])

    out = options.out
    network = train(Network(labels), labels, streams, out / "all.pt", options.steps, options.every, score, options.seed)
    tuned = tuning_streams(streams, taught)
    network = train(network, labels, tuned, out / "tuned.pt", options.tune, 100, score, options.seed, TUNING_RATE)
    export(network, labels, out / "reader")


def tuning_streams(streams: list[Stream], dev: list[Piece]) -> list[Stream]:
    """The same corpora, trees above all; what older releases of the treebank draw differently is left open."""
    shares = {"trees": 1.0, "other trees": 0.1, "national": 0.1, "names": 0.1, "news": 0.65}
    changed = [replace(stream, share=shares[stream.name]) for stream in streams]
    changed[0] = replace(changed[0], pieces=[*(_without_unsure(piece) for piece in changed[0].pieces), *dev])
    changed[1] = replace(changed[1], pieces=[_without_unsure(piece) for piece in changed[1].pieces])
    return changed


def _without_unsure(piece: Piece) -> Piece:
    assert piece.deprels is not None
    return replace(piece, deprels=tuple("?" if name in UNSURE else name for name in piece.deprels))


def streams_of(data: Path) -> list[Stream]:
    """Every corpus that is trained on; no sentence of the dev part is among them."""
    found = {stream.name: stream.pieces for stream in read_streams(data)}
    return [
        Stream("trees", found["trees"], 1.0),
        Stream("other trees", found["other trees"], 0.15),
        Stream("national", found["national"], 0.5, ordered=True),
        Stream("names", found["names"], 0.15),
        Stream("news", found["news"], 0.2, ordered=True, bounded=False),
    ]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--out", type=Path, default=Path("data/training"), help="where checkpoints go")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--every", type=int, default=200, help="steps between checkpoints")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--tune", type=int, default=400, help="steps of the second stage")
    parser.add_argument(
        "--dev", choices=SHARES, default="none", help="how much of the dev part the second stage learns"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
