"""A number with what it measures: money, a measure, a counted noun in the form that grammar asks for, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from transforms.morphology import Reading, expand
from transforms.numerals import Number, is_few, number
from transforms.pieces import Pieces
from transforms.stretches import Stretch
from transforms.times import words
from transforms.units import CODES, ISO_CODES, LEMMAS, MONEY, SIGNS, TIMES, abbreviation, nouns, of_noun, per_hour
from transforms.words import Word

_MOST_ADJECTIVES = 3
_LONGEST_MONTH = 31
_PARTITIVE = words.listed("z ze spośród")
_CLOSING = frozenset(')"”»’]')
_BEFORE_NOUN = frozenset({"adj", "ppas", "pact", "adv"})
_GENITIVE = words.listed("od do z ze dla bez u podczas koło wśród spośród")
_LOCATIVE = words.listed("w we na o po przy")
_BEFORE_YEARS = words.listed("w we od po przed sprzed")
_OBLIQUE = frozenset({"gen", "dat", "inst", "loc"})


@dataclass(frozen=True)
class Measured:
    """A value and its unit, up to the piece `end`."""

    end: int
    value: Decimal
    unit: str | None


def measured(text: Pieces, i: int, span: Stretch) -> Measured | None:
    """The number at the piece with its unit; None when the unit cannot be told or contradicts the number."""
    if (code := _sign(text, i)) is not None:
        price = number(text, i + 1)
        return _checked(price, price.end, code) if price else None
    found = number(text, i)
    if found is None or _token_at(span, text.at(i).start).ent_type:
        return None
    if (unit := abbreviation(text, found.end)) is not None:
        return _checked(found, *per_hour(text, *unit))
    if (noun := _noun(text, found)) is not None:
        if i == 0 and _may_be_ordinal(found, noun[1], text.low(noun[0]), span):
            return None
        at, lemmas = noun
        end, name = of_noun(text, at, _lemma(lemmas, _token_at(span, text.at(at).start)))
        return _checked(found, *per_hour(text, end, name))
    return _bare(text, found, i, span)


def _sign(text: Pieces, i: int) -> str | None:
    """`€5 mld`, `PLN 300`."""
    printed = text.at(i).text
    return SIGNS.get(printed) or (printed if printed in ISO_CODES else None)


def _token_at(span: Stretch, char: int) -> Word:
    start = span.start_char + char
    return next(t for t in reversed(span.words) if t.idx <= start)


def _checked(found: Number, end: int, unit: str) -> Measured | None:
    """`1.200 zł` and `1,250 kg` can be read in one way only; `1.200 km`, `1,200 zł`, `12.30 min` cannot."""
    match found.groups:
        case "thousands":
            safe = unit in MONEY or unit not in CODES
        case "decimals":
            safe = unit in CODES and unit not in MONEY
        case "clock":
            safe = unit in CODES and unit not in TIMES
        case "":
            safe = found.shape != "half" or found.value > 1 or unit in CODES
        case _:
            assert_never(found.groups)
    return Measured(end, found.value, unit) if safe else None


def _noun(text: Pieces, found: Number) -> tuple[int, list[Reading]] | None:
    """The counted noun behind at most three adjectives and adverbs, with the readings that go with the number."""
    if text.glued(found.end):
        return None
    for i in range(found.end, found.end + 1 + _MOST_ADJECTIVES):
        low = text.low(i)
        if low in words.ORDINALS or low in words.MONTHS:
            return None
        fitting = [r for r in nouns(text.at(i).text) if _goes_with(r, found)]
        if fitting and found.is_one_word and not words.agree(text.low(found.end - 1), low):
            return None
        if fitting and _is_first_of_adjectives(text, i):
            return None
        if fitting and not _is_adjective_of_next(text, i):
            return i, fitting
        if not any(r.pos in _BEFORE_NOUN for r in words.readings(low)):
            return None
    return None


def _may_be_ordinal(found: Number, readings: list[Reading], form: str, span: Stretch) -> bool:
    """`w | 5 edycji`, `od | 2 godziny`: after a preposition the fifth edition and five editions may look the same."""
    if not found.in_digits or found.shape != "whole" or span.start == 0:
        return False
    before = span.tree.words[span.start - 1].lower
    tags = [tag.split(":") for r in words.readings(form) if _is_of(r, readings) for tag in expand(r.tag)]
    oblique = any(tag[1] == "sg" and tag[2] in _OBLIQUE for tag in tags)
    plural_genitive = any(tag[1:3] == ["pl", "gen"] for tag in tags)
    governs = before in _GENITIVE or (before in _LOCATIVE and (plural_genitive or found.value == 1))
    return governs and oblique


def _is_of(reading: Reading, others: list[Reading]) -> bool:
    return reading.pos == "subst" and any(reading.lemma == other.lemma for other in others)


def _is_adjective_of_next(text: Pieces, i: int) -> bool:
    """`złotych medali`, `chorych dzieci`."""
    after = text.at(i + 1).text
    return after.isalpha() and words.agree(text.low(i), text.low(i + 1)) and any(nouns(after))


def _is_first_of_adjectives(text: Pieces, i: int) -> bool:
    """`nowe, ciekawe działy`."""
    both = (words.readings(text.low(i)), words.readings(text.low(i + 2)))
    return text.low(i + 1) in {",", "i"} and all(any(r.pos == "adj" for r in known) for known in both)


def _goes_with(reading: Reading, found: Number) -> bool:
    return any(_governs(found, *tag.split(":")[1:3]) for tag in expand(reading.tag))


def _governs(found: Number, number_of_noun: str, case: str) -> bool:
    """`1 lot`, `2 loty`, `5 lotów`, `5 lotom`, `2,5 tys. lotów`, `1,5 litra`; not `5 maja`, `2024 rok`."""
    match found.shape:
        case "whole" if found.value == 1:
            return number_of_noun == "sg"
        case "whole":
            return number_of_noun == "pl" and (is_few(found.value) or case in _OBLIQUE)
        case "multiple":
            return number_of_noun == "pl" and case == "gen"
        case "decimal":
            return case == "gen"
        case "half":
            return number_of_noun == "sg" and case == "gen"
        case _:
            assert_never(found.shape)


def _lemma(readings: list[Reading], token: Word) -> str:
    """A measure (`lat`: rok), else the model's lemma, else the masculine (`rannych`: ranny), else the first."""
    lemmas = [r.lemma for r in readings]
    chosen = [lemma for lemma in lemmas if lemma in LEMMAS]
    chosen += [token.given_lemma] if token.given_lemma in lemmas else []
    chosen += [r.lemma for r in readings if "m1" in r.values]
    return (chosen or lemmas)[0]


def _bare(text: Pieces, found: Number, start: int, span: Stretch) -> Measured | None:
    """`głosowało | 231`, `dwóch z pięciu`; never what may be a day, an hour, a year, or the pronoun `jeden`."""
    after = text.at(found.end).text
    partitive = text.low(found.end) in _PARTITIVE
    if (after and not partitive and after not in _CLOSING) or found.groups or found.shape == "half":
        return None
    if found.is_one_word or (start == 0 and span.start and span.tree.words[span.start - 1].lower in _BEFORE_YEARS):
        return None
    return Measured(found.end, found.value, None) if partitive or not _is_of_calendar(text, found, start) else None


def _is_of_calendar(text: Pieces, found: Number, start: int) -> bool:
    if not found.in_digits or found.shape != "whole":
        return False
    year = found.end == start + 1 and len(text.at(start).text) == 4
    return found.value <= _LONGEST_MONTH or year
