"""The commands by their names. Everything heavy is imported inside the command that needs it."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated

import typer

from flows.commands import keeping, knowledge, model, reading, running
from flows.commands.ending import in_a_sentence

COMMANDS: tuple[Callable[..., None], ...] = (
    running.run,
    running.schedule,
    reading.query,
    reading.explain,
    reading.status,
    reading.releases,
    keeping.takedown,
    keeping.maintain,
    reading.export,
    keeping.doctor,
)

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _group(name: str, text: str, commands: dict[str, Callable[..., None]]) -> None:
    group = typer.Typer(help=text, no_args_is_help=True)
    for called, command in commands.items():
        group.command(called)(in_a_sentence(command))
    app.add_typer(group, name=name)


def _tell_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"sedno {version('sedno')}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", help="The version.", is_eager=True, callback=_tell_version)
    ] = False,
) -> None:
    """News in Polish as data: who did what to whom, when, where, who says so."""


for _command in COMMANDS:
    app.command()(in_a_sentence(_command))
_group("model", "The language model.", {"info": model.info, "use": model.use})
_group(
    "knowledge",
    "What is known before reading: yours, the bundled, the imported.",
    {"add": knowledge.add, "import": knowledge.import_, "list": knowledge.show},
)


def main() -> None:
    """The console script. It takes nothing apart when all is done, which takes half a second after a run."""
    code: int | str | None = 1
    atexit.register(lambda: _leave(code))  # the first to be registered is the last to be called
    try:
        app()
    except SystemExit as end:
        code = end.code
        raise


def _leave(code: int | str | None) -> None:
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code if isinstance(code, int) else int(bool(code)))


if __name__ == "__main__":
    main()
