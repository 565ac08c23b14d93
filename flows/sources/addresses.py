"""Which machines may be asked: those of the public internet, and no others unless that is allowed."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from time import monotonic

import httpcore

NAT64 = IPv6Network("64:ff9b::/96")
PRIVATE = "leads to a machine that is not on the public internet; SEDNO_ALLOW_PRIVATE=1 would allow it"


class PrivateAddressError(Exception):
    """A host whose addresses are all private."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where IPv6 only wraps an IPv4 address."""
    ip = ip_address(address.split("%")[0])
    return all(_is_public(part) for part in (ip, *_wrapped(ip)))


def _is_public(ip: IPv4Address | IPv6Address) -> bool:
    if isinstance(ip, IPv6Address) and (ip.ipv4_mapped or ip in NAT64):
        return True  # the wrapped address decides
    if isinstance(ip, IPv6Address) and ip.is_site_local:
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)


def _wrapped(ip: IPv4Address | IPv6Address) -> Iterator[IPv4Address]:
    if isinstance(ip, IPv6Address):
        found = (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ()))
        yield from (inner for inner in found if inner is not None)
        if ip in NAT64:
            yield IPv4Address(int(ip) & 0xFFFFFFFF)


class Guarded(httpcore.NetworkBackend):
    """Connections only to addresses that were checked, made to that very address: a name cannot change in between.

    Nothing of a connection outlives the deadline, however slowly the other side drips.
    """

    def __init__(self, allow_private: bool, deadline: float) -> None:
        self._allow_private = allow_private
        self._deadline = deadline
        self._tcp = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that is allowed and answers."""
        failed: Exception = PrivateAddressError(host)
        for address in self._addresses(host, port):
            try:
                left = remaining(self._deadline, timeout)
                return Timed(self._tcp.connect_tcp(address, port, left, local_address, socket_options), self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError("the name is not known") from error
        addresses = [str(info[4][0]) for info in found]
        return [a for a in addresses if self._allow_private or is_public(a)]


class Timed(httpcore.NetworkStream):
    """A stream that ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """As of the stream within."""
        return self._stream.read(max_bytes, remaining(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """As of the stream within."""
        self._stream.write(buffer, remaining(self._deadline, timeout))

    def close(self) -> None:
        """As of the stream within."""
        self._stream.close()

    def start_tls(self, ssl_context, server_hostname=None, timeout=None):  # type: ignore[no-untyped-def]
        """As of the stream within."""
        left = remaining(self._deadline, timeout)
        return Timed(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> object:
        """As of the stream within."""
        return self._stream.get_extra_info(info)


def remaining(deadline: float, timeout: float | None) -> float:
    """The seconds that may pass; raises ReadTimeout when there are none left."""
    left = deadline - monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for this address is used up")
    return min(left, timeout) if timeout is not None else left
