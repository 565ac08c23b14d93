"""One batch of inputs: admitted, known ones skipped, the others parsed, extracted and staged."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import assert_never

from spacy.tokens import Doc

from flows import duck
from flows.fingerprints import Origin, input_sha256
from flows.run import Work
from transforms.articles import Article, Rejection
from transforms.columns import Row
from transforms.documents import Draft, admit
from transforms.schema import Document, Provenance, QuarantineReason, Stage

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Held:
    """An article that the lake holds: its version, and what its rows were made from."""

    version: int
    input_sha256: str
    origin: Origin


@dataclass(frozen=True)
class Todo:
    """An article to be read, as that version."""

    draft: Draft
    version: int


def admitted(work: Work, items: Sequence[Article | Rejection]) -> list[Draft]:
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


def _admit(work: Work, item: Article | Rejection) -> Draft | Rejection:
    match item:
        case Rejection():
            return item
        case Article():
            draft = admit(item, work.today)
            return draft if isinstance(draft, Rejection) else work.taken_down(draft) or _first(work, draft)
        case _:
            assert_never(item)


def _first(work: Work, draft: Draft) -> Draft | Rejection:
    """The draft, unless this run has met its identifier already."""
    seen = work.counts.seen
    if draft.document_id not in seen:
        seen[draft.document_id] = draft.text_sha256
        return draft
    if seen[draft.document_id] == draft.text_sha256:
        return rejected(draft, "document", "duplicate_document", "the same article came before; leave one of them out")
    return rejected(draft, "document", "duplicate_id", "its id or url came before with another text; give it its own")


def rejected(draft: Draft, stage: Stage, reason: QuarantineReason, sentence: str) -> Rejection:
    """The rejection of an article."""
    message = f"{draft.source}: {sentence}"
    return Rejection(source=draft.source, stage=stage, reason=reason, message=message, document_id=draft.document_id)


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
    same = held.input_sha256 == input_sha256(draft)
    if same and held.origin == work.tools.origin:
        return None
    return Todo(draft, held.version if same else held.version + 1)


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


def stage(work: Work, todo: Sequence[Todo]) -> None:
    """Parse and extract the articles and stage their rows; one that fails is counted as refused."""
    rows: list[Row] = []
    for start in range(0, len(todo), work.settings.parse_batch):
        few = todo[start : start + work.settings.parse_batch]
        for task, doc in zip(few, _parsed(work, few), strict=True):
            made = doc if isinstance(doc, Rejection) else _extracted(work, task, doc)
            if isinstance(made, Rejection):
                work.reject(made)
            else:
                rows += made
                work.counts.n_staged += 1
            work.advance(1)
    work.staging.add(rows)


def _parsed(work: Work, todo: Sequence[Todo]) -> list[Doc | Rejection]:
    """The Docs of as many articles as the model reads at once. When it fails, it is given them one by one."""
    started = perf_counter()
    try:
        return list(work.tools.parse([t.draft.text for t in todo], work.settings.parse_batch))
    except Exception:
        return [_parsed_alone(work, t.draft) for t in todo]
    finally:
        work.counts.seconds_model += perf_counter() - started


def _parsed_alone(work: Work, draft: Draft) -> Doc | Rejection:
    try:
        (doc,) = work.tools.parse([draft.text], 1)
    except Exception as error:
        logger.exception("document %s", draft.document_id)
        return rejected(draft, "parse", "extraction_error", _failure("the model", error))
    return doc


def _extracted(work: Work, task: Todo, doc: Doc) -> list[Row] | Rejection:
    draft = task.draft
    try:
        extracted = work.tools.extract(draft, doc, task.version)
    except Exception as error:
        logger.exception("document %s", draft.document_id)
        return rejected(draft, "extract", "extraction_error", _failure("the extraction", error))
    work.counts.left_out.update(extracted.left_out)
    origin = work.tools.origin._asdict()
    made_from = Provenance(document_id=draft.document_id, input_sha256=input_sha256(draft), **origin)
    return [*extracted.rows, made_from]


def _failure(what: str, error: Exception) -> str:
    return f"{what} failed on it with {type(error).__name__}: {error}; report it as a mistake of sedno"
