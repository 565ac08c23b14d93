"""`sedno.duckdb`: a view with comments for every table, over the files of the latest release."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb

from flows import duck
from flows.lake import Lake
from flows.release import PUBLISHED, version
from transforms.schema import TABLES, Quarantine, Release, Run, Table, Takedown, ValidationResult


def write(path: Path, lake: Lake, release: Release | None) -> None:
    """Make the catalog anew beside the old one and rename it, so that open readers keep theirs.

    Published tables are as the release has them; what only tells of runs is as it is now.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    for left in path.parent.glob(f".{path.name}.*"):  # whoever wrote it died: there is one writer
        left.unlink()
    with duckdb.connect(str(beside)) as connection:
        for table in TABLES.values():
            _view(connection, table, lake.scan(table, version(release, table) if table in PUBLISHED else None))
    with beside.open("rb") as file:
        os.fsync(file.fileno())
    beside.replace(path)


def at_release(lake: Lake, release: Release) -> duckdb.DuckDBPyConnection:
    """A database in memory with the views of an earlier release; it knows the releases up to that one."""
    connection = duck.connect()
    for table in TABLES.values():
        _view(connection, table, _as_of(lake, release, table))
    return connection


def _as_of(lake: Lake, release: Release, table: Table) -> str:
    if table in PUBLISHED:
        return lake.scan(table, version(release, table))
    runs = f"started_at <= TIMESTAMPTZ {duck.literal(release.released_at.isoformat())}"
    told = {
        Release.TABLE.name: f"release <= {release.release}",
        Takedown.TABLE.name: f"release <= {release.release}",
        Run.TABLE.name: runs,
        **dict.fromkeys(
            (Quarantine.TABLE.name, ValidationResult.TABLE.name),
            f"run_id IN (SELECT run_id FROM ({lake.scan(Run.TABLE)}) WHERE {runs})",
        ),
    }
    return f"SELECT * FROM ({lake.scan(table)}) WHERE {told[table.name]}"


def _view(connection: duckdb.DuckDBPyConnection, table: Table, query: str) -> None:
    duck.view(connection, table.name, query)
    connection.execute(f'COMMENT ON VIEW "{table.name}" IS {duck.literal(table.doc)}')
    for column in table.columns:
        connection.execute(f'COMMENT ON COLUMN "{table.name}"."{column.name}" IS {duck.literal(column.doc)}')
