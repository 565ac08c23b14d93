"""The flow: articles in, one validated release out. It reads like a table of contents; the chapters are elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from expectations.promises import PromiseResult
from flows import artifacts, catalog, engines, outdated, process, publish, release
from flows.engines import Engine
from flows.errors import UsageError
from flows.progress import doing, expected, progress
from flows.run import Work, working
from flows.settings import Settings
from flows.sources import Item, Limits, Policy, SourceError, Web, read
from flows.tools import open_tools
from transforms.articles import Rejection
from transforms.schema import Run, RunStatus


@dataclass(frozen=True)
class Outcome:
    """How a run ended: its row, the inputs it refused, the promises that stopped it, the rows it staged by table, the
    articles it took over from a run that died, and those of the lake that wait to be read anew."""

    run: Run
    rejections: list[Rejection]
    broken: list[PromiseResult]
    staged: dict[str, int]
    n_taken_over: int
    n_waiting: int


@flow(name="sedno-run", validate_parameters=False)
def build(settings: Settings, sources: list[str], publishing: bool = True, strict: bool = False) -> Outcome:
    """Read the sources, extract, validate, and publish one release; `strict` refuses to when any input was rejected,
    other languages aside."""
    items = opened(settings, sources)
    with engines.opened(settings, open_tools) as engine, working(settings, sources, engine.means) as work:
        extract(work, engine, items)
        with doing("Checking"):
            broken = audit(work)
        status = decide(work, broken, publishing, strict)
        with doing("Publishing" if status == "published" else "Ending"):
            if status == "published":
                commit(work)
            run = close(work, status)
        outcome = ended(work, run, broken)
    artifacts.tell(outcome, settings)
    return outcome


def ended(work: Work, run: Run, broken: list[PromiseResult]) -> Outcome:
    """What there is to tell of a run."""
    counts = work.counts
    return Outcome(run, counts.rejections, broken, work.staging.counts(), counts.n_taken_over, counts.n_waiting)


def opened(settings: Settings, sources: Sequence[str]) -> Iterator[Item]:
    """The articles of the sources. Raises UsageError for a source that cannot be used."""
    try:
        return read(sources, source_limits(settings), web(settings))
    except SourceError as error:
        raise UsageError(str(error)) from error


def source_limits(settings: Settings) -> Limits:
    """How much the readers take."""
    return Limits(settings.max_article_bytes, settings.max_page_bytes, settings.max_depth, settings.max_unpack_ratio)


def web(settings: Settings) -> Web:
    """The web as the settings allow it to be asked, with the copies of earlier runs."""
    policy = Policy(
        user_agent=settings.user_agent or Policy.user_agent,
        allow_private=settings.allow_private,
        timeout=settings.timeout_seconds,
        delay=settings.delay_seconds,
        refetch_hours=settings.refetch_hours,
        max_bytes=settings.max_page_bytes,
    )
    return Web(policy, settings.copies)


@task(cache_policy=NO_CACHE)
def extract(work: Work, engine: Engine, items: Iterator[Item]) -> None:
    """Check the inputs, skip what the lake holds already, have the others read by the engine, and stage their rows."""
    total = None if outdated.waiting(work, most=1) else expected(work.sources)
    page = artifacts.progress_page(total)
    with progress(total) as bar:

        def advance(n: int, n_read: int = 0) -> None:
            bar(n, n_read)
            page(n)

        work.advance = advance
        for made in engine.map(process.partitions(work, items)):
            process.take(work, made)


@task(cache_policy=NO_CACHE)
def audit(work: Work) -> list[PromiseResult]:
    """Check every promise about the staged rows; those that stop the publication."""
    work.counts.check()
    broken = publish.audit_documents(work) if work.counts.n_staged else []
    broken += publish.audit_corpus(work) if work.counts.n_staged and not broken else []
    work.counts.check()
    return broken


def decide(work: Work, broken: Sequence[PromiseResult], publishing: bool, strict: bool) -> RunStatus:
    """What becomes of the staged rows."""
    if broken or (strict and work.counts.faults):
        return "refused"
    if not publishing:
        return "dry_run"
    return "published" if work.counts.n_staged else "unchanged"


@task(cache_policy=NO_CACHE)
def commit(work: Work) -> None:
    """Commit the staged rows to the lake, where no reader sees them yet."""
    publish.commit(work)


@task(cache_policy=NO_CACHE)
def close(work: Work, status: RunStatus) -> Run:
    """Write the journal, publish the release if there is one, and make the catalog anew; a dry run does none of it."""
    run = work.summary(status)
    if status == "dry_run":
        return run
    work.record(run)
    if run.release:
        publish.release(work, run.release)
    catalog.write(work.settings.catalog, work.lake, release.latest(work.lake))
    return run
