from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from flows import catalog, cli
from flows.commands import running
from flows.commands.ending import Terminated
from flows.errors import SednoError
from flows.lake import Lake
from flows.lock import only_one
from flows.release import latest
from flows.settings import Settings
from tests.flows.fakes import FakeTools
from tests.flows.steps import FakeGate, article, released
from transforms.schema import Quarantine, Run

Call = Callable[..., Result]


@pytest.fixture
def sedno(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Call]:
    """Calls a command on the test's own data; the fakes read."""
    monkeypatch.setattr("flows.build.open_tools", lambda settings: FakeTools())
    monkeypatch.setattr("flows.tools.open_tools", lambda settings: FakeTools())
    monkeypatch.setenv("SEDNO_DATA", str(settings.data))
    monkeypatch.setenv("SEDNO_WORKERS", "1")
    yield lambda *arguments: CliRunner().invoke(cli.app, [str(a) for a in arguments])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("Anna widzi Piotra")
    return folder


def filled(settings: Settings) -> None:
    released(settings, [article("Anna widzi Piotra")])
    released(settings, [article("Anna widzi Pawła")])
    lake = Lake(settings.lake)
    catalog.write(settings.catalog, lake, latest(lake))


@pytest.mark.usefixtures("prefect_api")
def test_run_publishes_and_says_what(sedno: Call, source: Path, gate: FakeGate) -> None:
    done = sedno("run", source)
    assert done.exit_code == 0, done.output
    assert "1 in: 1 published, 0 unchanged, 0 rejected; published as release 1" in done.stdout
    assert "Anna · widzi · Piotra" in done.stdout
    assert sedno("query", "SELECT object_base FROM triples", "--format", "csv").stdout == "object_base\nPiotra\n"


@pytest.mark.usefixtures("prefect_api")
def test_the_logs_name_run_and_document_and_hold_no_article(
    sedno: Call,
    source: Path,
    gate: FakeGate,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def parse(self: FakeTools, texts: list[str], batch_size: int) -> Iterator[Any]:
        for text in texts:
            if "Zła" in text:
                raise ValueError(f"cannot read {text}")
            yield from parsed(self, [text], batch_size)

    parsed = FakeTools.parse
    monkeypatch.setattr(FakeTools, "parse", parse)
    (source / "a.txt").write_text("---\ntitle: kanarek1\n---\nAnna widzi kanarek2")
    (source / "b.txt").write_text("---\nauthor: kanarek3\nurl: https://a.pl/b\n---\nZła mówi kanarek4")
    (source / "c.txt").write_text("---\npublished_at: kanarek5\n---\nAnna zna kanarek6")
    (source / "d.jsonl").write_text('{"text": "kanarek7" oops}')
    with caplog.at_level("DEBUG"):
        assert sedno("run", source).exit_code == 0
    written = {p.name: p.read_text() for p in settings.logs.iterdir()}
    lake = Lake(settings.lake)
    (run,), (broken,) = lake.rows(Run), lake.rows(Quarantine, "stage = 'parse'")
    assert f"run={run.run_id}" in written["sedno.log"] and f"document {broken.document_id}" in written["sedno.log"]
    assert "ValueError at" in written["sedno.log"] and written["sedno.log"].count("refused at") == 3
    assert all("kanarek" not in text for text in written.values())
    assert "kanarek" not in caplog.text
    assert "kanarek4" not in str(lake.rows(Quarantine))


@pytest.mark.usefixtures("prefect_api")
def test_strict_refuses_with_exit_1(sedno: Call, source: Path, gate: FakeGate) -> None:
    (source / "b.txt").write_text("")
    done = sedno("run", source, "--strict")
    assert done.exit_code == 1
    assert done.stderr == "sedno: nothing was published: an input was rejected and --strict was given\n"
    assert sedno("run", source, "--dry-run").exit_code == 0
    assert sedno("run", source).exit_code == 0


def test_a_folder_without_articles_is_wrong_usage(sedno: Call, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = sedno("run", tmp_path / "empty")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"sedno: {tmp_path}/empty: the folder holds no article file; expected .txt")


def test_data_that_are_a_file_are_told(sedno: Call, source: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = sedno("run", source, "--data", tmp_path / "file")
    assert done.exit_code == 1
    assert done.stderr == (
        f"sedno: {tmp_path}/file/logs: a part of the path is a file; choose another folder with --data\n"
    )


@pytest.mark.usefixtures("prefect_api")
def test_two_runs_at_once_are_one_too_many(sedno: Call, source: Path, settings: Settings) -> None:
    with only_one(settings.data):
        done = sedno("run", source)
    assert done.exit_code == 1
    assert "is writing here; wait until it ends or choose another folder with --data" in done.stderr


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (KeyboardInterrupt(), 130, "interrupted; nothing was published, and the next run reads only what is left"),
        (Terminated(), 143, "interrupted; nothing was published, and the next run reads only what is left"),
        (OSError(errno.ENOSPC, "No space left on device"), 1, "the disk is full; free some space and run again"),
        (PermissionError(errno.EACCES, "Permission denied", "/d"), 1, "/d: permission denied; give the right"),
        (SednoError("it is so"), 1, "it is so"),
        (ValueError("odd"), 1, "unexpected ValueError: odd; SEDNO_DEBUG=1 shows where, please report it"),
    ],
)
def test_every_end_is_one_sentence(
    error: BaseException, code: int, told: str, sedno: Call, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: Any) -> None:
        raise error

    monkeypatch.setattr(running, "_build", fail)
    done = sedno("run", source)
    assert done.exit_code == code
    assert done.stderr.startswith(f"sedno: {told}") and done.stderr.count("\n") == 1


