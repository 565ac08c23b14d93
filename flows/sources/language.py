"""Which language a page of the web is in, by the model that Resiliparse ships."""

from __future__ import annotations

from flows.sources.items import RefusedError

MIN_CHARS = 300
"""Shorter texts are not judged: of 6,480 Polish stretches of 300 characters 11 are missed, of 150 characters 206."""


def is_other(text: str) -> bool:
    """Whether the text is long enough to tell, and not Polish."""
    from resiliparse.parse.lang import detect_fast

    return len(text) >= MIN_CHARS and bool(detect_fast(text)[0] != "pl")


def only_polish(text: str) -> None:
    """Raises RefusedError for a text in another language."""
    if is_other(text):
        raise RefusedError("language", "the text is not Polish; only Polish is read")
