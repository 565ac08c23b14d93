"""Worker processes that are replaced when one dies: what was lost with it is begun again."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, ParamSpec, Protocol, TypeVar

from flows.engines import start, worker

P = ParamSpec("P")
T = TypeVar("T")
ATTEMPTS = 3
"""How often a call is begun before it is given up: its process may have died for another's sake."""


class LostError(Exception):
    """The processes of a call died each time."""


@dataclass(eq=False)
class Begun(Generic[T]):
    """A call on its way; whoever began it asks the pool for its result."""

    call: Callable[[], T]
    future: Future[T]
    attempts: int = 1


class Calls(Protocol):
    """Calls functions, and has what came of them."""

    def begin(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Begun[T]: ...
    def result(self, begun: Begun[T]) -> T: ...
    def end(self) -> None: ...


class Inline:
    """Calls here and now."""

    def begin(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Begun[T]:
        """Call it."""
        call, done = partial(function, *args, **kwargs), Future[T]()
        try:
            done.set_result(call())
        except Exception as error:
            done.set_exception(error)
        return Begun(call, done)

    def result(self, begun: Begun[T]) -> T:
        """What came of it. Raises what the call raised."""
        return begun.future.result()

    def end(self) -> None:
        """There is nothing to let go."""


class Pool:
    """So many processes, started when they are needed."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._others = set(multiprocessing.active_children())
        self._pool = self._new()
        self._open: list[Begun[Any]] = []

    def begin(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Begun[T]:
        """Have it called by one of the processes. It may be called again: the last time counts."""
        call = partial(function, *args, **kwargs)
        begun = Begun(call, self._submit(call))
        self._open.append(begun)
        return begun

    def result(self, begun: Begun[T]) -> T:
        """What came of it, once it has. Raises what the call raised, and LostError when it was begun too often."""
        while isinstance(begun.future.exception(), BrokenProcessPool):
            self._begin_again(begun)
        self._open.remove(begun)
        return begun.future.result()

    def end(self) -> None:
        """Let the processes go at once: what they are at is not wanted any more."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        start.end(set(multiprocessing.active_children()) - self._others)

    def _begin_again(self, asked: Begun[Any]) -> None:
        """Give what the broken pool had not finished to a new one."""
        if asked.attempts >= ATTEMPTS:
            raise LostError
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._new()
        for lost in self._open:
            if not lost.future.done() or isinstance(lost.future.exception(), BrokenProcessPool):
                lost.attempts += 1
                lost.future = self._submit(lost.call)

    def _submit(self, call: Callable[[], T]) -> Future[T]:
        try:
            return self._pool.submit(call)
        except BrokenProcessPool as error:
            broken: Future[T] = Future()
            broken.set_exception(error)
            return broken

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._size, start.context(), initializer=worker.start)
