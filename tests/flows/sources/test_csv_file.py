"""CSV: separators, quotes, long rows."""

from __future__ import annotations

import codecs
import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.sources import Limits
from tests.flows.sources.made import Write, items, outcomes, rejection
from transforms.articles import Article, Rejection


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_columns_by_name(write: Write, separator: str) -> None:
    rows = [
        ["Id", "other", "published_at", "TEXT", "title"],
        ["7", "x", "2026-01-31", '"Sąd, ""jak""\npisze; dziś"', ""],
    ]
    path = write("a.csv", "\r\n".join(separator.join(row) for row in rows))
    assert items(path) == [
        Article(
            text='Sąd, "jak"\npisze; dziś',
            source="news/a.csv#2",
            id="7",
            published_at="2026-01-31",
            published_at_method="field",
        )
    ]


def test_a_row_is_named_by_the_line_it_begins_on(write: Write) -> None:
    path = write("a.csv", '\ntext,title\n"a\nb",t\n\n,\n,only a title\nd,e,f\n"g\nh"\n')
    assert outcomes(path) == [
        ("a.csv#3", "a\nb"),
        ("a.csv#7", "empty"),
        ("a.csv#8", "invalid_record"),
        ("a.csv#9", "g\nh"),
    ]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1250", "iso8859_2"])
def test_encodings_are_converted(write: Write, codec: str) -> None:
    path = write("a.csv", "title,text\nŚroda,Sąd uchylił wyrok\n".encode(codec))
    assert outcomes(path) == [("a.csv#2", "Sąd uchylił wyrok")]


def test_a_row_of_no_encoding_is_named_and_the_others_go_on(write: Write) -> None:
    path = write("a.csv", b"text\n\xff\x81\nnul\0\n" + "Sąd".encode())
    assert outcomes(path) == [("a.csv#2", "encoding"), ("a.csv#3", "binary"), ("a.csv#4", "Sąd")]


def test_big_fields_up_to_the_limit(write: Write) -> None:
    path = write("a.csv", 'text\n"' + "Ala " * 100_000 + '"\n')
    (big,) = items(path, Limits())
    assert isinstance(big, Article)
    assert len(big.text) == 400_000


@pytest.mark.parametrize(
    "long",
    [
        "a" * 2000,
        "," + "a" * 2000,
        '"' + "a" * 2000 + '"',
        '"' + 'a\n""b"",\n' * 300 + '"',
        '"a\n' + "b" * 2000 + '\nc""\n"',
        "a," * 900,
    ],
    ids=["one line", "second column", "quoted", "many lines", "long line within", "many columns"],
)
def test_of_a_row_above_the_limit_the_end_is_found(write: Write, long: str) -> None:
    path = write("a.csv", f"text,title\nx,y\n{long},t\nz,w\n")
    after = 4 + long.count("\n")
    assert outcomes(path) == [("a.csv#2", "x"), ("a.csv#3", "too_large"), (f"a.csv#{after}", "z")]


CSV = st.lists(st.sampled_from(['"', ",", "\n", "\r\n", "a", "b" * 9])).map("".join)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=CSV)
def test_rows_begin_on_the_same_lines_whatever_the_limit(folder: Path, rows: str) -> None:
    path = folder / "a.csv"
    path.write_text("text,id\n" + rows, newline="")
    short, long = items(path, Limits(12)), items(path, Limits(10_000))
    cut_off = any(isinstance(i, Rejection) and "correct it and what follows" in i.message for i in short)
    compared = len(short) - 1 if cut_off else None
    assert [i.source for i in short][:compared] == [i.source for i in long][:compared]


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1))
def test_what_the_csv_module_writes_comes_back(folder: Path, texts: list[str]) -> None:
    path = folder / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["text"], *[[f"A{text}"] for text in texts]])
    assert [outcome for _, outcome in outcomes(path)] == [f"A{text}" for text in texts]


@pytest.mark.parametrize("long", ['"' + "a\n" * 200_000, '"' + '""' * 200_000, "," * 200_000])
def test_of_a_row_that_does_not_end_the_file_ends(write: Write, long: str) -> None:
    path = write("a.csv", f"text,title\nx,y\n{long}")
    assert outcomes(path) == [("a.csv#2", "x"), ("a.csv#3", "too_large")]


def test_a_row_that_is_no_csv_is_named_and_the_others_go_on(write: Write) -> None:
    path = write("a.csv", "text\nSe\rjm\nSenat\n")
    assert outcomes(path) == [("a.csv#2", "invalid_record"), ("a.csv#3", "Senat")]


def test_an_open_quotation_mark_is_named(write: Write) -> None:
    assert outcomes(write("a.csv", 'text\n"a\nb\n')) == [("a.csv#2", "invalid_record")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "empty"),
        ("\n \n", "empty"),
        ("text,title\n", "empty"),
        ("title,content\na,b\n", "missing_text"),
        ("text,TEXT\na,b\n", "invalid_record"),
        ("text\rSejm\rSenat\r", "invalid_record"),
        ("text," + "a" * 2000 + "\nb,c\n", "too_large"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "encoding"),
        (b"\0\0\0", "binary"),
    ],
)
def test_a_file_without_a_usable_header_is_refused(write: Write, content: bytes | str, reason: str) -> None:
    assert rejection(write("a.csv", content)).reason == reason
