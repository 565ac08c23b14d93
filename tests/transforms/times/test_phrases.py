"""Phrases of the press with their anchors: sentence with the expression in brackets, and what it must become."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.transforms.times.reading import read
from transforms.schema import Time

TABLE = Path(__file__).with_name("phrases.csv")


@dataclass(frozen=True)
class Phrase:
    """One line of the table."""

    sentence: str
    anchor: date | None
    expected: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.sentence.replace("[", "").replace("]", "")

    @property
    def expression(self) -> str:
        """What stands in brackets."""
        return self.sentence.partition("[")[2].partition("]")[0]


def phrases() -> list[Phrase]:
    lines = list(csv.reader(TABLE.read_text(encoding="utf-8").splitlines(), delimiter=";"))[1:]
    return [Phrase(s, date.fromisoformat(a) if a else None, tuple(rest)) for s, a, *rest in lines]


def said(row: Time) -> tuple[str, ...]:
    return (row.timex_type, row.timex_value, *(str(v or "") for v in (row.start_date, row.end_date, row.granularity)))


@pytest.mark.parametrize("phrase", phrases(), ids=lambda p: f"{p.sentence}@{p.anchor}")
def test_phrase(phrase: Phrase) -> None:
    rows = {row.start_char: row for row in read(phrase.text, phrase.anchor)}
    row = rows.get(phrase.sentence.index("["))
    assert row is not None, f"nothing found there, only {[r.text for r in rows.values()]}"
    assert row.text == phrase.expression
    assert said(row) == phrase.expected


def test_the_table_holds_enough() -> None:
    assert len(phrases()) >= 80


NO_TIME = (
    "Drugi gol padł po przerwie.",
    "Wygrali 2:1 z rywalem.",
    "Kosztowało to 2000 zł.",
    "Sprzedano 1500 biletów.",
    "Mieszka przy ul. 3 Maja 12.",
    "Maja Nowak wygrała bieg.",
    "Sety: 25:23, 25:20.",
    "Zatrzymano 30-letniego mieszkańca Gdyni.",
    "W wieku 80 lat zmarł poeta.",
    "Mają od 18 do 23 lat.",
    "Wzrost o 1,4 proc.",
    "Zadzwoń pod nr 2024.",
    "Gol padł w 90. minucie.",
    "Jechał na południe od miasta.",
    "Kupił 12.5 kg cukru.",
    "Paragraf 3.2.1 skreślono.",
    "Pierwszy raz w historii.",
    "Silnik o mocy 2000 kW.",
    "W wersji 10.15.2 jest błąd.",
    "Ma 2000 mieszkańców.",
    "Szczyt grupy G7 odwołano.",
    "Jej 13-letnia wnuczka śpiewa.",
    "Adres: example.org/raport-maj_2025.",
)


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time(text: str) -> None:
    assert [row.text for row in read(text, date(2026, 2, 1))] == []
