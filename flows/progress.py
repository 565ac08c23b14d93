"""What a person sees while a run works."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from flows.sources.folders import Found, found
from flows.sources.items import SourceError

WHOLE = (".txt", ".md", ".html", ".htm")
EVERY = 30.0
"""Seconds between two lines where there is no terminal."""
PERIOD = 120.0
"""Seconds that count for how fast a run is now."""
PIECE = 1 << 20


class Pace:
    """How fast articles are read now. Those that need no reading are done in no time and tell nothing of the others."""

    def __init__(self, total: int | None = None) -> None:
        self.total, self.done, self._read = total, 0, 0
        self._at: deque[tuple[float, int]] = deque()

    def add(self, n: int, n_read: int) -> None:
        """So many are done, of which so many were read."""
        self.done, self._read, now = self.done + n, self._read + n_read, time.monotonic()
        if n_read:
            self._at.append((now, self._read))
        while len(self._at) > 2 and now - self._at[0][0] > PERIOD:
            self._at.popleft()

    @property
    def rate(self) -> float | None:
        """Articles a second, once there is a figure."""
        if len(self._at) < 2 or self._at[-1][0] <= self._at[0][0]:
            return None
        (began, before), (now, read) = self._at[0], self._at[-1]
        return (read - before) / (now - began)

    @property
    def left(self) -> float | None:
        """Seconds until all are read, if there is a figure."""
        return max(0, self.total - self.done) / self.rate if self.total and self.rate else None

    def line(self) -> str:
        """All of it in a line."""
        rate = f", {self.rate:.1f} articles/s" if self.rate else ""
        left = f", about {self.left:,.0f} s left" if self.left is not None else ""
        return f"{self.done:,} articles read{rate}{left}"


class Advance(Protocol):
    """To be called with articles that are done, and how many of them were read."""

    def __call__(self, n: int, n_read: int = 0) -> None: ...


class Rate(ProgressColumn):
    """Articles per second, and the time left."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._pace = pace

    def render(self, task: Task) -> Text:
        """The figures, once there are some."""
        rate, left = self._pace.rate, self._pace.left
        said = [f"{rate:.1f} articles/s"] if rate else []
        said += [f"{timedelta(seconds=round(left))} left"] if left is not None else []
        return Text(", ".join(said))


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
def progress(total: int | None = None) -> Iterator[Advance]:
    """A bar on the error stream, gone at the end; a line now and then where that is no terminal."""
    console, pace = Console(stderr=True), Pace(total)
    if not console.is_terminal:
        yield _lines(console, pace)
        return
    count = TextColumn("{task.completed:,.0f} articles")
    columns = (TextColumn("Reading"), BarColumn(), count, TimeElapsedColumn(), Rate(pace))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=total)

        def advance(n: int, n_read: int = 0) -> None:
            pace.add(n, n_read)
            bar.advance(task, n)

        yield advance


def _lines(console: Console, pace: Pace) -> Advance:
    told = time.monotonic()

    def advance(n: int, n_read: int = 0) -> None:
        nonlocal told
        pace.add(n, n_read)
        if time.monotonic() - told >= EVERY:
            told = time.monotonic()
            console.print(pace.line(), highlight=False)

    return advance


@contextmanager
def doing(what: str) -> Iterator[None]:
    """Say on a terminal what goes on until the end of the block."""
    with Console(stderr=True).status(what):
        yield
