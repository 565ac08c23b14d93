"""A document leaves for good: its rows now, its bytes with the next `sedno maintain` after the retention."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import get_args

from flows import catalog, duck, publish, release
from flows.errors import SednoError, UsageError
from flows.lake import Lake
from flows.refusals import hashed
from flows.run import Work, working
from flows.settings import Settings
from flows.status import existing
from flows.tools import open_tools
from transforms.schema import Change, Document, Quarantine, Run, Takedown, TakedownReason

REASONS: tuple[str, ...] = get_args(TakedownReason)
GONE = "taken down"
"""Stands where the journal named the source of a document that was taken down."""


@dataclass(frozen=True)
class Target:
    """A document to be taken down."""

    document_id: str
    text_sha256: str
    url: str | None
    source: str


def takedown(settings: Settings, named: str, reason: str) -> Iterator[str]:
    """Publish a release without the documents of that identifier or address, and tell so. UsageError if none has it."""
    why = _reason(reason)
    _targets(existing(settings), named)  # a mistyped name is told before anything is written
    with working(settings, [], open_tools(settings)) as work:
        targets = _targets(work.lake, named)
        withdrawn = _holding(work.lake, targets)
        work.staging.clear("whole")  # parts of a run that died may hold it
        shutil.rmtree(settings.docs, ignore_errors=True)  # pages of broken promises quote rows
        settings.copies.unlink(missing_ok=True)  # pages, and feeds that hold whole articles
        _commit(work, targets, why)
        work.record(work.summary("published"))
        publish.release(work, work.next_release, "takedown", withdrawn)
        catalog.write(settings.catalog, work.lake, release.latest(work.lake))
        yield f"{len(targets):,} document(s) taken down; published as release {work.next_release}"
        if withdrawn:
            yield f"Withdrawn with it, because they hold it: release {', '.join(map(str, sorted(withdrawn)))}"
        yield "Its bytes go with the first `sedno maintain` after a day; exports made before are not ours to change"


def _commit(work: Work, targets: Sequence[Target], reason: TakedownReason) -> None:
    documents = [t.document_id for t in targets]
    work.staging.merge()
    if broken := publish.audit_corpus(work, documents):
        raise SednoError(f"nothing was taken down: {broken[0].message}")
    publish.commit_takedown(work, documents, reason)
    work.lake.add([_tombstone(t, reason, work) for t in targets])
    _forget_names(work.lake, targets)


def _reason(given: str) -> TakedownReason:
    for reason in get_args(TakedownReason):
        if reason == given:
            return reason  # type: ignore[no-any-return]
    raise UsageError(f"--reason is {given!r}; expected one of {', '.join(REASONS)}: it is kept, so it names nobody")


def _targets(lake: Lake, named: str) -> list[Target]:
    documents = lake.scan(Document.TABLE, release.version(release.latest(lake), Document.TABLE))
    query = f"""SELECT document_id, text_sha256, url, source FROM ({documents})
                WHERE document_id = $named OR url = $named ORDER BY document_id"""
    with duck.connect() as connection:
        found = [Target(*row) for row in connection.execute(query, {"named": named}).fetchall()]
    if not found:
        raise UsageError("no document of the latest release has this identifier or address; look it up in `documents`")
    return found


def _holding(lake: Lake, targets: Sequence[Target]) -> set[int]:
    """Releases from the first one on in which one of them came."""
    rows = duck.one_of(t.document_id for t in targets)
    came = [c.release for c in lake.rows(Change, f"table_name = 'documents' AND row_id IN {rows}")]
    first = min(came, default=0)
    return {r.release for r in release.releases(lake) if r.release >= first}


def _tombstone(target: Target, reason: TakedownReason, work: Work) -> Takedown:
    return Takedown(
        document_id=target.document_id,
        text_sha256=target.text_sha256,
        url_sha256=hashed(target.url),
        reason=reason,
        release=work.next_release,
        taken_down_at=work.released_at,
    )


def _forget_names(lake: Lake, targets: Sequence[Target]) -> None:
    """Take their names out of the journal: a file's name or an address may name a person."""
    for target in targets:
        of = f"document_id = '{target.document_id}' OR source = {duck.literal(target.source)}"
        if lake.rows(Quarantine, of):
            lake.writable(Quarantine.TABLE).update(new_values={"source": GONE, "message": GONE}, predicate=of)
    runs = lake.rows(Run)
    forgot = [replace(r, sources=[GONE if _names(s, targets) else s for s in r.sources]) for r in runs]
    if forgot != runs:
        lake.overwrite(Run.TABLE, Run.TABLE.to_arrow(forgot))


def _names(source: str, targets: Sequence[Target]) -> bool:
    name = PurePosixPath(source).name
    return any(source == t.url or name == PurePosixPath(t.source).name for t in targets)
