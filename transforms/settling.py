"""The best of every word's labels over a whole tree, found exactly, and the component that settles them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.parts_of_speech import NAMES  # type: ignore[import-not-found]
from spacy.tokens import Doc

from transforms.agreement import agree, settle_endings
from transforms.concord import (
    FIELDS,
    INFLECTED,
    Choice,
    Context,
    Label,
    Weights,
    choices,
    context,
    of_pair,
    of_place,
    read_feats,
)

TAGGER = "morphologizer"
CACHED_SCORES = 200_000
NOTHING = Choice(Label("", "", "", "", ""), 0.0)


class Scorer:
    """How well labels suit their places and each other, by these weights."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.places: dict[tuple[Label, Context], float] = {}
        self.pairs: dict[tuple[str, Label, Label, bool], float] = {}

    def place(self, label: Label, place: Context) -> float:
        """Of a label in its place."""
        key = (label, place)
        if key not in self.places:
            if len(self.places) > CACHED_SCORES:
                self.places.clear()
            self.places[key] = sum(self.weights.get(name, 0.0) for name in of_place(label, place))
        return self.places[key]

    def pair(self, relation: str, child: Label, head: Label, is_root: bool) -> float:
        """Of a word's label under its head's."""
        key = (relation, child, head, is_root)
        if key not in self.pairs:
            if len(self.pairs) > CACHED_SCORES:
                self.pairs.clear()
            self.pairs[key] = sum(self.weights.get(name, 0.0) for name in of_pair(relation, child, head, is_root))
        return self.pairs[key]


def best(doc: Doc, options: Sequence[Sequence[Choice]], places: Sequence[Context | None], scorer: Scorer) -> list[int]:
    """Which choice each word takes, so that the whole tree scores highest; every word has at least one."""
    heads = (doc.to_array("HEAD").astype("int64") + np.arange(len(doc))).tolist()
    totals = [_alone(few, place, scorer) for few, place in zip(options, places, strict=True)]
    taken: list[list[int]] = [[] for _ in heads]
    order = _from_roots(heads)
    for word in reversed(order):
        head = heads[word]
        if head != word and (len(options[word]) > 1 or len(options[head]) > 1):
            relation, is_root = doc[word].dep_, heads[head] == head
            for place, above in enumerate(options[head]):
                sums = [
                    total + scorer.pair(relation, one.label, above.label, is_root)
                    for total, one in zip(totals[word], options[word], strict=True)
                ]
                taken[word].append(max(range(len(sums)), key=sums.__getitem__))
                totals[head][place] += sums[taken[word][-1]]
    found = [0] * len(heads)
    for word in order:
        if heads[word] == word:
            found[word] = max(range(len(totals[word])), key=totals[word].__getitem__)
        elif taken[word]:
            found[word] = taken[word][found[heads[word]]]
    return found


def _alone(few: Sequence[Choice], place: Context | None, scorer: Scorer) -> list[float]:
    if place is None:
        return [0.0]
    return [choice.chance + scorer.place(choice.label, place) for choice in few]


def _from_roots(heads: Sequence[int]) -> list[int]:
    """Every word after its head."""
    children: list[list[int]] = [[] for _ in heads]
    waiting: list[int] = []
    for word, head in enumerate(heads):
        (waiting if head == word else children[head]).append(word)
    order: list[int] = []
    while waiting:
        word = waiting.pop()
        order.append(word)
        waiting.extend(children[word])
    return order


class Settler:
    """Settles case, number and gender with learned weights; without them, or without a tagger, by `agree`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp, self.name = nlp, name
        self.choosable: list[Label] = []
        self.parts: npt.NDArray[np.int64] = np.zeros(0, dtype="int64")
        self.scorer = Scorer({})

    def __call__(self, doc: Doc) -> Doc:
        if not self.scorer.weights or TAGGER not in self.nlp.pipe_names or not len(doc.tensor):
            return agree(doc)
        options = self.options(doc)
        places = [context(token) if len(few) > 1 else None for token, few in zip(doc, options, strict=True)]
        for token, few, place in zip(doc, options, best(doc, options, places, self.scorer), strict=True):
            if few[place].label.feats not in ("", str(token.morph)):
                token.set_morph(few[place].label.feats)  # type: ignore[attr-defined]
        settle_endings(doc)
        return doc

    def options(self, doc: Doc) -> list[list[Choice]]:
        """What each word may be called; words that do not inflect have nothing to choose from."""
        tagger = cast(Any, self.nlp.get_pipe(TAGGER))
        if len(self.choosable) != len(tagger.labels):
            self._learn_labels(tagger)
        rows = [token.i for token in doc if token.pos_ in INFLECTED]
        scores = tagger.model.get_ref("output_layer").predict(doc.tensor[rows])
        found = choices([doc[row] for row in rows], scores, self.choosable, self.parts)
        options = [[NOTHING] for _ in doc]
        for row, few in zip(rows, found, strict=True):
            options[row] = few or [NOTHING]
        return options

    def _learn_labels(self, tagger: Any) -> None:
        parts = [tagger.cfg["labels_pos"][name] for name in tagger.labels]
        self.choosable = [
            label(NAMES[part], tagger.cfg["labels_morph"][name])
            for name, part in zip(tagger.labels, parts, strict=True)
        ]
        self.parts = np.asarray(parts, dtype="int64")

    def teach(self, weights: Weights) -> None:
        """Take these weights from now on."""
        self.scorer = Scorer(dict(weights))

    def to_bytes(self, *, exclude: Any = ()) -> bytes:
        return str(srsly.json_dumps(dict(self.scorer.weights), indent=1, sort_keys=True) + "\n").encode()

    def from_bytes(self, data: bytes, *, exclude: Any = ()) -> "Settler":
        self.teach(srsly.json_loads(data))
        return self

    def to_disk(self, path: str | Path, *, exclude: Any = ()) -> None:
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Any = ()) -> "Settler":
        path = Path(path)
        return self.from_bytes(path.read_bytes()) if path.exists() else self


def label(upos: str, field: str) -> Label:
    """A label of the tagger; a plural without a singular is a plural, and gender has its animacy with it."""
    feats = read_feats(field)
    case, number, gender, animacy = (feats.get(name, "") for name in FIELDS)
    return Label(upos, field, case, "Plur" if number == "Ptan" else number, f"{gender} {animacy}".strip())
