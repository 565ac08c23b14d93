"""The user's own knowledge: added from CSV, imported from a dump, above and below what is bundled."""

from __future__ import annotations

import bz2
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.errors import SednoError, UsageError
from flows.knowledge import KnowledgeError, load_knowledge
from flows.known_files import add, import_dump, items, own_classes


def csv_file(folder: Path, *lines: str) -> Path:
    path = folder / "moje.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_own_entities_are_known_and_change_the_fingerprint(tmp_path: Path) -> None:
    source = csv_file(tmp_path, "name,type,aliases,wikidata_id", "Fundacja Brzoza,ORG,FBZ|Brzoza,Q987654321")
    target, n, hidden = add(source, tmp_path / "knowledge")
    found = load_knowledge(tmp_path / "knowledge")
    known = found.lookup("FBZ", "ORG")
    assert (n, hidden, target.name) == (1, [], "moje.csv")
    assert known is not None and (known.entity_id, known.source) == ("Q987654321", "moje.csv")
    assert found.fingerprint != load_knowledge().fingerprint


def test_own_names_go_before_the_bundled_ones_and_it_is_said(tmp_path: Path) -> None:
    source = csv_file(tmp_path, "name,type,aliases", "Pracownia Ogrodowa,ORG,PO")
    _, _, hidden = add(source, tmp_path / "knowledge")
    known = load_knowledge(tmp_path / "knowledge")
    assert hidden == ["PO: now Pracownia Ogrodowa (ORG), no longer Platforma Obywatelska"]
    assert [e and e.name for e in (known.lookup("PO", "ORG"), known.lookup("Platforma Obywatelska", "ORG"))] == [
        "Pracownia Ogrodowa",
        "Platforma Obywatelska",
    ]


def test_further_names_of_a_bundled_entity_add_up(tmp_path: Path) -> None:
    add(csv_file(tmp_path, "name,type,aliases,wikidata_id", "Japonia,GPE,Nippon,Q17"), tmp_path / "knowledge")
    known = load_knowledge(tmp_path / "knowledge").lookup("Nippon", "GPE")
    assert known is not None and (known.iso_3166_1, known.adjectives) == ("JP", ("japoński",))


def test_adding_the_same_file_again_replaces_it(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    add(csv_file(tmp_path, "name,type", "Fundacja Brzoza,ORG"), folder)
    add(csv_file(tmp_path, "name,type", "Fundacja Sosna,ORG"), folder)
    known = load_knowledge(folder)
    assert known.lookup("Fundacja Sosna", "ORG") and not known.lookup("Fundacja Brzoza", "ORG")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["nazwa,type", "A,ORG"], "moje.csv:1: the columns are nazwa,type; expected name and type"),
        (["name,type,name", "A,ORG,A"], "moje.csv:1: the columns are name,type,name"),
        (["name,type", "A,FIRMA"], "moje.csv:2: entity_type is 'FIRMA', not one of PER"),
        (["name,type", "A,ORG,x"], "moje.csv:2: the row has 3 cells, the header 2"),
        (["name,type,lat,lon", "A,GPE,91,0"], "moje.csv:2: lat is 91, not between -90 and 90"),
        (["name,type,wikidata_id", "A,ORG,Q1", "B,ORG,Q1"], "moje.csv: B has the same identifier (Q1) as A"),
    ],
)
def test_a_bad_file_is_refused_whole(tmp_path: Path, lines: list[str], message: str) -> None:
    with pytest.raises(KnowledgeError) as error:
        add(csv_file(tmp_path, *lines), tmp_path / "knowledge")
    assert str(error.value).startswith(message)
    assert not list(tmp_path.glob("knowledge/*"))


def claim(value: Any, rank: str = "normal") -> dict[str, Any]:
    return {"rank": rank, "mainsnak": {"snaktype": "value", "datavalue": {"value": value}}}


def item(number: int, label: str, kind: int, *, wikipedias: int = 30, **more: Any) -> dict[str, Any]:
    claims = {"P31": [claim({"id": f"Q{kind}"})], **more.pop("claims", {})}
    names = {"labels": {"pl": {"value": label}}} if label else {"labels": {"en": {"value": "x"}}}
    return {
        "id": f"Q{number}", "type": "item", "claims": claims, **names, **more,
        "sitelinks": {**{f"w{i}wiki": {} for i in range(wikipedias)}, "commonswiki": {}},
    }  # fmt: skip


