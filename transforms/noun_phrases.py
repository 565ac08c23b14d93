"""Which words of a phrase inflect together with its head, and the case, number and gender they agree on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from transforms.declension import UNINFLECTED, Slot, forced_slots
from transforms.english_names import IN_Y
from transforms.inflection import PLACE_LABELS, Choice, choices, known_as_place, parsed, predicted_slot
from transforms.morphology import analyse
from transforms.stretches import Stretch
from transforms.words import Word

RELATIONS = frozenset({"amod", "det", "flat", "conj", "appos", "acl", "nmod"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "X"})
COMMON_NOUN = "nazwa_pospolita"
FEMININE_TITLES = ("ka", "ni", "yni", "owa", "anna")
HEAD_WEIGHT = 1.2
PREDICTED_WEIGHT = 1.0
UNKNOWN_WEIGHT = 0.5
EXCLUDED_WEIGHT = -0.2
STRICTLY_EXCLUDED_WEIGHT = -1.0
OTHER_GENDER = 0.6
"""Weights of the vote on the slot; halving or doubling any of them moves the share of right base forms of SlavicNER's
and KPWr's training parts by less than 0.1 points."""


class Evidence(NamedTuple):
    """The slots that the dictionary or the ending allow a word, and the one that the model predicts."""

    slots: frozenset[Slot]
    predicted: Slot | None


@dataclass(frozen=True, eq=False)
class Known:
    """What the dictionary and the model say of a form; one object for each, quick to look up."""

    choices: tuple[Choice, ...]
    evidence: Evidence


ENGLISH = Known((), Evidence(frozenset(UNINFLECTED), None))
FOREIGN = Known((), Evidence(frozenset({Slot("Nom", "Sing", None)}), None))


class Part(NamedTuple):
    """A word that inflects with the phrase."""

    token: Word
    known: Known


def head_of(span: Stretch) -> Word:
    """The phrase's head word: the highest of its tree, a noun rather than another nominal."""
    if len(span) == 1:
        return span.words[0]
    nominal = [t for t in span.words if is_nominal(t, span) and t.given_features.get("Abbr") != "Yes"]
    roots = [t for t in nominal if _is_highest(t, span)]
    nouns = [t for t in roots if t.pos in ("NOUN", "PROPN")]
    if nouns:
        return nouns[0]
    others = (t for t in roots if not _opens_compound(t))
    return next(others, None) or (nominal or [span.root()])[0]


def _opens_compound(token: Word) -> bool:
    """Whether it is the first half of a compound adjective, whose hyphen is a token of its own: `polsko-`."""
    following = token.tree.words[token.i + 1 : token.i + 2]
    return bool(token.text.endswith("o") and not token.space and following and following[0].text == "-")


def _is_highest(token: Word, span: Stretch) -> bool:
    return token.given_head is token or not span.holds(token.given_head)


def is_nominal(token: Word, span: Stretch) -> bool:
    """By its part of speech; in a name, where the model errs more, also by its capital."""
    named = bool(span.label and token.text[:1].isupper() and len(token.text) > 2)
    return token.pos in NOMINAL or named or _is_demonstrative(token)


def _is_demonstrative(token: Word) -> bool:
    """`temu projektowi`, read as the pronoun."""
    if token.pos != "PRON" or token.given_dep != "det":
        return False
    return token.given_features.get("Case") == token.given_head.given_features.get("Case")


def agreeing_words(head: Word, span: Stretch) -> list[Part]:
    """The head and all that agrees with it, in text order; of a person's name every capitalised word."""
    if len(span) == 1:
        return [_part(head, span)]
    found, waiting = {head.i: head}, [head]
    while waiting:
        token = waiting.pop()
        agreeing = [c for c in token.given_children if span.holds(c) and _agrees(c, token, span)]
        for other in (*agreeing, *_adjectives_before(token, span), *_adjectives_after(token, span)):
            if other.i not in found:
                found[other.i] = other
                waiting.append(other)
    if span.label == "PER":
        found |= {t.i: t for t in span.words if is_nominal(t, span) and t.text[:1].isupper()}
    return [_part(found[i], span) for i in sorted(found)]


