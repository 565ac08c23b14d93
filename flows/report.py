"""What a person wants to know when a run has ended."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from flows.query import open_catalog
from flows.settings import Settings
from flows.settings import settings as default_settings
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES

if TYPE_CHECKING:
    from flows.build import Outcome
    from flows.export import Exported

N_NAMED = 20
TRY = "select subject_base, predicate_lemma, object_base, evidence from triples limit 20"

EXAMPLES = """
SELECT subject_base, predicate_lemma, object_base, polarity, time_start, place_base, attribution_text, evidence
FROM triples
WHERE subject_base IS NOT NULL AND object_base IS NOT NULL AND subject_recovery = 'stated' AND tense <> 'none'
QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY
    subject_entity_id IS NULL, time_start IS NULL, confidence DESC, len(evidence), triple_id) = 1
ORDER BY subject_entity_id IS NULL, time_start IS NULL, place_base IS NULL, confidence DESC, len(evidence), triple_id
LIMIT 5
"""
"""Of different articles; those that name an entity, a time and a place first."""

VERDICTS = {
    "published": "published as release {release}",
    "unchanged": "nothing new to publish",
    "dry_run": "dry run, nothing published",
    "refused": "nothing published",
    "failed": "nothing published",
}


def lines(outcome: Outcome, settings: Settings) -> Iterator[str]:
    """The report, line by line."""
    run = outcome.run
    rate = run.n_documents_in / run.seconds_total if run.seconds_total else 0
    yield (
        f"{run.n_documents_in:,} in: {run.n_published:,} published, {run.n_unchanged:,} unchanged, "
        f"{run.n_quarantined:,} rejected; {VERDICTS[run.status].format(release=run.release)} "
        f"({run.seconds_total:.1f} s, {run.seconds_model:.1f} s of it the model, {rate:.1f} articles/s)"
    )
    if outcome.n_taken_over:
        yield f"Taken over from a run that did not end: {outcome.n_taken_over:,} articles, not read again"
    yield from _reread(outcome)
    yield from _rejections(outcome)
    yield from _broken(outcome)
    match run.status:
        case "dry_run":
            yield from _table_sizes(outcome.staged)
        case "published" | "unchanged":
            with open_catalog(settings.catalog, settings.lake) as connection:
                yield from _table_sizes(_sizes(connection))
                yield from _examples(connection)
            yield from _places(settings)
        case "refused" | "failed":
            yield from _pages(settings)


def _reread(outcome: Outcome) -> Iterator[str]:
    if outcome.run.n_reread or outcome.n_waiting:
        why = "brought by no source, read anew because the model, the code or the knowledge has changed"
        more = f"; {outcome.n_waiting:,} more wait for the next runs (SEDNO_REPROCESS_ARTICLES)"
        yield f"Of them {outcome.run.n_reread or 0:,} {why}{more if outcome.n_waiting else ''}"


def _rejections(outcome: Outcome) -> Iterator[str]:
    rejections = outcome.rejections
    if rejections:
        reasons = Counter(r.reason for r in rejections).most_common()
        yield "Rejected: " + ", ".join(f"{n:,} {reason}" for reason, n in reasons)
    yield from (f"  {r.message}" for r in rejections[:N_NAMED])
    if len(rejections) > N_NAMED:
        yield f"  … and {len(rejections) - N_NAMED:,} more, in the table quarantine"


def _broken(outcome: Outcome) -> Iterator[str]:
    if outcome.broken:
        yield "Broken promises:"
    yield from (f"  {p.message}" for p in outcome.broken)


def _table_sizes(sizes: dict[str, int]) -> Iterator[str]:
    width = max(map(len, sizes), default=0)
    yield "Rows:"
    yield from (f"  {name:<{width}}  {n:>10,}" for name, n in sizes.items())


def _sizes(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    names = [t.name for t in (*DOCUMENT_TABLES, *CORPUS_TABLES)]
    return {n: connection.execute(f'SELECT count(*) FROM "{n}"').fetchall()[0][0] for n in names}


def _examples(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    found = connection.execute(EXAMPLES).fetchall()
    if found:
        yield "Facts, for example:"
    for subject, predicate, object_, polarity, *circumstances, evidence in found:
        known = ["denied"] if polarity == "negative" else []
        known += [label + str(value) for label, value in zip(("", "", "says "), circumstances, strict=True) if value]
        yield f"  {subject} · {predicate} · {object_}" + (f" ({', '.join(known)})" if known else "")
        yield f"      {' '.join(evidence.split())}"


def _places(settings: Settings) -> Iterator[str]:
    where = "" if settings.data == default_settings().data else f" --data {shlex.quote(shown(settings.data))}"
    yield f"Data: {shown(settings.catalog)} (DuckDB) over {shown(settings.lake)} (Delta tables)"
    yield from _pages(settings)
    yield f'Try: sedno query{where} "{TRY}"'


def _pages(settings: Settings) -> Iterator[str]:
    for page in sorted(settings.docs.glob("*/index.html"), reverse=True):
        yield f"Promises checked: {shown(page)}"


def exported_lines(exported: Exported, folder: Path) -> Iterator[str]:
    """What an export wrote, and how to open it."""
    files = [f for t in exported.tables for f in t.files]
    size = sum(f.n_bytes for f in files)
    where = f"Release {exported.release.release} in {shown(folder.absolute())}"
    yield f"{where}: {len(files)} Parquet files, {size:,} bytes"
    yield from _table_sizes({t.table.name: t.n_rows for t in exported.tables})
    yield f"Try: cd {shlex.quote(shown(folder.absolute()))} && duckdb -init views.sql"


def shown(path: Path) -> str:
    """The path as seen from the working directory, when it lies there."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
