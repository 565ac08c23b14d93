"""Copies of what was fetched, with what to ask the server next time: has it changed since?"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows.errors import SednoError
from flows.sources.fetch import Answer

KEPT = timedelta(days=30)
MADE = """CREATE TABLE IF NOT EXISTS copies (url TEXT PRIMARY KEY, final_url TEXT NOT NULL, content_type TEXT NOT NULL,
    etag TEXT, last_modified TEXT, fetched_at TEXT NOT NULL, asked_at TEXT NOT NULL, body BLOB NOT NULL)"""


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A page or feed as it was fetched, and when its server was last asked for it."""

    url: str
    content_type: str
    etag: str | None
    last_modified: str | None
    fetched_at: datetime
    asked_at: datetime
    body: bytes

    def conditions(self) -> dict[str, str]:
        """The headers that ask for it only if it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


class Copies:
    """The copies in one SQLite file; those not asked for in a month are dropped. Without a file nothing is kept."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._open: sqlite3.Connection | None = None

    def get(self, url: str) -> Copy | None:
        """The copy of that address."""
        with self._database() as database:
            row = database and database.execute(
                "SELECT final_url, content_type, etag, last_modified, fetched_at, asked_at, body FROM copies"
                " WHERE url = ?", (url,)).fetchone()  # fmt: skip
        return _copy(row) if row else None

    def put(self, url: str, answer: Answer) -> None:
        """Keep an answer, in place of an earlier one."""
        said, now = answer.headers, answer.fetched_at.isoformat()
        row = (url, answer.url, said.get("content-type", ""), said.get("etag"), said.get("last-modified"), now, now,
               zlib.compress(answer.body))  # fmt: skip
        with self._database() as database:
            if database is not None:
                database.execute("INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

    def unchanged(self, url: str, asked_at: datetime) -> None:
        """Note that the server was asked and had nothing new."""
        with self._database() as database:
            if database is not None:
                database.execute("UPDATE copies SET asked_at = ? WHERE url = ?", (asked_at.isoformat(), url))

    def forget(self, url: str) -> None:
        """Delete what came from that address, also from the file's free space."""
        with self._database() as database:
            if database is not None:
                database.execute("DELETE FROM copies WHERE ? IN (url, final_url)", (url,))

    @contextmanager
    def _database(self) -> Iterator[sqlite3.Connection | None]:
        try:
            if self._file is not None and self._open is None:
                self._open = _opened(self._file)
            yield self._open
            if self._open is not None:
                self._open.commit()
        except sqlite3.Error as error:
            message = f"{self._file}: fetched pages cannot be kept ({error}); delete the file if it is damaged"
            raise SednoError(message) from error


def _opened(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(file, check_same_thread=False)
    database.execute("PRAGMA secure_delete = ON")
    database.execute(MADE)
    database.execute("DELETE FROM copies WHERE asked_at < ?", ((datetime.now(UTC) - KEPT).isoformat(),))
    return database


def _copy(row: tuple[str, str, str | None, str | None, str, str, bytes]) -> Copy:
    url, content_type, etag, last_modified, fetched_at, asked_at, body = row
    return Copy(
        url=url,
        content_type=content_type,
        etag=etag,
        last_modified=last_modified,
        fetched_at=datetime.fromisoformat(fetched_at),
        asked_at=datetime.fromisoformat(asked_at),
        body=zlib.decompress(body),
    )
