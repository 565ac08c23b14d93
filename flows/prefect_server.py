"""The Prefect API of a run: the one the user has, or a temporary server that is quiet and dies with the run."""

from __future__ import annotations

import gc
import os
import runpy
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from flows.errors import SednoError

URL = "PREFECT_API_URL"
LOG = "prefect-server.log"
APP = ("--factory", "prefect.server.api.server:create_app", "--lifespan", "on", "--log-level", "error")
EPHEMERAL = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}
GARBAGE = 50_000
"""Objects between two searches for garbage: with Python's 700 a fourth of the start is searching."""
LAST_WORDS = 5.0
"""Seconds that a server has to write down what it was told before its run ended."""


@dataclass(frozen=True)
class Server:
    """A Prefect server on its way; it ends when this process does."""

    process: subprocess.Popen[bytes]
    api: str
    log: Path
    patience: float = 180.0
    """Seconds that its start may take: it was 26 on a fresh machine."""

    def wait(self) -> None:
        """Return when it answers. Raises SednoError when it does not."""
        until = time.monotonic() + self.patience
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.api}/health", timeout=5):
                    return
            except OSError:
                time.sleep(0.1)
        raise SednoError(f"the Prefect server did not start; {self.log} says why")


def begin_api(logs: Path) -> Server | None:
    """From here on flows have an API: the user's, or that of the temporary server which is to be waited for.

    The server is not imported here, which would take as long as it takes to start. It starts while Prefect is imported,
    which knows whether the user has one. Prefect sends its last events when the process ends, so it goes no earlier.
    """
    if os.environ.get(URL):
        return None
    logs.mkdir(parents=True, exist_ok=True)
    host, port = _free_address()
    with (logs / LOG).open("wb") as output:
        process = tied([*APP, "--host", host, "--port", str(port)], output, EPHEMERAL)
    from prefect.context import refresh_global_settings_context
    from prefect.settings import get_current_settings

    if get_current_settings().api.url is not None:
        with process:
            process.kill()
        return None
    os.environ[URL] = f"http://{host}:{port}/api"
    refresh_global_settings_context()
    settings = get_current_settings()
    settings.flows.heartbeat_frequency = None  # the server goes with the run; each flow would wait for its last beat
    return Server(process, os.environ[URL], logs / LOG, settings.server.ephemeral.startup_timeout_seconds)


def _free_address() -> tuple[str, int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        host, port = probe.getsockname()
        return str(host), int(port)


def tied(arguments: Sequence[str], output: IO[bytes], told: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Uvicorn as a process in a session of its own, so that Ctrl-C reaches us only, tied to us by its input."""
    return subprocess.Popen(
        [sys.executable, "-P", __file__, *arguments],
        stdin=subprocess.PIPE,
        stdout=output,
        stderr=output,
        env={**os.environ, **told},
        start_new_session=True,
    )


def _serve() -> None:
    """Run uvicorn until the standard input ends, which it does when the run stops or is killed."""
    threading.Thread(target=_die_with_parent, daemon=True).start()
    gc.set_threshold(GARBAGE)
    runpy.run_module("uvicorn", run_name="__main__", alter_sys=True)


def _die_with_parent() -> None:
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(LAST_WORDS)
    os._exit(0)


if __name__ == "__main__":
    _serve()
