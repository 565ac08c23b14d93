"""How much memory the process of a run takes, by the number of its articles: `python -m benchmarks.memory 1000 4000`
writes its part of docs/performance.md.

Everything but Prefect's flow is real, workers, auditors and lake too; only the reader is the tests' own, whose articles
of three-word sentences have about as many rows as news of 2,500 characters (45 facts, 90 arguments, 90 mentions). So
the figure is of what coordinates.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import flows  # noqa: F401  first, for the number of threads
from benchmarks.pages import PERFORMANCE, load, machine, put
from benchmarks.watch import watched
from flows import catalog, engines, process, publish, release
from flows.run import working
from flows.settings import Settings
from tests.flows.fakes import open_fakes
from transforms.articles import Article

LINES = 45
"""Sentences of an article: a fact, two arguments and two mentions each."""
VERBS = ("jest", "widzi", "zna", "był", "ma")


def articles(n: int) -> Iterator[Article]:
    for number in range(n):
        names = [(f"Osoba{(number * 7 + line * 13) % 5000}", f"Rzecz{(number + line) % 900}") for line in range(LINES)]
        text = "\n".join(f"{who} {VERBS[line % len(VERBS)]} {what}" for line, (who, what) in enumerate(names))
        yield Article(text=text, source=f"made/{number}", id=str(number), lang="pl")


def one(n: int) -> None:
    """A run of so many articles; prints the seconds of reading and of what comes after."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder) / "data", workers=2)
        with engines.opened(settings, open_fakes) as engine, working(settings, ["made"], engine.means) as work:
            for made in engine.map(process.partitions(work, articles(n))):
                process.take(work, made)
            assert work.counts.n_staged == n
            read = time.monotonic()
            broken = publish.audit_documents(work) or publish.audit_corpus(work)
            assert not broken, broken
            assert work.counts.n_staged == n, work.counts.rejections[0].message
            publish.commit(work)
            work.record(work.summary("published"))
            publish.release(work, work.next_release)
            catalog.write(settings.catalog, work.lake, release.latest(work.lake))
        print(f"{read - started:.0f} | {time.monotonic() - read:.0f}", flush=True)


def main(sizes: list[str]) -> None:
    """Measure each size in a process of its own and write the table."""
    began, rows = load(), ["| articles | s reading | s after it | peak MB, main | peak MB, a worker or auditor |"]
    rows.append("|---|---|---|---|---|")
    for size in sizes:
        command = [sys.executable, "-c", f"from benchmarks.memory import one; one({int(size)})"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
            seen = watched(run)
            assert run.stdout and run.returncode == 0
            seconds = run.stdout.read().decode().strip()
        rows.append(f"| {int(size):,} | {seconds} | {seen.main_mb:.0f} | {seen.worker_mb:.0f} |")
        print(rows[-1], flush=True)
    put(PERFORMANCE, "memory", "\n".join([f"{machine(began)} when it began.", "", *rows]))


if __name__ == "__main__":
    main(sys.argv[1:])
