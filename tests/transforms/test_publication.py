"""Dates of publication in addresses and datelines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.articles import Article, Rejection
from transforms.documents import Draft, admit
from transforms.publication import Publication, publication

SITE = "https://example.org"
THIRD = date(2026, 2, 3)
ARTICLE = Article(text="Rząd przyjął projekt.", source="proba/a.txt")


@pytest.mark.parametrize(
    "path",
    [
        "/2026/02/03/rzad", "/2026/2/3/rzad", "/kraj/2026-02-03", "/kraj/2026-02-03-rzad.html", "/20260203/rzad",
        "/20260203", "/2026/02/03/2026-02-03-rzad", "/wiadomosci/20260203_rzad",
    ],
)  # fmt: skip
def test_date_in_the_address(path: str) -> None:
    assert publication(SITE + path, "Rząd przyjął projekt.") == Publication(THIRD, "url")


@pytest.mark.parametrize(
    "path",
    [
        "", "/rzad", "/2026/rzad", "/2026/02/rzad", "/2026/13/03", "/2026-02-30", "/202602031", "/120260203",
        "/rzad-2026-02-03", "/rzad?d=2026-02-03", "/1202/02/03", "/2026/02/03/2026-02-04", "/2026/02/033", "//[",
        "?d=/2026-02-03", "#/2026-02-03",
    ],
)  # fmt: skip
def test_no_date_in_the_address(path: str) -> None:
    assert publication(SITE + path, "Rząd przyjął projekt.") is None


DATELINES = (
    "Warszawa, 3 lutego 2026 (PAP) – Rząd przyjął projekt.",
    "Warszawa, 3 lutego 2026 r. (PAP) Rząd przyjął projekt.",
    "Warszawa, 03.02.2026 (PAP) – Rząd przyjął projekt.",
    "Warszawa, 3.02.2026",
    "Warszawa, 3 II 2026 r.",
    "Bielsko-Biała, 3.2.2026 r. – Rząd przyjął projekt.",
    "Nowy Jork/Warszawa, 3 lutego 2026 (PAP) – Rząd przyjął projekt.",
    "Warszawa (PAP) – 3 lutego 2026 – Rząd przyjął projekt.",
    "Warszawa (PAP), 3 lutego 2026",
    "(PAP) 3 lutego 2026 – Rząd przyjął projekt.",
    "PAP, 2026-02-03",
    "Rząd przyjął projekt\n\nWarszawa, 3 lutego 2026 (PAP)\n\nRząd przyjął go rano.",
    "Opublikowano: 03.02.2026 12:30\nRząd przyjął projekt.",
    "Data publikacji: 3 lutego 2026\nRząd przyjął projekt.",
    "Dodano 2026-02-03, 12:30\nRząd przyjął projekt.",
)


@pytest.mark.parametrize("text", DATELINES)
def test_dateline(text: str) -> None:
    assert publication(None, text) == Publication(THIRD, "text")


NO_DATELINE = (
    "Warszawa, 3 lutego (PAP) – Rząd przyjął projekt.",
    "Warszawa, 3.02. (PAP) – Rząd przyjął projekt.",
    "W Warszawie, 3 lutego 2026 – Rząd przyjął projekt.",
    "Warszawa, 3 lutego 2026 r. przyjęto projekt.",
    "Ustawę z Warszawy, 3 lutego 2026 (PAP) zmieniono.",
    "Warszawa, 31 lutego 2026 (PAP)",
    "Warszawa, 3 lutego 1944 (PAP)",
    "Aktualizacja: 03.02.2026\nRząd przyjął projekt.",
    "Warszawa, 3 lutego 2026 (PAP)\nKraków, 4 lutego 2026 (PAP)",
    "Warszawa, 3.02.20261",
    "Pada.\n" * 5 + "Warszawa, 3 lutego 2026 (PAP)",
    "",
)


@pytest.mark.parametrize("text", NO_DATELINE)
def test_no_dateline(text: str) -> None:
    assert publication(None, text) is None


@pytest.mark.parametrize(
    ("path", "day"), [("/2026/rzad", THIRD), ("/2026/02/rzad", THIRD), ("/2026/01/rzad", None), ("/rzad", None)]
)
def test_a_dateline_takes_its_year_from_the_address_or_from_nowhere(path: str, day: date | None) -> None:
    found = publication(SITE + path, "Warszawa, 3 lutego (PAP) – Rząd przyjął projekt.")
    assert found == (Publication(day, "text") if day else None)


def test_what_the_source_gives_comes_first_then_the_address_then_the_text() -> None:
    signed = replace(ARTICLE, text="Warszawa, 3 lutego 2026 (PAP) – Rząd przyjął projekt.")
    linked = replace(signed, url=f"{SITE}/2026/02/04/rzad")
    given = replace(linked, published_at="2026-02-05", published_at_method="front_matter")
    drafts = [admit(article, date(2026, 2, 10)) for article in (ARTICLE, signed, linked, given)]
    assert all(isinstance(d, Draft) for d in drafts)
    assert [(d.published_on, d.published_at_method) for d in drafts if isinstance(d, Draft)] == [
        (None, "none"),
        (date(2026, 2, 3), "text"),
        (date(2026, 2, 4), "url"),
        (date(2026, 2, 5), "front_matter"),
    ]
    assert isinstance(drafts[1], Draft)
    assert drafts[1].published_at == datetime(2026, 2, 2, 23, tzinfo=UTC)


def test_a_date_in_the_future_is_refused_wherever_it_was_found() -> None:
    rejection = admit(replace(ARTICLE, url=f"{SITE}/2026/02/12/rzad"), date(2026, 2, 10))
    assert isinstance(rejection, Rejection)
    assert rejection.reason == "future_date"
    assert "url" in rejection.message


@given(
    st.none() | st.text().map(lambda t: f"{SITE}/{t}") | st.text().map(lambda t: f"https://[{t}"),
    st.text() | st.sampled_from(DATELINES),
)
def test_any_text(url: str | None, text: str) -> None:
    found = publication(url, text)
    assert found is None or found.method in {"url", "text"}
