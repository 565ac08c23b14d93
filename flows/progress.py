"""What a person sees while a run works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text


class Rate(ProgressColumn):
    """Articles per second."""

    def render(self, task: Task) -> Text:
        """The figure, once there is one."""
        rate = task.finished_speed or task.speed
        return Text(f"{rate:.1f} articles/s" if rate else "")


@contextmanager
def progress() -> Iterator[Callable[[int], None]]:
    """A bar on the error stream, gone at the end, nothing when that is no terminal; call it with articles done."""
    count = TextColumn("{task.completed:.0f} articles")
    columns = (TextColumn("Reading"), BarColumn(), count, Rate(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda n: bar.advance(task, n)
