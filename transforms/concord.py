"""Case, number and gender of a whole sentence, chosen together.

Of the labels that the tagger finds likely and the dictionary allows, every word takes the one that goes best with its
place in the tree and with the labels of its head and dependents: subject and predicate, noun and modifier, preposition
and noun, members of a coordination. How much each agreement counts is learned (`python -m training.concord`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from spacy.tokens import Token

from transforms.agreement import CASES, GENDERS, NUMBERS, governed
from transforms.morphology import analyse, expand

LIKELY = 0.003
"""Labels less likely than this part of the likeliest one are not thought of."""
MOST_CHOICES = 10
INFLECTED = frozenset({"ADJ", "AUX", "DET", "NOUN", "NUM", "PRON", "PROPN", "VERB"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
LEXICAL = frozenset({"NOUN", "PROPN"})
"""Words with a gender of their own, which the tagger alone tells, not what stands beside them."""
AGREEING = frozenset(
    {
        "amod",
        "amod:flat",
        "acl",
        "det",
        "det:poss",
        "nummod",
        "nummod:gov",
        "det:numgov",
        "det:nummod",
        "conj",
        "nmod:flat",
        "nsubj",
        "nsubj:pass",
        "cop",
        "aux:pass",
        "aux",
        "xcomp:pred",
        "xcomp",
    }
)
COUNTING = frozenset({"nummod", "nummod:gov", "det:numgov", "det:nummod"})
GOVERNING = frozenset({"nummod:gov", "det:numgov"})
NOUN_PHRASES = frozenset({"nmod", "nmod:arg"})
UNTOLD = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "conj", "flat", "appos"})
"""Relations that shall not decide the case of a noun: by it the rules of the facts see which of them are wrong."""
FIELDS = ("Case", "Number", "Gender", "Animacy")
CLASSES = {
    "NOUN": frozenset({"subst", "depr", "ger"}),
    "PROPN": frozenset({"subst", "depr", "ger", "adj"}),
    "ADJ": frozenset({"adj", "pact", "ppas"}),
    "DET": frozenset({"adj"}),
    "VERB": frozenset({"praet", "cond"}),
    "AUX": frozenset({"praet", "cond"}),
}


@dataclass(frozen=True, eq=False, slots=True)
class Label:
    """One of the tagger's labels: part of speech, the whole FEATS field, and what agrees; gender with animacy.

    Two labels are one if they are the same object, which is quick to look up.
    """

    upos: str
    feats: str
    case: str
    number: str
    gender: str


class Context(NamedTuple):
    """What of a word's place in the tree bears on its own label."""

    relation: str
    prepositions: tuple[str, ...]
    is_counted: bool
    has_copula: bool
    has_subject: bool


class Choice(NamedTuple):
    """A label that a word may take, and the logarithm of how much less likely it is than the likeliest."""

    label: Label
    chance: float


Weights = Mapping[str, float]


def context(token: Token) -> Context:
    """The word's place in the tree."""
    children = list(token.children)
    return Context(
        token.dep_,
        tuple(child.lower_ for child in children if child.dep_ == "case"),
        any(child.dep_ in GOVERNING for child in children),
        any(child.dep_ == "cop" for child in children),
        any(child.dep_.startswith("nsubj") for child in children),
    )


def choices(tokens: Sequence[Token], scores: Any, labels: Sequence[Label], parts: Any) -> list[list[Choice]]:
    """The labels that each word may take; `scores` has a row a word and a column a label, `parts` labels' UPOS ids."""
    best = scores.max(axis=1)
    rows, columns = np.nonzero(scores >= (best + np.log(LIKELY))[:, None])
    same = parts[columns] == np.asarray([token.pos for token in tokens], dtype="int64")[rows]
    rows, columns = rows[same], columns[same]
    found: list[list[Choice]] = [[] for _ in tokens]
    chances = (scores[rows, columns] - best[rows]).tolist()
    for row, column, chance in zip(rows.tolist(), columns.tolist(), chances, strict=True):
        found[row].append(Choice(labels[column], chance))
    return [
        _allowed(token, few) or _next_best(token, row, labels) or few
        for token, few, row in zip(tokens, found, scores, strict=True)
    ]


def _allowed(token: Token, found: list[Choice]) -> list[Choice]:
    """Of these labels what the dictionary allows; all of them where it has nothing to say."""
    found = _alike(found)
    if token.pos_ not in CLASSES or not found or not (found[0].label.case or found[0].label.gender):
        return found
    fitting = [choice for choice in found if fits(token.text, choice.label)]
    if token.pos_ not in LEXICAL:
        return fitting
    return [choice for choice in fitting if choice.label.gender == fitting[0].label.gender]


