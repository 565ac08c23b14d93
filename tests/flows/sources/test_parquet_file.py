"""Parquet: rows streamed, types checked."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.sources import Limits, read
from tests.flows.sources.made import items, outcomes, rejection
from transforms.articles import Article


def write_table(folder: Path, table: pa.Table) -> Path:
    path = folder / "a.parquet"
    pq.write_table(table, path, row_group_size=2)
    return path


def test_columns_by_name(folder: Path) -> None:
    table = pa.table({"id": [7], "text": ["Sąd uchylił wyrok."], "publisher": ["Głos"], "extra": [[1]], "url": [None]})
    assert items(write_table(folder, table)) == [
        Article(text="Sąd uchylił wyrok.", source="news/a.parquet#1", id="7", publisher="Głos")
    ]


@pytest.mark.parametrize(
    ("kind", "iso"),
    [
        (pa.date32(), "2026-01-31"),
        (pa.timestamp("us"), "2026-01-31T14:05:00"),
        (pa.timestamp("ns", tz="UTC"), "2026-01-31T14:05:00+00:00"),
        (pa.timestamp("s", tz="Europe/Warsaw"), "2026-01-31T15:05:00+01:00"),
    ],
)
def test_times_become_iso(folder: Path, kind: pa.DataType, iso: str) -> None:
    day, moment = date(2026, 1, 31), datetime(2026, 1, 31, 14, 5, tzinfo=UTC)
    naive = moment.replace(tzinfo=None)
    value = day if kind == pa.date32() else moment if "tz=" in str(kind) else naive
    table = pa.table({"text": ["a"], "published_at": pa.array([value], kind)})
    (item,) = items(write_table(folder, table))
    assert isinstance(item, Article)
    assert (item.published_at, item.published_at_method) == (iso, "field")


def test_bad_rows_are_named_and_the_others_go_on(folder: Path) -> None:
    table = pa.table({"text": ["a", None, "", "b\0", "c" * 2000, "d"], "title": ["t"] * 6})
    assert outcomes(write_table(folder, table)) == [
        ("a.parquet#1", "a"),
        ("a.parquet#2", "missing_text"),
        ("a.parquet#3", "empty"),
        ("a.parquet#4", "binary"),
        ("a.parquet#5", "too_large"),
        ("a.parquet#6", "d"),
    ]


def test_text_that_is_no_utf_8(folder: Path) -> None:
    broken = pa.Array.from_buffers(pa.string(), 1, pa.array([b"a\xff"]).buffers())
    assert outcomes(write_table(folder, pa.table({"text": broken}))) == [("a.parquet#1", "encoding")]


def test_a_time_python_cannot_hold(folder: Path) -> None:
    table = pa.table({"text": ["a"], "published_at": pa.array([2**60], pa.timestamp("ms"))})
    assert outcomes(write_table(folder, table)) == [("a.parquet#1", "invalid_record")]


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (pa.table({"content": ["a"]}), "missing_text"),
        (pa.table({"text": pa.array([], pa.string())}), "empty"),
        (pa.table({"text": [["a"]]}), "invalid_record"),
        (pa.table({"text": [b"a"]}), "invalid_record"),
    ],
)
def test_a_table_without_texts_is_refused(folder: Path, table: pa.Table, reason: str) -> None:
    assert rejection(write_table(folder, table)).reason == reason


def test_a_damaged_file_is_unreadable(folder: Path) -> None:
    path = write_table(folder, pa.table({"text": ["Ala", "Ola"] * 100}))
    path.write_bytes(path.read_bytes()[:-20])
    assert rejection(path).reason == "unreadable"


def test_memory_does_not_grow_with_the_file(folder: Path) -> None:
    table = pa.table({"text": [f"{i} " + "Ala " * 250 for i in range(20_000)]})
    path = folder / "many.parquet"
    pq.write_table(table, path, row_group_size=5_000)
    del table
    before = pa.default_memory_pool().bytes_allocated()
    tracemalloc.start()
    try:
        arrow = max(pa.default_memory_pool().bytes_allocated() - before for _ in read([path], Limits()))
        python = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert python < 2_000_000
    assert arrow < 12_000_000
