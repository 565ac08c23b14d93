"""How a command ends: an exit code, and one sentence on the error stream when something is in its way."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from traceback import clear_frames
from typing import ParamSpec

import typer

from flows.errors import SednoError, explained

P = ParamSpec("P")
INTERRUPTED, TERMINATED = 130, 143


class Terminated(KeyboardInterrupt):
    """The process was told to end, by whoever minds it."""


def terminate(*_: object) -> None:
    """What a run does when it is told so: it ends as after Ctrl-C."""
    raise Terminated


def in_a_sentence(command: Callable[P, None]) -> Callable[P, None]:
    """The command, with every error as one sentence on the error stream and the exit code that belongs to it."""

    @wraps(command)
    def run_it(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except typer.Exit:
            raise
        except KeyboardInterrupt as error:
            code = TERMINATED if isinstance(error, Terminated) else INTERRUPTED
            _fail("interrupted; nothing was published, and the next run reads only what is left", code)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except Exception as error:
            if os.environ.get("SEDNO_DEBUG"):
                raise
            _let_go(error)
            mistake = f"unexpected {type(error).__name__}: {error}; SEDNO_DEBUG=1 shows where, please report it"
            _fail(explained(error) or mistake, error.exit_code if isinstance(error, SednoError) else 1)

    return run_it


def _let_go(error: BaseException | None) -> None:
    """Free what the failed calls held: DuckDB prints a page of leaks when a connection outlives the interpreter."""
    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _fail(sentence: str, code: int) -> None:
    typer.echo(f"sedno: {sentence}", err=True)
    raise typer.Exit(code)
