"""Train a pipeline further with silver trees: `python -m training.tune --data PATH --silver FILE --out DIR [MODEL]`.

`--dev` puts the treebank's dev part among the gold trees; its scores then say nothing.
"""

import argparse
from dataclasses import replace
from pathlib import Path

import spacy

from training import conllu
from training.__main__ import read_streams
from training.evaluate import evaluate
from training.pieces import tree_piece
from training.silver import read
from training.train import Stream, train

SHARES = {"trees": 0.8, "other trees": 0.1, "national": 0.15, "names": 0.1, "news": 0.25}
SILVER_SHARE = 0.8
RATE = 0.0006
SCORED_WHILE_TRAINING = 4


def main() -> None:
    """Train on, keeping a checkpoint with its scores every so many steps."""
    options = _options()
    streams = [replace(stream, share=SHARES[stream.name]) for stream in read_streams(options.data)]
    if options.dev:
        dev = [tree_piece(tree) for tree in conllu.read(options.data / "treebank" / "pdb-dev.conllu")]
        streams[0] = replace(streams[0], pieces=[*streams[0].pieces, *dev])
    silver = Stream("silver", read(options.silver), ("parser",), options.silver_share)
    train(
        spacy.load(options.model),
        [*streams, silver],
        options.out,
        options.steps,
        options.every,
        lambda model: evaluate(model, options.data, SCORED_WHILE_TRAINING),
        rate=options.rate,
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--silver", type=Path, required=True, help="the trees that training.silver wrote")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints go")
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--every", type=int, default=150, help="steps between checkpoints")
    parser.add_argument("--rate", type=float, default=RATE, help="learning rate at its highest")
    parser.add_argument("--silver-share", type=float, default=SILVER_SHARE, help="share of the steps with silver trees")
    parser.add_argument("--dev", action="store_true", help="learn the dev part too")
    parser.add_argument("model", type=Path, nargs="?", default=Path("transforms/model"))
    return parser.parse_args()


if __name__ == "__main__":
    main()
