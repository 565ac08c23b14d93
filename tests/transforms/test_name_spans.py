"""The model's names mended: edges, quotation marks, double names, holidays, polite forms."""

from __future__ import annotations

import pytest

from tests.make import make_doc
from transforms.name_spans import names


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Forum/NOUN/ROOT@B-ORG Nauki/NOUN/nmod→0@I-ORG w/ADP/case→3@I-ORG maju/NOUN/obl→0", [("Forum Nauki", "ORG")]),
        ("Kot/PROPN/ROOT@B-PER i/CCONJ/cc→2@I-PER Lis/PROPN/conj→0@B-PER", [("Kot", "PER"), ("Lis", "PER")]),
        ("Wisłę/PROPN/ROOT@B-ORG Płock/PROPN/flat→0@I-ORG 2:1/X/nmod→0@I-ORG", [("Wisłę Płock", "ORG")]),
        ("#/SYM/dep@B-GPE_ Pisz/PROPN/ROOT@I-GPE", [("Pisz", "GPE")]),
        ("Kot/PROPN/ROOT@B-PER_ :/PUNCT/punct→0@I-PER", [("Kot", "PER")]),
        (
            'klubu/NOUN/ROOT@B-ORG "/PUNCT/punct→2@I-ORG_ Zorza/PROPN/appos→0@I-ORG_ "/PUNCT/punct→2',
            [('klubu "Zorza"', "ORG")],
        ),
        ("Zorza/PROPN/ROOT@B-ORG_ ”/PUNCT/punct→0@I-ORG", [("Zorza", "ORG")]),
        ("„/PUNCT/punct→1@B-PRO_ Zorza/PROPN/ROOT@I-PRO", [("Zorza", "PRO")]),
        (
            "Anny/PROPN/ROOT@B-PER Lis/PROPN/flat→0@I-PER_ -/PUNCT/punct→3_ Kowal/PROPN/flat→0@B-PER",
            [("Anny Lis-Kowal", "PER")],
        ),
        (
            "koncernu=koncern/NOUN/ROOT Bajka/PROPN/appos→0@B-PER Jan/PROPN/flat→1@I-PER Kos/PROPN/flat→1@I-PER",
            [("Bajka", "ORG"), ("Jan Kos", "PER")],
        ),
        (
            "Agencją=agencja/NOUN/ROOT@B-ORG Reutera/PROPN/nmod→0@I-ORG Kos/PROPN/appos→0@I-ORG",
            [("Agencją Reutera", "ORG"), ("Kos", "PER")],
        ),
        ("firmy=firma/NOUN/ROOT Jan/PROPN/appos→0@B-PER Kos/PROPN/flat→1@I-PER", [("Jan Kos", "PER")]),
        ("Ewa/PROPN/ROOT@B-PER_ -/PUNCT/punct→2@I-PER_ Maria/PROPN/flat→0@B-PER", [("Ewa-Maria", "PER")]),
        ("Lis/PROPN/ROOT@B-PER_ -/PUNCT/punct→2_ Kowal/PROPN/conj→0@B-PER", [("Lis", "PER"), ("Kowal", "PER")]),
        (
            "Anna/PROPN/ROOT@B-PER Lis/PROPN/flat→0@I-PER -/PUNCT/punct→3 Kowal/PROPN/conj→0@B-PER",
            [("Anna Lis", "PER"), ("Kowal", "PER")],
        ),
        ("Wielkim/ADJ/amod→1@B-GPE Piątkiem/NOUN/ROOT@I-GPE", [("Wielkim Piątkiem", "EVT")]),
        ("mówi/VERB/ROOT Pan/NOUN/nsubj→0@B-PER", []),
        ("stopni/NOUN/ROOT Celsjusza/PROPN/nmod→0@B-PER", []),
        ("Celsjusza/PROPN/obj→1@B-PER wspomniał/VERB/ROOT", [("Celsjusza", "PER")]),
        ("Jan/PROPN/ROOT@B-PER Lis/PROPN/flat→0@I-PER", [("Jan Lis", "PER")]),
    ],
)
def test_names_are_mended(words: str, found: list[tuple[str, str]]) -> None:
    assert [(span.text, span.label_) for span in names(make_doc(words)).ents] == found
