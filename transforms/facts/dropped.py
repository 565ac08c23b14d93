"""Whom a dropped subject or a pronoun means: nobody where two could be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from transforms.facts.antecedents import OF_PEOPLE, acts, agrees_with, can_refer, is_plausible, pronoun_agrees
from transforms.facts.clause import Clause, Clauses
from transforms.facts.lexicon import CUES
from transforms.facts.modality import is_passive
from transforms.facts.participant import Participant
from transforms.facts.reporting import is_cue, is_inserted, is_opinion, stands_beside_report
from transforms.facts.tree import DASHES, Word, above, feature, first_conjunct, is_under
from transforms.reading import Reading
from transforms.text import is_paired, quoted_spans

WINDOW = 2
"""Sentences back in which an antecedent may stand: of a verb that reports or shows the gender; else one."""

MAIN = frozenset({"ROOT", "root", "parataxis"})
ATTRIBUTIVE = frozenset({"amod", "nmod", "det", "appos", "flat"})
"""Relations in which no finite verb stands without `który`: it is another word, or its subject is printed."""

Subjects = Callable[[Clause], tuple[Participant, ...]]


class Dropped:
    """Finds antecedents among the subjects of earlier clauses of one article."""

    def __init__(self, reading: Reading, clauses: Clauses, subjects: Subjects) -> None:
        self.reading = reading
        self.clauses = clauses
        self.subjects = subjects
        self._spans = quoted_spans(clauses.tree.text)
        self._order = {clause: i for i, clause in enumerate(clauses)}

    def antecedents(self, clause: Clause, finite: Word) -> tuple[Word, ...]:
        """Nouns of the nearest earlier subject that agrees; what cannot speak is passed over where somebody speaks."""
        shows = clause.nucleus if is_passive(clause) or _is_predicative(clause.nucleus) else finite
        says = clause.nucleus.lemma in CUES
        speakers = self._speakers(clause)
        for other in self._candidates(clause):
            if says and self._is_spoken(other):
                continue
            nouns = self._nouns(other, shows)
            if not nouns or (self._distance(clause, other) and any(map(_is_anyone, nouns))):
                continue
            verbs = () if is_passive(clause) else clause.words
            if self._goes_on(clause, other, nouns) and all(is_plausible(n, verbs, shows, self.reading) for n in nouns):
                doubtful = self._is_doubtful(clause, other, shows, nouns) or set(nouns) & speakers
                return () if doubtful else nouns
            if not says:
                return ()
        return ()

    def antecedent_of_pronoun(self, token: Word, clause: Clause) -> Word | None:
        """The nearest earlier subject that agrees in number and gender and is not the subject of this clause."""
        own = [p.referent for p in self.subjects(clause)]
        if feature(token, "Case") == "Nom":  # whoever is the subject above would be dropped here
            own += [p.referent for c in self._over(clause) for p in self.subjects(c)]
        for other in self._earlier(clause):
            nouns = [p.referent for p in self.subjects(other) if p.referent is not None and p.referent not in own]
            if other is not clause and len(nouns) == 1 and can_refer(nouns[0]) and pronoun_agrees(token, nouns[0]):
                sure = nouns[0] not in self._speakers(clause) and not self._could_mean(token, nouns[0], clause)
                return nouns[0] if sure else None
        return None

    def _could_mean(self, token: Word, noun: Word, clause: Clause) -> bool:
        """Whether another noun from the antecedent's sentence on agrees with the pronoun too.

        Who speaks, and whose opinion it is (`jego zdaniem`), is told by the order of the speeches.
        """
        says = feature(token, "Case") == "Nom" and clause.nucleus.lemma in CUES
        if acts(noun, self.reading) and (says or is_opinion(token)):
            return False
        tree = self.clauses.tree
        between = tree.words[tree.sentence(noun) : token.i]
        others = (w for w in between if w.pos in ("NOUN", "PROPN") and w.relation != "flat" and not is_under(w, noun))
        fit = (w for w in others if pronoun_agrees(token, w) and not is_under(noun, w) and w.lemma != noun.lemma)
        of_people = feature(token, "Case") == "Nom" and any(w.lemma in OF_PEOPLE for w in clause.words)
        return any(not of_people or acts(w, self.reading) for w in fit)

    def _goes_on(self, clause: Clause, other: Clause, nouns: tuple[Word, ...]) -> bool:
        """A thing is meant only by the clauses below its own, and by the main clause of the next sentence."""
        if all(acts(n, self.reading) for n in nouns):
            return True
        main = all(first_conjunct(c.head).relation in MAIN for c in (clause, other))
        return self.clauses.governing(clause) is other or (main and self._distance(clause, other) < WINDOW)

    def _nouns(self, other: Clause, shows: Word) -> tuple[Word, ...]:
        """The subjects of an earlier clause where they agree."""
        nouns = tuple(p.referent for p in self.subjects(other) if p.referent is not None)
        fit = bool(nouns) and all(can_refer(n) for n in nouns) and agrees_with(shows, nouns)
        return nouns if fit else ()

    def _over(self, clause: Clause) -> Iterator[Clause]:
        """The clauses that govern this one, and the reports inserted into them."""
        current: Clause | None = clause
        while current is not None:
            yield from self._inserted_under(current.words)
            current = self.clauses.governing(current)
            if current is not None:
                yield current

    def _inserted_under(self, words: Iterable[Word]) -> Iterator[Clause]:
        beside = (self.clauses.of(c) for w in words for c in w.children if c.relation == "parataxis")
        return (b for b in beside if b is not None and is_inserted(b))

    def _speakers(self, clause: Clause) -> set[Word]:
        """Who speaks the words in which the clause stands: nobody says `he` of himself."""
        over = (self.clauses.of(w.head) for w in above(clause.head) if w.relation == "parataxis")
        cues = [c for c in (*over, *self._inserted_under(above(clause.head))) if c not in (None, clause)]
        known = ("stated",) if clause.nucleus.lemma in CUES else ("stated", "elided", "shared", "coreference")
        said_by = (p for c in cues if c is not None and is_cue(c) for p in self.subjects(c) if p.recovery in known)
        return {p.referent for p in said_by if p.referent is not None}

    def _is_spoken(self, other: Clause) -> bool:
        """Whether somebody is quoted for the clause, in marks or after a dash."""
        word = other.predicate
        if any(start <= word.idx < end for start, end in self._spans):
            return True
        first = self.clauses.tree.words[self.clauses.tree.sentence(word)]
        return first.text in DASHES and other.nucleus.lemma not in CUES

    def _is_doubtful(self, clause: Clause, other: Clause, shows: Word, nouns: tuple[Word, ...]) -> bool:
        """Whether the sentence of the antecedent has another subject that agrees, or a present verb reaches back far.

        Who speaks is told by the order of the speeches.
        """
        if not self._distance(clause, other):
            return False
        first = first_conjunct(other.head)
        if first is not other.head and not any(c.relation == "nsubj" for c in first.children):
            return True  # `Dodał to, ale sprzeciwia się rząd.`: who is dropped before is meant as well
        stated = all(p.recovery == "stated" for p in self.subjects(other))
        bare = not feature(shows, "Gender") and clause.nucleus.lemma not in CUES
        if bare and not (stated and first_conjunct(other.head).is_root):
            return True
        return clause.nucleus.lemma not in CUES and bool(self._rivals(clause, other, shows, nouns))

    def _rivals(self, clause: Clause, other: Clause, shows: Word, nouns: tuple[Word, ...]) -> list[Word]:
        here = self._sentence(other)
        others = (c for c in self.clauses if c is not other and c is not clause and self._sentence(c) == here)
        found = (n for c in others if _is_main(c) for n in self._nouns(c, shows))
        return [n for n in found if n not in nouns and is_plausible(n, clause.words, shows, self.reading)]

    def _candidates(self, clause: Clause) -> Iterator[Clause]:
        """In a relative clause only the clause around it; else the earlier ones, of the same sentence or the last."""
        if clause.relation in ("acl:relcl", "advcl:relcl"):
            governing = self.clauses.governing(clause)
            antecedent = first_conjunct(clause.head).head
            own = governing is None or any(p.referent is antecedent for p in self.subjects(governing))
            return iter(()) if governing is None or own else iter([governing])
        misread = first_conjunct(clause.head).relation in ATTRIBUTIVE
        return iter(()) if misread else self._earlier(clause)

    def _earlier(self, clause: Clause) -> Iterator[Clause]:
        """Clauses in which an antecedent may stand, the nearest first.

        Who reports comes after what is reported, but before it where the dropped subject speaks.
        """
        governing = self.clauses.governing(clause)
        inserted = is_inserted(clause)
        if governing is not None and clause.relation not in ("acl:relcl", "advcl:relcl") and not inserted:
            yield governing
        sentence = self._beginning(clause)
        here = self._order[clause]
        says = clause.nucleus.lemma in CUES
        reports: list[Clause] = []
        for other in reversed(self.clauses.all[:here]):
            distance = sentence - self._sentence(other)
            if inserted and distance == 0 and not clause.fold:
                continue
            if reports and self._sentence(reports[-1]) != self._sentence(other):
                yield from reports if says else ()
                reports = []
            if distance > (WINDOW if says or _shows_gender(clause) else 1):
                return
            near = distance > 0 or clause.head == other.head or _is_beside(clause, other)
            if _is_main(other) and (other is not governing or inserted) and near:
                if (stands_beside_report(other) and not says) or (says and other.relation.startswith("ccomp")):
                    reports.append(other)
                else:
                    yield other
        if says:
            yield from reports

    def _beginning(self, clause: Clause) -> int:
        """The sentence of the clause; of a verb that reports the quotation before it, the one that opens the marks."""
        own = self._sentence(clause)
        start = self.reading.sentence_at(clause.predicate.idx).start_char
        text = self.clauses.tree.text
        ends = [s for s, e in self._spans if s < start < e <= clause.predicate.idx and is_paired(text, (s, e))]
        reports = clause.nucleus.lemma in CUES and bool(ends)
        return self.reading.sentence_at(ends[-1]).sentence_index if reports else own

    def _distance(self, clause: Clause, other: Clause) -> int:
        return self._sentence(clause) - self._sentence(other)

    def _sentence(self, clause: Clause) -> int:
        return self.reading.sentence_at(clause.predicate.idx).sentence_index


def _is_predicative(word: Word) -> bool:
    """An adjective in the nominative, which shows the gender of its subject."""
    return word.pos == "ADJ" and feature(word, "Case") == "Nom"


def _is_anyone(noun: Word) -> bool:
    """`każdy pacjent`, `żaden poseł`: nobody whom a later sentence could mean."""
    return any(c.lemma in ("każdy", "żaden", "jakikolwiek") for c in noun.children)


def _is_main(clause: Clause) -> bool:
    relation = first_conjunct(clause.head).relation
    return relation in ("ROOT", "root", "parataxis", "ccomp", "advcl") and clause.form != "participle"


def _shows_gender(clause: Clause) -> bool:
    return clause.finite is not None and feature(clause.finite, "Gender") != ""


def _is_beside(clause: Clause, other: Clause) -> bool:
    """`Wojska ruszyły, zajęły wieś`: clauses of one sentence without a conjunction share a subject."""
    if clause.relation != "parataxis" or not any(c.relation == "nsubj" for w in other.words for c in w.children):
        return False
    above = clause.head.head
    return clause.head.dep != "parataxis:obj" and (other.head is above or other.head in above.children)
