"""Arguments that hang on the wrong one of two predicates, put right by what each of them lacks."""

from __future__ import annotations

from transforms.facts.cases import SGJP_CASE_VALUES, can_stand_in
from transforms.facts.lexicon import CHANGING
from transforms.facts.negation import is_negation
from transforms.facts.places_and_times import SECONDARY
from transforms.facts.repair_objects import GIVING
from transforms.facts.tree import (
    Word,
    child,
    children,
    feature,
    first_conjunct,
    hang,
    is_finite,
    is_participle,
    preposition,
    relabel,
    set_case,
    take_place,
)
from transforms.morphology import analyse

SURROUNDING = frozenset({"otoczyć", "otaczać", "objąć", "obejmować", "obdarzyć", "darzyć", "obdarować", "obciążyć"})
"""Verbs of an instrumental and an accusative: `otoczyć kogoś opieką`."""


def object_of_the_participle(word: Word) -> bool:
    """`zmusić spółkę budującą most`: of two bare objects the one right after an active participle is its own."""
    if word.relation != "obj" or preposition(word) is not None or feature(word, "Case") != "Acc":
        return False
    rival = next((o for o in children(word.head, "obj") if o.i < word.i), None)
    participle = word.tree.words[word.left - 1] if word.left else None
    if rival is None or participle is None or participle.head is not rival or not is_participle(participle):
        return False
    if feature(participle, "Voice") != "Act" or child(participle, "obj") is not None:
        return False
    return hang(word, participle)


def recipient_beside_the_object(word: Word) -> bool:
    """`Mostowi nadano imię`: what beside an object can only be a dative is who gets it; beside a verb of giving
    (`Ulicy nadano imię`) also what could be a genitive."""
    verb = word.head
    if word.relation not in ("obj", "iobj") or word.pos not in ("NOUN", "PROPN") or preposition(word) is not None:
        return False
    cases = frozenset().union(*(r.values for r in analyse(word.text) if r.pos == "subst")) & SGJP_CASE_VALUES
    if feature(word, "Case") == "Dat" or "dat" not in cases or "acc" in cases:
        return False
    if "nom" in cases and feature(verb, "Person") != "0" and child(verb, "nsubj") is None:
        return False
    if "gen" in cases and (verb.lemma not in GIVING or any(is_negation(c) for c in verb.children)):
        return False
    if not any(feature(o, "Case") == "Acc" and preposition(o) is None for o in children(verb, "obj") if o is not word):
        return False
    relabel(word, "iobj")
    set_case(word, "Dat")
    return True


def object_under_the_instrumental(word: Word) -> bool:
    """`otoczyć opieką bliskich`: what looks like the genitive of the instrumental is the verb's object."""
    means = word.head
    verb = means.head
    if not word.dep.startswith("nmod") or verb.lemma not in SURROUNDING or feature(means, "Case") != "Ins":
        return False
    bare = preposition(word) is None and preposition(means) is None and word.i > means.i
    if not bare or child(verb, "obj") is not None or not can_stand_in(word, "Acc") or feature(word, "Case") != "Gen":
        return False
    return hang(word, verb, "obj")


def adjective_of_becoming(word: Word) -> bool:
    """`został ranny kierowca`: the adjective right after `zostać`, which needs one, is its complement."""
    if word.lemma != "zostać" or word.pos not in ("VERB", "AUX") or child(word, "xcomp") is not None:
        return False
    subject = next((s for s in children(word, "nsubj") if s.i > word.i + 1), None)
    adjective = next((c for c in children(subject, "amod") if c.i == word.i + 1), None) if subject is not None else None
    if adjective is None or subject is None or is_participle(adjective):
        return False
    _become(word, adjective, "cop")
    return True


def passive_of_zostac(word: Word) -> bool:
    """`kobieta została wczoraj skazana`: a participle that agrees with `zostać` is the predicate, however drawn."""
    if word.lemma != "zostać" or word.pos not in ("VERB", "AUX") or not is_finite(word):
        return False
    of_subjects = [
        c for s in children(word, "nsubj") if s.i < word.i for c in children(s, "amod", "acl") if c.i > word.i
    ]
    passive = next((p for p in (*word.children, *of_subjects) if _is_passive_of(p, word)), None)
    if passive is None:
        return False
    _become(word, passive, "aux:pass")
    for subject in children(passive, "nsubj"):
        relabel(subject, "nsubj:pass")
    return True


