"""One sentence as the rules of times read it: its pieces and what was found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from transforms.pieces import Pieces, pieces
from transforms.schema import Sentence
from transforms.times.meaning import Found

_BEGINNING = frozenset('.!?…„”"«»:*•-–—|')
_JOINTS = frozenset("-/_@#&=")
DASHES = frozenset("-–—−")


@dataclass(frozen=True)
class Scan(Pieces):
    """One sentence being read: its pieces and the expressions found so far, left to right."""

    sentence: Sentence
    found: list[Found] = field(default_factory=list)
    ordinals: dict[int, tuple[int, int] | None] = field(default_factory=dict)
    """Those asked for before, since many rules ask for the same."""

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


def scan(sentence: Sentence) -> Scan:
    """The sentence, unread."""
    return Scan(pieces(sentence.text, sentence.start_char), sentence)
