"""views.sql: the tables as views of DuckDB, with comments."""

from __future__ import annotations

from collections.abc import Iterator

from flows.duck import literal
from flows.export.tables import TableFiles

HEAD = """-- Views over the Parquet files of this folder, for DuckDB.
--
-- In this folder:      duckdb -init views.sql
-- From anywhere else, the folder is told first:
--   duckdb -cmd "SET VARIABLE sedno_export = '/path/to/this/folder'" -init /path/to/this/folder/views.sql
--   in Python: connection.execute("SET VARIABLE sedno_export = '/path/to/this/folder'")
--              connection.execute(open("/path/to/this/folder/views.sql").read())
-- Views kept in a database of your own ask for the same variable in every session.
"""
FOLDER = "coalesce(getvariable('sedno_export'), '.')"


def text(tables: list[TableFiles]) -> str:
    """The whole script."""
    return "\n".join([HEAD, *(line for t in tables for line in _view(t))])


def _view(table: TableFiles) -> Iterator[str]:
    files = ", ".join(f"{FOLDER} || {literal('/' + f.name)}" for f in table.files)
    name = f'"{table.table.name}"'
    yield f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM read_parquet([{files}]);"
    yield f"COMMENT ON VIEW {name} IS {literal(table.table.doc)};"
    for column in table.table.columns:
        yield f'COMMENT ON COLUMN {name}."{column.name}" IS {literal(column.doc)};'
    yield ""
