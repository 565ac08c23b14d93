"""Names in the text, and the nouns before them that say whose names they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from transforms.facts.cases import can_stand_in
from transforms.facts.kinds import FEMALE, KIN, KINDS_OF_TYPE, NOT_TITLES, QUOTED_KINDS
from transforms.facts.phrases import Phrase, is_loose, name_of, noun_phrase
from transforms.facts.tree import (
    QUOTES,
    Tree,
    Word,
    alike,
    feature,
    first_conjunct,
    following,
    is_gerund,
    is_participle,
    is_under,
    previous,
)
from transforms.morphology import analyse
from transforms.reading import Reading
from transforms.schema import EntityType

SHARED = frozenset({"akcja", "projekt", "program", "system", "model", "strona", "platforma", "produkt"})
"""Nouns that in the genitive before a name in the genitive are what it has, not what it is."""

MAKES = frozenset({"typ", "marka", "klasa", "model", "odmiana", "seria", "wersja", "generacja"})
"""Nouns between a thing and the name of its kind: `samoloty typu Boeing` are no Boeing."""

REACH = 12
"""Words before a name within which its title starts."""


@dataclass(frozen=True)
class Name:
    """A name as printed; `entity_type` is None when only its spelling says that it is one."""

    phrase: Phrase
    entity_type: EntityType | None = None

    @property
    def head(self) -> Word:
        return self.phrase.head

    @property
    def first(self) -> Word:
        return self.phrase.tree.words[self.phrase.start]


def names(reading: Reading, tree: Tree) -> Iterator[Name]:
    """Every name that the article mentions, and proper nouns that the tree sets beside a common noun."""
    starts = {w.idx: w.i for w in tree}
    ends = {w.idx + len(w): w.i + 1 for w in tree}
    taken: set[int] = set()
    for mention in reading.mentions:
        start, end = starts.get(mention.start_char), ends.get(mention.end_char)
        if mention.mention_kind == "name" and start is not None and end is not None:
            taken.update(range(start, end))
            first = _first_of_name(tree.words[start:end])
            yield Name(Phrase(first.i, end, first), None if _owner_of(first, start) else mention.entity_type)
    yield from (n for n in _quoted_names(tree) if n.head.i not in taken)
    for token in tree:
        if (
            token.i not in taken
            and token.pos == "PROPN"
            and token.dep in ("appos", "flat")
            and token.head.pos == "NOUN"
        ):
            yield Name(noun_phrase(token))


def _quoted_names(tree: Tree) -> Iterator[Name]:
    """Capitalised words in quotation marks right after a noun: `program „Ławka”`."""
    for opening in tree:
        start = opening.i + 1
        if opening.text not in QUOTES or start >= len(tree.words) or not tree.words[start].text[:1].isupper():
            continue
        inside = takewhile(
            lambda w: w.text not in QUOTES and w.pos not in ("VERB", "AUX"), tree.words[start : start + REACH]
        )
        end = start + sum(1 for _ in inside)
        before = previous(opening)
        if (
            end < len(tree.words)
            and tree.words[end].text in QUOTES
            and before is not None
            and before.pos in ("NOUN", "PROPN", "ADJ")
        ):
            yield Name(Phrase(start, end, tree.words[start]))


def _owner_of(first: Word, start: int) -> bool:
    """`prezes Omegi Jan Kot`: the name begins after the owner of its title."""
    return first.i > start and first.dep == "appos" and first.head is first.tree.words[start].head


def _first_of_name(words: list[Word]) -> Word:
    """`KO Jan Kot`, `prezes Omegi Jan Kot`: an acronym or an owner before a given name is no part of the name."""
    if len(words) > 1 and _owner_of(words[1], words[0].i):
        return words[1]
    acronym = len(words) > 2 and words[0].text.isupper() and any("imię" in r.names for r in analyse(words[1].text))
    return words[1 if acronym else 0]


def titles_before(name: Name) -> list[Word]:
    """Titles of the name, the nearest first; nouns coordinated with the nearest share it."""
    nearest, before = _nearest_title(name), previous(name.first)
    if nearest is None or (before is not None and before.lemma in MAKES and before is not nearest):
        return []
    shared = nearest.dep == "title"
    others = [
        t
        for t in _linked(nearest)
        if t.i < nearest.i
        and (shared or not name_of(t))
        and can_title(t, name)
        and agree(t, name)
        and _same_form(t, nearest)
    ]
    return [nearest, *others]


def _linked(title: Word) -> list[Word]:
    """Nouns that the title is coordinated with or in apposition to."""
    found, current = [], title
    while current.dep in ("conj", "appos", "title") and current.head.pos == "NOUN":
        current = current.head
        found.append(current)
    return found


def _nearest_title(name: Name) -> Word | None:
    """The nearest noun in the very case of the name, else one that can stand in it without being a genitive."""
    found = list(_candidates(name))
    if name.entity_type not in ("PER", None):
        return next(iter(found), None)
    exact = (t for t in found if feature(t, "Case") == feature(name.head, "Case"))
    return next(exact, None) or next((t for t in found if feature(t, "Case") != "Gen"), None)


def _candidates(name: Name) -> Iterator[Word]:
    after_comma = False
    for token in _leading_words(name):
        if token.text == ",":
            after_comma = True
        elif can_title(token, name) and agree(token, name):
            if not after_comma or _is_set_off(token, name):
                yield token
        elif token.pos == "NOUN" and name.entity_type not in (None, "PER") and feature(token, "Case") != "Gen":
            return


def _leading_words(name: Name) -> Iterator[Word]:
    """Words of the noun phrase that leads up to the name, from right to left."""
    doc = name.head.tree.words
    sentence_start = name.head.tree.sentence(name.first)
    for i in range(name.phrase.start - 1, max(sentence_start, name.phrase.start - REACH) - 1, -1):
        token = doc[i]
        nearest = i == name.phrase.start - 1
        if is_participle(token) or (nearest and token.pos in ("ADP", "CCONJ")):
            return
        if (
            token.pos in ("NOUN", "PROPN", "ADJ", "CCONJ", "DET", "NUM", "X", "ADP")
            or token.text in QUOTES
            or token.text == "."
            or (token.text == "," and nearest)
        ):
            yield token
        else:
            return


def can_title(noun: Word, name: Name) -> bool:
    """Whether the noun can say who or what the bearer is: people for persons, kinds for everything else."""
    if noun.pos != "NOUN" or is_gerund(noun) or noun.lemma in NOT_TITLES - KIN:
        return False
    if name.entity_type in ("PER", None) and not _is_quoted(name) and is_person(noun, name):
        return True
    declined = feature(noun, "Case") == feature(name.head, "Case") == "Gen" and not can_stand_in(name.head, "Nom")
    if noun.lemma in SHARED and declined:
        return False  # `podział akcji Facebooka`
    kinds = QUOTED_KINDS if name.entity_type is None or _is_quoted(name) else KINDS_OF_TYPE[name.entity_type]
    return name.entity_type != "PER" and noun.lemma.lower() in kinds


def _is_quoted(name: Name) -> bool:
    before = previous(name.first)
    return before is not None and before.text in QUOTES


def is_person(noun: Word, name: Name) -> bool:
    """Masculine personal nouns; feminine ones where the tree sets them beside the name, or the name on their owner."""
    if feature(noun, "Animacy") == "Hum":
        return True
    linked = name.head.head is noun or first_conjunct(name.head).head is noun or noun.head is name.head
    owner = name.head.head
    linked = linked or (
        owner.head is noun and feature(owner, "Case") == "Gen" and alike(noun, name.head, "Case", "Gender")
    )
    return feature(noun, "Gender") == "Fem" and linked and _is_personal(noun.lemma.lower())


def is_feminine_person(noun: Word) -> bool:
    """A common noun for a woman."""
    return noun.pos == "NOUN" and feature(noun, "Gender") == "Fem" and _is_personal(noun.lemma.lower())


def _is_personal(lemma: str) -> bool:
    """Feminines made from masculine personal nouns (`dziennikarka` from `dziennikarz`), and the listed ones."""
    if lemma in FEMALE or lemma.endswith(("yni", "ini", "latka")):
        return True
    stem = lemma.removesuffix("ka")
    masculines = [stem, f"{stem}a", f"{stem}in", f"{stem}z", f"{stem[:-2]}k", f"{stem[:-2]}eł", f"{stem[:-1]}ec"]
    return stem != lemma and any("m1" in r.values and r.pos == "subst" for m in masculines for r in analyse(m))


def agree(noun: Word, name: Name) -> bool:
    """Same case, or an undeclined name; a genitive before a genitive only in the same gender and number."""
    tokens = [t for t in name.phrase.words if t.pos in ("PROPN", "NOUN", "ADJ", "X")]
    if name.entity_type == "PER" and (feature(noun, "Number") == "Plur" or _is_of_other_sex(noun, name)):
        return False
    case = next((c for c in _cases(noun, name) if all(can_stand_in(t, c) for t in tokens)), None)
    if case is None:
        return name.entity_type not in ("PER", None) and all(can_stand_in(t, "Nom") for t in tokens[:1])
    if case != "Gen" or name.entity_type not in ("PER", None):
        return True
    genders = {feature(t, "Gender") for t in tokens} - {""}
    owner = noun.lemma in KIN
    return not owner and (not genders or feature(noun, "Gender") in genders)


def _is_of_other_sex(noun: Word, name: Name) -> bool:
    """`mąż Anny`: a noun of kinship of another gender is no title but has an owner."""
    genders = {feature(noun, "Gender"), feature(name.head, "Gender")}
    return noun.lemma in KIN and genders == {"Masc", "Fem"}


def _cases(noun: Word, name: Name) -> Iterator[str]:
    """The predicted case of the noun, then that of the name where the noun can stand in it."""
    yield feature(noun, "Case")
    if can_stand_in(noun, feature(name.head, "Case")):
        yield feature(name.head, "Case")


def _same_form(noun: Word, title: Word) -> bool:
    return alike(noun, title, "Case", "Number")


def _is_set_off(title: Word, name: Name) -> bool:
    """`starosty, Jana Kota,`: the tree sets the name beside the title, or a second comma closes the apposition."""
    after = following(name.phrase.words[-1])
    if name.entity_type == "PER" and after is not None and after.text == "," and name.head.dep != "conj":
        return True
    return name.head.dep in ("appos", "flat", "nmod") and is_under(name.head, title) and is_loose(name.head)
