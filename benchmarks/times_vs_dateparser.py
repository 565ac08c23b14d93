"""Sedno's times and dateparser on the same phrases: `python benchmarks/times_vs_dateparser.py` from the repository.

The phrases are tests/transforms/times/phrases.csv, each with its day of publication. Both get the whole sentence;
dateparser may also have the bare phrase, and its better answer counts. Right: the first day is the phrase's first day,
or none is given where the phrase has none. An invented day: a day for a phrase that says no day (`w listopadzie`).
"""

from __future__ import annotations

import sys
import warnings
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import dateparser
from dateparser.search import search_dates

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.transforms.times.reading import read
from tests.transforms.times.test_phrases import Phrase, phrases

DAYS = frozenset({"day", "minute", "hour", "part_of_day"})
Answer = Callable[[Phrase], tuple[date | None, bool]]
"""First day, and whether the answer claims to be that day exactly."""


def sedno(phrase: Phrase) -> tuple[date | None, bool]:
    """What the row that begins where the phrase begins says."""
    rows = {row.start_char: row for row in read(phrase.text, phrase.anchor)}
    row = rows.get(phrase.sentence.index("["))
    return (row.start_date, row.timex_type in {"DATE", "TIME"} and row.granularity in DAYS) if row else (None, False)


def theirs(phrase: Phrase) -> tuple[date | None, bool]:
    """The right one of dateparser's answers for phrase and sentence, else any; it has days only, no coarser unit."""
    first = _first_day(phrase)
    found = [d.date() for d in (_parsed(phrase), _searched(phrase)) if d is not None]
    best = first if first in found else found[0] if found else None
    return best, best is not None


def _settings(phrase: Phrase) -> dict[str, object]:
    return {"RELATIVE_BASE": datetime.combine(phrase.anchor or date(2026, 2, 1), time()), "PREFER_DATES_FROM": "past"}


def _parsed(phrase: Phrase) -> datetime | None:
    found: datetime | None = dateparser.parse(phrase.expression, languages=["pl"], settings=_settings(phrase))
    return found


def _searched(phrase: Phrase) -> datetime | None:
    """The date found in the sentence where the phrase stands."""
    start = phrase.sentence.index("[")
    found: list[tuple[str, datetime]] = search_dates(phrase.text, languages=["pl"], settings=_settings(phrase)) or []
    for text, moment in found:
        at = phrase.text.find(text)
        if at < start + len(phrase.expression) and start < at + len(text):
            return moment
    return None


def _first_day(phrase: Phrase) -> date | None:
    return date.fromisoformat(phrase.expected[2]) if phrase.expected[2] else None


def _says_a_day(phrase: Phrase) -> bool:
    return phrase.expected[0] in {"DATE", "TIME"} and phrase.expected[4] in DAYS


def score(answer: Answer) -> Counter[str]:
    """How many phrases it gets right, misses, gets wrong, and how many days it invents."""
    counts: Counter[str] = Counter()
    for phrase in phrases():
        first, is_day = answer(phrase)
        counts["right"] += first == _first_day(phrase)
        counts["no date where there is one"] += first is None and _first_day(phrase) is not None
        counts["another date"] += first is not None and first != _first_day(phrase)
        counts["days invented"] += first is not None and is_day and not _says_a_day(phrase)
        if _says_a_day(phrase):
            counts["right, where a day is said"] += first == _first_day(phrase)
    return counts


def main() -> None:
    """Print both scores side by side."""
    warnings.filterwarnings("ignore")  # dateparser warns of days parsed without a year
    ours, others = score(sedno), score(theirs)
    days = sum(map(_says_a_day, phrases()))
    print(f"{len(phrases())} phrases, {days} of them say a day; dateparser {dateparser.__version__}")
    print(f"{'':30}{'sedno':>8}{'dateparser':>12}")
    for name in ("right", "right, where a day is said", "no date where there is one", "another date", "days invented"):
        print(f"{name:30}{ours[name]:>8}{others[name]:>12}")


if __name__ == "__main__":
    main()
