"""Make the shipped model: `python -m training.package --data PATH CHECKPOINT… [--to transforms/model]`.

Takes the mean of the checkpoints' weights, learns the lemmatiser's tables, scores the pipeline in full, and writes
name, licence, sources and scores; `--scored` where what is packaged has learned the trees it would be scored on: those
scores are then of a checkpoint of the same run that has learned half of the dev part, on the other half.
"""

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language

from training import conllu
from training.__main__ import DEV, read_streams
from training.evaluate import Scores, evaluate, score_trees
from training.lexicon import fill_lemmatizer
from transforms.lemmatizer import MorfeuszLemmatizer
from transforms.nlp import SHIPPED, load

TRAINED = ("tok2vec", "morphologizer", "parser", "ner")
VERSION = "1.2.0"
LICENCE = "CC BY-NC-SA 4.0"
SOURCES = [
    {
        "name": "UD Polish PDB (training part, older release; dev part of 2.18; documentation)",
        "license": "CC BY-NC-SA 4.0",
        "url": "https://universaldependencies.org/treebanks/pl_pdb",
    },
    {
        "name": "PARSEME corpora of Polish (trees over PDB and NKJP sentences)",
        "license": "CC BY-SA 4.0",
        "url": "https://gitlab.com/parseme/parseme_corpus_pl",
    },
    {
        "name": "National Corpus of Polish, 1-million-word subcorpus 1.2",
        "license": "CC BY 3.0",
        "url": "http://clip.ipipan.waw.pl/NationalCorpusOfPolish",
    },
    {"name": "KPWr 1.2.7", "license": "CC BY 3.0", "url": "https://clarin-pl.eu"},
    {"name": "CEN (Polish Wikinews, economy)", "license": "CC BY", "url": "https://clarin-pl.eu"},
    {
        "name": "SlavicNER (BSNLP 2021), Polish training part",
        "license": "none stated",
        "url": "https://github.com/SlavicNLP/SlavicNER",
    },
    {
        "name": "Morfeusz 2 with SGJP (dictionary features, at run time)",
        "license": "BSD-2-Clause",
        "url": "http://morfeusz.sgjp.pl",
    },
]


def main() -> None:
    """Package a checkpoint and print its scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("checkpoints", type=Path, nargs="+", help="checkpoints of one run")
    parser.add_argument("--to", type=Path, default=Path("transforms/model"))
    parser.add_argument("--scored", type=Path, help="a checkpoint with half of the dev part, told on the other half")
    options = parser.parse_args()
    nlp = mean([spacy.load(path) for path in options.checkpoints])
    pieces = [piece for stream in read_streams(options.data) for piece in stream.pieces]
    fill_lemmatizer(cast(MorfeuszLemmatizer, nlp.get_pipe("sedno_lemmatizer")), pieces)
    write(nlp, options.to)
    scores = evaluate(load(str(options.to)), options.data)
    if options.scored:
        unseen = list(conllu.read(options.data / DEV))[1::2]
        scores |= score_trees(load(str(options.scored)), unseen)
    describe(nlp, scores)
    write(nlp, options.to)
    print(json.dumps(scores, indent=2))


def mean(pipelines: Sequence[Language]) -> Language:
    """The first pipeline with the mean of all their weights."""
    nlp = pipelines[0]
    for name in TRAINED:
        walks = [cast(Any, pipeline.get_pipe(name)).model.walk() for pipeline in pipelines]
        for layers in zip(*walks, strict=True):
            for parameter in layers[0].param_names:
                if layers[0].has_param(parameter):
                    values = [layer.get_param(parameter) for layer in layers]
                    layers[0].set_param(parameter, sum(values) / len(values))
    return nlp


def write(nlp: Language, folder: Path) -> None:
    """The pipeline alone in the folder, without the steps and the list of words of the training run."""
    nlp.meta.pop("sedno_step", None)
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder, exclude=["vocab"])


def describe(nlp: Language, scores: Scores) -> None:
    """Who the model is, in its meta.json."""
    nlp.meta.update(
        {
            "name": SHIPPED.removeprefix("pl_"),
            "version": VERSION,
            "license": LICENCE,
            "sources": SOURCES,
            "description": "Polish for news: tags, trees, sentences, lemmas and named entities; Morfeusz features.",
            "author": "Sedno",
            "performance": scores,
        }
    )


if __name__ == "__main__":
    main()
