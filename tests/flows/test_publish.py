"""What one run after another leaves in the lake."""

from __future__ import annotations

from dataclasses import replace

import pytest

from expectations.promises import PromiseResult
from flows import publish
from flows.lake import Lake
from flows.run import working
from flows.settings import Settings
from tests.flows.fakes import FakeTools
from tests.flows.steps import FakeGate, article, read_in, released
from transforms.articles import Rejection
from transforms.schema import (
    Change,
    Document,
    Entity,
    Fact,
    Provenance,
    Quarantine,
    Release,
    Row,
    Run,
    Sentence,
    Triple,
)

PUBLISHED: tuple[type[Row], ...] = (Document, Sentence, Triple, Entity, Fact, Provenance)


def everything(settings: Settings) -> list[list[Row]]:
    lake = Lake(settings.lake)
    return [list(lake.rows(row)) for row in PUBLISHED]


def changes(settings: Settings, number: int) -> list[tuple[str, str, str]]:
    rows = Lake(settings.lake).rows(Change, f"release = {number}")
    return sorted((c.table_name, c.change, c.reason) for c in rows)


def test_running_twice_changes_nothing(settings: Settings, gate: FakeGate) -> None:
    items = [article("Anna widzi Piotra"), article("Ewa zna Adama", "2")]
    released(settings, items)
    first, tools = everything(settings), FakeTools()
    released(settings, items, tools)
    lake = Lake(settings.lake)
    assert everything(settings) == first
    assert tools.parsed == []
    assert len(lake.rows(Release)) == 1
    assert sorted(r.status for r in lake.rows(Run)) == ["published", "unchanged"]
    assert [r.n_unchanged for r in lake.rows(Run, "status = 'unchanged'")] == [2]


def test_the_order_and_size_of_batches_do_not_matter(
    settings: Settings, gate: FakeGate, tmp_path_factory: pytest.TempPathFactory
) -> None:
    items = [article(f"Anna widzi Piotra\nEwa zna Adama{n}", str(n)) for n in range(5)]
    released(settings, items)
    other = Settings(data=tmp_path_factory.mktemp("other"))
    with working(other, ["made"], FakeTools()) as work:
        for item in reversed(items):
            read_in(work, [item])
        publish.audit_documents(work)
        publish.audit_corpus(work)
        publish.commit(work)
    assert everything(other) == everything(settings)


