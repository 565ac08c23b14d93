"""Trees for text that has none, read by several teachers: `python -m training.silver --data PATH --out FILE TEACHER…`.

A teacher is a folder that `training.graph` wrote; all must have been given the same sentences. The National Corpus's
own tags and sentence ends are told to them, so that they read better than any parser of raw text; for news the tags are
those of the shipped pipeline. A head that they together hold unlikely is left open, so that whoever learns from the
trees is not told a guess. The treebank's dev part is left out wherever it stands in the National Corpus.
"""

import argparse
import gzip
import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.tokens import Span

from training.__main__ import read_national
from training.corpora import Piece, articles, cen, guess_spaces, held_out, kpwr, nkjp
from training.graph.samples import Reading
from transforms import nlp as model

LIKELY = 0.7
"""How likely the teachers must find a head for it to be learned."""
CLOSED_SHARE = 0.7
"""A sentence of news with fewer heads than this is left out."""
LENGTHS = range(4, 80)
LAYERS = ("forms", "spaces", "upos", "feats", "lemmas", "heads", "deprels", "iob", "open")


def main() -> None:
    """Read every text, and write the sentences with what the teachers say."""
    from training.graph.reading import load, read  # PyTorch, which nothing else here needs

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--out", type=Path, required=True, help="the file of silver trees, .jsonl.gz")
    parser.add_argument("teachers", type=Path, nargs="+")
    options = parser.parse_args()
    networks, labels = load(options.teachers)
    with gzip.open(options.out, "wt", encoding="utf-8") as file:
        for pieces in (read_national(options.data), list(_news(options.data))):
            for piece, found in zip(pieces, read(networks, labels, pieces), strict=True):
                if (silver := taught(piece, found)) is not None:
                    layers = {name: getattr(silver, name) for name in LAYERS}
                    file.write(json.dumps(layers, ensure_ascii=False) + "\n")


def taught(piece: Piece, found: Reading) -> Piece | None:
    """The sentence with its tree, open where the teachers doubt. News learns the tree alone, and only a known one."""
    tree = replace(
        piece,
        heads=tuple(found.heads),
        deprels=tuple(found.relations),
        open=tuple(bool(chance < LIKELY) for chance in found.chances),
    )
    if piece.iob is not None:
        return tree
    known = sum(tree.open or ()) <= (1 - CLOSED_SHARE) * len(piece)
    return replace(tree, upos=None, feats=None, lemmas=None) if known else None


def load_silver(path: Path) -> tuple[list[Piece], list[Piece]]:
    """The sentences that `main` wrote: the National Corpus's, with all its layers; and others with trees alone."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        pieces = [Piece(**{name: layer and tuple(layer) for name, layer in record.items()}) for record in records]
    return [piece for piece in pieces if piece.iob], [piece for piece in pieces if not piece.iob]


def _news(data: Path) -> Iterator[Piece]:
    """Sentences of news and of other untagged texts, tokenised, tagged and bounded by the shipped pipeline."""
    news = (article.text for article in articles(data / "slavicner" / "train.jsonl") if not held_out(article.name))
    fallback = ((one.forms, one.spaces) for one in nkjp(data / "nkjp" / "nkjp1m_fallback.jsonl.gz"))
    names = itertools.chain(
        kpwr(data / "kpwr" / "kpwr_n82.jsonl.gz"), *(cen(path) for path in sorted((data / "cen").glob("*.iob")))
    )
    guessed = ((forms, guess_spaces(forms)) for forms, _ in names)
    texts = itertools.chain(news, map(_text, itertools.chain(fallback, guessed)))
    for doc in model.load().pipe(texts, batch_size=64):
        for sent in doc.sents:
            if len(sent) in LENGTHS and not any(token.is_space for token in sent):
                yield _piece(sent)


def _text(words: tuple[Sequence[str], Sequence[bool]]) -> str:
    return "".join(form + " " * space for form, space in zip(*words, strict=True)).strip()


def _piece(sent: Span) -> Piece:
    tokens = list(sent)
    return Piece(
        tuple(token.text for token in tokens),
        tuple(bool(token.whitespace_) for token in tokens),
        upos=tuple(token.pos_ for token in tokens),
        feats=tuple(str(token.morph) for token in tokens),
    )


if __name__ == "__main__":
    main()
