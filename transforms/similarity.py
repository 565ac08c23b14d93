"""How alike two texts are, told from short fingerprints: MinHash over their runs of words."""

from __future__ import annotations

import re
from hashlib import blake2b
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from transforms.documents import Draft
from transforms.schema import Signature

SHINGLE = 3
"""Words in a run: a changed word costs three runs, so that an edited copy stays alike."""
N_HASHES = 128
BAND = 4
"""Hashes in a band: of texts that share 0.7 of their runs, 0.9998 share at least one of the 32 bands."""
NEAR_COPY = 0.7
"""Share of common runs from which on two texts are copies of one."""
SEED = 1
_WORD = re.compile(r"\w+")


def signature(draft: Draft) -> Signature:
    """The fingerprint of an article's text; the same on every machine."""
    values = minhash(draft.text)
    return Signature(document_id=draft.document_id, minhash=values, bands=bands(values))


def minhash(text: str) -> list[int]:
    """The MinHash of the text's runs of words; letter case, punctuation and spaces do not count."""
    from datasketch import MinHash  # half a second of SciPy, which who only compares fingerprints does without

    made = MinHash(N_HASHES, SEED, scheme="affine32")
    made.update_batch([run.encode() for run in sorted(_runs(text))])
    return [int(value) for value in made.hashvalues]


def _runs(text: str) -> set[str]:
    words = [w.casefold() for w in _WORD.findall(text)]
    return {" ".join(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1))}


def bands(values: list[int]) -> list[int]:
    """A hash for each band of the MinHash: texts that are alike have one in common, others hardly ever."""
    cuts = pairwise(range(0, len(values) + 1, BAND))
    return [_band(start, values[start:end]) for start, end in cuts]


def _band(start: int, values: list[int]) -> int:
    return int.from_bytes(blake2b(repr((start, values)).encode(), digest_size=7).digest(), "big")


def alike(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """Estimated share of common runs (Jaccard)."""
    return float(np.mean(one == other))
