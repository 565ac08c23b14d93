"""Releases: which version of every table belongs together. Committing the row is the one act that publishes."""

from __future__ import annotations

from datetime import datetime

from flows.duck import one_of
from flows.errors import UsageError
from flows.lake import Lake
from transforms.schema import (
    CORPUS_TABLES,
    DOCUMENT_TABLES,
    TABLES,
    Change,
    Quarantine,
    Release,
    Run,
    Table,
    ValidationResult,
)

PUBLISHED: tuple[Table, ...] = (*DOCUMENT_TABLES, *CORPUS_TABLES, Change.TABLE)
"""Tables that only a release changes."""


def releases(lake: Lake) -> list[Release]:
    """All releases, first to last."""
    return lake.rows(Release)


def latest(lake: Lake) -> Release | None:
    """The last release; None before the first."""
    return next(reversed(releases(lake)), None)


def numbered(lake: Lake, number: int) -> Release:
    """That release. Raises UsageError when there is none."""
    for release in releases(lake):
        if release.release == number:
            return release
    raise UsageError(f"there is no release {number}; `sedno releases` lists them")


def version(release: Release | None, table: Table) -> int:
    """The version of a table that belongs to the release; before the first release the empty one."""
    pinned = dict(zip(release.tables, release.versions, strict=True)) if release else {}
    return pinned.get(table.name, 0)


def publish(lake: Lake, number: int, run_id: str, at: datetime, n_documents: int) -> Release:
    """Pin the latest version of every table as that release: from now on readers see it."""
    tables = [t for t in TABLES.values() if t is not Release.TABLE]
    release = Release(
        release=number,
        run_id=run_id,
        released_at=at,
        tables=[t.name for t in tables],
        versions=[lake.version(t) for t in tables],
        n_documents=n_documents,
    )
    lake.add([release])
    return release


def recover(lake: Lake) -> Release | None:
    """Take back what a run that died has written without publishing it; the last release."""
    release = latest(lake)
    for table in PUBLISHED:
        lake.restore(table, version(release, table))
    _forget_unreleased_runs(lake, release)
    return release


def _forget_unreleased_runs(lake: Lake, release: Release | None) -> None:
    lake.remove(Run.TABLE, f"release > {release.release if release else 0}")
    orphan = f"run_id NOT IN (SELECT run_id FROM ({lake.scan(Run.TABLE)}))"
    dead = {row.run_id for row in lake.rows(Quarantine, orphan)}
    dead |= {row.run_id for row in lake.rows(ValidationResult, orphan)}
    for table in (Quarantine.TABLE, ValidationResult.TABLE):
        if dead:
            lake.remove(table, f"run_id IN {one_of(sorted(dead))}")
