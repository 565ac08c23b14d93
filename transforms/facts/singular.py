"""The title of one of several people: `byli premierzy Francji i Czech` are each `były premier` of one country."""

from __future__ import annotations

from transforms.facts.phrases import Phrase
from transforms.facts.tree import Word, children, feature
from transforms.morphology import generate

GENDERS = {"Fem": "f", "Neut": "n2"}


def singular(title: Word, phrase: Phrase) -> str:
    """The phrase in the singular nominative: its head and the adjectives beside it; the rest as printed."""
    own = {w.i: _adjective(w, feature(title, "Gender")) for w in children(title, "amod") if _goes_with(w, title)}
    own[title.i] = title.lemma
    counted = children(title, "nummod", "det") if feature(title, "Number") == "Plur" else []
    shown = [w for w in phrase.words if not (w.i < title.i and w in counted and w.pos in ("NUM", "DET"))]
    words = [own.get(w.i, w.text) + (" " if w.space else "") for w in shown]
    return "".join(words).strip()


def _goes_with(adjective: Word, title: Word) -> bool:
    """Before the noun, or right after it."""
    beside = title.tree.words[title.i + 1 : adjective.i]
    return adjective.pos == "ADJ" and (adjective.i < title.i or all(w.pos == "ADJ" for w in beside))


def singular_of(title: Word, phrase: Phrase, owners: list[Word], own: Phrase) -> str:
    """The same with one of the coordinated owners only."""
    shared = Phrase(phrase.start, max(owners[0].left, title.i + 1), title)
    return f"{singular(title, shared)} {own.text}"


def _adjective(word: Word, gender: str) -> str:
    """An adjective's lemma is masculine; the dictionary has the other genders."""
    wanted = {"sg", "nom", GENDERS.get(gender, "m1")}
    forms = (r.form for r in generate(word.lemma) if wanted <= r.values and "pos" in r.values)
    return word.lemma if gender not in GENDERS else next(forms, word.lemma)
