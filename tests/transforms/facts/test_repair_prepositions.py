"""Words that stand in a case, or behind a preposition, which shows what they belong to."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

import pytest

from tests.transforms.facts.views import by_lemma, one, read

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
PAST = "Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin"
MAN = "Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing"
MAYOR = f"wójt/NOUN{{{MAN}}}"
COUNCIL = "rada/NOUN{Case=Nom|Gender=Fem|Number=Sing}"
TAXES = "podatki=podatek/NOUN{Case=Nom|Gender=Masc|Number=Plur}"


def test_the_preposition_before_an_adjective_is_that_of_its_noun() -> None:
    view = one(
        f"Droga=droga/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 biegnie=biec/VERB{{{PRES}}}/ROOT do/ADP/case→3 "
        "nowego=nowy/ADJ{Case=Gen|Gender=Masc|Number=Sing}/amod→4 mostu=most/NOUN{Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing}/obl:arg→1"
    )
    assert (view.objects, view.others) == ([], ["goal do: nowego mostu"])


def test_an_accusative_is_no_part_of_the_subject() -> None:
    view = one(
        f"{MAYOR}/nsubj→2 wiedzę=wiedza/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/nmod→0 czerpie=czerpać/VERB{{{PRES}}}/ROOT "
        "z/ADP/case→4 plotek=plotka/NOUN{Case=Gen|Gender=Fem|Number=Plur}/obl→2"
    )
    assert (view.subjects, view.objects) == (["wójt"], ["wiedzę"])


def test_nalezy_has_no_subject() -> None:
    view = one(
        f"Radę=rada/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/nsubj→1 należy=należeć/VERB{{{PRES}}}/ROOT odwołać/VERB{{VerbForm=Inf}}/xcomp→1"
    )
    assert (view.subjects, view.objects, view.fact.voice) == ([], ["Radę"], "impersonal")


@pytest.mark.parametrize("prep", ["o", "w", "podczas"])
def test_behind_a_name_a_circumstance_is_the_verbs(prep: str) -> None:
    views = by_lemma(
        f"Mówił=mówić/VERB{{{PAST}}}/ROOT {MAYOR}/nsubj→0 Jan/PROPN{{{MAN}}}/appos→1@B-PER {prep}/ADP/case→4 radzie=rada/NOUN{{Case=Loc|Gender=Fem|Number=Sing}}/nmod→1"
    )
    assert views["mówić"].subjects == ["wójt Jan"]
    assert [o.partition(": ")[2] for o in views["mówić"].others] == ["radzie"]


def test_an_adverb_behind_a_name_is_the_verbs() -> None:
    view = one(
        f"Jan/PROPN{{{MAN}}}/nsubj→2@B-PER otwarcie/ADV/advmod→0 skrytykował=skrytykować/VERB{{{PAST}}}/ROOT radę=rada/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→2"
    )
    assert (view.subjects, view.others) == (["Jan"], ["manner: otwarcie"])


def test_a_participle_with_its_comma_before_the_subject_is_no_part_of_it() -> None:
    views = by_lemma(
        "Zapytany=zapytać/ADJ{Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Pass}/amod→4 o/ADP/case→2 budżet/NOUN{Case=Acc}/obl→0_ ,/PUNCT/punct→0 "
        f"Jan/PROPN{{{MAN}}}/nsubj→5@B-PER wyjechał=wyjechać/VERB{{{PAST}}}/ROOT"
    )
    assert views["wyjechać"].subjects == ["Jan"]


def test_a_person_after_the_verb_that_follows_a_quotation_speaks() -> None:
    views = by_lemma(
        f"„/PUNCT/punct→2_ {COUNCIL}/nsubj→2 głosuje=głosować/VERB{{{PRES}}}/ROOT_ ”/PUNCT/punct→2 napisał=napisać/VERB{{{PAST}}}/conj→2 "
        "Kuleza/PROPN{Case=Acc|Gender=Masc|Number=Sing}/obj→4@B-PER"
    )
    assert (views["napisać"].subjects, views["napisać"].objects) == (["Kuleza"], ["„rada głosuje”"])
    assert views["głosować"].fact.attribution_text == "Kuleza"


def test_the_modal_verb_is_about_the_participle_after_its_auxiliary() -> None:
    view = one(
        f"{TAXES}/nsubj→1 muszą=musieć/VERB{{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT zostać/VERB{{VerbForm=Inf}}/xcomp→1 "
        "szybko/ADV/advmod→4 obniżone=obniżyć/ADJ{Case=Nom|Gender=Masc|Number=Plur|VerbForm=Part|Voice=Pass}/parataxis→1"
    )
    assert (view.fact.predicate_lemma, view.fact.voice, view.fact.modality) == ("obniżyć", "passive", "necessary")
    assert view.objects == ["podatki"]


def test_what_only_people_do_goes_on_with_the_speaker() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→1 mówi=mówić/VERB{{{PRES}}}/ROOT_ ,/PUNCT/punct→5 że/SCONJ/mark→5 ustawa/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→5 "
        f"szkodzi=szkodzić/VERB{{{PRES}}}/ccomp→1 i/CCONJ/cc→7 domaga=domagać/VERB{{{PRES}}}/conj→5 się/PRON/expl→7 zmian=zmiana/NOUN{{Case=Gen|Gender=Fem|Number=Plur}}/obj→7"
    )
    assert (views["domagać się"].subjects, views["domagać się"].fact.attribution_text) == (["wójt"], None)
    assert views["mówić"].objects == ["ustawa szkodzi"]


def test_the_passive_subject_after_a_genitive_relative_is_its_own() -> None:
    views = read(
        "Koncern=koncern/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→6_ ,/PUNCT/punct→5 którego=który/DET{Case=Gen|Gender=Masc|Number=Sing}/iobj→5 "
        f"broń/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj:pass→5 jest=być/AUX{{{PRES}}}/aux:pass→5 używana=używać/ADJ{{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass}}/acl:relcl→0 rośnie=rosnąć/VERB{{{PRES}}}/ROOT"
    )
    assert [v.objects for v in views if v.fact.predicate_lemma == "używać"] == [["broń"]]


def test_a_participle_after_a_list_describes_its_last_member() -> None:
    views = by_lemma(
        "Wygrały=wygrać/VERB{Number=Plur|Tense=Past|VerbForm=Fin}/ROOT bank/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→0 i/CCONJ/cc→3 "
        "zakład/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/conj→1_ ,/PUNCT/punct→5 budujący=budować/ADJ{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Act}/amod→1 "
        "most/NOUN{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}/obj→5"
    )
    assert views["budować"].subjects == ["zakład"]


def test_to_before_the_main_clause_is_no_copula() -> None:
    views = by_lemma(
        f"Jeśli/SCONJ/mark→1 wygra=wygrać/VERB{{{PRES}}}/advcl→5_ ,/PUNCT/punct→4 to/AUX/cop→4 {COUNCIL}/nsubj→5 wróci=wrócić/VERB{{{PRES}}}/ROOT"
    )
    assert views["wrócić"].subjects == ["rada"]
    assert "być" not in views


def test_what_is_asked_under_an_infinitive_is_its_object() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→1 może=móc/VERB{{{PRES}}}/ROOT sprawdzić/VERB{{VerbForm=Inf}}/xcomp→1_ ,/PUNCT/punct→5 czy/PART/advmod→5 wygra=wygrać/VERB{{{PRES}}}/conj→1 {COUNCIL}/nsubj→5"
    )
    assert views["sprawdzić"].objects == ["czy wygra rada"]


def test_an_adjective_that_does_not_go_with_the_noun_after_it_goes_with_the_one_before() -> None:
    view = one(
        f"Droga=droga/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 przecina=przecinać/VERB{{{PRES}}}/ROOT wody=woda/NOUN{{Case=Acc|Gender=Fem|Number=Plur}}/obj→1 "
        "terytorialne=terytorialny/ADJ{Case=Acc|Gender=Fem|Number=Plur}/amod→4 Danii=Dania/PROPN{Case=Gen|Gender=Fem|Number=Sing}/obj→1@B-GPE"
    )
    assert view.objects == ["wody terytorialne Danii"]


def test_an_adjective_of_another_noun_is_no_part_of_the_phrase() -> None:
    view = one(
        f"litewskich=litewski/ADJ{{Case=Gen|Gender=Masc|Number=Plur}}/amod→1 strażak/NOUN{{{MAN}}}/nsubj→2 pyta=pytać/VERB{{{PRES}}}/ROOT radę=rada/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→2"
    )
    assert view.subjects == ["strażak"]


def test_the_copula_after_a_modal_of_a_relative_clause_is_its_own() -> None:
    views = by_lemma(
        f"Powstanie=powstać/VERB{{{PRES}}}/ROOT komisja/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→0_ ,/PUNCT/punct→5 której=który/DET{{Case=Gen|Gender=Fem|Number=Sing}}/det→4 "
        f"celem=cel/NOUN{{Animacy=Inan|Case=Ins|Gender=Masc|Number=Sing}}/iobj→5 ma=mieć/VERB{{{PRES}}}/acl:relcl→1 być/AUX{{VerbForm=Inf}}/conj→0 kontrola/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→0"
    )
    assert views["powstać"].subjects == ["komisja"]
    assert (views["być"].subjects, views["być"].objects) == (["kontrola"], ["celem"])


def test_a_person_behind_a_place_is_the_object() -> None:
    view = one(
        "Sąd=sąd/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→5@B-ORG w/ADP/case→2@I-ORG Lublinie=Lublin/PROPN{Animacy=Inan|Case=Loc|Gender=Masc|Number=Sing}/nmod→0@I-ORG "
        f"Jana=Jan/PROPN{{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}}/flat→2@B-PER wczoraj/ADV/advmod→5 skazał=skazać/VERB{{{PAST}}}/ROOT"
    )
    assert (view.subjects, view.objects) == (["Sąd w Lublinie"], ["Jana"])


def test_temu_after_a_dative_points_to_it() -> None:
    view = one(
        f"Projektowi=projekt/NOUN{{Animacy=Inan|Case=Dat|Gender=Masc|Number=Sing}}/iobj→2 temu/ADP/case→0 sprzeciwia=sprzeciwiać/VERB{{{PRES}}}/ROOT się/PRON/expl→2 {COUNCIL}/nsubj→2"
    )
    assert (view.objects, view.others) == (["Projektowi temu"], [])


def test_an_adjective_that_does_not_go_with_the_noun_before_it_goes_with_the_one_after() -> None:
    view = one(
        f"{MAYOR}/nsubj→1 obciążył=obciążyć/VERB{{{PAST}}}/ROOT spółkę=spółka/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→1 pełną=pełny/ADJ{{Case=Ins|Gender=Fem|Number=Sing}}/amod→2 "
        "winą=wina/NOUN{Case=Ins|Gender=Fem|Number=Sing}/iobj→1"
    )
    assert (view.objects, view.others) == (["spółkę"], ["instrument: pełną winą"])


def test_what_is_given_is_no_part_of_whom_it_is_given_to() -> None:
    view = one(
        f"{COUNCIL}/nsubj→1 zarzuca=zarzucać/VERB{{{PRES}}}/ROOT wójtowi=wójt/NOUN{{Animacy=Hum|Case=Dat|Gender=Masc|Number=Sing}}/obj→1 bezczynność/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nmod:arg→2"
    )
    assert (view.objects, view.others) == (["bezczynność"], ["recipient: wójtowi"])


def test_ktory_before_the_subject_of_a_relative_clause_is_the_object() -> None:
    views = by_lemma(
        f"Dom=dom/NOUN{{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}}/nsubj→5_ ,/PUNCT/punct→4 który/DET{{Case=Nom|Gender=Masc|Number=Sing}}/det→3 {MAYOR}/nsubj→4 kupił=kupić/VERB{{{PAST}}}/acl:relcl→0 stoi=stać/VERB{{{PRES}}}/ROOT"
    )
    assert (views["kupić"].subjects, views["kupić"].objects) == (["wójt"], ["Dom"])


def test_after_whose_opinion_it_is_stands_the_object() -> None:
    view = one(
        f"{COUNCIL}/nsubj→1 służy=służyć/VERB{{{PRES}}}/ROOT moim=mój/DET{{Case=Ins}}/det:poss→3 zdaniem=zdanie/NOUN{{Case=Ins|Gender=Neut|Number=Sing}}/iobj→1 spółce=spółka/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/nmod:arg→3"
    )
    assert view.objects == ["spółce"]


def test_behind_a_name_a_share_counts_the_second_noun_too() -> None:
    view = one(
        "9/NUM/nummod:gov→1 proc=procent/NOUN/nsubj→8_ ./PUNCT/punct→1 wzrost/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→8 i/CCONJ/cc→6 3/NUM/nummod→6 proc=procent/NOUN/conj→3 spadek/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→8 "
        "trwały=trwać/VERB{Gender=Masc|Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert view.subjects == ["9 proc. wzrost", "3 proc spadek"]


def test_a_bare_day_before_the_subject_is_the_verbs() -> None:
    view = one(
        f"tego=ten/DET{{Case=Gen}}/det→1 dnia=dzień/NOUN{{Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing}}/nmod→2 {MAYOR}/nsubj→3 odwołał=odwołać/VERB{{{PAST}}}/ROOT radę=rada/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→3"
    )
    assert (view.subjects, view.others) == (["wójt"], ["time: tego dnia"])


def test_what_stands_behind_an_insertion_is_not_what_it_reports() -> None:
    views = by_lemma(
        f"Dlatego/ADV/advmod→2 –/PUNCT/punct→2 pisze=pisać/VERB{{{PRES}}}/advcl→7 dziennik/NOUN{{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}}/nsubj→2 –/PUNCT/punct→2 "
        f"wizytę=wizyta/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→2 {MAYOR}/nsubj→7 odwołał=odwołać/VERB{{{PAST}}}/ROOT"
    )
    assert (views["odwołać"].subjects, views["odwołać"].objects) == (["wójt"], ["wizytę"])
    assert "pisać" not in views or "wizytę" not in views["pisać"].objects


def test_a_country_after_others_goes_on_with_them() -> None:
    view = one(
        "Posłowie=poseł/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→6 z/ADP/case→2 Belgii=Belgia/PROPN{Case=Gen|Gender=Fem|Number=Sing}/nmod→0@B-GPE i/CCONJ/cc→4 Włoch=Włochy/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/conj→0@B-GPE "
        "dziś/ADV/advmod→6 protestują=protestować/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
    )
    assert view.subjects == ["Posłowie z Belgii i Włoch"]


def test_what_a_hyphen_joins_to_a_name_is_no_object() -> None:
    view = one(
        f"Wójt=wójt/NOUN{{{MAN}}}/nsubj→1 chwali=chwalić/VERB{{{PRES}}}/ROOT umowę=umowa/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→1 Wrocław/PROPN{{Case=Nom}}/nmod→2_ -/PUNCT/punct→5_ Madryt/PROPN{{Case=Nom}}/nsubj→1"
    )
    assert view.objects == ["umowę Wrocław-Madryt"]


def test_who_asks_is_not_the_one_who_answers() -> None:
    views = by_lemma(
        f"Powiedział=powiedzieć/VERB{{Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT to/PRON{{Case=Acc}}/obj→0 portalowi=portal/NOUN{{Case=Dat|Gender=Masc|Number=Sing}}/iobj→0 Onet/PROPN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→0@B-PRO wójt/NOUN{{{MAN}}}/nsubj→0"
    )
    assert views["powiedzieć"].subjects == ["wójt"]


def test_what_a_preposition_governs_is_no_second_subject() -> None:
    views = read(
        f"Każdy/DET{{{MAN}}}/nsubj→6 biorący=brać/ADJ{{Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part}}/amod→0 udział/NOUN{{Case=Acc}}/obj→1 w/ADP/case→4 sprzedaży=sprzedaż/NOUN{{Case=Loc|Gender=Fem|Number=Sing}}/obl→1_ "
        f"zakupie=zakup/NOUN{{Case=Loc|Gender=Masc|Number=Sing}}/conj→0 kłamie=kłamać/VERB{{{PRES}}}/ROOT"
    )
    assert "zakupie" not in [s for v in views for s in v.subjects]


def test_an_opinion_is_not_what_means_something() -> None:
    view = one(
        f"Zdaniem=zdanie/NOUN{{Case=Ins|Gender=Neut|Number=Sing}}/nsubj→2 urzędu=urząd/NOUN{{Case=Gen|Gender=Masc|Number=Sing}}/nmod→0 może=móc/VERB{{{PRES}}}/ROOT to/PRON{{Case=Acc}}/obj→4 oznaczać/VERB{{VerbForm=Inf}}/xcomp→2 karę=kara/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→4"
    )
    assert (view.subjects, view.objects, view.fact.attribution_text) == (["to"], ["karę"], "urzędu")


def test_behind_the_speaker_and_a_comma_stands_the_subject() -> None:
    views = by_lemma(
        f"Jak/SCONJ/mark→1 podał=podać/VERB{{{PRES}}}/advcl→5 Kot/PROPN{{{MAN}}}/nsubj→1@B-PER ,/PUNCT/punct→4 szczepionki=szczepionka/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/conj→2 pojadą=pojechać/VERB{{Mood=Ind|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin}}/ROOT"
    )
    assert (views["podać"].subjects, views["pojechać"].subjects) == (["Kot"], ["szczepionki"])
