"""Back to an earlier release: a new one that holds what that one held; nothing is forgotten by it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

from flows import catalog, changes, journal, release
from flows.lake import Lake
from flows.lock import only_one
from flows.settings import Settings
from flows.staging import Staging
from flows.status import existing
from transforms.schema import Change, Release


def rollback(settings: Settings, number: int) -> Iterator[str]:
    """Publish again what release `number` held, and tell so. UsageError when that one is not kept."""
    lake = existing(settings)
    with only_one(settings.data):
        now = datetime.now(UTC)
        last = release.recover(lake)
        target = release.numbered(lake, number)
        assert last is not None
        staging = Staging(settings.staging / "rollback")
        try:
            _restore(lake, staging, target, last.release + 1, now)
        finally:
            shutil.rmtree(staging.folder)
            with suppress(OSError):  # not empty: what a run that died had read stays for the next one
                settings.staging.rmdir()
        made = journal.publish(lake, "rollback", now)
        catalog.write(settings.catalog, lake, made)
    yield f"Published as release {made.release}: what release {number} held, {made.n_documents:,} documents"
    yield "The next run reads its sources again: correct them first if they were the reason"


def _restore(lake: Lake, staging: Staging, target: Release, number: int, at: datetime) -> None:
    changes.stage_rollback(lake, staging, number, at, target)
    for table in release.PUBLISHED:
        if table is not Change.TABLE:  # what was told to subscribers stays told
            lake.restore(table, release.version(target, table))
    lake.append_file(Change.TABLE, staging.file(Change.TABLE))
