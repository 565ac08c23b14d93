"""How deep a record or a feed is nested: not deeper than the limit, which is found out without recursion."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from xml.parsers import expat

from flows.sources.items import Limits, RefusedError
from transforms.schema import QuarantineReason

NO_XML = (expat.ExpatError, ValueError, LookupError)
"""What Expat raises for a text that is no XML, or is in an encoding that it cannot read."""


def check_json(record: dict[str, object], limits: Limits) -> None:
    """Raises RefusedError for a record that is nested too deep; one whose fields are plain values has a depth of 1."""
    level: list[Any] = [record]
    for _ in range(limits.max_depth):
        level = [part for whole in level for part in _parts(whole) if isinstance(part, dict | list)]
        if not level:
            return
    raise too_deep("JSON", "invalid_json", limits)


def _parts(whole: dict[str, object] | list[object]) -> list[object]:
    return list(whole.values()) if isinstance(whole, dict) else whole


class _Elements:
    """Counts elements that are open."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.n = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self.n += 1
        if self.n > self.limits.max_depth:
            raise too_deep("elements", "invalid_record", self.limits)

    def end(self, name: str) -> None:
        self.n -= 1


def check_xml(data: bytes, limits: Limits) -> None:
    """Raises RefusedError for elements nested too deep, as far as the bytes are XML. No entity is expanded."""
    elements, parser = _Elements(limits), expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = elements.begin, elements.end
    parser.DefaultHandler = lambda _: None  # without it Expat would expand them
    with suppress(*NO_XML):
        parser.Parse(data, True)


def too_deep(what: str, reason: QuarantineReason, limits: Limits, line: int | None = None) -> RefusedError:
    """The refusal of what is nested deeper than the limit."""
    sentence = f"{what} nested deeper than {limits.max_depth:,}; flatten it or raise SEDNO_MAX_DEPTH"
    return RefusedError(reason, sentence, line)
