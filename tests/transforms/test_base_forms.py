"""Base forms of names and noun phrases, on phrases parsed by hand."""

from __future__ import annotations

import pytest

from tests.make import make_doc
from transforms.base_forms import base_form
from transforms.declension import Slot, nominatives, strip_ending
from transforms.stretches import Stretch
from transforms.words import Tree

MASC = "Animacy=Hum|Case={}|Gender=Masc|Number=Sing"


def phrase(parsed: str, label: str = "") -> Stretch:
    doc = make_doc(parsed)
    return Stretch(Tree(doc), 0, len(doc), label)


def masc(case: str) -> str:
    return "{" + MASC.format(case) + "}"


def feats(case: str, gender: str, number: str = "Sing") -> str:
    return f"{{Case={case}|Gender={gender}|Number={number}}}"


@pytest.mark.parametrize(
    ("parsed", "label", "expected"),
    [
        (
            f"Trybunału=trybunał/NOUN{feats('Gen', 'Masc')}/ROOT Sprawiedliwości/NOUN{feats('Gen', 'Fem')}/nmod→0 "
            f"Unii/NOUN{feats('Gen', 'Fem')}/nmod→0 Europejskiej/ADJ{feats('Gen', 'Fem')}/amod→2",
            "ORG",
            "Trybunał Sprawiedliwości Unii Europejskiej",
        ),
        (f"temu=to/PRON{feats('Dat', 'Neut')}/det→1 projektowi=projekt/NOUN{masc('Dat')}/ROOT", "", "ten projekt"),
        (
            f"wspólnym=wspólny/ADJ{feats('Dat', 'Masc', 'Plur')}/amod→1 "
            f"interesom=interes/NOUN{feats('Dat', 'Masc', 'Plur')}/ROOT",
            "",
            "wspólne interesy",
        ),
        (f"Keira/PROPN{masc('Gen')}/ROOT Starmera/PROPN{masc('Gen')}/flat→0", "PER", "Keir Starmer"),
        (f"Sanae/PROPN{feats('Gen', 'Fem')}/ROOT Takaichi/PROPN{feats('Gen', 'Fem')}/flat→0", "PER", "Sanae Takaichi"),
        (
            f"Ursulą/PROPN{feats('Ins', 'Fem')}/ROOT von/X/flat→0 der/X/flat→0 Leyen/PROPN{feats('Ins', 'Fem')}/flat→0",
            "PER",
            "Ursula von der Leyen",
        ),
        (
            f"Wielkiej/ADJ{feats('Loc', 'Fem')}/amod→1 Brytanii/PROPN{feats('Loc', 'Fem')}/ROOT",
            "GPE",
            "Wielka Brytania",
        ),
        (f"Anną/PROPN{feats('Ins', 'Fem')}/ROOT Kowalską/PROPN{feats('Ins', 'Fem')}/flat→0", "PER", "Anna Kowalska"),
        (f"Kowalskich/PROPN{feats('Gen', 'Masc', 'Plur')}/ROOT", "PER", "Kowalscy"),
        (
            f"Stanów/NOUN{feats('Gen', 'Masc', 'Plur')}/ROOT Zjednoczonych/ADJ{feats('Gen', 'Masc', 'Plur')}/amod→0",
            "GPE",
            "Stany Zjednoczone",
        ),
        (f"Chin/PROPN{feats('Gen', 'Neut', 'Ptan')}/ROOT", "GPE", "Chiny"),
        (
            f"Prawa/NOUN{feats('Gen', 'Neut')}/ROOT i/CCONJ/cc→2 Sprawiedliwości/NOUN{feats('Gen', 'Fem')}/conj→0",
            "ORG",
            "Prawo i Sprawiedliwość",
        ),
        (
            f"Bielsku/PROPN{feats('Loc', 'Neut')}/ROOT_ -/PUNCT/punct→2_ Białej/ADJ{feats('Loc', 'Fem')}/flat→0",
            "GPE",
            "Bielsko-Biała",
        ),
        (f"Londynem/PROPN{feats('Loc', 'Masc')}/ROOT", "GPE", "Londyn"),
        (f"Podlesiem/PROPN{feats('Ins', 'Masc')}/ROOT", "LOC", "Podlesie"),
        ("PKN-u/PROPN/ROOT", "ORG", "PKN"),
        ("NATO/PROPN/ROOT", "ORG", "NATO"),
        (
            f"Europy/PROPN{feats('Gen', 'Fem')}/ROOT Środkowo/ADJ/amod→3_ -/PUNCT/punct→3_ "
            f"Wschodniej/ADJ{feats('Gen', 'Fem')}/amod→0",
            "LOC",
            "Europa Środkowo-Wschodnia",
        ),
        (f"brytyjskiej/ADJ{feats('Gen', 'Fem')}/ROOT", "NORP", "brytyjski"),
        (
            f"Partii/NOUN{feats('Gen', 'Fem')}/ROOT Czerwonych/ADJ{feats('Gen', 'Fem', 'Plur')}/amod→0",
            "ORG",
            "Partia Czerwonych",
        ),
        (
            f"woj/NOUN{{Abbr=Yes}}/ROOT_ ./PUNCT/punct→0 opolskim/ADJ{feats('Loc', 'Masc')}/amod→0",
            "GPE",
            "woj. opolskie",
        ),
        (f"Robertowi/PROPN{masc('Dat')}/ROOT", "PER", "Robert"),
        (f"Iwanenki/PROPN{masc('Gen')}/ROOT", "PER", "Iwanenko"),
        (f"Alii/PROPN{masc('Nom')}/ROOT Bibi/PROPN{masc('Nom')}/flat→0", "PER", "Alia Bibi"),
        (f"Czerwonych/PROPN{feats('Gen', 'Fem', 'Plur')}/ROOT", "ORG", "Czerwoni"),
        (
            f"Liberalnych/ADJ{feats('Gen', 'Fem', 'Plur')}/ROOT "
            "Ekologów/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}/nmod:flat→0",
            "ORG",
            "Liberalni Ekologowie",
        ),
        (
            f"Lech/PROPN{feats('Nom', 'Masc')}/ROOT Gdańsk/PROPN{feats('Nom', 'Masc')}/nmod:flat→0",
            "ORG",
            "Lech Gdańsk",
        ),
        (f"Brickiem/PROPN{masc('Ins')}/ROOT", "PER", "Brick"),
        ("portowców/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}/ROOT", "PER", "portowcy"),
        ("lexitowców/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}/ROOT", "PER", "lexitowcy"),
        (
            f"Zofią/PROPN{feats('Ins', 'Fem')}/ROOT Nowak/PROPN{feats('Ins', 'Fem')}/flat→0",
            "PER",
            "Zofia Nowak",
        ),
    ],
)
def test_names(parsed: str, label: str, expected: str) -> None:
    assert base_form(phrase(parsed, label))[0] == expected


