"""A web server on loopback that answers as a test tells it, also badly."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Answering = Callable[["Asked"], bytes]


@dataclass(frozen=True)
class Asked:
    """One request: its path with the query, its headers in lower case, and the connection."""

    path: str
    headers: dict[str, str]
    connection: socket.socket
    method: str = "GET"


@dataclass
class Server:
    """Paths and what they answer; every request is remembered."""

    port: int = 0
    answers: dict[str, bytes | Answering] = field(default_factory=dict)
    other: bytes | Answering = b"HTTP/1.1 404 Said\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    asked: list[Asked] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [a.path for a in self.asked if a.path != "/robots.txt"]

    def serve(self, connection: socket.socket) -> None:
        with connection:
            asked = _read(connection)
            if asked is None:
                return
            self.asked.append(asked)
            answer = self.answers.get(asked.path, self.other)
            try:
                connection.sendall(answer(asked) if callable(answer) else answer)
            except OSError:
                return


def _read(connection: socket.socket) -> Asked | None:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(4096)
        if not piece:
            return None
        data += piece
    first, *lines = data.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    method, path, *_ = first.split()
    return Asked(path, headers, connection, method)


def ok(body: bytes | str, kind: str = "text/html; charset=utf-8", **headers: str) -> bytes:
    data = body.encode() if isinstance(body, str) else body
    return status(200, data, **{"Content-Type": kind, **headers})


def status(code: int, body: bytes = b"", **headers: str) -> bytes:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    said = {"Content-Length": str(len(body)), "Connection": "close", **given}
    head = "".join(f"{name}: {value}\r\n" for name, value in said.items())
    return f"HTTP/1.1 {code} Said\r\n{head}\r\n".encode() + body


def moved(target: str) -> bytes:
    return status(302, Location=target)


def dripping(head: bytes, piece: bytes, seconds: float) -> Answering:
    """An answer that never ends: a few bytes at a time."""

    def answer(asked: Asked) -> bytes:
        asked.connection.sendall(head)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            asked.connection.sendall(piece)
            time.sleep(0.05)
        return b""

    return answer


@contextmanager
def running() -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(port=listener.getsockname()[1])
        threads: list[threading.Thread] = []

        def accept() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                threads.append(threading.Thread(target=server.serve, args=(connection,), daemon=True))
                threads[-1].start()

        accepting = threading.Thread(target=accept, daemon=True)
        accepting.start()
        try:
            yield server
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join(5)
            for thread in threads:
                thread.join(5)
