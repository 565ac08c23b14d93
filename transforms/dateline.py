"""Datelines: `Warszawa, 3 lutego (PAP) –` says where a story was filed, and is no part of its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.agencies import PATTERN as AGENCY
from transforms.publication import MONTHS

_NAME = r"[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]+"
_PLACE = rf"{_NAME}(?:[ /-]{_NAME}){{0,3}}"
_DATE = rf"\d{{1,2}}(?:\.\d{{1,2}}\.(?:\d{{4}})?|\s+(?:{'|'.join(MONTHS)}))(?:\s+\d{{4}})?(?:\s*(?:r\.|roku))?"
_SIGNED = rf"(?:\((?:[^\W\d_]{{1,4}}/)?{AGENCY}(?:[/ ,-][^)\n]{{1,40}})?\)|/{AGENCY}/)"
_DASH = r"[–—-]"
DATELINE = re.compile(
    rf"^[ \t]*(?:(?:{_PLACE}(?:,\s*{_DATE})?\s*)?{_SIGNED}\s*[,:]?\s*(?:{_DASH}\s+)?|{_PLACE},\s*{_DATE}\s*{_DASH}\s+)"
    r"(?=[„\"]?[A-ZĄĆĘŁŃÓŚŹŻ0-9])",
    re.MULTILINE,
)


def datelines(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the datelines that open a line, each up to the first character of the story."""
    return (m.span() for m in DATELINE.finditer(text))
