"""Names out of the scores of their parts: B(egin) I(nside) E(nd) of a name of several words, S(ingle), O(utside)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Parts = npt.NDArray[np.int64]


class Grammar:
    """Which parts may follow each other, start a sentence and end it."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = list(labels)
        self.follows = np.asarray([[_may_follow(first, then) for then in labels] for first in labels])
        self.starts = np.asarray([label[0] in "OBS" for label in labels])
        self.ends = np.asarray([label[0] in "OES" for label in labels])

    def best(self, scores: Scores) -> Parts:
        """The best allowed parts of one sentence, from (words, labels) scores (Viterbi, 1967)."""
        parts: Parts = scores.argmax(axis=1)
        if self._allowed(parts):
            return parts
        ban = np.where(self.follows, 0.0, -np.inf)
        total = np.where(self.starts, scores[0], -np.inf)
        pointers = []
        for row in scores[1:]:
            paths = total[:, None] + ban
            pointers.append(paths.argmax(axis=0))
            total = paths.max(axis=0) + row
        parts[-1] = np.where(self.ends, total, -np.inf).argmax()
        for place in range(len(scores) - 2, -1, -1):
            parts[place] = pointers[place][parts[place + 1]]
        return parts

    def _allowed(self, parts: Parts) -> bool:
        ends = self.starts[parts[0]] and self.ends[parts[-1]]
        return bool(ends and self.follows[parts[:-1], parts[1:]].all())


def _may_follow(first: str, then: str) -> bool:
    if first[0] in "BI":
        return then[0] in "IE" and then[1:] == first[1:]
    return then[0] in "OBS"
