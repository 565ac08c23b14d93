"""What a release changes, for its subscribers: articles and triples that come, differ or go."""

from __future__ import annotations

from datetime import datetime

from flows import duck
from flows.lake import Lake
from flows.staging import Staging
from transforms.schema import Change, Document, Provenance, Table, Triple

FOLLOWED: tuple[Table, ...] = (Document.TABLE, Triple.TABLE)

REASONS = """
SELECT document_id, CASE WHEN o.document_id IS NULL THEN 'new article'
                         WHEN o.input_sha256 <> n.input_sha256 THEN 'article changed'
                         ELSE 'new model or code' END AS reason
FROM new_provenance n LEFT JOIN old_provenance o USING (document_id)
"""

CHANGES = """
SELECT coalesce(n.{key}, o.{key}) AS row_id, coalesce(n.document_id, o.document_id) AS document_id,
       CASE WHEN o.{key} IS NULL THEN 'added' WHEN n.{key} IS NULL THEN 'removed' ELSE 'updated' END AS change
FROM new_{table} n FULL JOIN (SELECT * FROM old_{table} WHERE document_id IN (SELECT document_id FROM reasons)) o
     ON n.{key} = o.{key}
WHERE n IS DISTINCT FROM o
"""


def stage(lake: Lake, staging: Staging, release: int, at: datetime) -> None:
    """Stage the `changes` that committing the staged articles as that release will make."""
    with duck.connect(staging.folder) as connection:
        for table in (*FOLLOWED, Provenance.TABLE):
            duck.view(connection, f"old_{table.name}", lake.scan(table))
            duck.view(connection, f"new_{table.name}", duck.scan(table, [str(staging.file(table))]))
        duck.view(connection, "reasons", REASONS)
        made = " UNION ALL ".join(_changes(t, release, at) for t in FOLLOWED)
        duck.copy(connection, made, staging.file(Change.TABLE))


def _changes(table: Table, release: int, at: datetime) -> str:
    (key,) = table.key
    name = duck.literal(table.name)
    return f"""
    (SELECT left(sha256(CAST(to_json([{release}::VARCHAR, {name}, row_id, change]) AS VARCHAR)), 20) AS change_id,
           {release}::BIGINT AS release, TIMESTAMPTZ {duck.literal(at.isoformat())} AS changed_at,
           {name} AS table_name, row_id, change, reason
    FROM ({CHANGES.format(key=key, table=table.name)}) JOIN reasons USING (document_id)
    ORDER BY row_id)"""
