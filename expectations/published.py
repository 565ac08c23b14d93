"""Promises about the corpus as it will be published, what the lake keeps beside what is staged: queries that must
return no row.

An article's own gate comes before `redirects` changes its triples; this one comes after.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb

from expectations import query
from expectations.gate import Findings
from expectations.query import Query
from transforms.schema import ENTITY_PATTERN, EntityMention, Fact, Redirect, Table, Triple

ENTITIES = "entities.entity_id"
TABLES = (EntityMention.TABLE, Triple.TABLE, Redirect.TABLE)
"""Those whose references to entities only the whole corpus can keep; all others refer to mentions of their article."""

TWICE = "SELECT min(t.document_id), t.triple_id AS row FROM triples t GROUP BY t.triple_id HAVING count(*) > 1"
UNCOUNTED = """
SELECT NULL, concat(told, ' mentions of ', n, ' triples') AS row
FROM (SELECT coalesce(sum(n_mentions), 0) AS told FROM facts), (SELECT count(*) AS n FROM triples) WHERE told <> n
"""


def examine(tables: Mapping[str, str], spill: Path) -> Findings:
    """Every promise, asked of the tables that the SQL of each name yields."""
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"SET memory_limit = '{query.MEMORY}'")
        connection.execute("SET temp_directory = " + query.literal(spill))
        for name, sql in tables.items():
            connection.execute(f'CREATE VIEW "{name}" AS {sql}')
        return Findings(query.run(connection, queries()))


def queries() -> Iterator[Query]:
    """All promises of this kind."""
    for table in TABLES:
        for column in (c.name for c in table.columns if c.references == ENTITIES):
            yield _reference(table, column, f"t.{column} IS NOT NULL")
    for key in ("subject_key", "object_key"):
        yield _reference(Fact.TABLE, key, f"regexp_matches(t.{key}, '{ENTITY_PATTERN}')")
    yield Query("triples", "triple_published_once", "row", "each triple is told once", TWICE)
    yield Query("facts", "triples_all_counted", "table", "each triple is a mention of one fact", UNCOUNTED)


def _reference(table: Table, column: str, refers: str) -> Query:
    owner = "t.document_id" if "document_id" in {c.name for c in table.columns} else "NULL"
    sql = f"""SELECT {owner}, {query.key(table)} FROM {table.name} t
              ANTI JOIN entities e ON e.entity_id = t.{column} WHERE {refers}"""
    return Query(table.name, f"{column}_published", "row", f"{column} refers to an entity that is published", sql)
