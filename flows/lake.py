"""The lake: one Delta table for each declared table, and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import BloomFilterProperties, ColumnProperties, DeltaTable, WriterProperties, write_deltalake

from flows import duck, evolution
from transforms.columns import Row
from transforms.schema import Table

R = TypeVar("R", bound=Row)
ROW_GROUP = 100_000
"""Rows that DuckDB reads or skips together."""
AT_ONCE = 8192
"""Rows of a file that are on their way to the lake: its writer holds several such batches."""
MISTAKEN = 0.01
"""Share of row groups that a Bloom filter lets through though they hold nothing."""


class Lake:
    """Delta tables in one folder; a table exists from its first use on, without rows."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def place(self, table: Table) -> Path:
        """Folder of the table."""
        return self.root / table.name

    def table(self, table: Table, version: int | None = None) -> DeltaTable:
        """The Delta table, in its latest version or the one asked for."""
        place = self.place(table)
        if not DeltaTable.is_deltatable(str(place)):
            DeltaTable.create(
                place,
                table.arrow,
                mode="ignore",
                name=table.name,
                description=table.doc,
                configuration=_settings(table),
            )
        return DeltaTable(place, version=version)

    def writable(self, table: Table) -> DeltaTable:
        """The Delta table, taking the declared columns. SednoError when it has to be migrated before."""
        found = self.table(table)
        changed = evolution.adopt(table, found, self.place(table), _settings(table))
        return self.table(table) if changed else found

    def version(self, table: Table) -> int:
        """Number of the latest version."""
        return self.table(table).version()

    def files(self, table: Table, version: int | None = None) -> list[str]:
        """Absolute paths of the Parquet files of a version, sorted."""
        return self._files(table, self.table(table, version))

    def _files(self, table: Table, found: DeltaTable) -> list[str]:
        # Addresses come percent-encoded, folder included; the names are plain and all in the table's own folder.
        return sorted(str(self.place(table) / uri.rpartition("/")[2]) for uri in found.file_uris())

    def scan(self, table: Table, version: int | None = None) -> str:
        """SQL of the rows of a version. SednoError when they lack a column that is never NULL."""
        found = self.table(table, version)
        return duck.scan(table, self._files(table, found), evolution.select(table, found, self.place(table)))

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

    def append(self, table: Table, data: pa.Table | pa.RecordBatchReader, n_rows: int = 0) -> None:
        """Append Arrow rows of the table's schema; about so many."""
        found = self.writable(table)
        write_deltalake(found, _in_order(found, data), mode="append", writer_properties=written(table, n_rows))

    def append_file(self, table: Table, path: Path) -> None:
        """Append the rows of a Parquet file."""
        with pq.ParquetFile(path, pre_buffer=False) as file:
            if file.metadata.num_rows:
                self.append(table, _batches(table, file), file.metadata.num_rows)

    def overwrite(self, table: Table, data: pa.Table | pa.RecordBatchReader, n_rows: int = 0) -> None:
        """Replace all rows by these, in one act."""
        found = self.writable(table)
        write_deltalake(found, _in_order(found, data), mode="overwrite", writer_properties=written(table, n_rows))

    def overwrite_file(self, table: Table, path: Path) -> None:
        """Replace all rows by those of a Parquet file."""
        with pq.ParquetFile(path, pre_buffer=False) as file:
            n_rows = file.metadata.num_rows
            self.overwrite(table, _batches(table, file) if n_rows else table.to_arrow([]), n_rows)

    def remove(self, table: Table, where: str) -> None:
        """Remove the rows for which the SQL condition holds."""
        if self.files(table):
            self.writable(table).delete(where, writer_properties=written(table, ROW_GROUP))

    def restore(self, table: Table, version: int) -> None:
        """Make the rows of an earlier version the latest again."""
        if self.files(table) != self.files(table, version):
            self.table(table).restore(version)


def _settings(table: Table) -> dict[str, str]:
    """Delta's own settings. Its log holds the least and greatest value of a column: of identifiers only, never of text.

    It would also let go of the log after a month by itself, and with it of releases that are still kept.
    """
    identifier = next((c.name for c in table.columns if c.references == "documents.document_id"), table.key[0])
    return {"delta.dataSkippingStatsColumns": identifier, "delta.enableExpiredLogCleanup": "false"}


def written(table: Table, n_rows: int) -> WriterProperties:
    """How files of so many rows are written: with a Bloom filter for each column that rows are looked up by."""
    bloom = BloomFilterProperties(True, fpp=MISTAKEN, ndv=max(1, min(n_rows, ROW_GROUP)))
    indexed = {
        c.name: ColumnProperties(bloom_filter_properties=bloom) for c in table.columns if _is_indexed(c.name, table)
    }
    return WriterProperties(
        compression="ZSTD", max_row_group_size=ROW_GROUP, column_properties=indexed if n_rows >= ROW_GROUP else None
    )


def _is_indexed(name: str, table: Table) -> bool:
    column = table.column(name)
    return pa.types.is_string(column.arrow) and (column.key or column.index or column.references is not None)


def _in_order(found: DeltaTable, data: pa.Table | pa.RecordBatchReader) -> pa.Table | pa.RecordBatchReader:
    """The columns as the Delta table has them: one that was added stands last there."""
    names = [f.name for f in found.schema().fields]
    if names == data.schema.names:
        return data
    if isinstance(data, pa.Table):
        return data.select(names)
    schema = pa.schema([data.schema.field(n) for n in names], data.schema.metadata)
    return pa.RecordBatchReader.from_batches(schema, (batch.select(names).cast(schema) for batch in data))


def _batches(table: Table, file: pq.ParquetFile) -> pa.RecordBatchReader:
    def batches() -> Iterator[pa.RecordBatch]:
        for batch in file.iter_batches(AT_ONCE, columns=[c.name for c in table.columns]):
            yield pa.RecordBatch.from_arrays(
                [array.cast(c.arrow) for array, c in zip(batch.columns, table.columns, strict=True)], schema=table.arrow
            )

    return pa.RecordBatchReader.from_batches(table.arrow, batches())
