"""Phrases that stay as printed (what is counted, titles, foreign names), and things called by a person's name."""

from __future__ import annotations

from transforms.inflection import PERSONAL
from transforms.morphology import analyse
from transforms.noun_phrases import is_nominal
from transforms.stretches import Stretch
from transforms.words import Word

LINKS = frozenset({"of", "for", "the", "and", "on"})
UNITS = frozenset({"proc", "tys", "mln", "mld", "bln", "zł", "%"})
"""What is counted by them stands in the genitive, and stays so: `34 proc. mieszkańców`."""

FINITE_OR_ADVERBIAL = frozenset({"VERB", "AUX", "ADV", "SCONJ"})


def is_fixed(span: Stretch, head: Word) -> bool:
    """Counted things, and titles that are clauses or begin with a preposition, stay as printed."""
    first, more = span.words[0], len(span.words) > 1
    if more and not span.label and _is_counting(span.root()):
        return True
    if more and first.pos == "ADP" and span.words[1].text != ".":
        return True
    if more and first.pos in FINITE_OR_ADVERBIAL and head.i > first.i and span.label != "PER":
        return not _is_degree(first, head, span)
    return _is_english(span, head) or _is_counted(head, span) or not is_nominal(head, span)


def is_of_a_person(word: Word) -> bool:
    """A street or a tournament may be called by a person's name alone: Tadeusza Kościuszki."""
    readings = analyse(word.text)
    named = any(PERSONAL & set(r.names) and {"sg", "gen", "m1"} <= r.values for r in readings)
    return word.text[:1].isupper() and named and not any("nazwa_pospolita" in r.names for r in readings)


def _is_english(span: Stretch, head: Word) -> bool:
    """`March for Europe`, not `Banku of Scotland`: English links between its words, and no Polish form at its head."""
    linked = span.label not in ("", "PER") and any(w.text in LINKS for w in span.words[1:-1])
    return linked and not any(r.pos == "subst" and {"sg", "m3"} <= r.values for r in analyse(head.text))


def is_foreign(head: Word, span: Stretch) -> bool:
    """`Red Bull`, `West Midlands`: what looks like a bare genitive plural before a word that is unknown."""
    following = span.tree.words[head.i + 1] if head.i + 1 < span.end else None
    bare = all(len(r.lemma) > len(head.text) for r in analyse(head.text))
    if not span.label or not bare or following is None:
        return False
    return following.text[:1].isupper() and not _is_inflected(following.text)


def _is_inflected(form: str) -> bool:
    return form.isupper() or any("gen" in reading.values for reading in analyse(form))


def _is_degree(adverb: Word, head: Word, span: Stretch) -> bool:
    """`bardzo dobrą sytuacją`: what says how much of an adjective before the noun stays beside it."""
    adjective = adverb.given_head
    return adverb.pos == "ADV" and adjective.pos == "ADJ" and span.holds(adjective) and adjective.i < head.i


def _is_counted(head: Word, span: Stretch) -> bool:
    """`ok. 20 osobami`, `kilka zapisów`, `wielu moich kolegów`: by a number or a word like one before it."""
    before = [t for t in span.words if t.i < head.i and t.given_head is head]
    beside = span.tree.words[head.i - 1] if head.i > span.start else head
    counted = any(t.pos == "NUM" or (t.given_dep.startswith(("det:num", "nummod")) and not span.label) for t in before)
    return counted or (beside.pos == "NUM" and not span.label)


def _is_counting(word: Word) -> bool:
    return word.pos in ("PRON", "NUM") or word.text in UNITS
