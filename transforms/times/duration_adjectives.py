"""Lengths said by adjectives: `dwudniowy`, `3-miesięczna`, `kilkuletni`, `roczny`."""

from __future__ import annotations

from decimal import Decimal

from transforms.times import words
from transforms.times.meaning import Found, Length, Unit
from transforms.times.numbers import Amount, amount
from transforms.times.pieces import Scan

_SUFFIXES: dict[str, Unit] = {
    "sekundowy": "second",
    "minutowy": "minute",
    "godzinny": "hour",
    "dniowy": "day",
    "dobowy": "day",
    "tygodniowy": "week",
    "miesięczny": "month",
    "letni": "year",
}
_WHOLE: dict[str, tuple[str, Unit]] = {
    "godzinny": ("1", "hour"),
    "tygodniowy": ("1", "week"),
    "miesięczny": ("1", "month"),
    "roczny": ("1", "year"),
    "półgodzinny": ("0.5", "hour"),
    "półroczny": ("0.5", "year"),
    "półtoragodzinny": ("1.5", "hour"),
    "półtoraroczny": ("1.5", "year"),
    "półtoramiesięczny": ("1.5", "month"),
    "całodniowy": ("1", "day"),
    "całodobowy": ("1", "day"),
    "całonocny": ("1", "day"),
    "minutowy": ("1", "minute"),
}


_PERSONS = words.listed(
    "kobieta dziewczyna dziewczynka dziewczę dziecko córka siostra matka wdowa mieszkanka "
    "uczennica studentka pacjentka aktorka zawodniczka emerytka chłopię niemowlę obywatelka "
    "turystka babcia żona pies kot koń klacz wychowanka"
)
_FEMININE = (
    "anka",
    "inka",
    "ynka",
    "istka",
    "ystka",
    "arka",
    "erka",
    "elka",
    "orka",
    "entka",
    "antka",
    "uczka",
    "niczka",
)


def adjective(scan: Scan, i: int) -> Found | None:
    """`dwudniowy`, `3-miesięczna`, `kilkuletni`, `roczny`; not the age of a person (`29-letni mieszkaniec`)."""
    digits = amount(scan, i) if scan.number(i) is not None else None
    at = digits.end + scan.dash(digits.end) if digits else i
    found = _adjective(scan.low(at), digits)
    if found is None or (at == i and scan.is_name_like(i)) or (at == i and scan.dash(i - 1) and scan.glued(i)):
        return None
    if found == (None, "year"):
        return Found(i, at + 1, "DURATION", Length(*found), "adjective")
    if found[1] == "year" and _is_person(scan, at + 1):
        return None
    return Found(i, at + 1, "DURATION", Length(*found), "adjective")


def _adjective(form: str, digits: Amount | None) -> tuple[Decimal | None, Unit] | None:
    lemmas = {r.lemma for r in words.readings(form) if r.pos == "adj"}
    for lemma in sorted(lemmas):
        if digits and lemma in _SUFFIXES:
            return digits.value, _SUFFIXES[lemma]
        if not digits and lemma in _WHOLE:
            return Decimal(_WHOLE[lemma][0]), _WHOLE[lemma][1]
        compound = None if digits else _compound(lemma)
        if compound:
            return compound
    return None


def _compound(lemma: str) -> tuple[Decimal | None, Unit] | None:
    """`dwudziestopięcioletni`: stems of numerals before a unit's adjective."""
    suffix = next((s for s in _SUFFIXES if lemma.endswith(s) and lemma != s), None)
    stem, total = lemma[: -len(suffix)] if suffix else "", 0
    if stem in words.STEMS and words.STEMS[stem] is None and suffix:
        return None, _SUFFIXES[suffix]
    while stem:
        head = max((s for s, v in words.STEMS.items() if v and stem.startswith(s)), key=len, default=None)
        if head is None:
            return None
        stem, total = stem[len(head) :], total + (words.STEMS[head] or 0)
    return (Decimal(total), _SUFFIXES[suffix]) if suffix and total else None


def _is_person(scan: Scan, i: int) -> bool:
    form = scan.at(i).text
    known = words.readings(form)
    return (
        not form[:1].isalpha()
        or form[:1].isupper()
        or any((r.pos == "subst" and "m1" in r.values) or r.lemma in _PERSONS for r in known)
    )
