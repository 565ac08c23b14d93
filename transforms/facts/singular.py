"""The title of one of several people: `byli premierzy Francji i Czech` are each `były premier` of one country."""

from __future__ import annotations

from transforms.facts.phrases import Phrase
from transforms.facts.tree import Word, children, feature
from transforms.morphology import generate

GENDERS = {"Fem": "f", "Neut": "n2"}


def singular(title: Word, phrase: Phrase) -> str:
    """The phrase in the singular nominative: its head and the adjectives before it; the rest as printed."""
    before = [w for w in children(title, "amod") if phrase.start <= w.i < title.i]
    after = phrase.tree.text[title.idx + len(title) : phrase.end_char].strip()
    return " ".join(
        [*(_adjective(w, feature(title, "Gender")) for w in before), title.lemma, *([after] if after else [])]
    )


def singular_of(title: Word, phrase: Phrase, owners: list[Word], own: Phrase) -> str:
    """The same with one of the coordinated owners only."""
    shared = Phrase(phrase.start, max(owners[0].left, title.i + 1), title)
    return f"{singular(title, shared)} {own.text}"


def _adjective(word: Word, gender: str) -> str:
    """An adjective's lemma is masculine; the dictionary has the other genders."""
    wanted = {"sg", "nom", GENDERS.get(gender, "m1")}
    forms = (r.form for r in generate(word.lemma) if wanted <= r.values and "pos" in r.values)
    return word.lemma if gender not in GENDERS else next(forms, word.lemma)
