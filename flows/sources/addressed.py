"""Sources that are addresses: a feed, a page, or a file of articles that is not on this machine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, Literal

from flows.sources.fetch import checked
from flows.sources.folders import Found
from flows.sources.items import FetchError, Place, SourceError
from flows.sources.online import read_address
from flows.sources.remote import HttpFile
from flows.sources.web import Web

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


@dataclass(frozen=True)
class Address:
    """A web address that is read through Web, as a feed or a page."""

    name: str

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Never: what reads it asks Web."""
        raise NotImplementedError


def addressed(source: str, web: Web, ends: tuple[str, ...], pages: tuple[str, ...]) -> Found:
    """What stands at an address: a file of articles when its path ends like one, else a feed or a page.

    Raises SourceError for an address of a kind that is not read.
    """
    if not source.lower().startswith(("http://", "https://")):
        raise SourceError(f"{source}: not a kind of address that is read; expected https://, http://, s3:// or gs://")
    try:
        url = str(checked(source))
    except FetchError as error:
        raise SourceError(f"{source}: {error.sentence}") from error
    file = HttpFile(url, web.policy)
    if file.name.lower().endswith(ends) and not file.name.lower().endswith(pages):
        return Found(file, Place(url))
    return Found(Address(url), Place(url), partial(read_address, web=web))
