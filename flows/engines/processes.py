"""The cores of this machine: worker processes, each with the model, replaced when one dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from flows.engines import Opener, worker
from flows.engines.pool import ATTEMPTS, Begun, LostError, Pool
from flows.errors import SednoError
from flows.partition import Made, Partition
from flows.settings import Settings
from flows.tools import Means

AHEAD = 4
"""Partitions for each worker that are read or wait: while a slow one is read the others go on, and main is elsewhere
for seconds without one being idle. No more than that is in memory."""


class Processes:
    """A pool of worker processes; a lost worker's partition is done again by a new one."""

    def __init__(self, settings: Settings, opener: Opener) -> None:
        self._settings, self._opener = settings, opener
        self._pool = Pool(settings.workers)
        self._told = [self._pool.begin(worker.tell, opener, settings) for _ in range(settings.workers)]
        self._means: Means | None = None

    @property
    def means(self) -> Means:
        """What the first worker says; that all say the same is seen when their rows come."""
        try:
            self._means = self._means or self._pool.result(self._told[0])
        except LostError as error:
            raise SednoError("workers died while they loaded the model, perhaps for want of memory") from error
        return self._means

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *error: object) -> None:
        self.end()

    def end(self) -> None:
        """Let the workers go at once."""
        self._pool.end()

    def map(self, partitions: Iterable[Partition]) -> Iterator[Made]:
        """What becomes of the partitions, in order."""
        begun: deque[tuple[Partition, Begun[Made]]] = deque()
        for partition in partitions:
            begun.append((partition, self._pool.begin(worker.read, self._opener, self._settings, partition)))
            if len(begun) >= self._settings.workers * AHEAD:
                yield self._result(*begun.popleft())
        while begun:
            yield self._result(*begun.popleft())

    def _result(self, partition: Partition, begun: Begun[Made]) -> Made:
        try:
            return self._pool.result(begun)
        except LostError as error:
            raise SednoError(_gave_up(partition)) from error


def _gave_up(partition: Partition) -> str:
    first, last = partition.todo[0].draft.source, partition.todo[-1].draft.source
    return (
        f"{first} to {last}: workers died {ATTEMPTS} times while reading these articles, perhaps for want of memory; "
        "run again with fewer --workers"
    )
