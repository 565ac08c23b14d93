"""What turns articles into rows, opened once a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from flows.fingerprints import Origin
from flows.settings import Settings
from transforms.columns import Row
from transforms.documents import Draft
from transforms.knowledge import KnownEntity

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Extracted(Protocol):
    """All rows of one article, and how many clauses were left out, by reason."""

    @property
    def rows(self) -> list[Row]: ...
    @property
    def left_out(self) -> Counter[str]: ...


class Means(Protocol):
    """By what means a language is read: model and code, and what is known before."""

    @property
    def origin(self) -> Origin: ...
    @property
    def known(self) -> Sequence[KnownEntity]: ...


class Tools(Means, Protocol):
    """Reads a language: texts to Docs, Docs to rows."""

    def parse(self, texts: Sequence[str], batch_size: int) -> Iterator[Doc]: ...
    def extract(self, draft: Draft, doc: Doc, version: int) -> Extracted: ...


def open_tools(settings: Settings) -> Tools:
    """The tools for Polish: the shipped model, or the one the settings name."""
    from flows.polish import Polish

    return Polish(settings)
