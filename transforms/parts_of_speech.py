"""Parts of speech decided a second time, when the tree is there: by all labels of a part, and by what stands where.

The tagger takes its likeliest label, part of speech and features in one. Here the labels of a part of speech are
counted together, what cannot stand in the word's relation counts less, and closed classes are told by grammar.
"""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.parts_of_speech import IDS, NAMES  # type: ignore[import-not-found]
from spacy.strings import StringStore
from spacy.tokens import Doc

from transforms.closed_classes import part_of_speech, rules
from transforms.morphology import analyse

TAGGER = "morphologizer"
CACHED_FORMS = 50_000
TINY = 1e-12
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
VERBS = frozenset({"AUX", "VERB"})
VERBAL = frozenset({"bedzie", "cond", "fin", "impt", "imps", "inf", "praet"})
CLEAR = VERBAL | {"adj", "adv", "depr", "ger", "pact", "pcon", "ppas", "prep", "subst"}
"""Classes of the dictionary whose words, known as nothing else, the tagger hardly ever takes for another part."""


def is_open(form: str) -> bool:
    """Whether a word's part of speech is worth a second look: marks and words of one clear class are not."""
    if not (form.isalpha() and form.islower()):
        return any(character.isalnum() for character in form)
    classes = {reading.pos for reading in analyse(form)}
    return not (len(classes) == 1 and classes <= CLEAR) or bool(rules(form))


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
        self.open: dict[int, bool] = {}
        self.doubts: dict[int, npt.NDArray[np.float32]] = {}

    def __call__(self, doc: Doc) -> Doc:
        rows = self._open(doc) if TAGGER in self.nlp.pipe_names and len(doc.tensor) else []
        if not rows:
            return doc
        tagger = cast(Any, self.nlp.get_pipe(TAGGER))
        if not self.parts:
            self._learn_labels(tagger)
        scores = tagger.model.get_ref("output_layer").predict(doc.tensor[rows])
        for place, part in self._changes(doc, rows, scores):
            if NAMES[part] in VERBS or not is_verb(doc[rows[place]].text):
                self._set(doc[rows[place]], part, scores[place], tagger)
        for place, row in enumerate(rows):
            upos = part_of_speech(doc[row])
            if upos not in ("", doc[row].pos_):
                self._set(doc[row], IDS[upos], scores[place], tagger)
        return doc

    def _open(self, doc: Doc) -> list[int]:
        """Words that are worth a second look."""
        forms = doc.to_array("ORTH").tolist()
        if len(self.open) > CACHED_FORMS:
            self.open.clear()
        for form in set(forms) - self.open.keys():
            self.open[form] = is_open(doc.vocab.strings[form])
        return [row for row, form in enumerate(forms) if self.open[form]]

    def _changes(self, doc: Doc, rows: Sequence[int], scores: Any) -> Iterator[tuple[int, int]]:
        """Places of rows for which another part of speech is likelier, all its labels together, in their relation."""
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        sums = np.stack([chances[:, columns].sum(axis=1) for columns in self.columns], axis=1)
        relations, parts = doc.to_array("DEP")[rows], doc.to_array("POS")[rows].astype("int64")
        doubts = np.stack([self._doubt(relation, doc.vocab.strings) for relation in relations.tolist()])
        likeliest = np.asarray(self.parts)[(np.log(sums + TINY) - doubts).argmax(axis=1)]
        for place in np.nonzero(likeliest != parts)[0].tolist():
            yield place, int(likeliest[place])

    def _doubt(self, relation: int, strings: StringStore) -> npt.NDArray[np.float32]:
        if relation not in self.doubts:
            names, name = [NAMES[part] for part in self.parts], strings[relation] if relation else ""
            kept = STANDING.get(name, frozenset(names))
            wrong = [(upos not in kept) + (name not in ONLY_IN.get(upos, {name})) for upos in names]
            self.doubts[relation] = np.asarray([UNLIKELY * count for count in wrong], dtype="float32")
        return self.doubts[relation]

    def _set(self, token: Any, part: int, scores: Any, tagger: Any) -> None:
        """Give the word the likeliest label of that part of speech, if the tagger knows any."""
        if part not in self.parts:
            return
        columns = self.columns[self.parts.index(part)]
        label = tagger.labels[int(columns[scores[columns].argmax()])]
        token.pos = part
        token.set_morph(tagger.cfg["labels_morph"][label])

    def _learn_labels(self, tagger: Any) -> None:
        parts = np.asarray([tagger.cfg["labels_pos"][name] for name in tagger.labels], dtype="int64")
        self.parts = sorted(set(parts.tolist()))
        self.columns = [np.nonzero(parts == part)[0] for part in self.parts]
