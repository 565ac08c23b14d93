"""A parsed Doc as plain words and small questions about them.

Reading one attribute of a spaCy Token costs about as much as making it, and grammar asks each word hundreds of
questions: plain objects made once are four times as fast over an article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from spacy.tokens import Doc

from transforms.facts.lexicon import VOCALIC

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "X", "SYM"})
DASHES = frozenset({"-", "–", "—", "−"})
COLUMNS: list[int | str] = ["ORTH", "POS", "HEAD", "LEMMA", "DEP", "MORPH", "SENT_START", "SPACY", "ENT_TYPE"]
QUOTES = frozenset({'"', "„", "”", "“", "«", "»", "’’", "‘‘", "''", ",,"})


class Word:
    """One token of the tree; `dep` is the whole relation, `relation` the part before its subtype."""

    __slots__ = ("children", "dep", "ent_type", "features", "head", "i", "idx", "left", "lemma", "lower",
                 "opens_sentence", "pos", "relation", "right", "space", "text", "tree")  # fmt: skip

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
    features: dict[str, str]
    children: list[Word]
    left: int
    right: int
    space: bool
    opens_sentence: bool

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
        self.doc = doc
        self.text = doc.text
        self.words: list[Word] = _words(doc, self)
        self._starts = list(accumulate((w.i if w.opens_sentence else 0 for w in self.words), max))
        self.link()

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def link(self) -> None:
        """Children and edges anew from the heads."""
        for word in self.words:
            word.children = []
            word.left = word.right = word.i
        for word in self.words:
            if word.head is not word and word.pos != "SPACE":
                word.head.children.append(word)
                _widen(word)

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
    strings = doc.vocab.strings
    table = doc.to_array(COLUMNS).tolist()
    words = [Word() for _ in table]
    offset = 0
    for i, (orth, pos, head, lemma, dep, morph, start, space, ent_type) in enumerate(table):
        word, text, tag = words[i], strings[orth], strings[pos]
        word.tree, word.i, word.idx, word.text, word.lower = tree, i, offset, text, text.lower()
        base = strings[lemma] or text
        word.lemma = base if tag in ("PROPN", "X") else base.lower()
        word.dep, word.features, word.ent_type = strings[dep], features(strings[morph]), strings[ent_type]
        word.relation = word.dep.partition(":")[0].lower()
        word.space, word.opens_sentence = bool(space), i == 0 or start == 1
        word.pos = "SPACE" if text.isspace() else tag
        word.head = words[i + (head if head < 1 << 31 else head - (1 << 64))]
        offset += len(text) + bool(space)
    return words


def _widen(word: Word) -> None:
    """The word's place in the edges of all that stand above it."""
    current, i = word, word.i
    while current.head is not current:
        current = current.head
        if current.left <= i <= current.right:
            continue
        current.left, current.right = min(current.left, i), max(current.right, i)


@lru_cache(maxsize=10_000)
def features(morph: str) -> dict[str, str]:
    """`Case=Nom|Number=Sing` as a dictionary."""
    return dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)


def feature(word: Word, name: str) -> str:
    """A morphological feature; empty when there is none."""
    return word.features.get(name, "")


def child(word: Word, *relations: str) -> Word | None:
    """The first child in one of the relations; a relation named without subtype covers its subtypes."""
    return next((c for c in word.children if c.dep in relations or c.relation in relations), None)


def children(word: Word, *relations: str) -> list[Word]:
    """Children in one of the relations, in order of the text."""
    return [c for c in word.children if c.dep in relations or c.relation in relations]


def is_infinitive(word: Word) -> bool:
    return feature(word, "VerbForm") == "Inf"


def is_participle(word: Word) -> bool:
    return word.pos == "ADJ" and feature(word, "VerbForm") == "Part"


def is_gerund(word: Word) -> bool:
    """Nouns in -nie and -cie carry the lemma of their verb."""
    return word.pos == "NOUN" and word.lemma.endswith(("ć", "c")) and word.text[-3:].lower() != word.lemma[-3:]


def is_clausal(word: Word) -> bool:
    """Whether it heads a clause: a verb, or a nominal with a copula or auxiliary."""
    return word.pos == "VERB" or any(c.relation in ("cop", "aux") for c in word.children)


def has_letter(word: Word) -> bool:
    """Whether it is a word at all."""
    return any(c.isalpha() for c in word.text)


def is_o_ile(word: Word) -> bool:
    """The conjunction `o ile`."""
    return word.lower == "o" and any(c.lower == "ile" for c in word.children)


def previous(word: Word) -> Word | None:
    """The word printed before, in the same sentence."""
    return None if word.opens_sentence else word.tree.words[word.i - 1]


def following(word: Word) -> Word | None:
    """The word printed after it, if any; white space is no word."""
    words = word.tree.words
    i = word.i + 1
    while i < len(words) and words[i].pos == "SPACE":
        i += 1
    return words[i] if i < len(words) else None


def conjuncts(word: Word) -> list[Word]:
    """The word and everything coordinated with it, in order, also where each hangs on the one before."""
    found = [word]
    for member in found:
        found += [c for c in member.children if c.dep == "conj"]
    return sorted(found, key=lambda w: w.i) if len(found) > 2 else found


def first_conjunct(word: Word) -> Word:
    """The head of the coordination that the word is part of; itself when it is not coordinated."""
    while word.dep == "conj" and word.head is not word:
        word = word.head
    return word


def above(word: Word) -> Iterator[Word]:
    """The word and all that it hangs on, up to the root."""
    yield word
    while word.head is not word:
        word = word.head
        yield word


def is_under(word: Word, top: Word) -> bool:
    """Whether the word is `top` or hangs on it."""
    return any(w is top for w in above(word))


def hang(word: Word, head: Word, dep: str | None = None) -> bool:
    """Hang the word on another one, in a new relation if given; False, and nothing done, where that one hangs on it.

    The only way to move a word: a circle in the tree would never end.
    """
    if is_under(head, word):
        return False
    if word.head is not word and word in word.head.children:
        word.head.children.remove(word)
    word.head = head
    head.children = sorted([*head.children, word], key=lambda w: w.i)
    if dep is not None:
        word.dep, word.relation = dep, dep.partition(":")[0]
    return True


def preposition(word: Word) -> str | None:
    """The preposition of a phrase in its base form, all words of a complex one; None without one."""
    case = child(word, "case")
    if case is None or (case.lower == "między" and word.lower == "innymi"):
        return None
    fixed = [c for c in case.children if c.dep == "fixed" and c.pos in ("ADP", "NOUN")]
    return " ".join([case.lower, *(w.lower for w in fixed)]) if fixed else VOCALIC.get(case.lower, case.lower)
