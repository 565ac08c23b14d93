"""Contiguous stretches of text that an argument shows: maximal phrases and content clauses."""

from __future__ import annotations

from collections.abc import Iterable

from transforms.facts.cases import SGJP_CASE_VALUES
from transforms.facts.lexicon import APPROXIMATORS, INTERROGATIVE, SAYING, TIME_ADVERBS
from transforms.facts.tree import (
    DASHES,
    QUOTES,
    Tree,
    Word,
    alike,
    feature,
    following,
    is_o_ile,
    is_participle,
    previous,
)
from transforms.morphology import Reading, analyse
from transforms.short_titles import ALSO_WORDS, PARTS
from transforms.stretches import Stretch
from transforms.values import value

OUTSIDE_PHRASE = frozenset({
    "case", "mark", "cc", "cc:preconj", "conj", "conj:gap", "cop", "nsubj", "nsubj:pass", "csubj", "advcl",
    "advmod:neg", "vocative", "orphan", "expl:pv", "list", "advcl:relcl", "ccomp:cleft",
})  # fmt: skip
ALWAYS_LOOSE = frozenset({
    "acl:relcl", "advcl:relcl", "parataxis", "parataxis:insert", "parataxis:obj", "vocative", "discourse:intj",
    "orphan", "list",
})  # fmt: skip
LOOSE_AFTER_COMMA = frozenset({"acl", "amod", "appos", "advcl", "nmod", "obl", "flat", "amod:flat", "conj"})
ABBREVIATIONS = frozenset({
    "r", "proc", "tys", "mln", "mld", "ok", "godz", "ul", "św", "im", "nr", "str", "min", "sek", "płn", "płd",
    "wlk", "tzw", "tj", "np", "al", "pl", "os", "woj", "pow", "ds", "ws", "gm", "art", "ust", "pkt", "poz", "zm", "ur",
    "lit", "niem", "ang", "ros", "franc", "hiszp", "łac", "czes", "ukr", *(PARTS.keys() - ALSO_WORDS),
})  # fmt: skip
SEPARATORS = DASHES | {",", ";", ":"}


def separates(token: Word | None) -> bool:
    """Whether it is a comma, colon or dash; a hyphen inside a word is none."""
    if token is None or token.text not in SEPARATORS:
        return False
    return token.text != "-" or token.i == 0 or token.tree.words[token.i - 1].space


@value
class Phrase:
    """Tokens `start` to `end` (exclusive) of a Doc, with the word that heads them."""

    start: int
    end: int
    head: Word

    @property
    def tree(self) -> Tree:
        return self.head.tree

    @property
    def stretch(self) -> Stretch:
        """The same words, as the model gave them."""
        return Stretch(self.tree, self.start, self.end)

    @property
    def words(self) -> list[Word]:
        return self.tree.words[self.start : self.end]

    @property
    def start_char(self) -> int:
        return self.head.tree.words[self.start].idx

    @property
    def end_char(self) -> int:
        last = self.head.tree.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        return self.head.tree.text[self.start_char : self.end_char]


def noun_phrase(head: Word, without: Iterable[Word] = ()) -> Phrase:
    """The head's maximal phrase: no preposition, no coordinated phrase, nothing hung on it after a comma."""
    kept = _kept(head, frozenset(without))
    found = _around(head, kept)
    if head.pos in ("NOUN", "PROPN") and found.words[0] is not head and _is_of_another(found.words[0], head):
        found = Phrase(found.start + 1, found.end, head)
    return _before_a_quotation(found)


def _is_of_another(first: Word, head: Word) -> bool:
    """What a participle took from its clause (`czy otwarta droga`), and an adjective of another noun."""
    if first.lower == "czy" or (first.lemma == "który" and first.dep != "det"):
        return True
    if first.pos != "ADJ" or first.dep != "amod" or first.head is not head or first.children:
        return False
    if not feature(head, "Case") or any(c.dep == "cop" for c in head.children):
        return False
    readings = analyse(first.text)
    lemmas = {r.lemma for r in readings if r.pos == "adj"}
    adjective = bool(lemmas) and not any(r.pos == "subst" and r.lemma not in lemmas for r in readings)
    if first.lemma == "jeden":
        return False  # `jedna trzecia pilotów`
    nouns = [
        s for s in analyse(head.text) if s.pos in ("subst", "ger") and (s.lemma[:1].islower() or head.pos != "NOUN")
    ]
    same = any(_agree(r, s) for r in readings for s in nouns)
    return adjective and not same and not alike(first, head, "Number")


