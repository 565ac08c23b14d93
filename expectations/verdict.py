"""From what each check found to what becomes of the documents and of the publication."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from expectations.promises import BrokenRow, Level, PromiseResult, Verdict
from transforms.schema import PromiseKind

NAMED_ROWS = 3
"""Rows named in a message; the others are counted."""


@dataclass(frozen=True)
class Outcome:
    """One promise, checked: the rows that broke it, or in `problem` what is wrong with the table or the check."""

    table: str
    promise: str
    kind: PromiseKind
    level: Level
    reason: str
    rows: Sequence[BrokenRow] = ()
    problem: str | None = None

    @property
    def kept(self) -> bool:
        return not self.rows and self.problem is None


def verdict(outcomes: Iterable[Outcome], documents: Collection[str]) -> Verdict:
    """Row-level failures go to their documents; what no staged document answers for breaks the publication."""
    made, known = list(outcomes), frozenset(documents)
    reasons: dict[str, list[str]] = defaultdict(list)
    for outcome in (o for o in made if o.level == "row"):
        for document_id, rows in _by_document(outcome.rows, known).items():
            reasons[document_id].append(_message(outcome, rows))
    broken = [_result(o) for o in made if _stops(o, known)]
    return Verdict(dict(sorted(reasons.items())), broken, [_result(o) for o in made])


def merged(outcomes: Iterable[Outcome], of_whole: Iterable[Outcome] = ()) -> list[Outcome]:
    """One outcome a promise, of what its checks of several parts found; one of the whole table stands above them."""
    found: dict[tuple[str, str], Outcome] = {}
    for outcome in outcomes:
        name = (outcome.table, outcome.promise)
        found[name] = _both(found[name], outcome) if name in found else outcome
    for outcome in of_whole:
        parts = found.get((outcome.table, outcome.promise), outcome)
        found[outcome.table, outcome.promise] = replace(outcome, problem=parts.problem or outcome.problem)
    return list(found.values())


def _both(one: Outcome, other: Outcome) -> Outcome:
    return replace(one, rows=[*one.rows, *other.rows], problem=one.problem or other.problem)


def _stops(outcome: Outcome, known: frozenset[str]) -> bool:
    if outcome.problem is not None or outcome.level == "table":
        return not outcome.kept
    return any(row.document_id not in known for row in outcome.rows)


def _by_document(rows: Iterable[BrokenRow], known: frozenset[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.document_id is not None and row.document_id in known:
            found[row.document_id].append(row.row)
    return found


def _message(outcome: Outcome, rows: Sequence[str]) -> str:
    return f"{outcome.table}.{outcome.promise}: {outcome.reason}; broken by {_named(rows)}"


def _named(rows: Sequence[str]) -> str:
    distinct = list(Counter(rows))
    more = f" and {len(distinct) - NAMED_ROWS} more" if len(distinct) > NAMED_ROWS else ""
    return ", ".join(distinct[:NAMED_ROWS]) + more


def _result(outcome: Outcome) -> PromiseResult:
    message = None if outcome.kept else outcome.problem or _message(outcome, [r.row for r in outcome.rows])
    return PromiseResult(outcome.table, outcome.promise, outcome.kind, outcome.kept, len(outcome.rows), message)
