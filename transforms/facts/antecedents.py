"""Which earlier noun a dropped subject or a pronoun can stand for: precision before completeness."""

from __future__ import annotations

from transforms.facts.agreement import may_be_of_men, must_be_of_men, of_men
from transforms.facts.kinds import ORGANISATIONS
from transforms.facts.lexicon import CUES
from transforms.facts.names import is_feminine_person
from transforms.facts.tree import CLOSING, OPENING, Word, alike, feature
from transforms.reading import Reading

ACTING = frozenset({"PER", "ORG", "GPE", "NORP"})
"""Kinds of names of those who act."""

OF_PEOPLE = CUES | {
    "zdecydować", "decydować", "rządzić", "przekonać", "chcieć", "pragnąć", "zamierzać", "wiedzieć", "pamiętać",
    "zrozumieć", "rozumieć", "kupić", "kupować", "sprzedać", "rozmawiać", "porozmawiać", "podpisać", "podpisywać",
    "odmówić", "odmawiać", "zgodzić", "zgadzać", "walczyć", "oskarżyć", "oskarżać", "pracować", "głosować",
    "zagłosować", "kandydować", "spotkać", "spotykać", "przeprosić", "przepraszać", "dziękować", "podziękować",
    "jechać", "pojechać", "przyjechać", "wyjechać", "zwolnić", "studiować", "ukończyć", "kierować", "dowodzić",
    "starać", "usiłować", "próbować", "planować", "żartować", "śmiać", "płakać", "apelować", "kazać", "wygłosić",
    "wypowiedzieć", "wypowiadać", "wygrać", "wygrywać", "przegrać", "przegrywać", "zorganizować", "organizować",
    "sporządzić", "wybrać", "wybierać", "mieszkać", "zamieszkać", "poprzeć", "popierać", "odwiedzić", "odwiedzać",
    "zeznać", "negocjować", "grozić", "widzieć", "zobaczyć", "myśleć", "pomyśleć", "kochać", "lubić", "bać",
    "odpoczywać", "odpocząć", "zbudować", "wybudować", "budować", "wyprodukować", "produkować", "uchwalić",
    "zaprojektować", "skonstruować",
}  # fmt: skip
"""Verbs of saying, thinking, deciding, governing and dealing: only people and their bodies do it."""

MANY = frozenset({"Plur", "Ptan"})
"""Numbers that go with a verb in the plural."""

WOMEN_AND_OTHERS = frozenset({
    "kobieta", "dziewczyna", "dziewczynka", "matka", "żona", "córka", "siostra", "babcia", "ciotka", "wdowa", "mężatka",
    "pani", "osoba", "dziecko",
})  # fmt: skip
"""Nouns of people whose grammar does not show it."""

BODIES = ORGANISATIONS | {
    "rząd", "policja", "sąd", "trybunał", "prokuratura", "ministerstwo", "resort", "komisja", "parlament", "sejm",
    "senat", "rada", "urząd", "straż", "wojsko", "armia", "klub", "związek", "uczelnia", "uniwersytet", "zarząd",
    "opozycja", "redakcja", "drużyna", "rodzina", "państwo", "władza", "gabinet", "izba", "biuro", "kraj", "strona",
    "siła",
}  # fmt: skip
"""Nouns of bodies of people that act like one person."""


def can_refer(word: Word) -> bool:
    """A noun with a case, outside brackets."""
    return word.pos in ("NOUN", "PROPN") and feature(word, "Case") != "" and not is_in_brackets(word)


def is_in_brackets(word: Word) -> bool:
    """Whether a bracket is open before the word in its sentence."""
    before = [w.text for w in word.tree.words[word.tree.sentence(word) : word.i]]
    return sum(t in OPENING for t in before) > sum(t in CLOSING for t in before)


def is_plausible(noun: Word, verbs: tuple[Word, ...], finite: Word, reading: Reading) -> bool:
    """People and their bodies do anything; other things need a verb that shows their gender and is not for people."""
    if _is_place(noun, reading) and any(v.lemma in CUES for v in verbs):
        return False
    governs = any(v.lemma in OF_PEOPLE for v in verbs)
    if acts(noun, reading) and (governs or not _is_place(noun, reading)):
        return True
    return bool(feature(finite, "Gender")) and not governs


def _is_place(noun: Word, reading: Reading) -> bool:
    """A state or a city decides and pays, but seldom lives or comes where nobody is named."""
    mention = reading.mention_of(noun)
    return mention is not None and mention.entity_type == "GPE"


def acts(noun: Word, reading: Reading) -> bool:
    """Whether it is a person, an organisation or a state."""
    mention = reading.mention_of(noun)
    named = mention is not None and mention.entity_type in ACTING
    return named or acts_by_itself(noun)


def acts_by_itself(noun: Word) -> bool:
    """The same by the noun alone."""
    listed = noun.lemma.lower() in BODIES | WOMEN_AND_OTHERS
    return feature(noun, "Animacy") == "Hum" or listed or is_feminine_person(noun)


def agrees_with(finite: Word, nouns: tuple[Word, ...]) -> bool:
    """Whether the nouns together can be the subject of the finite verb."""
    plural = feature(finite, "Number") == "Plur"
    if plural and not _are_of_its_kind(nouns, of_men(finite)):
        return False
    if len(nouns) > 1:
        return plural
    noun = nouns[0]
    if plural != (feature(noun, "Number") in MANY):
        return False
    gender = feature(finite, "Gender")
    return not gender or gender == feature(noun, "Gender")


def _are_of_its_kind(nouns: tuple[Word, ...], men: bool | None) -> bool:
    """`chcieli` is said where a man is among them, `chciały` where none is."""
    if men is None:
        return True
    return any(may_be_of_men(n) for n in nouns) if men else not all(must_be_of_men(n) for n in nouns)


def pronoun_agrees(pronoun: Word, noun: Word) -> bool:
    """Same number and gender."""
    if feature(noun, "Number") == "Ptan":  # `Niemcy, USA`
        return feature(pronoun, "Number") == "Plur" and alike(pronoun, noun, "Gender")
    return alike(pronoun, noun)


def compatible(a: str, b: str) -> bool:
    """Equal, or one unknown."""
    return not a or not b or a == b