def agreed_slot(head: Word, words: Sequence[Part], of_a_person: bool) -> Slot:
    """The case, number and gender on which the dictionary and the model agree best over the words.

    All words of a person's name agree; those of other names may be in apposition (Radio Maryja).
    """
    position = next(i for i, w in enumerate(words) if w.token is head)
    return _agreed(tuple(w.known.evidence for w in words), position, of_a_person)


@lru_cache(maxsize=10_000)
def _agreed(words: tuple[Evidence, ...], head: int, strictly: bool) -> Slot:
    possible = {s for w in words for s in (w.slots or filter(None, [w.predicted]))} | {Slot("Nom", "Sing", None)}
    own, predicted = words[head]
    is_nominative = predicted is None or predicted.case == "Nom"
    weighted = [(w, HEAD_WEIGHT if i == head else 1.0) for i, w in enumerate(words)]
    scores = {s: sum(_support(s, w, strictly) * weight for w, weight in weighted) for s in possible}
    return max(
        possible, key=lambda s: (scores[s], s in own, (s.case == "Nom") == is_nominative, s.gender == "Masc", str(s))
    )


def _agrees(child: Word, head: Word, span: Stretch) -> bool:
    relation = child.given_dep.split(":")[0]
    if relation not in RELATIONS or not is_nominal(child, span) or child.given_dep == "flat:foreign":
        return False
    if relation in ("amod", "det") or (relation == "flat" and child.pos == "ADJ"):
        of_child, of_head = child.given_features, head.given_features
        if not of_child or of_child.get("Number") == of_head.get("Number"):
            return True
        gender = of_child.get("Gender") == of_head.get("Gender")
        return gender and _may_agree(child.text, head.text, "", of_head.get("Number"))
    if relation == "conj" and child.pos == head.pos == "ADJ" and head.given_dep.startswith("amod"):
        return _may_be_alike(child.text, head.text)
    case = child.given_features.get("Case")
    if case == "Gen" and (relation != "conj" or _follows_genitive(child, head)):
        of_a_person = "PER" in (child.ent_type, span.label)
        in_a_name = "PER" in (head.ent_type, span.label) or _can_title(head.text)
        return (of_a_person and in_a_name) or (head.pos == "ADJ" and child.i == head.i + 1)
    same = bool(case) and case == head.given_features.get("Case")
    return (same or relation == "flat") and not any(c.given_dep == "case" for c in child.given_children)


@lru_cache(maxsize=20_000)
def _may_be_alike(adjective: str, other: str) -> bool:
    """`szybkim i zdecydowanym`: whether both can stand in one case, number and gender."""
    return bool({c.slot for c in choices(adjective, "", None)} & {c.slot for c in choices(other, "", None)})


@lru_cache(maxsize=20_000)
def _can_title(noun: str) -> bool:
    """Whether the form can be a person's title in the genitive: `posła Kota`, but not `sztab Kota`, `zdanie Kota`."""
    genitives = (r for r in analyse(noun) if "gen" in r.values and r.lemma[:1].islower())
    return any("m1" in r.values or ("f" in r.values and r.lemma.endswith(FEMININE_TITLES)) for r in genitives)


def _follows_genitive(conjunct: Word, head: Word) -> bool:
    """Whether another genitive stands between: Królestwo Wielkiej Brytanii i Irlandii coordinates the nearer one."""
    between = conjunct.tree.words[head.i + 1 : conjunct.i]
    return any(t.pos in ("NOUN", "PROPN") and t.given_features.get("Case") == "Gen" for t in between)


def _adjectives_after(noun: Word, span: Stretch) -> Iterator[Word]:
    """Adjectives right after a noun that may agree with it, wherever the parser has put them."""
    words = span.tree.words
    for i in range(noun.i + 1, span.end):
        token = words[i]
        if _opens_compound(token) or token.text == "-":
            continue
        elsewhere = token.i < token.given_head.i < span.end and _can_agree(token, token.given_head, span)
        if elsewhere or not _can_agree(token, noun, span) or _is_its_bearer(token, noun):
            return
        yield token


