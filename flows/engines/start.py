"""How worker processes start: forked from a server that has imported what they need, where the system has fork."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Collection
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess

PATIENCE = 5.0
"""Seconds that a process told to end may take."""
METHOD = "spawn" if sys.platform == "darwin" else "forkserver"


def context() -> BaseContext:
    """The way to make processes."""
    made = multiprocessing.get_context(METHOD)
    if METHOD == "forkserver":
        made.set_forkserver_preload(["flows.engines.prepared"])
    return made


def end(children: Collection[BaseProcess]) -> None:
    """End these processes at once."""
    for child in children:
        child.terminate()
    for child in children:
        child.join(PATIENCE)


def begin() -> None:
    """Start the fork server without waiting: it imports beside us."""
    if METHOD == "forkserver":
        context()
        forkserver.ensure_running()
