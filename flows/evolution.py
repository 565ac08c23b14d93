"""A lake made by another version of the schema: what can be read, what can be written, what has to be migrated."""

from __future__ import annotations

from pathlib import Path

from deltalake import DeltaTable, Schema

from flows import duck
from flows.errors import SednoError
from transforms.schema import Table


def select(table: Table, found: DeltaTable, place: Path) -> str:
    """SQL of the declared columns out of what the version has: NULL where it has none yet, converted where it differs.

    Raises SednoError when a column that is never NULL is missing.
    """
    types = {f.name: f.type for f in found.schema().fields}
    if lacking := _lacking(table, found):
        raise _hopeless(place, lacking)
    declared = {f.name: f.type for f in Schema.from_arrow(table.arrow).fields}
    return ", ".join(
        f'"{name}"' if types.get(name) == kind else _converted(table, name, name in types)
        for name, kind in declared.items()
    )


def _converted(table: Table, name: str, exists: bool) -> str:
    value = f'"{name}"' if exists else "NULL"
    return f'CAST({value} AS {duck.SQL_TYPES[table.column(name).arrow]}) AS "{name}"'


def _lacking(table: Table, found: DeltaTable) -> list[str]:
    """Columns that are never NULL and that it does not have: nobody knows what would stand in them."""
    names = {f.name for f in found.schema().fields}
    return [c.name for c in table.columns if c.name not in names and not c.nullable]


def incompatible(table: Table, found: DeltaTable) -> list[str]:
    """Columns because of which rows cannot be written: of another type, no longer declared, or missing but required."""
    types = {f.name: f.type for f in found.schema().fields}
    declared = {f.name: f.type for f in Schema.from_arrow(table.arrow).fields}
    return sorted(
        {n for n in types.keys() & declared.keys() if types[n] != declared[n]}
        | (types.keys() - declared.keys())
        | set(_lacking(table, found))
    )


def adopt(table: Table, found: DeltaTable, place: Path, configuration: dict[str, str]) -> bool:
    """Make the table take the declared rows: new columns, looser ones, what is said of them, settings; whether anything
    was changed.

    Raises SednoError when that takes a migration, or more than one.
    """
    if lacking := _lacking(table, found):
        raise _hopeless(place, lacking)
    if bad := incompatible(table, found):
        raise _refused(place, bad)
    fields = {f.name: f for f in found.schema().fields}
    declared = Schema.from_arrow(table.arrow).fields
    new = [f for f in declared if f.name not in fields]
    told = [f for f in declared if f.name in fields and f.metadata != fields[f.name].metadata]
    looser = [c.name for c in table.columns if c.nullable and c.name in fields and not fields[c.name].nullable]
    unset = configuration.items() - found.metadata().configuration.items()
    if new:
        found.alter.add_columns(new)
    for name in looser:
        found.alter.drop_column_not_null(name)
    for field in told:  # Delta takes no row whose columns are described otherwise
        found.alter.set_column_metadata(field.name, field.metadata)
    if unset:
        found.alter.set_table_properties(dict(unset))
    return bool(new or looser or told or unset)


def _refused(place: Path, columns: list[str]) -> SednoError:
    advice = "`sedno maintain --migrate` migrates it, or choose another folder with --data"
    return SednoError(f"{place}: made by another version of sedno (differing columns: {', '.join(columns)}); {advice}")


def _hopeless(place: Path, columns: list[str]) -> SednoError:
    why = f"it has no {', '.join(columns)}, which no row may be without and no migration can make up"
    advice = "run again from the sources into another folder with --data, or ask it with the version that made it"
    return SednoError(f"{place}: made by another version of sedno: {why}; {advice}")
