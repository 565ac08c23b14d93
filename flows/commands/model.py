"""`sedno model`: what reads the articles, and how to let another pipeline do it."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.commands.options import DataOption, tell
from flows.settings import settings as settings_of


def info(data: DataOption = None) -> None:
    """Tell which language model is in use, what it is, and how good."""
    from flows.models import described

    tell(described(settings_of(data)))


def use(
    name: Annotated[str, typer.Argument(help="A spaCy package such as pl_core_news_lg, a folder, or pl_sedno_news.")],
    data: DataOption = None,
) -> None:
    """Let another installed Polish spaCy pipeline with UD labels read the articles of these data."""
    from flows.models import use as choose

    tell(choose(settings_of(data), name))
