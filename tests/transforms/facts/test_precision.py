"""What a fact says of several, what it leaves out, and where its phrases end."""

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


def test_sam_is_no_part_of_the_subject() -> None:
    view = one(
        f"{MAYOR}/nsubj→2 sam/ADJ{{{MAN}}}/amod→0 płaci=płacić/VERB{{{PRES}}}/ROOT podatki=podatek/NOUN{{Case=Acc|Gender=Masc|Number=Plur}}/obj→2"
    )
    assert view.subjects == ["wójt"]


def test_a_phrase_ends_where_a_quotation_opens() -> None:
    view = one(
        f"Powiedział=powiedzieć/VERB{{{PAST}}}/ROOT lekarz/NOUN{{{MAN}}}/nsubj→0 „/PUNCT/punct→3_ grupa/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/appos→1"
    )
    assert view.subjects == ["lekarz"]


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


def test_who_is_convinced_is_not_what_he_is_convinced_of() -> None:
    views = read(
        f"Przekonany=przekonany/ADJ{{Case=Nom|Gender=Masc|Number=Sing}}/ROOT jest=być/AUX{{{PRES}}}/cop→0_ ,/PUNCT/punct→5 że/SCONJ/mark→5 {COUNCIL}/nsubj→5 wygra=wygrać/VERB{{{PRES}}}/ccomp→0"
    )
    assert all(v.subjects == [] or v.fact.predicate_lemma == "wygrać" for v in views)


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


def test_a_heading_that_runs_into_its_article_is_left_out() -> None:
    views = read(
        "Spór=spór/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/nsubj→6 o/ADP/case→2 ustawę=ustawa/NOUN{Case=Acc|Gender=Fem|Number=Sing}/nmod→0 2/NUM/flat→2_ ./PUNCT/punct→5 "
        f"Ustawa=ustawa/PROPN{{Case=Nom|Gender=Fem|Number=Sing}}/flat→2 trwa=trwać/VERB{{{PRES}}}/ROOT"
    )
    assert views == []


def test_when_something_happens_is_what_is_not_told() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→2 nie/PART/advmod:neg→2 podał=podać/VERB{{{PAST}}}/ROOT_ ,/PUNCT/punct→6 kiedy/ADV/advmod→6 {COUNCIL}/nsubj→6 głosuje=głosować/VERB{{{PRES}}}/advcl→2"
    )
    assert views["podać"].objects == ["kiedy rada głosuje"]
    assert views["głosować"].fact.modality == "question"


def test_the_subject_after_ze_and_the_next_verb_are_one_clause() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→1 ostrzega=ostrzegać/VERB{{{PRES}}}/ROOT_ ,/PUNCT/punct→3 że/SCONJ/dep→1 {COUNCIL}/nsubj→3 głosuje=głosować/VERB{{{PRES}}}/conj→1 dziś/ADV/advmod→5"
    )
    assert views["ostrzegać"].objects == ["rada głosuje dziś"]
    assert (views["głosować"].subjects, views["głosować"].fact.attribution_text) == (["rada"], "wójt")


def test_a_description_is_not_the_name_later_in_its_sentence() -> None:
    line = "rurociąg/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}"
    views = by_lemma(
        f"{line}/nsubj→1 przecina=przecinać/VERB{{{PRES}}}/ROOT gazociąg/NOUN{{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}}/obj→1 Omega/PROPN{{Case=Nom|Gender=Fem|Number=Sing}}/appos→2@B-PRO".replace(
            "rurociąg", "gazociąg"
        )
    )
    assert views["przecinać"].recoveries("subject") == ["stated"]


def test_a_unit_named_after_a_person_is_not_the_person() -> None:
    view = one(
        f"jednostka/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→2 Lisa=Lis/PROPN{{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}}/appos→0@B-PER ustala=ustalać/VERB{{{PRES}}}/ROOT podatki=podatek/NOUN{{Case=Acc|Gender=Masc|Number=Plur}}/obj→2"
    )
    assert view.bases("subject") != ["Lisa"]


def test_states_without_a_singular_are_meant_by_a_plural() -> None:
    views = read(
        "Niemcy/PROPN{Case=Nom|Gender=Neut|Number=Ptan}/nsubj→1@B-GPE ogłosiły=ogłosić/VERB{Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT wybory=wybory/NOUN{Case=Acc|Number=Plur}/obj→1_ ,/PUNCT/punct→5 "
        "że/SCONJ/mark→5 wygrają=wygrać/VERB{Aspect=Perf|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin}/ccomp→1 mecz/NOUN{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}/obj→5"
    )
    assert views[1].bases("subject") == ["Niemcy"]


def test_a_question_after_a_clause_with_a_conjunction_is_one() -> None:
    views = by_lemma(
        f"{COUNCIL}/nsubj→2 to/SCONJ/mark→2 kłamie=kłamać/VERB{{{PRES}}}/ROOT_ ,/PUNCT/punct→6 a/CCONJ/cc→6 czy/PART/advmod→6 zapłaci=zapłacić/VERB{{{PRES}}}/conj→2 {MAYOR}/nsubj→6"
    )
    assert (views["kłamać"].fact.modality, views["zapłacić"].fact.modality) == ("asserted", "question")


def test_whom_there_cannot_be_is_the_subject() -> None:
    view = one(
        "Być=być/VERB{VerbForm=Inf}/xcomp→3 ich=on/PRON{Case=Gen|Number=Plur}/obj→3 nie/PART/advmod:neg→3 mogło=móc/VERB{Gender=Neut|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT tam/ADV/advmod→3"
    )
    assert (view.subjects, view.objects, view.fact.polarity) == (["ich"], [], "negative")


