"""Another pipeline in place of the shipped one: a small package of our own, from its choice to a release."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy

from flows.build import build
from flows.errors import UsageError
from flows.models import described, use
from flows.query import open_catalog
from flows.settings import Settings
from flows.settings import settings as settings_of
from tests.flows import stand_in
from transforms import nlp

NAMES = ("B-persName", "B-orgName", "B-placeName", "B-geogName")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    stand_in.install(stand_in.trained(), folder)
    return folder


@pytest.fixture
def data(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder on a machine where the package is installed."""
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delenv("SEDNO_MODEL", raising=False)
    importlib.invalidate_caches()
    yield tmp_path / "dane"
    sys.modules.pop(stand_in.NAME, None)


def chosen(data: Path) -> Settings:
    return settings_of(data, {"SEDNO_WORKERS": "1"})


def test_labels_are_ours(data: Path) -> None:
    doc = nlp.load(stand_in.NAME)(stand_in.TEXT)
    assert {(ent.text, ent.label_) for ent in doc.ents} == {("Kowalski", "PER"), ("Pradze", "GPE")}
    doc = nlp.load(stand_in.NAME)("Burze były nad Tatrami jak zwykle.")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Tatrami", "LOC")]
    assert {token.dep_ for token in doc} == {"nsubj", "ROOT", "case", "obl", "advcl:cmp", "punct"}


def test_a_blank_line_ends_its_sentences_too(data: Path) -> None:
    doc = nlp.load(stand_in.NAME)("Firma Solaris kupiła\n\nfabrykę autobusów")
    assert "fabrykę" in {sent[0].text for sent in doc.sents}


@pytest.mark.usefixtures("prefect_api")
def test_the_whole_flow_runs_on_it(data: Path, tmp_path: Path) -> None:
    said = list(use(chosen(data), stand_in.NAME))
    assert said[0] == f"stand_in 3.8.0 reads from now on the articles of {data}"
    assert said[1] == "entity types: GPE, LOC, ORG, PER"
    article = tmp_path / "a.txt"
    article.write_text(f"---\npublisher: Gazeta\npublished_at: 2026-01-31\n---\n{stand_in.TEXT}", "utf-8")
    assert build(chosen(data), [str(article)]).run.status == "published"
    with open_catalog(chosen(data).catalog, chosen(data).lake) as connection:
        facts = connection.execute("SELECT subject_base, predicate_lemma, object_base FROM triples").fetchall()
        models = connection.execute("SELECT DISTINCT model_name FROM runs").fetchall()
    assert ("Kowalski", "podpisać", "umowa") in facts
    assert models == [("stand_in 3.8.0",)]


def test_the_choice_is_kept_with_the_data_and_can_be_taken_back(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list(use(chosen(data), stand_in.NAME))
    assert next(described(chosen(data))) == "in use: pl_stand_in (by `sedno model use`)"
    assert settings_of(data.parent / "other", {}).model is None
    assert settings_of(data, {"SEDNO_MODEL": "pl_x"}).model == "pl_x"
    monkeypatch.setenv("SEDNO_MODEL", "pl_x")
    assert list(use(chosen(data), stand_in.NAME))[-1].startswith("but SEDNO_MODEL is set to pl_x")
    list(use(chosen(data), nlp.SHIPPED))
    assert not chosen(data).model_choice.exists() and settings_of(data, {}).model is None


def test_a_folder_is_remembered_wherever_the_next_command_is_called(
    data: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    list(use(chosen(data), f"./{stand_in.NAME}/{stand_in.NAME}-3.8.0"))
    assert chosen(data).model == str(site / stand_in.NAME / f"{stand_in.NAME}-3.8.0")


@pytest.mark.parametrize(
    ("lang", "rename", "told"),
    [
        ("en", {}, "its language is 'en'; choose a Polish pipeline"),
        ("pl", {"obj": "dobj", "nmod": "prep"}, "its trees have no nmod, obj; choose a pipeline with the relations"),
        ("pl", dict.fromkeys(NAMES, "O"), r"its entity types \(date\) are not known"),
    ],
)
def test_an_unfit_pipeline_is_refused_and_nothing_changes(
    data: Path, tmp_path: Path, lang: str, rename: dict[str, str], told: str
) -> None:
    stand_in.trained(lang, rename, rounds=1).to_disk(tmp_path / "unfit")
    with pytest.raises(UsageError, match=told):
        list(use(chosen(data), str(tmp_path / "unfit")))
    assert not data.exists()


def test_the_card_is_told_in_words(data: Path) -> None:
    told = list(described(chosen(data)))
    assert not any("{" in line or "[" in line for line in told)
    assert "  UD Polish PDB" in "\n".join(told) and any(line.startswith("entity_types: EVT, ") for line in told)


def test_what_is_not_installed_or_not_whole_is_told(data: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"pl_core_news_lg: no such package or folder; there are pl_sedno_news"):
        list(use(chosen(data), "pl_core_news_lg"))
    spacy.blank("pl").to_disk(tmp_path / "broken")
    (tmp_path / "broken" / "config.cfg").write_text("[nlp]\nlang = 7\n", "utf-8")
    with pytest.raises(UsageError, match="spaCy cannot open it"):
        list(use(chosen(data), str(tmp_path / "broken")))
