"""Relations renamed to go with parts of speech."""

from __future__ import annotations

import pytest

from tests.make import make_doc
from transforms.relations import relations


@pytest.mark.parametrize(
    ("words", "place", "relation"),
    [
        ("rozmowy/NOUN/ROOT z/ADP/case→2 rządem/NOUN/obl:arg→0", 2, "nmod:arg"),
        ("rozmowy/NOUN/ROOT w/ADP/case→2 Pile/PROPN/obl→0", 2, "nmod"),
        ("rozmawiał/VERB/ROOT z/ADP/case→2 rządem/NOUN/obl:arg→0", 2, "obl:arg"),
        ("wójt/NOUN/nsubj→2 jest/AUX/cop→2 posłem/NOUN/ROOT od/ADP/case→4 roku/NOUN/obl→2", 4, "obl"),
        ("te/DET/amod→1 domy/NOUN/ROOT", 0, "det"),
        ("nowe/ADJ/amod→1 domy/NOUN/ROOT", 0, "amod"),
        ("obie/DET/nummod→1 drużyny/NOUN/ROOT", 0, "det:nummod"),
        ("wiele/DET/nummod:gov→1 drużyn/NOUN/ROOT", 0, "det:numgov"),
        ("dwie/NUM/nummod→1 drużyny/NOUN/ROOT", 0, "nummod"),
        ("sąd/NOUN/nsubj→2 jednak/PART/cc→2 odmówił/VERB/ROOT", 1, "advmod:emph"),
        ("ale/CCONJ/advmod:emph→1 odmówił/VERB/ROOT", 0, "cc"),
        ("18/NUM{Case=Acc}/nummod→1 lat/NOUN{Case=Gen}/ROOT", 0, "nummod:gov"),
        ("18/NUM{Case=Gen}/nummod→1 lat/NOUN{Case=Gen}/ROOT", 0, "nummod"),
        ("w/ADP/case→1 tym/PRON/ROOT że/SCONJ/mark→3 odszedł/VERB/ccomp→1", 3, "ccomp:cleft"),
        ("wie/VERB/ROOT że/SCONJ/mark→2 odszedł/VERB/ccomp→0", 2, "ccomp"),
        ("Ewa/PROPN/nsubj→2 została/VERB/cop→2 oskarżona/ADJ{Voice=Pass}/ROOT", 1, "aux:pass"),
        ("Ewa/PROPN/nsubj→2 została/VERB/cop→2 ranna/ADJ/ROOT", 1, "cop"),
        ("też/PART/advmod:emph→1 odmówił/VERB/ROOT", 0, "advmod:emph"),
    ],
)
def test_a_relation_goes_with_the_parts_of_speech(words: str, place: int, relation: str) -> None:
    assert relations(make_doc(words))[place].dep_ == relation


def test_heads_and_other_relations_stay() -> None:
    words = "Rząd/NOUN/nsubj→1 rozpoczął/VERB/ROOT rozmowy/NOUN/obj→1 z/ADP/case→4 lekarzami/NOUN/obl:arg→2"
    before, after = make_doc(words), relations(make_doc(words))
    assert [token.head.i for token in after] == [token.head.i for token in before]
    assert [token.dep_ for token in after] == ["nsubj", "ROOT", "obj", "case", "nmod:arg"]
