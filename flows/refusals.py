"""What was taken down is not read again."""

from __future__ import annotations

from hashlib import sha256

from flows.lake import Lake
from transforms.articles import Rejection
from transforms.documents import Draft
from transforms.schema import Takedown


def hashed(url: str | None) -> str | None:
    """The hash by which an address is known again without being written down."""
    return None if url is None else sha256(url.encode()).hexdigest()


class Refusals:
    """The documents taken down, by their own hash and by those of their address and text."""

    def __init__(self, lake: Lake) -> None:
        rows = lake.rows(Takedown)
        self._by_hash = {h: t for t in rows for h in (t.document_id, t.url_sha256, t.text_sha256) if h is not None}

    def __call__(self, draft: Draft) -> Rejection | None:
        """The rejection of a draft that was taken down, in which neither its text nor its name stands; else None."""
        if not self._by_hash:
            return None
        found = (self._by_hash.get(h or "") for h in (draft.document_id, hashed(draft.url), draft.text_sha256))
        takedown = next((t for t in found if t is not None), None)
        if takedown is None:
            return None
        why = f"it was taken down in release {takedown.release} ({takedown.reason}); leave it out of the sources"
        return Rejection(
            source=f"document {draft.document_id}",
            stage="document",
            reason="taken_down",
            message=f"document {draft.document_id}: {why}",
            document_id=draft.document_id,
        )
