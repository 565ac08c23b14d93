"""Which words of a phrase inflect together with its head, and the case, number and gender they agree on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Span, Token

from transforms.declension import Slot, forced_slots
from transforms.inflection import PLACE_LABELS, Choice, choices, known_as_place, predicted_slot

RELATIONS = frozenset({"amod", "det", "flat", "conj", "appos", "acl", "nmod"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "X"})
FIRST_OF_COMPOUND = re.compile(r".+o$")
HEAD_WEIGHT = 1.2
PREDICTED_WEIGHT = 1.0
UNKNOWN_WEIGHT = 0.5
EXCLUDED_WEIGHT = -0.2
STRICTLY_EXCLUDED_WEIGHT = -1.0
OTHER_GENDER = 0.6
"""Weights of the vote on the slot; halving or doubling any of them moves the share of right base forms of SlavicNER's
and KPWr's training parts by less than 0.1 points."""


class Word(NamedTuple):
    """A word that inflects with the phrase: what the dictionary and the model say of it."""

    token: Token
    choices: Sequence[Choice]
    slots: frozenset[Slot]
    predicted: Slot | None


def head_of(span: Span) -> Token:
    """The phrase's head word: the highest of its tree, a noun rather than another nominal."""
    nominal = [t for t in span if is_nominal(t, span) and t.morph.get("Abbr", []) != ["Yes"]]
    roots = [t for t in nominal if t.head == t or not _is_inside(t.head, span)]
    nouns = [t for t in roots if t.pos_ in ("NOUN", "PROPN")]
    others = [t for t in roots if not FIRST_OF_COMPOUND.match(t.text)]
    return (nouns or others or nominal or [span.root])[0]


def is_nominal(token: Token, span: Span) -> bool:
    """By its part of speech; in a name, where the model errs more, also by its capital."""
    return token.pos_ in NOMINAL or bool(span.label_ and token.text[:1].isupper() and len(token) > 2)


def agreeing_words(head: Token, span: Span) -> list[Word]:
    """The head and all that agrees with it, in text order; of a person's name every capitalised word."""
    found, waiting = {head}, [head]
    while waiting:
        token = waiting.pop()
        agreeing = {c for c in token.children if _is_inside(c, span) and _agrees(c, token, span)}
        agreeing |= set(_adjectives_after(token, span))
        waiting += agreeing - found
        found |= agreeing
    if span.label_ == "PER":
        found |= {t for t in span if is_nominal(t, span) and t.text[:1].isupper()}
    return [_word(t, span) for t in sorted(found, key=lambda t: t.i)]


def agreed_slot(head: Token, words: Sequence[Word], of_a_person: bool) -> Slot:
    """The case, number and gender on which the dictionary and the model agree best over the words.

    All words of a person's name agree; those of other names may be in apposition (Radio Maryja).
    """
    possible = {s for w in words for s in (w.slots or filter(None, [w.predicted]))} | {Slot("Nom", "Sing", None)}
    own, predicted = next((w.slots, w.predicted) for w in words if w.token == head)
    is_nominative = predicted is None or predicted.case == "Nom"
    weighted = [(w, HEAD_WEIGHT if w.token == head else 1.0) for w in words]
    scores = {s: sum(_support(s, w, of_a_person) * weight for w, weight in weighted) for s in possible}
    return max(
        possible, key=lambda s: (scores[s], s in own, (s.case == "Nom") == is_nominative, s.gender == "Masc", str(s))
    )


def _is_inside(token: Token, span: Span) -> bool:
    return span.start <= token.i < span.end


def _agrees(child: Token, head: Token, span: Span) -> bool:
    relation = child.dep_.split(":")[0]
    if relation not in RELATIONS or not is_nominal(child, span) or child.dep_ == "flat:foreign":
        return False
    if relation in ("amod", "det") or (relation == "flat" and child.pos_ == "ADJ"):
        return not child.morph or any(child.morph.get(f, []) == head.morph.get(f, []) for f in ("Number", "Gender"))
    case = child.morph.get("Case", [])
    if case == ["Gen"] and (relation != "conj" or _follows_genitive(child, head)):
        return "PER" in (child.ent_type_, span.label_) or (head.pos_ == "ADJ" and child.i == head.i + 1)
    same = bool(case) and case == head.morph.get("Case", [])
    return (same or relation == "flat") and not any(c.dep_ == "case" for c in child.children)


def _follows_genitive(conjunct: Token, head: Token) -> bool:
    """Whether another genitive stands between: Królestwo Wielkiej Brytanii i Irlandii coordinates the nearer one."""
    between = conjunct.doc[head.i + 1 : conjunct.i]
    return any(t.pos_ in ("NOUN", "PROPN") and t.morph.get("Case", []) == ["Gen"] for t in between)


def _adjectives_after(noun: Token, span: Span) -> Iterator[Token]:
    """Adjectives right after a noun that may agree with it, wherever the parser has put them."""
    for token in span.doc[noun.i + 1 : span.end]:
        if (FIRST_OF_COMPOUND.match(token.text) and not token.whitespace_) or token.text == "-":
            continue
        elsewhere = token.i < token.head.i < span.end and _can_agree(token, token.head, span)
        if elsewhere or not _can_agree(token, noun, span):
            return
        yield token


def _can_agree(adjective: Token, noun: Token, span: Span) -> bool:
    of_noun = {c.slot for c in choices(noun.text, span.label_, None)}
    return any(c.slot in of_noun and not c.is_noun for c in choices(adjective.text, "", None))


def _word(token: Token, span: Span) -> Word:
    predicted = predicted_slot(token, span.label_)
    known = choices(token.text, span.label_, predicted)
    if len(span) == 1 and span.label_ in PLACE_LABELS:
        known = known_as_place(known, predicted)
    elif token.dep_.startswith("amod"):
        known = [c for c in known if not c.is_noun] or known
    if token.morph.get("Foreign", []) == ["Yes"]:
        return Word(token, [], frozenset({Slot("Nom", "Sing", None)}), None)
    slots = frozenset(c.slot for c in known) or frozenset(forced_slots(token.text, of_a_person=span.label_ == "PER"))
    return Word(token, known, slots, predicted)


def _support(slot: Slot, word: Word, strictly: bool) -> float:
    """From below 0 (the dictionary excludes the slot) to about 2 (the dictionary allows it, the model predicts it)."""
    other_gender = 0.0 if strictly else OTHER_GENDER
    allowed = max((_sameness(slot, s, other_gender) for s in word.slots), default=UNKNOWN_WEIGHT)
    predicted = _sameness(slot, word.predicted, OTHER_GENDER) * PREDICTED_WEIGHT if word.predicted else 0.0
    return allowed + predicted if allowed else STRICTLY_EXCLUDED_WEIGHT if strictly else EXCLUDED_WEIGHT


def _sameness(slot: Slot, other: Slot, other_gender: float) -> float:
    if slot[:2] != other[:2]:
        return 0.0
    return 1.0 if slot.gender == other.gender or other.gender is None else other_gender
