"""Bytes and lines of files, one at a time, never more than the limit in memory."""

from __future__ import annotations

import codecs
import errno
import gzip
import io
import itertools
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, cast

from flows.sources.items import File, Limits, RefusedError, page_too_large, too_large

Buffered = io.BufferedReader
PIECE = 1 << 16
BOMB_BYTES = 24 << 20
"""Up to so many bytes an archive may unpack to whatever it likes."""
UNDECODABLE = "\udc81"
"""Stands for what UTF-16 cannot say; becomes byte 81, which no encoding of flows.sources.encoding has."""

codecs.register_error("sedno.undecodable", lambda error: (UNDECODABLE, cast(UnicodeDecodeError, error).end))


@contextmanager
def open_bytes(path: File, limits: Limits) -> Iterator[Buffered]:
    """The file's bytes, unpacked when it is named .gz; a byte order mark is dropped, UTF-16 comes as UTF-8."""
    with path.open("rb") as packed, _unpacked(path, packed, limits) as stream:
        yield _without_mark(stream)


def _unpacked(path: File, packed: BinaryIO, limits: Limits) -> Buffered:
    is_packed = path.name.lower().endswith(".gz")
    return io.BufferedReader(_Unpacked(packed, limits)) if is_packed else cast(io.BufferedReader, packed)


def _without_mark(stream: Buffered) -> Buffered:
    head = _peek(stream)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return io.BufferedReader(_Utf16(stream))
    if head.startswith(codecs.BOM_UTF8):
        stream.read(len(codecs.BOM_UTF8))
    return stream


def _peek(stream: Buffered) -> bytes:
    try:
        return stream.peek(len(codecs.BOM_UTF8))
    except BROKEN as error:
        raise RefusedError("unreadable", _broken(error), line=1) from error


class _Unpacked(io.RawIOBase):
    """The content of a gzip archive, until it proves to be a bomb: text packs to a tenth, not to a thousandth."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self._file = file
        self._ratio = limits.max_unpack_ratio
        self._archive = gzip.GzipFile(fileobj=file)
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._archive.read1(len(buffer))
        self._size += len(data)
        if self._size > max(BOMB_BYTES, self._ratio * self._file.tell()):
            why = f"it unpacks to more than {self._ratio} times its size, see SEDNO_MAX_UNPACK_RATIO"
            raise OSError(errno.EFBIG, why)
        buffer[: len(data)] = data
        return len(data)


class _Utf16(io.RawIOBase):
    """A stream of UTF-16 with its mark, read as UTF-8."""

    def __init__(self, stream: Buffered) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")("sedno.undecodable")
        self._ready = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._ready and not self._ended:
            piece = self._stream.read(PIECE)
            self._ended = not piece
            self._ready = self._decoder.decode(piece, final=self._ended).encode("utf-8", "surrogateescape")
        given = self._ready[: len(buffer)]
        self._ready = self._ready[len(given) :]
        buffer[: len(given)] = given
        return len(given)


BROKEN = (OSError, EOFError, zlib.error)
"""What a damaged disk or archive raises while it is read."""


def _broken(error: BaseException) -> str:
    cause = error.strerror if isinstance(error, OSError) and error.strerror else "it is damaged or cut off"
    return f"the file cannot be read from here on ({cause}); replace it with a whole copy"


@dataclass(frozen=True)
class Line:
    """One line with its end, counted from 1; of a line above the limit only what the caller wanted kept."""

    number: int
    data: bytes
    whole: bool = True


def nothing(_: bytes) -> bytes:
    """Keep nothing of a line above the limit."""
    return b""


def lines(stream: Buffered, limits: Limits, keep: Callable[[bytes], bytes] = nothing) -> Iterator[Line]:
    """The lines, ended by \\n; raises RefusedError naming the line from which on the file cannot be read."""
    size = limits.max_article_bytes + len(b"\r\n")
    for number in itertools.count(1):
        try:
            data = stream.readline(size)
            if not data:
                return
            whole = data.endswith(b"\n") or len(data) < size
            kept = data if whole else _kept(stream, data, limits, keep)
        except BROKEN as error:
            raise RefusedError("unreadable", _broken(error), number) from error
        if not whole and len(kept) > limits.max_article_bytes:
            raise RefusedError("too_large", "the line's end cannot be found; correct it and what follows", number)
        yield Line(number, kept, whole)


def _kept(stream: Buffered, piece: bytes, limits: Limits, keep: Callable[[bytes], bytes]) -> bytes:
    """What is kept of a long line, read to its end or until even that is above the limit."""
    kept = b""
    while piece and len(kept) <= limits.max_article_bytes:
        kept += keep(piece)
        piece = b"" if piece.endswith(b"\n") else stream.readline(PIECE)
    return kept


def read_whole(stream: Buffered, limits: Limits) -> bytes:
    """All bytes of the stream; raises RefusedError when they are more than one article may have."""
    data = stream.read(limits.max_article_bytes + 1)
    if len(data) > limits.max_article_bytes:
        raise too_large("the text", limits)
    return data


def read_page(path: File, limits: Limits) -> bytes:
    """All bytes of a page or a feed; raises RefusedError when they are more than one may have."""
    with path.open("rb") as stream:
        data = stream.read(limits.max_page_bytes + 1)
    if len(data) > limits.max_page_bytes:
        raise page_too_large(limits)
    return data
