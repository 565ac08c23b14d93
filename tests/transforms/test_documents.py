from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.articles import Article, Rejection
from transforms.documents import Draft, admit, document, readmit

TODAY = date(2026, 2, 10)
ARTICLE = Article(text="Sejm przyjął ustawę.", source="proba/a.txt")


def admitted(**fields: str | None) -> Draft:
    draft = admit(replace(ARTICLE, **fields), TODAY)
    assert isinstance(draft, Draft), draft
    return draft


def refused(**fields: str | None) -> Rejection:
    rejection = admit(replace(ARTICLE, **fields), TODAY)
    assert isinstance(rejection, Rejection)
    assert rejection.message.startswith("proba/a.txt: ")
    return rejection


def test_text_is_nfc_with_unix_line_ends_and_nothing_else_changes() -> None:
    assert admitted(text="\ufeffZo\u0301łw\r\n  i \rkot \n").text == "Zółw\n  i \nkot \n"


SAID = st.one_of(st.none(), st.text(max_size=12), st.sampled_from(["PAP", "\ufeff\ufeff x", "Zo\u0301łw"]))
DATES = st.sampled_from([None, "2026-01-31", "2026-01-31T00:30:00+09:00", "1993-03-28T02:30:00", "2026-02-11"])


@given(
    text=st.sampled_from(["", "\ufeff\ufeffPAP, 1 lutego 2026 r. – ", "Gdynia, 3.02.2026 (PAP)\n"]).flatmap(
        lambda start: st.text(max_size=30).map(lambda rest: start + rest)
    ),
    url=st.sampled_from([None, "https://example.org/2026/02/01/a", "http://jan:x@example.org/a?b"]),
    dated=st.tuples(DATES, st.sampled_from(["field", "html", "none"])),
    said=st.tuples(SAID, SAID, SAID, SAID),
)
def test_a_document_admitted_again_is_the_same(
    text: str, url: str | None, dated: tuple[str | None, str], said: tuple[str | None, ...]
) -> None:
    title, publisher, author, own_id = said
    draft = admit(
        replace(ARTICLE, text=text, url=url, published_at=dated[0], published_at_method=dated[1], title=title,
                publisher=publisher, author=author, id=own_id, fetched_at="2026-02-01T10:00:00Z"),
        TODAY,
    )  # fmt: skip
    if isinstance(draft, Draft):
        assert readmit(document(draft, 1, 1), TODAY) == draft


def test_a_document_admitted_again_is_read_by_the_rules_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    held = document(admitted(text="Sejm przyjął ustawę.\n(PAP)", published_at="2026-01-31"), 1, 3)
    monkeypatch.setattr("transforms.documents.agency", lambda *said: "inna")
    again = readmit(held, TODAY)
    assert isinstance(again, Draft) and (held.origin_agency, again.origin_agency) == ("PAP", "inna")
    monkeypatch.setattr("transforms.documents.LANGUAGE_MIN_WORDS", 1)
    refusal = readmit(held, TODAY)
    assert isinstance(refusal, Rejection)
    assert (refusal.reason, refusal.document_id) == ("language", held.document_id)


@pytest.mark.parametrize("text", ["", "  \n\t ", "\ufeff"])
def test_blank_text_is_refused(text: str) -> None:
    assert refused(text=text).reason == "empty"


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_text_that_no_table_can_hold_is_refused(text: str) -> None:
    assert refused(text=text).reason == "binary"


def test_identity_is_the_own_id_then_the_url_then_the_place() -> None:
    by_place, by_url = admitted(), admitted(url="https://example.org/a")
    by_id = admitted(url="https://example.org/a", id="7", publisher="Kurier")
    assert len({by_place.document_id, by_url.document_id, by_id.document_id}) == 3
    assert admitted(text="Inny tekst.", id="7", publisher="Kurier").document_id == by_id.document_id
    assert admitted(id="7", publisher="Głos").document_id != by_id.document_id
    assert admitted(text="Inny tekst.").document_id == by_place.document_id


@pytest.mark.parametrize(
    ("given", "moment", "day"),
    [
        ("2026-01-31", datetime(2026, 1, 30, 23, tzinfo=UTC), date(2026, 1, 31)),
        ("2026-01-31T23:30:00Z", datetime(2026, 1, 31, 23, 30, tzinfo=UTC), date(2026, 2, 1)),
        ("2026-02-03T14:30:00+01:00", datetime(2026, 2, 3, 13, 30, tzinfo=UTC), date(2026, 2, 3)),
        ("2025-07-01 12:00", datetime(2025, 7, 1, 10, tzinfo=UTC), date(2025, 7, 1)),
    ],
)
def test_publication_time_is_utc_and_its_date_warsaws(given: str, moment: datetime, day: date) -> None:
    draft = admitted(published_at=given, published_at_method="field")
    assert (draft.published_at, draft.published_on, draft.published_at_method) == (moment, day, "field")


