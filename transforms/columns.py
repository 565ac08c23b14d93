"""What a column and a table are, and how a declared row class becomes an Arrow table."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal, dataclass_transform

import pyarrow as pa

ARROW_TYPES: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us", tz="UTC"),
    list[str]: pa.list_(pa.string()),
    list[int]: pa.list_(pa.int64()),
}


@dataclass(frozen=True)
class Column:
    """What the schema says of one column; name, type and vocabulary are read from the annotation it stands in."""

    doc: str
    key: bool = False
    references: str | None = None
    index: bool = False
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    name: str = ""
    arrow: pa.DataType = dataclasses.field(default_factory=pa.null)
    nullable: bool = False
    vocabulary: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table: its name, what a row is, and its columns in order."""

    name: str
    doc: str
    row: type[Row]
    columns: tuple[Column, ...]

    @cached_property
    def arrow(self) -> pa.Schema:
        """The Arrow schema, column descriptions included as field metadata."""
        return pa.schema(
            [pa.field(c.name, c.arrow, c.nullable, metadata={"description": c.doc}) for c in self.columns],
            metadata={"description": self.doc},
        )

    @property
    def key(self) -> tuple[str, ...]:
        """Names of the columns that together identify a row."""
        return tuple(c.name for c in self.columns if c.key)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when there is none."""
        return next((c for c in self.columns if c.name == name), None) or _no_column(self.name, name)

    def to_arrow(self, rows: Sequence[Row]) -> pa.Table:
        """The rows as an Arrow table of exactly this schema."""
        arrays = [pa.array([getattr(r, c.name) for r in rows], c.arrow) for c in self.columns]
        return pa.Table.from_arrays(arrays, schema=self.arrow)


def _no_column(table: str, name: str) -> Column:
    raise KeyError(f"table {table} has no column {name}")


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Row:
    """Base of all row classes: `class Sentence(Row, table="sentences")` declares and registers a table."""

    TABLE: ClassVar[Table]
    REGISTRY: ClassVar[dict[str, Table]] = {}

    def __init_subclass__(cls, table: str) -> None:
        dataclass(kw_only=True, unsafe_hash=True)(cls)  # frozen to the type checker: at run time a call for each column
        cls.TABLE = Table(table, " ".join((cls.__doc__ or "").split()), cls, tuple(_columns(cls)))
        Row.REGISTRY[table] = cls.TABLE


def _columns(cls: type[Row]) -> Iterable[Column]:
    hints = typing.get_type_hints(cls, include_extras=True)
    for field in dataclasses.fields(typing.cast(Any, cls)):
        annotated = hints[field.name]
        if typing.get_origin(annotated) is not Annotated:
            raise TypeError(f"{cls.__name__}.{field.name}: a column is declared as Annotated[type, Column(...)]")
        yield _column(field.name, *typing.get_args(annotated))


def _column(name: str, kind: Any, column: Column) -> Column:
    alternatives = typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    if typing.get_origin(kind) is typing.Union:
        alternatives = typing.get_args(kind)
    nullable = type(None) in alternatives
    (inner,) = [a for a in alternatives if a is not type(None)]
    vocabulary = typing.get_args(inner) if typing.get_origin(inner) is Literal else ()
    arrow = ARROW_TYPES[str if vocabulary else inner]
    return dataclasses.replace(column, name=name, arrow=arrow, nullable=nullable, vocabulary=vocabulary)
