"""Repairs are offered every word that they can change, and are made once."""

from __future__ import annotations

import pytest

from tests.make import make_doc
from transforms.facts.repair import REPAIRS, repaired
from transforms.facts.triggers import Offers, Trigger
from transforms.words import Tree

SENTENCES = (
    "W/ADP/case→1 środę=środa/NOUN{Case=Acc}/obl→4 Anna/PROPN{Case=Nom|Number=Sing}/nmod→1 Lis/PROPN{Case=Nom}/flat→2 "
    "wyjechała=wyjechać/VERB{VerbForm=Fin|Number=Sing|Gender=Fem}/ROOT",
    "12/ADJ/obj→2 maja=maj/NOUN{Case=Gen}/flat→0 otwarto=otworzyć/VERB{VerbForm=Fin|Person=0}/ROOT most/NOUN/obj→2",
    "Gdy=gdy/SCONJ/mark→1 wozy=wóz/NOUN{Case=Nom|Number=Plur}/nsubj→2 dojechały=dojechać/VERB{VerbForm=Fin}/ROOT",
    "wśród/ADP/case→1 27/NUM/obl→4 601/NUM/nummod→3 osób=osoba/NOUN{Case=Gen}/obl→4 byli=być/VERB/ROOT",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_repair_changes_no_word_that_its_trigger_holds_back(sentence: str) -> None:
    tree = Tree(make_doc(sentence))
    for trigger, repair in REPAIRS:
        offered = Offers(tree).of(trigger)
        assert not [word for word in tree.words if word not in offered and repair(word)], repair.__name__
        for word in offered:
            repair(word)


def test_a_tree_is_repaired_once() -> None:
    tree = repaired(Tree(make_doc(SENTENCES[0])))
    after = [(w.head.i, w.dep) for w in tree.words]
    assert tree.words[2].dep == "nsubj"
    assert [(w.head.i, w.dep) for w in repaired(tree).words] == after


def test_relations_are_looked_up_anew_when_they_have_changed() -> None:
    tree = Tree(make_doc(SENTENCES[1]))
    offers, objects = Offers(tree), Trigger(frozenset({"obj"}))
    first = offers.of(objects)[0]
    first.dep = first.relation = "obl"
    offers.forget()
    assert first not in offers.of(objects)
