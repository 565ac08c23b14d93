"""What the corpus promises as a whole is kept by valid rows and broken by one change for each promise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from expectations import query
from expectations.published import examine, queries
from tests.expectations.cases import NOWHERE, change, drop, repeat
from tests.expectations.rows import Rows, corpus_rows, stage, valid_rows
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, Entity, EntityMention, Fact, Redirect, Triple

TABLES = (*DOCUMENT_TABLES, *CORPUS_TABLES)


def whole() -> Rows:
    """Valid rows that fit each other: every entity that is referred to, and as many mentions as triples."""
    rows = valid_rows() | corpus_rows()
    names = {c.name for c in EntityMention.TABLE.columns if c.references == "entities.entity_id"}
    ids = {getattr(m, name) for m in rows["entity_mentions"] for name in names} | {rows["redirects"][0].entity_id}  # type: ignore[attr-defined]
    known = {e.entity_id: e for e in rows["entities"] if isinstance(e, Entity)}
    made = [replace(next(iter(known.values())), entity_id=i) for i in sorted(ids - known.keys() - {None})]
    fact = replace(rows["facts"][0], n_mentions=len(rows["triples"]))
    return rows | {"entities": [*rows["entities"], *made], "facts": [fact]}


def broken(rows: Rows, folder: Path) -> set[tuple[str, str]]:
    stage(folder, rows, TABLES)
    tables = {t.name: f"SELECT * FROM {query.scan(folder, t)}" for t in TABLES}
    return {(o.table, o.promise) for o in examine(tables, folder / "spill").outcomes if not o.kept}


BREAKS: dict[tuple[str, str], Callable[[Rows], Rows]] = {
    ("entity_mentions", "entity_id_published"): change(EntityMention, 0, entity_id=NOWHERE),
    ("entity_mentions", "acting_entity_id_published"): change(EntityMention, 0, acting_entity_id="Q404"),
    ("triples", "subject_entity_id_published"): change(Triple, 0, subject_entity_id="Q404"),
    ("triples", "object_entity_id_published"): change(Triple, 0, object_entity_id=NOWHERE),
    ("triples", "place_entity_id_published"): change(Triple, 0, place_entity_id="Q404"),
    ("triples", "attribution_entity_id_published"): change(Triple, 0, attribution_entity_id="Q404"),
    ("redirects", "entity_id_published"): change(Redirect, 0, entity_id=NOWHERE),
    ("redirects", "target_entity_id_published"): change(Redirect, 0, target_entity_id="Q404"),
    ("facts", "subject_key_published"): change(Fact, 0, subject_key="Q404"),
    ("facts", "object_key_published"): change(Fact, 0, object_key=NOWHERE),
    ("triples", "triple_published_once"): repeat(Triple, 0),
    ("facts", "triples_all_counted"): drop(Triple, 0),
}


def test_valid_rows_keep_every_promise(tmp_path: Path) -> None:
    assert broken(whole(), tmp_path) == set()


@pytest.mark.parametrize("promise", list(BREAKS), ids=".".join)
def test_a_violating_row_breaks_it(promise: tuple[str, str], tmp_path: Path) -> None:
    assert promise in broken(BREAKS[promise](whole()), tmp_path)


def test_a_key_that_is_no_entity_is_a_name(tmp_path: Path) -> None:
    assert broken(change(Fact, 0, subject_key="kierowca")(whole()), tmp_path) == set()


def test_every_promise_has_a_case() -> None:
    assert {(q.table, q.name) for q in queries()} == set(BREAKS)
