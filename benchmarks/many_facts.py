"""How long a lake of many facts takes to answer: `python -m benchmarks.many_facts [--rows 10000000]`.

The rows are made by DuckDB, written by the lake's own writer in the order in which a release writes them, and asked
through views as the catalog makes them: by identifier, by subject and predicate, by predicate alone.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import duckdb
import pyarrow as pa

from flows.lake import Lake
from transforms.schema import Fact

ROWS_AT_ONCE = 100_000
TIMES = 5
QUESTIONS = {
    "one fact by its identifier": "fact_id = substr(md5('765432'), 1, 20)",
    "a subject and a predicate": "subject_key = 'osoba 123456' AND predicate_lemma = 'czasownik 456'",
    "a subject": "subject_key = 'osoba 123456'",
    "an object": "object_key = 'rzecz 4321'",
    "a predicate, counted": "predicate_lemma = 'czasownik 456'",
}
MADE = """
SELECT substr(md5(i::VARCHAR), 1, 20) AS fact_id, 'event' AS fact_type, 'osoba ' || i % 300000 AS subject_key,
       'Osoba ' || i % 300000 AS subject_base, 'czasownik ' || i % 1000 AS predicate_lemma,
       'rzecz ' || hash(i) % 500000 AS object_key, 'Rzecz ' || hash(i) % 500000 AS object_base,
       DATE '2020-01-01' + (i % 2000)::INTEGER AS time_start, DATE '2020-01-01' + (i % 2000)::INTEGER AS time_end,
       'positive' AS polarity, 'asserted' AS modality, 'past' AS tense, 1::BIGINT AS n_mentions,
       1::BIGINT AS n_documents, 1::BIGINT AS n_publishers, 1::BIGINT AS n_independent_sources,
       NULL::TIMESTAMPTZ AS first_reported_at, NULL::TIMESTAMPTZ AS last_reported_at
FROM range({n_rows}) t(i) ORDER BY subject_key, predicate_lemma, fact_id"""


def main() -> None:
    """Make the lake in a temporary folder and print seconds, the best of several, for each question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    n_rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as connection:
        connection.execute("SET memory_limit = '4GB'")
        lake, table = Lake(Path(folder)), Fact.TABLE
        started = time.perf_counter()
        reader = connection.sql(MADE.format(n_rows=n_rows)).to_arrow_reader(ROWS_AT_ONCE)
        batches = (pa.RecordBatch.from_arrays(batch.columns, schema=table.arrow) for batch in reader)
        lake.append(table, pa.RecordBatchReader.from_batches(table.arrow, batches), n_rows)
        print(f"{n_rows:,} facts written in {time.perf_counter() - started:.0f} s")
        sizes = [Path(file).stat().st_size for file in lake.files(table)]
        print(f"{sum(sizes) / 1e6:,.0f} MB in {len(sizes)} files")
        for name, where in QUESTIONS.items():
            print(f"{name:<30}{_asked(lake, where)}")


def _asked(lake: Lake, where: str) -> str:
    seconds = []
    for _ in range(TIMES):
        with duckdb.connect() as connection:
            started = time.perf_counter()
            (found,) = connection.execute(f"SELECT count(*) FROM ({lake.scan(Fact.TABLE)}) WHERE {where}").fetchall()
            seconds.append(time.perf_counter() - started)
    return f"{min(seconds):8.3f} s, {found[0]:,} rows"


if __name__ == "__main__":
    main()
