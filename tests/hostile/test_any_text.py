"""Whatever the text, reading it gives rows whose offsets verify, and never raises."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from flows.knowledge import load_knowledge
from flows.settings import Settings
from tests.hostile.nasty import PROMPT, STORY
from transforms import nlp
from transforms.articles import Article
from transforms.documents import Draft, admit
from transforms.extract import extract
from transforms.limits import excess_of_doc, excess_of_text
from transforms.schema import Document

LIMITS = Settings().limits
knowledge = lru_cache(maxsize=1)(load_knowledge)


@lru_cache(maxsize=1)
def model() -> Language:
    return nlp.load()


ODD = (
    *("„", "”", "«", "–", "\n\n", "\u202e", "\u200b", "e\u0301", "\x07", "😀", "\ufeff", "\u00ad", "İ", "ß", "Ǆ"),
    *("12 maja", "o godz. 25.99", "31 lutego 99999", "1e9", "0", "r.", "tys.", "zł", "%", "(", ")", "Wg", "m.in."),
    *("w", "się", "nie", "że", "i", ",", "A" * 150, "-" * 120, "9" * 120),
)
WORDS = st.sampled_from([*STORY.split(), *PROMPT.split(), *ODD])
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.one_of(WORDS, st.text(max_size=3)), max_size=60).map(" ".join))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_offsets_verify_for_any_text(text: str) -> None:
    draft = admit(Article(text=text, source="any", published_at="2026-01-31"), date(2026, 2, 1))
    if not isinstance(draft, Draft) or excess_of_text(draft.text, LIMITS):
        return
    (doc,) = nlp.parse(model(), [draft.text])
    assert doc.text == draft.text
    if excess_of_doc(doc, LIMITS):
        return
    for row in extract(draft, doc, 1, knowledge()).rows:
        start, end, said = (getattr(row, name, None) for name in ("start_char", "end_char", "text"))
        if start is not None and end is not None and not isinstance(row, Document):
            assert draft.text[start:end] == said
