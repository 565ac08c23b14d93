"""Google's store played on loopback, as much of its JSON interface as PyArrow asks for: `python -m` it, read the port.

In a process of its own: PyArrow's client asks the network while it holds the interpreter, so that nothing in the same
process could answer it.
"""

from __future__ import annotations

import json
import sys
from urllib.parse import parse_qs, unquote, urlsplit

from tests.flows.sources import stored
from tests.flows.sources.server import Asked, ok, running, status

AT = "2026-01-01T00:00:00Z"


def gs(asked: Asked) -> bytes:
    """The answer to a listing, a look at an object, or the reading of it."""
    address = urlsplit(asked.path)
    asks, key = parse_qs(address.query), unquote(address.path).removeprefix("/storage/v1/b/bucket/o").strip("/")
    if not key:
        found = [_about(k) for k in stored.OBJECTS if k.startswith(asks.get("prefix", [""])[0])]
        return ok(json.dumps({"kind": "storage#objects", "items": found}), "application/json")
    if key not in stored.OBJECTS:
        return status(404)
    if asks.get("alt") == ["media"]:
        return stored.part(asked, stored.OBJECTS[key])
    return ok(json.dumps(_about(key)), "application/json")


def _about(key: str) -> dict[str, str]:
    size = str(len(stored.OBJECTS[key]))
    return {"kind": "storage#object", "bucket": "bucket", "name": key, "size": size, "generation": "1",
            "metageneration": "1", "timeCreated": AT, "updated": AT}  # fmt: skip


if __name__ == "__main__":
    with running() as server:
        server.other = gs
        print(server.port, flush=True)
        sys.stdin.read()
