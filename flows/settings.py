"""What a run can be told, each with its default; SEDNO_<NAME> in the environment overrides it."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from flows.errors import UsageError
from transforms.limits import Limits

PREFIX = "SEDNO_"
MAY_BE_0 = ("reprocess_articles",)
MODEL_CHOICE = "model.txt"
UNUSABLE = re.compile(r"[*?\[]|%[0-9A-Fa-f]{2}")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All settings; docs/settings.md is made from what is said of each here."""

    data: Annotated[Path, "Folder that a run writes."] = Path("data")
    model: Annotated[str | None, "Polish spaCy pipeline, by package or folder; else as `sedno model use` said."] = None
    known: Annotated[str | None, "Folder of your own knowledge; knowledge/ in the data folder if not set."] = None
    engine: Annotated[str, "What reads articles: processes, dask or dask://HOST:PORT."] = "processes"
    workers: Annotated[int, "How many processes read; all cores of the machine."] = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    batch_articles: Annotated[int, "Articles that a worker is given at once."] = 16
    parse_batch: Annotated[int, "Texts that the model reads at once; of long ones it takes fewer."] = 32
    reprocess_articles: Annotated[
        int, "Articles of the lake that a run reads anew after an update, beside what sources bring; 0: none."
    ] = 1_000
    max_article_bytes: Annotated[int, "Bytes of an article in UTF-8; a longer file or row is refused."] = 1_000_000
    max_page_bytes: Annotated[int, "Bytes of a page or a feed; a longer one is refused."] = 5_000_000
    max_depth: Annotated[int, "Levels of a JSON record, front matter or a feed; a deeper one is refused."] = 100
    max_unpack_ratio: Annotated[
        int, "Times its own size that a .gz file above 24 MB of content may unpack to; more is refused as a bomb."
    ] = 200
    max_article_tokens: Annotated[int, "Tokens of an article; a longer one is refused."] = 50_000
    max_sentence_tokens: Annotated[int, "Tokens of a sentence; an article with a longer one is refused."] = 1_000
    max_token_chars: Annotated[int, "Signs in a row without a space; an article with more is refused."] = 1_000
    max_article_mentions: Annotated[int, "Mentions of entities in an article; one with more is refused."] = 10_000
    max_field_chars: Annotated[int, "Signs of a title, address, name or licence; more are refused."] = 2_000
    surname_documents: Annotated[
        int, "Articles that must name a person in full before the surname alone can mean them."
    ] = 3
    surname_percent: Annotated[int, "Their share of the articles that name a bearer of it; 101: never."] = 90
    surname_days: Annotated[int, "Days before and after an article whose names count for its surnames."] = 90
    query_memory_mb: Annotated[int, "Memory of DuckDB for an export, in MB, before it uses the disk."] = 2_000
    export_rows: Annotated[int, "Rows in one file of an export; a larger table is split."] = 5_000_000
    user_agent: Annotated[str | None, "Who asks for pages, with an address to write to; Sedno and its version."] = None
    delay_seconds: Annotated[int, "Seconds between two requests to a host."] = 1
    timeout_seconds: Annotated[int, "Seconds that one page may take."] = 60
    refetch_hours: Annotated[int, "A page younger than so many hours is not asked for again."] = 24
    allow_private: Annotated[bool, "1: machines that are not on the public internet are asked too."] = False

    @property
    def limits(self) -> Limits:
        """How much one article may ask of the model and the rules."""
        return Limits(
            token_chars=self.max_token_chars,
            article_tokens=self.max_article_tokens,
            sentence_tokens=self.max_sentence_tokens,
            article_mentions=self.max_article_mentions,
            field_chars=self.max_field_chars,
        )

    @property
    def knowledge(self) -> Path:
        """Folder of the user's own knowledge."""
        return Path(self.known).absolute() if self.known else self.data / "knowledge"

    @property
    def model_choice(self) -> Path:
        """The file with the name of the pipeline that `sedno model use` chose for these data."""
        return self.data / MODEL_CHOICE

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
    found = dataclasses.replace(found, data=_usable(found.data.absolute()))
    return found if found.model else dataclasses.replace(found, model=_chosen(found.model_choice))


def _chosen(file: Path) -> str | None:
    """What `sedno model use` wrote; nothing when it never did."""
    try:
        return file.read_text("utf-8").strip() or None
    except (FileNotFoundError, NotADirectoryError):
        return None


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
    least = 0 if name in MAY_BE_0 else 1
    if not value.isascii() or not value.isdigit() or int(value) < least:
        raise UsageError(f"{PREFIX}{name.upper()} is {value!r}; expected a whole number{' above 0' if least else ''}")
    return int(value)
