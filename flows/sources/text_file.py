"""Text and Markdown files (.txt, .md): one article each, with front matter or without."""

from __future__ import annotations

from collections.abc import Iterator

from flows.sources import encoding
from flows.sources.front_matter import split
from flows.sources.items import File, Item, Limits, Place, RefusedError
from flows.sources.markdown import plain_text
from flows.sources.record import TEXT, article
from flows.sources.streams import open_bytes, read_whole

UNKNOWN_ENCODING = "the bytes are not Polish text in UTF-8, UTF-16, CP1250 or ISO-8859-2; save it as UTF-8"


def read(path: File, place: Place, limits: Limits) -> Iterator[Item]:
    """The file's one article."""
    fields, body = _parts(path, limits)
    yield article({**fields, TEXT: body}, place, limits, "front_matter")


def read_markdown(path: File, place: Place, limits: Limits) -> Iterator[Item]:
    """The file's one article, its Markdown read as plain text."""
    fields, body = _parts(path, limits)
    yield article({**fields, TEXT: plain_text(body)}, place, limits, "front_matter")


def _parts(path: File, limits: Limits) -> tuple[dict[str, object], str]:
    with open_bytes(path, limits) as stream:
        data = read_whole(stream, limits)
    return split(text_of(data), limits)


def text_of(data: bytes) -> str:
    """The text the bytes stand for; raises RefusedError when they are no text."""
    if b"\0" in data:
        raise RefusedError("binary", "there are NUL bytes, so this is not text; save it as plain text in UTF-8")
    text = encoding.decode(data)
    if text is None:
        raise RefusedError("encoding", UNKNOWN_ENCODING)
    return text
