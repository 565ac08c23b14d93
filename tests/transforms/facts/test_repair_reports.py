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
