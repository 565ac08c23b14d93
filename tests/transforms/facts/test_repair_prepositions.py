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


def test_sam_is_no_part_of_the_subject() -> None:
    view = one(
        f"{MAYOR}/nsubj→2 sam/ADJ{{{MAN}}}/amod→0 płaci=płacić/VERB{{{PRES}}}/ROOT podatki=podatek/NOUN{{Case=Acc|Gender=Masc|Number=Plur}}/obj→2"
    )
    assert view.subjects == ["wójt"]


def test_a_participle_with_its_comma_before_the_subject_is_no_part_of_it() -> None:
    views = by_lemma(
        "Zapytany=zapytać/ADJ{Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Pass}/amod→4 o/ADP/case→2 budżet/NOUN{Case=Acc}/obl→0_ ,/PUNCT/punct→0 "
        f"Jan/PROPN{{{MAN}}}/nsubj→5@B-PER wyjechał=wyjechać/VERB{{{PAST}}}/ROOT"
    )
    assert views["wyjechać"].subjects == ["Jan"]


def test_a_phrase_ends_where_a_quotation_opens() -> None:
    view = one(
        f"Powiedział=powiedzieć/VERB{{{PAST}}}/ROOT lekarz/NOUN{{{MAN}}}/nsubj→0 „/PUNCT/punct→3_ grupa/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/appos→1"
    )
    assert view.subjects == ["lekarz"]


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


def test_a_thing_does_not_do_what_it_consists_in() -> None:
    views = read(
        f"Problem/NOUN{{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}}/nsubj→1 polega=polegać/VERB{{{PRES}}}/ROOT na/ADP/case→3 tym=to/PRON/obl:arg→1_ ,/PUNCT/punct→6 "
        "żeby/SCONJ/mark→6 znaleźć/VERB{VerbForm=Inf}/xcomp→3 drogę=droga/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→6"
    )
    assert "znaleźć" not in [v.fact.predicate_lemma for v in views]


def test_a_verb_that_a_verb_governs_is_a_noun() -> None:
    views = read(
        f"Ustawa=ustawa/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 utrudni=utrudnić/VERB{{{PRES}}}/ROOT "
        "powstanie=powstać/VERB{Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/obj→1 mostu=most/NOUN{Case=Gen|Gender=Masc|Number=Sing}/nsubj→2"
    )
    assert [v.fact.predicate_lemma for v in views] == ["utrudnić"]


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


def test_who_is_convinced_is_not_what_he_is_convinced_of() -> None:
    views = read(
        f"Przekonany=przekonany/ADJ{{Case=Nom|Gender=Masc|Number=Sing}}/ROOT jest=być/AUX{{{PRES}}}/cop→0_ ,/PUNCT/punct→5 że/SCONJ/mark→5 {COUNCIL}/nsubj→5 wygra=wygrać/VERB{{{PRES}}}/ccomp→0"
    )
    assert all(v.subjects == [] or v.fact.predicate_lemma == "wygrać" for v in views)


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


def test_sam_is_no_subject() -> None:
    views = read(
        "Piloci=pilot/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→1 protestują=protestować/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT_ ./PUNCT/punct→1",
        "Wodę=woda/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→1 kupują=kupować/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT sami=sam/ADJ{Case=Nom|Gender=Masc|Number=Plur}/nsubj→1",
    )
    assert views[1].bases("subject") != ["sam"]
    assert views[1].subjects == [None]


def test_po_to_aby_tells_what_for() -> None:
    views = by_lemma(
        f"{COUNCIL}/nsubj→1 zbiera=zbierać/VERB{{{PRES}}}/ROOT podatki=podatek/NOUN{{Case=Acc|Gender=Masc|Number=Plur}}/obj→1 po/ADP/case→4 to/PRON{{Case=Acc}}/obl→1_ ,/PUNCT/punct→8 "
        f"aby/SCONJ/mark→8 {MAYOR}/nsubj→8 budował=budować/VERB{{{PAST}}}/ccomp:cleft→4 drogi=droga/NOUN{{Case=Acc|Gender=Fem|Number=Plur}}/obj→8"
    )
    assert [a.role for a in views["zbierać"].arguments if a.preposition == "po"] == ["purpose"]


