"""What the bucket of the object stores that are played on loopback holds."""

from __future__ import annotations

import gzip
import io
import re

import pyarrow as pa
import pyarrow.parquet as pq

from tests.flows.sources.server import Asked, ok, status


def _parquet() -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": ["Iza ma kanarka."]}), sink)
    return sink.getvalue()


OBJECTS: dict[str, bytes] = {
    "news/a.jsonl": b'{"text": "Ala ma kota."}\n',
    "news/b.jsonl.gz": gzip.compress(b'{"text": "Ola ma psa."}\n' * 2),
    "news/deep/c.txt": b"Ewa ma rybki.",
    "news/README.md": b"nothing",
    "news/z.pdf": b"nothing",
    "other/d.parquet": _parquet(),
}


def part(asked: Asked, data: bytes) -> bytes:
    """The range that was asked for, or all."""
    asked_range = re.match(r"bytes=(\d+)-(\d*)", asked.headers.get("range", ""))
    if asked_range is None:
        return ok(b"" if asked.method == "HEAD" else data, "application/octet-stream", Content_Length=str(len(data)))
    first, last = int(asked_range[1]), min(int(asked_range[2] or len(data)), len(data) - 1)
    return status(206, data[first : last + 1], Content_Range=f"bytes {first}-{last}/{len(data)}")
