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
from transforms.schema import DOCUMENT_TABLES, TABLES, Document, Table

CHOSEN = pa.schema([("document_id", pa.string()), ("part", pa.int64())])
PARTS = "parts"
GONE = ".gone"
GROUP_ARTICLES = 1000
GROUP_BYTES = 32_000_000
"""A group of articles is checked at once: so many, or fewer long ones, whose Parquet files have so many bytes."""


class Staging:
    """The staged rows of one run, in a folder of its own, where it finds the parts of one that died."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.whole, self.parts = folder, folder / "whole", folder / PARTS
        self.clear(PARTS)
        self.whole.mkdir(parents=True)
        self.parts.mkdir(exist_ok=True)
        self.groups: list[Path] = []
        self._waiting: dict[str, int] = {}
        self._bytes = 0.0
        self._left: dict[str, tuple[int, Read, float]] = {}
        self._n_parts = 0
        for number, articles in parts.found(self.parts):
            each = parts.size(self.parts, number) / max(1, len(articles))
            self._left |= {document_id: (number, read, each) for document_id, read in articles.items()}
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
            self._waiting |= dict.fromkeys(articles, self._n_parts)
            self._bytes += sum(map(len, files.values()))

    def take_over(self, document_id: str, version: int, input_sha256: str) -> Read | None:
        """Take the article as a run that died has staged it, if it was of this input and version."""
        number, read, size = self._left.get(document_id, (0, None, 0.0))
        if read is None or (read.version, read.input_sha256) != (version, input_sha256):
            return None
        self._waiting[document_id] = number
        self._bytes += size
        return read

    def file(self, table: Table) -> Path:
        """Where the one file of a table is."""
        return self.whole / f"{table.name}.parquet"

    def is_waiting(self) -> bool:
        """Whether something is staged and in no group yet."""
        return bool(self._waiting)

    def is_full(self) -> bool:
        """Whether that makes a group."""
        return len(self._waiting) >= GROUP_ARTICLES or self._bytes >= GROUP_BYTES

    def gather(self) -> Path:
        """Make a group of what is in none yet, one file a table: articles by identifier, their rows as they were made.

        Nothing changes a group's files any more.
        """
        group = self.folder / "groups" / f"{len(self.groups) + 1:06}"
        group.mkdir(parents=True)
        with duck.connect(self.folder) as connection:
            chosen = [list(self._waiting), list(self._waiting.values())]
            connection.register("chosen", pa.table(chosen, schema=CHOSEN))
            used = [self.parts / f"{number:06}" for number in sorted(set(self._waiting.values()))]
            for table in DOCUMENT_TABLES:
                files = [str(f) for part in used if (f := part / f"{table.name}.parquet").is_file()]
                duck.copy(connection, _chosen(table, files), group / f"{table.name}.parquet")
        self.groups.append(group)
        self._waiting, self._bytes = {}, 0.0
        return group

    def merge(self) -> None:
        """Write one file a table, in the order of the groups' files, with all that is staged."""
        if self._waiting or not self.groups:
            self.gather()
        with duck.connect(self.folder) as connection:
            for table in DOCUMENT_TABLES:
                files = [group / f"{table.name}.parquet" for group in self.groups]
                if len(files) == 1:
                    shutil.copyfile(files[0], self.file(table))
                else:
                    duck.make_room(connection, _sorted(table, files))
                    duck.copy(connection, _sorted(table, files), self.file(table))

    def documents(self) -> set[str]:
        """Identifiers of the staged documents, once they are merged."""
        column = pq.read_table(self.file(Document.TABLE), columns=["document_id"])["document_id"]
        return {str(d) for d in column.to_pylist()}

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


def _chosen(table: Table, files: list[str]) -> str:
    """The rows of the chosen articles: a part may hold others too, or an older reading of one."""
    if not files:
        return duck.scan(table, [])
    listed = ", ".join(map(duck.literal, files))
    part = r"CAST(regexp_extract(filename, '(\d+)/[^/]+$', 1) AS BIGINT) AS part"
    rows = f"SELECT *, {part} FROM read_parquet([{listed}], file_row_number = true, filename = true)"
    chosen = f"({rows}) SEMI JOIN chosen USING (document_id, part)"
    return f"SELECT {duck.columns(table)} FROM {chosen} ORDER BY document_id, file_row_number"


def _sorted(table: Table, files: list[Path]) -> str:
    """The rows of all groups; an article is in one of them."""
    listed = ", ".join(duck.literal(str(file)) for file in files)
    rows = f"read_parquet([{listed}], file_row_number = true)"
    return f"SELECT {duck.columns(table)} FROM {rows} ORDER BY document_id, file_row_number"
