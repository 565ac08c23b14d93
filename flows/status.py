"""How the data stand: releases, rows, the last run."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from flows import duck
from flows.errors import UsageError
from flows.lake import Lake
from flows.lock import is_locked
from flows.release import latest, releases, version
from flows.settings import Settings
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, Release, Run, Takedown


def status(settings: Settings) -> Iterator[str]:
    """The state of the data, line by line. Raises UsageError when there are none yet."""
    lake = existing(settings)
    release = latest(lake)
    yield f"Data: {settings.data}"
    yield from _release(lake, release) if release else ["Release: none yet"]
    yield from (_run(run) for run in sorted(lake.rows(Run), key=lambda r: r.started_at)[-1:])
    if n := len(lake.rows(Takedown)):
        yield f"Taken down: {n:,} documents"
    if is_locked(settings.data):
        yield "A run is writing here now."


def listed(settings: Settings) -> Iterator[str]:
    """All releases, one a line, last first."""
    found = releases(existing(settings))
    for r in reversed(found):
        made = r.operation or "run"
        yield f"{r.release:>5}  {_moment(r.released_at)}  {r.n_documents:,} documents  {made:<10}  run {r.run_id}"
    if not found:
        yield "There is no release yet; `sedno run` makes one."


def existing(settings: Settings) -> Lake:
    """The lake. Raises UsageError when no run has made it yet."""
    if not settings.lake.is_dir():
        raise UsageError(f"{settings.data}: there are no data yet; `sedno run` makes them")
    return Lake(settings.lake)


def _release(lake: Lake, release: Release) -> Iterator[str]:
    yield f"Release: {release.release} of {_moment(release.released_at)}, {release.n_documents:,} documents"
    with duck.connect() as connection:
        for table in (*DOCUMENT_TABLES, *CORPUS_TABLES):
            query = f"SELECT count(*) FROM ({lake.scan(table, version(release, table))})"
            ((n,),) = connection.execute(query).fetchall()
            yield f"  {table.name:<16}{n:>12,}"


def _run(run: Run) -> str:
    return (
        f"Last run: {_moment(run.started_at)}, {run.status}: {run.n_documents_in:,} in, {run.n_published:,} published, "
        f"{run.n_unchanged:,} unchanged, {run.n_quarantined:,} rejected"
    )


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
