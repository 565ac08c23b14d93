"""Speech: what stands in quotation marks or after a dash, and what reporting verbs retell, with who said it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from transforms.facts import Facts
from transforms.facts.speeches import Speech, speeches
from transforms.ids import content_id
from transforms.reading import Reading
from transforms.schema import FactArgument, FactMention, Quote, QuoteKind
from transforms.text import quoted_spans

LOOSE = frozenset("-–—−,;:")
"""Dashes and marks that surround speech and are not spoken."""

DASHES = frozenset("-–—")
OPENING = frozenset('„"«“')
CLOSING = frozenset('”"»“')


def quotes(reading: Reading, facts: Facts) -> list[Quote]:
    """Stretches of speech in the order of the text: at least one clause each, none inside another of its kind."""
    marked = (_in_marks(reading, facts, span) for span in quoted_spans(reading.document.text))
    dashed = (_after_dash(reading, facts, speech) for speech in speeches(reading.tree))
    direct = [q for q in (*marked, *dashed) if q is not None]
    reported = [q for q in _contents(reading, facts) if not any(_inside(q, d) for d in direct)]
    return sorted(_outermost([*direct, *reported]), key=lambda q: (q.start_char, q.end_char, q.kind))


def _in_marks(reading: Reading, facts: Facts, span: tuple[int, int]) -> Quote | None:
    """A quotation in marks that holds a fact somebody is quoted for; names and titles in marks are none."""
    text = reading.document.text
    if text[span[0] + 1].isspace() and text[span[0] - 1 : span[0]].isalnum():
        return None  # what opens here closes another quotation: "FT" pisze, że "A"
    said = next((m for m in _between(facts, *span) if m.attribution_kind == "direct"), None)
    if said is None:
        return None
    return _quote(reading, "direct", (span[0] + 1, span[1] - 1), said, _speaker_of(said, facts))


def _after_dash(reading: Reading, facts: Facts, speech: Speech) -> Quote | None:
    """A stretch between dashes that holds a fact for which whom the reporting verb beside it names is quoted."""
    inside = [m for m in _between(facts, speech.start, speech.end) if m.attribution_kind in ("direct", "indirect")]
    said = next((m for cue in speech.cues for m in inside if m.attribution_cue_lemma == cue.lemma), None)
    return _quote(reading, "direct", (speech.start, speech.end), said, _speaker_of(said, facts)) if said else None


def _between(facts: Facts, start: int, end: int) -> list[FactMention]:
    starts = [m.predicate_start for m in facts.mentions]
    return facts.mentions[bisect_left(starts, start) : bisect_left(starts, end)]


def _contents(reading: Reading, facts: Facts) -> Iterator[Quote]:
    """Content clauses of reporting verbs, and speech that only a dash behind it marks."""
    stated = {m.fact_mention_id: m for m in facts.mentions}
    for argument in facts.arguments:
        content = stated.get(argument.content_fact_mention_id or "")
        if content is None or content.attribution_kind not in ("direct", "indirect") or argument.role != "object":
            continue
        if stated[argument.fact_mention_id].predicate_lemma.split()[0] != content.attribution_cue_lemma:
            continue
        if argument.start_char is not None and argument.end_char is not None:
            told = stated[argument.fact_mention_id].predicate_start
            span = (argument.start_char, argument.end_char)
            kind = _kind(reading.document.text, content, span, told)
            yield _quote(reading, kind, span, content, _subject(argument.fact_mention_id, facts))


def _kind(text: str, content: FactMention, span: tuple[int, int], told: int) -> QuoteKind:
    """Words of the speaker are what stands after an opening mark or before the dash that the reporting verb follows.

    A clause with a few words in quotation marks is retold.
    """
    start, end = span
    marked = not OPENING.isdisjoint(text[max(0, start - 1) : start + 1])
    before_dash = end <= told and not DASHES.isdisjoint(text[end:told])
    return "direct" if content.attribution_kind == "direct" and (marked or before_dash) else "indirect"


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
