"""What benchmarks write: their own part of docs/performance.md and docs/scale.md, so that each can be run again."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"
PERFORMANCE, SCALE, PLOT = DOCS / "performance.md", DOCS / "scale.md", DOCS / "performance.svg"
CHAPTERS = {
    "server": "start: Prefect's server; workers and imports beside it",
    "flow": "start: Prefect's flow",
    "start": "start: the last of the workers, the lake",
    "extract": "reading: all that the workers do",
    "audit": "the gate, after the last article is read",
    "commit": "commit",
    "close": "release, journal, catalog",
    "between": "Prefect, between its tasks",
    "end": "report and end",
}
WORKERS = {"model": "the model", "extraction": "extraction", "files": "files of the rows"}


@dataclass(frozen=True)
class Measured:
    """One way to read the articles: seconds, words per second, peak memory in MB of its first and another process."""

    what: str
    seconds: float
    words: int
    cpu: float = 0.0
    """Seconds of CPU of all its processes: other work on the machine counts for little in them."""
    main_mb: float = 0.0
    worker_mb: float = 0.0
    n_articles: int = 0
    stages: Mapping[str, float] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        return self.words / self.seconds


def put(file: Path, part: str, text: str) -> None:
    """Replace that part of the file, between its two marks."""
    begin, end = (f"<!-- {word} {part} -->" for word in ("begin", "end"))
    page, n = re.subn(f"(?<={begin}\n).*?(?={end})", lambda _: f"{text}\n", file.read_text("utf-8"), flags=re.DOTALL)
    if n != 1:
        raise SystemExit(f"{file}: expected one part between {begin} and {end}")
    file.write_text(page, "utf-8")


def machine(load: str) -> str:
    """When and where."""
    python = f"Python {platform.python_version()}"
    return f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores, {python}; load average {load}"


def load() -> str:
    """The load average now."""
    return " ".join(f"{x:.1f}" for x in os.getloadavg())


def plot(rows: Sequence[Measured]) -> str:
    """Words per second as bars, in SVG."""
    widest = max(r.rate for r in rows)
    bars = "".join(
        f'<text x="0" y="{24 * n + 16}">{r.what}</text><rect x="330" y="{24 * n + 4}" height="16" fill="#4477aa" '
        f'width="{280 * r.rate / widest:.0f}"/><text x="{338 + 280 * r.rate / widest:.0f}" y="{24 * n + 16}">'
        f"{r.rate:,.0f} words/s</text>"
        for n, r in enumerate(rows)
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="740" height="{24 * len(rows) + 8}"'
    return f'{head} font-family="sans-serif" font-size="12">{bars}</svg>\n'


def profile(row: Measured, workers: int) -> list[str]:
    """Where the seconds of a run went: one after another, and within the workers."""
    spent, reading = row.stages, row.stages["extract"] * workers
    lines = [f"## Where the time of {row.what} goes", "", "| one after another | seconds | share |", "|---|---|---|"]
    lines += [
        f"| {what} | {spent.get(n, 0):.1f} | {spent.get(n, 0) / row.seconds:.0%} |" for n, what in CHAPTERS.items()
    ]
    lines += ["", "| in the workers, while they read | seconds of all | share |", "|---|---|---|"]
    lines += [f"| {what} | {spent[n]:.1f} | {spent[n] / reading:.0%} |" for n, what in WORKERS.items()]
    idle = reading - sum(spent[n] for n in WORKERS)
    cpu = f"The process of the run itself took {spent['cpu']:.1f} s of CPU."
    return [*lines, f"| waiting | {idle:.1f} | {idle / reading:.0%} |", "", cpu, ""]


def arithmetic(row: Measured, load: str) -> str:
    """What docs/scale.md reckons with."""
    spent, n = row.stages, row.n_articles
    model, extraction, files = (spent[name] / n for name in WORKERS)
    each, fixed = model + extraction + files, row.seconds - spent["extract"]
    ours = (spent["cpu"] - spent["cpu before"]) / n
    return (
        f"Measured {datetime.now(UTC):%Y-%m-%d} with `python -m benchmarks.whole` on {platform.machine()}, "
        f"{os.cpu_count()} cores, two workers, {n:,} articles of {row.words / n:,.0f} words, load average when it "
        f"began {load}: {model:.3f} s an article for the model, {extraction:.3f} s for the extraction, {files:.3f} s "
        f"for files of its rows; that is {each:.3f} s, or {3600 / each:,.0f} articles an hour and core. Around reading "
        f"a run took {fixed:.0f} s for starts, the gate's last group and the commit; the coordinator's own CPU was "
        f"{ours:.4f} s an article once it had started.\n\n"
        "How many Polish articles a month holds is found by reading one archive: a run counts what it admits and what "
        f"it refuses for its language. With A articles and C cores of workers a month takes A × {each:.3f} / C s of "
        f"reading. For one million articles that is {each * 1e6 / 3600:,.0f} hours on one core, "
        f"{each * 1e6 / 3600 / 32:,.1f} on 32 cores. The coordinator needs at most {ours * 1e6:,.0f} s for the same "
        f"million, which bounds the gain from more workers at about {each / ours:,.0f} cores for one coordinator."
    )


def _kind() -> str:
    found = find_spec("transforms.words")
    return "compiled" if found is not None and not str(found.origin).endswith(".py") else "as Python"


def _mb(megabytes: float) -> str:
    return f"{megabytes:.0f}" if megabytes else "–"


def table(rows: Sequence[Measured], began: Sequence[tuple[str, float]], load: str) -> str:
    one, two, run_one, run_two = (r.rate for r in rows[:4])
    lines = [
        f"{machine(load)} when it began; the rules ran {_kind()}.",
        "",
        "![Words per second](performance.svg)",
        "",
        "| what | seconds | CPU seconds | words/s | peak MB, main | peak MB, a worker |",
        "|---|---|---|---|---|---|",
        *(
            f"| {r.what} | {r.seconds:.1f} | {r.cpu:.1f} | {r.rate:,.0f} | {_mb(r.main_mb)} | {_mb(r.worker_mb)} |"
            for r in rows
        ),
        "",
        f"Share of the bare model's words per second that the whole run keeps: {run_one / one:.0%} with one process, "
        f"{run_two / two:.0%} with two. Two workers are {run_two / run_one:.2f} times as fast as one "
        f"(the bare model: {two / one:.2f}).",
        "",
        "| start, best of five | seconds |",
        "|---|---|",
        *(f"| `{what}` | {seconds:.2f} |" for what, seconds in began),
        "",
        *profile(rows[3], 2),
    ]
    return "\n".join(lines)
