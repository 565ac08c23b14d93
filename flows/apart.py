"""A query over many rows asked of some of them at a time, where what it groups is kept together: in bounded memory.

DuckDB goes on in files when it sorts, joins or groups, but not while it keeps lists, distinct values or the first of
some for each group.
"""

from __future__ import annotations

from math import ceil
from pathlib import Path
from shutil import rmtree

import duckdb

from flows import duck

ROWS = 400_000
"""Rows that are asked at a time, about."""
AT_ONCE = 100_000
"""Rows that wait to be written to their part."""
TAKEN = "taken"
"""The name by which the query has its rows."""


def copy(connection: duckdb.DuckDBPyConnection, rows: str, keys: str, query: str, order: str, file: Path) -> None:
    """Write what the query over `taken` yields, in that order, to a Parquet file; it has all of the rows once, those of
    equal keys together.
    """
    ((n_rows,),) = connection.execute(f"SELECT count(*) FROM ({rows})").fetchall()
    n_parts = ceil(n_rows / ROWS)
    if n_parts <= 1:
        duck.view(connection, TAKEN, rows)
        duck.copy(connection, f"{query} ORDER BY {order}", file)
        return
    beside = file.with_suffix("")
    made = [_answer(connection, part, query) for part in _parts(connection, rows, keys, n_parts, beside)]
    duck.copy(connection, f"FROM read_parquet([{', '.join(made)}]) ORDER BY {order}", file)
    rmtree(beside)


def _parts(connection: duckdb.DuckDBPyConnection, rows: str, keys: str, n_parts: int, beside: Path) -> list[Path]:
    """The rows in so many folders."""
    rmtree(beside, ignore_errors=True)
    connection.execute(f"SET partitioned_write_flush_threshold = {AT_ONCE}")
    numbered = f"SELECT *, (hash({keys}) % {n_parts})::BIGINT AS part FROM ({rows})"
    target = duck.literal(str(beside))
    connection.execute(f"COPY ({numbered}) TO {target} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (part))")
    return sorted(beside.iterdir())


def _answer(connection: duckdb.DuckDBPyConnection, part: Path, query: str) -> str:
    """The file of what the query yields of these rows, as SQL."""
    listed = ", ".join(duck.literal(str(f)) for f in sorted(part.iterdir()))
    duck.view(connection, TAKEN, f"FROM read_parquet([{listed}], hive_partitioning = false)")
    answer = part.with_suffix(".parquet")
    duck.copy(connection, query, answer)
    rmtree(part)
    return duck.literal(str(answer))
