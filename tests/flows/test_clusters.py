"""Copies of one story are one cluster and one source."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from flows import duck
from flows.clusters import NEW
from flows.lake import Lake
from flows.settings import Settings
from tests.flows.fakes import FakeTools
from tests.flows.steps import FakeGate, article, released
from transforms.schema import Document, Fact
from transforms.similarity import alike, bands, minhash

WORDS = [f"s{n}" for n in range(3000)]


def story(seed: int, n_lines: int = 40) -> str:
    made = random.Random(seed)
    return "\n".join(" jest ".join(made.sample(WORDS, 2)) for _ in range(n_lines))


def copied(text: str, n_changed: int) -> str:
    lines = text.splitlines()
    return "\n".join([*lines[:-n_changed], *(f"inny{n} jest koniec" for n in range(n_changed))])


def clusters(settings: Settings) -> dict[str, str | None]:
    return {d.source: d.cluster_id for d in Lake(settings.lake).rows(Document)}


def test_an_edited_copy_is_in_the_cluster_another_story_is_not(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article(story(1), "1"), article(story(2), "2")])
    released(settings, [article(copied(story(1), 3), "3"), article(story(3), "4"), article(copied(story(3), 2), "5")])
    found = clusters(settings)
    assert found["made/1.txt"] == found["made/3.txt"] and found["made/4.txt"] == found["made/5.txt"]
    assert len(set(found.values())) == 3 and None not in found.values()


def test_a_cluster_is_counted_once(settings: Settings, gate: FakeGate) -> None:
    items = [article(copied(story(1), n + 1), str(n), f"Gazeta {n}") for n in range(3)]
    own = replace(article(story(1).splitlines()[0] + "\n" + story(9), "9"), publisher="Kurier")
    released(settings, [*items, own])
    subject = story(1).split()[0]
    (fact,) = Lake(settings.lake).rows(Fact, f"subject_base = '{subject}' AND n_documents = 4")
    assert (fact.n_publishers, fact.n_independent_sources) == (4, 2)


def test_what_is_held_keeps_its_cluster_with_a_new_model(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article(story(1), "1")])
    released(settings, [article(copied(story(1), 2), str(n)) for n in range(2, 5)])
    before = clusters(settings)
    items = [article(story(1), "1"), *(article(copied(story(1), 2), str(n)) for n in range(2, 5))]
    released(settings, items, FakeTools("new 2"))
    assert clusters(settings) == before and len(set(before.values())) == 1


def test_an_edited_founder_leaves_and_the_others_stay(settings: Settings, gate: FakeGate) -> None:
    items = [article(story(1), "1"), article(copied(story(1), 2), "2")]
    released(settings, items)
    before = clusters(settings)
    released(settings, [article(story(7), "1"), items[1]])
    after = clusters(settings)
    assert after["made/2.txt"] == before["made/2.txt"] != after["made/1.txt"]


def test_only_bands_that_articles_have_in_common_are_kept() -> None:
    signatures = "('a', [0], [1, 2]), ('b', [0], [2, 3]), ('c', [0], [4])"
    with duck.connect() as connection:
        connection.execute("CREATE TABLE old_documents (document_id VARCHAR, text_sha256 VARCHAR, cluster_id VARCHAR)")
        connection.execute(f"CREATE TABLE new_signatures AS FROM (VALUES {signatures}) t(document_id, minhash, bands)")
        connection.execute("CREATE TABLE new_documents AS SELECT document_id, 'sha' AS text_sha256 FROM new_signatures")
        found = connection.execute(NEW).fetchall()
    assert [(row[0], row[3]) for row in found] == [("a", [2]), ("b", [2]), ("c", [])]


@pytest.mark.parametrize("changed", [1, 4])
def test_case_and_punctuation_do_not_count_and_words_do(changed: int) -> None:
    import numpy as np

    text = story(1)
    values = minhash(text)
    assert values == minhash("  " + text.upper().replace("\n", ", ") + "!")
    near = minhash(copied(text, changed))
    assert 0.6 < alike(np.array(values), np.array(near)) < 1
    assert set(bands(values)) & set(bands(near)) and not set(bands(values)) & set(bands(minhash(story(2))))
    assert len(values) == 128 and minhash("dwa słowa") != minhash("dwa inne")
