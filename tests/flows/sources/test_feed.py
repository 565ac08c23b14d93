"""Feeds and pages as a run meets them: asked politely, kept between runs, every failure named and the rest read."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows.errors import SednoError
from flows.sources import Item, Limits, Policy, SourceError, Web, read
from tests.flows.sources.made import Write
from tests.flows.sources.server import Asked, Server, moved, ok, status
from tests.flows.sources.test_html_file import ENGLISH, page
from transforms.articles import Article, Rejection

HERE = Policy(allow_private=True, delay=0, attempts=2, backoff=0.01, timeout=1, silence=0.5, max_bytes=20_000)
LIMITS = Limits(max_article_bytes=20_000, max_page_bytes=20_000)
RSS = "application/rss+xml; charset=utf-8"
LONG = "<p>Rada gminy przyjęła w czwartek budżet na przyszły rok.</p><p>Wójt <b>Jan Nowak</b> głosował za.</p>" * 8


def rss(*entries: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazeta &amp; Spółka</title>'
        f"{''.join(f'<item>{e}</item>' for e in entries)}</channel></rss>"
    )


def linked(url: str, more: str = "") -> str:
    return f"<title>Z kanału</title><link>{url}</link><description>Zajawka…</description>{more}"


def full(link: str = "", html: str = LONG) -> str:
    body = html.replace("<", "&lt;").replace(">", "&gt;")
    return f"<title>Budżet</title>{link}<content:encoded>{body}</content:encoded><guid>tag:1</guid>"


def story(text: str) -> bytes:
    return ok(page("<title>Ze strony</title>", f"<nav>Menu</nav><article><p>{text}</p></article>"), ETag='"e"')


def items(*sources: str | Path, web: Web | None = None) -> list[Item]:
    return list(read(sources, LIMITS, web or Web(HERE)))


def reasons(found: list[Item]) -> list[tuple[str, str]]:
    return [(i.stage, i.reason) for i in found if isinstance(i, Rejection)]


def test_an_entry_without_its_text_is_read_from_its_page(server: Server) -> None:
    date = "<pubDate>Sat, 31 Jan 2026 23:30:00 +0100</pubDate><dc:creator>Lena Borowik</dc:creator>"
    server.answers["/rss"] = ok(rss(linked(server.url("/a?utm_source=rss&amp;id=1"), date)), RSS)
    server.answers["/a?utm_source=rss&id=1"] = story("Most otwarto w sobotę.")
    (found,) = items(server.url("/rss"))
    assert isinstance(found, Article), found
    assert found.fetched_at is not None and found.fetched_at.endswith("+00:00")
    assert {k: v for k, v in vars(found).items() if v is not None and k != "fetched_at"} == {
        "text": "Most otwarto w sobotę.",
        "source": server.url("/a?utm_source=rss&id=1"),
        "title": "Z kanału",
        "published_at": "2026-01-31T23:30:00+01:00",
        "published_at_method": "field",
        "url": server.url("/a?id=1"),
        "publisher": "Gazeta & Spółka",
        "author": "Lena Borowik",
    }


def test_an_entry_with_its_text_is_read_from_the_feed(server: Server) -> None:
    server.answers["/rss"] = ok(rss(full()), RSS)
    (found,) = items(server.url("/rss"))
    assert isinstance(found, Article), found
    assert found.text.startswith(
        "Rada gminy przyjęła w czwartek budżet na przyszły rok.\n\nWójt Jan Nowak głosował za."
    )
    assert (found.id, found.url, found.publisher) == ("tag:1", None, "Gazeta & Spółka")
    assert found.source == server.url("/rss") + "#tag:1"
    assert server.paths() == ["/rss"]


def test_an_address_is_the_identity_of_an_entry_that_has_one(server: Server) -> None:
    server.answers["/rss"] = ok(rss(full("<link>https://gazeta.example/a</link>")), RSS)
    (found,) = items(server.url("/rss"))
    assert isinstance(found, Article) and (found.id, found.url) == (None, "https://gazeta.example/a")


@pytest.mark.parametrize("end", ["…", "[…]", "...", "Czytaj dalej »", "[...]"])
def test_a_long_teaser_is_not_taken_for_the_text(server: Server, end: str) -> None:
    html = LONG + f"<p>Radni {end}</p>"
    server.answers["/rss"] = ok(rss(full(f"<link>{server.url('/a')}</link>", html)), RSS)
    server.answers["/a"] = story("Cały tekst jest tutaj.")
    assert [vars(i).get("text") for i in items(server.url("/rss"))] == ["Cały tekst jest tutaj."]


ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><id>x</id><entry><id>urn:1</id><title>T</title>
<updated>2026-02-02T00:00:00Z</updated>{}<content type="html">{}</content></entry></feed>"""


