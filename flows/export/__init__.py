"""`sedno export`: a release as a folder of plain files that needs neither the lake nor this program."""

from __future__ import annotations

from flows.export.export import Exported, export

__all__ = ["Exported", "export"]
