from __future__ import annotations

import subprocess
import sys

import pytest
import spacy

from flows.errors import SednoError
from flows.polish import Polish
from flows.settings import Settings
from flows.tools import open_tools
from transforms import nlp


def test_rows_know_what_made_them(monkeypatch: pytest.MonkeyPatch) -> None:
    blank = spacy.blank("pl")
    blank.meta.update(name="made", version="1.2.3")
    monkeypatch.setattr(nlp, "load", lambda name: blank)
    tools = open_tools(Settings())
    assert isinstance(tools, Polish)
    assert tools.origin.model_name == "made 1.2.3"
    assert tools.origin.model_fingerprint == nlp.fingerprint(blank)
    assert len(tools.origin.code_fingerprint) == 20
    assert [doc.text for doc in tools.parse(["Ala ma kota.", ""], 2)] == ["Ala ma kota.", ""]


def test_a_model_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SednoError, match="model /none: no such package or folder"):
        open_tools(Settings(model="/none"))


def test_nothing_is_printed_when_the_program_ends() -> None:
    ending = "import duckdb; from flows.polish import Polish, Settings; made = Polish(Settings())"
    ended = subprocess.run([sys.executable, "-c", ending], capture_output=True, text=True, check=True)
    assert ended.stdout == ended.stderr == ""
