"""croissant.json: the tables as Croissant 1.0 (JSON-LD) describes them, for tools of machine learning."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pyarrow as pa

from flows.export.datapackage import NAME, TITLE
from flows.export.publishers import Publisher
from flows.export.tables import TableFiles
from transforms.schema import Column, Release, Table

PARQUET = "application/x-parquet"
TYPES: dict[pa.DataType, str] = {
    pa.string(): "sc:Text",
    pa.int64(): "sc:Integer",
    pa.float64(): "sc:Float",
    pa.bool_(): "sc:Boolean",
    pa.date32(): "sc:Date",
    pa.timestamp("us", tz="UTC"): "sc:DateTime",
}
Json = dict[str, Any]


def text(release: Release, tables: list[TableFiles], publishers: list[Publisher]) -> str:
    """The description as JSON-LD."""
    context = json.loads((files("flows.export") / "croissant_context.json").read_text("utf-8"))
    made: Json = {
        "@context": context,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": NAME,
        "description": TITLE,
        "version": f"{release.release}.0.0",
        "datePublished": f"{release.released_at:%Y-%m-%dT%H:%M:%S}",
        "citeAs": f"{TITLE}. Sedno, release {release.release}, {release.released_at:%Y-%m-%d}.",
        "inLanguage": "pl",
        "license": sorted({p.license or "not known; see README.md" for p in publishers}),
        "creator": [{"@type": "sc:Organization", "name": p.name} for p in publishers if p.name],
        "distribution": [node for t in tables for node in _distribution(t)],
        "recordSet": [_records(t) for t in tables],
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _distribution(table: TableFiles) -> Iterator[Json]:
    """The files, and of a table in parts what they are together."""
    for file in table.files:
        yield {
            "@type": "cr:FileObject",
            "@id": file.name,
            "name": file.name,
            "contentUrl": file.name,
            "contentSize": f"{file.n_bytes} B",
            "encodingFormat": PARQUET,
            "sha256": file.sha256,
        }
    if len(table.files) > 1:
        yield {
            "@type": "cr:FileSet",
            "@id": _source(table)["fileSet"]["@id"],
            "encodingFormat": PARQUET,
            "includes": f"{table.table.name}-*.parquet",
        }


def _source(table: TableFiles) -> Json:
    if len(table.files) == 1:
        return {"fileObject": {"@id": table.files[0].name}}
    return {"fileSet": {"@id": f"{table.table.name}-files"}}


def _records(table: TableFiles) -> Json:
    name = table.table.name
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": table.table.doc,
        "key": [{"@id": f"{name}/{key}"} for key in table.table.key],
        "field": [_field(table, table.table, c) for c in table.table.columns],
    }


def _field(files_: TableFiles, table: Table, column: Column) -> Json:
    several = pa.types.is_list(column.arrow)
    made: Json = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.doc,
        "dataType": TYPES[column.arrow.value_type if several else column.arrow],
        "source": {**_source(files_), "extract": {"column": column.name}},
    }
    if several:
        made["repeated"] = True
    if column.references:
        made["references"] = {"field": {"@id": column.references.replace(".", "/")}}
    return made
