"""How deep records, front matter and feeds may be nested, and how far an archive may unpack: both can be set."""

from __future__ import annotations

import gzip

import pytest

from flows.build import source_limits
from flows.settings import settings
from flows.sources import Item, Limits
from tests.flows.sources.made import Write, items
from transforms.articles import Article, Rejection

LEVELS = {
    "a.jsonl": lambda n: '{"text": "Ala", "more": ' + "[" * n + "]" * n + "}\n",
    "b.jsonl": lambda n: '{"text": "Ala", "more": ' + '{"a": ' * n + "1" + "}" * n + "}\n",
    "c.md": lambda n: "---\ntitle: x\nmore: " + "[" * n + "]" * n + "\n---\nAla\n",
    "d.rss": lambda n: f"<rss><channel>{'<a>' * (n - 2)}{'</a>' * (n - 2)}<item><title/></item></channel></rss>",
    "e.atom": lambda n: f"<feed xmlns='http://www.w3.org/2005/Atom'>{'<entry>' * n}",
}
"""Files with so many levels within the first one, or so many in all."""


@pytest.mark.parametrize("name", LEVELS)
def test_what_is_nested_too_deep_is_refused_by_name(name: str, write: Write) -> None:
    path = write(name, LEVELS[name](800))
    (found,) = items(path, Limits(max_page_bytes=1_000_000))
    assert isinstance(found, Rejection)
    assert "nested deeper than 100; flatten it or raise SEDNO_MAX_DEPTH" in found.message


@pytest.mark.parametrize("name", ["a.jsonl", "b.jsonl", "c.md"])
def test_the_depth_can_be_set(name: str, write: Write) -> None:
    path = write(name, LEVELS[name](4))
    (allowed,), (refused,) = items(path, Limits(max_depth=5)), items(path, Limits(max_depth=4))
    assert isinstance(allowed, Article) and isinstance(refused, Rejection)


def test_the_depth_of_a_feed_can_be_set(write: Write) -> None:
    def reason(found: list[Item]) -> list[str]:
        return [i.reason for i in found if isinstance(i, Rejection)]

    path = write("d.rss", LEVELS["d.rss"](8))
    assert reason(items(path, Limits(max_depth=8))) == ["missing_text"]
    assert reason(items(path, Limits(max_depth=7))) == ["invalid_record"]


def test_how_far_an_archive_may_unpack_can_be_set(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.sources.streams.BOMB_BYTES", 1000)
    path = write("a.jsonl.gz", gzip.compress(b'{"text": "' + b"Ala ma kota. " * 4000 + b'"}\n'))
    roomy = Limits(max_unpack_ratio=1000)
    assert [type(i) for i in items(path, roomy)] == [Article]
    (refused,) = items(path, Limits(max_unpack_ratio=20))
    assert isinstance(refused, Rejection)
    assert "unpacks to more than 20 times its size, see SEDNO_MAX_UNPACK_RATIO" in refused.message


def test_the_settings_reach_the_readers() -> None:
    given = settings(environ={"SEDNO_MAX_DEPTH": "7", "SEDNO_MAX_UNPACK_RATIO": "9", "SEDNO_MAX_PAGE_BYTES": "11"})
    limits = source_limits(given)
    assert (limits.max_depth, limits.max_unpack_ratio, limits.max_page_bytes) == (7, 9, 11)
