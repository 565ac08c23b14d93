"""A small valid corpus made by hand, copies of it that differ in identifiers only, and staging it as Parquet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from spacy.tokens import Doc

from tests.make import VOCAB
from transforms.ids import content_id
from transforms.reading import Reading
from transforms.schema import (
    Document,
    Entity,
    EntityMention,
    Fact,
    FactArgument,
    FactMention,
    Provenance,
    Quote,
    Redirect,
    Row,
    Sentence,
    Signature,
    Table,
    Time,
)
from transforms.triples import triples

Rows = dict[str, list[Row]]

# The family is five code points and one printed character; x with an acute accent has no precomposed form.
TITLE = "Rząd 👩‍👩‍👧 o porcie"
BODY = (
    "Premier Jan Kowalski x\u0301 odwiedził Gdańsk 1 lutego na trzy dni.",
    "Nie zapomniał o porcie.",
    "– Budujemy nowy port – powiedział.",
)
TEXT = TITLE + "\n" + " ".join(BODY)
DAY = date(2026, 2, 1)
MIDNIGHT = datetime(2026, 1, 31, 23, tzinfo=UTC)
PERSON, CITY = content_id("entity", "PER", "jan kowalski"), "Q1792"


def valid_rows() -> Rows:
    """One article that has everything, one flash that has nothing but its text."""
    article = [*_document(), *_mentions(), *_times(), *_facts(), *_arguments(), _quote()]
    document = next(r for r in article if isinstance(r, Document))
    sentences = tuple(r for r in article if isinstance(r, Sentence))
    flat = triples(
        Reading(document, Doc(VOCAB), sentences),
        [r for r in article if isinstance(r, FactMention)],
        [r for r in article if isinstance(r, FactArgument)],
    )
    documents = [r for r in (document, *_flash()) if isinstance(r, Document)]
    made_from = [_provenance(d.document_id) for d in documents] + [_signature(d.document_id) for d in documents]
    return grouped([*article, *flat, *_flash(), *made_from])


def corpus_rows() -> Rows:
    """An entity of the outside world, one of the text alone, and a fact."""
    city = Entity(
        entity_id=CITY,
        canonical_name="Gdańsk",
        entity_type="GPE",
        wikidata_id=CITY,
        geonames_id=3099434,
        iso_3166_1="PL",
        iso_3166_2="PL-22",
        lat=54.35,
        lon=18.65,
        place_reason=None,
        aliases=["Danzig"],
        n_mentions=2,
        n_documents=1,
        first_seen=MIDNIGHT,
        last_seen=MIDNIGHT,
    )
    person = replace(
        city,
        entity_id=PERSON,
        canonical_name="Jan Kowalski",
        entity_type="PER",
        wikidata_id=None,
        geonames_id=None,
        iso_3166_1=None,
        iso_3166_2=None,
        lat=None,
        lon=None,
        aliases=[],
    )
    village = replace(
        person,
        entity_id=content_id("entity", "GPE", "nowa wieś"),
        canonical_name="Nowa Wieś",
        entity_type="GPE",
        place_reason="not_known",
    )
    redirect = Redirect(
        redirect_id=content_id("redirect"),
        document_id=DOCUMENT_ID,
        entity_id=content_id("entity", "PER", "kowalski"),
        target_entity_id=PERSON,
        surname="kowalski",
        reason="dominant_bearer",
        n_documents=3,
        n_others=0,
    )
    fact = Fact(
        fact_id=content_id("fact"),
        fact_type="event",
        subject_key=PERSON,
        subject_base="Jan Kowalski",
        predicate_lemma="odwiedzić",
        object_key=CITY,
        object_base="Gdańsk",
        time_start=DAY,
        time_end=DAY,
        polarity="positive",
        modality="asserted",
        tense="past",
        n_mentions=2,
        n_documents=2,
        n_publishers=1,
        n_independent_sources=1,
        first_reported_at=MIDNIGHT,
        last_reported_at=MIDNIGHT,
    )
    return grouped([city, person, village, fact, redirect])


def grouped(rows: Iterable[Row]) -> Rows:
    """Rows by the name of their table."""
    found: Rows = {}
    for row in rows:
        found.setdefault(row.TABLE.name, []).append(row)
    return found


def copied(rows: Rows, number: int) -> Rows:
    """The rows as those of other documents: every identifier of the valid rows is replaced."""
    names = {identifier: copy_id(number, identifier) for identifier in _identifiers()}
    names[CITY] = f"Q{10_000_000 + number}"
    return {name: [_renamed(r, names) for r in table] for name, table in rows.items()}


def copy_id(number: int, identifier: str) -> str:
    """What the identifier is called in that copy."""
    return content_id("copy", number, identifier)


def _identifiers() -> set[str]:
    rows = (r for table in (valid_rows() | corpus_rows()).values() for r in table)
    return {getattr(r, r.TABLE.key[0]) for r in rows}


def _renamed(row: Row, names: Mapping[str, str]) -> Row:
    found = {c.name: getattr(row, c.name) for c in row.TABLE.columns if c.key or c.references or c.pattern}
    return replace(row, **{c: names[v] for c, v in found.items() if v in names})


def stage(folder: Path, rows: Mapping[str, list[Row]], tables: Iterable[Table]) -> Path:
    """One Parquet file for each table, also when it has no row; NULLs are let through where the schema forbids them."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in tables:
        loose = pa.schema([f.with_nullable(True) for f in table.arrow])
        columns = {f.name: pa.array([getattr(r, f.name) for r in rows.get(table.name, ())], f.type) for f in loose}
        pq.write_table(pa.table(columns, schema=loose), folder / f"{table.name}.parquet")
    return folder


