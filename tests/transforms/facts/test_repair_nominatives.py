"""Nominatives, titles and predicates that the tree hid inside other phrases."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

import pytest

from tests.transforms.facts.views import by_lemma, read

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
PAST = "Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"
EWA = "Ewa/PROPN{Case=Nom|Gender=Fem|Number=Sing}"


def test_a_nominative_after_a_phrase_in_another_case_is_the_subject() -> None:
    views = by_lemma(
        "Wśród/ADP/case→1 posłów=poseł/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}/obl→3 Białoruś/PROPN{Case=Nom|Gender=Fem|Number=Sing}/appos→1 "
        f"przegrywa=przegrywać/VERB{{{PRES}}}/ROOT"
    )
    assert (views["przegrywać"].subjects, views["przegrywać"].others) == (["Białoruś"], ["other wśród: posłów"])


def test_a_name_without_cases_right_before_the_verb_is_the_subject() -> None:
    views = by_lemma(
        "Podczas/ADP/case→1 rozmów=rozmowa/NOUN{Case=Gen|Gender=Fem|Number=Plur}/obl→3 Blipexx/PROPN{Case=Gen|Gender=Masc|Number=Sing}/nmod→1 "
        f"odmawia=odmawiać/VERB{{{PRES}}}/ROOT"
    )
    assert views["odmawiać"].subjects == ["Blipexx"]


def test_a_short_title_goes_with_its_name() -> None:
    views = by_lemma(
        f"Powiedziała=powiedzieć/VERB{{{PAST}}}/ROOT prok/NOUN{{Case=Acc}}/obj→0_ ./PUNCT/punct→0 {EWA}/nsubj→0@B-PER"
    )
    assert (views["powiedzieć"].subjects, views["powiedzieć"].objects) == (["prok. Ewa"], [])


def test_a_name_right_after_a_title_is_its_name() -> None:
    views = by_lemma(
        f"Wraca=wracać/VERB{{{PRES}}}/ROOT prezes/NOUN{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}}/nsubj→0 ds/NOUN/nmod→1_ ./PUNCT/punct→2 "
        "Polski=Polska/PROPN{Case=Gen|Gender=Fem|Number=Sing}/obl→0 Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→0@B-PER"
    )
    assert (views["wracać"].subjects, views["wracać"].others) == (["prezes ds. Polski Jan"], [])


def test_a_full_verb_is_no_copula() -> None:
    views = by_lemma(
        f"Rada/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→3 motywuje=motywować/VERB{{{PRES}}}/cop→3 to/PRON{{Case=Acc}}/obj→1 obawą=obawa/NOUN{{Case=Ins|Number=Sing}}/ROOT"
    )
    assert (views["motywować"].subjects, views["motywować"].fact.fact_type) == (["Rada"], "event")


def test_to_before_an_object_stresses_it() -> None:
    views = by_lemma(
        f"To/SCONJ/cop→1 Ewę=Ewa/PROPN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→2 chwali=chwalić/VERB{{{PRES}}}/ROOT rada/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→2"
    )
    assert [(v.fact.predicate_lemma, v.objects) for v in views.values()] == [("chwalić", ["Ewę"])]


def test_a_passive_under_a_modal_verb_is_read_as_one() -> None:
    view = by_lemma(
        f"Ma=mieć/VERB{{{PRES}}}/ROOT zostać/AUX{{VerbForm=Inf}}/aux:pass→2 otwarta=otworzyć/ADJ{{Aspect=Perf|Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass}}/amod→3 "
        "szkoła/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→0"
    )["otworzyć"]
    assert (view.objects, view.fact.voice, view.fact.modality) == (["szkoła"], "passive", "intended")


def test_the_noun_after_a_whole_phrase_is_the_object() -> None:
    views = by_lemma(
        f"{EWA}/nsubj→1 poddała=poddać/VERB{{{PAST}}}/ROOT pod/ADP/case→3 głosowanie/NOUN{{Case=Acc|Number=Sing}}/obl→1 wniosek/NOUN{{Case=Gen|Gender=Masc|Number=Sing}}/nmod→3"
    )
    assert (views["poddać"].objects, views["poddać"].others) == (["wniosek"], ["goal pod: głosowanie"])


def test_a_bare_date_after_a_noun_dates_the_verb() -> None:
    views = by_lemma(
        f"{EWA}/nsubj→1 chwali=chwalić/VERB{{{PRES}}}/ROOT policję=policja/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→1 12/ADJ{{Case=Gen}}/amod→2 maja=maj/NOUN{{Case=Gen}}/nmod→3"
    )
    assert (views["chwalić"].objects, views["chwalić"].others) == (["policję"], ["time: 12 maja"])


MAN = "{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
JAN = f"Jan/PROPN{MAN}"


def test_a_row_of_short_titles_is_one_title() -> None:
    views = by_lemma(
        f"Powiedział=powiedzieć/VERB{{{PAST}}}/ROOT czwartek/NOUN{{Case=Acc}}/obl→0 asp/PROPN/nmod→1_ ./PUNCT/punct→0 szt/ADV/nsubj→0_ ./PUNCT/punct→4 {JAN}/appos→4@B-PER"
    )
    assert views["powiedzieć"].subjects == ["asp. szt. Jan"]
    assert (views["być"].objects, views["być"].bases("subject")) == (["asp. szt"], ["Jan"])


def test_the_title_before_a_short_one_is_a_role_of_its_own() -> None:
    sentence = (
        f"Rektor=rektor/NOUN{MAN}/nsubj→5 uczelni=uczelnia/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/nmod→0 prof/NOUN/nmod:flat→1_ ./PUNCT/punct→2 "
        f"{JAN}/appos→0@B-PER śpi=spać/VERB{{{PRES}}}/ROOT"
    )
    roles = [v.objects for v in read(sentence) if v.fact.fact_type == "role"]
    assert sorted(roles) == [["Rektor uczelni"], ["prof"]]
    assert by_lemma(sentence)["spać"].bases("subject") == ["Jan"]


def test_what_threatens_needs_no_doer() -> None:
    views = by_lemma(
        "Sąd=sąd/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→1 orzekł=orzec/VERB{Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT ./PUNCT/punct→1",
        f"Grozi=grozić/VERB{{{PRES}}}/ROOT im=on/PRON{{Case=Dat|Number=Plur}}/iobj→0 do/ADP/case→3 lat=rok/NOUN{{Case=Gen|Number=Plur}}/obl→0 ./PUNCT/punct→0",
    )
    assert views["grozić"].subjects == []


def test_an_adverb_before_a_number_governs_nothing() -> None:
    views = by_lemma(
        "Odwołano=odwołać/VERB{Mood=Ind|Person=0|Tense=Past|VerbForm=Fin}/ROOT łącznie/ADV/case→3 116/NUM/nummod:gov→3 lotów=lot/NOUN{Case=Gen|Gender=Masc|Number=Plur}/obj→0"
    )
    assert (views["odwołać"].objects, views["odwołać"].others) == (["łącznie 116 lotów"], [])


def test_a_verb_in_no_or_to_has_no_subject() -> None:
    views = by_lemma(
        "Spotkania=spotkanie/NOUN{Case=Nom|Gender=Neut|Number=Plur}/nsubj→1 organizowano=organizować/VERB{Mood=Ind|Person=0|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert (views["organizować"].subjects, views["organizować"].objects) == ([], ["Spotkania"])


def test_what_was_not_done_stands_in_the_genitive() -> None:
    views = by_lemma(
        "Przyczyn=przyczyna/NOUN{Case=Gen|Gender=Fem|Number=Plur}/nsubj→2 nie/PART{Polarity=Neg}/advmod:neg→2 ustalono=ustalić/VERB{Mood=Ind|Person=0|Tense=Past|VerbForm=Fin}/ROOT"
    )
    view = views["ustalić"]
    assert (view.subjects, view.objects, view.fact.polarity) == ([], ["Przyczyn"], "negative")


@pytest.mark.parametrize(
    ("whom", "verb", "recipients"),
    [
        ("Mostowi=Mostowy/PROPN{Case=Nom|Gender=Masc|Number=Plur}/iobj→1", "nadano=nadać", ["Mostowi"]),
        ("Ulicy=ulica/NOUN{Case=Gen|Gender=Fem|Number=Sing}/obj→1", "nadano=nadać", ["Ulicy"]),
        ("Ulicy=ulica/NOUN{Case=Gen|Gender=Fem|Number=Sing}/obj→1", "pozbawiono=pozbawić", []),
    ],
)
def test_who_gets_an_object_is_not_another_one(whom: str, verb: str, recipients: list[str]) -> None:
    given = f"{whom} {verb}/VERB{{Mood=Ind|Person=0|Tense=Past|VerbForm=Fin}}/ROOT imię/NOUN{{Case=Acc|Gender=Neut|Number=Sing}}/obj→1"
    (view,) = by_lemma(given).values()
    assert view.texts("recipient") == recipients
    assert "imię" in view.objects and not set(recipients) & set(view.objects)


def test_who_is_asked_is_not_called_asked() -> None:
    views = by_lemma(
        f"Pytana=pytać/ADJ{{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass}}/nsubj→5_ ,/PUNCT/punct→3 czy/PART/advmod→3 rząd/NOUN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→4 ustąpi=ustąpić/VERB{{Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}}/ccomp→0 milczy=milczeć/VERB{{{PRES}}}/ROOT"
    )
    assert "milczeć" not in views or "Pytana" not in views["milczeć"].subjects


def test_the_first_half_of_a_preposition_is_no_object() -> None:
    views = by_lemma(
        f"{EWA}/nsubj→2 nie/PART{{Polarity=Neg}}/advmod:neg→2 ma=mieć/VERB{{{PRES}}}/ROOT co/ADP/iobj→2 do/ADP/case→5 tego=to/PRON{{Case=Gen}}/obl→2 wątpliwości=wątpliwość/NOUN{{Case=Gen|Gender=Fem|Number=Plur}}/obj→2"
    )
    assert views["mieć"].objects == ["wątpliwości"]


WAS = "została=zostać/VERB{Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
PASSED = "{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass}"


@pytest.mark.parametrize("drawn", ["nsubj→1", "xcomp→1", "acl→0"])
def test_a_participle_that_agrees_with_zostac_is_the_predicate(drawn: str) -> None:
    views = by_lemma(
        f"Ustawa/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 {WAS} w/ADP/case→3 piątek/NOUN{{Case=Acc|Gender=Masc|Number=Sing}}/obl→1 odrzucona=odrzucić/ADJ{PASSED}/{drawn}"
    )
    view = views["odrzucić"]
    assert (view.objects, view.subjects, view.fact.voice, view.fact.polarity) == (["Ustawa"], [], "passive", "positive")
    assert "zostać" not in views


def test_what_somebody_became_stays_what_it_is() -> None:
    views = by_lemma(
        f"Kobieta/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→2 oskarżona=oskarżyć/ADJ{PASSED}/acl→0 {WAS} ministrem=minister/NOUN{{Case=Ins|Gender=Masc|Number=Sing}}/xcomp→2"
    )
    assert (views["zostać"].subjects, views["zostać"].objects) == (["Kobieta oskarżona"], ["ministrem"])


def test_where_something_is_asks_nothing() -> None:
    views = by_lemma(
        f"Śpią=spać/VERB{{Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT tam/ADV/advmod→0 ,/PUNCT/punct→4 gdzie/ADV{{PronType=Rel}}/advmod→4 wygrywa=wygrywać/VERB{{{PRES}}}/acl:relcl→1 {JAN}/nsubj→4"
    )
    assert views["wygrywać"].fact.modality == "asserted"
