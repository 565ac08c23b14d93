"""What benchmarks write: each its own part, and the rest stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.pages import PERFORMANCE, SCALE, Measured, put, table

PARTS = [(PERFORMANCE, "whole"), (PERFORMANCE, "memory"), (SCALE, "measured")]
STAGES = {"extract": 8.0, "model": 9.0, "extraction": 5.0, "files": 1.0, "cpu": 3.0, "start": 2.0}


@pytest.mark.parametrize(("page", "part"), PARTS)
def test_a_part_is_made_anew_and_all_others_stay(page: Path, part: str, tmp_path: Path) -> None:
    copy = tmp_path / page.name
    copy.write_text(page.read_text("utf-8"), "utf-8")
    put(copy, part, r"\1 new")
    before, _, rest = page.read_text("utf-8").partition(f"<!-- begin {part} -->\n")
    after = rest.partition(f"<!-- end {part} -->")[2]
    assert copy.read_text("utf-8") == f"{before}<!-- begin {part} -->\n\\1 new\n<!-- end {part} -->{after}"


def test_a_page_without_the_part_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Page\n", "utf-8")
    with pytest.raises(SystemExit, match="expected one part between <!-- begin memory --> and <!-- end memory -->"):
        put(tmp_path / "page.md", "memory", "new")


def test_the_table_tells_what_the_run_keeps_and_where_its_time_goes() -> None:
    bare = [Measured("bare, 1", 20, 1000, 20), Measured("bare, 2", 10, 1000, 20)]
    runs = [Measured(f"run, {n}", 40 / n, 1000, 41, 500, 900, 10, STAGES) for n in (1, 2)]
    told = table([*bare, *runs], [("start", 0.1)], "0.0 0.0 0.0")
    assert "| run, 2 | 20.0 | 41.0 | 50 | 500 | 900 |" in told and "| bare, 1 | 20.0 | 20.0 | 50 | – | – |" in told
    assert "keeps: 50% with one process, 50% with two" in told
    assert "| waiting | 1.0 | 6% |" in told
