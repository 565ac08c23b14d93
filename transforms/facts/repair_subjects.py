"""Subjects that are described before or behind them, and a time that is taken for who did it."""

from __future__ import annotations

from transforms.facts.agreement import disagrees
from transforms.facts.cases import can_stand_in
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import (
    QUOTES,
    Word,
    alike,
    child,
    children,
    feature,
    hang,
    is_clausal,
    is_finite,
    is_participle,
    is_under,
    preposition,
    relabel,
)


def described_between_commas(word: Word) -> bool:
    """`Jan Lis, lider rolników, nazwał`: of two subjects the one between commas describes the one before it."""
    verb = word.head
    subject = next((c for c in children(verb, "nsubj") if c.i < word.i), None)
    if word.pos != "NOUN" or word.dep != "nsubj" or subject is None or subject.pos != "PROPN":
        return False
    if feature(verb, "Number") == "Plur" or child(word, "cc") is not None or word.right_edge.i > verb.i:
        return False
    commas = (_comma(word, subject.right_edge.i + 1), _comma(word, word.right_edge.i + 1))
    return all(commas) and word.left_edge.i - subject.right_edge.i <= 2 and hang(word, subject, "appos")


def name_is_no_content(word: Word) -> bool:
    """`Jan Lis, lider rolników, nazwał`: a bare name before a verb that lacks a subject is it, not what it says."""
    verb = word.head
    if word.dep != "parataxis:obj" or word.pos != "PROPN" or is_clausal(word) or word.right_edge.i > verb.i:
        return False
    between = word.tree.words[word.left_edge.i : verb.i]
    fits = feature(word, "Case") == "Nom" and is_finite(verb) and not disagrees(word, verb)
    if not fits or child(verb, "nsubj") is not None or any(w.text == ":" or w.text in QUOTES for w in between):
        return False
    relabel(word, "nsubj")
    return True


def _comma(word: Word, place: int) -> bool:
    """Whether a comma stands there: the edge of a phrase may be its own comma."""
    words = word.tree.words
    return any(words[i].text == "," for i in (place - 1, place) if 0 <= i < len(words))


def participle_before_its_noun(word: Word) -> bool:
    """`zbliżający się brexit zmienił`: a participle before a noun that agrees with it describes the subject."""
    verb = word.head
    if word.relation != "nsubj" or not is_participle(word) or word.i > verb.i:
        return False
    inside = (w for w in word.tree.words[word.i + 1 : verb.i] if is_under(w, word))
    nouns = [w for w in inside if w.pos in ("NOUN", "PROPN") and _agrees(w, word)]
    if not nouns or nouns[-1].right_edge.i < word.right_edge.i:
        return False
    return hang(nouns[-1], verb, word.dep) and hang(word, nouns[-1], "amod")


def _agrees(noun: Word, participle: Word) -> bool:
    nominative = feature(noun, "Case") == "Nom" and can_stand_in(noun, "Nom")
    return nominative and alike(noun, participle) and preposition(noun) is None


def time_is_no_agent(word: Word) -> bool:
    """`przechowywane przez pięć lat`: a length of time is nobody who keeps them."""
    if word.dep != "obl:agent" or word.lemma not in UNITS_OF_TIME:
        return False
    word.dep = "obl"
    return True
