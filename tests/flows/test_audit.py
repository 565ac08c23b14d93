"""Checked in groups beside the reading, the verdict is that of one look at all rows; gate and processes are real."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from expectations import gate
from expectations.promises import Verdict
from flows import slices, staging
from flows.audit import Audit
from flows.errors import SednoError
from flows.fingerprints import Origin, input_sha256
from flows.partition import files
from flows.parts import Read
from flows.settings import Settings
from flows.staging import Staging
from tests.flows import fakes
from tests.flows.steps import article
from transforms.articles import Rejection
from transforms.columns import Row
from transforms.documents import Draft, admit
from transforms.schema import DOCUMENT_TABLES, EntityMention, Provenance
from transforms.similarity import signature

DAY = date(2026, 2, 1)
ARTICLES = [article(f"Anna widzi Osobę{n}\nEwa zna Adama{n}", str(n)) for n in range(5)]
BLAMED = ("entity_mentions", "base_form_trimmed"), ("entity_mentions", "key_unique")


def drafts() -> list[Draft]:
    admitted = [admit(a, DAY) for a in ARTICLES]
    return [draft for draft in admitted if not isinstance(draft, Rejection)]


def rows_of(draft: Draft) -> list[Row]:
    made_from = Provenance(document_id=draft.document_id, input_sha256="a" * 64, **Origin("m", "w", "c")._asdict())
    return [*fakes.rows(draft), signature(draft), made_from]


def broken() -> list[list[Row]]:
    """The rows of each article: one has a base form that ends in a space, two have a mention of the same identifier."""
    rows = [rows_of(draft) for draft in drafts()]
    for index, change in ((1, {"base_form": "Anna "}), (4, {"mention_id": _mention(rows[0]).mention_id})):
        mention = _mention(rows[index])
        rows[index][rows[index].index(mention)] = replace(mention, **change)
    return rows


def _mention(rows: Sequence[Row]) -> EntityMention:
    return next(row for row in rows if isinstance(row, EntityMention))


def audited(folder: Path, workers: int, lost: int = 0) -> Verdict:
    """The verdict on the broken rows, an article in each part; so many auditors die while they check."""
    settings, place = Settings(data=folder, workers=workers), Staging(folder / "staging")
    with Audit(place, settings, DAY) as audit:
        for draft, rows in zip(drafts(), broken(), strict=True):
            place.add(files(rows), {draft.document_id: Read(1, input_sha256(draft), {})})
            audit.notice()
            if lost and (auditors := multiprocessing.active_children()):
                auditors[0].kill()
                lost -= 1
        audit.end_reading()
        return audit.documents()


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    return audited(tmp_path_factory.mktemp("once"), 1)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Groups of two articles, and slices of three rows."""
    monkeypatch.setattr(staging, "GROUP_ARTICLES", 2)
    monkeypatch.setattr(slices, "ROWS", 3)
    yield
    assert not multiprocessing.active_children()


def test_one_look_finds_what_is_broken(at_once: Verdict) -> None:
    assert {(r.table, r.promise) for r in at_once.results if not r.success} == set(BLAMED)
    assert len(at_once.documents) == 3 and not at_once.broken


@pytest.mark.usefixtures("small")
def test_groups_in_two_processes_find_the_same_though_one_dies(tmp_path: Path, at_once: Verdict) -> None:
    assert audited(tmp_path, 2, lost=1) == at_once


def test_a_check_that_kills_every_auditor_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "examine", fakes.dies)
    with pytest.raises(SednoError, match="died 3 times"):
        audited(tmp_path, 2)


def test_an_auditor_that_fails_is_not_a_check_that_passed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(part: gate.Part) -> gate.Findings:
        raise MemoryError("no more")

    monkeypatch.setattr(gate, "examine", dies)
    verdict = audited(tmp_path, 1)
    assert [r.message for r in verdict.broken] == [
        "the documents checkpoint or its Data Docs crashed: MemoryError: no more"
    ]


def test_slices_hold_all_rows_once(tmp_path: Path, small: None) -> None:
    place = Staging(tmp_path)
    place.add(files(broken()[0]), {drafts()[0].document_id: Read(1, "a" * 64, {})})
    place.merge()
    for table in DOCUMENT_TABLES:
        file = place.file(table)
        found = [pq.read_table(f / file.name) for f in slices.slices(file, tmp_path / "slices")]
        assert [r for t in found for r in t.to_pylist()] == pq.read_table(file).to_pylist()
        assert all(t.schema == pq.read_schema(file) and t.num_rows <= 3 for t in found)
