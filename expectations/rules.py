"""Promises made by hand, each with its reason: what the schema cannot say about a row of one table.

What needs several tables, or a condition Great Expectations has no expectation for, stands in integrity.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from expectations.conditions import Names, among, differs, equals, is_known, is_null
from expectations.promises import LATEST_DAY, Promise
from transforms.schema import (
    Document,
    Entity,
    EntityMention,
    Fact,
    FactArgument,
    FactMention,
    Quote,
    Sentence,
    Time,
    Triple,
)

BLANK_END = r"^\s|\s$"
INK = r"\S"


def rules() -> Iterator[Promise]:
    """All hand-written promises, table by table."""
    yield from _documents(Names(Document))
    yield from _sentences(Names(Sentence))
    yield from _mentions(Names(EntityMention))
    yield from _times(Names(Time))
    yield from _fact_mentions(Names(FactMention))
    yield from _event_time(Names(FactMention))
    yield from _attribution(Names(FactMention))
    yield from _arguments(Names(FactArgument))
    yield from _dropped_arguments(Names(FactArgument))
    yield from _quantities(Names(FactArgument))
    yield from _triples(Names(Triple))
    yield from _quotes(Names(Quote))
    yield from _entities(Names(Entity))
    yield from _facts(Names(Fact))


def _documents(d: Names) -> Iterator[Promise]:
    yield d.matches("text_has_ink", "a document without a printed character says nothing", d.text, INK)
    yield d.never_matches("text_line_ends", "line ends are \\n; NUL cannot be stored everywhere", d.text, r"[\x00\r]")
    yield d.never_matches("title_not_blank", "an unknown title is NULL, never blank", d.title, r"^\s*$")
    yield d.matches("url_web", "an address is a web address", d.url, r"^(?i:https?)://[^\s/]+")
    yield d.one_of("lang_polish", "the model reads Polish only", d.lang, "pl")
    yield d.between(
        "published_on_within_reason",
        "earlier or later than this is a misread date",
        d.published_on,
        "1900-01-01",
        {"$PARAMETER": LATEST_DAY},
    )
    yield d.not_null(
        "published_at_known",
        "a method was named, so there is a time",
        d.published_at,
        differs(d.published_at_method, "none"),
    )
    yield d.null(
        "published_at_unknown",
        "method none says that there is no time",
        d.published_at,
        equals(d.published_at_method, "none"),
    )
    yield d.not_null(
        "published_on_known", "every time has its date in Warsaw", d.published_on, is_known(d.published_at)
    )
    yield d.null("published_on_unknown", "no time, no date", d.published_on, is_null(d.published_at))
    yield d.at_most("sentences_within_text", "a sentence has at least one character", d.n_sentences, d.n_chars)


def _sentences(s: Names) -> Iterator[Promise]:
    yield s.before("start_before_end", "a sentence holds at least one character", s.start_char, s.end_char)
    yield s.never_matches(
        "text_trimmed", "a sentence begins and ends with ink, so that spans are exact", s.text, BLANK_END
    )
    yield s.unique(
        "index_unique", "two sentences of an article never have the same place", s.document_id, s.sentence_index
    )


def _mentions(m: Names) -> Iterator[Promise]:
    printed, elided = differs(m.mention_kind, "elided"), equals(m.mention_kind, "elided")
    yield m.before("start_before_end", "what is printed has at least one character", m.start_char, m.end_char, printed)
    yield m.before("head_start_before_end", "what is printed has a head word", m.head_start, m.head_end, printed)
    yield m.same("elided_is_empty", "a dropped subject is printed nowhere", m.start_char, m.end_char, elided)
    yield m.at_most("head_not_before_start", "the head is a word of the mention", m.start_char, m.head_start, printed)
    yield m.at_most("head_not_after_end", "the head is a word of the mention", m.head_end, m.end_char, printed)
    yield m.matches("text_has_ink", "what is printed is not white space", m.text, INK, printed)
    yield m.matches("base_form_has_ink", "every mention has a name to call it by", m.base_form, INK)
    yield m.never_matches("base_form_trimmed", "equal names are spelt equal", m.base_form, BLANK_END)
    for kind in ("name", "demonym"):
        yield m.not_null(
            f"{kind}_has_type", "a name was read as one of some type", m.entity_type, equals(m.mention_kind, kind)
        )
    for kind in ("description", "pronoun", "elided"):
        why = "a word that is no name says nothing of the type; entities does"
        yield m.null(f"{kind}_has_no_type", why, m.entity_type, equals(m.mention_kind, kind))


def _times(t: Names) -> Iterator[Promise]:
    yield t.before("start_before_end", "an expression holds at least one character", t.start_char, t.end_char)
    yield t.matches("text_has_ink", "an expression is not white space", t.text, INK)
    yield t.matches("timex_value_has_ink", "an expression without a value is not normalised", t.timex_value, INK)
    yield t.matches(
        "duration_is_a_period",
        "TIMEX3 durations are ISO 8601 periods: P3D, PT2H, PXY",
        t.timex_value,
        "^P",
        equals(t.timex_type, "DURATION"),
    )
    yield t.at_most("first_day_before_last", "a range runs forward", t.start_date, t.end_date)
    yield t.not_null("last_day_known", "a range has both ends", t.end_date, is_known(t.start_date))
    yield t.null("last_day_unknown", "a range has both ends", t.end_date, is_null(t.start_date))
    yield t.between(
        "end_date_within_reason",
        "news look no further than this; later is a misread number",
        t.end_date,
        None,
        "2300-12-31",
    )
    yield t.not_null("anchor_known", "an anchor of some kind has a date", t.anchor_date, differs(t.anchor_kind, "none"))
    yield t.null(
        "anchor_unknown", "kind none says that there is no anchor", t.anchor_date, equals(t.anchor_kind, "none")
    )


def _fact_mentions(f: Names) -> Iterator[Promise]:
    yield f.before("predicate_start_before_end", "a predicate is printed", f.predicate_start, f.predicate_end)
    yield f.matches("predicate_text_has_ink", "a predicate is printed", f.predicate_text, INK)
    yield f.matches("predicate_lemma_has_ink", "a predicate is a word", f.predicate_lemma, INK)
    yield f.none_of(
        "predicate_lemma_is_content",
        "negation is polarity, się belongs to a verb: neither is a predicate",
        f.predicate_lemma,
        "nie",
        "się",
        "nie się",
        "by",
    )
    yield f.one_of(
        "state_is_to_be",
        "a state or role is said with być (gold guidelines)",
        f.predicate_lemma,
        "być",
        when=among(f.fact_type, "state", "role"),
    )
    yield f.one_of(
        "role_has_no_tense",
        "a title or apposition has no finite verb",
        f.tense,
        "none",
        when=equals(f.fact_type, "role"),
    )


def _event_time(f: Names) -> Iterator[Promise]:
    start, end, unit, method = f.event_time_start, f.event_time_end, f.event_time_granularity, f.event_time_method
    yield f.at_most("event_first_day_before_last", "a range runs forward", start, end)
    yield f.not_null("event_last_day_known", "a range has both ends", end, is_known(start))
    yield f.null("event_last_day_unknown", "a range has both ends", end, is_null(start))
    yield f.not_null(
        "event_granularity_known", "a date without its unit reads as a day it may not be", unit, is_known(start)
    )
    yield f.null("event_time_unknown", "method none says that no time is known", start, equals(method, "none"))


def _attribution(f: Names) -> Iterator[Promise]:
    text, kind = f.attribution_text, f.attribution_kind
    yield f.not_null("attribution_kind_known", "who says so is said in some way", kind, is_known(text))
    yield f.null("attribution_kind_unknown", "no source, no way of saying", kind, is_null(text))
    yield f.null("attribution_entity_unknown", "no source, no entity", f.attribution_entity_id, is_null(text))
    yield f.null("attribution_cue_unknown", "no source, no reporting word", f.attribution_cue_lemma, is_null(text))
    yield f.never_matches("attribution_text_not_blank", "an unknown source is NULL, never blank", text, r"^\s*$")


def _arguments(a: Names) -> Iterator[Promise]:
    yield a.before("start_before_end", "what is printed has at least one character", a.start_char, a.end_char)
    yield a.before("head_start_before_end", "the head is a word", a.head_start, a.head_end)
    yield a.at_most("head_not_before_start", "the head is a word of the phrase", a.start_char, a.head_start)
    yield a.at_most("head_not_after_end", "the head is a word of the phrase", a.head_end, a.end_char)
    yield a.never_matches("text_not_blank", "a dropped phrase is NULL, never blank", a.text, r"^\s*$")
    yield a.never_matches("base_form_not_blank", "an unknown base form is NULL, never blank", a.base_form, r"^\s*$")
    yield a.not_null("stated_is_printed", "what is stated here is printed here", a.text, equals(a.recovery, "stated"))


def _dropped_arguments(a: Names) -> Iterator[Promise]:
    printed, dropped = is_known(a.text), is_null(a.text)
    for column in (a.start_char, a.end_char, a.head_start, a.head_end):
        yield a.not_null(f"{column}_known", "what is printed has a place", column, printed)
        yield a.null(f"{column}_unknown", "what is dropped has no place", column, dropped)
    yield a.not_null("dropped_is_named", "an argument neither printed nor named says nothing", a.base_form, dropped)
    yield a.one_of(
        "dropped_is_subject",
        "Polish drops grammatical subjects only; that of a passive is the object",
        a.role,
        "subject",
        "object",
        when=dropped,
    )


def _quantities(a: Names) -> Iterator[Promise]:
    value, approximate = a.quantity_value, a.quantity_approximate
    yield a.null("quantity_unit_unknown", "a unit measures a value", a.quantity_unit, is_null(value))
    yield a.null("quantity_approximate_unknown", "nothing is about an unknown value", approximate, is_null(value))
    yield a.not_null("quantity_approximate_known", "a value is exact or not", approximate, is_known(value))
    yield a.never_matches("quantity_unit_trimmed", "equal units are spelt equal", a.quantity_unit, r"^\s|\s$|^$")
    yield a.null("dropped_has_no_quantity", "what is not printed counts nothing", value, is_null(a.text))


def _triples(t: Names) -> Iterator[Promise]:
    no_subject = is_null(t.subject_recovery)
    yield t.at_most("first_day_before_last", "a range runs forward", t.time_start, t.time_end)
    yield t.null("no_subject_no_text", "recovery NULL says that there is no subject", t.subject_text, no_subject)
    yield t.null("no_subject_no_base", "recovery NULL says that there is no subject", t.subject_base, no_subject)
    yield t.null("no_subject_no_entity", "recovery NULL says that there is no subject", t.subject_entity_id, no_subject)


def _quotes(q: Names) -> Iterator[Promise]:
    unknown = is_null(q.speaker_recovery)
    yield q.before("start_before_end", "speech has at least one character", q.start_char, q.end_char)
    yield q.never_matches("text_trimmed", "speech begins and ends with ink, so that spans are exact", q.text, BLANK_END)
    yield q.never_matches("text_without_dash", "the dash that opens speech is not spoken", q.text, r"^[–—]\s")
    yield q.null("unknown_speaker_no_text", "recovery NULL says that the speaker is unknown", q.speaker_text, unknown)
    yield q.null(
        "unknown_speaker_no_entity", "recovery NULL says that the speaker is unknown", q.speaker_entity_id, unknown
    )


def _entities(e: Names) -> Iterator[Promise]:
    yield e.matches("name_has_ink", "every entity has a name", e.canonical_name, INK)
    yield e.same(
        "wikidata_is_the_id",
        "a known entity goes by its Wikidata item",
        e.entity_id,
        e.wikidata_id,
        is_known(e.wikidata_id),
    )
    yield e.at_most("documents_within_mentions", "each article mentions it at least once", e.n_documents, e.n_mentions)
    yield e.at_most("first_before_last", "time runs forward", e.first_seen, e.last_seen)
    yield e.not_null("latitude_has_longitude", "a point has both coordinates", e.lon, is_known(e.lat))
    yield e.null("longitude_has_latitude", "a point has both coordinates", e.lon, is_null(e.lat))
    yield e.null("no_reason_on_the_map", "what has coordinates needs no reason for lacking them", e.place_reason,
                 is_known(e.lat))  # fmt: skip


def _facts(f: Names) -> Iterator[Promise]:
    yield f.at_most("first_day_before_last", "a range runs forward", f.time_start, f.time_end)
    yield f.at_most("documents_within_mentions", "each article says it at least once", f.n_documents, f.n_mentions)
    yield f.at_most(
        "sources_within_documents", "a source is counted by its articles", f.n_independent_sources, f.n_documents
    )
    yield f.at_most("first_before_last", "time runs forward", f.first_reported_at, f.last_reported_at)
