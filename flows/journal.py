"""Releases that no run made: upkeep and going back are written down as runs that read nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from flows import release
from flows.lake import Lake
from transforms.schema import Release, ReleaseOperation, Run


def publish(lake: Lake, operation: ReleaseOperation, started_at: datetime) -> Release:
    """Release the lake as it is, with a row in `runs` for what made it."""
    last = release.latest(lake)
    number = last.release + 1 if last else 1
    run = _row(lake, number, started_at)
    lake.add([run])
    return release.publish(lake, number, run.run_id, started_at, release.n_documents(lake), operation)


def _row(lake: Lake, number: int, started_at: datetime) -> Run:
    """Model and code are those of the run before: they made the rows."""
    last = max(lake.rows(Run), key=lambda r: r.started_at)
    finished_at = datetime.now(UTC)
    return replace(
        last,
        run_id=uuid4().hex[:20],
        started_at=started_at,
        finished_at=finished_at,
        status="published",
        release=number,
        sources=[],
        seconds_total=(finished_at - started_at).total_seconds(),
        seconds_model=0.0,
        n_documents_in=0,
        n_published=0,
        n_reread=0,
        n_unchanged=0,
        n_quarantined=0,
        n_facts_left_out=0,
    )
