"""Files and folders in object stores, s3:// and gs://, by the file systems that PyArrow ships."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, BinaryIO, Literal, cast
from urllib.parse import urlsplit

from flows.sources.folders import Found, is_ignored
from flows.sources.items import FetchError, Place, SourceError
from flows.sources.streams import PIECE
from transforms.articles import Rejection

SCHEMES = ("s3", "gs", "gcs")
GIVEN = "retry_limit_seconds"


class CloudFile:
    """An object of a store, read piece by piece."""

    def __init__(self, store: Any, path: str, address: str) -> None:
        self._store = store
        self._path = path
        self.address = address

    @property
    def name(self) -> str:
        """Its name without the folder."""
        return PurePosixPath(self._path).name

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Its bytes. Raises FetchError."""
        try:
            return cast(BinaryIO, io.BufferedReader(self._store.open_input_file(self._path), PIECE))
        except OSError as error:
            raise _failure(error) from error

    def __hash__(self) -> int:
        return hash(self.address)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CloudFile) and other.address == self.address


def found(source: str, ends: tuple[str, ...]) -> Iterator[Found | Rejection]:
    """The objects of a source in the order of their names: one whose name ends like a file of articles, else all below
    it. Raises SourceError for an address that cannot be one; what is not there is told when it is asked for.
    """
    store, path = _store(source)
    root = f"{urlsplit(source).scheme}://"
    if path.lower().endswith(ends):
        return iter([_found(store, path, root)])
    return _below(store, path, root)


def _store(source: str) -> tuple[Any, str]:
    import pyarrow as pa
    from pyarrow import fs

    if not urlsplit(source).netloc:
        raise SourceError(f"{source}: names no bucket; expected {urlsplit(source).scheme}://bucket/path")
    if "@" in urlsplit(source).netloc and not urlsplit(source).netloc.startswith("anonymous@"):
        raise SourceError("an address holds a key, which would show in the tables; give it in the environment")
    try:
        store, path = fs.FileSystem.from_uri(_patient_for_a_minute(source))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise SourceError(f"{source}: not an address of a store ({_cause(error)}); correct it") from error
    return store, path


def _patient_for_a_minute(source: str) -> str:
    """Google's client would try for a quarter of an hour."""
    if source.lower().startswith("s3:") or GIVEN in source:
        return source
    return f"{source}{'&' if '?' in source else '?'}{GIVEN}=60"


def _below(store: Any, path: str, root: str) -> Iterator[Found | Rejection]:
    from pyarrow import fs

    try:
        infos = store.get_file_info(fs.FileSelector(path, recursive=True))
    except OSError as error:
        yield Place(root + path).refused(_failure(error))
        return
    files = sorted(info.path for info in infos if info.is_file)
    kept = [file for file in files if not any(map(is_ignored, PurePosixPath(file).relative_to(path).parts))]
    if not kept:
        yield Place(root + path).reject("empty", "there is no file below this address; correct it")
    yield from (_found(store, file, root) for file in kept)


def _found(store: Any, path: str, root: str) -> Found:
    return Found(CloudFile(store, path, root + path), Place(root + path))


def _failure(error: OSError) -> FetchError:
    lasting = isinstance(error, FileNotFoundError | PermissionError)
    return FetchError("unreachable", f"cannot be opened ({_cause(error)}); check address and rights", not lasting)


def _cause(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
