"""An export: opened by three engines, judged by both validators, whole or not there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.errors import UsageError
from flows.export import export
from flows.export.scores import MEASURED
from flows.lake import Lake
from flows.settings import Settings
from tests.flows.fakes import FakeTools
from tests.flows.steps import FakeGate, article, released
from transforms.schema import TABLES, Document, Release, Triple

HOSTILE = "<script>alert(1)</script> | [x](javascript:y) $$"
CARD = {"fingerprint": "weights of fake 1", "performance": {"uas": 85.96, "ents_f": 91.41}}
Export = Callable[..., Path]


@pytest.fixture
def export_to(settings: Settings, gate: FakeGate, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Export:
    """Exports two releases' data; what is given are settings that differ."""
    monkeypatch.setattr("transforms.nlp.load", lambda name=None: None)
    monkeypatch.setattr("transforms.nlp.card", lambda nlp=None: CARD)
    released(settings, [article("Anna widzi Piotra\nEwa zna Adama"), article("Jan zna Olgę", "2", HOSTILE)])
    released(settings, [article("Ola lubi Jana", "3", "Kurier")])

    def run(name: str = "out", number: int | None = None, **different: int) -> Path:
        folder = tmp_path / "wyniki %20" / name
        export(Settings(data=settings.data, **different), folder, number)  # type: ignore[arg-type]
        return folder

    return run


def test_every_table_is_a_sorted_file_with_its_descriptions(export_to: Export, settings: Settings) -> None:
    folder = export_to()
    for table in TABLES.values():
        file = pq.ParquetFile(folder / f"{table.name}.parquet")
        assert file.schema_arrow.equals(table.arrow)
        assert [f.metadata[b"description"].decode() for f in file.schema_arrow] == [c.doc for c in table.columns]
        groups = [file.metadata.row_group(g) for g in range(file.metadata.num_row_groups)]
        assert {g.column(i).compression for g in groups for i in range(len(table.columns))} <= {"ZSTD"}
        said = json.loads(file.metadata.metadata[b"columns"])
        assert said == {c.name: c.doc for c in table.columns}
    rows = pq.read_table(folder / "triples.parquet").select(["document_id", "triple_id"]).to_pylist()
    assert rows == sorted(rows, key=lambda r: (r["document_id"], r["triple_id"]))
    assert len(rows) == len(Lake(settings.lake).rows(Triple)) == 4


def test_three_engines_read_the_same(export_to: Export) -> None:
    files = sorted(export_to().glob("*.parquet"))
    assert len(files) == len(TABLES)
    for path in files:
        arrow = pq.read_table(path)
        assert polars.read_parquet(path).to_arrow().num_rows == arrow.num_rows
        assert list(pandas.read_parquet(path).columns) == arrow.column_names
        with duckdb.connect() as connection:
            assert connection.sql(f"FROM '{path!s}'").to_arrow_table().num_rows == arrow.num_rows
    texts = pandas.read_parquet(files[0].with_name("documents.parquet")).text.tolist()
    assert texts == polars.read_parquet(files[0].with_name("documents.parquet"))["text"].to_list()


def test_the_same_release_gives_the_same_bytes(export_to: Export) -> None:
    one, other = export_to("a"), export_to("b")
    assert {p.name: p.read_bytes() for p in one.iterdir()} == {p.name: p.read_bytes() for p in other.iterdir()}


def test_frictionless_finds_the_package_and_its_rows_valid(export_to: Export) -> None:
    from frictionless import Package

    folder = export_to()
    described = json.loads((folder / "datapackage.json").read_text())
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert Package.validate_descriptor(described).flatten() == []
    assert [r["rows"] for r in described["resources"]] == [
        pq.read_metadata(folder / f"{r['name']}.parquet").num_rows for r in described["resources"]
    ]
    # frictionless reads Parquet through pandas, where an empty integer is a float: it is given Arrow's rows instead.
    inline = [
        {"name": r["name"], "data": _plain(folder / r["path"]), "schema": r["schema"]} for r in described["resources"]
    ]
    assert _errors(inline) == []
    sentences = inline[1]["data"]
    sentences[1][sentences[0].index("document_id")] = "0" * 20
    sentences[2][0] = "no identifier"
    assert set(_errors(inline)) == {"foreign-key", "constraint-error"}


def _errors(resources: list[dict[str, Any]]) -> list[str]:
    from frictionless import Package

    report = Package.from_descriptor({"name": "rows", "resources": resources}).validate()
    return [kind for (kind,) in report.flatten(["type"])]


def _plain(path: Path) -> list[list[Any]]:
    table = pq.read_table(path)
    return [table.column_names, *(list(row.values()) for row in table.to_pylist())]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib and mlcroissant themselves
@pytest.mark.parametrize("rows", [5_000_000, 2])
def test_mlcroissant_finds_the_description_valid_and_reads_by_it(export_to: Export, rows: int) -> None:
    import mlcroissant

    folder = export_to(export_rows=rows)
    dataset = mlcroissant.Dataset(jsonld=folder / "croissant.json")
    assert not dataset.metadata.ctx.issues.errors | dataset.metadata.ctx.issues.warnings
    read = [r["triples/predicate_lemma"].decode() for r in dataset.records("triples")]
    assert sorted(read) == ["lubi", "widzi", "zna", "zna"]
    aliases = [r["entities/aliases"] for r in dataset.records("entities")]
    assert len(aliases) == 8


