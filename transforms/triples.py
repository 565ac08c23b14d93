"""The analysts' flat table: each fact's subjects by its objects, with the sentence that says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from transforms.ids import content_id
from transforms.reading import Reading
from transforms.schema import Document, FactArgument, FactMention, Sentence, Triple


def triples(reading: Reading, mentions: Iterable[FactMention], arguments: Iterable[FactArgument]) -> Iterator[Triple]:
    """One row per subject and object of each fact; where it has none of one kind, that side is NULL."""
    by_fact: dict[str, list[FactArgument]] = defaultdict(list)
    for argument in arguments:
        by_fact[argument.fact_mention_id].append(argument)
    sentences = {s.sentence_id: s for s in reading.sentences}
    for fact in mentions:
        own = by_fact[fact.fact_mention_id]
        pairs = product(_in_role(own, "subject"), _in_role(own, "object"))
        place = next((a for a in own if a.role == "place" and a.base_form), None)
        for subject, obj in pairs:
            yield _triple(reading.document, sentences[fact.sentence_id], fact, subject, obj, place)


def _in_role(arguments: Sequence[FactArgument], role: str) -> Sequence[FactArgument | None]:
    return [a for a in arguments if a.role == role] or [None]


def _triple(
    document: Document,
    sentence: Sentence,
    fact: FactMention,
    subject: FactArgument | None,
    obj: FactArgument | None,
    place: FactArgument | None,
) -> Triple:
    pair = (subject.argument_index if subject else None, obj.argument_index if obj else None)
    return Triple(
        triple_id=content_id("triple", fact.fact_mention_id, *pair),
        fact_mention_id=fact.fact_mention_id,
        document_id=fact.document_id,
        sentence_id=fact.sentence_id,
        fact_type=fact.fact_type,
        subject_text=subject.text if subject else None,
        subject_base=subject.base_form if subject else None,
        subject_entity_id=subject.entity_id if subject else None,
        subject_recovery=subject.recovery if subject else None,
        predicate_lemma=fact.predicate_lemma,
        object_text=obj.text if obj else None,
        object_base=obj.base_form if obj else None,
        object_entity_id=obj.entity_id if obj else None,
        time_start=fact.event_time_start,
        time_end=fact.event_time_end,
        time_granularity=fact.event_time_granularity,
        place_base=place.base_form if place else None,
        place_entity_id=fact.place_entity_id,
        polarity=fact.polarity,
        modality=fact.modality,
        tense=fact.tense,
        aspect=fact.aspect,
        voice=fact.voice,
        attribution_text=fact.attribution_text,
        attribution_entity_id=fact.attribution_entity_id,
        attribution_kind=fact.attribution_kind,
        confidence=fact.confidence,
        rule=fact.rule,
        evidence=sentence.text,
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        published_at=document.published_at,
    )
