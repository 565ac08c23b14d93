"""JSON Lines: a bad line is named, the others go on."""

from __future__ import annotations

import codecs
import gzip
import json
import random
import tracemalloc
from pathlib import Path

import pytest

from flows.sources import Limits, read
from tests.flows.sources.made import Write, article, items, outcomes, rejection
from transforms.articles import Article, Rejection

GOOD = json.dumps({"text": "Sąd uchylił wyrok."}, ensure_ascii=False)


def test_all_fields(write: Write) -> None:
    record = {
        "text": "Sąd uchylił wyrok.", "id": 7, "title": " Wyrok ", "published_at": "2026-01-31T10:00:00Z",
        "url": "https://example.org/7", "publisher": "Głos", "lang": "pl", "author": None, "license": "", "tags": [1],
    }  # fmt: skip
    assert article(write("a.jsonl", json.dumps(record))) == Article(
        text="Sąd uchylił wyrok.",
        source="news/a.jsonl#1",
        id="7",
        title="Wyrok",
        published_at="2026-01-31T10:00:00Z",
        published_at_method="field",
        url="https://example.org/7",
        publisher="Głos",
        lang="pl",
    )


BAD = [
    ("{bad", "invalid_json"),
    ('{"text": "a"} x', "invalid_json"),
    ("[" * 10_000 + "]" * 10_000, "invalid_json"),
    ('{"text": "a", "n": ' + "9" * 5000 + "}", "invalid_json"),
    ('["text"]', "invalid_record"),
    ("null", "invalid_record"),
    ('{"text": 5}', "invalid_record"),
    ('{"text": "a", "title": ["b"]}', "invalid_record"),
    ('{"text": "a", "id": true}', "invalid_record"),
    ('{"text": "a", "published_at": 1769850000}', "invalid_record"),
    ('{"title": "b"}', "missing_text"),
    ('{"text": null}', "missing_text"),
    ('{"text": " \\n"}', "empty"),
    ('{"text": "a\\u0000b"}', "binary"),
    ('{"text": "a", "title": "b\\u0000"}', "binary"),
    ('{"text": "a\0b"}', "binary"),
    ('{"text": "a\\ud800b"}', "encoding"),
    ('{"text": "' + "a" * 30_000 + '"}', "too_large"),
    ('{"text": "' + "ą" * 15_000 + '"}', "too_large"),
]


@pytest.mark.parametrize(("line", "reason"), BAD)
def test_a_bad_line_is_named_and_the_others_go_on(write: Write, line: str, reason: str) -> None:
    path = write("a.jsonl", f"{GOOD}\n{line}\n\n{GOOD}")
    given = items(path, Limits(max_article_bytes=25_000))
    assert [i.source for i in given] == ["news/a.jsonl#1", "news/a.jsonl#2", "news/a.jsonl#4"]
    assert [isinstance(i, Article) for i in given] == [True, False, True]
    assert isinstance(given[1], Rejection)
    assert given[1].reason == reason
    assert given[1].message.startswith("news/a.jsonl#2: ")


def test_lines_in_several_encodings_and_a_bad_one(write: Write) -> None:
    lines = [GOOD.encode(), GOOD.encode("cp1250"), GOOD.encode("iso8859_2"), b'{"text": "\x81\xff"}']
    good = "Sąd uchylił wyrok."
    path = write("a.jsonl", codecs.BOM_UTF8 + b"\r\n".join(lines))
    assert [o for _, o in outcomes(path)] == [good, good, good, "encoding"]


def test_utf_16_with_its_mark(write: Write) -> None:
    assert [o for _, o in outcomes(write("a.jsonl", f"{GOOD}\n{GOOD}\n".encode("utf-16")))] == [
        "Sąd uchylił wyrok."
    ] * 2


@pytest.mark.parametrize("content", ["", "\n \r\n\t\n", codecs.BOM_UTF8])
@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_no_line_at_all_is_empty(write: Write, name: str, content: bytes | str) -> None:
    data = content.encode() if isinstance(content, str) else content
    assert rejection(write(name, gzip.compress(data) if name.endswith(".gz") else data)).reason == "empty"


def test_packed(write: Write) -> None:
    data = gzip.compress(f"{GOOD}\n".encode()) + gzip.compress(f"{GOOD}\n".encode())
    assert outcomes(write("a.JSONL.GZ", data)) == [
        ("a.JSONL.GZ#1", "Sąd uchylił wyrok."),
        ("a.JSONL.GZ#2", "Sąd uchylił wyrok."),
    ]


def noisy_lines(count: int) -> bytes:
    noise = random.Random(0)
    return b"".join(json.dumps({"text": f"Ala {noise.random()}"}).encode() + b"\n" for _ in range(count))


def test_of_a_cut_archive_the_whole_lines_are_read(write: Write) -> None:
    packed = gzip.compress(noisy_lines(5000))
    given = items(write("a.jsonl.gz", packed[: len(packed) // 2]))
    assert all(isinstance(i, Article) for i in given[:-1])
    assert len(given) > 1000
    assert isinstance(given[-1], Rejection)
    assert (given[-1].reason, given[-1].source) == ("unreadable", f"news/a.jsonl.gz#{len(given)}")


def test_what_is_no_archive_is_unreadable(write: Write) -> None:
    assert rejection(write("a.jsonl.gz", GOOD)).reason == "unreadable"


def test_a_bomb_is_one_line_too_large(write: Write) -> None:
    bomb = gzip.compress(b'{"text": "' + b"a" * 20_000_000 + b'"}\n') + gzip.compress(GOOD.encode())
    assert outcomes(write("a.jsonl.gz", bomb)) == [
        ("a.jsonl.gz#1", "too_large"),
        ("a.jsonl.gz#2", "Sąd uchylił wyrok."),
    ]


def peak_memory(path: Path, limits: Limits) -> int:
    tracemalloc.start()
    try:
        assert sum(1 for _ in read([path], limits)) > 0
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_file(write: Write) -> None:
    """30 MB in 1 kB records, then a single line of 30 MB: under 2 MB and under 4 times the limit."""
    record = json.dumps({"text": "Ala " * 250}).encode() + b"\n"
    assert peak_memory(write("many.jsonl", record * 30_000), Limits()) < 2_000_000
    assert peak_memory(write("one.jsonl", b"a" * 30_000_000), Limits(1_000_000)) < 4_000_000
