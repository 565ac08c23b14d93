"""Trees that break agreement, put right: what case, gender and number say is surer than an attachment."""

from __future__ import annotations

from collections.abc import Callable

from transforms.facts.repair_phrases import (
    clause_that_co_takes_up,
    coordinated_with_whole_name,
    name_is_not_fixed,
    participle_of_agreeing_noun,
    relative_clause_of_agreeing_noun,
    title_coordinated_with_name,
)
from transforms.facts.repair_verbs import (
    adverbial_clause_by_conjunction,
    cause_of_the_clause,
    complement_of_folded_copula,
    noun_under_verb,
    question_under_predicate,
    reporting_verb_after_dash,
    subject_in_the_nominative,
    time_before_the_verb,
)
from transforms.facts.tree import (
    Tree,
    Word,
)

Repair = Callable[[Word], bool]


def repaired(tree: Tree) -> Tree:
    """The tree with its repairs; each looks at one word and says whether it changed anything."""
    if sum(repair(word) for repair in REPAIRS for word in tree.words):
        tree.link()
    return tree


REPAIRS: tuple[Repair, ...] = (
    coordinated_with_whole_name,
    name_is_not_fixed,
    participle_of_agreeing_noun,
    noun_under_verb,
    complement_of_folded_copula,
    title_coordinated_with_name,
    relative_clause_of_agreeing_noun,
    clause_that_co_takes_up,
    cause_of_the_clause,
    time_before_the_verb,
    adverbial_clause_by_conjunction,
    question_under_predicate,
    reporting_verb_after_dash,
    subject_in_the_nominative,
)
"""In the order in which they are made."""
