"""Which encoding some bytes are in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.sources import encoding

PANGRAM = "Pójdźże, kiń tę chmurność w głąb flaszy! ŻÓŁĆ, GĘŚ, JAŹŃ, ŁAWA, ŚRODA, ĄĘ."
SENTENCES = (
    PANGRAM,
    "Sejm przyjął ustawę o ochronie zabytków.",
    "Zarząd spółki złożył wniosek.",
    "Źródło podało, że śledztwo trwa.",
    "Minister Dvořák i kanclerz Müller spotkali się w Łodzi, potem pojechali do Kłodzka.",
    "wójt gminy",
)


@pytest.mark.parametrize("codec", ["utf-8", "cp1250", "iso8859_2"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_polish_comes_back_from_each_encoding(codec: str, sentence: str) -> None:
    assert encoding.decode(sentence.encode(codec)) == sentence


def test_typography_of_windows_is_kept() -> None:
    sentence = "„Tak” – powiedział…"
    assert encoding.decode(sentence.encode("cp1250")) == sentence


@given(st.lists(st.sampled_from("ąćęłńóśźżĄĆĘŁŃÓŚŹŻabc \n"), max_size=20).map("".join))
def test_any_polish_letters_come_back_within_a_text(letters: str) -> None:
    text = PANGRAM + letters
    for codec in ("utf-8", "cp1250", "iso8859_2"):
        assert encoding.decode(text.encode(codec)) == text


@pytest.mark.parametrize(
    "data",
    [
        PANGRAM.encode()[:9] + b"\xff" + PANGRAM.encode()[9:],
        PANGRAM.encode()[:2],
        "Съвет на министрите".encode("cp1251"),
        bytes(range(0x80, 0x100)),
        b"abc\x81",
    ],
    ids=["damaged UTF-8", "cut UTF-8", "Cyrillic", "all bytes", "byte of no encoding"],
)
def test_what_is_not_polish_text_is_not_guessed(data: bytes) -> None:
    assert encoding.decode(data) is None
