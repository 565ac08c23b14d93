"""Parts of speech decided again by all labels of a part and by the tree, with a tagger made by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
import spacy
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found]
from spacy.tokens import Doc

from tests.make import VOCAB, make_doc
from transforms.parts_of_speech import PartsOfSpeech, is_open, is_verb

LABELS = ("NOUN|Case=Nom", "NOUN|Case=Acc", "ADJ|Case=Nom", "VERB|Tense=Past", "AUX|Tense=Past", "DET|Case=Nom")


class _Layer:
    def predict(self, vectors: Any) -> Any:
        return vectors


def component(pipes: tuple[str, ...] = ("morphologizer",)) -> PartsOfSpeech:
    """One whose tagger's scores are the words' vectors."""
    pairs = {name: name.split("|") for name in LABELS}
    tagger = SimpleNamespace(
        labels=LABELS,
        cfg={
            "labels_pos": {name: IDS[upos] for name, (upos, _) in pairs.items()},
            "labels_morph": {name: feats for name, (_, feats) in pairs.items()},
        },
        model=SimpleNamespace(get_ref=lambda name: _Layer()),
    )
    made = PartsOfSpeech(spacy.blank("pl"), "sedno_parts_of_speech")
    cast(Any, made).nlp = SimpleNamespace(pipe_names=list(pipes), get_pipe=lambda name: tagger)
    return made


def scored(words: str, *scores: list[float]) -> Doc:
    doc = make_doc(words)
    doc.tensor = np.asarray(scores, dtype="float32")
    return doc


def test_labels_of_a_part_of_speech_are_counted_together() -> None:
    doc = component()(scored("ranny/ADJ{Case=Nom}/ROOT", [1.7, 1.5, 2.0, -9, -9, -9]))
    assert (doc[0].pos_, str(doc[0].morph)) == ("NOUN", "Case=Nom")


@pytest.mark.parametrize(("relation", "upos"), [("cop→1", "AUX"), ("ROOT", "VERB")])
def test_what_stands_in_the_relation_decides_a_near_tie(relation: str, upos: str) -> None:
    tied = [-9.0, -9.0, -9.0, 2.0, 2.2, -9.0]
    doc = component()(scored(f"gra/VERB/{relation} dom/NOUN/ROOT", tied, [9.0, -9, -9, -9, -9, -9]))
    assert [token.pos_ for token in doc] == [upos, "NOUN"]


def test_what_is_a_verb_to_the_dictionary_stays_one() -> None:
    sure = [5.0, -9, -9, 2.0, -9, -9]
    doc = component()(scored("Byłyby/VERB/ROOT bułby/VERB/ROOT", sure, sure))
    assert [token.pos_ for token in doc] == ["VERB", "NOUN"]
    assert is_verb("byłyby") and not is_verb("stali") and not is_verb("bułby")


def test_closed_classes_have_the_last_word() -> None:
    doc = component()(scored("naszym/ADJ{Case=Nom}/amod→1 domem/NOUN/ROOT", [-9, -9, 9, -9, -9, 0], [9, 0, 0, 0, 0, 0]))
    assert (doc[0].pos_, str(doc[0].morph)) == ("DET", "Case=Nom")


def test_spaces_and_pipelines_without_our_tagger_are_let_be() -> None:
    sure = [9.0, 0, 0, 0, 0, 0]
    assert component(("parser",))(scored("stary/ADJ/ROOT", sure))[0].pos_ == "ADJ"
    assert component()(make_doc("stary/ADJ/ROOT"))[0].pos_ == "ADJ"
    doc = Doc(
        VOCAB, words=["stary", "\n"], spaces=[False, False], pos=["ADJ", "SPACE"], deps=["ROOT", "dep"], heads=[0, 0]
    )
    doc.tensor = np.asarray([sure, sure], dtype="float32")
    assert [token.pos_ for token in component()(doc)] == ["NOUN", "SPACE"]


def test_marks_and_words_of_one_clear_class_get_no_second_look() -> None:
    assert not any(is_open(form) for form in ("powiedział", "ustawa", "rozległego", ",", "„", "\n"))
    assert all(is_open(form) for form in ("stary", "Nowak", "jak", "była", "mój", "qwyx", "8.00"))
    doc = component()(scored("ustawa/VERB/ROOT", [9.0, 0, 0, 0, 0, 0]))
    assert doc[0].pos_ == "VERB"
