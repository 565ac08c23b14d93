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
    oblique_pronoun_is_no_subject,
    relative_pronoun_alone,
    subject_counted_about,
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
    titles_of_one_person,
)
from transforms.facts.repair_reports import passive_clause_is_no_modifier, said_before_the_dash, speaker_after_jak
from transforms.facts.repair_times import (
    date_before_the_subject,
    date_is_circumstance,
    digits_in_groups,
    elapsed_time_is_circumstance,
    genitive_after_deictic_time,
    name_after_time,
    participle_after_its_time,
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
    changed = False
    for relations, repair in REPAIRS:
        words = tree.words if relations is None else [w for w in tree.words if w.relation in relations]
        for word in words:
            changed |= repair(word)
    if changed:
        tree.link()
    return tree


MODIFIERS = frozenset({"amod", "acl"})
COORDINATED = frozenset({"conj"})
RELATIVE = frozenset({"acl"})
CONTENT = frozenset({"ccomp"})
PHRASES = frozenset({"nmod", "obl"})
BESIDE_NOUNS = PHRASES | {"det", "advmod"}
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "advmod", "nmod"})
INSIDE_NAMES = frozenset({"nmod", "appos", "flat", "punct", "fixed", "amod", "det", "dep"})

REPAIRS: tuple[tuple[frozenset[str] | None, Repair], ...] = (
    (None, conjunction_of_the_clause),
    (COORDINATED, main_clause_after_its_condition),
    (None, adjective_of_becoming),
    (MODIFIERS, passive_clause_is_no_modifier),
    (ARGUMENTS, said_before_the_dash),
    (INSIDE_NAMES, name_in_another_case),
    (COORDINATED, coordinated_with_whole_name),
    (COORDINATED, coordinated_in_the_same_case),
    (COORDINATED, coordinated_by_preposition),
    (ARGUMENTS, clause_of_co),
    (INSIDE_NAMES, relative_pronoun_alone),
    (INSIDE_NAMES, name_is_not_fixed),
    (MODIFIERS, participle_of_agreeing_noun),
    (INSIDE_NAMES, noun_under_verb),
    (None, complement_of_folded_copula),
    (COORDINATED, title_coordinated_with_name),
    (COORDINATED, titles_of_one_person),
    (RELATIVE, relative_clause_of_agreeing_noun),
    (RELATIVE, clause_that_co_takes_up),
    (PHRASES, cause_of_the_clause),
    (PHRASES, time_before_the_verb),
    (CONTENT, adverbial_clause_by_conjunction),
    (RELATIVE, question_under_predicate),
    (None, reporting_verb_after_dash),
    (None, digits_in_groups),
    (ARGUMENTS, subject_counted_about),
    (ARGUMENTS, oblique_pronoun_is_no_subject),
    (ARGUMENTS, date_is_circumstance),
    (ARGUMENTS, elapsed_time_is_circumstance),
    (MODIFIERS, participle_after_its_time),
    (None, date_before_the_subject),
    (None, name_after_time),
    (PHRASES, place_beside_time),
    (PHRASES, time_beside_name),
    (BESIDE_NOUNS, time_beside_place),
    (PHRASES, genitive_after_deictic_time),
    (PHRASES, time_of_the_copula),
    (BESIDE_NOUNS, phrase_before_its_noun),
    (PHRASES, amount_of_change),
    (COORDINATED, cause_after_a_comma),
    (ARGUMENTS, object_of_the_participle),
    (PHRASES, object_under_the_instrumental),
    (ARGUMENTS, speaker_after_jak),
    (ARGUMENTS, first_of_several_subjects),
    (None, subject_in_the_nominative),
)
"""In the order in which they are made, each with the relations of the words that it can change; None for any."""
