"""What the network sees of a word form: its spelling, and what the dictionary says of it, as rows of hashed tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from spacy.lang.lex_attrs import word_shape
from spacy.strings import get_string_id

from transforms.morphology import analyse, dictionary_features

TABLES = {
    "norm": 24000,
    "prefix1": 300,
    "prefix3": 4000,
    "suffix2": 1500,
    "suffix3": 4000,
    "suffix4": 6000,
    "suffix5": 6000,
    "shape": 600,
    "pos": 600,
    "tags": 4000,
    "first": 14000,
    "last": 6000,
    "names": 300,
    "cases": 300,
}
"""Rows of each feature's table."""

HASHES = 2
MULTIPLIERS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))
LONGEST_FORM = 60

Rows = npt.NDArray[np.int32]


def rows(forms: Sequence[str]) -> Rows:
    """Table rows of the forms, of shape (forms, features, HASHES); a value stands in HASHES rows, which are added."""
    ids = np.asarray([_ids(form) for form in forms], dtype="uint64").reshape(len(forms), len(TABLES))
    sizes = np.asarray(list(TABLES.values()), dtype="uint64")
    hashed = [((ids * multiplier) >> np.uint64(32)) % sizes for multiplier in MULTIPLIERS]
    return np.stack(hashed, axis=2).astype("int32")


def _ids(form: str) -> list[int]:
    return [get_string_id(f"{name}={value}") for name, value in zip(TABLES, _values(form), strict=True)]


def _values(form: str) -> Iterator[str]:
    form = form[:LONGEST_FORM]
    low = form.lower()
    yield "0" * len(form) if form.isdigit() else low
    yield form[:1]
    yield low[:3]
    yield from (low[-size:] for size in (2, 3, 4, 5))
    yield word_shape(form)
    yield from (value for _, value in dictionary_features(analyse(form)))
