"""A place that acts stands for the institution that has its seat there; where something happens stays a place."""

from __future__ import annotations

import pytest

from tests.make import make_doc, make_reading
from transforms.institutions import acts
from transforms.knowledge import Knowledge, KnownEntity
from transforms.mentions import mentions
from transforms.words import Tree

GEN, INS, LOC, NOM, ACC = (f"{{Case={case}|Gender=Masc|Number=Sing}}" for case in ("Gen", "Ins", "Loc", "Nom", "Acc"))
LONDON = KnownEntity(name="Londyn", entity_type="GPE", wikidata_id="Q84")
CABINET = KnownEntity(name="rząd Wielkiej Brytanii", entity_type="ORG", seats=("Londyn", "Downing Street"))
KNOWLEDGE = Knowledge((LONDON, CABINET))


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        (f"Londyn/PROPN{NOM}/nsubj→1 zapowiedział=zapowiedzieć/VERB/ROOT cła/NOUN/obj→1", 0),
        (f"Londyn/PROPN{NOM}/nsubj→1 może=móc/VERB/ROOT odrzucić/VERB/xcomp→1 umowę/NOUN/obj→2", 0),
        (f"Londyn/PROPN{NOM}/nsubj→3 i/CCONJ/cc→2 Ryga/PROPN{NOM}/conj→0 uzgodniły=uzgodnić/VERB/ROOT", 2),
        (f"cła/NOUN/ROOT nałożone=nałożony/ADJ/acl→0 przez/ADP/case→3 Londyn/PROPN{ACC}/obl:agent→1", 3),
        (f"rozmowy=rozmowa/NOUN/ROOT z/ADP/case→2 Londynem/PROPN{INS}/nmod→0", 2),
        (f"rzecznik/NOUN/ROOT Kremla/PROPN{GEN}/nmod→0", 1),
        (f"Według/ADP/case→1 Londynu/PROPN{GEN}/obl→2 spadnie/VERB/ROOT cena/NOUN/nsubj→2", 1),
    ],
)  # fmt: skip
def test_who_says_decides_or_talks_acts(sentence: str, word: int) -> None:
    assert acts(Tree(make_doc(sentence)).words[word])


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        (f"Londyn/PROPN{NOM}/nsubj→1 leży=leżeć/VERB/ROOT nad/ADP/case→3 Tamizą/PROPN{INS}/obl→1", 0),
        (f"w/ADP/case→1 Londynie/PROPN{LOC}/obl→2 zapowiedział=zapowiedzieć/VERB/ROOT cła/NOUN/obj→2", 1),
        (f"pociąg/NOUN/ROOT z/ADP/case→2 Londynu/PROPN{GEN}/nmod→0", 2),
        (f"ulice=ulica/NOUN/ROOT Londynu/PROPN{GEN}/nmod→0", 1),
        (f"rozmowy=rozmowa/NOUN/ROOT w/ADP/case→2 Londynie/PROPN{LOC}/nmod→0", 2),
        (f"odwiedził=odwiedzić/VERB/ROOT Londyn/PROPN{ACC}/obj→0", 1),
    ],
)  # fmt: skip
def test_where_something_is_or_happens_does_not(sentence: str, word: int) -> None:
    assert not acts(Tree(make_doc(sentence)).words[word])


def test_the_mention_stays_a_place_and_names_who_acts() -> None:
    acting = f"Londyn/PROPN{NOM}/nsubj→1@B-GPE zapowiedział=zapowiedzieć/VERB/ROOT cła/NOUN/obj→1"
    lying = f"Londyn/PROPN{NOM}/nsubj→1@B-GPE leży=leżeć/VERB/ROOT daleko/ADV/advmod→1"
    first, second = mentions(make_reading(make_doc(acting, lying)), KNOWLEDGE)
    assert (first.entity_type, first.entity_id, first.acting_entity_id) == ("GPE", "Q84", CABINET.entity_id)
    assert (first.meant_entity_id, second.meant_entity_id) == (CABINET.entity_id, "Q84")
    assert second.acting_entity_id is None


def test_a_place_that_is_no_ones_seat_stands_for_none() -> None:
    (mention,) = mentions(
        make_reading(make_doc(f"Łódź/PROPN{NOM}/nsubj→1@B-GPE zapowiedziała=zapowiedzieć/VERB/ROOT cła/NOUN/obj→1")),
        KNOWLEDGE,
    )
    assert mention.acting_entity_id is None
