"""Reporting clauses beside what they report."""

from __future__ import annotations

from tests.transforms.facts.views import by_lemma

PAST = "{Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}"
FUTURE = "{Aspect=Perf|Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"
MAYOR = "wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
COUNCIL = "rada/NOUN{Case=Nom|Gender=Fem|Number=Sing}"
BRIDGE = "most/NOUN{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}"
OPENS = f"otworzy=otworzyć/VERB{FUTURE}"


def test_an_inserted_report_takes_no_word_of_the_clause_around_it() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→3 –/PUNCT/punct→3 jak/SCONJ/mark→3 podała=podać/VERB{PAST}/parataxis:obj→6 {COUNCIL}/nsubj→3 "
        f"–/PUNCT/punct→6 {OPENS}/ROOT {BRIDGE}/obj→6"
    )
    assert (views["otworzyć"].subjects, views["otworzyć"].objects) == (["wójt"], ["most"])
    assert (views["otworzyć"].fact.attribution_text, views["podać"].subjects) == ("rada", ["rada"])
    assert views["podać"].objects == ["otworzy most"]


def test_a_state_that_announces_is_the_one_before_the_comma() -> None:
    views = by_lemma(
        f"{COUNCIL}/nsubj→1 lubi=lubić/VERB{{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT "
        "strefę=strefa/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→1 "
        "Litwy=Litwa/PROPN{Case=Gen|Gender=Fem|Number=Sing}/nmod→2@B-GPE_ ,/PUNCT/punct→6 "
        f"która=który/DET{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→6 "
        f"zapowiedziała=zapowiedzieć/VERB{PAST}/acl:relcl→2_ "
        f",/PUNCT/punct→10 że/SCONJ/mark→10 {MAYOR}/nsubj→10 {OPENS}/ccomp:obj→6 {BRIDGE}/obj→10"
    )
    assert views["zapowiedzieć"].subjects == ["Litwy"]
    assert views["otworzyć"].fact.attribution_text == "Litwy"


def test_a_person_after_an_acronym_is_who_reports() -> None:
    views = by_lemma(
        "w/ADP/case→1 sprawie=sprawa/NOUN{Case=Loc|Gender=Fem|Number=Sing}/obl→4 "
        "UE/PROPN{Case=Gen|Gender=Fem|Number=Sing}/nmod→1@B-ORG "
        "Lis/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/flat→2@B-PER "
        "podał=podać/VERB{Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT_ ,/PUNCT/punct→8 "
        f"że/SCONJ/mark→8 {MAYOR}/nsubj→8 {OPENS}/ccomp→4 {BRIDGE}/obj→8"
    )
    assert views["podać"].subjects == ["Lis"]
    assert views["otworzyć"].fact.attribution_text == "Lis"
