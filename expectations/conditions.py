"""Words in which rules.py speaks: names checked against the schema, row conditions, and the expectations it uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from expectations.promises import Promise
from transforms.schema import Row

Condition: TypeAlias = Mapping[str, object]
Bound: TypeAlias = float | str | Mapping[str, str]


class Names:
    """Column names of a row class: `Names(Sentence).text` is "text"; KeyError when the schema has no such column."""

    def __init__(self, row: type[Row]) -> None:
        self.table = row.TABLE

    def __getattr__(self, name: str) -> str:
        return self.table.column(name).name

    def not_null(self, name: str, reason: str, column: str, when: Condition) -> Promise:
        return self._rule(name, reason, "expect_column_values_to_not_be_null", when, column=column)

    def null(self, name: str, reason: str, column: str, when: Condition) -> Promise:
        return self._rule(name, reason, "expect_column_values_to_be_null", when, column=column)

    def matches(self, name: str, reason: str, column: str, regex: str, when: Condition | None = None) -> Promise:
        return self._rule(name, reason, "expect_column_values_to_match_regex", when, column=column, regex=regex)

    def never_matches(self, name: str, reason: str, column: str, regex: str) -> Promise:
        return self._rule(name, reason, "expect_column_values_to_not_match_regex", None, column=column, regex=regex)

    def one_of(self, name: str, reason: str, column: str, *values: str, when: Condition | None = None) -> Promise:
        kwargs = {"column": column, "value_set": list(values)}
        return self._rule(name, reason, "expect_column_values_to_be_in_set", when, **kwargs)

    def none_of(self, name: str, reason: str, column: str, *values: str) -> Promise:
        kwargs = {"column": column, "value_set": list(values)}
        return self._rule(name, reason, "expect_column_values_to_not_be_in_set", None, **kwargs)

    def between(self, name: str, reason: str, column: str, low: Bound | None, high: Bound | None) -> Promise:
        bounds = {k: v for k, v in {"min_value": low, "max_value": high}.items() if v is not None}
        return self._rule(name, reason, "expect_column_values_to_be_between", None, column=column, **bounds)

    def before(self, name: str, reason: str, low: str, high: str, when: Condition | None = None) -> Promise:
        """low < high in every row that has both."""
        return self._pair(name, reason, low, high, when, or_equal=False)

    def at_most(self, name: str, reason: str, low: str, high: str, when: Condition | None = None) -> Promise:
        """low <= high in every row that has both."""
        return self._pair(name, reason, low, high, when, or_equal=True)

    def same(self, name: str, reason: str, left: str, right: str, when: Condition) -> Promise:
        kwargs = {"column_A": left, "column_B": right, "ignore_row_if": "either_value_is_missing"}
        return self._rule(name, reason, "expect_column_pair_values_to_be_equal", when, **kwargs)

    def unique(self, name: str, reason: str, *columns: str) -> Promise:
        return self._rule(name, reason, "expect_compound_columns_to_be_unique", None, column_list=list(columns))

    def _pair(self, name: str, reason: str, low: str, high: str, when: Condition | None, *, or_equal: bool) -> Promise:
        # GX raises on NULLs of Arrow columns ("boolean value of NA is ambiguous") unless such rows are left out.
        kwargs = {"column_A": high, "column_B": low, "ignore_row_if": "either_value_is_missing", "or_equal": or_equal}
        return self._rule(name, reason, "expect_column_pair_values_a_to_be_greater_than_b", when, **kwargs)

    def _rule(self, name: str, reason: str, expectation: str, when: Condition | None, **kwargs: object) -> Promise:
        condition = {"row_condition": when} if when else {}
        return Promise(self.table.name, name, "rule", "row", reason, expectation, {**kwargs, **condition})


def is_null(column: str) -> Condition:
    return {"type": "nullity", "column": {"name": column}, "is_null": True}


def is_known(column: str) -> Condition:
    return {"type": "nullity", "column": {"name": column}, "is_null": False}


def equals(column: str, value: str) -> Condition:
    return _comparison(column, "==", value)


def differs(column: str, value: str) -> Condition:
    return _comparison(column, "!=", value)


def among(column: str, *values: str) -> Condition:
    return _comparison(column, "IN", list(values))


def _comparison(column: str, operator: str, parameter: object) -> Condition:
    return {"type": "comparison", "column": {"name": column}, "operator": operator, "parameter": parameter}
