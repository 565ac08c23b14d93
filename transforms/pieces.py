"""Words, numbers and marks of a stretch of text: finer than tokens, for `1990-2006` and `300zł` hold two each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_PIECE = re.compile(r"\d+|[^\W\d_]+|\S")


class Piece(NamedTuple):
    """A run of digits, a run of letters, or one mark; offsets count code points of the document."""

    start: int
    end: int
    text: str
    low: str
    """The piece in lower case."""

    @property
    def number(self) -> int | None:
        """Its value when it is a run of at most nine digits."""
        return int(self.text) if self.text.isdecimal() and len(self.text) < 10 else None


_NOTHING = Piece(-1, -1, "", "")


@dataclass(frozen=True)
class Pieces:
    """A stretch of text being read."""

    pieces: Sequence[Piece]

    def at(self, i: int) -> Piece:
        """The piece at the index; an empty one outside the text."""
        try:
            return self.pieces[i] if i >= 0 else _NOTHING
        except IndexError:
            return _NOTHING

    def low(self, i: int) -> str:
        """The piece in lower case; "" outside the text."""
        try:
            return self.pieces[i].low if i >= 0 else ""
        except IndexError:
            return ""

    def number(self, i: int) -> int | None:
        """The number at the index, if there is one."""
        return self.at(i).number

    def glued(self, i: int) -> bool:
        """Whether no space stands between the piece and the one before it."""
        return i > 0 and self.at(i).start == self.at(i - 1).end


def pieces(text: str, offset: int = 0) -> tuple[Piece, ...]:
    """The pieces of a text that begins at that code point of the document."""
    found = [(m.start() + offset, m.group()) for m in _PIECE.finditer(text)]
    return tuple([Piece(start, start + len(printed), printed, printed.lower()) for start, printed in found])


def printed_pieces(text: str) -> list[str]:
    """The pieces of a text as printed, without their places."""
    return _PIECE.findall(text)
