"""Objects and circumstances of a clause, coordinated ones one by one."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.facts.clause import Clause, Clauses
from transforms.facts.lexicon import CLAUSE_ROLES, PURPOSE, READ_IN, THAT
from transforms.facts.modality import is_passive
from transforms.facts.objects import (
    as_what,
    clause_role,
    content_of_pronoun,
    is_agent,
    is_contrasted,
    is_denied,
    is_object,
    is_what_for,
    object_role,
)
from transforms.facts.participant import Participant
from transforms.facts.participants import Participants
from transforms.facts.phrases import Phrase, clause_phrase, noun_phrase, predicate_phrase
from transforms.facts.reporting import according_to, is_inserted
from transforms.facts.roles_of_phrases import (
    case_of,
    is_connective,
    is_measure,
    is_year,
    role_of,
    role_of_adverb,
    secondary,
)
from transforms.facts.subjects import is_relative, members, stated_subjects
from transforms.facts.tree import (
    Word,
    conjuncts,
    first_conjunct,
    preposition,
)
from transforms.schema import ArgumentRole, Recovery
from transforms.values import value

SILENT = frozenset({
    "punct", "aux", "cop", "expl", "mark", "cc", "case", "discourse", "vocative", "conj", "list", "fixed", "dep",
    "nsubj", "csubj", "reparandum", "amod", "det", "nummod", "flat", "nmod", "appos", "acl", "orphan",
})  # fmt: skip
MEASURING = frozenset({
    "spędzić", "spędzać", "zająć", "zajmować", "mieć", "liczyć", "stracić", "wynieść", "wynosić", "kosztować",
    "ważyć", "mierzyć", "osiągnąć", "osiągać", "przekroczyć", "przekraczać",
    "stanowić",
})  # fmt: skip
"""Verbs whose object is a stretch of time or an amount."""

ENUMERATING = frozenset({"m.in", "itp", "itd", "np", "tzw", "tj"})
HAPPENING = frozenset({"dojść", "dochodzić"})


@value
class Argument:
    """A participant or circumstance of a fact before it becomes a row.

    `content` is the clause that it states; `base` its base form where that is no form of the phrase itself.
    """

    role: ArgumentRole
    phrase: Phrase | None
    recovery: Recovery = "stated"
    preposition: str | None = None
    antecedent: Word | None = None
    content: Clause | None = None
    base: str | None = None

    @property
    def printed(self) -> Phrase | None:
        """The phrase of a participant that stands in the clause itself; None where it is recovered, or a clause."""
        return self.phrase if self.recovery == "stated" and self.content is None else None


class Arguments:
    """Makes the arguments of any clause of one article."""

    def __init__(self, participants: Participants) -> None:
        self.participants = participants
        self.clauses: Clauses = participants.clauses
        self.reading = participants.reading

    def of(self, clause: Clause) -> list[Argument]:
        """Subjects, objects, then the circumstances, each in the order of the text; logical whatever the voice."""
        surface = [a for a in self.subjects(clause) if is_worded(a)]
        objects = [a for a in self._objects(clause) if is_worded(a)]
        covered = objects[0].phrase if clause.form == "copula" and objects else None
        outside = [d for d in clause.dependents if covered is None or not covered.start <= d.i < covered.end]
        others = [a for d in outside for a in self._circumstances(d, clause) if is_worded(a)]
        if is_passive(clause):
            return [*self._agents(clause), *(as_role(a, "object") for a in surface), *objects, *others]
        return [*surface, *objects, *others]

    def subjects(self, clause: Clause) -> list[Argument]:
        """The grammatical subjects as arguments."""
        found = self.participants.subjects(clause)
        return [self._of_participant(p, "subject", clause) for p in found]

    def _of_participant(
        self, who: Participant, role: ArgumentRole, clause: Clause, prep: str | None = None
    ) -> Argument:
        phrase = self.phrase(who, clause)
        content = self.clauses.of(who.token) if who.token is not None and who.is_clause else None
        return Argument(role, phrase, who.recovery, prep, who.antecedent, content)

    def phrase(self, who: Participant, clause: Clause) -> Phrase | None:
        """A participant's text: a clause in full, or a maximal phrase without the clause that it is argument of."""
        if who.token is None:
            return None
        inner = self.clauses.of(who.token) if who.is_clause else None
        without = [first_conjunct(clause.head), clause.head]
        return (
            clause_phrase(who.token, inner.predicate, without) if inner is not None else noun_phrase(who.token, without)
        )

    def _agents(self, clause: Clause) -> Iterator[Argument]:
        for dependent in clause.dependents:
            if is_agent(dependent):
                for token in members(dependent):
                    yield self._of_participant(self.participants.resolved(token, clause), "subject", clause)

    def _objects(self, clause: Clause) -> list[Argument]:
        if clause.form == "copula":
            return list(self._complements(clause))
        taken = set(stated_subjects(clause))
        heads = [d for d in clause.dependents if d not in taken and self._is_object(d, clause)]
        stated = [a for d in heads for a in self._object(d, heads, clause)]
        return stated or list(self._reported(clause))

    def _is_object(self, word: Word, clause: Clause) -> bool:
        """Bare-case expressions of time are circumstances unless the verb takes them as its object."""
        bare = word.dep in ("obl:arg", "obl") or (word.relation in ("iobj", "obj") and is_year(word))
        if bare and preposition(word) is None and is_measure(self.reading, word):
            return clause.nucleus.lemma in MEASURING and not is_passive(clause)
        return is_object(word, clause)

    def _reported(self, clause: Clause) -> Iterator[Argument]:
        """What an inserted reporting clause reports: the clause it is inserted into."""
        host = self.clauses.around(clause.head.head) if is_inserted(clause) else None
        if host is not None and host is not clause and host.form != "converb":
            phrase = clause_phrase(host.head, host.predicate, [clause.head])
            yield Argument("object", phrase, content=host)

    def _complements(self, clause: Clause) -> Iterator[Argument]:
        for token in conjuncts(clause.nucleus):
            beside = self.clauses.of(token) is None and token.pos != "VERB" and not is_contrasted(token)
            unlike = clause.nucleus.pos == "ADJ" and token.pos in ("NOUN", "PROPN") and preposition(token) is None
            if token is clause.nucleus or (beside and not unlike):
                prep = preposition(token)
                role: ArgumentRole = "object" if prep is None else role_of(self.reading, token, prep)
                if prep is None and is_relative(token):
                    yield self._of_participant(self.participants.resolved(token, clause), role, clause)
                    continue
                yield Argument(role, predicate_phrase(token), "stated", prep)

    def _object(self, head: Word, heads: list[Word], clause: Clause) -> Iterator[Argument]:
        role = object_role(head, heads, clause)
        for token in [t for t in members(head) if not is_denied(t, clause)]:
            yield self._of_participant(self.participants.resolved(token, clause), role, clause)

    def _circumstances(self, token: Word, clause: Clause) -> Iterator[Argument]:
        kind = token.relation
        if kind in SILENT or token.dep in ("advmod:neg", "advmod:emph", "parataxis") or self._is_object(token, clause):
            return
        if is_passive(clause) and is_agent(token):
            return
        if kind == "advmod":
            yield from self._adverb(token, clause)
        elif is_what_for(token, clause):
            inner = self.clauses.of(token)
            if inner is not None:
                yield Argument("purpose", clause_phrase(token, inner.predicate), content=inner)
        elif kind in ("advcl", "parataxis"):
            yield from self._adverbial_clause(token, clause)
        elif kind in ("obl", "iobj", "obj", "xcomp"):
            yield from self._oblique(token, clause)

    def _adverb(self, token: Word, clause: Clause) -> Iterator[Argument]:
        opens = token.lemma in CLAUSE_ROLES and clause.relation.startswith(("advcl", "acl"))
        role = None if opens else role_of_adverb(self.reading, token)
        if role is not None and token not in stated_subjects(clause):
            where = self._place_antecedent(token, clause)
            yield where or Argument(role, noun_phrase(token))

    def _place_antecedent(self, token: Word, clause: Clause) -> Argument | None:
        """`miasto, gdzie …`: the relative adverb stands for its antecedent."""
        if token.lemma != "gdzie" or first_conjunct(clause.head).dep != "acl:relcl":
            return None
        antecedent = first_conjunct(clause.head).head
        return Argument("place", noun_phrase(antecedent, [first_conjunct(clause.head)]), "relative")

    def _adverbial_clause(self, token: Word, clause: Clause) -> Iterator[Argument]:
        inner = self.clauses.of(token)
        if token.dep != "advcl" or inner is None or inner.form in ("converb", "participle") or is_inserted(inner):
            return
        role = clause_role(inner)
        if role is not None:
            yield Argument(role, clause_phrase(token, inner.predicate), "stated", None, None, inner)

    def _oblique(self, token: Word, clause: Clause) -> Iterator[Argument]:
        if according_to(token) is not None or is_connective(token):
            return
        inner = secondary(token)
        head, prep = inner if inner is not None else (token, preposition(token) or as_what(token))
        for member in [t for t in members(head) if not is_denied(t, clause)]:
            own = preposition(member) if member != head else None
            yield self._of_oblique(member, own or prep, clause)

    def _of_oblique(self, token: Word, prep: str | None, clause: Clause) -> Argument:
        content = content_of_pronoun(token)
        who = self.participants.resolved(token, clause)
        role = self._role(token, who, prep, clause)
        inner = self.clauses.of(content) if content is not None else None
        if inner is not None and content is not None:
            what_for = inner.mark is not None and inner.mark.lemma in PURPOSE  # `po to, aby`
            role = "purpose" if what_for else "time" if prep in ("po", "przed") else role
            return Argument(role, clause_phrase(content, inner.predicate), "stated", prep, None, inner)
        return self._of_participant(who, role, clause, prep)

    def _role(self, token: Word, who: Participant, prep: str | None, clause: Clause) -> ArgumentRole:
        if prep == "jako" or (prep == "do" and clause.nucleus.lemma in HAPPENING):
            return "other"
        if prep == "w" and clause.nucleus.lemma in READ_IN:
            return "source"
        noun = who.token if who.recovery == "relative" and who.token is not None and not who.is_clause else token
        return role_of(self.reading, noun, prep, case_of(token) if noun is not token else None)


def is_worded(argument: Argument) -> bool:
    """Whether it shows a letter or a digit, or is dropped; white space, marks and `m.in.` are no argument."""
    head = argument.phrase.head if argument.phrase is not None else None
    if argument.phrase is not None and argument.phrase.text.startswith("w tym "):
        return False
    if head is not None and head.pos == "SCONJ" and head.lemma in THAT:
        return False
    return head is None or (any(c.isalnum() for c in head.text) and head.lower.rstrip(".") not in ENUMERATING)


def as_role(argument: Argument, role: ArgumentRole) -> Argument:
    """The same argument in another role."""
    return Argument(
        role, argument.phrase, argument.recovery, argument.preposition, argument.antecedent, argument.content
    )
