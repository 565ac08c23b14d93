"""Killed before any effect on the disk, or out of disk: readers see a whole release, and the next run carries on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.lake import Lake
from tests.flows import crash
from tests.flows.crash import spread
from tests.flows.crash_table import POINTS, Trial
from tests.flows.steps import FakeGate
from transforms.schema import Document

FULL = "the disk is full; free some space and run again, nothing published was harmed"
AT_LEAST = 150
"""Effects of the run; far fewer would mean that the counting has gone blind."""


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    with pytest.MonkeyPatch.context() as patch:
        FakeGate().stand_in(patch.setattr)
        yield Trial(tmp_path_factory.mktemp("run"), crash.run)


def test_the_undisturbed_run_is_counted_and_changes_every_table(trial: Trial) -> None:
    assert trial.counted.code == 0
    assert trial.counted.told > AT_LEAST
    assert trial.before["documents"] != trial.after["documents"] and len(trial.after["documents"]) == 5


@pytest.mark.parametrize("share", range(POINTS))
def test_killed_anywhere_no_row_is_lost_or_doubled(share: int, trial: Trial, gate: FakeGate) -> None:
    kill = trial.kill(spread(trial.counted.told, POINTS)[share])
    assert kill.code == -signal.SIGKILL
    assert {kill.catalog, kill.release} <= {"before", "after"}, kill
    assert (kill.catalog, kill.release) != ("after", "before"), kill
    assert kill.next_run == "after", kill
    assert kill.releases == [1, 2] and {1, 2} <= set(kill.runs) <= {1, 2, None}, kill
    assert not kill.left, kill


@pytest.fixture(scope="module")
def upkeep(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    with pytest.MonkeyPatch.context() as patch:
        FakeGate().stand_in(patch.setattr)
        yield Trial(tmp_path_factory.mktemp("upkeep"), crash.compact, [crash.run, crash.add])


def test_upkeep_has_published_tables_to_merge(upkeep: Trial) -> None:
    assert len(Lake(upkeep.first.lake).files(Document.TABLE)) > 1
    assert upkeep.counted.code == 0


@pytest.mark.parametrize("share", range(8))
def test_killed_while_it_compacts_the_rows_are_the_same(share: int, upkeep: Trial, gate: FakeGate) -> None:
    kill = upkeep.kill(spread(upkeep.counted.told, 8)[share])
    assert kill.code == -signal.SIGKILL
    assert (kill.catalog, kill.release, kill.next_run) == ("after", "after", "after"), kill
    assert not kill.left, kill


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 MB in memory."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small file system")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("left_kb", [4, 100, 300])
def test_out_of_disk_one_sentence_says_so(left_kb: int, small_disk: Path, trial: Trial, gate: FakeGate) -> None:
    settings = trial.copied_to(small_disk / "data")
    ballast = small_disk / "ballast"
    room = os.statvfs(small_disk)
    ballast.write_bytes(bytes(room.f_bavail * room.f_frsize - left_kb * 1024))
    end = crash.process(crash.run, settings)
    assert end.code == 1 and FULL in end.told and "\n" not in end.told, end
    assert trial.seen(crash.shown(settings)) == trial.seen(crash.pinned(settings)) == "before"
    ballast.unlink()
    crash.run(settings)
    assert trial.seen(crash.shown(settings)) == "after"
