"""What runs in a worker: the tools opened once a process, then one partition after another.

The process that calls these functions imports them too, so what only a worker needs is imported inside them.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Lock, Thread
from typing import TYPE_CHECKING

from flows.engines import Opener
from flows.fingerprints import Origin
from flows.settings import Settings
from flows.tools import Tools
from transforms.knowledge import KnownEntity

if TYPE_CHECKING:
    from flows.partition import Made, Partition

READING = Lock()
"""One partition at a time in a process: the model is no faster in threads."""


@dataclass(frozen=True)
class Told:
    """The means by which a worker reads."""

    origin: Origin
    known: Sequence[KnownEntity]


def start() -> None:
    """Make a child process a worker: Ctrl-C is its parent's affair, and it ends when its parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_die_with_parent, daemon=True).start()


def tell(opener: Opener, settings: Settings) -> Told:
    """Open this process's tools and say what they are."""
    tools = _tools(opener, settings)
    return Told(tools.origin, tools.known)


def read(opener: Opener, settings: Settings, partition: Partition) -> Made:
    """Read a partition with this process's tools."""
    from flows.partition import make

    with READING:
        return make(_tools(opener, settings), partition, settings.parse_batch, settings.limits)


@lru_cache(maxsize=1)
def _tools(opener: Opener, settings: Settings) -> Tools:
    return opener(settings)


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
