"""Whether a noun can be the subject of a finite verb, by the dictionary."""

from __future__ import annotations

from transforms.facts.tree import Word, children, feature
from transforms.morphology import Reading, analyse

GENDERS = {"Masc": {"m1", "m2", "m3"}, "Fem": {"f"}, "Neut": {"n"}}
NUMBERS = {"Sing": "sg", "Plur": "pl"}
MEN = frozenset({"m1", "p1"})
COUNTING = ("nummod", "nummod:gov", "det:numgov", "det:nummod", "conj", "appos")
"""What makes a noun's own number and gender say nothing of the verb's."""

QUANTITIES = frozenset({"tysiąc", "milion", "miliard", "setka", "połowa", "większość", "część", "para", "szereg"})
"""Nouns of number, which may take a neuter verb (`milion rekordów miało`)."""


def disagrees(noun: Word, finite: Word) -> bool:
    """Whether the dictionary excludes the noun, alone, as subject of the verb: by person, number or gender."""
    if noun.pos not in ("NOUN", "PROPN"):
        return False
    if feature(finite, "Person") in ("1", "2"):
        return True
    if any(c.dep in COUNTING for c in noun.children):
        return False
    if noun.text.isupper() and len(noun.text) > 1 and feature(noun, "Number") == "Sing" and of_men(finite):
        return True
    nominative = [r for r in _readings(noun) if "nom" in r.values]
    number, gender = NUMBERS.get(feature(finite, "Number"), ""), feature(finite, "Gender")
    if (number, gender) == ("sg", "Neut") and noun.lemma in QUANTITIES:
        return False
    if not nominative or not number or noun.text.isupper() or children(noun, "flat"):
        return False
    return not any(_agrees(r, number, gender, of_men(finite)) for r in nominative)


def of_men(finite: Word) -> bool | None:
    """Whether a plural form is that of men (`chcieli, gotowi`), not of others (`chciały`); None where nothing shows."""
    if finite.pos == "ADJ" and feature(finite, "Number") == "Plur" and feature(finite, "Case") == "Nom":
        return finite.lower.endswith(("i", "y"))
    if feature(finite, "Tense") != "Past" or feature(finite, "Number") != "Plur" or not feature(finite, "Gender"):
        return None
    return finite.lower.endswith(("li", "lim", "by")) and not finite.lower.endswith(("ły", "łyby"))


def may_be_of_men(noun: Word) -> bool:
    """Whether a plural noun, or a name of one person, may mean men; what the dictionary does not know may."""
    found = _readings(noun)
    return not found or feature(noun, "Animacy") == "Hum" or any(MEN & r.values for r in found)


def must_be_of_men(noun: Word) -> bool:
    """Whether the dictionary knows the noun only as one for men."""
    found = _readings(noun)
    return bool(found) and all(MEN & r.values for r in found)


def _agrees(reading: Reading, number: str, gender: str, men: bool | None = None) -> bool:
    genders = GENDERS.get(gender, set()) if number == "sg" else set()
    if number == "pl" and men is not None and men != bool(MEN & reading.values):
        return False
    return number in reading.values and (not genders or bool(genders & reading.values))


def _readings(noun: Word) -> list[Reading]:
    """Those of a noun; a common noun is not the surname that it may be too (`wójt`, of a woman `Wójt`)."""
    found = [r for r in analyse(noun.text) if r.pos in ("subst", "depr", "ger")]
    return [r for r in found if noun.pos == "PROPN" or r.lemma[:1].islower()]
