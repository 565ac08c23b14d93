"""Speech after dashes: what is said between two of them, and the reporting verbs that stand beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from transforms.facts.lexicon import CUES
from transforms.facts.tree import DASHES, Tree, Word
from transforms.text import SPEECH_DASH

ENDS = frozenset('.?!…”"»')
NEAR = 8
"""Code points beside a dash that are looked at."""

DASH = re.compile(r"(?:^|(?<=\s))[-–—](?=\s)")


@dataclass(frozen=True)
class Speech:
    """A stretch that a dash opens, and the verbs that tell whose it is: that behind it, else that before it."""

    start: int
    end: int
    cues: tuple[Word, ...]


def speeches(tree: Tree) -> Iterator[Speech]:
    """`– Zima przyjdzie – mówi Anna. – I śnieg.` are two; a dash inside of what is said parts nothing."""
    for paragraph in re.finditer(r"[^\n]+", tree.text):
        opened = SPEECH_DASH.match(tree.text, paragraph.start()) is not None
        pieces = list(_pieces(tree, *paragraph.span()))
        cues = [_cue(tree, *piece) for piece in pieces]
        for i, (start, end) in enumerate(pieces):
            behind, before = cues[i + 1] if i + 1 < len(pieces) else None, cues[i - 1] if i else None
            if cues[i] is None and (behind or before) and (i or opened):
                until = end if behind else _until_told(tree, start, end, sure=opened)
                yield Speech(start, until, tuple(c for c in (behind, before) if c))


def _until_told(tree: Tree, start: int, end: int, *, sure: bool) -> int:
    """Where speech ends that no verb closes: before a sentence that reports; in a paragraph that does not open with a
    dash, and may go on telling by itself, after the first one."""
    first = last = bisect_left(tree.places, start)
    while last < len(tree.words) and tree.words[last].idx < end:
        sentence = tree.whole(tree.words[last])
        if last > first and (not sure or any(_reports(w) for w in sentence)):
            return min(end, sentence[0].idx)
        last = sentence[-1].i + 1
    return end


def _reports(word: Word) -> bool:
    person = word.features.get("Person")
    return word.pos == "VERB" and word.lemma in CUES and word.features.get("Mood") == "Ind" and person not in ("1", "2")


def _pieces(tree: Tree, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph cut at the dashes after which somebody begins to speak, or a verb tells who has spoken."""
    text, first = tree.text, start
    for dash in (found.start() for found in DASH.finditer(text, start, end)):
        before, after = text[max(0, dash - NEAR) : dash].rstrip(), text[dash + 1 : dash + NEAR].lstrip()
        begins = before[-1:] in ENDS and after[:1].isupper()
        if dash > start and (begins or _cue(tree, dash + 1, end)):
            yield first, dash
            first = dash + 1
    yield first, end


def _cue(tree: Tree, start: int, end: int) -> Word | None:
    """The verb in small letters that the piece begins with; None where it is speech."""
    words = islice(tree.words, bisect_left(tree.places, start), None)
    first = next((w for w in words if w.pos != "SPACE" and w.text not in DASHES), None)
    if first is None or first.idx >= end or not first.text[:1].islower():
        return None
    told = first.pos == "VERB" and first.features.get("Tense") == "Past" and first.features.get("Person") != "1"
    return first if first.lemma in CUES or told else None
