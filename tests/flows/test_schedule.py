"""The schedule: what it is told, what it leaves in Prefect, and the command itself with a real server on loopback."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flows.artifacts import escaped
from flows.errors import UsageError
from flows.progress import Pace, expected
from flows.schedule_server import next_run, server
from flows.settings import Settings

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


def test_the_next_run_is_on_the_clock_asked_for() -> None:
    due = next_run("0 6 * * *", "Europe/Warsaw")
    assert (due.hour, due.minute, str(due.tzinfo)) == (6, 0, "Europe/Warsaw")


@pytest.mark.parametrize(
    ("cron", "zone", "sentence"),
    [
        ("hourly", "UTC", "is no schedule"),
        ("0 0 30 2 *", "UTC", "--cron"),
        ("0 0 * * *", "Mars/Olympus", "--timezone 'Mars/Olympus' is not known"),
        ("0 0 * * *", "../etc/passwd", "is not known"),
    ],
)
def test_a_bad_schedule_is_the_users_affair(cron: str, zone: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        next_run(cron, zone)


def test_a_port_in_use_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with (
            pytest.raises(UsageError, match=f"127.0.0.1:{port}: cannot be listened to"),
            server(settings, "127.0.0.1", port),
        ):
            raise AssertionError("it started")


def test_what_an_article_says_is_shown_not_read() -> None:
    assert escaped("<img src=x>\n[klik](javascript:1)") == r"&lt;img src=x&gt; \[klik\]\(javascript:1\)"


def test_articles_are_counted_where_lines_tell(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ala ma kota")
    (tmp_path / "b.jsonl").write_text('{"text": "Ala"}\n{"text": "Ola"}\n')
    assert expected([str(tmp_path)]) == 3
    (tmp_path / "c.csv").write_text("text\nAla\n")
    assert expected([str(tmp_path)]) is None
    assert expected(["https://example.org/feed"]) is None


def test_what_is_taken_over_does_not_count_for_the_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 11.0, 21.0])
    monkeypatch.setattr("flows.progress.time", SimpleNamespace(monotonic=lambda: next(clock)))
    pace = Pace(200)
    pace.add(100, 0)
    pace.add(10, 10)
    assert pace.line() == "110 articles read"
    pace.add(30, 30)
    assert pace.line() == "140 articles read, 3.0 articles/s, about 20 s left"
    pace.add(10, 10)
    assert pace.line() == "150 articles read, 2.0 articles/s, about 25 s left"


def ask(api: str, path: str, body: dict[str, Any] | None = None) -> Any:
    request = urllib.request.Request(api + path, json.dumps(body or {}).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def until(found: Any) -> Any:
    """What the function finds, as soon as it finds something."""
    end = time.monotonic() + PATIENCE
    while not (value := found()):
        assert time.monotonic() < end, "nothing came in time"
        time.sleep(0.5)
    return value


def test_a_schedule_has_runs_ahead_shows_a_failed_one_and_ends_when_told(settings: Settings) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    api = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "flows.cli", "schedule", "--cron", "0 6 1 1 *", "--data", str(settings.data)]
    environ = {name: value for name, value in os.environ.items() if name != "PREFECT_API_URL"}
    with subprocess.Popen(
        [*command, "--source", "seeds", "--port", str(port)], cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout and process.stdout.readline().startswith("Next run: ")
            (made,) = until(lambda: ask(api, "/deployments/filter"))
            scheduled = until(lambda: ask(api, "/flow_runs/filter"))
            assert {run["state_type"] for run in scheduled} == {"SCHEDULED"}
            parameters = {**made["parameters"], "sources": ["/nowhere"]}
            run = ask(api, f"/deployments/{made['id']}/create_flow_run", {"parameters": parameters})
            failed = {"flow_runs": {"id": {"any_": [run["id"]]}, "state": {"type": {"any_": ["FAILED"]}}}}
            (ended,) = until(lambda: ask(api, "/flow_runs/filter", failed))
            assert "/nowhere: cannot be read" in ended["state"]["message"]
        finally:
            process.send_signal(signal.SIGINT)
            said, _ = process.communicate(timeout=PATIENCE)
    assert (process.returncode, said) == (0, "The schedule has ended.\n")
