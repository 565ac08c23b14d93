"""Objects whose form is a genitive singular and an accusative plural."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

from tests.transforms.facts.views import by_lemma

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
RADA = "Rada=rada/NOUN{Case=Nom|Gender=Fem|Number=Sing}"
STOPY = "stopy=stopa/NOUN{Case=Gen|Gender=Fem|Number=Sing}"


def test_after_most_verbs_it_is_the_plural() -> None:
    view = by_lemma(f"{RADA}/nsubj→1 tnie=ciąć/VERB{{{PRES}}}/ROOT {STOPY}/obj→1")["ciąć"]
    assert (view.objects, view.bases("object")) == (["stopy"], ["stopy"])


def test_after_a_verb_of_genitives_it_is_the_singular() -> None:
    view = by_lemma(f"{RADA}/nsubj→1 broni=bronić/VERB{{{PRES}}}/ROOT {STOPY}/obj→1")["bronić"]
    assert view.bases("object") == ["stopa"]


def test_after_nie_it_is_the_singular() -> None:
    view = by_lemma(f"{RADA}/nsubj→2 nie/PART/advmod:neg→2 tnie=ciąć/VERB{{{PRES}}}/ROOT {STOPY}/obj→2")["ciąć"]
    assert view.bases("object") == ["stopa"]


def test_an_adjective_in_the_singular_tells() -> None:
    view = by_lemma(
        f"{RADA}/nsubj→1 tnie=ciąć/VERB{{{PRES}}}/ROOT niskiej=niski/ADJ{{Case=Gen|Gender=Fem|Number=Sing}}/amod→3 {STOPY}/obj→1"
    )["ciąć"]
    assert view.bases("object") == ["niska stopa"]
