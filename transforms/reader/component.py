"""The spaCy component: tags, features, sentences, trees and names of a batch of docs, from one pass of the network."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, MORPH, POS, SENT_START  # type: ignore[import-not-found]
from spacy.pipeline import Pipe
from spacy.symbols import IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import minibatch
from spacy.vocab import Vocab

from transforms.reader.chunks import chunks, sentences
from transforms.reader.names import Grammar
from transforms.reader.network import Encoded, Floats, Network
from transforms.reader.trees import best_heads

ARC_PROBABILITIES = "sedno_arc_probabilities"
"""Key of `doc.user_data`: how likely the network finds each word's head, an array as long as the doc."""

WORDS_AT_ONCE = 6_000
PAIRS_AT_ONCE = 400_000
IOB = {"B": 3, "I": 1, "E": 1, "S": 3, "O": 2}
LABELS, WEIGHTS = "labels.json", "weights.npz"
ATTRIBUTES = [POS, MORPH, HEAD, DEP, ENT_IOB, ENT_TYPE]

Ints = npt.NDArray[np.int64]
Span = tuple[int, int]


class Text(NamedTuple):
    """A doc's words, and what is said of sentence starts before the network is asked: 1 yes, -1 no, 0 open."""

    forms: list[str]
    blank: list[bool]
    starts: Ints


class Reader(Pipe):
    """Sets parts of speech, features, heads, relations, sentence ends and entities."""

    def __init__(self, vocab: Vocab, name: str = "sedno_reader") -> None:
        self.vocab = vocab
        self.name = name
        self.arrays: dict[str, npt.NDArray[Any]] = {}
        self.lists: dict[str, list[str]] = {"tags": [], "relations": [], "names": []}

    @property
    def labels(self) -> tuple[str, ...]:
        """The types of entities."""
        return tuple(sorted({label[2:] for label in self.lists["names"] if label != "O"}))

    def __call__(self, doc: Doc) -> Doc:
        return self._read([doc])[0]

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            yield from self._read(docs)

    def to_bytes(self, *, exclude: Any = ()) -> bytes:
        file = io.BytesIO()
        np.savez(file, allow_pickle=False, **self.arrays)
        return json.dumps(self.lists, ensure_ascii=False).encode() + b"\0" + file.getvalue()

    def from_bytes(self, data: bytes, *, exclude: Any = ()) -> Reader:
        lists, _, arrays = data.partition(b"\0")
        return self._fill(json.loads(lists), io.BytesIO(arrays))

    def to_disk(self, path: str | Path, *, exclude: Any = ()) -> None:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / WEIGHTS, allow_pickle=False, **self.arrays)
        lists = json.dumps(self.lists, ensure_ascii=False, indent=0)
        (folder / LABELS).write_text(lists + "\n", encoding="utf-8")

    def from_disk(self, path: str | Path, *, exclude: Any = ()) -> Reader:
        folder = Path(path)
        return self._fill(json.loads((folder / LABELS).read_text(encoding="utf-8")), folder / WEIGHTS)

    def _fill(self, lists: dict[str, list[str]], file: Any) -> Reader:
        with np.load(file, allow_pickle=False) as arrays:
            self.arrays = {name: arrays[name] for name in sorted(arrays.files)}
        self.lists = lists
        self.network = Network(self.arrays)
        self.grammar = Grammar(lists["names"])
        strings, add = self.vocab.strings.add, self.vocab.morphology.add
        parts = [label.partition("|") for label in lists["tags"]]
        self.pos = np.asarray([IDS[pos] for pos, _, _ in parts], dtype="uint64")
        self.morph = np.asarray([add(feats) for _, _, feats in parts], dtype="uint64")
        self.relations = np.asarray([strings(name) for name in ("ROOT", "dep", *lists["relations"])], dtype="uint64")
        self.iob = np.asarray([IOB[label[0]] for label in lists["names"]], dtype="uint64")
        self.types = np.asarray([strings(label[2:]) for label in lists["names"]], dtype="uint64")
        return self

    def _read(self, docs: Sequence[Doc]) -> list[Doc]:
        texts = [_text(doc) for doc in docs]
        stretches = [
            (number, *span) for number, text in enumerate(texts) for span in chunks(text.forms, text.starts.tolist())
        ]
        found = [_Found(len(text.forms)) for text in texts]
        for few in _at_once(sorted(stretches, key=lambda one: one[2] - one[1])):
            self._read_stretches(texts, few, found)
        for doc, text, one in zip(docs, texts, found, strict=True):
            self._annotate(doc, text, one)
        return list(docs)

    def _read_stretches(self, texts: Sequence[Text], few: Sequence[tuple[int, int, int]], found: list[_Found]) -> None:
        encoded = self.network.encode([texts[number].forms[start:end] for number, start, end in few])
        tags, names = self.network.tags(encoded).argmax(axis=1), self.network.names(encoded)
        odds = self.network.starts(encoded)
        spans: list[tuple[int, int, int, int]] = []
        offset = 0
        for number, start, end in few:
            n = end - start
            found[number].tags[start:end] = tags[offset : offset + n]
            fixed = texts[number].starts[start:end]
            starts = ((odds[offset : offset + n] > 0) & (fixed >= 0)) | (fixed > 0)
            for first, last in sentences(starts.tolist(), texts[number].blank[start:end]):
                words = [p for p in range(start + first, start + last) if not texts[number].blank[p]]
                found[number].names[start + first : start + last] = self.grammar.best(
                    names[offset + first : offset + last]
                )
                found[number].sentences.append(np.asarray(words))
                spans.append((number, len(found[number].sentences) - 1, start, offset))
            offset += n
        for some in _pairs_at_once(sorted(spans, key=lambda one: len(found[one[0]].sentences[one[1]])), found):
            self._read_trees(encoded, some, found)

    def _read_trees(self, encoded: Encoded, spans: Sequence[tuple[int, int, int, int]], found: list[_Found]) -> None:
        words = [found[number].sentences[index] for number, index, _, _ in spans]
        lengths = np.asarray([len(one) for one in words])
        places = np.concatenate([one - start + offset for one, (_, _, start, offset) in zip(words, spans, strict=True)])
        vectors = encoded.trees[places]
        scores = self.network.arcs(vectors, lengths)
        heads = best_heads(scores, lengths)
        chances = _chosen(scores, heads)
        inside = np.arange(heads.shape[1]) < lengths[:, None]
        firsts = np.repeat(np.cumsum(lengths) - lengths, lengths)
        chosen = heads[inside]
        head_vectors = np.where((chosen == 0)[:, None], self.network.root, vectors[firsts + chosen - 1])
        relations = np.zeros(heads.shape, dtype="int64")
        relations[inside] = self.network.relations(vectors, head_vectors).argmax(axis=1)
        for row, (number, _, _, _) in enumerate(spans):
            n, one, to = lengths[row], words[row], found[number]
            is_root = heads[row, :n] == 0
            to.heads[one] = np.where(is_root, one, one[heads[row, :n] - 1])
            to.relations[one] = np.where(is_root, 0, relations[row, :n] + 2)
            to.chances[one] = chances[row, :n]

    def _annotate(self, doc: Doc, text: Text, found: _Found) -> None:
        blank = np.asarray(text.blank, dtype=bool)
        heads, relations = _attach_blanks(found.heads, found.relations, blank)
        spaces = np.uint64(IDS["SPACE"])
        values = np.empty((len(doc), len(ATTRIBUTES)), dtype="uint64")
        values[:, 0] = np.where(blank, spaces, self.pos[found.tags])
        values[:, 1] = np.where(blank, np.uint64(self.vocab.morphology.add("")), self.morph[found.tags])
        values[:, 2] = (heads - np.arange(len(doc))).astype("uint64")
        values[:, 3] = self.relations[relations]
        values[:, 4] = np.where(blank, np.uint64(IOB["O"]), self.iob[found.names])
        values[:, 5] = np.where(blank, np.uint64(0), self.types[found.names])
        doc.from_array(ATTRIBUTES, cast(Any, values))
        doc.user_data[ARC_PROBABILITIES] = found.chances


