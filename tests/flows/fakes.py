"""A reader of a language of three words a line, so that the flow is tested without the model.

Each line of a text is `Subject predicate Object`, and becomes a sentence, two mentions, a fact and a triple. Jan_Kot is
a name of two words.
"""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc

from flows.errors import SednoError
from flows.fingerprints import Origin
from flows.settings import Settings
from tests.make import VOCAB
from transforms.columns import Row
from transforms.documents import Draft, document
from transforms.ids import content_id
from transforms.knowledge import KnownEntity
from transforms.schema import Document, EntityMention, FactArgument, FactMention, Sentence, Triple

KNOWN = KnownEntity(name="Anna Nowak", entity_type="PER", wikidata_id="Q1", source="made")


def open_fakes(settings: Settings) -> FakeTools:
    """Opens them in a worker."""
    return FakeTools()


def open_mortal(settings: Settings) -> FakeTools:
    """Opens tools that kill their process."""
    return MortalTools(settings.data / "died")


def open_nothing(settings: Settings) -> FakeTools:
    """Finds no model."""
    raise SednoError("there is no such model")


def dies(*_: object) -> None:
    """Kills its process."""
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class FakeExtraction:
    rows: list[Row]
    left_out: Counter[str] = field(default_factory=lambda: Counter(fragment=1))


class FakeTools:
    """Parses by splitting at spaces; fails on `crash` while parsing and on `fail` while extracting."""

    def __init__(self, model: str = "fake 1") -> None:
        self.origin = Origin(model, "weights of " + model, "code")
        self.known = (KNOWN,)
        self.parsed: list[str] = []

    def parse(self, texts: Sequence[str], batch_size: int) -> Iterator[Doc]:
        for text in texts:
            if "crash" in text:
                raise ValueError("this text crashes the model")
            self.parsed.append(text)
            yield Doc(VOCAB, words=text.split())

    def extract(self, draft: Draft, doc: Doc, version: int) -> FakeExtraction:
        if "fail" in draft.text:
            raise ValueError("no rule fits")
        return FakeExtraction(list(rows(draft, version)))


class MortalTools(FakeTools):
    """Kills its process on `dies`, the first time, and on `deadly` each time; the folder remembers."""

    def __init__(self, died: Path) -> None:
        super().__init__()
        self.died = died

    def extract(self, draft: Draft, doc: Doc, version: int) -> FakeExtraction:
        if "deadly" in draft.text or ("dies" in draft.text and not self.died.exists()):
            self.died.mkdir(exist_ok=True)
            dies()
        return super().extract(draft, doc, version)


def rows(draft: Draft, version: int = 1) -> Iterator[Row]:
    """All rows of a text of that language."""
    lines = draft.text.splitlines()
    article = document(draft, len(lines), version)
    yield article
    start = 0
    for index, line in enumerate(lines):
        yield from _sentence_rows(article, index, start, line)
        start += len(line) + 1


def _sentence_rows(article: Document, index: int, start: int, line: str) -> Iterator[Row]:
    sentence = Sentence(
        sentence_id=content_id("sentence", article.document_id, start, line),
        document_id=article.document_id,
        sentence_index=index,
        section="body",
        start_char=start,
        end_char=start + len(line),
        text=line,
        is_quoted=False,
    )
    yield sentence
    subject, predicate, object_ = line.split(" ")
    place = start + len(subject) + 1
    mentions = [_mention(sentence, start, subject), _mention(sentence, sentence.end_char - len(object_), object_)]
    yield from mentions
    fact = _fact(sentence, place, predicate)
    yield fact
    yield from (_argument(fact, i, m) for i, m in enumerate(mentions))
    yield _triple(article, sentence, fact, *mentions)


def _mention(sentence: Sentence, start: int, name: str) -> EntityMention:
    known = name == "Anna"
    return EntityMention(
        mention_id=content_id("mention", sentence.document_id, start),
        document_id=sentence.document_id,
        sentence_id=sentence.sentence_id,
        start_char=start,
        end_char=start + len(name),
        text=name,
        head_start=start,
        head_end=start + len(name),
        base_form=name.replace("_", " "),
        base_form_method="as_printed",
        entity_type="PER",
        entity_id="Q1" if known else content_id("entity", "PER", name.replace("_", " ").casefold()),
        link_method="knowledge" if known else "base_form",
        link_score=1.0,
        mention_kind="name",
        case="Nom",
        number="Sing",
        gender=None,
    )


def _fact(sentence: Sentence, start: int, predicate: str) -> FactMention:
    return FactMention(
        fact_mention_id=content_id("fact", sentence.document_id, start),
        document_id=sentence.document_id,
        sentence_id=sentence.sentence_id,
        fact_type="event",
        predicate_text=predicate,
        predicate_lemma=predicate,
        predicate_start=start,
        predicate_end=start + len(predicate),
        polarity="positive",
        modality="asserted",
        tense="past",
        aspect=None,
        voice="active",
        attribution_text=None,
        attribution_entity_id=None,
        attribution_kind=None,
        attribution_cue_lemma=None,
        event_time_start=None,
        event_time_end=None,
        event_time_granularity=None,
        event_time_method="none",
        place_entity_id=None,
        confidence=0.9,
        rule="three_words",
    )


def _argument(fact: FactMention, index: int, mention: EntityMention) -> FactArgument:
    return FactArgument(
        fact_mention_id=fact.fact_mention_id,
        argument_index=index,
        document_id=fact.document_id,
        role="object" if index else "subject",
        preposition=None,
        text=mention.text,
        base_form=mention.base_form,
        start_char=mention.start_char,
        end_char=mention.end_char,
        head_start=mention.head_start,
        head_end=mention.head_end,
        entity_id=mention.entity_id,
        recovery="stated",
        content_fact_mention_id=None,
        quantity_value=None,
        quantity_unit=None,
        quantity_approximate=None,
    )


def _triple(
    article: Document, sentence: Sentence, fact: FactMention, subject: EntityMention, object_: EntityMention
) -> Triple:
    return Triple(
        triple_id=content_id("triple", fact.fact_mention_id),
        fact_mention_id=fact.fact_mention_id,
        document_id=fact.document_id,
        sentence_id=fact.sentence_id,
        fact_type=fact.fact_type,
        subject_text=subject.text,
        subject_base=subject.base_form,
        subject_entity_id=subject.entity_id,
        subject_recovery="stated",
        predicate_lemma=fact.predicate_lemma,
        object_text=object_.text,
        object_base=object_.base_form,
        object_entity_id=object_.entity_id,
        time_start=None,
        time_end=None,
        time_granularity=None,
        place_base=None,
        place_entity_id=None,
        polarity=fact.polarity,
        modality=fact.modality,
        tense=fact.tense,
        aspect=fact.aspect,
        voice=fact.voice,
        attribution_text=None,
        attribution_entity_id=None,
        attribution_kind=None,
        confidence=fact.confidence,
        rule=fact.rule,
        evidence=sentence.text,
        title=article.title,
        publisher=article.publisher,
        url=article.url,
        published_at=article.published_at,
    )
