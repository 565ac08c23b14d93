"""Object stores, played by a server on loopback that knows as much of S3 as PyArrow asks for."""

from __future__ import annotations

import gzip
import io
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.sources import ENDS, Item, SourceError, cloud, read
from flows.sources.folders import Found
from tests.flows.sources.server import Asked, Server, ok, status
from transforms.articles import Article, Rejection

OBJECTS: dict[str, bytes] = {
    "news/a.jsonl": b'{"text": "Ala ma kota."}\n',
    "news/b.jsonl.gz": gzip.compress(b'{"text": "Ola ma psa."}\n' * 2),
    "news/deep/c.txt": b"Ewa ma rybki.",
    "news/README.md": b"nothing",
    "news/z.pdf": b"nothing",
}


def _parquet() -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": ["Iza ma kanarka."]}), sink)
    return sink.getvalue()


OBJECTS["other/d.parquet"] = _parquet()


def _part(asked: Asked, data: bytes) -> bytes:
    """The range that was asked for."""
    asked_range = re.match(r"bytes=(\d+)-(\d*)", asked.headers.get("range", ""))
    if asked_range is None:
        return ok(b"" if asked.method == "HEAD" else data, "application/octet-stream", Content_Length=str(len(data)))
    first, last = int(asked_range[1]), min(int(asked_range[2] or len(data)), len(data) - 1)
    return status(206, data[first : last + 1], Content_Range=f"bytes {first}-{last}/{len(data)}")


def s3(asked: Asked) -> bytes:
    address = urlsplit(asked.path)
    key, query = unquote(address.path).removeprefix("/bucket").strip("/"), parse_qs(address.query)
    if "list-type" in query:
        prefix = query.get("prefix", [""])[0]
        keys = [k for k in OBJECTS if k.startswith(prefix)]
        contents = "".join(f"<Contents><Key>{k}</Key><Size>{len(OBJECTS[k])}</Size></Contents>" for k in keys)
        return ok(f"<ListBucketResult><IsTruncated>false</IsTruncated>{contents}</ListBucketResult>", "application/xml")
    return _part(asked, OBJECTS[key]) if key in OBJECTS else status(404)


@pytest.fixture
def store(server: Server, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """The beginning and the end of addresses in it."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    server.other = s3
    return "s3://bucket/", f"?endpoint_override=127.0.0.1:{server.port}&scheme=http&region=eu-central-1"


def told(source: str) -> list[tuple[str, str]]:
    def one(item: Item) -> tuple[str, str]:
        return item.source.split("bucket/")[1], item.text if isinstance(item, Article) else item.reason

    return [one(item) for item in read([source])]


def test_a_folder_of_a_store(store: tuple[str, str]) -> None:
    assert told(f"{store[0]}news{store[1]}") == [
        ("news/a.jsonl#1", "Ala ma kota."),
        ("news/b.jsonl.gz#1", "Ola ma psa."),
        ("news/b.jsonl.gz#2", "Ola ma psa."),
        ("news/deep/c.txt", "Ewa ma rybki."),
        ("news/z.pdf", "unknown_extension"),
    ]


def test_a_file_of_a_store(store: tuple[str, str]) -> None:
    (found,) = read([f"{store[0]}other/d.parquet{store[1]}"])
    assert isinstance(found, Article) and found.text == "Iza ma kanarka."
    assert found.source == "s3://bucket/other/d.parquet#1"


def test_what_is_not_there_is_told_and_the_rest_goes_on(store: tuple[str, str]) -> None:
    missing, there = (f"{store[0]}news/{name}.jsonl{store[1]}" for name in ("x", "a"))
    refused, found = read([missing, there])
    assert isinstance(refused, Rejection) and (refused.stage, refused.reason) == ("fetch", "unreachable")
    assert isinstance(found, Article)


@pytest.mark.parametrize("source", ["s3://KEY:SECRET@bucket/a.jsonl", "s3://", "gs://key@bucket/a.csv"])
def test_an_address_that_cannot_be_one(source: str) -> None:
    with pytest.raises(SourceError) as raised:
        read([source])
    assert "SECRET" not in str(raised.value)


def test_google_storage_is_asked_by_its_own_client() -> None:
    (found,) = cloud.found("gs://anonymous@bucket/news/a.jsonl.gz", ENDS)
    assert isinstance(found, Found) and isinstance(found.path, cloud.CloudFile)
    assert (found.path.name, found.place.source) == ("a.jsonl.gz", "gs://bucket/news/a.jsonl.gz")
