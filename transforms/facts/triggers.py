"""Which words of a tree a repair can change, so that it is not asked of all the others."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.tree import Tree, Word


class Trigger(NamedTuple):
    """What a word must be when the trigger is first asked; of what repairs change, only relations are seen later."""

    relations: frozenset[str] | None = None
    pos: frozenset[str] | None = None
    lemmas: frozenset[str] | None = None
    forms: frozenset[str] | None = None
    in_digits: bool = False


class Offers:
    """The words of a tree by trigger, in the order of the text; those with relations until something changed."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._fixed: dict[Trigger, list[Word]] = {}
        self._related: dict[Trigger, list[Word]] = {}

    def of(self, trigger: Trigger) -> list[Word]:
        """The words that the trigger lets through now."""
        if trigger.relations is None:
            return self._of_fixed(trigger)
        if trigger not in self._related:
            relations, fixed = trigger.relations, self._of_fixed(trigger._replace(relations=None))
            self._related[trigger] = [w for w in fixed if w.relation in relations]
        return self._related[trigger]

    def forget(self) -> None:
        """Relations have changed."""
        self._related.clear()

    def _of_fixed(self, trigger: Trigger) -> list[Word]:
        if trigger not in self._fixed:
            self._fixed[trigger] = _through(self.tree.words, trigger)
        return self._fixed[trigger]


def _through(words: list[Word], trigger: Trigger) -> list[Word]:
    _, pos, lemmas, forms, in_digits = trigger
    if pos is not None:
        words = [w for w in words if w.pos in pos]
    if lemmas is not None:
        words = [w for w in words if w.lemma in lemmas]
    if forms is not None:
        words = [w for w in words if w.lower in forms]
    return [w for w in words if w.text.isdigit()] if in_digits else words
