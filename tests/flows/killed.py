"""A run that kills itself: `python -m tests.flows.killed DATA POINT`; POINT is how many writes to the lake it survives.

Without the flow's engine and the gate, which write nothing to the lake. Exits 0 when it came to its end alive.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.lake import Lake
from flows.settings import Settings
from tests.flows.steps import FakeGate, article, released

WRITES = ("append", "overwrite_file", "remove")
BEFORE = [article("Anna widzi Piotra\nEwa zna Adama"), article("Jan lubi Olgę", "2")]
AFTER = [article("Anna widzi Pawła"), article("Jan lubi Olgę", "2"), article("Iga słyszy Leona", "3")]


def surviving(write: Callable[..., Any], left: list[int]) -> Callable[..., Any]:
    """The write, after which the process is killed when none is left."""

    def counted(*args: Any) -> Any:
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return write(*args)

    return counted


def main(data: str, point: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("expectations.gate.check", FakeGate().check)
        left = [int(point)]
        for name in WRITES:
            patch.setattr(Lake, name, surviving(getattr(Lake, name), left))
        released(Settings(data=Path(data)), AFTER)
        print(int(point) - left[0])


if __name__ == "__main__":
    main(*sys.argv[1:])
