"""Keys that must be unique over a whole table, which is more than Great Expectations is shown at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from expectations.files import promises
from expectations.promises import BrokenRow, Promise
from expectations.verdict import Outcome
from transforms.schema import TABLES, Document, Table

MEMORY = "500MB"
"""Of DuckDB, before it goes on in files."""
DOCUMENT_ID = Document.TABLE.key[0]


def repeated(staged: Path, tables: Sequence[str], spill: Path) -> list[Outcome]:
    """Every promise that a column or several are unique, over `staged`/<table>.parquet as a whole."""
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        connection.execute("SET temp_directory = " + _literal(spill))
        return [o for table in tables for o in _of_table(connection, staged, TABLES[table])]


def _of_table(connection: duckdb.DuckDBPyConnection, staged: Path, table: Table) -> Iterator[Outcome]:
    for promise in promises(table):
        if columns := _unique(promise):
            yield _outcome(connection, f"read_parquet({_literal(staged / f'{table.name}.parquet')})", table, promise,
                           columns)  # fmt: skip


def _unique(promise: Promise) -> list[str]:
    """The columns that the promise says are unique; none for another promise."""
    match promise.type, promise.kwargs:
        case "expect_column_values_to_be_unique", {"column": str(name)}:
            return [name]
        case "expect_compound_columns_to_be_unique", {"column_list": list(names)}:
            return [str(name) for name in names]
    return []


def _outcome(
    connection: duckdb.DuckDBPyConnection, source: str, table: Table, promise: Promise, columns: list[str]
) -> Outcome:
    owner = DOCUMENT_ID if DOCUMENT_ID in {c.name for c in table.columns} else "null"
    key = "concat_ws(':', " + ", ".join(table.key) + ")"
    listed = ", ".join(columns)
    twice = f"select {listed} from {source} group by {listed} having count(*) > 1"
    rows, problem = list[BrokenRow](), None
    try:
        found = connection.execute(f"select {owner}, {key} from {source} semi join ({twice}) using ({listed})")
        rows = [BrokenRow(document_id, str(row)) for document_id, row in found.fetchall()]
    except duckdb.Error as error:
        problem = f"{table.name}.{promise.name}: the query crashed: {str(error).splitlines()[0]}"
    return Outcome(table.name, promise.name, promise.kind, promise.level, promise.reason, rows, problem)


def _literal(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
