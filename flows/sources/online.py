"""Addresses of the web as sources: a feed, an article page, a list of feeds, or a file of articles."""

from __future__ import annotations

from collections.abc import Iterator

from flows.sources import feed
from flows.sources.html_page import article_of
from flows.sources.items import File, Item, Limits, Place, RefusedError
from flows.sources.streams import read_page
from flows.sources.web import Web


def read_address(file: File, place: Place, limits: Limits, web: Web) -> Iterator[Item]:
    """The articles of the feed, or the article of the page, whose address is the file's name."""
    yield from _at(file.name, place, limits, web)


def _at(url: str, place: Place, limits: Limits, web: Web) -> Iterator[Item]:
    copy = web.get(url)
    if feed.is_feed(copy.body):
        yield from feed.read(copy.body, place, limits, web, copy.url, copy.content_type)
    else:
        yield article_of(feed.page_of(copy), place, limits)


def read_feed_file(file: File, place: Place, limits: Limits, web: Web) -> Iterator[Item]:
    """The articles of a saved feed (.rss, .atom, .xml)."""
    yield from feed.read(read_page(file, limits), place, limits, web)


def read_feed_list(file: File, place: Place, limits: Limits, web: Web) -> Iterator[Item]:
    """The articles of all feeds of an OPML list; one that fails is named and the others go on."""
    urls = _urls(read_page(file, limits))
    if not urls:
        raise RefusedError("empty", "the list names no feed (an outline with xmlUrl); add one or leave it out")
    for url in urls:
        try:
            yield from _at(url, Place(url), limits, web)
        except RefusedError as refused:
            yield Place(url).refused(refused)


def _urls(data: bytes) -> list[str]:
    """The addresses of an OPML list, each once. Entities are not expanded, nothing outside is read."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError("invalid_record", "not an OPML list of feeds; export it anew") from error
    found = (outline.get("xmlUrl") for outline in root.iter("outline"))
    return list(dict.fromkeys(url.strip() for url in found if url and url.strip()))