def _span(phrase: str) -> dict[str, Any]:
    start = TEXT.index(phrase)
    return {"start_char": start, "end_char": start + len(phrase), "text": phrase}


def _head(word: str) -> dict[str, int]:
    return {"head_start": TEXT.index(word), "head_end": TEXT.index(word) + len(word)}


DOCUMENT_ID = content_id("document", "valid")


def _sentence_id(index: int) -> str:
    return content_id("sentence", index)


def _document() -> list[Row]:
    document = Document(
        document_id=DOCUMENT_ID, version=1, title="Rząd o porcie", text=TEXT, lang="pl", url="https://example.org/1",
        publisher="Próba", author=None, origin_agency="PAP", published_at=MIDNIGHT, published_on=DAY,
        published_at_method="field", fetched_at=MIDNIGHT, text_sha256=sha256(TEXT.encode()).hexdigest(),
        n_chars=len(TEXT), n_sentences=4, source="tests/made.txt", license=None, cluster_id="c" * 20,
    )  # fmt: skip
    return [document, *(_sentence(i, s) for i, s in enumerate((TITLE, *BODY)))]


def _sentence(index: int, text: str) -> Sentence:
    return Sentence(
        sentence_id=_sentence_id(index),
        document_id=DOCUMENT_ID,
        sentence_index=index,
        section="body" if index else "title",
        is_quoted=False,
        **_span(text),
    )


def _flash() -> list[Row]:
    text, document_id = "Pada.", content_id("document", "flash")
    document = Document(
        document_id=document_id, version=1, title=None, text=text, lang="pl", url=None, publisher=None, author=None,
        origin_agency=None, published_at=None, published_on=None, published_at_method="none", fetched_at=None,
        text_sha256=sha256(text.encode()).hexdigest(), n_chars=5, n_sentences=1, source="tests/flash.txt", license=None,
        cluster_id=None,
    )  # fmt: skip
    sentence = Sentence(
        sentence_id=content_id("sentence", "flash"),
        document_id=document_id,
        sentence_index=0,
        section="body",
        start_char=0,
        end_char=5,
        text=text,
        is_quoted=False,
    )
    return [document, sentence]


def _signature(document_id: str) -> Row:
    return Signature(document_id=document_id, minhash=[7] * 128, bands=[8] * 32)


def _provenance(document_id: str) -> Provenance:
    return Provenance(
        document_id=document_id,
        input_sha256="0" * 64,
        model_name="próba 1",
        model_fingerprint="1",
        code_fingerprint="2",
    )


def _mentions() -> list[Row]:
    person = EntityMention(
        mention_id=content_id("mention", 0), document_id=DOCUMENT_ID, sentence_id=_sentence_id(1),
        base_form="Jan Kowalski", base_form_method="morfeusz", entity_type="PER", entity_id=PERSON,
        link_method="base_form", link_score=0.5, mention_kind="name", case="Nom", number="Sing", gender="Masc",
        **_span("Jan Kowalski"), **_head("Jan"),
    )  # fmt: skip
    city = replace(
        person,
        mention_id=content_id("mention", 1),
        base_form="Gdańsk",
        entity_type="GPE",
        entity_id=CITY,
        acting_entity_id=content_id("entity", "ORG", "rząd"),
        link_method="knowledge",
        **_span("Gdańsk"),
        **_head("Gdańsk"),
    )
    at = TEXT.index("zapomniał")
    dropped = replace(
        person,
        mention_id=content_id("mention", 2),
        sentence_id=_sentence_id(2),
        text="",
        start_char=at,
        end_char=at,
        head_start=at,
        head_end=at,
        mention_kind="elided",
        entity_type=None,
        base_form_method="antecedent",
    )
    return [person, city, dropped]


def _times() -> list[Row]:
    day = Time(
        time_id=content_id("time", 0), document_id=DOCUMENT_ID, sentence_id=_sentence_id(1), timex_type="DATE",
        timex_value="2026-02-01", start_date=DAY, end_date=DAY, granularity="day", anchor_date=DAY,
        anchor_kind="published_at", method="day_month", **_span("1 lutego"),
    )  # fmt: skip
    duration = replace(
        day,
        time_id=content_id("time", 1),
        timex_type="DURATION",
        timex_value="P3D",
        start_date=None,
        end_date=None,
        anchor_date=None,
        anchor_kind="none",
        method="duration",
        **_span("trzy dni"),
    )
    return [day, duration]


