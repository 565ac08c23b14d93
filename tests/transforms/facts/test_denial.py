"""What is forbidden, refused, not allowed, over: told as it is, or left out."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

import pytest

from tests.transforms.facts.views import by_lemma

PAST = "Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"
RZAD = "Rząd=rząd/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→"
PALIC = "palić/VERB{VerbForm=Inf}/xcomp→"


def over(lemma: str, negated: bool) -> str:
    nie = "nie/PART{Polarity=Neg}/advmod:neg→2 " if negated else "wczoraj/ADV/advmod→2 "
    return (
        f"{RZAD}2 {nie}{lemma}=%s/VERB{{{PAST}}}/ROOT {PALIC}2 śmieci=śmieć/NOUN{{Case=Acc|Number=Plur}}/obj→3" % lemma
    )


@pytest.mark.parametrize(
    ("lemma", "negated", "polarity"),
    [
        ("zakazać", False, "negative"),
        ("odmówić", False, "negative"),
        ("zdecydować", False, "positive"),
        ("zdecydować", True, "negative"),
        ("odważyć", True, "negative"),
        ("przestać", False, "negative"),
        ("przestać", True, "positive"),
        ("zacząć", True, "negative"),
    ],
)
def test_the_word_above_decides_of_the_infinitive(lemma: str, negated: bool, polarity: str) -> None:
    assert by_lemma(over(lemma, negated))["palić"].fact.polarity == polarity


@pytest.mark.parametrize(("lemma", "negated"), [("zakazać", True), ("kazać", True), ("obiecać", True), ("bać", False)])
def test_what_is_left_open_is_left_out(lemma: str, negated: bool) -> None:
    assert "palić" not in by_lemma(over(lemma, negated))


def test_what_nobody_wants_is_negative() -> None:
    views = by_lemma(
        f"{RZAD}2 nie/PART{{Polarity=Neg}}/advmod:neg→2 chciał=chcieć/VERB{{{PAST}}}/ROOT ,/PUNCT/punct→5 żeby/SCONJ/mark→5 palono=palić/VERB{{Mood=Ind|Person=0|Tense=Past|VerbForm=Fin}}/ccomp→2"
    )
    assert (views["palić"].fact.polarity, views["palić"].fact.modality) == ("negative", "intended")


def test_nie_of_the_auxiliary_counts_behind_a_conjunction() -> None:
    views = by_lemma(
        f"{RZAD}1 palił=palić/VERB{{{PAST}}}/ROOT ,/PUNCT/punct→6 ale/CCONJ/cc→6 nie/PART{{Polarity=Neg}}/advmod:neg→5 będzie=być/AUX{{Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}}/aux→6 gasił=gasić/VERB{{{PAST}}}/conj→1"
    )
    assert (views["palić"].fact.polarity, views["gasić"].fact.polarity) == ("positive", "negative")


def test_a_noun_and_its_verb_are_one_predicate() -> None:
    views = by_lemma(
        f"{RZAD}2 nie/PART{{Polarity=Neg}}/advmod:neg→2 miał=mieć/VERB{{{PAST}}}/ROOT prawa=prawo/NOUN{{Case=Gen|Number=Sing}}/iobj→2 {PALIC}2"
    )
    view = views["palić"]
    assert (view.fact.polarity, view.fact.modality, view.objects) == ("negative", "possible", [])


def test_w_stanie_is_a_modal() -> None:
    views = by_lemma(
        f"{RZAD}1 jest=być/VERB{{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT w/ADP/case→3 stanie=stan/NOUN{{Case=Loc|Number=Sing}}/obl→1 {PALIC}1"
    )
    assert {lemma: (v.fact.modality, v.others) for lemma, v in views.items()} == {"palić": ("possible", [])}
