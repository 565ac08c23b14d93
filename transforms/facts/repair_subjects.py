"""Subjects that are described before or behind them, and a time that is taken for who did it."""

from __future__ import annotations

from transforms.facts.agreement import disagrees
from transforms.facts.cases import can_stand_in, nominative_with
from transforms.facts.negation import is_negation
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import (
    QUOTES,
    Word,
    alike,
    child,
    children,
    feature,
    finite_part,
    following,
    hang,
    is_after_comma,
    is_clausal,
    is_finite,
    is_participle,
    is_under,
    make_subject,
    preposition,
    relabel,
    set_case,
    take_place,
)

JOINING = frozenset({"i", "oraz", "a", "jak", "lub", "ani"})
"""Conjunctions between two subjects of one verb."""

ACCUSATIVE_PRONOUNS = frozenset({"go", "ją", "ich", "je", "mnie", "nas", "was", "cię"})


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


def subject_after_an_adverb(word: Word) -> bool:
    """`Tym razem gmina pomoże`, `W dodatku gmina pomoże`: what is taken for a preposition is an adverb."""
    verb, adverb = word.head, child(word, "case")
    if word.dep != "obl" or adverb is None or verb.i < word.i or not _lacks_subject(verb):
        return False
    timed = adverb.pos == "NOUN" and adverb.lemma in UNITS_OF_TIME
    fixed = feature(word, "Case") == "Nom" and bool(children(adverb, "fixed")) and not can_stand_in(word, "Gen")
    finite = finite_part(verb)
    if not (timed or fixed) or finite is None or not nominative_with(word, finite) or disagrees(word, finite):
        return False
    if not hang(adverb, verb, "obl" if timed else "advmod"):
        return False
    for modifier in [c for c in children(word, "det") if c.i < adverb.i]:
        hang(modifier, adverb)
    make_subject(word)
    word.features = word.features | {"Number": feature(finite, "Number")}
    return True


def subject_of_the_second_verb(word: Word) -> bool:
    """`wyjdzie z unii z Niemcami i kraj straci`: a nominative after `i`, right before a verb, is its subject."""
    first, conjunction, verb = word.head, child(word, "cc"), _verb_after(word)
    if word.dep != "conj" or first.pos not in ("NOUN", "PROPN") or conjunction is None or verb is None:
        return False
    case = feature(first, "Case")
    if verb.dep != "conj" or not _lacks_subject(verb) or not case or case == "Nom" or is_under(first, verb):
        return False
    if not can_stand_in(word, "Nom") or can_stand_in(word, case) or disagrees(word, verb):
        return False
    return hang(word, verb, "nsubj") and hang(conjunction, verb)


def _verb_after(word: Word) -> Word | None:
    """The finite verb right after the phrase, but for adverbs, particles and `się`."""
    after = following(word.right_edge)
    while after is not None and (after.lower == "się" or after.pos in ("ADV", "PART")):
        after = following(after)
    return after if after is not None and after.pos == "VERB" and is_finite(after) else None


def _lacks_subject(verb: Word) -> bool:
    finite = finite_part(verb)
    if finite is None or feature(finite, "Person") in ("0", "1", "2"):
        return False
    return child(verb, "nsubj", "csubj") is None and child(finite, "nsubj", "csubj") is None


def second_subject_behind_a_conjunction(word: Word) -> bool:
    """`Prezes oraz dwaj członkowie zarządu zrezygnowali`: two nominatives with a conjunction are one subject."""
    verb, joined = word.head, child(word, "cc")
    first = child(verb, "nsubj")
    if word.relation != "nsubj" or joined is None or joined.lower not in JOINING or first is None or first is word:
        return False
    if first.i > word.i or word.i > verb.i or first.right_edge.i >= joined.i or feature(first, "Case") != "Nom":
        return False
    return hang(word, first, "conj")


def subject_before_its_relative(word: Word) -> bool:
    """`Kobieta, której syn zginął, oskarża szpital`: behind the comma the main verb goes on, without a conjunction."""
    relative = word.head
    noun = relative.head
    if (
        word.dep != "conj"
        or word.pos != "VERB"
        or not is_finite(word)
        or child(word, "cc", "nsubj", "mark") is not None
    ):
        return False
    if not relative.dep.endswith("relcl") or not noun.is_root or noun.pos not in ("NOUN", "PROPN"):
        return False
    if not is_after_comma(word) or feature(noun, "Case") != "Nom" or disagrees(noun, word):
        return False
    take_place(word, noun)
    noun.head = word
    make_subject(noun)
    word.tree.link()
    return True


def amount_is_no_subject(word: Word) -> bool:
    """`Zdobył 49 proc.`: with a number that governs its noun the verb would be neuter; the amount is the object."""
    verb = word.head
    counted = child(word, "nummod:gov", "det:numgov") is not None
    if word.dep != "nsubj" or not counted or word.i < verb.i or not is_finite(verb) or child(verb, "obj") is not None:
        return False
    if feature(verb, "Number") != "Sing" or feature(verb, "Gender") not in ("Masc", "Fem") or child(verb, "expl"):
        return False
    relabel(word, "obj")
    set_case(word, "Acc")
    return True


def cause_of_a_feeling(word: Word) -> bool:
    """`cieszy go zainteresowanie`: beside a pronoun in the accusative the other object is what does it to him."""
    verb = word.head
    if word.relation not in ("obj", "iobj") or word.pos != "NOUN" or preposition(word) is not None:
        return False
    if not is_finite(verb) or child(verb, "nsubj") is not None or feature(word, "Case") not in ("Acc", "Nom"):
        return False
    felt = next((o for o in children(verb, "obj", "iobj") if o.lower in ACCUSATIVE_PRONOUNS and o.pos == "PRON"), None)
    if felt is None or not nominative_with(word, verb) or disagrees(word, verb) or any(map(is_negation, verb.children)):
        return False
    make_subject(word)
    return True
