"""Which mentions are places on the map."""

from __future__ import annotations

from transforms.knowledge import PLACE_TYPES
from transforms.schema import EntityMention


def is_place(mention: EntityMention) -> bool:
    """Whether the mention names a place (GPE, LOC or FAC): a demonym points to a country and is none."""
    return mention.entity_type in PLACE_TYPES and mention.mention_kind != "demonym"
