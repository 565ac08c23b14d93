from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from flows import fingerprints
from flows.fingerprints import code_fingerprint, input_sha256, is_same
from tests.flows.steps import article
from transforms.documents import Draft, admit
from transforms.ids import ID_PATTERN


@pytest.fixture
def draft() -> Draft:
    admitted = admit(article("Anna widzi Piotra"), date(2026, 2, 1))
    assert isinstance(admitted, Draft)
    return admitted


def test_any_source_of_the_rules_changes_the_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts").mkdir()
    for name in ("ids.py", "facts/__init__.py", "facts/events.py", "notes.txt"):
        (tmp_path / name).write_text("1")
    monkeypatch.setattr(fingerprints, "files", lambda package: tmp_path)
    seen = [code_fingerprint("k"), code_fingerprint("other knowledge")]
    for name in ("facts/events.py", "ids.py"):
        (tmp_path / name).write_text("2")
        seen.append(code_fingerprint("k"))
    monkeypatch.setattr(fingerprints, "version", lambda library: "other")
    seen.append(code_fingerprint("k"))
    assert len(set(seen)) == 5
    (tmp_path / "notes.txt").write_text("2")
    assert code_fingerprint("k") == seen[-1]


def test_the_fingerprint_of_this_code_is_an_identifier() -> None:
    assert code_fingerprint("k") == code_fingerprint("k")
    assert re.fullmatch(ID_PATTERN, code_fingerprint("k"))


def test_everything_that_is_published_of_an_article_counts_but_not_when_and_where_it_was_read(draft: Draft) -> None:
    same = input_sha256(draft)
    assert input_sha256(replace(draft, fetched_at=datetime(2026, 2, 1, tzinfo=UTC), source="x#9")) == same
    changed = [replace(draft, text="x"), replace(draft, title="x"), replace(draft, url="https://x.example"),
               replace(draft, published_on=None), replace(draft, license="x")]  # fmt: skip
    assert len({same, *map(input_sha256, changed)}) == 6
    assert not any(is_same(other, same) for other in changed)


def test_what_was_held_when_the_place_counted_too_is_held_still(draft: Draft) -> None:
    assert is_same(draft, input_sha256(draft)) and is_same(draft, input_sha256(draft, ("fetched_at",)))
