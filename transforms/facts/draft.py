"""A fact as an extractor gives it, before it becomes rows."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.facts.arguments import Argument, Arguments
from transforms.facts.clause import Clause, Clauses
from transforms.facts.participants import Participants
from transforms.facts.repair import repaired
from transforms.facts.tree import Word
from transforms.reading import Reading
from transforms.schema import Aspect, FactType, Modality, Polarity, Tense, Voice


@dataclass(frozen=True)
class Draft:
    """One predicate with its arguments; `clause` is None for a role, which stands inside a noun phrase."""

    fact_type: FactType
    predicate: Word
    lemma: str
    rule: str
    arguments: tuple[Argument, ...]
    clause: Clause | None = None
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    tense: Tense = "none"
    aspect: Aspect | None = None
    voice: Voice = "active"

    def in_role(self, role: str) -> list[Argument]:
        return [a for a in self.arguments if a.role == role]


@dataclass(frozen=True)
class LeftOut:
    """A clause that was seen but cannot be read safely, with the reason."""

    reason: str


class Material:
    """What every extractor reads: the article, its clauses, and who stands where in them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = repaired(reading.tree)
        self.clauses = Clauses(self.tree)
        self.participants = Participants(reading, self.clauses)
        self.arguments = Arguments(self.participants)
