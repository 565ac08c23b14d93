"""A bare instrumental is the object of the verbs that govern it, and else a means."""

from __future__ import annotations

import pytest

from tests.transforms.facts.views import by_lemma

TAXES = "podatkami=podatek/NOUN{Animacy=Inan|Case=Ins|Gender=Masc|Number=Plur}"
TOWN = "gmina/NOUN{Case=Nom|Gender=Fem|Number=Sing}"
PRES = "{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"


@pytest.mark.parametrize(
    ("verb", "objects", "others"),
    [
        ("przyciąga=przyciągać", [], ["instrument: podatkami"]),
        ("rządzi=rządzić", ["podatkami"], []),
        ("grozi=grozić", ["podatkami"], []),
    ],
)
def test_by_the_verb(verb: str, objects: list[str], others: list[str]) -> None:
    view = by_lemma(f"{TOWN}/nsubj→1 {verb}/VERB{PRES}/ROOT {TAXES}/iobj→1")[verb.partition("=")[2]]
    assert (view.objects, view.others) == (objects, others)


def test_a_reflexive_verb_may_govern_what_the_plain_one_does_not() -> None:
    sentence = f"{TOWN}/nsubj→1 zajmuje=zajmować/VERB{PRES}/ROOT się/PRON/expl:pv→1 {TAXES}/iobj→1"
    assert by_lemma(sentence)["zajmować się"].objects == ["podatkami"]
    plain = by_lemma(f"{TOWN}/nsubj→1 zajmuje=zajmować/VERB{PRES}/ROOT {TAXES}/iobj→1")["zajmować"]
    assert plain.objects == [] and plain.others == ["instrument: podatkami"]


def test_of_a_participle() -> None:
    luring = "kuszący=kusić/ADJ{Aspect=Imp|Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Act}"
    shop = "sklep/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}"
    views = by_lemma(f"{luring}/amod→2 {TAXES}/iobj→0 {shop}/nsubj→3 działa=działać/VERB{PRES}/ROOT")
    assert views["kusić"].others == ["instrument: podatkami"] and views["kusić"].objects == []
