"""Processes that kill themselves: every effect on the disk is counted in them, and one of their number is never done.

Effects are files opened for writing, renamed or removed, folders made or removed (Python's audit events), and the
calls of Delta and DuckDB that write by themselves, before, within and after each.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pyarrow as pa
from deltalake import DeltaTable
from deltalake.table import TableOptimizer

from flows import catalog, duck, lake, maintain
from flows.errors import explained
from flows.lake import Lake
from flows.query import open_catalog
from flows.release import PUBLISHED, latest, version
from flows.settings import Settings
from tests.flows.fakes import FakeTools
from tests.flows.steps import FakeGate, article, released
from transforms.schema import Change, Table

BEFORE = [article("Anna widzi Piotra\nEwa zna Adama"), article("Jan lubi Olgę", "2")]
AFTER = [article("Anna widzi Pawła"), *(article(f"Jan lubi Olgę{n}", str(n)) for n in range(2, 6))]
CHANGING = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.truncate")
METHODS = ("delete", "restore", "update", "vacuum", "create_checkpoint", "create")
Job = Callable[[Settings], None]
State = dict[str, list[tuple[object, ...]]]


def run(settings: Settings) -> None:
    """Publish `AFTER`, and the catalog, as a run does; the flow's engine and the gate write nothing to the lake."""
    released(settings, AFTER, FakeTools())
    refresh(settings)


def add(settings: Settings) -> None:
    """Publish one more article: published tables then have several files, which upkeep merges."""
    released(settings, [article("Ola zna Ewę", "9")], FakeTools())


def compact(settings: Settings) -> None:
    """All upkeep, with every table merged."""
    list(maintain.maintain(settings, 0, 0, False, many=2))


def refresh(settings: Settings) -> None:
    """Make the catalog anew."""
    held = Lake(settings.lake)
    catalog.write(settings.catalog, held, latest(held))


@dataclass
class Effects:
    """Counts effects and kills this process at one of them."""

    folder: Path
    deadly: int
    told: Connection
    n: int = 0

    def __call__(self, what: str) -> None:
        """One more effect is about to happen."""
        self.n += 1
        if self.n == self.deadly:
            self.told.send(what)
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(self, event: str, args: tuple[Any, ...]) -> None:
        """Python's own effects, those in the folder."""
        if event == "open":
            path, _, flags = args
            if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                self._of("write", path, -1)
        elif event in CHANGING:
            self._of(event.removeprefix("os."), args[0], args[-1] if event != "os.rename" else -1)

    def _of(self, what: str, path: object, folder: object) -> None:
        if isinstance(path, str | bytes | os.PathLike):
            place = Path(os.fsdecode(path))
            if isinstance(folder, int) and folder >= 0:
                place = Path(f"/proc/self/fd/{folder}").readlink() / place
            if place.is_relative_to(self.folder):
                self(f"{what} {place.relative_to(self.folder)}")

    def around(self, owner: Any, name: str) -> None:
        """Count a call that writes by itself, before and after."""
        call = getattr(owner, name)

        def counted(*args: Any, **options: Any) -> Any:
            where = _named(*args)
            self(f"before {name}{where}")
            done = call(*map(self._data, args), **options)
            self(f"after {name}{where}")
            return done

        setattr(owner, name, counted)

    def _data(self, given: Any) -> Any:
        """Rows on their way to Delta: an effect for each batch."""
        if not isinstance(given, pa.RecordBatchReader):
            return given

        def batches() -> Iterator[pa.RecordBatch]:
            for batch in given:
                self("within write_deltalake, a batch is read")
                yield batch

        return pa.RecordBatchReader.from_batches(given.schema, batches())


def _named(*args: Any) -> str:
    """The table or file that a call is about."""
    for arg in args:
        if isinstance(arg, DeltaTable):
            return f" {arg.metadata().name}"
        if isinstance(arg, TableOptimizer):
            return f" {arg.table.metadata().name}"
        if isinstance(arg, Path):
            return f" {arg.name}"
    return ""


def _child(job: Job, settings: Settings, deadly: int, told: Connection) -> None:
    FakeGate().stand_in(setattr)
    effects = Effects(settings.data, deadly, told)
    for module in (lake, maintain):
        effects.around(module, "write_deltalake")
    for name in METHODS:
        effects.around(DeltaTable, name)
    effects.around(TableOptimizer, "compact")
    effects.around(duck, "copy")
    sys.addaudithook(effects.audit)
    try:
        job(settings)
    except Exception as error:
        told.send(explained(error) or repr(error))
        sys.exit(1)
    told.send(effects.n)


@dataclass(frozen=True)
class End:
    """How a process ended, and what it told: at what it killed itself, its error, or the number of effects."""

    code: int | None
    told: Any


def process(job: Job, settings: Settings, deadly: int = 0) -> End:
    """Do the job in a process of its own, forked from a warm one, that dies before effect number `deadly`."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    ours, theirs = context.Pipe()
    child = context.Process(target=_child, args=(job, settings, deadly, theirs))
    child.start()
    theirs.close()
    try:
        told = ours.recv()
    except EOFError:
        told = None
    child.join()
    return End(child.exitcode, told)


def pinned(settings: Settings) -> State:
    """All rows of the latest release, as its row in the lake pins them; times of release aside."""
    held = Lake(settings.lake)
    release = latest(held)
    with duck.connect() as connection:
        return {
            t.name: connection.execute(_sorted(t, f"({held.scan(t, version(release, t))})")).fetchall()
            for t in PUBLISHED
        }


def shown(settings: Settings) -> State:
    """The same as the catalog shows it, asked through a connection of its own."""
    with open_catalog(settings.catalog, settings.lake) as connection:
        return {t.name: connection.execute(_sorted(t, f'"{t.name}"')).fetchall() for t in PUBLISHED}


def _sorted(table: Table, source: str) -> str:
    names = [f'"{c.name}"' for c in table.columns if not (table is Change.TABLE and c.name == "changed_at")]
    return f"SELECT {', '.join(names)} FROM {source} ORDER BY ALL"


def spread(n: int, points: int) -> list[int]:
    """So many of the numbers from 1 to n, evenly, first and last among them."""
    return sorted({1 + round(i * (n - 1) / (points - 1)) for i in range(points)})
