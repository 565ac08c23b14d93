"""Shares that a table that was read rightly always reaches: a broken model or rule shows here first.

The floors are loose on purpose: they are alarms, not measures of quality.
"""

from __future__ import annotations

from collections.abc import Iterator

from expectations.query import Query
from transforms.schema import Document, EntityMention, FactMention, Row, Sentence, Time

SAMPLE = 200
"""Rows from which on a share is worth judging: a short flash may well have no subject at all."""


def shares() -> Iterator[Query]:
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


def _share(row: type[Row], name: str, reason: str, good: str, at_least: float, among: str = "true") -> Query:
    table = row.TABLE.name
    sql = f"""select null, format('{{}} of {{}} rows', count(*) filter ({good}), count(*)) as row
              from {table} t where {among}
              having count(*) >= {SAMPLE} and count(*) filter ({good}) < {at_least} * count(*)"""
    return Query(table, name, "table", f"{reason}: at least {at_least:.0%} of {SAMPLE} rows or more", sql)
