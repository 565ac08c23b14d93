"""Files of articles at web addresses: streamed, under the rules of flows.sources.fetch."""

from __future__ import annotations

import io
import tempfile
from contextlib import ExitStack
from typing import BinaryIO, Literal
from urllib.parse import unquote

from flows.sources.fetch import PIECE, Policy, checked, explained, opened

SEEKING = (".parquet",)
"""Ends of names of files that are not read from the first byte to the last: they are downloaded before."""
A_DAY = 86_400.0


class HttpFile:
    """A file at a web address."""

    def __init__(self, url: str, policy: Policy) -> None:
        self.url = url
        self._policy = policy

    @property
    def name(self) -> str:
        """Its name without the folder."""
        return unquote(checked(self.url).path.rsplit("/", 1)[-1])

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Its bytes as they come. Raises FetchError, also while they are read."""
        stream = io.BufferedReader(_Body(self.url, self._policy), PIECE)
        return _downloaded(stream) if self.name.lower().endswith(SEEKING) else stream

    def __hash__(self) -> int:
        return hash(self.url)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, HttpFile) and other.url == self.url


class _Body(io.RawIOBase):
    def __init__(self, url: str, policy: Policy) -> None:
        self._held = ExitStack()
        _, response = self._held.enter_context(opened(url, policy, timeout=A_DAY))
        self._pieces = response.iter_stream()
        self._ready = b""
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            with explained():
                piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._ready = piece
        given = self._ready[: len(buffer)]
        self._ready = self._ready[len(given) :]
        buffer[: len(given)] = given
        self._given += len(given)
        return len(given)

    def tell(self) -> int:
        """How far it was read: what unpacks an archive asks, to know a bomb."""
        return self._given

    def close(self) -> None:
        self._held.close()
        super().close()


def _downloaded(stream: BinaryIO) -> BinaryIO:
    file = tempfile.TemporaryFile()  # noqa: SIM115  the caller closes it
    with stream:
        while piece := stream.read(PIECE):
            file.write(piece)
    file.seek(0)
    return file
