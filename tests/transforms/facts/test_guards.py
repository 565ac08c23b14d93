from __future__ import annotations

import pytest

from tests.make import make_doc, make_reading
from transforms.facts import facts

# ruff: noqa: E501  one sentence, one line
NOM = "Case=Nom|Number=Sing"


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        (f"Gmina=gmina/NOUN{{{NOM}|Gender=Fem}}/nsubj→1 wygrała=wygrać/VERB{{VerbForm=Fin|Tense=Past|Number=Sing|Gender=Fem}}/ROOT", True),
        (f"Sąd=sąd/NOUN{{{NOM}|Gender=Masc}}/nsubj→1 wygrała=wygrać/VERB{{VerbForm=Fin|Tense=Past|Number=Sing|Gender=Fem}}/ROOT", False),
        (f"Sąd=sąd/NOUN{{{NOM}|Gender=Masc}}/nsubj→1 wygrałem=wygrać/VERB{{VerbForm=Fin|Tense=Past|Number=Sing|Person=1}}/ROOT", False),
        (f"Sąd=sąd/NOUN{{{NOM}|Gender=Masc}}/nsubj→1 wygrają=wygrać/VERB{{VerbForm=Fin|Tense=Fut|Number=Plur|Person=3}}/ROOT", False),
        (f"Minister=minister/NOUN{{{NOM}|Gender=Masc}}/nsubj→1 wygrała=wygrać/VERB{{VerbForm=Fin|Tense=Past|Number=Sing|Gender=Fem}}/ROOT", True),
        (f"Milion=milion/NOUN{{{NOM}|Gender=Masc}}/nsubj→1 przepadło=przepaść/VERB{{VerbForm=Fin|Tense=Past|Number=Sing|Gender=Neut}}/ROOT", True),
    ],
)  # fmt: skip
def test_a_subject_that_does_not_go_with_its_verb_is_left_out(sentence: str, published: bool) -> None:
    found = facts(make_reading(make_doc(sentence)))
    assert bool(found.mentions) == published
    assert found.left_out["subject_disagrees"] == (not published)


def test_what_stands_after_a_preposition_is_no_subject() -> None:
    sentence = (
        "Z=z/ADP{AdpType=Prep}/dep→2 gminą=gmina/NOUN{Case=Nom|Number=Sing|Gender=Fem}/nsubj→2 "
        "rozmawiała=rozmawiać/VERB{VerbForm=Fin|Tense=Past|Number=Sing|Gender=Fem}/ROOT"
    )
    found = facts(make_reading(make_doc(sentence)))
    assert not found.mentions
    assert found.left_out["subject_after_preposition"] == 1


def test_a_title_does_not_reach_over_a_full_stop() -> None:
    human = "Animacy=Hum|Case=Nom|Number=Sing|Gender=Masc"
    title, name = f"wójt/NOUN{{{human}}}/ROOT", f"Jan/PROPN{{{human}}}/appos→0@B-PER"
    whole = facts(make_reading(make_doc(f"{title} {name}")))
    assert [f.fact_type for f in whole.mentions] == ["role"]
    cut = facts(make_reading(make_doc(f"{title}_ ./PUNCT/punct→0 {name}")))
    assert not cut.mentions
