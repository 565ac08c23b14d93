"""What narrows an argument stands in its base form."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

import pytest

from tests.transforms.facts.views import by_lemma

PRES = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
ROLNICY = "rolnicy=rolnik/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}"


@pytest.mark.parametrize("particle", ["tylko", "jedynie", "wyłącznie"])
def test_a_particle_that_narrows_a_phrase_stands_in_its_base_form(particle: str) -> None:
    view = by_lemma(f"Zyskują=zyskiwać/VERB{{{PRES}}}/ROOT {particle}/PART/advmod:emph→2 {ROLNICY}/nsubj→0")["zyskiwać"]
    assert (view.subjects, view.bases("subject")) == (["rolnicy"], [f"{particle} rolnicy"])


def test_the_particle_before_the_preposition_does_too() -> None:
    view = by_lemma(
        f"{ROLNICY}/nsubj→1 myślą=myśleć/VERB{{{PRES}}}/ROOT tylko/PART/advmod:emph→4 o/ADP/case→4 suszy=susza/NOUN{{Case=Loc|Gender=Fem|Number=Sing}}/obl→1"
    )["myśleć"]
    assert view.bases("topic") == ["tylko susza"]


def test_nie_tylko_narrows_nothing() -> None:
    view = by_lemma(
        f"Zyskują=zyskiwać/VERB{{{PRES}}}/ROOT nie/PART/advmod:neg→2 tylko/PART/advmod:emph→3 {ROLNICY}/nsubj→0"
    )["zyskiwać"]
    assert view.bases("subject") == ["rolnicy"]


def test_the_clause_that_ten_announces_stands_in_the_base_form() -> None:
    views = by_lemma(
        f"Ci=ten/DET{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}}/nsubj→5_ ,/PUNCT/punct→3 którzy=który/PRON{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}}/nsubj→3 "
        f"płacą=płacić/VERB{{{PRES}}}/acl:relcl→0_ ,/PUNCT/punct→3 zyskują=zyskiwać/VERB{{{PRES}}}/ROOT"
    )
    assert (views["zyskiwać"].subjects, views["zyskiwać"].bases("subject")) == (["Ci"], ["ci, którzy płacą"])
    assert views["płacić"].bases("subject") == ["ci"]


def test_another_relative_clause_stays_outside() -> None:
    views = by_lemma(
        f"{ROLNICY}/nsubj→5_ ,/PUNCT/punct→3 którzy=który/PRON{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}}/nsubj→3 "
        f"płacą=płacić/VERB{{{PRES}}}/acl:relcl→0_ ,/PUNCT/punct→3 zyskują=zyskiwać/VERB{{{PRES}}}/ROOT"
    )
    assert views["zyskiwać"].bases("subject") == ["rolnicy"]
