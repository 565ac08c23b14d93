"""Records of an archive as FastWARC reads them, and where to go on when it cannot."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from flows.sources.items import RefusedError
from flows.sources.streams import BROKEN, PIECE

if TYPE_CHECKING:
    from fastwarc import WarcRecord

GZIP = b"\x1f\x8b\x08"
PLAIN = b"WARC/1."
END = b"\r\n\r\n"


class Damage(Exception):  # noqa: N818  no error for a caller: the archive goes on at the next whole record
    """The archive cannot be read on from here."""


class Stream:
    """An archive from one place on. FastWARC panics when a Python stream raises, so this one ends instead."""

    def __init__(self, raw: BinaryIO, start: int) -> None:
        self.raw = raw
        self.start = start
        self.last = start
        """Where the last record begins."""
        self.is_packed = False
        self.failure: Exception | None = None
        self._read = getattr(raw, "read1", raw.read)  # what came before a failure is given before it
        self._ends = b""
        self._position = 0
        if start:
            raw.seek(start)

    def records(self) -> Iterator[WarcRecord]:
        """The records, each valid until the next is asked for. Raises Damage, or what the stream raised."""
        from fastwarc import ArchiveIterator

        try:
            for record in ArchiveIterator(self):
                self.last = self.start + record.stream_pos
                yield record
        except OSError as error:
            raise self.failure or Damage from error
        if self.failure is not None:
            raise self.failure

    def read(self, size: int = -1) -> bytes:
        """The next bytes; none after a failure."""
        try:
            data = self._read(size) if self.failure is None else b""
        except RefusedError as error:
            self.failure, data = error, b""
        except BROKEN:
            self.failure, data = Damage(), b""
        if self._position == 0:
            self.is_packed = data.startswith(GZIP)
        self._position += len(data)
        self._ends = (self._ends + data)[-len(END) :]
        return data

    def tell(self) -> int:
        """How far it was read."""
        return self._position

    def seek(self, offset: int, whence: int = 0) -> int:
        """Never: it is read from the first byte to the last."""
        return self._position

    def close(self) -> None:
        """Never by FastWARC: who opened the file closes it."""

    def is_whole(self) -> bool:
        """Whether an archive that is not packed ends as every record ends."""
        return self._ends in (END, b"")


def cut_off(stream: Stream) -> bool:
    """Whether an archive that seemed to end has no end: FastWARC ends in silence inside of a header."""
    if not stream.is_packed:
        return not stream.is_whole()
    if not stream.raw.seekable():
        return False  # what is not a file comes with its length, and that was checked
    stream.raw.seek(stream.last)
    return not _ends_with_a_member(stream.raw)


def _ends_with_a_member(raw: BinaryIO) -> bool:
    """Whether the rest of the file is one whole member, as that of the last record must be."""
    unpack = zlib.decompressobj(wbits=31)
    if not (data := raw.read(PIECE)).startswith(GZIP):
        return True  # one member for all records, which was read to its end
    try:
        while data and not unpack.eof:
            unpack.decompress(data, PIECE)
            data = unpack.unconsumed_tail or raw.read(PIECE)
    except zlib.error:
        return False
    return unpack.eof and not (unpack.unused_data + raw.read(PIECE)).strip(b"\0")


def next_start(stream: Stream) -> int | None:
    """Where the next record may begin after the last that was read; None when the archive ends before."""
    if not stream.raw.seekable():
        return None
    mark, position = (GZIP if stream.is_packed else b"\n" + PLAIN), stream.last + 1
    stream.raw.seek(position)
    before = b""
    while data := stream.raw.read(PIECE):
        found = (before + data).find(mark)
        if found >= 0:
            return position - len(before) + found + (not stream.is_packed)
        position += len(data)
        before = data[-len(mark) :]
    return None
