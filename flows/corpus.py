"""What the whole corpus says: entities from their mentions, facts from triples. DuckDB counts, Python only asks."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable

import duckdb
import pyarrow as pa

from flows import apart, duck, redirects
from flows.lake import Lake
from flows.settings import Settings
from flows.staging import Staging
from transforms.knowledge import KnownEntity
from transforms.pointing import POINTERS
from transforms.schema import CORPUS_TABLES, DOCUMENT_TABLES, Document, Entity, Fact, Table, Triple

SEEN = """
WITH read AS (
    SELECT m.*, target_entity_id, published_at FROM entity_mentions m JOIN documents d USING (document_id)
    LEFT JOIN redirects r ON r.document_id = m.document_id AND r.entity_id = m.entity_id
), seen AS (
    SELECT * REPLACE (coalesce(target_entity_id, entity_id) AS entity_id), true AS is_its_own FROM read
    UNION ALL SELECT *, false FROM read WHERE target_entity_id IS NOT NULL
    UNION ALL SELECT * REPLACE (acting_entity_id AS entity_id, 'ORG' AS entity_type), true FROM read
              WHERE acting_entity_id IS NOT NULL
)
SELECT entity_id, entity_type, base_form, mention_kind, link_method, document_id, published_at, is_its_own FROM seen
"""
"""What is said of each entity."""

ENTITIES = """
WITH fullest AS (
    SELECT entity_id, base_form FROM taken WHERE entity_type IS NOT NULL GROUP BY entity_id, base_form
    QUALIFY row_number() OVER (PARTITION BY entity_id ORDER BY bool_or(mention_kind = 'name') DESC,
                               len(string_split(base_form, ' ')) DESC,
                                        bool_or(link_method <> 'document') DESC, count(*) DESC, base_form) = 1
), usual AS (
    SELECT entity_id, entity_type FROM taken WHERE entity_type IS NOT NULL GROUP BY entity_id, entity_type
    QUALIFY row_number() OVER (PARTITION BY entity_id
                               ORDER BY entity_type = 'NORP', count(*) DESC, entity_type) = 1
), counted AS (
    SELECT entity_id, list_sort(list(DISTINCT base_form)) AS forms,
           bool_or(link_method = 'ambiguous') AS is_ambiguous, count(*) FILTER (is_its_own) AS n_mentions,
           count(DISTINCT document_id) FILTER (is_its_own) AS n_documents,
           min(published_at) FILTER (is_its_own) AS first_seen, max(published_at) FILTER (is_its_own) AS last_seen
    FROM taken GROUP BY entity_id
)
SELECT entity_id, coalesce(k.name, fullest.base_form) AS canonical_name,
       coalesce(k.entity_type, usual.entity_type) AS entity_type,
       k.wikidata_id, k.geonames_id, k.iso_3166_1, k.iso_3166_2, k.lat, k.lon,
       CASE WHEN k.lat IS NULL AND coalesce(k.entity_type, usual.entity_type) IN ('GPE', 'LOC', 'FAC')
            THEN CASE WHEN is_ambiguous THEN 'ambiguous' ELSE 'not_known' END END AS place_reason,
       list_filter(forms, lambda form: form <> coalesce(k.name, fullest.base_form)) AS aliases,
       n_mentions, n_documents, first_seen, last_seen
FROM counted JOIN fullest USING (entity_id) JOIN usual USING (entity_id) LEFT JOIN known k USING (entity_id)
"""

SHARED = "fact_type, subject_key, predicate_lemma, object_key, time_start, time_end, polarity, modality, tense"
KEYS = f"{SHARED}, own"
"""What triples that say the same have in common; those that name nobody, or only point (to, on), are each their own."""

POINTING = duck.one_of(sorted(POINTERS))

SAID = rf"""
WITH sites AS (
    SELECT *, nullif(regexp_extract(lower(url), '^https?://(?:www\.)?([^/:?#]+)', 1), '') AS site FROM documents
), voices AS (
    SELECT cluster_id, coalesce(origin_agency, publisher, site) AS voiced FROM sites WHERE cluster_id IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY cluster_id ORDER BY origin_agency IS NULL, coalesce(origin_agency, publisher) IS NULL,
            coalesce(origin_agency, publisher, site) IS NULL, published_at NULLS LAST, document_id) = 1
), said AS (
    SELECT t.*, coalesce(subject_entity_id, lower(subject_base)) AS subject_key,
           coalesce(object_entity_id, lower(object_base)) AS object_key,
           CASE WHEN coalesce(subject_key, object_key) IS NULL OR subject_key IN {POINTING} OR object_key IN {POINTING}
                THEN triple_id END AS own,
           CASE WHEN cluster_id IS NULL THEN coalesce(d.origin_agency, d.publisher, site) ELSE voiced END AS reporter
    FROM triples t JOIN sites d USING (document_id) LEFT JOIN voices USING (cluster_id)
)
SELECT {KEYS}, subject_base, object_base, document_id, publisher, reporter, published_at FROM said
"""
"""What each triple says, and who reports it."""

FACTS = f"""
WITH spelt AS (
    SELECT *, count(*) OVER (PARTITION BY {KEYS}, subject_base) AS n_subject,
           count(*) OVER (PARTITION BY {KEYS}, object_base) AS n_object
    FROM taken
)
SELECT left(sha256(CAST(to_json(list_concat([{SHARED.replace(", ", "::VARCHAR, ")}::VARCHAR],
           CASE WHEN own IS NULL THEN [] ELSE [own] END)) AS VARCHAR)), 20) AS fact_id,
       fact_type, subject_key, first(subject_base ORDER BY n_subject DESC, subject_base) AS subject_base,
       predicate_lemma, object_key, first(object_base ORDER BY n_object DESC, object_base) AS object_base,
       time_start, time_end, polarity, modality, tense, count(*) AS n_mentions,
       count(DISTINCT document_id) AS n_documents, count(DISTINCT publisher) AS n_publishers,
       count(DISTINCT reporter) AS n_independent_sources,
       min(published_at) AS first_reported_at, max(published_at) AS last_reported_at
