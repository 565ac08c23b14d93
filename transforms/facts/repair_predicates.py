"""Words that the tree made predicates of their own, or none, against their form, put right."""

from __future__ import annotations

from transforms.facts.cases import can_stand_in
from transforms.facts.lexicon import FOLDED
from transforms.facts.tree import Word, child, children, feature, hang, is_infinitive, is_participle, preposition

COPULAS = frozenset({"być", "bywać", "zostać", "zostawać", "to", "oto"})
OBLIQUE = frozenset({"Gen", "Dat", "Acc", "Ins", "Loc"})


def verb_is_no_copula(word: Word) -> bool:
    """`Motywują to obawą`: a full verb joins no predicate to its subject, the noun below is its complement."""
    noun = word.head
    if word.dep != "cop" or word.pos != "VERB" or word.lemma in COPULAS or noun is word:
        return False
    if feature(word, "VerbForm") != "Fin" or noun.pos not in ("NOUN", "PROPN", "PRON"):
        return False
    word.head = word if noun.is_root else noun.head
    word.dep, word.relation = noun.dep, noun.relation
    for other in noun.children:
        own = other.relation in ("case", "amod", "det", "nummod", "flat", "appos", "acl", "nmod")
        if other is not word and not own:
            other.head = word
    noun.head = word
    noun.dep = noun.relation = "obl" if preposition(noun) is not None or feature(noun, "Case") == "Ins" else "obj"
    word.tree.link()
    return True


def to_of_emphasis(word: Word) -> bool:
    """`to Hiszpanię dotknęły strajki`: `to` before an oblique argument of a verb stresses it and joins nothing."""
    noun = word.head
    if word.dep != "cop" or word.lower != "to" or noun.pos not in ("NOUN", "PROPN", "PRON") or noun.is_root:
        return False
    argument = noun.relation in ("obj", "iobj", "obl") and noun.head.pos == "VERB" and not children(noun, "nsubj")
    if not argument or (can_stand_in(noun, "Nom") and preposition(noun) is None):
        return False
    word.dep, word.relation = "advmod:emph", "advmod"
    return True


def passive_under_the_modal(word: Word) -> bool:
    """`ma zostać rozbudowana oczyszczalnia`: the participle after the auxiliary is what the modal verb is about."""
    noun = word.head
    modal = noun.head
    if word.relation not in ("amod", "acl") or not is_participle(word) or noun.relation not in ("nsubj", "obj"):
        return False
    auxiliary = next((a for a in children(word, "aux") if is_infinitive(a) and a.lemma in ("być", "zostać")), None)
    if auxiliary is None or modal.lemma not in FOLDED or child(modal, "xcomp") is not None or word.i > noun.i:
        return False
    noun.dep, noun.relation = "nsubj:pass", "nsubj"
    return hang(word, modal, "xcomp")
