"""README.md of an export: what is in it, how to open it, whose articles it is made of."""

from __future__ import annotations

from collections.abc import Iterator

from flows.export.markdown import plain, table
from flows.export.publishers import Publisher
from flows.export.tables import TableFiles
from transforms.schema import Release

UNKNOWN = "not known"

OPENING = """Offsets count Unicode code points in `documents.text`; times are in UTC; what is not known is NULL. Columns
are described in `datapackage.json` (Data Package 2.0), `croissant.json` (Croissant 1.0), and the footer of every file.
`QUALITY.md` says how far to trust the rows. `sha256sum --check SHA256SUMS` shows that the files are whole.

```sql
-- DuckDB, in this folder; views.sql makes a view for each table
SELECT subject_base, predicate_lemma, object_base, evidence FROM read_parquet('triples*.parquet');
```

```python
pandas.read_parquet("triples.parquet")
polars.scan_parquet("triples*.parquet")
```
"""

LICENCE = """The texts (`documents`, `sentences`, and wherever a column quotes them) belong to their publishers. A
licence is named where the source of an article names one; where none is named, none is granted.
"""


def text(release: Release, tables: list[TableFiles], publishers: list[Publisher]) -> str:
    """The page, in Markdown."""
    return "\n".join(_parts(release, tables, publishers))


def _parts(release: Release, tables: list[TableFiles], publishers: list[Publisher]) -> Iterator[str]:
    yield f"# News in Polish as data: release {release.release}\n"
    yield f"{release.n_documents:,} articles, released {release.released_at:%Y-%m-%d %H:%M} UTC.\n"
    rows = ((f"`{t.table.name}`", f"{t.n_rows:,}", str(len(t.files)), t.table.doc) for t in tables)
    yield table(("table", "rows", "files", "a row is"), rows)
    yield OPENING
    yield "## Sources and licences\n"
    yield LICENCE
    yield table(("publisher", "address", "licence", "articles"), map(_publisher, publishers))


def _publisher(publisher: Publisher) -> tuple[str, ...]:
    known = (publisher.name, publisher.address, publisher.license)
    return (*(plain(k) if k else UNKNOWN for k in known), f"{publisher.n_documents:,}")
