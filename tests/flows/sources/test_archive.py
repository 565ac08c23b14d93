"""Web archives: the Polish articles in them, whatever else is there and whatever is broken."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.sources import Item, Limits, Policy, Web, read
from tests.flows.sources.made import Write
from tests.flows.sources.server import Server, ok
from tests.flows.sources.test_html_file import ENGLISH, META, page
from transforms.articles import Article, Rejection

GZIPPED = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n"
LIMITS = Limits(max_article_bytes=20_000, max_page_bytes=20_000)
HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def record(url: str, payload: bytes, head: str = HEAD, kind: str = "response", more: str = "") -> bytes:
    block = head.encode() + b"\r\n" + payload if head else payload
    said = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-02-01T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:6d0f2b5e-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\n{more}Content-Length: {len(block)}\r\n\r\n"
    )
    return said.encode() + block + b"\r\n\r\n"


def story(n: int) -> bytes:
    return page(f"<title>Tytuł {n}</title>", f"<article><p>Most numer {n} otwarto w sobotę.</p></article>").encode()


def good(n: int) -> bytes:
    return record(f"https://gazeta.example/{n}", story(n))


def items(path: Path, limits: Limits = LIMITS) -> list[Item]:
    return list(read([path], limits))


def told(found: list[Item]) -> list[str]:
    """Of each item the number of its article, or the reason why there is none."""
    return [i.text.split()[2] if isinstance(i, Article) else i.reason for i in found]


def test_an_archive_as_common_crawl_publishes_it(write: Write) -> None:
    english = page("<title>Bridge</title>", "<article>" + ENGLISH).encode()
    url = "https://www.gazeta.example/most?utm_source=x"
    records = [
        record("", b"software: test\r\n", head="", kind="warcinfo"),
        record(url, b"", "GET / HTTP/1.1\r\nHost: x\r\n", kind="request"),
        record(url, page(META.replace("https://gazeta.example/most", "https://evil.example/most")).encode()),
        record("https://gazeta.example/gone", story(1), HEAD.replace("200 OK", "404 Not Found")),
        record("https://gazeta.example/a.jpg", b"\xff\xd8", HEAD.replace("text/html", "image/jpeg")),
        record("https://gazeta.example/en", english),
        record("https://gazeta.example/de", page("<title>x</title>", "<p>Kurz.</p>").replace('"pl"', '"de"').encode()),
        record("https://gazeta.example/kraj", page("<title>Kraj</title>", "<nav>Menu</nav>").encode()),
        record("https://gazeta.example/x", b"", "", kind="metadata"),
        good(2),
    ]
    found = items(write("news.warc.gz", b"".join(gzip.compress(r) for r in records)))
    first, empty, second, others = found
    assert isinstance(first, Article) and first.text.startswith("Burmistrz Kępna otworzył w sobotę nowy most")
    assert first.url == "https://www.gazeta.example/most", "an address of another host is not this page's"
    assert (first.title, first.publisher, first.author) == ("Most w Kępnie otwarty", "Gazeta Próbna", "Lena Borowik")
    assert (first.published_at, first.published_at_method) == ("2026-01-31T23:30:00+01:00", "html")
    assert (first.fetched_at, first.source) == ("2026-02-01T10:00:00+00:00", "news/news.warc.gz#3")
    assert isinstance(empty, Rejection) and (empty.source, empty.reason) == ("news/news.warc.gz#8", "missing_text")
    assert isinstance(second, Article) and second.publisher == "gazeta.example"
    assert isinstance(others, Rejection) and others.reason == "language"
    assert others.message == "news/news.warc.gz: 2 page(s) in other languages than Polish were passed over"


PACKED = [
    ("Content-Encoding: gzip", gzip.compress(story(1))),
    ("Content-Encoding: gzip", story(1)),
    ("Content-Encoding: br", brotli.compress(story(1))),
    ("Content-Encoding: br", story(1)),
    ("Transfer-Encoding: chunked", f"{len(story(1)):x}\r\n".encode() + story(1) + b"\r\n0\r\n\r\n"),
    ("Transfer-Encoding: chunked", story(1)),
    ("X-Crawler-Content-Encoding: gzip\r\nX-Crawler-Transfer-Encoding: chunked", story(1)),
    ("Content-Encoding: unknown", story(1)),
]


@pytest.mark.parametrize(("said", "payload"), PACKED)
def test_answers_are_unpacked_as_far_as_they_are_packed(write: Write, said: str, payload: bytes) -> None:
    assert told(items(write("a.warc", record("https://a.example/", payload, f"{HEAD}{said}\r\n") + good(2)))) == [
        "1",
        "2",
    ]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (record("https://a.example/", b"x" * 20_001), ["too_large"]),
        (record("https://a.example/", gzip.compress(b"0" * 10_000_000), GZIPPED), ["too_large"]),
        (record("https://a.example/", gzip.compress(story(1))[:40] + b"\0" * 40, GZIPPED), ["unreadable"]),
        (record("https://a.example/", story(1), more="WARC-Truncated: length\r\n"), ["unreadable"]),
        (record("https://a.example/", b"no answer at all", head=""), []),
        (record("https://a.example/", b"\0" * 9), ["binary"]),
        (good(1).replace(b"2026-02-01T10:00:00Z", b"yesterday"), ["1"]),
        (b"garbage\r\nmore garbage\r\n\r\n", ["unreadable"]),
        (good(1).replace(b"Content-Length: ", b"Content-Length: -"), ["unreadable"]),
    ],
)  # fmt: skip
def test_a_bad_record_is_named_and_the_others_go_on(write: Write, bad: bytes, reason: list[str]) -> None:
    for name, pack in (("a.warc", bytes), ("a.warc.gz", gzip.compress)):
        assert told(items(write(name, pack(good(7)) + pack(bad) + pack(good(8)) + pack(good(9))))) == [
            "7",
            *reason,
            "8",
            "9",
        ]


def test_reading_goes_on_after_bytes_that_are_no_gzip(write: Write) -> None:
    broken = bytearray(gzip.compress(good(2)))
    broken[30:60] = bytes(30)
    data = gzip.compress(good(1)) + bytes(broken) + gzip.compress(good(3)) + gzip.compress(good(4))
    assert told(items(write("a.warc.gz", data))) == ["1", "unreadable", "3", "4"]


def test_a_length_that_swallows_the_rest_is_noticed(write: Write) -> None:
    liar = good(2).replace(b"Content-Length: ", b"Content-Length: 9")
    assert told(items(write("a.warc", good(1) + liar + good(3)))) == ["1", "unreadable", "3"]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_cut_anywhere_is_told(write: Write, name: str) -> None:
    parts = [gzip.compress(r) if name.endswith(".gz") else r for r in (good(1), good(2))]
    data, first = b"".join(parts), len(parts[0])
    for cut in range(1, len(data), 7):
        got = told(items(write(name, data[:cut])))
        whole = 0 if cut < first else 1
        assert got[:whole] == ["1"][:whole]
        assert cut == first or got[-1] in ("unreadable", "invalid_record"), cut


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    damage=st.dictionaries(st.integers(0, 3000), st.integers(0, 255), min_size=1, max_size=6),
    cut=st.integers(0, 3000),
    name=st.sampled_from(["a.warc", "a.warc.gz", "one.warc.gz"]),
)
def test_an_archive_damaged_anywhere(write: Write, damage: dict[int, int], cut: int, name: str) -> None:
    parts = [good(1), record("https://a.example/", gzip.compress(story(2)), GZIPPED), good(3)]
    whole = [gzip.compress(b"".join(parts))] if name.startswith("one") else [gzip.compress(p) for p in parts]
    data = bytearray(b"".join(parts if name == "a.warc" else whole))
    for place, byte in damage.items():
        data[place % len(data)] = byte
    found = items(write(name, bytes(data[: max(cut, len(data) // 2)])))
    assert found
    for item in found:
        json.dumps(vars(item), ensure_ascii=False).encode()


@pytest.mark.parametrize("content", [b"", b"hello\n" * 50, gzip.compress(b"hello\n" * 50), gzip.compress(good(1))[:5]])
@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_what_is_no_archive_is_told(write: Write, name: str, content: bytes) -> None:
    assert set(told(items(write(name, content)))) <= {"unreadable", "invalid_record"}


def test_all_records_in_one_member(write: Write) -> None:
    assert told(items(write("a.warc.gz", gzip.compress(good(1) + good(2))))) == ["1", "2"]


def test_an_archive_at_an_address_is_streamed(server: Server) -> None:
    data = gzip.compress(good(1)) + gzip.compress(good(2))
    server.answers["/a.warc.gz"] = ok(data, "application/gzip")
    server.answers["/b.warc.gz"] = ok(data, "application/gzip", Content_Length=str(len(data) + 9))
    web = Web(Policy(allow_private=True, delay=0, silence=0.5))
    assert told(list(read([server.url("/a.warc.gz"), server.url("/b.warc.gz")], LIMITS, web))) == [
        "1", "2", "1", "2", "unreachable"]  # fmt: skip


def test_memory_does_not_grow_with_the_archive(folder: Path) -> None:
    def peak(n: int) -> int:
        path = folder / "a.warc.gz"
        other = gzip.compress(record("https://a.example/", bytes(15_000), HEAD.replace("text/html", "image/png")))
        with path.open("wb") as file:
            file.writelines(_members(n, other))
        tracemalloc.start()
        assert sum(isinstance(i, Article) for i in read([path], LIMITS)) == n // 100
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    peak(100)
    assert peak(3000) < peak(300) + 2_000_000


def _members(n: int, other: bytes) -> Iterator[bytes]:
    for number in range(n):
        yield gzip.compress(good(number)) if number % 100 == 0 else other


def test_a_record_may_be_as_large_as_it_likes(write: Write) -> None:
    big = record("https://a.example/", bytes(3_000_000), HEAD.replace("text/html", "video/mp4"))
    assert told(items(write("a.warc.gz", gzip.compress(big) + gzip.compress(good(1))))) == ["1"]
