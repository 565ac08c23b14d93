"""Object stores, played by servers on loopback that know as much of S3 and Google's store as PyArrow asks for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from flows.sources import Item, SourceError, read
from tests.flows.sources.server import Asked, Server, ok, status
from tests.flows.sources.stored import OBJECTS, part
from transforms.articles import Article, Rejection

ROOT = Path(__file__).parents[3]
Store = tuple[str, str]
"""The beginning and the end of addresses in a store."""


def s3(asked: Asked) -> bytes:
    address = urlsplit(asked.path)
    key, query = unquote(address.path).removeprefix("/bucket").strip("/"), parse_qs(address.query)
    if "list-type" in query:
        prefix = query.get("prefix", [""])[0]
        keys = [k for k in OBJECTS if k.startswith(prefix)]
        contents = "".join(f"<Contents><Key>{k}</Key><Size>{len(OBJECTS[k])}</Size></Contents>" for k in keys)
        return ok(f"<ListBucketResult><IsTruncated>false</IsTruncated>{contents}</ListBucketResult>", "application/xml")
    return part(asked, OBJECTS[key]) if key in OBJECTS else status(404)


@pytest.fixture
def amazon(server: Server, monkeypatch: pytest.MonkeyPatch) -> Store:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    server.other = s3
    return "s3://bucket/", f"?endpoint_override=127.0.0.1:{server.port}&scheme=http&region=eu-central-1"


@pytest.fixture(scope="module")
def google() -> Iterator[Store]:
    command = [sys.executable, "-m", "tests.flows.sources.google"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        port = int(process.stdout.readline())
        yield "gs://anonymous@bucket/", f"?endpoint_override=127.0.0.1:{port}&scheme=http&retry_limit_seconds=5"
        process.communicate()


@pytest.fixture(params=["amazon", "google"])
def store(request: pytest.FixtureRequest) -> Store:
    found: Store = request.getfixturevalue(request.param)
    return found


def told(source: str) -> list[tuple[str, str]]:
    def one(item: Item) -> tuple[str, str]:
        return item.source.split("bucket/")[1], item.text if isinstance(item, Article) else item.reason

    return [one(item) for item in read([source])]


def test_a_folder_of_a_store(store: Store) -> None:
    assert told(f"{store[0]}news{store[1]}") == [
        ("news/a.jsonl#1", "Ala ma kota."),
        ("news/b.jsonl.gz#1", "Ola ma psa."),
        ("news/b.jsonl.gz#2", "Ola ma psa."),
        ("news/deep/c.txt", "Ewa ma rybki."),
        ("news/z.pdf", "unknown_extension"),
    ]


def test_a_file_of_a_store(store: Store) -> None:
    (found,) = read([f"{store[0]}other/d.parquet{store[1]}"])
    assert isinstance(found, Article) and found.text == "Iza ma kanarka."
    assert found.source == f"{store[0].split(':')[0]}://bucket/other/d.parquet#1"


def test_what_is_not_there_is_told_and_the_rest_goes_on(store: Store) -> None:
    missing, there = (f"{store[0]}news/{name}.jsonl{store[1]}" for name in ("x", "a"))
    refused, found = read([missing, there])
    assert isinstance(refused, Rejection) and (refused.stage, refused.reason) == ("fetch", "unreachable")
    assert isinstance(found, Article)


@pytest.mark.parametrize("source", ["s3://KEY:SECRET@bucket/a.jsonl", "s3://", "gs://key@bucket/a.csv"])
def test_an_address_that_cannot_be_one(source: str) -> None:
    with pytest.raises(SourceError) as raised:
        read([source])
    assert "SECRET" not in str(raised.value)
