"""Trees for unlabelled text, from two readers that learned differently:
`python -m training.silver --data PATH --graph READER [--model MODEL] --out FILE`.

A head and its relation are kept where the transition-based and the graph-based reader agree, or where the graph-based
one is nearly certain; all other heads are left open, so that whoever learns from the trees is not told a guess. Neither
reader may have seen the treebank's dev part, whose own sentences in the National Corpus are left out.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Doc, Span

from training import conllu
from training.corpora import Piece, articles, held_out, nkjp
from training.graph.package import assembled
from training.tagset import TagMap, nkjp_piece, origin
from transforms import nlp as model
from transforms.reader.component import ARC_PROBABILITIES

AGREED = 0.5
"""How likely the graph-based reader must find a head on which both agree; on the dev part 95 % of these are right."""
CERTAIN = 0.95
"""The same, where they differ; on the dev part it is right in 65 % of these, the other one in 25 %."""
CLOSED_SHARE = 0.7
"""A sentence with fewer heads than this is left out."""
PRESS = "kanal_prasa"
LENGTHS = range(4, 80)
WORDS = ("forms", "spaces", "heads", "deprels", "open")


def main() -> None:
    """Read every text with both, and write the sentences with what they say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--graph", type=Path, required=True, help="a graph-based reader, as training.graph writes it")
    parser.add_argument("--model", help="a transition-based pipeline; the shipped one if not given")
    parser.add_argument("--out", type=Path, required=True, help="the file of silver trees, .jsonl.gz")
    options = parser.parse_args()
    first, second = model.load(options.model), assembled(options.graph, [])
    with gzip.open(options.out, "wt", encoding="utf-8") as file:
        for piece in silver(first, second, options.data):
            file.write(json.dumps({name: getattr(piece, name) for name in WORDS}, ensure_ascii=False) + "\n")


def read(path: Path) -> list[Piece]:
    """The sentences that `main` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [Piece(**{name: tuple(layer) for name, layer in json.loads(line).items()}) for line in lines]


def silver(first: Language, second: Language, data: Path) -> Iterator[Piece]:
    """Sentences of news articles and of the National Corpus's newspapers, where both readers bound them alike."""
    sentences = list(_sentences(data))
    texts = [article.text for article in articles(data / "slavicner" / "train.jsonl") if not held_out(article.name)]
    for make in (lambda nlp: map(nlp.make_doc, texts), lambda nlp: (_doc(nlp, one) for one in sentences)):
        for one, other in zip(_read(first, make(first)), _read(second, make(second)), strict=True):
            yield from _agreed(one, other)


def _read(nlp: Language, docs: Iterable[Doc]) -> Iterator[Doc]:
    return nlp.pipe(docs, batch_size=64)


def _sentences(data: Path) -> Iterator[Piece]:
    dev = {origin(tree) for tree in conllu.read(data / "treebank" / "pdb-dev.conllu")}
    for sentence in nkjp(data / "nkjp" / "nkjp1m.jsonl.gz"):
        if sentence.channel.startswith(PRESS) and (sentence.document, sentence.number) not in dev:
            yield nkjp_piece(sentence, TagMap())


def _doc(nlp: Language, piece: Piece) -> Doc:
    starts: list[bool | int | None] = [index == 0 for index in range(len(piece))]
    return Doc(nlp.vocab, words=list(piece.forms), spaces=list(piece.spaces), sent_starts=starts)


def _agreed(one: Doc, other: Doc) -> Iterator[Piece]:
    bounds = {(sent.start, sent.end) for sent in one.sents}
    for sent in other.sents:
        whole = (sent.start, sent.end) in bounds and len(sent) in LENGTHS
        if whole and not any(token.is_space for token in sent):
            piece = _piece(one[sent.start : sent.end], sent, other.user_data[ARC_PROBABILITIES])
            if sum(piece.open or ()) <= (1 - CLOSED_SHARE) * len(piece):
                yield piece


def _piece(one: Span, other: Span, chances: npt.NDArray[np.float32]) -> Piece:
    """The graph-based reader's tree, open where it is not to be trusted."""
    return Piece(
        tuple(token.text for token in other),
        tuple(bool(token.whitespace_) for token in other),
        heads=tuple(token.head.i - other.start for token in other),
        deprels=tuple("root" if token.dep_ == "ROOT" else token.dep_ for token in other),
        open=tuple(
            bool(chances[token.i] < (AGREED if (token.head.i, token.dep_) == (same.head.i, same.dep_) else CERTAIN))
            for same, token in zip(one, other, strict=True)
        ),
    )


if __name__ == "__main__":
    main()
