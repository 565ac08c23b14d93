"""The shipped pipeline beside a bare spaCy CNN of its size: `python -m benchmarks.model_speed [--texts FILE.jsonl]`.

Both read the same texts in turns, on one core: ours whole, with sentences, lemmas and agreement; the bare one with
spaCy's default embedding (MultiHashEmbed) of the same width and depth, the same heads and labels, and nothing else. Its
weights are not trained, which its arithmetic does not feel.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.pipeline import WIDTH, encoder, tagger, transitions
from transforms import nlp as model

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 3
BATCH_SIZE = 32
EMBED = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": WIDTH,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
    "rows": [5000, 1000, 2500, 2500],
    "include_static_vectors": False,
}
"""What `spacy init config` gives a small pipeline, in our width."""


def main() -> None:
    """Print words a CPU second of both, the best of some rounds, and the memory of the process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, help="JSON lines with a text each; the seeds if not given")
    parser.add_argument("--most", type=int, default=150, help="texts that are read")
    options = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    texts = read(options.texts)[: options.most]
    ours = model.load()
    alone = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    pipelines = {"sedno, whole": ours, "bare spaCy CNN": bare(ours)}
    best = dict.fromkeys(pipelines, 0.0)
    for _ in range(ROUNDS):
        for name, nlp in pipelines.items():
            best[name] = max(best[name], words_a_second(nlp, texts))
    print(f"{len(texts)} texts; ours alone {alone:,.0f} MB, both {peak():,.0f} MB")
    for name, speed in best.items():
        print(f"{name:<16}{speed:>8,.0f} words a CPU second")


def read(path: Path | None) -> list[str]:
    """The texts of the file, or of the seeds."""
    if path is not None:
        return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    return [file.read_text("utf-8").rpartition("---\n")[2] for file in sorted(SEEDS.glob("*.txt"))]


def bare(ours: Language) -> Language:
    """spaCy's own embedding and encoder under the heads of our pipeline, with its labels."""
    nlp = spacy.blank("pl")
    nlp.tokenizer = ours.tokenizer
    nlp.add_pipe("tok2vec", config={"model": encoder(EMBED)})
    heads: dict[str, dict[str, Any]] = {
        "morphologizer": tagger(),
        "parser": transitions("parser", 128),
        "ner": transitions("ner", 64),
    }
    for name, head in heads.items():
        nlp.add_pipe(name, config={"model": head})
        for label in ours.get_pipe(name).labels:  # type: ignore[attr-defined]
            nlp.get_pipe(name).add_label(label)  # type: ignore[attr-defined]
    doc = Doc(nlp.vocab, words=["Ala", "śpi"], heads=[1, 1], deps=["nsubj", "ROOT"], ents=["B-PER", "O"])
    nlp.initialize(lambda: [Example(nlp.make_doc("Ala śpi"), doc)])
    return nlp


def words_a_second(nlp: Language, texts: Sequence[str]) -> float:
    """One reading of all texts; of the seconds that the process itself had, which a busy machine changes little."""
    started = time.process_time()
    n_words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH_SIZE))
    return n_words / (time.process_time() - started)


def peak() -> float:
    """The most memory that the process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
