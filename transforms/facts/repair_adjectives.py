"""Adjectives that the tree made subjects or objects beside the noun that they agree with, put back."""

from __future__ import annotations

from transforms.facts.cases import can_stand_in
from transforms.facts.negation import is_negation
from transforms.facts.tree import (
    Word,
    alike,
    child,
    children,
    feature,
    following,
    hang,
    is_after_comma,
    is_participle,
    make_subject,
    preposition,
    relabel,
)

GAP = 3
"""Words of a phrase at most between an adjective and its noun (`największy w Europie przewoźnik`)."""

BECOMING = frozenset({"pozostać", "pozostawać", "stać", "stawać", "wydać", "wydawać", "okazać", "okazywać", "zostać"})
OF_THE_GENITIVE = frozenset({
    "żądać", "zażądać", "domagać", "potrzebować", "szukać", "wymagać", "oczekiwać", "bronić", "używać", "unikać",
    "uniknąć", "dotyczyć", "udzielić", "udzielać", "dokonać", "dokonywać", "odmówić", "odmawiać", "zaprzestać",
})  # fmt: skip
"""Verbs of a genitive object."""


def percent_before_its_noun(word: Word) -> bool:
    """`9 proc. wzrost pensji zaszkodził`: a share before a nominative says how great it is."""
    verb, after = word.head, following(word)
    if after is not None and after.text == ".":
        after = following(after)
    if word.lemma != "procent" or after is None or after.relation != "nsubj":
        return False
    if after.pos != "NOUN" or feature(after, "Case") != "Nom" or word.relation not in ("nsubj", "conj"):
        return False
    if word.relation == "conj":  # `9 proc. wzrost i 3 proc. spadek`
        return hang(after, word.head, "conj") and hang(word, after, "nmod")
    return after.head is verb and hang(word, after, "nmod")


def adjective_of_the_subject(word: Word) -> bool:
    """`Największy w Europie przewoźnik zarobił`: an adjective before the noun that it agrees with is its attribute."""
    verb = word.head
    if word.pos != "ADJ" or word.relation not in ("nsubj", "obj", "iobj", "obl") or verb.pos != "VERB":
        return False
    if preposition(word) is not None or feature(word, "Case") not in ("Nom", "Acc"):
        return False
    noun = next((n for n in children(verb, "nsubj", "obj", "iobj", "obl") if _is_noun_after(n, word)), None)
    if noun is None or not word.i < noun.i < verb.i:
        return False
    if noun.relation != "nsubj" and child(verb, "nsubj") not in (None, word):
        return False
    make_subject(noun)
    return hang(word, noun, "amod")


def _is_noun_after(noun: Word, adjective: Word) -> bool:
    """Whether the noun's phrase begins where that of the adjective ends, and they agree."""
    if noun.pos not in ("NOUN", "PROPN") or preposition(noun) is not None or not can_stand_in(noun, "Nom"):
        return False
    between = noun.tree.words[adjective.right + 1 : noun.left]
    short = len(between) <= GAP and all(w.pos in ("ADP", "NOUN", "PROPN", "ADJ") for w in between)
    return alike(noun, adjective) and adjective.right < noun.i and short


def subject_after_becoming(word: Word) -> bool:
    """`Otwarty pozostaje problem cen`: what an adjective before the verb says is said of the noun after it."""
    verb = word.head
    if word.pos != "ADJ" or word.relation != "nsubj" or is_participle(word) or verb.lemma not in BECOMING:
        return False
    noun = next(
        (n for n in children(verb, "obj", "iobj", "xcomp") if n.pos in ("NOUN", "PROPN") and n.i > verb.i), None
    )
    if noun is None or word.i > verb.i or preposition(noun) is not None or not can_stand_in(noun, "Nom"):
        return False
    if not alike(noun, word):
        return False
    make_subject(noun)
    relabel(word, "xcomp:pred")
    return True


def object_after_a_name(word: Word) -> bool:
    """`nie złożyła w Unii Europejskiej wniosku`: a name has no genitive; it is the object of a verb without one."""
    name = word.head
    if word.dep.partition(":")[0] != "nmod" or word.pos != "NOUN" or feature(word, "Case") != "Gen":
        return False
    named = name.ent_type in ("GPE", "ORG", "PER", "LOC") and name.i < word.i and preposition(name) is not None
    if not named or preposition(word) is not None or word.ent_type != "" or name.relation != "obl":
        return False
    verb = name.head
    if verb.pos != "VERB" or children(verb, "obj", "ccomp") or word.left <= name.i:
        return False
    negated = any(is_negation(c) for c in verb.children)
    return (negated or verb.lemma in OF_THE_GENITIVE) and hang(word, verb, "obj")


def participle_behind_an_acronym(word: Word) -> bool:
    """`obywatele UE mieszkający`: a participle in the plural belongs to the people, not to the acronym after them."""
    acronym = word.head
    owner = acronym.head
    if word.relation not in ("amod", "acl") or not is_participle(word) or not acronym.text.isupper():
        return False
    if acronym.relation != "nmod" or owner.pos != "NOUN" or len(acronym) < 2 or word.i < acronym.i:
        return False
    several = feature(owner, "Number") == feature(word, "Number") == "Plur"
    return several and can_stand_in(owner, feature(word, "Case")) and hang(word, owner)


def participle_set_off(word: Word) -> bool:
    """`związki zawodowe, reprezentujące załogę, protestują`: what follows the comma is of the noun."""
    adjective = word.head
    noun = adjective.head
    if word.relation != "conj" or not is_participle(word) or is_participle(adjective) or adjective.relation != "amod":
        return False
    if not is_after_comma(word) or child(word, "cc", "cop") is not None or not alike(word, noun, "Case", "Number"):
        return False
    return child(word, "obj", "obl", "iobj") is not None and hang(word, noun, "acl")
