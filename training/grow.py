"""A trained pipeline in a larger shape: `python -m training.grow MODEL --out DIR`.

New layers of the encoder start as the identity (their norm's gain is 0), new features of the parser's state start
without weight; so the pipeline reads as before, and `training.tune` goes on from there.
"""

import argparse
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from thinc.api import Model

import transforms.components  # noqa: F401  (registers our components)
from training.corpora import Piece
from training.pieces import example
from training.pipeline import new_pipeline
from transforms.lemmatizer import MorfeuszLemmatizer

LABELLED = ("morphologizer", "parser", "ner")
SMALL_STATE = ("B0", "B1", "S0", "S1", "S2", "L(B0,1)", "L(S0,1)", "R(S0,1)")
LARGE_STATE = ("B0", "B1", "S0", "S1", "S2", "L(S0,1)", "R(S0,1)", "L(B0,1)", "R(S0,2)")
"""Which tokens the parser sees of a state, in spaCy's order (`StateC.set_context_tokens`); four more follow."""


def main() -> None:
    """Grow a pipeline and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    grown(spacy.load(options.model)).to_disk(options.out)


def grown(small: Language) -> Language:
    """A new pipeline of today's shape with the labels, tables and weights of a smaller one."""
    large = new_pipeline()
    word = Piece(("Tak",), (False,), upos=("PART",), feats=("",), heads=(0,), deprels=("root",), iob=("O",))
    examples = [example(word, large.vocab)]
    for name in ("tok2vec", *LABELLED):
        told = {} if name == "tok2vec" else {"labels": cast(Any, small.get_pipe(name)).label_data}
        cast(Any, large.get_pipe(name)).initialize(lambda: examples, nlp=large, **told)
    tables = cast(MorfeuszLemmatizer, small.get_pipe("sedno_lemmatizer")).to_bytes()
    cast(MorfeuszLemmatizer, large.get_pipe("sedno_lemmatizer")).from_bytes(tables)
    for name in ("tok2vec", *LABELLED):
        old, new = ([*_parameters(cast(Any, nlp.get_pipe(name)).model)] for nlp in (small, large))
        for (node, param), source in zip_longest(new, old):
            wanted = node.get_param(param)
            if source is not None:
                node.set_param(param, _fitted(source[0].get_param(source[1]), wanted))
            elif param == "G":
                node.set_param(param, wanted * 0)
    return large


def _parameters(model: Model[Any, Any]) -> Iterator[tuple[Model[Any, Any], str]]:
    """Every array of weights, layers of the encoder in their order."""
    return ((node, name) for node in model.walk() for name in node.param_names if node.has_param(name))


def _fitted(old: Any, wanted: Any) -> Any:
    """The weights as they are, or of the parser's small state spread over the large one."""
    if old.shape == wanted.shape:
        return old
    spread = wanted * 0
    axis = 0 if old.shape[0] == len(SMALL_STATE) else 1  # `pad` has the features second
    for place, feature in enumerate(SMALL_STATE):
        target = LARGE_STATE.index(feature)
        spread[(slice(None),) * axis + (target,)] = old[(slice(None),) * axis + (place,)]
    return spread


if __name__ == "__main__":
    main()
