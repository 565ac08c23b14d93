"""Words whose case or preposition shows that they belong elsewhere than the tree has them."""

from __future__ import annotations

from transforms.facts.agreement import disagrees
from transforms.facts.cases import can_stand_in
from transforms.facts.lexicon import NEVER_PERSONAL
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.repair_objects import GIVING
from transforms.facts.tree import (
    Word,
    alike,
    child,
    children,
    feature,
    following,
    hang,
    is_infinitive,
    is_participle,
    preposition,
    previous,
    relabel,
    set_case,
)

BEFORE_NOUNS = frozenset({"amod", "acl", "det", "nummod"})


def preposition_of_the_noun(word: Word) -> bool:
    """`obok do otwartego w maju mostu`: what stands before an adjective and its noun is the noun's preposition."""
    adjective = word.head
    noun = adjective.head
    if word.relation != "case" or adjective.relation not in BEFORE_NOUNS or adjective.pos not in ("ADJ", "DET"):
        return False
    if noun.pos not in ("NOUN", "PROPN") or not word.i < adjective.i < noun.i or child(noun, "case") is not None:
        return False
    return hang(word, noun)


def adjective_of_the_noun_before(word: Word) -> bool:
    """`przez wody terytorialne Danii`: an adjective that cannot go with the noun after it goes with the one before."""
    noun = word.head
    if noun.i != word.i + 1 or word.dep != "amod" or word.children:
        return False
    before = previous(word)
    if before is None or is_participle(word):
        return False
    if before.pos != "NOUN" or noun.pos not in ("NOUN", "PROPN") or noun.i != word.i + 1 or before.head is noun:
        return False
    if can_stand_in(word, feature(noun, "Case")) and alike(word, noun, "Number"):
        return False
    shared = ("Number", "Case", "Gender") if feature(word, "Number") == "Sing" else ("Number", "Case")
    if not alike(word, before, *shared) or not hang(word, before):
        return False
    if feature(noun, "Case") == "Gen" and preposition(noun) is None and noun.relation in ("obj", "iobj", "nmod"):
        hang(noun, before, "nmod")
    return True


def demonstrative_after_the_dative(word: Word) -> bool:
    """`Projektowi temu`: after a dative that is no time `temu` is no preposition but points to its noun."""
    noun = word.head
    after = word.relation == "case" and noun.i == word.i - 1
    if not after or feature(noun, "Case") != "Dat" or noun.lemma in UNITS_OF_TIME:
        return False
    relabel(word, "det")
    return True


def adjective_of_the_noun_after(word: Word) -> bool:
    """`obciążył firmę pełną winą`: an adjective that cannot go with the noun before it goes with the one after."""
    noun = word.head
    if word.i != noun.i + 1 or word.dep != "amod" or word.children:
        return False
    after = following(word)
    if after is None or is_participle(word):
        return False
    if after.pos != "NOUN" or noun.pos not in ("NOUN", "PROPN") or alike(word, noun, "Number", "Case"):
        return False
    if not alike(word, after, "Number", "Case", "Gender"):
        return False
    return hang(word, after)


def gift_under_the_dative(word: Word) -> bool:
    """`zarzucił wójtowi bezczynność`: no dative has an accusative; of a verb of giving it is what is given."""
    noun = word.head
    verb = noun.head
    if noun.relation not in ("obj", "iobj") or verb.lemma not in GIVING or not can_stand_in(noun, "Dat"):
        return False
    if not word.dep.startswith("nmod") or preposition(word) is not None or not noun.i < word.i:
        return False
    if can_stand_in(word, "Gen") or not can_stand_in(word, "Acc") or feature(word, "Case") not in ("Acc", "Nom"):
        return False
    if any(o is not noun for o in children(verb, "obj", "ccomp", "xcomp")):
        return False
    relabel(noun, "iobj")
    set_case(noun, "Dat")
    set_case(word, "Acc")
    return hang(word, verb, "obj")


def object_before_the_subject(word: Word) -> bool:
    """`dom, który słynny dyrygent kupił`: in a relative clause `który` before the subject is the object."""
    noun = word.head
    verb = noun.head
    if word.lemma not in ("który", "jaki") or word.relation != "det" or noun.relation != "nsubj" or word.i > noun.i:
        return False
    if not verb.dep.endswith(":relcl") or verb.pos != "VERB" or preposition(word) is not None:
        return False
    if feature(word, "Case") in ("Gen", "Loc"):
        return False
    innermost = _innermost(verb)
    if child(innermost, "obj") is not None or not can_stand_in(word, "Acc") or child(verb, "expl") is not None:
        return False
    set_case(word, "Acc")
    return hang(word, innermost, "obj")


def first_half_of_the_preposition(word: Word) -> bool:
    """`nie ma co do tego wątpliwości`: a preposition is nobody's object, but one with the preposition behind it."""
    second = following(word)
    if word.pos != "ADP" or second is None or second.dep != "case" or second.head.i < second.i:
        return False
    noun = second.head
    return hang(word, noun, "case") and hang(second, word, "fixed")


def argument_after_an_opinion(word: Word) -> bool:
    """`służy moim zdaniem jednej spółce`: after a pronoun of whose opinion it is `zdaniem` has no genitive."""
    opinion = word.head
    verb = opinion.head
    if opinion.lower != "zdaniem" or not word.dep.startswith("nmod") or word.i < opinion.i or verb.pos != "VERB":
        return False
    whose = child(opinion, "det") or next((c for c in children(opinion, "nmod") if c.pos == "PRON"), None)
    if whose is None or whose.i > opinion.i or preposition(word) is not None:
        return False
    if opinion.relation in ("obj", "iobj", "obl"):
        relation = opinion.dep
        relabel(opinion, "obl")
        return hang(word, verb, relation)
    free = child(verb, "nsubj") is None and can_stand_in(word, "Nom") and word.i < verb.i
    return free and not disagrees(word, verb) and hang(word, verb, "nsubj")


def accusative_under_a_noun(word: Word) -> bool:
    """`niektórzy radni swoją wiedzę czerpią z plotek`: no noun has an accusative; it is the object of the verb."""
    noun = word.head
    verb = noun.head
    if noun.relation != "nsubj" or word.relation != "nmod" or feature(word, "Case") != "Acc":
        return False
    if preposition(word) is not None or not noun.i < word.i < verb.i or verb.pos != "VERB" or can_stand_in(word, "Gen"):
        return False
    innermost = _innermost(verb)
    return child(innermost, "obj") is None and hang(word, innermost, "obj")


def object_of_the_impersonal(word: Word) -> bool:
    """`Radę należy odwołać`: `należy`, `można` and the like have no subject; the accusative is the infinitive's."""
    predicate = word.head
    infinitive = next((c for c in children(predicate, "xcomp") if is_infinitive(c)), None)
    if word.relation != "nsubj" or predicate.lemma not in NEVER_PERSONAL or infinitive is None:
        return False
    if (
        word.pos not in ("NOUN", "PROPN", "PRON")
        or preposition(word) is not None
        or child(infinitive, "obj") is not None
    ):
        return False
    return feature(word, "Case") in ("Acc", "Gen") and hang(word, infinitive, "obj")


def _innermost(verb: Word) -> Word:
    """The last of a chain of infinitives under the verb."""
    while (below := next((c for c in children(verb, "xcomp") if is_infinitive(c)), None)) is not None:
        verb = below
    return verb
