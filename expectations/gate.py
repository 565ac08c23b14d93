"""The gate: all promises checked over staged Parquet files, before anything is published."""

from __future__ import annotations

import logging
import os
import shutil
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import yaml

from expectations.files import CHECKPOINTS, CONTEXT, DEFINITIONS, GATES, HOME, SOURCE, SUITES, promises
from expectations.integrity import queries
from expectations.promises import LATEST_DAY, BrokenRow, Promise, Verdict
from expectations.query import run
from expectations.shares import shares
from expectations.verdict import Outcome, verdict
from transforms.schema import TABLES, Column, Document, Table

TIME_ZONES = timedelta(days=2)
"""How far after the day of the run an article may be dated: the earth's time zones span more than a day."""
DOCUMENT_ID = Document.TABLE.key[0]


def check(staged: Path, run_day: date, docs_dir: Path | None = None, gate: str = "documents") -> Verdict:
    """All promises over `staged`/<table>.parquet of that gate's tables ("documents" or "corpus").

    Nothing is raised for bad data or a crashed check: both are in the verdict. Data Docs replace what docs_dir holds.
    """
    tables = GATES[gate]
    absent = [o for t in tables if (o := _unreadable(staged, t))]
    if absent:
        return verdict(absent, ())
    outcomes = _expectations(staged.absolute(), run_day, docs_dir and docs_dir.absolute(), gate)
    outcomes += [_list_type(staged, t, c) for t in tables for c in t.columns if pa.types.is_list(c.arrow)]
    if gate == "documents":
        outcomes += run(staged, (*queries(), *shares()))
    return verdict(outcomes, _documents(staged, tables))


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


def _expectations(staged: Path, run_day: date, docs_dir: Path | None, gate: str) -> list[Outcome]:
    """What Great Expectations says of every promise of the gate's tables."""
    # Read by Great Expectations while it is imported; nothing is sent from here.
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    parameters = {LATEST_DAY: (run_day + TIME_ZONES).isoformat()}
    with TemporaryDirectory(prefix="sedno-gate-") as folder, _quiet():
        try:
            context = _context(Path(folder), staged, docs_dir)
            outcomes = list(_run(context, gate, parameters))
            if docs_dir:
                _build_docs(context, docs_dir)
        except Exception as error:  # whatever a check raises, it is not a check that passed
            return [_crashed(gate, error)]
    return outcomes


def _run(context: Any, gate: str, parameters: Mapping[str, str]) -> Iterator[Outcome]:
    checkpoint = context.checkpoints.get(gate)
    results = checkpoint.run(expectation_parameters=parameters).run_results.values()
    for definition, result in zip(checkpoint.validation_definitions, results, strict=True):
        yield from _of_table(definition, result.results, parameters)


def _crashed(gate: str, error: Exception) -> Outcome:
    problem = f"the {gate} checkpoint or its Data Docs crashed: {type(error).__name__}: {error}"
    return Outcome(gate, "checkpoint", "schema", "table", "every promise is checked", problem=problem)


def _context(folder: Path, staged: Path, docs_dir: Path | None) -> Any:
    """The context of this package, copied so that Great Expectations never writes here, over the staged files."""
    import great_expectations as gx

    for name in (SUITES, DEFINITIONS, CHECKPOINTS):
        shutil.copytree(HOME / name, folder / name)
    config = yaml.safe_load((HOME / CONTEXT).read_text("utf-8"))
    config["fluent_datasources"][SOURCE]["base_directory"] = str(staged)
    if docs_dir:
        config["data_docs_sites"] = {"promises": _site(folder / "site")}
    (folder / CONTEXT).write_text(yaml.safe_dump(config), "utf-8")
    return gx.get_context(context_root_dir=folder, mode="file")


def _site(folder: Path) -> dict[str, object]:
    return {
        "class_name": "SiteBuilder",
        "show_how_to_buttons": False,
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder)},
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
    }


def _build_docs(context: Any, docs_dir: Path) -> None:
    context.build_data_docs()
    shutil.rmtree(docs_dir, ignore_errors=True)
    shutil.copytree(Path(context.root_directory) / "site", docs_dir, dirs_exist_ok=True)


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


@contextmanager
def _quiet() -> Iterator[None]:
    """Great Expectations logs each failed check, which the verdict says once, and uses what others call deprecated."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        logger.setLevel(level)
