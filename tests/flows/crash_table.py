"""The kill table: `python -m tests.flows.crash_table [POINTS]`: runs are killed, and what came of it."""

from __future__ import annotations

import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from flows.lake import Lake
from flows.settings import Settings
from tests.flows import crash
from tests.flows.crash import Job, State
from tests.flows.steps import FakeGate, released
from transforms.schema import Release, Run

POINTS = 32
Seen = Literal["before", "after", "neither"]


@dataclass(frozen=True)
class Kill:
    """A job that was killed: at which effect, what readers saw then, and what the next run made of it."""

    point: int
    at: str
    code: int | None
    catalog: Seen
    release: Seen
    next_run: Seen
    releases: list[int]
    runs: list[int | None]
    left: set[str]
    """Names in the data folder that the undisturbed run does not leave."""


class Trial:
    """A lake of two articles, and a job that changes it, killed again and again on copies."""

    def __init__(self, folder: Path, job: Job, earlier: Sequence[Job] = ()) -> None:
        self.folder, self.job = folder, job
        self.first = _settings(folder / "first")
        released(self.first, crash.BEFORE)
        for before in earlier:
            before(self.first)
        crash.refresh(self.first)
        self.before = crash.shown(self.first)
        whole = self.copied_to(folder / "whole")
        self.counted = crash.process(job, whole)
        self.after = crash.shown(whole)
        self.names = _names(whole)

    def copied_to(self, folder: Path) -> Settings:
        """The lake as it was first, there."""
        settings = _settings(folder)
        shutil.copytree(self.first.data, folder)
        crash.refresh(settings)
        return settings

    def seen(self, state: State) -> Seen:
        """Which whole release it is."""
        return "after" if state == self.after else "before" if state == self.before else "neither"

    def kill(self, point: int) -> Kill:
        """Kill the job before that effect, look as a reader does, run once more, look again."""
        settings = self.copied_to(self.folder / f"at {point}")
        end = crash.process(self.job, settings, point)
        shown, pinned = self.seen(crash.shown(settings)), self.seen(crash.pinned(settings))
        self.job(settings)
        held = Lake(settings.lake)
        releases, runs = [r.release for r in held.rows(Release)], [r.release for r in held.rows(Run)]
        after, left = self.seen(crash.shown(settings)), _names(settings) - self.names
        shutil.rmtree(settings.data)
        return Kill(point, str(end.told), end.code, shown, pinned, after, releases, runs, left)


def _settings(folder: Path) -> Settings:
    return Settings(data=folder, workers=1, batch_articles=1)


def _names(settings: Settings) -> set[str]:
    return {entry.name for entry in settings.data.iterdir()}


def told(points: int) -> Iterator[str]:
    """The table, line by line."""
    with TemporaryDirectory() as folder:
        for job, earlier in ((crash.run, []), (crash.compact, [crash.run, crash.add])):
            trial = Trial(Path(folder) / job.__name__, job, earlier)
            n = int(trial.counted.told)
            yield f"\n{job.__name__}: {n} effects on the disk; killed before each of these:\n"
            yield "| point | killed before | catalog showed | release showed | after the next run |"
            yield "|---:|---|---|---|---|"
            for kill in map(trial.kill, crash.spread(n, points)):
                assert kill.code == -signal.SIGKILL
                yield f"| {kill.point} | {kill.at} | {kill.catalog} | {kill.release} | {kill.next_run} |"


if __name__ == "__main__":
    FakeGate().stand_in(setattr)
    for line in told(int(sys.argv[1]) if sys.argv[1:] else POINTS):
        print(line, flush=True)
