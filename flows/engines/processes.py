"""The cores of this machine: worker processes, each with the model, replaced when one dies."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from flows.engines import Opener, start, worker
from flows.errors import SednoError
from flows.partition import Made, Partition
from flows.settings import Settings
from flows.tools import Means

AHEAD = 4
"""Partitions for each worker that are read or wait: while a slow one is read the others go on, and main is elsewhere
for seconds without one being idle. No more than that is in memory."""
ATTEMPTS = 3
"""How often a partition is begun before the run gives up: its worker may have died for another's sake."""


@dataclass
class _Begun:
    partition: Partition
    result: Future[Made]
    attempts: int = 1


class Processes:
    """A pool of worker processes; a lost worker's partition is done again by a new one."""

    def __init__(self, settings: Settings, opener: Opener) -> None:
        self._settings, self._opener = settings, opener
        self._others = set(multiprocessing.active_children())
        self._pool = self._new_pool()
        self._told = [self._pool.submit(worker.tell, opener, settings) for _ in range(settings.workers)]

    @property
    def means(self) -> Means:
        """What the first worker says; that all say the same is seen when their rows come."""
        try:
            return self._told[0].result()
        except BrokenProcessPool as error:
            raise SednoError("a worker died while it loaded the model, perhaps for want of memory") from error

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *error: object) -> None:
        """Let the workers go at once: what they are at is not wanted any more."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        start.end(set(multiprocessing.active_children()) - self._others)

    def map(self, partitions: Iterable[Partition]) -> Iterator[Made]:
        """What becomes of the partitions, in order."""
        begun: deque[_Begun] = deque()
        for partition in partitions:
            begun.append(_Begun(partition, self._begin(partition)))
            if len(begun) >= self._settings.workers * AHEAD:
                yield self._next(begun)
        while begun:
            yield self._next(begun)

    def _next(self, begun: deque[_Begun]) -> Made:
        while True:
            try:
                made = begun[0].result.result()
            except BrokenProcessPool:
                self._begin_again(begun)
            else:
                begun.popleft()
                return made

    def _begin_again(self, begun: deque[_Begun]) -> None:
        """Give what the broken pool had not finished to a new one."""
        all_lost = [b for b in begun if not b.result.done() or b.result.exception()]
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._new_pool()
        for lost in all_lost:
            if lost.attempts == ATTEMPTS:
                raise SednoError(_gave_up(lost.partition))
            lost.attempts += 1
            lost.result = self._begin(lost.partition)

    def _begin(self, partition: Partition) -> Future[Made]:
        try:
            return self._pool.submit(worker.read, self._opener, self._settings, partition)
        except BrokenProcessPool as error:
            broken: Future[Made] = Future()
            broken.set_exception(error)
            return broken

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._settings.workers, start.context(), initializer=worker.start)


def _gave_up(partition: Partition) -> str:
    first, last = partition.todo[0].draft.source, partition.todo[-1].draft.source
    return (
        f"{first} to {last}: workers died {ATTEMPTS} times while reading these articles, perhaps for want of memory; "
        "run again with fewer --workers"
    )
