"""The generated files of knowledge are what the generator makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from training import knowledge


def test_generated_knowledge_is_current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    committed = knowledge.TARGET
    monkeypatch.setattr(knowledge, "TARGET", tmp_path)
    knowledge.main()
    for name in ("countries.csv", "cities.csv", "regions.csv"):
        same = (tmp_path / name).read_text("utf-8") == (committed / name).read_text("utf-8")
        assert same, f"seeds/knowledge/{name} is out of date: run `python -m training.knowledge`"


def test_help_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(knowledge, "TARGET", tmp_path)
    with pytest.raises(SystemExit):
        knowledge.main(["--help"])
    assert "countries.csv" in capsys.readouterr().out and not list(tmp_path.iterdir())
