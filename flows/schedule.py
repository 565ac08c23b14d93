"""Runs on a schedule: the flow that a deployment starts, and the process that starts it when its time comes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from prefect import flow, serve
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron
from prefect.types.entrypoint import EntrypointType

from flows.build import build
from flows.errors import SednoError
from flows.logs import log_to
from flows.settings import Settings
from flows.settings import settings as settings_of

NEVER_TWO = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)
"""A run whose time comes while another is at work is called off; the one after it reads what is new."""


@flow(name="sedno")
def scheduled(sources: list[str], data: str = "data", strict: bool = False) -> None:
    """One run, as `sedno run` makes it; what a deployment names. Fails when nothing may be published."""
    settings = settings_of(Path(data))
    log_to(settings.logs)
    outcome = build.fn(settings, sources, strict=strict)
    if outcome.run.status == "refused":
        raise SednoError("nothing was published: " + "; ".join(p.message or p.promise for p in outcome.broken))


def run_forever(settings: Settings, sources: Sequence[str], cron: str, zone: str, strict: bool) -> None:
    """Serve the schedule in this process until it is interrupted or terminated; each run is a process of its own."""
    deployment = scheduled.to_deployment(
        name=settings.data.name,
        schedule=Cron(cron, timezone=zone),
        parameters={"sources": [*sources], "data": str(settings.data), "strict": strict},
        concurrency_limit=NEVER_TWO,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    assert isinstance(deployment, RunnerDeployment)  # awaitable only where a loop runs
    serve(deployment, limit=1, print_starting_message=False)
