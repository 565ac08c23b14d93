"""What every reader of sources shares: limits, places and refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.errors import UsageError
from transforms.articles import Article, Rejection
from transforms.schema import QuarantineReason


class SourceError(UsageError):
    """A source that cannot be used at all, in a sentence: what, where, what to do."""


@dataclass(frozen=True)
class Limits:
    """How much one article may take: a whole text file, a line of JSON or a row, in bytes as UTF-8."""

    max_article_bytes: int = 5_000_000


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

    def reject(self, reason: QuarantineReason, sentence: str) -> Rejection:
        """The rejection of what stands here."""
        return Rejection(source=self.source, stage="read", reason=reason, message=f"{self.source}: {sentence}")


class RefusedError(Exception):
    """Raised inside a reader for what cannot be an article; its place is the catcher's, or the line named here."""

    def __init__(self, reason: QuarantineReason, sentence: str, line: int | None = None) -> None:
        super().__init__(sentence)
        self.reason = reason
        self.sentence = sentence
        self.line = line


Item = Article | Rejection
Reader = Callable[[Path, Place, Limits], Iterator[Item]]
"""Reads one file: its path, its place, the limits. May raise RefusedError or OSError; what was given before stands."""


def too_large(what: str, limits: Limits) -> RefusedError:
    """The refusal of a text, a line or a row above the limit."""
    sentence = f"{what} is longer than {limits.max_article_bytes:,} bytes; split it or raise SEDNO_MAX_ARTICLE_BYTES"
    return RefusedError("too_large", sentence)
