"""A large Parquet file as several, so that what looks at rows one by one needs not hold all of them."""

from __future__ import annotations

from math import ceil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 250_000
BYTES = 128_000_000
"""Rows of a slice at the most, and their bytes before compression."""


def slices(file: Path, beside: Path) -> list[Path]:
    """Folders that each hold some of the rows in a file of that name; the file's own one when it is small."""
    with pq.ParquetFile(file) as whole:
        about = whole.metadata
        size = sum(about.row_group(n).total_byte_size for n in range(about.num_row_groups))
        n_slices = max(ceil(about.num_rows / ROWS), ceil(size / BYTES))
        if n_slices <= 1:
            return [file.parent]
        batches = whole.iter_batches(ceil(about.num_rows / n_slices))
        return [_written(batch, beside / f"{n:06}" / file.name) for n, batch in enumerate(batches)]


def _written(batch: pa.RecordBatch, file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_batches([batch]), file)
    return file.parent
