from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flows import publish, release
from flows.errors import UsageError
from flows.lake import Lake
from flows.run import working
from flows.settings import Settings
from tests.flows.fakes import FakeTools
from tests.flows.steps import FakeGate, article, read_in, released
from transforms.schema import Document, Quarantine, Run, Triple, ValidationResult


def test_a_release_pins_every_table(settings: Settings, gate: FakeGate) -> None:
    made = released(settings, [article("Anna widzi Piotra")])
    lake = Lake(settings.lake)
    assert made and made == release.latest(lake) == release.numbered(lake, 1)
    assert release.version(made, Document.TABLE) == lake.version(Document.TABLE) == 1
    assert release.version(None, Document.TABLE) == 0
    assert made.n_documents == 1
    with pytest.raises(UsageError, match="no release 2; `sedno releases` lists them"):
        release.numbered(lake, 2)


def test_an_unpublished_commit_is_taken_back(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra"), article("Ewa zna Adama", "2")])
    lake = Lake(settings.lake)
    before = (lake.rows(Document), lake.rows(Triple), lake.rows(Run))
    with working(settings, ["made"], FakeTools()) as work:
        read_in(work, [article("Anna lubi Piotra"), article("Jan zna Olgę", "3")])
        publish.audit_documents(work)
        publish.audit_corpus(work)
        publish.commit(work)
        work.record(work.summary("published"))
    assert [d.text for d in lake.rows(Document)] != [d.text for d in before[0]]
    assert lake.rows(Run, "release = 2")

    release.recover(lake)

    assert (lake.rows(Document), lake.rows(Triple), lake.rows(Run)) == before
    runs = {r.run_id for r in lake.rows(Run)}
    assert {r.run_id for r in (*lake.rows(Quarantine), *lake.rows(ValidationResult))} <= runs


def test_before_the_first_release_a_dead_commit_leaves_nothing(settings: Settings, gate: FakeGate) -> None:
    with working(settings, ["made"], FakeTools()) as work:
        read_in(work, [article("Anna lubi Piotra")])
        publish.audit_documents(work)
        publish.audit_corpus(work)
        publish.commit(work)
    lake = Lake(settings.lake)
    assert release.recover(lake) is None
    assert lake.rows(Document) == []


def test_runs_that_published_nothing_keep_their_journal(settings: Settings, gate: FakeGate) -> None:
    with pytest.raises(ZeroDivisionError), working(settings, ["made"], FakeTools()) as work:
        read_in(work, [article("")])
        work.promises = gate.results
        raise ZeroDivisionError
    lake = Lake(settings.lake)
    release.recover(lake)
    (run,) = lake.rows(Run)
    assert (run.status, run.release, run.n_quarantined) == ("failed", None, 1)
    assert [q.reason for q in lake.rows(Quarantine)] == ["empty"]
    assert [v.promise for v in lake.rows(ValidationResult)] == ["text_has_ink"]


def test_the_moment_of_a_release_is_utc(settings: Settings, gate: FakeGate) -> None:
    made = released(settings, [article("Anna widzi Piotra")])
    assert made and made.released_at.tzinfo is not None
    assert abs((datetime.now(UTC) - made.released_at).total_seconds()) < 600
