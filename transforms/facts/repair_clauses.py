"""Which of two clauses is the main one, and who their common subject is, put right."""

from __future__ import annotations

from transforms.facts.antecedents import ACTING, acts_by_itself
from transforms.facts.cases import can_stand_in
from transforms.facts.lexicon import INTRANSITIVE, THAT
from transforms.facts.tree import (
    Word,
    above,
    child,
    children,
    feature,
    finite_part,
    following,
    hang,
    is_after_comma,
    is_clausal,
    is_finite,
    is_infinitive,
    is_o_ile,
    is_participle,
    preposition,
    relabel,
    take_place,
)

ABOUT = frozenset({"około", "koło", "ponad", "blisko", "poniżej", "powyżej"})
OF_A_GENITIVE = frozenset({
    "bać", "obawiać", "lękać", "domagać", "spodziewać", "wstydzić", "wyrzec", "wyrzekać", "trzymać", "dopatrywać",
    "dopatrzyć", "uczyć", "nauczyć", "podjąć", "podejmować", "dopuścić", "dopuszczać", "pozbyć", "pozbywać",
    "wystrzegać", "domyślać", "dowiedzieć", "chwycić", "chwytać", "wyprzeć", "wypierać", "imać",
})  # fmt: skip
"""Verbs with `się` that have their object in the genitive."""

HUNDREDS = frozenset({"setka", "tysiąc", "milion", "miliard", "tuzin", "połowa"})
SUBORDINATORS = frozenset({
    "gdy", "kiedy", "gdyby", "jeśli", "jeżeli", "jeśliby", "jeżeliby", "zanim", "odkąd", "dopóki", "póki", "ponieważ",
    "skoro", "choć", "chociaż", "mimo", "pomimo", "aby", "żeby", "ledwo",
})  # fmt: skip
"""Conjunctions, and adverbs that work as such, whose clause may stand before the main one."""


def conjunction_of_the_clause(word: Word) -> bool:
    """`Gdy pierwsze wozy dojechały`: a conjunction that opens a clause belongs to its verb, not to its subject."""
    noun = word.head
    if word.lower not in SUBORDINATORS or noun.pos not in ("NOUN", "PROPN", "ADJ") or is_clausal(noun):
        return False
    verb = next(filter(is_clausal, above(noun)), None)
    return verb is not None and word.i < noun.i < verb.i and hang(word, verb, "mark")


def main_clause_after_its_condition(word: Word) -> bool:
    """`Jeśli A, B`: without a conjunction of its own the second clause is the main one, not coordinated with A."""
    first = word.head
    if word.dep != "conj" or not is_clausal(word) or child(word, "cc", "mark") is not None:
        return False
    opener = _subordinator(first)
    if opener is None or _subordinator(word) is not None or not is_after_comma(word):
        return False
    _put_over(word, first)
    return True


def _subordinator(clause: Word) -> Word | None:
    openers = (c for c in children(clause, "mark", "advmod") if c.i < clause.i)
    return next((c for c in openers if c.lemma in SUBORDINATORS or is_o_ile(c)), None)


def _put_over(main: Word, first: Word) -> None:
    """`main` takes the place of `first`, with what stands behind it and the `że` before both."""
    take_place(main, first)
    for word in first.children:
        behind = word.i > main.i and word.relation in ("conj", "parataxis", "punct", "advcl")
        if word is not main and (behind or (word.dep == "mark" and word.lemma in THAT)):
            word.head = main
    first.head, first.dep, first.relation = main, "advcl", "advcl"
    main.tree.link()


def first_of_several_subjects(word: Word) -> bool:
    """`Jan, Anna i Piotr wyszli`: a nominative with a comma before the subject of a plural verb is part of it."""
    verb = word.head
    if word.pos != "PROPN" or word.relation not in ("nsubj", "obj", "iobj", "obl") or feature(word, "Case") != "Nom":
        return False
    subject = next((c for c in children(verb, "nsubj") if c.i > word.i), None)
    if verb.pos != "VERB" or feature(verb, "Number") != "Plur" or subject is None or preposition(word) is not None:
        return False
    comma = word.tree.words[word.right_edge.i + 1] if word.right_edge.i + 1 < len(word.tree.words) else None
    if comma is None or comma.text != "," or subject.left not in (comma.i, comma.i + 1):
        return False
    relabel(word, "nsubj")
    return hang(subject, word, "conj")


def subject_of_the_adverbial_participle(word: Word) -> bool:
    """`Rybacy blokując port mogą stracić`: an adverbial participle has no subject of its own, the verb over it has."""
    participle = word.head
    if word.relation != "nsubj" or feature(participle, "VerbForm") != "Conv" or not can_stand_in(word, "Nom"):
        return False
    verb = next(filter(is_finite, above(participle)), None)
    return verb is not None and child(verb, "nsubj") is None and hang(word, verb)


