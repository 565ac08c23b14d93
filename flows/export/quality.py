"""QUALITY.md: what made the rows, and how good it was found to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import duckdb

from flows.export.markdown import table
from flows.export.scores import FLOORS, MEASURED, MODEL_SCORES
from flows.settings import Settings

MAKERS = """
SELECT model_name, model_fingerprint, code_fingerprint, count(*) FROM provenance GROUP BY ALL ORDER BY ALL
"""

HEAD = """# How far to trust these data

The rows were made by rules over a language model; no person has looked at them. Each comes with the sentence that it
was read from: see it before you quote one. Stricter sets: a higher `confidence`, `subject_recovery = 'stated'`,
`attribution_text`. What is not known is NULL.
"""


@dataclass(frozen=True)
class Maker:
    """A model and code that made the rows of so many articles; `scores` are None when it is not the installed one."""

    model: str
    fingerprint: str
    code: str
    n_documents: int
    scores: dict[str, Any] | None


def makers(connection: duckdb.DuckDBPyConnection, settings: Settings) -> list[Maker]:
    """All that made rows of the release, with the scores that the installed model carries."""
    from transforms import nlp

    card = nlp.card(nlp.load(settings.model))
    installed = {card["fingerprint"]: card["performance"] or {}}
    rows = connection.execute(MAKERS).fetchall()
    return [Maker(model, weights, code, n, installed.get(weights)) for model, weights, code, n in rows]


def page(made_by: list[Maker]) -> str:
    """The page, in Markdown."""
    return "\n".join([HEAD, *_facts(), *_models(made_by)])


def _facts() -> Iterator[str]:
    yield "## The rules\n"
    yield table(("what", "measured on", "figure"), MEASURED)
    floors = ", ".join(f"{name} {share:.2f}" for name, share in FLOORS.items())
    yield f"No version is published whose tests find less than this share right on their own sentences: {floors}.\n"


def _models(made_by: list[Maker]) -> Iterator[str]:
    for maker in made_by:
        yield f"## {maker.model}\n"
        yield f"Read {maker.n_documents:,} articles. Weights `{maker.fingerprint}`, code `{maker.code}`.\n"
        if maker.scores is None:
            yield "It is not the model installed where this was exported, so its scores are not known here.\n"
        else:
            yield table(("score", "%"), [(said, f"{maker.scores[name]:.1f}") for name, said in MODEL_SCORES.items()
                                         if name in maker.scores])  # fmt: skip