def test_debugging_shows_where(sedno: Call, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: Any) -> None:
        raise ValueError("odd")

    monkeypatch.setattr(running, "_build", fail)
    monkeypatch.setenv("SEDNO_DEBUG", "1")
    assert isinstance(sedno("run", source).exception, ValueError)


def test_seeds_are_read_when_no_source_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert (Path(running.default_source()) / "README.md").is_file()
    (tmp_path / "seeds").mkdir()
    assert running.default_source() == "seeds"


def test_commands_over_published_data(sedno: Call, settings: Settings, gate: FakeGate) -> None:
    filled(settings)
    asked = "SELECT evidence FROM triples"
    assert sedno("query", asked, "--format", "csv").stdout == "evidence\nAnna widzi Pawła\n"
    assert sedno("query", asked, "--format", "csv", "--release", 1).stdout == "evidence\nAnna widzi Piotra\n"
    assert sedno("query", asked, "--release", 9).stderr == "sedno: there is no release 9; `sedno releases` lists them\n"
    told = sedno("releases", "--diff", 1, 2, "--format", "csv").stdout
    assert "documents,updated,article changed," in told and sedno("releases", "--diff", 2, 1).exit_code == 2
    assert sedno("maintain", "--retention", 9).stdout.endswith(" files removed\n")
    assert sedno("takedown", "0" * 20, "--reason", "Anna").exit_code == 2
    identifier = sedno("query", "SELECT triple_id FROM triples", "--format", "csv").stdout.split()[1]
    assert "[subject: Anna] [predicate: widzi] [object: Pawła]" in sedno("explain", identifier).stdout
    state = sedno("status").stdout
    assert "Release: 2 of " in state and "  triples                    1" in state and ", published: 1 in" in state
    assert [line.split()[0] for line in sedno("releases").stdout.splitlines()] == ["2", "1"]


@pytest.mark.parametrize("command", [("query", "SELECT 1"), ("explain", "x"), ("status",), ("releases",),
                                     ("query", "SELECT 1", "--release", "1")])  # fmt: skip
def test_without_data_the_way_to_them_is_told(command: tuple[str, ...], sedno: Call, settings: Settings) -> None:
    done = sedno(*command)
    assert done.exit_code == 2
    assert done.stderr == f"sedno: {settings.data}: there are no data yet; `sedno run` makes them\n"
    assert not settings.data.exists()


@pytest.mark.parametrize(
    "arguments", [("query",), ("query", "SELECT 1", "--format", "xml"), ("nothing",), ("run", "--no")]
)
def test_wrong_usage_is_exit_2(arguments: tuple[str, ...], sedno: Call) -> None:
    assert sedno(*arguments).exit_code == 2


def test_the_doctor_finds_what_is_in_the_way(sedno: Call, settings: Settings, gate: FakeGate) -> None:
    filled(settings)
    well = sedno("doctor")
    assert well.exit_code == 0, well.output
    assert "model fake 1 loads and reads" in well.stdout and "opens, 1 triples" in well.stdout
    assert "note the rules run interpreted" in well.stdout
    settings.catalog.write_bytes(b"no database")
    ill = sedno("doctor")
    assert ill.exit_code == 1
    assert [line[:3] for line in ill.stdout.splitlines()].count("bad") == 1
    assert ill.stderr == "sedno: something is in the way of a run: see the lines marked bad\n"


def test_the_model_presents_itself(sedno: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transforms.nlp.load", lambda name: name)
    monkeypatch.setattr("transforms.nlp.card", lambda nlp: {"name": "fake", "version": "1"})
    monkeypatch.delenv("SEDNO_MODEL", raising=False)
    assert sedno("model", "info").stdout == "in use: pl_sedno_news (the shipped one)\nname: fake\nversion: 1\n"


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(cli.app, ["--version"]).output.startswith("sedno ")


@pytest.mark.parametrize(("arguments", "code"), [(("--version",), 0), (("query", "SELECT 1"), 2), (("nothing",), 2)])
def test_the_process_ends_with_the_code_and_all_that_was_said(
    arguments: tuple[str, ...], code: int, settings: Settings
) -> None:
    told = {**os.environ, "SEDNO_DATA": str(settings.data)}
    done = subprocess.run([sys.executable, "-m", "flows.cli", *arguments], env=told, capture_output=True, text=True)
    assert done.returncode == code
    assert (done.stdout or done.stderr).endswith("\n")
