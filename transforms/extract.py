"""The walk of one article through everything that reads Polish, in one place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from transforms.columns import Row
from transforms.documents import Draft, document
from transforms.facts import facts
from transforms.knowledge import Knowledge
from transforms.mentions import mentions
from transforms.quotes import quotes
from transforms.reading import Reading
from transforms.sentences import count, sentences
from transforms.times import times
from transforms.triples import triples


@dataclass(frozen=True)
class Extraction:
    """All rows of one article, and how many clauses were seen but left out, by reason."""

    rows: list[Row]
    left_out: Counter[str]


def extract(draft: Draft, doc: Doc, version: int, knowledge: Knowledge) -> Extraction:
    """Rows of all document tables for one parsed article; the same input gives the same rows."""
    article = document(draft, count(doc), version)
    reading = Reading(article, doc, sentences(article, doc))
    reading = replace(reading, mentions=mentions(reading, knowledge))
    reading = replace(reading, times=times(reading))
    found = facts(reading)
    said = quotes(reading, found)
    flat = triples(reading, found.mentions, found.arguments)
    reading.tree.dissolve()
    rows: list[Row] = [
        article,
        *reading.sentences,
        *reading.mentions,
        *found.pointers,
        *reading.times,
        *found.mentions,
        *found.arguments,
        *flat,
        *said,
    ]
    return Extraction(rows, found.left_out)
