"""Commands that show what is published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.options import DataOption, Format, tell
from flows.settings import Settings
from flows.settings import settings as settings_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


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


def status(data: DataOption = None) -> None:
    """Tell how the data stand: release, rows, last run."""
    from flows.status import status as state

    tell(state(settings_of(data)))


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

        tell(roll_back(settings, rollback))
    elif diff is not None:
        from flows import changes
        from flows import query as questions
        from flows.status import existing

        asked = changes.between(existing(settings), *diff)
        with _open(settings, None) as connection:
            questions.show(connection, asked, form)
    else:
        from flows.status import listed

        tell(listed(settings))


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder, or an older export.")],
    release: Annotated[int | None, typer.Option(help="An earlier release; the latest if not given.", min=1)] = None,
    data: DataOption = None,
) -> None:
    """Write a release as a folder of plain Parquet files with descriptions, checksums and views."""
    from flows.export import export as exported
    from flows.report import exported_lines

    tell(exported_lines(exported(settings_of(data), folder, release), folder))
