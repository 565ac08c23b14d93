"""The words of a speaker in full, where the tree gives only a part of them."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

from tests.transforms.facts.views import by_lemma

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
WOJT = "wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
DESZCZ = "deszcz/NOUN{Case=Nom|Gender=Masc|Number=Sing}"


def test_a_word_that_the_tree_leaves_over_is_spoken_too() -> None:
    views = by_lemma(
        f"–/PUNCT/punct→3 Jutro/ADV/advmod→5 {DESZCZ}/nsubj→3 pada=padać/VERB{{{PRES}}}/parataxis:obj→5 –/PUNCT/punct→5 mówi=mówić/VERB{{{PRES}}}/ROOT {WOJT}/nsubj→5"
    )
    assert views["mówić"].objects == ["Jutro deszcz pada"]


def test_what_follows_the_clause_up_to_the_dash_is_spoken_too() -> None:
    views = by_lemma(
        f"{DESZCZ}/nsubj→1 pada=padać/VERB{{{PRES}}}/parataxis:obj→7_ ,/PUNCT/punct→1 także/PART/advmod:emph→5 we/ADP/case→5 wsi=wieś/NOUN{{Case=Loc}}/dep→7 –/PUNCT/punct→7 "
        f"mówi=mówić/VERB{{{PRES}}}/ROOT {WOJT}/nsubj→7"
    )
    assert views["mówić"].objects == ["deszcz pada, także we wsi"]


def test_clauses_that_make_up_the_speech_stay_two_objects() -> None:
    views = by_lemma(
        f"{DESZCZ}/nsubj→1 pada=padać/VERB{{{PRES}}}/parataxis:obj→6 i/CCONJ/cc→4 wiatr/NOUN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→4 wieje=wiać/VERB{{{PRES}}}/conj→1 –/PUNCT/punct→6 "
        f"mówi=mówić/VERB{{{PRES}}}/ROOT {WOJT}/nsubj→6"
    )
    assert views["mówić"].objects == ["deszcz pada", "wiatr wieje"]


def test_what_stands_before_a_bar_is_no_speech() -> None:
    views = by_lemma(
        f"Pogoda/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/dep→5 |/PUNCT/punct→0 {DESZCZ}/nsubj→3 pada=padać/VERB{{{PRES}}}/parataxis:obj→5 –/PUNCT/punct→5 mówi=mówić/VERB{{{PRES}}}/ROOT {WOJT}/nsubj→5"
    )
    assert all("Pogoda" not in str(o) for v in views.values() for o in v.objects)
