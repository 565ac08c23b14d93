"""Imports make much and leave no garbage: Python searches for it all the same, for a fifth of their time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unsearched() -> Iterator[None]:
    """No search for garbage inside."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
