"""Sentences of a parsed article, trimmed of white space, with their section and whether they are speech."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Span

from transforms.ids import content_id
from transforms.schema import Document, Section, Sentence
from transforms.text import SPEECH_DASH, quoted_spans

FINAL = ".!?…"


def sentences(document: Document, doc: Doc) -> tuple[Sentence, ...]:
    """One row for every sentence of the Doc that is not white space alone, in order, never overlapping."""
    title_end = _title_end(document)
    quoted = quoted_spans(document.text)
    return tuple(_sentence(document, i, s, title_end, quoted) for i, s in enumerate(_trimmed(doc)))


def count(doc: Doc) -> int:
    """How many sentences `sentences` gives."""
    return len(_trimmed(doc))


@lru_cache(maxsize=1)
def _trimmed(doc: Doc) -> tuple[Span, ...]:
    """Of the article being read, whose sentences are counted first."""
    return tuple(_spans(doc))


def _spans(doc: Doc) -> Iterator[Span]:
    for sent in doc.sents:
        start, end = sent.start, sent.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            yield doc[start:end]


def _sentence(document: Document, index: int, span: Span, title_end: int, quoted: list[tuple[int, int]]) -> Sentence:
    start, end = span.start_char, span.end_char
    text = document.text[start:end]
    section: Section = "title" if end <= title_end else "body"
    return Sentence(
        sentence_id=content_id("sentence", document.document_id, start, end, text),
        document_id=document.document_id,
        sentence_index=index,
        section=section,
        start_char=start,
        end_char=end,
        text=text,
        is_quoted=_is_quoted(document.text, start, end, quoted),
    )


def _title_end(document: Document) -> int:
    """End of the headline printed as the text's first line: one that no full stop closes, or that equals the title."""
    lead = len(document.text) - len(document.text.lstrip())
    line_end = document.text.find("\n", lead)
    if line_end < 0 or not document.text[line_end:].strip():
        return 0
    line = document.text[lead:line_end].strip()
    return line_end if line == document.title or line[-1:] not in FINAL + ":,;”" else 0


def _is_quoted(text: str, start: int, end: int, quoted: list[tuple[int, int]]) -> bool:
    if any(first <= start and end <= last + 1 for first, last in quoted):
        return True
    return bool(SPEECH_DASH.match(text[start:end])) and " – " not in text[start + 2 : end] and _starts_line(text, start)


def _starts_line(text: str, start: int) -> bool:
    return start == 0 or text[:start].rstrip(" \t").endswith("\n")
