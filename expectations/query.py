"""A promise written as SQL, and asking DuckDB."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from expectations.promises import BrokenRow, Level
from expectations.verdict import Outcome
from transforms.schema import DOCUMENT_TABLES, PromiseKind, Row, Table

MEMORY = "500MB"
"""Of DuckDB, before it goes on in files, where a table is asked as a whole."""


@dataclass(frozen=True)
class Query:
    """SQL that returns a (document_id, row) for each row that breaks the promise; `table` is the table to blame."""

    table: str
    name: str
    level: Level
    reason: str
    sql: str
    kind: PromiseKind = "integrity"


def rows(row: type[Row], name: str, reason: str, rest: str) -> Query:
    """A row-level query over the table `t` of that row class; `rest` is what follows `from <table> t`."""
    table = row.TABLE
    return Query(table.name, name, "row", reason, f"select t.document_id, {key(table)} from {table.name} t {rest}")


def key(table: Table) -> str:
    """SQL of what names a row of `t`."""
    return "concat_ws(':', " + ", ".join(f"t.{column}" for column in table.key) + ") as row"


@contextmanager
def tables(staged: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with a view for each document table, over `staged`/<table>.parquet."""
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        for table in DOCUMENT_TABLES:
            connection.execute(f"create view {table.name} as select * from {scan(staged, table)}")
        yield connection


def scan(staged: Path, table: Table) -> str:
    """SQL of the table's staged file."""
    return f"read_parquet({literal(staged / f'{table.name}.parquet')})"


def literal(path: Path) -> str:
    """The path as SQL."""
    return "'" + str(path).replace("'", "''") + "'"


def run(connection: duckdb.DuckDBPyConnection, asked: Iterable[Query]) -> list[Outcome]:
    """Every query answered; one that crashes is an outcome with a problem, not a promise kept.

    DuckDB's substring and length count code points, also where several make one printed character (tested).
    """
    return [_outcome(connection, query) for query in asked]


def _outcome(connection: duckdb.DuckDBPyConnection, query: Query) -> Outcome:
    broken, problem = [], None
    try:
        found = connection.execute(query.sql).fetchall()
        broken = [BrokenRow(document_id, str(row)) for document_id, row in found]
    except duckdb.Error as error:
        problem = f"{query.table}.{query.name}: the query crashed: {str(error).splitlines()[0]}"
    return Outcome(query.table, query.name, query.kind, query.level, query.reason, broken, problem)
