"""Reporting clauses beside what they report."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

import pytest

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


def test_an_agency_right_after_the_verb_is_told() -> None:
    view = by_lemma(
        f"Czekamy=czekać/VERB{{Number=Plur|Person=1|Tense=Pres|VerbForm=Fin}}/parataxis:obj→2 –/PUNCT/punct→2 "
        f"powiedziała=powiedzieć/VERB{PAST}/ROOT PAP/PROPN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→2@B-ORG "
        "kierująca=kierować/ADJ{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Act}/amod→3 "
        "szpitalem=szpital/NOUN{Case=Ins|Gender=Masc|Number=Sing}/iobj→4 "
        "lekarka/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nmod→5"
    )["powiedzieć"]
    assert (view.subjects, view.others) == (["kierująca szpitalem lekarka"], ["recipient: PAP"])


def test_the_name_of_a_person_has_no_place() -> None:
    views = by_lemma(
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→3@B-PER w/ADP/case→2 "
        "radiu=radio/NOUN{Case=Loc|Gender=Neut|Number=Sing}/nmod→0 "
        "podał=podać/VERB{Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT_ ,/PUNCT/punct→7 "
        f"że/SCONJ/mark→7 {MAYOR}/nsubj→7 {OPENS}/ccomp→3 {BRIDGE}/obj→7"
    )
    assert views["podać"].subjects == ["Jan"]
    assert views["otworzyć"].fact.attribution_text == "Jan"


def test_a_passive_between_dashes_is_quoted_like_any_clause() -> None:
    fact = by_lemma(
        "–/PUNCT/punct→1 Most/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/ROOT "
        "został=zostać/AUX{Number=Sing|VerbForm=Fin}/aux:pass→3 "
        "otwarty=otworzyć/ADJ{Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Pass}/acl→1_ ,/PUNCT/punct→5 "
        f"podał=podać/VERB{{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}}/parataxis→3 {MAYOR}/nsubj→5"
    )["otworzyć"].fact
    assert (fact.attribution_text, fact.attribution_kind) == ("wójt", "direct")


PAST_N = "Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"


@pytest.mark.parametrize("drawn", ["obl→3", "iobj→3", "nsubj→3"])
def test_the_nominative_behind_an_opinion_is_nobody_s_genitive(drawn: str) -> None:
    views = by_lemma(
        f"Zdaniem=zdanie/NOUN{{Case=Ins|Gender=Neut|Number=Sing}}/{drawn} ekspertów=ekspert/NOUN{{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}}/nmod:arg→0 ceny=cena/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/nmod:arg→1 wzrosną=wzrosnąć/VERB{{Mood=Ind|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin}}/ROOT"
    )
    view = views["wzrosnąć"]
    assert (view.subjects, view.fact.attribution_text) == (["ceny"], "ekspertów")


def test_an_opinion_at_the_top_of_the_sentence_is_a_source() -> None:
    views = by_lemma(
        "Zdaniem=zdanie/NOUN{Case=Ins|Gender=Neut|Number=Sing}/ROOT analityków=analityk/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}/obj→3 "
        f"inflacja/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→3 spadła=spaść/VERB{{{PAST_N}}}/ccomp→0"
    )
    view = views["spaść"]
    assert (view.subjects, view.objects, view.fact.attribution_text) == (["inflacja"], [], "analityków")


@pytest.mark.parametrize(("noun", "source"), [("komunikacie=komunikat", "komunikacie"), ("mieście=miasto", None)])
def test_a_document_is_the_source_where_nobody_is_named(noun: str, source: str | None) -> None:
    views = by_lemma(
        f"W=w/ADP/case→1 {noun}/NOUN{{Case=Loc|Number=Sing}}/obl→2 podano=podać/VERB{{Mood=Ind|Person=0|Tense=Past|VerbForm=Fin}}/ROOT ,/PUNCT/punct→6 "
        f"że/SCONJ/mark→6 inflacja/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→6 spadła=spaść/VERB{{{PAST_N}}}/ccomp→2"
    )
    assert views["spaść"].fact.attribution_text == source


@pytest.mark.parametrize("drawn", ["nsubj→4", "appos→2"])
def test_who_stands_in_for_a_director_has_a_title(drawn: str) -> None:
    man = "Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing"
    views = by_lemma(
        "Pełniący=pełnić/ADJ{Aspect=Imp|Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Act}/amod→1 obowiązki=obowiązek/NOUN{Case=Acc|Gender=Masc|Number=Plur}/obj→4 "
        f"dyrektora=dyrektor/NOUN{{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}}/nmod→1 Jan/PROPN{{{man}}}/{drawn}@B-PER śpi=spać/VERB{{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT"
    )
    assert (views["spać"].objects, views["być"].objects) == ([], ["Pełniący obowiązki dyrektora"])


def test_who_stands_in_without_a_name_signs() -> None:
    (view,) = by_lemma(
        "Pełniąca=pełnić/ADJ{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Act}/amod→1 obowiązki=obowiązek/NOUN{Case=Acc|Gender=Masc|Number=Plur}/obj→3 "
        f"ministra=minister/NOUN{{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}}/nmod→1 podpisała=podpisać/VERB{PAST}/ROOT {BRIDGE}/obj→3"
    ).values()
    assert (view.subjects, view.objects) == (["Pełniąca obowiązki ministra"], ["most"])


def test_an_obligation_under_its_infinitive_is_no_object() -> None:
    (view,) = by_lemma(
        f"{COUNCIL}/nsubj→2 nie/PART{{Polarity=Neg}}/advmod:neg→2 ma=mieć/VERB{{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT obowiązku=obowiązek/NOUN{{Case=Gen|Gender=Masc|Number=Sing}}/obj→4 "
        "płacić/VERB{VerbForm=Inf}/xcomp→2 kar=kara/NOUN{Case=Gen|Gender=Fem|Number=Plur}/obj→4"
    ).values()
    assert (view.objects, view.fact.polarity, view.fact.modality) == (["kar"], "negative", "necessary")
