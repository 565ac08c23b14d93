"""The Prefect API of a run: the one the user has, or a temporary server that is quiet and dies with the run."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

LOG = "prefect-server.log"
APP = ("--factory", "prefect.server.api.server:create_app", "--lifespan", "on", "--log-level", "error")


def ensure_api(logs: Path) -> None:
    """From here on flows have an API: the user's, else a temporary server, until the process ends, logging to `logs`.

    It is not stopped earlier: Prefect sends its last events when the process ends, and would start another for them.
    """
    from prefect.settings import PREFECT_API_URL

    if PREFECT_API_URL.value() is None:
        logs.mkdir(parents=True, exist_ok=True)
        _start(logs / LOG)


def _start(log: Path) -> None:
    from prefect.server.api.server import SubprocessASGIServer

    class QuietServer(SubprocessASGIServer):
        """Prefect's temporary server; its client finds it because all instances are kept in one registry."""

        def _run_uvicorn_command(self) -> subprocess.Popen[Any]:
            return _serve_apart(self.port, log)

    QuietServer().start()


def _serve_apart(port: int | None, log: Path) -> subprocess.Popen[Any]:
    from prefect.settings import get_current_settings

    address = ["--host", "127.0.0.1", "--port", str(port)]
    ephemeral = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}
    told = {**ephemeral, **get_current_settings().to_environment_variables(exclude_unset=True)}
    with log.open("wb") as output:
        return tied([*APP, *address], output, told)


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
    runpy.run_module("uvicorn", run_name="__main__", alter_sys=True)


def _die_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    _serve()
