"""A stretch of words: a name, a phrase, an expression of time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.lang.lex_attrs import is_punct
from spacy.tokens import Span

from transforms.words import Tree, Word


class Stretch:
    """Words `start` to `end` (exclusive) of a tree as the model gave it; `label` is the type of a name, else empty."""

    __slots__ = ("end", "label", "start", "tree", "words")

    def __init__(self, tree: Tree, start: int, end: int, label: str = "") -> None:
        self.words = tree.words[start:end]
        self.tree, self.start, self.end, self.label = tree, start, start + len(self.words), label

    @classmethod
    def of(cls, span: Span) -> Stretch:
        """The words of a spaCy span."""
        return cls(Tree(span.doc), span.start, span.end, span.label_)

    @classmethod
    def covering(cls, tree: Tree, start_char: int, end_char: int) -> Stretch | None:
        """All words that have a part between the offsets; None when no word has."""
        start, end = bisect_right(tree.places, start_char) - 1, bisect_left(tree.places, end_char)
        first = tree.words[start] if start >= 0 else None
        if first is None or first.idx + len(first.text) <= start_char:
            start += 1
        return cls(tree, start, end) if start < end else None

    def __len__(self) -> int:
        return len(self.words)

    @property
    def start_char(self) -> int:
        return self.words[0].idx

    @property
    def end_char(self) -> int:
        last = self.words[-1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.tree.text[self.start_char : self.end_char]

    def holds(self, word: Word) -> bool:
        """Whether the word stands in it."""
        return self.start <= word.i < self.end

    def root(self) -> Word:
        """The word with the shortest way to the root of its sentence, the first of several; a lone mark at last."""
        tops = [w for w in self.words if w.given_head is w] or [w for w in self.words if not self.holds(w.given_head)]
        return min(tops, key=_depth, default=self.words[0])


def _depth(word: Word) -> int:
    if not word.given_children and (word.pos == "SPACE" or is_punct(word.text)):
        return len(word.tree.words)
    depth = 0
    while word.given_head is not word:
        word, depth = word.given_head, depth + 1
    return depth
