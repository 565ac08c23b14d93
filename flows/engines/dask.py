"""A Dask cluster: one that exists, or one of processes on this machine."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from flows.engines import Opener, worker
from flows.errors import SednoError
from flows.partition import Made, Partition
from flows.settings import Settings
from flows.tools import Means

if TYPE_CHECKING:
    from distributed import Client, Future

PER_WORKER = 2
"""Partitions given to each worker: one is read, the other waits beside it."""
PATIENCE = 60
"""Seconds that a cluster has to answer and to have a worker."""


class Dask:
    """Partitions on a cluster, which is asked for with the first of them; a lost worker's ones go to another."""

    def __init__(self, settings: Settings, opener: Opener, address: str | None) -> None:
        self.means: Means = opener(settings)
        self._settings, self._opener, self._address = settings, opener, address
        self._run = uuid4().hex[:8]
        self._open = ExitStack()

    def __enter__(self) -> Dask:
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()

    @cached_property
    def _client(self) -> Client:
        """The cluster at the address, or a local one that ends with the run. SednoError when it does not answer."""
        try:
            from distributed import Client, LocalCluster
        except ImportError as error:
            raise SednoError("the engine dask is not installed; pip install 'sedno[dask]'") from error
        address = self._address
        if address is None:
            cluster = LocalCluster(
                n_workers=self._settings.workers,
                threads_per_worker=1,
                dashboard_address=None,
                silence_logs=logging.ERROR,
                host="127.0.0.1",
            )
            address = self._open.enter_context(cluster).scheduler_address
        try:
            client: Client = self._open.enter_context(Client(address, timeout=PATIENCE, set_as_default=False))
            client.wait_for_workers(1, timeout=PATIENCE)
        except (OSError, TimeoutError) as error:
            raise SednoError(f"{address}: no Dask scheduler with a worker answers there; start one") from error
        return client

    def map(self, partitions: Iterable[Partition]) -> Iterator[Made]:
        """What becomes of the partitions, in order."""
        begun: deque[Future[Made]] = deque()
        for partition in partitions:
            begun.append(self._begin(partition))
            while len(begun) >= self._at_once():
                yield self._result(begun.popleft())
        while begun:
            yield self._result(begun.popleft())

    def _at_once(self) -> int:
        """Partitions on the cluster as large as it is now: workers come and go."""
        return PER_WORKER * max(1, len(self._client.scheduler_info(n_workers=-1)["workers"]))

    def _begin(self, partition: Partition) -> Future[Made]:
        key = f"sedno-{self._run}-{partition.number}"
        return self._client.submit(worker.read, self._opener, self._settings, partition, key=key, pure=False)

    def _result(self, future: Future[Made]) -> Made:
        from distributed.scheduler import KilledWorker

        try:
            return future.result()
        except KilledWorker as error:
            raise SednoError(f"{error.task}: its workers died each time, perhaps for want of memory") from error
        except ModuleNotFoundError as error:
            raise SednoError(
                f"a Dask worker lacks {error.name}; install this version of Sedno on all of them"
            ) from error
