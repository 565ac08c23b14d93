"""Names, stretches and the network's arithmetic on small weights of our own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from transforms.reader import network as network_module
from transforms.reader.chunks import LONG, LONGEST, LONGEST_SENTENCE, chunks, sentences
from transforms.reader.forms import HASHES, TABLES, rows
from transforms.reader.names import Grammar
from transforms.reader.network import Lstm, Network, both_ways

HIDDEN, WIDTH = 3, 4
LABELS = ["O", "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG", "E-ORG"]


def small_network(n_tags: int = 3) -> Network:
    rng = np.random.default_rng(1)
    sizes = {
        "mix": (2 * len(TABLES), 3 * WIDTH),
        "tags": (4 * HIDDEN, n_tags),
        "names": (4 * HIDDEN, len(LABELS)),
        "starts": (2 * HIDDEN, 2),
        "arc_child": (2 * HIDDEN, 5),
        "arc_head": (2 * HIDDEN, 5),
        "arc_bias": (5, 1),
        "rel_child": (2 * HIDDEN, 2),
        "rel_head": (2 * HIDDEN, 2),
        "rel_biases": (4, 6),
    }
    weights = {f"{name}.weight": rng.normal(size=(out, into)) for name, (into, out) in sizes.items()}
    weights |= {f"{name}.bias": rng.normal(size=out) for name, (_, out) in sizes.items()}
    weights |= {f"tables.{n}.weight": rng.normal(size=(size, 2)) for n, size in enumerate(TABLES.values())}
    weights |= {"norm.weight": np.ones(WIDTH), "norm.bias": np.zeros(WIDTH), "root": rng.normal(size=2 * HIDDEN)}
    weights |= {"arcs": rng.normal(size=(5, 5)), "rels": rng.normal(size=(2, 12))}
    for name, into in (("shared.0", WIDTH), ("shared.1", 2 * HIDDEN), ("own", 2 * HIDDEN + WIDTH)):
        for direction in ("forward_lstm", "backward_lstm"):
            shapes = {"weight_ih": (4 * HIDDEN, into), "weight_hh": (4 * HIDDEN, HIDDEN)}
            shapes |= {"bias_ih": (4 * HIDDEN,), "bias_hh": (4 * HIDDEN,)}
            weights |= {f"{name}.{direction}.{part}_l0": rng.normal(size=shape) for part, shape in shapes.items()}
    return Network(weights)


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def plain_lstm(x: np.ndarray, into: np.ndarray, again: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """The textbook's LSTM in one direction, word by word."""
    state, cell, found = np.zeros(HIDDEN), np.zeros(HIDDEN), []
    for word in x:
        i, f, g, o = np.split(into @ word + again @ state + bias, 4)
        cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(g)
        state = sigmoid(o) * np.tanh(cell)
        found.append(state)
    return np.asarray(found)


def test_the_lstm_is_the_textbook_s() -> None:
    rng = np.random.default_rng(2)
    lengths = [5, 3, 1]
    x = rng.normal(size=(sum(lengths), WIDTH)).astype("float32")
    into, again, bias = (rng.normal(size=(2, 4 * HIDDEN, *rest)) for rest in ((WIDTH,), (HIDDEN,), ()))
    half = np.repeat([0.5, 0.5, 1.0, 0.5], HIDDEN)
    layer = Lstm(
        np.concatenate([(half[:, None] * one).T for one in into], axis=1).astype("float32"),
        np.stack([(half[:, None] * one).T for one in again]).astype("float32"),
        np.concatenate([half * one for one in bias]).astype("float32"),
    )
    found = both_ways(layer, x, np.asarray(lengths))
    start = 0
    for n in lengths:
        text = x[start : start + n]
        np.testing.assert_allclose(
            found[start : start + n, :HIDDEN], plain_lstm(text, into[0], again[0], bias[0]), atol=1e-5
        )
        back = plain_lstm(text[::-1], into[1], again[1], bias[1])[::-1]
        np.testing.assert_allclose(found[start : start + n, HIDDEN:], back, atol=1e-5)
        start += n