@pytest.mark.parametrize(
    ("said", "time"),
    [("<published>2026-01-31T08:00:00+01:00</published>", "2026-01-31T08:00:00+01:00"), ("", None)],
)
def test_when_atom_was_updated_is_not_when_it_was_published(write: Write, said: str, time: str | None) -> None:
    html = LONG.replace("<", "&lt;")
    (found,) = items(write("a.atom", ATOM.format(said, html)))
    assert isinstance(found, Article) and (found.published_at, found.id) == (time, "urn:1")


def test_every_failure_is_named_and_the_rest_goes_on(server: Server) -> None:
    paths = ["/404", "/private", "/denied/a", "/empty", "/english", "/loop", "/good"]
    bad = [linked("ftp://x/a"), "<title>Nic</title>"]
    server.answers |= {
        "/rss": ok(rss(*(linked(server.url(p)) for p in paths), *bad), RSS),
        "/robots.txt": ok("User-agent: sedno\nDisallow: /denied/\n", "text/plain"),
        "/private": moved("http://user:pw@127.0.0.1/"),
        "/empty": ok(page("<title>Kraj</title>", "<nav>Menu</nav>")),
        "/english": ok(page("<title>Bridge</title>", "<article>" + ENGLISH)),
        "/loop": moved("/loop"),
        "/good": story("Most otwarto w sobotę."),
    }
    found = items(server.url("/rss"))
    assert reasons(found) == [
        ("fetch", "http_status"),
        ("fetch", "forbidden_address"),
        ("fetch", "robots"),
        ("read", "missing_text"),
        ("read", "language"),
        ("fetch", "http_status"),
        ("read", "missing_text"),
    ]
    assert [i.text for i in found if isinstance(i, Article)] == ["Most otwarto w sobotę.", "Zajawka…"]
    assert "/denied/a" not in server.paths()
    first = found[0]
    assert isinstance(first, Rejection)
    assert first.message == f"{server.url('/404')}: the server answered 404; correct the address or leave it out"


def test_a_broken_feed_does_not_stop_the_others(server: Server) -> None:
    server.answers |= {
        "/gone": status(410),
        "/cut": b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<rss>",
        "/none": ok(rss(), RSS),
        "/bad": ok("<rss version='2.0'><channel><item", RSS),
        "/page": story("Most otwarto w sobotę."),
    }
    found = items(*(server.url(p) for p in server.answers))
    assert reasons(found) == [("fetch", "http_status"), ("fetch", "unreachable"), ("read", "empty"),
                              ("read", "invalid_record")]  # fmt: skip
    assert isinstance(found[-1], Article) and found[-1].source == server.url("/page")


def test_a_feed_of_entities_that_unfold_is_no_danger(write: Write) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    bomb = (
        f"<!DOCTYPE rss [{entities}]>" + rss("<title>&e9;</title><description>&e9; Ala.</description>").split("?>")[1]
    )
    outside = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss("<description>&x; Ala.</description>")
    for content in (bomb, outside):
        for found in items(write("a.rss", content)):
            assert "lollol" not in str(found) and "root:" not in str(found)


