"""Gapping: what stands for a clause without its verb (`Anna pojechała do Gdańska, a Jan – do Łodzi`), found and parted.

Afterwards the first of its phrases hangs on the verb as `conj:gap`, and the others on that one as `orphan`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from transforms.facts.cases import can_stand_in
from transforms.facts.negation import is_negation
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import (
    DASHES,
    Word,
    above,
    children,
    feature,
    finite_part,
    hang,
    is_infinitive,
    is_under,
    preposition,
    previous,
)
from transforms.morphology import analyse

CONTRASTING = frozenset({"a", "natomiast", "zaś"})
"""What joins such a clause to the one before."""

PARTING = DASHES | {"zaś", "natomiast"}
"""What stands between its phrases in the place of the verb."""

CLOSING = frozenset({",", ";", ".", "?", "!", ":", "(", ")", '"', "”"})
GAP = "conj:gap"
"""The relation of such a clause's first phrase to the verb that it shares; it is coordinated with nothing else."""

WITHIN = 10
"""Words that its first phrase may have."""

VERBAL = frozenset({"VERB", "AUX", "SCONJ", "INTJ"})
OTHERWISE = frozenset({
    "nie", "też", "także", "również", "nawet", "więc", "zwłaszcza", "szczególnie", "przede", "czyli", "jak", "niż",
    "który", "co", "czy", "tym", "następnie", "potem", "raczej", "może", "ani", "lub", "albo", "m.in", "jednak",
})  # fmt: skip
"""Words with which something else begins than a clause without its verb."""

GIVEN = frozenset({"nsubj", "obj", "iobj", "obl"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "X"})
INSIDE = frozenset({"amod", "det", "nummod", "case", "flat", "fixed"})
"""Relations that no border between two phrases cuts."""


def clause_without_its_verb(word: Word) -> bool:
    """`dostała 5 mln, a Czechy – 3 mln`: phrases that run parallel to arguments of the verb before share that verb."""
    found: dict[tuple[Word, ...], Word] = {}
    for parts in _readings(word):
        tops = tuple(t for part in parts for t in _tops(part))
        verb = next((h[0] for h in _verbs_before(parts[0][0]) if parallels(h, tops) is not None), None)
        found |= {tops: verb} if verb is not None else {}
    return len(found) == 1 and all(_part(verb, *tops) for tops, verb in found.items())


def parallels(hosts: tuple[Word, ...], tops: Sequence[Word]) -> dict[Word, Word] | None:
    """The argument of the verb to which each phrase runs parallel; None unless there is one way to pair them.

    Of several ways that the cases allow, the one that pairs likes with likes (people, names, times), in their order.
    """
    arguments = [c for h in hosts for c in h.children if c.relation in GIVEN and c not in hosts and c.i < tops[0].i]
    if any(children(h, "cop") and h.pos in ("NOUN", "PROPN") for h in hosts):
        arguments.append(hosts[-1])
    options = [[a for a in arguments if _is_parallel(t, a)] for t in tops]
    pairings = [p for p in product(*options) if len(set(p)) == len(p)]
    likes = [sum(_kind(t) == _kind(a) for t, a in zip(tops, p, strict=True)) for p in pairings]
    pairings = [p for p, like in zip(pairings, likes, strict=True) if like == max(likes)]
    if len(pairings) > 1:
        pairings = [p for p in pairings if list(p) == sorted(p, key=lambda w: w.i) and p[0].relation == "nsubj"]
    if len(pairings) != 1 or len(tops) < 2 or _may_be_another(tops, pairings[0], arguments):
        return None
    return dict(zip(tops, pairings[0], strict=True))


def _may_be_another(tops: Sequence[Word], paired: Sequence[Word], arguments: list[Word]) -> bool:
    """`A kupił B za milion, a C za dwa`: where nothing tells whether C bought or was bought."""
    free = [a for a in arguments if a.relation in ("nsubj", "obj", "iobj") and a not in paired]
    bare = [(t, a) for a in free for t in tops if _is_parallel(t, a)]
    return any(_kind(a) == _kind(t) or (a.relation == "nsubj" and not analyse(t.text)) for t, a in bare)


def _kind(word: Word) -> tuple[bool, bool, bool]:
    capital = word.text[:1].isupper() and not word.opens_sentence
    named = word.pos == "PROPN" or bool(word.ent_type) or capital
    return feature(word, "Animacy") == "Hum" or word.ent_type == "PER", named, word.lemma in UNITS_OF_TIME


def _is_parallel(top: Word, given: Word) -> bool:
    timed = top.lemma in UNITS_OF_TIME, given.lemma in UNITS_OF_TIME
    if given.pos == "PRON" or (preposition(top) != preposition(given) and not all(timed)):
        return False
    if is_amount(top) or is_amount(given):
        same = top.lemma == given.lemma or _is_number(top) or _is_number(given)
        return is_amount(top) and is_amount(given) and same
    if all(timed):
        return True
    if any(timed) and preposition(top) is None:
        return False
    case = "Nom" if given.relation == "nsubj" else feature(given, "Case")
    return bool(case) and can_stand_in(top, case) and not _may_be_of(given, top)


