# ruff: noqa: E501  one sentence, one line
"""Confidence is read off the fact's clause."""

from tests.make import make_doc, make_reading
from tests.transforms.facts.views import one
from transforms.facts import facts
from transforms.facts.confidence import FLOOR, sureness

CLOSED = "Zamknięto=zamknąć/VERB{Person=0|Tense=Past|VerbForm=Fin}/ROOT most/NOUN{Case=Acc}/obj→0"
MANY = " ".join(["dziś/ADV/advmod→1"] * 32)


def test_a_plain_clause_is_as_sure_as_can_be() -> None:
    assert one(CLOSED).fact.confidence == sureness([])


def test_a_long_sentence_is_less_sure() -> None:
    assert one(f"{CLOSED} {MANY}").fact.confidence == sureness(["long"])


def test_what_is_wrong_more_often_than_right_is_left_out_and_counted() -> None:
    """A pronoun that means nobody known, with two objects of a folded verb in a sentence without end."""
    many = " ".join(["dziś/ADV/advmod→2"] * 45)
    seen = f"Ona=on/PRON{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 chce=chcieć/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT kupić=kupić/VERB{{VerbForm=Inf}}/xcomp→1 dom/NOUN{{Case=Acc|Number=Sing}}/obj→2 i/CCONJ/cc→5 sad/NOUN{{Case=Acc|Number=Sing}}/conj→3 {many}"
    found = facts(make_reading(make_doc(seen)))
    assert sureness(["pronoun", "folded", "several", "long"]) < FLOOR
    assert (found.mentions, found.left_out["low_confidence"]) == ([], 1)
