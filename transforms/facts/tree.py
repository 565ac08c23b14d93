"""Small questions about the words of a tree."""

from __future__ import annotations

from transforms.facts.lexicon import VOCALIC
from transforms.words import Tree as Tree
from transforms.words import Word as Word

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "X", "SYM"})
DASHES = frozenset({"-", "–", "—", "−"})
OPENING, CLOSING = frozenset({"(", "["}), frozenset({")", "]"})
QUOTES = frozenset({'"', "„", "”", "“", "«", "»", "’’", "‘‘", "''", ",,"})


def feature(word: Word, name: str) -> str:
    """A morphological feature; empty when there is none."""
    return word.features.get(name, "")


def alike(a: Word, b: Word, *names: str) -> bool:
    """Whether both have the same values of the features; of number and gender where none are named."""
    return all(feature(a, n) == feature(b, n) for n in names or ("Number", "Gender"))


def child(word: Word, *relations: str) -> Word | None:
    """The first child in one of the relations; a relation named without subtype covers its subtypes."""
    for c in word.children:
        if c.dep in relations or c.relation in relations:
            return c
    return None


def children(word: Word, *relations: str) -> list[Word]:
    """Children in one of the relations, in order of the text."""
    found = word.children
    return [c for c in found if c.dep in relations or c.relation in relations] if found else []


def is_infinitive(word: Word) -> bool:
    return feature(word, "VerbForm") == "Inf"


def is_finite(word: Word) -> bool:
    return feature(word, "VerbForm") == "Fin"


def finite_part(predicate: Word) -> Word | None:
    """The predicate itself, or its auxiliary or copula: what is finite of it."""
    return next(filter(is_finite, (predicate, *children(predicate, "aux", "cop"))), None)


def is_participle(word: Word) -> bool:
    return word.pos == "ADJ" and feature(word, "VerbForm") == "Part"


def is_gerund(word: Word) -> bool:
    """Nouns in -nie and -cie carry the lemma of their verb."""
    return word.pos == "NOUN" and word.lemma.endswith(("ć", "c")) and word.text[-3:].lower() != word.lemma[-3:]


def is_clausal(word: Word) -> bool:
    """Whether it heads a clause: a verb, or a nominal with a copula or auxiliary."""
    return word.pos == "VERB" or child(word, "cop", "aux") is not None


def has_letter(word: Word) -> bool:
    """Whether it is a word at all."""
    return word.text.isalpha() or any(c.isalpha() for c in word.text)


def is_o_ile(word: Word) -> bool:
    """The conjunction `o ile`."""
    return word.lower == "o" and any(c.lower == "ile" for c in word.children)


def previous(word: Word) -> Word | None:
    """The word printed before, in the same sentence."""
    return None if word.opens_sentence else word.tree.words[word.i - 1]


def is_after_comma(word: Word) -> bool:
    """Whether a comma opens the word's phrase, or stands right before it."""
    edge = word.left_edge
    before = previous(edge)
    return edge.text == "," or (before is not None and before.text == ",")


def following(word: Word) -> Word | None:
    """The word printed after it, if any; white space is no word."""
    words = word.tree.words
    i = word.i + 1
    while i < len(words) and words[i].pos == "SPACE":
        i += 1
    return words[i] if i < len(words) else None


def conjuncts(word: Word) -> list[Word]:
    """The word and everything coordinated with it, in order, also where each hangs on the one before."""
    found = [word]
    if not word.children:
        return found
    for member in found:
        found += [c for c in member.children if c.dep == "conj"]
    return sorted(found, key=lambda w: w.i) if len(found) > 2 else found


def first_conjunct(word: Word) -> Word:
    """The head of the coordination that the word is part of; itself when it is not coordinated."""
    while word.dep == "conj" and word.head is not word:
        word = word.head
    return word


def above(word: Word) -> list[Word]:
    """The word and all that it hangs on, up to the root."""
    found = [word]
    while word.head is not word:
        word = word.head
        found.append(word)
    return found


def is_under(word: Word, top: Word) -> bool:
    """Whether the word is `top` or hangs on it."""
    while word is not top and word.head is not word:
        word = word.head
    return word is top


def hang(word: Word, head: Word, dep: str | None = None) -> bool:
    """Hang the word on another one of its sentence, in a new relation if given; False, and nothing done, where that one
    hangs on it.

    The only way to move a word: a circle in the tree would never end.
    """
    if is_under(head, word) or word.tree.sentence(word) != word.tree.sentence(head):
        return False
    if word.head is not word and word in word.head.children:
        word.head.children = [c for c in word.head.children if c is not word]
    word.head = head
    word.tree.moves += 1
    head.children = sorted([*head.children, word], key=lambda w: w.i)
    if dep is not None:
        relabel(word, dep)
    return True


def relabel(word: Word, dep: str) -> None:
    """Give the word another relation to what it hangs on."""
    word.dep, word.relation = dep, dep.partition(":")[0].lower()


def make_subject(word: Word) -> None:
    """Make the word, where it hangs, a subject in the nominative."""
    relabel(word, "nsubj")
    set_case(word, "Nom")


def set_case(word: Word, case: str) -> None:
    """Give the word the case that its place in the repaired tree asks for."""
    word.features = word.features | {"Case": case}


def take_place(word: Word, of: Word) -> None:
    """Hang the word where another one hangs, in its relation; the tree has to be linked anew."""
    word.head = word if of.is_root else of.head
    word.dep, word.relation = of.dep, of.relation


def preposition(word: Word) -> str | None:
    """The preposition of a phrase in its base form, all words of a complex one; None without one."""
    case = child(word, "case")
    if (
        case is None
        or (case.lower == "temu" and case.i > word.i)
        or (case.lower == "między" and word.lower == "innymi")
    ):
        return None
    fixed = [c for c in case.children if c.dep == "fixed" and c.pos in ("ADP", "NOUN")]
    return " ".join([case.lower, *(w.lower for w in fixed)]) if fixed else VOCALIC.get(case.lower, case.lower)
