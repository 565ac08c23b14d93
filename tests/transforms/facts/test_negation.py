from __future__ import annotations

import pytest

from tests.make import make_doc, make_reading
from transforms import nlp
from transforms.facts import facts


@pytest.mark.parametrize("relation", ["xcomp", "nsubj", "obj", "ccomp", "advcl", "dep"])
def test_the_nie_of_a_modal_verb_counts_whatever_the_parser_made_of_the_participle(relation: str) -> None:
    sentence = (
        "nie/PART/advmod:neg→1 może=móc/VERB{VerbForm=Fin|Number=Sing|Person=3}/ROOT "
        f"być/AUX{{VerbForm=Inf}}/aux:pass→3 uchwalona=uchwalić/ADJ{{VerbForm=Part|Voice=Pass|Case=Nom}}/{relation}→1"
    )
    found = facts(make_reading(make_doc(sentence)))
    assert {f.polarity for f in found.mentions if f.predicate_lemma == "uchwalić"} <= {"negative"}


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Ustawa jest wadliwa, więc nie może być stosowana.", "stosować"),
        ("Radny wyjechał, więc nie będzie mógł być powołany.", "powołać"),
        ("Umowa nie musi zostać zerwana.", "zerwać"),
        ("Budynku nie udało się uratować.", "uratować"),
        ("Gmina nie chce i nie zamierza płacić.", "płacić"),
    ],
)
def test_a_nie_is_never_dropped(sentence: str, lemma: str) -> None:
    (doc,) = nlp.parse(nlp.load(), [sentence])
    found = [f for f in facts(make_reading(doc)).mentions if f.predicate_lemma == lemma]
    assert found
    assert {f.polarity for f in found} == {"negative"}
