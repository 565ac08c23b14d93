"""Clauses and participles that are subordinate though the tree says that they stand beside."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

import pytest

from tests.transforms.facts.views import by_lemma, read

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
PAST = "Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"
JAN = "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
RADA = "rada/NOUN{Case=Nom|Gender=Fem|Number=Sing}"


@pytest.mark.parametrize(
    ("opener", "modality", "objects"),
    [("czy/PART/advmod→5", "question", ["czy rada głosuje"]), ("jeśli/SCONJ/mark→5", "conditional", [])],
)
def test_a_clause_with_its_own_conjunction_is_not_coordinated(opener: str, modality: str, objects: list[str]) -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 pokaże=pokazać/VERB{{{PRES}}}/ROOT_ ,/PUNCT/punct→5 {opener} {RADA}/nsubj→5 głosuje=głosować/VERB{{{PRES}}}/conj→1"
    )
    assert (views["głosować"].fact.modality, views["pokazać"].objects) == (modality, objects)


def test_who_was_asked_is_the_one_who_then_speaks() -> None:
    views = by_lemma(
        "Pytany=pytać/ADJ{Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Pass}/parataxis:obj→5 o/ADP/case→2 budżet/NOUN{Case=Acc}/obl→0_ ,/PUNCT/punct→0 "
        f"{JAN}/nsubj→5@B-PER odpowiedział=odpowiedzieć/VERB{{{PAST}}}/ROOT krótko/ADV/advmod→5"
    )
    assert (views["pytać"].objects, views["pytać"].fact.attribution_text) == (["Jan"], None)


def test_of_a_man_ktory_is_the_subject() -> None:
    views = by_lemma(
        "Wójt=wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→5_ ,/PUNCT/punct→3 który/DET{Case=Acc|Gender=Masc|Number=Sing}/obj→3 "
        f"odwiedził=odwiedzić/VERB{{{PAST}}}/acl:relcl→0 Kijów/PROPN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→3@B-GPE wraca=wracać/VERB{{{PRES}}}/ROOT"
    )
    assert (views["odwiedzić"].subjects, views["odwiedzić"].objects) == (["Wójt"], ["Kijów"])


def test_a_time_before_later_dates_the_verb() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→3 rok/NOUN{{Case=Acc|Gender=Masc|Number=Sing}}/nmod→0 później=późno/ADV/advmod→1 wyjechał=wyjechać/VERB{{{PAST}}}/ROOT"
    )
    assert (views["wyjechać"].subjects, views["wyjechać"].others) == (["Jan"], ["time: rok później"])


def test_a_conjunction_before_the_dash_is_not_the_reporting_verbs() -> None:
    views = by_lemma(
        f"Chcemy=chcieć/VERB{{Number=Plur|Person=1|Tense=Pres|VerbForm=Fin}}/ROOT_ ,/PUNCT/punct→6 żeby/SCONJ/mark→6 {RADA}/nsubj→4 wygrała=wygrać/VERB{{Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}}/parataxis:obj→6 "
        f"–/PUNCT/punct→6 powiedział=powiedzieć/VERB{{{PAST}}}/ccomp→0 {JAN}/nsubj→6"
    )
    assert (views["powiedzieć"].fact.tense, views["powiedzieć"].fact.modality) == ("past", "asserted")
    assert views["wygrać"].fact.modality == "intended"


def test_a_list_with_a_dash_belongs_to_another_doer() -> None:
    first, second = read(
        f"{JAN}/nsubj→1 dostał=dostać/VERB{{{PAST}}}/ROOT medal/NOUN{{Case=Acc|Gender=Masc|Number=Sing}}/obj→1_ ,/PUNCT/punct→4 "
        "drugi/ADJ{Case=Nom}/amod→2 –/PUNCT/punct→6 dyplom/NOUN{Case=Acc|Gender=Masc|Number=Sing}/conj→2"
    )
    assert (first.objects, second.subjects, second.objects) == (["medal"], ["drugi"], ["dyplom"])


def test_a_pronoun_that_is_printed_is_not_the_subject_above_it() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 mówi=mówić/VERB{{{PRES}}}/ROOT_ ,/PUNCT/punct→5 że/SCONJ/mark→5 on/PRON{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→5 wraca=wracać/VERB{{{PRES}}}/ccomp→1"
    )
    assert views["wracać"].bases("subject") == ["on"]


def test_the_second_relative_clause_goes_on_with_the_first() -> None:
    past = "{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}"
    which = "która=który/DET{Case=Nom|Gender=Fem|Number=Sing}"
    views = by_lemma(
        "Rzeka=rzeka/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→10_ ,/PUNCT/punct→3 "
        f"{which}/nsubj→3 minęła=minąć/VERB{past}/acl:relcl→0 "
        "wieś=wieś/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→3 "
        f"i/CCONJ/cc→7 {which}/nsubj→7 wylała=wylać/VERB{past}/acl:relcl→4 wczoraj/ADV/advmod→7_ ,/PUNCT/punct→7 "
        f"opadła=opaść/VERB{past}/ROOT"
    )
    assert (views["wylać"].subjects, views["wylać"].recoveries("subject")) == (["Rzeka"], ["relative"])


def test_a_person_right_before_the_comma_is_who_fights() -> None:
    past = "{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}"
    view = by_lemma(
        "Burmistrza=burmistrz/NOUN{Animacy=Hum|Case=Acc|Gender=Masc|Number=Sing}/obj→8 "
        "Radomia=Radom/PROPN{Case=Gen|Gender=Masc|Number=Sing}/nmod→0@B-GPE "
        "Jana=Jan/PROPN{Animacy=Hum|Case=Acc|Gender=Masc|Number=Sing}/flat→1@B-PER_ ,/PUNCT/punct→5 "
        f"który/DET{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→5 walczył=walczyć/VERB{past}/acl:relcl→1 "
        "dzielnie/ADV/advmod→5_ ,/PUNCT/punct→5 odwołano=odwołać/VERB{Person=0|VerbForm=Fin}/ROOT"
    )["walczyć"]
    assert (view.subjects[0] or "").endswith("Jana") and view.recoveries("subject") == ["relative"]