@pytest.mark.parametrize(
    ("parsed", "label", "expected"),
    [
        (f"Sądu=sąd/NOUN{masc('Gen')}/ROOT Karnego=karny/ADJ{masc('Gen')}/nmod→0_", "ORG", "Sąd Karny"),
        (
            f"Nowego=nowy/ADJ{feats('Gen', 'Neut')}/nmod→1 Muzeum/NOUN{feats('Nom', 'Neut')}/ROOT",
            "ORG",
            "Nowe Muzeum",
        ),
        (f"Pawła/PROPN{masc('Gen')}/ROOT H./X/flat→0", "PER", "Paweł H."),
        (f"Ludwika/PROPN{masc('Gen')}/ROOT XIV/X/flat→0", "PER", "Ludwik XIV"),
        (f"Mieszka/PROPN{masc('Gen')}/ROOT Starego=stary/ADJ{masc('Gen')}/flat→0", "PER", "Mieszko Stary"),
        (f"Tadeusza/PROPN{masc('Gen')}/ROOT Kościuszki/PROPN{masc('Gen')}/flat→0", "FAC", "Tadeusz Kościuszko"),
        (f"West/PROPN{feats('Gen', 'Fem', 'Plur')}/ROOT Midlands/X/flat→0", "LOC", "West Midlands"),
        (f"Darfurze/PROPN{feats('Loc', 'Neut')}/ROOT", "LOC", "Darfur"),
        (f"Grazu/PROPN{feats('Gen', 'Fem')}/ROOT", "LOC", "Graz"),
        (f"Podgorica/PROPN{masc('Gen')}/ROOT", "LOC", "Podgorica"),
        (f"Iksinowa/PROPN{masc('Gen')}/ROOT", "LOC", "Iksinów"),
        (f"Fukuoce/PROPN{masc('Loc')}/ROOT", "LOC", "Fukuoka"),
        ("Suwalszczyźnie=x/PROPN/ROOT", "LOC", "Suwalszczyzna"),
        (f"Photoshopa/PROPN{feats('Gen', 'Neut')}/ROOT", "PRO", "Photoshop"),
        (f"Partizanem/PROPN{masc('Gen')}/ROOT Belgrad/X/nmod→0", "ORG", "Partizan Belgrad"),
        (f"Kolumbii/PROPN{feats('Gen', 'Fem', 'Plur')}/ROOT", "GPE", "Kolumbia"),
        (f"Andy/PROPN{feats('Gen', 'Fem')}/ROOT Miller/PROPN{masc('Nom')}/flat→0", "PER", "Andy Miller"),
        (f"March/NOUN{feats('Gen', 'Fem', 'Plur')}/ROOT for/X/nmod→0 Europe/X/nmod→0", "ORG", "March for Europe"),
        (f"Banku=bank/NOUN{masc('Gen')}/ROOT of/X/nmod→0 Scotland/X/nmod→0", "ORG", "Bank of Scotland"),
        (f"Newcastle/PROPN{masc('Loc')}/ROOT", "LOC", "Newcastle"),
        (f"Frederica/PROPN{masc('Gen')}/ROOT Morelli/PROPN{masc('Gen')}/flat→0", "PER", "Frederica Morelli"),
        (
            f"Livią/PROPN{feats('Ins', 'Fem')}/ROOT Bertoli=Bertola/PROPN{feats('Gen', 'Fem')}/flat→0",
            "PER",
            "Livia Bertoli",
        ),
        (f"Lipszyca/PROPN{masc('Gen')}/ROOT", "PER", "Lipszyc"),
    ],
)
def test_what_ending_and_neighbours_tell_outweighs_the_tagger(parsed: str, label: str, expected: str) -> None:
    assert base_form(phrase(parsed, label))[0] == expected