def test_a_large_table_is_split(export_to: Export) -> None:
    folder = export_to(export_rows=2)
    parts = sorted(folder.glob("triples*.parquet"))
    assert [p.name for p in parts] == ["triples-00001.parquet", "triples-00002.parquet"]
    assert [pq.read_metadata(p).num_rows for p in parts] == [2, 2]
    whole = export_to("whole") / "triples.parquet"
    assert pa.concat_tables(map(pq.read_table, parts)).to_pylist() == pq.read_table(whole).to_pylist()
    resources = {r["name"]: r for r in json.loads((folder / "datapackage.json").read_text())["resources"]}
    assert resources["triples"]["path"] == [p.name for p in parts] and "hash" not in resources["triples"]


def test_the_views_work_in_the_folder_and_from_any_other(export_to: Export, tmp_path: Path) -> None:
    folder = export_to(export_rows=2)
    script = (folder / "views.sql").read_text()
    ask = f"{script}; SELECT count(*) FROM triples JOIN documents USING (document_id)"
    for where, told in ((folder, ""), (tmp_path, f"SET VARIABLE sedno_export = '{folder}';")):
        code = "import duckdb, sys; print(duckdb.connect().execute(sys.argv[1]).fetchall())"
        done = subprocess.run([sys.executable, "-c", code, told + ask], cwd=where, capture_output=True, text=True)
        assert (done.stdout, done.stderr) == ("[(4,)]\n", "")


def test_checksums_are_those_of_all_files(export_to: Export) -> None:
    folder = export_to()
    done = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder)
    assert done.returncode == 0
    assert len((folder / "SHA256SUMS").read_text().splitlines()) == len(list(folder.iterdir())) - 1


def test_the_pages_say_who_made_and_who_published_and_show_nothing_unescaped(export_to: Export) -> None:
    folder = export_to()
    quality, readme = (folder / "QUALITY.md").read_text(), (folder / "README.md").read_text()
    assert "| heads (UAS) | 86.0 |" in quality and "Read 3 articles" in quality and "triple 0.90" in quality
    assert "| Kurier | not known | not known | 1 |" in readme
    assert "<script" not in readme and "[x](" not in readme and "&#60;script&#62;" in readme
    sources = json.loads((folder / "datapackage.json").read_text())["sources"]
    assert {s["title"] for s in sources} == {"Gazeta", "Kurier", HOSTILE}


def test_the_readme_says_the_same_of_the_rules() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    for row in MEASURED:
        assert f"| {' | '.join(row)} |" in readme


def test_scores_of_another_model_are_not_claimed(export_to: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transforms.nlp.card", lambda nlp=None: CARD | {"fingerprint": "other"})
    quality = (export_to() / "QUALITY.md").read_text()
    assert "its scores are not known here" in quality and "UAS" not in quality


def test_an_earlier_release(export_to: Export) -> None:
    folder = export_to("first", number=1)
    assert pq.read_metadata(folder / "triples.parquet").num_rows == 3
    assert pq.read_metadata(folder / "releases.parquet").num_rows == 1
    assert json.loads((folder / "datapackage.json").read_text())["version"] == "1.0.0"


def test_an_older_export_is_replaced_and_nothing_else_ever(export_to: Export, tmp_path: Path) -> None:
    folder = export_to(number=1)
    assert export_to() == folder and pq.read_metadata(folder / "triples.parquet").num_rows == 4
    assert [p.name for p in folder.parent.iterdir()] == ["out"]
    (folder / "moje notatki.txt").write_text("ważne")
    with pytest.raises(UsageError, match=r"holds 'moje notatki.txt', which sedno did not write; choose a new"):
        export_to()
    (tmp_path / "wyniki %20" / "foreign").mkdir()
    export_to("foreign")
    (tmp_path / "wyniki %20" / "other").mkdir()
    (tmp_path / "wyniki %20" / "other" / "a").write_text("")
    with pytest.raises(UsageError, match="holds files that are no export of sedno"):
        export_to("other")
    (tmp_path / "wyniki %20" / "file").write_text("")
    with pytest.raises(UsageError, match=r"is not a folder"):
        export_to("file")
    (tmp_path / "wyniki %20" / "link").symlink_to(folder)
    with pytest.raises(UsageError, match=r"is not a folder"):
        export_to("link")


def test_a_failed_export_leaves_the_older_one(export_to: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = export_to(number=1)
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    monkeypatch.setattr("flows.export.views.text", lambda tables: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        export_to()
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    assert [p.name for p in folder.parent.iterdir()] == ["out"]


KILLED = """
import sys, time
from pathlib import Path
from flows.export.place import replacing
with replacing(Path(sys.argv[1]), "SHA256SUMS") as beside:
    (beside / "triples.parquet").write_text("half")
    print(beside, flush=True)
    time.sleep(600)
"""


def test_a_killed_export_leaves_nothing_that_the_next_does_not_clear(export_to: Export, tmp_path: Path) -> None:
    folder = tmp_path / "wyniki %20" / "out"
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    beside = Path(child.stdout.readline().strip())
    export_to()  # another export at the same time leaves the first one's work alone
    assert (beside / "triples.parquet").read_text() == "half"
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert export_to() == folder
    assert [p.name for p in folder.parent.iterdir()] == ["out"]


def test_the_release_that_is_asked_for_must_be_there(settings: Settings, gate: FakeGate, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there are no data yet"):
        export(settings, tmp_path / "out")
    Lake(settings.lake).rows(Release)
    with pytest.raises(UsageError, match="there is no release yet"):
        export(settings, tmp_path / "out")
    released(settings, [article("Anna widzi Piotra")], FakeTools())
    with pytest.raises(UsageError, match="there is no release 9"):
        export(settings, tmp_path / "out", 9)
    assert not (tmp_path / "out").exists() and Lake(settings.lake).rows(Document)