def _fact_id(index: int) -> str:
    return content_id("fact", index)


def _predicate(word: str, lemma: str) -> dict[str, Any]:
    start = TEXT.index(word)
    return {
        "predicate_text": word,
        "predicate_lemma": lemma,
        "predicate_start": start,
        "predicate_end": start + len(word),
    }


def _facts() -> list[Row]:
    visited = FactMention(
        fact_mention_id=_fact_id(0), document_id=DOCUMENT_ID, sentence_id=_sentence_id(1), fact_type="event",
        polarity="positive", modality="asserted", tense="past", aspect="perfective", voice="active",
        attribution_text=None, attribution_entity_id=None, attribution_kind=None, attribution_cue_lemma=None,
        event_time_start=DAY, event_time_end=DAY, event_time_granularity="day", event_time_method="own_time",
        place_entity_id=CITY, confidence=0.9, rule="finite_verb", **_predicate("odwiedził", "odwiedzić"),
    )  # fmt: skip
    plain = replace(
        visited,
        event_time_start=None,
        event_time_end=None,
        event_time_granularity=None,
        event_time_method="none",
        place_entity_id=None,
    )
    role = replace(
        plain,
        fact_mention_id=_fact_id(1),
        fact_type="role",
        tense="none",
        aspect=None,
        rule="title_role",
        **_predicate("Premier", "być"),
    )
    forgot = replace(
        plain,
        fact_mention_id=_fact_id(2),
        sentence_id=_sentence_id(2),
        polarity="negative",
        **_predicate("zapomniał", "zapomnieć"),
    )
    builds = replace(
        plain,
        fact_mention_id=_fact_id(3),
        sentence_id=_sentence_id(3),
        tense="present",
        attribution_text="Jan Kowalski",
        attribution_entity_id=PERSON,
        attribution_kind="direct",
        attribution_cue_lemma="powiedzieć",
        **_predicate("Budujemy", "budować"),
    )
    said = replace(
        plain, fact_mention_id=_fact_id(4), sentence_id=_sentence_id(3), **_predicate("powiedział", "powiedzieć")
    )
    return [visited, role, forgot, builds, said]


def _arguments() -> list[Row]:
    subject = FactArgument(
        fact_mention_id=_fact_id(0), argument_index=0, document_id=DOCUMENT_ID, role="subject", preposition=None,
        base_form="Jan Kowalski", entity_id=PERSON, recovery="stated", content_fact_mention_id=None,
        quantity_value=None, quantity_unit=None, quantity_approximate=None,
        **_span("Jan Kowalski"), **_head("Jan"),
    )  # fmt: skip
    city = replace(
        subject,
        argument_index=1,
        role="object",
        base_form="Gdańsk",
        entity_id=CITY,
        **_span("Gdańsk"),
        **_head("Gdańsk"),
    )
    day = replace(
        subject, argument_index=2, role="time", base_form="1 lutego", entity_id=None, **_span("1 lutego"), **_head("1")
    )
    holder = replace(subject, fact_mention_id=_fact_id(1))
    title = replace(
        city, fact_mention_id=_fact_id(1), base_form="premier", entity_id=None, **_span("Premier"), **_head("Premier")
    )
    dropped = replace(
        subject,
        fact_mention_id=_fact_id(2),
        text=None,
        start_char=None,
        end_char=None,
        head_start=None,
        head_end=None,
        recovery="elided",
    )
    port = replace(
        day,
        fact_mention_id=_fact_id(2),
        argument_index=1,
        role="topic",
        preposition="o",
        base_form="port",
        start_char=TEXT.rindex("porcie"),
        end_char=TEXT.rindex("porcie") + 6,
        text="porcie",
        head_start=TEXT.rindex("porcie"),
        head_end=TEXT.rindex("porcie") + 6,
    )
    built = replace(
        day,
        fact_mention_id=_fact_id(3),
        argument_index=0,
        role="object",
        base_form="nowy port",
        **_span("nowy port"),
        **_head("port"),
    )
    speaker = replace(dropped, fact_mention_id=_fact_id(4))
    words = replace(
        built,
        fact_mention_id=_fact_id(4),
        argument_index=1,
        base_form=None,
        content_fact_mention_id=_fact_id(3),
        **_span("Budujemy nowy port"),
        **_head("Budujemy"),
    )
    stay = replace(
        day,
        argument_index=3,
        preposition="na",
        base_form="trzy dni",
        quantity_value=3.0,
        quantity_unit="d",
        quantity_approximate=False,
        **_span("trzy dni"),
        **_head("dni"),
    )
    return [subject, city, day, holder, title, dropped, port, built, speaker, words, stay]


def _quote() -> Row:
    return Quote(
        quote_id=content_id("quote", 0),
        document_id=DOCUMENT_ID,
        kind="direct",
        speaker_text=None,
        speaker_entity_id=PERSON,
        speaker_recovery="elided",
        cue_lemma="powiedzieć",
        **_span("Budujemy nowy port"),
    )
