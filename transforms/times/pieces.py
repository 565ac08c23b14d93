"""Words, numbers and marks of one sentence: finer than tokens, for `1990-2006` and `8grudnia` hold two times each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from transforms.reading import Reading
from transforms.schema import Sentence
from transforms.times.meaning import Found

_PIECE = re.compile(r"\d+|[^\W\d_]+|\S")
_BEGINNING = frozenset('.!?…„”"«»:*•-–—|')
_JOINTS = frozenset("-/_@#&=")
DASHES = frozenset("-–—−")


@dataclass(frozen=True)
class Piece:
    """A run of digits, a run of letters, or one mark; offsets count code points of the document."""

    start: int
    end: int
    text: str

    @cached_property
    def low(self) -> str:
        """The piece in lower case."""
        return self.text.lower()

    @cached_property
    def number(self) -> int | None:
        """Its value when it is a run of at most nine digits."""
        return int(self.text) if self.text.isdecimal() and len(self.text) < 10 else None


_NOTHING = Piece(-1, -1, "")


@dataclass(frozen=True)
class Scan:
    """One sentence being read: its pieces and the expressions found so far, left to right."""

    sentence: Sentence
    pieces: Sequence[Piece]
    found: list[Found] = field(default_factory=list)

    def at(self, i: int) -> Piece:
        """The piece at the index; an empty one outside the sentence."""
        return self.pieces[i] if 0 <= i < len(self.pieces) else _NOTHING

    def low(self, i: int) -> str:
        """The piece in lower case; "" outside the sentence."""
        return self.at(i).low

    def number(self, i: int) -> int | None:
        """The number at the index, if there is one."""
        return self.at(i).number

    def glued(self, i: int) -> bool:
        """Whether no space stands between the piece and the one before it."""
        return i > 0 and self.at(i).start == self.at(i - 1).end

    def is_name_like(self, i: int) -> bool:
        """Whether a capital stands where no sentence and no headline in capitals asks for one."""
        text = self.at(i).text
        abbreviated = self.at(i - 1).text == "." and len(self.at(i - 2).text) < 4
        begins = i == 0 or (self.at(i - 1).text in _BEGINNING and not abbreviated)
        return not begins and text[:1].isupper() and not (len(text) > 2 and text.isupper())

    def in_compound(self, i: int) -> bool:
        """Whether the piece goes on with a word after a mark, as in addresses: `stopy-luty`, `example_2025`."""
        joined = self.at(i - 1).text in _JOINTS and self.glued(i) and self.glued(i - 1)
        return joined and self.at(i - 2).text.isalpha() and self.at(i - 2).text not in {"r", "R"}

    def dash(self, i: int) -> bool:
        """Whether the piece is a hyphen or a dash."""
        return self.at(i).text in DASHES and self.at(i).text != ""


def scans(reading: Reading) -> Iterator[Scan]:
    """One scan for each sentence, in text order."""
    for sentence in reading.sentences:
        offset = sentence.start_char
        yield Scan(
            sentence,
            tuple(Piece(offset + m.start(), offset + m.end(), m.group()) for m in _PIECE.finditer(sentence.text)),
        )
