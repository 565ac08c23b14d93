"""Commands that read articles: once, or again and again."""

from __future__ import annotations

import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.ending import terminate
from flows.commands.options import DataOption, tell
from flows.errors import SednoError
from flows.garbage import unsearched
from flows.settings import Settings
from flows.settings import settings as settings_of

if TYPE_CHECKING:
    from flows.build import Outcome

WorkersOption = Annotated[int | None, typer.Option(help="Processes that read articles; all cores if not given.", min=1)]
EngineOption = Annotated[str | None, typer.Option(help="What reads articles: processes, dask or dask://HOST:PORT.")]


def run(
    source: Annotated[list[str] | None, typer.Argument(help="Files and folders of articles; seeds if none.")] = None,
    data: DataOption = None,
    publish: Annotated[bool, typer.Option("--publish/--dry-run", help="Publish, or do all but that.")] = True,
    strict: Annotated[
        bool, typer.Option("--strict", help="Publish nothing when an input is rejected, but for its language.")
    ] = False,
    workers: WorkersOption = None,
    engine: EngineOption = None,
) -> None:
    """Read articles, extract facts, validate them, and publish one release."""
    signal.signal(signal.SIGTERM, terminate)
    settings = _with_engine(settings_of(data), workers, engine)
    outcome = _build(settings, source or [default_source()], publish, strict)
    from flows.report import lines

    tell(lines(outcome, settings))
    if outcome.run.status == "refused":
        cause = "a promise is broken" if outcome.broken else "an input was rejected and --strict was given"
        raise SednoError(f"nothing was published: {cause}")


def _with_engine(settings: Settings, workers: int | None, engine: str | None) -> Settings:
    from flows.engines import check

    return replace(settings, workers=workers or settings.workers, engine=check(engine or settings.engine))


def default_source() -> str:
    """The folder seeds/ of the working directory, else the one that is shipped."""
    return "seeds" if Path("seeds").is_dir() else str(Path(__file__).parents[2] / "seeds")


def _build(settings: Settings, sources: list[str], publish: bool, strict: bool) -> Outcome:
    from rich.console import Console

    with Console(stderr=True).status("Starting"), unsearched():
        from flows import engines

        engines.begin(settings)
        from flows.prefect_server import begin_api

        server = begin_api(settings.logs)
        from flows.build import build, opened
        from flows.logs import log_to
        from flows.tools import open_tools

        opened(settings, sources)  # a wrong source is told before the server is waited for
        log_to(settings.logs)
        if server:
            server.wait()
    with engines.prepared(settings, open_tools):
        return build(settings, sources, publish, strict)


def schedule(
    cron: Annotated[str, typer.Option("--cron", help='When to run, such as "*/30 * * * *".')],
    source: Annotated[
        list[str] | None, typer.Option("--source", help="As for run; may be given more than once.")
    ] = None,
    data: DataOption = None,
    timezone: Annotated[str, typer.Option(help="Whose clock the schedule follows.")] = "Europe/Warsaw",
    strict: Annotated[
        bool, typer.Option("--strict", help="Publish nothing when an input is rejected, but for its language.")
    ] = False,
    host: Annotated[str, typer.Option(help="Where its Prefect server listens.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The server's port.")] = 4200,
) -> None:
    """Run again and again, one run at a time, until interrupted; with PREFECT_API_URL on your own Prefect server."""
    from flows.schedule_server import next_run, server

    settings, sources = settings_of(data), source or [default_source()]
    due = next_run(cron, timezone)
    with server(settings, host, port) as api:
        from flows.build import opened
        from flows.schedule import run_forever

        opened(settings, sources)
        typer.echo(f"Next run: {due:%Y-%m-%d %H:%M %Z}. Runs are shown at {api.removesuffix('/api')}; Ctrl-C ends.")
        sys.stdout.flush()
        run_forever(settings, sources, cron, timezone, strict)
    typer.echo("The schedule has ended.")
