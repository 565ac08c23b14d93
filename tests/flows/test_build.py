"""The flow whole, in Prefect, with a reader of three-word sentences; once through the real gate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from expectations.promises import PromiseResult
from flows import report
from flows.build import build, decide, opened
from flows.errors import UsageError
from flows.lake import Lake
from flows.process import batches
from flows.query import open_catalog
from flows.run import working
from flows.settings import Settings
from flows.sources import Item
from tests.flows.fakes import FakeTools
from tests.flows.steps import FakeGate, article, read_in
from transforms.articles import Article, Rejection
from transforms.schema import Document, Release, Run, Triple

pytestmark = pytest.mark.usefixtures("prefect_api")


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of three articles and two files that are none; the fakes read them."""
    monkeypatch.setattr("flows.build.open_tools", lambda settings: FakeTools())
    folder = tmp_path / "artykuły"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "---\npublisher: Gazeta\npublished_at: 2026-01-31\n---\nAnna widzi Piotra\nEwa zna Adama"
    )
    (folder / "b.txt").write_text("Jan lubi Olgę")
    (folder / "c.jsonl").write_text('{"text": "Iga słyszy Leona", "id": "7"}\nnot json\n')
    (folder / "d.txt").write_text("  \n")
    return folder


def printed(settings: Settings, source: Path, **options: bool) -> list[str]:
    return list(report.lines(build(settings, [str(source)], **options), settings))


def test_from_articles_to_a_release_through_the_real_gate(settings: Settings, source: Path) -> None:
    lines = printed(settings, source)
    assert lines[0].startswith("5 in: 3 published, 0 unchanged, 2 rejected; published as release 1 (")
    assert lines[1] == "Rejected: 1 invalid_json, 1 empty"
    assert lines[2].startswith("  artykuły/c.jsonl#2: ")
    assert "  triples                   4" in lines
    assert "  Anna · widzi · Piotra" in lines or "  Ewa · zna · Adama" in lines
    assert lines[-1] == f"Try: sedno query --data '{settings.data}' \"{report.TRY}\""
    assert (settings.docs / "documents" / "index.html").is_file()
    with open_catalog(settings.catalog, settings.lake) as connection:
        promises = connection.execute("SELECT count(*), bool_and(success) FROM validation_results").fetchall()
    assert promises[0][0] > 100 and promises[0][1]


def test_the_second_run_has_nothing_to_do(settings: Settings, source: Path, gate: FakeGate) -> None:
    printed(settings, source)
    checked = list(gate.seen)
    lines = printed(settings, source)
    assert lines[0].startswith("5 in: 0 published, 3 unchanged, 2 rejected; nothing new to publish (")
    assert gate.seen == checked
    assert len(Lake(settings.lake).rows(Release)) == 1


def test_it_says_what_it_took_over(settings: Settings, source: Path, gate: FakeGate) -> None:
    with pytest.raises(KeyboardInterrupt), working(settings, [], FakeTools()) as work:
        read_in(work, [item for item in opened(settings, [str(source)]) if isinstance(item, Article)][:2])
        raise KeyboardInterrupt
    lines = printed(settings, source)
    assert lines[1] == "Taken over from a run that did not end: 2 articles, not read again"


def test_it_says_what_it_read_anew_and_what_waits(
    settings: Settings, source: Path, tmp_path: Path, gate: FakeGate, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed(settings, source)
    monkeypatch.setattr("flows.build.open_tools", lambda settings: FakeTools("new 2"))
    news = tmp_path / "news.txt"
    news.write_text("Ewa zna Olgę")
    lines = printed(replace(settings, reprocess_articles=2), news)
    assert lines[0].startswith("3 in: 3 published, 0 unchanged, 0 rejected; published as release 2 (")
    why = "brought by no source, read anew because the model, the code or the knowledge has changed"
    assert lines[1] == f"Of them 2 {why}; 1 more wait for the next runs (SEDNO_REPROCESS_ARTICLES)"
    assert printed(settings, news)[1] == f"Of them 1 {why}"
    assert not printed(settings, news)[1].startswith("Of them")


def test_a_dry_run_publishes_nothing(settings: Settings, source: Path, gate: FakeGate) -> None:
    lines = printed(settings, source, publishing=False)
    assert lines[0].startswith("5 in: 0 published, 0 unchanged, 2 rejected; dry run, nothing published (")
    assert "  documents                 3" in lines
    lake = Lake(settings.lake)
    assert not settings.catalog.exists()
    assert not lake.rows(Document) and not lake.rows(Run)


def test_strict_wants_every_input(settings: Settings, source: Path, gate: FakeGate) -> None:
    lines = printed(settings, source, strict=True)
    assert lines[0].startswith("5 in: 0 published, 0 unchanged, 2 rejected; nothing published (")
    lake = Lake(settings.lake)
    assert not lake.rows(Document) and not lake.rows(Release)
    assert [r.status for r in lake.rows(Run)] == ["refused"]
    with open_catalog(settings.catalog, settings.lake) as connection:
        assert connection.execute("SELECT count(*) FROM quarantine").fetchall() == [(2,)]


def test_strict_passes_over_other_languages(settings: Settings, tmp_path: Path) -> None:
    passed_over = "a.warc: 3 page(s) in other languages than Polish were passed over"
    foreign = Rejection(source="a.warc", stage="read", reason="language", message=passed_over)
    with working(settings, [str(tmp_path)], FakeTools()) as work:
        work.reject(foreign)
        work.counts.n_staged = 1
        assert decide(work, [], publishing=True, strict=True) == "published"
        work.reject(replace(foreign, reason="unreadable"))
        assert decide(work, [], publishing=True, strict=True) == "refused"


def test_a_broken_promise_stops_the_publication_and_is_named(settings: Settings, source: Path, gate: FakeGate) -> None:
    printed(settings, source)
    (source / "b.txt").write_text("Jan lubi Ewę")
    gate.broken = [PromiseResult("triples", "fill", "rule", False, 3, "triples.fill: too few subjects; found 3")]
    lines = printed(settings, source)
    assert "Broken promises:" in lines and "  triples.fill: too few subjects; found 3" in lines
    lake = Lake(settings.lake)
    assert "Jan lubi Olgę" in [t.evidence for t in lake.rows(Triple)]
    assert sorted(r.status for r in lake.rows(Run)) == ["published", "refused"]
    with open_catalog(settings.catalog, settings.lake) as connection:
        assert connection.execute("SELECT message FROM validation_results WHERE NOT success").fetchall() == [
            ("triples.fill: too few subjects; found 3",)
        ]


def test_a_source_that_cannot_be_used_is_the_users_affair(settings: Settings, tmp_path: Path, gate: FakeGate) -> None:
    with pytest.raises(UsageError, match=r"cannot be read"):
        build(settings, [str(tmp_path / "none")])
    assert not settings.data.exists()


def test_twenty_rejections_are_named_and_the_others_counted(settings: Settings, source: Path, gate: FakeGate) -> None:
    for n in range(30):
        (source / f"x{n:02}.txt").write_text("")
    lines = printed(settings, source)
    assert lines[1] == "Rejected: 31 empty, 1 invalid_json"
    assert lines[22] == "  … and 12 more, in the table quarantine"


def test_batches_are_read_as_they_are_needed() -> None:
    def broken_at_the_third() -> Iterator[Item]:
        yield from (article("a"), article("b"))
        raise AssertionError("read too far")

    assert next(batches(broken_at_the_third(), 2)) == [article("a"), article("b")]
