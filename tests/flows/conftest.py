from __future__ import annotations

from tests.flows.steps import gate, settings

__all__ = ["gate", "settings"]
