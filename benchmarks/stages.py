"""`sedno run` with a clock at its chapters: `python -m benchmarks.stages FILE run …` writes their seconds as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

CHAPTERS = ("extract", "audit", "commit", "close")


def main(file: Path, arguments: list[str]) -> None:
    """Run the command; the seconds before the first chapter are the start's, those after the last the end's."""
    import psutil

    from flows import cli, prefect_server

    marks = [psutil.Process().create_time()]
    seconds: Counter[str] = Counter()

    def mark(name: str) -> None:
        now = time.time()
        seconds[name] += now - marks[-1]
        marks.append(now)
        if name == "start":
            seconds["cpu before"] = _cpu()

    begin = prefect_server.begin_api

    def begin_api(logs: Path) -> prefect_server.Server | None:
        server = begin(logs)
        _watch(mark, seconds)  # imports what the run imports next, while its server starts
        return server

    prefect_server.begin_api = begin_api
    sys.argv = ["sedno", *arguments]
    code = cli.app(standalone_mode=False)
    mark("end")
    file.write_text(json.dumps({**seconds, "cpu": _cpu()}), "utf-8")
    sys.exit(code)


def _cpu() -> float:
    times = os.times()
    return times.user + times.system


def _watch(mark: Callable[[str], None], seconds: Counter[str]) -> None:
    from flows import build, engines, prefect_server, process

    prefect_server.Server.wait = _marked(prefect_server.Server.wait, "server", mark, after=True)  # type: ignore[method-assign]
    engines.opened = _marked(engines.opened, "flow", mark)
    for chapter in CHAPTERS:
        setattr(build, chapter, _timed(chapter, getattr(build, chapter), mark))
    take = process.take

    def taken(work: Any, made: Any) -> None:
        seconds["model"] += made.seconds_model
        seconds["files"] += made.seconds_files
        seconds["extraction"] += made.seconds - made.seconds_model - made.seconds_files
        take(work, made)

    process.take = taken


def _marked(
    function: Callable[..., Any], name: str, mark: Callable[[str], None], *, after: bool = False
) -> Callable[..., Any]:
    """The function, with a mark before or after it."""

    def call(*args: Any, **kwargs: Any) -> Any:
        if not after:
            mark(name)
        result = function(*args, **kwargs)
        if after:
            mark(name)
        return result

    return call


def _timed(chapter: str, function: Callable[..., Any], mark: Callable[[str], None]) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        mark("start" if chapter == CHAPTERS[0] else "between")
        result = function(*args, **kwargs)
        mark(chapter)
        return result

    return call


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
