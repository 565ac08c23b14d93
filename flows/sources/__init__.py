"""Articles from files and folders: .txt .md .jsonl .jsonl.gz .csv .parquet .html, one at a time.

A new kind of file is a new entry in READERS; a source that is no path (a feed, an address) is a new case in `_opened`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from flows.sources import csv_file, html_file, json_lines, parquet_file, text_file
from flows.sources.folders import Found, found
from flows.sources.items import Item, Limits, Reader, RefusedError, SourceError
from transforms.articles import Rejection

READERS: dict[str, Reader] = {
    ".txt": text_file.read,
    ".md": text_file.read_markdown,
    ".jsonl": json_lines.read,
    ".jsonl.gz": json_lines.read,
    ".csv": csv_file.read,
    ".parquet": parquet_file.read,
    ".html": html_file.read,
    ".htm": html_file.read,
}
"""What reads which kind of file, by the end of its name in lower case."""

DEFAULT_LIMITS = Limits()


def read(sources: Sequence[str | os.PathLike[str]], limits: Limits = DEFAULT_LIMITS) -> Iterator[Item]:
    """All articles of the sources, in the order given, files sorted; at least one item for every file not ignored.

    Content never raises: what is no article comes as a Rejection. Raises SourceError at once, before the first item,
    for a source that is not there and for a folder without an article file. A file named twice is read once.
    """
    if not sources:
        raise SourceError("no source was given; name a file or a folder of articles")
    opened = [_opened(os.fspath(source)) for source in sources]
    return _items(chain.from_iterable(opened), limits)


def _opened(source: str) -> Iterator[Found | Rejection]:
    if not source:
        raise SourceError("a source is an empty string; name a file or a folder of articles")
    files, path = found(Path(source)), Path(source)
    if path.is_dir() and not any(_reader(f.path) for f in files if isinstance(f, Found)):
        raise SourceError(f"{source}: the folder holds no article file; expected {', '.join(READERS)}")
    return found(path)


def _reader(path: Path) -> Reader | None:
    name = path.name.lower()
    return next((reader for end, reader in READERS.items() if name.endswith(end)), None)


def _items(files: Iterator[Found | Rejection], limits: Limits) -> Iterator[Item]:
    seen: set[Path] = set()
    for file in files:
        if isinstance(file, Rejection):
            yield file
        elif file.path not in seen:
            seen.add(file.path)
            yield from _read_file(file, limits)


def _read_file(file: Found, limits: Limits) -> Iterator[Item]:
    reader, place, item = _reader(file.path), file.place, None
    if reader is None:
        yield place.reject("unknown_extension", f"not a kind of file that is read; expected {', '.join(READERS)}")
        return
    try:
        for item in reader(file.path, place, limits):
            yield item
    except RefusedError as refused:
        yield place.refused(refused)
    except OSError as error:
        yield place.reject("unreadable", f"cannot be opened ({error.strerror}); give the right to read it")
    else:
        if item is None:
            yield place.reject("empty", "there is no article in it; add one or leave the file out")


__all__ = ["DEFAULT_LIMITS", "READERS", "Item", "Limits", "SourceError", "read"]
