"""What shows that a clause is misread, or does not say who: it is left out, and counted by its reason."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

import pytest

from tests.make import make_doc, make_reading
from tests.transforms.facts.views import by_lemma
from transforms.facts import facts

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
PAST = "Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"
JAN = "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
RADA = "rada/NOUN{Case=Nom|Gender=Fem|Number=Sing}"


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("subject_unknown", f"Potem/ADV/advmod→1 kupi=kupić/VERB{{{PRES}}}/ROOT dom/NOUN{{Case=Acc|Number=Sing}}/obj→1"),
        ("copula_misread", f"To=to/AUX{{{PRES}}}/cop→1 Hiszpanię=Hiszpania/PROPN{{Case=Acc|Gender=Fem|Number=Sing}}/ROOT"),
        ("object_in_the_nominative", f"{JAN}/nsubj→1 wspiera=wspierać/VERB{{{PRES}}}/ROOT oni=on/PRON{{Case=Nom|Number=Plur}}/obj→1"),
        ("subject_across_clause", f"{JAN}/nsubj→5 mówią=mówić/VERB{{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT_ ,/PUNCT/punct→5 że/SCONJ/mark→5 dziś/ADV/advmod→5 wraca=wracać/VERB{{{PRES}}}/ccomp→1"),
        ("argument_behind_border", f"{RADA}/nsubj→6 (/PUNCT/punct→6 w/ADP/case→3 Borku=Borek/PROPN{{Case=Loc}}/obl→6 już/PART/advmod→6 dawno/ADV/advmod→6 głosuje=głosować/VERB{{{PRES}}}/ROOT )/PUNCT/punct→6"),
        ("argument_behind_border", f"{JAN}/nsubj→4_ ,/PUNCT/punct→4 by/SCONJ/mark→4 znów/ADV/advmod→4 wygrał=wygrać/VERB{{{PAST}}}/ROOT"),
        ("argument_behind_border", f"{RADA}/nsubj→4 gminy=gmina/NOUN{{Case=Gen|Number=Sing}}/nmod→0 Na=na/ADP/case→3 wniosek/NOUN{{Case=Acc}}/obl→4 obraduje=obradować/VERB{{{PRES}}}/ROOT"),
        ("two_conjunctions", f"że/SCONJ/mark→5 jest=być/AUX{{{PRES}}}/aux→5_ ,/PUNCT/punct→5 skoro/SCONJ/mark→5 {RADA}/nsubj→5 głosuje=głosować/VERB{{{PRES}}}/ROOT"),
        ("verb_may_be_noun", f"{RADA}/nsubj→2 naszemu=nasz/DET{{Case=Dat|Number=Sing}}/obl→2 stanowi=stanowić/VERB{{{PRES}}}/ROOT prawo/NOUN{{Case=Acc|Number=Sing}}/obj→2"),
    ],
)  # fmt: skip
def test_a_doubtful_clause_is_left_out_by_its_reason(reason: str, sentence: str) -> None:
    found = facts(make_reading(make_doc(sentence)))
    assert found.left_out[reason] == 1, found


@pytest.mark.parametrize(
    ("above", "published"),
    [
        (f"mówi=mówić/VERB{{{PRES}}}/ROOT", True),
        (f"nie/PART/advmod:neg→2 mówi=mówić/VERB{{{PRES}}}/ROOT", False),
        (f"nie/PART/advmod:neg→2 przypuszczał=przypuszczać/VERB{{{PAST}}}/ROOT", True),
        (f"udaje=udawać/VERB{{{PRES}}}/ROOT", False),
        (f"nie/PART/advmod:neg→2 ukrywa=ukrywać/VERB{{{PRES}}}/ROOT", True),
    ],
)
def test_what_nobody_vouches_for_is_not_asserted(above: str, published: bool) -> None:
    verb = 2 if above.startswith("nie") else 1
    sentence = (
        f"{JAN}/nsubj→{verb} {above}_ ,/PUNCT/punct→{verb + 4} że/SCONJ/mark→{verb + 4} {RADA}/nsubj→{verb + 4} "
        f"głosuje=głosować/VERB{{{PRES}}}/ccomp→{verb}"
    )
    found = facts(make_reading(make_doc(sentence)))
    assert ("głosować" in [m.predicate_lemma for m in found.mentions]) == published
    assert found.left_out["not_asserted"] == (not published)


@pytest.mark.parametrize("pointer", ["Czytaj/VERB/dep→3 także/PART/dep→3", "Przeczytaj/VERB/dep→3 :/PUNCT/dep→3"])
def test_a_sentence_that_runs_into_a_pointer_to_another_article_is_left_out(pointer: str) -> None:
    sentence = f"{pointer} {RADA}/nsubj→3 głosuje=głosować/VERB{{{PRES}}}/ROOT"
    found = facts(make_reading(make_doc(sentence)))
    assert (found.mentions, found.left_out["teaser"]) == ([], 2)


def test_a_wish_without_a_doer_stays() -> None:
    assert by_lemma(f"Niech/PART/aux:imp→1 kupi=kupić/VERB{{{PRES}}}/ROOT dom/NOUN{{Case=Acc}}/obj→1")


def test_a_sentence_that_runs_into_a_photo_credit_is_left_out() -> None:
    sentence = f"Zyski/NOUN/dep→4 Foto/NOUN/dep→4 :/PUNCT/dep→4 {RADA}/nsubj→4 głosuje=głosować/VERB{{{PRES}}}/ROOT"
    found = facts(make_reading(make_doc(sentence)))
    assert (found.mentions, found.left_out["teaser"]) == ([], 1)
