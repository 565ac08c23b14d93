"""Which language model reads the articles of a data folder, and how another one takes its place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from flows.errors import SednoError, UsageError
from flows.settings import PREFIX, Settings
from transforms import nlp

VARIABLE = f"{PREFIX}MODEL"


def described(settings: Settings) -> Iterator[str]:
    """The card of the model in use, and who chose it."""
    model = opened(settings)
    yield f"in use: {settings.model or nlp.SHIPPED} ({_chosen_by(settings)})"
    for name, value in nlp.card(model).items():
        yield from _listed(name, value)


def _listed(name: str, value: object) -> Iterator[str]:
    """A line, or where the value has several parts with values of their own, a line for each of them."""
    if isinstance(value, dict):
        yield f"{name}: {', '.join(f'{part} {of_part}' for part, of_part in value.items())}"
    elif not isinstance(value, list):
        yield f"{name}: {value}"
    elif parts := [part for part in value if isinstance(part, dict)]:
        yield f"{name}:"
        yield from (f"  {'; '.join(map(str, part.values()))}" for part in parts)
    else:
        yield f"{name}: {', '.join(map(str, value))}"


def use(settings: Settings, name: str) -> Iterator[str]:
    """Remember the pipeline for these data once it has been opened and found fit; what to expect next.

    Raises UsageError, and changes nothing, when it is not installed or cannot do what Sedno needs.
    """
    chosen = str(Path(name).absolute()) if os.sep in name else name
    try:
        found = nlp.card(_opened(chosen))
    except SednoError as error:
        raise UsageError(str(error)) from error
    _remember(settings.model_choice, chosen)
    yield f"{found['name']} {found['version']} reads from now on the articles of {settings.data}"
    yield f"entity types: {', '.join(found['entity_types'])}"
    yield "the next `sedno run` reads all articles anew; `sedno model use pl_sedno_news` goes back to the shipped model"
    if (above := os.environ.get(VARIABLE)) and above != chosen:
        yield f"but {VARIABLE} is set to {above}, which stands above this choice; unset it"


def _remember(file: Path, name: str) -> None:
    if name == nlp.SHIPPED:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_suffix(".new")
    aside.write_text(f"{name}\n", "utf-8")
    aside.replace(file)


def _chosen_by(settings: Settings) -> str:
    if os.environ.get(VARIABLE):
        return f"by {VARIABLE}"
    return "by `sedno model use`" if settings.model else "the shipped one"


def opened(settings: Settings) -> Language:
    """The model of these data. Raises SednoError when it is not there or not fit."""
    return _opened(settings.model)


def _opened(name: str | None) -> Language:
    try:
        return nlp.load(name)
    except nlp.ModelError as error:
        raise SednoError(str(error)) from error
