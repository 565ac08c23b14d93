"""datapackage.json: the tables as Data Package 2.0 describes them."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa

from flows.export.publishers import Publisher
from flows.export.tables import TableFiles
from transforms.schema import Column, Release, Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
NAME = "sedno"
TITLE = "News in Polish as data: who did what to whom, when, where, who says so"
TYPES: dict[pa.DataType, dict[str, str]] = {
    pa.string(): {"type": "string"},
    pa.int64(): {"type": "integer"},
    pa.float64(): {"type": "number"},
    pa.bool_(): {"type": "boolean"},
    pa.date32(): {"type": "date"},
    pa.timestamp("us", tz="UTC"): {"type": "datetime"},
    pa.list_(pa.string()): {"type": "array"},
    pa.list_(pa.int64()): {"type": "array"},
}
Json = dict[str, Any]


def text(release: Release, tables: list[TableFiles], publishers: list[Publisher]) -> str:
    """The descriptor as JSON."""
    made: Json = {
        "$schema": PROFILE,
        "name": NAME,
        "title": TITLE,
        "version": f"{release.release}.0.0",
        "created": f"{release.released_at:%Y-%m-%dT%H:%M:%SZ}",
        "sources": [_source(p) for p in publishers],
        "resources": [_resource(t) for t in tables],
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _source(publisher: Publisher) -> Json:
    known = {"title": publisher.name or "publisher not known", "path": publisher.address, "license": publisher.license}
    return {k: v for k, v in known.items() if v} | {"articles": publisher.n_documents}


def _resource(table: TableFiles) -> Json:
    """`bytes` and `hash` are of the only file; of a table in parts each part has its own under `files`."""
    names = [f.name for f in table.files]
    single = {"bytes": table.files[0].n_bytes, "hash": f"sha256:{table.files[0].sha256}"}
    return {
        "name": table.table.name,
        "type": "table",
        "path": names[0] if len(names) == 1 else names,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": table.table.doc,
        **(single if len(names) == 1 else {}),
        "rows": table.n_rows,
        "files": [
            {"path": f.name, "rows": f.n_rows, "bytes": f.n_bytes, "hash": f"sha256:{f.sha256}"} for f in table.files
        ],
        "schema": schema(table.table),
    }


def schema(table: Table) -> Json:
    """The Table Schema of a declared table."""
    keys = [(c.name, *c.references.split(".")) for c in table.columns if c.references]
    foreign = [
        {"fields": [name], "reference": {"resource": resource, "fields": [field]}} for name, resource, field in keys
    ]
    return {
        "fields": [_field(c, table) for c in table.columns],
        "primaryKey": list(table.key),
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _field(column: Column, table: Table) -> Json:
    return {
        "name": column.name,
        **TYPES[column.arrow],
        "description": column.doc,
        "constraints": _constraints(column, table),
    }


def _constraints(column: Column, table: Table) -> Json:
    said = {
        "required": not column.nullable or None,
        "unique": (table.key == (column.name,)) or None,
        "pattern": column.pattern,
        "enum": list(column.vocabulary) or None,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return {name: value for name, value in said.items() if value is not None}
