"""The gate: all promises checked over staged Parquet files, before anything is published."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from expectations import query
from expectations.context import build_pages, opened
from expectations.files import GATE_OF, GATES, promises
from expectations.integrity import queries
from expectations.promises import LATEST_DAY, BrokenRow, Promise, Verdict
from expectations.shares import Counted, counted, together
from expectations.verdict import Outcome, merged, verdict
from transforms.schema import TABLES, Column, Document, Table

TIME_ZONES = timedelta(days=2)
"""How far after the day of the run an article may be dated: the earth's time zones span more than a day."""
DOCUMENT_ID = Document.TABLE.key[0]


@dataclass(frozen=True)
class Part:
    """Rows to be checked once: whole articles, or some rows of a table of the corpus."""

    staged: Path
    """Where <table>.parquet of each table is."""
    tables: tuple[str, ...]
    """Those that Great Expectations checks."""
    run_day: date
    results: Path | None = None
    """Where it leaves what Data Docs are made of."""
    number: int = 1
    across: bool = False
    """Whether the promises over several tables are asked too, which need all document tables."""
    at: datetime = field(default_factory=lambda: datetime.now(UTC))
    """Checked again, its results take the place of the first ones."""


@dataclass(frozen=True)
class Findings:
    """What became of the promises about a part."""

    outcomes: Sequence[Outcome]
    counted: Sequence[Counted] = ()


def check(staged: Path, run_day: date, docs_dir: Path | None = None, gate: str = "documents") -> Verdict:
    """All promises over `staged`/<table>.parquet of that gate's tables ("documents" or "corpus"), as one part.

    Nothing is raised for bad data or a crashed check: both are in the verdict. Data Docs replace what docs_dir holds.
    """
    with TemporaryDirectory(prefix="sedno-gate-") as folder:
        results, names = docs_dir and Path(folder), tuple(t.name for t in GATES[gate])
        found = examine(Part(staged.absolute(), names, run_day, results, across=gate == "documents"))
        pages = write_docs(results, docs_dir, gate) if results and docs_dir else []
        return judge(gate, [found, Findings(pages)], _documents(staged, GATES[gate]))


def examine(part: Part) -> Findings:
    """Every promise about the part checked, once. Nothing is raised for bad data or a crashed check."""
    tables = [TABLES[name] for name in part.tables]
    absent = [o for t in tables if (o := _unreadable(part.staged, t))]
    if absent:
        return Findings(absent)
    outcomes = _expectations(part)
    outcomes += [_list_type(part.staged, t, c) for t in tables for c in t.columns if pa.types.is_list(c.arrow)]
    if not part.across:
        return Findings(outcomes)
    with query.tables(part.staged) as connection:
        return Findings([*outcomes, *query.run(connection, queries())], counted(connection))


def judge(
    gate: str, found: Iterable[Findings], documents: Collection[str], of_whole: Iterable[Outcome] = ()
) -> Verdict:
    """The verdict on all parts of the gate, of these documents."""
    parts = list(found)
    outcomes = merged((o for part in parts for o in part.outcomes), of_whole)
    outcomes += together(c for part in parts for c in part.counted)
    order = [t.name for t in GATES[gate]]
    place = {name: order.index(name) for name in order}
    return verdict(sorted(outcomes, key=lambda o: (o.kind == "integrity", place.get(o.table, -1))), documents)


def write_docs(results: Path, docs_dir: Path, gate: str) -> list[Outcome]:
    """Make Data Docs of the results, in the place of what docs_dir holds; a crash is a promise not kept."""
    try:
        build_pages(results.absolute(), docs_dir.absolute())
    except Exception as error:
        return [crashed(gate, error)]
    return []


def _unreadable(staged: Path, table: Table) -> Outcome | None:
    path = staged / f"{table.name}.parquet"
    try:
        pq.read_schema(path)
    except (OSError, pa.ArrowException) as error:
        problem = f"{table.name}: {path.name} cannot be read ({error}); stage the table again"
        return Outcome(table.name, "staged", "schema", "table", "every table is staged", problem=problem)
    return None


def _list_type(staged: Path, table: Table, column: Column) -> Outcome:
    """The promise of a list's type, which Great Expectations cannot check: pandas reads no name of such a type."""
    schema = pq.read_schema(staged / f"{table.name}.parquet")
    found = schema.field(column.name).type if column.name in schema.names else None
    name, reason = f"{column.name}_type", f"{column.name} is {column.arrow}"
    problem = None if found == column.arrow else f"{table.name}.{name}: {reason}; found {found}"
    return Outcome(table.name, name, "schema", "table", reason, problem=problem)


