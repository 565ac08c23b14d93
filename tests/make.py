"""Docs and readings made by hand, so that rules are tested without the model."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

import spacy
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from transforms.ids import content_id
from transforms.reading import Reading
from transforms.schema import Document, Sentence

WORD = re.compile(
    r"(?P<form>[^\s=/{]+|/)(?:=(?P<lemma>[^\s/{]+))?/(?P<pos>[A-Z]+)(?:\{(?P<morph>[^}]*)\})?"
    r"(?:/(?P<dep>[A-Za-z:]+)(?:→(?P<head>\d+))?)?(?:@(?P<ent>[BI]-[A-Z]+))?(?P<glue>_?)$"
)
VOCAB: Vocab = spacy.blank("pl").vocab


def make_doc(*sentences: str) -> Doc:
    """A parsed Doc from one notation a sentence: `form=lemma/POS{Feat=Val|…}/dep→head@B-PER_` words.

    Lemma (default: the form), feats and entity tag are optional; `→head` is the index of the head in its sentence,
    left out for ROOT; a trailing `_` means that no space follows: `Padał=padać/VERB/ROOT deszcz/NOUN/nsubj→0_`.
    """
    words, offset = [], 0
    for sentence in sentences:
        parts = [m for m in (WORD.match(w) for w in sentence.split()) if m] if sentence else []
        assert len(parts) == len(sentence.split()), f"not the notation: {sentence}"
        words += [(m, offset, i) for i, m in enumerate(parts)]
        offset += len(parts)
    heads = [o + int(m["head"] if m["head"] is not None else i) for m, o, i in words]
    return Doc(
        VOCAB,
        words=[m["form"] for m, _, _ in words],
        spaces=[not m["glue"] for m, _, _ in words[:-1]] + [False] if words else [],
        lemmas=[m["lemma"] or m["form"] for m, _, _ in words],
        pos=[m["pos"] for m, _, _ in words],
        morphs=[m["morph"] or "" for m, _, _ in words],
        deps=[m["dep"] or "dep" for m, _, _ in words],
        heads=heads,
        sent_starts=[i == 0 for _, _, i in words],
        ents=[m["ent"] or "O" for m, _, _ in words],
    )


def make_document(text: str, published_on: date | None = date(2026, 2, 1)) -> Document:
    """A document row of that text; the default publication date is Sunday 1 February 2026."""
    published = datetime.combine(published_on, time(), UTC) if published_on else None
    return Document(
        document_id=content_id("document", text),
        version=1,
        title=None,
        text=text,
        lang="pl",
        url=None,
        publisher="Próba",
        author=None,
        origin_agency=None,
        cluster_id=None,
        published_at=published,
        published_on=published_on,
        published_at_method="field" if published_on else "none",
        fetched_at=None,
        text_sha256="0" * 64,
        n_chars=max(1, len(text)),
        n_sentences=1,
        source="tests/made.txt",
        license=None,
    )


def make_reading(doc: Doc, published_on: date | None = date(2026, 2, 1)) -> Reading:
    """A reading of the Doc with a sentence row for each of its sentences, without mentions and times."""
    document = make_document(doc.text, published_on)
    return Reading(document, doc, tuple(_sentence(document, i, s) for i, s in enumerate(doc.sents)))


def _sentence(document: Document, index: int, span: Span) -> Sentence:
    return Sentence(
        sentence_id=content_id("sentence", document.document_id, span.start_char, span.end_char),
        document_id=document.document_id,
        sentence_index=index,
        section="body",
        start_char=span.start_char,
        end_char=span.end_char,
        text=span.text,
        is_quoted=False,
    )