def test_of_what_several_are_informed_belongs_to_the_verb() -> None:
    view = one(
        f"{MAYOR}/nsubj→1 informuje=informować/VERB{{{PRES}}}/ROOT radę=rada/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→1 i/CCONJ/cc→4 gminę=gmina/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/conj→2 "
        "o/ADP/case→6 podatkach=podatek/NOUN{Case=Loc|Gender=Masc|Number=Plur}/nmod→4"
    )
    assert view.objects == ["radę", "gminę"]
    assert [a.text for a in view.arguments if a.preposition == "o"] == ["podatkach"]


@pytest.mark.parametrize(("noun", "source"), [("skutków=skutek", None), ("wójta=wójt", "wójta")])
def test_an_assessment_of_things_is_nobodys_opinion(noun: str, source: str | None) -> None:
    who = "Animacy=Hum|" if source else "Animacy=Inan|"
    view = one(
        f"W/ADP/case→1 ocenie=ocena/NOUN{{Case=Loc|Gender=Fem|Number=Sing}}/obl→3 {noun}/NOUN{{{who}Case=Gen|Gender=Masc|Number=Sing}}/nmod→1 kłamie=kłamać/VERB{{{PRES}}}/ROOT {COUNCIL}/nsubj→3"
    )
    assert view.fact.attribution_text == source


def test_nobody_in_particular_is_whom_the_next_sentence_means() -> None:
    views = read(
        f"Każdy=każdy/DET{{{MAN}}}/det→1 wójt/NOUN{{{MAN}}}/nsubj→2 wygrał=wygrać/VERB{{{PAST}}}/ROOT wybory=wybory/NOUN{{Case=Acc|Gender=Masc|Number=Plur}}/obj→2_ ./PUNCT/punct→2",
        f"Kupił=kupić/VERB{{{PAST}}}/ROOT dom/NOUN{{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}}/obj→0",
    )
    assert [v.fact.predicate_lemma for v in views] == ["wygrać"]


def test_sie_belongs_to_zdawac() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→1 zdawał=zdawać/VERB{{{PAST}}}/ROOT się/PRON/expl:pv→3 czerpać/VERB{{VerbForm=Inf}}/xcomp→1 z/ADP/case→5 plotek=plotka/NOUN{{Case=Gen|Gender=Fem|Number=Plur}}/obl→3"
    )
    assert set(views) == {"zdawać się", "czerpać"}


def test_behind_a_denied_verb_what_is_opposed_is_not_denied_with_the_rest() -> None:
    view = one(
        f"{MAYOR}/nsubj→2 nie/PART/advmod:neg→2 poparł=poprzeć/VERB{{{PAST}}}/ROOT rady=rada/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/obj→2_ ,/PUNCT/punct→6 "
        "lecz/CCONJ/cc→6 gminy=gmina/NOUN{Case=Gen|Gender=Fem|Number=Sing}/conj→3 i/CCONJ/cc→8 spółki=spółka/NOUN{Case=Gen|Gender=Fem|Number=Sing}/conj→6"
    )
    assert (view.fact.polarity, view.objects) == ("negative", ["rady"])


def test_a_także_denies_both() -> None:
    view = one(
        f"{MAYOR}/nsubj→2 nie/PART/advmod:neg→2 poparł=poprzeć/VERB{{{PAST}}}/ROOT rady=rada/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/obj→2_ ,/PUNCT/punct→7 "
        "a/CCONJ/cc→7 także/PART/advmod:emph→7 gminy=gmina/NOUN{Case=Gen|Gender=Fem|Number=Sing}/conj→3"
    )
    assert view.objects == ["rady", "gminy"]


def test_a_denied_subject_did_not_do_it() -> None:
    view = one(
        f"Zapłaci=zapłacić/VERB{{{PRES}}}/ROOT nie/PART/cc:preconj→2 {MAYOR}/nsubj→0_ ,/PUNCT/punct→5 lecz/CCONJ/cc→5 {COUNCIL}/conj→2"
    )
    assert (view.fact.polarity, view.subjects) == ("positive", ["rada"])


def test_a_cleft_is_no_state() -> None:
    view = one(
        f"To=to/AUX/cop→1 {MAYOR}/nsubj→2 podpisał=podpisać/VERB{{{PAST}}}/ROOT umowę=umowa/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→2"
    )
    assert (view.subjects, view.objects) == (["wójt"], ["umowę"])