def _is_its_bearer(token: Word, noun: Word) -> bool:
    """`powstanie Chmielnickiego`: a surname after a common noun, not an adjective of it."""
    return noun.text.islower() and token.text[:1].isupper() and token.pos != "ADJ"


def _adjectives_before(noun: Word, span: Stretch) -> Iterator[Word]:
    """The adjective of a name right before its noun, if it may agree with it, wherever the parser has put it."""
    before = span.tree.words[noun.i - 1] if noun.i > span.start else None
    if not before or not span.label or before.pos != "ADJ" or noun.pos not in ("NOUN", "PROPN"):
        return
    if not span.start <= before.given_head.i < before.i and _can_agree(before, noun, span):
        yield before


def _can_agree(adjective: Word, noun: Word, span: Stretch) -> bool:
    return _may_agree(adjective.text, noun.text, span.label, noun.given_features.get("Number"))


@lru_cache(maxsize=20_000)
def _may_agree(adjective: str, noun: str, label: str, number: str | None = None) -> bool:
    """Whether they have a slot in common, in that number where one is given and is one of Sing and Plur."""
    of_noun = {c.slot for c in choices(noun, label, None) if number not in ("Sing", "Plur") or c.slot.number == number}
    return any(c.slot in of_noun and not c.is_noun for c in choices(adjective, "", None))


def _part(token: Word, span: Stretch) -> Part:
    is_attribute = token.given_dep.startswith("amod")
    form = token.text.lower() if _is_common_at_the_start(token, span) else token.text
    return Part(token, _known_word(form, token.morph, span.label, len(span) == 1, is_attribute))


def _is_common_at_the_start(token: Word, span: Stretch) -> bool:
    """Whether the capital is the sentence's own: `Susza` is the drought there, not a man called Susz."""
    names_nothing = token.opens_sentence and not span.label and not token.ent_type and token.pos in ("NOUN", "PROPN")
    return names_nothing and token.text[1:].islower() and _is_common_noun(token.text.lower())


@lru_cache(maxsize=20_000)
def _is_common_noun(form: str) -> bool:
    return any(COMMON_NOUN in reading.names for reading in analyse(form))


@lru_cache(maxsize=20_000)
def _known_word(form: str, morph: str, label: str, is_alone: bool, is_attribute: bool) -> Known:
    if parsed(morph).get("Foreign") == "Yes":
        return FOREIGN
    if label == "PER" and form in IN_Y:
        return ENGLISH
    predicted = predicted_slot(form, morph, label)
    found = choices(form, label, predicted)
    if is_alone and label in PLACE_LABELS:
        found = known_as_place(found)
    elif is_attribute:
        found = tuple(c for c in found if not c.is_noun) or found
    allowed = (c.slot for c in found) if found else forced_slots(form, of_a_person=label == "PER")
    return Known(found, Evidence(frozenset(allowed), predicted))


@lru_cache(maxsize=1_000)
def known_part(part: str, label: str, slot: Slot) -> Known:
    """What the dictionary says of a part of a hyphenated word in that slot."""
    return Known(choices(part, label, slot), Evidence(frozenset({slot}), slot))


def _support(slot: Slot, word: Evidence, strictly: bool) -> float:
    """From below 0 (the dictionary excludes the slot) to about 2 (the dictionary allows it, the model predicts it)."""
    other_gender = 0.0 if strictly else OTHER_GENDER
    allowed = max((_sameness(slot, s, other_gender) for s in word.slots), default=UNKNOWN_WEIGHT)
    predicted = _sameness(slot, word.predicted, OTHER_GENDER) * PREDICTED_WEIGHT if word.predicted else 0.0
    return allowed + predicted if allowed else STRICTLY_EXCLUDED_WEIGHT if strictly else EXCLUDED_WEIGHT


def _sameness(slot: Slot, other: Slot, other_gender: float) -> float:
    if slot[:2] != other[:2]:
        return 0.0
    return 1.0 if slot.gender == other.gender or other.gender is None else other_gender
