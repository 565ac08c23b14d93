"""What arguments are called: entities and base forms, each phrase looked up once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from transforms.base_forms import base_form
from transforms.facts.arguments import Argument
from transforms.facts.attribution import Source
from transforms.facts.draft import Draft
from transforms.facts.kinds import FEMALE, KIN
from transforms.facts.names import is_feminine_person
from transforms.facts.phrases import Phrase, name_of, noun_phrase
from transforms.facts.titles import is_of_another, role_of
from transforms.facts.tree import Word, feature
from transforms.reading import Reading
from transforms.schema import EntityMention, Recovery

OPENING = 2
"""Sentences of an article, its headline among them, in which a title may stand for a name that comes later."""


class Naming:
    """Base forms and entities of one article."""

    def __init__(self, reading: Reading, roles: Iterable[Draft]) -> None:
        self.reading = reading
        self._base_forms: dict[tuple[int, int], str] = {}
        self._named: dict[Word, EntityMention | None] = {}
        self._described: dict[Word, EntityMention | None] = {}
        self._bearers: dict[str, list[tuple[Word, EntityMention]]] = defaultdict(list)
        self._holders: dict[Word, EntityMention] = {}
        self._said_of_holders = set[int]()
        for role in roles:
            name = role.arguments[0].phrase
            bearer = reading.mention_of(name.head) if name is not None else None
            if bearer is not None:
                self._bearers[role_of(role.predicate, reading).lemma].append((role.predicate, bearer))
            if bearer is not None and bearer.entity_type == "PER" and role.rule in ("role_title", "role_apposition"):
                self._holders[role.predicate] = bearer
            self._said_of_holders |= {id(a) for a in role.arguments if a.role == "object"}

    def described(self, head: Word) -> EntityMention | None:
        """The one person whose title a noun without a name repeats (`premier` in an article on `premier Jan Kot`)."""
        if head not in self._described:
            self._described[head] = self._describe(head)
        return self._described[head]

    def _describe(self, head: Word) -> EntityMention | None:
        if head.pos != "NOUN" or feature(head, "Number") != "Sing" or not self._bearers:
            return None
        role = role_of(head, self.reading)
        bearers = self._bearers.get(role.lemma, [])
        sentence = head.tree.sentence(head)
        if any(title.i > head.i and title.tree.sentence(title) == sentence for title, _ in bearers):
            return None  # `Gazociąg biegnie obok gazociągu Omega`
        opening = self.reading.sentence_at(head.idx).sentence_index < OPENING
        if not opening and not role.of and all(title.i > head.i for title, _ in bearers):
            return None  # `Prezydent powtórzył`, long before `prezydent Rosji Jan Kot`
        if len({m.entity_id for _, m in bearers}) != 1:
            return None
        known = {d for t, _ in bearers for d in role_of(t, self.reading).of}
        own_name = name_of(head) or is_of_another(head) or any(t is head for t, _ in bearers)
        return bearers[0][1] if role.of <= known and not own_name else None

    def mention(self, head: Word) -> EntityMention | None:
        """The entity that a phrase with this head names: its own name, or the name that its title stands before."""
        if head not in self._named:
            self._named[head] = self._name(head)
        return self._named[head]

    def _name(self, head: Word) -> EntityMention | None:
        if (named := self._own_name(head)) is not None:
            return named
        names = [] if head.lemma in KIN else name_of(head)
        return next((m for n in names if (m := self.reading.mention_of(n)) is not None), None)

    def _own_name(self, head: Word) -> EntityMention | None:
        named = self.reading.mention_of(head)
        return named if named is not None and named.mention_kind != "demonym" else None

    def mention_of(self, argument: Argument) -> EntityMention | None:
        """The entity that an argument names or stands for; a content clause is none."""
        if argument.content is not None:
            return None
        head = argument.antecedent or (argument.phrase.head if argument.phrase is not None else None)
        if head is None:
            return None
        if id(argument) in self._said_of_holders:
            return self._own_name(head)
        return self.mention(head) or self._held_by(argument) or self._described_by(argument)

    def _held_by(self, argument: Argument) -> EntityMention | None:
        """Whose title it is, named behind a comma (`prezes spółki, Ewa Lis, odeszła`); what a role says is no title."""
        head = argument.antecedent or (argument.phrase.head if argument.phrase is not None else None)
        is_said = head is None or id(argument) in self._said_of_holders or _is_predicative(argument, head)
        return None if is_said or head is None else self._holders.get(head)

    def _described_by(self, argument: Argument) -> EntityMention | None:
        """Whom the argument describes; a complement (`został premierem`) describes nobody known."""
        head = argument.antecedent or (argument.phrase.head if argument.phrase is not None else None)
        if head is None or _is_predicative(argument, head) or argument.content is not None:
            return None
        return self.described(head)

    def recovery_of(self, argument: Argument) -> Recovery:
        """As found in the clause; a description that stands for a name is a coreference."""
        head = argument.phrase.head if argument.phrase is not None else None
        if argument.recovery != "stated" or head is None or self.mention(head) is not None:
            return argument.recovery
        described = self._held_by(argument) is None and self._described_by(argument) is not None
        return "coreference" if described else argument.recovery

    def base_form(self, argument: Argument) -> str | None:
        """The argument, or who it stands for, in the nominative; a content clause as printed."""
        if argument.base is not None:
            return argument.base
        if argument.antecedent is not None:
            return self.referent(argument.antecedent)
        phrase = argument.phrase
        if phrase is None:
            return None
        titled = self._titled(phrase)
        if titled is not None:
            return titled.base_form
        unnamed = self.mention(phrase.head) is None
        bearer = (self._held_by(argument) or self._described_by(argument)) if unnamed else None
        if bearer is not None:
            return bearer.base_form
        if phrase.head.pos == "ADV" and len(phrase.words) == 1:
            return phrase.text.lower()
        as_printed = argument.content is not None or phrase.head.pos == "ADV" or phrase.head.text.isdigit()
        return phrase.text if as_printed else self.nominative(phrase)

    def _titled(self, phrase: Phrase) -> EntityMention | None:
        """The person named inside the phrase after a title; the role fact keeps the title."""
        names = [n for n in name_of(phrase.head) if phrase.start <= n.i < phrase.end]
        head = phrase.head
        person = feature(head, "Animacy") == "Hum" or is_feminine_person(head) or head.lemma in FEMALE
        title = head.lemma not in KIN and (person or head.pos != "NOUN")  # `rząd Trudeau`
        mention = self.mention(phrase.head) if names and title else None
        return mention if mention is not None and mention.entity_type == "PER" else None

    def referent(self, word: Word) -> str:
        """Who a dropped subject or a pronoun stands for, in the nominative."""
        mention = self.mention(word) or self._holders.get(word) or self.described(word)
        return mention.base_form if mention is not None else self.nominative(noun_phrase(word))

    def nominative(self, phrase: Phrase) -> str:
        """The phrase in the nominative; a name takes the base form of its mention."""
        key = (phrase.start, phrase.end)
        if key not in self._base_forms:
            mention = self.reading.mention_of(phrase.head)
            whole = mention is not None and (mention.start_char, mention.end_char) == (
                phrase.start_char,
                phrase.end_char,
            )
            self._base_forms[key] = mention.base_form if whole and mention else base_form(phrase.stretch)[0]
        return self._base_forms[key]

    def said_by(self, source: Source | None) -> str | None:
        """The source as printed, or the base form of one that is dropped; None when nobody is named."""
        who = source.who if source is not None else None
        if who is None or who.referent is None:
            return None
        printed = who.token is not None and who.recovery != "coreference"
        return noun_phrase(who.referent).text if printed else self.referent(who.referent)

    def source_entity(self, source: Source | None) -> str | None:
        """The entity that the source names."""
        referent = source.speaker if source is not None else None
        if referent is None:
            return None
        mention = self.mention(referent) or self._holders.get(referent) or self.described(referent)
        return mention.meant_entity_id if mention is not None else None


def _is_predicative(argument: Argument, head: Word) -> bool:
    return argument.role == "object" and feature(head, "Case") in ("Nom", "Ins")
