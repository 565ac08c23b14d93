"""Subjects that are described beside them, and times that are nobody."""

from __future__ import annotations

from tests.transforms.facts.views import by_lemma, one

PERSON = "{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
SAID = "{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}"


def test_a_description_between_commas_is_no_second_subject() -> None:
    views = by_lemma(
        f"Lis/PROPN{PERSON}/nsubj→5@B-PER_ ,/PUNCT/punct→2 lider/NOUN{PERSON}/nsubj→5 "
        "rolników=rolnik/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}/nmod→2_ ,/PUNCT/punct→2 "
        f"opuścił=opuścić/VERB{SAID}/ROOT salę=sala/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→5"
    )
    assert (views["opuścić"].subjects[0] or "").startswith("Lis") and len(views["opuścić"].subjects) == 1


def test_a_name_is_not_what_is_said() -> None:
    view = by_lemma(
        f"Lis/PROPN{PERSON}/parataxis:obj→4_ ,/PUNCT/punct→2 lider/NOUN{PERSON}/appos→0_ ,/PUNCT/punct→2 "
        f"zgłosił=zgłosić/VERB{SAID}/ROOT skargę=skarga/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→4"
    )["zgłosić"]
    assert (view.subjects[0] or "").startswith("Lis") and view.objects == ["skargę"]


