"""Trees that break agreement, put right: what case, gender and number say is surer than an attachment."""

from __future__ import annotations

from collections.abc import Callable

from transforms.facts.repair_arguments import (
    adjective_of_becoming,
    amount_of_change,
    cause_after_a_comma,
    object_of_the_participle,
    object_under_the_instrumental,
    phrase_before_its_noun,
)
from transforms.facts.repair_clauses import (
    clause_of_co,
    conjunction_of_the_clause,
    first_of_several_subjects,
    main_clause_after_its_condition,
    relative_pronoun_alone,
)
from transforms.facts.repair_phrases import (
    clause_that_co_takes_up,
    coordinated_by_preposition,
    coordinated_in_the_same_case,
    coordinated_with_whole_name,
    name_in_another_case,
    name_is_not_fixed,
    participle_of_agreeing_noun,
    relative_clause_of_agreeing_noun,
    title_coordinated_with_name,
)
from transforms.facts.repair_reports import passive_clause_is_no_modifier, said_before_the_dash, speaker_after_jak
from transforms.facts.repair_times import (
    date_before_the_subject,
    date_is_circumstance,
    genitive_after_deictic_time,
    name_after_time,
    place_beside_time,
    time_beside_name,
    time_beside_place,
    time_of_the_copula,
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
    conjunction_of_the_clause,
    main_clause_after_its_condition,
    adjective_of_becoming,
    passive_clause_is_no_modifier,
    said_before_the_dash,
    name_in_another_case,
    coordinated_with_whole_name,
    coordinated_in_the_same_case,
    coordinated_by_preposition,
    clause_of_co,
    relative_pronoun_alone,
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
    date_is_circumstance,
    date_before_the_subject,
    name_after_time,
    place_beside_time,
    time_beside_name,
    time_beside_place,
    genitive_after_deictic_time,
    time_of_the_copula,
    phrase_before_its_noun,
    amount_of_change,
    cause_after_a_comma,
    object_of_the_participle,
    object_under_the_instrumental,
    speaker_after_jak,
    first_of_several_subjects,
    subject_in_the_nominative,
)
"""In the order in which they are made."""
