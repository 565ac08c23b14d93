"""Text files: front matter, encodings, and what is refused."""

from __future__ import annotations

import codecs

import pytest

from flows.sources import Limits
from tests.flows.sources.made import Write, article, items, rejection
from transforms.articles import Article, Rejection

TEXT = "W niedzielę strażacy ugasili pożar składu drewna pod Łodzią.\nNikt nie ucierpiał – podała straż.\n"


def test_text_alone(write: Write) -> None:
    assert article(write("a.txt", TEXT)) == Article(text=TEXT, source="news/a.txt")


def test_front_matter_gives_fields_and_leaves_the_text_untouched(write: Write) -> None:
    front = (
        '---\ntitle: "Pożar: skład spłonął"\npublished_at: 2026-01-31\nurl: https://example.org/1\npublisher: Głos\n'
        "lang: no\nauthor: [Anna Lis, Jan Mak]\nid: 0123\nlicense: CC0\ntags: {a: [1, 2]}\n---\n\n"
    )
    assert article(write("a.txt", front + TEXT)) == Article(
        text=TEXT,
        source="news/a.txt",
        id="0123",
        title="Pożar: skład spłonął",
        published_at="2026-01-31",
        published_at_method="front_matter",
        url="https://example.org/1",
        publisher="Głos",
        lang="no",
        author="Anna Lis, Jan Mak",
        license="CC0",
    )


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-01-31", "2026-01-31"),
        ("2026-01-31 14:05:00", "2026-01-31T14:05:00"),
        ("2026-01-31T14:05:00+01:00", "2026-01-31T14:05:00+01:00"),
        ("'31 stycznia'", "31 stycznia"),
    ],
)
def test_dates_of_yaml_become_iso(write: Write, written: str, iso: str) -> None:
    assert article(write("a.txt", f"---\npublished_at: {written}\n---\n{TEXT}")).published_at == iso


@pytest.mark.parametrize(
    "front", ["---\n---\n", "---\ntitle:\n---\n", "---\r\ntitle: ~\r\n---\r\n", "---\ntitle: ' '\n...\n"]
)
def test_fields_without_a_value_are_unknown(write: Write, front: str) -> None:
    assert article(write("a.txt", front + TEXT)) == Article(text=TEXT, source="news/a.txt")


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("---\ntitle: a: b\n---\n", 2),
        ("---\ntitle: a\nurl: [\n---\n", 4),
        ("---\ntitle: never closed\n\n", 1),
        ("---\n- a list\n---\n", 1),
        ("---\njust prose\n---\n", 1),
        ("---\ntitle: a\npublisher: &x b\nauthor: *x\n---\n", 4),
        ("---\npublished_at: 2026-13-45\n---\n", 1),
        ("---\ntitle: !!timestamp x\n---\n", 1),
        ("---\ntitle: !!python/object/apply:os.getcwd []\n---\n", 2),
        ("---\ntitle: " + "[" * 800 + "\n---\n", 2),
    ],
)
def test_invalid_front_matter_is_refused_by_line(write: Write, front: str, line: int) -> None:
    refused = rejection(write("a.txt", front + TEXT))
    assert (refused.reason, refused.source) == ("invalid_front_matter", f"news/a.txt#{line}")


def test_front_matter_of_the_wrong_type_is_refused_by_field(write: Write) -> None:
    refused = rejection(write("a.txt", "---\npublisher: [Głos]\n---\n" + TEXT))
    assert (refused.reason, refused.message) == (
        "invalid_record",
        "news/a.txt: publisher is of type list; expected a string",
    )


@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("cp1250", b""),
    ],
)
def test_encodings_are_converted(write: Write, codec: str, mark: bytes) -> None:
    assert article(write("a.txt", mark + TEXT.encode(codec))).text == TEXT


def test_iso_8859_2_is_converted(write: Write) -> None:
    text = TEXT.replace("–", "-")
    assert article(write("a.txt", text.encode("iso8859_2"))).text == text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t \xc2\xa0\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"---\ntitle: a\n---\n\n", "empty"),
        (b"Sejm\0przyj", "binary"),
        ("Sejm przyjął".encode("utf-16-le"), "binary"),
        (codecs.BOM_UTF32_LE + "Sejm".encode("utf-32-le"), "binary"),
        ("Sejm przyjął ustawę".encode()[:-1], "encoding"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "encoding"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "encoding"),
        (b"a" * 1001, "too_large"),
    ],
)
def test_what_is_no_article_is_refused_by_reason(write: Write, content: bytes, reason: str) -> None:
    refused = rejection(write("a.txt", content))
    assert (refused.reason, refused.source) == (reason, "news/a.txt")


def test_the_limit_itself_is_allowed(write: Write) -> None:
    assert len(article(write("a.txt", "a" * 1000)).text) == 1000


def test_twenty_megabytes_in_one_line_are_too_large(write: Write) -> None:
    (refused,) = items(write("a.txt", "a" * 20_000_000), Limits())
    assert isinstance(refused, Rejection)
    assert (
        refused.message
        == "news/a.txt: the text is longer than 5,000,000 bytes; split it or raise SEDNO_MAX_ARTICLE_BYTES"
    )
