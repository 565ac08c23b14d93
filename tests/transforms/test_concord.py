"""Case, number and gender chosen together over a tree, with weights made by hand."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from tests.make import make_doc
from transforms.concord import Choice, Label, choices, context, fits, of_pair, of_place
from transforms.settling import Scorer, Settler, best, label

HUMAN = label("VERB", "Animacy=Hum|Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin")
THING = label("VERB", "Animacy=Inan|Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin")
RZAD = label("NOUN", "Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing")
AGREEING = {"nsubj NOUN VERB gender True True": 2.0, "nsubj NOUN VERB gender False True": -2.0}


def test_labels_hold_what_agrees() -> None:
    schody = label("NOUN", "Case=Acc|Gender=Neut|Number=Ptan")
    assert (schody.case, schody.number, schody.gender) == ("Acc", "Plur", "Neut")
    assert RZAD.gender == "Masc Inan" and label("ADP", "").gender == ""


@pytest.mark.parametrize(
    ("form", "upos", "feats", "fitting"),
    [
        ("rząd", "NOUN", "Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing", True),
        ("rząd", "NOUN", "Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing", False),
        ("obiecał", "VERB", "Animacy=Inan|Gender=Masc|Number=Sing", True),
        ("obiecał", "VERB", "Gender=Fem|Number=Sing", False),
        ("Qwxyz", "PROPN", "Case=Gen|Gender=Fem|Number=Sing", True),
    ],
)
def test_the_dictionary_says_what_a_form_can_be(form: str, upos: str, feats: str, fitting: bool) -> None:
    assert fits(form, label(upos, feats)) is fitting


def test_a_verb_takes_its_subject_s_gender() -> None:
    doc = make_doc("Rząd/NOUN/nsubj→1 obiecał/VERB/ROOT pomoc/NOUN/obj→1")
    options = [[Choice(RZAD, 0.0)], [Choice(HUMAN, 0.0), Choice(THING, -1.5)], [Choice(RZAD, 0.0)]]
    places = [context(token) if len(few) > 1 else None for token, few in zip(doc, options, strict=True)]
    assert best(doc, options, places, Scorer({})) == [0, 0, 0]
    assert best(doc, options, places, Scorer(AGREEING)) == [0, 1, 0]


def test_a_whole_chain_is_decided_at_once() -> None:
    doc = make_doc("mały/ADJ/amod→1 dom/NOUN/obj→2 widział/VERB/ROOT")
    house = "Animacy=Inan|Case={}|Gender=Masc|Number=Sing"
    nominative, accusative = (label("NOUN", house.format(case)) for case in ("Nom", "Acc"))
    small = [label("ADJ", one.feats) for one in (nominative, accusative)]
    options = [
        [Choice(small[1], 0.0), Choice(small[0], -3.0)],
        [Choice(nominative, 0.0), Choice(accusative, -1.0)],
        [Choice(HUMAN, 0.0)],
    ]
    weights = {"amod ADJ NOUN case True": 1.5, "amod ADJ NOUN case False": -1.5}
    assert best(doc, options, [context(doc[0]), context(doc[1]), None], Scorer(weights)) == [0, 1, 0]


def test_relations_that_the_facts_mend_do_not_decide_a_case() -> None:
    doc = make_doc("Pies/NOUN/nsubj→1 szczeka/VERB/ROOT w/ADP/case→3 domu/NOUN/obl→1")
    assert not [name for name in of_place(RZAD, context(doc[0])) if "Nom" in name]
    assert set(of_place(RZAD, context(doc[3]))) == {"preposition False", "obl+adp Nom"}
    assert not list(of_pair("obj", RZAD, HUMAN, True))
    assert not [name for name in of_pair("conj", RZAD, RZAD, False) if "case" in name]
    assert not list(of_place(RZAD, context(make_doc("Sejm/NOUN/ROOT rząd/NOUN/conj→0")[1])))


def test_choices_are_likely_and_in_the_dictionary_and_differ_in_what_agrees_alone() -> None:
    doc = make_doc("żółwia/NOUN/obj→1 widzi/VERB/ROOT")
    nouns = [label("NOUN", f"Animacy=Nhum|Case={case}|Gender=Masc|Number=Sing") for case in ("Gen", "Acc", "Dat")]
    verbs = [label("VERB", feats) for feats in ("Number=Sing|Person=3", "Number=Plur|Tense=Past|VerbForm=Fin")]
    labels = nouns + verbs
    scores = np.asarray([[1.0, 0.5, 0.9, 0.0, 0.0], [0.0, 0.0, 0.0, 9.0, 2.0]], dtype="float32")
    parts = np.asarray([doc[0].pos] * 3 + [doc[1].pos] * 2)
    found = choices(list(doc), scores, labels, parts)
    assert [choice.label.case for choice in found[0]] == ["Gen", "Acc"]
    assert found[0][1].chance == pytest.approx(-0.5)
    assert [choice.label.feats for choice in found[1]] == ["Number=Sing|Person=3"]


def test_a_noun_keeps_the_gender_that_the_tagger_finds_likeliest() -> None:
    doc = make_doc("dyrektor/NOUN/nsubj→0")
    masculine = label("NOUN", "Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing")
    feminine = label("NOUN", "Case=Gen|Gender=Fem|Number=Sing")
    assert fits("dyrektor", masculine) and fits("dyrektor", feminine)
    scores = np.asarray([[9.0, 8.5]], dtype="float32")
    (found,) = choices(list(doc), scores, [masculine, feminine], np.asarray([doc[0].pos] * 2))
    assert [choice.label.gender for choice in found] == ["Masc Hum"]


def test_without_a_likely_label_that_fits_the_next_best_is_taken() -> None:
    doc = make_doc("rząd/NOUN/nsubj→0")
    wrong = label("NOUN", "Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing")
    scores = np.asarray([[9.0, 0.0]], dtype="float32")
    (found,) = choices(list(doc), scores, [wrong, RZAD], np.asarray([doc[0].pos] * 2))
    assert [choice.label for choice in found] == [RZAD]


class _Layer:
    def predict(self, vectors: Any) -> Any:
        return vectors


def settler(weights: dict[str, float]) -> Settler:
    """One whose tagger's scores are the words' vectors."""
    nlp = spacy.blank("pl")
    found = Settler(nlp, "sedno_agreement")
    tagger = SimpleNamespace(
        labels=("rzad", "human", "thing"),
        cfg={
            "labels_pos": {"rzad": nlp.vocab.strings["NOUN"] and 92, "human": 100, "thing": 100},
            "labels_morph": {"rzad": RZAD.feats, "human": HUMAN.feats, "thing": THING.feats},
        },
        model=SimpleNamespace(get_ref=lambda name: _Layer()),
    )
    cast(Any, found).nlp = SimpleNamespace(pipe_names=["morphologizer"], get_pipe=lambda name: tagger)
    found.teach(weights)
    return found


def parsed() -> Doc:
    doc = make_doc(f"Rząd/NOUN{{{RZAD.feats}}}/nsubj→1 obiecał/VERB{{{HUMAN.feats}}}/ROOT to/PART/advmod→1")
    doc.tensor = np.asarray([[9, 0, 0], [0, 9, 8], [0, 0, 0]], dtype="float32")
    return doc


def test_the_component_settles_what_the_tagger_left_open() -> None:
    doc = settler(AGREEING)(parsed())
    assert doc[1].morph.to_dict()["Animacy"] == "Inan"
    assert doc[1].morph.to_dict()["Tense"] == "Past"
    assert not doc[2].morph.to_dict()


def test_without_weights_noun_phrases_agree_by_rule() -> None:
    assert settler({})(parsed())[1].morph.to_dict()["Animacy"] == "Hum"


def test_weights_come_with_the_pipeline(tmp_path: Path) -> None:
    one = settler(AGREEING)
    one.to_disk(tmp_path / "weights")
    again = Settler(spacy.blank("pl"), "sedno_agreement").from_disk(tmp_path / "weights")
    assert again.scorer.weights == AGREEING and again.to_bytes() == one.to_bytes()
    assert not Settler(spacy.blank("pl"), "x").from_disk(tmp_path / "none").scorer.weights


def test_scores_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transforms.settling.CACHED_SCORES", 1)
    scorer = Scorer(AGREEING)
    for one in (HUMAN, THING, HUMAN):
        assert scorer.pair("nsubj", RZAD, one, True) == (2.0 if one is THING else -2.0)
        assert len(scorer.pairs) <= 2


def test_a_label_is_itself_alone() -> None:
    assert Label("X", "", "", "", "") != Label("X", "", "", "", "")
