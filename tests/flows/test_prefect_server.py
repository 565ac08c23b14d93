"""The temporary server goes when its run goes, however that ends, and says nothing in the terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = """
import sys
from pathlib import Path
import flows
from flows.prefect_server import begin_api
server = begin_api(Path(sys.argv[1]))
server.wait()
assert not [m for m in sys.modules if m.startswith("prefect.server")]
from prefect.settings import get_current_settings
assert get_current_settings().flows.heartbeat_frequency is None
print(server.process.pid, flush=True)
input()
"""
LONG = 20
"""Seconds within which a process that is going is gone."""


@pytest.mark.parametrize("end", [None, signal.SIGKILL])
def test_it_goes_with_its_run(end: signal.Signals | None, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUN, str(tmp_path / "logs")], cwd=ROOT, env={**os.environ, "HOME": str(tmp_path)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as run:  # fmt: skip
        assert run.stdout and run.stdin and run.stderr
        server = int(run.stdout.readline())
        assert is_alive(server)
        if end:
            run.send_signal(end)
        else:
            print(file=run.stdin, flush=True)
        run.wait(LONG)
        assert run.stderr.read() == ""
    until = time.monotonic() + LONG
    while is_alive(server) and time.monotonic() < until:
        time.sleep(0.1)
    assert not is_alive(server)
    assert (tmp_path / "logs" / "prefect-server.log").is_file()


def test_a_server_that_the_profile_names_is_the_only_one(tmp_path: Path) -> None:
    profiles = tmp_path / ".prefect" / "profiles.toml"
    profiles.parent.mkdir()
    profiles.write_text('active = "own"\n[profiles.own]\nPREFECT_API_URL = "http://127.0.0.1:9/api"\n')
    code = """
import psutil, sys
from pathlib import Path
import flows
from flows.prefect_server import begin_api
assert begin_api(Path(sys.argv[1])) is None
print(psutil.Process().children())
"""
    told = {k: v for k, v in os.environ.items() if k != "PREFECT_API_URL"} | {"HOME": str(tmp_path)}
    command = [sys.executable, "-c", code, str(tmp_path / "logs")]
    assert subprocess.run(command, cwd=ROOT, env=told, check=True, capture_output=True).stdout == b"[]\n"


def is_alive(process: int) -> bool:
    """Whether it runs; a process that ended and was not waited for does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
