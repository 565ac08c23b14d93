"""The generated files of this folder: what Great Expectations reads, made from the schema and the rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import yaml

from expectations.mechanical import mechanical
from expectations.promises import Promise, stable_id
from expectations.rules import rules
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, Table

GATES: dict[str, tuple[Table, ...]] = {"documents": DOCUMENT_TABLES, "corpus": CORPUS_TABLES}
"""Checkpoints and the tables each of them checks."""
GATE_OF = {table.name: gate for gate, tables in GATES.items() for table in tables}
"""The checkpoint of each table."""

HOME = Path(__file__).parent
CONTEXT = "great_expectations.yml"
SUITES, DEFINITIONS, CHECKPOINTS = "suites", "definitions", "checkpoints"
SOURCE, BATCH = "staged", "whole"


@cache
def promises(table: Table) -> tuple[Promise, ...]:
    """All promises about rows of that one table; ValueError when two have the same name."""
    made = (*mechanical(table), *(r for r in rules() if r.table == table.name))
    if len({p.name for p in made}) < len(made):
        raise ValueError(f"expectations/rules.py: two promises of {table.name} have the same name; rename one")
    return made


def files() -> dict[PurePosixPath, str]:
    """Text of every generated file by its path in this folder."""
    made = {PurePosixPath(CONTEXT): yaml.safe_dump(_context(), sort_keys=False)}
    for gate, tables in GATES.items():
        made[PurePosixPath(CHECKPOINTS, f"{gate}.json")] = _json(_checkpoint(gate, tables))
        for table in tables:
            made[PurePosixPath(SUITES, f"{table.name}.json")] = _json(_suite(table))
            made[PurePosixPath(DEFINITIONS, f"{table.name}.json")] = _json(_definition(table))
    return made


def stale(home: Path = HOME) -> Iterator[PurePosixPath]:
    """Generated files of that folder that differ, are missing, or are no longer made."""
    made = files()
    for path, text in made.items():
        if not (home / path).is_file() or (home / path).read_text("utf-8") != text:
            yield path
    for folder in (SUITES, DEFINITIONS, CHECKPOINTS):
        found = (PurePosixPath(folder, p.name) for p in sorted((home / folder).glob("*.json")))
        yield from (p for p in found if p not in made)


def write(home: Path = HOME) -> list[PurePosixPath]:
    """Make the folder hold exactly the generated files; returns those that changed."""
    made, changed = files(), list(stale(home))
    for path in changed:
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        if path in made:
            (home / path).write_text(made[path], "utf-8")
        else:
            (home / path).unlink()
    return changed


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _suite(table: Table) -> object:
    return {
        "name": table.name,
        "id": str(stable_id("suite", table.name)),
        "expectations": [_expectation(p) for p in promises(table)],
        "meta": {},
        "notes": table.doc,
    }


def _expectation(promise: Promise) -> object:
    return {
        "id": promise.id,
        "type": promise.type,
        "kwargs": promise.kwargs,
        "meta": {"promise": promise.name, "kind": promise.kind, "level": promise.level},
        "notes": promise.reason,
        "severity": "critical",
    }


def _definition(table: Table) -> object:
    return {
        "name": table.name,
        "id": _id("definition", table),
        "data": {
            "datasource": {"name": SOURCE, "id": str(stable_id("source"))},
            "asset": {"name": table.name, "id": _id("asset", table)},
            "batch_definition": {"name": BATCH, "id": _id("batch", table)},
        },
        "suite": {"name": table.name, "id": _id("suite", table)},
    }


def _checkpoint(gate: str, tables: tuple[Table, ...]) -> object:
    return {
        "name": gate,
        "id": str(stable_id("checkpoint", gate)),
        "actions": [],
        "result_format": "BASIC",
        "validation_definitions": [{"name": t.name, "id": _id("definition", t)} for t in tables],
    }


def _context() -> object:
    folders = {
        "expectations_store": ("ExpectationsStore", SUITES),
        "validation_definition_store": ("ValidationDefinitionStore", DEFINITIONS),
        "checkpoint_store": ("CheckpointStore", CHECKPOINTS),
    }
    return {
        "config_version": 4.0,
        "data_context_id": str(stable_id("context")),
        "analytics_enabled": False,
        "progress_bars": {"globally": False, "metric_calculations": False},
        "expectations_store_name": "expectations_store",
        "checkpoint_store_name": "checkpoint_store",
        "validation_results_store_name": "validation_results_store",
        "stores": {name: _folder_store(*folder) for name, folder in folders.items()}
        | {"validation_results_store": _memory_store()},
        "data_docs_sites": {},
        "fluent_datasources": {SOURCE: _source()},
    }


def _folder_store(class_name: str, folder: str) -> object:
    backend = {
        "class_name": "TupleFilesystemStoreBackend",
        "base_directory": f"{folder}/",
        "suppress_store_backend_id": True,
    }
    return {"class_name": class_name, "store_backend": backend}


def _memory_store() -> object:
    return {"class_name": "ValidationResultsStore", "store_backend": {"class_name": "InMemoryStoreBackend"}}


def _source() -> object:
    tables = [t for gate in GATES.values() for t in gate]
    return {
        "type": "pandas_filesystem",
        "id": str(stable_id("source")),
        "base_directory": SOURCE,
        "assets": {t.name: _asset(t) for t in tables},
    }


def _asset(table: Table) -> object:
    partitioner = {"regex": rf"^{table.name}\.parquet$", "param_names": []}
    batches = {BATCH: {"id": _id("batch", table), "partitioner": partitioner}}
    return {"type": "parquet", "id": _id("asset", table), "dtype_backend": "pyarrow", "batch_definitions": batches}


def _id(kind: str, table: Table) -> str:
    return str(stable_id(kind, table.name))
