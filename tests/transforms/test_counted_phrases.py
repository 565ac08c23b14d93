"""Counted phrases in oblique cases, in the nominative."""

from __future__ import annotations

import pytest

from tests.make import make_doc
from transforms.base_forms import base_form
from transforms.stretches import Stretch
from transforms.words import Tree


def noun(form: str, lemma: str, case: str, gender: str, animacy: str = "") -> str:
    hum = f"Animacy={animacy}|" if animacy else ""
    return f"{form}={lemma}/NOUN{{{hum}Case={case}|Gender={gender}|Number=Plur}}/ROOT"


@pytest.mark.parametrize(
    ("number", "counted", "expected"),
    [
        ("dwoma", noun("ambasadorami", "ambasador", "Ins", "Masc", "Hum"), "dwóch ambasadorów"),
        ("kilkunastu", noun("strażakom", "strażak", "Dat", "Masc", "Hum"), "kilkunastu strażaków"),
        ("wielu", noun("ministrom", "minister", "Dat", "Masc", "Hum"), "wielu ministrów"),
        ("pięciu", noun("gminom", "gmina", "Dat", "Fem"), "pięć gmin"),
        ("dwóm", noun("gminom", "gmina", "Dat", "Fem"), "dwie gminy"),
        ("trzech", noun("partii", "partia", "Gen", "Fem"), "trzy partie"),
        ("obu", noun("językach", "język", "Loc", "Masc", "Inan"), "oba języki"),
        ("24", noun("stanach", "stan", "Loc", "Masc", "Inan"), "24 stany"),
        ("12", noun("województwach", "województwo", "Loc", "Neut"), "12 województw"),
        ("112", noun("gminom", "gmina", "Dat", "Fem"), "112 gmin"),
        ("25", noun("osób", "osoba", "Gen", "Fem"), "25 osób"),
        ("dwie", noun("próbki", "próbka", "Acc", "Fem"), "dwie próbki"),
        ("pięć", noun("gmin", "gmina", "Gen", "Fem"), "pięć gmin"),
        ("dwojgiem", noun("dzieci", "dziecko", "Gen", "Neut"), "dwojgiem dzieci"),
        ("tysiąc", noun("osób", "osoba", "Gen", "Fem"), "tysiąc osób"),
    ],
)
def test_numbers_and_what_they_count(number: str, counted: str, expected: str) -> None:
    doc = make_doc(f"{number}/NUM/nummod→1 {counted}")
    assert base_form(Stretch(Tree(doc), 0, 2))[0] == expected


def test_adjectives_and_several_words_of_a_number() -> None:
    many = "dwudziestu/NUM/nummod→3 trzech/NUM/nummod→3 nowych=nowy/ADJ{Case=Gen|Gender=Fem|Number=Plur}/amod→3 "
    doc = make_doc(many + noun("spółek", "spółka", "Gen", "Fem"))
    assert base_form(Stretch(Tree(doc), 0, 4)) == ("dwadzieścia trzy nowe spółki", "morfeusz")
