"""For every promise, one change to the valid rows that breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from expectations.files import promises
from expectations.integrity import queries
from expectations.promises import Promise
from tests.expectations.rows import PERSON, TEXT, Rows, corpus_rows, valid_rows
from transforms.ids import content_id
from transforms.schema import (
    DOCUMENT_TABLES,
    TABLES,
    Document,
    Entity,
    EntityMention,
    Fact,
    FactArgument,
    FactMention,
    Provenance,
    Quote,
    Row,
    Sentence,
    Table,
    Time,
    Triple,
)

NOWHERE = content_id("nowhere")
WRONG = "Zły wyraz"


@dataclass(frozen=True)
class Case:
    """A promise and what to do to valid rows so that it is broken."""

    table: str
    promise: str
    broken: Callable[[Rows], Rows]

    def __str__(self) -> str:
        return f"{self.table}.{self.promise}"


def change(row: type[Row], index: int, **values: Any) -> Callable[[Rows], Rows]:
    """The rows with that row's values replaced."""

    def changed(rows: Rows) -> Rows:
        table = list(rows[row.TABLE.name])
        table[index] = replace(table[index], **values)
        return rows | {row.TABLE.name: table}

    return changed


def drop(row: type[Row], index: int) -> Callable[[Rows], Rows]:
    """The rows without that row."""
    name = row.TABLE.name
    return lambda rows: rows | {name: [r for i, r in enumerate(rows[name]) if i != index]}


def repeat(row: type[Row], index: int) -> Callable[[Rows], Rows]:
    """The rows with that row once more."""
    name = row.TABLE.name
    return lambda rows: rows | {name: [*rows[name], rows[name][index]]}


def row_level(gate: tuple[Table, ...]) -> Iterator[Case]:
    """A case for each row-level promise of those tables; KeyError where a promise has none."""
    for table in gate:
        for promise in promises(table):
            if promise.level == "row":
                yield Case(table.name, promise.name, _breaks(table, promise))
    for query in queries() if gate is DOCUMENT_TABLES else ():
        yield Case(query.table, query.name, _breaks_query(query.table, query.name))


def _breaks(table: Table, promise: Promise) -> Callable[[Rows], Rows]:
    if promise.kind == "rule":
        return RULES[table.name, promise.name]
    if promise.name == "key_unique":
        return repeat(table.row, 0)
    column = str(promise.kwargs["column"])
    index = _row_with(table, column)
    match promise.type:
        case "expect_column_values_to_not_be_null":
            return change(table.row, index, **{column: None})
        case "expect_column_values_to_be_in_set" | "expect_column_values_to_match_regex":
            return change(table.row, index, **{column: WRONG})
        case "expect_column_values_to_be_between":
            low, high = promise.kwargs.get("min_value"), promise.kwargs.get("max_value")
            return change(table.row, index, **{column: low - 1 if isinstance(low, int | float) else high})
        case other:
            raise KeyError(f"tests/expectations/cases.py: no violating case for {other}; add one")


def _row_with(table: Table, column: str) -> int:
    rows = (valid_rows() | corpus_rows())[table.name]
    return next(i for i, r in enumerate(rows) if getattr(r, column) is not None)


def _breaks_query(table: str, name: str) -> Callable[[Rows], Rows]:
    if not name.endswith("_exists"):
        return QUERIES[table, name]
    column = name.removesuffix("_exists")
    nowhere = "Q999999" if (TABLES[table].column(column).references or "").startswith("entities") else NOWHERE
    return change(TABLES[table].row, _row_with(TABLES[table], column), **{column: nowhere})


BLANK = " \n "
EARLIER = datetime(2020, 1, 1, tzinfo=UTC)
VISITED, ROLE, FORGOT, BUILDS, SAID = range(5)
STATED, OBJECT, DAY_ARGUMENT = 0, 1, 2
DROPPED = 5
STAY = 10
OTHER_SENTENCE = content_id("sentence", 2)

