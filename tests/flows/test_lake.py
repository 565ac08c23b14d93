from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from flows import duck
from flows.errors import SednoError
from flows.lake import Lake
from transforms.columns import Row
from transforms.schema import TABLES, Change, Release, Sentence


def sentence(n: int, document: str = "d") -> Sentence:
    return Sentence(
        sentence_id=f"s{n}", document_id=document, sentence_index=n, section="body", start_char=n, end_char=n + 1,
        text="„Zażółć” 'gęślą'", is_quoted=False,
    )  # fmt: skip


def texts(lake: Lake) -> list[str]:
    return [row.sentence_id for row in lake.rows(Sentence)]


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda t: t.name)
def test_every_table_can_be_read_before_it_has_rows(table: object, tmp_path: Path) -> None:
    declared = TABLES[table.name]  # type: ignore[attr-defined]
    lake = Lake(tmp_path / "lake")
    with duck.connect() as connection:
        empty = connection.sql(lake.scan(declared)).to_arrow_table()
    assert empty.num_rows == 0
    assert [(f.name, f.type) for f in empty.schema] == [(c.name, c.arrow) for c in declared.columns]


def test_delta_knows_types_keys_and_descriptions(tmp_path: Path) -> None:
    table = Lake(tmp_path).table(Sentence.TABLE)
    assert table.metadata().description == Sentence.TABLE.doc
    fields = {f.name: f for f in table.schema().fields}
    assert not fields["text"].nullable
    assert fields["text"].metadata["description"] == "The sentence as printed."


def test_rows_come_back_as_they_went_in(tmp_path: Path) -> None:
    lake = Lake(tmp_path / "jezioro ż")
    release = Release(release=1, run_id="r", released_at=datetime(2026, 2, 1, 12, 30, 0, 123, tzinfo=UTC),
                      tables=["a", "b"], versions=[1, 2], n_documents=0, operation="run")  # fmt: skip
    lake.add([release])
    lake.add([sentence(2), sentence(1)])
    assert lake.rows(Release) == [release]
    assert lake.rows(Sentence) == [sentence(1), sentence(2)]
    assert lake.rows(Sentence, "sentence_index = 2") == [sentence(2)]


def test_a_null_in_a_column_that_has_none_is_refused(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    rows = Sentence.TABLE.to_arrow([sentence(1)])
    nothing = pa.array([None], pa.string())
    loose = rows.set_column(6, pa.field("text", pa.string()), nothing)
    with pytest.raises(Exception, match=r"validation|null"):
        lake.append(Sentence.TABLE, loose)


def test_rows_leave_by_condition_and_versions_bring_them_back(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    lake.add([sentence(1), sentence(2, "other")])
    before = lake.version(Sentence.TABLE)
    lake.remove(Sentence.TABLE, "document_id IN ('other')")
    assert texts(lake) == ["s1"]
    lake.restore(Sentence.TABLE, before)
    assert texts(lake) == ["s1", "s2"]
    lake.restore(Sentence.TABLE, 0)
    assert texts(lake) == []


def test_restoring_what_is_there_writes_nothing(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    lake.add([sentence(1)])
    version = lake.version(Sentence.TABLE)
    lake.restore(Sentence.TABLE, version)
    lake.remove(Change.TABLE, "true")
    assert (lake.version(Sentence.TABLE), lake.version(Change.TABLE)) == (version, 0)


def test_a_staged_file_is_appended_or_replaces_all(tmp_path: Path) -> None:
    lake, file = Lake(tmp_path / "lake"), tmp_path / "staged.parquet"
    staged: list[Row] = [sentence(5)]
    with duck.connect() as connection:
        connection.register("staged", Sentence.TABLE.to_arrow(staged))
        duck.copy(connection, "SELECT * FROM staged", file)
    lake.add([sentence(1)])
    lake.append_file(Sentence.TABLE, file)
    assert texts(lake) == ["s1", "s5"]
    lake.overwrite_file(Sentence.TABLE, file)
    assert texts(lake) == ["s5"]


def test_any_engine_reads_the_tables(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    lake.add([sentence(1)])
    assert DeltaTable(tmp_path / "sentences").to_pyarrow_table().column("sentence_id").to_pylist() == ["s1"]


def test_a_lake_of_other_columns_is_refused_with_the_way_out(tmp_path: Path) -> None:
    write_deltalake(tmp_path / "sentences", pa.table({"sentence_id": ["a"], "mood": ["b"]}))
    with pytest.raises(
        SednoError, match=r"made by another version of sedno: it has no document_id, .*; run again from"
    ):
        Lake(tmp_path).rows(Sentence)
