"""A document that is taken down leaves every table, every file, and does not come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from flows import catalog, changes, duck
from flows.errors import SednoError, UsageError
from flows.lake import Lake
from flows.maintain import maintain
from flows.query import open_catalog
from flows.release import latest, numbered, releases
from flows.run import working
from flows.settings import Settings
from flows.takedown import takedown
from tests.flows.fakes import FakeTools
from tests.flows.searched import holding
from tests.flows.steps import FakeGate, article, read_in, released
from transforms.articles import Article, Rejection
from transforms.schema import (
    DOCUMENT_TABLES,
    TABLES,
    Change,
    Document,
    Entity,
    Fact,
    Quarantine,
    Release,
    Run,
    Takedown,
    Triple,
)

URL = "https://gazeta.example/2026/kowalska-zatrzymana"
NEEDLES = ["Zuzia", "Kowalska", "kowalska-zatrzymana", "Torbę"]
KEPT = article("Anna widzi Piotra\nEwa zna Adama")
GONE = replace(article("Zuzia niesie Torbę\nAnna widzi Kowalska", "2"), url=URL, source="made/kowalska-zatrzymana.txt")


@pytest.fixture(autouse=True)
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.takedown.open_tools", lambda settings: FakeTools())


@pytest.fixture
def filled(settings: Settings, gate: FakeGate) -> Settings:
    """A release without the document, two with it, of which an early version; a log and a page that quote it."""
    released(settings, [KEPT])
    released(settings, [KEPT, replace(GONE, text="Zuzia gubi Torbę")])
    refused = Rejection(source=GONE.source, stage="read", reason="encoding", message=f"{GONE.source}: bytes")
    with working(settings, [str(settings.data / "kowalska-zatrzymana.txt")], FakeTools()) as work:
        read_in(work, [refused])
        work.record(work.summary("unchanged"))
    released(settings, [KEPT, GONE])
    for folder, name in ((settings.logs, "sedno.log"), (settings.docs, "index.html")):
        folder.mkdir(exist_ok=True)
        (folder / name).write_text("2026-01-01 ERROR Zuzia niesie Torbę\n")
    refresh(settings)
    return settings


def refresh(settings: Settings) -> None:
    lake = Lake(settings.lake)
    catalog.write(settings.catalog, lake, latest(lake))


def document_id(settings: Settings, item: Article = GONE) -> str:
    (found,) = Lake(settings.lake).rows(Document, f"text = {duck.literal(item.text)}")
    return found.document_id


def test_it_leaves_every_table_at_once(filled: Settings) -> None:
    gone = document_id(filled)
    told = list(takedown(filled, URL, "personal_data"))
    assert told[0] == "1 document(s) taken down; published as release 4"
    assert "release 2, 3" in told[1]
    lake = Lake(filled.lake)
    with open_catalog(filled.catalog, filled.lake) as connection:
        for table in TABLES.values():
            rows = repr(connection.execute(f'SELECT * FROM "{table.name}"').fetchall())
            assert not [n for n in NEEDLES if n in rows], table.name
        for table in DOCUMENT_TABLES:
            of_it = f"SELECT count(*) FROM \"{table.name}\" WHERE document_id = '{gone}'"
            assert connection.execute(of_it).fetchall() == [(0,)]
    assert [d.text for d in lake.rows(Document)] == [KEPT.text]
    assert {e.canonical_name for e in lake.rows(Entity)} == {"Anna Nowak", "Piotra", "Ewa", "Adama"}
    assert sorted(f.n_documents for f in lake.rows(Fact)) == [1, 1]


def test_the_rest_is_as_if_it_had_never_come(
    filled: Settings, gate: FakeGate, tmp_path_factory: pytest.TempPathFactory
) -> None:
    list(takedown(filled, URL, "personal_data"))
    other = Settings(data=tmp_path_factory.mktemp("other"))
    released(other, [KEPT])
    with_it, without = Lake(filled.lake), Lake(other.lake)
    for row in (Document, Triple, Entity, Fact):
        assert with_it.rows(row) == without.rows(row)


def test_copies_of_fetched_pages_go_at_once(filled: Settings) -> None:
    filled.copies.write_text("a page")
    list(takedown(filled, document_id(filled), "other"))
    assert not filled.copies.exists()


def test_a_tombstone_without_a_name_stays(filled: Settings) -> None:
    gone = document_id(filled)
    list(takedown(filled, gone, "court_order"))
    lake = Lake(filled.lake)
    (tombstone,) = lake.rows(Takedown)
    assert (tombstone.document_id, tombstone.reason, tombstone.release) == (gone, "court_order", 4)
    told = lake.rows(Change, "release = 4")
    assert sorted((c.table_name, c.change, c.reason) for c in told) == [
        ("documents", "retracted", "court_order"), *[("triples", "retracted", "court_order")] * 2,
    ]  # fmt: skip
    assert [c.row_id for c in told if c.table_name == "documents"] == [gone]


def test_after_the_retention_its_bytes_are_nowhere(filled: Settings) -> None:
    before = holding(filled.data, NEEDLES)
    assert any(p.endswith(".parquet") for p in before) and {"logs/sedno.log", "docs/index.html"} <= set(before)
    assert not [p for p in before if "_delta_log" in p], "Delta's log holds identifiers only"
    list(takedown(filled, URL, "personal_data"))
    list(maintain(filled, 30, 24, False))
    assert [p for p in holding(filled.data, NEEDLES) if p.endswith(".parquet")], "readers that are open still read"
    list(maintain(filled, 30, 0, False))
    assert holding(filled.data, NEEDLES) == []
    lake = Lake(filled.lake)
    assert [r.release for r in lake.rows(Release)] == [1, 4]
    with catalog.at_release(lake, numbered(lake, 1)) as connection:
        assert connection.execute("SELECT text FROM documents").fetchall() == [(KEPT.text,)]


def test_it_is_refused_when_it_comes_again(filled: Settings) -> None:
    gone = document_id(filled)
    list(takedown(filled, URL, "court_order"))
    again = [GONE, replace(GONE, id="3"), replace(GONE, id="4", url=None), replace(GONE, text="Jan zna Olę")]
    released(filled, [KEPT, *again])
    list(maintain(filled, 0, 0, False))
    lake = Lake(filled.lake)
    assert [d.text for d in lake.rows(Document)] == [KEPT.text]
    refused = lake.rows(Quarantine, "reason = 'taken_down'")
    assert len(refused) == 4
    assert sorted(q.message for q in refused if q.document_id == gone)[0] == (
        f"document {gone}: it was taken down in release 4 (court_order); leave it out of the sources"
    )
    assert holding(filled.data, NEEDLES) == []


def test_what_held_it_cannot_be_asked_or_brought_back(filled: Settings) -> None:
    list(takedown(filled, URL, "court_order"))
    lake = Lake(filled.lake)
    for number in (2, 3):
        with pytest.raises(UsageError, match=f"release {number} is no longer kept: .* taken down"):
            numbered(lake, number)


def test_a_subscriber_hears_of_it_between_any_two_releases(filled: Settings) -> None:
    gone = document_id(filled)
    list(takedown(filled, gone, "court_order"))
    lake = Lake(filled.lake)
    refresh(filled)
    with open_catalog(filled.catalog, filled.lake) as connection:

        def documents(old: int, new: int) -> list[tuple[str, str]]:
            net = connection.execute(changes.between(lake, old, new)).fetchall()
            return [(change, row) for table, change, _, row in net if table == "documents"]

        assert documents(3, 4) == documents(2, 4) == [("retracted", gone)]
        assert documents(1, 3) == [("added", gone)]
        assert documents(1, 4) == []
        assert [change for change, _ in documents(0, 4)] == ["added"]
    with pytest.raises(UsageError, match="expected an earlier and a later release"):
        changes.between(lake, 3, 9)


@pytest.mark.parametrize(("named", "reason", "match"), [
    ("0" * 20, "court_order", "no document of the latest release"),
    (URL, "Jan Kowalski asked", "expected one of court_order, personal_data"),
])  # fmt: skip
def test_what_cannot_be_taken_down_is_said(filled: Settings, named: str, reason: str, match: str) -> None:
    with pytest.raises(UsageError, match=match):
        list(takedown(filled, named, reason))
    assert len(releases(Lake(filled.lake))) == 3


def test_a_name_that_is_wrong_writes_nothing(filled: Settings, tmp_path: Path) -> None:
    runs = Lake(filled.lake).rows(Run)
    with pytest.raises(UsageError):
        list(takedown(filled, "0" * 20, "other"))
    assert Lake(filled.lake).rows(Run) == runs and not filled.staging.exists()
    with pytest.raises(UsageError, match="there are no data yet"):
        list(takedown(Settings(data=tmp_path / "none"), "0" * 20, "other"))
    assert not (tmp_path / "none").exists()


def test_one_that_broke_off_is_as_if_it_had_never_begun(filled: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise SednoError("the disk is full")

    with monkeypatch.context() as patch, pytest.raises(SednoError, match="full"):
        patch.setattr("flows.publish.release", broken)
        list(takedown(filled, URL, "court_order"))
    released(filled, [KEPT, GONE])
    lake = Lake(filled.lake)
    assert sorted(d.text for d in lake.rows(Document)) == sorted([KEPT.text, GONE.text])
    assert lake.rows(Takedown) == [] and [r.release for r in lake.rows(Run, "release > 3")] == []


def test_the_source_folder_of_others_stays_named(filled: Settings, gate: FakeGate) -> None:
    other: Callable[[Run], list[str]] = lambda run: run.sources  # noqa: E731
    list(takedown(filled, URL, "court_order"))
    assert sorted(map(other, Lake(filled.lake).rows(Run))) == [[], *[["made"]] * 3, ["taken down"]]
    assert not Path(filled.docs / "index.html").exists()
