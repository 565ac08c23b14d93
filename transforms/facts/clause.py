"""One reading of a clause: its predicate word, what is folded into it, and what depends on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from transforms.facts.lexicon import FOLDED, FOLDED_WITH_SIE
from transforms.facts.tree import (
    Tree,
    Word,
    child,
    children,
    feature,
    first_conjunct,
    has_letter,
    is_finite,
    is_infinitive,
    is_participle,
    previous,
)

Form = Literal["finite", "impersonal", "infinitive", "converb", "passive", "title", "participle", "copula"]
GRADING = frozenset({"bardziej", "najbardziej", "mniej", "bardzo", "dość", "zbyt", "coraz"})
"""Adverbs of degree: a participle that has one is an adjective (`bardziej zacięty`)."""

PREDICATIVE = frozenset({"VERB", "AUX", "ADJ"})
"""What heads a clause without a copula."""

CONDITIONAL_PARTICLES = frozenset({
    f"{stem}{ending}" for stem in ("", "gdy", "że", "a", "jeśli", "jeżeli", "o")
    for ending in ("by", "bym", "byś", "byśmy", "byście")
})  # fmt: skip
"""Forms of `by`, alone or in a conjunction: they carry the mood of a verb and are none."""


class Clause:
    """`nucleus` heads the arguments, `predicate` is the printed predicate, `head` the top of the clause in the tree.

    `fold` are the modal, phase and intention verbs above the nucleus, outermost first; `inherited` says that they
    stand in the first of several coordinated infinitives. `words` are fold and nucleus; `dependents` what hangs on the
    nucleus or on its folded verbs, in order of the text; `relation` is how the clause hangs on the rest of its
    sentence; a coordinated one hangs like the first.
    """

    def __init__(
        self, nucleus: Word, predicate: Word, form: Form, fold: tuple[Word, ...] = (), inherited: bool = False
    ) -> None:
        self.nucleus, self.predicate, self.form, self.fold, self.inherited = nucleus, predicate, form, fold, inherited
        self.head = fold[0] if fold and not inherited else nucleus
        self.words = (*fold, nucleus)
        hanging = [c for w in _own(self) for c in w.children if c not in self.words]
        self.dependents = tuple(sorted(hanging, key=lambda t: t.i))
        self.auxiliaries = _auxiliaries(self)
        self.finite = _finite(self)
        self.speaker = _speaker(self)
        self.mark = _mark(self)
        self.relation = first_conjunct(self.head).dep

    @property
    def is_state(self) -> bool:
        """Whether it says `być` or `to`; `zostać` over an adjective says that something happened."""
        return self.nucleus.lemma == "być" or (self.form == "copula" and self.predicate.lemma != "zostać")

    @property
    def reflexive(self) -> bool:
        """Whether `się` belongs to the verb itself."""
        hosts = [self.nucleus, *(w for w in self.fold if w.lemma not in FOLDED_WITH_SIE)]
        return any(c.lemma == "się" or c.lower == "się" for w in hosts for c in children(w, "expl"))


def _auxiliaries(clause: Clause) -> tuple[Word, ...]:
    """Auxiliaries and copulas of the whole chain; those of the first conjunct serve the others too."""
    own = tuple(c for w in clause.words for c in children(w, "aux", "cop"))
    first = first_conjunct(clause.nucleus)
    shared = () if own or first == clause.nucleus or clause.form != "passive" else tuple(children(first, "aux", "cop"))
    return own or shared


def _finite(clause: Clause) -> Word | None:
    """The word that carries tense, person and mood; None for a clause without one."""
    candidates = (*clause.fold, *clause.auxiliaries, clause.nucleus)
    return next((t for t in candidates if is_finite(t) and t.lemma not in ("to", "niech", "by")), None)


def _speaker(clause: Clause) -> tuple[str, str] | None:
    """Person and number of a predicate of the first or second person, also where its ending is another word."""
    for word in (*clause.words, *clause.auxiliaries):
        if feature(word, "Person") in ("1", "2"):
            return feature(word, "Person"), feature(word, "Number")
    return None


def _mark(clause: Clause) -> Word | None:
    """The subordinating conjunction, also where it stands before the first of several coordinated clauses."""
    for word in (clause.head, clause.nucleus):
        for mark in children(word, "mark"):
            if mark.i < clause.predicate.i or mark.i < clause.head.i:
                return mark
    first = first_conjunct(clause.head)
    return child(first, "mark") if first is not clause.head else None


class Clauses:
    """All clauses of a tree in the order of their predicates, and which of them a token belongs to."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.all: tuple[Clause, ...] = tuple(sorted(_clauses(tree), key=lambda c: c.predicate.i))
        self._by_token = {w.i: c for c in reversed(self.all) for w in (*_own(c), c.predicate)}

    def __iter__(self) -> Iterator[Clause]:
        return iter(self.all)

    def of(self, token: Word) -> Clause | None:
        """The clause whose head, nucleus, predicate or folded verb the token is."""
        return self._by_token.get(token.i)

    def around(self, token: Word) -> Clause | None:
        """The innermost clause that holds the token."""
        while (clause := self.of(token)) is None and token.head is not token:
            token = token.head
        return clause

    def governing(self, clause: Clause) -> Clause | None:
        """The clause that this one depends on; for a coordinated clause, the one the first conjunct depends on."""
        first = first_conjunct(clause.head)
        return None if first.head is first else self.around(first.head)

    def coordinated_with(self, clause: Clause) -> Clause | None:
        """The clause to which this one is coordinated."""
        link = clause.nucleus if clause.inherited else clause.head
        return self.of(link.head) if link.dep == "conj" else None


