"""A parsed Doc as plain words.

Reading one attribute of a spaCy Token costs about as much as making it, and grammar asks each word hundreds of
questions: plain objects made once are four times as fast over an article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import TypeAlias

from spacy.strings import StringStore
from spacy.tokens import Doc

SHARED: list[int | str] = ["ORTH", "POS", "LEMMA", "DEP", "MORPH", "ENT_TYPE"]
"""What two words that are alike have in common; their place in the text is their own."""

PLACED: list[int | str] = ["HEAD", "SENT_START", "SPACY"]
MOST_ALIKE = 50_000
"""Different words that are kept between articles."""

_Key: TypeAlias = tuple[int, ...]
_Alike: TypeAlias = tuple[str, str, str, str, str, str, str, str, str, dict[str, str]]


class Word:
    """One token of the tree; `dep` is the whole relation, `relation` the part before its subtype.

    `head`, `children`, `dep` and `features` are what the repairs make of them; `given_*` what the model gave.
    """

    __slots__ = ("children", "dep", "ent_type", "features", "given_children", "given_dep", "given_features",
                 "given_head", "given_lemma", "head", "i", "idx", "left", "lemma", "lower", "morph", "opens_sentence",
                 "pos", "relation", "right", "space", "text", "tree")  # fmt: skip

    __deletable__ = ("children", "given_children", "given_head", "head", "tree")

    tree: Tree
    head: Word
    i: int
    idx: int
    text: str
    lower: str
    lemma: str
    pos: str
    dep: str
    relation: str
    ent_type: str
    morph: str
    features: dict[str, str]
    children: list[Word]
    left: int
    right: int
    space: bool
    opens_sentence: bool
    given_head: Word
    given_dep: str
    given_lemma: str
    given_features: dict[str, str]
    given_children: list[Word]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"Word({self.i}:{self.text}/{self.pos}/{self.dep})"

    @property
    def is_root(self) -> bool:
        return self.head is self

    @property
    def left_edge(self) -> Word:
        return self.tree.words[self.left]

    @property
    def right_edge(self) -> Word:
        return self.tree.words[self.right]


class Tree:
    """All words of a Doc, and the first word of each one's sentence."""

    def __init__(self, doc: Doc) -> None:
        self.words: list[Word] = _words(doc, self)
        self.text = "".join([w.text + " " if w.space else w.text for w in self.words])
        self.has_heads, self.has_sentences = doc.has_annotation("DEP"), doc.has_annotation("SENT_START")
        self.is_repaired = False
        self.moves = 0
        self._places: list[int] | None = None
        self._counts: Counter[str] | None = None
        self._starts = list(accumulate([w.i if w.opens_sentence else 0 for w in self.words], max))
        self.link()
        for word in self.words:
            word.given_children = word.children

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def link(self) -> None:
        """Children and edges anew from the heads."""
        words = self.words
        for word in words:
            word.children = []
            word.left = word.right = word.i
        hung = [w for w in words if w.head is not w and w.pos != "SPACE"]
        for word in hung:
            word.head.children.append(word)
        _widen(hung)

    def dissolve(self) -> None:
        """Part the words, which know each other in circles, so that they are freed at once: nothing can be read now."""
        for word in self.words:
            del word.tree, word.head, word.given_head, word.children, word.given_children
        self.words.clear()

    @property
    def places(self) -> list[int]:
        """Where each word stands in the text."""
        if self._places is None:
            self._places = [w.idx for w in self.words]
        return self._places

    @property
    def counts(self) -> Counter[str]:
        """How often each word stands in the text, as printed."""
        if self._counts is None:
            self._counts = Counter([w.text for w in self.words])
        return self._counts

    def sentence(self, word: Word) -> int:
        """Index of the first word of its sentence."""
        return self._starts[word.i]

    def whole(self, word: Word) -> list[Word]:
        """All words of its sentence."""
        start = self._starts[word.i]
        return self.words[start : bisect_right(self._starts, start)]

    def sentences(self) -> Iterator[list[Word]]:
        """The words of each sentence."""
        current: list[Word] = []
        for word in self.words:
            if word.opens_sentence and current:
                yield current
                current = []
            current.append(word)
        if current:
            yield current


def _words(doc: Doc, tree: Tree) -> list[Word]:
    alike = _alike(doc.vocab.strings)
    keys = zip(*doc.to_array(SHARED).T.tolist(), strict=True)
    places = zip(*doc.to_array(PLACED).T.tolist(), strict=True)
    words = [Word() for _ in range(len(doc))]
    offset = 0
    for i, (key, (head, start, space)) in enumerate(zip(keys, places, strict=True)):
        word = words[i]
        word.tree, word.i, word.idx = tree, i, offset
        (word.text, word.lower, word.lemma, word.given_lemma, word.pos, word.dep, word.relation, word.ent_type,
         word.morph, word.features) = alike[key]  # fmt: skip
        word.given_dep, word.given_features = word.dep, word.features
        word.space, word.opens_sentence = bool(space), i == 0 or start == 1
        word.head = word.given_head = words[i + (head if head < 1 << 31 else head - (1 << 64))]
        offset += len(word.text) + space
    return words


class _Shared(dict[_Key, _Alike]):
    """What words alike have in common, made once for each kind."""

    def __init__(self, strings: StringStore) -> None:
        self.strings = strings

    def __missing__(self, key: _Key) -> _Alike:
        text, tag, lemma, dep, morph, ent_type = (self.strings[k] for k in key)
        given = lemma or text
        base = given if tag in ("PROPN", "X") else given.lower()
        pos = "SPACE" if text.isspace() else tag
        relation = dep.partition(":")[0].lower()
        found = (text, text.lower(), base, lemma, pos, dep, relation, ent_type, morph, features(morph))
        self[key] = found
        return found


@lru_cache(maxsize=1)
def _shared(strings: StringStore) -> _Shared:
    return _Shared(strings)


def _alike(strings: StringStore) -> _Shared:
    found = _shared(strings)
    if len(found) > MOST_ALIKE:
        found.clear()
    return found


def _widen(hung: list[Word]) -> None:
    """The place of each word in the edges of all that stand above it.

    What stands above a word that has been seen knows it already; white space, which is not seen, is passed through.
    """
    for word in hung:
        i, above = word.i, word.head
        while i < above.left or (above.pos == "SPACE" and above.head is not above):
            above.left = min(above.left, i)
            above = above.head
    for word in reversed(hung):
        i, above = word.i, word.head
        while i > above.right or (above.pos == "SPACE" and above.head is not above):
            above.right = max(above.right, i)
            above = above.head


@lru_cache(maxsize=10_000)
def features(morph: str) -> dict[str, str]:
    """`Case=Nom|Number=Sing` as a dictionary."""
    return dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
