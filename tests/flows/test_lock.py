from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from flows.errors import SednoError
from flows.lock import is_locked, only_one

HOLD = """
import sys, pathlib, flows.lock
with flows.lock.only_one(pathlib.Path(sys.argv[1])):
    print("in", flush=True)
    input()
"""


def test_a_second_run_is_told_who_writes(tmp_path: Path) -> None:
    with only_one(tmp_path):
        assert is_locked(tmp_path)
        told = rf"another run \(process {os.getpid()}\) is writing here; wait"
        with pytest.raises(SednoError, match=told), only_one(tmp_path):
            pass
    assert not is_locked(tmp_path)
    with only_one(tmp_path):
        assert (tmp_path / "sedno.lock").read_text() == str(os.getpid())


def test_a_killed_run_leaves_no_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout and holder.stdout.readline() == "in\n"
        assert is_locked(tmp_path)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    assert not is_locked(tmp_path)


def test_a_folder_that_was_never_written_is_not_locked(tmp_path: Path) -> None:
    assert not is_locked(tmp_path / "none")
