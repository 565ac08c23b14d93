"""Rows on their way: Parquet parts while articles are read, then one sorted file a table, checked and committed.

Parts outlive a run that dies: the next one that reads with the same model and code takes what it needs from them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows import duck, parts
from flows.parts import Read
from transforms.schema import DOCUMENT_TABLES, TABLES, Table

CHOSEN = pa.schema([("document_id", pa.string()), ("part", pa.int64())])
PARTS = "parts"
GONE = ".gone"


class Staging:
    """The staged rows of one run, in a folder of its own, where it finds the parts of one that died."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.whole, self.parts = folder, folder / "whole", folder / PARTS
        self.clear(PARTS)
        self.whole.mkdir(parents=True)
        self.parts.mkdir(exist_ok=True)
        self._part_of: dict[str, int] = {}
        self._left: dict[str, tuple[int, Read]] = {}
        self._n_parts = 0
        for number, articles in parts.found(self.parts):
            self._left |= {document_id: (number, read) for document_id, read in articles.items()}
            self._n_parts = number

    def clear(self, *but: str) -> None:
        """Remove all that is in the folder but what is named so."""
        for entry in self.folder.glob("*"):
            if entry.name not in but:
                discard(entry)

    def add(self, files: Mapping[str, bytes], articles: Mapping[str, Read]) -> None:
        """Keep the rows of whole articles, a Parquet file a table, as the next part."""
        if articles:
            self._n_parts += 1
            parts.write(self.parts, self._n_parts, files, articles)
            self._part_of |= dict.fromkeys(articles, self._n_parts)

    def take_over(self, document_id: str, version: int, input_sha256: str) -> Read | None:
        """Take the article as a run that died has staged it, if it was of this input and version."""
        number, read = self._left.get(document_id, (0, None))
        if read is None or (read.version, read.input_sha256) != (version, input_sha256):
            return None
        self._part_of[document_id] = number
        return read

    def file(self, table: Table) -> Path:
        """Where the one file of a table is."""
        return self.whole / f"{table.name}.parquet"

    def merge(self) -> None:
        """Write one file a table: articles by identifier, the rows of an article in the order they were made."""
        with duck.connect(self.folder) as connection:
            chosen = [list(self._part_of), list(self._part_of.values())]
            connection.register("chosen", pa.table(chosen, schema=CHOSEN))
            used = [self.parts / f"{number:06}" for number in sorted(set(self._part_of.values()))]
            for table in DOCUMENT_TABLES:
                files = [str(f) for part in used if (f := part / f"{table.name}.parquet").is_file()]
                duck.copy(connection, _in_order(table, files), self.file(table))

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


def discard(entry: Path) -> None:
    """Remove what is no longer needed; killed on the way, nobody takes what is left of it for damaged parts."""
    if not entry.is_dir():
        entry.unlink(missing_ok=True)
        return
    gone = entry.with_name(f"{entry.name.removesuffix(GONE)}{GONE}")
    if entry != gone:
        shutil.rmtree(gone, ignore_errors=True)
        entry.rename(gone)
    shutil.rmtree(gone)


def _in_order(table: Table, files: list[str]) -> str:
    """The rows of the chosen articles: a part may hold others too, or an older reading of one."""
    if not files:
        return duck.scan(table, [])
    listed = ", ".join(map(duck.literal, files))
    part = r"CAST(regexp_extract(filename, '(\d+)/[^/]+$', 1) AS BIGINT) AS part"
    rows = f"SELECT *, {part} FROM read_parquet([{listed}], file_row_number = true, filename = true)"
    chosen = f"({rows}) SEMI JOIN chosen USING (document_id, part)"
    return f"SELECT {duck.columns(table)} FROM {chosen} ORDER BY document_id, file_row_number"
