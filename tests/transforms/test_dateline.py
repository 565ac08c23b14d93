from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms import nlp
from transforms.dateline import datelines


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("Warszawa, 9 stycznia (PAP) – Sejm głosował.", "Warszawa, 9 stycznia (PAP) – "),
        ("Bielsko-Biała, 12.01.2026 – Ruszyła budowa.", "Bielsko-Biała, 12.01.2026 – "),
        ("Kijów (PAP/Ukrinform) – Rada obradowała.", "Kijów (PAP/Ukrinform) – "),
        ("Kielce (dk/PAP) – Sąd zwolnił prezesa.", "Kielce (dk/PAP) – "),
        ("(PAP) Ceny wzrosły.", "(PAP) "),
        ("Nowy Jork, 3 lutego 2026 r. (PAP) – „Nie wiem” – mówił.", "Nowy Jork, 3 lutego 2026 r. (PAP) – "),
        ("Warszawa – stolica Polski – rośnie.", None),
        ("Warszawa, 9 stycznia, godzina szósta.", None),
        ("Agencja PAP – Sejm.", None),
    ],
)
def test_a_dateline_ends_where_the_story_begins(text: str, dateline: str | None) -> None:
    assert [text[a:b] for a, b in datelines(text)] == ([dateline] if dateline else [])


@given(st.text(alphabet="Warszawa, 9stycznia(PAP)–\n „"))
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= a < b <= len(text) for a, b in datelines(text))


def test_the_place_of_filing_is_no_part_of_the_first_sentence() -> None:
    (doc,) = nlp.parse(nlp.load(), ["Tytuł\n\nWarszawa, 9 stycznia (PAP) – Sejm przyjął ustawę. Senat czeka."])
    assert [s.text.strip() for s in doc.sents] == [
        "Tytuł",
        "Warszawa, 9 stycznia (PAP) –",
        "Sejm przyjął ustawę.",
        "Senat czeka.",
    ]
