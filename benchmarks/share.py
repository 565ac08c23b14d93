"""What the extraction costs beside the model: `python benchmarks/share.py [FILE…]` from the repository, default seeds/.

Both read the same articles in one process, in CPU seconds of the process, so that other work on the machine counts for
little; the best of several passes after one that warms the caches of word forms of both. Set OMP_NUM_THREADS=1 to
compare runs.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import process_time
from typing import Any, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).parent.parent))

from flows.knowledge import load_knowledge
from flows.sources import read
from transforms import extract as walk
from transforms import nlp as model
from transforms.articles import Article
from transforms.documents import Draft, admit
from transforms.knowledge import Knowledge

SEEDS = Path(__file__).parent.parent / "seeds"
STAGES = ("sentences", "mentions", "times", "facts", "quotes", "triples")
PASSES = 5
T = TypeVar("T")
Seconds = dict[str, float]


def drafts(sources: Sequence[str]) -> list[Draft]:
    """The articles of the sources that can be read."""
    today = datetime.now(UTC).date()
    admitted = (admit(item, today) for item in read(sources) if isinstance(item, Article))
    return [draft for draft in admitted if isinstance(draft, Draft)]


def timed(name: str, run: Callable[[], T], spent: Seconds) -> T:
    """The result, its CPU seconds added under the name."""
    start = process_time()
    result = run()
    spent[name] = spent.get(name, 0.0) + process_time() - start
    return result


def watch(spent: Seconds) -> None:
    """Have every stage of the walk, as `extract` calls it, add its seconds; generators are run to their end."""
    for stage in STAGES:
        setattr(walk, stage, _watched(stage, getattr(walk, stage), spent))


def _watched(stage: str, function: Callable[..., Any], spent: Seconds) -> Callable[..., Any]:
    def call(*arguments: Any) -> Any:
        return timed(stage, lambda: _run_to_end(function(*arguments)), spent)

    return call


def _run_to_end(result: Any) -> Any:
    return list(result) if isinstance(result, Iterable) and not isinstance(result, tuple | list) else result


def one_pass(nlp: Language, knowledge: Knowledge, articles: Sequence[Draft], spent: Seconds) -> list[Doc]:
    """Parse all articles, then extract all, each under its own name."""
    docs = timed("model", lambda: list(model.parse(nlp, [draft.text for draft in articles])), spent)
    pairs = zip(articles, docs, strict=True)
    timed("extraction", lambda: [walk.extract(draft, doc, 1, knowledge) for draft, doc in pairs], spent)
    return docs


def measured(sources: Sequence[str]) -> tuple[int, Seconds]:
    """How many words the articles have, and the seconds of the best pass by what they went to."""
    articles, nlp, knowledge = drafts(sources), model.load(), load_knowledge()
    gc.freeze()  # as flows.polish
    spent: Seconds = {}
    watch(spent)
    docs = one_pass(nlp, knowledge, articles, spent)
    n_words = sum(not token.is_punct and not token.is_space for doc in docs for token in doc)
    passes = []
    for _ in range(PASSES):
        spent.clear()
        one_pass(nlp, knowledge, articles, spent)
        passes.append(dict(spent))
    return n_words, {name: min(seconds[name] for seconds in passes) for name in passes[0]}


def main(sources: Sequence[str]) -> None:
    """Print words per second of model and extraction, their ratio, and the stages."""
    n_words, best = measured(sources)
    print(f"{n_words} words, best of {PASSES} passes")
    for name in ("model", "extraction", *STAGES):
        share = best[name] / best["model"]
        print(f"{name:12} {best[name]:8.3f} s {n_words / best[name]:12,.0f} words/s {share:8.2f} of the model")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(SEEDS)])
