"""Make the Polish model again: `python -m training --data PATH [--out DIR] [--steps N] [--resume]`."""

import argparse
import itertools
from pathlib import Path
from typing import cast

from training import conllu
from training.corpora import Piece, articles, cen, held_out, kpwr, nkjp
from training.entities import kpwr_piece
from training.evaluate import evaluate
from training.labels import modernise
from training.lexicon import fill_lemmatizer
from training.pieces import article_pieces, tree_piece
from training.pipeline import new_pipeline
from training.tagset import TagMap, learn_tags, nkjp_piece, origin
from training.train import Stream, initialise, resume, train
from transforms.lemmatizer import MorfeuszLemmatizer

DEV = Path("treebank") / "pdb-dev.conllu"
TAGGED_TREEBANKS = ("pdb-hist", "parseme2-pdbtrain")
OTHER_TREEBANKS = ("uddocs-pdb", "parseme11-pdb")
SCORED_WHILE_TRAINING = 5  # one sentence in five


def main() -> None:
    """Read the corpora, train, score, and write the model with its scores."""
    options = _options()
    streams = read_streams(options.data)
    if options.resume:
        nlp, start = resume(options.out)
    else:
        nlp, start = initialise(streams), 0
        lemmatizer = cast(MorfeuszLemmatizer, nlp.get_pipe("sedno_lemmatizer"))
        fill_lemmatizer(lemmatizer, [piece for stream in streams for piece in stream.pieces])
    train(
        nlp,
        streams,
        options.out,
        options.steps,
        options.every,
        lambda model: evaluate(model, options.data, SCORED_WHILE_TRAINING),
        start,
    )


def read_streams(data: Path) -> list[Stream]:
    """Every corpus that is trained on, as streams of pieces; no sentence of the dev part is among them."""
    tagged, others = read_trees(data)
    return [
        Stream("trees", tagged, ("morphologizer", "parser"), 1.0),
        Stream("other trees", others, ("parser",), 0.15),
        Stream("national", read_national(data), ("morphologizer", "ner"), 0.4),
        Stream("names", _names(data), ("ner",), 0.2),
        Stream("news", _news(data), ("ner",), 0.3, group=False),
    ]


def read_national(data: Path) -> list[Piece]:
    """The National Corpus's tagged sentences in the treebank's labels, with their names."""
    dev = list(conllu.read(data / DEV))
    sentences = list(nkjp(data / "nkjp" / "nkjp1m.jsonl.gz"))
    tagged, _ = _treebanks(data, dev)
    tags = learn_tags(tagged, {(sentence.document, sentence.number): sentence for sentence in sentences})
    measured = {origin(tree) for tree in dev}
    return [nkjp_piece(one, tags) for one in sentences if (one.document, one.number) not in measured]


def read_trees(data: Path) -> tuple[list[Piece], list[Piece]]:
    """The sentences of the treebanks, tagged as today and as in older days; no sentence of the dev part."""
    tagged, others = _treebanks(data, list(conllu.read(data / DEV)))
    return [tree_piece(tree) for tree in tagged], [tree_piece(tree, tagged=False) for tree in others]


def dev_pieces(data: Path, share: str) -> tuple[list[Piece], list[Piece]]:
    """The dev part's sentences that are learned and those that are measured: share is none, half or all."""
    dev = [tree_piece(tree) for tree in conllu.read(data / DEV)]
    return {"none": ([], dev), "half": (dev[::2], dev[1::2]), "all": (dev, dev)}[share]


def _treebanks(data: Path, dev: list[conllu.Tree]) -> tuple[list[conllu.Tree], list[conllu.Tree]]:
    kept_back = {_key(tree.text) for tree in dev}
    return _trees(data, TAGGED_TREEBANKS, kept_back), _trees(data, OTHER_TREEBANKS, kept_back)


def _trees(data: Path, names: tuple[str, ...], kept_back: set[str]) -> list[conllu.Tree]:
    trees = (tree for name in names for tree in conllu.read(data / "treebank" / f"{name}.conllu"))
    return [modernise(tree) for tree in trees if _key(tree.text) not in kept_back]


def _names(data: Path) -> list[Piece]:
    """KPWr, CEN, and the part of the National Corpus that has entities alone."""
    tagged = itertools.chain(
        kpwr(data / "kpwr" / "kpwr_n82.jsonl.gz"), *(cen(path) for path in sorted((data / "cen").glob("*.iob")))
    )
    plain = nkjp(data / "nkjp" / "nkjp1m_fallback.jsonl.gz")
    return [kpwr_piece(*row) for row in tagged] + [nkjp_piece(sentence, TagMap()) for sentence in plain]


def _news(data: Path) -> list[Piece]:
    nlp = new_pipeline()
    return [
        piece
        for article in articles(data / "slavicner" / "train.jsonl")
        if not held_out(article.name)
        for piece in article_pieces(article, nlp)
    ]


def _key(text: str) -> str:
    return "".join(text.split()).lower()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--out", type=Path, default=Path("data/training"), help="where checkpoints go")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--every", type=int, default=250, help="steps between checkpoints")
    parser.add_argument("--resume", action="store_true", help="go on from the last checkpoint")
    return parser.parse_args()


if __name__ == "__main__":
    main()
