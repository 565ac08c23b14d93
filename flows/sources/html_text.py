"""The plain text of an extracted page: the words and paragraphs stay, all markup goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flows.sources.markdown import BULLET, CELL

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


BLOCKS = ("p", "head", "item", "code", "body", "div", "list", "quote", "table", "row")
WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")
SPACES = re.compile(" +")
AROUND_BREAKS = re.compile(r" *\n[ \n]*")


def plain_text(body: Element) -> str:
    """Paragraphs, headings, list items and table rows of a body as trafilatura gives it, a blank line between them."""
    return "\n\n".join(block for block in _blocks(body) if block)


def _blocks(parent: Element) -> Iterator[str]:
    """The blocks inside an element; words that stand loose between them are blocks of their own."""
    loose = _flat(parent.text)
    for child in parent:
        if child.tag in BLOCKS:
            yield _trimmed(loose)
            yield from _block(child)
            loose = _flat(child.tail)
        else:
            loose += _words(child) + _flat(child.tail)
    yield _trimmed(loose)


def _block(element: Element) -> Iterator[str]:
    match element.tag:
        case "row":
            yield CELL.join(_trimmed(_words(cell)) for cell in element)
        case "item":
            first, *others = [block for block in _blocks(element) if block] or [""]
            yield BULLET + first if first else ""
            yield from others
        case _:
            yield from _blocks(element)


def _words(element: Element) -> str:
    """The words of an element; only its line breaks are \\n."""
    if element.tag == "lb":
        return "\n"
    if not isinstance(element.tag, str):
        return ""
    return _flat(element.text) + "".join(_words(child) + _flat(child.tail) for child in element)


def _flat(text: str | None) -> str:
    """White space as HTML shows it; a no-break space is none."""
    return WHITE_SPACE.sub(" ", text or "")


def _trimmed(words: str) -> str:
    return AROUND_BREAKS.sub("\n", SPACES.sub(" ", words)).strip(" \n")
