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


PIE = "pije=pić/VERB{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"
MA = "ma=mieć/VERB{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"
PALIL = f"palił=palić/VERB{{{PAST}}}"


def test_not_always_is_not() -> None:
    views = by_lemma(f"{RZAD}3 nie/PART{{Polarity=Neg}}/advmod:neg→2 zawsze/ADV/advmod→3 {PIE}/ROOT")
    assert views["pić"].fact.polarity == "negative"


@pytest.mark.parametrize(("noun", "told"), [("dowodów=dowód", False), ("planów=plan", True)])
def test_what_there_is_no_proof_of_is_not_told(noun: str, told: bool) -> None:
    views = by_lemma(
        f"nie/PART{{Polarity=Neg}}/advmod:neg→1 {MA}/ROOT {noun}/NOUN{{Case=Gen|Number=Plur}}/iobj→1 ,/PUNCT/punct→6 że/SCONJ/mark→6 {RZAD}6 {PALIL}/advcl→1"
    )
    assert ("palić" in views) is told


@pytest.mark.parametrize(
    ("verb", "modality"), [("wyklucza=wykluczać", "possible"), ("przypomina=przypominać", "asserted")]
)
def test_what_is_not_ruled_out_is_possible(verb: str, modality: str) -> None:
    views = by_lemma(
        f"{RZAD}2 nie/PART{{Polarity=Neg}}/advmod:neg→2 {verb}/VERB{{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT ,/PUNCT/punct→5 że/SCONJ/mark→5 {PALIL}/ccomp→2"
    )
    assert views["palić"].fact.modality == modality


def test_what_is_not_denied_is_not_told() -> None:
    views = by_lemma(
        f"{RZAD}2 nie/PART{{Polarity=Neg}}/advmod:neg→2 zaprzeczył=zaprzeczyć/VERB{{{PAST}}}/ROOT ,/PUNCT/punct→5 że/SCONJ/mark→5 {PALIL}/ccomp→2"
    )
    assert "palić" not in views


def test_instead_of_doing_nothing_is_told() -> None:
    views = by_lemma(f"Zamiast=zamiast/SCONJ/mark→1 palić/VERB{{VerbForm=Inf}}/advcl→3 {RZAD}3 {PIE}/ROOT")
    assert list(views) == ["pić"]


def test_hardly_anybody_is_nobody_in_particular() -> None:
    assert not by_lemma(f"Mało=mało/ADV/advmod→2 kto/PRON{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→2 {PALIL}/ROOT")


def test_the_object_of_a_negated_verb_is_a_genitive() -> None:
    views = by_lemma(
        f"{RZAD}2 nie/PART{{Polarity=Neg}}/advmod:neg→2 palił=palić/VERB{{{PAST}}}/ROOT kawy=kawa/NOUN{{Case=Acc|Gender=Fem|Number=Plur}}/obj→2"
    )
    assert views["palić"].bases("object") == ["kawa"]


@pytest.mark.parametrize(
    ("verb", "modality"),
    [("obawiał=obawiać", "possible"), ("wiedział=wiedzieć", "asserted"), ("czuł=czuć", "asserted")],
)
def test_what_is_feared_may_come(verb: str, modality: str) -> None:
    views = by_lemma(f"{RZAD}1 {verb}/VERB{{{PAST}}}/ROOT ,/PUNCT/punct→4 że/SCONJ/mark→4 {PALIL}/ccomp→1")
    assert views["palić"].fact.modality == modality


@pytest.mark.parametrize(("modal", "modality"), [("może=móc", "possible"), ("zaczyna=zaczynać", "asserted")])
def test_what_may_turn_out_may_be(modal: str, modality: str) -> None:
    views = by_lemma(
        f"{modal}/VERB{{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT się/PRON/expl:pv→2 okazać/VERB{{VerbForm=Inf}}/xcomp→0 ,/PUNCT/punct→6 że/SCONJ/mark→6 {RZAD}6 {PALIL}/ccomp→2"
    )
    assert views["palić"].fact.modality == modality


def test_a_participle_takes_no_patient_of_another_number() -> None:
    fields = "{Case=Nom|Gender=Fem|Number=%s}"
    sentence = (
        f"Gmina=gmina/NOUN{fields % 'Sing'}/nsubj→1 wydała=wydać/VERB{{Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT ,/PUNCT/punct→4 ale/CCONJ/cc→4 "
        "%s/ADJ{Case=Nom|Gender=Fem|Number=%s|VerbForm=Part|Voice=Pass}/conj→1 wczoraj/ADV/advmod→4"
    )
    assert "wysłać" not in by_lemma(sentence % ("wysłane=wysłać", "Plur"))
