"""Rows on their way: Parquet parts while articles are read, then one sorted file a table, checked and committed."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow.parquet as pq

from flows import duck
from transforms.schema import DOCUMENT_TABLES, TABLES, Table


class Staging:
    """The staged rows of one run, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.whole = folder / "whole"
        self.n_parts = 0
        self.whole.mkdir(parents=True)

    def add(self, files: Mapping[str, bytes]) -> None:
        """Keep the rows of whole articles, a Parquet file a table, as the next part of their tables."""
        for name, content in files.items():
            folder = self.folder / name
            folder.mkdir(exist_ok=True)
            (folder / f"part-{self.n_parts:06}.parquet").write_bytes(content)
        self.n_parts += 1

    def file(self, table: Table) -> Path:
        """Where the one file of a table is."""
        return self.whole / f"{table.name}.parquet"

    def merge(self) -> None:
        """Write one file a table: articles by identifier, the rows of an article in the order they were made."""
        with duck.connect(self.folder) as connection:
            for table in DOCUMENT_TABLES:
                parts = sorted(map(str, (self.folder / table.name).glob("part-*.parquet")))
                duck.copy(connection, _in_order(table, parts), self.file(table))
                shutil.rmtree(self.folder / table.name, ignore_errors=True)

    def counts(self) -> dict[str, int]:
        """Rows staged by table, of the tables that are whole."""
        files = {t.name: self.file(t) for t in TABLES.values()}
        return {name: pq.read_metadata(file).num_rows for name, file in files.items() if file.is_file()}

    def drop(self, documents: Iterable[str]) -> None:
        """Take out all rows of these documents."""
        refused = duck.one_of(sorted(documents))
        with duck.connect(self.folder) as connection:
            for table in DOCUMENT_TABLES:
                kept, file = self.folder / f"{table.name}.parquet", self.file(table)
                duck.copy(connection, f"{duck.scan(table, [str(file)])} WHERE document_id NOT IN {refused}", kept)
                kept.replace(file)


def _in_order(table: Table, parts: list[str]) -> str:
    if not parts:
        return duck.scan(table, [])
    listed = ", ".join(map(duck.literal, parts))
    source = f"read_parquet([{listed}], file_row_number = true)"
    return f"SELECT {duck.columns(table)} FROM {source} ORDER BY document_id, file_row_number"
