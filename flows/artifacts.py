"""What a run leaves on its page in Prefect: counts, refused inputs, the gate's verdict, progress; text escaped."""

from __future__ import annotations

import html
import logging
import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from prefect.artifacts import (
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from flows.settings import Settings

if TYPE_CHECKING:
    from flows.build import Outcome

logger = logging.getLogger(__name__)
N_NAMED = 100
EVERY = 5.0
"""Seconds between two signs of progress."""
MARKS = re.compile(r"([\\`*_{}\[\]()#+!|~-])")


def escaped(text: str) -> str:
    """The text so that neither HTML nor Markdown is read in it, on one line."""
    return MARKS.sub(r"\\\1", html.escape(" ".join(text.split())))


def tell(outcome: Outcome, settings: Settings) -> None:
    """Leave the tables and the verdict. The run has ended by now: what fails here is logged and changes nothing."""
    try:
        create_table_artifact(_counts(outcome), key="sedno-counts", description="What became of the articles")
        create_table_artifact(_rejections(outcome), key="sedno-rejected", description="Inputs refused, and why")
        create_markdown_artifact(_verdict(outcome, settings), key="sedno-gate", description="The gate's verdict")
    except Exception:
        logger.exception("the artifacts of the run could not be written")


def _counts(outcome: Outcome) -> list[dict[str, str | int]]:
    run = outcome.run
    counted = {"in": run.n_documents_in, "published": run.n_published, "read anew": run.n_reread or 0,
               "unchanged": run.n_unchanged, "rejected": run.n_quarantined}  # fmt: skip
    rows = {f"rows of {name}": n for name, n in outcome.staged.items()}
    return [{"what": what, "n": n} for what, n in (counted | rows).items()]


def _rejections(outcome: Outcome) -> list[dict[str, str]]:
    return [{"reason": r.reason, "message": html.escape(r.message)} for r in outcome.rejections[:N_NAMED]]


def _verdict(outcome: Outcome, settings: Settings) -> str:
    broken = [f"- **{escaped(p.promise)}**: {escaped(p.message or '')}" for p in outcome.broken]
    said = ["Every promise was kept."] if not broken else ["Broken promises, nothing was published:", "", *broken]
    pages = [f"- [{page.parent.name}]({page.as_uri()})" for page in sorted(settings.docs.glob("*/index.html"))]
    return "\n".join([f"# Run {outcome.run.run_id}: {outcome.run.status}", "", *said, "", "Data docs:", "", *pages])


def progress_page(total: int | None) -> Callable[[int], None]:
    """To be called with articles done: keeps a progress artifact on runs that last, if the total is known."""
    done, told, page = 0, time.monotonic(), list[UUID]()

    def advance(n: int) -> None:
        nonlocal done, told
        done += n
        if total and time.monotonic() - told > EVERY:
            told = time.monotonic()
            _progress(page, min(100.0, 100 * done / total))

    return advance


def _progress(page: list[UUID], percent: float) -> None:
    try:
        if page:
            update_progress_artifact(page[0], percent)
        else:
            page.append(_made(create_progress_artifact(percent, key="sedno-progress", description="Articles read")))
    except Exception:
        logger.exception("the progress of the run could not be written")


def _made(artifact: object) -> UUID:
    """What Prefect gives to callers that do not await."""
    assert isinstance(artifact, UUID)
    return artifact
