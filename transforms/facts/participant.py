"""One who stands in a clause."""

from __future__ import annotations

from dataclasses import dataclass

from transforms.facts.tree import Word
from transforms.schema import Recovery


@dataclass(frozen=True)
class Participant:
    """A participant: the printed head (None when dropped), and the noun it stands for when that is another word."""

    token: Word | None
    recovery: Recovery = "stated"
    antecedent: Word | None = None
    is_clause: bool = False

    @property
    def referent(self) -> Word | None:
        return self.antecedent if self.antecedent is not None else self.token
