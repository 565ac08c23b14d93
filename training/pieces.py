"""From pieces of text to spaCy examples: grouped, varied in print, and tokenised."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from training.conllu import Tree, format_feats
from training.corpora import Article, Piece

LONGEST_GROUP = 6
BLANK_LINE_SHARE = 0.12
BARE_TITLE_SHARE = 0.5
CAPITALS_SHARE = 0.02
TYPOGRAPHIC_SHARE = 0.35
SPACE_LABELS = {"upos": "SPACE", "feats": "", "lemmas": "\n\n", "iob": "O", "deprels": "dep", "open": False}


def tree_piece(tree: Tree, tagged: bool = True) -> Piece:
    """A tree's sentence; without its tags where a release tags by other rules."""
    words = tree.words
    return Piece(
        tuple(word.form for word in words),
        tuple(word.space_after for word in words),
        upos=tuple(word.upos for word in words) if tagged else None,
        feats=tuple(format_feats(word.feats) for word in words) if tagged else None,
        lemmas=tuple(word.lemma for word in words) if tagged else None,
        heads=tuple(word.head for word in words),
        deprels=tuple(word.deprel for word in words),
    )


def article_pieces(article: Article, nlp: Language) -> Iterator[Piece]:
    """An article's paragraphs through our tokeniser, with entities where their ends fall on token ends."""
    doc = nlp.make_doc(article.text)
    spans = [doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in article.entities]
    iob = ["O"] * len(doc)
    for span in spans:
        if span is not None and all(iob[token.i] == "O" for token in span):
            iob[span.start : span.end] = [f"B-{span.label_}", *[f"I-{span.label_}"] * (len(span) - 1)]
    start = 0
    for index, token in enumerate(doc):
        if index + 1 == len(doc) or (token.is_space and index - start > 60 and iob[index + 1][0] != "I"):
            chunk = doc[start : index + 1]
            yield Piece(
                tuple(word.text for word in chunk),
                tuple(bool(word.whitespace_) for word in chunk),
                iob=tuple(iob[start : index + 1]),
            )
            start = index + 1


def grouped(pieces: Sequence[Piece], rng: random.Random) -> Iterator[Piece]:
    """All pieces once, in random order, one to LONGEST_GROUP joined to a text."""
    order = list(pieces)
    rng.shuffle(order)
    while order:
        size = rng.randint(1, LONGEST_GROUP)
        group, order = order[:size], order[size:]
        yield joined([varied(piece, rng) for piece in group], rng)


def joined(pieces: Sequence[Piece], rng: random.Random) -> Piece:
    """Sentences as one text; now and then a blank line between them, after a title that may lack its full stop."""
    parts = [pieces[0]]
    for piece in pieces[1:]:
        if rng.random() < BLANK_LINE_SHARE:
            if rng.random() < BARE_TITLE_SHARE:
                parts[-1] = without_full_stop(parts[-1])
            parts[-1] = _with_blank_line(parts[-1], rng.choice(("\n\n", "\n\n", "\n")))
        elif not parts[-1].spaces[-1]:
            parts[-1] = replace(parts[-1], spaces=(*parts[-1].spaces[:-1], True))
        parts.append(piece)
    return concatenated(parts)


def concatenated(pieces: Sequence[Piece]) -> Piece:
    """Pieces of one corpus end to end, heads counted from the start of the whole."""
    heads: list[int] = []
    offset = 0
    for piece in pieces:
        heads.extend(head + offset for head in piece.heads or ())
        offset += len(piece)
    layers: dict[str, Any] = {
        name: _chain(pieces, name) for name in ("forms", "spaces", "upos", "feats", "lemmas", "deprels", "iob", "open")
    }
    return Piece(**layers, heads=tuple(heads) if pieces[0].heads is not None else None)