FROM spelt GROUP BY {KEYS}
"""


def stage(
    lake: Lake,
    staging: Staging,
    known: Collection[KnownEntity],
    settings: Settings,
    without: Collection[str] = (),
) -> None:
    """Stage the corpus tables of the corpus as it will be: the lake's articles, the staged ones in their place.

    The staged triples become those of the entities that `redirects` resolves to, and those of further articles of which
    that has changed are staged with them.
    """
    with duck.connect(staging.folder) as connection:
        next_corpus(connection, lake, staging, without)
        duck.make_room(connection, "FROM entity_mentions", "FROM triples")
        redirects.find(connection, known, settings)
        redirects.apply(connection, lake, staging, _kept(lake, staging, Triple.TABLE, without))
        next_corpus(connection, lake, staging, without)
        write(connection, staging, known)


def next_corpus(
    connection: duckdb.DuckDBPyConnection, lake: Lake, staging: Staging, without: Collection[str] = ()
) -> None:
    """Make a view for each document table: what it will hold after the commit, those documents being gone."""
    for name, query in _document_tables(lake, staging, without).items():
        duck.view(connection, name, query)


def published(lake: Lake, staging: Staging, without: Collection[str] = ()) -> dict[str, str]:
    """SQL of every table of the corpus as it will be, all of them being staged, by name."""
    staged = {t.name: duck.scan(t, [str(staging.file(t))]) for t in CORPUS_TABLES}
    return _document_tables(lake, staging, without) | staged


def _document_tables(lake: Lake, staging: Staging, without: Collection[str]) -> dict[str, str]:
    tables = {}
    for table in DOCUMENT_TABLES:
        staged = duck.scan(table, [str(staging.file(table))])
        kept = _kept(lake, staging, table, without)
        if table is Triple.TABLE:
            kept += f" AND document_id NOT IN (SELECT document_id FROM ({staged}))"
        tables[table.name] = f"{kept} UNION ALL {staged}"
    return tables


def _kept(lake: Lake, staging: Staging, table: Table, without: Collection[str]) -> str:
    """SQL of the lake's rows of articles that are neither staged nor leaving."""
    staged = f"SELECT document_id FROM ({duck.scan(Document.TABLE, [str(staging.file(Document.TABLE))])})"
    leaving = f" AND document_id NOT IN {duck.one_of(sorted(without))}" if without else ""
    return f"SELECT * FROM ({lake.scan(table)}) WHERE document_id NOT IN ({staged}){leaving}"


def write(connection: duckdb.DuckDBPyConnection, staging: Staging, known: Iterable[KnownEntity]) -> None:
    """Stage `entities` and `facts` from `redirects` and the connection's views of the document tables."""
    connection.register("known", known_table(known))
    apart.copy(connection, SEEN, "entity_id", ENTITIES, "entity_id", staging.file(Entity.TABLE))
    order = "subject_key, predicate_lemma, fact_id"
    apart.copy(connection, SAID, KEYS, FACTS, order, staging.file(Fact.TABLE))


def known_table(known: Iterable[KnownEntity]) -> pa.Table:
    """The knowledge as a table of one row an entity: its identifier, and its fields that are plain values."""
    entities = list(known)
    types = {"name": pa.string(), **{c.name: c.arrow for c in Entity.TABLE.columns}}
    names = [f.name for f in dataclasses.fields(KnownEntity) if f.name in types and f.name != "aliases"]
    return pa.table({n: pa.array([getattr(e, n) for e in entities], types[n]) for n in ["entity_id", *names]})
