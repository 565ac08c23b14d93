"""Who shows, knows or believes what a content clause says."""

from __future__ import annotations

import pytest

from tests.transforms.facts.views import by_lemma

PAST = "{Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}"
PRES = "{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"
COMES = "przyjdzie=przyjść/VERB{Aspect=Perf|Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"
ANNA = "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}"
WINTER = "zima/NOUN{Case=Nom|Gender=Fem|Number=Sing}"


def source(sentence: str, lemma: str = "przyjść") -> tuple[str | None, str | None]:
    fact = by_lemma(sentence)[lemma].fact
    return fact.attribution_text, fact.attribution_cue_lemma


def that(verb: str, head: int, at: int, relation: str = "ccomp") -> str:
    """`…, że zima przyjdzie`, its verb at place `at`."""
    return f"_ ,/PUNCT/punct→{at} że/SCONJ/mark→{at} {WINTER}/nsubj→{at} {verb}/{relation}→{head}"


@pytest.mark.parametrize(
    ("subject", "verb", "expected"),
    [
        ("ankieta/NOUN{Case=Nom|Gender=Fem|Number=Sing}", f"wykazała=wykazać/VERB{PAST}", ("ankieta", "wykazać")),
        (ANNA, f"wie=wiedzieć/VERB{PRES}", ("Anna", "wiedzieć")),
        (ANNA, f"narzeka=narzekać/VERB{PRES}", ("Anna", "narzekać")),
        ("historia/NOUN{Case=Nom|Gender=Fem|Number=Sing}", f"pokazała=pokazać/VERB{PAST}", (None, None)),
        ("to/PRON{Case=Nom|Gender=Neut|Number=Sing}", f"pokazuje=pokazywać/VERB{PRES}", (None, None)),
        ("to/PRON{Case=Nom|Gender=Neut|Number=Sing}", f"gwarantuje=gwarantować/VERB{PRES}", (None, None)),
        (ANNA, f"sprawiła=sprawić/VERB{PAST}", (None, None)),
    ],
)
def test_verbs_of_showing_and_knowing(subject: str, verb: str, expected: tuple[str | None, str | None]) -> None:
    assert source(f"{subject}/nsubj→1 {verb}/ROOT{that(COMES, 1, 5)}") == expected


def test_a_denied_finding_is_not_told() -> None:
    poll = "ankieta/NOUN{Case=Nom|Gender=Fem|Number=Sing}"
    sentence = f"{poll}/nsubj→2 nie/PART/advmod:neg→2 wykazała=wykazać/VERB{PAST}/ROOT"
    assert "przyjść" not in by_lemma(sentence + that(COMES, 2, 6))


def test_of_an_opinion_or_convinced() -> None:
    is_ = f"jest=być/AUX{PRES}"
    opinion = f"{ANNA}/nsubj→2 {is_}/cop→2 zdania=zdanie/NOUN{{Case=Gen|Gender=Neut|Number=Sing}}/ROOT"
    sure = f"{ANNA}/nsubj→2 {is_}/cop→2 przekonana=przekonany/ADJ{{Case=Nom|Gender=Fem|Number=Sing}}/ROOT"
    assert source(opinion + that(COMES, 2, 6)) == ("Anna", "zdanie")
    assert source(sure + that(COMES, 2, 6)) == ("Anna", "przekonany")


def test_what_a_noun_of_belief_says_belongs_to_who_has_it() -> None:
    hope = "nadzieję=nadzieja/NOUN{Case=Acc|Gender=Fem|Number=Sing}"
    assert source(f"{ANNA}/nsubj→1 ma=mieć/VERB{PRES}/ROOT {hope}/obj→1{that(COMES, 2, 6)}") == ("Anna", "mieć")
    report = "doniesienia=doniesienie/NOUN{Case=Nom|Gender=Neut|Number=Plur}"
    arose = "pojawiły=pojawić/VERB{Gender=Neut|Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin}"
    assert source(f"{arose}/ROOT się/PRON/expl:pv→0 {report}/nsubj→0{that(COMES, 2, 6)}") == (None, None)


def test_words_of_somebody() -> None:
    words = "słowa=słowo/NOUN{Case=Nom|Gender=Neut|Number=Plur}/nsubj→7"
    owner = "wójta=wójt/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}/nmod→0"
    end = "_ ,/PUNCT/punct→5 dziwią=dziwić/VERB{Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
    sentence = f"{words} {owner}{that(COMES, 0, 5)}{end}"
    assert source(sentence) == ("wójta", "słowo")


def test_a_participle_inside_what_is_shown_has_the_same_source() -> None:
    built = "zbudowany=zbudować/ADJ{Aspect=Perf|Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Pass}"
    bridge = "most/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}"
    sentence = (
        f"kontrola/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 wykazała=wykazać/VERB{PAST}/ROOT_ ,/PUNCT/punct→7 "
        f"że/SCONJ/mark→7 {built}/amod→6 "
        "wczoraj/ADV/advmod→4 "
        f"{bridge}/nsubj→7 pęka=pękać/VERB{PRES}/ccomp→1"
    )
    assert source(sentence, "zbudować") == ("kontrola", "wykazać")


@pytest.mark.parametrize(("noun", "told"), [("zarzut", False), ("spekulacja", False), ("stanowisko", True)])
def test_what_an_accusation_says_is_not_told(noun: str, told: bool) -> None:
    holds = f"podtrzymuje=podtrzymywać/VERB{PRES}"
    sentence = f"{ANNA}/nsubj→1 {holds}/ROOT {noun}/NOUN{{Case=Acc|Number=Sing}}/obj→1{that(COMES, 2, 6)}"
    views = by_lemma(sentence)
    assert ("przyjść" in views) is told
    assert not told or views["przyjść"].fact.attribution_text == "Anna"


def test_through_the_pronoun_that_takes_the_clause_up() -> None:
    about = "o/ADP/case→3 tym=to/PRON{Case=Loc|Gender=Neut|Number=Sing}/obl:arg→1"
    spoke = f"{ANNA}/nsubj→1 mówiła=mówić/VERB{PAST}/ROOT {about}{that(COMES, 3, 7)}"
    acted = spoke.replace("mówiła=mówić", "debatowała=debatować")
    assert source(spoke) == ("Anna", "mówić")
    assert source(acted) == (None, None)


def test_who_must_know_it_does_not_say_it() -> None:
    must = f"{ANNA}/nsubj→1 musi=musieć/VERB{PRES}/ROOT wiedzieć/VERB{{VerbForm=Inf}}/xcomp→1"
    assert source(f"{must}{that(COMES, 2, 6)}") == (None, None)


def test_who_says_nothing_of_it_is_no_source() -> None:
    how = f"_ ,/PUNCT/punct→5 jak/ADV/advmod→5 {WINTER}/nsubj→5 {COMES}/ccomp→2"
    said = f"powiedziała=powiedzieć/VERB{PAST}/ROOT"
    assert source(f"{ANNA}/nsubj→2 i/PART/advmod:emph→0 {said}{how.replace('→5', '→6')}") == ("Anna", "powiedzieć")
    assert source(f"{ANNA}/nsubj→2 nie/PART/advmod:neg→2 {said}{how.replace('→5', '→6')}") == (None, None)
