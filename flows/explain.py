"""Where a fact comes from: the sentence with its parts marked, the rule that read it, the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from flows.errors import UsageError

N_SHOWN = 5

SAME_FACT = " AND ".join(
    f"t.{column} IS NOT DISTINCT FROM f.{column}"
    for column in ("fact_type", "predicate_lemma", "time_start", "time_end", "polarity", "modality", "tense")
)
MENTIONS = f"""
SELECT fact_mention_id FROM fact_mentions WHERE fact_mention_id = $id
UNION SELECT fact_mention_id FROM triples WHERE triple_id = $id
UNION SELECT t.fact_mention_id FROM triples t JOIN facts f ON {SAME_FACT}
      AND coalesce(t.subject_entity_id, lower(t.subject_base)) IS NOT DISTINCT FROM f.subject_key
      AND coalesce(t.object_entity_id, lower(t.object_base)) IS NOT DISTINCT FROM f.object_key
      WHERE f.fact_id = $id
ORDER BY ALL
"""
ABOUT = """
SELECT s.text AS sentence, s.start_char, f.predicate_start, f.predicate_end, f.predicate_lemma, f.fact_type, f.tense,
       f.polarity, f.modality, f.voice, f.attribution_text, f.event_time_start, f.event_time_end, f.rule, f.confidence,
       d.title, d.publisher, d.published_on, coalesce(d.url, d.source) AS place
FROM fact_mentions f JOIN sentences s USING (sentence_id) JOIN documents d ON d.document_id = f.document_id
WHERE fact_mention_id = $id
"""
ARGUMENTS = """
SELECT role, preposition, text, base_form, start_char, end_char, recovery, entity_id
FROM fact_arguments WHERE fact_mention_id = $id ORDER BY argument_index
"""


@dataclass(frozen=True)
class Mark:
    """A stretch of a text to be marked with a word."""

    start: int
    end: int
    label: str


def explain(connection: duckdb.DuckDBPyConnection, identifier: str) -> str:
    """What stands behind a fact mention, a triple or a fact. Raises UsageError when it is none of them."""
    found = [i for (i,) in connection.execute(MENTIONS, {"id": identifier}).fetchall()]
    if not found:
        raise UsageError(f"{identifier}: no fact_mention_id, triple_id or fact_id of the latest release is this one")
    told = [_one(connection, mention) for mention in found[:N_SHOWN]]
    if len(found) > N_SHOWN:
        told.append(f"… and {len(found) - N_SHOWN} more mentions")
    return "\n\n".join(told)


def marked(text: str, marks: Sequence[Mark]) -> str:
    """The text with `[label: …]` around each mark; marks may nest, those outside the text are left out."""
    inside = [m for m in marks if 0 <= m.start < m.end <= len(text)]
    pieces = []
    for place in range(len(text) + 1):
        pieces += ["]" for m in inside if m.end == place]
        opening = sorted((m for m in inside if m.start == place), key=lambda m: -m.end)
        pieces += [f"[{m.label}: " for m in opening]
        pieces.append(text[place : place + 1])
    return "".join(pieces)


def _one(connection: duckdb.DuckDBPyConnection, identifier: str) -> str:
    (about,) = _dicts(connection, ABOUT, identifier)
    arguments = list(_dicts(connection, ARGUMENTS, identifier))
    offset = about["start_char"]
    marks = [Mark(about["predicate_start"] - offset, about["predicate_end"] - offset, "predicate")]
    marks += [Mark(a["start_char"] - offset, a["end_char"] - offset, a["role"]) for a in arguments
              if a["start_char"] is not None]  # fmt: skip
    lines = [marked(about["sentence"], marks), "", *map(_argument, arguments), *_facets(about), *_article(about)]
    return "\n".join([f"fact mention {identifier}", *lines])


def _argument(argument: dict[str, Any]) -> str:
    preposition = f"{argument['preposition']} + " if argument["preposition"] else ""
    entity = f", entity {argument['entity_id']}" if argument["entity_id"] else ""
    phrase = argument["base_form"] or argument["text"]
    return f"  {argument['role']:<12} {preposition}{phrase} ({argument['recovery']}{entity})"


def _facets(about: dict[str, Any]) -> Iterator[str]:
    facets = (about[name] for name in ("fact_type", "tense", "voice", "polarity", "modality"))
    yield f"  {'predicate':<12} {about['predicate_lemma']} ({', '.join(facets)})"
    if about["event_time_start"]:
        yield f"  {'when':<12} {about['event_time_start']} to {about['event_time_end']}"
    if about["attribution_text"]:
        yield f"  {'according to':<12} {about['attribution_text']}"
    yield f"  {'rule':<12} {about['rule']} (confidence {about['confidence']:.2f})"


def _article(about: dict[str, Any]) -> Iterator[str]:
    known = (about["title"], about["publisher"], about["published_on"], about["place"])
    yield f"  {'article':<12} " + " · ".join(str(k) for k in known if k is not None)


def _dicts(connection: duckdb.DuckDBPyConnection, query: str, identifier: str) -> Iterator[dict[str, Any]]:
    answer = connection.execute(query, {"id": identifier})
    names = [d[0] for d in answer.description or ()]
    for row in answer.fetchall():
        yield dict(zip(names, row, strict=True))