@pytest.mark.parametrize(
    ("sentence", "at", "expected"),
    [
        (f"w/ADP/case→1 lubelskim=lubelski/ADJ{masc('Loc')}/ROOT", 1, "lubelskie"),
        (f"województwo/NOUN{feats('Nom', 'Neut')}/ROOT śląskiego=śląski/ADJ{masc('Gen')}/amod→0", 1, "śląskie"),
        (f"powiatu=powiat/NOUN{masc('Gen')}/ROOT bytowskiego=bytowski/ADJ{masc('Gen')}/amod→0", 1, "bytowski"),
    ],
)
def test_an_adjective_alone_names_a_region_in_the_gender_of_its_noun(sentence: str, at: int, expected: str) -> None:
    doc = make_doc(sentence)
    assert base_form(Stretch(Tree(doc), at, at + 1, "GPE"))[0] == expected


@pytest.mark.parametrize(("kind", "expected"), [("banku=bank", "Intesa"), ("prezesa=prezes", "Intes")])
def test_a_foreign_name_after_its_kind_stands_in_the_nominative(kind: str, expected: str) -> None:
    doc = make_doc(f"{kind}/NOUN{feats('Gen', 'Masc')}/ROOT Intesa/PROPN{feats('Gen', 'Masc')}/nmod→0")
    assert base_form(Stretch(Tree(doc), 1, 2, "ORG"))[0] == expected


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        (
            f"pogłębienia/NOUN{feats('Gen', 'Neut')}/ROOT współpracy/NOUN{feats('Gen', 'Fem')}/nmod→0",
            "pogłębienie współpracy",
        ),
        (
            f"trudnych/ADJ{feats('Gen', 'Fem', 'Plur')}/amod→1 rozmów/NOUN{feats('Gen', 'Fem', 'Plur')}/ROOT",
            "trudne rozmowy",
        ),
        (
            f"nowymi/ADJ{feats('Ins', 'Masc', 'Plur')}/amod→1 "
            "ministrami/NOUN{Animacy=Hum|Case=Ins|Gender=Masc|Number=Plur}/ROOT",
            "nowi ministrowie",
        ),
        (
            f"premiera=premier/NOUN{masc('Gen')}/ROOT Jana/PROPN{masc('Gen')}/appos→0@B-PER "
            f"Nowaka/PROPN{masc('Gen')}/flat→1@I-PER",
            "premier Jan Nowak",
        ),
        (
            f"sztab/NOUN{masc('Nom')}/ROOT Jana/PROPN{masc('Gen')}/nmod→0@B-PER Nowaka/PROPN{masc('Gen')}/flat→1@I-PER",
            "sztab Jana Nowaka",
        ),
        (f"każdego=każdy/DET{masc('Gen')}/det→1 posła=poseł/NOUN{masc('Gen')}/ROOT", "każdy poseł"),
        (
            f"swoich=swój/DET{feats('Gen', 'Fem', 'Plur')}/det→1 sił=siła/NOUN{feats('Gen', 'Fem', 'Plur')}/ROOT",
            "swoje siły",
        ),
        (f"pięciu/NUM/nummod→1 posłów/NOUN{feats('Gen', 'Masc', 'Plur')}/ROOT", "pięciu posłów"),
        (
            f"kilka/DET{feats('Acc', 'Masc', 'Plur')}/det:numgov→1 "
            f"zapisów=zapis/NOUN{feats('Gen', 'Masc', 'Plur')}/ROOT",
            "kilka zapisów",
        ),
        (
            f"wielu=wiele/DET{feats('Loc', 'Neut', 'Plur')}/det:nummod→1 "
            f"miastach=miasto/NOUN{feats('Loc', 'Neut', 'Plur')}/ROOT",
            "wiele miast",
        ),
        (
            f"bardzo/ADV/advmod→1 poważnym=poważny/ADJ{feats('Ins', 'Masc')}/amod→2 "
            f"problemem=problem/NOUN{feats('Ins', 'Masc')}/ROOT",
            "bardzo poważny problem",
        ),
        (
            f"szybkim=szybki/ADJ{feats('Dat', 'Neut', 'Plur')}/amod→3 i/CCONJ/cc→2 "
            f"śmiałym=śmiały/ADJ{feats('Ins', 'Neut')}/conj→0 "
            f"działaniom=działanie/NOUN{feats('Dat', 'Neut', 'Plur')}/ROOT",
            "szybkie i śmiałe działania",
        ),
        (
            f"te=ten/DET{feats('Acc', 'Fem', 'Plur')}/det→1 odprawy=odprawa/NOUN{feats('Acc', 'Fem', 'Plur')}/ROOT",
            "te odprawy",
        ),
    ],
)
def test_common_phrases_keep_number_and_counted_ones_their_form(parsed: str, expected: str) -> None:
    assert base_form(phrase(parsed))[0] == expected


