"""DuckDB over the files of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, sqrt
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.schema import Table

SQL_TYPES: dict[pa.DataType, str] = {
    pa.string(): "VARCHAR",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
    pa.timestamp("us", tz="UTC"): "TIMESTAMP WITH TIME ZONE",
    pa.list_(pa.string()): "VARCHAR[]",
    pa.list_(pa.int64()): "BIGINT[]",
}


MEMORY = 250
"""MB of a database that goes on in files, for a million rows; for more it grows with their square root, as the memory
of a sort in two passes does: with less DuckDB fails."""


def connect(spill: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A database in memory whose clock is UTC; with `spill` it goes on in files there when it has taken its memory."""
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET enable_progress_bar = false")  # it would go to the standard output after two seconds
    if spill is not None:
        connection.execute(f"SET temp_directory = {literal(str(spill))}")
        connection.execute(f"SET memory_limit = '{MEMORY}MB'")
    return connection


def make_room(connection: duckdb.DuckDBPyConnection, *queries: str) -> None:
    """Let a database that goes on in files take the memory that sorting the rows of the largest query needs."""
    counted = (connection.execute(f"SELECT count(*) FROM ({query})").fetchall()[0][0] for query in queries)
    megabytes = ceil(MEMORY * sqrt(max(1_000_000, *counted) / 1_000_000))
    connection.execute(f"SET memory_limit = '{megabytes}MB'")


def scan(table: Table, files: Sequence[str], select: str | None = None) -> str:
    """SQL of the table's columns, in order, from Parquet files; of no row when there is no file.

    `select` says how they are made where files are of different columns.
    """
    if not files:
        nothing = (f'CAST(NULL AS {SQL_TYPES[c.arrow]}) AS "{c.name}"' for c in table.columns)
        return f"SELECT {', '.join(nothing)} WHERE false"
    listed = ", ".join(map(literal, files))
    if select is None:
        return f"SELECT {columns(table)} FROM read_parquet([{listed}])"
    return f"SELECT {select} FROM read_parquet([{listed}], union_by_name = true)"


def columns(table: Table) -> str:
    """The table's columns as SQL."""
    return ", ".join(f'"{c.name}"' for c in table.columns)


def view(connection: duckdb.DuckDBPyConnection, name: str, query: str) -> None:
    """Make a view of that name."""
    connection.execute(f'CREATE OR REPLACE VIEW "{name}" AS {query}')


def copy(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    """Write what the query yields to a Parquet file."""
    connection.execute(f"COPY ({query}) TO {literal(str(path))} (FORMAT parquet, COMPRESSION zstd)")


def literal(value: str) -> str:
    """The text as SQL."""
    return "'" + value.replace("'", "''") + "'"


def one_of(values: Iterable[str]) -> str:
    """The texts as a list in SQL."""
    return "(" + ", ".join(map(literal, values)) + ")"