def _own(clause: Clause) -> tuple[Word, ...]:
    """Fold and nucleus, without a fold that is another clause's."""
    return (clause.nucleus,) if clause.inherited else clause.words


def _clauses(tree: Tree) -> Iterator[Clause]:
    copular = {w.head.i for w in tree.words if w.relation == "cop"}
    for token in tree.words:
        form = _form(token) if token.pos in PREDICATIVE or token.i in copular else None
        if form is not None:
            fold, inherited = _fold(token)
            yield Clause(token, _predicate(token, form), form, fold, inherited)


def _predicate(token: Word, form: Form) -> Word:
    if form != "copula":
        return token
    copulas = (c for c in children(token, "cop", "aux") if _is_word(c))
    return min(copulas, key=lambda t: (t.lemma != "być", t.dep != "cop"))


def _is_word(token: Word) -> bool:
    """Whether it can be a predicate: not a number, not a mark, not the particle `by`."""
    return has_letter(token) and token.lower not in CONDITIONAL_PARTICLES


def _form(token: Word) -> Form | None:
    """What kind of clause the token heads; None when it heads none."""
    if any(_is_word(c) for c in children(token, "cop")):
        return "copula"
    if token.relation in ("aux", "cop", "fixed") or not _is_word(token):
        return None
    if token.pos in ("VERB", "AUX"):
        return _verbal(token)
    return _participial(token) if is_participle(token) else None


def _verbal(token: Word) -> Form | None:
    if is_folded(token) or token.lemma == "to":
        return None
    match feature(token, "VerbForm"):
        case "Inf":
            has_finite = any(is_finite(c) for c in children(token, "aux"))
            return "finite" if has_finite or _fold(token)[0] else "infinitive"
        case "Conv":
            return "converb"
        case "Fin" | "":
            return "impersonal" if feature(token, "Person") == "0" else "finite"
        case _:
            return None


def _participial(token: Word) -> Form | None:
    if is_folded(token):
        return None
    first = first_conjunct(token)
    graded = any(c.lemma in GRADING for c in children(token, "advmod"))
    if graded and any(c.lemma == "być" for c in children(token, "aux")):
        return "copula"
    if child(token, "aux") is not None or child(first, "aux:pass") is not None:
        return "passive"
    if feature(token, "Voice") == "Pass" and (
        first.relation in ("root", "ccomp", "parataxis", "csubj") or _is_headline(token)
    ):
        return "title"
    return "participle"


def _is_headline(participle: Word) -> bool:
    """`Wójt odwołany ze stanowiska`: the participle after a bare nominative is the predicate."""
    noun = participle.head
    before = previous(participle.left_edge)
    if (
        participle.dep != "amod"
        or not noun.is_root
        or participle.i < noun.i
        or (before is not None and before.pos == "PUNCT")
    ):
        return False
    return feature(noun, "Case") == feature(participle, "Case") == "Nom"


def is_folded(token: Word) -> bool:
    """Whether the token is a modal, phase or intention verb with the infinitive it folds into."""
    if token.lemma not in FOLDED or _infinitive_of(token) is None:
        return False
    return token.lemma not in FOLDED_WITH_SIE or child(token, "expl") is not None


def _infinitive_of(token: Word) -> Word | None:
    return next((c for c in children(token, "xcomp") if _can_fold(c)), None)


def _can_fold(token: Word) -> bool:
    return is_infinitive(token) or any(is_infinitive(c) for c in children(token, "cop", "aux"))


def _fold(token: Word) -> tuple[tuple[Word, ...], bool]:
    """Folded verbs above a token, outermost first, and whether they are those of its first conjunct."""
    first = first_conjunct(token)
    inherits = first != token and _can_fold(token) and not any(is_folded(w) for w in [token.head])
    chain: list[Word] = []
    current = first if inherits else token
    while current.relation == "xcomp" and _can_fold(current) and is_folded(current.head):
        current = current.head
        chain.insert(0, current)
    return tuple(chain), bool(chain) and inherits
