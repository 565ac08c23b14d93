"""The gate over what a run stages: each group of articles is checked once, as soon as it is read, and all are judged.

Where workers read, two more processes check beside them; else this process does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from expectations import gate, published, repeated
from expectations.files import GATE_OF, promises
from expectations.gate import Findings, Part
from expectations.promises import Verdict
from expectations.verdict import Outcome
from flows.engines.pool import ATTEMPTS, Begun, Calls, Inline, LostError, Pool
from flows.errors import SednoError
from flows.settings import Settings
from flows.slices import slices
from flows.staging import Staging
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, TABLES, Document, Table

T = TypeVar("T")
PER_GROUP = tuple(t for t in DOCUMENT_TABLES if t is not Document.TABLE)
"""Tables whose rows are final when they are read; documents get their clusters when all are."""
AUDITORS = 2
"""Processes that check: a group is cut in two by tables, and the last one is what the end of the run waits for."""


class Audit:
    """All checks of a run, in the order in which they were begun."""

    def __init__(self, staging: Staging, settings: Settings, run_day: date) -> None:
        self._staging, self._settings, self._run_day = staging, settings, run_day
        self._begun: list[Begun[Findings]] = []
        self._pages: list[Begun[list[Outcome]]] = []
        self._n_parts = 0

    def __enter__(self) -> Audit:
        return self

    def __exit__(self, *error: object) -> None:
        """Let the auditors go at once: what they are at is not wanted any more."""
        if "_auditors" in vars(self):
            self._auditors.end()

    @cached_property
    def _auditors(self) -> Calls:
        """Who checks, from the first check on."""
        return Pool(AUDITORS) if self._settings.workers > 1 else Inline()

    def notice(self) -> None:
        """Have what is staged checked, if it makes a group."""
        if self._staging.is_full():
            self._check_group()

    def end_reading(self) -> None:
        """Have the rest checked, and everything merged meanwhile."""
        if self._staging.is_waiting():
            self._check_group()
        self._staging.merge()

    def documents(self) -> Verdict:
        """The verdict on all staged articles, whose documents are complete by now; its pages are on their way."""
        self._check_slices(Document.TABLE)
        several = len(self._staging.groups) > 1
        whole = self._whole(DOCUMENT_TABLES if several else ())
        verdict = gate.judge("documents", self._found("documents"), self._staging.documents(), whole)
        self._make_pages("documents")
        if not verdict.broken:
            return verdict
        self._made_pages()
        return verdict

    def corpus(self, tables: Mapping[str, str]) -> Verdict:
        """The verdict on the corpus as it will be, whose tables the SQL yields, and on the pages of both gates."""
        self._begun.append(self._auditors.begin(published.examine, tables, self._staging.folder))
        several = [table for table in CORPUS_TABLES if self._check_slices(table) > 1]
        whole = self._whole(several)
        found = self._found("corpus")
        self._make_pages("corpus")
        return gate.judge("corpus", [*found, Findings(self._made_pages())], (), whole)

    def _check_group(self) -> None:
        self._n_parts += 1
        group = self._staging.gather()
        shares = _shares() if self._settings.workers > 1 else [[t.name for t in PER_GROUP]]
        for share in shares:
            self._check(group, share, across=share is shares[-1])

    def _check_slices(self, table: Table) -> int:
        """Have a merged table checked in slices of bounded size; how many there are."""
        folders = slices(self._staging.file(table), self._staging.folder / "slices" / table.name)
        for number, folder in enumerate(folders, 1):
            self._check(folder, [table.name], number)
        return len(folders)

    def _check(self, folder: Path, tables: Sequence[str], number: int = 0, *, across: bool = False) -> None:
        name = GATE_OF[tables[0]]
        part = Part(folder, tuple(tables), self._run_day, self._results(name), number or self._n_parts, across)
        self._begun.append(self._auditors.begin(gate.examine, part))

    def _found(self, name: str) -> list[Findings]:
        """What the checks begun so far have found; one that crashed has found that it did."""
        found = []
        for begun in self._begun:
            try:
                found.append(self._result(begun))
            except SednoError:
                raise
            except Exception as error:
                found.append(Findings([gate.crashed(name, error)]))
        self._begun = []
        return found

    def _whole(self, tables: Sequence[Table]) -> list[Outcome]:
        """What only a look at all rows of a table tells, for those that were checked in several parts."""
        if not tables:
            return []
        names = [table.name for table in tables]
        begun = self._auditors.begin(repeated.repeated, self._staging.whole, names, self._staging.folder)
        return self._result(begun)

    def _make_pages(self, name: str) -> None:
        folder = self._settings.docs / name
        self._pages.append(self._auditors.begin(gate.write_docs, self._results(name), folder, name))

    def _made_pages(self) -> list[Outcome]:
        return [outcome for pages in self._pages for outcome in self._result(pages)]

    def _results(self, name: str) -> Path:
        return self._staging.folder / "results" / name

    def _result(self, begun: Begun[T]) -> T:
        """SednoError when it cannot be had: what is not checked is neither published nor refused."""
        try:
            return self._auditors.result(begun)
        except LostError as error:
            died = f"the processes that check the rows died {ATTEMPTS} times, perhaps for want of memory"
            raise SednoError(f"{died}; run again, what was read is kept") from error


def _shares() -> list[list[str]]:
    """The tables of a group for each auditor, of about as many promises; the last one has fewer and asks across too."""
    shares: list[list[str]] = [[] for _ in range(AUDITORS)]
    for table in sorted(PER_GROUP, key=lambda t: -len(promises(t))):
        min(shares, key=_weight).append(table.name)
    return sorted(shares, key=_weight, reverse=True)


def _weight(names: Sequence[str]) -> int:
    return sum(len(promises(TABLES[name])) for name in names)
