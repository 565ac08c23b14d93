"""Words whose case or preposition shows that they belong elsewhere than the tree has them."""

from __future__ import annotations

from transforms.facts.cases import can_stand_in
from transforms.facts.lexicon import NEVER_PERSONAL
from transforms.facts.tree import (
    Word,
    alike,
    child,
    children,
    feature,
    hang,
    is_infinitive,
    is_participle,
    preposition,
    previous,
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
    noun, before = word.head, previous(word)
    if word.dep != "amod" or word.i > noun.i or word.children or before is None or is_participle(word):
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


def accusative_under_a_noun(word: Word) -> bool:
    """`niektórzy radni swoją wiedzę czerpią z plotek`: no noun has an accusative; it is the object of the verb."""
    noun = word.head
    verb = noun.head
    if word.relation != "nmod" or feature(word, "Case") != "Acc" or preposition(word) is not None:
        return False
    if noun.relation != "nsubj" or not noun.i < word.i < verb.i or verb.pos != "VERB" or can_stand_in(word, "Gen"):
        return False
    innermost = verb
    while (below := next((c for c in children(innermost, "xcomp") if is_infinitive(c)), None)) is not None:
        innermost = below
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
