"""Subjects, objects and phrases on the wrong side of a border, put back."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

from tests.transforms.facts.views import by_lemma

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
JAN = "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"


def test_a_subject_beside_a_verb_without_one_is_not_a_later_verbs() -> None:
    views = by_lemma(
        f"Wraca=wracać/VERB{{{PRES}}}/ROOT temat/NOUN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→5 podatków=podatek/NOUN{{Case=Gen}}/nmod→1 "
        f"i/CCONJ/cc→5 rada/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→5 głosuje=głosować/VERB{{{PRES}}}/conj→0"
    )
    assert (views["wracać"].subjects, views["głosować"].subjects) == (["temat podatków"], ["rada"])


def test_the_subject_before_the_main_verb_is_its_own() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→5 mówi=mówić/VERB{{{PRES}}}/ROOT_ ,/PUNCT/punct→5 że/SCONJ/mark→5 dziś/ADV/advmod→5 wraca=wracać/VERB{{{PRES}}}/ccomp→1"
    )
    assert (views["mówić"].subjects, views["wracać"].bases("subject")) == (["Jan"], ["Jan"])


def test_the_noun_after_a_participle_is_the_subject() -> None:
    views = by_lemma(
        "Mieszkająca=mieszkać/ADJ{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Act}/nsubj→4 w/ADP/case→2 Borku=Borek/PROPN{Case=Loc}/obl→0 "
        f"lekarka/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/obj→4 wraca=wracać/VERB{{{PRES}}}/ROOT"
    )
    assert (views["wracać"].subjects, views["wracać"].objects) == (["Mieszkająca w Borku lekarka"], [])


def test_after_its_noun_nothing_belongs_to_a_participle_before_it() -> None:
    views = by_lemma(
        "Wójt=wójt/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→5 liczącej=liczyć/ADJ{Case=Gen|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Act}/amod→3 tysiąc/NOUN{Case=Acc|Number=Sing}/obj→1 "
        f"wsi=wieś/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/nmod→0 w/ADP/case→6 wraca=wracać/VERB{{{PRES}}}/ROOT górach=góra/NOUN{{Case=Loc}}/obl→1"
    )
    assert views["liczyć"].others == []


def test_a_phrase_right_after_a_participle_is_its_own() -> None:
    views = by_lemma(
        f"Prosi=prosić/VERB{{{PRES}}}/ROOT rybak/NOUN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→0 zrzeszony=zrzeszyć/ADJ{{Case=Nom|Gender=Masc|Number=Sing|VerbForm=Part|Voice=Pass}}/amod→1 "
        "w/ADP/case→4 związku=związek/NOUN{Case=Loc}/obl→0"
    )
    assert (views["prosić"].others, views["zrzeszyć"].others) == ([], ["other w: związku"])


def test_a_genitive_beside_the_object_belongs_to_the_noun_before_it() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 zwalnia=zwalniać/VERB{{{PRES}}}/ROOT pilotów=pilot/NOUN{{Case=Acc|Number=Plur}}/obj→1 przed/ADP/case→4 "
        "sprzedażą=sprzedaż/NOUN{Case=Ins|Number=Sing}/obl→1 floty=flota/NOUN{Case=Gen|Gender=Fem|Number=Sing}/obj→1"
    )
    assert (views["zwalniać"].objects, views["zwalniać"].others) == (["pilotów"], ["other przed: sprzedażą floty"])


def test_what_follows_a_late_subject_of_a_copula_is_its_own() -> None:
    views = by_lemma(
        f"Możliwa=możliwy/ADJ{{Case=Nom|Gender=Fem|Number=Sing}}/ROOT jest=być/AUX{{{PRES}}}/cop→0 ingerencja/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→0 w/ADP/case→4 "
        "rejonie=rejon/NOUN{Case=Loc|Number=Sing}/obl→0"
    )
    assert (views["być"].subjects, views["być"].others) == (["ingerencja w rejonie"], [])
