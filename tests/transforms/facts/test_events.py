"""Verbs of every form."""

from tests.transforms.facts.views import by_lemma, one, read, reading
from transforms.facts import facts

PAST = "{Aspect=Perf|Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin|Voice=Act}"
NOM = "{Case=Nom|Gender=Masc|Animacy=Hum|Number=Sing}"
MAYOR = f"Burmistrz=burmistrz/NOUN{NOM}/nsubj→1"


def test_a_finite_verb_with_subject_and_object():
    view = one(
        f"{MAYOR} otworzył=otworzyć/VERB{PAST}/ROOT basen=basen/NOUN{{Case=Acc|Number=Sing}}/obj→1_ ./PUNCT/punct→1"
    )
    assert (view.subjects, view.fact.predicate_lemma, view.objects) == (["Burmistrz"], "otworzyć", ["basen"])
    assert (view.fact.fact_type, view.fact.tense, view.fact.aspect) == ("event", "past", "perfective")
    assert (view.fact.voice, view.fact.polarity, view.fact.modality) == ("active", "positive", "asserted")
    assert view.fact.rule == "event_finite_verb"


def test_a_perfective_present_form_is_future():
    view = one(
        f"{MAYOR} otworzy=otworzyć/VERB{{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}}/ROOT "
        "basen/NOUN{Case=Acc}/obj→1"
    )
    assert view.fact.tense == "future"


def test_impersonal_past_has_no_subject():
    view = one("Zamknięto=zamknąć/VERB{Aspect=Perf|Person=0|Tense=Past|VerbForm=Fin}/ROOT most/NOUN{Case=Acc}/obj→0")
    assert (view.subjects, view.objects, view.fact.voice) == ([], ["most"], "impersonal")


def test_a_passive_is_undone():
    view = one(
        "Most/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj:pass→2 "
        "został=zostać/AUX{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/aux:pass→2 "
        "zamknięty=zamknąć/ADJ{Aspect=Perf|Case=Nom|VerbForm=Part|Voice=Pass}/ROOT przez/ADP/case→4 "
        "policję=policja/NOUN{Case=Acc}/obl:agent→2"
    )
    assert (view.subjects, view.objects, view.fact.voice) == (["policję"], ["Most"], "passive")
    assert view.fact.tense == "past"


def test_coordinated_passives_share_the_auxiliary_and_the_patient():
    views = by_lemma(
        "Most/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj:pass→2 "
        "został=zostać/AUX{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/aux:pass→2 "
        "zamknięty=zamknąć/ADJ{Case=Nom|VerbForm=Part|Voice=Pass}/ROOT i/CCONJ/cc→4 "
        "rozebrany=rozebrać/ADJ{Case=Nom|VerbForm=Part|Voice=Pass}/conj→2"
    )
    assert views["rozebrać"].objects == ["Most"]
    assert views["rozebrać"].recoveries("object") == ["shared"]
    assert views["rozebrać"].fact.tense == "past"


def test_coordinated_verbs_share_the_subject():
    views = by_lemma(
        f"{MAYOR} otworzył=otworzyć/VERB{PAST}/ROOT basen/NOUN{{Case=Acc}}/obj→1 i/CCONJ/cc→4 "
        f"wyjechał=wyjechać/VERB{PAST}/conj→1"
    )
    assert views["wyjechać"].subjects == ["Burmistrz"]
    assert views["wyjechać"].recoveries("subject") == ["shared"]


def test_a_verb_that_disagrees_does_not_share_the_subject():
    views = by_lemma(
        f"{MAYOR} przyszedł=przyjść/VERB{PAST}/ROOT i/CCONJ/cc→3 "
        "minęli=minąć/VERB{Gender=Masc|Number=Plur|Tense=Past|VerbForm=Fin}/conj→1 bramę=brama/NOUN{Case=Acc}/obj→3"
    )
    assert "minąć" not in views


def test_a_converb_takes_the_subject_of_the_main_clause():
    views = by_lemma(
        f"{MAYOR} wyszedł=wyjść/VERB{PAST}/ROOT_ ,/PUNCT/punct→3 "
        f"trzaskając=trzaskać/VERB{{VerbForm=Conv}}/advcl→1 "
        "drzwiami=drzwi/NOUN{Case=Ins}/iobj→3"
    )
    assert (views["trzaskać"].subjects, views["trzaskać"].objects) == (["Burmistrz"], ["drzwiami"])
    assert views["trzaskać"].fact.tense == "none"
    assert views["wyjść"].others == []


