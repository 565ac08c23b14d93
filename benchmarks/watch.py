"""What a command takes while it runs."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass, field
from multiprocessing import active_children
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psutil

EVERY = 0.2


@dataclass
class Watched:
    """Peak memory in MB of a process and of the largest of those it started but for its Prefect server, and CPU seconds
    of them all."""

    main_mb: float = 0.0
    worker_mb: float = 0.0
    by_process: dict[tuple[int, float], float] = field(default_factory=dict)

    @property
    def cpu(self) -> float:
        return sum(self.by_process.values())


def watched(process: subprocess.Popen[bytes]) -> Watched:
    """Look at the process until it ends."""
    import psutil

    top, seen = psutil.Process(process.pid), Watched()
    while process.poll() is None:
        try:
            for one in (top, *top.children(recursive=True)):
                _look(one, one == top, seen)
        except psutil.Error:  # it has ended just now
            pass
        time.sleep(EVERY)
    return seen


def _look(one: psutil.Process, is_main: bool, seen: Watched) -> None:
    spent, megabytes = one.cpu_times(), one.memory_info().rss / 1e6
    seen.by_process[one.pid, one.create_time()] = spent.user + spent.system
    if is_main:
        seen.main_mb = max(seen.main_mb, megabytes)
    elif "prefect_server" not in " ".join(one.cmdline()):
        seen.worker_mb = max(seen.worker_mb, megabytes)


def cpu() -> float:
    """CPU seconds of this process and of those it has started and that have ended."""
    active_children()  # Python asks after them
    return sum(os.times()[:4])
