"""A fact as an extractor gives it, before it becomes rows."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from transforms.facts.arguments import Argument, Arguments
from transforms.facts.clause import Clause, Clauses
from transforms.facts.confidence import confidence
from transforms.facts.participants import Participants
from transforms.facts.phrases import Phrase
from transforms.facts.repair import repaired
from transforms.facts.tree import Tree, Word
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

    @property
    def is_of_gap(self) -> bool:
        """Whether its predicate is printed only in the clause before, of whose subject it has person and number."""
        return self.rule.endswith("_gap")

    @property
    def states_its_predicate(self) -> bool:
        """Whether it is the fact that the printed predicate states where it stands."""
        return self.fact_type != "role" and not self.is_of_gap

    def in_role(self, role: str) -> list[Argument]:
        return [a for a in self.arguments if a.role == role]

    def printed(self, role: str) -> list[Phrase]:
        """The phrases of those that stand in the clause itself."""
        return [a.printed for a in self.in_role(role) if a.printed is not None]

    @property
    def confidence(self) -> float:
        """The share of facts like this one that were judged right."""
        return confidence(self)


@dataclass(frozen=True)
class LeftOut:
    """A clause that was seen but cannot be read safely, with the reason."""

    reason: str


TEASER = re.compile(
    r"(?i)\b(?:prze)?czytaj(?: (?:także|też|więcej|również)| ?:)|\bwcześniej pisaliśmy|\bpisaliśmy o tym"
    r"|\bzobacz (?:także|też|więcej|również)|>>>|(?<=\w )fot(?:o\b|\.) ?[:/]"
)
"""What leads a reader to another article."""


def teasers(tree: Tree) -> frozenset[int]:
    """First words of the sentences into which such a pointer is mixed: where it ends nobody can tell."""
    starts = [w.idx for w in tree.words]
    found = (bisect_right(starts, m.start()) - 1 for m in TEASER.finditer(tree.text))
    return frozenset(tree.sentence(tree.words[i]) for i in found)


class Material:
    """What every extractor reads: the article, its clauses, and who stands where in them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = repaired(reading.tree)
        self.teasers = teasers(self.tree)
        self.clauses = Clauses(self.tree)
        self.participants = Participants(reading, self.clauses)
        self.arguments = Arguments(self.participants)
