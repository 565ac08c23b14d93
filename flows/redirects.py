"""Whom a surname alone means: asked of the whole corpus at each release, and of the knowledge; the answers as a table.

The rows are a function of the corpus, the knowledge and the settings, so that it does not matter in how many runs the
corpus was read. Bearers are counted by day before articles are compared, so that the work grows with days, not with
pairs of articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import duckdb
import pyarrow as pa

from flows import duck
from flows.lake import Lake
from flows.settings import Settings
from flows.staging import Staging
from transforms.gender import gender_of_name
from transforms.knowledge import KnownEntity
from transforms.schema import Document, Redirect, Triple

PEOPLE = """
CREATE TEMP TABLE people AS
SELECT document_id, entity_id, lower(base_form) AS name, string_split(lower(base_form), ' ') AS words,
       base_form[1] = lower(base_form[1]) AS is_particle, gender, link_method
FROM entity_mentions WHERE entity_type = 'PER' AND mention_kind = 'name'
"""

NAMED = """
CREATE TEMP TABLE named AS
SELECT DISTINCT document_id, entity_id, array_to_string(words[i:], ' ') AS surname, true AS is_surname
FROM people, generate_series(2, len(words)) AS t(i) WHERE len(words) > 1
UNION SELECT DISTINCT document_id, entity_id, words[1], false FROM people WHERE len(words) > 1
"""
"""Who is named in full in an article, by each word or words that may stand for the name; a first name competes only."""

ALONE = """
CREATE TEMP TABLE alone AS
WITH called AS (
    SELECT document_id, entity_id, min(name) AS surname,
           count(*) FILTER (gender = 'Fem') AS n_feminine, count(*) FILTER (gender = 'Masc') AS n_masculine
    FROM people GROUP BY document_id, entity_id
    HAVING bool_and(link_method = 'base_form' AND (len(words) = 1 OR is_particle)) AND min(name) = max(name)
)
SELECT c.*, published_on AS day FROM called c JOIN documents USING (document_id)
WHERE len(surname) > 2 AND NOT EXISTS (
    SELECT 1 FROM named n WHERE n.document_id = c.document_id AND n.surname = c.surname)
"""
"""Who is called by surname alone throughout an article that names no bearer of it in full."""

BEARERS = """
CREATE TEMP TABLE bearers AS
WITH stories AS (
    SELECT surname, entity_id, bool_or(is_surname) AS is_surname, published_on AS day
    FROM named JOIN documents USING (document_id) WHERE surname IN (SELECT surname FROM alone)
    GROUP BY surname, entity_id, published_on, coalesce(cluster_id, document_id)
), daily AS (
    SELECT surname, entity_id, bool_or(is_surname) AS is_surname, day, count(*) AS n
    FROM stories GROUP BY surname, entity_id, day
), days AS (SELECT DISTINCT surname, day FROM alone)
SELECT s.surname, s.day, d.entity_id, bool_or(is_surname) AS is_surname, sum(n)::BIGINT AS n,
       sum(sum(n)) OVER (PARTITION BY s.surname, s.day)::BIGINT AS n_all
FROM days s JOIN daily d ON d.surname = s.surname
     AND (s.day IS NULL OR d.day IS NULL OR abs(date_diff('day', s.day, d.day)) <= $days)
GROUP BY s.surname, s.day, d.entity_id
"""
"""How often each bearer of a surname is named in full around each day on which somebody is called by it alone."""

ROLES = """
CREATE TEMP TABLE roles AS
WITH said AS (
    SELECT a.document_id, a.entity_id, lower(predicate_lemma) AS role
    FROM fact_mentions f JOIN fact_arguments a USING (fact_mention_id)
    WHERE f.fact_type = 'role' AND a.role = 'subject' AND a.entity_id IS NOT NULL
)
SELECT DISTINCT document_id, entity_id, role FROM said SEMI JOIN alone USING (document_id, entity_id)
UNION ALL SELECT DISTINCT NULL, entity_id, role FROM said SEMI JOIN bearers USING (entity_id)
"""
"""What those called by surname alone are said to be in their article, and the bearers anywhere (there without one)."""

GENDER = "CASE WHEN n_feminine > n_masculine THEN 'Fem' WHEN n_masculine > n_feminine THEN 'Masc' END AS gender"
GENDERS = f"""
CREATE TEMP TABLE genders AS
SELECT entity_id, {GENDER}
FROM (SELECT entity_id, count(*) FILTER (gender = 'Fem') AS n_feminine,
             count(*) FILTER (gender = 'Masc') AS n_masculine
      FROM people WHERE entity_id IN (SELECT entity_id FROM bearers) GROUP BY entity_id)
