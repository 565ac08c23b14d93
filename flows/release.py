"""Releases: which version of every table belongs together. Committing the row is the one act that publishes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from flows.duck import connect, one_of
from flows.errors import UsageError
from flows.lake import Lake
from transforms.schema import (
    CORPUS_TABLES,
    DOCUMENT_TABLES,
    Change,
    Document,
    Quarantine,
    Release,
    ReleaseOperation,
    Run,
    Table,
    Takedown,
    ValidationResult,
)

PUBLISHED: tuple[Table, ...] = (*DOCUMENT_TABLES, *CORPUS_TABLES, Change.TABLE)
"""Tables that only a release changes; it pins their versions. Of the others only the latest version is ever read."""


def releases(lake: Lake) -> list[Release]:
    """All releases, first to last."""
    return lake.rows(Release)


def latest(lake: Lake) -> Release | None:
    """The last release; None before the first."""
    return next(reversed(releases(lake)), None)


def numbered(lake: Lake, number: int) -> Release:
    """That release. Raises UsageError when there is none."""
    found = releases(lake)
    for release in found:
        if release.release == number:
            return release
    if found and 0 < number < found[-1].release:
        why = "its time is over, or a document in it was taken down"
        raise UsageError(f"release {number} is no longer kept: {why}; `sedno releases` lists those that are")
    raise UsageError(f"there is no release {number}; `sedno releases` lists them")


def version(release: Release | None, table: Table) -> int:
    """The version of a table that belongs to the release; before the first release the empty one."""
    pinned = dict(zip(release.tables, release.versions, strict=True)) if release else {}
    return pinned.get(table.name, 0)


def publish(
    lake: Lake,
    number: int,
    run_id: str,
    at: datetime,
    n_documents: int,
    operation: ReleaseOperation = "run",
    withdrawn: Collection[int] = (),
) -> Release:
    """Pin the latest version of every table as that release: readers see it from now on, those withdrawn no more."""
    release = Release(
        release=number,
        run_id=run_id,
        released_at=at,
        tables=[t.name for t in PUBLISHED],
        versions=[lake.version(t) for t in PUBLISHED],
        n_documents=n_documents,
        operation=operation,
    )
    if withdrawn:
        kept = [r for r in releases(lake) if r.release not in withdrawn]
        lake.overwrite(Release.TABLE, Release.TABLE.to_arrow([*kept, release]))
    else:
        lake.add([release])
    return release


def n_documents(lake: Lake) -> int:
    """Documents in the lake as it is, released or not."""
    with connect() as connection:
        ((n,),) = connection.execute(f"SELECT count(*) FROM ({lake.scan(Document.TABLE)})").fetchall()
    return int(n)


def let_go(lake: Lake, numbers: Collection[int]) -> None:
    """Keep these releases no longer."""
    if numbers:
        lake.remove(Release.TABLE, f"release IN ({', '.join(map(str, sorted(numbers)))})")


def recover(lake: Lake) -> Release | None:
    """Take back what a run that died has written without publishing it; the last release."""
    release = latest(lake)
    for table in PUBLISHED:
        lake.restore(table, version(release, table))
    _forget_unreleased_runs(lake, release)
    return release


def _forget_unreleased_runs(lake: Lake, release: Release | None) -> None:
    for table in (Run.TABLE, Takedown.TABLE):
        lake.remove(table, f"release > {release.release if release else 0}")
    orphan = f"run_id NOT IN (SELECT run_id FROM ({lake.scan(Run.TABLE)}))"
    dead = {row.run_id for row in lake.rows(Quarantine, orphan)}
    dead |= {row.run_id for row in lake.rows(ValidationResult, orphan)}
    for table in (Quarantine.TABLE, ValidationResult.TABLE):
        if dead:
            lake.remove(table, f"run_id IN {one_of(sorted(dead))}")