def _next_best(token: Token, row: Any, labels: Sequence[Label]) -> list[Choice]:
    """The likeliest label of all that the dictionary allows."""
    if token.pos_ not in CLASSES:
        return []
    ordered = (labels[column] for column in np.argsort(-row))
    return [Choice(label, 0.0) for label in ordered if label.upos == token.pos_ and fits(token.text, label)][:1]


def _alike(found: list[Choice]) -> list[Choice]:
    """The likeliest label with every case, number and gender of the others that have the same of the three."""
    if len(found) < 2:
        return found
    found = sorted(found, key=lambda choice: -choice.chance)[:MOST_CHOICES]
    alike: dict[tuple[str, str, str], Choice] = {}
    for choice in found:
        if _kind(choice.label) == _kind(found[0].label):
            key = (choice.label.case, choice.label.number, choice.label.gender)
            alike.setdefault(key, Choice(_with_values_of(found[0].label, choice.label), choice.chance))
    return list(alike.values())


def _kind(label: Label) -> tuple[bool, bool, bool]:
    return bool(label.case), bool(label.number), bool(label.gender)


@lru_cache(maxsize=20_000)
def _with_values_of(label: Label, other: Label) -> Label:
    feats = {name: value for name, value in read_feats(label.feats).items() if name not in FIELDS}
    feats |= {name: value for name, value in read_feats(other.feats).items() if name in FIELDS}
    return replace(other, feats="|".join(f"{name}={feats[name]}" for name in sorted(feats, key=str.lower)))


def read_feats(field: str) -> dict[str, str]:
    """`Case=Nom|Number=Sing` as a dictionary."""
    return dict(pair.split("=", 1) for pair in field.split("|") if pair)


@lru_cache(maxsize=100_000)
def fits(form: str, label: Label) -> bool:
    """Whether the dictionary gives the form that case, number and gender; of unknown words anything is true."""
    readings = _readings(form, label.upos)
    own = (label.case, label.number, label.gender)
    return not readings or any(all(a in ("", b) or not b for a, b in zip(own, one, strict=True)) for one in readings)


@lru_cache(maxsize=50_000)
def _readings(form: str, upos: str) -> frozenset[tuple[str, str, str]]:
    tags = (tag for one in analyse(form) if one.pos in CLASSES[upos] for tag in expand(one.tag))
    return frozenset(_values(tag.split(":")) for tag in tags)


def _values(parts: list[str]) -> tuple[str, str, str]:
    genders = (" ".join(GENDERS[part]).strip() for part in parts if part in GENDERS)
    cases = (CASES[part] for part in parts if part in CASES)
    return next(cases, ""), next((NUMBERS[part] for part in parts if part in NUMBERS), ""), next(genders, "")


def of_place(label: Label, place: Context) -> Iterator[str]:
    """What is to be said of a label in its place."""
    if label.upos in NOMINAL and label.case:
        for preposition in place.prepositions:
            if cases := governed(preposition):
                yield f"preposition {label.case in cases}"
        if place.relation not in UNTOLD:
            marks = ("+adp" * bool(place.prepositions), "+num" * place.is_counted)
            yield f"{place.relation}{''.join(marks)} {label.case}"
        if place.has_copula:
            yield f"with copula {label.case}"
    if label.gender and label.upos in {"VERB", "AUX", "PRON"}:
        yield f"{label.upos} {place.has_subject} {label.gender} {label.number}"
    if label.gender and label.upos == "ADJ" and place.relation not in UNTOLD | {"amod", "det"}:
        yield f"ADJ {place.relation} {place.has_subject} {label.gender} {label.number}"


def of_pair(relation: str, child: Label, head: Label, is_root: bool) -> Iterator[str]:
    """What is to be said of the labels of a word and its head."""
    both = f"{relation} {child.upos} {head.upos}"
    nouns = relation == "conj" and child.upos in LEXICAL
    if relation in AGREEING and child.case and head.case and not nouns:
        yield f"{both} case {child.case == head.case}"
        if relation in COUNTING:
            yield f"{relation} {child.case} {head.case}"
    if _shares_number(relation, child, head):
        if child.number and head.number:
            yield f"{both} number {child.number == head.number}"
        if child.gender and head.gender:
            same_but_animacy = child.gender[:3] == head.gender[:3]
            yield f"{both} gender {child.gender == head.gender} {same_but_animacy}"
    if relation in NOUN_PHRASES and child.case:
        yield f"{relation} {child.case} under {head.upos} {is_root}"


def _shares_number(relation: str, child: Label, head: Label) -> bool:
    if relation == "conj":
        return not (child.case and head.case and head.upos in NOMINAL)
    return relation in AGREEING and relation != "appos"
