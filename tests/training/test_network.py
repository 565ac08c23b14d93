"""A few steps of a teacher's training, and what it reads. Needs the extra `teacher` (PyTorch)."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is only needed to train: pip install 'sedno[teacher]'")

from tests.training.sentences import EWA_SEES  # noqa: E402
from training.corpora import Piece  # noqa: E402
from training.graph import reading  # noqa: E402
from training.graph.network import Network, Shape  # noqa: E402
from training.graph.samples import Forms, Labels, sample  # noqa: E402
from training.graph.train import Stream, train  # noqa: E402

PIECE = EWA_SEES
SHORT = Piece(("Pada", "."), (False, False), ("VERB", ""), ("Number=Sing", ""), None, (0, 0), ("root", "punct"))
SMALL = Shape(embed=6, form=10, tag=4, hidden=8, arc=8, relation=4, layers=2)


@pytest.fixture
def labels() -> Labels:
    found = Labels()
    found.learn([PIECE, SHORT])
    return found


def test_what_is_told(labels: Labels) -> None:
    assert labels.tags == ["NOUN|Case=Acc", "PROPN|Case=Nom", "PUNCT|", "VERB|", "VERB|Number=Sing"]
    assert labels.classes == ["NOUN|Case=Acc", "PROPN|Case=Nom", "PUNCT", "VERB"]
    assert labels.relations == ["flat", "nsubj", "obj", "punct"]
    told = sample(SHORT, labels, Forms())
    assert told.tags.tolist() == [5, 0] and told.classes.tolist() == [4, 0]
    assert told.heads.tolist() == [0, 1] and told.relations.tolist() == [-1, 3]


def test_a_killed_run_goes_on_and_learns(labels: Labels, tmp_path: Path) -> None:
    torch.manual_seed(3)

    def run(steps: int) -> Network:
        network = Network(labels, SMALL, dropout=0.0, word_dropout=0.0)
        streams = [Stream("trees", [PIECE, SHORT] * 30)]
        return train(network, labels, streams, tmp_path / "x.pt", steps, 40, lambda n: {}, 1, 0.01)

    run(40)
    network = run(200)
    assert reading.score([network], labels, [PIECE, SHORT] * 4) == {"uas": 100, "las": 100}
    first, second = reading.read([network, network], labels, [PIECE, SHORT])
    assert (tuple(first.heads), tuple(first.relations)) == (PIECE.heads, PIECE.deprels)
    assert tuple(second.heads) == SHORT.heads and len(second.chances) == 2
    assert np.all(first.chances > 0.5) and np.all(first.chances <= 1)


def test_teachers_of_other_labels_do_not_read_together(labels: Labels, tmp_path: Path) -> None:
    other = Labels()
    other.learn([PIECE])
    for name, some in (("one", labels), ("two", other)):
        (tmp_path / name).mkdir()
        (tmp_path / name / reading.LABELS).write_text(json.dumps(asdict(some)), encoding="utf-8")
    with pytest.raises(ValueError, match="other labels"):
        reading.load([tmp_path / "one", tmp_path / "two"])
