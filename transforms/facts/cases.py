"""Which case a word can stand in, by the dictionary."""

from __future__ import annotations

from functools import lru_cache

from transforms.facts.tree import Word, feature
from transforms.morphology import analyse

SGJP_CASES = {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc", "Ins": "inst", "Loc": "loc", "Voc": "voc"}


SGJP_CASE_VALUES = frozenset(SGJP_CASES.values())


def can_stand_in(word: Word, case: str) -> bool:
    """Whether the dictionary allows the case in the word's number; a word that it does not know stands in any."""
    return _can_stand_in(word.text, feature(word, "Number"), case)


@lru_cache(maxsize=50_000)
def _can_stand_in(form: str, predicted: str, case: str) -> bool:
    declined = [r.values for r in analyse(form) if r.values & SGJP_CASE_VALUES]
    number = {"Sing": "sg", "Plur": "pl"}.get(predicted, "")
    in_number = [v for v in declined if number in v] or declined
    return not declined or any(SGJP_CASES.get(case, "") in v for v in in_number)


def nominative_with(word: Word, finite: Word) -> bool:
    """Whether the dictionary has the form as a nominative in the number of the verb."""
    number = {"Sing": "sg", "Plur": "pl"}.get(feature(finite, "Number"), "")
    return any({"nom", number} <= r.values for r in analyse(word.text))
