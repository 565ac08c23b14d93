"""A few steps of training, and that NumPy reads as PyTorch learned. Needs the extra `reader` (PyTorch)."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is only needed to train: pip install 'sedno[reader]'")

from training.corpora import Piece  # noqa: E402
from training.graph.export import export  # noqa: E402
from training.graph.network import Network, Shape, batch  # noqa: E402
from training.graph.samples import Forms, Labels, bioes, sample  # noqa: E402
from training.graph.score import score_trees  # noqa: E402
from training.graph.train import Stream, train  # noqa: E402
from transforms.reader import network as reading  # noqa: E402

PIECE = Piece(
    ("Ewa", "Lis", "widzi", "dom", "."),
    (True, True, True, False, True),
    upos=("PROPN", "PROPN", "VERB", "NOUN", "PUNCT"),
    feats=("Case=Nom", "Case=Nom", "", "Case=Acc", ""),
    heads=(2, 0, 2, 2, 2),
    deprels=("nsubj", "flat", "root", "obj", "punct"),
    iob=("B-PER", "I-PER", "O", "O", "O"),
)
SMALL = Shape(embed=6, form=10, hidden=8, arc=8, relation=4)


@pytest.fixture
def labels() -> Labels:
    found = Labels()
    found.learn([PIECE])
    return found


def test_labels_and_parts_of_names(labels: Labels) -> None:
    assert labels.tags == ["NOUN|Case=Acc", "PROPN|Case=Nom", "PUNCT", "VERB"]
    assert labels.relations == ["flat", "nsubj", "obj", "punct"]
    assert bioes(("B-PER", "I-PER", "O", "B-PER", "-")) == ["B-PER", "E-PER", "O", "S-PER", "-"]


def test_a_killed_run_goes_on_and_learns(labels: Labels, tmp_path: Path) -> None:
    streams = [Stream("trees", [PIECE] * 30)]
    torch.manual_seed(3)

    def run(steps: int) -> Network:
        network = Network(labels, SMALL, dropout=0.0, word_dropout=0.0)
        return train(network, labels, streams, tmp_path / "x.pt", steps, 40, lambda n: {}, 1, 0.01)

    run(40)
    network = run(120)
    scores = score_trees(network, labels, [PIECE] * 4)
    assert scores["uas"] == 100 and scores["tags"] == 100


def test_numpy_reads_as_pytorch_learned(labels: Labels, tmp_path: Path) -> None:
    torch.manual_seed(4)
    network = Network(labels, SMALL).eval()
    export(network, labels, tmp_path)
    with np.load(tmp_path / "weights.npz") as arrays:
        weights = {name: arrays[name] for name in arrays.files}
    network.load_state_dict({name: torch.from_numpy(array.astype("float32")) for name, array in weights.items()})
    forms = Forms()
    item = batch([sample([PIECE, PIECE], labels, forms, random.Random(9), bounded=False)], np.stack(forms.rows))
    encoded = reading.Network(weights).encode([PIECE.forms * 2])
    with torch.no_grad():
        own = network.encode(item)[2]
        words, inside = network.sentences(own, item.sentences)
        arcs = network.arc_scores(words, inside).numpy()
    np.testing.assert_allclose(encoded.trees, own[0].numpy(), atol=1e-4)
    ours = reading.Network(weights).arcs(words.reshape(-1, words.shape[2]).numpy(), np.asarray([5, 5]))
    np.testing.assert_allclose(ours, arcs, atol=1e-4)
