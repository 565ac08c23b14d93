"""Whatever the bytes, a file gives articles or rejections, at least one, and never raises."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.sources import ENDS, Item
from tests.flows.sources.made import items
from transforms.articles import Article, Rejection

SNIPPETS = (
    b"---\n", b"title: x\n", b"published_at: 2026-01-31\n", b"!!int ", b"&a ", b"*a ", b"{", b"}", b"[", b'"', b'""',
    b'{"text": "a"}', b'{"text": "\\ud800"}', b'{"text": "\\u0000"}', b"text,title\n", b"text;id\n", b",", b";", b"\n",
    b"\r", b"\r\n", b"\0", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x1f\x8b", b"\xb9\x9c\x9f", b"\xb1\xb6",
    "ąśź".encode(), b"<html><body>", b"<article><p>", b"</p>", b"<script>", b"&#0;", b"&#xD800;", b"<rss><channel>",
    b"<item><title>x</title><description>", b"</description></item>", b"<feed><entry>", b"<opml><outline xmlUrl='ftp://x'/>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<![CDATA[", b"]]>", b"<guid>1</guid>", b"Ala ma kota.", b"a" * 400,
)  # fmt: skip
PIECES = st.sampled_from(SNIPPETS)
BYTES = st.one_of(st.binary(max_size=300), st.lists(st.one_of(PIECES, st.binary(max_size=4))).map(b"".join))
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check(given_items: list[Item]) -> None:
    assert given_items
    for item in given_items:
        assert isinstance(item, Article | Rejection)
        json.dumps(vars(item), ensure_ascii=False).encode()
        if isinstance(item, Article):
            assert item.text.strip()
            assert not any("\0" in str(value) for value in vars(item).values())


@pytest.mark.parametrize("end", ENDS)
@MANY
@given(data=BYTES)
def test_any_bytes_in_any_kind_of_file(folder: Path, end: str, data: bytes) -> None:
    path = folder / f"a{end}"
    path.write_bytes(data)
    check(items(path))
    assert items(path) == items(path)


@MANY
@given(data=BYTES, cut=st.integers(0, 40))
def test_any_bytes_in_an_archive_cut_anywhere(folder: Path, data: bytes, cut: int) -> None:
    path = folder / "a.jsonl.gz"
    packed = gzip.compress(data, mtime=0)
    path.write_bytes(packed[: len(packed) - cut])
    check(items(path))


@MANY
@given(damage=st.dictionaries(st.integers(0, 2000), st.integers(0, 255), max_size=8))
def test_a_parquet_file_damaged_anywhere(folder: Path, damage: dict[int, int]) -> None:
    path = folder / "a.parquet"
    pq.write_table(pa.table({"text": ["Ala", "Ola"] * 50, "title": ["t"] * 100}), path)
    data = bytearray(path.read_bytes())
    for place, byte in damage.items():
        data[place % len(data)] = byte
    path.write_bytes(data)
    check(items(path))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3)
)
RECORDS = st.dictionaries(st.sampled_from(["text", "id", "title", "published_at", "author", "url"]), VALUES)


@MANY
@given(records=st.lists(RECORDS, min_size=1, max_size=4))
def test_any_record(folder: Path, records: list[dict[str, object]]) -> None:
    path = folder / "a.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records))
    given_items = items(path)
    check(given_items)
    assert [i.source for i in given_items] == [f"news/a.jsonl#{n}" for n, _ in enumerate(records, 1)]
