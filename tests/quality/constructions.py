"""Writes docs/facts.md, how each construction of Polish is read: `python -m tests.quality.constructions`.

The rows shown are those that the shipped model and the extraction give for the sentences of constructions.tsv.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from flows.knowledge import load_knowledge
from transforms import nlp
from transforms.articles import Article
from transforms.columns import Row
from transforms.documents import Draft, admit
from transforms.extract import extract
from transforms.schema import FactArgument, FactMention, Quote

SENTENCES = Path(__file__).parent / "constructions.tsv"
PAGE = Path(__file__).parents[2] / "docs" / "facts.md"
COMMAND = "python -m tests.quality.constructions"
INTRODUCTION = f"""# How facts are read

What happens to passives, to dropped subjects, to `nie`: one example for each construction, with the rows that it
gives. Written by `{COMMAND}`; the columns are described in [tables.md](tables.md), the scores in
[quality.md](quality.md).

A row of arguments shows the base form where it differs from the print, and the recovery unless it is `stated`. What
cannot be read safely is left out and counted by its reason in `runs`.
"""
USUAL = {"polarity": "positive", "modality": "asserted", "voice": "active"}


@dataclass(frozen=True)
class Construction:
    """One line of constructions.tsv."""

    section: str
    construction: str
    sentence: str
    treatment: str


def constructions() -> list[Construction]:
    """All constructions, in the order of the page."""
    with SENTENCES.open(encoding="utf-8", newline="") as lines:
        return [Construction(**row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def page() -> str:
    """docs/facts.md."""
    known = constructions()
    shown = dict(zip(known, _rows([c.sentence for c in known]), strict=True))
    parts = [INTRODUCTION]
    for section, group in groupby(known, key=lambda c: c.section):
        parts += [f"## {section}\n", *(_section(c, shown[c]) for c in group)]
    return "\n".join(parts)


def _rows(sentences: list[str]) -> list[list[Row]]:
    """The rows of each sentence, read as an article of its own."""
    knowledge, today = load_knowledge(), date(2026, 2, 10)
    articles = [Article(text=s, source=f"facts/{i}", published_at="2026-02-01") for i, s in enumerate(sentences)]
    drafts = [d for d in (admit(a, today) for a in articles) if isinstance(d, Draft)]
    docs = nlp.parse(nlp.load(), [d.text for d in drafts])
    return [extract(draft, doc, 1, knowledge).rows for draft, doc in zip(drafts, docs, strict=True)]


def _section(construction: Construction, rows: Iterable[Row]) -> str:
    lines = "\n".join(_lines(list(rows))) or "no rows"
    return (
        f"### {construction.construction}\n\n{construction.treatment}\n\n> {construction.sentence}\n\n"
        f"```text\n{lines}\n```\n"
    )


def _lines(rows: list[Row]) -> Iterator[str]:
    arguments = [r for r in rows if isinstance(r, FactArgument)]
    for fact in (r for r in rows if isinstance(r, FactMention)):
        own = [a for a in arguments if a.fact_mention_id == fact.fact_mention_id]
        yield f"{fact.fact_type} {fact.predicate_lemma}  ({', '.join(_attributes(fact))})"
        yield from (f"    {_argument(a)}" for a in own)
    for quote in (r for r in rows if isinstance(r, Quote)):
        yield f"quote {quote.kind}: {quote.text}  (by {quote.speaker_text or 'nobody named'}, {quote.cue_lemma})"


def _attributes(fact: FactMention) -> Iterator[str]:
    yield fact.tense if fact.tense != "none" else "no tense"
    yield from (str(v) for name, usual in USUAL.items() if (v := getattr(fact, name)) != usual)
    if fact.attribution_text:
        yield f"{fact.attribution_kind}: {fact.attribution_text}"
    yield f"rule {fact.rule}"


def _argument(argument: FactArgument) -> str:
    role = f"{argument.role} {argument.preposition}" if argument.preposition else argument.role
    notes = [f"base form {argument.base_form}"] if argument.text and argument.base_form != argument.text else []
    notes += [argument.recovery] if argument.recovery != "stated" else []
    if argument.quantity_value is not None:
        notes.append(f"{argument.quantity_value:g} {argument.quantity_unit or ''}".strip())
    shown = argument.text or argument.base_form
    return f"{role}: {shown}" + (f"  ({', '.join(notes)})" if notes else "")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
