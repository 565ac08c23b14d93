"""Where partitions of articles are read: in this process, on the cores of this machine, or on a Dask cluster.

Whatever reads them, the rows are the same. Only this process writes: workers get articles and give back Parquet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import chain, islice
from typing import Protocol

from flows.errors import UsageError
from flows.partition import Made, Partition, make
from flows.settings import Settings
from flows.tools import Tools

PROCESSES, DASK = "processes", "dask"
Opener = Callable[[Settings], Tools]
"""Opens the tools in a worker; a function of a module, so that another process finds it."""


class Engine(Protocol):
    """Makes each partition once, in order, a few at a time, so that memory stays the same however many there are."""

    def map(self, partitions: Iterable[Partition]) -> Iterator[Made]: ...


def extracted(settings: Settings, opener: Opener, tools: Tools, partitions: Iterable[Partition]) -> Iterator[Made]:
    """What becomes of the partitions, in order, on the engine that the settings name; one alone is read right here."""
    waiting = iter(partitions)
    first = list(islice(waiting, 2))
    here = settings.engine == PROCESSES and (settings.workers == 1 or len(first) < 2)
    if here or not first:
        yield from (make(tools, p, settings.parse_batch, settings.limits) for p in chain(first, waiting))
        return
    with opened(settings, opener) as engine:
        yield from engine.map(chain(first, waiting))


def opened(settings: Settings, opener: Opener) -> AbstractContextManager[Engine]:
    """The engine with its workers, until they are no longer needed."""
    name, _, address = settings.engine.partition("://")
    if settings.engine == PROCESSES:
        from flows.engines.processes import Processes

        return Processes(settings, opener)
    if name == DASK:
        from flows.engines.dask import dask

        return dask(settings, opener, f"tcp://{address}" if address else None)
    raise UsageError(f"engine {settings.engine!r} is not known; expected processes, dask or dask://HOST:PORT")


def check(name: str) -> str:
    """The name of an engine. Raises UsageError when there is none of that name."""
    kind, colons, address = name.partition("://")
    if name in (PROCESSES, DASK) or (kind == DASK and colons and ":" in address):
        return name
    raise UsageError(f"engine {name!r} is not known; expected processes, dask or dask://HOST:PORT")
