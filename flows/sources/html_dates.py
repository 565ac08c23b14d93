"""When a page says that it was published: only from metadata made for that, never guessed from dates that it prints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


META = (
    ("property", "article:published_time"),
    ("property", "og:article:published_time"),
    ("itemprop", "datePublished"),
    ("name", "datePublished"),
    ("name", "pubdate"),
    ("name", "publish-date"),
    ("name", "DC.date.issued"),
    ("name", "dcterms.issued"),
)
"""Attribute and value of the <meta> elements that give a publication time, the surest first."""
ARTICLE_TYPES = ("Article", "BlogPosting", "Report")
MAX_DEPTH = 6


def published(page: Element) -> str | None:
    """The publication time in ISO 8601; None where the page gives none, or two articles' different ones."""
    found = (iso(value) for value in (*_of_meta(page), *_of_times(page)))
    return next((value for value in found if value), None) or _of_data(page)


def iso(value: str | None) -> str | None:
    """The value, when it is an ISO 8601 date or date-time."""
    try:
        return datetime.fromisoformat((value or "").strip()).isoformat()
    except (ValueError, OverflowError):
        return None


def _of_meta(page: Element) -> Iterator[str | None]:
    for attribute, wanted in META:
        for meta in page.iter("meta"):
            if (meta.get(attribute) or "").lower() == wanted.lower():
                yield meta.get("content")


def _of_times(page: Element) -> Iterator[str | None]:
    for time in page.iter("time"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None:
            yield time.get("datetime")


def _of_data(page: Element) -> str | None:
    """The time that all articles of the page's JSON-LD agree on."""
    scripts = (s for s in page.iter("script") if (s.get("type") or "").strip().lower() == "application/ld+json")
    times = {value for script in scripts for value in _dates(_loaded(script.text), 0)}
    return times.pop() if len(times) == 1 else None


def _loaded(text: str | None) -> object:
    try:
        return json.loads(text or "null", strict=False)
    except (ValueError, RecursionError):
        return None


def _dates(data: object, depth: int) -> Iterator[str]:
    if depth > MAX_DEPTH:
        return
    if isinstance(data, list):
        for part in data:
            yield from _dates(part, depth + 1)
    elif isinstance(data, dict):
        date = data.get("datePublished")
        if str(data.get("@type")).rstrip("']").endswith(ARTICLE_TYPES) and isinstance(date, str) and iso(date):
            yield str(iso(date))
        yield from _dates(data.get("@graph"), depth + 1)
        yield from _dates(data.get("mainEntity"), depth + 1)