def test_the_method_tells_who_found_it() -> None:
    assert base_form(phrase(f"Warszawie/PROPN{feats('Loc', 'Fem')}/ROOT", "GPE")) == ("Warszawa", "morfeusz")
    assert base_form(phrase(f"Starmerem/PROPN{masc('Ins')}/ROOT", "PER")) == ("Starmer", "guesser")
    assert base_form(phrase(f"Warszawa/PROPN{feats('Nom', 'Fem')}/ROOT", "GPE")) == ("Warszawa", "as_printed")


def test_words_that_agree_outvote_a_mispredicted_case() -> None:
    parsed = f"Wielką/ADJ{feats('Nom', 'Fem')}/amod→1 Brytanią/PROPN{feats('Nom', 'Masc')}/ROOT"
    assert base_form(phrase(parsed, "GPE"))[0] == "Wielka Brytania"


def test_a_guess_is_confirmed_by_the_rest_of_the_article() -> None:
    doc = make_doc(f"Rubia/PROPN{masc('Gen')}/ROOT", "Rubio/PROPN/ROOT")
    assert base_form(Stretch(Tree(doc), 0, 1, "PER"))[0] == "Rubio"


def test_a_nominative_mispredicted_is_corrected_by_the_rest_of_the_article() -> None:
    doc = make_doc(f"Vukotića/PROPN{masc('Nom')}/ROOT", "Vukotić/PROPN/ROOT")
    assert base_form(Stretch(Tree(doc), 0, 1, "PER"))[0] == "Vukotić"


