"""What is left out because its reading is not safe, and what grammar makes safe again."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

from tests.make import make_doc, make_reading
from tests.transforms.facts.views import by_lemma, one
from transforms.facts import Facts, facts

NOM = "Case=Nom|Number=Sing"
PAST = "{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}"
JAN = f"Jan/PROPN{{Animacy=Hum|{NOM}|Gender=Masc}}"


def left_out(sentence: str) -> Facts:
    return facts(make_reading(make_doc(sentence)))


def test_a_genitive_is_no_subject() -> None:
    found = left_out(
        "Nowego=nowy/ADJ{Case=Gen|Number=Sing|Gender=Neut}/amod→1 biura=biuro/NOUN{Case=Gen|Number=Sing|Gender=Neut}"
        "/nsubj→2 wynika=wynikać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT to=to/PRON{Case=Acc}/obj→2"
    )
    assert not found.mentions
    assert found.left_out["subject_not_nominative"] == 1


def test_a_modal_verb_without_infinitive_says_nothing() -> None:
    found = left_out(f"{JAN}/nsubj→1 może=móc/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT")
    assert found.left_out["no_predicate"] == 1


def test_nobody_doing_nothing_is_left_out() -> None:
    found = left_out(f"Potem=potem/ADV/advmod→1 wyjechał=wyjechać/VERB{PAST}/ROOT")
    assert not found.mentions
    assert found.left_out["nobody_and_nothing"] == 1


def test_a_participle_that_agrees_with_nothing_is_left_out() -> None:
    found = left_out(
        f"Plan=plan/NOUN{{Animacy=Inan|{NOM}|Gender=Masc}}/nsubj→4 dotyczącej=dotyczyć/ADJ"
        "{Case=Gen|Gender=Fem|Number=Plur|VerbForm=Part|Voice=Act}/acl→0 dróg=droga/NOUN{Case=Gen|Number=Plur}/obj→1 "
        f"dziś/ADV/advmod→4 upadł=upaść/VERB{PAST}/ROOT"
    )
    assert [m.predicate_lemma for m in found.mentions] == ["upaść"]
    assert found.left_out["participle_disagrees"] == 1


def test_the_only_nominative_that_agrees_is_the_subject() -> None:
    view = one(
        f"mówi=mówić/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT „/PUNCT/punct→2 "
        f"Echu=Echo/PROPN{{Case=Dat|Number=Sing}}/iobj→0 ”/PUNCT/punct→2 {JAN}/appos→2@B-PER"
    )
    assert view.subjects == ["Jan"]


def test_elapsed_time_is_nobodys_patient() -> None:
    view = one(
        f"Tydzień=tydzień/NOUN{{{NOM}|Gender=Masc}}/nsubj→2 później=późno/ADV/advmod→2 "
        "przegrano=przegrać/VERB{Person=0|VerbForm=Fin}/ROOT "
        "proces=proces/NOUN{Case=Acc|Number=Sing|Gender=Masc}/obj→2"
    )
    assert view.subjects == []
    assert view.objects == ["proces"]


def test_what_follows_the_reporting_verb_is_not_spoken() -> None:
    first = (
        "–/PUNCT/punct→1 Wygramy=wygrać/VERB{Number=Plur|Person=1|Tense=Fut|VerbForm=Fin}/ROOT mecz=mecz/NOUN{Case=Acc}"
        f"/obj→1 –/PUNCT/punct→4 powiedział=powiedzieć/VERB{PAST}/parataxis:insert→1 {JAN}/nsubj→4@B-PER ./PUNCT/punct→1"
    )
    second = f"Klub=klub/NOUN{{Animacy=Inan|{NOM}|Gender=Masc}}/nsubj→1 zajmuje=zajmować/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT miejsce=miejsce/NOUN{{Case=Acc}}/obj→1"
    said = by_lemma(first, second)
    assert said["wygrać"].fact.attribution_text == "Jan"
    assert said["zajmować"].fact.attribution_text is None


def test_two_titles_of_one_name_are_one_subject() -> None:
    human = f"Animacy=Hum|{NOM}|Gender=Masc"
    views = by_lemma(
        f"Prezes=prezes/NOUN{{{human}}}/nsubj→4 i/CCONJ/cc→2 założyciel=założyciel/NOUN{{{human}}}/conj→0 "
        f"{JAN}/appos→2@B-PER odszedł=odejść/VERB{PAST}/ROOT"
    )
    assert views["odejść"].subjects == ["Prezes i założyciel Jan"]


def test_a_pronoun_in_the_genitive_is_no_subject() -> None:
    views = by_lemma(
        "Partia=partia/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→4 której=który/DET{Case=Gen|Gender=Fem|Number=Sing}/nsubj→3 "
        "jest=być/AUX{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/cop→3 szefem=szef/NOUN{Case=Ins}/acl:relcl→0 "
        "wygrała=wygrać/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert "być" not in views


def test_the_nominative_beside_an_instrumental_complement_is_the_subject() -> None:
    view = one(
        "Prezesem=prezes/NOUN{Case=Ins|Number=Sing}/ROOT jest=być/AUX{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/cop→0 "
        f"{JAN}/obl→0@B-PER"
    )
    assert view.subjects == ["Jan"]


def test_an_adjective_that_is_denied_beside_another_is_no_headline() -> None:
    found = left_out(
        f"Wraca=wracać/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT rada/NOUN{{{NOM}|Gender=Fem}}/nsubj→0_ ,/PUNCT/punct→5 a/CCONJ/cc→5 "
        f"nie/PART/advmod:neg→5 wybrana=wybrać/ADJ{{{NOM}|Gender=Fem|VerbForm=Part|Voice=Pass}}/conj→0"
    )
    assert (len(found.mentions), found.left_out["contrasted_adjective"]) == (1, 1)
