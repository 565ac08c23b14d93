"""What an archived answer carried, unpacked: also where its headers still tell of a packing that the crawler undid."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from flows.sources.items import Limits, RefusedError, page_too_large

if TYPE_CHECKING:
    from fastwarc.warc import HeaderMap

GZIP = b"\x1f\x8b"


def payload(body: bytes, headers: HeaderMap, limits: Limits) -> bytes:
    """The body without its transfer and content coding; raises RefusedError when that is longer than a page may be."""
    coding = (headers.get("Transfer-Encoding") or "").strip().lower()
    if coding == "chunked":
        body = _unchunked(body, limits)
    match (headers.get("Content-Encoding") or "").strip().lower():
        case "gzip" | "x-gzip" if body.startswith(GZIP):
            return _inflated(body, 31, limits)
        case "deflate" if body[:1] == b"\x78":
            return _inflated(body, 15, limits)
        case "br":
            return _unbrotli(body, limits)
    return body


def _unchunked(body: bytes, limits: Limits) -> bytes:
    from fastwarc.stream_io import ChunkedReader

    try:
        return ChunkedReader(io.BytesIO(body)).read(limits.max_page_bytes + 1)
    except OSError:
        return body  # the crawler had put the pieces together


def _unbrotli(body: bytes, limits: Limits) -> bytes:
    from fastwarc.stream_io import BrotliReader

    try:
        data = BrotliReader(io.BytesIO(body)).read(limits.max_page_bytes + 1)
    except OSError:
        return body  # the crawler had unpacked it
    return _checked(data, limits)


def _inflated(body: bytes, wbits: int, limits: Limits) -> bytes:
    unpack = zlib.decompressobj(wbits=wbits)
    try:
        data = unpack.decompress(body, limits.max_page_bytes + 1)
    except zlib.error as error:
        raise RefusedError("unreadable", "the page is packed and damaged; leave it out") from error
    return _checked(data, limits)


def _checked(data: bytes, limits: Limits) -> bytes:
    if len(data) > limits.max_page_bytes:
        raise page_too_large(limits)
    return data
