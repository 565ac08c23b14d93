"""Near-identical copies of one story go by one cluster: each staged article joins that of the one it copies.

Articles are compared to one member of each cluster that shares a band of their MinHash, so that the work grows with
the new articles, not with the pairs. What is in the lake keeps its cluster: only the staged articles are assigned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from flows import duck
from flows.lake import Lake
from flows.staging import Staging
from transforms.ids import content_id
from transforms.schema import Document, Signature
from transforms.similarity import NEAR_COPY, alike

NEW = """
WITH new AS (SELECT document_id, unnest(bands) AS band FROM new_signatures),
shared AS (SELECT band FROM new GROUP BY band HAVING count(*) > 1),
near AS (SELECT document_id, list(band) AS bands FROM new SEMI JOIN shared USING (band) GROUP BY document_id)
SELECT n.document_id, n.text_sha256, s.minhash, coalesce(near.bands, []) AS bands, o.cluster_id AS held
FROM new_documents n JOIN new_signatures s USING (document_id) LEFT JOIN near USING (document_id)
LEFT JOIN old_documents o ON o.document_id = n.document_id AND o.text_sha256 = n.text_sha256
ORDER BY n.document_id
"""
"""The staged articles, with the bands that one has in common with another: most are nobody else's, and memory would
grow with them."""
CANDIDATES = """
WITH new AS (SELECT document_id, unnest(bands) AS band FROM new_signatures),
others AS (
    SELECT document_id, d.cluster_id, unnest(bands) AS band
    FROM old_signatures JOIN old_documents d USING (document_id)
    WHERE d.cluster_id IS NOT NULL AND document_id NOT IN (SELECT document_id FROM new_documents)
), members AS (
    SELECT new.document_id, others.cluster_id, min(others.document_id) AS member
    FROM new JOIN others USING (band) GROUP BY ALL
)
SELECT m.document_id, m.cluster_id, s.minhash FROM members m JOIN old_signatures s ON s.document_id = m.member
ORDER BY ALL
"""
ASSIGN = """
SELECT d.* REPLACE (a.cluster_id AS cluster_id) FROM new_documents d JOIN assigned a USING (document_id)
ORDER BY document_id
"""


AT_ONCE = 500


@dataclass(frozen=True)
class Member:
    """A cluster, and the fingerprint of an article in it."""

    cluster_id: str
    minhash: NDArray[np.int64]


def assign(lake: Lake, staging: Staging) -> None:
    """Give each staged document its cluster. In the order of identifiers, so that batches do not matter."""
    with duck.connect(staging.folder) as connection:
        for table in (Document.TABLE, Signature.TABLE):
            duck.view(connection, f"old_{table.name}", lake.scan(table))
            duck.view(connection, f"new_{table.name}", duck.scan(table, [str(staging.file(table))]))
        duck.make_room(connection, *(f"SELECT unnest(bands) FROM {age}_signatures" for age in ("old", "new")))
        assigned = _assigned(connection)
        rows = {"document_id": list(assigned), "cluster_id": list(assigned.values())}
        connection.register("assigned", pa.table(rows))
        beside = staging.folder / f"{Document.TABLE.name}.parquet"
        if assigned:
            duck.copy(connection, ASSIGN, beside)
            beside.replace(staging.file(Document.TABLE))


def _assigned(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    held = _candidates(connection)
    by_band: defaultdict[int, list[Member]] = defaultdict(list)
    assigned = {}
    for document_id, text_sha256, values, bands, known in _rows(connection, NEW):
        minhash = np.array(values, np.int64)
        nearby = [*held.get(document_id, ()), *(m for band in bands for m in by_band[band])]
        cluster_id = known or _nearest(minhash, nearby) or content_id("cluster", text_sha256)
        assigned[document_id] = cluster_id
        if cluster_id not in {m.cluster_id for m in nearby}:
            member = Member(cluster_id, minhash)
            for band in bands:
                by_band[band].append(member)
    return assigned


def _candidates(connection: duckdb.DuckDBPyConnection) -> dict[str, list[Member]]:
    """Members of clusters of the lake that may be like a staged document, by that document."""
    found: defaultdict[str, list[Member]] = defaultdict(list)
    for document_id, cluster_id, values in _rows(connection, CANDIDATES):
        found[document_id].append(Member(cluster_id, np.array(values, np.int64)))
    return found


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[tuple[Any, ...]]:
    """The query's rows, a few at a time: as Python's numbers a fingerprint takes four times its size."""
    found = connection.execute(query)
    while few := found.fetchmany(AT_ONCE):
        yield from few


def _nearest(minhash: NDArray[np.int64], members: list[Member]) -> str | None:
    """The cluster of the member most alike, if it is a near copy; of equal ones the first by name."""
    rated = [(-alike(minhash, m.minhash), m.cluster_id) for m in members]
    best = min(rated, default=(0.0, ""))
    return best[1] if -best[0] >= NEAR_COPY else None
