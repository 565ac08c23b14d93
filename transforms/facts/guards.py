"""Readings that grammar rules out: such a fact is left out and counted, not published."""

from __future__ import annotations

import re

from transforms.facts.agreement import COUNTING, QUANTITIES, disagrees
from transforms.facts.cases import SGJP_CASE_VALUES as CASES
from transforms.facts.doubts import doubtful
from transforms.facts.draft import Draft, LeftOut
from transforms.facts.lexicon import IMPERSONAL, LACKING
from transforms.facts.phrases import Phrase
from transforms.facts.tree import Word, children, feature, previous
from transforms.morphology import analyse
from transforms.short_titles import PARTS

NOUNS = frozenset({"subst", "depr", "ger"})
"""Parts of speech of the dictionary that are nouns."""

AMOUNTS = frozenset({"dużo", "wiele", "więcej", "mało", "mniej", "sporo", "pełno", "dość", "coraz"})
HARDLY = frozenset({"mało", "niewiele", "rzadko", "ledwo"})
LAST_WORD = re.compile(r"\w+$")
OF_SUBJECTS = frozenset(
    {
        "przez",
        "przeze",
        "temu",
        "przede",
        "między",
        "około",
        "koło",
        "ponad",
        "blisko",
        "do",
        "od",
        "po",
        "poniżej",
        "powyżej",
        "prócz",
        "oprócz",
    }
)


def checked(draft: Draft) -> Draft | LeftOut:
    """The fact, or the reason why it cannot be read safely; one of a gap was checked with the clause before it."""
    if draft.is_of_gap:
        return draft
    if _says_nothing(draft):
        return LeftOut("nobody_and_nothing")
    return doubtful(draft) or _agreeing(draft)


def _agreeing(draft: Draft) -> Draft | LeftOut:
    """The fact where its title, its subject and its verb go together."""
    finite = draft.clause.finite if draft.clause is not None else None
    subjects = draft.in_role("subject")
    printed = draft.printed("subject")
    if draft.fact_type == "role" and _is_cut(draft):
        return LeftOut("title_in_another_sentence")
    if finite is not None and any(_after_preposition(p) for p in printed):
        return LeftOut("subject_after_preposition")
    if any(_is_hardly_anybody(p) for p in printed):
        return LeftOut("hardly_anybody")
    if _is_of_another(draft):
        return LeftOut("patient_disagrees")
    lacking = draft.lemma == "być" and draft.polarity == "negative"  # `nie będzie umowy`: a genitive
    if len(printed) > 1 and finite is not None and any(_is_only_dative(p.head) for p in printed):
        return LeftOut("subject_not_nominative")
    if finite is None or draft.voice != "active" or len(subjects) != 1 or lacking:
        return draft
    if printed and not _is_measured(draft) and _is_oblique(printed[0].head, finite):
        return LeftOut("subject_not_nominative")
    # Several subjects may take their verb in the plural, or in the number of the nearest.
    if printed and disagrees(printed[0].head, finite):
        return LeftOut("subject_disagrees")
    return draft


def _is_of_another(draft: Draft) -> bool:
    """`Gmina przyjmie wnioski, ale złożone w terminie`: the participle is not of what it does not agree with."""
    patients = draft.in_role("object")
    if draft.clause is None or draft.voice != "passive" or len(patients) != 1 or patients[0].recovery != "shared":
        return False
    phrase, participle = patients[0].phrase, draft.clause.nucleus
    if (
        phrase is None
        or phrase.head.pos not in ("NOUN", "PROPN")
        or any(c.dep in COUNTING for c in phrase.head.children)
    ):
        return False
    number = feature(phrase.head, "Number")
    return phrase.head.lemma not in QUANTITIES and {number, feature(participle, "Number")} == {"Sing", "Plur"}


def _says_nothing(draft: Draft) -> bool:
    """A passive whose patient, or a personal verb whose subject, is dropped and unknown, with nothing beside it."""
    clause = draft.clause
    if clause is None or draft.in_role("subject") or draft.in_role("object") or draft.voice == "impersonal":
        return False
    if draft.voice == "passive":
        return clause.form != "title"
    if clause.finite is None or clause.words[0].lemma in IMPERSONAL or draft.fact_type != "event":
        return clause.finite is None and clause.form == "converb"
    return feature(clause.finite, "Person") not in ("1", "2", "0") and feature(clause.finite, "Gender") != "Neut"


def _is_cut(role: Draft) -> bool:
    """Whether a full stop that is no abbreviation's, or a line's end, stands between the title and the name."""
    phrases = [a.phrase for a in role.arguments if a.phrase is not None]
    first, last = min(phrases, key=lambda p: p.start), max(phrases, key=lambda p: p.start)
    text = first.tree.text
    between = range(first.end_char, last.start_char)
    stops = (i for i in between if text[i] == "." and not _is_abbreviated(text[max(0, i - 20) : i]))
    return any(text[i] == "\n" for i in between) or next(stops, None) is not None


def _is_abbreviated(text: str) -> bool:
    last = LAST_WORD.search(text)
    return last is not None and (last[0].lower() in PARTS or any(r.pos == "brev" for r in analyse(last[0])))


def _after_preposition(subject: Phrase) -> bool:
    """A phrase right after a preposition is no subject, but for amounts (`około stu osób przyszło`) and agents."""
    first = subject.tree.words[subject.start]
    before = previous(first)
    return before is not None and before.pos == "ADP" and before.lower not in OF_SUBJECTS


def _is_hardly_anybody(subject: Phrase) -> bool:
    """`mało kto poparł`: the pronoun alone would say that somebody did."""
    first = subject.tree.words[subject.start]
    before = previous(first)
    return first.lower in ("kto", "co", "który") and before is not None and before.lower in HARDLY


def _is_only_dative(noun: Word) -> bool:
    """`UE i obowiązującemu przepływowi`: one of several that is in the dative only."""
    return noun.pos == "NOUN" and feature(noun, "Case") == "Dat" and not _may_be_nominative(noun)


def _is_measured(draft: Draft) -> bool:
    """`strajków jest więcej`: how much there is of a genitive."""
    return draft.clause is not None and draft.clause.nucleus.lemma in AMOUNTS


def _is_oblique(noun: Word, finite: Word) -> bool:
    """Whether the noun and the adjectives that agree with it share a case, but cannot share the nominative."""
    if noun.pos not in ("NOUN", "PROPN") or any(c.dep in COUNTING for c in noun.children) or finite.lemma in LACKING:
        return False
    case = feature(noun, "Case")
    agreeing = [
        noun,
        *(c for c in children(noun, "amod", "det") if c.pos in ("ADJ", "DET") and feature(c, "Case") == case),
    ]
    if noun.lemma in QUANTITIES or noun.text.isupper() or noun.ent_type not in ("", "NORP"):
        return False
    return any(not _may_be_nominative(w) for w in agreeing)


def _may_be_nominative(word: Word) -> bool:
    """In one number or the other; what the dictionary does not know may be anything."""
    found = [r for r in analyse(word.text) if CASES & r.values]
    found = [r for r in found if (r.pos in NOUNS) == (word.pos in ("NOUN", "PROPN"))] or found
    return not found or any("nom" in r.values for r in found)
