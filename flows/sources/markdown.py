"""The plain text of a Markdown article (CommonMark with tables): markup goes, words and paragraphs stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

BULLET = "- "
CELL = "\t"


def plain_text(markdown: str) -> str:
    """Paragraphs, headings, list items and table rows, a blank line between them; no HTML, images or rules."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return "\n\n".join(text for text in _blocks(tokens) if text.strip())


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    marker, cells = "", list[str]()
    for before, token in pairwise([*tokens[:1], *tokens]):
        if token.type == "list_item_open":
            marker = f"{token.info}{token.markup} " if token.info else BULLET
        elif token.type == "tr_close":
            yield CELL.join(cells)
            cells = []
        elif token.type == "inline" and before.type in ("th_open", "td_open"):
            cells.append(_inline(token))
        elif token.type == "inline":
            yield marker + _inline(token)
            marker = ""
        elif token.type in ("code_block", "fence"):
            yield token.content.strip("\n")


def _inline(token: Token) -> str:
    return "".join(_words(child) for child in token.children or [])


def _words(token: Token) -> str:
    match token.type:
        case "text" | "code_inline" | "text_special":
            return token.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case _:
            return ""
