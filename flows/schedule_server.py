"""The Prefect server of a schedule, when the user has none: on loopback, with its pages, its database in the data."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError

from flows.errors import UsageError
from flows.prefect_server import APP, LOG, URL, Server, tied
from flows.settings import Settings


def next_run(cron: str, zone: str) -> datetime:
    """When the schedule's next run is due. Raises UsageError for what is no cron expression or no time zone."""
    try:
        return next(CronSim(cron, datetime.now(ZoneInfo(zone))))
    except CronSimError as error:
        raise UsageError(f'--cron {cron!r} is no schedule ({error}); expected five fields, "*/30 * * * *"') from error
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(f"--timezone {zone!r} is not known; expected a name such as Europe/Warsaw") from error
    except StopIteration as error:
        raise UsageError(f"--cron {cron!r} never comes; choose days that exist") from error


@contextmanager
def server(settings: Settings, host: str, port: int) -> Iterator[str]:
    """The address of the API: the user's own, else of a server that runs until the end of the block."""
    if os.environ.get(URL):
        yield os.environ[URL]
        return
    settings.logs.mkdir(parents=True, exist_ok=True)
    process = _start(settings, host, port)
    try:
        os.environ[URL] = f"http://{host}:{port}/api"
        Server(process, os.environ[URL], settings.logs / LOG).wait()
        yield os.environ[URL]
    finally:
        del os.environ[URL]
        process.terminate()
        process.wait()


def _start(settings: Settings, host: str, port: int) -> subprocess.Popen[bytes]:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            advice = f"choose another --port, or set {URL} to the Prefect server there"
            raise UsageError(f"{host}:{port}: cannot be listened to ({error.strerror}); {advice}") from error
    address = f"http://{host}:{port}/api"
    database = f"sqlite+aiosqlite:///{settings.data / 'prefect.db'}"
    told = {"PREFECT_API_DATABASE_CONNECTION_URL": database, "PREFECT_UI_API_URL": address,
            "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "WARNING"}  # fmt: skip
    with (settings.logs / LOG).open("wb") as output:
        return tied([*APP, "--host", host, "--port", str(port)], output, told)
