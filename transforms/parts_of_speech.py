"""Parts of speech decided a second time, when the tree is there: by all labels of a part, and by what stands where.

The tagger takes its likeliest label, part of speech and features in one. Here the labels of a part of speech are
counted together, what cannot stand in the word's relation counts less, and closed classes are told by grammar.
"""

from functools import lru_cache
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.parts_of_speech import IDS, NAMES  # type: ignore[import-not-found]
from spacy.tokens import Doc

from transforms.closed_classes import part_of_speech
from transforms.morphology import analyse

TAGGER = "morphologizer"
UNLIKELY = 1.0
"""How much less likely a part of speech is, as a logarithm, where its relation does not go with it."""
AUXILIARY, DETERMINER = frozenset({"AUX"}), frozenset({"DET"})
NOMINAL = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN", "SYM", "X"})
STANDING = {
    "amod": frozenset({"ADJ", "VERB", "X"}),
    "aux": AUXILIARY,
    "aux:pass": AUXILIARY,
    "cop": AUXILIARY,
    "det": frozenset({"DET", "PRON"}),
    "det:nummod": DETERMINER,
    "det:numgov": DETERMINER,
    "det:poss": DETERMINER,
    "nsubj": NOMINAL,
    "obj": NOMINAL,
}
"""Relations, and the parts of speech that stand in them."""
ONLY_IN = {
    "AUX": frozenset({"aux", "aux:clitic", "aux:cnd", "aux:imp", "aux:pass", "cop", "fixed", "orphan"}),
    "CCONJ": frozenset({"cc", "cc:preconj", "fixed"}),
    "SCONJ": frozenset({"cc", "fixed", "mark"}),
    "ADP": frozenset({"case", "conj", "fixed", "mark"}),
}
"""Function words, and the relations outside which they do not stand."""
VERBAL = frozenset({"bedzie", "cond", "fin", "impt", "imps", "inf", "praet"})


@lru_cache(maxsize=50_000)
def is_verb(form: str) -> bool:
    """Whether the dictionary knows the form as a verb's only."""
    readings = analyse(form)
    return bool(readings) and all(reading.pos in VERBAL for reading in readings)


class PartsOfSpeech:
    """Sets parts of speech anew, and the features with them; without a tagger it lets them be."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.nlp, self.name = nlp, name
        self.parts: list[int] = []
        self.columns: list[npt.NDArray[np.int64]] = []
        self.doubts: dict[int, npt.NDArray[np.float32]] = {}

    def __call__(self, doc: Doc) -> Doc:
        if TAGGER not in self.nlp.pipe_names or not len(doc.tensor):
            return doc
        tagger = cast(Any, self.nlp.get_pipe(TAGGER))
        if not self.parts:
            self._learn_labels(tagger)
        scores = tagger.model.get_ref("output_layer").predict(doc.tensor)
        likeliest = self._likeliest(doc, scores)
        for token, part in zip(doc, likeliest, strict=True):
            if part != token.pos and not token.is_space and (NAMES[part] in {"AUX", "VERB"} or not is_verb(token.text)):
                self._set(token, part, scores[token.i], tagger)
        for token in doc:
            upos = part_of_speech(token)
            if upos and upos != token.pos_:
                self._set(token, IDS[upos], scores[token.i], tagger)
        return doc

    def _likeliest(self, doc: Doc, scores: Any) -> list[int]:
        """Of every word the part of speech whose labels are likeliest together, in its relation."""
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        sums = np.stack([chances[:, columns].sum(axis=1) for columns in self.columns], axis=1)
        doubts = np.stack([self._doubt(token.dep, token.dep_) for token in doc])
        return [self.parts[column] for column in (np.log(sums + 1e-12) - doubts).argmax(axis=1).tolist()]

    def _doubt(self, relation: int, name: str) -> npt.NDArray[np.float32]:
        if relation not in self.doubts:
            names = [NAMES[part] for part in self.parts]
            kept = STANDING.get(name, frozenset(names))
            wrong = [(upos not in kept) + (name not in ONLY_IN.get(upos, {name})) for upos in names]
            self.doubts[relation] = np.asarray([UNLIKELY * count for count in wrong], dtype="float32")
        return self.doubts[relation]

    def _set(self, token: Any, part: int, scores: Any, tagger: Any) -> None:
        """Give the word the likeliest label of that part of speech."""
        columns = self.columns[self.parts.index(part)]
        label = tagger.labels[int(columns[scores[columns].argmax()])]
        token.pos = part
        token.set_morph(tagger.cfg["labels_morph"][label])

    def _learn_labels(self, tagger: Any) -> None:
        parts = np.asarray([tagger.cfg["labels_pos"][name] for name in tagger.labels], dtype="int64")
        self.parts = sorted(set(parts.tolist()))
        self.columns = [np.nonzero(parts == part)[0] for part in self.parts]
