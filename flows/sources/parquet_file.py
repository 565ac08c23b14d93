"""Parquet files (.parquet): one article a row, a few rows in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from flows.sources.items import File, Item, Limits, Place, RefusedError
from flows.sources.record import OPTIONAL, TEXT, article

BATCH_ROWS = 64
BUFFER_BYTES = 1 << 20
DAMAGE = (pa.ArrowException, OSError, ValueError, LookupError, ArithmeticError, MemoryError)
"""What PyArrow raises for damaged files: its own errors, and Python's (a column's name that is no UTF-8)."""


def read(path: File, place: Place, limits: Limits) -> Iterator[Item]:
    """An item for every row; a row's place is its number, from 1."""
    with path.open("rb") as stream:
        for row, (batch, index) in enumerate(_rows(stream), start=1):
            yield _item(batch, index, place.at(row), limits)


def _rows(stream: BinaryIO) -> Iterator[tuple[pa.RecordBatch, int]]:
    """Every row as its batch and its place there; raises RefusedError for the first that cannot be read."""
    row = 0
    try:
        for batch in _batches(stream):
            yield from ((batch, index) for index in range(batch.num_rows))
            row += batch.num_rows
    except DAMAGE as error:
        sentence = "not a whole Parquet file, or damaged from here on; write it anew"
        raise RefusedError("unreadable", sentence, row + 1 if row else None) from error


def _batches(stream: BinaryIO) -> Iterator[pa.RecordBatch]:
    with pq.ParquetFile(stream, buffer_size=BUFFER_BYTES) as file:
        columns = [name for name in (TEXT, *OPTIONAL) if name in file.schema_arrow.names]
        if TEXT not in columns:
            raise RefusedError("missing_text", "there is no column text; name the column with the articles so")
        yield from file.iter_batches(batch_size=BATCH_ROWS, columns=columns, use_threads=False)


def _item(batch: pa.RecordBatch, index: int, place: Place, limits: Limits) -> Item:
    try:
        fields = {name: _value(batch.column(name)[index], name) for name in batch.schema.names}
    except RefusedError as refused:
        return place.reject(refused.reason, refused.sentence)
    return article(fields, place, limits, "field")


def _value(cell: pa.Scalar[pa.DataType], name: str) -> object:
    """The value in Python; times in microseconds, which is what Python's datetime holds."""
    try:
        if pa.types.is_timestamp(cell.type):
            return cell.cast(pa.timestamp("us", cell.type.tz), safe=False).as_py()
        return cell.as_py()
    except UnicodeDecodeError as error:
        raise RefusedError("encoding", f"{name} is not UTF-8; write the file anew") from error
    except (ValueError, OverflowError, LookupError, pa.ArrowException) as error:
        raise RefusedError("invalid_record", f"{name} is no value that can be read; correct it") from error
