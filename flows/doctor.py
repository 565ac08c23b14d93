"""Whether this machine can run Sedno, and what would make it better."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import version
from importlib.util import find_spec
from typing import Literal

from flows.errors import explained
from flows.settings import Settings

LIBRARIES = ("spacy", "morfeusz2", "prefect", "great-expectations", "duckdb", "deltalake", "pyarrow")
LITTLE_SPACE = 1_000_000_000
"""Bytes of free disk below which a run may fail."""


@dataclass(frozen=True)
class Finding:
    """What one check found: ok, worth knowing (note), or in the way of a run (bad)."""

    level: Literal["ok", "note", "bad"]
    text: str


def findings(settings: Settings) -> Iterator[Finding]:
    """All checks, in order; none of them writes or raises."""
    checks: tuple[Callable[[Settings], Finding], ...] = (_python, _libraries, _code, _model, _data, _catalog, _prefect)
    for check in checks:
        try:
            yield check(settings)
        except Exception as error:
            yield Finding("bad", explained(error) or f"{type(error).__name__}: {error}")


def _python(settings: Settings) -> Finding:
    machine = f"{platform.system()} {platform.machine()}"
    return Finding("ok", f"Python {platform.python_version()} on {machine} ({sys.executable})")


def _libraries(settings: Settings) -> Finding:
    return Finding("ok", ", ".join(f"{name} {version(name)}" for name in LIBRARIES))


def _code(settings: Settings) -> Finding:
    found = find_spec("transforms.words")
    if found is not None and str(found.origin).endswith(tuple(EXTENSION_SUFFIXES)):
        return Finding("ok", "the rules run compiled")
    return Finding("note", "the rules run interpreted, the rows are the same but extraction takes twice as long; "
                           "installing (not with -e) where there is a C compiler compiles them")  # fmt: skip


def _model(settings: Settings) -> Finding:
    from flows.tools import open_tools

    tools = open_tools(settings)
    (doc,) = tools.parse(["Ala ma kota."], 1)
    return Finding("ok", f"model {tools.origin.model_name} loads and reads: a test sentence has {len(doc)} tokens")


def _data(settings: Settings) -> Finding:
    folder = next(f for f in (settings.data, *settings.data.parents) if f.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return Finding("bad", f"{settings.data}: cannot be written; choose another folder with --data")
    free = shutil.disk_usage(folder).free
    level: Literal["ok", "bad"] = "ok" if free > LITTLE_SPACE else "bad"
    return Finding(level, f"{settings.data}: can be written, {free / 1e9:.1f} GB free")


def _catalog(settings: Settings) -> Finding:
    if not settings.catalog.exists():
        return Finding("note", "no data yet; `sedno run` makes them")
    from flows.query import open_catalog

    with open_catalog(settings.catalog, settings.lake) as connection:
        ((n,),) = connection.execute("SELECT count(*) FROM triples").fetchall()
    return Finding("ok", f"{settings.catalog}: opens, {n:,} triples")


def _prefect(settings: Settings) -> Finding:
    from prefect.settings import PREFECT_API_URL

    if PREFECT_API_URL.value():
        return Finding("ok", f"Prefect at {PREFECT_API_URL.value()}")
    advice = "`prefect server start` and PREFECT_API_URL=http://127.0.0.1:4200/api save that"
    return Finding("note", f"each run starts a temporary Prefect server, which takes some seconds; {advice}")
