from __future__ import annotations

import duckdb
import pytest

from flows import catalog
from flows.errors import UsageError
from flows.explain import Mark, explain, marked
from flows.lake import Lake
from flows.query import open_catalog
from flows.release import latest
from flows.settings import Settings
from tests.flows.steps import FakeGate, article, released


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], "Ewa zna kota"),
        (
            [Mark(0, 3, "subject"), Mark(4, 7, "predicate"), Mark(8, 12, "object")],
            "[subject: Ewa] [predicate: zna] [object: kota]",
        ),
        ([Mark(4, 12, "object"), Mark(4, 7, "predicate")], "Ewa [object: [predicate: zna] kota]"),
        ([Mark(-5, 3, "subject"), Mark(8, 40, "object")], "Ewa zna kota"),
    ],
)
def test_marks_may_nest_and_stay_inside_the_sentence(marks: list[Mark], shown: str) -> None:
    assert marked("Ewa zna kota", marks) == shown


def opened(settings: Settings) -> duckdb.DuckDBPyConnection:
    lake = Lake(settings.lake)
    catalog.write(settings.catalog, lake, latest(lake))
    return open_catalog(settings.catalog, settings.lake)


def test_a_fact_a_triple_and_a_mention_lead_to_sentence_rule_and_article(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Adam lubi Ewę\nAnna widzi Piotra"), article("Anna widzi Piotra", "2", "Kurier")])
    with opened(settings) as connection:
        ((mention, triple),) = connection.execute(
            "SELECT fact_mention_id, triple_id FROM triples WHERE subject_base = 'Anna' AND publisher = 'Gazeta'"
        ).fetchall()
        ((fact,),) = connection.execute("SELECT fact_id FROM facts WHERE n_documents = 2").fetchall()
        told = explain(connection, mention)
        assert told == explain(connection, triple)
        both = explain(connection, fact)
    assert told.splitlines()[1] == "[subject: Anna] [predicate: widzi] [object: Piotra]"
    assert "subject      Anna (stated, entity Q1)" in told
    assert "rule         three_words (confidence 0.90)" in told
    assert "article      Gazeta · 2026-01-31 · made/1.txt" in told
    assert told in both and "Kurier" in both


def test_many_mentions_are_counted(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("\n".join(["Anna widzi Piotra"] * 7))])
    with opened(settings) as connection:
        ((fact,),) = connection.execute("SELECT fact_id FROM facts").fetchall()
        assert explain(connection, fact).endswith("… and 2 more mentions")


def test_an_identifier_of_nothing_is_named(settings: Settings, gate: FakeGate) -> None:
    released(settings, [article("Anna widzi Piotra")])
    with (
        opened(settings) as connection,
        pytest.raises(UsageError, match="ffff: no fact_mention_id, triple_id or fact_id"),
    ):
        explain(connection, "ffff")
