"""Whose articles an export holds, where they stand, and under which licence."""

from __future__ import annotations

import re
from dataclasses import dataclass

import duckdb

ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?", re.IGNORECASE)

PUBLISHERS = """
SELECT publisher, license, count(*) AS n_documents,
       mode(regexp_extract(url, '^[A-Za-z]+://[^/?#]+') ORDER BY url) FILTER (url IS NOT NULL) AS address
FROM documents GROUP BY publisher, license
ORDER BY publisher IS NULL, publisher, license IS NULL, license
"""


@dataclass(frozen=True)
class Publisher:
    """Articles of one publisher under one licence; None where their source does not say."""

    name: str | None
    license: str | None
    n_documents: int
    address: str | None


def publishers(connection: duckdb.DuckDBPyConnection) -> list[Publisher]:
    """All publishers of the release, by name; those that are not known last."""
    return [
        Publisher(name, license, n, _plain(url)) for name, license, n, url in connection.execute(PUBLISHERS).fetchall()
    ]


def _plain(address: str | None) -> str | None:
    """The address when it is one of a host and nothing else; addresses come from anybody."""
    return address.lower() if address and ADDRESS.fullmatch(address) else None
