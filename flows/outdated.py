"""What the lake holds as another model, code or knowledge has read it: read anew, though no source brings it again."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from flows import duck
from flows.run import Work
from transforms.schema import Document, Provenance, Quarantine, Run

FETCHED = 500
"""Documents whose texts are in memory at once."""

WAITING = """
WITH refused AS (
    SELECT document_id FROM quarantine JOIN runs USING (run_id)
    WHERE ({origin}) = ({ours}) AND document_id IS NOT NULL AND reason NOT IN ('duplicate_document', 'duplicate_id')
)
SELECT document_id FROM provenance JOIN documents USING (document_id)
WHERE ({origin}) <> ({ours}) AND document_id NOT IN (SELECT document_id FROM seen)
      AND document_id NOT IN (SELECT document_id FROM refused)
ORDER BY published_at DESC NULLS LAST, document_id
LIMIT {most}
"""
"""The newest first. What this model and code refused once, they would refuse again: it keeps the rows that it has."""


def documents(work: Work) -> Iterator[Document]:
    """Documents that another origin has read and that this run has not met: as many as a run may read anew."""
    ids = waiting(work)
    now = ids[: work.settings.reprocess_articles]
    work.counts.n_waiting = len(ids) - len(now)
    for start in range(0, len(now), FETCHED):
        few = now[start : start + FETCHED]
        held = {d.document_id: d for d in work.lake.rows(Document, f"document_id IN {duck.one_of(few)}")}
        yield from (held[document_id] for document_id in few)


def waiting(work: Work, most: int | None = None) -> list[str]:
    """All documents that another origin has read and that this run has not met, or at most so many of them."""
    origin = work.tools.origin
    query = WAITING.format(origin=", ".join(origin._fields), ours=", ".join(map(duck.literal, origin)),
                           most="ALL" if most is None else most)  # fmt: skip
    with duck.connect() as connection:
        for row in (Document, Provenance, Quarantine, Run):
            duck.view(connection, row.TABLE.name, work.lake.scan(row.TABLE))
        connection.register("seen", pa.table([pa.array(list(work.counts.seen), pa.string())], ["document_id"]))
        return [document_id for (document_id,) in connection.execute(query).fetchall()]
