"""Every promise is kept by valid rows and broken by a row that violates it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from expectations.files import GATES, promises
from expectations.gate import check
from expectations.integrity import queries
from expectations.promises import PromiseResult, Verdict
from expectations.query import tables
from expectations.shares import SAMPLE, Counted, counted, shares, together
from tests.expectations.cases import QUERIES, RULES, SHARES, WRONG, Case, row_level
from tests.expectations.rows import DOCUMENT_ID, Rows, copied, copy_id, corpus_rows, stage, valid_rows
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, Table

RUN_DAY = date(2026, 2, 1)
CASES = tuple(row_level(DOCUMENT_TABLES))
CORPUS_CASES = tuple(row_level(CORPUS_TABLES))
TYPES = [(t, f"{c.name}_type") for g in GATES.values() for t in g for c in t.columns]
SHAPES = TYPES + [(t, "columns") for g in GATES.values() for t in g]
IDENTITY = {c for c in CASES if c.promise.startswith("document_id_")}
"""Cases whose row no longer says to which document it belongs."""


def merged(parts: list[Rows]) -> Rows:
    return {name: [r for part in parts for r in part.get(name, ())] for name in parts[0]}


def by_name(verdict: Verdict) -> Mapping[tuple[str, str], PromiseResult]:
    return {(r.table, r.promise): r for r in verdict.results}


@pytest.fixture(scope="module")
def broken_documents(tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """One document for each case, its rows valid but for the case's change, all staged together with a valid one."""
    parts = [copied(c.broken(valid_rows()), i) for i, c in enumerate(CASES)]
    staged = stage(tmp_path_factory.mktemp("broken"), merged([*parts, valid_rows()]), DOCUMENT_TABLES)
    return check(staged, RUN_DAY)


@pytest.fixture(scope="module")
def broken_corpus(tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    parts = [copied(c.broken(corpus_rows()), i) for i, c in enumerate(CORPUS_CASES)]
    return check(stage(tmp_path_factory.mktemp("corpus"), merged(parts), CORPUS_TABLES), RUN_DAY, gate="corpus")


@pytest.fixture(scope="module")
def misshapen(tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """Every column of every table has another type, and there is one more column."""
    staged = tmp_path_factory.mktemp("misshapen")
    for of_gate in GATES.values():
        for table in of_gate:
            columns = {c.name: pa.nulls(1, pa.float32()) for c in table.columns}
            pq.write_table(pa.table(columns | {"more": pa.nulls(1)}), staged / f"{table.name}.parquet")
    documents, corpus = (check(staged, RUN_DAY, gate=gate) for gate in GATES)
    return Verdict({}, documents.broken + corpus.broken, documents.results + corpus.results)


def test_valid_rows_keep_every_promise(tmp_path: Path) -> None:
    verdict = check(stage(tmp_path, valid_rows(), DOCUMENT_TABLES), RUN_DAY)
    assert (verdict.documents, verdict.broken) == ({}, [])
    assert all(r.success and r.n_unexpected == 0 and r.message is None for r in verdict.results)
    lists = [c for t in DOCUMENT_TABLES for c in t.columns if pa.types.is_list(c.arrow)]
    asked = sum(len(promises(t)) for t in DOCUMENT_TABLES) + len(queries()) + len(list(shares()))
    assert len(verdict.results) == asked + len(lists)


def test_valid_corpus_keeps_every_promise(tmp_path: Path) -> None:
    assert check(stage(tmp_path, corpus_rows(), CORPUS_TABLES), RUN_DAY, gate="corpus").broken == []


def test_no_rows_keep_every_promise(tmp_path: Path) -> None:
    verdict = check(stage(tmp_path, {}, DOCUMENT_TABLES), RUN_DAY)
    assert (verdict.documents, verdict.broken) == ({}, [])


@pytest.mark.parametrize("case", [c for c in CASES if c not in IDENTITY], ids=str)
def test_a_violating_row_sends_its_document_to_quarantine(case: Case, broken_documents: Verdict) -> None:
    number = CASES.index(case)
    owners = {copy_id(number, DOCUMENT_ID), copy_id(number, valid_rows()["documents"][1].document_id)}
    reasons = [m for owner in owners for m in broken_documents.documents.get(owner, ())]
    assert any(m.startswith(f"{case}: ") for m in reasons), reasons


@pytest.mark.parametrize("case", [c for c in CASES if c in IDENTITY], ids=str)
def test_a_row_of_no_document_stops_the_publication(case: Case, broken_documents: Verdict) -> None:
    result = by_name(broken_documents)[case.table, case.promise]
    assert not result.success
    reasons = broken_documents.documents[WRONG]
    assert result in broken_documents.broken or any(m.startswith(f"{case}: ") for m in reasons)


def test_valid_documents_are_not_blamed_for_others(broken_documents: Verdict) -> None:
    assert not {r.document_id for r in valid_rows()["documents"]} & broken_documents.documents.keys()


@pytest.mark.parametrize("case", CORPUS_CASES, ids=str)
def test_a_violating_corpus_row_stops_the_publication(case: Case, broken_corpus: Verdict) -> None:
    assert (case.table, case.promise) in {(r.table, r.promise) for r in broken_corpus.broken}


@pytest.mark.parametrize(("table", "promise"), SHAPES, ids=lambda v: v.name if isinstance(v, Table) else v)
def test_a_misshapen_table_stops_the_publication(table: Table, promise: str, misshapen: Verdict) -> None:
    assert (table.name, promise) in {(r.table, r.promise) for r in misshapen.broken}


@pytest.mark.parametrize("name", [q.name for q in shares()])
def test_a_low_share_stops_the_publication(name: str, tmp_path: Path) -> None:
    halves = [
        merged([copied(SHARES[name](valid_rows()), i) for i in half])
        for half in (range(SAMPLE // 2), range(SAMPLE // 2, SAMPLE))
    ]
    counts = [_counts(stage(tmp_path / str(n), rows, DOCUMENT_TABLES), name) for n, rows in enumerate(halves)]
    (outcome,) = together(counts)
    assert not outcome.kept
    (outcome,) = together([_counts(stage(tmp_path / "few", SHARES[name](valid_rows()), DOCUMENT_TABLES), name)])
    assert outcome.kept


def _counts(staged: Path, name: str) -> Counted:
    with tables(staged) as connection:
        return next(c for c in counted(connection) if c.share.name == name)


def test_cases_and_promises_are_the_same() -> None:
    made = {(c.table, c.promise) for c in (*CASES, *CORPUS_CASES)}
    assert set(RULES) | set(QUERIES) <= made
    shapes = {(t.name, p.name) for g in GATES.values() for t in g for p in promises(t) if p.level == "table"}
    assert shapes <= {(t.name, name) for t, name in SHAPES}
    assert set(SHARES) == {q.name for q in shares()}
