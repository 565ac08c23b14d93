"""Where partitions of articles are read: in this process, on the cores of this machine, or on a Dask cluster.

Whatever reads them, the rows are the same. Only this process writes: workers get articles and give back Parquet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, TypeAlias

from flows.errors import UsageError
from flows.settings import Settings

if TYPE_CHECKING:
    from flows.engines.processes import Processes
    from flows.partition import Made, Partition
    from flows.tools import Means, Tools

PROCESSES, DASK = "processes", "dask"
Opener: TypeAlias = "Callable[[Settings], Tools]"
"""Opens the tools in a worker; a function of a module, so that another process finds it."""
_prepared: dict[tuple[Settings, Opener], Processes] = {}
"""Workers that nobody reads with yet."""


class Engine(Protocol):
    """Makes each partition once, in order, a few at a time, so that memory stays the same however many there are."""

    @property
    def means(self) -> Means: ...
    def map(self, partitions: Iterable[Partition]) -> Iterator[Made]: ...


class Here:
    """This process alone."""

    def __init__(self, settings: Settings, opener: Opener) -> None:
        self._settings, self._tools = settings, opener(settings)

    @property
    def means(self) -> Means:
        """The tools themselves."""
        return self._tools

    def map(self, partitions: Iterable[Partition]) -> Iterator[Made]:
        """What becomes of the partitions, in order."""
        from flows.partition import make

        yield from (make(self._tools, p, self._settings.parse_batch, self._settings.limits) for p in partitions)


def begin(settings: Settings) -> None:
    """Have worker processes prepared while this one does something else."""
    if _has_workers(settings):
        from flows.engines import start

        start.begin()


@contextmanager
def prepared(settings: Settings, opener: Opener) -> Iterator[None]:
    """Have workers open their tools while the block does something else before it has engines `opened`."""
    if not _has_workers(settings):
        yield
        return
    from flows.engines.processes import Processes

    processes = _prepared[settings, opener] = Processes(settings, opener)
    try:
        yield
    except BaseException:
        processes.end()
        raise


def _has_workers(settings: Settings) -> bool:
    return settings.engine == PROCESSES and settings.workers > 1


@contextmanager
def opened(settings: Settings, opener: Opener) -> Iterator[Engine]:
    """The engine that the settings name, with its workers, until they are no longer needed."""
    name, _, address = settings.engine.partition("://")
    if settings.engine == PROCESSES and settings.workers == 1:
        yield Here(settings, opener)
    elif settings.engine == PROCESSES:
        from flows.engines.processes import Processes

        with _prepared.pop((settings, opener), None) or Processes(settings, opener) as processes:
            yield processes
    elif name == DASK:
        from flows.engines.dask import Dask

        with Dask(settings, opener, f"tcp://{address}" if address else None) as cluster:
            yield cluster
    else:
        raise UsageError(f"engine {settings.engine!r} is not known; expected processes, dask or dask://HOST:PORT")


def check(name: str) -> str:
    """The name of an engine. Raises UsageError when there is none of that name."""
    kind, colons, address = name.partition("://")
    if name in (PROCESSES, DASK) or (kind == DASK and colons and ":" in address):
        return name
    raise UsageError(f"engine {name!r} is not known; expected processes, dask or dask://HOST:PORT")
