"""Who stands where in a clause: what is printed, and what is shared, taken up by a pronoun, or dropped."""

from __future__ import annotations

from dataclasses import replace

from transforms.facts.agreement import disagrees
from transforms.facts.antecedents import OF_PEOPLE, acts, agrees_with, can_refer, compatible
from transforms.facts.clause import Clause, Clauses
from transforms.facts.dropped import Dropped
from transforms.facts.impersonal import is_condition_of_things, is_existential, is_impersonal
from transforms.facts.lexicon import (
    CONDITIONAL,
    DIRECTIVE,
    IMPERSONAL,
    INFINITIVE_MODALITY,
    LACKING,
    PREDICATIVES,
    PURPOSE,
)
from transforms.facts.modality import is_passive
from transforms.facts.nominatives import is_said, unread_subject
from transforms.facts.objects import is_denied
from transforms.facts.participant import Participant
from transforms.facts.reporting import is_inserted
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


class Participants:
    """Surface subjects of every clause of an article, found in the order of the text."""

    def __init__(self, reading: Reading, clauses: Clauses) -> None:
        self.reading = reading
        self.clauses = clauses
        self._subjects: dict[Clause, tuple[Participant, ...]] = {}
        self._dropped_subjects = Dropped(reading, clauses, self.subjects)

    def subjects(self, clause: Clause) -> tuple[Participant, ...]:
        """The grammatical subjects, logical or not; empty when there is none or none can be told."""
        if clause not in self._subjects:
            self._subjects[clause] = ()
            self._subjects[clause] = self._find(clause)
        return self._subjects[clause]

    def _find(self, clause: Clause) -> tuple[Participant, ...]:
        stated = stated_subjects(clause)
        if stated:
            return tuple(self.resolved(t, clause) for t in stated if not is_denied(t, clause))
        adjectival = clause.form == "participle" or (bool(clause.fold) and is_participle(clause.head))
        if adjectival or (clause.form == "title" and clause.relation == "amod"):
            return self._of_participle(clause)
        if is_impersonal(clause) or clause.words[0].lemma in PREDICATIVES or clause.predicate.lemma == "to":
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
            found = self._dropped_subjects.antecedent_of_pronoun(token, clause)
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
        found = self._as_shared(other)
        finite, nouns = clause.finite, [p.referent for p in found]
        alone = nouns[0] if len(nouns) == 1 else None
        if finite is None or alone is None:
            return found
        patient = is_passive(other) and not is_passive(clause) and self._cannot_do(alone, clause)
        return () if patient or disagrees(alone, finite) else found

    def _cannot_do(self, noun: Word, clause: Clause) -> bool:
        """`planowane jest wystąpienie, a potem spotka się`: a thing does not do what only people do."""
        of_people = any(w.lemma in OF_PEOPLE for w in clause.words)
        return of_people and noun.pos == "NOUN" and not acts(noun, self.reading)

    def _agree(self, clause: Clause, other: Clause) -> bool:
        if clause.finite is None or other.finite is None:
            return clause.form in ("infinitive", "converb", "passive", "title", "finite", "copula")
        mine, theirs = clause.finite, other.finite
        return all(compatible(feature(mine, n), feature(theirs, n)) for n in ("Person", "Number", "Gender"))

    def _as_shared(self, other: Clause) -> tuple[Participant, ...]:
        found = self.subjects(other)
        finite = other.finite if other.speaker is not None else None
        if finite is not None and any(p.token is not None and disagrees(p.token, finite) for p in found):
            return ()  # `takie decyzje jesteśmy gotowi podjąć`: no subject of the first verb either
        return tuple(replace(p, recovery="shared") if p.recovery == "stated" else p for p in found)

    def _controlled(self, clause: Clause) -> tuple[Participant, ...]:
        """Subjects of infinitives and converbs: the governing verb's object where it has a person, else its subject."""
        governing = self.clauses.governing(clause)
        if governing is None or clause.finite is not None or is_inserted(governing):
            return ()
        if (predicative := first_conjunct(clause.head).head).pos == "ADV":
            return tuple(replace(self.resolved(d, governing), recovery="shared") for d in _datives(predicative))
        if is_condition_of_things(governing) or (is_existential(governing) and not self.subjects(governing)):
            return ()
        relation_ = first_conjunct(clause.head).relation
        if relation_ not in ("xcomp", "advcl", "ccomp"):
            return ()
        controller = _object_controller(governing) if relation_ == "xcomp" else None
        if controller is not None:
            return (replace(self.resolved(controller, governing), recovery="shared"),)
        if relation_ == "xcomp" and predicative.lemma == "to" and predicative.pos == "PRON":
            return self._of_doers(governing, predicative)
        if INFINITIVE_MODALITY.get(governing.nucleus.lemma) in ("requested", "possible"):
            return ()
        if _is_of_anybody(clause, governing):
            return ()
        return self._as_shared(governing)

    def _of_doers(self, governing: Clause, pronoun: Word) -> tuple[Participant, ...]:
        """`Problem polega na tym, żeby wygrać`, `„Po to, by wygrać” – napisał`: no thing, and no speaker, wins."""
        if any(w.relation == "parataxis" for w in above(pronoun) if w is not governing.head):
            return ()
        found = self._as_shared(governing)
        return found if all(p.referent is not None and acts(p.referent, self.reading) for p in found) else ()

    def _dropped(self, clause: Clause) -> tuple[Participant, ...]:
        finite = clause.finite
        if self._goes_on_of_us(clause):
            return ()
        if finite is not None and feature(finite, "Person") == "1" and feature(finite, "Number") == "Sing":
            return tuple(Participant(None, "elided", t) for t in self._speaker(clause))
        if clause.form == "title" or finite is None or feature(finite, "Person") in ("1", "2", "0"):
            return ()
        if any(w.lemma in IMPERSONAL | LACKING for w in clause.words) or feature(finite, "Mood") == "Imp":
            return ()
        if (
            clause.form == "copula"
            and clause.nucleus.pos in ("NOUN", "PROPN")
            and feature(clause.nucleus, "Case") == "Nom"
        ):
            return ()
        if feature(finite, "Gender") == "Neut" and feature(finite, "Number") == "Sing":
            return ()
        if is_said(clause, self.clauses) or is_existential(clause) or is_condition_of_things(clause):
            return ()
        asked = self._asked(clause, finite)
        if asked is not None:
            return (asked,)
        referents = self._dropped_subjects.antecedents(clause, finite)
        return tuple(Participant(None, "elided", t) for t in referents)

    def _goes_on_of_us(self, clause: Clause) -> bool:
        """`będziemy bronić i stawiali`: a verb without a person after one of the first or second."""
        other = self.clauses.coordinated_with(clause)
        mine = clause.finite
        if other is None or other.finite is None or mine is None or feature(mine, "Person") == "3":
            return False
        return feature(other.finite, "Person") in ("1", "2") and not feature(mine, "Person")

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


def _datives(predicative: Word) -> list[Word]:
    """`rządowi trudno będzie wygrać`: who finds it hard; `trudno powiedzieć` is said of anybody."""
    beside = (*predicative.children, *(predicative.head.children if not predicative.is_root else ()))
    return [d for d in beside if feature(d, "Case") == "Dat" and not children(d, "case") and d.pos in NOMINAL][:1]


def _is_of_anybody(clause: Clause, governing: Clause) -> bool:
    """`jeśli pominąć koszty`, `domaga się, aby zamknąć drogę`: an infinitive that anybody may do."""
    mark = clause.mark.lemma if clause.mark is not None else ""
    asked = governing.nucleus.lemma in DIRECTIVE and (mark in PURPOSE or clause.relation.startswith("xcomp"))
    return clause.form == "infinitive" and (mark in CONDITIONAL or asked)


def _object_controller(governing: Clause) -> Word | None:
    people = [d for d in governing.dependents if d.dep in ("obj", "iobj", "obl:arg") and not list(children(d, "case"))]
    return next((d for d in people if feature(d, "Case") in ("Dat", "Acc")), None)
