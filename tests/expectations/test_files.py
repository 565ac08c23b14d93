"""Generated files are what the schema and the rules say, on every machine."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from expectations import __main__ as command
from expectations import files
from expectations.promises import stable_id
from transforms.schema import TABLES
from transforms.tables_md import tables_md


def test_generated_files_are_fresh() -> None:
    assert command.stale() == [], f"run `{command.REPAIR}`"


def test_check_names_what_is_stale_and_the_repair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files.write(tmp_path)
    monkeypatch.setattr(files, "HOME", tmp_path)
    monkeypatch.setattr(files.stale, "__defaults__", (tmp_path,))
    assert command.main(["--check"]) == 0
    (tmp_path / "suites" / "times.json").write_text("{}")
    (tmp_path / "definitions" / "old.json").write_text("{}")
    (tmp_path / "great_expectations.yml").unlink()
    assert command.main(["--check"]) == 1
    said = capsys.readouterr().err
    for path in ("great_expectations.yml", "suites/times.json", "definitions/old.json", "`python -m expectations`"):
        assert path in said


def test_writing_repairs_and_then_changes_nothing(tmp_path: Path) -> None:
    assert len(files.write(tmp_path)) == len(files.files())
    (tmp_path / "suites" / "times.json").write_text("{}")
    (tmp_path / "definitions" / "old.json").write_text("{}")
    assert [str(p) for p in files.write(tmp_path)] == ["suites/times.json", "definitions/old.json"]
    assert list(files.stale(tmp_path)) == []


def test_wrong_usage_is_said() -> None:
    ran = subprocess.run([sys.executable, "-m", "expectations", "--chekc"], cwd=files.HOME.parent, capture_output=True,
                         text=True, check=False)  # fmt: skip
    assert (ran.returncode, "--check" in ran.stderr) == (2, True)


def test_identifiers_come_from_names() -> None:
    assert str(stable_id("suite", "times")) == json.loads(files.files()[_suite("times")])["id"]
    ids = [e["id"] for table in ("times", "quotes") for e in json.loads(files.files()[_suite(table)])["expectations"]]
    assert len(set(ids)) == len(ids)


def _suite(table: str) -> files.PurePosixPath:
    return files.PurePosixPath("suites", f"{table}.json")


def test_every_promise_has_its_reason() -> None:
    tables = [t for gate in files.GATES.values() for t in gate]
    assert all(p.reason for t in tables for p in files.promises(t))


def test_every_column_is_described() -> None:
    page = tables_md()
    assert all(f"\n## {t.name}\n" in page for t in TABLES.values())
    assert all(page.count(f"`{c.name}`") for t in TABLES.values() for c in t.columns)
    assert "One of `DATE`, `TIME`, `DURATION`, `SET`." in page
    assert "References `fact_mentions.fact_mention_id`." in page
    assert "^(Q[1-9][0-9]*\\|[0-9a-f]{20})$" in page