RULES: dict[tuple[str, str], Callable[[Rows], Rows]] = {
    ("documents", "text_has_ink"): change(Document, 0, text=BLANK),
    ("documents", "text_line_ends"): change(Document, 0, text="Pada.\r\nLeje."),
    ("documents", "title_not_blank"): change(Document, 0, title=" "),
    ("documents", "url_web"): change(Document, 0, url="ftp://example.org"),
    ("documents", "lang_polish"): change(Document, 0, lang="en"),
    ("documents", "published_on_within_reason"): change(Document, 0, published_on=date(2026, 2, 4)),
    ("documents", "published_at_known"): change(Document, 0, published_at=None),
    ("documents", "published_at_unknown"): change(Document, 0, published_at_method="none"),
    ("documents", "published_on_known"): change(Document, 0, published_on=None),
    ("documents", "published_on_unknown"): change(Document, 0, published_at=None, published_at_method="none"),
    ("documents", "sentences_within_text"): change(Document, 0, n_sentences=10**6),
    ("sentences", "start_before_end"): change(Sentence, 0, end_char=0),
    ("sentences", "text_trimmed"): change(Sentence, 0, text="Rząd "),
    ("sentences", "index_unique"): change(Sentence, 1, sentence_index=0),
    ("entity_mentions", "start_before_end"): change(EntityMention, 2, mention_kind="pronoun"),
    ("entity_mentions", "head_start_before_end"): change(EntityMention, 0, head_end=TEXT.index("Jan")),
    ("entity_mentions", "elided_is_empty"): change(EntityMention, 0, mention_kind="elided"),
    ("entity_mentions", "head_not_before_start"): change(EntityMention, 0, head_start=TEXT.index("Premier")),
    ("entity_mentions", "head_not_after_end"): change(EntityMention, 0, head_end=TEXT.index("lutego")),
    ("entity_mentions", "text_has_ink"): change(EntityMention, 0, text=BLANK),
    ("entity_mentions", "base_form_has_ink"): change(EntityMention, 0, base_form=""),
    ("entity_mentions", "base_form_trimmed"): change(EntityMention, 0, base_form="Jan Kowalski "),
    ("entity_mentions", "name_has_type"): change(EntityMention, 0, entity_type=None),
    ("entity_mentions", "demonym_has_type"): change(EntityMention, 0, entity_type=None, mention_kind="demonym"),
    ("entity_mentions", "description_has_no_type"): change(EntityMention, 0, mention_kind="description"),
    ("entity_mentions", "pronoun_has_no_type"): change(EntityMention, 0, mention_kind="pronoun"),
    ("entity_mentions", "elided_has_no_type"): change(EntityMention, 0, mention_kind="elided"),
    ("times", "start_before_end"): change(Time, 0, end_char=TEXT.index("1 lutego")),
    ("times", "text_has_ink"): change(Time, 0, text=BLANK),
    ("times", "timex_value_has_ink"): change(Time, 0, timex_value=""),
    ("times", "duration_is_a_period"): change(Time, 1, timex_value="3 dni"),
    ("times", "first_day_before_last"): change(Time, 0, end_date=date(2026, 1, 31)),
    ("times", "last_day_known"): change(Time, 0, end_date=None),
    ("times", "last_day_unknown"): change(Time, 0, start_date=None),
    ("times", "end_date_within_reason"): change(Time, 0, end_date=date(2301, 1, 1)),
    ("times", "anchor_known"): change(Time, 0, anchor_date=None),
    ("times", "anchor_unknown"): change(Time, 0, anchor_kind="none"),
    ("fact_mentions", "predicate_start_before_end"): change(
        FactMention, VISITED, predicate_end=TEXT.index("odwiedził")
    ),
    ("fact_mentions", "predicate_text_has_ink"): change(FactMention, VISITED, predicate_text=BLANK),
    ("fact_mentions", "predicate_lemma_has_ink"): change(FactMention, VISITED, predicate_lemma=""),
    ("fact_mentions", "predicate_lemma_is_content"): change(FactMention, FORGOT, predicate_lemma="nie"),
    ("fact_mentions", "state_is_to_be"): change(FactMention, VISITED, fact_type="state"),
    ("fact_mentions", "role_has_no_tense"): change(FactMention, ROLE, tense="past"),
    ("fact_mentions", "event_first_day_before_last"): change(FactMention, VISITED, event_time_end=date(2026, 1, 31)),
    ("fact_mentions", "event_last_day_known"): change(FactMention, VISITED, event_time_end=None),
    ("fact_mentions", "event_last_day_unknown"): change(FactMention, VISITED, event_time_start=None),
    ("fact_mentions", "event_granularity_known"): change(FactMention, VISITED, event_time_granularity=None),
    ("fact_mentions", "event_time_unknown"): change(FactMention, VISITED, event_time_method="none"),
    ("fact_mentions", "attribution_kind_known"): change(FactMention, BUILDS, attribution_kind=None),
    ("fact_mentions", "attribution_kind_unknown"): change(FactMention, VISITED, attribution_kind="direct"),
    ("fact_mentions", "attribution_entity_unknown"): change(FactMention, VISITED, attribution_entity_id=PERSON),
    ("fact_mentions", "attribution_cue_unknown"): change(FactMention, VISITED, attribution_cue_lemma="mówić"),
    ("fact_mentions", "attribution_text_not_blank"): change(FactMention, BUILDS, attribution_text=" "),
    ("fact_arguments", "start_before_end"): change(FactArgument, STATED, end_char=TEXT.index("Jan")),
    ("fact_arguments", "head_start_before_end"): change(FactArgument, STATED, head_end=TEXT.index("Jan")),
    ("fact_arguments", "head_not_before_start"): change(FactArgument, STATED, head_start=TEXT.index("Premier")),
    ("fact_arguments", "head_not_after_end"): change(FactArgument, STATED, head_end=TEXT.index("lutego")),
    ("fact_arguments", "text_not_blank"): change(FactArgument, STATED, text=BLANK),
    ("fact_arguments", "base_form_not_blank"): change(FactArgument, STATED, base_form=""),
    ("fact_arguments", "stated_is_printed"): change(FactArgument, DROPPED, recovery="stated"),
    ("fact_arguments", "start_char_known"): change(FactArgument, STATED, start_char=None),
    ("fact_arguments", "start_char_unknown"): change(FactArgument, DROPPED, start_char=0),
    ("fact_arguments", "end_char_known"): change(FactArgument, STATED, end_char=None),
    ("fact_arguments", "end_char_unknown"): change(FactArgument, DROPPED, end_char=1),
    ("fact_arguments", "head_start_known"): change(FactArgument, STATED, head_start=None),
    ("fact_arguments", "head_start_unknown"): change(FactArgument, DROPPED, head_start=0),
    ("fact_arguments", "head_end_known"): change(FactArgument, STATED, head_end=None),
    ("fact_arguments", "head_end_unknown"): change(FactArgument, DROPPED, head_end=1),
    ("fact_arguments", "dropped_is_named"): change(FactArgument, DROPPED, base_form=None),
    ("fact_arguments", "dropped_is_subject"): change(FactArgument, DROPPED, role="place"),
    ("fact_arguments", "quantity_unit_unknown"): change(FactArgument, STATED, quantity_unit="d"),
    ("fact_arguments", "quantity_approximate_unknown"): change(FactArgument, STATED, quantity_approximate=True),
    ("fact_arguments", "quantity_approximate_known"): change(FactArgument, STAY, quantity_approximate=None),
    ("fact_arguments", "quantity_unit_trimmed"): change(FactArgument, STAY, quantity_unit="d "),
    ("fact_arguments", "dropped_has_no_quantity"): change(
        FactArgument, DROPPED, quantity_value=3.0, quantity_approximate=False
    ),
    ("triples", "first_day_before_last"): change(Triple, 0, time_end=date(2026, 1, 31)),
    ("triples", "no_subject_no_text"): change(Triple, BUILDS, subject_text="my"),
    ("triples", "no_subject_no_base"): change(Triple, BUILDS, subject_base="my"),
    ("triples", "no_subject_no_entity"): change(Triple, BUILDS, subject_entity_id=PERSON),
    ("quotes", "start_before_end"): change(Quote, 0, end_char=TEXT.index("Budujemy")),
    ("quotes", "text_trimmed"): change(Quote, 0, text="Budujemy "),
    ("quotes", "text_without_dash"): change(Quote, 0, text="– Budujemy"),
    ("quotes", "unknown_speaker_no_text"): change(Quote, 0, speaker_recovery=None, speaker_text="premier"),
    ("quotes", "unknown_speaker_no_entity"): change(Quote, 0, speaker_recovery=None),
    ("entities", "name_has_ink"): change(Entity, 0, canonical_name=BLANK),
    ("entities", "wikidata_is_the_id"): change(Entity, 0, wikidata_id="Q42"),
    ("entities", "documents_within_mentions"): change(Entity, 0, n_documents=3),
    ("entities", "first_before_last"): change(Entity, 0, last_seen=EARLIER),
    ("entities", "latitude_has_longitude"): change(Entity, 0, lon=None),
    ("entities", "longitude_has_latitude"): change(Entity, 0, lat=None),
    ("entities", "no_reason_on_the_map"): change(Entity, 0, place_reason="ambiguous"),
    ("facts", "first_day_before_last"): change(Fact, 0, time_end=date(2026, 1, 31)),
    ("facts", "documents_within_mentions"): change(Fact, 0, n_documents=3),
    ("facts", "sources_within_documents"): change(Fact, 0, n_independent_sources=3),
    ("facts", "first_before_last"): change(Fact, 0, last_reported_at=EARLIER),
}
"""Violations of the hand-written rules."""

