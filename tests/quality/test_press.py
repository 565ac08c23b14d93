"""How the press prints: datelines, headlines, capitals, dashes, lists, credits, abbreviations, lost diacritics."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from transforms import nlp as model

LINES = (Path(__file__).parent / "press.tsv").read_text("utf-8").splitlines()
"""A text a line, a bar where a sentence ends, a pilcrow for a line's end; written for this test."""

TAGS = [
    ("RZĄD OBNIŻA PODATKI.", "NOUN VERB NOUN PUNCT"),
    ("PREMIER PODPISAŁ USTAWĘ W KRAKOWIE.", "NOUN VERB NOUN ADP PROPN PUNCT"),
    ("Nowy dyrektor szpitala w Pile", "ADJ NOUN NOUN ADP PROPN"),
    ("Rekordowe zbiory jabłek, ceny w dół", "ADJ NOUN NOUN PUNCT NOUN ADP NOUN"),
    ("Minister zlozyl dymisje w piatek.", "NOUN VERB NOUN ADP NOUN PUNCT"),
    ("Strazacy ugasili pozar wczoraj.", "NOUN VERB NOUN ADV PUNCT"),
    ("Spółka zatrudnia 1 250 osób.", "NOUN VERB NUM NUM NOUN PUNCT"),
    ("Zysk wzrósł o 12 proc. do 3 mld zł.", "NOUN VERB ADP NUM NOUN PUNCT ADP NUM NOUN NOUN PUNCT"),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return model.load()


def test_sentences_end_where_the_press_ends_them(nlp: Language) -> None:
    wanted = [[_bare(part) for part in line.split("|")] for line in LINES]
    texts = [line.replace("|", "").replace("¶", "\n") for line in LINES]
    found = [[_bare(sent.text) for sent in doc.sents] for doc in model.parse(nlp, texts)]
    wrong = [f"{cut} instead of {right}" for cut, right in zip(found, wanted, strict=True) if cut != right]
    assert len(LINES) >= 45 and not wrong, "\n".join(wrong)


def test_parts_of_speech_hold_in_capitals_headlines_and_without_diacritics(nlp: Language) -> None:
    found = [" ".join(token.pos_ for token in doc) for doc in model.parse(nlp, [text for text, _ in TAGS])]
    pairs = [
        pair
        for line, (_, tags) in zip(found, TAGS, strict=True)
        for pair in zip(line.split(), tags.split(), strict=True)
    ]
    wrong = [pair for pair in pairs if pair[0] != pair[1]]
    assert len(wrong) <= len(pairs) * 0.06, wrong


def test_a_word_without_its_diacritics_has_the_lemma_of_the_word(nlp: Language) -> None:
    lemmas = [token.lemma_ for token in nlp("Minister zlozyl dymisje w piatek.")]
    assert lemmas == ["minister", "złożyć", "dymisja", "w", "piątek", "."]


def _bare(text: str) -> str:
    return "".join(text.replace("¶", "").split())
