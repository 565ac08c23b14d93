"""What a title says: `szef brytyjskiego rządu` and `premier Wielkiej Brytanii` say the same."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.tree import Word, children
from transforms.reading import Reading

SAME_ROLE: dict[tuple[str, str], tuple[str, frozenset[str]]] = {
    ("szef", "rząd"): ("premier", frozenset()),
    ("szefowa", "rząd"): ("premier", frozenset()),
    ("głowa", "państwo"): ("prezydent", frozenset()),
    ("szef", "dyplomacja"): ("minister", frozenset({"sprawa"})),
    ("szefowa", "dyplomacja"): ("minister", frozenset({"sprawa"})),
}
"""What a noun with that attribute is called otherwise, and the attribute that this has."""


OTHERS = frozenset({
    "żaden", "każdy", "jakiś", "jakikolwiek", "inny", "nowy", "kolejny", "następny", "poprzedni", "przyszły", "były",
    "dawny", "ówczesny", "pewien", "niektóry", "wszelki", "dowolny",
})  # fmt: skip
"""Attributes by which a title means another bearer than the one known: `żaden premier`, `nowy premier`."""


class Role(NamedTuple):
    """A role, and of whom or what: entities by their identifier, other words by their lemma."""

    lemma: str
    of: frozenset[str]


def role_of(title: Word, reading: Reading) -> Role:
    """The role that a title stands for."""
    lemma, attributes = title.lemma, _attributes(title)
    of: frozenset[str] = frozenset()
    for attribute in attributes:
        if (lemma, attribute.lemma) in SAME_ROLE:
            lemma, implied = SAME_ROLE[lemma, attribute.lemma]
            attributes = [a for a in attributes if a is not attribute] + _attributes(attribute)
            of = implied
            break
    return Role(lemma, of | {_key(a, reading) for a in attributes})


def _key(attribute: Word, reading: Reading) -> str:
    mention = reading.mention_of(attribute)
    return mention.entity_id if mention is not None else attribute.lemma


def _attributes(noun: Word) -> list[Word]:
    return [c for c in children(noun, "nmod", "amod", "acl") if c.pos in ("NOUN", "PROPN", "ADJ")]


def is_of_another(title: Word) -> bool:
    """Whether an attribute says that the title means somebody else."""
    return any(c.lemma.lower() in OTHERS for c in children(title, "det", "amod"))