TOWN = item(
    900001, "Nibyborzec", 515,
    aliases={"pl": [{"value": "Borzec Nowy"}, {"value": "a|b"}]},
    claims={
        "P17": [claim({"id": "Q36"})], "P1566": [claim("123456")],
        "P1549": [claim({"language": "pl", "text": "borzanin"})],
        "P625": [claim({"latitude": 1.0, "longitude": 1.0}, "deprecated"),
                 claim({"latitude": 52.5, "longitude": 20.25})],
    },
)  # fmt: skip
ITEMS = [
    TOWN,
    item(900002, "Jan Niby", 5),
    item(900003, "", 5),
    item(900004, "Nieznany", 5, wikipedias=3),
    item(900005, "klasa bez typu", 123456789),
    item(900006, "Paryż", 515),
]


def dump(path: Path) -> Path:
    text = "[\n" + ",\n".join(map(json.dumps, ITEMS)) + "\n]\n"
    packed = {".gz": gzip.compress, ".bz2": bz2.compress}.get(path.suffix, bytes)
    path.write_bytes(packed(text.encode()))
    return path


@pytest.mark.parametrize("name", ["d.json", "d.json.gz", "d.json.bz2"])
def test_a_dump_is_imported_below_what_is_bundled(tmp_path: Path, name: str) -> None:
    done = import_dump(dump(tmp_path / name), tmp_path / "knowledge", 20, {})
    known = load_knowledge(tmp_path / "knowledge")
    town, paris = known.lookup("Borzec Nowy", "GPE"), known.lookup("Paryż", "GPE")
    assert (done.n_items, done.n_kept) == (6, 3)
    assert town is not None and (town.wikidata_id, town.iso_3166_1, town.geonames_id) == ("Q900001", "PL", 123456)
    assert (town.lat, town.lon, town.demonyms, town.aliases) == (52.5, 20.25, ("Borzanin",), ("Borzec Nowy",))
    assert known.lookup("Jan Niby", "PER") and not known.lookup("Nieznany", "PER")
    assert paris is not None and paris.wikidata_id == "Q90"


def test_a_further_class_is_given_with_its_type(tmp_path: Path) -> None:
    import_dump(dump(tmp_path / "d.json"), tmp_path, 20, own_classes(["Q123456789=ORG"]))
    assert load_knowledge(tmp_path).lookup("klasa bez typu", "ORG")
    with pytest.raises(UsageError, match="--class is 'ORG'"):
        own_classes(["ORG"])


def test_a_dump_cut_off_leaves_what_was_there(tmp_path: Path) -> None:
    import_dump(dump(tmp_path / "d.json.gz"), tmp_path / "k", 20, {})
    whole = (tmp_path / "d.json.gz").read_bytes()
    (tmp_path / "d.json.gz").write_bytes(whole[:-20])
    with pytest.raises(SednoError, match="damaged or cut off"):
        import_dump(tmp_path / "d.json.gz", tmp_path / "k", 20, {})
    assert load_knowledge(tmp_path / "k").lookup("Nibyborzec", "GPE")
    assert [p.name for p in (tmp_path / "k" / "imported").iterdir()] == ["wikidata.csv"]


def test_a_dump_is_read_item_by_item(tmp_path: Path) -> None:
    (tmp_path / "d.json").write_text("[\n" + json.dumps(TOWN) + ",\nno json\n]\n", encoding="utf-8")
    read = items(tmp_path / "d.json")
    assert next(read)["id"] == "Q900001"
    with pytest.raises(SednoError, match=r"d\.json:3: the line is no JSON object"):
        next(read)


def test_the_commands(tmp_path: Path) -> None:
    source = csv_file(tmp_path, "name,type", "Fundacja Brzoza,ORG")
    runner, data = CliRunner(), ["--data", str(tmp_path / "data")]
    added = runner.invoke(app, ["knowledge", "add", str(source), *data])
    imported = runner.invoke(app, ["knowledge", "import", str(dump(tmp_path / "d.json")), *data])
    shown = runner.invoke(app, ["knowledge", "list", *data])
    refused = runner.invoke(app, ["knowledge", "add", str(tmp_path / "none.csv"), *data])
    assert "1 added" in added.output and "3 of 6 items imported" in imported.output
    assert [line.rpartition("/")[2] for line in shown.output.splitlines() if "data/knowledge" in line] == [
        "moje.csv",
        "wikidata.csv",
    ]
    assert refused.exit_code == 2 and "there is no such file" in refused.output
