"""Adjectives, genitives and participles beside the noun that they agree with."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

from tests.transforms.facts.views import by_lemma

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
MASC = "Case=Nom|Gender=Masc|Number=Sing"
RADA = "rada/NOUN{Case=Nom|Gender=Fem|Number=Sing}"


def test_an_adjective_before_its_noun_is_no_subject() -> None:
    views = by_lemma(
        f"Największy=duży/ADJ{{{MASC}}}/nsubj→4 w/ADP/case→2 kraju=kraj/NOUN{{Case=Loc}}/obl→4 bank/NOUN{{{MASC}}}/obj→4 zyskuje=zyskiwać/VERB{{{PRES}}}/ROOT klienta=klient/NOUN{{Case=Acc}}/obj→4"
    )
    assert (views["zyskiwać"].subjects, views["zyskiwać"].objects) == (["bank"], ["klienta"])


def test_what_an_adjective_says_before_becoming_is_said_of_the_noun_after_it() -> None:
    views = by_lemma(
        f"Otwarty=otwarty/ADJ{{{MASC}}}/nsubj→1 pozostaje=pozostawać/VERB{{{PRES}}}/ROOT problem/NOUN{{{MASC}}}/obj→1"
    )
    assert (views["pozostawać"].subjects, views["pozostawać"].objects) == (["problem"], ["Otwarty"])


def test_a_name_has_no_genitive() -> None:
    views = by_lemma(
        f"{RADA}/nsubj→2 nie/PART/advmod:neg→2 składa=składać/VERB{{{PRES}}}/ROOT w/ADP/case→4 Borku=Borek/PROPN{{Case=Loc}}/obl→2@B-GPE nowego=nowy/ADJ{{Case=Gen}}/amod→6 wniosku=wniosek/NOUN{{Case=Gen|Number=Sing}}/nmod→4"
    )
    assert (views["składać"].objects, views["składać"].others) == (["nowego wniosku"], ["place w: Borku"])


def test_a_participle_in_the_plural_is_of_the_people() -> None:
    views = by_lemma(
        f"{RADA}/nsubj→1 chwali=chwalić/VERB{{{PRES}}}/ROOT obywateli=obywatel/NOUN{{Animacy=Hum|Case=Acc|Gender=Masc|Number=Plur}}/obj→1 UE/PROPN{{Case=Gen|Gender=Fem|Number=Plur}}/nmod→2 "
        "mieszkających=mieszkać/ADJ{Case=Acc|Gender=Masc|Number=Plur|VerbForm=Part|Voice=Act}/amod→3 w/ADP/case→6 Borku=Borek/PROPN{Case=Loc}/obl→4"
    )
    assert views["mieszkać"].subjects == ["obywateli UE"]


def test_a_passive_has_no_genitive_object() -> None:
    views = by_lemma(
        f"{RADA}/nsubj→2 jest=być/AUX{{{PRES}}}/aux:pass→2 notowana=notować/ADJ{{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass}}/ROOT na/ADP/case→4 liście=lista/NOUN{{Case=Loc}}/obl→2 rad=rada/NOUN{{Case=Gen|Number=Plur}}/obj→2"
    )
    assert (views["notować"].objects, views["notować"].others) == (["rada"], ["place na: liście rad"])


def test_a_participle_behind_a_comma_is_of_the_noun_not_of_its_adjective() -> None:
    nom = "Case=Nom|Gender=Masc|Number=Plur"
    views = by_lemma(
        f"Związki=związek/NOUN{{{nom}}}/nsubj→5 zawodowe=zawodowy/ADJ{{{nom}}}/amod→0_ ,/PUNCT/punct→3 "
        f"broniące=bronić/ADJ{{{nom}|VerbForm=Part|Voice=Act}}/conj→1 załogi=załoga/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/obj→3 "
        "śpią=spać/VERB{Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
    )
    assert (views["spać"].subjects, views["bronić"].subjects) == (["Związki zawodowe"], ["Związki zawodowe"])


def test_a_share_at_a_sentence_s_end_says_nothing_of_the_next_sentence() -> None:
    verb = "VERB{Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    views = by_lemma(
        f"Spadła=spaść/{verb} liczba/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→0 proc=procent/NOUN/conj→1_ ./PUNCT/punct→0",
        f"Stopa=stopa/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 rosła=rosnąć/{verb}",
    )
    assert views["rosnąć"].subjects == ["Stopa"]
