"""The dictionary of Polish inflection: Morfeusz 2 with SGJP, typed and cached by word form."""

from functools import lru_cache
from itertools import product
from math import prod
from typing import NamedTuple, Protocol, TypeAlias, cast

import morfeusz2

LONGEST_WORD = 100
"""Of what is longer Morfeusz knows nothing; 20,000 signs without a space overflow its stack and end the process."""

DIACRITICS = {"a": "aą", "c": "cć", "e": "eę", "l": "lł", "n": "nń", "o": "oó", "s": "sś", "z": "zżź"}
CASES = frozenset({"nom", "gen", "dat", "acc", "inst", "loc", "voc"})
DATED = "daw."
SHORTEST_PLAIN = 5
"""Shorter ones are as often English or abbreviations."""
MOST_SPELLINGS = 2_000

_Interpretation: TypeAlias = tuple[str, str, str, list[str], list[str]]


class _Morfeusz(Protocol):
    def analyse(self, text: str) -> list[tuple[int, int, _Interpretation]]: ...
    def generate(self, lemma: str) -> list[_Interpretation]: ...


class Reading(NamedTuple):
    """One dictionary reading of a word form; `tag` is SGJP's, alternatives joined by dots (`subst:sg:gen.acc:m1`)."""

    form: str
    lemma: str
    tag: str
    names: tuple[str, ...] = ()
    is_dated: bool = False

    @property
    def pos(self) -> str:
        """The grammatical class, the tag's first part (`subst`, `adj`, `praet`…)."""
        return self.tag.partition(":")[0]

    @property
    def values(self) -> frozenset[str]:
        """Every value the tag allows, without the class (`{"sg", "gen", "acc", "m1"}`)."""
        return _values(self.tag)


@lru_cache(maxsize=10_000)
def _values(tag: str) -> frozenset[str]:
    return frozenset(value for part in tag.split(":")[1:] for value in part.split("."))


@lru_cache(maxsize=10_000)
def expand(tag: str) -> tuple[str, ...]:
    """Every single tag that a dotted tag stands for (`subst:sg:gen.acc:m1` gives two)."""
    return tuple(":".join(parts) for parts in product(*(part.split(".") for part in tag.split(":"))))


@lru_cache(maxsize=100_000)
def analyse(form: str) -> tuple[Reading, ...]:
    """All readings of one word as printed, in the dictionary's order; empty when the dictionary does not know it.

    Past tense and conditional are one reading with its person (`zrobiłem`: `praet:sg:m1.m2.m3:pri:perf`); a clitic
    after another word is left out of the lemma (`abym`: `aby`), a hyphenated word takes the reading of its last part,
    and what is a word only with its diacritics those of that word (`zlozyl`: `złożyć`).
    """
    return _printed(form) or tuple(reading._replace(form=form) for word in spelled(form) for reading in _printed(word))


@lru_cache(maxsize=20_000)
def spelled(form: str) -> tuple[str, ...]:
    """The words that a small word without diacritics can stand for; none when it is a word itself."""
    letters = [DIACRITICS.get(letter, letter) for letter in form]
    plain = form.isascii() and form.isalpha() and form.islower() and len(form) >= SHORTEST_PLAIN
    if not plain or prod(map(len, letters)) > MOST_SPELLINGS or _printed(form):
        return ()
    return tuple(word for word in map("".join, product(*letters)) if word != form and _printed(word))


@lru_cache(maxsize=100_000)
def _printed(form: str) -> tuple[Reading, ...]:
    if not form or form.isspace() or len(form) > LONGEST_WORD:
        return ()
    graph = _morfeusz().analyse(form)
    last = max((end for _, end, _ in graph), default=1)  # a zero-width space is nothing to Morfeusz
    if last == 1:
        return _known(graph)
    heads = sorted((edge for edge in graph if edge[0] == 0), key=lambda edge: -edge[1])
    tails = [edge for edge in graph if edge[0] > 0]
    if all(_is_clitic(edge[2]) for edge in tails):
        return tuple(reading._replace(form=form) for reading in _known(heads))
    return _compound(form)


@lru_cache(maxsize=20_000)
def generate(lemma: str) -> tuple[Reading, ...]:
    """Every form of a lemma that the dictionary knows; empty when it knows none."""
    if not lemma or len(lemma) > LONGEST_WORD or any(character.isspace() for character in lemma):
        return ()
    return tuple(
        _reading(interpretation)
        for interpretation in _morfeusz().generate(lemma)
        if not interpretation[2].startswith("ign")
    )


def dictionary() -> str:
    """The identifier of the dictionary in use (`pl.sgjp.sgjp-2026.06.01`)."""
    return str(morfeusz2.Morfeusz().dict_id())


@lru_cache(maxsize=1)
def _morfeusz() -> _Morfeusz:
    return cast(_Morfeusz, morfeusz2.Morfeusz(expand_tags=False, praet="composite", aggl="permissive"))


def _known(edges: list[tuple[int, int, _Interpretation]]) -> tuple[Reading, ...]:
    return tuple(_reading(interpretation) for _, _, interpretation in edges if interpretation[2] != "ign")


def _reading(interpretation: _Interpretation) -> Reading:
    form, lemma, tag, names, labels = interpretation
    return Reading(form, _bare(lemma), tag, tuple(names), any(DATED in label for label in labels))


def _bare(lemma: str) -> str:
    """SGJP tells homonyms apart after a colon (`Tusk:Sm1`)."""
    head, colon, _ = lemma.partition(":")
    return head if head and colon else lemma


def _is_clitic(interpretation: _Interpretation) -> bool:
    return interpretation[2].startswith("aglt") or interpretation[0] == "by"


def _compound(form: str) -> tuple[Reading, ...]:
    first, hyphen, rest = form.rpartition("-")
    if not (first and hyphen and rest):
        return ()
    return tuple(Reading(form, f"{first}-{reading.lemma}", reading.tag, reading.names) for reading in analyse(rest))


def dictionary_features(readings: tuple[Reading, ...]) -> list[tuple[str, str]]:
    """What the dictionary says of a form, by feature: classes, tags, first and last lemma, kinds of names, cases."""
    names = {name for reading in readings for name in reading.names}
    cases = {value for reading in readings for value in reading.values & CASES}
    return [
        ("pos", _joined({reading.pos for reading in readings})),
        ("tags", _joined({reading.tag for reading in readings})),
        ("first", readings[0].lemma if readings else "?"),
        ("last", readings[-1].lemma if readings else "?"),
        ("names", _joined(names) if readings else "?"),
        ("cases", _joined(cases)),
    ]


def _joined(values: set[str]) -> str:
    return " ".join(sorted(values))
