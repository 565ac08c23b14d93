"""The user's own knowledge: CSV files checked and kept in a folder, and a Wikidata dump made into one."""

from __future__ import annotations

import bz2
import csv
import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple, get_args

from flows.errors import SednoError, UsageError
from flows.knowledge import BUNDLED, COLUMNS, IMPORTED, KnowledgeError, cells_of, entity_of, layers, read_knowledge
from transforms.knowledge import KnownEntity
from transforms.schema import EntityType
from transforms.wikidata import BY_CLASS, known_entity, n_wikipedias

ALSO_CALLED = {"type": "entity_type"}
NEEDED = ("name", "entity_type")
DUMPS: Mapping[str, Callable[..., IO[str]]] = {".json": open, ".gz": gzip.open, ".bz2": bz2.open}


class Import(NamedTuple):
    """What became of a dump's items."""

    path: Path
    n_items: int
    n_kept: int


def add(source: Path, folder: Path) -> tuple[Path, int, list[str]]:
    """Check the user's CSV file and keep it in the folder: where, its entities, and what it hides, in sentences.

    Raises KnowledgeError that names the line of the first bad row; then nothing is kept.
    """
    entities = list(_own(source))
    target = folder / f"{source.stem}.csv"
    others = [p for p in folder.glob("*.csv") if p != target]
    _check_distinct(source, entities, read_knowledge(others).entities)
    hidden = [h for h in layers(None, entities)[1] if h.taken_by.source != h.lost_by.source]
    told = [f"{h.name}: now {h.taken_by.name} ({h.taken_by.entity_type}), no longer {h.lost_by.name}" for h in hidden]
    with _replaced(target) as lines:
        _write(lines, iter(entities))
    return target, len(entities), told


def _own(source: Path) -> Iterator[KnownEntity]:
    """Any of the columns in any order, with a name and a type; the source is the file's name unless the row says it."""
    with _opened(source).open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines)
        printed = [name.strip() for name in next(reader, [])]
        header = [ALSO_CALLED.get(name, name) for name in printed]
        _check_header(source.name, printed, header)
        for cells in reader:
            where = f"{source.name}:{reader.line_num}"
            if len(cells) != len(header):
                raise KnowledgeError(f"{where}: the row has {len(cells)} cells, the header {len(header)}; correct it")
            given = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
            try:
                yield entity_of({**dict.fromkeys(COLUMNS, ""), **given, "source": given.get("source") or source.name})
            except ValueError as error:
                raise KnowledgeError(f"{where}: {error}; correct the row, then add the file again") from error


def _opened(source: Path) -> Path:
    if not source.is_file():
        raise UsageError(f"{source}: there is no such file")
    return source


def _check_header(name: str, printed: list[str], header: list[str]) -> None:
    unknown = [column for column in header if column not in COLUMNS]
    missing = [column for column in NEEDED if column not in header]
    if unknown or missing or len(set(header)) < len(header):
        raise KnowledgeError(
            f"{name}:1: the columns are {','.join(printed)}; expected name and type, each once, "
            f"and any of {','.join(c for c in COLUMNS if c not in NEEDED)}"
        )


def _check_distinct(source: Path, entities: list[KnownEntity], kept: tuple[KnownEntity, ...]) -> None:
    seen = {e.entity_id: e for e in kept}
    for entity in entities:
        other = seen.setdefault(entity.entity_id, entity)
        if other is not entity:
            raise KnowledgeError(
                f"{source.name}: {entity.name} has the same identifier ({entity.entity_id}) as {other.name}, which is "
                "there already; make one row of the two"
            )


def import_dump(dump: Path, folder: Path, wikipedias: int, classes: Mapping[str, EntityType]) -> Import:
    """Read a Wikidata JSON dump item by item, keep those with Polish names, of a class, in so many Wikipedias."""
    countries = {e.wikidata_id: e.iso_3166_1 for e in read_knowledge([BUNDLED / "countries.csv"]).entities
                 if e.wikidata_id and e.iso_3166_1}  # fmt: skip
    target = folder / IMPORTED / "wikidata.csv"
    counted = [0, 0]

    def kept() -> Iterator[KnownEntity]:
        for item in items(dump):
            counted[0] += 1
            entity = (
                known_entity(item, countries, {**BY_CLASS, **classes}) if n_wikipedias(item) >= wikipedias else None
            )
            if entity is not None:
                counted[1] += 1
                yield entity

    with _replaced(target) as lines:
        _write(lines, kept())
    return Import(target, *counted)


def items(dump: Path) -> Iterator[dict[str, Any]]:
    """The items of a dump, an item a line between [ and ]; one at a time in memory. SednoError names a bad line."""
    opener = DUMPS.get(_opened(dump).suffix)
    if opener is None:
        raise UsageError(f"{dump.name}: a dump ends in .json, .json.gz or .json.bz2")
    try:
        with opener(dump, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if (text := line.strip().rstrip(",")) not in ("[", "]", ""):
                    yield _item(text, f"{dump.name}:{number}")
    except (EOFError, OSError, UnicodeDecodeError) as error:
        raise SednoError(f"{dump.name}: it is damaged or cut off ({error}); download it again") from error


def _item(text: str, where: str) -> dict[str, Any]:
    try:
        item = json.loads(text)
    except ValueError as error:
        raise SednoError(f"{where}: the line is no JSON object; expected Wikidata's dump, an item a line") from error
    if not isinstance(item, dict) or "id" not in item:
        raise SednoError(f"{where}: the object has no id; expected Wikidata's dump, an item a line")
    return item


def own_classes(given: list[str]) -> dict[str, EntityType]:
    """`Q476028=ORG` as the class and its type. Raises UsageError for anything else."""
    found: dict[str, EntityType] = {}
    for pair in given:
        item, _, entity_type = pair.partition("=")
        types = [t for t in get_args(EntityType) if t == entity_type]
        if not types or not item.startswith("Q") or not item[1:].isdigit():
            raise UsageError(f"--class is {pair!r}; expected an item and a type, such as Q476028=ORG")
        found[item] = types[0]
    return found


def listed(folder: Path) -> Iterator[str]:
    """A line for each file of knowledge, the highest layer first."""
    for place in (folder, BUNDLED, folder / IMPORTED):
        for path in sorted(place.glob("*.csv")):
            yield f"{len(read_knowledge([path]).entities):>8}  {path}"


@contextmanager
def _replaced(target: Path) -> Iterator[IO[str]]:
    """A file beside the target, put in its place when all is written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_suffix(".part")
    try:
        with beside.open("w", encoding="utf-8", newline="") as lines:
            yield lines
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _write(lines: IO[str], entities: Iterator[KnownEntity]) -> None:
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(cells_of(e) for e in entities)
