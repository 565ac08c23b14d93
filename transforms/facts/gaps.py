"""Gapping: facts of clauses whose verb is printed only in the clause before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from transforms.facts.arguments import Argument
from transforms.facts.clause import Clause
from transforms.facts.draft import Draft, LeftOut, Material
from transforms.facts.events import event
from transforms.facts.guards import checked
from transforms.facts.phrases import Phrase, noun_phrase
from transforms.facts.repair_gaps import GAP, is_amount, parallels
from transforms.facts.states import state
from transforms.facts.subjects import members
from transforms.facts.tree import Word, children, conjuncts, feature

MULTIPLIERS = frozenset({"tysiąc", "milion", "miliard", "bilion", "tys", "mln", "mld"})
RULE = "event_gap"
STATE_RULE = "state_gap"


def gaps(material: Material) -> Iterator[Draft | LeftOut]:
    """One fact for each clause without its verb: what it prints, in the place of what runs parallel before it."""
    for clause in material.clauses:
        firsts = [c for w in clause.words for c in children(w, GAP)]
        if firsts:
            whole = state(clause, material) if clause.is_state else event(clause, material)
            yield from (_of_gap([f, *children(f, "orphan")], clause, whole) for f in firsts)


def _of_gap(tops: list[Word], clause: Clause, whole: Draft | LeftOut) -> Draft | LeftOut:
    """The fact; left out where the clause before is, or where the two cannot be paired."""
    pairs = parallels(clause.words, tops)
    read = checked(whole) if isinstance(whole, Draft) and pairs is not None else LeftOut("gap")
    if isinstance(read, LeftOut) or pairs is None or read.polarity == "negative":
        return LeftOut("gap")
    places = {w: top for top, given in pairs.items() for w in conjuncts(given)}
    found, used = [], set[Word]()
    filled = {a.role for a in read.arguments if a.phrase is not None and a.phrase.head in places}
    for argument in read.arguments:
        top = places.get(argument.phrase.head) if argument.phrase is not None else None
        if top is None:
            found += _shared(argument, clause, pairs) if argument.role not in filled else []
        elif top not in used:
            used.add(top)
            found += [_in_place_of(argument, pairs[top], m) for m in members(top)]
    if len(used) < len(tops):
        return LeftOut("gap")
    return replace(read, rule=STATE_RULE if read.fact_type == "state" else RULE, arguments=tuple(found))


def _shared(argument: Argument, clause: Clause, pairs: dict[Word, Word]) -> list[Argument]:
    """Subjects and objects hold of both clauses, and circumstances before the verb and all that is contrasted."""
    phrase = argument.phrase
    first = min(clause.predicate.i, *(g.i for g in pairs.values()))
    if argument.role not in ("subject", "object") and (phrase is None or phrase.start > first):
        return []
    return [replace(argument, recovery="shared") if argument.recovery == "stated" else argument]


def _in_place_of(argument: Argument, given: Word, top: Word) -> Argument:
    phrase = noun_phrase(top)
    return Argument(argument.role, phrase, "stated", argument.preposition, base=_completed(phrase, given))


def _completed(phrase: Phrase, given: Word) -> str | None:
    """`3 mln`, `drugi`: a number or an adjective alone, with the noun that it leaves out; else None."""
    top = phrase.head
    if given.pos != "NOUN":
        return None
    if top.pos in ("NOUN", "PROPN"):
        return _of_the_same(phrase, given)
    counted = top.pos in ("NUM", "X")
    if not counted and not _agrees(top, given):
        return None
    words = noun_phrase(given).words
    opening = list(takewhile(lambda w: w is not given and _is_opening(w, counted), words))
    if not opening or (counted and not _counts_alike(phrase.words, opening)):
        return None
    rest = words[0].tree.text[words[len(opening)].idx : noun_phrase(given).end_char]
    return f"{phrase.text.rstrip('.')} {rest}" if counted else f"{phrase.text.lower()} {rest}"


def _of_the_same(phrase: Phrase, given: Word) -> str | None:
    """`41 proc.`, beside `52 proc. badanych`: of whom too."""
    whole, own = noun_phrase(given), phrase.words[-1]
    alone = own is phrase.head or (own.text == "." and own.i == phrase.head.i + 1)
    if not alone or phrase.head.lemma != given.lemma or not is_amount(given):
        return None
    rest = [w for w in whole.words if w.i > given.i and w.text != "."]
    return f"{phrase.text} {given.tree.text[rest[0].idx : whole.end_char]}" if rest else None


def _is_opening(word: Word, counted: bool) -> bool:
    """Whether it belongs to the number, or is the adjective, with which a phrase begins."""
    if counted:
        return word.pos in ("NUM", "ADV", "PART", "PUNCT", "X") or word.lemma in MULTIPLIERS or word.lower == "ok"
    return word.pos in ("ADJ", "DET", "NUM")


def _counts_alike(own: list[Word], opening: list[Word]) -> bool:
    """Both in thousands or both in ones: `24 mln mieszkańców … 11` does not say what is left out."""
    return {w.lemma for w in own if w.lemma in MULTIPLIERS} == {w.lemma for w in opening if w.lemma in MULTIPLIERS}


def _agrees(adjective: Word, noun: Word) -> bool:
    same = all(feature(adjective, n) == feature(noun, n) for n in ("Number", "Gender"))
    return same and noun.relation == "nsubj" and feature(adjective, "Case") == "Nom"
