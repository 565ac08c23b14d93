"""Several bodies of knowledge as one: what stands in a higher layer hides its names in the lower ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any, NamedTuple

from transforms.knowledge import Knowledge, KnownEntity, compatible
from transforms.schema import EntityType

UNITED = frozenset({"aliases", "adjectives", "demonyms"})


class Hidden(NamedTuple):
    """A name that a lower layer gives to another entity than a higher one does."""

    name: str
    taken_by: KnownEntity
    lost_by: KnownEntity


def layered(*layers: Iterable[KnownEntity]) -> tuple[Knowledge, list[Hidden]]:
    """The layers from the highest down as one, and which names are hidden by that.

    Of an entity in two layers the higher one's fields count, its further names, adjectives and demonyms add up.
    """
    entities: dict[str, KnownEntity] = {}
    bearers: dict[str, list[KnownEntity]] = {}
    hidden: list[Hidden] = []
    for layer in layers:
        added = []
        for entity in layer:
            above = entities.get(entity.entity_id)
            lower, lost = _without_taken(entity, bearers)
            hidden += lost
            whole = _united(above, lower) if above and lower else above or lower
            if whole is not None:
                entities[entity.entity_id] = whole
                added.append(whole)
        for entity in added:
            for name in _names(entity):
                bearers.setdefault(name.casefold(), []).append(entity)
    return Knowledge(tuple(entities.values())), hidden


def _without_taken(
    entity: KnownEntity, bearers: dict[str, list[KnownEntity]]
) -> tuple[KnownEntity | None, list[Hidden]]:
    """The entity with the names that no higher layer gives to another; None when not even its own name is left."""
    lost = {n: taken for n in _names(entity) if (taken := _taken(n, entity, bearers))}
    left: dict[str, Any] = {name: tuple(n for n in getattr(entity, name) if n not in lost) for name in UNITED}
    hidden = [Hidden(n, by, entity) for n, by in lost.items()]
    return (None if entity.name in lost else replace(entity, **left)), hidden


def _taken(name: str, entity: KnownEntity, bearers: dict[str, list[KnownEntity]]) -> KnownEntity | None:
    others = (o for o in bearers.get(name.casefold(), ()) if o.entity_id != entity.entity_id)
    return next((o for o in others if _confusable(o.entity_type, entity.entity_type)), None)


def _confusable(one: EntityType, other: EntityType) -> bool:
    """A name of an institution is looked up for places too (the model errs), a person's is not."""
    return compatible(one, other) or "PER" not in (one, other)


def _names(entity: KnownEntity) -> Iterator[str]:
    yield entity.name
    for name in UNITED:
        yield from getattr(entity, name)


def _united(above: KnownEntity, below: KnownEntity) -> KnownEntity:
    values: dict[str, Any] = {}
    for field in fields(KnownEntity):
        high, low = getattr(above, field.name), getattr(below, field.name)
        values[field.name] = high or low if high is None or isinstance(high, str | tuple) else high
    for name in (*UNITED, "roles", "seats"):
        values[name] = tuple(dict.fromkeys((*getattr(above, name), *getattr(below, name))))
    known = above.name if below.name in (above.name, *values["aliases"]) else below.name
    if known != above.name:
        values["aliases"] = (*values["aliases"], below.name)
    values["aliases"] = tuple(a for a in values["aliases"] if a != above.name)
    return KnownEntity(**values)
