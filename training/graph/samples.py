"""Sentences as the network is trained on them: arrays of forms, of told tags, of heads and relations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from training.corpora import Piece
from training.graph.forms import Rows, rows

UNKNOWN = -1
UNTOLD = 0

Ints = npt.NDArray[np.int64]


class Sample(NamedTuple):
    """A sentence: form numbers; numbers of its tags and classes, or UNTOLD; heads, 0 for the root, else 1 + place;
    relations, UNKNOWN where they are not to be learned."""

    forms: Ints
    tags: Ints
    classes: Ints
    heads: Ints
    relations: Ints


class Reading(NamedTuple):
    """A sentence's heads (its own place for the root), relations, and how likely each head is, from 0 to 1."""

    heads: list[int]
    relations: list[str]
    chances: npt.NDArray[np.float32]


@dataclass
class Labels:
    """What the network is told (whole tags, parts of speech with their case) and what it tells apart, in order."""

    tags: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    numbers: dict[str, dict[str, int]] = field(default_factory=dict)

    def learn(self, pieces: Iterable[Piece]) -> None:
        """Take up every label of these pieces."""
        tags, relations = set(self.tags), set(self.relations)
        for piece in pieces:
            tags |= {tag for tag in _tags(piece) if tag}
            relations |= {name for name in piece.deprels or () if name != "root"}
        self.tags, self.relations = sorted(tags), sorted(relations)
        self.classes = sorted({_class(tag) for tag in tags})
        self.numbers = {
            name: {label: number for number, label in enumerate(getattr(self, name))}
            for name in ("tags", "classes", "relations")
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


def sample(piece: Piece, labels: Labels, forms: Forms) -> Sample:
    """The sentence in numbers; a piece without a tree gets heads of 0 and no relations."""
    tags, n = _tags(piece), len(piece)
    heads, deprels = piece.heads or (UNKNOWN,) * n, piece.deprels or ("",) * n
    numbers = labels.numbers
    return Sample(
        np.asarray([forms.number(form) for form in piece.forms], dtype="int64"),
        np.asarray([numbers["tags"].get(tag, -1) + 1 for tag in tags], dtype="int64"),
        np.asarray([numbers["classes"].get(_class(tag), -1) + 1 for tag in tags], dtype="int64"),
        np.asarray([0 if head == place else head + 1 for place, head in enumerate(heads)], dtype="int64"),
        np.asarray([numbers["relations"].get(name, UNKNOWN) for name in deprels], dtype="int64"),
    )


def _tags(piece: Piece) -> list[str]:
    if not piece.upos or not piece.feats:
        return [""] * len(piece)
    return [f"{upos}|{feats}" if upos else "" for upos, feats in zip(piece.upos, piece.feats, strict=True)]


def _class(tag: str) -> str:
    """Part of speech, case and form of the verb: what a tag that training has never met still tells."""
    upos, _, feats = tag.partition("|")
    return "|".join([upos, *(value for value in feats.split("|") if value.startswith(("Case=", "VerbForm=")))])
