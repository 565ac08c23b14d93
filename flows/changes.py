"""What a release changes, for its subscribers: articles and triples that come, differ or go."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import duckdb

from flows import duck
from flows.errors import UsageError
from flows.lake import Lake
from flows.release import latest, version
from flows.staging import Staging
from transforms.schema import Change, Document, Redirect, Release, Table, Triple

FOLLOWED: tuple[Table, ...] = (Document.TABLE, Triple.TABLE, Redirect.TABLE)
RESOLVED = "'resolved across articles'"
"""Why a redirect changes, and a triple in an article that has not changed."""

REASONS = """
SELECT document_id, CASE WHEN o.document_id IS NULL THEN 'new article'
                         WHEN o.version <> n.version THEN 'article changed'
                         ELSE 'new model or code' END AS reason
FROM new_documents n LEFT JOIN old_documents o USING (document_id)
"""
ALSO_RESOLVED = f"""
SELECT DISTINCT document_id, {RESOLVED} AS reason FROM new_triples ANTI JOIN reasons USING (document_id)
"""

CHANGES = """
SELECT coalesce(n.{key}, o.{key}) AS row_id, coalesce(n.document_id, o.document_id) AS document_id,
       CASE WHEN o.{key} IS NULL THEN 'added' WHEN n.{key} IS NULL THEN 'removed' ELSE 'updated' END AS change
FROM new_{table} n FULL JOIN (SELECT * FROM old_{table} WHERE document_id IN (SELECT document_id FROM {reasons})) o
     ON n.{key} = o.{key}
WHERE n IS DISTINCT FROM o
"""


LEFT = """
SELECT {key} AS row_id, {change} AS change, {reason} AS reason FROM old_{table} WHERE document_id IN {documents}
"""

BETWEEN = """
SELECT coalesce(n.{key}, o.{key}) AS row_id, {reason} AS reason,
       CASE WHEN o.{key} IS NULL THEN 'added' WHEN n.{key} IS NULL THEN 'removed' ELSE 'updated' END AS change
FROM new_{table} n FULL JOIN old_{table} o ON n.{key} = o.{key} WHERE n IS DISTINCT FROM o
"""

NET = """
WITH told AS (
    SELECT table_name, row_id, arg_min(change, release) AS first, arg_max(change, release) AS last,
           arg_max(reason, release) AS reason
    FROM changes WHERE release > {old} AND release <= {new} GROUP BY ALL
), net AS (
    SELECT table_name, row_id, reason, CASE WHEN first = 'added' AND last IN ('removed', 'retracted') THEN NULL
                                            WHEN last IN ('removed', 'retracted') THEN last
                                            WHEN first = 'added' THEN 'added' ELSE 'updated' END AS change
    FROM told
)
SELECT table_name, change, reason, row_id FROM net WHERE change IS NOT NULL ORDER BY ALL
"""


def between(lake: Lake, old: int, new: int) -> str:
    """SQL of what a subscriber who has seen release `old` (0: none) finds changed in the later `new`."""
    last = latest(lake)
    if not 0 <= old < new <= (last.release if last else 0):
        raise UsageError(f"--diff {old} {new}: expected an earlier and a later release; `sedno releases` lists them")
    return NET.format(old=old, new=new)


def stage(lake: Lake, staging: Staging, release: int, at: datetime) -> None:
    """Stage the `changes` that committing the staged rows as that release will make."""
    with duck.connect(staging.folder) as connection:
        _views(connection, lake, staging)
        told = {t: [_with_reasons(t, "reasons")] for t in (Document.TABLE, Triple.TABLE)}
        told[Triple.TABLE].append(_with_reasons(Triple.TABLE, "also_resolved"))
        told[Redirect.TABLE] = [_of(BETWEEN, Redirect.TABLE, reason=RESOLVED)]
        _write(connection, told, staging, release, at)


def _views(connection: duckdb.DuckDBPyConnection, lake: Lake, staging: Staging) -> None:
    for table in FOLLOWED:
        duck.view(connection, f"old_{table.name}", lake.scan(table))
        duck.view(connection, f"new_{table.name}", duck.scan(table, [str(staging.file(table))]))
    duck.view(connection, "reasons", REASONS)
    duck.view(connection, "also_resolved", ALSO_RESOLVED)


def _with_reasons(table: Table, reasons: str) -> str:
    """SQL of what changes in the articles of that view, for the reason that it gives."""
    return f"{_of(CHANGES, table, reasons=reasons)} JOIN {reasons} USING (document_id)"


def stage_takedown(
    lake: Lake, staging: Staging, release: int, at: datetime, documents: Collection[str], reason: str
) -> None:
    """Stage the tombstones of documents that leave for good: identifiers of their rows, and why, nothing else.

    With them what their leaving changes in others: whom a surname alone means there.
    """
    listed = duck.one_of(sorted(documents))
    with duck.connect(staging.folder) as connection:
        _views(connection, lake, staging)
        why = {"change": "'retracted'", "reason": duck.literal(reason), "documents": listed}
        told = {t: [_of(LEFT, t, **why)] for t in FOLLOWED}
        of_others = f"{_of(BETWEEN, Redirect.TABLE, reason=RESOLVED)} ANTI JOIN {_of(LEFT, Redirect.TABLE, **why)}"
        told[Redirect.TABLE].append(f"{of_others} USING (row_id)")
        told[Triple.TABLE].append(_with_reasons(Triple.TABLE, "also_resolved"))
        _write(connection, told, staging, release, at)


def stage_rollback(lake: Lake, staging: Staging, release: int, at: datetime, target: Release) -> None:
    """Stage what going back from the lake as it is to the target will change."""
    with duck.connect(staging.folder) as connection:
        for table in FOLLOWED:
            duck.view(connection, f"old_{table.name}", lake.scan(table))
            duck.view(connection, f"new_{table.name}", lake.scan(table, version(target, table)))
        why = duck.literal(f"rolled back to release {target.release}")
        _write(connection, {t: [_of(BETWEEN, t, reason=why)] for t in FOLLOWED}, staging, release, at)


def _of(query: str, table: Table, **parts: str) -> str:
    (key,) = table.key
    return f"({query.format(key=key, table=table.name, **parts)})"


def _write(
    connection: duckdb.DuckDBPyConnection, told: dict[Table, list[str]], staging: Staging, release: int, at: datetime
) -> None:
    duck.make_room(connection, *(f"FROM {age}_{table.name}" for age in ("old", "new") for table in FOLLOWED))
    made = " UNION ALL ".join(_rows(table, queries, release, at) for table, queries in told.items())
    duck.copy(connection, made, staging.file(Change.TABLE))


def _rows(table: Table, queries: list[str], release: int, at: datetime) -> str:
    name = duck.literal(table.name)
    rows = " UNION ALL ".join(f"SELECT row_id, change, reason FROM {query}" for query in queries)
    return f"""
    (SELECT left(sha256(CAST(to_json([{release}::VARCHAR, {name}, row_id, change]) AS VARCHAR)), 20) AS change_id,
           {release}::BIGINT AS release, TIMESTAMPTZ {duck.literal(at.isoformat())} AS changed_at,
           {name} AS table_name, row_id, change, reason
    FROM ({rows}) ORDER BY row_id)"""
