"""Objects whose form is a genitive singular and an accusative plural: the latter, but under negation the former."""

from __future__ import annotations

from dataclasses import replace

from transforms.facts.arguments import Argument
from transforms.facts.clause import Clause
from transforms.facts.negation import negations
from transforms.facts.repair_borders import OF_GENITIVES
from transforms.facts.tree import Word, children, feature, previous
from transforms.morphology import analyse

GENITIVE = OF_GENITIVES | frozenset({
    "wymagać", "chcieć", "zechcieć", "dotyczyć", "brakować", "zabraknąć", "potrzebować", "zażądać", "uniknąć", "unikać",
    "dokonać", "dokonywać", "bronić", "obronić", "zaprzestać", "zaprzestawać", "zagrozić", "zagrażać", "szukać",
    "poszukiwać", "poszukać", "używać", "użyć", "oczekiwać", "słuchać", "posłuchać", "wysłuchać", "pilnować", "strzec",
    "przestrzegać", "nabrać", "nabierać", "sięgać", "sięgnąć", "zaniechać", "zasięgnąć", "dochować", "dotrzymać",
    "dotrzymywać", "doczekać", "dożyć", "zaznać", "doznać", "doznawać", "doświadczyć", "doświadczać", "zaczerpnąć",
    "dopełnić", "nadużyć", "nadużywać", "dostąpić", "zażyć", "zażywać", "zapomnieć", "pragnąć", "zapragnąć", "dowieść",
    "dowodzić", "skosztować", "spróbować", "próbować", "ująć", "ujmować", "żałować", "pożałować", "zazdrościć",
    "gratulować", "pogratulować", "woleć", "przybyć", "przybywać", "ubyć", "ubywać", "starczyć", "wystarczyć", "wyrzec",
    "dociec", "dociekać", "dosięgnąć", "dopaść", "dobyć", "pozazdrościć", "pomagać", "pomóc",
})  # fmt: skip
"""Verbs whose object is, or may be, a genitive."""


def in_the_plural(argument: Argument, clause: Clause) -> Argument:
    """`ścięła stopy`: the base form is as printed, stopy; of `nie ścięła stopy` it is stopa."""
    phrase = argument.printed
    if argument.role != "object" or phrase is None or argument.preposition is not None or argument.base is not None:
        return argument
    head, verb = phrase.head, clause.nucleus
    if _is_genitive_of_negation(head, clause) and phrase.text == head.text:
        return replace(argument, base=head.lemma)
    early = head.i < verb.i and clause.form != "impersonal"
    if head.pos != "NOUN" or early or (feature(head, "Case"), feature(head, "Number")) != ("Gen", "Sing"):
        return argument
    if verb.pos != "VERB" or verb.lemma in GENITIVE or clause.reflexive or negations(clause):
        return argument
    agreeing = (head, *children(head, "amod", "det"))
    before = previous(head.left_edge)
    of_a_number = before is not None and before.text[:1].isdigit()  # `stracił 1/6 wartości`
    alone = not children(head, "nummod", "conj", "flat", "appos") and head.relation != "conj" and not of_a_number
    opens = phrase.words[0].opens_sentence
    printed = phrase.text[:1].lower() + phrase.text[1:] if opens else phrase.text
    return replace(argument, base=printed) if alone and all(map(_may_be_plural, agreeing)) else argument


def _is_genitive_of_negation(noun: Word, clause: Clause) -> bool:
    """`nie poparł uchwały`: what the tagger takes for an accusative plural is a genitive singular."""
    if noun.pos != "NOUN" or (feature(noun, "Case"), feature(noun, "Number")) != ("Acc", "Plur"):
        return False
    if noun.i < clause.nucleus.i or noun.relation == "conj" or not negations(clause):
        return False
    readings = [r for r in analyse(noun.text) if r.lemma == noun.lemma and "gen" in r.values]
    return bool(readings) and all("sg" in r.values for r in readings)


def _may_be_plural(word: Word) -> bool:
    return any({"pl", "acc"} <= r.values for r in analyse(word.text))
