"""What a person sees while a run works."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.text import Text

from flows.sources.folders import Found, found
from flows.sources.items import SourceError

WHOLE = (".txt", ".md", ".html", ".htm")
EVERY = 30.0
"""Seconds between two lines where there is no terminal."""
PIECE = 1 << 20


class Rate(ProgressColumn):
    """Articles per second."""

    def render(self, task: Task) -> Text:
        """The figure, once there is one."""
        rate = task.finished_speed or task.speed
        return Text(f"{rate:.1f} articles/s" if rate else "")


def expected(sources: Sequence[str]) -> int | None:
    """How many articles the sources hold, as far as files and lines tell; None when only reading them would."""
    try:
        counts = [_count(file) for source in sources for file in found(Path(source))]
    except (SourceError, OSError):
        return None
    return None if None in counts else sum(c for c in counts if c)


def _count(file: object) -> int | None:
    if not isinstance(file, Found):
        return 1
    path = Path(str(file.path))
    if path.suffix.lower() != ".jsonl":
        return 1 if path.suffix.lower() in WHOLE else None
    with path.open("rb") as stream:
        return sum(piece.count(b"\n") for piece in iter(lambda: stream.read(PIECE), b""))


@contextmanager
def progress(total: int | None = None) -> Iterator[Callable[[int], None]]:
    """A bar on the error stream, gone at the end; a line now and then where that is no terminal. Call it with articles
    done."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines(console, total)
        return
    count = TextColumn("{task.completed:.0f} articles")
    columns = (TextColumn("Reading"), BarColumn(), count, Rate(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, speed_estimate_period=120) as bar:
        task = bar.add_task("", total=total)
        yield lambda n: bar.advance(task, n)


def _lines(console: Console, total: int | None) -> Callable[[int], None]:
    done, started = 0, time.monotonic()
    told = started

    def advance(n: int) -> None:
        nonlocal done, told
        done, now = done + n, time.monotonic()
        if now - told >= EVERY:
            told = now
            console.print(_line(done, total, now - started), highlight=False)

    return advance


def _line(done: int, total: int | None, seconds: float) -> str:
    rate = done / seconds
    left = f", about {max(0, total - done) / rate:,.0f} s left" if total and rate else ""
    return f"{done:,} articles read, {rate:.1f} articles/s{left}"
