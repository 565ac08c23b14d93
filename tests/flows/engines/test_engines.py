"""The same bytes whatever reads the articles, with fakes in real worker processes; lost workers are replaced."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from flows import process
from flows.engines import Opener, check, opened, prepared
from flows.errors import SednoError, UsageError
from flows.fingerprints import Origin
from flows.partition import Made, Partition
from flows.run import Work, working
from flows.settings import Settings
from tests.flows.fakes import FakeTools, open_fakes, open_mortal, open_nothing
from tests.flows.steps import article
from transforms.articles import Article
from transforms.schema import DOCUMENT_TABLES

ROOT = Path(__file__).parents[3]
ARTICLES = [article(f"Anna widzi Osobę{n}\nEwa zna Adama{n}", str(n)) for n in range(21)]
ARTICLES[9] = article("Jan dies Olgą", "9")
ENGINES = {"one process": ("processes", 1), "two": ("processes", 2), "three": ("processes", 3), "dask": ("dask", 2)}


def staged(settings: Settings, articles: Sequence[Article], opener: Opener = open_fakes) -> dict[str, str]:
    """The hash of every table's file, once the articles are read."""
    with opened(settings, opener) as engine, working(settings, ["made"], engine.means) as work:
        for made in engine.map(process.partitions(work, articles)):
            process.take(work, made)
        work.counts.check()
        work.staging.merge()
        files = {t.name: work.staging.file(t) for t in DOCUMENT_TABLES}
        return {name: sha256(file.read_bytes()).hexdigest() for name, file in files.items()}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    one = Settings(data=tmp_path_factory.mktemp("one"), workers=1, batch_articles=2)
    return staged(one, ARTICLES)


def on(settings: Settings, engine: str) -> Settings:
    name, workers = ENGINES[engine]
    return replace(settings, engine=name, workers=workers)


@pytest.mark.parametrize("engine", ["two", "dask"])
def test_every_engine_makes_the_same_bytes_though_a_worker_dies(
    engine: str, settings: Settings, expected: dict[str, str]
) -> None:
    assert staged(on(settings, engine), ARTICLES, open_mortal) == expected
    assert (settings.data / "died").is_dir()
    assert not multiprocessing.active_children()


def test_what_kills_every_worker_ends_the_run_with_its_name(settings: Settings) -> None:
    articles = [*ARTICLES[:4], article("Jan deadly Olgą", "x")]
    with pytest.raises(SednoError, match=r"made/x\.txt: workers died 3 times.*fewer --workers"):
        staged(on(settings, "two"), articles, open_mortal)
    assert not multiprocessing.active_children()


def test_workers_that_were_prepared_are_the_ones_that_read(settings: Settings) -> None:
    two = on(settings, "two")
    with prepared(two, open_fakes):
        begun = set(multiprocessing.active_children())
    with opened(two, open_fakes) as engine:
        assert engine.means.origin == FakeTools().origin
        assert set(multiprocessing.active_children()) == begun and len(begun) == 2
    assert not multiprocessing.active_children()


def test_prepared_workers_go_with_what_they_were_prepared_for(settings: Settings) -> None:
    with pytest.raises(KeyboardInterrupt), prepared(on(settings, "two"), open_fakes):
        raise KeyboardInterrupt
    assert not multiprocessing.active_children()


def test_partitions_are_read_only_a_few_ahead(settings: Settings) -> None:
    taken: list[int] = []

    def partitions() -> Iterator[Partition]:
        with working(settings, ["made"], FakeTools()) as work:
            for partition in process.partitions(work, ARTICLES):
                taken.append(partition.number)
                yield partition

    with opened(on(settings, "two"), open_fakes) as engine:
        assert len(next(iter(engine.map(partitions()))).documents) == 2
    assert len(taken) == 8


def test_what_keeps_a_worker_from_starting_is_told_as_it_is(settings: Settings) -> None:
    with pytest.raises(SednoError, match="there is no such model"):
        staged(on(settings, "two"), ARTICLES, open_nothing)
    assert not multiprocessing.active_children()


def test_a_worker_with_another_model_is_refused(work: Work) -> None:
    with pytest.raises(SednoError, match="reads with other, weights, code, this process with fake 1,"):
        process.take(work, Made(Origin("other", "weights", "code")))


@pytest.fixture
def work(settings: Settings) -> Iterator[Work]:
    with working(settings, ["made"], FakeTools()) as work:
        yield work


def test_a_cluster_that_is_not_there_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.engines.dask.PATIENCE", 1)
    away = replace(settings, engine="dask://127.0.0.1:9")
    with pytest.raises(SednoError, match=r"tcp://127\.0\.0\.1:9: no Dask scheduler"):
        staged(away, ARTICLES)


@pytest.mark.parametrize("name", ["ray", "dask:", "dask://", "processes://x:1"])
def test_an_unknown_engine_is_the_users_affair(name: str) -> None:
    with pytest.raises(UsageError, match="expected processes, dask or dask://HOST:PORT"):
        check(name)


@pytest.mark.parametrize("name", ["processes", "dask", "dask://10.0.0.1:8786"])
def test_known_engines(name: str) -> None:
    assert check(name) == name


def test_the_process_of_a_run_has_nothing_that_only_workers_need() -> None:
    code = (
        "import sys, flows.build, flows.engines.processes; print(*{'spacy', 'datasketch', 'lxml'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True).stdout == b"\n"
