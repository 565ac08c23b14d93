"""The words of a speaker in full, where the tree gives the reporting verb only a part of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from transforms.facts.arguments import Argument
from transforms.facts.clause import Clause
from transforms.facts.lexicon import CUES
from transforms.facts.phrases import Phrase, is_abbreviated
from transforms.facts.tree import DASHES, QUOTES, Word, previous

BRACKETS = frozenset("()[]…")
STRANGE = frozenset({":", "|", ";"})
"""Marks before which a heading or a name may stand that is not spoken."""


def spoken_in_full(arguments: Sequence[Argument], clause: Clause) -> list[Argument]:
    """`To dla nas jest trudne – mówi wójt`: all that stands before the dash, where a word of it is left over.

    Clauses that make it up without a rest stay objects of their own.
    """
    told = previous(clause.predicate)
    objects = [a for a in arguments if a.role == "object"]
    if clause.nucleus.lemma not in CUES or told is None or told.text not in DASHES | QUOTES or not objects:
        return list(arguments)
    stretch = _stretch(told)
    clauses = [o for o in objects if o.content is not None and o.phrase is not None]
    if stretch is None or not clauses or _is_whole(objects, *stretch):
        return list(arguments)
    full = replace(clauses[0], phrase=Phrase(*stretch, _head(clauses[0])))
    at = next(i for i, a in enumerate(arguments) if a.role == "object")
    return [*arguments[:at], full, *(a for a in arguments[at:] if a.role != "object")]


def _head(argument: Argument) -> Word:
    assert argument.phrase is not None
    return argument.phrase.head


def _is_whole(objects: Sequence[Argument], start: int, end: int) -> bool:
    """Whether clauses joined by commas or conjunctions make up the stretch, or something else is the object."""
    spans = [(o.phrase.start, o.phrase.end) for o in objects if o.phrase is not None]
    words = objects[0].phrase.tree.words if objects[0].phrase is not None else []
    if not spans or not words or not start <= spans[0][0] <= spans[-1][1] <= end:
        return True
    before, after = words[start : spans[0][0]], words[spans[-1][1] : end]
    first = next((o.phrase.start for o in objects if o.content is not None and o.phrase is not None), start)
    if any(w.text in STRANGE or "\n" in w.text for w in words[start:first]):
        return True
    between = [words[a[1] : b[0]] for a, b in pairwise(spans)]
    joined = all(o.content is not None for o in objects) and all(map(_joins, between))
    return joined and not _says(before) and not _says(after)


def _stretch(told: Word) -> tuple[int, int] | None:
    """What stands before the mark in its sentence, or inside the quotation marks that it closes; None where unclear."""
    words, start, end = told.tree.words, told.tree.sentence(told), told.i
    while end > start and _is_mark(words[end - 1]):
        end -= 1
    if end < told.i and words[end].text == "." and is_abbreviated(words[end - 1]):
        end += 1
    while start < end and (_is_mark(words[start]) or words[start].pos == "CCONJ"):
        start += 1
    closes = any(w.text in QUOTES for w in words[end : told.i + 1])
    opening = [w.i for w in words[start:end] if w.text in QUOTES]
    first = all(map(_is_mark, words[told.tree.sentence(told) : start]))
    if closes and opening and not (first and any(w.text in QUOTES for w in words[told.tree.sentence(told) : start])):
        return (opening[0] + 1, end) if len(opening) == 1 else None
    return (start, end) if start < end else None


def _is_mark(word: Word) -> bool:
    return word.pos in ("PUNCT", "SPACE") or word.text in DASHES | QUOTES | BRACKETS


def _joins(between: list[Word]) -> bool:
    """Whether a comma or a conjunction stands between two clauses, and nothing that is said."""
    return not _says(between) and any(w.text in ",;" or w.pos == "CCONJ" for w in between)


def _says(words: list[Word]) -> bool:
    return any(not (_is_mark(w) or w.pos in ("CCONJ", "SCONJ")) for w in words)
