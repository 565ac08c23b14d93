"""textacy's triples of the shipped model's Docs: `python -m benchmarks.textacy_triples TEXTS.json` prints how many,
the seconds, and those of CPU. textacy has dependencies of its own, so it goes into an environment of its own, beside
Sedno.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import flows  # noqa: F401  first, for the number of threads
from transforms import nlp as model


def main(file: Path) -> None:
    from textacy.extract import subject_verb_object_triples  # type: ignore[import-not-found]

    texts = json.loads(file.read_text("utf-8"))
    nlp = model.load()
    list(nlp.pipe(texts[:8]))
    start, spent = time.perf_counter(), time.process_time()
    found = sum(len(list(subject_verb_object_triples(doc))) for doc in nlp.pipe(texts, batch_size=32))
    print(found, time.perf_counter() - start, time.process_time() - spent)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
