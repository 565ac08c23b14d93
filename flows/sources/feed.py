"""RSS and Atom feeds: the full text of an entry where the feed gives it, else the page that the entry links to."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from flows.sources.copies import Copy
from flows.sources.depth import check_xml
from flows.sources.html_dates import iso
from flows.sources.html_page import Page, article_of
from flows.sources.items import FetchError, Item, Limits, Place, RefusedError
from flows.sources.language import only_polish
from flows.sources.record import TEXT, article
from flows.sources.web import Web

MAX_ENTRIES = 500
FULL_CHARS = 600
"""A content shorter than this is taken for a teaser."""
CUT = re.compile(r"(?:…|\.\.\.|\[[….]+\]|(?:czytaj|więcej|read) (?:dalej|więcej|more)[ .…»>]*)$", re.IGNORECASE)
BULLETS = re.compile(r"^[ \t]*• ", re.MULTILINE)
CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
NOTHING: Mapping[str, object] = {}
Entry = Mapping[str, Any]


def read(data: bytes, place: Place, limits: Limits, web: Web, url: str | None = None, kind: str = "") -> Iterator[Item]:
    """An item for every entry that this run has not met. Raises RefusedError for what is no feed."""
    check_xml(data, limits)
    feed = _parsed(data, url, kind)
    publisher = _plain(feed.feed.get("title_detail"))
    for entry in feed.entries[:MAX_ENTRIES]:
        yield from _item(entry, {**_said(entry, feed.get("version") or ""), "publisher": publisher}, place, limits, web)
    if len(feed.entries) > MAX_ENTRIES:
        n = f"{len(feed.entries):,}"
        yield place.reject("too_large", f"the feed has {n} entries, of which {MAX_ENTRIES} are read; split it")


def is_feed(data: bytes) -> bool:
    """Whether the bytes are a feed rather than a page."""
    head = data[:2048].lower()
    return any(mark in head for mark in (b"<rss", b"<feed", b"<rdf:rdf")) and b"<html" not in head


def _parsed(data: bytes, url: str | None, kind: str) -> Any:
    import feedparser

    headers = {name: value for name, value in (("content-location", url), ("content-type", kind)) if value}
    try:
        feed = feedparser.parse(io.BytesIO(data), response_headers=headers)  # never the bytes: it would look for a file
    except Exception as error:  # a parser of hostile documents: whatever it trips over is one feed lost, not the run
        raise RefusedError("invalid_record", "the feed cannot be parsed; leave it out") from error
    if not feed.get("version") and not feed.entries:
        raise RefusedError("invalid_record", "not an RSS or Atom feed; give the address of one")
    if not feed.entries and feed.bozo:
        raise RefusedError("invalid_record", "the feed is broken, no entry of it can be read; tell its publisher")
    if not feed.entries:
        raise RefusedError("empty", "the feed has no entries; read it again later")
    return feed


def _said(entry: Entry, version: str) -> dict[str, object]:
    """What the feed says of an entry, as the fields of an article."""
    return {
        "title": _plain(entry.get("title_detail")),
        "published_at": _published(entry, version),
        "author": entry.get("author"),
        "license": entry.get("license"),
    }


def _item(entry: Entry, said: dict[str, object], place: Place, limits: Limits, web: Web) -> Iterator[Item]:
    link = _link(entry)
    name = link or entry.get("id")
    spot = Place(f"{place.name}#{name}") if name else place
    if name and name in web.read:
        return
    web.read.update([name] if name else [])
    try:
        text = _full(entry)
        if link and text is None:
            yield _page(link, entry, said, limits, web)
        else:
            yield _own(entry, text or "", {**said, "url": link, "id": None if link else entry.get("id")}, spot, limits)
    except RefusedError as refused:
        yield (Place(link) if link and isinstance(refused, FetchError) else spot).refused(refused)


def _own(entry: Entry, text: str, said: dict[str, object], place: Place, limits: Limits) -> Item:
    """The article that the feed itself holds."""
    body = text or _plain(entry.get("summary_detail"))
    only_polish(body)
    return article({**said, TEXT: body or None}, place, limits, "field")


def _page(link: str, entry: Entry, said: dict[str, object], limits: Limits, web: Web) -> Item:
    """The article on the page that an entry links to. Its source is the page, so that a moving feed changes nothing."""
    copy = web.get(link, changed_at=_moment(_given(entry, "updated_parsed")), fresh=False)
    return article_of(page_of(copy, said), Place(link), limits)


def page_of(copy: Copy, said: Mapping[str, object] = NOTHING) -> Page:
    """A fetched page with what a feed says of it."""
    charset = CHARSET.search(copy.content_type)
    return Page(
        html=copy.body,
        url=copy.url,
        charset=charset and charset[1],
        fetched_at=copy.fetched_at.isoformat(),
        publisher=str(said.get("publisher") or "") or None,
        said={name: value for name, value in said.items() if name != "publisher"},
    )


def _full(entry: Entry) -> str | None:
    """The whole text of an entry, when the feed seems to hold it."""
    texts = [_plain(content) for content in entry.get("content", ())]
    longest = max(texts, key=len, default="")
    return longest if len(longest) >= FULL_CHARS and not CUT.search(longest) else None


def _plain(detail: Mapping[str, Any] | None) -> str:
    """The text of an element of a feed, which may be HTML."""
    value, kind = (detail or {}).get("value") or "", (detail or {}).get("type")
    if kind == "text/plain" and "<" not in value:
        return str(value).strip()
    from resiliparse.extract.html2text import extract_plain_text

    text = extract_plain_text(value, preserve_formatting=True, links=False, alt_texts=False, form_fields=False)
    return BULLETS.sub("- ", text).strip()


def _link(entry: Entry) -> str | None:
    link = entry.get("link")
    try:
        return link if link and urlsplit(link).scheme in ("http", "https") and urlsplit(link).hostname else None
    except ValueError:
        return None


def _published(entry: Entry, version: str) -> str | None:
    """When the entry was published, with the zone that it gives. In Atom `updated` is another thing, in RSS there is
    no other: dc:date is read under that name.
    """
    names = ("published", "updated") if version.startswith("rss") else ("published",)
    name = next((n for n in names if _given(entry, n)), None)
    if name is None:
        return None
    return iso(entry[name]) or _of_mail(entry[name]) or _iso_of(_moment(_given(entry, f"{name}_parsed")))


def _given(entry: Entry, name: str) -> Any:
    """What the entry itself has of that name: feedparser answers for `updated` with what was published, and warns."""
    return entry[name] if name in entry.keys() else None  # noqa: SIM118  its `in` does the same


def _of_mail(value: str) -> str | None:
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _moment(parsed: Any) -> datetime | None:
    """The moment that feedparser read, which is in UTC."""
    try:
        return datetime(*parsed[:6]).replace(tzinfo=UTC) if parsed else None
    except (ValueError, TypeError, OverflowError):
        return None


def _iso_of(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
