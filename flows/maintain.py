"""Upkeep: old releases are let go, small files merged, what nobody may read any more leaves the disk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from math import ceil
from pathlib import Path

import duckdb
from deltalake import write_deltalake

from flows import catalog, duck, evolution, journal, release
from flows.errors import SednoError, UsageError
from flows.lake import ROW_GROUP, Lake, written
from flows.lock import only_one
from flows.settings import Settings
from flows.status import existing
from transforms.schema import TABLES, Release, Table, Takedown

LONGEST = 100_000
"""Days or hours; what is to be kept longer is kept by not calling this."""
MANY_FILES = 8
"""From so many files on a table is merged."""


def maintain(settings: Settings, days: float, hours: float, migrating: bool, many: int = MANY_FILES) -> Iterator[str]:
    """Do all upkeep and tell what was done; runs wait outside, readers are never disturbed."""
    for name, given in (("--retention", days), ("--takedown-retention", hours)):
        if not 0 <= given <= LONGEST:
            raise UsageError(f"{name} is {given:g}; expected a time of 0 or more and at most {LONGEST:,}")
    lake = existing(settings)
    with only_one(settings.data):
        now = datetime.now(UTC)
        release.recover(lake)
        if migrating:
            yield from _migrated(lake, now)
        yield from _let_go(lake, now - timedelta(days=days))
        yield from _compacted(lake, now, many)
        yield f"{sum(_swept(lake, table, hours) for table in TABLES.values()):,} files removed"
        for table in TABLES.values():
            _trim(lake, table)
        yield from _forget_logs(settings.logs, lake, now - timedelta(hours=hours))
        catalog.write(settings.catalog, lake, release.latest(lake))


def _let_go(lake: Lake, before: datetime) -> Iterator[str]:
    kept = release.releases(lake)
    over = [old.release for old, new in pairwise(kept) if new.released_at <= before]
    release.let_go(lake, over)
    if over:
        yield f"Releases no longer kept: {', '.join(map(str, over))}"


def _compacted(lake: Lake, now: datetime, many: int) -> Iterator[str]:
    merged = [t for t in TABLES.values() if _merge(lake, t, many)]
    if any(t in release.PUBLISHED for t in merged) and release.latest(lake):
        made = journal.publish(lake, "compaction", now)
        yield f"Merged as release {made.release}: {', '.join(t.name for t in merged)}"


def _merge(lake: Lake, table: Table, many: int) -> bool:
    if len(lake.files(table)) < many:
        return False
    lake.writable(table).optimize.compact(writer_properties=written(table, ROW_GROUP))
    return True


def _swept(lake: Lake, table: Table, hours: float) -> int:
    """Remove files that no kept release needs, and that no reader may have open still; how many."""
    pinned = [release.version(r, table) for r in release.releases(lake)] if table in release.PUBLISHED else []
    gone = lake.writable(table).vacuum(
        retention_hours=ceil(hours), dry_run=False, enforce_retention_duration=False, full=True, keep_versions=pinned
    )
    return len({Path(name).name for name in gone})


def _trim(lake: Lake, table: Table) -> None:
    """Let go of the log before the first version that is kept."""
    kept: list[Release | None] = [*release.releases(lake)] or [None]
    pinned = [release.version(r, table) for r in kept] if table in release.PUBLISHED else []
    first = min([lake.version(table), *pinned])
    log = lake.place(table) / "_delta_log"
    old = [f for f in sorted(log.iterdir()) if f.name[:20].isdigit() and int(f.name[:20]) < first]
    if old:
        lake.table(table, first).create_checkpoint()
    for file in old:
        file.unlink()


def _forget_logs(logs: Path, lake: Lake, before: datetime) -> Iterator[str]:
    """Remove what was logged before a document was taken down: an error's text may quote it."""
    days = [t.taken_down_at.date() for t in lake.rows(Takedown) if t.taken_down_at <= before]
    old = [f for f in sorted(logs.glob("*")) if days and _begins(f) <= max(days)]
    for file in old:
        file.unlink()
    if old:
        yield f"Logs from before a takedown removed: {', '.join(f.name for f in old)}"


def _begins(log: Path) -> date:
    with log.open(encoding="utf-8", errors="replace") as file:
        first = file.readline()[:10]
    try:
        return date.fromisoformat(first)
    except ValueError:
        return date.min


def _migrated(lake: Lake, now: datetime) -> Iterator[str]:
    """Rewrite the tables of another version's columns and release them so."""
    old = [t for t in TABLES.values() if evolution.incompatible(t, lake.table(t))]
    for table in old:
        lake.scan(table)  # what cannot be migrated is told before anything is
    for table in old:
        _rewrite(lake, table)
    for table in TABLES.values():
        lake.writable(table)
    if any(t in release.PUBLISHED for t in old) and release.latest(lake):
        journal.publish(lake, "migration", now)
    yield f"Migrated: {', '.join(t.name for t in old) or 'nothing, the columns are those of this version'}"


def _rewrite(lake: Lake, table: Table) -> None:
    try:
        with duck.connect() as connection:
            rows = connection.sql(lake.scan(table)).to_arrow_table()
    except duckdb.ConversionException as error:
        where = f"{lake.place(table)}: a value does not fit the column's new type ({str(error).splitlines()[0]})"
        raise SednoError(f"{where}; run again from the sources into another folder with --data") from error
    write_deltalake(lake.table(table), rows.cast(table.arrow), mode="overwrite", schema_mode="overwrite",
                    writer_properties=written(table, rows.num_rows))  # fmt: skip
