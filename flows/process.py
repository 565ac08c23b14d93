"""Inputs admitted, known ones skipped, the others cut into partitions for the workers, and what they make staged."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeVar, assert_never

from flows import duck, outdated
from flows.errors import SednoError
from flows.fingerprints import Origin, input_sha256, is_same
from flows.partition import Made, Partition, Todo, rejected
from flows.run import Work
from flows.sources import Item
from transforms.articles import Article, Rejection
from transforms.documents import Draft, admit, readmit
from transforms.limits import excess_of_fields, excess_of_text
from transforms.schema import Document, Provenance

logger = logging.getLogger(__name__)

T = TypeVar("T")
ADMITTED = 500
"""Inputs looked up in the lake at once."""


@dataclass(frozen=True)
class Held:
    """An article that the lake holds: its version, and what its rows were made from."""

    version: int
    input_sha256: str
    origin: Origin


def partitions(work: Work, items: Iterable[Item]) -> Iterator[Partition]:
    """The articles still to be read, in partitions: first what the sources bring, then what the lake has of another
    model or code; where they are cut depends on the articles alone."""
    brought = (changed(work, admitted(work, few)) for few in batches(items, ADMITTED))
    held = (again(work, few) for few in batches(outdated.documents(work), ADMITTED))
    todo = chain.from_iterable(unread(work, few) for few in chain(brought, held))
    for number, few in enumerate(batches(todo, work.settings.batch_articles)):
        yield Partition(number, few)


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of that size, the last one shorter; read as they are needed."""
    items = iter(items)
    while batch := list(islice(items, size)):
        yield batch


def again(work: Work, held: Sequence[Document]) -> list[Todo]:
    """The documents of the lake to be read anew, as the versions that they are."""
    work.counts.reread.update(d.document_id for d in held)
    versions = {d.document_id: d.version for d in held}
    return [Todo(draft, versions[draft.document_id]) for draft in admitted(work, held)]


def admitted(work: Work, items: Sequence[Article | Rejection | Document]) -> list[Draft]:
    """The articles that can be read; the others are counted as refused."""
    found = []
    for item in items:
        work.counts.n_in += 1
        draft = _admit(work, item)
        if isinstance(draft, Rejection):
            work.reject(draft)
        else:
            found.append(draft)
    work.advance(len(items) - len(found))
    return found


def _admit(work: Work, item: Article | Rejection | Document) -> Draft | Rejection:
    match item:
        case Rejection():
            return item
        case Article():
            draft = admit(item, work.today)
        case Document():
            draft = readmit(item, work.today)
        case _:
            assert_never(item)
    return draft if isinstance(draft, Rejection) else work.taken_down(draft) or _bounded(work, draft)


def _bounded(work: Work, draft: Draft) -> Draft | Rejection:
    """The draft, unless it would ask too much of the model."""
    limits, named = work.settings.limits, (draft.title, draft.url, draft.publisher, draft.author, draft.license)
    excess = excess_of_fields(named, limits) or excess_of_text(draft.text, limits)
    return rejected(draft, "document", "too_complex", excess) if excess else _first(work, draft)


def _first(work: Work, draft: Draft) -> Draft | Rejection:
    """The draft, unless this run has met its identifier already."""
    seen = work.counts.seen
    if draft.document_id not in seen:
        seen[draft.document_id] = draft.text_sha256
        return draft
    if seen[draft.document_id] == draft.text_sha256:
        return rejected(draft, "document", "duplicate_document", "the same article came before; leave one of them out")
    return rejected(draft, "document", "duplicate_id", "its id or url came before with another text; give it its own")


def changed(work: Work, drafts: Sequence[Draft]) -> list[Todo]:
    """The articles that the lake does not hold as this model and code read them; others count as unchanged."""
    held = holding(work, [d.document_id for d in drafts])
    todo = [t for d in drafts if (t := _todo(work, d, held.get(d.document_id)))]
    work.counts.n_unchanged += len(drafts) - len(todo)
    work.advance(len(drafts) - len(todo))
    return todo


def _todo(work: Work, draft: Draft, held: Held | None) -> Todo | None:
    if held is None:
        return Todo(draft, 1)
    same = is_same(draft, held.input_sha256)
    if same and held.origin == work.tools.origin:
        return None
    return Todo(draft, held.version if same else held.version + 1)


def unread(work: Work, todo: Sequence[Todo]) -> list[Todo]:
    """Those that no run that died has read already; the others are staged as it has read them."""
    left = [t for t in todo if not _taken_over(work, t)]
    work.audit.notice()
    work.counts.n_taken_over += len(todo) - len(left)
    work.counts.n_staged += len(todo) - len(left)
    work.advance(len(todo) - len(left))
    return left


def _taken_over(work: Work, todo: Todo) -> bool:
    read = work.staging.take_over(todo.draft.document_id, todo.version, input_sha256(todo.draft))
    work.counts.left_out.update(read.left_out if read else {})
    return read is not None


def holding(work: Work, documents: Sequence[str]) -> dict[str, Held]:
    """What the lake holds of these documents, by identifier."""
    if not documents:
        return {}
    query = f"""
        SELECT document_id, version, input_sha256, model_name, model_fingerprint, code_fingerprint
        FROM ({work.lake.scan(Provenance.TABLE)}) JOIN ({work.lake.scan(Document.TABLE)}) USING (document_id)
        WHERE document_id IN {duck.one_of(documents)}"""
    with duck.connect() as connection:
        rows = connection.execute(query).fetchall()
    return {row[0]: Held(row[1], row[2], Origin(*row[3:])) for row in rows}


def take(work: Work, made: Made) -> None:
    """Stage what a worker made of a partition. Raises SednoError when it read with another model or other code."""
    if made.origin != work.tools.origin:
        theirs, ours = ", ".join(made.origin), ", ".join(work.tools.origin)
        raise SednoError(f"a worker reads with {theirs}, this process with {ours}; install the same Sedno on both")
    work.staging.add(made.files, made.documents)
    work.audit.notice()
    for rejection in made.rejections:
        work.reject(rejection)
    for document_id, trace in made.traces.items():
        logger.error("document %s: %s", document_id, trace)
    work.counts.n_staged += len(made.documents)
    for read in made.documents.values():
        work.counts.left_out.update(read.left_out)
    work.counts.seconds_model += made.seconds_model
    work.advance(made.n_done, made.n_done)