def test_a_part_and_its_whole_are_one_phrase() -> None:
    view = one(
        f"{MAYOR}/nsubj→1 odwołał=odwołać/VERB{{{PAST}}}/ROOT 190/NUM{{Case=Acc|Number=Plur}}/obj→1 z/ADP/case→5 2400/NUM/nummod→5 lotów=lot/NOUN{{Animacy=Inan|Case=Gen|Gender=Masc|Number=Plur}}/obl→1"
    )
    assert (view.objects, view.others) == (["190 z 2400 lotów"], [])


def test_a_number_before_the_whole_is_the_object() -> None:
    view = one(
        f"{MAYOR}/nsubj→1 odwołał=odwołać/VERB{{{PAST}}}/ROOT 12/NUM{{Case=Acc|Number=Plur}}/nummod:gov→5 spośród/ADP/case→5 20/NUM/nummod→5 dyrektorów=dyrektor/NOUN{{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}}/obj→1"
    )
    assert view.objects == ["12 spośród 20 dyrektorów"]


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


def test_who_is_told_is_no_object_beside_what_is_told() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→1 powiedział=powiedzieć/VERB{{{PAST}}}/ROOT agencji=agencja/NOUN{{Case=Dat|Gender=Fem|Number=Sing}}/obj→1_ ,/PUNCT/punct→6 że/SCONJ/mark→6 {COUNCIL}/nsubj→6 głosuje=głosować/VERB{{{PRES}}}/ccomp→1"
    )
    assert (views["powiedzieć"].objects, views["powiedzieć"].others) == (["rada głosuje"], ["recipient: agencji"])


def test_what_somebody_becomes_is_the_object() -> None:
    view = one(
        f"Liderem=lider/NOUN{{Animacy=Hum|Case=Ins|Gender=Masc|Number=Sing}}/obl→1 stała=stać/VERB{{Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT się/PRON/expl→1 {COUNCIL}/nsubj→1"
    )
    assert (view.subjects, view.objects, view.others) == (["rada"], ["Liderem"], [])


def test_a_relative_without_an_antecedent_says_nothing() -> None:
    assert (
        read(
            f"Która=który/DET{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 głosuje=głosować/VERB{{{PRES}}}/ROOT dobrze/ADV/advmod→1"
        )
        == []
    )


def test_names_after_a_comma_are_no_connections() -> None:
    views = read(
        f"Spółka=spółka/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 ma=mieć/VERB{{{PRES}}}/ROOT połączenia=połączenie/NOUN{{Case=Acc|Gender=Neut|Number=Plur}}/obj→1_ ,/PUNCT/punct→4 "
        "Praga/PROPN{Case=Nom|Gender=Fem|Number=Sing}/appos→2@B-GPE i/CCONJ/cc→6 Bonn/PROPN{Case=Nom|Gender=Neut|Number=Sing}/conj→4@B-GPE"
    )
    assert [v.fact.fact_type for v in views] == ["event"]


def test_podobnie_jak_stays_outside() -> None:
    view = one(
        "Kraków/PROPN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→6@B-GPE_ ,/PUNCT/punct→2 podobnie/ADV/advmod→0 jak/SCONJ/mark→4 Łódź/PROPN{Case=Nom|Gender=Fem|Number=Sing}/advcl:cmp→2@B-GPE_ ,/PUNCT/punct→2 "
        f"kupuje=kupować/VERB{{{PRES}}}/ROOT tramwaje=tramwaj/NOUN{{Case=Acc|Gender=Masc|Number=Plur}}/obj→6"
    )
    assert view.subjects == ["Kraków"]


def test_one_of_several_counted_firms_is_a_firm() -> None:
    views = read(
        "Pięć=pięć/NUM{Case=Nom}/nummod:gov→2 zachodnich=zachodni/ADJ{Case=Gen|Gender=Fem|Number=Plur}/amod→2 firm=firma/NOUN{Case=Gen|Gender=Fem|Number=Plur}/nsubj→9 "
        "energetycznych=energetyczny/ADJ{Case=Gen|Gender=Fem|Number=Plur}/amod→2_ ,/PUNCT/punct→5 Omega/PROPN{Case=Nom|Gender=Fem|Number=Sing}/appos→2@B-ORG i/CCONJ/cc→7 Sigma/PROPN{Case=Nom|Gender=Fem|Number=Sing}/conj→5@B-ORG_ ,/PUNCT/punct→5 "
        "wygrało=wygrać/VERB{Gender=Neut|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert [v.bases("object") for v in views if v.fact.fact_type == "role"] == [["zachodnia firma energetyczna"]] * 2
