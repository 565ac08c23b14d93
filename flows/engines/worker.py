"""What runs in a worker: the tools opened once a process, then one partition after another."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from functools import lru_cache
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Lock, Thread

from flows import polish  # noqa: F401  imported here, the fork server does it once for all workers
from flows.partition import Made, Partition, make
from flows.settings import Settings
from flows.tools import Tools

READING = Lock()
"""One partition at a time in a process: the model is no faster in threads."""


def start(opener: Callable[[Settings], Tools], settings: Settings) -> None:
    """Make a child process a worker: Ctrl-C is its parent's affair, and it ends when its parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_die_with_parent, daemon=True).start()
    _tools(opener, settings)


def read(opener: Callable[[Settings], Tools], settings: Settings, partition: Partition) -> Made:
    """Read a partition with this process's tools."""
    with READING:
        return make(_tools(opener, settings), partition, settings.parse_batch, settings.limits)


@lru_cache(maxsize=1)
def _tools(opener: Callable[[Settings], Tools], settings: Settings) -> Tools:
    return opener(settings)


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
