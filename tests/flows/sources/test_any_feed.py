"""Whatever XML or bytes stand for a feed, they give entries or one clear refusal, and nothing else."""

from __future__ import annotations

from datetime import datetime
from html import escape
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources import Item, Limits, Web, feed
from flows.sources.copies import Copy
from flows.sources.items import FetchError, Place, RefusedError
from tests.flows.sources.test_any_bytes import check
from transforms.articles import Article, Rejection

PLACE = Place("news/a.xml")
LIMITS = Limits(max_article_bytes=5_000, max_page_bytes=50_000)
MANY = settings(max_examples=60, deadline=None)
RSS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazeta</title>{}</channel></rss>'
)
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazeta</title>{}</feed>'
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    "<channel><title>Gazeta</title></channel>{}</rdf:RDF>"
)
NAMES = st.sampled_from(
    ["item", "entry", "title", "link", "description", "summary", "content", "content:encoded", "guid", "id", "pubDate",
     "published", "updated", "dc:date", "dc:creator", "author", "name", "media:group", "div", "svg", "x:y", "channel"]
)  # fmt: skip
ATTRIBUTES = st.sampled_from(
    ["", "", ' type="html"', ' type="xhtml"', ' mode="base64"', ' href="https://example.org/a"', ' href="javascript:x"',
     ' href="file:///etc/passwd"', ' xml:base="http://[::1"', ' isPermaLink="false"', ' rel="self" href="//x"', " a"]
)  # fmt: skip
VALUES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["Rada przyjęła budżet. " * 40, "<p>Rada</p>", "&lt;script&gt;x&lt;/script&gt;", "<![CDATA[<b>Rada]]>", "&b;",
         "&#0;", "&#xD800;", "&#x202E;", "]]>", "<!--", "Sat, 31 Jan 2026 23:30:00 +0100", "2026-01-31", "0000-00-00",
         "31 Feb 2026", "9" * 30, "https://example.org/b", "http://[", "mailto:x", "tag:1", "//host/a", "\x0b", "…"]
    ),
)  # fmt: skip
DOCTYPES = st.sampled_from(
    ["", "", '<!DOCTYPE rss [<!ENTITY b "c">]>', '<!DOCTYPE rss [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
     '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', '<!DOCTYPE rss SYSTEM "http://x/y">']
)  # fmt: skip


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    children = st.lists(inner, max_size=5).map("".join)
    return st.builds(lambda name, said, held: f"<{name}{said}>{held}</{name}>", NAMES, ATTRIBUTES, children)


ELEMENTS = st.recursive(st.one_of(element(VALUES), VALUES), element, max_leaves=12)
WHOLE = st.builds(
    lambda kind, doctype, inner, encoding: (
        f'<?xml version="1.0" encoding="{encoding}"?>{doctype}' + kind.replace("{}", "".join(inner))
    ),
    st.sampled_from([RSS, ATOM, RDF, "{}", "<feed>{}"]),
    DOCTYPES,
    st.lists(st.one_of(ELEMENTS, st.lists(ELEMENTS).map(lambda held: f"<item>{''.join(held)}</item>")), max_size=6),
    st.sampled_from(["utf-8", "utf-8", "utf-16", "iso-8859-2", "utf-7", "rot13", "idna", "big5", "nonsense", ""]),
)
BYTES = st.builds(
    lambda text, cut, place, noise: text[:place] + noise + text[place + cut :],
    WHOLE.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.integers(0, 20),
    st.integers(0, 2_000),
    st.binary(max_size=6),
)


class Offline(Web):
    """Has every page unless its address says otherwise, and asks nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def get(self, url: str, changed_at: datetime | None = None, fresh: bool = True) -> Copy:
        self.asked.append(url)
        raise FetchError("unreachable", "there is no network here; try again later", True)


def read(data: bytes) -> tuple[list[Item], list[str]] | str:
    """Its items and the addresses it asked for; or why it is refused."""
    web = Offline()
    try:
        return list(feed.read(data, PLACE, LIMITS, web)), web.asked
    except RefusedError as refused:
        assert refused.sentence and ";" in refused.sentence, "a refusal says what to do"
        return refused.reason


def sound(data: bytes) -> None:
    found = read(data)
    if isinstance(found, str):
        assert found in ("invalid_record", "empty", "too_large")
        return
    given_items, asked = found
    if given_items:
        check(given_items)
    assert len(given_items) <= feed.MAX_ENTRIES + 1
    assert all(urlsplit(url).scheme in ("http", "https") and urlsplit(url).hostname for url in asked)
    assert len(set(asked)) == len(asked)
    for item in given_items:
        assert item.source == PLACE.name or item.source.startswith(f"{PLACE.name}#") or item.source in asked
        if isinstance(item, Article):
            assert len(item.text.encode()) <= LIMITS.max_article_bytes
            assert "root:" not in item.text and (item.url is None or urlsplit(item.url).scheme in ("http", "https"))
    assert read(data) == found


@MANY
@given(text=WHOLE)
def test_any_xml(text: str) -> None:
    sound(text.encode("utf-8", "surrogatepass"))


@MANY
@given(data=st.one_of(BYTES, st.binary(max_size=300)))
def test_any_bytes(data: bytes) -> None:
    sound(data)


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "Nd", "Po")), min_size=1, max_size=30).filter(
    lambda word: "…" not in word and not word.isspace() and "..." not in word
)
FILLING = "Rada gminy przyjęła w czwartek budżet. " * 20
STORIES = st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6)


@pytest.mark.parametrize("kind", ["rss", "atom"])
@MANY
@given(stories=STORIES)
def test_every_entry_of_a_good_feed_is_an_article_in_order(kind: str, stories: list[tuple[str, str]]) -> None:
    texts = [f"{n} {word} {FILLING}koniec" for n, (word, _) in enumerate(stories)]
    made = [_entry(kind, n, escape(escape(text)), stories[n][1]) for n, text in enumerate(texts)]
    found = read((RSS if kind == "rss" else ATOM).replace("{}", "".join(made)).encode())
    assert not isinstance(found, str), found
    given_items, asked = found
    assert asked == [] and not [i for i in given_items if isinstance(i, Rejection)]
    articles = [i for i in given_items if isinstance(i, Article)]
    assert [" ".join(i.text.split()) for i in articles] == [" ".join(text.split()) for text in texts]
    assert [(i.id, i.source) for i in articles] == [(f"tag:{n}", f"news/a.xml#tag:{n}") for n in range(len(texts))]
    assert {i.publisher for i in articles} == {"Gazeta"}


def _entry(kind: str, n: int, text: str, title: str) -> str:
    said = f"<title>{escape(title)}</title>"
    if kind == "rss":
        return f"<item>{said}<guid isPermaLink='false'>tag:{n}</guid><content:encoded>{text}</content:encoded></item>"
    return f"<entry>{said}<id>tag:{n}</id><content type='html'>{text}</content></entry>"


def test_entries_are_bounded() -> None:
    data = RSS.replace("{}", "".join(f"<item><guid>tag:{n}</guid><title>x</title></item>" for n in range(700)))
    found = read(data.encode())
    assert not isinstance(found, str)
    assert len(found[0]) == feed.MAX_ENTRIES + 1
    assert found[0][-1].message.startswith("news/a.xml: the feed has 700 entries")  # type: ignore[union-attr]
