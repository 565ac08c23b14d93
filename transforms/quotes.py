"""Speech: what stands in quotation marks or after a dash, and what reporting verbs retell, with who said it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from transforms.facts import Facts
from transforms.ids import content_id
from transforms.reading import Reading
from transforms.schema import FactArgument, FactMention, Quote, QuoteKind
from transforms.text import quoted_spans

LOOSE = frozenset("-–—−,;:")
"""Dashes and marks that surround speech and are not spoken."""

OPENING = frozenset('„"«“')
CLOSING = frozenset('”"»“')


def quotes(reading: Reading, facts: Facts) -> list[Quote]:
    """Stretches of speech in the order of the text: at least one clause each, none inside another of its kind."""
    direct = [q for span in quoted_spans(reading.document.text) if (q := _in_marks(reading, facts, span)) is not None]
    reported = [q for q in _contents(reading, facts) if not any(_inside(q, d) for d in direct)]
    return sorted(_outermost([*direct, *reported]), key=lambda q: (q.start_char, q.end_char, q.kind))


def _in_marks(reading: Reading, facts: Facts, span: tuple[int, int]) -> Quote | None:
    """A quotation in marks that holds a fact somebody is quoted for; names and titles in marks are none."""
    starts = [m.predicate_start for m in facts.mentions]
    inside = facts.mentions[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
    said = next((m for m in inside if m.attribution_kind == "direct"), None)
    if said is None:
        return None
    return _quote(reading, "direct", (span[0] + 1, span[1] - 1), said, _speaker_of(said, facts))


def _contents(reading: Reading, facts: Facts) -> Iterator[Quote]:
    """Content clauses of reporting verbs, and speech after a dash."""
    stated = {m.fact_mention_id: m for m in facts.mentions}
    for argument in facts.arguments:
        content = stated.get(argument.content_fact_mention_id or "")
        if content is None or content.attribution_kind not in ("direct", "indirect") or argument.role != "object":
            continue
        if stated[argument.fact_mention_id].predicate_lemma.split()[0] != content.attribution_cue_lemma:
            continue
        if argument.start_char is not None and argument.end_char is not None:
            kind: QuoteKind = "direct" if content.attribution_kind == "direct" else "indirect"
            first = argument.start_char
            span = (_beginning(reading, facts, content, first) if kind == "direct" else first, argument.end_char)
            yield _quote(reading, kind, span, content, _subject(argument.fact_mention_id, facts))


def _beginning(reading: Reading, facts: Facts, content: FactMention, start: int) -> int:
    """Where direct speech of several sentences begins: with the first of its paragraph that has the same source."""
    source = (content.attribution_text, content.attribution_cue_lemma, "direct")
    paragraph = reading.document.text.rfind("\n", 0, start) + 1
    if not OPENING.isdisjoint(reading.document.text[paragraph:start]):
        return start
    before = (m for m in facts.mentions if paragraph <= m.predicate_start < start)
    same = (m for m in before if (m.attribution_text, m.attribution_cue_lemma, m.attribution_kind) == source)
    first = next(same, None)
    return min(start, reading.sentence_at(first.predicate_start).start_char) if first is not None else start


def _speaker_of(said: FactMention, facts: Facts) -> FactArgument | None:
    """The subject of the reporting fact that has the source's name."""
    named = (a for a in facts.arguments if a.role == "subject" and said.attribution_text in (a.text, a.base_form))
    return next(named, None)


def _subject(fact: str, facts: Facts) -> FactArgument | None:
    return next((a for a in facts.arguments if a.fact_mention_id == fact and a.role == "subject"), None)


def _quote(
    reading: Reading, kind: QuoteKind, span: tuple[int, int], said: FactMention, speaker: FactArgument | None
) -> Quote:
    document = reading.document
    start, end = _trimmed(document.text, *span)
    return Quote(
        quote_id=content_id("quote", document.document_id, start, end, kind),
        document_id=document.document_id,
        kind=kind,
        start_char=start,
        end_char=end,
        text=document.text[start:end],
        speaker_text=said.attribution_text,
        speaker_entity_id=said.attribution_entity_id,
        speaker_recovery=(speaker.recovery if speaker is not None else "stated") if said.attribution_text else None,
        cue_lemma=said.attribution_cue_lemma,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in LOOSE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in LOOSE):
        end -= 1
    marked = end - start > 2 and text[start] in OPENING and text[end - 1] in CLOSING
    alone = marked and not any(c in OPENING | CLOSING for c in text[start + 1 : end - 1])
    return _trimmed(text, start + 1, end - 1) if alone else (start, end)


def _inside(inner: Quote, outer: Quote) -> bool:
    return outer.start_char <= inner.start_char and inner.end_char <= outer.end_char


def _outermost(found: list[Quote]) -> list[Quote]:
    """Without repetitions, and without a stretch inside a longer one of the same kind."""
    by_id = {q.quote_id: q for q in found}
    kept = list(by_id.values())
    return [q for q in kept if not any(o is not q and o.kind == q.kind and _inside(q, o) for o in kept)]
