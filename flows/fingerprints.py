"""What made the rows of an article: when any of it changes, they are made anew."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from transforms.documents import Draft
from transforms.ids import content_id

LIBRARIES = ("spacy", "morfeusz2")
"""Kept libraries whose versions can change what is extracted."""

NOT_CONTENT = ("fetched_at", "source")
"""What differs each time an article is read, and where: a file that grows at its top moves all its lines."""


class Origin(NamedTuple):
    """Model and code that make rows."""

    model_name: str
    model_fingerprint: str
    code_fingerprint: str


def code_fingerprint(knowledge: str) -> str:
    """Hash of all sources of `transforms`, the kept libraries' versions and the knowledge's fingerprint."""
    sources = (sha256(source.read_bytes()).hexdigest() for source in _sources(files("transforms")))
    return content_id("code", knowledge, *map(version, LIBRARIES), *sources)


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".py"):
            yield entry
        elif entry.is_dir() and (entry / "__init__.py").is_file():
            yield from _sources(entry)


def is_same(draft: Draft, held: str) -> bool:
    """Whether that hash is the article's: as it is made now, or as it was when the place counted too."""
    return held in (input_sha256(draft), input_sha256(draft, NOT_CONTENT[:1]))


def input_sha256(draft: Draft, but: tuple[str, ...] = NOT_CONTENT) -> str:
    """SHA-256 of the article and all that its source says of it."""
    said = [str(getattr(draft, f.name)) for f in dataclasses.fields(draft) if f.name not in but]
    return sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()
