"""Clauses and participles that the tree coordinated with, or set beside, what they are subordinate to."""

from __future__ import annotations

from transforms.facts.antecedents import OF_PEOPLE, acts_by_itself
from transforms.facts.lexicon import CUES, THAT
from transforms.facts.tree import (
    DASHES,
    Word,
    alike,
    child,
    children,
    feature,
    following,
    hang,
    is_clausal,
    is_finite,
    is_infinitive,
    is_participle,
    make_subject,
    previous,
    relabel,
)

ADVERBIAL = frozenset({
    "jeśli", "jeżeli", "gdyby", "gdy", "choć", "chociaż", "ponieważ", "gdyż", "bo", "skoro", "aby", "żeby", "zanim",
})  # fmt: skip


def subordinate_not_coordinated(word: Word) -> bool:
    """`pokażą, czy ma`; `dyskredytują, jeśli mówią`: with its own conjunction a clause is subordinate."""
    head = word.head
    if word.dep != "conj" or not is_clausal(word) or not is_clausal(head) or child(word, "cc") is not None:
        return False
    if word.i < head.i or child(head, "mark") is not None:
        return False
    marks = {m.lemma for m in children(word, "mark")}
    asks = any(c.lemma == "czy" for c in children(word, "advmod"))
    below = next((c for c in children(head, "xcomp") if is_infinitive(c) and c.i < word.i), head)
    bare = below.pos == "VERB" and not children(below, "obj", "ccomp", "xcomp", "iobj")
    if bare and (asks or (marks & THAT and below is head)):
        return hang(word, below, "ccomp")
    if marks & ADVERBIAL and not any(c.dep == "conj" and c.i < word.i for c in head.children):
        relabel(word, "advcl")
        return True
    return False


TOLD = frozenset({
    "potwierdzić", "wiedzieć", "ujawnić", "ujawniać", "zdradzić", "zdradzać", "podać", "określić", "ustalić",
    "przewidzieć", "wskazać", "sprawdzić", "rozstrzygnąć", "pytać", "zapytać",
})  # fmt: skip
"""Verbs that say nothing without what is told or asked."""


def told_when(word: Word) -> bool:
    """`nie podał, kiedy otworzy most`: of a verb that lacks its object the clause with `kiedy` is it."""
    verb = word.head
    if word.relation != "advcl" or verb.lemma not in TOLD or word.i < verb.i:
        return False
    if not any(c.lower == "kiedy" for c in children(word, "advmod", "mark")) or child(verb, "obj", "ccomp", "xcomp"):
        return False
    relabel(word, "ccomp")
    return True


def clause_after_its_conjunction(word: Word) -> bool:
    """`ostrzega, że Jan o wszystkim powie`: the subject after `że` and the next finite verb are one clause."""
    verb = word.head
    if word.relation == "mark" or word.pos != "SCONJ" or not is_finite(verb) or word.i < verb.i:
        return False
    subject = next((c for c in children(word, "nsubj") if c.i > word.i), None)
    if subject is None or child(verb, "ccomp") is not None:
        return False
    after = word.tree.words[subject.i : word.tree.whole(word)[-1].i]
    said = next((w for w in after if w.pos == "VERB" and is_finite(w)), None)
    if said is None or said.head not in (verb, word, subject) or child(said, "nsubj", "mark") is not None:
        return False
    return hang(said, verb, "ccomp") and hang(word, said, "mark") and hang(subject, said, "nsubj")


def second_relative_clause(word: Word) -> bool:
    """`rzeka, która płynie przez miasto i która wylała`: the second clause with `i` goes on with the first."""
    joined = child(word, "cc")
    if word.dep != "acl:relcl" or joined is None or joined.i > word.i:
        return False
    words = word.tree.words[word.tree.sentence(word) : joined.i]
    first = next((w for w in reversed(words) if w.dep == "acl:relcl" and w.head is not word.head), None)
    pronoun = _pronoun_of(word, joined.i)
    earlier = _pronoun_of(first, 0) if first is not None else None
    if first is None or pronoun is None or earlier is None or not alike(pronoun, earlier):
        return False
    return first.head.i < word.head.i and hang(word, first, "conj")