def test_an_edited_article_replaces_its_rows(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra\nEwa zna Adama"), article("Jan zna Olgę", "2")])
    released(settings, [article("Anna widzi Pawła"), article("Jan zna Olgę", "2")])
    lake = Lake(settings.lake)
    assert {(d.text, d.version) for d in lake.rows(Document)} == {("Anna widzi Pawła", 2), ("Jan zna Olgę", 1)}
    assert sorted(t.evidence for t in lake.rows(Triple)) == ["Anna widzi Pawła", "Jan zna Olgę"]
    assert sorted(e.canonical_name for e in lake.rows(Entity)) == ["Anna Nowak", "Jan", "Olgę", "Pawła"]
    assert len(lake.rows(Provenance)) == 2
    why = "article changed"
    assert changes(settings, 2) == [
        ("documents", "updated", why),
        ("triples", "removed", why),
        ("triples", "updated", why),
    ]


def test_an_article_of_which_only_the_source_says_something_else_is_a_new_version(
    settings: Settings, gate: FakeGate
) -> None:
    released(settings, [article("Anna widzi Piotra")])
    released(settings, [article("Anna widzi Piotra", published_at="2026-01-30")])
    (document,) = Lake(settings.lake).rows(Document)
    assert (document.version, str(document.published_on)) == (2, "2026-01-30")


def test_an_article_that_stands_elsewhere_in_its_source_is_unchanged(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra")])
    tools = FakeTools()
    released(settings, [replace(article("Anna widzi Piotra"), source="made/other.jsonl#7")], tools)
    (document,) = Lake(settings.lake).rows(Document)
    assert (document.version, document.source, tools.parsed) == (1, "made/1.txt", [])


def test_a_new_model_reads_everything_again_under_the_same_version(settings: Settings, gate: FakeGate) -> None:
    items = [article("Anna widzi Piotra")]
    released(settings, items, FakeTools("old 1"))
    tools = FakeTools("new 2")
    released(settings, items, tools)
    lake = Lake(settings.lake)
    assert tools.parsed == ["Anna widzi Piotra"]
    assert [d.version for d in lake.rows(Document)] == [1]
    assert [p.model_name for p in lake.rows(Provenance)] == ["new 2"]
    assert changes(settings, 2) == []


def test_a_release_tells_what_came(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra")])
    assert changes(settings, 1) == [("documents", "added", "new article"), ("triples", "added", "new article")]


def test_a_document_that_breaks_a_promise_is_quarantined_with_the_reason(settings: Settings, gate: FakeGate) -> None:
    with working(settings, ["made"], FakeTools()) as work:
        read_in(work, [article("Anna widzi Piotra"), article("Ewa zna Adama", "2")])
        broken = next(iter(work.counts.seen))
        gate.documents = {broken: ["documents.a: why", "documents.b: why"]}
        assert publish.audit_documents(work) == []
        work.counts.check()
        assert publish.audit_corpus(work) == []
        publish.commit(work)
    lake = Lake(settings.lake)
    (rejection,) = work.counts.rejections
    assert (rejection.stage, rejection.reason, rejection.document_id) == ("validate", "promise_broken", broken)
    assert rejection.message == "made/1.txt: its rows are not as promised: documents.a: why; documents.b: why"
    assert [d.text for d in lake.rows(Document)] == ["Ewa zna Adama"]
    assert [t.evidence for t in lake.rows(Triple)] == ["Ewa zna Adama"]
    assert sorted(e.canonical_name for e in lake.rows(Entity)) == ["Adama", "Ewa"]


def test_a_broken_table_is_reported(settings: Settings, gate: FakeGate) -> None:
    gate.broken = [PromiseResult("documents", "unique", "schema", False, 2, "documents.unique: x")]
    with working(settings, ["made"], FakeTools()) as work:
        read_in(work, [article("Anna widzi Piotra")])
        assert publish.audit_documents(work) == gate.broken
        assert work.promises == [*gate.results, *gate.broken]


def test_a_failing_article_stops_nobody_else(settings: Settings, gate: FakeGate) -> None:
    with working(settings, ["made"], FakeTools()) as work:
        read_in(
            work,
            [article("Anna widzi Piotra"), article("crash", "2"), article("fail", "3"), article("Ewa zna Olę", "4")],
        )
    assert work.counts.n_staged == 2
    assert [(r.stage, r.reason) for r in work.counts.rejections] == [
        ("parse", "extraction_error"), ("extract", "extraction_error"),
    ]  # fmt: skip
    assert work.counts.rejections[1].message == (
        "made/3.txt: reading it failed with ValueError; the log says where, report it as a mistake of sedno"
    )
    assert work.counts.left_out.total() == 2


def test_one_identifier_is_one_article(settings: Settings, gate: FakeGate) -> None:
    refused = Rejection(source="made/x", stage="read", reason="encoding", message="made/x: bytes")
    items = [article("Anna widzi Piotra"), article("Anna widzi Piotra"), article("Anna widzi Olę"), refused]
    with working(settings, ["made"], FakeTools()) as work:
        read_in(work, items)
    assert (work.counts.n_in, work.counts.n_staged) == (4, 1)
    assert [r.reason for r in work.counts.rejections] == ["duplicate_document", "duplicate_id", "encoding"]


def test_every_refused_input_is_in_the_quarantine(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra"), article("", "2"), article("", "3")])
    lake = Lake(settings.lake)
    (run,) = lake.rows(Run)
    assert [(q.source, q.reason, q.run_id) for q in sorted(lake.rows(Quarantine), key=lambda q: q.source)] == [
        ("made/2.txt", "empty", run.run_id), ("made/3.txt", "empty", run.run_id),
    ]  # fmt: skip
    assert run.n_documents_in == run.n_published + run.n_unchanged + run.n_quarantined == 3
    assert run.release == 1


def test_a_run_clears_what_another_model_left_and_its_own(settings: Settings, gate: FakeGate) -> None:
    (settings.staging / "dead" / "parts").mkdir(parents=True)
    with working(settings, ["made"], FakeTools()) as work:
        assert list(settings.staging.iterdir()) == [work.staging.folder]
    assert not settings.staging.exists()


def test_an_input_that_gets_lost_is_noticed(settings: Settings, gate: FakeGate) -> None:
    with working(settings, ["made"], FakeTools()) as work:
        work.counts.n_in += 1
        with pytest.raises(AssertionError, match="1 documents in, 0 out"):
            work.counts.check()
