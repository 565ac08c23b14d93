"""Times and places side by side."""

# ruff: noqa: E501  one sentence, one line
from tests.transforms.facts.views import by_lemma, one

SAT = "{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}"
WENT = f"wyjechał=wyjechać/VERB{SAT}/ROOT"
JAN = "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
MONDAY = "poniedziałek/NOUN{Case=Acc|Gender=Masc|Number=Sing}"


def test_a_place_after_a_time_belongs_to_the_verb():
    view = one(
        f"{JAN}/nsubj→5@B-PER w/ADP/case→2 {MONDAY}/obl→5 w/ADP/case→4 "
        f"Lublinie=Lublin/PROPN{{Case=Loc}}/nmod→2@B-GPE {WENT}"
    )
    assert view.others == ["time w: poniedziałek", "place w: Lublinie"]


def test_a_time_after_a_place_belongs_to_the_verb():
    view = one(
        f"{JAN}/nsubj→1@B-PER mówił=mówić/VERB{SAT}/ROOT w/ADP/case→3 "
        f"Lublinie=Lublin/PROPN{{Case=Loc}}/obl→1@B-GPE w/ADP/case→5 {MONDAY}/nmod→3"
    )
    assert view.others == ["place w: Lublinie", "time w: poniedziałek"]


def test_whom_one_went_to_on_a_weekday_belongs_to_the_verb():
    view = one(
        f"W=w/ADP/case→1 {MONDAY}/obl→5 do/ADP/case→3 wójta=wójt/NOUN{{Animacy=Hum|Case=Gen}}/nmod→1 "
        f"{JAN}/nsubj→5@B-PER {WENT}"
    )
    assert view.others == ["time w: poniedziałek", "goal do: wójta"]


def test_what_follows_a_weekday_by_its_date_stays():
    view = one(
        f"W=w/ADP/case→1 {MONDAY}/obl→5 po/ADP/case→3 świętach=święta/NOUN{{Case=Loc}}/nmod→1 "
        f"{JAN}/nsubj→5@B-PER {WENT}"
    )
    assert view.others == ["time w: poniedziałek po świętach"]


def test_a_name_after_a_time_is_the_subject():
    view = one(f"W=w/ADP/case→1 {MONDAY}/obl→3 {JAN}/nmod→1@B-PER {WENT}")
    assert (view.subjects, view.others) == (["Jan"], ["time w: poniedziałek"])


def test_a_bare_date_is_no_object():
    view = one(
        "12/ADJ{Case=Gen}/iobj→2 maja=maj/NOUN{Case=Gen}/nmod:flat→0 "
        "otwarto=otworzyć/VERB{Person=0|Tense=Past|VerbForm=Fin}/ROOT most/NOUN{Case=Acc}/obj→2"
    )
    assert (view.objects, view.others) == (["most"], ["time: 12 maja"])
    assert view.bases("time") == ["12 maja"]


def test_a_time_pointed_at_stands_inside_the_phrase_around_it():
    view = one(
        "Zaplanowano=zaplanować/VERB{Person=0|Tense=Past|VerbForm=Fin}/ROOT "
        "otwarcie=otwarcie/NOUN{Case=Acc}/obj→0 w/ADP/case→4 "
        "tym=ten/DET{Case=Loc}/det→4 roku=rok/NOUN{Case=Loc}/obl→0 mostu=most/NOUN{Case=Gen}/nmod→4"
    )
    assert (view.objects, view.others) == (["otwarcie w tym roku mostu"], [])


def test_a_name_has_no_time_of_its_own():
    view = one(
        f"{JAN}/nsubj→1@B-PER poznał=poznać/VERB{SAT}/ROOT Lublin/PROPN{{Case=Acc}}/obj→1@B-GPE "
        "pod/ADP/case→4 koniec/NOUN{Case=Acc}/nmod→2 roku=rok/NOUN{Case=Gen}/nmod→4"
    )
    assert (view.objects, view.others) == (["Lublin"], ["time pod: koniec roku"])


def test_a_year_is_no_object():
    views = by_lemma(
        "Tradycja=tradycja/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→1 "
        "sięga=sięgać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT "
        "1960/ADJ{Case=Gen}/amod→3 roku=rok/NOUN{Case=Gen}/obj→1"
    )
    assert (views["sięgać"].objects, views["sięgać"].others) == ([], ["time: 1960 roku"])


def test_whose_time_it_is_belongs_to_the_hour() -> None:
    views = by_lemma(
        "O/ADP/case→1 godzinie=godzina/NOUN{Case=Loc|Gender=Fem|Number=Sing}/obl→5 1.30/ADJ/amod→3 czasu=czas/NOUN{Case=Gen|Gender=Masc|Number=Sing}/iobj→5 "
        "polskiego=polski/ADJ{Case=Gen|Gender=Masc|Number=Sing}/amod→3 zamknięto=zamknąć/VERB{Mood=Ind|Person=0|Tense=Past|VerbForm=Fin}/ROOT lokale=lokal/NOUN{Case=Acc|Gender=Masc|Number=Plur}/obj→5"
    )
    assert (views["zamknąć"].objects, views["zamknąć"].others) == (
        ["lokale"],
        ["time o: godzinie 1.30 czasu polskiego"],
    )
