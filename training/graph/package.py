"""A pipeline with a trained reader: `python -m training.graph.package --data PATH READER --to FOLDER`.

Learns the lemmatiser's tables, scores the pipeline in full and writes it for `SEDNO_MODEL=FOLDER`. `--scored` is the
reader of a run with `--dev half`, whose scores on the other half are told when what is packaged saw the whole.
"""

import argparse
import json
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language

import transforms.components  # noqa: F401  (registers our components)
from training.__main__ import read_streams
from training.corpora import Piece
from training.evaluate import evaluate
from training.lexicon import fill_lemmatizer
from training.package import describe, write
from transforms.lemmatizer import MorfeuszLemmatizer
from transforms.reader.component import Reader
from transforms.tokenizer import polish_tokenizer


def main() -> None:
    """Package a trained reader and print its scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("reader", type=Path, help="the folder that training wrote")
    parser.add_argument("--scored", type=Path, help="the reader of the run with --dev half")
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    pieces = [piece for stream in read_streams(options.data) for piece in stream.pieces]
    half = {"first": 1, "every": 2} if options.scored else {}
    scores = evaluate(assembled(options.scored or options.reader, pieces), options.data, **half)
    nlp = assembled(options.reader, pieces)
    describe(nlp, scores)
    write(nlp, options.to)
    print(json.dumps(scores, indent=2))


def assembled(reader: Path, pieces: list[Piece]) -> Language:
    """The pipeline with that network and with the tables learned from these pieces."""
    nlp = spacy.blank("pl")
    nlp.tokenizer = polish_tokenizer(nlp)
    for name in ("sedno_paragraphs", "sedno_reader", "sedno_agreement", "sedno_lemmatizer"):
        nlp.add_pipe(name)
    cast(Reader, nlp.get_pipe("sedno_reader")).from_disk(reader)
    fill_lemmatizer(cast(MorfeuszLemmatizer, nlp.get_pipe("sedno_lemmatizer")), pieces)
    return nlp
