"""One writer at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import SednoError

LOCK = "sedno.lock"


@contextmanager
def only_one(data: Path) -> Iterator[None]:
    """Inside, no other run writes to the folder; freed when the process dies. Raises SednoError if taken."""
    data.mkdir(parents=True, exist_ok=True)
    with (data / LOCK).open("a+", encoding="utf-8") as file:
        if not _taken(file.fileno()):
            file.seek(0)
            other = f"another run (process {file.read().strip() or 'unknown'}) is writing here"
            raise SednoError(f"{data}: {other}; wait until it ends or choose another folder with --data")
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def is_locked(data: Path) -> bool:
    """Whether a run is writing to the folder now."""
    if not (data / LOCK).exists():
        return False
    with (data / LOCK).open("a", encoding="utf-8") as file:
        return not _taken(file.fileno())


def _taken(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
