"""An item of a Wikidata dump as a known entity: Polish names, type, place on the map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from transforms.knowledge import KnownEntity
from transforms.schema import EntityType

TYPES: Mapping[EntityType, tuple[int, ...]] = {
    "PER": (5,),
    "GPE": (6256, 3624078, 15634554, 515, 1549591, 1637706, 5119, 3957, 532, 486972, 15334, 35657,
            107390, 10864048, 484170, 262166, 200250, 7930989),
    "LOC": (5107, 165, 9430, 4022, 23397, 23442, 33837, 8502, 46831, 82794, 1620908, 34763, 39816, 46169,
            15243209),
    "ORG": (43229, 484652, 245065, 7278, 4830453, 783794, 6881511, 891723, 327333, 192350, 2659904, 7188, 35749, 3918,
            875538, 31855, 41487, 37726, 192283, 33506, 476028, 847017, 163740, 79913, 161726, 22687,
            66344, 210167, 46970, 17149090, 178706),
    "FAC": (41176, 16970, 12280, 1248784, 483110, 811979, 16560, 23413, 24354, 44782, 79007, 134447),
    "EVT": (198, 178561, 40231, 858439, 18608583, 132241, 5389, 464980, 7944, 3839081, 476300),
    "PRO": (11032, 1002697, 11424, 571, 7725634, 482994, 5398426, 7397, 7889, 35127, 41298, 620615, 49848),
}  # fmt: skip
"""Wikidata's classes of each type, as values of P31 (instance of); an item of another class is left out."""

BY_CLASS = {f"Q{number}": entity_type for entity_type, numbers in TYPES.items() for number in numbers}
INSTANCE_OF, COUNTRY, ISO, COORDINATES, GEONAMES, DEMONYM = "P31", "P17", "P297", "P625", "P1566", "P1549"
LANGUAGE = "pl"
SOURCE = "Wikidata (CC0)"


def known_entity(
    item: Mapping[str, Any], countries: Mapping[str, str], classes: Mapping[str, EntityType] = BY_CLASS
) -> KnownEntity | None:
    """The item with a Polish label and of one of the classes; None for every other. `countries`: ISO codes by item."""
    label = _text(item.get("labels", {}).get(LANGUAGE))
    if not label or item.get("type", "item") != "item":
        return None
    kinds = [classes[c] for v in _values(item, INSTANCE_OF) if (c := _id(v)) in classes]
    if not kinds:
        return None
    place: Mapping[str, Any] = next(iter(_values(item, COORDINATES)), {})
    on_earth = str(place.get("globe", "Q2")).rpartition("/")[2] == "Q2"
    return KnownEntity(
        name=label,
        entity_type=kinds[0],
        aliases=tuple(_aliases(item, label)),
        wikidata_id=str(item["id"]),
        geonames_id=_number(next(iter(_values(item, GEONAMES)), None)),
        iso_3166_1=_country(item, countries),
        lat=_degrees(place, "latitude", 90) if on_earth else None,
        lon=_degrees(place, "longitude", 180) if on_earth else None,
        demonyms=tuple(dict.fromkeys(_demonyms(item))),
        source=SOURCE,
    )


def n_wikipedias(item: Mapping[str, Any]) -> int:
    """In how many Wikipedias it has an article: how well known it is."""
    return sum(1 for site in item.get("sitelinks", {}) if site.endswith("wiki") and site != "commonswiki")


def _aliases(item: Mapping[str, Any], label: str) -> Iterator[str]:
    """In Polish, each once; what holds the separator of lists, or is one letter, is left out."""
    names = (_text(a) for a in item.get("aliases", {}).get(LANGUAGE, ()))
    yield from dict.fromkeys(n for n in names if n and n != label and "|" not in n and len(n) > 1)


def _demonyms(item: Mapping[str, Any]) -> Iterator[str]:
    for value in _values(item, DEMONYM):
        if value.get("language") == LANGUAGE and (text := str(value.get("text", "")).strip()):
            yield text[:1].upper() + text[1:]


def _country(item: Mapping[str, Any], countries: Mapping[str, str]) -> str | None:
    own = next((v for v in _values(item, ISO) if isinstance(v, str)), None)
    lying_in = (countries.get(_id(v)) for v in _values(item, COUNTRY))
    return own or next(filter(None, lying_in), None)


def _values(item: Mapping[str, Any], name: str) -> list[Any]:
    """The values of a property: the preferred ones, else the normal; never deprecated ones, nor unknown."""
    claims = [c for c in item.get("claims", {}).get(name, ()) if c.get("mainsnak", {}).get("snaktype") == "value"]
    ranked = {rank: [c["mainsnak"]["datavalue"]["value"] for c in claims if c.get("rank", "normal") == rank]
              for rank in ("preferred", "normal")}  # fmt: skip
    return ranked["preferred"] or ranked["normal"]


def _id(value: Any) -> str:
    return str(value.get("id", "")) if isinstance(value, Mapping) else ""


def _text(given: Any) -> str:
    return " ".join(str(given.get("value", "")).split()) if isinstance(given, Mapping) else ""


def _number(value: Any) -> int | None:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and int(value) > 0 else None


def _degrees(place: Mapping[str, Any], name: str, limit: int) -> float | None:
    value = place.get(name)
    return round(float(value), 5) if isinstance(value, int | float) and abs(value) <= limit else None
