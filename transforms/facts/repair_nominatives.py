"""Nominatives and titles inside phrases in another case, put where their own case says that they belong."""

from __future__ import annotations

from transforms.facts.agreement import disagrees
from transforms.facts.cases import can_stand_in
from transforms.facts.kinds import NOT_TITLES, QUOTED_KINDS
from transforms.facts.lexicon import INTRANSITIVE
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import (
    QUOTES,
    Word,
    above,
    child,
    children,
    feature,
    finite_part,
    following,
    hang,
    is_clausal,
    is_finite,
    preposition,
    previous,
)
from transforms.morphology import analyse


def subject_inside_a_phrase(word: Word) -> bool:
    """`zdaniem posłów Białoruś przegrywa`: a nominative after a phrase in another case is no part of it."""
    owner = word.head
    if word.relation not in ("nmod", "appos", "flat") or word.pos not in ("PROPN", "NOUN") or not _is_nominative(word):
        return False
    if owner.pos not in ("NOUN", "PROPN") or feature(owner, "Case") in ("", "Nom") or _may_name(owner):
        return False
    before = previous(word.left_edge)
    fits = can_stand_in(word, feature(owner, "Case")) and not _is_name_before_verb(word)
    if fits or before is None or before.text in QUOTES or before.pos == "PUNCT" or word.i < owner.i:
        return False
    verb = next(filter(is_clausal, above(owner)), None)
    if verb is None or verb.i < word.i or child(verb, "nsubj", "csubj") is not None:
        return False
    finite = finite_part(verb)
    if finite is None or feature(finite, "Person") in ("0", "1", "2") or disagrees(word, finite):
        return False
    return hang(word, verb, "nsubj")


def _is_nominative(word: Word) -> bool:
    bare = preposition(word) is None and word.lemma not in UNITS_OF_TIME
    if bare and _is_name_before_verb(word):
        return True
    if not bare or not analyse(word.text) or not can_stand_in(word, "Nom"):
        return False
    if feature(word, "Case") == "Nom":
        return True
    before = previous(word)
    begins = before is not None and (word.ent_type == "" or before.ent_type != word.ent_type)
    return begins and feature(word, "Case") == "Acc" and not can_stand_in(word, "Gen")


def _is_name_before_verb(word: Word) -> bool:
    """`podczas rozmów Ryanair kategorycznie odmówił`: a name that has no cases, right before the verb."""
    if word.pos != "PROPN" or analyse(word.text) or word.right != word.i or word.relation == "flat":
        return False
    after = following(word)
    while after is not None and (after.lower == "się" or after.pos in ("ADV", "PART")):
        after = following(after)
    return after is not None and after.pos in ("VERB", "AUX") and is_finite(after)


def _may_name(noun: Word) -> bool:
    """`w mieście Kraków`, `pod hasłem Wolność`: nouns before which a name may stay in the nominative."""
    return noun.lemma in QUOTED_KINDS | NOT_TITLES | UNITS_OF_TIME


def name_beside_the_subject(word: Word) -> bool:
    """`Liczba pasażerów Blipexx rosła`: beside a verb without objects a name belongs to the noun before it."""
    verb, before = word.head, previous(word.left_edge)
    if word.relation not in ("obj", "iobj") or word.pos != "PROPN" or verb.lemma not in INTRANSITIVE or word.i > verb.i:
        return False
    if before is None or before.pos not in ("NOUN", "PROPN") or before.head is word or preposition(word) is not None:
        return False
    return child(verb, "nsubj") is not None and hang(word, before, "nmod")


def genitive_after_ds(word: Word) -> bool:
    """`minister ds. Brexitu`: what stands after `do spraw` belongs to it."""
    stop = previous(word)
    short = previous(stop) if stop is not None and stop.text == "." else stop
    if short is None or short.lower not in ("ds", "ws") or short is word.head or feature(word, "Case") != "Gen":
        return False
    return preposition(word) is None and word.pos in ("NOUN", "PROPN") and hang(word, short, "nmod")


def name_of_its_title(word: Word) -> bool:
    """`tłumaczył minister ds. Brexitu Jan Kot`: a person's name right after a title that has none is its name."""
    verb = word.head
    if word.relation != "nsubj" or word.ent_type != "PER" or word.pos != "PROPN":
        return False
    title = next((t for t in children(verb, "nsubj") if t.i < word.i and t.pos == "NOUN"), None)
    if title is None or feature(title, "Animacy") != "Hum" or feature(title, "Number") != feature(word, "Number"):
        return False
    between = word.tree.words[title.i + 1 : word.left]
    if any(w.pos in ("CCONJ", "VERB", "AUX") or w.text in (",", ":", "–", "-") for w in between):
        return False
    return hang(word, title, "appos")