QUERIES: dict[tuple[str, str], Callable[[Rows], Rows]] = {
    ("sentences", "offsets_verify"): change(Sentence, 1, text="Inny"),
    ("entity_mentions", "offsets_verify"): change(EntityMention, 1, start_char=TEXT.index("Gdańsk") - 1),
    ("times", "offsets_verify"): change(Time, 0, text="2 lutego"),
    ("fact_mentions", "offsets_verify"): change(FactMention, VISITED, predicate_text="odwiedziła"),
    ("fact_arguments", "offsets_verify"): change(FactArgument, STATED, text="Jan Kowalsk"),
    ("quotes", "offsets_verify"): change(Quote, 0, end_char=len(TEXT) + 9),
    ("documents", "n_chars_is_length"): change(Document, 0, n_chars=len(TEXT.encode())),
    ("documents", "sha256_is_of_text"): change(Document, 0, text_sha256="0" * 64),
    ("documents", "text_is_nfc"): change(Document, 1, text="Pada\u0301."),
    ("fact_arguments", "dropped_object_is_passive"): change(FactArgument, DROPPED, role="object"),
    ("fact_arguments", "content_is_another_fact"): change(
        FactArgument, 9, content_fact_mention_id=content_id("fact", SAID)
    ),
    ("entity_mentions", "inside_sentence"): change(EntityMention, 0, sentence_id=OTHER_SENTENCE),
    ("times", "inside_sentence"): change(Time, 0, sentence_id=OTHER_SENTENCE),
    ("fact_mentions", "inside_sentence"): change(FactMention, VISITED, sentence_id=OTHER_SENTENCE),
    ("fact_arguments", "stated_inside_sentence"): change(FactArgument, OBJECT, start_char=0),
    ("documents", "n_sentences_is_count"): change(Document, 0, n_sentences=3),
    ("sentences", "no_overlap"): change(Sentence, 2, start_char=TEXT.index("dni")),
    ("sentences", "title_comes_first"): change(Sentence, 2, section="title"),
    ("fact_arguments", "indexes_without_gaps"): change(FactArgument, DAY_ARGUMENT, argument_index=7),
    ("fact_mentions", "place_is_a_place"): change(FactMention, VISITED, place_entity_id=PERSON),
    ("fact_mentions", "event_time_is_printed"): change(FactMention, VISITED, event_time_start=date(2026, 1, 1)),
    ("triples", "agrees_with_fact_mentions"): change(Triple, FORGOT, polarity="positive"),
    ("triples", "agrees_with_sentences"): change(Triple, 0, evidence="Inne zdanie."),
    ("triples", "agrees_with_documents"): change(Triple, 0, publisher=None),
    ("triples", "subject_is_an_argument"): change(Triple, 0, subject_base="Piotr Nowak"),
    ("triples", "object_is_an_argument"): change(Triple, 0, object_entity_id=PERSON),
    ("fact_mentions", "triples_complete"): drop(Triple, 0),
    ("documents", "provenance_known"): drop(Provenance, 0),
}
"""Violations of the queries, but for references, whose violations follow from the schema."""

SHARES: dict[str, Callable[[Rows], Rows]] = {
    "facts_have_subjects": lambda rows: (
        rows | {"fact_arguments": [replace(r, role="topic") for r in rows["fact_arguments"]]}
    ),
    "sentences_have_facts": lambda rows: rows | {"fact_mentions": []},
    "documents_have_mentions": lambda rows: rows | {"entity_mentions": []},
    "persons_in_nominative": change(EntityMention, 0, base_form_method="as_printed", case="Gen"),
    "names_have_case": lambda rows: (
        rows | {"entity_mentions": [replace(r, case=None) for r in rows["entity_mentions"]]}
    ),
    "dates_have_days": change(Time, 0, start_date=None, end_date=None),
}
"""Changes that break the shares when they are made to every document."""
