"""One run: where it works, what it has counted, and what is written about it."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from expectations.promises import PromiseResult
from flows import release
from flows.audit import Audit
from flows.lake import Lake
from flows.lock import only_one
from flows.logs import of_run
from flows.progress import Advance
from flows.refusals import Refusals
from flows.settings import Settings
from flows.staging import PARTS, Staging, discard
from flows.tools import Means
from transforms.articles import Rejection
from transforms.ids import content_id
from transforms.schema import Quarantine, Release, Run, RunStatus, ValidationResult

logger = logging.getLogger(__name__)

WARSAW = ZoneInfo("Europe/Warsaw")


@dataclass
class Counts:
    """What has happened to the inputs so far."""

    n_in: int = 0
    n_staged: int = 0
    n_taken_over: int = 0
    """Staged ones that a run that died had read."""
    n_unchanged: int = 0
    n_waiting: int = 0
    """Articles of the lake that another model or code has read and that a later run will read anew."""
    reread: set[str] = field(default_factory=set)
    """Those that this run reads anew though no source brings them, by document_id."""
    rejections: list[Rejection] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    seconds_model: float = 0.0
    seen: dict[str, str] = field(default_factory=dict)
    """SHA-256 of the text of each document of this run, by document_id."""

    @property
    def n_reread(self) -> int:
        """Of the staged ones, those that no source brings."""
        return len(self.reread - {r.document_id for r in self.rejections})

    @property
    def refused_inputs(self) -> list[Rejection]:
        """Rejections of what the sources bring."""
        return [r for r in self.rejections if r.document_id not in self.reread]

    @property
    def faults(self) -> list[Rejection]:
        """Of them those for which somebody has to do something: a page in another language is only passed over."""
        return [r for r in self.refused_inputs if r.reason != "language"]

    def check(self) -> None:
        """Raises AssertionError unless every input is accounted for."""
        out = self.n_staged + self.n_unchanged + len(self.rejections)
        assert self.n_in == out, f"{self.n_in} documents in, {out} out; an input was lost or doubled"


class Work:
    """A run at work. No dataclass: Prefect walks into those given to a task, down to the model's weights."""

    def __init__(self, settings: Settings, sources: Sequence[str], tools: Means) -> None:
        self.settings = settings
        self.sources = list(sources)
        self.run_id = uuid4().hex[:20]
        self.started_at = datetime.now(UTC)
        self.lake = Lake(settings.lake)
        self.last: Release | None = release.recover(self.lake)
        self.taken_down = Refusals(self.lake)
        self.staging = Staging(settings.staging / content_id("staging", *tools.origin))
        self.audit = Audit(self.staging, settings, self.today)
        self.tools = tools
        self.counts = Counts()
        self.promises: list[PromiseResult] = []
        self.advance: Advance = lambda n, n_read=0: None
        self.released_at = self.started_at
        self.recorded = False

    @property
    def today(self) -> date:
        """The day of the run in Warsaw."""
        return self.started_at.astimezone(WARSAW).date()

    @property
    def next_release(self) -> int:
        """The number of the release that this run may publish."""
        return self.last.release + 1 if self.last else 1

    def reject(self, rejection: Rejection) -> None:
        """Count an input as refused."""
        self.counts.rejections.append(rejection)
        r = rejection
        logger.warning("document %s (%s) refused at %s: %s", r.document_id or "-", r.source, r.stage, r.reason)

    def summary(self, status: RunStatus) -> Run:
        """The run's own row, as of now."""
        counts, finished_at = self.counts, datetime.now(UTC)
        return Run(
            run_id=self.run_id,
            started_at=self.started_at,
            finished_at=finished_at,
            status=status,
            release=self.next_release if status == "published" else None,
            sources=self.sources,
            **self.tools.origin._asdict(),
            n_documents_in=counts.n_in,
            n_published=counts.n_staged if status == "published" else 0,
            n_reread=counts.n_reread if status == "published" else 0,
            n_unchanged=counts.n_unchanged,
            n_quarantined=len(counts.rejections),
            n_facts_left_out=counts.left_out.total(),
            seconds_total=(finished_at - self.started_at).total_seconds(),
            seconds_model=counts.seconds_model,
        )

    def record(self, run: Run) -> None:
        """Write the journal: promises checked, inputs refused, and last the run itself."""
        self.recorded = True
        logger.info("%s: %d in, %d published", run.status, run.n_documents_in, run.n_published)
        self.lake.add([_validation(self.run_id, p) for p in self.promises])
        self.lake.add([_quarantine(self.run_id, n, r) for n, r in enumerate(self.counts.rejections)])
        self.lake.add([run])


@contextmanager
def working(settings: Settings, sources: Sequence[str], tools: Means) -> Iterator[Work]:
    """A run that alone writes to the data folder. What it has read outlives it only if it dies or fails."""
    with only_one(settings.data):
        work = Work(settings, sources, tools)
        for other in set(settings.staging.iterdir()) - {work.staging.folder}:
            discard(other)
        of_run(work.run_id)
        logger.info("begun")
        try:
            with work.audit:
                yield work
        except BaseException:
            _record_failure(work)
            raise
        discard(work.staging.folder)
        discard(settings.staging)


def _record_failure(work: Work) -> None:
    """Write the journal of a run that ends with an error, which is told even if there is no room to write it down."""
    work.staging.clear(PARTS)
    try:
        if not work.recorded:
            work.record(work.summary("failed"))
    except Exception:
        logger.exception("the failure of the run could not be written to the lake")


def _quarantine(run_id: str, number: int, rejection: Rejection) -> Quarantine:
    return Quarantine(
        quarantine_id=content_id("quarantine", run_id, number, rejection.source, rejection.reason),
        run_id=run_id,
        document_id=rejection.document_id,
        source=rejection.source,
        stage=rejection.stage,
        reason=rejection.reason,
        message=rejection.message,
    )


def _validation(run_id: str, result: PromiseResult) -> ValidationResult:
    return ValidationResult(
        validation_id=content_id("validation", run_id, result.table, result.promise),
        run_id=run_id,
        table_name=result.table,
        promise=result.promise,
        kind=result.kind,
        success=result.success,
        n_unexpected=result.n_unexpected,
        message=result.message,
    )