def test_a_temporary_failure_is_tried_again_after_the_time_asked_for(server: Server) -> None:
    def once(asked: Asked) -> bytes:
        return status(429, Retry_After="0") if len(server.paths()) == 1 else story("Most otwarto w sobotę.")

    server.answers["/a"] = once
    (found,) = items(server.url("/a"))
    assert isinstance(found, Article) and server.paths() == ["/a", "/a"]


def test_what_is_wrong_for_good_is_not_tried_again(server: Server) -> None:
    assert reasons(items(server.url("/a"))) == [("fetch", "http_status")]
    assert server.paths() == ["/a"]


def test_a_long_pause_is_not_waited_for(server: Server) -> None:
    server.answers["/a"] = status(503, Retry_After="86400")
    assert reasons(items(server.url("/a"))) == [("fetch", "http_status")]
    assert server.paths() == ["/a"]


def test_a_host_that_keeps_failing_is_left_alone(server: Server) -> None:
    paths = [f"/{n}" for n in range(5)]
    server.answers |= {"/rss": ok(rss(*(linked(server.url(p)) for p in paths)), RSS)} | {p: status(500) for p in paths}
    assert reasons(items(server.url("/rss"))) == [("fetch", "http_status")] * 3 + [("fetch", "unreachable")] * 2
    assert server.paths() == ["/rss", "/0", "/0", "/1", "/1", "/2", "/2"]


def test_robots_that_cannot_be_had_forbid_everything_for_now(server: Server) -> None:
    server.answers |= {"/robots.txt": status(503), "/a": story("Most otwarto w sobotę.")}
    assert reasons(items(server.url("/a"))) == [("fetch", "http_status")]
    assert server.paths() == []


def test_a_redirect_does_not_lead_around_robots(server: Server) -> None:
    server.answers |= {"/robots.txt": ok("User-agent: *\nDisallow: /b", "text/plain"), "/a": moved("/b")}
    assert reasons(items(server.url("/a"))) == [("fetch", "robots")]
    assert server.paths() == ["/a"]


def test_a_host_is_not_hurried(server: Server) -> None:
    server.answers |= {f"/{n}": story(f"Zdanie numer {n} jest tutaj.") for n in range(3)}
    began = time.monotonic()
    web = Web(Policy(allow_private=True, delay=0.1, attempts=1))
    assert len(items(*(server.url(f"/{n}") for n in range(3)), web=web)) == 3
    assert time.monotonic() - began >= 0.3


def test_what_has_not_changed_is_not_fetched_again(server: Server, tmp_path: Path) -> None:
    def conditional(asked: Asked) -> bytes:
        if asked.headers.get("if-none-match") == '"f"':
            return status(304)
        return ok(rss(linked(server.url("/a"))), RSS, ETag='"f"', Last_Modified="Sat, 31 Jan 2026 08:00:00 GMT")

    server.answers |= {"/rss": conditional, "/a": story("Most otwarto w sobotę.")}
    first = items(server.url("/rss"), web=Web(HERE, tmp_path / "data" / "fetched.sqlite"))
    again = items(server.url("/rss"), web=Web(HERE, tmp_path / "data" / "fetched.sqlite"))
    assert first == again and isinstance(first[0], Article)
    assert server.paths() == ["/rss", "/a", "/rss"]
    assert server.asked[-1].headers["if-modified-since"] == "Sat, 31 Jan 2026 08:00:00 GMT"


