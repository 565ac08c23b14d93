"""Short ways to read what a test wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from flows.sources import Item, Limits, read
from transforms.articles import Article, Rejection

Write = Callable[[str, bytes | str], Path]
SMALL = Limits(max_article_bytes=1000)


def items(path: Path, limits: Limits = SMALL) -> list[Item]:
    return list(read([path], limits))


def article(path: Path) -> Article:
    (item,) = items(path)
    assert isinstance(item, Article), item
    return item


def rejection(path: Path) -> Rejection:
    (item,) = items(path)
    assert isinstance(item, Rejection), item
    assert item.stage == "read"
    assert item.message.startswith(f"{item.source}: ")
    return item


def outcomes(path: Path) -> list[tuple[str, str]]:
    """Of each item its source without the folder, and its text or the reason why there is none."""
    return [(i.source.removeprefix("news/"), i.text if isinstance(i, Article) else i.reason) for i in items(path)]
