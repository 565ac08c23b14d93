"""What is known before reading: the bundled CSV files of seeds/knowledge, the user's own, and imported ones."""

from __future__ import annotations

import csv
import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast, get_args, get_type_hints

from flows.errors import SednoError
from transforms.knowledge import Knowledge, KnownEntity
from transforms.layers import Hidden, layered
from transforms.schema import Entity, EntityType

COLUMNS: tuple[str, ...] = tuple(f.name for f in dataclasses.fields(KnownEntity))
"""The columns of every file of knowledge, in order: those of KnownEntity. A file may lack those that may be empty."""

BUNDLED = Path(__file__).parent.parent / "seeds" / "knowledge"
"""Beside this package, in a checkout and when installed; found by path, since a module called seeds would shadow it."""

TYPES = get_type_hints(KnownEntity)
PATTERNS = {c.name: c.pattern for c in Entity.TABLE.columns if c.pattern and c.nullable}
REQUIRED = ("name", "source")
NEEDED = (*REQUIRED, "entity_type")
SEPARATOR = "|"
IMPORTED = "imported"
"""The folder, inside that of the user's knowledge, of what came from a dump."""

Value = str | int | float | tuple[str, ...] | None


class KnowledgeError(SednoError):
    """A row of knowledge that cannot be used: file, line, what is wrong, what to do."""


def load_knowledge(own: Path | None = None) -> Knowledge:
    """The bundled rows under those of the folder `own`, what was imported there below both.

    Raises KnowledgeError for a row that is not as seeds/knowledge/README.md says.
    """
    return layers(own)[0]


def layers(own: Path | None, more: Iterable[KnownEntity] = ()) -> tuple[Knowledge, list[Hidden]]:
    """The same, `more` beside the user's own; and the names that a higher layer takes from a lower one."""
    folders = (own, BUNDLED, own / IMPORTED if own else None)
    mine, bundled, imported = (read_knowledge(f.glob("*.csv") if f else ()).entities for f in folders)
    return layered([*mine, *more], bundled, imported)


def read_knowledge(sources: Iterable[Path]) -> Knowledge:
    """The entities of those CSV files, in the order of the files' names; KnowledgeError names the line of a bad row."""
    entities: dict[str, KnownEntity] = {}
    for source in sorted(sources, key=lambda s: s.name):
        for where, entity in _rows(source):
            other = entities.setdefault(entity.entity_id, entity)
            if other is not entity:
                raise KnowledgeError(
                    f"{where}: {entity.name} has the same identifier ({entity.entity_id}) as "
                    f"{other.name}; remove or correct one of the two rows"
                )
    return Knowledge(tuple(entities.values()))


def write_knowledge(path: Path, entities: Iterable[KnownEntity]) -> None:
    """Write the entities as a file of knowledge, without the columns for which it has nothing."""
    rows = [dict(zip(COLUMNS, cells_of(e), strict=True)) for e in entities]
    used = [name for name in COLUMNS if name in NEEDED or any(row[name] for row in rows)]
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, used, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def cells_of(entity: KnownEntity) -> list[str]:
    """The entity as a row of a file of knowledge."""
    return [_cell(getattr(entity, name)) for name in COLUMNS]


def _cell(value: Value) -> str:
    return SEPARATOR.join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def _rows(source: Path) -> Iterator[tuple[str, KnownEntity]]:
    reader = csv.reader(source.read_text(encoding="utf-8").splitlines())
    header = tuple(next(reader, ()))
    if set(header) - set(COLUMNS) or set(NEEDED) - set(header) or len(set(header)) < len(header):
        raise KnowledgeError(f"{source.name}:1: the columns are {','.join(header)}; expected {','.join(COLUMNS)}")
    for cells in reader:
        where = f"{source.name}:{reader.line_num}"
        try:
            if len(cells) != len(header):
                raise ValueError(f"the row has {len(cells)} cells, not {len(header)}")
            yield where, entity_of({**dict.fromkeys(COLUMNS, ""), **dict(zip(header, cells, strict=True))})
        except ValueError as error:
            raise KnowledgeError(f"{where}: {error}; correct the row as seeds/knowledge/README.md says") from error


def entity_of(row: Mapping[str, str]) -> KnownEntity:
    """The entity of a row, its cells by column. Raises ValueError that says what is wrong."""
    empty = [name for name in REQUIRED if not row[name].strip()]
    if empty:
        raise ValueError(f"{empty[0]} is empty")
    for name, pattern in PATTERNS.items():
        if row.get(name) and not re.match(pattern, row[name]):
            raise ValueError(f"{name} is {row[name]!r}, which does not match {pattern}")
    return KnownEntity(**{name: _value(name, cell) for name, cell in row.items()})  # type: ignore[arg-type]


def _value(name: str, cell: str) -> Value:
    match TYPES[name]:
        case t if t == tuple[str, ...]:
            return tuple(part.strip() for part in cell.split(SEPARATOR) if part.strip())
        case t if t == EntityType:
            return _entity_type(name, cell)
        case t if int in get_args(t):
            return int(cell) if cell else None
        case t if float in get_args(t):
            return _degrees(name, cell) if cell else None
        case _:
            return cell or None


def _degrees(name: str, cell: str) -> float:
    limit, value = {"lat": 90, "lon": 180}[name], float(cell)
    if not abs(value) <= limit:
        raise ValueError(f"{name} is {cell}, not between -{limit} and {limit}")
    return value


def _entity_type(name: str, cell: str) -> EntityType:
    if cell not in get_args(EntityType):
        raise ValueError(f"{name} is {cell!r}, not one of {', '.join(get_args(EntityType))}")
    return cast(EntityType, cell)
