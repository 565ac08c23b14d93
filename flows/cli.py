"""The commands. Everything heavy is imported inside the command that needs it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from traceback import clear_frames
from typing import TYPE_CHECKING, Annotated, Literal, ParamSpec

import typer

from flows import knowledge_cli, model_cli
from flows.errors import SednoError, explained
from flows.settings import Settings
from flows.settings import settings as settings_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from flows.build import Outcome

P = ParamSpec("P")
INTERRUPTED, TERMINATED = 130, 143
Format = Literal["table", "csv", "json", "parquet"]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
model_app = typer.Typer(help="The language model.", no_args_is_help=True)
knowledge_app = typer.Typer(
    help="What is known before reading: yours, the bundled, the imported.", no_args_is_help=True
)
app.add_typer(model_app, name="model")
app.add_typer(knowledge_app, name="knowledge")

DataOption = Annotated[Path | None, typer.Option("--data", help="Folder of the data.", envvar="SEDNO_DATA")]

WorkersOption = Annotated[int | None, typer.Option(help="Processes that read articles; all cores if not given.", min=1)]
EngineOption = Annotated[str | None, typer.Option(help="What reads articles: processes, dask or dask://HOST:PORT.")]


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


@app.command()
@in_a_sentence
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

    _print(lines(outcome, settings))
    if outcome.run.status == "refused":
        cause = "a promise is broken" if outcome.broken else "an input was rejected and --strict was given"
        raise SednoError(f"nothing was published: {cause}")


def _with_engine(settings: Settings, workers: int | None, engine: str | None) -> Settings:
    from flows.engines import check

    return replace(settings, workers=workers or settings.workers, engine=check(engine or settings.engine))


def default_source() -> str:
    """The folder seeds/ of the working directory, else the one that is shipped."""
    return "seeds" if Path("seeds").is_dir() else str(Path(__file__).parent.parent / "seeds")


def _build(settings: Settings, sources: list[str], publish: bool, strict: bool) -> Outcome:
    from rich.console import Console

    with Console(stderr=True).status("Starting"):
        from flows import engines

        engines.begin(settings)
        from flows.prefect_server import begin_api

        server = begin_api(settings.logs)
        from flows.build import build, opened
        from flows.logs import log_to

        opened(settings, sources)  # a wrong source is told before the server is waited for
        log_to(settings.logs)
        if server:
            server.wait()
    return build(settings, sources, publish, strict)


@app.command()
@in_a_sentence
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


@app.command()
@in_a_sentence
def query(
    sql: Annotated[str, typer.Argument(help="One SQL query that reads.")],
    form: Annotated[Format, typer.Option("--format", help="How to print; json is an object a line.")] = "table",
    release: Annotated[int | None, typer.Option(help="An earlier release; the latest if not given.", min=1)] = None,
    data: DataOption = None,
) -> None:
    """Ask the published tables in SQL."""
    from flows import query as questions

    with _open(settings_of(data), release) as connection:
        questions.show(connection, sql, form)


@app.command()
@in_a_sentence
def explain(
    identifier: Annotated[str, typer.Argument(metavar="FACT_ID", help="A fact_mention_id, triple_id or fact_id.")],
    data: DataOption = None,
) -> None:
    """Show where a fact comes from: its sentence, the rule, the article."""
    from flows.explain import explain as explained_fact

    with _open(settings_of(data), None) as connection:
        typer.echo(explained_fact(connection, identifier))


def _open(settings: Settings, release: int | None) -> DuckDBPyConnection:
    from flows.query import guarded, open_catalog

    if release is None:
        return open_catalog(settings.catalog, settings.lake)
    from flows.catalog import at_release
    from flows.release import numbered
    from flows.status import existing

    lake = existing(settings)
    return guarded(at_release(lake, numbered(lake, release)), settings.lake)


@app.command()
@in_a_sentence
def status(data: DataOption = None) -> None:
    """Tell how the data stand: release, rows, last run."""
    from flows.status import status as state

    _print(state(settings_of(data)))


@app.command()
@in_a_sentence
def releases(
    diff: Annotated[
        tuple[int, int] | None, typer.Option(help="What the second has that differs from the first.")
    ] = None,
    rollback: Annotated[int | None, typer.Option(help="Publish again what that release held.", min=1)] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print a difference.")] = "table",
    data: DataOption = None,
) -> None:
    """List the releases, last first; tell what two differ in; go back to an earlier one."""
    settings = settings_of(data)
    if rollback is not None:
        from flows.rollback import rollback as roll_back

        _print(roll_back(settings, rollback))
    elif diff is not None:
        from flows import changes
        from flows import query as questions
        from flows.status import existing

        asked = changes.between(existing(settings), *diff)
        with _open(settings, None) as connection:
            questions.show(connection, asked, form)
    else:
        from flows.status import listed

        _print(listed(settings))


@app.command()
@in_a_sentence
def takedown(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT|URL", help="A document_id, or the address of articles.")],
    reason: Annotated[str, typer.Option(help="A code: court_order, personal_data, copyright, …; it is kept.")],
    data: DataOption = None,
) -> None:
    """Remove a document from every table for good, and refuse it when it comes again."""
    from flows.takedown import takedown as take_down

    _print(take_down(settings_of(data), document, reason))


@app.command()
@in_a_sentence
def maintain(
    retention: Annotated[float, typer.Option(help="Days for which an earlier release can be asked.")] = 30,
    takedown_retention: Annotated[float, typer.Option(help="Hours after which the bytes of a takedown leave.")] = 24,
    migrate: Annotated[bool, typer.Option("--migrate", help="Give an older lake this version's columns.")] = False,
    data: DataOption = None,
) -> None:
    """Let go of old releases, merge small files, remove what nobody may read any more."""
    from flows.maintain import maintain as keep_up

    _print(keep_up(settings_of(data), retention, takedown_retention, migrate))


@app.command()
@in_a_sentence
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder, or an older export.")],
    release: Annotated[int | None, typer.Option(help="An earlier release; the latest if not given.", min=1)] = None,
    data: DataOption = None,
) -> None:
    """Write a release as a folder of plain Parquet files with descriptions, checksums and views."""
    from flows.export import export as exported
    from flows.report import exported_lines

    _print(exported_lines(exported(settings_of(data), folder, release), folder))


@app.command()
@in_a_sentence
def doctor(data: DataOption = None) -> None:
    """Check that this machine can run Sedno."""
    from flows.doctor import findings

    found = []
    for finding in findings(settings_of(data)):
        typer.echo(f"{finding.level:<5}{finding.text}")
        found.append(finding)
    if any(f.level == "bad" for f in found):
        raise SednoError("something is in the way of a run: see the lines marked bad")


model_app.command("info")(in_a_sentence(model_cli.info))
model_app.command("use")(in_a_sentence(model_cli.use))
knowledge_app.command("add")(in_a_sentence(knowledge_cli.add))
knowledge_app.command("import")(in_a_sentence(knowledge_cli.import_))
knowledge_app.command("list")(in_a_sentence(knowledge_cli.show))


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)


def main() -> None:
    """The console script."""
    app()


if __name__ == "__main__":
    main()