def test_a_page_is_asked_for_again_when_its_entry_changed(server: Server, tmp_path: Path) -> None:
    later = (datetime.now(UTC) + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    server.answers |= {"/rss": ok(rss(linked(server.url("/a"))), RSS), "/a": story("Most otwarto w sobotę.")}
    items(server.url("/rss"), web=Web(HERE, tmp_path / "f.sqlite"))
    server.answers["/rss"] = ok(rss(linked(server.url("/a"), f"<dc:date>{later}</dc:date>")), RSS)
    server.answers["/a"] = story("Most otwarto w niedzielę.")
    (found,) = items(server.url("/rss"), web=Web(HERE, tmp_path / "f.sqlite"))
    assert isinstance(found, Article) and found.text == "Most otwarto w niedzielę."


def test_what_was_taken_down_is_gone_from_the_copies(server: Server, tmp_path: Path) -> None:
    server.answers["/a"] = story("Tajne zdanie, które ma zniknąć.")
    web = Web(HERE, tmp_path / "f.sqlite")
    items(server.url("/a"), web=web)
    assert web.copies.get(server.url("/a")) is not None
    web.copies.forget(server.url("/a"))
    assert web.copies.get(server.url("/a")) is None


def test_copies_that_cannot_be_read_are_told(server: Server, tmp_path: Path) -> None:
    (tmp_path / "f.sqlite").write_text("no database, only some text that is long enough to be read as a header" * 9)
    with pytest.raises(SednoError, match="fetched pages cannot be kept"):
        items(server.url("/a"), web=Web(HERE, tmp_path / "f.sqlite"))


def test_a_page_in_two_feeds_is_read_once(server: Server) -> None:
    server.answers |= {p: ok(rss(linked(server.url("/a"))), RSS) for p in ("/1", "/2")}
    server.answers["/a"] = story("Most otwarto w sobotę.")
    assert len(items(server.url("/1"), server.url("/2"))) == 1


def test_a_list_of_feeds(server: Server, write: Write) -> None:
    server.answers |= {"/1": ok(rss(full()), RSS), "/2": status(404)}
    outlines = "".join(f'<outline xmlUrl="{u}"/>' for u in (server.url("/2"), "file:///etc/passwd", server.url("/1")))
    found = items(write("feeds.opml", f"<opml><body><outline text='x'>{outlines}</outline></body></opml>"))
    assert reasons(found) == [("fetch", "http_status"), ("fetch", "forbidden_address")]
    assert isinstance(found[-1], Article)


def test_a_feed_of_too_many_entries_says_so(write: Write) -> None:
    entries = (f"<guid>{n}</guid><description>Zdanie numer {n}.</description>" for n in range(501))
    found = list(read([write("a.xml", rss(*entries))]))
    assert len(found) == 501 and reasons(found) == [("read", "too_large")]


@pytest.mark.parametrize("source", ["ftp://a/b", "http://", "https://u:p@gazeta.example/rss", "memory://a/b"])
def test_an_address_that_is_not_read_raises_before_anything_is_fetched(server: Server, source: str) -> None:
    with pytest.raises(SourceError):
        read([server.url("/a"), source], LIMITS, Web(HERE))
    assert not server.asked


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.csv", "a.parquet", "a.txt"])
def test_files_of_articles_at_an_address_are_streamed(server: Server, name: str, tmp_path: Path) -> None:
    import gzip
    import io

    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = io.BytesIO()
    pq.write_table(pa.table({"text": ["Ala ma kota."]}), sink)
    lines = b'{"text": "Ala ma kota."}\n'
    content = {"a.jsonl": lines, "a.jsonl.gz": gzip.compress(lines), "a.csv": b"text\nAla ma kota.\n",
               "a.parquet": sink.getvalue(), "a.txt": b"Ala ma kota."}[name]  # fmt: skip
    server.answers[f"/x/{name}?v=1"] = ok(content, "application/octet-stream")
    (found,) = items(server.url(f"/x/{name}?v=1"))
    assert isinstance(found, Article) and found.text.strip() == "Ala ma kota."
    assert found.source.startswith(server.url(f"/x/{name}?v=1"))


def test_a_file_that_breaks_off_keeps_what_came_before(server: Server) -> None:
    lines = b'{"text": "Ala ma kota."}\n' * 2
    server.answers["/a.jsonl"] = b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + lines
    found = items(server.url("/a.jsonl"))
    assert len(found) == 3 and reasons(found) == [("fetch", "unreachable")]


def test_a_file_of_a_private_machine_is_not_fetched(server: Server) -> None:
    assert reasons(items(server.url("/a.jsonl"), web=Web(Policy()))) == [("fetch", "forbidden_address")]
    assert not server.asked
