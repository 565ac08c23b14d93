"""Expressions of time in Polish, normalised to TIMEX3 with first and last day."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transforms.ids import content_id
from transforms.reading import Reading
from transforms.schema import Time
from transforms.times import dates, duration_adjectives, durations, ranges, sets, unnamed, words
from transforms.times.direction import Direction, Governor, governor
from transforms.times.meaning import Calendar, Found
from transforms.times.pieces import Scan, scan
from transforms.times.resolve import resolve
from transforms.times.starts import may_begin, may_hold
from transforms.times.story import Dated, Story

_NAMES = frozenset({"PER", "GPE", "LOC", "FAC"})
_SINCE = words.listed("od do z po przed sprzed")
RULES: tuple[Callable[[Scan, int], Found | None], ...] = (
    dates.night_between,
    sets.times_a,
    sets.every,
    sets.each,
    sets.weekdays,
    sets.adverb,
    ranges.hour_after_link,
    ranges.year_after_link,
    ranges.weekday_after_link,
    ranges.day_before_link,
    ranges.month_before_link,
    ranges.century_before_link,
    ranges.length_before_link,
    ranges.hour_before_link,
    dates.dated,
    durations.length,
    durations.one,
    durations.unnamed,
    unnamed.recent,
    duration_adjectives.adjective,
    unnamed.anniversary,
    ranges.bare_year,
)
"""All rules, in the order that decides between expressions of the same length."""

_OF_DIGITS = frozenset({
    ranges.hour_after_link, ranges.year_after_link, ranges.day_before_link, ranges.hour_before_link, ranges.bare_year,
})  # fmt: skip
_OF_WORDS = frozenset({
    dates.night_between, sets.every, sets.each, sets.weekdays, sets.adverb, ranges.weekday_after_link,
    ranges.century_before_link, durations.one, durations.unnamed, unnamed.recent,
})  # fmt: skip
IN_DIGITS = tuple(rule for rule in RULES if rule not in _OF_WORDS)
IN_WORDS = tuple(rule for rule in RULES if rule not in _OF_DIGITS)
"""Those that can begin with a number in digits, and with a word."""


def times(reading: Reading) -> tuple[Time, ...]:
    """The article's expressions of time in text order, disjoint, each within one sentence."""
    story = Story(reading.document.published_on)
    rows: list[Time] = []
    for sentence in (s for s in reading.sentences if may_hold(s.text)):
        story.sentence, read = sentence.sentence_index, scan(sentence)
        for found in expressions(read):
            if not _in_name(reading, read, found):
                rows.append(_row(reading, read, found, story))
    return tuple(rows)


def _in_name(reading: Reading, scan: Scan, found: Found) -> bool:
    """Whether it stands inside the name of a person or a place (`Maj`, `ul. 3 Maja`)."""
    start, end = scan.at(found.first).start, scan.at(found.last - 1).end
    names = (m for m in reading.mentions if m.mention_kind == "name" and m.entity_type in _NAMES)
    return any(m.start_char <= start and end <= m.end_char for m in names)


def expressions(scan: Scan) -> Iterator[Found]:
    """Left to right, at each place the longest expression that a rule finds."""
    i, end = 0, len(scan.pieces)
    while i < end:
        best = _longest(scan, i) if may_begin(scan, i) and not scan.in_compound(i) else None
        if best:
            scan.found.append(best)
            yield best
        i = best.last if best else i + 1


def _longest(scan: Scan, i: int) -> Found | None:
    rules = IN_DIGITS if scan.at(i).text.isdecimal() else IN_WORDS
    found = [f for rule in rules if (f := rule(scan, i))]
    return max(found, key=lambda f: f.last) if found else None


def _row(reading: Reading, scan: Scan, found: Found, story: Story) -> Time:
    start, end = scan.at(found.first).start, scan.at(found.last - 1).end
    verb = governor(reading.tree, start, end)
    story.goes_on = ranges.goes_on(scan, found)
    dated = resolve(found, story, _looks(scan, found, verb))
    story.heard(found, dated, reported=verb.reports, since=scan.low(found.first - 1) in _SINCE)
    return _time(reading, scan, found, dated, start, end)


def _looks(scan: Scan, found: Found, verb: Governor) -> Direction:
    """`na czwartek`, `na 8 marca` lie ahead of what sets them; with the present, `od soboty` lies behind.

    So does what a sentence without a verb announces: `W czwartek spotkanie ministrów`.
    """
    if scan.low(found.first - 1) == "na" and isinstance(found.meaning, Calendar) and not found.meaning.is_loose:
        return "future"
    if verb.announces and found.first == 1 and isinstance(found.meaning, Calendar) and found.meaning.weekday:
        return "future"
    if verb.direction == "present" and isinstance(found.meaning, Calendar):
        since = scan.low(found.first - 1) == "od" and (found.meaning.season or found.meaning.weekday)
        attribute = scan.low(found.first) in words.WEEKDAY_ADJECTIVES
        return "past" if since else None if attribute else "present"
    return verb.direction


def _time(reading: Reading, scan: Scan, found: Found, dated: Dated, start: int, end: int) -> Time:
    document_id = reading.document.document_id
    return Time(
        time_id=content_id("time", document_id, start, end, found.timex_type),
        document_id=document_id,
        sentence_id=scan.sentence.sentence_id,
        start_char=start,
        end_char=end,
        text=reading.document.text[start:end],
        timex_type=found.timex_type,
        timex_value=dated.value,
        start_date=dated.start,
        end_date=dated.end,
        granularity=dated.granularity,
        anchor_date=dated.anchor,
        anchor_kind=dated.anchor_kind,
        method=found.method,
    )


__all__ = ["times"]