def _pronoun_of(verb: Word, after: int) -> Word | None:
    words = verb.tree.words[max(after, verb.left) : verb.i]
    return next((w for w in words if w.lemma == "który"), None)


def person_before_the_relative(word: Word) -> bool:
    """`gubernator prowincji Jan Lis, który walczył`: a person right before the comma, who alone can do it."""
    noun = word.head
    pronoun = next((c for c in children(word, "nsubj") if c.lemma == "który"), None)
    comma = previous(pronoun) if pronoun is not None else None
    if word.dep != "acl:relcl" or pronoun is None or comma is None or comma.text != ",":
        return False
    of_people = word.lemma in OF_PEOPLE or (child(word, "cop") is not None and feature(word, "Animacy") == "Hum")
    if (
        not (of_people or noun.ent_type in ("GPE", "LOC"))
        or acts_by_itself(noun)
        or noun.ent_type in ("PER", "NORP", "ORG")
    ):
        return False
    last = previous(comma)
    while last is not None and last.relation == "flat" and last.head.i < last.i:
        last = last.head
    if last is None or last is noun or last.i < noun.i or not alike(last, pronoun):
        return False
    return (last.ent_type == "PER" or acts_by_itself(last)) and hang(word, last)


def conjunction_before_the_dash(word: Word) -> bool:
    """`chcemy, żeby zostali – powiedziała`: a conjunction before what is said is not that of the reporting verb."""
    cue = word.head
    dash = previous(cue)
    if word.dep != "mark" or cue.lemma not in CUES or dash is None or dash.text not in DASHES or word.i > dash.i:
        return False
    content = next((c for c in children(cue, "parataxis:obj") if word.i < c.i < dash.i), None)
    if content is None or not hang(word, content):
        return False
    if not cue.is_root and cue.head.i < word.i and cue.relation in ("ccomp", "advcl", "conj"):
        governor = cue.head
        content.dep, content.relation = cue.dep, cue.relation
        relabel(cue, "parataxis:insert")
        hang(content, governor)
    return True


def asked_who_then_speaks(word: Word) -> bool:
    """`Pytany o budżet, minister powiedział`: the participle before the comma is said of the speaker."""
    cue = word.head
    if not is_participle(word) or child(word, "aux") is not None or cue.lemma not in CUES or cue.pos != "VERB":
        return False
    speaker = next((s for s in children(cue, "nsubj") if s.i > word.i), None)
    if word.relation not in ("parataxis", "advcl", "ccomp", "obj", "iobj") or speaker is None or word.i > cue.i:
        return False
    if feature(word, "Case") != "Nom" or feature(word, "Voice") != "Pass":
        return False
    agrees = alike(word, speaker)
    return agrees and hang(word, speaker, "acl")


def who_of_a_person(word: Word) -> bool:
    """`prezydent, który odwiedził Kijów`: of a man `który` is the nominative, for the accusative is `którego`."""
    clause = word.head
    noun = clause.head
    if word.lower != "który" or word.relation not in ("obj", "iobj") or clause.dep != "acl:relcl":
        return False
    rival = child(clause, "nsubj")
    if feature(noun, "Animacy") != "Hum" or feature(noun, "Number") != "Sing" or clause.pos != "VERB":
        return False
    if rival is not None:
        relabel(rival, "obj")
    make_subject(word)
    return True


def time_before_later(word: Word) -> bool:
    """`Kobieta rok później wyjechała`: a stretch of time before `później` belongs to the verb."""
    noun = word.head
    after = following(word)
    verb = noun.head
    if word.relation not in ("nmod", "appos", "flat", "obl") or after is None or after.lower not in LATER:
        return False
    if noun.pos not in ("NOUN", "PROPN") or verb is noun or word.i < noun.i or previous(word) is None:
        return False
    return is_clausal(verb) and hang(word, verb, "obl")


LATER = frozenset({"później", "wcześniej", "temu"})
