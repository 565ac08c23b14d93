"""Saved pages (.html, .htm): one article each."""

from __future__ import annotations

from collections.abc import Iterator

from flows.sources.html_page import Page, article_of
from flows.sources.items import File, Item, Limits, Place
from flows.sources.streams import read_page


def read(path: File, place: Place, limits: Limits) -> Iterator[Item]:
    """The page's one article."""
    yield article_of(Page(html=read_page(path, limits)), place, limits)