def _documents(staged: Path, tables: Sequence[Table]) -> set[str]:
    """Identifiers of the staged documents: those that can be sent to quarantine."""
    if Document.TABLE not in tables:
        return set()
    try:
        column = pq.read_table(staged / f"{Document.TABLE.name}.parquet", columns=[DOCUMENT_ID])[DOCUMENT_ID]
    except (OSError, KeyError, pa.ArrowException):  # the expectations on the same column say it better
        return set()
    return {str(d) for d in column.to_pylist() if d is not None}


def _expectations(part: Part) -> list[Outcome]:
    """What Great Expectations says of every promise of the part's tables."""
    try:
        with opened(part.staged, part.results) as context:
            return list(_run(context, part))
    except Exception as error:  # whatever a check raises, it is not a check that passed
        return [crashed(GATE_OF[part.tables[0]], error)]


def _run(context: Any, part: Part) -> Iterator[Outcome]:
    """Those of the checkpoint's validations that are of the part's tables."""
    checkpoint = context.checkpoints.get(GATE_OF[part.tables[0]])
    parameters = {LATEST_DAY: (part.run_day + TIME_ZONES).isoformat()}
    for definition in checkpoint.validation_definitions:
        if definition.suite.name in part.tables:
            result = definition.run(
                checkpoint_id=checkpoint.id,
                expectation_parameters=parameters,
                result_format=checkpoint.result_format,
                run_id=_run_id(part),
            )
            yield from _of_table(definition, result.results, parameters)


def _run_id(part: Part) -> Any:
    from great_expectations import RunIdentifier

    return RunIdentifier(run_name=f"part {part.number}", run_time=part.at)


def crashed(gate: str, error: BaseException) -> Outcome:
    """The outcome of a check that ended with an error: not a promise kept."""
    problem = f"the {gate} checkpoint or its Data Docs crashed: {type(error).__name__}: {error}"
    return Outcome(gate, "checkpoint", "schema", "table", "every promise is checked", problem=problem)


def _of_table(definition: Any, results: Sequence[Any], parameters: Mapping[str, str]) -> Iterator[Outcome]:
    """An outcome for each promise of the table, also for one that Great Expectations did not answer."""
    table = TABLES[definition.suite.name]
    found = _by_name(results)
    guilty = [p.name for p in promises(table) if p.level == "row" and p.name in found and _has_rows(found[p.name])]
    found |= _complete(definition, table, guilty, parameters)
    for promise in promises(table):
        yield _outcome(table, promise, found.get(promise.name))


def _by_name(results: Sequence[Any]) -> dict[str, Any]:
    return {r.expectation_config.meta["promise"]: r for r in results}


def _has_rows(result: Any) -> bool:
    return not result.success and _exception(result.exception_info) is None


def _complete(definition: Any, table: Table, broken: Sequence[str], parameters: Mapping[str, str]) -> dict[str, Any]:
    """The broken promises checked again, this time naming every row: naming is slow, and most promises are kept."""
    if not broken:
        return {}
    import great_expectations as gx

    failed = [e.copy(update={"id": None}) for e in definition.suite.expectations if e.meta["promise"] in broken]
    names = [n for n in dict.fromkeys((DOCUMENT_ID, *table.key)) if n in (c.name for c in table.columns)]
    result_format = {"result_format": "COMPLETE", "unexpected_index_column_names": names}
    suite = gx.ExpectationSuite(name=f"{table.name} again", expectations=failed)
    again = definition.data.get_batch().validate(suite, result_format=result_format, expectation_parameters=parameters)
    return _by_name(again.results)


def _outcome(table: Table, promise: Promise, result: Any | None) -> Outcome:
    rows: list[BrokenRow] = []
    problem = None
    if result is None:
        problem = "Great Expectations gave no answer"
    elif crash := _exception(result.exception_info):
        problem = f"the check crashed: {crash}"
    elif not result.success:
        rows = [_row(table, r) for r in result.result.get("unexpected_index_list") or ()]
        problem = None if rows else f"found {result.result.get('observed_value')}"
    problem = problem and f"{table.name}.{promise.name}: {promise.reason}; {problem}"
    return Outcome(table.name, promise.name, promise.kind, promise.level, promise.reason, rows, problem)


def _row(table: Table, found: Mapping[str, Any]) -> BrokenRow:
    owner = found.get(DOCUMENT_ID)
    return BrokenRow(owner if isinstance(owner, str) else None, ":".join(str(found.get(k)) for k in table.key))


def _exception(info: Mapping[str, Any]) -> str | None:
    """The message of the first exception: the information of one check, or of each of its metrics, by metric."""
    if "raised_exception" in info:
        return str(info["exception_message"]) if info["raised_exception"] else None
    return next((m for i in info.values() if isinstance(i, Mapping) and (m := _exception(i))), None)
