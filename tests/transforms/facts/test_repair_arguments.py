"""Arguments on the wrong one of two predicates."""

from tests.transforms.facts.views import by_lemma, one, read

PAST = "{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}"
MAYOR = "wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"


def test_the_object_after_an_active_participle_is_its_own():
    views = by_lemma(
        f"{MAYOR}/nsubj→1 pochwalił=pochwalić/VERB{PAST}/ROOT "
        "spółkę=spółka/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→1 "
        "budującą=budować/ADJ{Case=Acc|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Act}/amod→2 "
        "most/NOUN{Case=Acc|Gender=Masc|Number=Sing}/obj→1"
    )
    assert views["pochwalić"].objects == ["spółkę budującą most"]
    assert (views["budować"].subjects, views["budować"].objects) == (["spółkę"], ["most"])


def test_whom_one_surrounds_with_care_is_the_object():
    view = one(
        f"{MAYOR}/nsubj→1 otoczył=otoczyć/VERB{PAST}/ROOT opieką=opieka/NOUN{{Case=Ins}}/iobj→1 "
        "bliskich=bliski/NOUN{Case=Gen|Number=Plur}/nmod→2"
    )
    assert view.objects == ["bliskich"]


def test_zostac_with_an_adjective_is_an_event():
    view = one(f"Został=zostać/VERB{PAST}/ROOT ranny/ADJ{{Case=Nom|Gender=Masc|Number=Sing}}/amod→2 {MAYOR}/nsubj→0")
    assert (view.fact.fact_type, view.fact.predicate_lemma, view.fact.rule) == ("event", "zostać", "event_copula")
    assert (view.subjects, view.objects) == (["wójt"], ["ranny"])


def test_a_prepositional_phrase_before_a_noun_is_not_part_of_it():
    view = one(
        f"Do=do/ADP/case→1 tego=to/PRON{{Case=Gen}}/det→2 {MAYOR}/nsubj→3 doprowadził=doprowadzić/VERB{PAST}/ROOT"
    )
    assert (view.subjects, view.others) == (["wójt"], ["goal do: tego"])


def test_by_is_no_predicate():
    lemmas = [
        v.fact.predicate_lemma
        for v in read(
            "Można=można/VERB{VerbType=Quasi}/ROOT by/VERB/xcomp→0 przyjść=przyjść/VERB{VerbForm=Inf}/xcomp→0"
        )
    ]
    assert "by" not in lemmas


def test_white_space_is_no_argument():
    view = one(f"{MAYOR}/nsubj→1 wyszedł=wyjść/VERB{PAST}/ROOT –/NOUN/obj→1")
    assert view.objects == []


def test_the_doer_after_the_verb_is_its_subject():
    view = one(
        "Most=most/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→1 "
        "zbuduje=zbudować/VERB{Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/ROOT "
        "konsorcjum=konsorcjum/NOUN{Case=Acc|Gender=Neut|Number=Sing}/obj→1"
    )
    assert (view.subjects, view.objects) == (["konsorcjum"], ["Most"])


def test_by_how_much_belongs_to_the_verb():
    view = one(
        f"{MAYOR}/nsubj→1 obniżył=obniżyć/VERB{PAST}/ROOT opłaty=opłata/NOUN{{Case=Acc}}/obj→1 o/ADP/case→5 "
        "dwa/NUM{Case=Acc}/nummod→5 punkty=punkt/NOUN{Case=Acc}/nmod→2"
    )
    assert (view.objects, view.others) == (["opłaty"], ["quantity o: dwa punkty"])
