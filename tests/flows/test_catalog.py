from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from flows import catalog
from flows.lake import Lake
from flows.release import latest, numbered
from flows.settings import Settings
from tests.flows.steps import FakeGate, article, released
from transforms.schema import TABLES


def written(settings: Settings) -> Path:
    lake = Lake(settings.lake)
    catalog.write(settings.catalog, lake, latest(lake))
    return settings.catalog


def count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((n,),) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchall()
    assert isinstance(n, int)
    return n


def test_every_table_is_a_view_with_its_descriptions(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra")])
    with duckdb.connect(str(written(settings)), read_only=True) as connection:
        views = dict(connection.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall())
        columns = connection.execute("SELECT table_name, column_name, comment FROM duckdb_columns()").fetchall()
    assert views == {t.name: t.doc for t in TABLES.values()}
    assert set(columns) >= {(t.name, c.name, c.doc) for t in TABLES.values() for c in t.columns}


def test_tables_without_rows_can_be_asked(settings: Settings) -> None:
    settings.data.mkdir()
    with duckdb.connect(str(written(settings)), read_only=True) as connection:
        assert [count(connection, name) for name in TABLES] == [0] * len(TABLES)
        kinds = connection.execute("SELECT typeof(published_at), typeof(sources) FROM documents, runs").description
    assert kinds is not None


def test_it_works_from_any_folder(settings: Settings, gate: FakeGate, monkeypatch: pytest.MonkeyPatch) -> None:
    released(settings, [article("Anna widzi Piotra")])
    path = written(settings)
    monkeypatch.chdir(path.anchor)
    with duckdb.connect(str(path), read_only=True) as connection:
        assert connection.execute("SELECT evidence FROM triples").fetchall() == [("Anna widzi Piotra",)]


def test_an_open_reader_keeps_what_it_sees(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra")])
    with duckdb.connect(str(written(settings)), read_only=True) as early:
        released(settings, [article("Anna widzi Pawła"), article("Ewa zna Adama", "2")])
        written(settings)
        assert early.execute("SELECT evidence FROM triples").fetchall() == [("Anna widzi Piotra",)]
    with duckdb.connect(str(settings.catalog), read_only=True) as late:
        assert count(late, "triples") == 2
    assert [p.name for p in settings.data.glob(".sedno*")] == []


def test_what_is_committed_but_not_released_is_not_seen(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra")])
    lake = Lake(settings.lake)
    lake.remove(TABLES["triples"], "true")
    with duckdb.connect(str(written(settings)), read_only=True) as connection:
        assert count(connection, "triples") == 1


def test_an_earlier_release_can_be_asked(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra")])
    released(settings, [article("Anna widzi Pawła")])
    lake = Lake(settings.lake)
    with catalog.at_release(lake, numbered(lake, 1)) as connection:
        assert connection.execute("SELECT evidence FROM triples").fetchall() == [("Anna widzi Piotra",)]
        assert [count(connection, t) for t in ("releases", "documents")] == [1, 1]
    with catalog.at_release(lake, numbered(lake, 2)) as connection:
        assert connection.execute("SELECT evidence FROM triples").fetchall() == [("Anna widzi Pawła",)]
        assert count(connection, "releases") == 2


def test_a_catalog_left_half_written_does_no_harm(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra")])
    (settings.data / f".{settings.catalog.name}.{os.getpid()}").write_bytes(b"half")
    with duckdb.connect(str(written(settings)), read_only=True) as connection:
        assert count(connection, "triples") == 1
