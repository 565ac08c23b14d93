"""What the whole of `sedno run` costs beside the bare model: `python -m benchmarks.whole ARTICLES.jsonl` writes
docs/performance.md and its plot.

On the same articles, in one go, so that other work on the machine falls on all alike: the bare `nlp.pipe` of the
shipped model and the command, each with one process and with two; a plain script of spaCy and pandas; textacy's
triples by a Python that has textacy; the peak memory of the command on as many articles several times over, recombined;
how long things take to start.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import flows  # noqa: F401  first, for the number of threads
from flows.sources import read
from transforms import nlp as model
from transforms.articles import Article

DOCS = Path(__file__).parent.parent / "docs"
STARTS = 5
CHAPTERS = {
    "start": "start: Prefect's server and flow, workers, imports",
    "extract": "reading: all that the workers do",
    "audit": "the gate, after the last article is read",
    "commit": "commit",
    "close": "release, journal, catalog",
    "between": "Prefect, between its tasks",
    "end": "report and end",
}
WORKERS = {"model": "the model", "extraction": "extraction", "files": "files of the rows"}
PLACE = re.compile(r"(<!-- measured -->\n).*?(\n<!-- end -->)", re.DOTALL)


@dataclass(frozen=True)
class Measured:
    """One way to read the articles: seconds, words per second, peak memory in MB of its first and another process."""

    what: str
    seconds: float
    words: int
    main_mb: float = 0.0
    worker_mb: float = 0.0
    n_articles: int = 0
    stages: Mapping[str, float] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        return self.words / self.seconds


def texts_of(source: str, limit: int) -> list[str]:
    """The texts of the first articles."""
    return [item.text for item in islice((i for i in read([source]) if isinstance(i, Article)), limit)]


def n_words(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


def bare(texts: Sequence[str], processes: int) -> Measured:
    """The model alone, without its loading; every Doc is dropped at once."""
    nlp = model.load()
    list(nlp.pipe(texts[:8]))
    start = time.perf_counter()
    for _ in nlp.pipe(texts, batch_size=32, n_process=processes):
        pass
    return Measured(f"bare nlp.pipe, {processes} process(es)", time.perf_counter() - start, n_words(texts))


def plain(texts: Sequence[str]) -> Measured:
    """What a user would write: subjects, verbs and objects from the trees into a pandas table and a Parquet file."""
    import pandas as pd

    nlp = model.load()
    list(nlp.pipe(texts[:8]))
    start = time.perf_counter()
    rows = [
        (child.text, token.lemma_, other.text)
        for doc in nlp.pipe(texts, batch_size=32)
        for token in doc
        if token.pos_ == "VERB"
        for child in token.children
        if child.dep_ == "nsubj"
        for other in token.children
        if other.dep_ in ("obj", "iobj", "obl")
    ]
    with tempfile.TemporaryDirectory() as folder:
        pd.DataFrame(rows, columns=["subject", "verb", "object"]).to_parquet(Path(folder) / "rows.parquet")
    return Measured(f"spaCy + pandas script, {len(rows):,} rows", time.perf_counter() - start, n_words(texts))


def textacy_triples(texts: Sequence[str], python: str | None, folder: Path) -> Measured | None:
    """textacy's subject-verb-object triples, by a Python that has textacy; None when none is named."""
    if python is None:
        return None
    file = folder / "texts.json"
    file.write_text(json.dumps(texts), "utf-8")
    command = [python, "-m", "benchmarks.textacy_triples", str(file)]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Measured(f"textacy, {int(found[0]):,} triples", float(found[1]), n_words(texts))


def whole(texts: Sequence[str], workers: int, folder: Path) -> Measured:
    """The command, from its start to its end."""
    source, data = folder / "articles.jsonl", folder / f"data-{workers}-{len(texts)}"
    lines = (json.dumps({"id": str(n), "text": text}, ensure_ascii=False) for n, text in enumerate(texts))
    source.write_text("\n".join(lines), "utf-8")
    run = ["run", str(source), "--data", str(data), "--workers", str(workers)]
    command = [sys.executable, "-m", "benchmarks.stages", str(folder / "stages.json"), *run]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        main_mb, worker_mb = watched(process)
    if process.returncode:
        raise SystemExit(f"the run ended with {process.returncode}")
    seconds = time.perf_counter() - start
    stages = json.loads((folder / "stages.json").read_text("utf-8"))
    stages["end"] += seconds - sum(stages.get(name, 0) for name in CHAPTERS)
    what = f"sedno run, {workers} worker(s), {len(texts):,} articles"
    return Measured(what, seconds, n_words(texts), main_mb, worker_mb, len(texts), stages)


