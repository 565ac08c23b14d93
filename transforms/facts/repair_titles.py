"""Abbreviated titles before a name, which the parser takes for words of any kind."""

from __future__ import annotations

from transforms.facts.names import is_feminine_person
from transforms.facts.tree import Word, above, child, feature, hang, is_finite, is_participle, is_under, previous
from transforms.short_titles import TITLES, in_full, titles_before_a_name

OF_A_NOUN = ("nsubj", "obl", "obj", "iobj", "nmod", "conj", "appos", "flat", "vocative", "parataxis")
"""Relations of a name with its titles to what is around them, the surest first."""
REACH = 8
"""Words after the duties within which the name stands."""

SHARED = ("Case", "Number", "Gender")


def title_in_short(word: Word) -> bool:
    """`powiedziała prok. Ewa Lis`, `z st. sierż. Janem Kotem`: the title stands for both, with the name beside it."""
    words = word.tree.words
    found = titles_before_a_name(words, word.i)
    if found is None or _goes_on_before(word):
        return False
    titles, name = [words[i] for i in found[0]], words[found[1]]
    group = words[word.i : name.i + 1]
    outer = [w for w in group if w.relation in OF_A_NOUN and w.head not in group]
    if name.opens_sentence or name.ent_type != "PER" or not outer or any(w.is_root for w in group):
        return False
    title = next(t for t in titles if t.lower in TITLES)
    for short, lemma in zip(titles, in_full(words, found[0]), strict=True):
        short.pos, short.lemma = ("NOUN" if short is title else "ADJ"), lemma
        short.features = {n: feature(name, n) for n in SHARED if feature(name, n)} | {"Animacy": "Hum"}
    longer = _longer_title(word, name, outer)
    surest = min(outer, key=lambda w: OF_A_NOUN.index(w.relation))
    over, dep = (longer, "title") if longer is not None else (surest.head, surest.dep)
    if not hang(title, over, dep) or not hang(name, longer or title, "appos"):
        return False
    for other in group:
        if other is not title and other is not name:
            hang(other, title, "punct" if other.text == "." else "nmod:flat")
    for moved in [c for w in group for c in w.children if c.relation == "case" and c.i < word.i]:
        hang(moved, longer or title)
    return True


def who_stands_in(word: Word) -> bool:
    """`pełniący obowiązki dyrektora Jan Kot`: the participle is his title, the duties are a part of it."""
    acting = previous(word)
    if acting is None or acting.lemma != "pełnić" or not is_participle(acting):
        return False
    name = next((w for w in word.tree.words[word.i + 1 : word.i + REACH] if w.ent_type == "PER"), None)
    if name is None:
        return _acts_alone(acting, word)
    if name.head is word or not set(SHARED) <= name.features.keys() or name.relation not in OF_A_NOUN:
        return False
    if feature(name, "Case") != feature(acting, "Case") and feature(acting, "Case") != feature(word, "Case"):
        return False
    over, dep = name.head, name.dep
    if is_under(over, word):
        is_subject = feature(name, "Case") == "Nom" and is_finite(word.head) and child(word.head, "nsubj") is None
        over, dep = word.head, "nsubj" if is_subject else word.dep
    acting.pos, acting.lemma = "NOUN", acting.lower
    acting.features = {n: feature(name, n) for n in SHARED} | {"Animacy": "Hum"}
    if acting is over or not hang(acting, over, dep) or not hang(name, acting, "appos"):
        return False
    return hang(word, acting, "flat")


def _acts_alone(acting: Word, duties: Word) -> bool:
    """`Pełniąca obowiązki ministra podpisała umowę`: the participle, which does not agree with the duties, signs."""
    verb = duties.head
    agrees = feature(acting, "Number") == feature(duties, "Number")
    if duties.relation != "obj" or agrees or not is_finite(verb) or child(verb, "nsubj") is not None:
        return False
    if duties.i > verb.i or feature(verb, "Number") != feature(acting, "Number") or not hang(acting, verb, "nsubj"):
        return False
    acting.pos, acting.lemma = "NOUN", acting.lower
    return hang(duties, acting, "flat")


def _longer_title(word: Word, name: Word, outer: list[Word]) -> Word | None:
    """The noun of the same person that leads up to the abbreviations: `rektor uczelni prof. Jan Kot`."""
    for over in (o for w in outer for o in above(w.head)):
        if over.pos == "NOUN" and over.i < word.i and (feature(over, "Animacy") == "Hum" or is_feminine_person(over)):
            between = word.tree.words[over.i + 1 : word.i]
            leads_up = all(w.pos not in ("PUNCT", "CCONJ") and is_under(w, over) for w in between)
            return over if leads_up and feature(over, "Case") == feature(name, "Case") else None
    return None


def _goes_on_before(word: Word) -> bool:
    """Whether another abbreviation of the same row stands before it."""
    words = word.tree.words
    starts = (word.i - 1, word.i - 2)
    return any(s >= 0 and (f := titles_before_a_name(words, s)) is not None and word.i in f[0] for s in starts)
