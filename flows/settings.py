"""What a run can be told, each with its default; SEDNO_<NAME> in the environment overrides it."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.errors import UsageError

PREFIX = "SEDNO_"
UNUSABLE = re.compile(r"[*?\[]|%[0-9A-Fa-f]{2}")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """`data`: folder that a run writes. `engine`: what reads articles (processes, dask, dask://HOST:PORT); `workers`:
    how many processes do. `batch_articles`: articles that a worker gets at once. `parse_batch`: texts that the model
    reads at once. `max_article_bytes`: longer articles are refused, the model takes no more. `max_page_bytes`: longer
    pages and feeds are refused. `query_memory_mb`: memory that DuckDB takes for an export before it uses the disk.
    `export_rows`: rows in one file of an export. `model`: folder of another model than the shipped one.
    Of the web: `user_agent`: who asks; `delay_seconds`: between two requests to a host; `timeout_seconds`: for one
    page; `refetch_hours`: a younger page is not asked for again; `allow_private`: whether machines that are not on the
    public internet are asked.
    """

    data: Path = Path("data")
    engine: str = "processes"
    workers: int = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    batch_articles: int = 32
    parse_batch: int = 32
    max_article_bytes: int = 1_000_000
    max_page_bytes: int = 5_000_000
    query_memory_mb: int = 2_000
    export_rows: int = 5_000_000
    model: str | None = None
    user_agent: str | None = None
    delay_seconds: int = 1
    timeout_seconds: int = 60
    refetch_hours: int = 24
    allow_private: bool = False

    @property
    def lake(self) -> Path:
        """Folder of the Delta tables."""
        return self.data / "lake"

    @property
    def staging(self) -> Path:
        """Folder of rows that are not published yet."""
        return self.data / "staging"

    @property
    def catalog(self) -> Path:
        """The DuckDB file over the latest release."""
        return self.data / "sedno.duckdb"

    @property
    def copies(self) -> Path:
        """The SQLite file of fetched pages and feeds."""
        return self.data / "fetched.sqlite"

    @property
    def docs(self) -> Path:
        """Folder of the data docs."""
        return self.data / "docs"

    @property
    def logs(self) -> Path:
        """Folder of the logs."""
        return self.data / "logs"


def settings(data: Path | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings: defaults, then the environment, then what the command says. Raises UsageError for a bad value."""
    given = {f.name: environ[PREFIX + f.name.upper()] for f in dataclasses.fields(Settings)
             if environ.get(PREFIX + f.name.upper())}  # fmt: skip
    defaults = Settings()
    read: dict[str, Any] = {name: _read(name, value, getattr(defaults, name)) for name, value in given.items()}
    found = dataclasses.replace(defaults, **{**read, "data": data or read.get("data", defaults.data)})
    return dataclasses.replace(found, data=_usable(found.data.absolute()))


def _usable(data: Path) -> Path:
    if UNUSABLE.search(str(data)):
        raise UsageError(f"{data}: Delta or DuckDB would read * ? [ or % and two digits as a pattern; rename it")
    return data


def _printable(value: str) -> str:
    if not (value.isascii() and value.isprintable()):
        raise UsageError(f"{PREFIX}USER_AGENT is {value!r}; expected ASCII, such as Sedno/1.0 (+https://example.org)")
    return value


def _read(name: str, value: str, default: object) -> Path | str | int | None:
    """The value of a setting, of its default's kind."""
    match default:
        case bool():
            return _yes(name, value)
        case int():
            return _count(name, value)
        case Path():
            return Path(value)
        case _:
            return _printable(value) if name == "user_agent" else value


def _yes(name: str, value: str) -> bool:
    if value not in ("0", "1"):
        raise UsageError(f"{PREFIX}{name.upper()} is {value!r}; expected 1 or 0")
    return value == "1"


def _count(name: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value) == 0:
        raise UsageError(f"{PREFIX}{name.upper()} is {value!r}; expected a whole number above 0")
    return int(value)
