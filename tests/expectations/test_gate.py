"""The gate itself: what a crash, a missing file, code points and its own folder come to."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from expectations import files, gate
from expectations.files import HOME
from expectations.integrity import queries
from expectations.promises import Verdict
from expectations.query import Query, run, tables
from expectations.verdict import Outcome
from tests.expectations.rows import corpus_rows, stage, valid_rows
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, Sentence

RUN_DAY = date(2026, 2, 1)
OFFSETS = tuple(q for q in queries() if q.name == "offsets_verify")
CLUSTERS = ("e\u0301", "x\u0301", "👍🏽", "👩‍👩‍👧", "🇵🇱", "Ż", "\u200d", "\u0e01\u0e33")


def contents() -> dict[str, bytes]:
    files_here = (p for p in HOME.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return {str(p.relative_to(HOME)): p.read_bytes() for p in files_here}


def corpus(folder: Path, docs_dir: Path | None = None) -> Verdict:
    return gate.check(folder, RUN_DAY, docs_dir, gate="corpus")


def test_docs_are_written_and_the_package_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents()
    stage(tmp_path / "staged", corpus_rows(), CORPUS_TABLES)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "old.html").touch()
    assert corpus(Path("staged"), Path("docs")).broken == []
    assert contents() == before
    pages = {str(p.relative_to(tmp_path)) for p in (tmp_path / "docs").rglob("*.html")}
    assert {"docs/index.html", "docs/expectations/entities.html"} <= pages
    assert "docs/old.html" not in pages
    assert any(p.startswith("docs/validations/entities/") for p in pages)
    assert {p.name for p in tmp_path.iterdir()} == {"staged", "docs"}


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    rows = corpus_rows()
    rows["facts"] *= 2
    assert corpus(stage(tmp_path, rows, CORPUS_TABLES)).broken
    assert capfd.readouterr() == ("", "")


def test_an_expectation_that_crashes_is_not_kept(tmp_path: Path) -> None:
    rows = corpus_rows()
    stage(tmp_path, rows, CORPUS_TABLES)
    facts = tmp_path / "facts.parquet"
    facts.write_bytes((tmp_path / "entities.parquet").read_bytes())
    verdict = corpus(tmp_path)
    crashed = next(r for r in verdict.broken if (r.table, r.promise) == ("facts", "fact_id_pattern"))
    assert not crashed.success
    assert crashed.message and "the check crashed" in crashed.message and "fact_id" in crashed.message


def test_a_checkpoint_that_crashes_keeps_nothing(tmp_path: Path) -> None:
    stage(tmp_path, corpus_rows(), CORPUS_TABLES)
    facts = tmp_path / "facts.parquet"
    data = bytearray(facts.read_bytes())
    data[4:400] = b"\xff" * 396
    facts.write_bytes(data)
    (result,) = corpus(tmp_path).broken
    assert result.message and result.message.startswith("the corpus checkpoint or its Data Docs crashed: ")


def test_a_promise_without_an_answer_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = files.promises
    monkeypatch.setattr(gate, "promises", lambda t: (*made(t), replace(made(t)[0], name="new")))
    broken = corpus(stage(tmp_path, corpus_rows(), CORPUS_TABLES)).broken
    assert [(r.table, r.promise) for r in broken] == [("entities", "new"), ("facts", "new"), ("redirects", "new")]
    assert all(r.message and "gave no answer" in r.message for r in broken)


def test_a_query_that_crashes_is_not_kept(tmp_path: Path) -> None:
    asked = (Query("facts", "nonsense", "row", "never", "select * from nowhere"),)
    (outcome,) = answered(stage(tmp_path, {}, DOCUMENT_TABLES), asked)
    assert not outcome.kept
    assert outcome.problem and outcome.problem.startswith("facts.nonsense: the query crashed: ")


def test_a_missing_or_broken_file_is_named(tmp_path: Path) -> None:
    stage(tmp_path, valid_rows(), DOCUMENT_TABLES)
    (tmp_path / "times.parquet").unlink()
    (tmp_path / "quotes.parquet").write_bytes(b"PAR1")
    verdict = gate.check(tmp_path, RUN_DAY)
    assert [r.table for r in verdict.broken] == ["times", "quotes"]
    assert all(r.message and r.message.endswith("stage the table again") for r in verdict.broken)


@pytest.mark.parametrize("cluster", CLUSTERS, ids=ascii)
def test_offsets_count_code_points(cluster: str, tmp_path: Path) -> None:
    text = f"{cluster}a {cluster} b{cluster}"
    document, sentence = (valid_rows()[t][1 if t == "documents" else 4] for t in ("documents", "sentences"))
    document = replace(document, text=text, n_chars=len(text), text_sha256=sha256(text.encode()).hexdigest())
    spans = [(i, j) for i in range(len(text)) for j in range(i + 1, len(text) + 1)]
    right = [replace(sentence, start_char=i, end_char=j, text=text[i:j]) for i, j in spans]
    wrong = [replace(s, end_char=s.end_char + 1) for s in right if isinstance(s, Sentence)]
    found = [_unverified(tmp_path / name, {"documents": [document], "sentences": rows}) for name, rows in
             {"right": right, "wrong": wrong}.items()]  # fmt: skip
    assert found == [0, len(wrong)]


def _unverified(folder: Path, rows: dict[str, list[object]]) -> int:
    return sum(len(o.rows) for o in answered(stage(folder, rows, DOCUMENT_TABLES), OFFSETS))


def answered(staged: Path, asked: tuple[Query, ...]) -> list[Outcome]:
    with tables(staged) as connection:
        return run(connection, asked)


def test_the_gate_is_imported_without_great_expectations() -> None:
    code = "import sys, expectations.gate; sys.exit('great_expectations' in sys.modules or 'pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=HOME.parent, check=False).returncode == 0
