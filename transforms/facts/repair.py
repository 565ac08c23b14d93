"""Trees that break agreement, put right: what case, gender and number say is surer than an attachment."""

from __future__ import annotations

from collections.abc import Callable

from transforms.facts.lexicon import NOUN_MODALITY, SAYING, THAT
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.repair_adjectives import (
    adjective_of_the_subject,
    object_after_a_name,
    participle_behind_an_acronym,
    participle_set_off,
    percent_before_its_noun,
    subject_after_becoming,
)
from transforms.facts.repair_arguments import (
    adjective_of_becoming,
    amount_of_change,
    cause_after_a_comma,
    object_after_a_whole_phrase,
    object_of_the_participle,
    object_under_the_instrumental,
    passive_of_zostac,
    phrase_before_its_noun,
    recipient_beside_the_object,
)
from transforms.facts.repair_borders import (
    genitive_beside_the_object,
    genitive_under_the_participle,
    noun_after_its_participle,
    phrase_after_the_noun,
    phrase_of_the_participle,
    place_of_the_late_subject,
    subject_across_its_clause,
    subject_of_the_nearer_verb,
)
from transforms.facts.repair_clauses import (
    SUBORDINATORS,
    clause_of_co,
    co_of_a_plural_verb,
    conjunction_of_the_clause,
    first_of_several_subjects,
    main_clause_after_its_condition,
    oblique_pronoun_is_no_subject,
    participle_beside_participle,
    relative_pronoun_alone,
    speaker_before_the_colon,
    subject_counted_about,
    subject_of_the_adverbial_participle,
    whose_the_subject_is,
)
from transforms.facts.repair_gaps import CONTRASTING, PARTING, clause_without_its_verb
from transforms.facts.repair_nominatives import (
    genitive_after_ds,
    name_beside_the_subject,
    name_of_its_title,
    subject_inside_a_phrase,
)
from transforms.facts.repair_objects import (
    PARTICLES,
    adjective_read_as_a_noun,
    argument_of_the_later_verb,
    dative_of_the_verb,
    half_of_the_number,
    infinitive_without_a_conjunction,
    name_after_its_noun,
    number_before_its_whole,
    object_after_i_tak,
    object_after_the_dative,
    particle_of_a_name,
    phrase_that_the_verb_governs,
    second_half_of_a_name,
    whole_of_the_number,
)
from transforms.facts.repair_phrases import (
    clause_that_co_takes_up,
    coordinated_by_preposition,
    coordinated_in_the_same_case,
    coordinated_with_whole_name,
    country_in_a_list,
    name_in_another_case,
    name_is_not_fixed,
    participle_of_agreeing_noun,
    participle_of_the_last_member,
    person_after_the_office,
    person_after_the_place,
    relative_clause_of_agreeing_noun,
    title_coordinated_with_name,
    titles_of_one_person,
)
from transforms.facts.repair_predicates import (
    adverb_is_no_preposition,
    asked_before_answering,
    complement_after_to,
    copula_after_its_modal,
    done_by_the_speaker,
    impersonal_has_no_subject,
    nominative_coordinated_with_a_phrase,
    noun_after_its_determiner,
    noun_of_one_predicate,
    participle_after_its_auxiliary,
    passive_under_the_modal,
    said_beside_the_content,
    said_inside_the_content,
    sie_of_the_verb_before,
    to_of_emphasis,
    verb_is_no_copula,
)
from transforms.facts.repair_prepositions import (
    accusative_under_a_noun,
    adjective_of_the_noun_after,
    adjective_of_the_noun_before,
    argument_after_an_opinion,
    demonstrative_after_the_dative,
    first_half_of_the_preposition,
    gift_under_the_dative,
    object_before_the_subject,
    object_of_the_impersonal,
    preposition_of_the_noun,
)
from transforms.facts.repair_reports import (
    adverb_after_its_noun,
    agency_that_is_told,
    object_after_the_insertion,
    opinion_over_its_clause,
    passive_clause_is_no_modifier,
    phrase_after_a_person,
    said_before_the_dash,
    speaker_after_jak,
    speaker_after_the_quotation,
    speaker_beside_an_acronym,
    state_that_announces,
    subject_after_the_speaker,
    subject_around_the_insertion,
)
from transforms.facts.repair_subjects import (
    amount_is_no_subject,
    cause_of_a_feeling,
    described_between_commas,
    name_is_no_content,
    participle_before_its_noun,
    second_subject_behind_a_conjunction,
    subject_after_an_adverb,
    subject_before_its_relative,
    subject_of_the_second_verb,
    time_is_no_agent,
)
from transforms.facts.repair_subordinates import (
    asked_who_then_speaks,
    clause_after_its_conjunction,
    conjunction_before_the_dash,
    person_before_the_relative,
    second_relative_clause,
    subordinate_not_coordinated,
    time_before_later,
    told_when,
    who_of_a_person,
)
from transforms.facts.repair_times import (
    date_before_the_subject,
    date_is_circumstance,
    date_under_a_noun,
    day_before_the_subject,
    digits_in_groups,
    elapsed_time_is_circumstance,
    genitive_after_deictic_time,
    name_after_time,
    object_after_the_day,
    participle_after_its_time,
    place_beside_time,
    time_beside_name,
    time_beside_place,
    time_of_the_copula,
    time_of_the_hour,
)
from transforms.facts.repair_titles import title_in_short, who_stands_in
from transforms.facts.repair_verbs import (
    NOT_VERBAL,
    adverbial_clause_by_conjunction,
    cause_of_the_clause,
    complement_of_folded_copula,
    noun_under_verb,
    object_of_as_what,
    question_under_predicate,
    reporting_verb_after_dash,
    subject_in_the_nominative,
    time_before_the_verb,
)
from transforms.facts.tree import Tree, Word
from transforms.facts.triggers import Offers, Trigger
from transforms.short_titles import PARTS

