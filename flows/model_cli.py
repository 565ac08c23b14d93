"""`sedno model`: what reads the articles, and how to let another pipeline do it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows.settings import settings as settings_of

DataOption = Annotated[Path | None, typer.Option("--data", help="Folder of the data.", envvar="SEDNO_DATA")]


def info(data: DataOption = None) -> None:
    """Tell which language model is in use, what it is, and how good."""
    from flows.models import described

    for line in described(settings_of(data)):
        typer.echo(line)


def use(
    name: Annotated[str, typer.Argument(help="A spaCy package such as pl_core_news_lg, a folder, or pl_sedno_news.")],
    data: DataOption = None,
) -> None:
    """Let another installed Polish spaCy pipeline with UD labels read the articles of these data."""
    from flows.models import use as choose

    for line in choose(settings_of(data), name):
        typer.echo(line)
