"""What a run that was killed or broken off has read is not read again, and the lake is as if nothing had happened."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from flows import duck
from flows.lake import Lake
from flows.run import working
from flows.settings import Settings
from flows.staging import Staging
from flows.takedown import takedown
from tests.flows.fakes import FakeTools
from tests.flows.interrupted import ARTICLES
from tests.flows.steps import FakeGate, article, read_in, released
from transforms.articles import Article
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, Document, Run, Table

ROOT = Path(__file__).parents[2]
TABLES: tuple[Table, ...] = (*DOCUMENT_TABLES, *CORPUS_TABLES)


def everything(settings: Settings) -> dict[str, list[tuple[object, ...]]]:
    """All rows that the lake holds of articles and of the corpus."""
    lake = Lake(settings.lake)
    with duck.connect() as connection:
        return {t.name: connection.execute(f"SELECT * FROM ({lake.scan(t)}) ORDER BY ALL").fetchall() for t in TABLES}


def broken_off(settings: Settings, items: Sequence[Article], tools: FakeTools | None = None) -> None:
    """A run that fails once these articles are read."""
    with pytest.raises(ZeroDivisionError), working(settings, ["made"], tools or FakeTools()) as work:
        read_in(work, items)
        raise ZeroDivisionError


def parts(settings: Settings) -> list[Path]:
    return sorted(settings.staging.glob("*/parts/[0-9]*"))


@pytest.mark.parametrize("n", [1, 4])
def test_killed_after_some_partitions_the_next_run_reads_only_the_others(
    n: int, settings: Settings, gate: FakeGate, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tests.flows.interrupted", str(settings.data), str(n)]
    killed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    tools, untouched = FakeTools(), Settings(data=tmp_path / "other", workers=1, batch_articles=2)
    released(settings, ARTICLES, tools)
    assert tools.parsed == [a.text for a in ARTICLES[2 * n :]]
    released(untouched, ARTICLES)
    assert everything(settings) == everything(untouched)
    ours, theirs = (Lake(s.lake).rows(Run)[-1] for s in (settings, untouched))
    assert (ours.n_published, ours.n_facts_left_out) == (theirs.n_published, theirs.n_facts_left_out) == (9, 9)
    assert not settings.staging.exists()


def test_an_article_that_changed_meanwhile_is_read_anew(settings: Settings, gate: FakeGate, tmp_path: Path) -> None:
    broken_off(settings, ARTICLES[:4])
    edited = [article("Jan zna Olę", "0"), *ARTICLES[1:5]]
    tools, untouched = FakeTools(), Settings(data=tmp_path / "other", workers=1, batch_articles=2)
    released(settings, edited, tools)
    assert tools.parsed == [edited[0].text, edited[4].text]
    released(untouched, edited)
    assert everything(settings) == everything(untouched)


def test_what_no_source_brings_any_more_is_left_out(settings: Settings, gate: FakeGate) -> None:
    broken_off(settings, ARTICLES[:3])
    released(settings, [ARTICLES[1], article("Ewa zna Adama", "x")])
    assert {d.text for d in Lake(settings.lake).rows(Document)} == {ARTICLES[1].text, "Ewa zna Adama"}


def test_a_run_broken_off_twice_leaves_all_it_has_read(settings: Settings, gate: FakeGate) -> None:
    broken_off(settings, ARTICLES[:4])
    broken_off(settings, ARTICLES[2:7])
    tools = FakeTools()
    released(settings, ARTICLES, tools)
    assert tools.parsed == [a.text for a in ARTICLES[7:]]
    assert [r.status for r in Lake(settings.lake).rows(Run)].count("failed") == 2


def test_another_model_takes_nothing_over(settings: Settings, gate: FakeGate) -> None:
    broken_off(settings, ARTICLES[:2], FakeTools("old 1"))
    tools = FakeTools("new 2")
    released(settings, ARTICLES[:2], tools)
    assert len(tools.parsed) == 2


@pytest.mark.parametrize("damage", ["cut", "changed", "gone", "about"])
def test_a_damaged_part_is_read_anew(damage: str, settings: Settings, gate: FakeGate) -> None:
    broken_off(settings, ARTICLES[:4])
    part = parts(settings)[0]
    file, about = part / "sentences.parquet", part / "part.json"
    content = file.read_bytes()
    if damage == "cut":
        file.write_bytes(content[:-9])
    elif damage == "changed":
        file.write_bytes(content[:40] + bytes([content[40] ^ 1]) + content[41:])
    elif damage == "gone":
        file.unlink()
    else:
        about.write_text(about.read_text("utf-8")[:-9], "utf-8")
    tools = FakeTools()
    released(settings, ARTICLES[:4], tools)
    assert tools.parsed == [a.text for a in ARTICLES[:2]]
    assert len(Lake(settings.lake).rows(Document)) == 4


class KilledError(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("moment", ["cleared", "taken down", "another model"])
def test_killed_while_it_clears_up_nothing_is_called_damaged(
    moment: str,
    settings: Settings,
    gate: FakeGate,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken_off(settings, ARTICLES[:4])

    def half(folder: Path, ignore_errors: bool = False) -> None:
        files = [f for f in sorted(folder.rglob("*")) if f.is_file()]
        for file in files[::2]:
            file.unlink()
        if files:
            raise KilledError

    with monkeypatch.context() as patch, pytest.raises(KilledError):
        patch.setattr("flows.staging.shutil.rmtree", half)
        if moment == "cleared":
            released(settings, ARTICLES[:4])
        elif moment == "taken down":
            Staging(next(settings.staging.iterdir())).clear("whole")
        else:
            released(settings, ARTICLES[:4], FakeTools("new 2"))
    tools = FakeTools()
    released(settings, ARTICLES[:4], tools)
    assert "damaged" not in caplog.text
    assert len(tools.parsed) == (0 if moment == "cleared" else 4)
    assert not settings.staging.exists()


def test_a_part_half_written_is_none(tmp_path: Path) -> None:
    (tmp_path / "staging" / "parts" / ".next").mkdir(parents=True)
    staging = Staging(tmp_path / "staging")
    staging.merge()
    assert set(staging.counts().values()) == {0}


def test_a_takedown_leaves_no_part_behind_though_it_fails(
    settings: Settings, gate: FakeGate, monkeypatch: pytest.MonkeyPatch
) -> None:
    released(settings, ARTICLES[:1])
    broken_off(settings, [ARTICLES[0], ARTICLES[2]])
    assert parts(settings)
    monkeypatch.setattr("flows.takedown.open_tools", lambda settings: FakeTools())
    monkeypatch.setattr("flows.publish.audit_corpus", lambda *args: 1 / 0)
    (held,) = Lake(settings.lake).rows(Document)
    with pytest.raises(ZeroDivisionError):
        list(takedown(settings, held.document_id, "personal_data"))
    assert not parts(settings)
