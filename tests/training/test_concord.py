"""Weights of agreements, learned from two hand-made texts."""

from __future__ import annotations

from tests.make import make_doc
from training.concord import Text, accuracy, learn
from transforms.concord import Choice, context
from transforms.settling import label


def text(subject: str, verb: str, animacy: str) -> Text:
    """A text whose verb may be human or not, human by the tagger; what is right is the subject's."""
    doc = make_doc(f"{subject}/NOUN/nsubj→1 {verb}/VERB/ROOT")
    noun = label("NOUN", f"Animacy={animacy}|Case=Nom|Gender=Masc|Number=Sing")
    verbs = [label("VERB", f"Animacy={one}|Gender=Masc|Number=Sing") for one in ("Hum", "Inan")]
    options = [[Choice(noun, 0.0)], [Choice(verbs[0], 0.0), Choice(verbs[1], -1.0)]]
    gold = {"Animacy": animacy, "Gender": "Masc", "Number": "Sing"}
    right = ["Hum", "Inan"].index(animacy)
    return Text(doc, options, [None, context(doc[1])], [0, right], [gold | {"Case": "Nom"}, gold])


def test_a_perceptron_learns_that_verbs_agree_with_their_subjects() -> None:
    taught = [text("Rząd", "obiecał", "Inan"), text("Poseł", "obiecał", "Hum"), text("Sejm", "przyjął", "Inan")]
    unseen = [text("Sąd", "orzekł", "Inan"), text("Minister", "odszedł", "Hum")]
    assert accuracy(unseen, {}) == 75
    assert accuracy(unseen, learn(taught)) == 100