def _may_be_of(given: Word, top: Word) -> bool:
    """`obroty Jaguara …, a Land Rovera …`: a name that may be a genitive beside a noun that has one."""
    named, by = _kind(top)[1], [c for c in children(given, "nmod") if preposition(c) is None and _kind(c)[1]]
    genitive = any(can_stand_in(w, "Gen") for w in (top, *(c for c in top.children if c.dep.endswith("flat"))))
    return named and not _kind(given)[1] and genitive and bool(by)


def is_amount(word: Word) -> bool:
    """Whether it is a number, or counted by one."""
    return _is_number(word) or any(c.i < word.i for c in children(word, "nummod")) or word.lower in ("proc", "procent")


def _is_number(word: Word) -> bool:
    return word.pos == "NUM" or word.text[:1].isdigit()


def _readings(word: Word) -> Iterator[tuple[list[Word], list[Word]]]:
    """The phrases before and after the word that parts them; of `a`, which parts none, each way to part them."""
    before = previous(word)
    if before is None or (word.text in DASHES and not _is_dash(word)):
        return
    if before.text in (",", ";"):
        segment = _after(word) if word.lower in CONTRASTING else []
        if not any(w.lower in PARTING for w in segment):
            yield from (p for i in range(1, len(segment)) if _is_whole(*(p := (segment[:i], segment[i:]))))
    elif word.lower in PARTING:
        parts = _before(word), _after(word)
        if _is_whole(*parts):
            yield parts


def _is_dash(word: Word) -> bool:
    """Not a hyphen inside a word."""
    return word.text in DASHES and word.i > 0 and word.tree.words[word.i - 1].space


def _before(word: Word) -> list[Word]:
    """What stands between the last comma and the word, without a conjunction."""
    words = word.tree.words
    start = word.i
    while start > 0 and not words[start].opens_sentence and words[start - 1].text not in CLOSING:
        start -= 1
    opened = start > 0 and words[start - 1].text in (",", ";") and not words[start].opens_sentence
    if opened and words[start].lower in CONTRASTING:
        start += 1
    return words[start : word.i] if opened and word.i - start <= WITHIN else []


def _after(word: Word) -> list[Word]:
    """What follows the word up to the next mark."""
    words, found = word.tree.words, []
    for other in words[word.i + 1 :]:
        abbreviated = other.text == "." and words[other.i - 1].space is False and other.i + 1 < len(words)
        if other.opens_sentence or (other.text in CLOSING and not (abbreviated and not _ends(other))):
            break
        found.append(other)
    return found


def _ends(stop: Word) -> bool:
    """Whether a full stop is the last word of its sentence."""
    return stop.i + 1 == len(stop.tree.words) or stop.tree.words[stop.i + 1].opens_sentence


def _is_whole(first: list[Word], rest: list[Word]) -> bool:
    """One phrase, then one or more, nothing of a clause, no phrase across the border."""
    both = first + rest
    if not first or not rest or any(w.pos in VERBAL or w.lemma in OTHERWISE or _is_dash(w) for w in both):
        return False
    adjoining = rest[0].i == first[-1].i + 1
    if adjoining and not (rest[0].pos in ("ADP", "NUM") or rest[0].text[:1].isdigit() or analyse(rest[0].text)):
        return False
    inside = [w for w in both if w.relation in INSIDE and w.head in both]
    if adjoining and any(_belongs(w) != ((w in rest) == (w.head in rest)) for w in inside):
        return False
    heads, others = _tops(first), _tops(rest)
    return len(heads) == 1 and 0 < len(others) < 3 and all(t.pos in NOMINAL for t in heads + others)


def _belongs(word: Word) -> bool:
    """Whether it goes with its head: a number stands before what it counts, the others stand in its case."""
    cases = {feature(word, "Case"), feature(word.head, "Case")}
    return (word.i < word.head.i) if word.relation == "nummod" else len(cases) == 1 or bool(cases & {""})


def _tops(part: list[Word]) -> list[Word]:
    """Heads of the phrases that make up the part."""
    small = ("PUNCT", "CCONJ", "PART", "SPACE")
    found = [w for w in part if w.pos not in small and (w.head not in part or w.is_root)]
    return [w for w in found if not _is_later(w)]


def _is_later(word: Word) -> bool:
    """The adverb of `rok później`."""
    before = previous(word)
    return word.pos == "ADV" and before is not None and before.lemma in UNITS_OF_TIME


def _verbs_before(first: Word) -> Iterator[tuple[Word, ...]]:
    """The finite verbs above what stands before the comma, each with what it is folded with, the nearest first."""
    words = first.tree.words
    comma = next(w for w in reversed(words[: first.i]) if w.text in (",", ";"))
    before = previous(comma)
    for verb in above(before) if before is not None else ():
        finite = finite_part(verb)
        if finite is None or finite.i > comma.i or verb.i > comma.i:
            continue
        if any(w.text == ":" for w in words[min(verb.i, finite.i) : comma.i]):
            return
        hosts = [verb]
        while (inner := next((c for c in children(hosts[-1], "xcomp") if is_infinitive(c)), None)) is not None:
            hosts.append(inner)
        if not any(is_negation(c) for h in hosts for c in h.children):
            yield tuple(hosts)


def _part(verb: Word, first: Word, *others: Word) -> bool:
    if any(is_under(verb, t) for t in (first, *others)):
        return False
    made = hang(first, verb, GAP) and all(hang(t, first, "orphan") for t in others)
    after = first.tree.words[first.i + 1]
    if _is_later(after):
        hang(after, first, "advmod")
    verb.tree.link()
    return made
