"""Articles from files, folders, feeds and pages, one at a time.

A new kind of file is a new entry in READERS; a source that is no path is a new case in `addressed`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from flows.sources import archive, cloud, csv_file, html_file, json_lines, online, parquet_file, text_file
from flows.sources.addressed import SCHEME, addressed
from flows.sources.fetch import Policy
from flows.sources.folders import Found, found
from flows.sources.items import File, Item, Limits, Reader, RefusedError, SourceError
from flows.sources.web import Web
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
    ".warc": archive.read,
    ".warc.gz": archive.read,
}
"""What reads which kind of file, by the end of its name in lower case."""

FEEDS = (".rss", ".atom", ".xml")
FEED_LISTS = (".opml",)
PAGES = (".html", ".htm")
ENDS = (*READERS, *FEEDS, *FEED_LISTS)
"""The ends of the names of all files that are read."""

DEFAULT_LIMITS = Limits()


def read(
    sources: Sequence[str | os.PathLike[str]], limits: Limits = DEFAULT_LIMITS, web: Web | None = None
) -> Iterator[Item]:
    """All articles of the sources, in the order given, files sorted; at least one item for every file not ignored.

    Content never raises: what is no article comes as a Rejection. Raises SourceError at once, before the first item,
    for a source that is not there and for a folder without an article file. A file named twice is read once, and so is
    a page that two feeds link to. Nothing is fetched before the first item is asked for.
    """
    if not sources:
        raise SourceError("no source was given; name a file or a folder of articles")
    asking = web or Web()
    opened = [_opened(os.fspath(source), asking) for source in sources]
    return _items(chain.from_iterable(opened), limits, asking)


def _opened(source: str, web: Web) -> Iterator[Found | Rejection]:
    if not source:
        raise SourceError("a source is an empty string; name a file or a folder of articles")
    if source.lower().startswith(tuple(f"{scheme}://" for scheme in cloud.SCHEMES)):
        return cloud.found(source, ENDS)
    if SCHEME.match(source):
        return iter([addressed(source, web, (*READERS, *FEED_LISTS), PAGES)])
    files, path = found(Path(source)), Path(source)
    if path.is_dir() and not any(f.path.name.lower().endswith(ENDS) for f in files if isinstance(f, Found)):
        raise SourceError(f"{source}: the folder holds no article file; expected {', '.join(ENDS)}")
    return found(path)


def _reader(file: File, web: Web) -> Reader | None:
    name = file.name.lower()
    if name.endswith(FEEDS):
        return partial(online.read_feed_file, web=web)
    if name.endswith(FEED_LISTS):
        return partial(online.read_feed_list, web=web)
    return next((reader for end, reader in READERS.items() if name.endswith(end)), None)


def _items(files: Iterator[Found | Rejection], limits: Limits, web: Web) -> Iterator[Item]:
    seen: set[File] = set()
    for file in files:
        if isinstance(file, Rejection):
            yield file
        elif file.path not in seen:
            seen.add(file.path)
            yield from _read_file(file, limits, web)


def _read_file(file: Found, limits: Limits, web: Web) -> Iterator[Item]:
    reader, place, item = file.reader or _reader(file.path, web), file.place, None
    if reader is None:
        json = "; write one object a line and name it .jsonl" if file.path.name.lower().endswith(".json") else ""
        sentence = f"not a kind of file that is read; expected {', '.join(ENDS)}{json}"
        yield place.reject("unknown_extension", sentence)
        return
    try:
        for item in reader(file.path, place, limits):
            yield item
    except RefusedError as refused:
        yield place.refused(refused)
    except OSError as error:
        cause = error.strerror or " ".join(str(error).split())[:200]
        yield place.reject("unreadable", f"cannot be opened ({cause}); give the right to read it")
    else:
        if item is None and reader in READERS.values():
            yield place.reject("empty", "there is no article in it; add one or leave the file out")


__all__ = ["DEFAULT_LIMITS", "ENDS", "READERS", "Item", "Limits", "Policy", "SourceError", "Web", "read"]