"""

REDIRECTS = f"""
WITH asked AS (
    SELECT document_id, entity_id, surname, day,
           {GENDER}
    FROM alone
), possible AS (
    SELECT a.document_id, a.entity_id, b.entity_id AS target, a.surname, n, n_all
    FROM asked a JOIN bearers b ON b.surname = a.surname AND b.day IS NOT DISTINCT FROM a.day
         LEFT JOIN genders g ON g.entity_id = b.entity_id
    WHERE b.is_surname AND n >= $documents AND n * 100 >= n_all * $percent
          AND (a.gender = g.gender OR a.gender IS NULL OR g.gender IS NULL)
), said AS (
    SELECT p.document_id, p.entity_id, p.target, bool_or(o.role = r.role) AS agrees
    FROM possible p JOIN roles r ON r.document_id = p.document_id AND r.entity_id = p.entity_id
         JOIN roles o ON o.document_id IS NULL AND o.entity_id = p.target
    GROUP BY ALL
), dominant AS (
    SELECT p.document_id, p.entity_id, target, 'dominant_bearer' AS reason, surname, n, n_all
    FROM possible p LEFT JOIN said USING (document_id, entity_id, target) WHERE coalesce(agrees, true)
), office AS (
    SELECT DISTINCT a.document_id, a.entity_id, k.entity_id AS target, 'known_office' AS reason, a.surname,
           coalesce(b.n, 0) AS n, coalesce(b.n_all, o.n_all, 0) AS n_all
    FROM asked a JOIN known_people k USING (surname)
         JOIN roles r ON r.document_id = a.document_id AND r.entity_id = a.entity_id AND list_contains(k.roles, r.role)
         LEFT JOIN bearers b ON b.surname = a.surname AND b.day IS NOT DISTINCT FROM a.day AND b.entity_id = k.entity_id
         LEFT JOIN (SELECT DISTINCT surname, day, n_all FROM bearers) o
              ON o.surname = a.surname AND o.day IS NOT DISTINCT FROM a.day
    WHERE (a.gender = k.gender OR a.gender IS NULL OR k.gender IS NULL)
          AND coalesce(b.n, 0) * 100 >= coalesce(b.n_all, o.n_all, 0) * $percent
), resolved AS (
    SELECT * FROM dominant
    UNION ALL SELECT * FROM office ANTI JOIN dominant USING (document_id, entity_id)
)
SELECT left(sha256(to_json([document_id, entity_id, target])::VARCHAR), 20) AS redirect_id,
       document_id, entity_id, target AS target_entity_id, surname, reason, n AS n_documents, n_all - n AS n_others
FROM resolved r
WHERE NOT EXISTS (SELECT 1 FROM entity_mentions m WHERE m.document_id = r.document_id AND m.entity_id = r.target)
QUALIFY count(*) OVER (PARTITION BY document_id, entity_id) = 1 AND count(*) OVER (PARTITION BY document_id, target) = 1
ORDER BY document_id, entity_id
"""
"""At most one target for each, which the article does not mention: so that a redirect can be undone in its triples."""

ENTITIES_OF_TRIPLES = tuple(c.name for c in Triple.TABLE.columns if c.references == "entities.entity_id")
CHANGED = """
CREATE TEMP TABLE changed AS
WITH old AS (SELECT document_id, entity_id, target_entity_id FROM ({old})),
new AS (SELECT document_id, entity_id, target_entity_id FROM redirects)
SELECT DISTINCT document_id FROM ((FROM old EXCEPT FROM new) UNION ALL (FROM new EXCEPT FROM old))
WHERE document_id IN (SELECT document_id FROM ({kept}))
"""
TOLD_ANEW = "SELECT DISTINCT document_id FROM ({triples}) ANTI JOIN ({documents}) USING (document_id) ORDER BY ALL"


class Bearer(NamedTuple):
    """A person of the knowledge who alone bears a surname there."""

    surname: str
    entity_id: str
    gender: str | None
    roles: tuple[str, ...]


def find(connection: duckdb.DuckDBPyConnection, known: Iterable[KnownEntity], settings: Settings) -> None:
    """Make the table `redirects` from the connection's views of the document tables."""
    connection.register("known_people", _as_table(list(sole_bearers(known))))
    asked = {"documents": settings.surname_documents, "percent": settings.surname_percent}
    for query in (PEOPLE, NAMED, ALONE):
        connection.execute(query)
    connection.execute(BEARERS, {"days": settings.surname_days})
    for query in (ROLES, GENDERS):
        connection.execute(query)
    connection.execute(f"CREATE TEMP TABLE redirects AS {REDIRECTS}", asked)