def test_without_a_publication_time_the_method_is_none() -> None:
    draft = admitted(published_at=" ", published_at_method="front_matter")
    assert (draft.published_at, draft.published_on, draft.published_at_method) == (None, None, "none")


@pytest.mark.parametrize("given", ["wczoraj", "03.02.2026", "2026-13-01", "0001-01-01T00:00:00+23:00"])
def test_a_time_that_is_none_is_refused_by_name(given: str) -> None:
    rejection = refused(published_at=given)
    assert rejection.reason == "invalid_record"
    assert "published_at" in rejection.message


def test_a_date_in_the_future_is_refused_but_tomorrow_may_be_another_time_zone() -> None:
    assert admitted(published_at="2026-02-11").published_on == date(2026, 2, 11)
    assert refused(published_at="2026-02-12").reason == "future_date"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "//example.org", "https://"])
def test_an_address_that_is_not_of_the_web_is_refused(url: str) -> None:
    assert refused(url=url).reason == "invalid_record"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Warszawa, 3 lutego (PAP) – Rząd przyjął projekt.", "PAP"),
        ("Rząd przyjął projekt.\n\nŹródło: PAP", "PAP"),
        ("Rząd przyjął projekt. (PAP)", "PAP"),
        ("Premier mówił o tym agencji Reuters w środę rano.", None),
        ("Rząd przyjął projekt. (PAP, Reuters)", "PAP"),
        ("Rząd przyjął projekt.\n\nŹródło: PAP/Reuters", "PAP"),
        ("Rząd przyjął projekt.\nPAP/AFP", "PAP"),
        ("Rząd przyjął projekt. (jkl/PAP)", "PAP"),
        ("Rząd przyjął projekt. (CTK)", "ČTK"),
        ("Rząd przyjął projekt.\n(Ukrinform)", "Ukrinform"),
        ("Rząd przyjął projekt.\nźródło: Polska Agencja Prasowa", "PAP"),
        ("Rząd przyjął projekt.\nFot. EPA/PAP", None),
        ("Zdjęcie: Reuters/PAP\nRząd przyjął projekt.", None),
        ("Premier spotkał się z szefową firmy APA Group.", None),
        ("Rząd przyjął projekt. TASS/Jan Kot", "TASS"),
        ("Rząd przyjął projekt. PAP, jk, AB.", "PAP"),
        ("Rząd przyjął projekt. Polska Agencja Prasowa\n", "PAP"),
        ("Rząd przyjął projekt. Gazeta.pl/pap/jk.", "PAP"),
        ("Rząd przyjął projekt. Fot. PAP", None),
        ("Rząd przyjął projekt – pisze Reuters.", None),
        ("Rząd przyjął projekt. Reuters pisał o tym w środę.", None),
    ],
)
def test_agency_is_read_where_agencies_sign(text: str, agency: str | None) -> None:
    assert admitted(text=text).origin_agency == agency


@pytest.mark.parametrize(
    ("author", "publisher", "agency"),
    [("PAP", None, "PAP"), ("jkl/PAP", "Gazeta", "PAP"), ("Jan Kowalski", "Reuters", "Reuters"),
     ("Anna Apacz", "Gazeta APA Group", None), (None, "PAP Biznes", "PAP"), (None, None, None)],
)  # fmt: skip
def test_an_agency_may_be_author_or_publisher(author: str | None, publisher: str | None, agency: str | None) -> None:
    assert admitted(text="Rząd przyjął projekt.", author=author, publisher=publisher).origin_agency == agency


def test_other_languages_are_refused_whether_they_say_so_or_not() -> None:
    english = "The government said on Monday that it would cut taxes for families with two children next year. " * 4
    assert refused(lang="en").reason == "language"
    assert refused(text=english).reason == "language"
    assert admitted(lang="pl_PL").lang == "pl"


def test_the_row_counts_code_points_and_sentences() -> None:
    row = document(admitted(text="Sejm przyjął ustawę. 🙂"), n_sentences=1, version=3)
    assert (row.n_chars, row.n_sentences, row.version) == (22, 1, 3)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://user:haslo@a.pl/x@y", "https://a.pl/x@y"),
        ("https://a.pl/?q=b@c", "https://a.pl/?q=b@c"),
        ("HTTP://u@a@b.pl", "HTTP://b.pl"),
    ],
)
def test_no_password_of_an_address_is_kept(given: str, kept: str) -> None:
    draft = admit(Article(text="Ala ma kota.", source="a", url=given), date(2026, 2, 1))
    assert isinstance(draft, Draft) and draft.url == kept
