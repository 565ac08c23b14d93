"""Reads the nasty inputs one after another in a real run: `python -m tests.hostile.feed IN DATA`.

Prints a line of JSON for each: what became of it, and in how many seconds. Memory is bounded by the caller's limit.
"""

from __future__ import annotations

import json
import resource
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

from flows import catalog, process, publish, release
from flows.build import opened
from flows.engines import Engine, Here
from flows.lake import Lake
from flows.logs import log_to
from flows.run import Work, working
from flows.settings import Settings
from flows.tools import open_tools

MEMORY = 6 << 30
"""Bytes of address space, of which the libraries and the model alone take about two thirds."""


def main(folder: Path, data: Path) -> None:
    """Read all files of the folder, then check and publish."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    settings = Settings(data=data, workers=1)
    log_to(settings.logs)
    engine = Here(settings, open_tools)
    with working(settings, [str(folder)], engine.means) as work:
        for path in sorted(folder.iterdir()):
            print(json.dumps(_read(work, engine, path)), flush=True)
        started = perf_counter()
        work.counts.check()
        broken = publish.audit_documents(work) + publish.audit_corpus(work)
        work.counts.check()
        publish.commit(work)
        run = work.summary("published")
        work.record(run)
        publish.release(work, work.next_release)
        catalog.write(settings.catalog, work.lake, release.latest(Lake(settings.lake)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    late = sum(r.stage == "validate" for r in work.counts.rejections)
    print(json.dumps({"end": run.status, "late": late, "broken": [b.message for b in broken], "peak_mb": peak,
                      "seconds": round(perf_counter() - started, 1)}), flush=True)  # fmt: skip


def _read(work: Work, engine: Engine, path: Path) -> dict[str, object]:
    """One input through reading, admission, the model and extraction; the sources of its articles and refusals."""
    counts, started = work.counts, perf_counter()
    before = counts.n_staged, len(counts.rejections)
    items = opened(work.settings, [str(path)])
    for made in engine.map(process.partitions(work, items)):
        process.take(work, made)
    refused = counts.rejections[before[1] :]
    return {
        "input": path.name,
        "published": counts.n_staged - before[0],
        "refused": Counter(r.reason for r in refused),
        "message": refused[0].message if refused else "",
        "seconds": round(perf_counter() - started, 2),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
