"""Upkeep: what is kept, what is let go, and that readers notice nothing."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from flows import catalog, changes
from flows.errors import SednoError, UsageError
from flows.lake import Lake
from flows.lock import only_one
from flows.maintain import maintain
from flows.query import open_catalog
from flows.release import latest, numbered, releases
from flows.rollback import rollback
from flows.settings import Settings
from tests.flows.steps import FakeGate, article, released
from transforms.schema import TABLES, Change, Document, Entity, Fact, Release, Row, Run, Sentence, Triple

ITEMS = [article(f"Anna widzi Piotra{n}\nEwa zna Adama", str(n)) for n in range(4)]
TOLD: tuple[type[Row], ...] = (Document, Sentence, Triple, Fact)


@pytest.fixture
def filled(settings: Settings, gate: FakeGate) -> Settings:
    """Four releases, each with an article more."""
    for n in range(4):
        released(settings, ITEMS[: n + 1])
    refresh(settings)
    return settings


def refresh(settings: Settings) -> None:
    lake = Lake(settings.lake)
    catalog.write(settings.catalog, lake, latest(lake))


def n_documents(lake: Lake, number: int) -> int:
    with catalog.at_release(lake, numbered(lake, number)) as connection:
        ((n,),) = connection.execute("SELECT count(*) FROM documents JOIN triples USING (document_id)").fetchall()
    return int(n) // 2


def state(settings: Settings) -> list[list[Row]]:
    return [list(Lake(settings.lake).rows(row)) for row in TOLD]


def test_every_kept_release_can_be_asked(filled: Settings) -> None:
    before = state(filled)
    list(maintain(filled, 30, 0, False, many=3))
    lake = Lake(filled.lake)
    assert [n_documents(lake, n) for n in (1, 2, 3, 4, 5)] == [1, 2, 3, 4, 4]
    assert state(filled) == before
    assert [r.operation for r in releases(lake)] == ["run", "run", "run", "run", "compaction"]


def test_releases_whose_time_is_over_leave_with_their_files(filled: Settings) -> None:
    before = state(filled)
    told = list(maintain(filled, 0, 0, False, many=3))
    assert told[0] == "Releases no longer kept: 1, 2, 3"
    list(maintain(filled, 0, 0, False, many=3))
    lake = Lake(filled.lake)
    assert [r.release for r in releases(lake)] == [5]
    assert state(filled) == before
    for table in TABLES.values():
        on_disk = {str(p) for p in lake.place(table).glob("*.parquet")}
        assert on_disk == set(lake.files(table)), table.name
    assert len(list((lake.place(Document.TABLE) / "_delta_log").glob("0*.json"))) < 6
    with pytest.raises(UsageError, match="release 3 is no longer kept"):
        numbered(lake, 3)


def test_small_files_are_merged(filled: Settings) -> None:
    lake = Lake(filled.lake)
    assert len(lake.files(Sentence.TABLE)) == 4
    told = list(maintain(filled, 30, 24, False, many=3))
    assert told[0].startswith("Merged as release 5: documents, sentences")
    assert len(lake.files(Sentence.TABLE)) == 1
    assert "Merged" not in " ".join(maintain(filled, 30, 24, False, many=3))


def test_an_open_reader_goes_on(filled: Settings) -> None:
    with open_catalog(filled.catalog, filled.lake) as early:
        list(maintain(filled, 30, 24, False, many=3))
        assert early.execute("SELECT count(*) FROM triples").fetchall() == [(8,)]


def test_the_runs_after_it_go_on(filled: Settings) -> None:
    list(maintain(filled, 0, 0, False, many=3))
    released(filled, [*ITEMS[:3], article("Jan lubi Olgę", "9")])
    lake = Lake(filled.lake)
    assert len(lake.rows(Document)) == 5
    assert [r.release for r in releases(lake)] == [4, 5, 6]


def test_a_run_is_not_disturbed(filled: Settings) -> None:
    with only_one(filled.data), pytest.raises(SednoError, match="another run"):
        list(maintain(filled, 0, 0, False))
    assert len(releases(Lake(filled.lake))) == 4


@pytest.mark.parametrize("given", [-1, float("nan"), float("inf"), 1e300])
def test_a_retention_that_is_no_time_is_refused(given: float, filled: Settings) -> None:
    for days, hours in ((given, 0.0), (0.0, given)):
        with pytest.raises(UsageError, match=r"retention is .*; expected a time of 0 or more"):
            list(maintain(filled, days, hours, False))
    assert len(releases(Lake(filled.lake))) == 4


def test_back_to_an_earlier_release(filled: Settings) -> None:
    told = list(rollback(filled, 2))
    assert told[0] == "Published as release 5: what release 2 held, 2 documents"
    lake = Lake(filled.lake)
    assert [n_documents(lake, n) for n in (2, 4, 5)] == [2, 4, 2]
    with catalog.at_release(lake, numbered(lake, 2)) as old, open_catalog(filled.catalog, filled.lake) as new:
        for row in TOLD:
            query = f'SELECT * FROM "{row.TABLE.name}" ORDER BY ALL'
            assert old.execute(query).fetchall() == new.execute(query).fetchall()
        gone = new.execute(changes.between(lake, 4, 5)).fetchall()
        assert sorted((t, c, r) for t, c, r, _ in gone) == [
            *[("documents", "removed", "rolled back to release 2")] * 2,
            *[("triples", "removed", "rolled back to release 2")] * 4,
        ]
        assert new.execute(changes.between(lake, 2, 5)).fetchall() == []
    assert [(r.release, r.sources, r.n_documents_in) for r in lake.rows(Run, "release = 5")] == [(5, [], 0)]
    assert not filled.staging.exists()
    released(filled, ITEMS)
    assert n_documents(Lake(filled.lake), 6) == 4


def aged(lake: Lake, row: type[Row], **columns: str) -> None:
    """The table as an older version declared it: with these columns in SQL instead of ours; '' drops one."""
    table = row.TABLE
    kept = [columns.get(c.name, f'"{c.name}"') for c in table.columns]
    more = [f"{sql} AS {name}" for name, sql in columns.items() if name not in {c.name for c in table.columns}]
    chosen = [f'{sql} AS "{c.name}"' for sql, c in zip(kept, table.columns, strict=True) if sql] + more
    rows = duckdb.sql(f"SELECT {', '.join(chosen)} FROM ({lake.scan(table)})").to_arrow_table()
    nulls = {c.name: c.nullable for c in table.columns}
    schema = pa.schema([f.with_nullable(nulls.get(f.name, True)) for f in rows.schema])
    write_deltalake(lake.place(table), rows.cast(schema), mode="overwrite", schema_mode="overwrite")


def pin(lake: Lake) -> None:
    """Make the last release pin the tables as they are now."""
    last = releases(lake)[-1]
    versions = [lake.version(TABLES[name]) for name in last.tables]
    rows = [*releases(lake)[:-1], Release(**{**last.__dict__, "versions": versions})]
    write_deltalake(lake.place(Release.TABLE), Release.TABLE.to_arrow(rows), mode="overwrite")


def test_a_column_that_is_new_is_null_until_rows_are_made_anew(filled: Settings) -> None:
    lake = Lake(filled.lake)
    aged(lake, Document, license="", author="")
    pin(lake)
    assert "license" not in {f.name for f in lake.table(Document.TABLE).schema().fields}
    assert {d.license for d in lake.rows(Document)} == {None}
    refresh(filled)
    with open_catalog(filled.catalog, filled.lake) as connection:
        assert connection.execute("SELECT DISTINCT license, author FROM documents").fetchall() == [(None, None)]
    changed = article("Jan lubi Olgę", "0")
    released(filled, [type(changed)(**{**changed.__dict__, "license": "CC0", "author": "Iga"})])
    assert sorted((d.license or "", d.author or "") for d in lake.rows(Document)) == [("", "")] * 3 + [("CC0", "Iga")]
    assert n_documents(lake, 4) == 4
    list(rollback(filled, 4))
    released(filled, [article("Jan lubi Ewę", "0")])
    assert len(lake.rows(Document)) == 4


def test_a_column_that_is_described_otherwise_is_no_other_lake(filled: Settings) -> None:
    lake = Lake(filled.lake)
    for row in (Document, Triple, Entity, Run, Change):
        for column in row.TABLE.columns[:3]:
            lake.table(row.TABLE).alter.set_column_metadata(column.name, {"description": "As it was said before."})
    pin(lake)
    released(filled, [article("Jan lubi Olgę", "0")])
    before = state(filled)
    list(maintain(filled, 30, 24, False, many=2))
    assert state(filled) == before
    list(rollback(filled, 4))
    released(filled, [article("Jan lubi Ewę", "0")])
    assert len(lake.rows(Document)) == 4
    for row in (Document, Triple, Entity, Run, Change):
        described = {f.name: f.metadata.get("description") for f in lake.table(row.TABLE).schema().fields}
        assert described == {c.name: c.doc for c in row.TABLE.columns}


@pytest.mark.parametrize(("columns", "named"), [
    ({"n_chars": "n_chars::VARCHAR"}, "n_chars"),
    ({"mood": "'good'"}, "mood"),
])  # fmt: skip
def test_an_incompatible_lake_is_refused_and_migrated(filled: Settings, columns: dict[str, str], named: str) -> None:
    before = state(filled)
    lake = Lake(filled.lake)
    aged(lake, Document, **columns)
    pin(lake)
    match = rf"documents: made by another version of sedno \(differing columns: {named}\); `sedno maintain --migrate`"
    with pytest.raises(SednoError, match=match):
        released(filled, [article("Jan lubi Olgę", "0")])
    told = list(maintain(filled, 30, 24, True))
    assert told[0] == "Migrated: documents"
    assert state(filled) == before
    assert [r.operation for r in releases(lake)][-1] == "migration"
    assert n_documents(lake, 4) == n_documents(lake, 5) == 4
    released(filled, [article("Jan lubi Olgę", "0")])
    assert next(iter(maintain(filled, 30, 24, True))).startswith("Migrated: nothing")


def test_what_cannot_be_migrated_is_said_and_left_as_it_is(filled: Settings) -> None:
    lake = Lake(filled.lake)
    aged(lake, Document, n_chars="'many'")
    pin(lake)
    with pytest.raises(SednoError, match=r"a value does not fit the column's new type .*run again from the sources"):
        list(maintain(filled, 30, 24, True))


def test_a_column_that_nobody_can_make_up_is_not_sent_to_a_migration(filled: Settings) -> None:
    lake = Lake(filled.lake)
    aged(lake, Document, mood="'good'")
    aged(lake, Sentence, section="", mood="'good'")
    pin(lake)
    versions = [lake.version(t) for t in TABLES.values()]
    hopeless = r"sentences: made by another version of sedno: it has no section, .*run again from the sources into anot"
    for asked in (
        lambda: lake.rows(Sentence),
        lambda: lake.writable(Sentence.TABLE),
        lambda: list(maintain(filled, 30, 24, True)),
    ):
        with pytest.raises(SednoError, match=hopeless) as told:
            asked()
        assert "--migrate" not in str(told.value)
    assert [lake.version(t) for t in TABLES.values()] == versions


def test_an_old_lake_without_new_settings_gets_them(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    DeltaTable.create(lake.place(Sentence.TABLE), Sentence.TABLE.arrow)
    lake.writable(Sentence.TABLE)
    configuration = DeltaTable(lake.place(Sentence.TABLE)).metadata().configuration
    assert configuration["delta.dataSkippingStatsColumns"] == "document_id"
    assert configuration["delta.enableExpiredLogCleanup"] == "false"
