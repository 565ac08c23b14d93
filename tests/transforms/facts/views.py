"""Facts as short strings, so that a test shows sentence and fact side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tests.make import make_doc, make_reading
from transforms.facts import Facts, facts
from transforms.ids import content_id
from transforms.reading import Reading
from transforms.schema import EntityMention, EntityType, FactArgument, FactMention
from transforms.stretches import Stretch


@dataclass(frozen=True)
class View:
    """One fact with its arguments: `subjects` and `objects` as printed, `others` as `role preposition: text`."""

    fact: FactMention
    arguments: tuple[FactArgument, ...]

    def texts(self, role: str) -> list[str | None]:
        return [a.text for a in self.arguments if a.role == role]

    @property
    def subjects(self) -> list[str | None]:
        return self.texts("subject")

    @property
    def objects(self) -> list[str | None]:
        return self.texts("object")

    @property
    def others(self) -> list[str]:
        outside = (a for a in self.arguments if a.role not in ("subject", "object"))
        return [f"{a.role} {a.preposition}: {a.text}" if a.preposition else f"{a.role}: {a.text}" for a in outside]

    def bases(self, role: str) -> list[str | None]:
        return [a.base_form for a in self.arguments if a.role == role]

    def recoveries(self, role: str) -> list[str]:
        return [a.recovery for a in self.arguments if a.role == role]


def read(*sentences: str) -> list[View]:
    """The facts of sentences in `make_doc`'s notation, names tagged with `@B-PER` as mentions."""
    return views(facts(reading(*sentences)))


def views(found: Facts) -> list[View]:
    return [
        View(m, tuple(a for a in found.arguments if a.fact_mention_id == m.fact_mention_id)) for m in found.mentions
    ]


def one(*sentences: str) -> View:
    """The only fact of the sentences."""
    (view,) = read(*sentences)
    return view


def by_lemma(*sentences: str) -> dict[str, View]:
    """Facts by the lemma of their predicates."""
    return {v.fact.predicate_lemma: v for v in read(*sentences)}


def reading(*sentences: str) -> Reading:
    """A reading whose mentions are the Doc's entities."""
    made = make_reading(make_doc(*sentences))
    return replace(made, mentions=tuple(_mention(made, e.start_char, e.end_char, e.label_) for e in made.doc.ents))


def _mention(made: Reading, start: int, end: int, label: str) -> EntityMention:
    kind: EntityType = label  # type: ignore[assignment]
    covered = Stretch.covering(made.tree, start, end)
    assert covered is not None
    root = covered.root()
    text = made.doc.text[start:end]
    return EntityMention(
        mention_id=content_id("mention", start, end),
        document_id=made.document.document_id,
        sentence_id=made.sentence_at(start).sentence_id,
        start_char=start,
        end_char=end,
        text=text,
        head_start=root.idx,
        head_end=root.idx + len(root),
        base_form=text,
        base_form_method="as_printed",
        entity_type=kind,
        entity_id=content_id("entity", label, text),
        link_method="base_form",
        link_score=0.5,
        mention_kind="name",
        case=None,
        number=None,
        gender=None,
    )
