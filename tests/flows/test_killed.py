"""Killed at any moment, the next run carries on, and no reader ever sees half a release."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from flows import catalog
from flows.lake import Lake
from flows.query import open_catalog
from flows.release import latest
from flows.settings import Settings
from tests.flows.killed import AFTER, BEFORE
from tests.flows.steps import FakeGate, released
from transforms.schema import Change, Document, Entity, Fact, Provenance, Release, Row, Run, Sentence, Triple

ROOT = Path(__file__).parents[2]
TOLD: tuple[type[Row], ...] = (Document, Sentence, Triple, Entity, Fact, Provenance)
ALL_WRITES = 26
"""Writes of the run that is killed; the last one is the release."""


def refresh(settings: Settings) -> None:
    lake = Lake(settings.lake)
    catalog.write(settings.catalog, lake, latest(lake))


def read(settings: Settings) -> dict[str, list[tuple[object, ...]]]:
    """What a reader sees: every published table."""
    with open_catalog(settings.catalog, settings.lake) as connection:
        return {
            r.TABLE.name: connection.execute(f'SELECT * FROM "{r.TABLE.name}" ORDER BY ALL').fetchall() for r in TOLD
        }


def kill(settings: Settings, point: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.flows.killed", str(settings.data), str(point)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ})


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object], dict[str, object]]:
    """A data folder with the first release; what readers see of it; what they see after the second."""
    first = Settings(data=tmp_path_factory.mktemp("first") / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("expectations.gate.check", FakeGate().check)
        released(first, BEFORE)
        refresh(first)
        second = Settings(data=tmp_path_factory.mktemp("second") / "data")
        shutil.copytree(first.data, second.data)
        released(second, AFTER)
        refresh(second)
    return first.data, {**read(first)}, {**read(second)}


@pytest.mark.parametrize("point", [0, 5, 14, 20, ALL_WRITES - 2, ALL_WRITES - 1])
def test_the_next_run_carries_on(
    point: int, states: tuple[Path, dict[str, object], dict[str, object]], tmp_path: Path, gate: FakeGate
) -> None:
    first, before, after = states
    settings = Settings(data=tmp_path / "data")
    shutil.copytree(first, settings.data)
    refresh(settings)
    assert kill(settings, point).returncode == -signal.SIGKILL
    assert read(settings) == before
    refresh(settings)
    assert read(settings) == before

    released(settings, AFTER)
    refresh(settings)
    assert read(settings) == after
    lake = Lake(settings.lake)
    assert [r.release for r in lake.rows(Release)] == [1, 2]
    assert sorted(str(r.release) for r in lake.rows(Run)) == ["1", "2"]
    changes = [c.change for c in lake.rows(Change, "release = 2")]
    assert sorted(changes) == ["added", "added", "removed", "updated", "updated"]
    assert not settings.staging.exists()


def test_killed_after_its_release_everything_is_published(
    states: tuple[Path, dict[str, object], dict[str, object]], tmp_path: Path, gate: FakeGate
) -> None:
    first, before, after = states
    settings = Settings(data=tmp_path / "data")
    shutil.copytree(first, settings.data)
    refresh(settings)
    done = kill(settings, ALL_WRITES)
    assert (done.returncode, done.stdout) == (0, f"{ALL_WRITES}\n"), done.stderr
    assert read(settings) == before
    released(settings, AFTER)
    refresh(settings)
    assert read(settings) == after
    assert [r.release for r in Lake(settings.lake).rows(Release)] == [1, 2]
