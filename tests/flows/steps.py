"""The chapters of the flow as plain calls, without Prefect and, unless it is asked for, without the gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import expectations.gate
from expectations.gate import Findings, Part
from expectations.promises import PromiseResult, Verdict
from expectations.verdict import Outcome
from flows import process, publish, release
from flows.partition import make
from flows.run import Work, working
from flows.settings import Settings
from tests.flows.fakes import FakeTools
from transforms.articles import Article, Rejection
from transforms.schema import Release


class FakeGate:
    """Finds what the test tells it to find."""

    def __init__(self) -> None:
        self.documents: dict[str, list[str]] = {}
        self.broken: list[PromiseResult] = []
        self.results = [PromiseResult("documents", "text_has_ink", "rule", True, 0, None)]
        self.seen: list[str] = []

    def examine(self, part: Part) -> Findings:
        return Findings([])

    def judge(self, gate: str, *what: object) -> Verdict:
        self.seen.append(gate)
        if gate == "corpus":
            return Verdict({}, [], [])
        return Verdict(self.documents, self.broken, [*self.results, *self.broken])

    def write_docs(self, *what: object) -> list[Outcome]:
        return []

    def stand_in(self, put: Callable[[object, str, object], None]) -> FakeGate:
        """Be put in the place of the gate, which takes seconds and writes only its pages."""
        for name in ("examine", "judge", "write_docs"):
            put(expectations.gate, name, getattr(self, name))
        return self


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> FakeGate:
    """Stands in for the gate, which takes seconds."""
    return FakeGate().stand_in(monkeypatch.setattr)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of an empty data folder whose name is not plain ASCII."""
    return Settings(data=tmp_path / "dane próbne", workers=1, batch_articles=2)


def article(text: str, id: str = "1", publisher: str = "Gazeta", published_at: str = "2026-01-31") -> Article:
    """An article in the language of the fakes."""
    return Article(text=text, source=f"made/{id}.txt", id=id, publisher=publisher, published_at=published_at,
                   published_at_method="field" if published_at else "none")  # fmt: skip


def read_in(work: Work, items: Sequence[Article | Rejection]) -> None:
    """Everything up to the gate."""
    for partition in process.partitions(work, items):
        process.take(work, make(work.tools, partition, work.settings.parse_batch, work.settings.limits))
    work.counts.check()


def released(
    settings: Settings, items: Sequence[Article | Rejection], tools: FakeTools | None = None
) -> Release | None:
    """Read the items and publish what is new; the last release. Needs the `gate` fixture."""
    with working(settings, ["made"], tools or FakeTools()) as work:
        read_in(work, items)
        if work.counts.n_staged:
            assert not publish.audit_documents(work) + publish.audit_corpus(work)
        publishing = bool(work.counts.n_staged)
        if publishing:
            publish.commit(work)
        work.record(work.summary("published" if publishing else "unchanged"))
        if publishing:
            publish.release(work, work.next_release)
        return release.latest(work.lake)
