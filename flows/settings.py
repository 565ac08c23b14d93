"""What a run can be told, each with its default; SEDNO_<NAME> in the environment overrides it."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flows.errors import UsageError

PREFIX = "SEDNO_"
UNUSABLE = re.compile(r"[*?\[]|%[0-9A-Fa-f]{2}")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """`data`: folder that a run writes. `batch_articles`: articles in one task. `parse_batch`: texts that the model
    reads at once. `max_article_bytes`: longer articles are refused, the model takes no more. `max_page_bytes`: longer
    pages and feeds are refused. `query_memory_mb`: memory that DuckDB takes for an export before it uses the disk.
    `export_rows`: rows in one file of an export. `model`: folder of another model than the shipped one.
    """

    data: Path = Path("data")
    batch_articles: int = 200
    parse_batch: int = 32
    max_article_bytes: int = 1_000_000
    max_page_bytes: int = 5_000_000
    query_memory_mb: int = 2_000
    export_rows: int = 5_000_000
    model: str | None = None

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
    found = dataclasses.replace(
        defaults,
        data=data or Path(given.get("data", defaults.data)),
        model=given.get("model"),
        **{name: _count(name, value) for name, value in given.items() if isinstance(getattr(defaults, name), int)},
    )
    return dataclasses.replace(found, data=_usable(found.data.absolute()))


def _usable(data: Path) -> Path:
    if UNUSABLE.search(str(data)):
        raise UsageError(f"{data}: Delta or DuckDB would read * ? [ or % and two digits as a pattern; rename it")
    return data


def _count(name: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value) == 0:
        raise UsageError(f"{PREFIX}{name.upper()} is {value!r}; expected a whole number above 0")
    return int(value)
