"""When an article was published, where its source does not say: from its address, else from its dateline."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from transforms.agencies import PATTERN as AGENCY
from transforms.schema import PublishedAtMethod

FIRST_YEAR = 1990
"""Before this there were no addresses of articles; smaller numbers in them are something else."""
ZONE = 300
"""Code points at the beginning of a text where a dateline stands."""
LINES = 4
"""Lines at the beginning of a text: headline, lead and byline may stand before the dateline."""

MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
    "listopada", "grudnia",
)  # fmt: skip
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_DATED_PATH = re.compile(r"(?<=/)(\d{4})(?:/(\d{1,2})/(\d{1,2})|-(\d\d)-(\d\d)|(\d\d)(\d\d))(?![0-9])")
_YEAR_PATH = re.compile(r"(?<=/)(\d{4})(?:/(\d{1,2}))?(?=/)")

_YEAR = r"(?P<year>\d{4})(?:\s*(?:r\.|roku))?"
_WORDS = rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)}|{'|'.join(ROMAN)})\b(?:\s+{_YEAR})?"
_DIGITS = r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?:(?P<year>\d{4}))?(?:\s*r\.)?"
_ISO = r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
_NAME = r"[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]+"
_PLACE = rf"(?!(?:We?|Na|Po|Od|Do|Ze?|Pod|Nad)\s){_NAME}(?:[ –/-]{{1,3}}{_NAME}){{0,3}}"
_SIGNED = rf"(?:\({AGENCY}\)|/{AGENCY}/)"
_BEFORE = rf"(?:{_PLACE},\s*|{_PLACE}\s*{_SIGNED}\s*[,–—-]?\s*|(?:{_SIGNED}|{AGENCY},)\s*[–—-]?\s*)"
_AFTER = rf"(?=\s*(?:{_SIGNED}|[–—-]\s|$))"
_LABEL = r"(?i:data\s+publikacji|opublikowano|data\s+dodania|dodano|publikacja)\s*:?\s*"
_DATELINES = tuple(
    re.compile(rf"^[ \t]*(?:{_LABEL}{form}(?!\d)|{_BEFORE}{again}{_AFTER})", re.MULTILINE)
    for form in (_WORDS, _DIGITS, _ISO)
    for again in (re.sub(r"\?P<(\w+)>", r"?P<\1_>", form),)
)


class Publication(NamedTuple):
    """The date on which an article was published, and where it was found."""

    day: date
    method: PublishedAtMethod


def publication(url: str | None, text: str) -> Publication | None:
    """The date in the address, else in the dateline; a dateline without a year takes only that of the address."""
    if url is not None and (day := _in_url(url)) is not None:
        return Publication(day, "url")
    day = _in_text(text, url)
    return Publication(day, "text") if day is not None else None


def _path(url: str) -> str:
    """The path of a web address; urllib.parse raises on some (`https://[`)."""
    return re.sub(r"^[a-zA-Z]+://[^/?#]*|[?#].*$", "", url, flags=re.DOTALL)


def _in_url(url: str) -> date | None:
    """`/2026/01/31/`, `/2026-01-31-tytul`, `/20260131/`: one date that begins a segment of the path; else None."""
    groups = ([int(g) for g in m.groups() if g] for m in _DATED_PATH.finditer(_path(url)))
    days = {day for year, month, of_month in groups if (day := _day(year, month, of_month)) is not None}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= FIRST_YEAR else None
    except ValueError:
        return None


def _in_text(text: str, url: str | None) -> date | None:
    """The date of the first dateline or label; None when datelines of one text differ."""
    lines = [line for line in text[:ZONE].split("\n") if line.strip()][:LINES]
    said = [m for line in lines for pattern in _DATELINES if (m := pattern.match(line)) is not None]
    days = {_dated(m, url) for m in said}
    return days.pop() if len(days) == 1 else None


def _dated(found: re.Match[str], url: str | None) -> date | None:
    year, month, day = (found[name] or found[f"{name}_"] for name in ("year", "month", "day"))
    number = _month(month)
    known = int(year) if year else _year_of(url, number)
    return _day(known, number, int(day)) if known is not None else None


def _month(printed: str) -> int:
    for names in (MONTHS, ROMAN):
        if printed in names:
            return names.index(printed) + 1
    return int(printed)


def _year_of(url: str | None, month: int) -> int | None:
    """The year in the address, unless a month beside it is another than the dateline's."""
    found = _YEAR_PATH.search(_path(url)) if url is not None else None
    if found is None or (found[2] and int(found[2]) != month):
        return None
    return int(found[1])