def speaker_before_the_colon(word: Word) -> bool:
    """`Lis: nikt nie protestował`: the one before a colon is who says it, and no subject of what is said."""
    verb, words = word.head, word.tree.words
    colon = next((w for w in words[word.i : verb.i] if w.text == ":"), None)
    if word.relation != "nsubj" or colon is None or any(w.pos in ("VERB", "AUX") for w in words[word.i : colon.i]):
        return False
    said = next((c for c in word.children if c.dep == "appos" and c.i > colon.i), None)
    second = any(c.i > colon.i for c in children(verb, "nsubj"))
    if not second and not (word.ent_type in ACTING or acts_by_itself(word)):
        return False
    if said is not None and not second:
        hang(said, verb, "nsubj")
    relabel(word, "parataxis:insert")
    return True


def participle_beside_participle(word: Word) -> bool:
    """`kobieta, skazana za kradzież, ale uniewinniona`: a participle is coordinated with one, not with their noun."""
    noun = word.head
    if word.dep != "conj" or not is_participle(word) or noun.pos not in ("NOUN", "PROPN"):
        return False
    first = next((c for c in children(noun, "amod", "acl") if is_participle(c) and noun.i < c.i < word.i), None)
    return first is not None and hang(word, first)


def whose_the_subject_is(word: Word) -> bool:
    """`dzieci, których sen zmienia się`: a genitive before the subject of a verb without one says whose it is."""
    verb, after = word.head, following(word)
    if word.relation not in ("obj", "iobj") or feature(word, "Case") != "Gen" or after is None:
        return False
    subject = next((s for s in children(verb, "nsubj") if s.left_edge.i == word.i + 1), None)
    denied = any(c.lower == "nie" for c in verb.children)
    full = child(verb, "expl") is not None and verb.lemma not in OF_A_GENITIVE
    full = full or any(c is not word for c in children(verb, "obj", "iobj"))
    full = full or (subject is not None and subject.dep == "nsubj:pass") or verb.lemma in INTRANSITIVE
    return subject is not None and not denied and full and hang(word, subject, "det")


def co_of_a_plural_verb(word: Word) -> bool:
    """`to, co powinni zrobić`: a verb in the plural or of the first person has `co` as its object."""
    verb = word.head
    finite = finite_part(verb)
    if word.relation != "nsubj" or word.lower != "co" or finite is None or verb.pos != "VERB":
        return False
    if feature(finite, "Number") != "Plur" and feature(finite, "Person") not in ("1", "2"):
        return False
    below = child(verb, "xcomp")
    return hang(word, below if below is not None and is_infinitive(below) else verb, "obj")


def oblique_pronoun_is_no_subject(word: Word) -> bool:
    """`partia, której jest szefem`: a pronoun that cannot stand in the nominative is no subject."""
    verb = word.head
    if word.relation != "nsubj" or word.lemma not in ("który", "jaki", "on") or can_stand_in(word, "Nom"):
        return False
    free = verb.pos == "VERB" and child(verb, "obj") is None
    relabel(word, "iobj" if feature(word, "Case") == "Dat" else "obj" if free else "obl")
    return True


def subject_counted_about(word: Word) -> bool:
    """`mieszka tam około miliona osób`: what is counted after `około` is the subject of a verb that has none."""
    verb = word.head
    if word.relation not in ("obl", "obj", "nmod") or preposition(word) not in ABOUT or verb.pos != "VERB":
        return False
    if feature(verb, "Number") != "Sing" or feature(verb, "Gender") not in ("", "Neut") or child(verb, "nsubj", "obj"):
        return False
    counted = word.pos == "NUM" or word.lemma in HUNDREDS or child(word, "nummod", "det:numgov") is not None
    people = any(feature(c, "Animacy") == "Hum" for c in (word, *word.children))
    if not counted or not people or feature(verb, "Person") == "0" or child(verb, "expl") is not None:
        return False
    relabel(word, "nsubj")
    return True


def clause_of_co(word: Word) -> bool:
    """`…, co jest wynikiem`: a copular clause with `co` as its subject takes up the clause that it hangs on."""
    if word.relation not in ("obl", "nmod", "obj", "iobj") or child(word, "cop") is None:
        return False
    if not any(c.lemma == "co" and c.i < word.i for c in children(word, "nsubj")):
        return False
    relabel(word, "advcl:relcl")
    return True


def relative_pronoun_alone(word: Word) -> bool:
    """`który fotel zajmował`: in a relative clause `który` stands for its antecedent, it determines no noun."""
    noun = word.head
    verb = noun.head
    if word.lemma != "który" or word.dep != "det" or not verb.dep.endswith(":relcl") or preposition(noun) is not None:
        return False
    if noun.dep not in ("obj", "iobj", "obl:arg") or child(verb, "nsubj") is not None or not can_stand_in(word, "Nom"):
        return False
    return feature(verb, "Number") == feature(word, "Number") and hang(word, verb, "nsubj")
