"""Roles: who or what somebody is, as titles, nouns and appositions beside a name say it."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.facts.antecedents import acts_by_itself
from transforms.facts.arguments import Argument
from transforms.facts.draft import Draft, LeftOut, Material
from transforms.facts.kinds import QUOTED_KINDS
from transforms.facts.names import Name, agree, can_title, names, titles_before
from transforms.facts.phrases import Phrase, is_loose, noun_phrase
from transforms.facts.singular import singular, singular_of
from transforms.facts.subjects import appositive_names
from transforms.facts.tree import Word, children, conjuncts


def roles(material: Material) -> Iterator[Draft | LeftOut]:
    """One fact for each title before a name, each noun in apposition to one, each age before one."""
    respective = [(t, found) for t in material.tree.words if t.pos == "NOUN" and (found := appositive_names(t))]
    announced = {n.i for _, found in respective for n in found}
    for name in names(material.reading, material.tree):
        if name.head.i not in announced:
            yield from _titled(name)
        yield from _aged(name)
        yield from _appositions(name)
    for title, members in respective:
        yield from _respective(title, members)


def _titled(name: Name) -> Iterator[Draft]:
    """`były wójt i radny Jan Kot`: every title that leads up to the name or to its comma."""
    for i, title in enumerate(titles_before(name)):
        phrase = noun_phrase(title, children(title, "title"))
        before = name.head.tree.words[name.phrase.start - 1]
        leads_up = i == 0 and before.pos not in ("PUNCT", "SPACE")
        yield _role(
            title, _cut(phrase, name.phrase.start if leads_up else min(phrase.end, name.phrase.start)), name.phrase
        )


def _cut(phrase: Phrase, end: int) -> Phrase:
    words = phrase.tree.words
    while end - 1 > phrase.head.i and words[end - 1].pos in ("PUNCT", "SPACE", "CCONJ"):
        end -= 1
    return Phrase(phrase.start, max(end, phrase.head.i + 1), phrase.head)


def _aged(name: Name) -> Iterator[Draft]:
    """`45-letni Jan Kot`."""
    for adjective in children(name.head, "amod"):
        if adjective.lemma.endswith("-letni") and adjective.text[:1].isdigit():
            yield _role(adjective, Phrase(adjective.i, adjective.i + 1, adjective), name.phrase, "role_age")


def _appositions(name: Name) -> Iterator[Draft]:
    """`Jan Kot, szef klubu i poseł,`: nouns that a comma sets off after a name."""
    for first in children(name.head, "appos"):
        if first.i < name.head.i or not is_loose(first):
            continue
        for noun in conjuncts(first):
            if can_title(noun, name) and agree(noun, name):
                yield _role(noun, noun_phrase(noun), name.phrase, "role_apposition")


def _respective(title: Word, members: list[Word]) -> Iterator[Draft]:
    """`Prezydenci Francji i Czech, A i B`: as many genitives as names go with them one by one."""
    if not (acts_by_itself(title) or title.lemma.lower() in QUOTED_KINDS):
        return  # `17 połączeń, Praga i Wiedeń`
    owners = next((conjuncts(c) for c in children(title, "nmod") if len(conjuncts(c)) == len(members)), None)
    phrase = noun_phrase(title, [c for c in title.children if c.dep in ("appos", "conj")])
    for i, name in enumerate(members):
        if owners is None:
            yield _role(title, phrase, noun_phrase(name), "role_plural_title", singular(title, phrase))
        else:
            own = noun_phrase(owners[i])
            base = singular_of(title, phrase, owners, own)
            yield _role(title, Phrase(phrase.start, own.end, owners[i]), noun_phrase(name), "role_respective", base)


def _role(predicate: Word, title: Phrase, name: Phrase, rule: str = "role_title", base: str | None = None) -> Draft:
    arguments = (Argument("subject", name), Argument("object", title, base=base))
    return Draft(fact_type="role", predicate=predicate, lemma="być", rule=rule, arguments=arguments)
