"""The lake: one Delta table for each declared table, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable, WriterProperties, write_deltalake

from flows import duck
from flows.errors import SednoError
from transforms.columns import Row
from transforms.schema import Table

R = TypeVar("R", bound=Row)
ZSTD = WriterProperties(compression="ZSTD")


class Lake:
    """Delta tables in one folder; a table exists from its first use on, without rows."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def table(self, table: Table, version: int | None = None) -> DeltaTable:
        """The Delta table, in its latest version or the one asked for. SednoError when its columns are others."""
        place = self.root / table.name
        if not DeltaTable.is_deltatable(str(place)):
            DeltaTable.create(place, table.arrow, mode="ignore", name=table.name, description=table.doc)
        found = DeltaTable(place, version=version)
        _check_columns(table, found, place)
        return found

    def version(self, table: Table) -> int:
        """Number of the latest version."""
        return self.table(table).version()

    def files(self, table: Table, version: int | None = None) -> list[str]:
        """Absolute paths of the Parquet files of a version, sorted."""
        # Addresses come percent-encoded, folder included; the names are plain and all in the table's own folder.
        names = (uri.rpartition("/")[2] for uri in self.table(table, version).file_uris())
        return sorted(str(self.root / table.name / name) for name in names)

    def scan(self, table: Table, version: int | None = None) -> str:
        """SQL of the rows of a version."""
        return duck.scan(table, self.files(table, version))

    def rows(self, row: type[R], where: str = "true") -> list[R]:
        """The rows for which the SQL condition holds, in the order of their key; for the small tables."""
        with duck.connect() as connection:
            query = f"SELECT * FROM ({self.scan(row.TABLE)}) WHERE {where} ORDER BY {', '.join(row.TABLE.key)}"
            found = connection.execute(query).fetchall()
        return [row(**dict(zip((c.name for c in row.TABLE.columns), values, strict=True))) for values in found]

    def add(self, rows: Sequence[Row]) -> None:
        """Append rows of one table."""
        if rows:
            self.append(rows[0].TABLE, rows[0].TABLE.to_arrow(rows))

    def append(self, table: Table, data: pa.Table | pa.RecordBatchReader) -> None:
        """Append Arrow rows of the table's schema."""
        write_deltalake(self.table(table), data, mode="append", writer_properties=ZSTD)

    def append_file(self, table: Table, path: Path) -> None:
        """Append the rows of a Parquet file."""
        with pq.ParquetFile(path) as file:
            if file.metadata.num_rows:
                self.append(table, _batches(table, file))

    def overwrite_file(self, table: Table, path: Path) -> None:
        """Replace all rows by those of a Parquet file."""
        with pq.ParquetFile(path) as file:
            data = _batches(table, file) if file.metadata.num_rows else table.to_arrow([])
            write_deltalake(self.table(table), data, mode="overwrite", writer_properties=ZSTD)

    def remove(self, table: Table, where: str) -> None:
        """Remove the rows for which the SQL condition holds."""
        if self.files(table):
            self.table(table).delete(where, writer_properties=ZSTD)

    def restore(self, table: Table, version: int) -> None:
        """Make the rows of an earlier version the latest again."""
        if self.files(table) != self.files(table, version):
            self.table(table).restore(version)


def _check_columns(table: Table, found: DeltaTable, place: Path) -> None:
    different = {f.name for f in found.schema().fields} ^ {c.name for c in table.columns}
    if different:
        advice = "choose another folder with --data, or remove this one and run again"
        raise SednoError(
            f"{place}: made by another version of sedno (differing columns: {', '.join(sorted(different))}); {advice}"
        )


def _batches(table: Table, file: pq.ParquetFile) -> pa.RecordBatchReader:
    def batches() -> Iterator[pa.RecordBatch]:
        for batch in file.iter_batches(columns=[c.name for c in table.columns]):
            yield pa.RecordBatch.from_arrays(
                [array.cast(c.arrow) for array, c in zip(batch.columns, table.columns, strict=True)], schema=table.arrow
            )

    return pa.RecordBatchReader.from_batches(table.arrow, batches())
