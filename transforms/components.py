"""Our spaCy components: the Morfeusz embedding layer, paragraph breaks, agreement, lemmas."""

from collections.abc import Callable, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate
from thinc.types import Floats2d

from transforms.lemmatizer import MorfeuszLemmatizer
from transforms.morphology import analyse, dictionary_features, spelled
from transforms.name_spans import names
from transforms.paragraphs import paragraphs
from transforms.parts_of_speech import PartsOfSpeech
from transforms.relations import relations
from transforms.settling import Settler

FEATURES = ("norm", "prefix", "suffix", "shape", "pos", "tags", "first_lemma", "last_lemma", "names", "cases")
CACHED_FORMS = 50_000
__all__ = [
    "MorfeuszEmbedding",
    "make_lemmatizer",
    "make_parts_of_speech",
    "make_settler",
    "morfeusz_embed",
    "names",
    "paragraphs",
    "relations",
]

Backprop = Callable[[list[Floats2d]], list[Doc]]
Row = tuple[int, ...]


class MorfeuszEmbedding(Model[list[Doc], list[Floats2d]]):
    """One vector per word form, mixed from spelling and from what the dictionary says of the form.

    A batch's forms are mixed once each. After `freeze` the mixed vectors are kept too, up to `CACHED_FORMS` forms.
    """

    def __init__(self, width: int, mixer: Model[Any, Floats2d]) -> None:
        super().__init__("morfeusz_embed", _forward, init=_initialise, dims={"nO": width}, layers=[mixer])
        self.rows: dict[int, Row] = {}
        self.frozen = False
        self.positions: dict[int, int] = {}
        self.vectors: npt.NDArray[np.float32] = np.zeros((0, width), dtype="float32")

    def freeze(self) -> None:
        """Keep mixed vectors from now on: the weights must not change any more."""
        self.frozen = True
        self._forget()

    def features(self, orths: npt.NDArray[np.uint64], vocab: Vocab) -> npt.NDArray[np.uint64]:
        """One row of hashed features per word form, in the order of FEATURES."""
        if len(self.rows) > CACHED_FORMS:
            self.rows.clear()
        for orth in orths.tolist():
            if orth not in self.rows:
                self.rows[orth] = _row(orth, vocab)
        return np.asarray([self.rows[orth] for orth in orths.tolist()], dtype="uint64").reshape(-1, len(FEATURES))

    def mixed(self, orths: npt.NDArray[np.uint64], vocab: Vocab) -> npt.NDArray[np.float32]:
        """The vectors of these forms, mixing only those that have not been seen since `freeze`."""
        new = [orth for orth in orths.tolist() if orth not in self.positions]
        if new and len(self.positions) + len(new) > CACHED_FORMS:
            self._forget()
            new = orths.tolist()
        if new:
            self._remember(new, self.layers[0].predict(self.features(np.asarray(new, dtype="uint64"), vocab)))
        return self.vectors[[self.positions[orth] for orth in orths.tolist()]]

    def _remember(self, orths: list[int], vectors: Floats2d) -> None:
        known = len(self.positions)
        if known + len(orths) > len(self.vectors):
            grown = np.zeros((max(1024, 2 * (known + len(orths))), self.get_dim("nO")), dtype="float32")
            grown[:known] = self.vectors[:known]
            self.vectors = grown
        self.vectors[known : known + len(orths)] = vectors
        self.positions.update((orth, known + offset) for offset, orth in enumerate(orths))

    def _forget(self) -> None:
        self.positions = {}
        self.vectors = np.zeros((0, self.get_dim("nO")), dtype="float32")


@registry.architectures("sedno.MorfeuszEmbed.v1")  # type: ignore[untyped-decorator]
def morfeusz_embed(width: int, embed_width: int, rows: list[int]) -> Model[list[Doc], list[Floats2d]]:
    """The embedding layer: `rows` gives the size of each table in the order of FEATURES, all of `embed_width`."""
    if len(rows) != len(FEATURES):
        raise ValueError(f"sedno.MorfeuszEmbed.v1: rows has {len(rows)} numbers; give one for each of {FEATURES}")
    tables: list[Model[Any, Floats2d]] = [
        HashEmbed(embed_width, size, column=column, seed=8 + column, dropout=0.0) for column, size in enumerate(rows)
    ]
    mix = Maxout(width, embed_width * len(rows), nP=3, dropout=0.0, normalize=True)
    return MorfeuszEmbedding(width, chain(concatenate(*tables), mix))


def _initialise(model: Model[Any, Any], X: Any = None, Y: Any = None) -> None:  # noqa: N803
    model.layers[0].initialize(X=np.zeros((1, len(FEATURES)), dtype="uint64"))


def _forward(model: MorfeuszEmbedding, docs: list[Doc], is_train: bool) -> tuple[list[Floats2d], Backprop]:
    lengths = [len(doc) for doc in docs]
    orths = np.concatenate([doc.to_array("ORTH").reshape(-1) for doc in docs]) if docs else np.zeros(0, "uint64")
    forms, places = np.unique(orths.astype("uint64"), return_inverse=True)
    if not docs or (model.frozen and not is_train):
        vectors = model.mixed(forms, docs[0].vocab) if docs else np.zeros((0, model.get_dim("nO")), "float32")
        return _split(vectors[places], lengths), lambda gradients: docs
    vectors, backprop_mixer = model.layers[0](model.features(forms, docs[0].vocab), is_train)

    def backprop(gradients: list[Floats2d]) -> list[Doc]:
        by_form = model.ops.alloc2f(*vectors.shape)
        model.ops.scatter_add(by_form, cast(Any, places.astype("i")), model.ops.xp.vstack(gradients))
        backprop_mixer(by_form)
        return docs

    return _split(vectors[places], lengths), backprop


def _split(vectors: Any, lengths: Sequence[int]) -> list[Floats2d]:
    return cast(list[Floats2d], np.split(vectors, np.cumsum(lengths)[:-1])) if lengths else []


def _row(orth: int, vocab: Vocab) -> Row:
    form = vocab.strings[orth]
    lexeme = vocab[(spelled(form) or (form,))[0]]
    known = tuple(get_string_id(f"{name}={value}") for name, value in dictionary_features(analyse(form)))
    return (lexeme.norm, lexeme.prefix, lexeme.suffix, lexeme.shape, *known)


@Language.factory("sedno_parts_of_speech", assigns=["token.pos", "token.morph"], requires=["token.pos", "token.dep"])
def make_parts_of_speech(nlp: Language, name: str) -> PartsOfSpeech:
    """The second decision on parts of speech, of the tagger's labels and by the tree."""
    return PartsOfSpeech(nlp, name)


@Language.factory("sedno_agreement", assigns=["token.morph"], requires=["token.dep", "token.morph"])
def make_settler(nlp: Language, name: str) -> Settler:
    """The settler of case, number and gender; its weights come with the model."""
    return Settler(nlp, name)


@Language.factory("sedno_lemmatizer", assigns=["token.lemma"], requires=["token.pos", "token.morph"])
def make_lemmatizer(nlp: Language, name: str) -> MorfeuszLemmatizer:
    """The dictionary lemmatiser; its tables come with the model."""
    return MorfeuszLemmatizer(nlp.vocab, name)
