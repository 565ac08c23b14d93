"""Sentences of a parsed article, trimmed of white space, with their section and whether they are speech."""

from __future__ import annotations

from collections.abc import Iterator

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
    return sum(1 for _ in _trimmed(doc))


def _trimmed(doc: Doc) -> Iterator[Span]:
    for sent in doc.sents:
        start, end = sent.start, sent.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            yield doc[start:end]


def _sentence(document: Document, index: int, span: Span, title_end: int, quoted: list[tuple[int, int]]) -> Sentence:
    section: Section = "title" if span.end_char <= title_end else "body"
    return Sentence(
        sentence_id=content_id("sentence", document.document_id, span.start_char, span.end_char, span.text),
        document_id=document.document_id,
        sentence_index=index,
        section=section,
        start_char=span.start_char,
        end_char=span.end_char,
        text=span.text,
        is_quoted=_is_quoted(span, quoted),
    )


def _title_end(document: Document) -> int:
    """End of the headline printed as the text's first line: one that no full stop closes, or that equals the title."""
    lead = len(document.text) - len(document.text.lstrip())
    line_end = document.text.find("\n", lead)
    if line_end < 0 or not document.text[line_end:].strip():
        return 0
    line = document.text[lead:line_end].strip()
    return line_end if line == document.title or line[-1:] not in FINAL + ":,;”" else 0


def _is_quoted(span: Span, quoted: list[tuple[int, int]]) -> bool:
    if any(start <= span.start_char and span.end_char <= end + 1 for start, end in quoted):
        return True
    return bool(SPEECH_DASH.match(span.text)) and " – " not in span.text[2:] and _starts_line(span)


def _starts_line(span: Span) -> bool:
    return span.start_char == 0 or span.doc.text[: span.start_char].rstrip(" \t").endswith("\n")
