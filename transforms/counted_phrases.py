"""Counted things in the nominative: `z dwoma ambasadorami` are `dwóch ambasadorów`, `w 24 stanach` are `24 stany`.

Two, three and four agree with what they count, every other number governs its genitive plural, and so do all numbers of
men (Nagórko, "Zarys gramatyki polskiej", 2007, on cardinal numerals). Thousands and units are nouns, not counted here.
"""

from __future__ import annotations

from transforms.declension import Slot
from transforms.inflection import Choice, plural_in
from transforms.morphology import Reading, analyse, generate
from transforms.noun_phrases import Part, agreed_slot, agreeing_words
from transforms.numerals import is_few
from transforms.stretches import Stretch
from transforms.words import Word

AGREEING = frozenset({"dwa", "trzy", "cztery", "oba"})
OBLIQUE = {"Gen": "gen", "Dat": "dat", "Ins": "inst", "Loc": "loc"}


def counted_forms(span: Stretch, head: Word) -> dict[int, str] | None:
    """The words of a counted phrase in an oblique case, by their place, in the nominative; None of any other phrase."""
    words = agreeing_words(head, span)
    numbers = _numbers(span, head)
    slot = agreed_slot(head, words, of_a_person=False)
    case, noun = slot.case, next((_plural(part, slot) for part in words if part.token is head), None)
    if not numbers or noun is None or case not in OBLIQUE or not all(_stands_in(n, OBLIQUE[case]) for n in numbers):
        return None
    wanted = "nom" if noun.gender != "m1" and _agrees(numbers[-1].text) else "gen"
    found = {part.token.i: _form(part, slot, noun.gender, wanted) for part in words}
    found |= {number.i: _number(number, noun.gender) for number in numbers}
    forms = {place: form for place, form in found.items() if form}
    return forms if len(forms) == len(found) else None


def _numbers(span: Stretch, head: Word) -> list[Word]:
    """The numbers that open the phrase."""
    found: list[Word] = []
    for word in span.words:
        if word.i >= head.i or not (word.text.isdecimal() or _readings(word.text)):
            break
        found.append(word)
    return found


def _readings(form: str) -> list[Reading]:
    """Its readings as an oblique plural number, none as one of a collective (`dwojgiem`)."""
    numbers = (r for r in analyse(form) if r.tag.startswith("num:pl:") and r.lemma != form.lower())
    return [r for r in numbers if "congr" in r.values and "col" not in r.values]


def _stands_in(number: Word, case: str) -> bool:
    return number.text.isdecimal() or any(case in reading.values for reading in _readings(number.text))


def _agrees(number: str) -> bool:
    """Whether it is two, three or four, or ends in them as 24 and not 12 does."""
    if number.isdecimal():
        return is_few(int(number[-2:]))
    return any(reading.lemma in AGREEING for reading in _readings(number))


def _plural(part: Part, slot: Slot) -> Choice | None:
    """Its reading in the plural of that case, of that gender before others."""
    possible = [choice for choice in part.known.choices if choice.slot[:2] == (slot.case, "Plur")]
    return min(possible, key=lambda choice: choice.slot.gender != slot.gender, default=None)


def _form(part: Part, slot: Slot, gender: str, wanted: str) -> str | None:
    choice = _plural(part, slot)
    if choice is None or OBLIQUE[slot.case] == wanted:
        return part.token.text if choice else None
    return plural_in(choice, gender, wanted)


def _number(number: Word, gender: str) -> str | None:
    """Of men in the form of the genitive, which is their nominative too (`dwóch`); of others `dwa`, `dwie`, `pięć`."""
    if number.text.isdecimal():
        return number.text
    lemma = _readings(number.text)[0].lemma
    case = "gen" if gender == "m1" else "nom"
    plurals = (r for r in generate(lemma) if r.tag.startswith("num:pl:") and "col" not in r.values)
    forms = [r.form for r in plurals if {case, gender} <= r.values and (case == "nom" or "congr" in r.values)]
    if lemma in forms:
        return lemma
    return forms[-1] if forms else None  # `dwu` and `wiela` come before `dwóch` and `wielu`
