"""A larger pipeline that has learned nothing more reads as the smaller one."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.language import Language

from tests.training.sentences import EWA_SEES
from training import pipeline
from training.corpora import Piece
from training.grow import grown
from training.pieces import example

PIECES = [
    EWA_SEES,
    Piece(("Pada", "."), (False, False), ("VERB", "PUNCT"), ("", ""), None, (0, 0), ("root", "punct"), ("O", "O")),
]
TEXT = "Ewa Lis widzi dom, w którym pada deszcz. Jan Kot stoi obok i czeka."


def small(monkeypatch: pytest.MonkeyPatch) -> Language:
    """An untrained pipeline of the first version's shape."""
    transitions = pipeline.transitions

    def without_more_tokens(kind: str, hidden: int) -> dict[str, Any]:
        return transitions(kind, hidden) | {"extra_state_tokens": False}

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "DEPTH", 2)
        patch.setattr(pipeline, "transitions", without_more_tokens)
        nlp = pipeline.new_pipeline()
    nlp.get_pipe("parser").cfg["min_action_freq"] = 1  # type: ignore[attr-defined]
    nlp.initialize(lambda: [example(piece, nlp.vocab) for piece in PIECES * 5])
    return nlp


def test_new_layers_and_new_words_of_the_state_change_nothing_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    before = small(monkeypatch)
    after = grown(before)
    sizes = [nlp.get_pipe("parser").model.get_ref("lower").get_dim("nF") for nlp in (before, after)]  # type: ignore[attr-defined]
    one, other = before(TEXT), after(TEXT)
    assert sizes == [8, 13]
    assert [(t.tag_, t.pos_, str(t.morph), t.head.i, t.dep_, t.ent_type_) for t in one] == [
        (t.tag_, t.pos_, str(t.morph), t.head.i, t.dep_, t.ent_type_) for t in other
    ]
