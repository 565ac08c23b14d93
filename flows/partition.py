"""A partition of articles read: the work of one worker, which needs nothing but the tools. Articles in, Parquet out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from traceback import format_tb
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from flows.fingerprints import Origin, input_sha256
from flows.parts import Read
from flows.tools import Tools
from transforms.articles import Rejection
from transforms.columns import Row
from transforms.documents import Draft
from transforms.limits import Limits, excess_of_doc, excess_of_rows
from transforms.schema import DOCUMENT_TABLES, Provenance, QuarantineReason, Stage
from transforms.similarity import signature

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True)
class Todo:
    """An article to be read, as that version."""

    draft: Draft
    version: int


@dataclass(frozen=True)
class Partition:
    """Articles that are read together; the number is their place in the run, whoever reads them."""

    number: int
    todo: Sequence[Todo]


@dataclass
class Made:
    """What became of a partition: its rows as a Parquet file for each table that has any, and what was refused."""

    origin: Origin
    documents: dict[str, Read] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    rejections: list[Rejection] = field(default_factory=list)
    traces: dict[str, str] = field(default_factory=dict)
    """Where in the code reading failed, by document_id; without the error's own words, which may be the article's."""
    seconds_model: float = 0.0
    seconds_files: float = 0.0
    """In making files of the rows."""
    seconds: float = 0.0
    """All of them, as the worker's clock has it."""

    @property
    def n_done(self) -> int:
        """Articles that went in."""
        return len(self.documents) + len(self.rejections)


def make(tools: Tools, partition: Partition, parse_batch: int, limits: Limits) -> Made:
    """Parse and extract the articles; one that fails is refused. The same partition makes the same bytes."""
    started, made, rows = perf_counter(), Made(tools.origin), list[Row]()
    for few in _few(partition.todo, parse_batch, 2 * limits.article_tokens):
        for todo, doc in zip(few, _parsed(tools, few, parse_batch, made), strict=True):
            result = doc if isinstance(doc, Rejection) else _extracted(tools, todo, doc, made, limits)
            if isinstance(result, Rejection):
                made.rejections.append(result)
            else:
                rows += result
    read = perf_counter()
    made.files = files(rows)
    made.seconds_files = perf_counter() - read
    made.seconds = perf_counter() - started
    return made


def _few(todo: Sequence[Todo], number: int, chars: int) -> Iterator[list[Todo]]:
    """So many articles at once, or fewer long ones: the model's memory grows with all their tokens."""
    few, size = list[Todo](), 0
    for one in todo:
        if few and (len(few) == number or size + len(one.draft.text) > chars):
            yield few
            few, size = [], 0
        few.append(one)
        size += len(one.draft.text)
    if few:
        yield few


def files(rows: Iterable[Row]) -> dict[str, bytes]:
    """The rows as the bytes of a Parquet file a table."""
    by_table: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_table[row.TABLE.name].append(row)
    return {t.name: _parquet(t.to_arrow(by_table[t.name])) for t in DOCUMENT_TABLES if by_table[t.name]}


def _parquet(table: pa.Table) -> bytes:
    buffer = pa.BufferOutputStream()
    pq.write_table(table, buffer, compression="zstd")
    return bytes(buffer.getvalue())


def rejected(draft: Draft, stage: Stage, reason: QuarantineReason, sentence: str) -> Rejection:
    """The rejection of an article."""
    message = f"{draft.source}: {sentence}"
    return Rejection(source=draft.source, stage=stage, reason=reason, message=message, document_id=draft.document_id)


def _parsed(tools: Tools, todo: Sequence[Todo], parse_batch: int, made: Made) -> list[Doc | Rejection]:
    """The Docs of as many articles as the model reads at once. When it fails, it is given them one by one."""
    started = perf_counter()
    try:
        return list(tools.parse([t.draft.text for t in todo], parse_batch))
    except Exception:
        return [_parsed_alone(tools, t.draft, made) for t in todo]
    finally:
        made.seconds_model += perf_counter() - started


def _parsed_alone(tools: Tools, draft: Draft, made: Made) -> Doc | Rejection:
    try:
        (doc,) = tools.parse([draft.text], 1)
    except Exception as error:
        return _failed(draft, "parse", error, made)
    return doc


def _extracted(tools: Tools, todo: Todo, doc: Doc, made: Made, limits: Limits) -> list[Row] | Rejection:
    draft = todo.draft
    if excess := excess_of_doc(doc, limits):
        return rejected(draft, "parse", "too_complex", excess)
    try:
        extracted = tools.extract(draft, doc, todo.version)
    except Exception as error:
        return _failed(draft, "extract", error, made)
    if excess := excess_of_rows(extracted.rows, limits):
        return rejected(draft, "extract", "too_complex", excess)
    made_from = Provenance(document_id=draft.document_id, input_sha256=input_sha256(draft), **tools.origin._asdict())
    made.documents[draft.document_id] = Read(todo.version, made_from.input_sha256, dict(extracted.left_out))
    return [*extracted.rows, signature(draft), made_from]


def _failed(draft: Draft, stage: Stage, error: Exception, made: Made) -> Rejection:
    made.traces[draft.document_id] = f"{type(error).__name__} at\n{''.join(format_tb(error.__traceback__))}"
    sentence = f"reading it failed with {type(error).__name__}; the log says where, report it as a mistake of sedno"
    return rejected(draft, stage, "extraction_error", sentence)
