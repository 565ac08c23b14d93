"""Whether something that closes a clause or a sentence stands between a predicate and its argument."""

from __future__ import annotations

from transforms.facts.clause import Clause
from transforms.facts.phrases import Phrase, is_abbreviated
from transforms.facts.tree import CLOSING, OPENING, Word, children, feature, following, is_finite, previous

SUBORDINATORS = frozenset({
    "że", "iż", "by", "aby", "żeby", "ażeby", "gdy", "gdyby", "jeśli", "jeżeli", "ponieważ", "gdyż", "bo", "choć",
    "chociaż", "skoro", "zanim",
})  # fmt: skip
SMALL = frozenset({"ADP", "SCONJ", "CCONJ", "PRON", "DET", "PART", "AUX"})
"""Parts of speech that inside a sentence have no capital."""


def is_behind_a_border(phrase: Phrase, clause: Clause) -> bool:
    """Whether a bracket, a conjunction with its comma, or the start of another sentence parts the two."""
    predicate = clause.predicate
    between = predicate.tree.words[min(phrase.head.i, predicate.i) + 1 : max(phrase.head.i, predicate.i)]
    if sum(w.text in OPENING for w in between) != sum(w.text in CLOSING for w in between):
        return True
    if any(w.text in (":", ";") for w in between):
        return True
    if any(_is_full_stop(w) for w in phrase.words[1:-1]):
        return True
    if runs_into_another(predicate.tree.words[min(phrase.start, predicate.i) + 1 : max(phrase.end, predicate.i)]):
        return True
    return phrase.head.i < predicate.i and _opens_after(between)


def _opens_after(between: list[Word]) -> bool:
    """`pomysły premier, by kraj zachował`: a conjunction after a comma, with no verb of its own before ours."""
    for i, word in enumerate(between):
        before = previous(word)
        if word.lemma in SUBORDINATORS and word.pos == "SCONJ" and before is not None and before.text == ",":
            return not any(_is_verbal(w) for w in between[i:])
    return False


def _is_verbal(word: Word) -> bool:
    return word.pos in ("VERB", "AUX") or feature(word, "VerbForm") in ("Part", "Conv")


def runs_into_another(words: list[Word]) -> bool:
    """`Afera ze szczepieniami Na ostatnią informację`: a capital that only the start of a sentence explains."""
    return any(_is_small_with_capital(w) for w in words)


def _is_full_stop(word: Word) -> bool:
    """A stop after a number or a whole word, before a capital: where a heading runs into its article."""
    before, after = previous(word), following(word)
    if word.text != "." or before is None or after is None or is_abbreviated(before):
        return False
    ends = before.text.isdigit() or (before.text.islower() and len(before) > 1)
    return ends and after.text[:1].isupper()


def _is_small_with_capital(word: Word) -> bool:
    before = previous(word)
    if word.pos not in SMALL or not word.text[:1].isupper() or before is None or word.text.isupper():
        return False
    plain = before.text[:1].islower() or before.opens_sentence
    return word.ent_type == "" and before.text[-1:].isalnum() and plain and len(word) > 1


def has_two_conjunctions(clause: Clause) -> bool:
    """`że głupotą jest to, skoro opuszczają`: a verb under two conjunctions with another verb between them."""
    marks = sorted({m for w in clause.words for m in children(w, "mark")}, key=lambda m: m.i)
    if len(marks) < 2:
        return False
    between = clause.predicate.tree.words[marks[0].i + 1 : marks[-1].i]
    return any(is_finite(w) and w not in clause.words for w in between)
