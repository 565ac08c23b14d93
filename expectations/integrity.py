"""Promises over several tables: DuckDB queries over the staged Parquet files that must return no row."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.query import Query, rows
from transforms.schema import (
    DOCUMENT_TABLES,
    Document,
    EntityMention,
    FactArgument,
    FactMention,
    Quote,
    Row,
    Sentence,
    Table,
    Time,
    Triple,
)

PLACES = "'GPE', 'LOC', 'FAC'"


def queries() -> tuple[Query, ...]:
    """All promises about rows of the document tables."""
    return (*_texts(), *_references(), *_places_in_text(), *_order(), *_facts(), *_triples())


def _texts() -> Iterator[Query]:
    spans: tuple[tuple[type[Row], str, str, str], ...] = (
        (Sentence, "start_char", "end_char", "text"),
        (EntityMention, "start_char", "end_char", "text"),
        (Time, "start_char", "end_char", "text"),
        (FactMention, "predicate_start", "predicate_end", "predicate_text"),
        (FactArgument, "start_char", "end_char", "text"),
        (Quote, "start_char", "end_char", "text"),
    )
    for row, start, end, text in spans:
        yield rows(
            row,
            "offsets_verify",
            "the offsets cut exactly the printed phrase out of the document's text",
            f"""join documents d using (document_id)
                        where t.{text} is distinct from substring(d.text, t.{start} + 1, t.{end} - t.{start})
                           or t.{end} > length(d.text) or t.{end} < t.{start}""",
        )
    yield rows(
        Document, "n_chars_is_length", "n_chars counts the code points of text", "where t.n_chars <> length(t.text)"
    )
    yield rows(
        Document,
        "sha256_is_of_text",
        "text_sha256 is the hash of text as published",
        "where t.text_sha256 <> sha256(t.text)",
    )
    yield rows(
        Document,
        "text_is_nfc",
        "one way to write each letter (Unicode NFC), or equal words differ",
        "where t.text <> nfc_normalize(t.text)",
    )
    yield rows(
        Document,
        "provenance_known",
        "what a document was made from is written down, or it is never made anew",
        "where not exists (select 1 from provenance p where p.document_id = t.document_id)",
    )


def _references() -> Iterator[Query]:
    known = {t.name for t in DOCUMENT_TABLES}
    for table in DOCUMENT_TABLES:
        for column in table.columns:
            target, _, key = (column.references or "").partition(".")
            # Entities are aggregated from mentions at release: an entity exists where a mention names it.
            source = "entity_mentions" if target == "entities" else target
            if source in known and table.name != source:
                yield _reference(table, column.name, source, key)
    yield rows(
        FactArgument,
        "dropped_object_is_passive",
        "Polish drops grammatical subjects only; that of a passive is the object",
        """join fact_mentions f using (fact_mention_id)
                   where t.text is null and t.role = 'object' and f.voice <> 'passive'""",
    )
    yield rows(
        FactArgument,
        "content_is_another_fact",
        "a fact cannot be its own content",
        "where t.content_fact_mention_id = t.fact_mention_id",
    )


def _reference(table: Table, column: str, target: str, key: str) -> Query:
    keys = f"r.{key}, r.acting_entity_id" if target == EntityMention.TABLE.name else f"r.{key}"
    return rows(
        table.row,
        f"{column}_exists",
        f"{column} refers to a row of {target} of the same document",
        f"""where t.{column} is not null and not exists (
                       select 1 from {target} r where t.{column} in ({keys}) and r.document_id = t.document_id)""",
    )


def _places_in_text() -> Iterator[Query]:
    reason = "it was read from the sentence it names"
    for row, start, end in (
        (EntityMention, "start_char", "end_char"),
        (Time, "start_char", "end_char"),
        (FactMention, "predicate_start", "predicate_end"),
    ):
        yield rows(
            row,
            "inside_sentence",
            reason,
            f"""join sentences s using (sentence_id)
                        where t.{start} < s.start_char or t.{end} > s.end_char""",
        )
    yield rows(
        FactArgument,
        "stated_inside_sentence",
        "what is stated beside the predicate is in its sentence",
        """join fact_mentions f using (fact_mention_id) join sentences s using (sentence_id)
                   where t.recovery = 'stated' and t.content_fact_mention_id is null
                     and (t.start_char < s.start_char or t.end_char > s.end_char)""",
    )


def _order() -> Iterator[Query]:
    yield rows(
        Document,
        "n_sentences_is_count",
        "n_sentences counts the document's sentences, numbered from 0",
        """left join sentences s using (document_id) group by all
                   having count(s.sentence_id) <> any_value(t.n_sentences)
                       or max(s.sentence_index) + 1 <> any_value(t.n_sentences)""",
    )
    earlier = "over (partition by t.document_id order by t.sentence_index)"
    yield rows(
        Sentence,
        "no_overlap",
        "sentences follow each other in the text and share no character",
        f"qualify t.start_char < lag(t.end_char) {earlier}",
    )
    yield rows(
        Sentence,
        "title_comes_first",
        "a headline stands above the body",
        f"qualify t.section = 'title' and lag(t.section) {earlier} = 'body'",
    )
    yield rows(
        FactArgument,
        "indexes_without_gaps",
        "arguments of a fact are numbered from 0",
        """window own as (partition by t.fact_mention_id)
                   qualify max(t.argument_index) over own + 1 <> count(*) over own""",
    )


def _facts() -> Iterator[Query]:
    yield rows(
        FactMention,
        "place_is_a_place",
        "where it happened is a place: GPE, LOC or FAC",
        f"""where t.place_entity_id is not null and not exists (
                      select 1 from entity_mentions m where m.document_id = t.document_id
                         and m.entity_id = t.place_entity_id and m.entity_type in ({PLACES}))""",
    )
    yield rows(
        FactMention,
        "event_time_is_printed",
        "a fact's date comes from an expression of time in the article",
        """where t.event_time_start is not null and not exists (
                     select 1 from times e where e.document_id = t.document_id
                        and e.start_date = t.event_time_start and e.end_date = t.event_time_end)""",
    )


def _triples() -> Iterator[Query]:
    pairs = [(c.name, c.name) for c in FactMention.TABLE.columns if c.name in {c.name for c in Triple.TABLE.columns}]
    pairs += [
        ("event_time_start", "time_start"),
        ("event_time_end", "time_end"),
        ("event_time_granularity", "time_granularity"),
    ]
    yield _agreement("fact_mentions", "fact_mention_id", pairs)
    yield _agreement("sentences", "sentence_id", [("text", "evidence")])
    yield _agreement("documents", "document_id", [(n, n) for n in ("title", "publisher", "url", "published_at")])
    yield rows(
        Triple,
        "subject_is_an_argument",
        "the subject is one of the fact's arguments",
        _argument("subject", "text", "base", "entity_id", "recovery") + " and t.subject_recovery is not null",
    )
    yield rows(
        Triple,
        "object_is_an_argument",
        "the object is one of the fact's arguments",
        _argument("object", "text", "base", "entity_id")
        + " and coalesce(t.object_text, t.object_base, t.object_entity_id) is not null",
    )
    yield rows(
        FactMention,
        "triples_complete",
        "a fact gives one triple for each subject and object",
        """where greatest(1, (select count(*) from fact_arguments a
                                      where a.fact_mention_id = t.fact_mention_id and a.role = 'subject'))
                       * greatest(1, (select count(*) from fact_arguments a
                                      where a.fact_mention_id = t.fact_mention_id and a.role = 'object'))
                      <> (select count(*) from triples r where r.fact_mention_id = t.fact_mention_id)""",
    )


def _agreement(parent: str, key: str, pairs: list[tuple[str, str]]) -> Query:
    differs = " or ".join(f"p.{theirs} is distinct from t.{ours}" for theirs, ours in pairs)
    return rows(
        Triple,
        f"agrees_with_{parent}",
        f"copied columns say what {parent} says",
        f"join {parent} p on p.{key} = t.{key} where {differs}",
    )


def _argument(role: str, *fields: str) -> str:
    columns = {"base": "base_form"}
    same = " and ".join(f"a.{columns.get(f, f)} is not distinct from t.{role}_{f}" for f in fields)
    return f"""where not exists (select 1 from fact_arguments a where a.fact_mention_id = t.fact_mention_id
                                  and a.role = '{role}' and {same})"""
