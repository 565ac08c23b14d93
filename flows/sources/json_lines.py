"""JSON Lines (.jsonl, .jsonl.gz): one article a line; a bad line is named and the others go on."""

from __future__ import annotations

import json
from collections.abc import Iterator

from flows.sources.depth import check_json
from flows.sources.items import File, Item, Limits, Place, RefusedError, too_large
from flows.sources.record import article
from flows.sources.streams import Line, lines, open_bytes
from flows.sources.text_file import text_of


def read(path: File, place: Place, limits: Limits) -> Iterator[Item]:
    """An item for every line that is not blank."""
    with open_bytes(path, limits) as stream:
        for line in lines(stream, limits):
            if not line.whole or line.data.strip():
                yield _item(line, place.at(line.number), limits)


def _item(line: Line, place: Place, limits: Limits) -> Item:
    try:
        return article(_object(line, limits), place, limits, "field")
    except RefusedError as refused:
        return place.reject(refused.reason, refused.sentence)


def _object(line: Line, limits: Limits) -> dict[str, object]:
    if not line.whole:
        raise too_large("the line", limits)
    text = text_of(line.data)
    try:
        loaded = json.loads(text)
    except json.JSONDecodeError as error:
        sentence = f"not valid JSON at column {error.colno} ({error.msg}); correct it"
        raise RefusedError("invalid_json", sentence) from error
    except (ValueError, RecursionError) as error:
        raise RefusedError("invalid_json", "JSON nested too deep or with too long a number; flatten it") from error
    if not isinstance(loaded, dict):
        raise RefusedError("invalid_record", f"a JSON {type(loaded).__name__}; expected an object with the field text")
    check_json(loaded, limits)
    return loaded
