"""The tables as sorted Parquet files; of a large table several, each of at most so many rows."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from transforms.schema import DOCUMENT_TABLES, TABLES, Table

GROUP_ROWS = 50_000
"""Rows of a row group, which is all that is in memory at a time."""

COLUMNS = b"columns"
"""Key of the footer under which DuckDB's `parquet_kv_metadata` finds the columns' descriptions, as JSON."""


@dataclass(frozen=True)
class File:
    """One Parquet file."""

    name: str
    n_rows: int
    n_bytes: int
    sha256: str


@dataclass(frozen=True)
class TableFiles:
    """A table and its files, in the order of their rows."""

    table: Table
    files: list[File]

    @property
    def n_rows(self) -> int:
        """Rows in all files."""
        return sum(f.n_rows for f in self.files)


def write(connection: duckdb.DuckDBPyConnection, folder: Path, max_rows: int) -> list[TableFiles]:
    """Write all tables of the connection; a table has at least one file, if only of its columns."""
    connection.execute("SET preserve_insertion_order = true")
    return [TableFiles(t, [_written(p) for p in _write(connection, t, folder, max_rows)]) for t in TABLES.values()]


def _write(connection: duckdb.DuckDBPyConnection, table: Table, folder: Path, max_rows: int) -> list[Path]:
    ((n_rows,),) = connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchall()
    paths = [folder / name for name in names(table, n_rows, max_rows)]
    rows = _groups(_sorted(connection, table), min(GROUP_ROWS, max_rows))
    for path in paths:
        with pq.ParquetWriter(path, _schema(table), compression="zstd") as file:
            _fill(file, rows, max_rows)
    return paths


def names(table: Table, n_rows: int, max_rows: int) -> list[str]:
    """`table.parquet`, or `table-00001.parquet` and so on when the rows are too many for one file."""
    n_files = math.ceil(n_rows / max_rows)
    if n_files <= 1:
        return [f"{table.name}.parquet"]
    return [f"{table.name}-{number:05}.parquet" for number in range(1, n_files + 1)]


def _sorted(connection: duckdb.DuckDBPyConnection, table: Table) -> pa.RecordBatchReader:
    """Articles stay together; beyond that rows are in the order of their key, which no two of them share."""
    article = ["document_id"] if table in DOCUMENT_TABLES else []
    order = ", ".join(f'"{name}"' for name in [*article, *table.key])
    return connection.sql(f'SELECT * FROM "{table.name}" ORDER BY {order}').to_arrow_reader(GROUP_ROWS)


def _groups(reader: pa.RecordBatchReader, n_rows: int) -> Iterator[pa.Table]:
    """The rows in tables of exactly that many, the last one shorter, however the engine cuts them."""
    waiting = reader.schema.empty_table()
    for batch in reader:
        waiting = pa.concat_tables([waiting, pa.Table.from_batches([batch])])
        while waiting.num_rows >= n_rows:
            yield waiting.slice(0, n_rows)
            waiting = waiting.slice(n_rows)
    if waiting.num_rows:
        yield waiting


def _fill(file: pq.ParquetWriter, rows: Iterator[pa.Table], max_rows: int) -> None:
    written = 0
    while written < max_rows and (group := next(rows, None)) is not None:
        file.write_table(group.cast(file.schema), row_group_size=GROUP_ROWS)
        written += group.num_rows


def _schema(table: Table) -> pa.Schema:
    """The table's schema; what its columns mean stands in the footer twice, for readers of Arrow and for all others."""
    said = {c.name: c.doc for c in table.columns}
    return table.arrow.with_metadata({b"description": table.doc, COLUMNS: json.dumps(said, ensure_ascii=False)})


def _written(path: Path) -> File:
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return File(path.name, pq.read_metadata(path).num_rows, path.stat().st_size, digest)
