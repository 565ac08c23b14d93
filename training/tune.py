"""Train a pipeline further with silver trees: `python -m training.tune --data PATH --silver FILE --out DIR [MODEL]`.

The National Corpus's sentences teach tags, trees and names at once. `--dev half` puts every second sentence of the
treebank's dev part among the gold trees and measures on the others; after `--dev all` its scores say nothing.
"""

import argparse
from dataclasses import replace
from pathlib import Path

import spacy

from training.__main__ import dev_pieces, read_streams
from training.evaluate import evaluate
from training.silver import load_silver
from training.train import Stream, train

SHARES = {"trees": 0.8, "other trees": 0.1, "national": 1.0, "names": 0.15, "news": 0.3}
SILVER_SHARE = 0.4
RATE = 0.001
SCORED_WHILE_TRAINING = {"none": (4, 0), "half": (4, 1), "all": (4, 0)}


def main() -> None:
    """Train on, keeping a checkpoint with its scores every so many steps."""
    options = _options()
    every, first = SCORED_WHILE_TRAINING[options.dev]
    train(
        spacy.load(options.model),
        tuning_streams(options.data, options.silver, options.dev, options.silver_share),
        options.out,
        options.steps,
        options.every,
        lambda model: evaluate(model, options.data, every, first),
        rate=options.rate,
    )


def tuning_streams(data: Path, silver: Path, dev: str, silver_share: float = SILVER_SHARE) -> list[Stream]:
    """Gold trees with that much of the dev part, the National Corpus with silver trees, names, news, other silver."""
    national, others = load_silver(silver)
    streams = {stream.name: replace(stream, share=SHARES[stream.name]) for stream in read_streams(data)}
    trees, taught = streams["trees"], dev_pieces(data, dev)[0]
    streams["trees"] = replace(trees, pieces=[*trees.pieces, *taught])
    streams["national"] = replace(streams["national"], pieces=national, components=("morphologizer", "parser", "ner"))
    return [*streams.values(), Stream("silver", others, ("parser",), silver_share)]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--silver", type=Path, required=True, help="the trees that training.silver wrote")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints go")
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--every", type=int, default=150, help="steps between checkpoints")
    parser.add_argument("--rate", type=float, default=RATE, help="learning rate at its highest")
    parser.add_argument("--silver-share", type=float, default=SILVER_SHARE, help="share of the steps with silver trees")
    parser.add_argument(
        "--dev", choices=("none", "half", "all"), default="none", help="how much of the dev part is learned"
    )
    parser.add_argument("model", type=Path, nargs="?", default=Path("transforms/model"))
    return parser.parse_args()


if __name__ == "__main__":
    main()
