"""Article pages: the text, title, time, author and publisher of an HTML page. Nothing of a page is ever executed."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from flows.sources import encoding
from flows.sources.html_dates import published
from flows.sources.items import Item, Limits, Place, RefusedError
from flows.sources.language import only_polish
from flows.sources.record import TEXT, article
from transforms.articles import Article

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
HEAD_BYTES = 4096
TAG = re.compile(r"<(?!script|style|noscript|textarea)[a-zA-Z][^<]*", re.IGNORECASE)
MAX_ATTRIBUTES = 2_000
"""Of one tag: the parser's time grows with their square, and a page of one megabyte took minutes."""
SENTENCE_END = re.compile(r"[.!?…][”\"»’)]*$", re.MULTILINE)
NO_TEXT = "there is no article on the page; leave it out"
REPLACED = "\ufffd"
NO_SEARCH = {"extensive_search": False, "original_date": True}
"""Its date is not used, and the search for one took two thirds of the time of a page."""
PAGES_UNTIL_RESET = 500

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page as it came; what a feed says of it goes before what it says itself."""

    html: bytes
    url: str | None = None
    charset: str | None = None
    fetched_at: str | None = None
    publisher: str | None = None
    """Who publishes it, when the page does not say."""
    said: Mapping[str, object] = field(default_factory=dict)


def article_of(page: Page, place: Place, limits: Limits) -> Item:
    """The page's article, or why there is none."""
    try:
        found = _fields(page)
    except RefusedError as refused:
        return place.refused(refused)
    method = "field" if page.said.get("published_at") else "html"
    made = article({**found, **{k: v for k, v in page.said.items() if v}}, place, limits, method)  # type: ignore[arg-type]
    return replace(made, fetched_at=page.fetched_at) if isinstance(made, Article) else made


def decoded(data: bytes, charset: str | None) -> str:
    """The page's characters; raises RefusedError when nothing tells what they are."""
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RefusedError("binary", "there are NUL bytes, so this is no page; save it as HTML")
    declared = DECLARED.search(data, 0, HEAD_BYTES)
    for codec in ("utf-8-sig", "utf-16" if b"\0" in data else encoding.recognise(data), charset,
                  declared and declared[1].decode("ascii")):  # fmt: skip
        try:
            if codec:
                return data.decode(codec, "replace" if codec.lower() in ("utf8", "utf-8") else "strict")
        except (LookupError, ValueError):
            continue
    return data.decode("utf-8", "replace")


def _fields(page: Page) -> dict[str, object]:
    from lxml import html
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    from flows.sources.html_text import plain_text

    try:
        tree = load_html(_bounded(XML_DECLARATION.sub("", decoded(page.html, page.charset))))
        if not isinstance(tree, html.HtmlElement):
            raise RefusedError("missing_text", NO_TEXT)
        time = published(tree)
        found: Any = bare_extraction(
            tree,
            url=page.url,
            include_comments=False,
            favor_precision=True,
            with_metadata=True,
            date_extraction_params=NO_SEARCH,
        )
        text = plain_text(found.body) if found is not None else ""
    except RefusedError:
        raise
    except Exception as error:  # a parser of hostile pages: whatever it trips over is one page lost, not the run
        _reset()
        raise RefusedError("unreadable", f"the page cannot be parsed ({type(error).__name__}); leave it out") from error
    _count()
    return {**_checked(text, found, page.publisher), "published_at": time, "url": _address(page.url, found)}


def _bounded(html: str) -> str:
    """The page; raises RefusedError for one that no parser gets through in time."""
    if any(tag[0].count("=") > MAX_ATTRIBUTES for tag in TAG.finditer(html)):
        raise RefusedError("too_complex", f"a tag has more than {MAX_ATTRIBUTES:,} attributes; leave the page out")
    return html


def _checked(text: str, found: Any, publisher: str | None) -> dict[str, object]:
    title = found.title if found is not None else None
    body = text.removeprefix(title).strip() if title else text
    if not SENTENCE_END.search(body):
        raise RefusedError("missing_text", NO_TEXT)
    if REPLACED in text:
        raise RefusedError("encoding", "letters of the text are damaged; save the page as UTF-8")
    only_polish(body)
    return {
        TEXT: body,
        "title": title,
        "author": found.author and found.author.replace("; ", ", "),
        "publisher": _site(found) or publisher or _host(found.url),
    }


def _address(url: str | None, found: Any) -> str | None:
    """The page's own address without the marks that trace readers; the canonical one, when it is of the same host."""
    from courlan import clean_url

    canonical = found.url if found.url and _host(found.url) and (not url or _host(found.url) == _host(url)) else url
    return canonical and (clean_url(canonical) or canonical)


def _site(found: Any) -> str | None:
    """The name that the site gives itself: Trafilatura has the host's where there is none."""
    return found.sitename if found.sitename and found.sitename.lower() not in (found.url or "").lower() else None


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


_pages = 0


def _count() -> None:
    """Trafilatura keeps what it has met; it forgets here, so that memory stays flat over a million pages."""
    global _pages
    _pages += 1
    if _pages % PAGES_UNTIL_RESET == 0:
        _reset()


def _reset() -> None:
    from trafilatura.meta import reset_caches

    reset_caches()
