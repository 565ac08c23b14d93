"""Values that cost little to make: an article is read into thousands of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(cls: type[T]) -> type[T]:
    """A dataclass that the type checker holds frozen: dataclasses' own freezing makes every field cost a call."""
    return dataclass(unsafe_hash=True)(cls)


class once(Generic[T]):  # noqa: N801
    """Like functools.cached_property of Python 3.12; the one of 3.11 takes a lock each time it is computed."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute, self.__doc__ = compute, compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, owner: None, kind: type) -> once[T]: ...
    @overload
    def __get__(self, owner: object, kind: type) -> T: ...
    def __get__(self, owner: object | None, kind: type) -> once[T] | T:
        if owner is None:
            return self
        found: T = self.compute(owner)
        owner.__dict__[self.name] = found
        return found