Repair = Callable[[Word], bool]


def repaired(tree: Tree) -> Tree:
    """The tree with its repairs, made once; each looks at one word and says whether it changed anything."""
    if tree.is_repaired:
        return tree
    tree.is_repaired, changed, offers = True, False, Offers(tree)
    for trigger, repair in REPAIRS:
        moves = tree.moves
        made = [repair(word) for word in offers.of(trigger)]
        changed = changed or any(made)
        if any(made) or tree.moves != moves:
            offers.forget()
    if changed:
        tree.link()
    return tree


def _one_of(*relations: str) -> Trigger:
    return Trigger(relations=frozenset(relations))


NOUN = frozenset({"NOUN", "PROPN"})
NAMES = frozenset({"PROPN"})
VERBS = Trigger(pos=frozenset({"VERB"}))
ADJECTIVES = frozenset({"ADJ"})
ATTRIBUTES = Trigger(frozenset({"amod"}), ADJECTIVES)
MODIFIERS = _one_of("amod", "acl")
COORDINATED = _one_of("conj")
RELATIVE = _one_of("acl")
CONTENT = _one_of("ccomp")
PHRASES = _one_of("nmod", "obl")
BESIDE_NOUNS = _one_of("nmod", "obl", "det", "advmod")
ARGUMENTS = _one_of("nsubj", "obj", "iobj", "obl", "advmod", "nmod")
SUBJECTS = _one_of("nsubj")
OBJECTS = frozenset({"obj", "iobj"})
COPULAS = _one_of("cop")
MODAL_NOUNS = frozenset({"stan", *NOUN_MODALITY})
UNITS = Trigger(lemmas=UNITS_OF_TIME)

