"""Options that several commands have, and how they print."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import typer

Format = Literal["table", "csv", "json", "parquet"]
DataOption = Annotated[Path | None, typer.Option("--data", help="Folder of the data.", envvar="SEDNO_DATA")]


def tell(lines: Iterable[str]) -> None:
    """Print line by line, as they come."""
    for line in lines:
        typer.echo(line)
