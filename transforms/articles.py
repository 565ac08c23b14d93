"""What a source gives: an article, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.schema import PublishedAtMethod, QuarantineReason, Stage


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article as a source gave it, unchecked. `source` is folder/file, with #line for records of a file."""

    text: str
    source: str
    id: str | None = None
    title: str | None = None
    published_at: str | None = None
    published_at_method: PublishedAtMethod = "none"
    url: str | None = None
    publisher: str | None = None
    lang: str | None = None
    author: str | None = None
    license: str | None = None
    fetched_at: str | None = None


@dataclass(frozen=True, kw_only=True)
class Rejection:
    """One input that cannot be published, with the reason in a sentence: what, where, what to do."""

    source: str
    stage: Stage
    reason: QuarantineReason
    message: str
    document_id: str | None = None