@pytest.mark.parametrize(
    ("form", "slot", "first"),
    [
        ("Starmera", Slot("Gen", "Sing", "Masc"), "Starmer"),
        ("Trumpa", Slot("Acc", "Sing", "Masc"), "Trump"),
        ("Macronem", Slot("Ins", "Sing", "Masc"), "Macron"),
        ("Obamy", Slot("Gen", "Sing", "Masc"), "Obama"),
        ("Putinowi", Slot("Dat", "Sing", "Masc"), "Putin"),
        ("Zełenskiego", Slot("Gen", "Sing", "Masc"), "Zełenski"),
        ("Modim", Slot("Ins", "Sing", "Masc"), "Modi"),
        ("Zuckerbergiem", Slot("Ins", "Sing", "Masc"), "Zuckerberg"),
        ("Havlem", Slot("Ins", "Sing", "Masc"), "Havel"),
        ("Starmerze", Slot("Loc", "Sing", "Masc"), "Starmer"),
        ("Bushów", Slot("Gen", "Plur", "Masc"), "Bushowie"),
        ("Karimowej", Slot("Gen", "Sing", "Fem"), "Karimowa"),
        ("Merkel", Slot("Gen", "Sing", "Fem"), "Merkel"),
    ],
)
def test_the_guesser_knows_the_paradigms(form: str, slot: Slot, first: str) -> None:
    assert nominatives(form, slot)[0] == first


@pytest.mark.parametrize(
    ("form", "bare"),
    [
        ("PiS-u", "PiS"),
        ("TVN-em", "TVN"),
        ("Blake'a", "Blake"),
        ("Kennedy’ego", "Kennedy"),
        ("DPS-ów", "DPS-y"),
        ("Kowalski", None),
        ("O'Neill", None),
        ("Bielsko-Biała", None),
    ],
)
def test_endings_set_off_by_a_hyphen_or_an_apostrophe(form: str, bare: str | None) -> None:
    assert strip_ending(form) == bare


@pytest.mark.parametrize(
    ("sentence", "length", "base"),
    [
        ("Zebranie=zebranie/NOUN{Case=Nom|Number=Sing|Gender=Neut}/nsubj→1 trwa=trwać/VERB/ROOT", 1, "zebranie"),
        ("Rządu=rząd/NOUN{Case=Gen|Number=Sing|Gender=Masc}/obj→1 broni=bronić/VERB/ROOT", 1, "rząd"),
        ("Łódź/PROPN{Case=Nom|Number=Sing|Gender=Fem}/nsubj→1 rośnie=rosnąć/VERB/ROOT", 1, "Łódź"),
    ],
)  # fmt: skip
def test_the_capital_of_a_sentence_is_not_the_words(sentence: str, length: int, base: str) -> None:
    assert base_form(Stretch(Tree(make_doc(sentence)), 0, length))[0] == base


def test_a_common_noun_that_opens_the_sentence_is_no_surname() -> None:
    assert base_form(phrase(f"Susza=Susz/PROPN{masc('Gen')}/ROOT"))[0] == "Susza"
    assert base_form(phrase(f"Susza=Susz/PROPN{masc('Gen')}/ROOT", "PER"))[0] == "Susz"


def test_what_is_counted_by_a_unit_stays_as_printed() -> None:
    doc = make_doc(
        "58/NUM/nummod→1 proc=procent/NOUN{Abbr=Yes}/ROOT_ ./PUNCT/punct→1 badanych=badany/ADJ{Case=Gen}/nmod→1"
    )
    assert base_form(Stretch(Tree(doc), 0, 4))[0] == "58 proc. badanych"