def test_behind_the_speaker_after_jak_stands_the_subject() -> None:
    views = by_lemma(
        f"Jak/SCONJ/mark→1 podaje=podawać/VERB{{{PRES}}}/advcl→5 agencja/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1_ ,/PUNCT/punct→4 {MAYOR}/appos→2 wyjechał=wyjechać/VERB{{{PAST}}}/ROOT"
    )
    assert (views["podawać"].subjects, views["wyjechać"].subjects) == (["agencja"], ["wójt"])


def test_behind_whose_opinion_it_is_stands_the_subject() -> None:
    view = one(
        f"Jej=on/PRON{{Case=Gen|Gender=Fem|Number=Sing}}/nmod→1 zdaniem=zdanie/NOUN{{Case=Ins|Gender=Neut|Number=Sing}}/parataxis:insert→3 {MAYOR}/nmod→1 kłamie=kłamać/VERB{{{PRES}}}/ROOT"
    )
    assert view.subjects == ["wójt"]


def test_beside_the_reflexive_infinitive_of_a_modal_the_noun_is_the_subject() -> None:
    view = one(
        f"Musi=musieć/VERB{{{PRES}}}/ROOT się/PRON/expl→2 wypowiedzieć/VERB{{VerbForm=Inf}}/xcomp→0 ministerstwo/NOUN{{Case=Acc|Gender=Neut|Number=Sing}}/obj→2"
    )
    assert (view.subjects, view.objects, view.fact.predicate_lemma) == (["ministerstwo"], [], "wypowiedzieć się")


def test_between_a_modal_verb_and_byc_to_is_the_subject() -> None:
    view = one(
        f"Ma=mieć/VERB{{{PRES}}}/ROOT to/PRON{{Case=Nom}}/nsubj→0 być/AUX{{VerbForm=Inf}}/aux→0 nowy=nowy/ADJ{{{MAN}}}/amod→4 most/NOUN{{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}}/nsubj→0"
    )
    assert (view.fact.fact_type, view.fact.modality) == ("state", "intended")
    assert (view.subjects, view.objects) == (["to"], ["nowy most"])


def test_what_is_called_something_is_the_object() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→1 wrócił=wrócić/VERB{{{PAST}}}/ROOT",
        f"Określił=określić/VERB{{{PAST}}}/ROOT projekt/NOUN{{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}}/nsubj→0 jako/SCONJ/mark→3 błąd/NOUN{{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}}/obl→0",
    )
    assert (views["określić"].subjects, views["określić"].objects) == ([None], ["projekt"])


def test_a_day_is_no_object() -> None:
    view = one(
        f"{MAYOR}/nsubj→1 odwiedził=odwiedzić/VERB{{{PAST}}}/ROOT tego=ten/DET{{Case=Gen}}/det→3 dnia=dzień/NOUN{{Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing}}/obj→1 Kijów/PROPN{{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}}/nmod→3@B-GPE"
    )
    assert (view.objects, view.others) == (["Kijów"], ["time: tego dnia"])


def test_przy_czym_asks_nothing() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→1 mówi=mówić/VERB{{{PRES}}}/ROOT_ ,/PUNCT/punct→6 przy/ADP/case→4 czym=co/PRON{{Case=Loc}}/obl→6 {COUNCIL}/nsubj→6 płaci=płacić/VERB{{{PRES}}}/ccomp→1"
    )
    assert (views["płacić"].fact.modality, views["płacić"].others) == ("asserted", [])


def test_who_provides_something_says_nothing_of_it() -> None:
    views = by_lemma(
        f"{MAYOR}/nsubj→1 zapewni=zapewnić/VERB{{{PRES}}}/ROOT dostawy=dostawa/NOUN{{Case=Acc|Gender=Fem|Number=Plur}}/obj→1_ ,/PUNCT/punct→5 które=który/DET{{Case=Nom|Gender=Fem|Number=Plur}}/nsubj→5 wystarczą=wystarczyć/VERB{{Number=Plur|Person=3|Tense=Fut|VerbForm=Fin}}/acl:relcl→2"
    )
    assert views["wystarczyć"].fact.attribution_text is None


def test_a_bare_title_does_not_stand_for_a_name_far_behind_it() -> None:
    told = f"Wójt=wójt/NOUN{{{MAN}}}/nsubj→1 wyjechał=wyjechać/VERB{{{PAST}}}/ROOT"
    filler = f"{COUNCIL}/nsubj→1 kłamie=kłamać/VERB{{{PRES}}}/ROOT"
    named = f"wójt/NOUN{{{MAN}}}/nsubj→2 Jan/PROPN{{{MAN}}}/appos→0@B-PER wrócił=wrócić/VERB{{{PAST}}}/ROOT"
    early, late = read(told, named), read(filler, filler, told, named)
    assert early[0].recoveries("subject") == ["coreference"]
    assert late[2].recoveries("subject") == ["stated"]


def test_a_participle_with_its_copula_is_no_modifier_of_the_noun_behind_it() -> None:
    views = read(
        f"{MAYOR}/nsubj→1 wrócił=wrócić/VERB{{{PAST}}}/ROOT",
        f"Jednym=jeden/ADJ{{Case=Ins|Gender=Masc|Number=Sing}}/amod→6 ,/PUNCT/punct→3 był=być/AUX{{{PAST}}}/cop→3 żyjący=żyć/ADJ{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Act}}/conj→0 "
        f"w/ADP/case→5 Rzymie=Rzym/PROPN{{Case=Loc}}/obl→3 tyran/NOUN{{{MAN}}}/ROOT",
    )
    assert not any("żyjący" in o for v in views for o in v.objects if o)
