"""Web archives (.warc, .warc.gz) as Common Crawl publishes its news: the Polish articles among the pages in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from flows.sources.archive_stream import Damage, Stream, cut_off, next_start
from flows.sources.html_page import Page, article_of, decoded
from flows.sources.items import File, Item, Limits, Place, RefusedError, page_too_large
from flows.sources.language import MIN_CHARS, is_other
from flows.sources.payload import payload

if TYPE_CHECKING:
    from fastwarc import WarcRecord

HTML = ("text/html", "application/xhtml+xml")
DECLARED = re.compile(r"<html[^>]{0,500}?\slang\s*=\s*[\"']?\s*([A-Za-z]{2,3})\b", re.IGNORECASE)
HEAD_CHARS = 4096
DAMAGED = "the archive is damaged or cut off here; fetch it anew"


@dataclass
class Counts:
    """Records met, and pages passed over because they are in other languages."""

    records: int = 0
    other: int = 0


def read(file: File, place: Place, limits: Limits) -> Iterator[Item]:
    """An item for every Polish page answered with 200, and one that counts the pages in other languages.

    A record's place is its number, from 1. After damage reading goes on at the next whole record.
    """
    counts = Counts()
    with file.open("rb") as raw:
        yield from _stretches(raw, place, limits, counts)
    if counts.other:
        yield place.reject("language", f"{counts.other:,} page(s) in other languages than Polish were passed over")
    if not counts.records:
        raise RefusedError("invalid_record", "not a WARC archive; give one, or leave the file out")


def _stretches(raw: BinaryIO, place: Place, limits: Limits, counts: Counts) -> Iterator[Item]:
    """The items of every stretch of whole records, and one for every damage between them."""
    start: int | None = 0
    while start is not None:
        stream, before = Stream(raw, start), counts.records
        try:
            for record in stream.records():
                counts.records += 1
                yield from _items(record, place.at(counts.records), limits, counts)
            damaged = cut_off(stream)
        except Damage:
            damaged = True
        if damaged and (counts.records > before or not counts.records):
            yield place.at(counts.records + 1).reject("unreadable", DAMAGED)
        start = next_start(stream) if damaged else None


def _items(record: WarcRecord, place: Place, limits: Limits, counts: Counts) -> Iterator[Item]:
    if not _is_page(record):
        return
    try:
        page = _page(record, limits)
        if _is_other(page):
            counts.other += 1
            return
    except RefusedError as refused:
        yield place.refused(refused)
    else:
        yield article_of(page, place, limits)


def _is_page(record: WarcRecord) -> bool:
    if str(record.record_type) != "response" or not record.is_http_parsed:
        return False
    kind = (record.http_content_type or "").strip().lower()
    return record.http_headers.status_code == 200 and kind.startswith(HTML)


def _page(record: WarcRecord, limits: Limits) -> Page:
    if record.content_length > limits.max_page_bytes:
        raise page_too_large(limits)
    body = record.reader.read(limits.max_page_bytes + 1)
    if len(body) < record.content_length:
        raise Damage
    if record.headers.get("WARC-Truncated"):
        raise RefusedError("unreadable", "the archive holds only the beginning of the page; leave it out")
    date = record.record_date
    return Page(
        html=payload(body, record.http_headers, limits),
        url=(record.headers.get("WARC-Target-URI") or "").strip("<>") or None,
        charset=record.http_charset,
        fetched_at=date.isoformat() if date else None,
    )


def _is_other(page: Page) -> bool:
    """Whether the page is in another language: as its words say, or where they are few as it says itself."""
    from resiliparse.extract.html2text import extract_plain_text

    html = decoded(page.html, page.charset)
    text = extract_plain_text(html, main_content=True, alt_texts=False, links=False)
    if len(text) >= MIN_CHARS:
        return is_other(text)
    declared = DECLARED.search(html, 0, HEAD_CHARS)
    return declared is not None and declared[1].lower() not in ("pl", "pol")
