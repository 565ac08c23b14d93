"""Where an export goes: written beside, then renamed or exchanged, so that nobody ever sees half of one."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.errors import UsageError

AT_CWD = {"linux": -100, "darwin": -2}
EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS are the same number."""


@contextmanager
def replacing(folder: Path, listing: str) -> Iterator[Path]:
    """A new folder to be filled, which then stands as `folder`; after a failure `folder` is as it was.

    Raises UsageError unless the folder is not there, is empty, or holds only what its file `listing` names.
    """
    place = folder.absolute()
    _refuse_foreign(place, listing)
    place.parent.mkdir(parents=True, exist_ok=True)
    _clear(place)
    beside = Path(tempfile.mkdtemp(prefix=_prefix(place), dir=place.parent))
    handle = os.open(beside, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield beside
        beside.chmod(0o755)  # mkdtemp's is for its owner alone
        _sync(beside)
        _refuse_foreign(place, listing)
        _put(beside, place)
    finally:
        os.close(handle)
        shutil.rmtree(beside, ignore_errors=True)


def _refuse_foreign(place: Path, listing: str) -> None:
    advice = "choose a new or an empty folder"
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise UsageError(f"{place}: is not a folder; {advice}")
    there = {p.name for p in place.iterdir()} if place.is_dir() else set()
    if there and listing not in there:
        raise UsageError(f"{place}: holds files that are no export of sedno; {advice}")
    if foreign := sorted(there - {listing} - _listed(place / listing)):
        raise UsageError(f"{place}: holds {foreign[0]!r}, which sedno did not write; {advice}")


def _listed(listing: Path) -> set[str]:
    """The names that a file of checksums lists."""
    if not listing.is_file():
        return set()
    return {line.partition("  ")[2] for line in listing.read_text("utf-8", "replace").splitlines()}


def _prefix(place: Path) -> str:
    return f".{place.name}.sedno-"


def _clear(place: Path) -> None:
    """Remove what exports to this place left that were killed: nobody holds its lock."""
    for left in place.parent.glob(f"{_prefix(place)}*"):
        handle = os.open(left, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(left, ignore_errors=True)
        except BlockingIOError:
            continue
        finally:
            os.close(handle)


def _sync(folder: Path) -> None:
    for path in [*folder.iterdir(), folder]:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _put(beside: Path, place: Path) -> None:
    """One act either way: a rename onto nothing or an empty folder, else the two folders change places."""
    try:
        beside.rename(place)
    except OSError as error:
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
            raise
        _exchange(beside, place)
    handle = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _exchange(one: Path, other: Path) -> None:
    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "renameatx_np" if sys.platform == "darwin" else "renameat2", None)
    at = AT_CWD.get(sys.platform)
    if call is None or at is None or call(at, os.fsencode(one), at, os.fsencode(other), EXCHANGE) != 0:
        raise UsageError(f"{other}: this file system cannot exchange two folders at once; export to a new folder")