def test_an_active_participle_with_an_object_says_what_its_noun_does():
    views = by_lemma(
        "Firma=firma/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→3 "
        "budująca=budować/ADJ{Case=Nom|VerbForm=Part|Voice=Act}/amod→0 drogi=droga/NOUN{Case=Acc}/obj→1 "
        "upadła=upaść/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert (views["budować"].subjects, views["budować"].objects) == (["Firma"], ["drogi"])
    assert views["budować"].fact.rule == "event_participle_active"


def test_a_passive_participle_says_what_is_done_to_its_noun():
    views = by_lemma(
        "Droga=droga/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→4 "
        "zbudowana=zbudować/ADJ{Case=Nom|VerbForm=Part|Voice=Pass}/amod→0 przez/ADP/case→3 "
        "gminę=gmina/NOUN{Case=Acc}/obl:agent→1 "
        "pękła=pęknąć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert (views["zbudować"].subjects, views["zbudować"].objects) == (["gminę"], ["Droga"])


def test_where_a_village_lies_is_no_event():
    found = facts(
        reading(
            "Położona=położyć/ADJ{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass}/amod→3 w/ADP/case→2 "
            "górach=góra/NOUN{Case=Loc}/obl→0 wieś/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→4 "
            "ucierpiała=ucierpieć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
        )
    )
    assert [m.predicate_lemma for m in found.mentions] == ["ucierpieć"]


def test_a_bare_participle_is_left_out_and_counted():
    found = facts(
        reading(
            "Rosnące=rosnąć/ADJ{Case=Nom|VerbForm=Part|Voice=Act}/amod→1 "
            "ceny=cena/NOUN{Case=Nom|Number=Plur}/nsubj→2 "
            "martwią=martwić/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
        )
    )
    assert [m.predicate_lemma for m in found.mentions] == ["martwić"]
    assert found.left_out == {"participle_without_dependents": 1}


def test_a_headline_participle_is_a_past_passive():
    view = one(
        "Wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/ROOT "
        "odwołany=odwołać/ADJ{Case=Nom|Gender=Masc|VerbForm=Part|Voice=Pass}/amod→0 ze=z/ADP/case→3 "
        "stanowiska=stanowisko/NOUN{Case=Gen}/obl→1"
    )
    assert (view.objects, view.fact.voice, view.fact.tense) == (["Wójt"], "passive", "past")
    assert view.others == ["source z: stanowiska"]


def test_a_relative_clause_takes_its_antecedent():
    views = by_lemma(
        f"{MAYOR} kupił=kupić/VERB{PAST}/ROOT "
        "dom/NOUN{Case=Acc|Gender=Masc|Number=Sing}/obj→1_ ,/PUNCT/punct→5 "
        "który/DET{Case=Nom|Gender=Masc|Number=Sing|PronType=Rel}/nsubj→5 "
        "spłonął=spłonąć/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/acl:relcl→2"
    )
    assert views["spłonąć"].subjects == ["dom"]
    assert views["spłonąć"].recoveries("subject") == ["relative"]
    assert views["kupić"].objects == ["dom"]


def test_co_takes_up_the_clause_before_it():
    views = by_lemma(
        "Ceny=cena/NOUN{Case=Nom|Gender=Fem|Number=Plur}/nsubj→1 "
        "spadły=spaść/VERB{Gender=Fem|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT_ ,/PUNCT/punct→4 "
        "co/PRON{Case=Nom|Gender=Neut|Number=Sing}/nsubj→4 "
        "cieszy=cieszyć/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/acl:relcl→0 "
        "klientów=klient/NOUN{Case=Acc|Number=Plur}/obj→4"
    )
    assert views["cieszyć"].subjects == ["Ceny spadły"]


def test_reflexive_verbs_carry_sie_in_their_lemma_only():
    view = one(
        "Spór=spór/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→1 "
        "zakończył=zakończyć/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT się/PRON/expl:pv→1"
    )
    assert (view.fact.predicate_text, view.fact.predicate_lemma, view.objects) == ("zakończył", "zakończyć się", [])


def test_a_light_verb_takes_its_noun_into_the_lemma():
    view = one(
        f"{MAYOR} zwrócił=zwrócić/VERB{PAST}/ROOT uwagę=uwaga/NOUN{{Case=Acc}}/obj→1 na/ADP/case→4 "
        "koszty=koszt/NOUN{Case=Acc}/obl:arg→1"
    )
    assert (view.fact.predicate_lemma, view.objects) == ("zwrócić uwagę", [])


def test_what_is_lacking_is_the_subject():
    view = one(
        "Brakuje=brakować/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT "
        "lekarzy=lekarz/NOUN{Case=Gen|Number=Plur}/iobj→0"
    )
    assert (view.subjects, view.objects) == (["lekarzy"], [])


def test_dojsc_do_is_impersonal():
    view = one(
        "Doszło=dojść/VERB{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT do/ADP/case→2 "
        "wypadku=wypadek/NOUN{Case=Gen}/obl:arg→0"
    )
    assert (view.subjects, view.fact.voice) == ([], "impersonal")


def test_a_bare_infinitive_is_left_out_and_counted():
    found = facts(reading("Nie/PART/advmod:neg→1 palić=palić/VERB{VerbForm=Inf}/ROOT"))
    assert (found.mentions, found.left_out) == ([], {"bare_infinitive": 1})


def test_facts_stand_in_the_order_of_the_text_with_distinct_identifiers():
    views = read(
        f"{MAYOR} otworzył=otworzyć/VERB{PAST}/ROOT basen/NOUN{{Case=Acc}}/obj→1 i/CCONJ/cc→4 "
        f"wyjechał=wyjechać/VERB{PAST}/conj→1"
    )
    starts = [v.fact.predicate_start for v in views]
    assert starts == sorted(starts)
    assert len({v.fact.fact_mention_id for v in views}) == len(views)


def test_what_people_say_in_general_is_impersonal_and_not_reflexive():
    views = by_lemma(
        "Mówi=mówić/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT się/PRON/expl:pv→0_ "
        ",/PUNCT/punct→4 "
        "że/SCONJ/mark→4 pada=padać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ccomp→0"
    )
    assert (views["mówić"].fact.voice, views["mówić"].subjects) == ("impersonal", [])
    assert views["mówić"].objects == ["pada"]
