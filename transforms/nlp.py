"""THE model: load it, pin it, name it, parse with it. Nothing else in Sedno loads a pipeline."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from importlib.resources import as_file, files
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from transforms.components import MorfeuszEmbedding
from transforms.foreign import ModelError, adapt, check, entity_types
from transforms.gemm import speed_up
from transforms.morphology import dictionary

__all__ = ["SHIPPED", "ModelError", "card", "fingerprint", "installed", "load", "parse"]

SHIPPED = "pl_sedno_news"
BATCH_SIZE = 16
FINGERPRINT_LENGTH = 12
LONGEST_REASON = 200


def load(name: str | None = None) -> Language:
    """The shipped pipeline, or another Polish one by package name or folder. Ready to parse, not to be trained.

    Raises ModelError when there is none of that name, it is not Polish, or it lacks tags, lemmas, trees or entities.
    Labels of others are renamed to ours.
    """
    nlp = _shipped() if name in {None, SHIPPED} else _installed(str(name))
    check(nlp, str(name))
    adapt(nlp)
    _freeze(nlp)
    return nlp


def parse(nlp: Language, texts: Iterable[str], batch_size: int = BATCH_SIZE) -> Iterator[Doc]:
    """One parsed Doc per text, in the same order, its text unchanged."""
    return nlp.pipe(texts, batch_size=batch_size)


def fingerprint(nlp: Language) -> str:
    """Name, version and a hash of the pipeline's bytes and of its dictionary: the same model gives the same string."""
    digest = hashlib.sha256(dictionary().encode())
    for name, component in nlp.pipeline:
        digest.update(name.encode())
        digest.update(_weights(component))
    digest.update(json.dumps(dict(nlp.config["nlp"]), sort_keys=True, default=str).encode())
    return f"{nlp.meta['name']}-{nlp.meta['version']}-{digest.hexdigest()[:FINGERPRINT_LENGTH]}"


def card(nlp: Language | None = None) -> dict[str, Any]:
    """What `sedno model info` shows: name, version, licence, scores, sources, labels, dictionary, fingerprint."""
    nlp = nlp or load()
    meta = nlp.meta
    shown = ("name", "version", "description", "license", "sources", "performance")
    return {key: meta.get(key) for key in shown} | {
        "pipeline": list(nlp.pipe_names),
        "entity_types": entity_types(nlp),
        "dictionary": dictionary(),
        "fingerprint": fingerprint(nlp),
        "installed": installed(),
    }


def installed() -> list[str]:
    """The names that `load` takes on this machine: ours and every installed Polish spaCy package."""
    return [SHIPPED, *sorted(name for name in spacy.util.get_installed_models() if name.startswith("pl_"))]


def _shipped() -> Language:
    with as_file(files("transforms") / "model") as folder:
        if not (folder / "config.cfg").is_file():
            raise ModelError("the shipped model is not there; install Sedno again, or run python -m training")
        return spacy.load(folder)


def _installed(name: str) -> Language:
    try:
        return spacy.load(name)
    except OSError as error:
        there = ", ".join(installed())
        raise ModelError(f"model {name}: no such package or folder; there are {there}") from error
    except (ValueError, ImportError) as error:
        reason = " ".join(str(error).split())[:LONGEST_REASON]
        raise ModelError(f"model {name}: spaCy cannot open it ({reason}); choose another one") from error


def _freeze(nlp: Language) -> None:
    """The weights will not change any more: keep word forms' vectors, and use the fast matrix product."""
    speed_up(nlp)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if isinstance(model, Model) else ():
            if isinstance(layer, MorfeuszEmbedding):
                layer.freeze()


def _weights(component: Any) -> bytes:
    model = getattr(component, "model", None)
    if model is not None and hasattr(model, "to_bytes"):
        return bytes(model.to_bytes())
    return bytes(component.to_bytes()) if hasattr(component, "to_bytes") else b""