def test_a_text_s_figures_do_not_depend_on_its_company() -> None:
    texts = [["Sejm", "obraduje", "."], ["Tak"], ["Rząd", "upadł", "wczoraj", "w", "nocy", "."], []]
    together = small_network().encode(texts)
    network, start = small_network(), 0
    for text in texts:
        alone = network.encode([text])
        rows = slice(start, start + len(text))
        np.testing.assert_allclose(alone.trees, together.trees[rows], rtol=1e-4, atol=1e-5)
        np.testing.assert_allclose(network.tags(alone), network.tags(together)[rows], rtol=1e-4, atol=1e-5)
        start += len(text)


def test_no_word_hangs_on_itself_or_on_padding() -> None:
    network = small_network()
    encoded = network.encode([["Ewa", "śpi"], ["Tak"]])
    scores = network.arcs(encoded.trees, np.asarray([2, 1]))
    allowed = scores > network_module.IMPOSSIBLE
    assert allowed.tolist() == [
        [[True, False, True], [True, True, False]],
        [[True, False, False], [False, False, False]],
    ]


def test_forms_are_kept_but_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_module, "CACHED_FORMS", 20)
    network = small_network()
    for start in range(0, 100, 10):
        network.encode([[f"słowo{number}" for number in range(start, start + 10)]])
        assert len(network.places) <= 20


def test_rows_lie_in_their_tables() -> None:
    found = rows(["Sejm", "123", "a" * 5000, "\n\n"])
    assert found.shape == (4, len(TABLES), HASHES)
    assert (found >= 0).all() and (found < np.asarray(list(TABLES.values()))[:, None]).all()
    assert rows([]).shape == (0, len(TABLES), HASHES)


def part_scores(*wanted: str) -> np.ndarray:
    scores = np.zeros((len(wanted), len(LABELS)), dtype="float32")
    for place, label in enumerate(wanted):
        scores[place, LABELS.index(label)] = 2.0
    return scores


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (("O", "B-PER", "E-PER"), ("O", "B-PER", "E-PER")),
        (("B-PER", "I-PER", "E-PER"), ("B-PER", "I-PER", "E-PER")),
        (("S-PER", "B-ORG", "E-ORG"), ("S-PER", "B-ORG", "E-ORG")),
    ],
)
def test_names_that_are_well_formed_stay(wanted: Sequence[str], found: Sequence[str]) -> None:
    assert [LABELS[part] for part in Grammar(LABELS).best(part_scores(*wanted))] == list(found)


@pytest.mark.parametrize("wanted", [("B-PER", "O"), ("I-PER",), ("B-PER", "E-ORG"), ("O", "B-ORG"), ("E-PER", "B-PER")])
def test_names_that_are_not_are_mended(wanted: Sequence[str]) -> None:
    parts = [LABELS[part] for part in Grammar(LABELS).best(part_scores(*wanted))]
    assert parts[0][0] in "OBS" and parts[-1][0] in "OES"
    assert all((a[0] in "BI") == (b[0] in "IE") for a, b in pairwise(parts))


def test_stretches_are_cut_at_blank_lines_and_nothing_is_lost() -> None:
    forms = ["Tytuł", "\n\n", "Zdanie", "."] + ["słowo"] * 1000 + ["Koniec", "długiego", ".", "Nowe"]
    cut = chunks(forms, [0] * len(forms))
    assert [start for start, _ in cut][:2] == [0, 2]
    assert all(end - start <= LONGEST for start, end in cut)
    assert [place for start, end in cut for place in range(start, end)] == list(range(len(forms)))
    assert chunks([], []) == []


def test_long_paragraphs_are_cut_at_full_stops_that_end_a_sentence() -> None:
    forms = ["słowo"] * LONG + ["prof", ".", "Lis", "przyjechał", ".", "Potem", "wyszedł"]
    assert [start for start, _ in chunks(forms, [0] * len(forms))] == [0, len(forms) - 2]


def test_white_space_belongs_to_the_sentence_before() -> None:
    assert sentences([True, False, True, False], [False, False, True, False]) == [(0, 3), (3, 4)]
    assert sentences([False] * 3, [True] * 3) == []
    assert max(end - start for start, end in sentences([False] * 900, [False] * 900)) <= LONGEST_SENTENCE
