"""Promises that follow from the schema alone: columns, types, nulls, keys, vocabularies, patterns, ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyarrow as pa

from expectations.promises import Level, Promise
from transforms.schema import TABLES, Column, Table


def mechanical(table: Table) -> Iterator[Promise]:
    """All promises the schema makes of that table, in the order of its columns."""
    names = [c.name for c in table.columns]
    yield _promise(
        table,
        "columns",
        "table",
        "exactly the declared columns, in their order",
        "expect_table_columns_to_match_ordered_list",
        column_list=names,
    )
    yield _key(table)
    for column in table.columns:
        yield from _of_column(table, column)


def _key(table: Table) -> Promise:
    reason = f"{', '.join(table.key)} identifies the row"
    match table.key:
        case [name]:
            return _promise(table, "key_unique", "row", reason, "expect_column_values_to_be_unique", column=name)
        case names:
            return _promise(
                table, "key_unique", "row", reason, "expect_compound_columns_to_be_unique", column_list=list(names)
            )


def _of_column(table: Table, column: Column) -> Iterator[Promise]:
    name = column.name
    if not pa.types.is_list(column.arrow):
        yield _promise(
            table,
            f"{name}_type",
            "table",
            f"{name} is {column.arrow}",
            "expect_column_type_to_be",
            column=name,
            type_=_pandas_type(column.arrow),
        )
    if not column.nullable:
        yield _promise(
            table,
            f"{name}_not_null",
            "row",
            f"{name} is always known",
            "expect_column_values_to_not_be_null",
            column=name,
        )
    if column.vocabulary:
        yield _promise(
            table,
            f"{name}_vocabulary",
            "row",
            f"{name} is one of {', '.join(column.vocabulary)}",
            "expect_column_values_to_be_in_set",
            column=name,
            value_set=list(column.vocabulary),
        )
    if pattern := _pattern(column):
        yield _promise(
            table,
            f"{name}_pattern",
            "row",
            f"{name} is written like {pattern}",
            "expect_column_values_to_match_regex",
            column=name,
            regex=pattern,
        )
    if column.minimum is not None or column.maximum is not None:
        yield _promise(
            table,
            f"{name}_range",
            "row",
            _range(column),
            "expect_column_values_to_be_between",
            column=name,
            **_bounds(column),
        )


def _pattern(column: Column) -> str | None:
    """The column's own pattern, else that of the key it refers to."""
    pattern = column.pattern
    if not pattern and column.references:
        table, name = column.references.split(".")
        pattern = TABLES[table].column(name).pattern
    # pandas warns when a pattern that only tests has groups that could be extracted.
    return pattern and re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


def _range(column: Column) -> str:
    low = [] if column.minimum is None else [f"at least {column.minimum:g}"]
    high = [] if column.maximum is None else [f"at most {column.maximum:g}"]
    return f"{column.name} is {' and '.join(low + high)}"


def _bounds(column: Column) -> dict[str, float]:
    bounds = {"min_value": column.minimum, "max_value": column.maximum}
    return {k: v for k, v in bounds.items() if v is not None}


def _pandas_type(arrow: pa.DataType) -> str:
    # "string[pyarrow]" means pandas' own string type to pandas; "utf8" is Arrow's alias for the Arrow type.
    return "utf8[pyarrow]" if pa.types.is_string(arrow) else f"{arrow}[pyarrow]"


def _promise(table: Table, name: str, level: Level, reason: str, expectation: str, **kwargs: object) -> Promise:
    return Promise(table.name, name, "schema", level, reason, expectation, kwargs)
