"""A promise of one table, as Great Expectations checks it, and what checking all promises yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from transforms.schema import PromiseKind

Level = Literal["row", "table"]
NAMESPACE = uuid5(NAMESPACE_URL, "sedno/expectations")
LATEST_DAY = "latest_day"
"""Run-time parameter of the suites: the last day, ISO 8601, on which an article may have been published."""


def stable_id(*parts: str) -> UUID:
    """The same UUID for the same parts, on every machine: generated files never change by themselves."""
    return uuid5(NAMESPACE, "/".join(parts))


@dataclass(frozen=True)
class Promise:
    """One expectation: failures of level `row` send a document to quarantine, of level `table` stop the release."""

    table: str
    name: str
    kind: PromiseKind
    level: Level
    reason: str
    type: str
    kwargs: Mapping[str, object]

    @property
    def id(self) -> str:
        return str(stable_id("promise", self.table, self.name))


@dataclass(frozen=True)
class PromiseResult:
    """One promise as checked in one run: what a ValidationResult row says, without the run's identifiers."""

    table: str
    promise: str
    kind: PromiseKind
    success: bool
    n_unexpected: int
    message: str | None


@dataclass(frozen=True)
class BrokenRow:
    """A row that broke a row-level promise; `document_id` is None when the row does not say whose it is."""

    document_id: str | None
    row: str


@dataclass(frozen=True)
class Verdict:
    """`documents`: why each of them goes to quarantine; `broken`: promises that stop publication; `results`: all."""

    documents: dict[str, list[str]]
    broken: list[PromiseResult]
    results: list[PromiseResult]