class _Found:
    """What the network says of a doc, word by word, as numbers of labels; sentences as the places of their words."""

    def __init__(self, n: int) -> None:
        self.tags = np.zeros(n, dtype="int64")
        self.names = np.zeros(n, dtype="int64")
        self.heads = np.arange(n)
        self.relations = np.zeros(n, dtype="int64")
        self.chances = np.ones(n, dtype="float32")
        self.sentences: list[Ints] = []


def _text(doc: Doc) -> Text:
    forms = [token.text for token in doc]
    blank = [form.isspace() for form in forms]
    return Text(forms, blank, doc.to_array([SENT_START]).reshape(-1).astype("int64"))


def _at_once(stretches: Sequence[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """The stretches, the shortest first, as many together as WORDS_AT_ONCE has room for."""
    few: list[tuple[int, int, int]] = []
    size = 0
    for one in stretches:
        n = one[2] - one[1]
        if few and size + n > WORDS_AT_ONCE:
            yield few
            few, size = [], 0
        few.append(one)
        size += n
    if few:
        yield few


def _pairs_at_once(
    spans: Sequence[tuple[int, int, int, int]], found: Sequence[_Found]
) -> Iterator[list[tuple[int, int, int, int]]]:
    """Sentences, the shortest first, as many together as there is room for the scores of all pairs of words."""
    few: list[tuple[int, int, int, int]] = []
    for one in spans:
        longest = len(found[one[0]].sentences[one[1]]) + 1
        if few and longest * longest * (len(few) + 1) > PAIRS_AT_ONCE:
            yield few
            few = []
        few.append(one)
    if few:
        yield few


def _chosen(scores: Floats, heads: Ints) -> Floats:
    """How likely the network finds each of these heads."""
    exact = scores.astype("float64")  # so that padding does not tell in the last bit
    best = exact.max(axis=2, keepdims=True)
    chosen = np.take_along_axis(exact, heads[:, :, None], axis=2)
    chances: Floats = (np.exp(chosen - best)[:, :, 0] / np.exp(exact - best).sum(axis=2)).astype("float32")
    return chances


def _attach_blanks(heads: Ints, relations: Ints, blank: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """White space hangs on the word before it, or on the first word of all."""
    if not blank.any() or blank.all():
        return np.where(blank, np.maximum(np.arange(len(blank)) - 1, 0), heads), np.where(blank, 1, relations)
    words = np.flatnonzero(~blank)
    before = np.searchsorted(words, np.arange(len(blank)), side="right") - 1
    heads = np.where(blank, words[np.maximum(before, 0)], heads)
    return heads, np.where(blank, 1, relations)
