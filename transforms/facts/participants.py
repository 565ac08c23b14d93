"""Who stands where in a clause: what is printed, and what is shared, taken up by a pronoun, or dropped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from transforms.facts.antecedents import agrees_with, can_refer, compatible, is_plausible, pronoun_agrees
from transforms.facts.clause import Clause, Clauses
from transforms.facts.impersonal import is_condition_of_things, is_existential, is_impersonal
from transforms.facts.lexicon import CUES, DIRECTIVE, IMPERSONAL, INFINITIVE_MODALITY, LACKING, PREDICATIVES, PURPOSE
from transforms.facts.modality import is_passive
from transforms.facts.nominatives import nominatives, unread_subject
from transforms.facts.reporting import is_inserted, stands_beside_report
from transforms.facts.subjects import is_relative, stated_subjects
from transforms.facts.tree import (
    NOMINAL,
    Word,
    above,
    children,
    feature,
    first_conjunct,
    is_clausal,
    is_participle,
)
from transforms.reading import Reading
from transforms.schema import Recovery

WINDOW = 2
"""Sentences back in which the antecedent of a dropped subject or a pronoun may stand."""


@dataclass(frozen=True)
class Participant:
    """A participant: the printed head (None when dropped), and the noun it stands for when that is another word."""

    token: Word | None
    recovery: Recovery = "stated"
    antecedent: Word | None = None
    is_clause: bool = False

    @property
    def referent(self) -> Word | None:
        return self.antecedent if self.antecedent is not None else self.token


class Participants:
    """Surface subjects of every clause of an article, found in the order of the text."""

    def __init__(self, reading: Reading, clauses: Clauses) -> None:
        self.reading = reading
        self.clauses = clauses
        self._subjects: dict[Clause, tuple[Participant, ...]] = {}
        self._order = {clause: i for i, clause in enumerate(clauses)}

    def subjects(self, clause: Clause) -> tuple[Participant, ...]:
        """The grammatical subjects, logical or not; empty when there is none or none can be told."""
        if clause not in self._subjects:
            self._subjects[clause] = ()
            self._subjects[clause] = self._find(clause)
        return self._subjects[clause]

    def _find(self, clause: Clause) -> tuple[Participant, ...]:
        stated = stated_subjects(clause)
        if stated:
            return tuple(self.resolved(t, clause) for t in stated)
        adjectival = clause.form == "participle" or (bool(clause.fold) and is_participle(clause.head))
        if adjectival or (clause.form == "title" and clause.relation == "amod"):
            return self._of_participle(clause)
        if is_impersonal(clause) or clause.words[0].lemma in PREDICATIVES:
            return ()
        found = self._shared(clause) or self._controlled(clause)
        if found:
            return found
        unread = unread_subject(clause, self.clauses)
        return (self.resolved(unread, clause),) if unread is not None else self._dropped(clause)

    def resolved(self, token: Word, clause: Clause) -> Participant:
        """The participant a word stands for: relative pronouns and personal pronouns have another one behind them."""
        if is_relative(token):
            return self._antecedent_of_relative(token)
        if token.lemma == "ja" and (speaker := self._speaker(clause)):
            return Participant(token, "coreference", speaker[0])
        if token.lemma == "on" and token.pos == "PRON":
            found = self._pronoun_antecedent(token, clause)
            return Participant(token, "coreference", found) if found is not None else Participant(token)
        return Participant(
            token, is_clause=is_clausal(token) and token.relation in ("ccomp", "csubj", "xcomp", "parataxis", "conj")
        )

    def _antecedent_of_relative(self, token: Word) -> Participant:
        top = next((w for w in above(token) if w.dep.endswith(":relcl")), None)
        if top is None:
            return Participant(token)
        main = self.clauses.around(top.head) if top.dep == "advcl:relcl" else None
        return (
            Participant(main.head, "relative", is_clause=True)
            if main is not None
            else Participant(top.head, "relative")
        )

    def _of_participle(self, clause: Clause) -> tuple[Participant, ...]:
        first = first_conjunct(clause.head)
        if first.dep in ("amod", "acl", "appos") and first.head.pos in NOMINAL:
            return (Participant(first.head),)
        governing = self.clauses.governing(clause)
        return self._as_shared(governing) if governing is not None and first.dep in ("advcl", "xcomp", "amod") else ()

    def _shared(self, clause: Clause) -> tuple[Participant, ...]:
        other = self.clauses.coordinated_with(clause)
        if other is None or not self._agree(clause, other):
            return ()
        return self._as_shared(other)

    def _agree(self, clause: Clause, other: Clause) -> bool:
        if clause.finite is None or other.finite is None:
            return clause.form in ("infinitive", "converb", "passive", "title", "finite", "copula")
        mine, theirs = clause.finite, other.finite
        return all(compatible(feature(mine, n), feature(theirs, n)) for n in ("Person", "Number", "Gender"))

    def _as_shared(self, other: Clause) -> tuple[Participant, ...]:
        return tuple(replace(p, recovery="shared") if p.recovery == "stated" else p for p in self.subjects(other))

    def _controlled(self, clause: Clause) -> tuple[Participant, ...]:
        """Subjects of infinitives and converbs: the governing verb's object where it has a person, else its subject."""
        governing = self.clauses.governing(clause)
        if governing is None or clause.finite is not None:
            return ()
        relation_ = first_conjunct(clause.head).relation
        if relation_ not in ("xcomp", "advcl", "ccomp"):
            return ()
        controller = _object_controller(governing) if relation_ == "xcomp" else None
        if controller is not None:
            return (replace(self.resolved(controller, governing), recovery="shared"),)
        if INFINITIVE_MODALITY.get(governing.nucleus.lemma) in ("requested", "possible"):
            return ()
        return self._as_shared(governing)

    def _dropped(self, clause: Clause) -> tuple[Participant, ...]:
        finite = clause.finite
        if finite is not None and feature(finite, "Person") == "1" and feature(finite, "Number") == "Sing":
            return tuple(Participant(None, "elided", t) for t in self._speaker(clause))
        if clause.form == "title" or finite is None or feature(finite, "Person") in ("1", "2", "0"):
            return ()
        if clause.words[0].lemma in IMPERSONAL | LACKING or feature(finite, "Mood") == "Imp":
            return ()
        if feature(finite, "Gender") == "Neut" and feature(finite, "Number") == "Sing":
            return ()
        if (
            next(nominatives(clause, self.clauses), None) is not None
            or is_existential(clause)
            or is_condition_of_things(clause)
        ):
            return ()
        asked = self._asked(clause, finite)
        if asked is not None:
            return (asked,)
        referents = self._antecedents(clause, finite)
        return tuple(Participant(None, "elided", t) for t in referents)

    def _asked(self, clause: Clause, finite: Word) -> Participant | None:
        """`poprosił ministra, aby pomógł`: who is asked to do it."""
        governing = self.clauses.governing(clause)
        if clause.mark is None or clause.mark.lemma not in PURPOSE or governing is None:
            return None
        person = _object_controller(governing) if governing.nucleus.lemma in DIRECTIVE else None
        agrees = person is not None and can_refer(person) and agrees_with(finite, (person,))
        return Participant(None, "elided", person) if agrees else None

    def _speaker(self, clause: Clause) -> tuple[Word, ...]:
        """Whom the first person of direct speech means: the subject of the reporting verb above it."""
        for word in above(clause.head):
            if word.dep == "parataxis:obj" and (cue := self.clauses.of(word.head)) is not None:
                return tuple(p.referent for p in self.subjects(cue) if p.referent is not None)[:1]
        return ()

    def _antecedents(self, clause: Clause, finite: Word) -> tuple[Word, ...]:
        """Nouns of the nearest earlier subject that agrees; what cannot speak is passed over where somebody speaks."""
        shows = clause.nucleus if is_passive(clause) or _is_predicative(clause.nucleus) else finite
        for other in self._earlier(clause):
            nouns = tuple(p.referent for p in self.subjects(other) if p.referent is not None)
            if not nouns or not all(can_refer(n) for n in nouns) or not agrees_with(shows, nouns):
                continue
            verbs = () if is_passive(clause) else clause.words
            if all(is_plausible(n, verbs, shows, self.reading) for n in nouns):
                return nouns
            if clause.nucleus.lemma not in CUES:
                return ()
        return ()

    def _earlier(self, clause: Clause) -> Iterator[Clause]:
        """Clauses in which an antecedent may stand, the nearest first.

        Who reports comes after what is reported, but before it where the dropped subject speaks.
        """
        governing = self.clauses.governing(clause)
        inserted = is_inserted(clause)
        if governing is not None and clause.relation not in ("acl:relcl", "advcl:relcl") and not inserted:
            yield governing
        sentence = self._sentence(clause)
        here = self._order[clause]
        reports: list[Clause] = []
        for other in reversed(self.clauses.all[:here]):
            distance = sentence - self._sentence(other)
            if inserted and distance == 0 and not clause.fold:
                continue
            if reports and self._sentence(reports[-1]) != self._sentence(other):
                yield from reports
                reports = []
            if distance > WINDOW:
                return
            if _is_main(other) and (other is not governing or inserted) and distance + (clause.head == other.head) > 0:
                says = clause.nucleus.lemma in CUES
                if (stands_beside_report(other) and not says) or (says and other.relation.startswith("ccomp")):
                    reports.append(other)
                else:
                    yield other
        yield from reports

    def _sentence(self, clause: Clause) -> int:
        return self.reading.sentence_at(clause.predicate.idx).sentence_index

    def _pronoun_antecedent(self, token: Word, clause: Clause) -> Word | None:
        """The nearest earlier subject that agrees in number and gender and is not the subject of this clause."""
        own = [p.referent for p in self.subjects(clause)]
        for other in self._earlier(clause):
            nouns = [p.referent for p in self.subjects(other) if p.referent is not None and p.referent not in own]
            if other is not clause and len(nouns) == 1 and can_refer(nouns[0]) and pronoun_agrees(token, nouns[0]):
                return nouns[0]
        return None


def _is_predicative(word: Word) -> bool:
    """An adjective in the nominative, which shows the gender of its subject."""
    return word.pos == "ADJ" and feature(word, "Case") == "Nom"


def _object_controller(governing: Clause) -> Word | None:
    people = [d for d in governing.dependents if d.dep in ("obj", "iobj", "obl:arg") and not list(children(d, "case"))]
    return next((d for d in people if feature(d, "Case") in ("Dat", "Acc")), None)


def _is_main(clause: Clause) -> bool:
    return (
        first_conjunct(clause.head).relation in ("ROOT", "root", "parataxis", "ccomp", "advcl")
        and clause.form != "participle"
    )
