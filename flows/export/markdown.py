"""Tables in Markdown of values that anybody may have written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

ACTIVE = re.compile(r"[\\`*_{}\[\]<>()#+!|~$&:@-]")


def plain(value: str) -> str:
    """The text so that Markdown shows it as it is, on one line: no markup, HTML or link comes of it."""
    return ACTIVE.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(value.split()))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; cells are given as Markdown."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"
