"""All of docs/performance.md, its plot and the figures of docs/scale.md: `python -m benchmarks ARTICLES.jsonl`."""

from __future__ import annotations

import argparse

from benchmarks import memory, whole

if __name__ == "__main__":
    parser = argparse.ArgumentParser(parents=[whole.options()])
    parser.add_argument("--memory", nargs="*", default=["1000", "4000", "20000"], help="sizes of runs to look at")
    given = parser.parse_args()
    whole.main(given.source, given.articles, given.times, given.textacy)
    memory.main(given.memory)
