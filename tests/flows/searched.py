"""Whether anything stands in any file of a folder: in its bytes, and for Parquet in its values and footers too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq


def holding(folder: Path, needles: Sequence[str]) -> list[str]:
    """Paths of the files that hold one of the texts, in UTF-8 or, compressed, as a value of a Parquet file."""
    return sorted(str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file() and _holds(f, needles))


def _holds(file: Path, needles: Sequence[str]) -> bool:
    found = [file.read_bytes().decode("utf-8", "replace"), file.name]
    if file.suffix == ".parquet":
        with pq.ParquetFile(file) as parquet:
            footers = [parquet.metadata.row_group(n).to_dict() for n in range(parquet.metadata.num_row_groups)]
            found += [repr(parquet.read().to_pylist()), repr(footers)]
    return any(needle in text for text in found for needle in needles)
