"""`sedno knowledge`: what is known before reading, and how to add to it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import DataOption, tell
from flows.settings import settings as settings_of

NEXT = "the next `sedno run` reads all articles anew"


def add(
    file: Annotated[Path, typer.Argument(help="CSV with name and type; see seeds/knowledge/README.md.")],
    data: DataOption = None,
) -> None:
    """Add your own people, companies, places; they go before the bundled ones."""
    from flows.known_files import add as add_file

    target, n, hidden = add_file(file, settings_of(data).knowledge)
    for sentence in hidden:
        typer.echo(sentence)
    typer.echo(f"{n} added in {target}; {NEXT}")


def import_(
    dump: Annotated[Path, typer.Argument(help="Wikidata's JSON dump: .json, .json.gz, .json.bz2.")],
    wikipedias: Annotated[int, typer.Option(help="In how many Wikipedias an item must have an article.", min=0)] = 20,
    own: Annotated[list[str] | None, typer.Option("--class", help="A further class and its type: Q476028=ORG.")] = None,
    data: DataOption = None,
) -> None:
    """Import the items of a Wikidata dump that have Polish names; they go after the bundled ones."""
    from flows.known_files import import_dump, own_classes

    done = import_dump(dump, settings_of(data).knowledge, wikipedias, own_classes(own or []))
    typer.echo(f"{done.n_kept} of {done.n_items} items imported to {done.path}; {NEXT}")


def show(data: DataOption = None) -> None:
    """List the files of knowledge with their entities; delete one of yours to forget it."""
    from flows.known_files import listed

    tell(listed(settings_of(data).knowledge))
