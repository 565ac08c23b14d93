from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

import flows  # noqa: F401  sets Prefect's defaults before Prefect is imported

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")  # the same examples each time; at home Hypothesis keeps looking for new ones


@pytest.fixture(scope="session")
def prefect_api() -> Iterator[None]:
    """A Prefect server of the tests' own, started once, by the first test that runs a flow."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield
