"""What the whole of `sedno run` costs beside the bare model: `python -m benchmarks.whole ARTICLES.jsonl` writes its
part of docs/performance.md, the plot, and what docs/scale.md reckons with.

On the same articles, in one go, so that other work on the machine falls on all alike: the bare `nlp.pipe` of the
shipped model and the command, each with one process and with two; a plain script of spaCy and pandas; textacy's
triples by a Python that has textacy; the peak memory of the command on as many articles several times over, recombined;
how long things take to start.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import flows  # noqa: F401  first, for the number of threads
from benchmarks.pages import CHAPTERS, PERFORMANCE, PLOT, SCALE, Measured, arithmetic, load, plot, put, table
from benchmarks.watch import cpu, watched
from flows.sources import read
from transforms import nlp as model
from transforms.articles import Article

STARTS = 5


def texts_of(source: str, limit: int) -> list[str]:
    """The texts of the first articles."""
    return [item.text for item in islice((i for i in read([source]) if isinstance(i, Article)), limit)]


def n_words(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


def bare(texts: Sequence[str], processes: int) -> Measured:
    """The model alone, without its loading; every Doc is dropped at once."""
    nlp = model.load()
    list(nlp.pipe(texts[:8]))
    start, spent = time.perf_counter(), cpu()
    for _ in nlp.pipe(texts, batch_size=32, n_process=processes):
        pass
    seconds = time.perf_counter() - start
    return Measured(f"bare nlp.pipe, {processes} process(es)", seconds, n_words(texts), cpu() - spent)


def plain(texts: Sequence[str]) -> Measured:
    """What a user would write: subjects, verbs and objects from the trees into a pandas table and a Parquet file."""
    import pandas as pd

    nlp = model.load()
    list(nlp.pipe(texts[:8]))
    start, spent = time.perf_counter(), cpu()
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
    seconds = time.perf_counter() - start
    return Measured(f"spaCy + pandas script, {len(rows):,} rows", seconds, n_words(texts), cpu() - spent)


def textacy_triples(texts: Sequence[str], python: str | None, folder: Path) -> Measured | None:
    """textacy's subject-verb-object triples, by a Python that has textacy; None when none is named."""
    if python is None:
        return None
    file = folder / "texts.json"
    file.write_text(json.dumps(texts), "utf-8")
    command = [python, "-m", "benchmarks.textacy_triples", str(file)]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Measured(f"textacy, {int(found[0]):,} triples", float(found[1]), n_words(texts), float(found[2]))


def whole(texts: Sequence[str], workers: int, folder: Path) -> Measured:
    """The command, from its start to its end."""
    source, data = folder / "articles.jsonl", folder / f"data-{workers}-{len(texts)}"
    lines = (json.dumps({"id": str(n), "text": text}, ensure_ascii=False) for n, text in enumerate(texts))
    source.write_text("\n".join(lines), "utf-8")
    run = ["run", str(source), "--data", str(data), "--workers", str(workers)]
    command = [sys.executable, "-m", "benchmarks.stages", str(folder / "stages.json"), *run]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        seen = watched(process)
    if process.returncode:
        raise SystemExit(f"the run ended with {process.returncode}")
    seconds = time.perf_counter() - start
    stages = json.loads((folder / "stages.json").read_text("utf-8"))
    stages["end"] += seconds - sum(stages.get(name, 0) for name in CHAPTERS)
    what = f"sedno run, {workers} worker(s), {len(texts):,} articles"
    return Measured(what, seconds, n_words(texts), seen.cpu, seen.main_mb, seen.worker_mb, len(texts), stages)


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


def main(source: str, limit: int, times: int, textacy: str | None) -> None:
    texts, began = texts_of(source, limit), load()
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
                figures = f"{row.seconds:8.1f} s {row.cpu:8.1f} s of CPU {row.rate:8,.0f} words/s {row.main_mb:6.0f} MB"
                print(f"{row.what:50} {figures}", flush=True)
        put(PERFORMANCE, "whole", table(rows, starts(folder / f"data-1-{len(texts)}"), began))
    PLOT.write_text(plot(rows), "utf-8")
    put(SCALE, "measured", arithmetic(rows[3], began))


def options() -> argparse.ArgumentParser:
    """What can be said about the articles."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("source", help="a file of articles")
    parser.add_argument("--articles", type=int, default=1000, help="how many of them")
    parser.add_argument("--times", type=int, default=3, help="how many times as many for the memory")
    parser.add_argument("--textacy", metavar="PYTHON", help="a Python that has Sedno and textacy, to be measured too")
    return parser


if __name__ == "__main__":
    given = argparse.ArgumentParser(parents=[options()]).parse_args()
    main(given.source, given.articles, given.times, given.textacy)
