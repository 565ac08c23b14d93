"""YAML front matter: fields between two lines of --- at the top of a text."""

from __future__ import annotations

import re

import yaml

from flows.sources.depth import too_deep
from flows.sources.items import Limits, RefusedError

OPENING = re.compile(r"---[ \t]*\r?\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)*")
MAX_CHARS = 1 << 16
NOT_YAML = "is not valid YAML; put values with : or # in quotes"
TYPED = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:null")

NOT_MARKED = (yaml.YAMLError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What PyYAML's own constructors raise for values that their tag does not fit (`!!timestamp x`: AttributeError)."""


class _Loader(yaml.SafeLoader):
    """Strings, dates, nulls, lists and mappings only: YAML 1.1 reads the title 1984 as a number and `no` as false.

    Aliases are refused: nine lines of them unfold into a billion items.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012  PyYAML declares it as an attribute of the instance
        sign: [(tag, pattern) for tag, pattern in resolvers if tag in TYPED]
        for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def __init__(self, block: str, limits: Limits) -> None:
        super().__init__(block)
        self._limits = limits
        self._depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem_mark=event.start_mark)
        level = int(self.check_event(yaml.CollectionStartEvent))
        self._depth += level
        if self._depth > self._limits.max_depth:
            line = self.peek_event().start_mark.line + 2  # type: ignore[no-untyped-call]
            raise too_deep("front matter", "invalid_front_matter", self._limits, line)
        node = super().compose_node(parent, index)
        self._depth -= level
        return node


def split(text: str, limits: Limits) -> tuple[dict[str, object], str]:
    """The fields of the front matter ({} when there is none) and the text after it; raises naming the line."""
    opening = OPENING.match(text)
    if opening is None:
        return {}, text
    closing = CLOSING.search(text, opening.end(), opening.end() + MAX_CHARS)
    if closing is None:
        raise _invalid(1, "opens here and never closes; add a line of ---")
    body = BLANK_LINES.match(text, closing.end())
    return _fields(text[opening.end() : closing.start()], limits), text[body.end() if body else closing.end() :]


def _fields(block: str, limits: Limits) -> dict[str, object]:
    try:
        loaded = _Loader(block, limits).get_single_data()
    except yaml.MarkedYAMLError as error:
        raise _invalid(error.problem_mark.line + 2 if error.problem_mark else 1, NOT_YAML) from error
    except NOT_MARKED as error:
        raise _invalid(1, NOT_YAML) from error
    if not isinstance(loaded, dict | None):
        raise _invalid(1, "is not lines of `name: value`; write it so")
    return {str(name): value for name, value in (loaded or {}).items()}


def _invalid(line: int, sentence: str) -> RefusedError:
    return RefusedError("invalid_front_matter", f"front matter {sentence}", line)
