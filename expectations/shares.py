"""Shares that a table that was read rightly always reaches: a broken model or rule shows here first.

The floors are loose on purpose: they are alarms, not measures of quality.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import duckdb

from expectations.promises import BrokenRow
from expectations.verdict import Outcome
from transforms.schema import Document, EntityMention, FactMention, Row, Sentence, Time

SAMPLE = 200
"""Rows from which on a share is worth judging: a short flash may well have no subject at all."""


@dataclass(frozen=True)
class Share:
    """At least so much of the rows of a table that are `among` those asked about are `good`; both are SQL over `t`."""

    table: str
    name: str
    reason: str
    good: str
    at_least: float
    among: str


@dataclass(frozen=True)
class Counted:
    """How many rows of some articles were good; or why that could not be counted."""

    share: Share
    n_good: int = 0
    n_rows: int = 0
    problem: str | None = None


def shares() -> Iterator[Share]:
    """All promises about shares; each is about one table as a whole."""
    subject = "t.fact_mention_id in (select a.fact_mention_id from fact_arguments a where a.role = 'subject')"
    fact = "t.sentence_id in (select sentence_id from fact_mentions)"
    mention = "t.document_id in (select document_id from entity_mentions)"
    yield _share(FactMention, "facts_have_subjects", "without subjects the syntax is not read", subject, 0.4)
    yield _share(Sentence, "sentences_have_facts", "news sentences say something", fact, 0.25, "t.section = 'body'")
    yield _share(Document, "documents_have_mentions", "news names somebody or some place", mention, 0.8)
    yield _share(
        EntityMention,
        "persons_in_nominative",
        "inflected names left as printed mean that declension does not work",
        "t.base_form_method <> 'as_printed'",
        0.4,
        "t.entity_type = 'PER' and t.mention_kind = 'name' and t.case in ('Gen', 'Dat', 'Ins', 'Loc')",
    )
    yield _share(
        EntityMention,
        "names_have_case",
        "names without case mean that morphology does not work",
        "t.case is not null",
        0.5,
        "t.mention_kind = 'name'",
    )
    yield _share(
        Time,
        "dates_have_days",
        "dates that reach no calendar mean that normalisation does not work",
        "t.start_date is not null",
        0.3,
        "t.timex_type = 'DATE'",
    )


def _share(row: type[Row], name: str, reason: str, good: str, at_least: float, among: str = "true") -> Share:
    return Share(row.TABLE.name, name, f"{reason}: at least {at_least:.0%} of {SAMPLE} rows or more", good, at_least,
                 among)  # fmt: skip


def counted(connection: duckdb.DuckDBPyConnection) -> list[Counted]:
    """The rows of the connection's tables, counted for every share."""
    return [_counted(connection, share) for share in shares()]


def _counted(connection: duckdb.DuckDBPyConnection, s: Share) -> Counted:
    try:
        query = f"select count(*) filter ({s.good}), count(*) from {s.table} t where {s.among}"
        ((good, n),) = connection.execute(query).fetchall()
    except duckdb.Error as error:
        return Counted(s, problem=f"{s.table}.{s.name}: the query crashed: {str(error).splitlines()[0]}")
    return Counted(s, good, n)


def together(counts: Iterable[Counted]) -> list[Outcome]:
    """What the counts of all parts come to."""
    by_share: dict[Share, list[Counted]] = {}
    for count in counts:
        by_share.setdefault(count.share, []).append(count)
    return [_outcome(share, of_parts) for share, of_parts in by_share.items()]


def _outcome(share: Share, of_parts: list[Counted]) -> Outcome:
    good, n = sum(c.n_good for c in of_parts), sum(c.n_rows for c in of_parts)
    low = n >= SAMPLE and good < share.at_least * n
    rows = [BrokenRow(None, f"{good} of {n} rows")] if low else []
    problem = next((c.problem for c in of_parts if c.problem), None)
    return Outcome(share.table, share.name, "integrity", "table", share.reason, rows, problem)
