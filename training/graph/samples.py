"""Texts as the network is trained on them: groups of sentences as arrays of labels; -1 is "not annotated"."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from training.corpora import Piece
from training.pieces import varied, without_full_stop
from transforms.reader.forms import Rows, rows

LONGEST_GROUP = 6
BLANK_LINE_SHARE = 0.12
BARE_TITLE_SHARE = 0.5
UNKNOWN = -1

Ints = npt.NDArray[np.int64]


class Sample(NamedTuple):
    """A text's tokens: form numbers, labels, heads within the text; first and last + 1 token of sentences."""

    forms: Ints
    tags: Ints
    names: Ints
    starts: Ints
    heads: Ints
    relations: Ints
    sentences: tuple[tuple[int, int], ...]


@dataclass
class Labels:
    """The labels that the network tells apart, in order."""

    tags: list[str] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=lambda: ["O"])
    numbers: dict[str, dict[str, int]] = field(default_factory=dict)

    def learn(self, pieces: Iterable[Piece]) -> None:
        """Take up every label of these pieces."""
        tags, relations, types = set(self.tags), set(self.relations), {name[2:] for name in self.names[1:]}
        for piece in pieces:
            if piece.upos and piece.feats:
                tags |= {f"{u}|{f}" if f else u for u, f in zip(piece.upos, piece.feats, strict=True) if u}
            relations |= {name for name in piece.deprels or () if name != "root"}
            types |= {tag[2:] for tag in piece.iob or () if tag[0] in "BI"}
        self.tags, self.relations = sorted(tags), sorted(relations)
        self.names = ["O", *(f"{prefix}-{kind}" for kind in sorted(types) for prefix in "BIES")]
        self.numbers = {
            name: {label: number for number, label in enumerate(getattr(self, name))}
            for name in ("tags", "relations", "names")
        }


class Forms:
    """Every word form met, numbered, with its rows in the tables."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.rows: list[Rows] = []

    def number(self, form: str) -> int:
        """The form's number."""
        if form not in self.numbers:
            self.numbers[form] = len(self.rows)
            self.rows.append(rows([form])[0])
        return self.numbers[form]


def groups(pieces: Sequence[Piece], rng: random.Random, ordered: bool) -> Iterator[list[Piece]]:
    """All pieces once, one to LONGEST_GROUP to a text: neighbours if `ordered`, else at random."""
    sizes = iter(lambda: rng.randint(1, LONGEST_GROUP), 0)
    order = list(pieces)
    if not ordered:
        rng.shuffle(order)
    starts, start = [], 0
    while start < len(order):
        size = next(sizes)
        starts.append((start, size))
        start += size
    if ordered:
        rng.shuffle(starts)
    for start, size in starts:
        yield [varied(piece, rng) for piece in order[start : start + size]]


def sample(group: Sequence[Piece], labels: Labels, forms: Forms, rng: random.Random, bounded: bool = True) -> Sample:
    """The group as one text, now and then with a blank line inside; `bounded` where sentence ends are known."""
    group = list(group)
    columns: list[list[int]] = [[], [], [], [], [], []]
    sentences = []
    for index, piece in enumerate(group):
        last = index + 1 == len(group)
        blank = bounded and not last and rng.random() < BLANK_LINE_SHARE
        if blank and rng.random() < BARE_TITLE_SHARE:
            piece = without_full_stop(piece)
        start = len(columns[0])
        if piece.heads is not None:
            sentences.append((start, start + len(piece)))
        for column, values in zip(columns, _columns(piece, labels, forms, start, bounded), strict=True):
            column.extend(values)
        if blank:
            space = forms.number(rng.choice(("\n\n", "\n\n", "\n")))
            for column, value in zip(columns, (space, UNKNOWN, 0, 0, UNKNOWN, UNKNOWN), strict=True):
                column.append(value)
    forms_, tags, names, starts, heads, relations = (np.asarray(column, dtype="int64") for column in columns)
    return Sample(forms_, tags, names, starts, heads, relations, tuple(sentences))


def _columns(piece: Piece, labels: Labels, forms: Forms, start: int, bounded: bool) -> Iterator[list[int]]:
    n = len(piece)
    unknown = [UNKNOWN] * n
    numbers = labels.numbers
    yield [forms.number(form) for form in piece.forms]
    if piece.upos and piece.feats:
        tags = [f"{u}|{f}" if f else u for u, f in zip(piece.upos, piece.feats, strict=True)]
        yield [numbers["tags"].get(tag, UNKNOWN) for tag in tags]
    else:
        yield unknown
    yield [numbers["names"].get(tag, UNKNOWN) for tag in bioes(piece.iob)] if piece.iob else unknown
    yield [1, *[0] * (n - 1)] if bounded else unknown
    if piece.heads is not None and piece.deprels:
        yield [start + head for head in piece.heads]
        yield [numbers["relations"].get(name, UNKNOWN) for name in piece.deprels]
    else:
        yield unknown
        yield unknown


def bioes(iob: Sequence[str]) -> list[str]:
    """IOB tags with the last token of an entity marked E, and S for entities of one token."""
    found = []
    for tag, following in zip(iob, [*iob[1:], "O"], strict=True):
        ends = not following.startswith("I-")
        if tag.startswith("B-") and ends:
            found.append(f"S-{tag[2:]}")
        elif tag.startswith("I-") and ends:
            found.append(f"E-{tag[2:]}")
        else:
            found.append(tag)
    return found
