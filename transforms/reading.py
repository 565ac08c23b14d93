"""One article being read: the parsed Doc and the rows made from it so far."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Protocol

from spacy.tokens import Doc

from transforms.schema import Document, EntityMention, Sentence, Time
from transforms.stretches import Stretch
from transforms.values import once
from transforms.words import Tree


class Placed(Protocol):
    """A token, or a word made from one: it stands at a code point of the text."""

    @property
    def idx(self) -> int: ...


@dataclass(frozen=True)
class Reading:
    """Doc and rows of one article. `sentences` are in text order; each lies inside one of `doc.sents`."""

    document: Document
    doc: Doc
    sentences: tuple[Sentence, ...]
    mentions: tuple[EntityMention, ...] = ()
    times: tuple[Time, ...] = ()
    tree: Tree = field(default=None, compare=False, repr=False)  # type: ignore[assignment]  # made of the Doc

    def __post_init__(self) -> None:
        if self.tree is None:
            object.__setattr__(self, "tree", Tree(self.doc))

    def sentence_at(self, char: int) -> Sentence:
        """The sentence that holds the code point, or the one before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, char) - 1)]

    def mention_of(self, token: Placed) -> EntityMention | None:
        """The longest entity mention whose head is the token."""
        return self._mentions_by_head.get(token.idx)

    def time_at(self, token: Placed) -> Time | None:
        """The expression of time that covers the token."""
        return self._times_by_char.get(token.idx)

    @once
    def _sentence_starts(self) -> list[int]:
        return [s.start_char for s in self.sentences]

    @once
    def _mentions_by_head(self) -> dict[int, EntityMention]:
        by_length = sorted(self.mentions, key=lambda m: m.end_char - m.start_char)
        return {m.head_start: m for m in by_length}

    @once
    def _times_by_char(self) -> dict[int, Time]:
        covered = ((t, Stretch.covering(self.tree, t.start_char, t.end_char)) for t in self.times)
        return {word.idx: t for t, said in covered if said is not None for word in said.words}
