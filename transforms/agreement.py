"""Case, number and gender of a noun phrase, settled together; mood and person that a verb's ending shows.

The tagger decides word by word. Here a noun takes, of the values its form allows in the dictionary, those that agree
best with what was predicted for it and its modifiers, with what its preposition governs, and with its place in the
sentence (subjects stand in the nominative, direct objects in the accusative); its modifiers then take the same.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from transforms.morphology import Reading, analyse, expand

CASES = {"nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "inst": "Ins", "loc": "Loc", "voc": "Voc"}
NUMBERS = {"sg": "Sing", "pl": "Plur"}
GENDERS = {"m1": ("Masc", "Hum"), "m2": ("Masc", "Nhum"), "m3": ("Masc", "Inan"), "f": ("Fem", ""), "n": ("Neut", "")}
PERSONS = {"pri": "1", "sec": "2"}
NOUNS = frozenset({"subst", "depr", "ger"})
ADJECTIVES = frozenset({"adj", "pact", "ppas"})
MODIFIERS = frozenset({"amod", "det", "det:poss", "amod:flat", "acl"})
GOVERNING = frozenset({"nummod:gov", "det:numgov"})
OF_PREDICTION, OF_MODIFIER, OF_PREPOSITION, OF_PLACE = 3.0, 1.0, 1.0, 0.5


class Values(NamedTuple):
    """Case, number, gender and animacy in UD's terms; animacy is empty outside the masculine."""

    case: str
    number: str
    gender: str
    animacy: str


def agree(doc: Doc) -> Doc:
    """Settle every noun phrase and verb ending of a parsed doc."""
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"} and "Case" in token.morph.to_dict():
            _settle(token)
    settle_endings(doc)
    return doc


def settle_endings(doc: Doc) -> None:
    """Give every finite verb the mood and the person that its ending shows."""
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} and token.morph.to_dict().get("VerbForm") == "Fin":
            _settle_ending(token)


@lru_cache(maxsize=50_000)
def allowed(form: str, classes: frozenset[str]) -> frozenset[Values]:
    """Every combination of values that the dictionary gives a form as a word of these classes."""
    return frozenset(values for reading in analyse(form) if reading.pos in classes for values in _values(reading))


@lru_cache(maxsize=1_000)
def governed(preposition: str) -> frozenset[str]:
    """The cases that a preposition can govern."""
    return frozenset(
        CASES[value]
        for reading in analyse(preposition)
        if reading.pos == "prep"
        for value in reading.values.intersection(CASES)
    )


def _settle(noun: Token) -> None:
    choices = allowed(noun.text, NOUNS)
    modifiers = [child for child in noun.children if child.dep_ in MODIFIERS and child.pos_ in {"ADJ", "DET"}]
    if not choices:
        return
    best = max(sorted(choices), key=lambda values: _score(values, noun, modifiers))
    _set(noun, best)
    for modifier in modifiers:
        if best in allowed(modifier.text, ADJECTIVES):
            _set(modifier, best)


def _settle_ending(verb: Token) -> None:
    """`-bym`, `-liśmy`: mood and person that the form shows are not for the tagger to guess."""
    readings = [reading for reading in analyse(verb.text) if reading.pos in {"praet", "cond", "winien"}]
    feats = verb.morph.to_dict()
    if readings and all(reading.pos == "cond" for reading in readings):
        feats["Mood"] = "Cnd"
    persons = {PERSONS.get(value) for reading in readings for value in reading.values.intersection(PERSONS)}
    if len(persons) == 1:
        feats["Person"] = str(persons.pop())
    verb.set_morph(feats)  # type: ignore[attr-defined]


def _score(values: Values, noun: Token, modifiers: Iterable[Token]) -> float:
    score = OF_PREDICTION * _likeness(values, noun)
    for modifier in modifiers:
        readings = allowed(modifier.text, ADJECTIVES)
        if readings:
            score += OF_MODIFIER * _likeness(values, modifier) + (OF_MODIFIER if values in readings else -OF_MODIFIER)
    children = list(noun.children)
    for child in children:
        cases = governed(child.lower_) if child.dep_ == "case" else frozenset()
        if cases:
            score += OF_PREPOSITION if values.case in cases else -OF_PREPOSITION
    if not any(child.dep_ in GOVERNING for child in children):
        score += OF_PLACE * ((noun.dep_, values.case) in {("nsubj", "Nom"), ("nsubj:pass", "Nom"), ("obj", "Acc")})
    return score


def _likeness(values: Values, token: Token) -> float:
    """How much of the prediction is kept: case counts for one, number and gender with animacy for a half each."""
    feats = token.morph.to_dict()
    number = "Plur" if feats.get("Number") == "Ptan" else feats.get("Number")
    gender = 0.5 * (feats.get("Gender") == values.gender and feats.get("Animacy", "") == values.animacy)
    return (feats.get("Case") == values.case) + 0.5 * (number == values.number) + gender


def _set(token: Token, values: Values) -> None:
    feats = token.morph.to_dict()
    number = "Ptan" if feats.get("Number") == "Ptan" and values.number == "Plur" else values.number
    feats |= {"Case": values.case, "Number": number, "Gender": values.gender}
    feats.pop("Animacy", None)
    if values.animacy:
        feats["Animacy"] = values.animacy
    token.set_morph(feats)  # type: ignore[attr-defined]


def _values(reading: Reading) -> Iterable[Values]:
    for tag in expand(reading.tag):
        parts = tag.split(":")
        case = next((CASES[part] for part in parts if part in CASES), None)
        number = next((NUMBERS[part] for part in parts if part in NUMBERS), None)
        gender = next((GENDERS[part] for part in parts if part in GENDERS), None)
        if case and number and gender:
            yield Values(case, number, *gender)
