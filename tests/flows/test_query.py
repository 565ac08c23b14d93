from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from flows import catalog
from flows.errors import SednoError, UsageError
from flows.lake import Lake
from flows.query import Format, guarded, open_catalog, show
from flows.release import latest
from flows.settings import Settings
from tests.flows.steps import FakeGate, article, released

HEAVY = {"spacy", "prefect", "great_expectations", "pyarrow", "deltalake", "rich"}


def fill(data: Path) -> Settings:
    """A data folder with one release and its catalog."""
    settings = Settings(data=data)
    with pytest.MonkeyPatch.context() as patch:
        FakeGate().stand_in(patch.setattr)
        released(settings, [article("Anna widzi Piotra"), article("Ewa zna Adama", "2")])
    lake = Lake(settings.lake)
    catalog.write(settings.catalog, lake, latest(lake))
    return settings


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Data to be read only."""
    return fill(tmp_path_factory.mktemp("filled") / "dane próbne")


def answer(settings: Settings, sql: str, form: Format = "table") -> None:
    with open_catalog(settings.catalog, settings.lake) as connection:
        show(connection, sql, form)


def test_a_table_for_people(filled: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    answer(filled, "SELECT evidence FROM triples ORDER BY ALL")
    printed = capsys.readouterr().out
    assert "│ Anna widzi Piotra │" in printed and "│ Ewa zna Adama" in printed


def test_csv_and_json_for_programs(filled: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    sql = "SELECT canonical_name, aliases, first_seen, wikidata_id FROM entities WHERE wikidata_id = 'Q1'"
    answer(filled, sql, "csv")
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row == {"canonical_name": "Anna Nowak", "aliases": '["Anna"]', "first_seen": "2026-01-30 23:00:00+00:00",
                   "wikidata_id": "Q1"}  # fmt: skip
    answer(filled, sql, "json")
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert told["aliases"] == ["Anna"] and told["first_seen"] == "2026-01-30 23:00:00+00:00"


def test_parquet_for_engines(filled: Settings, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    answer(filled, "SELECT * FROM documents", "parquet")
    sys.stdout.flush()
    table = pq.read_table(io.BytesIO(capfdbinary.readouterr().out))
    assert sorted(table.column("text").to_pylist()) == ["Anna widzi Piotra", "Ewa zna Adama"]


def test_parquet_is_not_poured_into_a_terminal(filled: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(UsageError, match="Parquet is no text; send it to a file"):
        answer(filled, "SELECT 1", "parquet")


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELEC 1", "syntax error"),
        ("SELECT nothing FROM triples", '"nothing" not found'),
        ("SELECT CAST(source AS INTEGER) FROM documents", "Could not convert"),
        ("SELECT 1; SELECT 2", "expected one SQL query that reads"),
        ("", "expected one SQL query that reads"),
        ("CREATE TABLE t (a INTEGER)", "expected one SQL query that reads"),
        ("COPY documents TO 'x.csv'", "expected one SQL query that reads"),
        ("SET enable_external_access = true", "expected one SQL query that reads"),
        ("INSTALL httpfs", "expected one SQL query that reads"),
        ("SELECT * FROM read_text('/etc/hostname')", "file system operations are disabled"),
        ("SELECT * FROM 'https://example.org/a.parquet'", "file system operations are disabled"),
    ],
)
@pytest.mark.parametrize("form", ["table", "csv"])
def test_what_cannot_be_answered_is_told_in_one_line(sql: str, told: str, form: Format, filled: Settings) -> None:
    with pytest.raises(UsageError, match=told) as error:
        answer(filled, sql, form)
    assert "\n" not in str(error.value)


def test_files_outside_the_lake_stay_closed_in_an_earlier_release_too(filled: Settings) -> None:
    lake = Lake(filled.lake)
    release = latest(lake)
    assert release
    with guarded(catalog.at_release(lake, release), filled.lake) as connection:
        assert connection.execute("SELECT count(*) FROM triples").fetchall() == [(2,)]
        with pytest.raises(duckdb.PermissionException):
            connection.execute("SELECT * FROM read_text('/etc/hostname')")


def test_data_that_are_not_there_are_named(settings: Settings) -> None:
    with pytest.raises(UsageError, match="there are no data yet; `sedno run` makes them"):
        answer(settings, "SELECT 1")


def test_missing_files_are_told_with_the_remedy(tmp_path: Path) -> None:
    filled = fill(tmp_path)
    for file in (filled.lake / "triples").glob("*.parquet"):
        file.unlink()
    with pytest.raises(SednoError, match=r"files of the data cannot be read .*; `sedno run` makes the catalog anew"):
        answer(filled, "SELECT * FROM triples")


def test_a_query_loads_nothing_heavy(filled: Settings) -> None:
    program = "import sys; from flows.cli import app; app(sys.argv[1:], standalone_mode=False); print(*sys.modules)"
    command = [sys.executable, "-c", program, "query", "SELECT 1", "--data", str(filled.data)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert HEAVY & set(done.stdout.split()) == set()


def test_asking_starts_without_the_reader_of_polish() -> None:
    heavy = ("spacy", "prefect", "great_expectations", "pyarrow", "pandas", "deltalake")
    code = f"import sys, flows.cli, flows.query; print([m for m in {heavy} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == "[]\n"
