"""Objects and datives inside a neighbouring phrase, or under the neighbouring verb, put back."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

from tests.transforms.facts.views import by_lemma

PRES = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
PLUR = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
JAN = "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
ACC = "Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing"


def test_a_dative_inside_the_object_is_to_whom_it_is_given() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 daje=dawać/VERB{{{PRES}}}/ROOT władzę=władza/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→1 "
        "posłowi=poseł/NOUN{Animacy=Hum|Case=Dat|Gender=Masc|Number=Sing}/nmod→2"
    )
    assert (views["dawać"].objects, views["dawać"].others) == (["władzę"], ["recipient: posłowi"])


def test_a_noun_of_datives_keeps_its_own() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 obiecuje=obiecywać/VERB{{{PRES}}}/ROOT pomoc/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→1 "
        "rolnikom=rolnik/NOUN{Animacy=Hum|Case=Dat|Gender=Masc|Number=Plur}/nmod→2"
    )
    assert views["obiecywać"].objects == ["pomoc rolnikom"]


def test_what_is_not_given_stands_after_the_dative() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→2 nie/PART/advmod:neg→2 daje=dawać/VERB{{{PRES}}}/ROOT posłom=poseł/NOUN{{Animacy=Hum|Case=Dat|Gender=Masc|Number=Plur}}/iobj→2 "
        "szansy=szansa/NOUN{Case=Gen|Gender=Fem|Number=Sing}/nmod→3"
    )
    assert (views["dawać"].objects, views["dawać"].others) == (["szansy"], ["recipient: posłom"])


def test_what_the_verb_governs_is_no_part_of_its_object() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 ostrzega=ostrzegać/VERB{{{PRES}}}/ROOT sąd/NOUN{{{ACC}}}/obj→1 przed/ADP/case→4 błędem=błąd/NOUN{{Case=Ins}}/nmod→2"
    )
    assert (views["ostrzegać"].objects, views["ostrzegać"].others) == (["sąd"], ["other przed: błędem"])


def test_a_name_after_its_noun_is_no_second_object() -> None:
    fem = "{Case=Acc|Gender=Fem|Number=Sing}"
    views = by_lemma(
        f"{JAN}/nsubj→1 widzi=widzieć/VERB{{{PRES}}}/ROOT lekarkę=lekarka/NOUN{fem}/obj→1 Annę=Anna/PROPN{fem}/nsubj→1@B-PER Lis/PROPN{fem}/flat→3@I-PER"
    )
    assert (views["widzieć"].subjects, views["widzieć"].objects) == (["Jan"], ["lekarkę Annę Lis"])


def test_a_name_after_the_subject_is_its_name() -> None:
    views = by_lemma(
        "Linie=linia/NOUN{Case=Nom|Gender=Fem|Number=Plur}/nsubj→2 Blipexx/PROPN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→2 "
        f"zwalniają=zwalniać/VERB{{{PLUR}}}/ROOT pilota=pilot/NOUN{{Animacy=Hum|Case=Acc|Gender=Masc|Number=Sing}}/obj→2"
    )
    assert (views["zwalniać"].subjects, views["zwalniać"].objects) == (["Linie Blipexx"], ["pilota"])


def test_what_stands_after_the_conjunction_is_the_later_verbs() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 odmawia=odmawiać/VERB{{{PRES}}}/ROOT i/CCONJ/cc→3 pilota=pilot/NOUN{{Animacy=Hum|Case=Acc|Gender=Masc|Number=Sing}}/obj→1 "
        f"zwalnia=zwalniać/VERB{{{PRES}}}/conj→1"
    )
    assert (views["odmawiać"].objects, views["zwalniać"].objects) == ([], ["pilota"])


def test_an_infinitive_is_coordinated_with_no_finite_verb() -> None:
    views = by_lemma(
        "Udało=udać/VERB{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT się/PRON/expl:pv→0 uniknąć=uniknąć/VERB{Aspect=Perf|VerbForm=Inf}/conj→0 "
        "kary=kara/NOUN{Case=Gen|Gender=Fem|Number=Sing}/obj→2"
    )
    assert set(views) == {"uniknąć"}


def test_a_half_belongs_to_its_number() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 liczy=liczyć/VERB{{{PRES}}}/ROOT cztery/NUM{{Case=Acc|Number=Plur}}/obj→1 i/CCONJ/cc→4 pół/NUM{{Case=Acc}}/conj→2 "
        "tysiąca=tysiąc/NOUN{Case=Gen}/nmod→2"
    )
    assert views["liczyć"].objects == ["cztery i pół tysiąca"]


def test_an_adjective_before_its_noun_is_no_subject_of_its_own() -> None:
    views = by_lemma(
        "Bogaci=bogaty/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→2 rolnicy=rolnik/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→0 "
        f"wracają=wracać/VERB{{{PLUR}}}/ROOT"
    )
    assert views["wracać"].subjects == ["Bogaci rolnicy"]


def test_after_i_tak_a_noun_is_the_object() -> None:
    views = by_lemma(
        f"{JAN}/nsubj→1 komplikuje=komplikować/VERB{{{PRES}}}/ROOT i/CCONJ/cc→5 tak/ADV/advmod→4 trudny/ADJ{{{ACC}}}/amod→5 plan/NOUN{{{ACC}}}/conj→1"
    )
    assert views["komplikować"].objects == ["trudny plan"]


def test_da_between_two_names_is_no_verb() -> None:
    views = by_lemma(
        "Jose/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→1 da=dać/VERB{Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/ROOT Silva/PROPN{Case=Nom|Gender=Masc|Number=Sing}/obj→1 "
        "wrócił=wrócić/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/conj→1"
    )
    assert {lemma: v.subjects for lemma, v in views.items()} == {"wrócić": ["Jose da Silva"]}
