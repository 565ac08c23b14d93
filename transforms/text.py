"""Text as read: the one normalisation before offsets exist, and spans of speech in it."""

from __future__ import annotations

import re
import unicodedata

OPENING = "„«“"
CLOSING = "”»“"
CLOSING_STOPS = frozenset(",.!?")
"""What a quotation never opens right after."""

_MARKS = re.compile(f'[{OPENING}{CLOSING}"]')
SPEECH_DASH = re.compile(r"^[ \t]*[-–—][ \t]+\S", re.MULTILINE)


def normalise(text: str) -> str:
    """The text in Unicode NFC with \\n line ends and without a byte-order mark; nothing else changes."""
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", unified)


def is_encodable(text: str) -> bool:
    """Whether the text is free of lone surrogates and NUL, which no table can hold."""
    return "\0" not in text and not any("\ud800" <= c <= "\udfff" for c in text)


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Offsets of „…”, «…» and "…" with their marks, outermost only; one left open at its paragraph's end is none."""
    spans: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        spans += _quoted_in(text, paragraph.start(), paragraph.end())
    return spans


def _quoted_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for mark in _MARKS.finditer(text, start, end):
        i, char = mark.start(), mark.group()
        closes = bool(opened) and (char in CLOSING or char == '"')
        if closes:
            begin = opened.pop()
            if not opened:
                spans.append((begin, i + 1))
        elif char in OPENING or char == '"':
            opened.append(i)
    return spans


def is_paired(text: str, span: tuple[int, int]) -> bool:
    """Whether the marks of a quotation stand as an opening and a closing one do: a space before, none inside."""
    start, end = span
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = text[start + 1 : end - 1]
    return inside == inside.strip() and not (before.isalnum() or after.isalnum()) and before not in CLOSING_STOPS
