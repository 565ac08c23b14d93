"""Identifiers: hashes of content, the same on every machine and every day."""

from __future__ import annotations

from hashlib import blake2b

ID_PATTERN = r"^[0-9a-f]{20}$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"


def content_id(kind: str, *parts: str | int | None) -> str:
    """20 hex digits (80 bits) made of the kind of thing and the parts that identify it; None differs from ""."""
    encoded = [b"-" if part is None else f"+{part}".encode("utf-8", "surrogatepass") for part in (kind, *parts)]
    return blake2b(b"".join([len(e).to_bytes(8, "big") + e for e in encoded]), digest_size=10).hexdigest()
