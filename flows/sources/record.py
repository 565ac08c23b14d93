"""The fields a source gives of one article, checked and made an Article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from flows.sources.items import Item, Limits, Place, RefusedError, too_large
from transforms.articles import Article
from transforms.schema import PublishedAtMethod

TEXT = "text"
OPTIONAL = ("id", "title", "published_at", "url", "publisher", "lang", "author", "license")


def article(fields: Mapping[str, object], place: Place, limits: Limits, method: PublishedAtMethod) -> Item:
    """The article of these fields, or the rejection of the first that is wrong; unknown fields are ignored.

    `method` says where published_at was found when there is one.
    """
    try:
        text = _text(fields, limits)
        given = {name: _optional(name, fields.get(name)) for name in OPTIONAL}
    except RefusedError as refused:
        return place.reject(refused.reason, refused.sentence)
    return Article(
        text=text,
        source=place.source,
        published_at_method=method if given["published_at"] else "none",
        **given,
    )


def _text(fields: Mapping[str, object], limits: Limits) -> str:
    value = fields.get(TEXT)
    if value is None:
        raise RefusedError("missing_text", "there is no text; give every article a field named text")
    if not isinstance(value, str):
        raise RefusedError("invalid_record", _expected(TEXT, value, "a string"))
    if _length(TEXT, value) > limits.max_article_bytes:
        raise too_large("the text", limits)
    if not value.strip():
        raise RefusedError("empty", "the text is empty; give the article's text or leave the article out")
    return value


def _optional(name: str, value: object) -> str | None:
    """The field as a stripped string; None when not given, null or blank."""
    match value:
        case None:
            return None
        case str():
            _length(name, value)
            return value.strip() or None
        case date() if name == "published_at":
            return value.isoformat()
        case int() if name == "id" and not isinstance(value, bool):
            return str(value)
        case list() if name == "author" and all(isinstance(part, str) for part in value):
            return _optional(name, ", ".join(str(part) for part in value))
        case _:
            wanted = "an ISO date" if name == "published_at" else "a string"
            raise RefusedError("invalid_record", _expected(name, value, wanted))


def _length(name: str, value: str) -> int:
    """Bytes of the value as UTF-8; raises RefusedError for what no table can hold."""
    if "\0" in value:
        raise RefusedError("binary", f"{name} holds a NUL character; save it as plain text")
    try:
        return len(value.encode())
    except UnicodeEncodeError as error:
        sentence = f"{name} holds half a surrogate pair, which is no character; save it as UTF-8"
        raise RefusedError("encoding", sentence) from error


def _expected(name: str, value: object, wanted: str) -> str:
    return f"{name} is of type {type(value).__name__}; expected {wanted}"
