"""Subjects that the tree carried over the border of their clause, and phrases and genitives over a noun, put back."""

from __future__ import annotations

from transforms.facts.cases import can_stand_in
from transforms.facts.negation import is_negation
from transforms.facts.tree import (
    Word,
    above,
    child,
    children,
    feature,
    hang,
    is_finite,
    is_participle,
    make_subject,
    preposition,
    previous,
)


def subject_across_its_clause(word: Word) -> bool:
    """`pojawił się temat gazu, oraz czy rząd rozumie`: a subject beside a verb without one is not a later verb's."""
    verb = word.head
    if word.relation != "nsubj" or word.pos not in ("NOUN", "PROPN") or word.i > verb.i:
        return False
    nearer = [c for c in children(verb, "nsubj") if word.i < c.i < verb.i]
    own = _verb_before(word)
    if not nearer or own is None or own is verb or child(own, "nsubj") is not None or not _agrees(word, own):
        return False
    return hang(word, own, "nsubj")


def subject_of_the_nearer_verb(word: Word) -> bool:
    """`Rząd zapowiada, że obniży podatki`: the subject before the main verb is not that of the clause below it."""
    verb = word.head
    if word.relation != "nsubj" or word.pos not in ("NOUN", "PROPN") or word.i > verb.i:
        return False
    over = [w for w in above(verb) if w is not verb and word.right < w.i < verb.i]
    main = next((w for w in over if w.pos == "VERB" and is_finite(w)), None)
    if main is None or child(main, "nsubj") is not None or not _agrees(word, main):
        return False
    return hang(word, main, "nsubj")


def noun_after_its_participle(word: Word) -> bool:
    """`Przebywająca w Gruzji kanclerz oświadczyła`: not the participle but the noun after its phrase is the subject."""
    participle, verb = next((c for c in children(word.head, "nsubj") if is_participle(c)), None), word.head
    if word.relation not in ("obj", "iobj") or word.pos not in ("NOUN", "PROPN") or participle is None:
        return False
    if verb.pos != "VERB" or not participle.right < word.i < verb.i or word.left > participle.right + 1:
        return False
    same = feature(participle, "Number") == feature(word, "Number") and can_stand_in(word, "Nom")
    if not same or preposition(word) is not None:
        return False
    make_subject(word)
    return hang(participle, word, "acl")


def phrase_after_the_noun(word: Word) -> bool:
    """`liczącej tysiąc osób wsi nad rzeką`: after its noun nothing belongs to a participle that stands before it."""
    participle = word.head
    noun = participle.head
    if word.relation not in ("obl", "obj", "iobj") or not is_participle(participle):
        return False
    if participle.relation not in ("amod", "acl") or not participle.i < noun.i < word.i or preposition(word) is None:
        return False
    return hang(word, noun, "nmod")


PARTICLES = frozenset({"m.in", "m.in.", "głównie", "tylko", "także", "."})
"""What may stand between a participle and its phrase; other particles too."""


def phrase_of_the_participle(word: Word) -> bool:
    """`rybacy zrzeszeni m.in. w związku`: the phrase right after a participle that follows its noun is its own."""
    before = previous(word.left_edge)
    while before is not None and (before.lower in PARTICLES or before.pos == "PART"):
        before = previous(before)
    if word.relation != "obl" or before is None or not is_participle(before) or before is word.head:
        return False
    noun = before.head
    after = before.relation in ("amod", "acl") and noun.pos in ("NOUN", "PROPN") and noun.i < before.i
    if not after or preposition(word) is None or children(before, "obl", "obj", "iobj", "aux") or word.i < before.i:
        return False
    return hang(word, before, "obl")


def place_of_the_late_subject(word: Word) -> bool:
    """`możliwa jest ingerencja w rejonie Doniecka`: what follows a subject after its copula is its own."""
    predicate = word.head
    copula = child(predicate, "cop")
    if word.relation != "obl" or copula is None or predicate.pos != "ADJ" or preposition(word) is None:
        return False
    subject = next((s for s in children(predicate, "nsubj") if max(copula.i, predicate.i) < s.i < word.i), None)
    if subject is None or subject.pos != "NOUN" or word.left != subject.right + 1:
        return False
    return hang(word, subject, "nmod")


def genitive_beside_the_object(word: Word) -> bool:
    """`zwolnić pilotów w związku z obcięciem floty`: of two objects the genitive belongs to the noun before it."""
    verb = word.head
    if word.relation not in ("obj", "iobj") or word.pos not in ("NOUN", "PROPN") or preposition(word) is not None:
        return False
    if feature(word, "Case") != "Gen" or verb.lemma in OF_GENITIVES or any(is_negation(c) for c in verb.children):
        return False
    if can_stand_in(word, "Acc") or not any(o is not word and o.i < word.i for o in children(verb, "obj", "iobj")):
        return False
    return _hang_on_the_noun_before(word, verb)


def genitive_under_the_participle(word: Word) -> bool:
    """`notowana na liście londyńczyków`: a passive has no genitive object; it belongs to the noun before it."""
    verb = word.head
    if word.relation not in ("obj", "iobj") or not is_participle(verb) or feature(verb, "Voice") != "Pass":
        return False
    if word.pos != "NOUN" or feature(word, "Case") != "Gen" or preposition(word) is not None or word.i < verb.i:
        return False
    return _hang_on_the_noun_before(word, verb)


def _hang_on_the_noun_before(word: Word, verb: Word) -> bool:
    """Hang the word on the noun to which what stands right before its phrase belongs, if that one follows the verb."""
    before = previous(word.left_edge)
    owner = next((w for w in above(before) if w.pos in ("NOUN", "PROPN")), None) if before is not None else None
    return owner is not None and verb.i < owner.i < word.i and hang(word, owner, "nmod")


OF_GENITIVES = frozenset({
    "pozbawić", "pozbawiać", "uczyć", "nauczyć", "odmówić", "odmawiać", "udzielić", "udzielać", "życzyć", "dostarczyć",
    "dostarczać", "zażądać", "żądać", "zabronić", "zabraniać", "zakazać", "zakazywać", "dodać", "przysporzyć",
})  # fmt: skip
"""Verbs of a genitive beside another object: `pozbawić kogoś wolności`."""


def _verb_before(word: Word) -> Word | None:
    """The finite verb right before the phrase, or before its `się`."""
    words = word.tree.words
    i = word.left - 1
    while i >= 0 and words[i].lower in ("się", "też", "także", "również"):
        i -= 1
    found = words[i] if i >= 0 and not words[i + 1].opens_sentence else None
    return found if found is not None and found.pos == "VERB" and is_finite(found) else None


def _agrees(noun: Word, finite: Word) -> bool:
    gender = feature(finite, "Gender")
    same = feature(noun, "Number") == feature(finite, "Number") and (not gender or gender == feature(noun, "Gender"))
    return same and can_stand_in(noun, "Nom") and feature(finite, "Person") not in ("0", "1", "2")