def _agree(adjective: Reading, noun: Reading) -> bool:
    """Whether the two have a case and a number in common."""
    shared = adjective.values & noun.values
    return bool(shared & SGJP_CASE_VALUES) and bool(shared & {"sg", "pl"})


def predicate_phrase(head: Word) -> Phrase:
    """The complement of a copula: like a noun phrase, without the circumstances of the clause."""
    outside = [c for c in head.children if _is_circumstance(c, head)]
    return noun_phrase(head, outside)


def clause_phrase(head: Word, predicate: Word, without: Iterable[Word] = ()) -> Phrase:
    """A content clause in full, without its conjunction and without what is coordinated with it."""
    left_out = {c for c in head.children if c.dep in ("cc", "conj", "parataxis:insert") or _introduces(c)} | set(
        without
    )
    kept = _descendants(head, left_out)
    return _around(predicate if predicate.i in kept else head, kept)


def _before_a_quotation(phrase: Phrase) -> Phrase:
    """`minister „Zbudujemy most`: a phrase ends where a quotation opens that does not close in it."""
    marks = [w.i for w in phrase.words if w.text in QUOTES]
    words = phrase.tree.words
    closes = phrase.end < len(words) and words[phrase.end].text in QUOTES
    closes = closes or bool(marks and words[marks[0] - 1].pos == "SCONJ")  # `fakt, że „…`
    if len(marks) != 1 or closes or not phrase.head.i < marks[0] < phrase.end - 1 or words[marks[0]].space:
        return phrase
    return _trimmed(phrase.head, phrase.start, marks[0])


ADVERBS_THAT_JOIN = frozenset({"gdy", "kiedy", "odkąd", "zanim", "dopóki", "póki", "ledwo", "nim", "skoro"})


def _introduces(token: Word) -> bool:
    if token.dep == "advmod" and token.head.relation == "advcl" and token.i < token.head.i:
        return token.lemma in ADVERBS_THAT_JOIN
    if token.dep == "advmod" and token.lemma == "jak" and token.head.head.lemma in ("to", "ten"):
        return True
    if token.dep == "mark" and is_o_ile(token):
        return True
    return token.dep == "mark" and token.lemma in ("że", "iż", "aby", "żeby", "by", "jak", "bo", "gdyż", "ponieważ",
                                                     "jeśli", "jeżeli", "gdy", "choć", "chociaż", "ażeby", "skoro",
                                                     "gdyby", "kiedy", "odkąd", "zanim", "mimo")  # fmt: skip


def _is_circumstance(token: Word, head: Word) -> bool:
    if token.dep == "obl" and head.pos != "ADJ":
        return True
    if token.dep in ("obl", "obl:arg", "iobj", "obj"):
        return token.i < head.i
    if token.dep.startswith(("ccomp", "xcomp", "aux", "csubj", "acl")):
        return True
    return token.dep == "advmod" and (token.i != head.i - 1 or token.lemma in ADVERBS_THAT_JOIN)


def _kept(head: Word, without: frozenset[Word]) -> set[int]:
    left_out = {c for c in head.children if _is_outside(c, head)} | without
    return _descendants(head, left_out, loose=True)


def _is_outside(token: Word, head: Word) -> bool:
    if token.pos == "ADV" and token.lemma in TIME_ADVERBS and token.i < head.i and head.pos in ("NOUN", "PROPN"):
        return True  # `Wcześniej minister podkreślił`
    if token.lemma == "który" and feature(token, "Case") == "Gen":
        before = token.i < head.i and head.head.dep.endswith(":relcl")  # `spółka, której słowa cytuje prasa`
        return before or feature(head, "Case") != "Gen"  # `spółka, której prezes wyjechał`
    if token.dep == "expl:pv" and head.pos == "NOUN":
        return False  # `wycofanie się z umowy`
    if token.lemma == "sam" and token.i > head.i and token.pos in ("ADJ", "DET") and head.lemma not in ("to", "ten"):
        return True  # `piloci sami płacą`
    if (
        token.dep in OUTSIDE_PHRASE
        or token.dep.startswith("aux")
        or (token.dep == "advmod" and token.lemma in INTERROGATIVE)
    ):
        return True
    return token.dep == "advmod:emph" and token.i < head.i and token.lemma not in APPROXIMATORS


