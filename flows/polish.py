"""Polish: the language model and what is known before reading."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from flows.fingerprints import Origin, code_fingerprint
from flows.knowledge import load_knowledge
from flows.models import opened
from flows.settings import Settings
from flows.tools import Extracted
from transforms import nlp
from transforms.documents import Draft
from transforms.extract import extract


class Polish:
    """The shipped model, or the one the settings name, with the bundled knowledge and the user's."""

    def __init__(self, settings: Settings) -> None:
        self._nlp = opened(settings)
        self._knowledge = load_knowledge(settings.knowledge)
        name = f"{self._nlp.meta['name']} {self._nlp.meta['version']}"
        self.origin = Origin(name, nlp.fingerprint(self._nlp), code_fingerprint(self._knowledge.fingerprint))
        self.known = self._knowledge.published
        gc.freeze()  # what stays to the end is not looked through for garbage with each batch
        atexit.register(gc.unfreeze)  # but freed at the end, else DuckDB prints a page of what it calls leaks

    def parse(self, texts: Sequence[str], batch_size: int) -> Iterator[Doc]:
        """The texts parsed, in order."""
        return nlp.parse(self._nlp, texts, batch_size)

    def extract(self, draft: Draft, doc: Doc, version: int) -> Extracted:
        """All rows of the article."""
        return extract(draft, doc, version, self._knowledge)
