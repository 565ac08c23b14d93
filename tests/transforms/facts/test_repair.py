"""Trees that break agreement."""

from tests.transforms.facts.views import by_lemma, one, read

PLUR = "{Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}"


def test_an_object_in_the_nominative_is_the_subject():
    view = one(
        f"Turystów=turysta/NOUN{{Case=Acc|Gender=Masc|Number=Plur}}/obj→1 czekają=czekać/VERB{PLUR}/ROOT "
        "kłopoty=kłopot/NOUN{Case=Nom|Gender=Masc|Number=Plur}/obj→1"
    )
    assert (view.subjects, view.objects) == (["kłopoty"], ["Turystów"])


def test_a_subject_that_cannot_be_one_changes_places_with_the_object():
    view = one(
        "Radość=radość/NOUN{Case=Nom|Gender=Fem|Number=Sing}/obj→1 "
        "dała=dać/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT "
        "ludziom=człowiek/NOUN{Case=Dat|Gender=Masc|Number=Plur}/nsubj→1"
    )
    assert (view.subjects, view.objects) == (["Radość"], ["ludziom"])


def test_the_antecedent_of_ktory_agrees_with_it():
    views = by_lemma(
        "Dach=dach/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→5 "
        "szkoły=szkoła/NOUN{Case=Gen|Gender=Fem|Number=Sing}/nmod→0_ ,/PUNCT/punct→4 "
        "który/DET{Case=Nom|Gender=Masc|Number=Sing}/nsubj→4 "
        "przeciekał=przeciekać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/acl:relcl→1_ "
        "runął=runąć/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert views["przeciekać"].subjects == ["Dach szkoły"]


def test_the_second_title_is_not_coordinated_with_the_first_name():
    (view,) = (
        v
        for v in read(
            "Wójt=wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→5 "
            "Jan/PROPN{Case=Nom|Gender=Masc|Number=Sing}/appos→0 i/CCONJ/cc→3 "
            "starosta/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/conj→1 "
            "Adam/PROPN{Case=Nom|Gender=Masc|Number=Sing}/nmod→3 "
            "podpisali=podpisać/VERB{Gender=Masc|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT"
        )
        if v.fact.fact_type == "event"
    )
    assert view.subjects == ["Wójt Jan", "starosta Adam"]


def test_a_nominative_after_the_owner_of_a_title_is_the_bearer():
    views = read(
        "Prezes=prezes/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→4 "
        "firmy=firma/NOUN{Case=Gen|Gender=Fem|Number=Sing}/nmod→0 "
        "Adam/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→1@B-PER "
        "Lis/PROPN{Case=Nom|Gender=Masc|Number=Sing}/flat→2@I-PER "
        "wyszedł=wyjść/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    (event,) = (v for v in views if v.fact.fact_type == "event")
    assert (event.subjects, event.bases("subject")) == (["Prezes firmy Adam Lis"], ["Adam Lis"])


def test_beside_a_relative_object_the_other_noun_is_the_subject():
    views = by_lemma(
        "Pani=pani/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→5_ ,/PUNCT/punct→3 "
        "którą=który/DET{Case=Acc|Gender=Fem|Number=Sing}/obj→3 "
        "zabrał=zabrać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/acl:relcl→0 "
        "śmigłowiec=śmigłowiec/NOUN{Case=Acc|Gender=Masc|Number=Sing}/obj→3 "
        "wyszła=wyjść/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert (views["zabrać"].subjects, views["zabrać"].objects) == (["śmigłowiec"], ["Pani"])


def test_a_question_under_a_predicate_is_no_relative_clause():
    views = by_lemma(
        "Nie/PART/advmod:neg→1 wiadomo=wiadomo/VERB{Tense=Pres|VerbForm=Fin|VerbType=Quasi}/ROOT_ "
        ",/PUNCT/punct→4 gdzie/ADV/advmod→4 "
        "buduje=budować/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/acl:relcl→1 dom/NOUN{Case=Acc}/obj→4 "
        "gmina/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→4"
    )
    assert views["wiadomo"].objects == ["gdzie buduje dom gmina"]
    assert views["budować"].fact.modality == "question"


def test_a_clause_after_bo_is_never_content():
    views = by_lemma(
        "Wójt=wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→1 "
        "mówi=mówić/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT głośno/ADV/advmod→1_ "
        ",/PUNCT/punct→5 bo/SCONJ/mark→5 "
        "wieje=wiać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ccomp→1"
    )
    assert (views["mówić"].objects, views["mówić"].others) == ([], ["manner: głośno", "cause: wieje"])
