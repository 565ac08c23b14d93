"""What another model or code has read is read anew, though no source brings it: some of it in every run."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.tokens import Doc

from flows import outdated, publish
from flows.build import decide
from flows.lake import Lake
from flows.run import working
from flows.settings import Settings
from flows.takedown import takedown
from tests.flows.fakes import FakeExtraction, FakeTools
from tests.flows.interrupted import ARTICLES
from tests.flows.steps import FakeGate, article, read_in, released
from tests.flows.test_resume import ROOT, everything
from transforms.articles import Article
from transforms.documents import Draft
from transforms.schema import Change, Document, Provenance, Quarantine, Run, Triple

NEWS = article("Ewa zna Adama", "news")


class Sharper(FakeTools):
    """A newer model, which sees predicates otherwise."""

    def __init__(self) -> None:
        super().__init__("new 2")

    def extract(self, draft: Draft, doc: Doc, version: int) -> FakeExtraction:
        rows = super().extract(draft, doc, version).rows
        return FakeExtraction([replace(r, predicate_lemma="znać") if isinstance(r, Triple) else r for r in rows])


def models(settings: Settings) -> list[str]:
    return sorted(p.model_name for p in Lake(settings.lake).rows(Provenance))


def changes(settings: Settings, release: int) -> set[tuple[str, str, str]]:
    return {(c.table_name, c.change, c.reason) for c in Lake(settings.lake).rows(Change, f"release = {release}")}


def test_another_source_brings_up_what_the_lake_holds(settings: Settings, gate: FakeGate, tmp_path: Path) -> None:
    released(settings, ARTICLES, FakeTools("old 1"))
    held = Lake(settings.lake).rows(Document)
    tools, untouched = Sharper(), Settings(data=tmp_path / "other", workers=1)
    released(settings, [NEWS], tools)
    assert set(tools.parsed) == {NEWS.text, *(a.text for a in ARTICLES)} and len(tools.parsed) == 10
    assert [d for d in Lake(settings.lake).rows(Document) if d.text != NEWS.text] == held
    released(untouched, [*ARTICLES, NEWS], Sharper())
    assert everything(settings) == everything(untouched)
    why = "new model or code"
    assert changes(settings, 2) == {
        ("documents", "added", "new article"), ("triples", "added", "new article"), ("triples", "updated", why),
    }  # fmt: skip
    run = Lake(settings.lake).rows(Run, "release = 2")[0]
    assert (run.n_documents_in, run.n_published, run.n_reread, run.n_unchanged) == (10, 10, 9, 0)
    again = Sharper()
    released(settings, [NEWS], again)
    assert not again.parsed and len(Lake(settings.lake).rows(Run)) == 3


def test_a_run_reads_no_more_of_it_than_it_may_the_newest_first(settings: Settings, gate: FakeGate) -> None:
    few = replace(settings, reprocess_articles=2)
    old = [article(f"Anna widzi Piotra{n}", str(n), published_at=f"2026-01-0{n}") for n in range(1, 6)]
    released(few, old, FakeTools("old 1"))
    read, waiting = [], []
    for _ in range(4):
        tools = Sharper()
        with working(few, ["made"], tools) as work:
            read_in(work, [NEWS])
            waiting.append(work.counts.n_waiting)
        released(few, [NEWS], tools)
        read.append([text[-1] for text in tools.parsed[: len(tools.parsed) // 2] if text != NEWS.text])
    assert read == [["5", "4"], ["3", "2"], ["1"], []]
    assert waiting == [3, 1, 0, 0]


def test_none_is_read_anew_when_none_may(settings: Settings, gate: FakeGate) -> None:
    released(settings, ARTICLES[:2], FakeTools("old 1"))
    released(replace(settings, reprocess_articles=0), [NEWS], FakeTools("new 2"))
    assert models(settings) == ["new 2", "old 1", "old 1"]


def test_what_a_source_brings_changed_is_not_read_twice(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra"), article("Jan zna Olgę", "2")], FakeTools("old 1"))
    tools = FakeTools("new 2")
    released(settings, [article("Anna widzi Pawła")], tools)
    assert tools.parsed == ["Anna widzi Pawła", "Jan zna Olgę"]
    assert {(d.text, d.version) for d in Lake(settings.lake).rows(Document)} == {
        ("Anna widzi Pawła", 2), ("Jan zna Olgę", 1),
    }  # fmt: skip


@pytest.mark.parametrize("n", [1, 3])
def test_killed_between_batches_the_next_run_goes_on(
    n: int, settings: Settings, gate: FakeGate, tmp_path: Path
) -> None:
    released(settings, ARTICLES, FakeTools("old 1"))
    before = everything(settings)
    command = [sys.executable, "-m", "tests.flows.interrupted", str(settings.data), str(n), "new 2"]
    killed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert everything(settings) == before
    tools, untouched = FakeTools("new 2"), Settings(data=tmp_path / "other", workers=1)
    released(settings, [NEWS], tools)
    assert len(tools.parsed) == 10 - 2 * n and len(set(tools.parsed)) == len(tools.parsed)
    released(untouched, [*ARTICLES, NEWS], FakeTools("new 2"))
    assert everything(settings) == everything(untouched)
    assert [r.n_reread for r in Lake(settings.lake).rows(Run, "release = 2")] == [9]


def test_what_was_taken_down_stays_out(settings: Settings, gate: FakeGate, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = Article(text=ARTICLES[0].text, source="made/copy.txt", id="copy")
    released(settings, [ARTICLES[0], ARTICLES[1], copy], FakeTools("old 1"))
    (gone,) = Lake(settings.lake).rows(Document, f"source = '{ARTICLES[0].source}'")
    monkeypatch.setattr("flows.takedown.open_tools", lambda settings: FakeTools("old 1"))
    list(takedown(settings, gone.document_id, "personal_data"))
    tools = FakeTools("new 2")
    released(settings, [NEWS], tools)
    assert tools.parsed == [NEWS.text, ARTICLES[1].text]
    assert gone.document_id not in {d.document_id for d in Lake(settings.lake).rows(Document)}
    assert [q.reason for q in Lake(settings.lake).rows(Quarantine)] == ["taken_down"]


class Clumsy(FakeTools):
    """A newer model that fails on an article that the older one could read."""

    def parse(self, texts: Sequence[str], batch_size: int):  # type: ignore[no-untyped-def]
        if any("Osobę0" in text for text in texts):
            self.parsed.append("failed")
            raise ValueError("this text crashes the newer model")
        return super().parse(texts, batch_size)


def test_what_the_new_model_refuses_keeps_its_rows_and_is_not_tried_again(settings: Settings, gate: FakeGate) -> None:
    released(settings, ARTICLES[:2], FakeTools("old 1"))
    with working(settings, ["made"], Clumsy("new 2")) as work:
        read_in(work, [])
        assert decide(work, publish.audit_documents(work), publishing=True, strict=True) == "published"
    released(settings, [NEWS], Clumsy("new 2"))
    assert models(settings) == ["new 2", "new 2", "old 1"]
    assert len(Lake(settings.lake).rows(Document)) == 3
    (run,) = Lake(settings.lake).rows(Run, "release = 2")
    assert (run.n_documents_in, run.n_published, run.n_reread, run.n_quarantined) == (3, 2, 1, 1)
    again = Clumsy("new 2")
    released(settings, [NEWS], again)
    assert not again.parsed
    newest = FakeTools("newest 3")
    released(replace(settings, reprocess_articles=9), [NEWS], newest)
    assert len(newest.parsed) == 3 and models(settings) == ["newest 3"] * 3


def test_texts_are_fetched_a_few_at_a_time(settings: Settings, gate: FakeGate, monkeypatch: pytest.MonkeyPatch) -> None:
    released(settings, ARTICLES, FakeTools("old 1"))
    monkeypatch.setattr(outdated, "FETCHED", 4)
    asked: list[int] = []
    with working(settings, ["made"], FakeTools("new 2")) as work:
        rows = work.lake.rows

        def counted(row: type[Document], where: str) -> list[Document]:
            asked.append(where.count(",") + 1)
            return rows(row, where)

        monkeypatch.setattr(work.lake, "rows", counted)
        found = outdated.documents(work)
        next(found)
        assert asked == [4]
        assert len({d.document_id for d in found}) == 8 and asked == [4, 4, 1]
