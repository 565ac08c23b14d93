from __future__ import annotations

from tests.flows.steps import settings

__all__ = ["settings"]
