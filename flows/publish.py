"""Write, audit, publish: staged rows are checked, then committed, then released by one row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime

from expectations.promises import PromiseResult
from flows import changes, clusters, corpus, duck, redirects
from flows import release as releases
from flows.lake import Lake
from flows.run import Work
from flows.staging import Staging
from transforms.articles import Rejection
from transforms.schema import (
    CORPUS_TABLES,
    DOCUMENT_TABLES,
    Change,
    Document,
    Provenance,
    Release,
    ReleaseOperation,
    Triple,
)

N_NAMED = 3
"""Promises named when an article breaks several."""


def audit_documents(work: Work) -> list[PromiseResult]:
    """Check the staged articles, take those that break a promise out; the promises that stop the publication."""
    work.audit.end_reading()
    clusters.assign(work.lake, work.staging)
    verdict = work.audit.documents()
    work.promises += verdict.results
    _take_out(work, verdict.documents)
    return verdict.broken


def _take_out(work: Work, broken: dict[str, list[str]]) -> None:
    if not broken:
        return
    for document_id, source in _sources(work.staging, broken):
        more = len(broken[document_id]) - N_NAMED
        named = "; ".join([*broken[document_id][:N_NAMED], *([f"and {more} more"] if more > 0 else [])])
        message = f"{source}: its rows are not as promised: {named}"
        work.reject(Rejection(source=source, stage="validate", reason="promise_broken", message=message,
                              document_id=document_id))  # fmt: skip
    work.counts.n_staged -= len(broken)
    work.staging.drop(broken)


def _sources(staging: Staging, documents: dict[str, list[str]]) -> list[tuple[str, str]]:
    with duck.connect() as connection:
        staged = duck.scan(Document.TABLE, [str(staging.file(Document.TABLE))])
        chosen = f"document_id IN {duck.one_of(documents)}"
        query = f"SELECT document_id, source FROM ({staged}) WHERE {chosen} ORDER BY source, document_id"
        return connection.execute(query).fetchall()


def audit_corpus(work: Work, without: Collection[str] = ()) -> list[PromiseResult]:
    """Stage the corpus tables of the corpus as it will be and check them; the promises that stop the publication."""
    corpus.stage(work.lake, work.staging, work.tools.known, work.settings, without)
    verdict = work.audit.corpus(corpus.published(work.lake, work.staging, without))
    work.promises += verdict.results
    return verdict.broken


def commit(work: Work) -> None:
    """Commit what is staged; until the release is published no reader sees it, and the next run would take it back."""
    lake, staging = work.lake, work.staging
    work.released_at = datetime.now(UTC)
    changes.stage(lake, staging, work.next_release, work.released_at)
    _replace(work, _replaced(lake, staging))


def commit_takedown(work: Work, documents: Collection[str], reason: str) -> None:
    """Commit that these documents are gone; until the release is published no reader misses them."""
    work.released_at = datetime.now(UTC)
    changes.stage_takedown(work.lake, work.staging, work.next_release, work.released_at, documents, reason)
    _replace(work, sorted(documents))


def _replace(work: Work, leaving: Sequence[str]) -> None:
    """Commit the staged files in the place of the rows of these documents."""
    lake, staging = work.lake, work.staging
    for table in DOCUMENT_TABLES:
        replaced = [*leaving, *redirects.told_anew(staging)] if table is Triple.TABLE else leaving
        if replaced:
            lake.remove(table, f"document_id IN {duck.one_of(replaced)}")
        lake.append_file(table, staging.file(table))
    for table in CORPUS_TABLES:
        lake.overwrite_file(table, staging.file(table))
    lake.append_file(Change.TABLE, staging.file(Change.TABLE))


def _replaced(lake: Lake, staging: Staging) -> list[str]:
    """The staged documents that the lake holds already."""
    with duck.connect() as connection:
        held = lake.scan(Provenance.TABLE)
        staged = duck.scan(Provenance.TABLE, [str(staging.file(Provenance.TABLE))])
        query = f"SELECT document_id FROM ({held}) SEMI JOIN ({staged}) USING (document_id) ORDER BY ALL"
        return [document_id for (document_id,) in connection.execute(query).fetchall()]


def release(work: Work, number: int, operation: ReleaseOperation = "run", withdrawn: Collection[int] = ()) -> Release:
    """The one act that publishes: from here on readers see the new rows, all tables together."""
    n_documents = releases.n_documents(work.lake)
    return releases.publish(work.lake, number, work.run_id, work.released_at, n_documents, operation, withdrawn)
