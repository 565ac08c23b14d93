from __future__ import annotations

from spacy.tokens import Doc

from tests.make import VOCAB, make_document
from transforms.schema import Sentence
from transforms.sentences import count, sentences


def rows(*parts: str) -> tuple[Sentence, ...]:
    """Sentence rows of a Doc with one token for each part, every part a sentence."""
    doc = Doc(VOCAB, words=list(parts), spaces=[False] * len(parts), sent_starts=[True] * len(parts))
    return sentences(make_document(doc.text), doc)


def test_sentences_are_trimmed_and_verify() -> None:
    doc = Doc(VOCAB, ["Sejm", "głosował", ".", "\n\n", "Senat", "."], [True, False, False, False, False, False],
              sent_starts=[True, False, False, False, True, False])  # fmt: skip
    found = sentences(make_document(doc.text), doc)
    assert [s.text for s in found] == ["Sejm głosował.", "Senat."]
    assert all(doc.text[s.start_char : s.end_char] == s.text for s in found)
    assert count(doc) == 2


def test_a_first_line_without_a_full_stop_is_the_title() -> None:
    assert [s.section for s in rows("Sejm uchwalił budżet", "\n\n", "Posłowie głosowali.")] == ["title", "body"]
    assert [s.section for s in rows("Sejm uchwalił budżet.", "\n\n", "Posłowie głosowali.")] == ["body", "body"]
    assert [s.section for s in rows("Sejm uchwalił budżet", "\n")] == ["body"]


def test_speech_is_marked() -> None:
    assert [s.is_quoted for s in rows("„Nie.", " ", "Wiem”.", " ", "Dodał.")] == [True, True, False]
    assert [s.is_quoted for s in rows("– Nie wiem.", "\n", "– Nie wiem – powiedział.")] == [True, False]
