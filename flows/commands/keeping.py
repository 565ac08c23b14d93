"""Commands that look after the data: what has to leave, what takes room, whether all is well."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.commands.options import DataOption, tell
from flows.errors import SednoError
from flows.settings import settings as settings_of


def takedown(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT|URL", help="A document_id, or the address of articles.")],
    reason: Annotated[str, typer.Option(help="A code: court_order, personal_data, copyright, …; it is kept.")],
    data: DataOption = None,
) -> None:
    """Remove a document from every table for good, and refuse it when it comes again."""
    from flows.takedown import takedown as take_down

    tell(take_down(settings_of(data), document, reason))


def maintain(
    retention: Annotated[float, typer.Option(help="Days for which an earlier release can be asked.")] = 30,
    takedown_retention: Annotated[float, typer.Option(help="Hours after which the bytes of a takedown leave.")] = 24,
    migrate: Annotated[bool, typer.Option("--migrate", help="Give an older lake this version's columns.")] = False,
    data: DataOption = None,
) -> None:
    """Let go of old releases, merge small files, remove what nobody may read any more."""
    from flows.maintain import maintain as keep_up

    tell(keep_up(settings_of(data), retention, takedown_retention, migrate))


def doctor(data: DataOption = None) -> None:
    """Check that this machine can run Sedno."""
    from flows.doctor import findings

    found = []
    for finding in findings(settings_of(data)):
        typer.echo(f"{finding.level:<5}{finding.text}")
        found.append(finding)
    if any(f.level == "bad" for f in found):
        raise SednoError("something is in the way of a run: see the lines marked bad")
