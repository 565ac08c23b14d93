"""CSV files (.csv): a header, then one article a row; separated by comma, semicolon or tab."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from flows.sources import encoding
from flows.sources.items import File, Item, Limits, Place, RefusedError, too_large
from flows.sources.record import OPTIONAL, TEXT, article
from flows.sources.streams import Line, lines, open_bytes
from flows.sources.text_file import UNKNOWN_ENCODING, text_of

DELIMITERS = ",;\t"
UNQUOTED = re.compile(rb'[^"\r\n]+')


def read(path: File, place: Place, limits: Limits) -> Iterator[Item]:
    """An item for every row that is not blank; a row's line is the one it begins on."""
    with open_bytes(path, limits) as stream:
        source = lines(stream, limits, keep=_skeleton)
        header, delimiter = _header(source, limits)
        for line, row in _Rows(source, delimiter, limits):
            yield _item(header, row, place.at(line), limits)


def _header(source: Iterator[Line], limits: Limits) -> tuple[list[str], str]:
    """The names of the columns and the delimiter between them; raises RefusedError when there is no column text."""
    first = next((line for line in source if line.data.strip()), None)
    if first is None:
        raise RefusedError("empty", "the file is empty; give a header and a row for every article")
    if not first.whole:
        raise too_large("the header", limits)
    text = text_of(first.data)
    for delimiter in DELIMITERS:
        names = _names(text, delimiter)
        if TEXT in names:
            return _without_doubles(names, first.number), delimiter
    raise RefusedError("missing_text", "the header has no column text; name the articles' column so", first.number)


def _names(text: str, delimiter: str) -> list[str]:
    try:
        return [name.strip().casefold() for name in next(csv.reader([text.rstrip()], delimiter=delimiter), [])]
    except csv.Error as error:
        raise RefusedError("invalid_record", "the header is not a row of CSV; end lines with LF or CRLF", 1) from error


def _without_doubles(names: list[str], line: int) -> list[str]:
    for name in (TEXT, *OPTIONAL):
        if names.count(name) > 1:
            raise RefusedError("invalid_record", f"the header names the column {name} twice; keep one", line)
    return names


class _Rows:
    """Rows as the csv module reads them, as bytes in disguise: Latin-1 keeps every byte until the encoding is known.

    Of a row above the limit only its skeleton goes on, so that its end is still found.
    """

    def __init__(self, source: Iterator[Line], delimiter: str, limits: Limits) -> None:
        self._source = source
        self._delimiter = delimiter
        self._limits = limits
        self._begins = self._size = 0
        self._ended = False
        # The csv module has one limit for the whole process (131,072 at first); it is only ever widened.
        csv.field_size_limit(max(csv.field_size_limit(), 2 * limits.max_article_bytes + 2))

    def __iter__(self) -> Iterator[tuple[int, list[str] | RefusedError]]:
        reader = csv.reader(self._fed(), delimiter=self._delimiter)
        while not self._ended:
            self._begins = self._size = 0
            try:
                row = next(reader, [])
            except csv.Error:
                yield self._begins, self._refusal() or RefusedError("invalid_record", "not a row of CSV; correct it")
                self._ended = self._is_over()
            else:
                if any(row) or self._is_over():
                    yield self._begins, self._refusal() or row

    def _fed(self) -> Iterator[str]:
        for line in self._source:
            self._begins = self._begins or line.number
            self._size += len(line.data) if line.whole else self._limits.max_article_bytes + 1
            yield (_skeleton(line.data) if self._is_over() else line.data).decode("latin-1")
        self._ended = True

    def _is_over(self) -> bool:
        return self._size > self._limits.max_article_bytes

    def _refusal(self) -> RefusedError | None:
        if self._is_over():
            return too_large("the row", self._limits)
        if self._ended:
            return RefusedError("invalid_record", "the row opens a quotation mark that never closes; close it")
        return None


def _skeleton(data: bytes) -> bytes:
    """Quotes and their neighbours: all that decides whether a line end is the end of the row."""
    return UNQUOTED.sub(lambda run: run[0][:1] + run[0][-1:], data)


def _item(header: Sequence[str], row: list[str] | RefusedError, place: Place, limits: Limits) -> Item:
    try:
        return article(_fields(header, row), place, limits, "field")
    except RefusedError as refused:
        return place.reject(refused.reason, refused.sentence)


def _fields(header: Sequence[str], row: list[str] | RefusedError) -> dict[str, object]:
    if isinstance(row, RefusedError):
        raise row
    if any(row[len(header) :]):
        sentence = f"the row has {len(row)} columns, the header {len(header)}; put values with the separator in quotes"
        raise RefusedError("invalid_record", sentence)
    values = [value.encode("latin-1") for value in row]
    codec = encoding.recognise(b"\n".join(values))
    if codec is None:
        raise RefusedError("encoding", UNKNOWN_ENCODING)
    return {name: value.decode(codec) for name, value in zip(header, values, strict=False)}