def _descendants(head: Word, left_out: set[Word], loose: bool = False) -> set[int]:
    kept = {head.i}
    waiting = [head]
    while waiting:
        for token in waiting.pop().children:
            inserted = token.dep == "parataxis:insert" and token.lemma in SAYING
            if token not in left_out and not inserted and not (loose and is_loose(token)):
                kept.add(token.i)
                waiting.append(token)
    return kept


def is_loose(token: Word) -> bool:
    """Whether it hangs on a phrase without being part of it: a relative clause, or what a comma sets off."""
    if token.dep in ALWAYS_LOOSE:
        return True
    before = previous(token.left_edge)
    if token.relation == "ccomp" and is_participle(token.head) and feature(token.head, "Voice") == "Pass":
        return separates(token.left_edge) or separates(before)  # `wójt pytany, kiedy …`
    if token.lemma == "podobnie" and token.dep == "advmod":
        return separates(token.left_edge) or separates(before)  # `Kraków, podobnie jak Łódź`
    if token.dep not in LOOSE_AFTER_COMMA:
        return False
    if token.dep == "conj":
        return separates(before) and is_in_particular(token)
    if is_participle(token) and token.i < token.head.i and len(token.children) > 1:
        return separates(token.right_edge) or separates(following(token.right_edge))  # `zapytany o to, Lis`
    return separates(token.left_edge) or (separates(before) and token.i > token.head.i)


def is_in_particular(token: Word) -> bool:
    """`, w tym …` adds to a list without being one of its members."""
    start = token.left_edge
    return start.lower == "w" and start.i + 1 < len(start.tree.words) and start.tree.words[start.i + 1].lower == "tym"


def _around(head: Word, kept: set[int]) -> Phrase:
    start = end = head.i
    while start - 1 in kept:
        start -= 1
    words = head.tree.words
    while end + 1 in kept or (end + 2 in kept and words[end + 1].text == "." and is_abbreviated(words[end])):
        end += 1
    if end + 1 < len(words) and words[end + 1].text == "." and end > head.i - 1 and is_abbreviated(words[end]):
        end += 1
    return _trimmed(head, start, end + 1)


def is_abbreviated(word: Word) -> bool:
    """Whether the full stop after it belongs to it."""
    return not word.space and (
        feature(word, "Abbr") == "Yes" or word.lower in ABBREVIATIONS or word.lower.endswith("-proc")
    )


def _trimmed(head: Word, start: int, end: int) -> Phrase:
    words = head.tree.words
    while start < head.i and _is_edge(words, start, start, end):
        start += 1
    while end - 1 > head.i and _is_edge(words, end - 1, start, end):
        end -= 1
    return Phrase(start, end, head)


def _is_edge(words: list[Word], index: int, start: int, end: int) -> bool:
    token = words[index]
    if token.text == "co" and index == end - 1:
        return True  # `wątpliwości co do prawa`
    if token.lower == "to" and index == start and token.pos in ("SCONJ", "PART") and token.dep != "cop":
        return True
    if (
        token.pos in ("SPACE", "CCONJ")
        or token.text.isspace()
        or token.lemma in ("że", "iż")
        or (token.dep == "advmod:emph" and token.lemma not in APPROXIMATORS)
        or (token.lower == "to" and token.pos == "AUX" and token.dep == "det" and words[index + 1].lemma != "sam")
    ):
        return True
    if token.pos != "PUNCT" and not separates(token):
        return False
    if token.text == "." and index > 0 and is_abbreviated(words[index - 1]):
        return False
    if token.text in QUOTES or token.text in "()[]":
        return _is_unbalanced(words[start:end])
    return True


def _is_unbalanced(words: list[Word]) -> bool:
    marks = [t.text for t in words if t.text in QUOTES or t.text in "()[]"]
    return len(marks) % 2 == 1


def name_of(title: Word) -> list[Word]:
    """Names in apposition to a noun without a comma: `premier Jan Kot` gives Jan."""
    shared = (c for t in title.children if t.dep == "title" for c in t.children)
    beside = (c for c in (*title.children, *shared) if c.relation in ("appos", "flat"))
    return [c for c in beside if c.pos in ("PROPN", "X") and c.i > title.i and not is_loose(c)][:1]
