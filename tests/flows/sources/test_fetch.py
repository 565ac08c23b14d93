"""One answer of the web: from public machines only, in bounded time and size, whatever the server does."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Callable

import pytest

from flows.sources.addresses import is_public
from flows.sources.fetch import Policy, fetch
from flows.sources.items import FetchError
from tests.flows.sources.server import Asked, Server, dripping, moved, ok, status

HERE = Policy(allow_private=True, delay=0, attempts=1, timeout=0.5, silence=0.4, max_bytes=10_000)
ABROAD = Policy(delay=0, attempts=1, timeout=2.0)


def failed(url: str, policy: Policy = HERE) -> FetchError:
    with pytest.raises(FetchError) as raised:
        fetch(url, policy)
    assert raised.value.stage == "fetch"
    return raised.value


def test_a_page_as_it_is(server: Server) -> None:
    server.answers["/a?b=1"] = ok("Zażółć", ETag='"1"')
    answer = fetch(server.url("/a?b=1#c"), HERE)
    assert (answer.status, answer.body.decode(), answer.headers["etag"]) == (200, "Zażółć", '"1"')
    assert answer.url == server.url("/a?b=1")
    asked = server.asked[0].headers
    assert asked["user-agent"].startswith("Sedno/") and asked["host"] == f"127.0.0.1:{server.port}"
    assert not {"cookie", "authorization", "referer"} & asked.keys()


@pytest.mark.parametrize("pack", [gzip.compress, lambda data: gzip.compress(data, 1)])
def test_a_packed_page(server: Server, pack: Callable[[bytes], bytes]) -> None:
    server.answers["/"] = ok(pack(b"Ala" * 1000), Content_Encoding="gzip")
    assert fetch(server.url(), HERE).body == b"Ala" * 1000


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
     "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0",
     "fc00::1", "fec0::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::",
     "64:ff9b::7f00:1", "2001:0:7f00:1::"],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "193.0.6.139", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0"])
def test_private_machines_are_not_asked_however_they_are_written(server: Server, host: str) -> None:
    server.answers["/"] = ok("tajne")
    refused = failed(server.url(host=host), ABROAD)
    assert refused.reason == "forbidden_address" and "SEDNO_ALLOW_PRIVATE=1" in refused.sentence
    assert not refused.transient and not server.asked


def test_a_name_is_resolved_once_and_that_address_is_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that first leads to a public machine and then to a private one gains nothing by that."""
    answers = iter(["93.184.215.14", "127.0.0.1"])
    used: list[str] = []
    kind = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, *_, **__: [(*kind, (next(answers), port))])

    def connect(self: object, host: str, *_: object, **__: object) -> None:
        used.append(host)
        raise OSError("not in a test")

    monkeypatch.setattr("httpcore.SyncBackend.connect_tcp", connect)
    assert failed("http://rebinding.example/", ABROAD).reason == "unreachable"
    assert used == ["93.184.215.14"]


def test_a_redirect_to_a_private_machine_is_not_followed(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answers["/"] = moved("http://internal.example/admin")
    server.answers["/admin"] = ok("tajne")
    kind = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, *_, **__: [(*kind, (host, port))])
    monkeypatch.setattr("flows.sources.addresses.is_public", lambda address: address == "127.0.0.1")
    assert failed(server.url(), ABROAD).reason == "forbidden_address"
    assert server.paths() == ["/"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://x/", "//", "gopher://x", "http://u:p@127.0.0.1/", ""])
def test_a_redirect_to_no_web_address(server: Server, target: str) -> None:
    server.answers["/"] = moved(target)
    assert failed(server.url()).reason in ("forbidden_address", "http_status")


def test_redirects_are_followed_and_the_last_address_is_told(server: Server) -> None:
    server.answers |= {"/1": moved("/2"), "/2": moved(server.url("/3")), "/3": ok("Ala")}
    hops: list[str] = []
    answer = fetch(server.url("/1"), HERE, hop=hops.append)
    assert (answer.url, answer.body) == (server.url("/3"), b"Ala")
    assert hops == [server.url("/2"), server.url("/3")]


def test_a_loop_of_redirects_ends(server: Server) -> None:
    server.answers |= {"/1": moved("/2"), "/2": moved("/1")}
    assert failed(server.url("/1")).sentence == "more than 5 redirects; correct the address"
    assert len(server.asked) == 6


@pytest.mark.parametrize("url", ["http://", "x", "ftp://a/b", "file:///etc/passwd", "http://a:b@c/", "", "\0"])
def test_what_is_never_asked(url: str) -> None:
    assert failed(url).reason == "forbidden_address"


@pytest.mark.parametrize(
    ("answer", "reason", "transient"),
    [
        (status(404), "http_status", False),
        (status(403), "http_status", False),
        (status(500), "http_status", True),
        (status(503), "http_status", True),
        (status(204), "http_status", False),
        (b"", "unreachable", True),
        (b"not http at all\r\n\r\n", "unreachable", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "unreachable", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx", "unreachable", True),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx", "unreachable", True),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000 + b"\r\n", "unreachable", True),
        (ok(b"x" * 10_001), "too_large", False),
        (ok(gzip.compress(b"0" * 100_000_000, 9), Content_Encoding="gzip"), "too_large", False),
        (ok(gzip.compress(b"Ala" * 1000)[:-9], Content_Encoding="gzip"), "unreachable", True),
        (ok(b"no gzip", Content_Encoding="gzip"), "unreadable", True),
        (ok(zlib.compress(b"Ala"), Content_Encoding="deflate"), "unreadable", False),
        (ok(b"Ala", Content_Encoding="br"), "unreadable", False),
    ],
)
def test_answers_that_are_no_page(server: Server, answer: bytes, reason: str, transient: bool) -> None:
    server.answers["/"] = answer
    refused = failed(server.url())
    assert (refused.reason, refused.transient) == (reason, transient), refused.sentence


@pytest.mark.parametrize(
    "slow",
    [
        dripping(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", 0.8),
        dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n", b"a", 0.8),
        dripping(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n", 0.8),
        dripping(b"", b"", 0.8),
    ],
)
def test_no_answer_takes_longer_than_allowed(server: Server, slow: Callable[[Asked], bytes]) -> None:
    server.answers["/"] = slow
    began = time.monotonic()
    refused = failed(server.url())
    assert (refused.reason, refused.transient) == ("unreachable", True)
    assert time.monotonic() - began < 1.5


def test_a_machine_that_is_not_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert failed(f"http://127.0.0.1:{port}/").reason == "unreachable"


@pytest.mark.parametrize(("said", "seconds"), [("7", 7.0), ("soon", 0.0), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0)])
def test_a_server_that_asks_to_wait(server: Server, said: str, seconds: float) -> None:
    server.answers["/"] = status(429, Retry_After=said)
    refused = failed(server.url())
    assert (refused.reason, refused.transient, refused.retry_after) == ("http_status", True, seconds)
