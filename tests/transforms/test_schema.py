from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated

import pyarrow as pa
import pytest

from transforms.columns import Column, Row
from transforms.ids import ID_PATTERN, content_id
from transforms.schema import DOCUMENT_TABLES, TABLES, Sentence


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda t: t.name)
def test_every_table_says_what_it_is(table: object) -> None:
    declared = TABLES[table.name]  # type: ignore[attr-defined]
    assert declared.doc.endswith(".") and declared.key
    assert all(c.doc[-1] in ".)" or ":" in c.doc for c in declared.columns), [c.name for c in declared.columns]
    assert len({c.name for c in declared.columns}) == len(declared.columns)


def test_references_point_to_columns_that_exist() -> None:
    for table in TABLES.values():
        for column in table.columns:
            if column.references:
                parent, name = column.references.split(".")
                assert TABLES[parent].column(name).key, f"{table.name}.{column.name} → {column.references}"


def test_rows_of_an_article_can_leave_with_it() -> None:
    assert all(any(c.name == "document_id" and not c.nullable for c in t.columns) for t in DOCUMENT_TABLES)


def test_rows_become_arrow_of_the_declared_schema() -> None:
    row = Sentence(
        sentence_id="a", document_id="b", sentence_index=0, section="body", start_char=0, end_char=1, text="a",
        is_quoted=False,
    )  # fmt: skip
    table = Sentence.TABLE.to_arrow([row])
    assert table.schema.equals(Sentence.TABLE.arrow, check_metadata=True)
    assert Sentence.TABLE.to_arrow([]).num_rows == 0
    assert table.schema.field("text").metadata[b"description"] == b"The sentence as printed."


def test_nullability_vocabulary_and_type_come_from_the_annotation() -> None:
    fact = TABLES["fact_mentions"]
    assert fact.column("polarity").vocabulary == ("positive", "negative")
    assert fact.column("aspect").nullable and fact.column("aspect").vocabulary
    assert TABLES["runs"].column("started_at").arrow == pa.timestamp("us", tz="UTC")
    with pytest.raises(KeyError, match="has no column"):
        fact.column("polarność")


def test_a_field_without_a_column_is_not_a_row() -> None:
    with pytest.raises(TypeError, match="declared as Annotated"):

        class Wrong(Row, table="wrong"):
            """Wrong."""

            when: datetime

    class Right(Row, table="right"):
        """Right."""

        n: Annotated[int, Column("Number.")]

    assert Row.REGISTRY.pop("right").columns[0].name == "n"


def test_identifiers_depend_on_content_alone() -> None:
    assert content_id("a", "b", 1, None) == content_id("a", "b", 1, None)
    assert re.match(ID_PATTERN, content_id("a"))
    different = {content_id("a", "bc"), content_id("a", "b", "c"), content_id("a", "b", None), content_id("a", "b", "")}
    assert len(different) == 4