def watched(process: subprocess.Popen[bytes]) -> tuple[float, float]:
    """Peak memory in MB of the process and of the largest of those it started, looked at while it runs."""
    import psutil

    top, main, others = psutil.Process(process.pid), 0.0, 0.0
    while process.poll() is None:
        try:
            main = max(main, top.memory_info().rss / 1e6)
            started = [c for c in top.children(recursive=True) if "prefect_server" not in " ".join(c.cmdline())]
            others = max([others, *(c.memory_info().rss / 1e6 for c in started)])
        except psutil.Error:
            pass
        time.sleep(0.2)
    return main, others


def recombined(texts: Sequence[str], n: int) -> Iterator[str]:
    """So many new articles of the paragraphs of the others, the same each time."""
    paragraphs = [p for text in texts for p in text.split("\n") if p.strip()]
    chosen = random.Random(0)
    size = max(1, len(paragraphs) // len(texts))
    for _ in range(n):
        yield "\n".join(chosen.choices(paragraphs, k=size))


def started(code: str) -> float:
    """Seconds of the fastest of some starts of Python with that code."""

    def once() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start

    return min(once() for _ in range(STARTS))


def starts(data: Path) -> list[tuple[str, float]]:
    asked = f"import sys; sys.argv = ['sedno', 'query', 'select 1', '--data', {str(data)!r}]; import flows.cli as c; "
    return [
        ("import duckdb", started("import duckdb")),
        ("sedno query 'select 1'", started(asked + "c.app(standalone_mode=False)")),
        ("import prefect and its flow engine", started("import flows; import prefect.flow_engine")),
        ("import flows.build", started("import flows.build")),
    ]


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


def page(rows: Sequence[Measured], began: Sequence[tuple[str, float]], load: str) -> str:
    one, two, run_one, run_two = (r.rate for r in rows[:4])
    lines = [
        "# Performance",
        "",
        "Made by `python -m benchmarks.whole ARTICLES.jsonl`; all figures of one go, on the same articles.",
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}; load average when it began {load}. `sedno run` counts from the start of the "
        "command to its end, starts of the Prefect server, of workers and of Great Expectations included; the others "
        "count without loading the model. Words are what stands between spaces.",
        "",
        "![Words per second](performance.svg)",
        "",
        "| what | seconds | words/s | peak MB, main | peak MB, a worker |",
        "|---|---|---|---|---|",
        *(f"| {r.what} | {r.seconds:.1f} | {r.rate:,.0f} | {r.main_mb:.0f} | {r.worker_mb:.0f} |" for r in rows),
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


def main(source: str, limit: int, times: int, textacy: str | None) -> None:
    texts, load = texts_of(source, limit), " ".join(f"{x:.1f}" for x in os.getloadavg())
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        steps: list[Callable[[], Measured | None]] = [
            lambda: bare(texts, 1),
            lambda: bare(texts, 2),
            lambda: whole(texts, 1, folder),
            lambda: whole(texts, 2, folder),
            lambda: plain(texts),
            lambda: textacy_triples(texts, textacy, folder),
            lambda: whole(list(recombined(texts, times * len(texts))), 2, folder),
        ]
        rows = []
        for step in steps:
            if row := step():
                rows.append(row)
                print(f"{row.what:50} {row.seconds:8.1f} s {row.rate:8,.0f} words/s {row.main_mb:6.0f} MB", flush=True)
        began = starts(folder / f"data-1-{len(texts)}")
    (DOCS / "performance.md").write_text(page(rows, began, load), "utf-8")
    (DOCS / "performance.svg").write_text(plot(rows), "utf-8")
    scale = (DOCS / "scale.md").read_text("utf-8")
    (DOCS / "scale.md").write_text(PLACE.sub(lambda m: m[1] + arithmetic(rows[3], load) + m[2], scale), "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("source", help="a file of articles")
    parser.add_argument("--articles", type=int, default=1000, help="how many of them")
    parser.add_argument("--times", type=int, default=3, help="how many times as many for the memory")
    parser.add_argument("--textacy", metavar="PYTHON", help="a Python that has Sedno and textacy, to be measured too")
    given = parser.parse_args()
    main(given.source, given.articles, given.times, given.textacy)
