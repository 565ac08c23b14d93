"""Questions to the data. Imports DuckDB and nothing heavy, so that `sedno query` starts at once."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, assert_never

import duckdb

from flows.errors import SednoError, UsageError

Format = Literal["table", "csv", "json", "parquet"]
CHUNK = 1000
ANSWERING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
"""Kinds of statement that read and do nothing else."""
WIDTH_WITHOUT_TERMINAL = 120
MAX_ROWS_SHOWN = 10_000


def open_catalog(catalog: Path, lake: Path) -> duckdb.DuckDBPyConnection:
    """The data, read-only. Raises UsageError when there are none yet."""
    if not catalog.is_file():
        raise UsageError(f"{catalog.parent}: there are no data yet; `sedno run` makes them")
    return guarded(duckdb.connect(str(catalog), read_only=True), lake)


def guarded(connection: duckdb.DuckDBPyConnection, lake: Path) -> duckdb.DuckDBPyConnection:
    """The connection, in UTC, from now on without access to any file outside the lake."""
    connection.execute("SET TimeZone = 'UTC'")
    folder = str(lake).replace("'", "''")
    connection.execute(f"SET allowed_directories = ['{folder}']")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def show(connection: duckdb.DuckDBPyConnection, sql: str, form: Format) -> None:
    """Print the answer to one question. Raises UsageError when the SQL is wrong or would do more than read."""
    try:
        statements = connection.extract_statements(sql)
        if len(statements) != 1 or statements[0].type not in ANSWERING:
            raise UsageError("expected one SQL query that reads, such as SELECT * FROM triples LIMIT 20")
        _print(connection, sql, form)
    except duckdb.IOException as error:
        advice = "`sedno run` makes the catalog anew"
        raise SednoError(f"files of the data cannot be read ({_first_line(error)}); {advice}") from error
    except duckdb.Error as error:
        raise UsageError(f"the query cannot be answered: {_first_line(error)}") from error


def _first_line(error: duckdb.Error) -> str:
    return " ".join(str(error).split("\n\nLINE ")[0].split())


def _print(connection: duckdb.DuckDBPyConnection, sql: str, form: Format) -> None:
    match form:
        case "table":
            width = shutil.get_terminal_size((WIDTH_WITHOUT_TERMINAL, 0)).columns
            connection.sql(sql).show(max_width=width, max_rows=MAX_ROWS_SHOWN)
        case "csv":
            answer = connection.execute(sql)
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(_names(answer))
            writer.writerows([_plain(v) for v in row] for row in _rows(answer))
        case "json":
            answer = connection.execute(sql)
            for row in _rows(answer):
                print(json.dumps(dict(zip(_names(answer), row, strict=True)), ensure_ascii=False, default=str))
        case "parquet":
            _parquet(connection.sql(sql))
        case _:
            assert_never(form)


def _names(answer: duckdb.DuckDBPyConnection) -> list[str]:
    return [column[0] for column in answer.description or ()]


def _rows(answer: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := answer.fetchmany(CHUNK):
        yield from rows


def _plain(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, list | dict) else value


def _parquet(answer: duckdb.DuckDBPyRelation) -> None:
    if sys.stdout.isatty():
        raise UsageError("Parquet is no text; send it to a file: sedno query … --format parquet > answer.parquet")
    import pyarrow.parquet as pq

    reader = answer.to_arrow_reader()
    with pq.ParquetWriter(sys.stdout.buffer, reader.schema, compression="zstd") as writer:
        for batch in reader:
            writer.write_batch(batch)
