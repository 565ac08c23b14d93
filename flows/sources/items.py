"""What every reader of sources shares: limits, places and refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal, Protocol

from flows.errors import UsageError
from transforms.articles import Article, Rejection
from transforms.schema import QuarantineReason, Stage


class SourceError(UsageError):
    """A source that cannot be used at all, in a sentence: what, where, what to do."""


@dataclass(frozen=True)
class Limits:
    """How much one article may take: a whole text file, a line of JSON or a row, in bytes as UTF-8; or a whole page.

    How many levels a record or a feed may have, and how many times its own bytes a .gz file may unpack to.
    """

    max_article_bytes: int = 5_000_000
    max_page_bytes: int = 5_000_000
    max_depth: int = 100
    max_unpack_ratio: int = 200


@dataclass(frozen=True)
class Place:
    """Where an article stands: a file by its name in the source, or one line (a row in Parquet) of it, from 1."""

    name: str
    line: int | None = None

    @property
    def source(self) -> str:
        """As the tables say it: folder/file, with #line."""
        return self.name if self.line is None else f"{self.name}#{self.line}"

    def at(self, line: int | None) -> Place:
        """That line of the same file."""
        return Place(self.name, line)

    def reject(self, reason: QuarantineReason, sentence: str, stage: Stage = "read") -> Rejection:
        """The rejection of what stands here."""
        return Rejection(source=self.source, stage=stage, reason=reason, message=f"{self.source}: {sentence}")

    def refused(self, error: RefusedError) -> Rejection:
        """The rejection for a refusal, at the line that it names."""
        place = self if error.line is None else self.at(error.line)
        return place.reject(error.reason, error.sentence, error.stage)


class RefusedError(Exception):
    """Raised inside a reader for what cannot be an article; its place is the catcher's, or the line named here."""

    stage: Stage = "read"

    def __init__(self, reason: QuarantineReason, sentence: str, line: int | None = None) -> None:
        super().__init__(sentence)
        self.reason = reason
        self.sentence = sentence
        self.line = line


class FetchError(RefusedError):
    """Something that could not be fetched; `transient` when another attempt may succeed, in `retry_after` seconds."""

    stage: Stage = "fetch"

    def __init__(
        self, reason: QuarantineReason, sentence: str, transient: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(reason, sentence)
        self.transient = transient
        self.retry_after = retry_after


class File(Protocol):
    """A file wherever it is; a Path is one."""

    @property
    def name(self) -> str:
        """Its name without the folder."""

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Its bytes, from the first. May raise RefusedError or OSError."""


Item = Article | Rejection
Reader = Callable[[File, Place, Limits], Iterator[Item]]
"""Reads one file: the file, its place, the limits. May raise RefusedError or OSError; what was given before stands."""


def too_large(what: str, limits: Limits) -> RefusedError:
    """The refusal of a text, a line or a row above the limit."""
    sentence = f"{what} is longer than {limits.max_article_bytes:,} bytes; split it or raise SEDNO_MAX_ARTICLE_BYTES"
    return RefusedError("too_large", sentence)


def page_too_large(limits: Limits) -> RefusedError:
    """The refusal of a page or a feed above the limit."""
    return RefusedError("too_large", f"it is longer than {limits.max_page_bytes:,} bytes; raise SEDNO_MAX_PAGE_BYTES")
