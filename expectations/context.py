"""Great Expectations itself: this package as its context, and the pages it makes. The only place that imports it."""

from __future__ import annotations

import logging
import os
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from typing import Any

import yaml

from expectations.files import CHECKPOINTS, CONTEXT, DEFINITIONS, HOME, SOURCE, SUITES


def prepare() -> None:
    """Import what takes seconds to import. Great Expectations reads its environment then; nothing is sent from here."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    import great_expectations  # noqa: F401
    from tqdm import tqdm  # type: ignore[import-untyped]

    # Its own lock is a semaphore between processes, and Python complains of it when an auditor is let go.
    tqdm.set_lock(RLock())


@contextmanager
def opened(staged: Path, results: Path | None, site: Path | None = None) -> Iterator[Any]:
    """A context over the staged files that leaves its results in a folder, from which a site of pages can be made."""
    with TemporaryDirectory(prefix="sedno-gate-") as folder, _quiet():
        yield _context(Path(folder), staged, results, site)


def build_pages(results: Path, docs_dir: Path) -> None:
    """Make Data Docs of the results, in the place of what docs_dir holds."""
    with TemporaryDirectory(prefix="sedno-docs-") as site, opened(results, results, Path(site)) as context:
        context.build_data_docs()
        shutil.rmtree(docs_dir, ignore_errors=True)
        shutil.copytree(site, docs_dir, dirs_exist_ok=True)


def _context(folder: Path, staged: Path, results: Path | None, site: Path | None = None) -> Any:
    """The context of this package, copied so that Great Expectations never writes here, over the staged files."""
    prepare()
    import great_expectations as gx

    for name in (SUITES, DEFINITIONS, CHECKPOINTS):
        shutil.copytree(HOME / name, folder / name)
    config = yaml.safe_load((HOME / CONTEXT).read_text("utf-8"))
    config["fluent_datasources"][SOURCE]["base_directory"] = str(staged)
    if results:
        config["stores"]["validation_results_store"]["store_backend"] = _folder(results.absolute())
    if site:
        config["data_docs_sites"] = {"promises": _site(site)}
    (folder / CONTEXT).write_text(yaml.safe_dump(config), "utf-8")
    return gx.get_context(context_root_dir=folder, mode="file")


def _folder(place: Path) -> dict[str, object]:
    return {
        "class_name": "TupleFilesystemStoreBackend",
        "base_directory": str(place),
        "suppress_store_backend_id": True,
    }


def _site(folder: Path) -> dict[str, object]:
    return {
        "class_name": "SiteBuilder",
        "show_how_to_buttons": False,
        "store_backend": _folder(folder),
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
    }


@contextmanager
def _quiet() -> Iterator[None]:
    """Great Expectations logs each failed check, which the verdict says once, and uses what others call deprecated."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        logger.setLevel(level)
