"""Train one network that reads trees where tags are told: `python -m training.graph --data PATH --out DIR [--seed N]`.

A killed run goes on. Two of them, of two seeds, teach the shipped parser (training/silver.py).
"""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

try:
    import torch
except ImportError as error:
    raise SystemExit('training.graph: PyTorch is not installed; pip install "sedno[teacher]"') from error

from training.__main__ import dev_pieces, read_trees
from training.graph.network import Network
from training.graph.reading import CHECKPOINT, LABELS, score
from training.graph.samples import Labels
from training.graph.train import Stream, train

SEED = 20261124
SCORED_WHILE_TRAINING = 2  # one sentence in two
OTHER_TREES = 0.2


def main() -> None:
    """Train on all trees; write the weights and labels."""
    options = _options()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    taught, kept = dev_pieces(options.data, options.dev)
    trees, others = ([*pieces] for pieces in read_trees(options.data))
    labels = Labels()
    labels.learn([*trees, *others, *taught])
    (options.out / LABELS).write_text(json.dumps(asdict(labels), ensure_ascii=False), encoding="utf-8")
    torch.manual_seed(options.seed)

    def scored(network: Network) -> dict[str, float]:
        return score([network], labels, kept[::SCORED_WHILE_TRAINING])

    streams = [Stream("trees", [*trees, *taught]), Stream("other trees", others, OTHER_TREES)]
    train(
        Network(labels), labels, streams, options.out / CHECKPOINT, options.steps, options.every, scored, options.seed
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints and labels go")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--every", type=int, default=200, help="steps between checkpoints")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--dev", choices=("none", "half", "all"), default="none", help="how much of the dev part is learned"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
