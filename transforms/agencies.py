"""News agencies, and where a text says that it comes from one."""

from __future__ import annotations

import re

NAMES = (
    "PAP", "Reuters", "AFP", "AP", "dpa", "DPA", "TASS", "Interfax", "ANSA", "EFE", "Xinhua", "Ukrinform", "BiełTA",
    "Kyodo", "Bloomberg", "IAR", "ISBnews", "CTK", "ČTK", "BNS", "Belga", "APA", "MTI", "KAI",
)  # fmt: skip
PATTERN = "(?:" + "|".join(NAMES) + ")"
SIGNED = re.compile(rf"(?:\(|/|[Źź]ródło:\s*|za:\s*|^)(?P<agency>{PATTERN})(?:\)|/|,|\.|\s*$)", re.MULTILINE)
ZONE = 300
"""Code points at each end of a text where agencies sign."""


def agency(text: str) -> str | None:
    """The agency that a text is signed by, at its beginning or end."""
    zones = (text,) if len(text) <= 2 * ZONE else (text[:ZONE], text[-ZONE:])
    found = next((m for zone in zones for m in SIGNED.finditer(zone)), None)
    return found["agency"] if found else None
