from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.sources.markdown import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Sejm** przyjął *ustawę*.", "Sejm przyjął ustawę."),
        ("## Apelacja\nSąd odroczył\nrozprawę.", "Apelacja\n\nSąd odroczył rozprawę."),
        ("– Nie wiem – powiedział.", "– Nie wiem – powiedział."),
        ("- chleb\n- mleko", "- chleb\n\n- mleko"),
        ("3. lutego", "3. lutego"),
        ("[Strona](https://example.org) i ![zdjęcie](x.png)", "Strona i "),
        ("<script>alert(1)</script>\n\nTekst <b>gruby</b>.", "Tekst gruby."),
        ("| Miasto | Liczba |\n|---|---|\n| Kraków | 7 |", "Miasto\tLiczba\n\nKraków\t7"),
        ("Pierwszy.\n\n---\n\nDrugi.", "Pierwszy.\n\nDrugi."),
        ("    wcięty wiersz", "wcięty wiersz"),
        ("5 \\* 3 &lt; 20", "5 * 3 < 20"),
        ("", ""),
    ],
)
def test_markup_goes_and_words_stay(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert isinstance(plain_text(text), str)
