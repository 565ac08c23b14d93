"""Drafts as rows of fact_mentions and fact_arguments."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from transforms.facts.arguments import Argument
from transforms.facts.attribution import Attribution
from transforms.facts.draft import Draft, Material
from transforms.facts.naming import Naming
from transforms.facts.phrases import Phrase
from transforms.facts.restrictions import restricted
from transforms.facts.when_where import event_time, place_entity
from transforms.ids import content_id
from transforms.quantities import Quantity, holds_number, quantity
from transforms.reading import Reading
from transforms.schema import FactArgument, FactMention


def fact_id(draft: Draft, reading: Reading) -> str:
    """Made of the document, the predicate's place and type, and the places of the first subject and object."""
    start = draft.predicate.idx
    heads = [_first_head(draft, role) for role in ("subject", "object")]
    return content_id(
        "fact", reading.document.document_id, start, start + len(draft.predicate), draft.fact_type, *heads
    )


def _first_head(draft: Draft, role: str) -> int | None:
    return next((a.phrase.head.idx for a in draft.in_role(role) if a.phrase is not None), None)


class Rows:
    """Makes the rows of one article's drafts; `contents` gives the fact that each predicate word states."""

    def __init__(
        self, material: Material, attribution: Attribution, drafts: Collection[Draft], contents: Mapping[int, str]
    ) -> None:
        self.material = material
        self.reading = material.reading
        self.attribution = attribution
        self.naming = Naming(material.reading, [d for d in drafts if d.fact_type == "role"])
        self.contents = contents

    def mention(self, fact: str, draft: Draft) -> FactMention:
        """The row of a fact, everything but its arguments."""
        word = draft.predicate
        source = self.attribution.of(word)
        said_by = self.naming.said_by(source)
        time, method = event_time(draft, self.material)
        return FactMention(
            fact_mention_id=fact,
            document_id=self.reading.document.document_id,
            sentence_id=self.reading.sentence_at(word.idx).sentence_id,
            fact_type=draft.fact_type,
            predicate_text=word.text,
            predicate_lemma=draft.lemma,
            predicate_start=word.idx,
            predicate_end=word.idx + len(word),
            polarity=draft.polarity,
            modality=draft.modality,
            tense=draft.tense,
            aspect=draft.aspect,
            voice=draft.voice,
            attribution_text=said_by,
            attribution_entity_id=self.naming.source_entity(source),
            attribution_kind=source.kind if source is not None and said_by is not None else None,
            attribution_cue_lemma=source.cue_lemma if source is not None and said_by is not None else None,
            event_time_start=time.start_date if time is not None else None,
            event_time_end=time.end_date if time is not None else None,
            event_time_granularity=time.granularity if time is not None else None,
            event_time_method=method,
            place_entity_id=place_entity(draft, self.material),
            confidence=draft.confidence,
            rule=draft.rule,
        )

    def arguments(self, fact: str, draft: Draft) -> list[FactArgument]:
        """The rows of a fact's arguments, in their order."""
        return [self._argument(a, i, fact, draft) for i, a in enumerate(draft.arguments)]

    def _quantity(self, phrase: Phrase) -> Quantity | None:
        return quantity(phrase.stretch) if holds_number(phrase.text) else None

    def _content(self, argument: Argument, fact: str) -> str | None:
        """The fact that a content clause states; a fact is never its own content."""
        stated = self.contents.get(argument.content.predicate.i) if argument.content is not None else None
        return stated if stated != fact else None

    def _base_form(self, argument: Argument, draft: Draft) -> str | None:
        """With what narrows it, but for times and places, and for the noun that only bears a participle or a title."""
        base, phrase = self.naming.base_form(argument), argument.printed
        inside = draft.clause is None or draft.clause.form == "participle" or argument.role in ("time", "place")
        return base if base is None or phrase is None or inside else restricted(base, phrase)

    def _argument(self, argument: Argument, index: int, fact: str, draft: Draft) -> FactArgument:
        phrase = argument.phrase
        mention = self.naming.mention_of(argument)
        text = phrase.text if phrase is not None else None
        counted = self._quantity(phrase) if phrase is not None and argument.content is None else None
        return FactArgument(
            fact_mention_id=fact,
            argument_index=index,
            document_id=self.reading.document.document_id,
            role=argument.role,
            preposition=argument.preposition,
            text=text,
            base_form=self._base_form(argument, draft),
            start_char=phrase.start_char if phrase is not None else None,
            end_char=phrase.end_char if phrase is not None else None,
            head_start=phrase.head.idx if phrase is not None else None,
            head_end=phrase.head.idx + len(phrase.head) if phrase is not None else None,
            entity_id=mention.meant_entity_id if mention is not None else None,
            recovery=self.naming.recovery_of(argument),
            content_fact_mention_id=self._content(argument, fact),
            quantity_value=counted.value if counted is not None else None,
            quantity_unit=counted.unit if counted is not None else None,
            quantity_approximate=counted.approximate if counted is not None else None,
        )
