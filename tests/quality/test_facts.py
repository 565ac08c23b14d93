"""Scores of fact extraction on sentences written for this test; they may only rise."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from flows.export.scores import FLOORS
from flows.knowledge import load_knowledge
from transforms import nlp
from transforms.articles import Article
from transforms.documents import Draft, admit
from transforms.extract import extract
from transforms.schema import Triple

SENTENCES = Path(__file__).parent / "sentences.tsv"
ATTRIBUTES = ("polarity", "modality", "tense", "voice", "attribution")


def expected() -> list[dict[str, str]]:
    with SENTENCES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def read(texts: list[str]) -> dict[str, list[Triple]]:
    knowledge, found = load_knowledge(), {}
    articles = [Article(text=text, source=f"quality/{i}", published_at="2026-02-01") for i, text in enumerate(texts)]
    drafts = [d for d in (admit(a, date(2026, 2, 10)) for a in articles) if isinstance(d, Draft)]
    for draft, doc in zip(drafts, nlp.parse(nlp.load(), [d.text for d in drafts]), strict=True):
        rows = extract(draft, doc, 1, knowledge).rows
        found[draft.text] = [r for r in rows if isinstance(r, Triple)]
    return found


def same(row: dict[str, str], triple: Triple) -> bool:
    ends = ((row["subject"], triple.subject_base), (row["object"], triple.object_base))
    return triple.predicate_lemma == row["predicate"] and all((want or None) == got for want, got in ends)


def right(row: dict[str, str], triple: Triple) -> Iterator[str]:
    """Names of the attributes that the triple has as expected."""
    for name in ATTRIBUTES[:-1]:
        if getattr(triple, name) == row[name]:
            yield name
    said_by = (triple.attribution_text or "").lower()
    if bool(said_by) == bool(row["attribution"]) and row["attribution"].lower() in said_by:
        yield "attribution"


def _short(triple: Triple) -> tuple[str | None, str, str | None]:
    return triple.subject_base, triple.predicate_lemma, triple.object_base


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    rows = expected()
    found = read(sorted({r["sentence"] for r in rows}))
    pairs = [(r, next((t for t in found[r["sentence"]] if same(r, t)), None)) for r in rows]
    hits = [(r, t) for r, t in pairs if t is not None]
    for row in (r for r, t in pairs if t is None):
        print("missed:", row["sentence"], [_short(t) for t in found[row["sentence"]]])
    agreed = {name: sum(name in right(r, t) for r, t in hits) / len(hits) for name in ATTRIBUTES}
    return {"triple": len(hits) / len(pairs), **agreed}


@pytest.mark.parametrize("name", FLOORS)
def test_no_score_falls(name: str, scores: dict[str, float]) -> None:
    assert scores[name] >= FLOORS[name], f"{name} is {scores[name]:.3f}, below {FLOORS[name]}"
