"""docs/settings.md: every setting with its default, made from flows/settings.py by `python -m flows.settings_md`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

from flows.settings import PREFIX, Settings

PAGE = Path(__file__).parent.parent / "docs" / "settings.md"
OF_THE_MACHINE = ("workers",)
HEAD = """# Settings

Made by `python -m flows.settings_md` from `flows/settings.py`; do not edit.

Settings are environment variables. `--data` of a command stands above `SEDNO_DATA`. What a limit refuses is named in
the table `quarantine`, with the setting that would let it in.

| variable | default | what it says |
|---|---|---|
"""


def settings_md() -> str:
    """The whole page as Markdown."""
    return HEAD + "".join(_rows())


def _rows() -> Iterator[str]:
    said = get_type_hints(Settings, include_extras=True)
    for field in dataclasses.fields(Settings):
        default = str(field.default or "") if type(field.default) is not int else f"{field.default:,}"
        default = "" if field.name in OF_THE_MACHINE else default
        yield f"| `{PREFIX}{field.name.upper()}` | {default} | {said[field.name].__metadata__[0]} |\n"


if __name__ == "__main__":
    PAGE.write_text(settings_md(), "utf-8")
