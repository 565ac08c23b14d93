"""Which files a source is made of: always in the same order, each by the same name on every machine."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.sources.items import File, Place, Reader, SourceError
from transforms.articles import Rejection

IGNORED = ("knowledge", "__init__.py", "__pycache__")
IGNORED_WITH_ANY_END = ("readme", "license")


@dataclass(frozen=True)
class Found:
    """A file that may hold articles, and what reads it when its name does not tell."""

    path: File
    place: Place
    reader: Reader | None = None


def is_ignored(name: str) -> bool:
    """Whether files and folders of that name are passed over: hidden, README, LICENSE, knowledge, Python's own."""
    lowered = name.lower()
    return name.startswith(".") or lowered in IGNORED or lowered.split(".")[0] in IGNORED_WITH_ANY_END


def found(source: Path) -> Iterator[Found | Rejection]:
    """The regular files of a source, sorted by name, folder by folder; what cannot be opened is rejected by name.

    Raises SourceError when the source is neither a file nor a folder. Links are read when they lead to a file
    inside the folder, a linked folder never.
    """
    named = source.resolve() if ".." in source.parts else source.absolute()
    try:
        mode = named.stat().st_mode
        if stat.S_ISREG(mode):
            return iter([Found(named, Place(_printable(f"{named.parent.name}/{named.name}")))])
        if stat.S_ISDIR(mode):
            return _walk(named, _entries(named))
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or "not a path"
        raise SourceError(f"{source}: cannot be read ({cause}); name a file or a folder of articles") from error
    raise SourceError(f"{source}: is neither a file nor a folder; name a file or a folder of articles")


def _entries(folder: Path) -> list[Path]:
    """What the folder holds, last name first (to be popped from the end)."""
    with os.scandir(folder) as entries:
        return sorted((folder / e.name for e in entries if not is_ignored(e.name)), key=_order, reverse=True)


def _order(path: Path) -> tuple[str, bytes]:
    return _printable(path.name), os.fsencode(path.name)


def _walk(top: Path, waiting: list[Path]) -> Iterator[Found | Rejection]:
    while waiting:
        path = waiting.pop()
        place = Place(_printable(f"{top.name}/{path.relative_to(top).as_posix()}"))
        try:
            mode = path.lstat().st_mode
            if stat.S_ISDIR(mode):
                waiting += _entries(path)
            else:
                yield _file(top, path, place, stat.S_ISLNK(mode))
        except OSError as error:
            yield place.reject("unreadable", f"cannot be opened ({error.strerror}); give the right to read it")


def _file(top: Path, path: Path, place: Place, is_link: bool) -> Found | Rejection:
    if not path.is_file():
        return place.reject("unreadable", "not a file (a device, a pipe or a link to nothing); give a file")
    if is_link and not path.resolve().is_relative_to(top.resolve()):
        return place.reject("unreadable", "a link that leads out of the folder; copy the file into it")
    return Found(path, place)


def _printable(name: str) -> str:
    """The name in NFC (macOS stores NFD), bytes that are no UTF-8 written as \\xNN."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "backslashreplace"))