def _is_passive_of(participle: Word, finite: Word) -> bool:
    if not is_participle(participle) or feature(participle, "Voice") != "Pass" or feature(participle, "Case") != "Nom":
        return False
    if participle.relation in ("conj", "ccomp", "csubj") or child(participle, "aux", "cop") is not None:
        return False
    return all(feature(participle, name) == feature(finite, name) for name in ("Number", "Gender"))


def _become(auxiliary: Word, predicate: Word, relation: str) -> None:
    """The predicate takes its auxiliary's place, with all that hangs on it."""
    take_place(predicate, auxiliary)
    for other in auxiliary.children:
        if other is not predicate:
            other.head = predicate
    auxiliary.head, auxiliary.dep, auxiliary.relation = predicate, relation, relation.partition(":")[0]
    auxiliary.tree.link()


def phrase_before_its_noun(word: Word) -> bool:
    """`do tego świat nie dopuści`: a prepositional phrase stands after its noun; before one it belongs to the verb."""
    noun = word.head
    verb = noun.head
    if word.relation not in ("nmod", "obl", "det") or preposition(word) is None or word.i > noun.i:
        return False
    if word.pos not in ("NOUN", "PROPN", "PRON", "DET") or noun.pos not in ("NOUN", "PROPN") or verb is noun:
        return False
    if noun.relation not in ("nsubj", "obj", "iobj") or preposition(noun) is not None or verb.pos != "VERB":
        return False
    return hang(word, verb, "obl")


def amount_of_change(word: Word) -> bool:
    """`obniżył stopy o dwa punkty`: by how much something is changed belongs to the verb of change."""
    changed = word.head
    if word.relation not in ("nmod", "obl") or preposition(word) != "o" or changed.relation not in ("obj", "nsubj"):
        return False
    counted = child(word, "nummod", "det:numgov") is not None or word.pos == "NUM"
    return counted and changed.head.lemma in CHANGING and hang(word, changed.head, "obl")


def cause_after_a_comma(word: Word) -> bool:
    """`do maja, w wyniku strajków`: a cause without a conjunction is coordinated with nothing."""
    first = first_conjunct(word)
    prep = preposition(word)
    if word.dep != "conj" or child(word, "cc") is not None or prep is None or first.head is first:
        return False
    if (prep, word.lemma) not in SECONDARY or first.head.pos != "VERB":
        return False
    return hang(word, first.head, "obl")


WHOLE = frozenset({
    ("bez", "zmiana"), ("pod", "uwaga"), ("w", "życie"), ("na", "jaw"), ("w", "moc"), ("na", "celownik"),
    ("w", "obieg"), ("do", "wiadomość"), ("pod", "znak"), ("w", "wątpliwość"), ("pod", "głosowanie"), ("na", "bok"),
    ("na", "sprzedaż"), ("do", "użytek"), ("pod", "obrady"), ("na", "czas"), ("do", "porządek"),
})  # fmt: skip
"""Prepositional phrases that with a verb say one thing and have no genitive: `poddać pod głosowanie`."""


def object_after_a_whole_phrase(word: Word) -> bool:
    """`pozostawiła bez zmian stopy procentowe`: the noun after a fixed phrase is the object of its verb."""
    phrase = word.head
    verb = phrase.head
    if not word.dep.startswith("nmod") or word.pos not in ("NOUN", "PROPN") or preposition(word) is not None:
        return False
    if (preposition(phrase), phrase.lemma) not in WHOLE or verb.pos != "VERB" or child(verb, "obj", "ccomp"):
        return False
    accusative = any("acc" in r.values for r in analyse(word.text))
    if any(feature(c, "Case") == "Gen" for c in children(word, "amod")) or not accusative:
        return False
    set_case(word, "Acc")
    return hang(word, verb, "obj")