REPAIRS: tuple[tuple[Trigger, Repair], ...] = (
    (COPULAS, verb_is_no_copula),
    (COPULAS, to_of_emphasis),
    (Trigger(frozenset({"case"}), frozenset({"ADP"})), preposition_of_the_noun),
    (Trigger(forms=frozenset({"temu"})), demonstrative_after_the_dative),
    (Trigger(OBJECTS, frozenset({"ADP"})), first_half_of_the_preposition),
    (ATTRIBUTES, adjective_of_the_noun_before),
    (ATTRIBUTES, adjective_of_the_noun_after),
    (Trigger(lemmas=frozenset({"który", "jaki"})), object_before_the_subject),
    (Trigger(forms=frozenset({"być"})), copula_after_its_modal),
    (Trigger(forms=frozenset({"być"})), complement_after_to),
    (Trigger(frozenset({"nsubj", "obj", "iobj", "obl"}), lemmas=MODAL_NOUNS), noun_of_one_predicate),
    (_one_of("case"), adverb_is_no_preposition),
    (Trigger(lemmas=frozenset({"czas"})), time_of_the_hour),
    (SUBJECTS, impersonal_has_no_subject),
    (Trigger(frozenset({"nsubj"}), ADJECTIVES), asked_before_answering),
    (SUBJECTS, amount_is_no_subject),
    (Trigger(OBJECTS, NOUN), cause_of_a_feeling),
    (SUBJECTS, second_subject_behind_a_conjunction),
    (COORDINATED, subject_before_its_relative),
    (Trigger(forms=frozenset({"zdaniem"})), opinion_over_its_clause),
    (Trigger(forms=frozenset({"obowiązki"})), who_stands_in),
    (MODIFIERS, passive_under_the_modal),
    (Trigger(frozenset({"xcomp", "parataxis"}), ADJECTIVES), participle_after_its_auxiliary),
    (Trigger(forms=CONTRASTING | PARTING), clause_without_its_verb),
    (Trigger(forms=frozenset({"się"})), sie_of_the_verb_before),
    (Trigger(frozenset({"obj", "iobj", "obl"}), NOUN), noun_after_its_determiner),
    (Trigger(forms=PARTICLES), particle_of_a_name),
    (SUBJECTS, adjective_read_as_a_noun),
    (Trigger(lemmas=frozenset({"procent"})), percent_before_its_noun),
    (COORDINATED, infinitive_without_a_conjunction),
    (COORDINATED, object_after_i_tak),
    (Trigger(frozenset({"conj"}), frozenset({"NUM"})), half_of_the_number),
    (Trigger(frozenset({"nummod"}), frozenset({"NUM"})), number_before_its_whole),
    (Trigger(frozenset({"obl"}), NOUN), whole_of_the_number),
    (ARGUMENTS, argument_of_the_later_verb),
    (Trigger(frozenset({"nsubj", "obj", "iobj"}), NAMES), name_after_its_noun),
    (Trigger(frozenset({"nsubj", "obj", "iobj", "obl"}), NAMES), second_half_of_a_name),
    (COORDINATED, said_beside_the_content),
    (COORDINATED, said_inside_the_content),
    (COORDINATED, done_by_the_speaker),
    (Trigger(frozenset({"obl"}), NOUN), subject_after_an_adverb),
    (Trigger(frozenset({"conj"}), NOUN), subject_of_the_second_verb),
    (COORDINATED, nominative_coordinated_with_a_phrase),
    (Trigger(forms=frozenset(PARTS)), title_in_short),
    (Trigger(pos=NOUN), genitive_after_ds),
    (Trigger(frozenset({"nsubj"}), NAMES), name_of_its_title),
    (Trigger(forms=SUBORDINATORS), conjunction_of_the_clause),
    (_one_of("mark"), conjunction_before_the_dash),
    (COORDINATED, subordinate_not_coordinated),
    (Trigger(lemmas=THAT), clause_after_its_conjunction),
    (_one_of("advcl"), told_when),
    (COORDINATED, main_clause_after_its_condition),
    (Trigger(lemmas=frozenset({"zostać"})), adjective_of_becoming),
    (Trigger(lemmas=frozenset({"zostać"})), passive_of_zostac),
    (MODIFIERS, passive_clause_is_no_modifier),
    (ARGUMENTS, said_before_the_dash),
    (_one_of("obj", "iobj", "obl"), object_after_the_insertion),
    (_one_of("nsubj", "obj", "iobj"), subject_around_the_insertion),
    (Trigger(frozenset({"flat", "appos"}), NAMES), name_in_another_case),
    (_one_of("flat", "appos", "nmod"), person_after_the_office),
    (_one_of("flat", "appos", "nmod"), person_after_the_place),
    (Trigger(frozenset({"flat", "appos"}), NAMES), speaker_beside_an_acronym),
    (COORDINATED, participle_beside_participle),
    (COORDINATED, participle_set_off),
    (COORDINATED, coordinated_with_whole_name),
    (COORDINATED, coordinated_in_the_same_case),
    (COORDINATED, coordinated_by_preposition),
    (Trigger(frozenset({"conj"}), NAMES), country_in_a_list),
    (_one_of("obl", "nmod", "obj", "iobj"), clause_of_co),
    (Trigger(lemmas=frozenset({"który"})), relative_pronoun_alone),
    (Trigger(lemmas=frozenset({"który"})), whose_the_subject_is),
    (Trigger(frozenset({"fixed"}), NAMES), name_is_not_fixed),
    (MODIFIERS, participle_of_agreeing_noun),
    (Trigger(MODIFIERS.relations, ADJECTIVES), participle_of_the_last_member),
    (Trigger(NOT_VERBAL, NOUN), noun_under_verb),
    (UNITS, time_is_no_agent),
    (Trigger(frozenset({"parataxis"}), NAMES), name_is_no_content),
    (SUBJECTS, participle_before_its_noun),
    (SUBJECTS, described_between_commas),
    (SUBJECTS, subject_of_the_adverbial_participle),
    (SUBJECTS, speaker_before_the_colon),
    (SUBJECTS, agency_that_is_told),
    (_one_of("nmod"), phrase_after_a_person),
    (_one_of("nmod"), accusative_under_a_noun),
    (_one_of("nmod"), gift_under_the_dative),
    (_one_of("nmod"), argument_after_an_opinion),
    (Trigger(frozenset({"advmod"}), frozenset({"ADV"})), adverb_after_its_noun),
    (SUBJECTS, object_of_the_impersonal),
    (Trigger(OBJECTS, NAMES), speaker_after_the_quotation),
    (VERBS, complement_of_folded_copula),
    (COORDINATED, title_coordinated_with_name),
    (COORDINATED, titles_of_one_person),
    (RELATIVE, relative_clause_of_agreeing_noun),
    (RELATIVE, state_that_announces),
    (RELATIVE, person_before_the_relative),
    (RELATIVE, second_relative_clause),
    (Trigger(frozenset({"nsubj"}), forms=frozenset({"co"})), co_of_a_plural_verb),
    (RELATIVE, clause_that_co_takes_up),
    (PHRASES, cause_of_the_clause),
    (UNITS._replace(relations=PHRASES.relations), time_before_the_verb),
    (CONTENT, adverbial_clause_by_conjunction),
    (RELATIVE, question_under_predicate),
    (Trigger(lemmas=SAYING), reporting_verb_after_dash),
    (Trigger(in_digits=True), digits_in_groups),
    (_one_of("obl", "obj", "nmod"), subject_counted_about),
    (Trigger(lemmas=frozenset({"który", "jaki", "on"})), oblique_pronoun_is_no_subject),
    (Trigger(in_digits=True), date_is_circumstance),
    (Trigger(in_digits=True), date_under_a_noun),
    (UNITS, time_before_later),
    (UNITS, day_before_the_subject),
    (Trigger(frozenset({"nmod"}), NOUN), object_after_the_day),
    (UNITS, elapsed_time_is_circumstance),
    (MODIFIERS, participle_after_its_time),
    (Trigger(in_digits=True), date_before_the_subject),
    (Trigger(pos=NOUN), name_after_time),
    (Trigger(frozenset({"nmod", "appos", "flat"}), NOUN), subject_inside_a_phrase),
    (_one_of("nmod"), object_after_a_whole_phrase),
    (PHRASES, place_beside_time),
    (PHRASES, time_beside_name),
    (BESIDE_NOUNS, time_beside_place),
    (PHRASES, genitive_after_deictic_time),
    (PHRASES, time_of_the_copula),
    (BESIDE_NOUNS, phrase_before_its_noun),
    (PHRASES, amount_of_change),
    (COORDINATED, cause_after_a_comma),
    (_one_of("obj"), object_of_the_participle),
    (PHRASES, object_under_the_instrumental),
    (SUBJECTS, speaker_after_jak),
    (Trigger(frozenset({"appos", "conj"}), NOUN), subject_after_the_speaker),
    (Trigger(pos=NAMES), first_of_several_subjects),
    (Trigger(pos=frozenset({"ADJ"})), adjective_of_the_subject),
    (Trigger(pos=frozenset({"ADJ"})), subject_after_becoming),
    (Trigger(frozenset({"nmod"}), NOUN), object_after_a_name),
    (MODIFIERS, participle_behind_an_acronym),
    (Trigger(OBJECTS, NOUN), genitive_under_the_participle),
    (Trigger(OBJECTS, NOUN), noun_after_its_participle),
    (_one_of("obl", "obj", "iobj"), phrase_after_the_noun),
    (_one_of("obl"), phrase_of_the_participle),
    (Trigger(frozenset({"nmod"}), NOUN), dative_of_the_verb),
    (Trigger(frozenset({"nmod"}), NOUN), object_after_the_dative),
    (PHRASES, phrase_that_the_verb_governs),
    (_one_of("obl"), place_of_the_late_subject),
    (Trigger(OBJECTS, NOUN | NAMES), recipient_beside_the_object),
    (Trigger(OBJECTS, NOUN), genitive_beside_the_object),
    (Trigger(frozenset({"nsubj"}), NOUN), subject_across_its_clause),
    (Trigger(frozenset({"nsubj"}), NOUN), subject_of_the_nearer_verb),
    (Trigger(forms=frozenset({"który"})), who_of_a_person),
    (Trigger(pos=frozenset({"ADJ"})), asked_who_then_speaks),
    (VERBS, subject_in_the_nominative),
    (SUBJECTS, object_of_as_what),
    (Trigger(OBJECTS, NAMES), name_beside_the_subject),
)
"""In the order in which they are made, each with the words that it can change."""