def example(piece: Piece, vocab: Vocab) -> Example:
    """The piece as spaCy trains on it; layers that it lacks are missing annotation."""
    words, spaces = list(piece.forms), list(piece.spaces)
    reference = Doc(
        vocab,
        words=words,
        spaces=spaces,
        pos=list(piece.upos) if piece.upos else None,
        morphs=_morphs(piece),
        heads=list(piece.heads) if piece.heads else None,
        deps=list(piece.deprels) if piece.deprels else None,
        ents=_ents(piece),
    )
    predicted = Doc(vocab, words=words, spaces=spaces)
    return OpenExample(predicted, reference, piece.open) if piece.open else Example(predicted, reference)


class OpenExample(Example):
    """An example whose tree is known in part. spaCy itself takes a missing head for a root."""

    def __init__(self, predicted: Doc, reference: Doc, open_words: Sequence[bool]) -> None:
        super().__init__(predicted, reference)
        self.open_words = open_words

    def get_aligned_parse(self, projectivize: bool = True) -> tuple[list[int | None], list[str | None]]:
        """Heads and relations, None where they are open; the tokens of both docs are the same."""
        heads, relations = super().get_aligned_parse(projectivize)  # type: ignore[no-untyped-call]
        known = [not flag for flag in self.open_words]
        return (
            [head if keep else None for head, keep in zip(heads, known, strict=True)],
            [relation if keep else None for relation, keep in zip(relations, known, strict=True)],
        )


def batches(examples: Iterable[Example], words: Callable[[], int]) -> Iterator[list[Example]]:
    """Examples in batches of about as many words as `words` asks for."""
    batch: list[Example] = []
    size, wanted = 0, words()
    for item in examples:
        batch.append(item)
        size += len(item.reference)
        if size >= wanted:
            yield batch
            batch, size, wanted = [], 0, words()
    if batch:
        yield batch


def _chain(pieces: Sequence[Piece], name: str) -> tuple[object, ...] | None:
    layers = [getattr(piece, name) for piece in pieces]
    return None if layers[0] is None else tuple(value for layer in layers for value in layer)


def varied(piece: Piece, rng: random.Random) -> Piece:
    """The same sentence as others print it: typographic quotes and dashes, now and then all in capitals."""
    forms = piece.forms
    if rng.random() < TYPOGRAPHIC_SHARE:
        forms = tuple(_typographic(forms, rng.choice(("„”", "„”", "„“", "“”", "«»")), rng.choice("–—")))
    if rng.random() < CAPITALS_SHARE:
        forms = tuple(form.upper() for form in forms)
    return piece if forms is piece.forms else replace(piece, forms=forms)


def _typographic(forms: Sequence[str], quotes: str, dash: str) -> Iterator[str]:
    count = 0
    for form in forms:
        if form == '"':
            yield quotes[count % 2]
            count += 1
        else:
            yield dash if form == "-" else form


def without_full_stop(piece: Piece) -> Piece:
    last = len(piece) - 1
    if last < 1 or piece.forms[last] != "." or (piece.heads is not None and last in piece.heads[:last]):
        return piece
    shorter: dict[str, Any] = {name: layer and layer[:last] for name, layer in vars(piece).items()}
    return Piece(**shorter)


def _with_blank_line(piece: Piece, line: str) -> Piece:
    heads = None if piece.heads is None else (*piece.heads, len(piece) - 1)
    labelled = {
        name: None if getattr(piece, name) is None else (*getattr(piece, name), label)
        for name, label in SPACE_LABELS.items()
    }
    return replace(
        piece, forms=(*piece.forms, line), spaces=(*piece.spaces[:-1], False, False), heads=heads, **labelled
    )


def _morphs(piece: Piece) -> list[str] | None:
    if piece.feats is None or piece.upos is None:
        return None
    return [feats or ("_" if upos else "") for upos, feats in zip(piece.upos, piece.feats, strict=True)]


def _ents(piece: Piece) -> list[str] | None:
    return None if piece.iob is None else ["" if tag == "-" else tag for tag in piece.iob]
