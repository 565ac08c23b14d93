"""Where a sentence cannot begin, by print alone."""

import pytest
import spacy
from spacy.language import Language

import transforms.components  # noqa: F401  (registers our components)
from transforms.continuations import goes_on
from transforms.paragraphs import paragraphs
from transforms.tokenizer import polish_tokenizer


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("pl")
    nlp.tokenizer = polish_tokenizer(nlp)
    return nlp


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("Poparcie spadło o 13 p.p. względem maja.", "względem"),
        ("Trwa 79. dzień strajku.", "dzień"),
        ("W 1994 r. otwarto tu szkołę.", "otwarto"),
        ("Czekamy na to lata... może wiek.", "może"),
        ("Wracamy do gry... – cieszył się Lis.", "–"),
        ('Spytał: "Gdzie oni są?", i wyszedł.', '"'),
        ("Wróci do Wlk. Brytanii w maju.", "Brytanii"),
        ("Ceny w USA rosną.", "rosną"),
        ("Powód jest jeden: brak rąk do pracy.", "brak"),
    ],
)
def test_a_sentence_goes_on(nlp: Language, text: str, barred: str) -> None:
    doc = nlp.make_doc(text)
    place = max(token.i for token in doc if token.text == barred)
    assert goes_on(doc, place)
    assert paragraphs(doc)[place].is_sent_start is False


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("To koniec. Jutro wolne.", "Jutro"),
        ("To koniec. (az)", "("),
        ("Nikt tego nie wie. Brytania milczy.", "Brytania"),
        ("Poparcie spadło o 13 p.p. Rosną ceny.", "Rosną"),
        ("Urosła o 3,8 proce... zobacz więcej", "zobacz"),
        ("Kto to? – Nowy prezes.", "–"),
        ('Wyszedł. "Wracam jutro".', '"'),
        ("Źródło: PAP\nceny rosną", "ceny"),
        ("Wszyscy poszli do domu. potem przyszli inni.", "potem"),
    ],
)
def test_a_sentence_may_begin(nlp: Language, text: str, first: str) -> None:
    doc = nlp.make_doc(text)
    place = next(token.i for token in doc if token.text == first)
    assert not goes_on(doc, place)
    assert paragraphs(doc)[place].is_sent_start is not False
