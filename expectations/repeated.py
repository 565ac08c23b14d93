"""Keys that must be unique over a whole table, which is more than Great Expectations is shown at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from expectations import query
from expectations.files import promises
from expectations.promises import Promise
from expectations.verdict import Outcome
from transforms.schema import TABLES, Table


def repeated(staged: Path, tables: Sequence[str], spill: Path) -> list[Outcome]:
    """Every promise that a column or several are unique, over `staged`/<table>.parquet as a whole."""
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"SET memory_limit = '{query.MEMORY}'")
        connection.execute("SET temp_directory = " + query.literal(spill))
        return query.run(connection, (asked for name in tables for asked in _of_table(staged, TABLES[name])))


def _of_table(staged: Path, table: Table) -> Iterator[query.Query]:
    source, names = query.scan(staged, table), {c.name for c in table.columns}
    owner = "t.document_id" if "document_id" in names else "null"
    for promise in promises(table):
        if columns := ", ".join(_unique(promise)):
            twice = f"select {columns} from {source} group by {columns} having count(*) > 1"
            sql = f"select {owner}, {query.key(table)} from {source} t semi join ({twice}) using ({columns})"
            yield query.Query(table.name, promise.name, promise.level, promise.reason, sql, promise.kind)


def _unique(promise: Promise) -> list[str]:
    """The columns that the promise says are unique; none for another promise."""
    match promise.type, promise.kwargs:
        case "expect_column_values_to_be_unique", {"column": str(name)}:
            return [name]
        case "expect_compound_columns_to_be_unique", {"column_list": list(names)}:
            return [str(name) for name in names]
    return []
