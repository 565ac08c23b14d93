"""One answer of the web, by our rules: http and https, public addresses, few redirects, bounded time and size."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from time import monotonic

import httpcore
import httpx

from flows.sources.addresses import PRIVATE, Guarded, PrivateAddressError
from flows.sources.items import FetchError

REDIRECTS = (301, 302, 303, 307, 308)
MAX_REDIRECTS = 5
TRANSIENT = (408, 425, 429, 500, 502, 503, 504)
PIECE = 1 << 16
MAX_RETRY_AFTER = 60.0
BROKEN = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, OSError)


Hop = Callable[[str], None]
"""Told of each address that an answer redirects to, before it is asked."""


@dataclass(frozen=True, kw_only=True)
class Policy:
    """How the web is asked. Seconds: `timeout` for a whole page, `silence` for the next bytes, `delay` between two
    requests to a host, `backoff` before the second attempt. Pages younger than `refetch_hours` are not asked for again.
    """

    user_agent: str = f"Sedno/{version('sedno')}"
    allow_private: bool = False
    timeout: float = 60.0
    silence: float = 20.0
    delay: float = 1.0
    attempts: int = 3
    backoff: float = 2.0
    refetch_hours: float = 24.0
    max_bytes: int = 5_000_000


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came back: status, headers in lower case, the bytes unpacked, and the address that gave them."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    fetched_at: datetime


def fetch(url: str, policy: Policy, headers: Mapping[str, str] | None = None, hop: Hop = lambda url: None) -> Answer:
    """The answer with status 200 or 304, whole. Raises FetchError for everything else, or what `hop` raises for an
    address that it is redirected to.
    """
    with opened(url, policy, headers, hop) as (address, response):
        body = b"".join(_unpacked(response, policy)) if response.status == 200 else b""
        now = datetime.now(UTC).replace(microsecond=0)
        return Answer(url=address, status=response.status, headers=_headers(response), body=body, fetched_at=now)


@contextmanager
def opened(
    url: str,
    policy: Policy,
    headers: Mapping[str, str] | None = None,
    hop: Hop = lambda url: None,
    timeout: float | None = None,
) -> Iterator[tuple[str, httpcore.Response]]:
    """The response with status 200 or 304 and its address, to be read as it comes. Raises FetchError."""
    deadline = monotonic() + (timeout or policy.timeout)
    with explained(), httpcore.ConnectionPool(
        network_backend=Guarded(policy.allow_private, deadline), max_connections=1
    ) as pool:  # fmt: skip
        for _ in range(MAX_REDIRECTS + 1):
            address = checked(url)
            with _ask(pool, address, policy, headers, packed=timeout is None) as response:
                if response.status not in REDIRECTS:
                    _accept(response)
                    yield str(address), response
                    return
                url = str(_target(address, response))
            hop(url)
    raise FetchError("http_status", f"more than {MAX_REDIRECTS} redirects; correct the address")


def checked(url: str) -> httpx.URL:
    """The address without its fragment; raises FetchError for one that is never asked."""
    try:
        address = httpx.URL(url).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise FetchError("forbidden_address", "not a web address; correct it") from error
    if address.scheme not in ("http", "https") or not address.host:
        raise FetchError("forbidden_address", "not an address with https:// or http://; correct it")
    if address.userinfo:
        raise FetchError("forbidden_address", "the address holds a password, which would show in the tables; remove it")
    return address


@contextmanager
def _ask(
    pool: httpcore.ConnectionPool, address: httpx.URL, policy: Policy, headers: Mapping[str, str] | None, packed: bool
) -> Iterator[httpcore.Response]:
    coding = "gzip" if packed else "identity"
    said = {
        "Host": address.netloc.decode("ascii"),
        "User-Agent": policy.user_agent,
        "Accept": "*/*",
        "Accept-Encoding": coding,
    }
    timeouts = {"connect": policy.silence, "read": policy.silence, "write": policy.silence, "pool": policy.silence}
    raw = httpcore.URL(scheme=address.raw_scheme, host=address.raw_host, port=address.port, target=address.raw_path)
    asked = [(name.encode(), value.encode("latin-1", "ignore")) for name, value in {**said, **(headers or {})}.items()]
    with pool.stream("GET", raw, headers=asked, extensions={"timeout": timeouts}) as response:
        yield response


def _target(address: httpx.URL, response: httpcore.Response) -> httpx.URL:
    location = _headers(response).get("location")
    try:
        return address.join(location or "")
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise FetchError("http_status", "it redirects to what is no address") from error


def _accept(response: httpcore.Response) -> None:
    if response.status not in (200, 304):
        transient = response.status in TRANSIENT
        later = "try again later" if transient else "correct the address or leave it out"
        after = _retry_after(_headers(response).get("retry-after")) if transient else None
        raise FetchError("http_status", f"the server answered {response.status}; {later}", transient, after)


def _retry_after(value: str | None) -> float | None:
    """Seconds that the server asks to wait, as a number or a date."""
    if value is None:
        return None
    try:
        seconds = (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError):
        seconds = float(value) if value.isascii() and value.isdigit() else 0.0
    return max(seconds, 0.0)


def _headers(response: httpcore.Response) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}


def _unpacked(response: httpcore.Response, policy: Policy) -> Iterator[bytes]:
    """The body piece by piece, never more than the limit, however small it was packed."""
    coding = _headers(response).get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip", ""):
        raise FetchError("unreadable", f"it is packed as {coding[:20]!r}, which was not asked for")
    unpack = zlib.decompressobj(wbits=31) if coding.endswith("gzip") else None
    left = policy.max_bytes
    for packed in response.iter_stream():
        piece = unpack.decompress(packed, left + 1) if unpack else packed
        left -= len(piece)
        if left < 0:
            raise FetchError("too_large", f"longer than {policy.max_bytes:,} bytes; raise SEDNO_MAX_PAGE_BYTES")
        yield piece
    if unpack and not unpack.eof:
        raise FetchError("unreachable", "the answer is cut off; try again later", transient=True)


@contextmanager
def explained() -> Iterator[None]:
    """What goes wrong on the way is raised as FetchError, in a sentence."""
    try:
        yield
    except PrivateAddressError as error:
        raise FetchError("forbidden_address", PRIVATE) from error
    except zlib.error as error:
        raise FetchError("unreadable", "the answer is damaged; try again later", transient=True) from error
    except httpcore.TimeoutException as error:
        raise FetchError("unreachable", "no whole answer in time; try again later", transient=True) from error
    except httpcore.RemoteProtocolError as error:
        raise FetchError("unreachable", "the answer is broken or cut off; try again later", transient=True) from error
    except (*BROKEN, httpcore.UnsupportedProtocol) as error:
        cause = " ".join(str(error).split())[:120] or type(error).__name__
        raise FetchError("unreachable", f"cannot be reached ({cause}); try again later", transient=True) from error
