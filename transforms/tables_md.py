"""docs/tables.md: the data dictionary, made from the schema."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, TABLES, Column, Table

HEADER = """# Tables

Made by `python -m expectations` from `transforms/schema.py`; do not edit.

Offsets are Unicode code points into `documents.text`, half-open: `text[start_char:end_char]` is the printed phrase
(in SQL `substring(text, start_char + 1, end_char - start_char)`). Times are in UTC. What is not known is NULL.
Identifiers are hashes of content: the same input gives the same rows.
"""
FRAME = "| Column | Type | NULL | What it says |\n|---|---|---|---|"


def tables_md() -> str:
    """The whole page as Markdown: every table with what a row is, and its columns."""
    return "\n".join([HEADER, *_contents(), *(_section(t) for t in TABLES.values())])


def _contents() -> Iterator[str]:
    groups = {"Of one article each": DOCUMENT_TABLES, "Of the whole corpus": CORPUS_TABLES}
    known = {t.name for group in groups.values() for t in group}
    groups["Of runs and releases"] = tuple(t for t in TABLES.values() if t.name not in known)
    for title, tables in groups.items():
        yield f"{title}: " + ", ".join(f"[{t.name}](#{t.name})" for t in tables) + ".\n"


def _section(table: Table) -> str:
    rows = "\n".join(_row(c) for c in table.columns)
    key = ", ".join(f"`{name}`" for name in table.key)
    return f"## {table.name}\n\n{table.doc} Key: {key}.\n\n{FRAME}\n{rows}\n"


def _row(column: Column) -> str:
    name = f"**`{column.name}`**" if column.key else f"`{column.name}`"
    cells = (name, _type(column.arrow), "yes" if column.nullable else "", " ".join(_says(column)))
    return "| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |"


def _type(arrow: pa.DataType) -> str:
    if pa.types.is_list(arrow):
        return f"list of {_type(arrow.value_type)}"
    return {"timestamp[us, tz=UTC]": "timestamp (UTC)", "date32[day]": "date"}.get(str(arrow), str(arrow))


def _says(column: Column) -> Iterator[str]:
    yield column.doc
    if column.vocabulary:
        yield "One of " + ", ".join(f"`{v}`" for v in column.vocabulary) + "."
    if column.references:
        yield f"References `{column.references}`."
    if column.pattern:
        yield f"Pattern `{column.pattern}`."
    if column.minimum is not None or column.maximum is not None:
        yield _range(column)


def _range(column: Column) -> str:
    low = "" if column.minimum is None else f"from {column.minimum:g}"
    high = "" if column.maximum is None else f"to {column.maximum:g}"
    return f"Range: {' '.join(filter(None, (low, high)))}."