def sole_bearers(known: Iterable[KnownEntity]) -> Iterator[Bearer]:
    """The people of the knowledge whose surname is nobody else's there, if it says by what office they are called."""
    bearers: dict[str, list[KnownEntity]] = {}
    for person in (e for e in known if e.entity_type == "PER"):
        for surname in {s for name in (person.name, *person.aliases) for s in _surnames(name)}:
            bearers.setdefault(surname, []).append(person)
    for surname, (person, *others) in bearers.items():
        if not others and person.roles:
            yield Bearer(surname, person.entity_id, gender_of_name(person.name), person.roles)


def _surnames(name: str) -> Iterator[str]:
    words = name.lower().split()
    yield from (" ".join(words[i:]) for i in range(1, len(words)))


def _as_table(bearers: Sequence[Bearer]) -> pa.Table:
    kinds = {"surname": pa.string(), "entity_id": pa.string(), "gender": pa.string(), "roles": pa.list_(pa.string())}
    return pa.table({name: pa.array([getattr(b, name) for b in bearers], kind) for name, kind in kinds.items()})


def apply(connection: duckdb.DuckDBPyConnection, lake: Lake, staging: Staging, kept: str) -> None:
    """Stage `redirects`, and resolve by it the staged triples and those of kept articles whose redirects have changed.

    `kept` is the SQL of the lake's triples that stay, resolved as the release before says.
    """
    duck.copy(connection, "FROM redirects ORDER BY document_id, entity_id", staging.file(Redirect.TABLE))
    old, file = lake.scan(Redirect.TABLE), staging.file(Triple.TABLE)
    connection.execute(CHANGED.format(old=old, kept=kept))
    read = _followed(f"{kept} AND document_id IN (FROM changed)", old, "target_entity_id", "entity_id")
    staged = f"SELECT * FROM read_parquet([{duck.literal(str(file))}], file_row_number = true)"
    told = f"SELECT * FROM ({staged}) UNION ALL SELECT *, 0 FROM ({read})"
    resolved = _followed(told, "FROM redirects", "entity_id", "target_entity_id")
    beside = staging.folder / file.name
    order = "document_id, file_row_number, fact_mention_id, triple_id"
    duck.copy(connection, f"SELECT {duck.columns(Triple.TABLE)} FROM ({resolved}) ORDER BY {order}", beside)
    beside.replace(file)


def _followed(rows: str, redirects: str, old: str, new: str) -> str:
    """SQL of the rows with each of their entities that a redirect has as `old` replaced by its `new`."""
    joins = [f"LEFT JOIN ({redirects}) r{i} ON r{i}.document_id = t.document_id AND r{i}.{old} = t.{name}"
             for i, name in enumerate(ENTITIES_OF_TRIPLES)]  # fmt: skip
    changes = [f"coalesce(r{i}.{new}, t.{name}) AS {name}" for i, name in enumerate(ENTITIES_OF_TRIPLES)]
    return f"SELECT t.* REPLACE ({', '.join(changes)}) FROM ({rows}) t {' '.join(joins)}"


def told_anew(staging: Staging) -> list[str]:
    """The articles that are not staged but whose triples are, resolved otherwise than before."""
    triples, documents = (duck.scan(t, [str(staging.file(t))]) for t in (Triple.TABLE, Document.TABLE))
    with duck.connect() as connection:
        found = connection.execute(TOLD_ANEW.format(triples=triples, documents=documents)).fetchall()
    return [document_id for (document_id,) in found]