def test_two_subjects_of_a_plural_verb_stay_two() -> None:
    view = one(
        f"Lis/PROPN{PERSON}/nsubj→4_ ,/PUNCT/punct→2 wójt/NOUN{PERSON}/nsubj→4_ ,/PUNCT/punct→2 "
        "wyszli=wyjść/VERB{Animacy=Hum|Gender=Masc|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert view.subjects == ["Lis", "wójt"]


def test_a_participle_before_its_noun_is_not_the_subject() -> None:
    views = by_lemma(
        "Zbliżający=zbliżać/ADJ{Aspect=Imp|Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Act}/nsubj→3 "
        "się/PRON/expl:pv→0 strajk/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/iobj→0 "
        f"zmienił=zmienić/VERB{SAID}/ROOT plany=plan/NOUN{{Animacy=Inan|Case=Acc|Gender=Masc|Number=Plur}}/obj→3"
    )
    assert (views["zmienić"].subjects[0] or "").endswith("strajk")
    assert views["zmienić"].objects == ["plany"]


def test_a_length_of_time_is_nobody() -> None:
    view = one(
        "Dane=dane/NOUN{Case=Nom|Gender=Neut|Number=Plur}/nsubj:pass→2 są=być/AUX{Number=Plur|Person=3|Tense=Pres|"
        "VerbForm=Fin}/aux:pass→2 "
        "przechowywane=przechowywać/ADJ{Aspect=Imp|Case=Nom|Gender=Neut|Number=Plur|VerbForm=Part|Voice=Pass}/ROOT "
        "przez/ADP/case→5 pięć/NUM/nummod:gov→5 lat=rok/NOUN{Case=Gen|Gender=Masc|Number=Plur}/obl:agent→2"
    )
    assert view.subjects == [] and view.objects == ["Dane"]


def test_a_name_after_the_office_and_its_country_is_the_holders() -> None:
    genitive = "{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}"
    views = by_lemma(
        f"Wójt=wójt/NOUN{PERSON}/nsubj→1 skrytykował=skrytykować/VERB{SAID}/ROOT "
        f"premiera=premier/NOUN{genitive.replace('Gen', 'Acc')}/obj→1 "
        f"Danii=Dania/PROPN{{Case=Gen|Gender=Fem|Number=Sing}}/nmod→2@B-GPE "
        f"Jana=Jan/PROPN{genitive}/flat→3@B-PER Kota=Kot/PROPN{genitive}/flat→4@I-PER"
    )
    assert views["skrytykować"].bases("object") == ["Jana Kota"]  # the mention's, as printed in these tests
    assert views["być"].subjects == ["Jana Kota"]


PLURAL = "{Number=Plur|Person=3|Tense=Fut|VerbForm=Fin}"


def test_what_is_taken_for_a_preposition_is_an_adverb() -> None:
    view = by_lemma(
        "Tym=ten/DET{Case=Ins|Gender=Masc|Number=Sing}/det→1 razem=raz/NOUN{Case=Ins|Gender=Masc|Number=Sing}/case→2 "
        "zamiecie=zamieć/NOUN{Animacy=Inan|Case=Gen|Gender=Fem|Number=Sing}/obl→3 "
        f"dotkną=dotknąć/VERB{PLURAL}/ROOT powiat/NOUN{{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}}/obj→3"
    )["dotknąć"]
    assert (view.subjects, view.objects, view.others) == (["zamiecie"], ["powiat"], ["time: Tym razem"])


def test_a_nominative_after_and_is_the_subject_of_the_verb_behind_it() -> None:
    views = by_lemma(
        f"Lis/PROPN{PERSON}/nsubj→1@B-PER zerwał=zerwać/VERB{SAID}/ROOT "
        "umowę=umowa/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→1 z/ADP/case→4 "
        "gminą=gmina/NOUN{Case=Ins|Gender=Fem|Number=Sing}/nmod→2 i/CCONJ/cc→6 "
        "most/NOUN{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}/conj→4 "
        f"stracił=stracić/VERB{SAID}/conj→1 "
        f"właściciela=właściciel/NOUN{{Animacy=Hum|Case=Acc|Gender=Masc|Number=Sing}}/obj→7"
    )
    assert (views["stracić"].subjects, views["zerwać"].objects) == (["most"], ["umowę z gminą"])


def test_a_name_that_is_no_instrumental_is_the_subject_of_its_verb() -> None:
    view = by_lemma(
        "Jego=on/PRON{Case=Gen|Gender=Masc|Number=Sing}/nmod→1 zdaniem=zdanie/NOUN{Case=Ins}/parataxis:insert→4 "
        "Most/PROPN{Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing}/nmod→1 nie/PART/advmod:neg→4 "
        "runie=runąć/VERB{Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/ROOT"
    )["runąć"]
    assert view.subjects == ["Most"]


def test_two_nominatives_with_a_conjunction_are_one_subject() -> None:
    views = by_lemma(
        "Prezes=prezes/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→3 oraz/CCONJ/cc→2 "
        "członkowie=członek/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→3 "
        "śpią=spać/VERB{Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
    )
    assert (views["spać"].subjects, views["spać"].objects) == (["Prezes", "członkowie"], [])


def test_behind_a_relative_clause_the_main_verb_goes_on() -> None:
    views = by_lemma(
        "Kobieta=kobieta/NOUN{Case=Nom|Gender=Fem|Number=Sing}/ROOT ,/PUNCT/punct→4 "
        "której=który/DET{Case=Gen|Gender=Fem|Number=Sing|PronType=Rel}/obj→4 "
        "syn/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→4 "
        "zginął=zginąć/VERB{Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/acl:relcl→0 ,/PUNCT/punct→6 "
        "śpi=spać/VERB{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/conj→4"
    )
    assert (views["spać"].subjects, views["zginąć"].subjects, views["zginąć"].objects) == (["Kobieta"], ["syn"], [])


def test_an_amount_does_not_win() -> None:
    amount = "49/NUM/nummod:gov→2 głosów=głos/NOUN{Case=Gen|Gender=Masc|Number=Plur}/nsubj→0"
    assert not by_lemma(f"Zdobył=zdobyć/VERB{SAID}/ROOT {amount}")  # who did it stands in no sentence
    neuter = one(f"Przepadło=przepaść/VERB{{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT {amount}")
    assert (neuter.subjects, neuter.objects) == (["49 głosów"], [])


def test_what_pleases_somebody_is_the_subject() -> None:
    him = "go=on/PRON{Case=Acc|Gender=Masc|Number=Sing}/obj→0"
    interest = "zainteresowanie/NOUN{Case=Acc|Gender=Neut|Number=Sing}/iobj→0"
    view = one(f"Cieszy=cieszyć/VERB{{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT {him} {interest}")
    assert (view.subjects, view.objects) == (["zainteresowanie"], ["go"])
