"""Readings of plain text for tests of times: Polish tokens, one sentence, no model."""

from __future__ import annotations

from datetime import date

import spacy
from spacy.tokens import Doc

from tests.make import make_reading
from transforms.schema import Time
from transforms.times import times

NLP = spacy.blank("pl")


def tokens(text: str) -> Doc:
    """The text as one sentence without tags and tree."""
    doc = NLP.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def read(text: str, published_on: date | None) -> tuple[Time, ...]:
    """Its expressions of time."""
    return times(make_reading(tokens(text), published_on))
