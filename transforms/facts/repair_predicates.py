"""Words that the tree made predicates of their own, or none, against their form, put right."""

from __future__ import annotations

from transforms.facts.agreement import disagrees
from transforms.facts.antecedents import OF_PEOPLE, acts_by_itself
from transforms.facts.cases import can_stand_in
from transforms.facts.lexicon import CUES, DIRECTIVE, FOLDED, FOLDED_WITH_SIE, NOUN_MODALITY
from transforms.facts.phrases import ADVERBS_THAT_JOIN, separates
from transforms.facts.tree import (
    Word,
    child,
    children,
    feature,
    finite_part,
    following,
    hang,
    is_finite,
    is_infinitive,
    is_participle,
    preposition,
    previous,
    relabel,
    take_place,
)

COPULAS = frozenset({"być", "bywać", "zostać", "zostawać", "to", "oto"})
ASKING = frozenset({"pytać", "zapytać", "dopytywać", "dopytać", "prosić", "poprosić", "zagadnąć", "indagować"})
OBLIQUE = frozenset({"Gen", "Dat", "Acc", "Ins", "Loc"})
WITH_SIE = FOLDED_WITH_SIE | {"zdawać", "wydawać"}
REACH = 6
"""Words between an auxiliary and its participle."""


def verb_is_no_copula(word: Word) -> bool:
    """`Motywują to obawą`: a full verb joins no predicate to its subject, the noun below is its complement."""
    noun = word.head
    if word.dep != "cop" or word.pos != "VERB" or word.lemma in COPULAS or noun is word:
        return False
    if not is_finite(word) or noun.pos not in ("NOUN", "PROPN", "PRON"):
        return False
    take_place(word, noun)
    for other in noun.children:
        own = other.relation in ("case", "amod", "det", "nummod", "flat", "appos", "acl", "nmod")
        if other is not word and not own:
            other.head = word
    noun.head = word
    relabel(noun, "obl" if preposition(noun) is not None or feature(noun, "Case") == "Ins" else "obj")
    word.tree.link()
    return True


def noun_of_one_predicate(word: Word) -> bool:
    """`nie ma prawa głosować`, `jest w stanie zapłacić`: noun and verb are one modal predicate over the infinitive."""
    verb = word.head
    if verb.relation == "xcomp" and verb.head.lemma == "mieć" and verb.head.i < word.i < verb.i:
        verb = verb.head
    if verb is word or not any(is_infinitive(c) for c in children(verb, "xcomp")):
        return False
    if verb is not word.head:
        return word.lemma in NOUN_MODALITY and preposition(word) is None and hang(word, verb, "compound:lvc")
    if verb.lemma == "mieć" and word.lemma in NOUN_MODALITY and word.relation in ("nsubj", "obj", "iobj"):
        relabel(word, "compound:lvc")
        return True
    if verb.lemma == "być" and word.lower == "stanie" and preposition(word) == "w" and len(word.children) == 1:
        verb.lemma = "móc"
        relabel(word, "compound:lvc")
        return True
    return False


def to_of_emphasis(word: Word) -> bool:
    """`to Hiszpanię dotknęły strajki`: `to` before an argument of a verb stresses it and joins nothing."""
    noun = word.head
    if word.dep == "cop" and word.lower == "to" and noun.pos == "VERB" and is_finite(noun):
        relabel(word, "advmod:emph")
        return True
    if word.dep != "cop" or word.lower != "to" or noun.pos not in ("NOUN", "PROPN", "PRON") or noun.is_root:
        return False
    between = noun.tree.words[noun.i : noun.head.i]
    under = noun.head.pos == "VERB" and is_finite(noun.head) and not children(noun, "nsubj")
    parted = any(separates(w) or w.pos == "SCONJ" or w.lower in ADVERBS_THAT_JOIN for w in between)
    if under and noun.relation == "nsubj" and noun.i < noun.head.i and not parted:  # `To wójt podpisał umowę`
        relabel(word, "advmod:emph")
        return True
    argument = noun.relation in ("obj", "iobj", "obl") and noun.head.pos == "VERB" and not children(noun, "nsubj")
    if not argument or (can_stand_in(noun, "Nom") and preposition(noun) is None):
        return False
    relabel(word, "advmod:emph")
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
    relabel(noun, "nsubj:pass")
    return hang(word, modal, "xcomp")


def complement_after_to(word: Word) -> bool:
    """`Ma to być most`: between a modal verb and `być` `to` is the subject, the noun after them its complement."""
    modal = word.head
    if word.lower != "być" or modal.lemma not in FOLDED or not is_finite(modal) or word.i < modal.i:
        return False
    subjects = children(modal, "nsubj")
    what = next((s for s in subjects if s.lower == "to" and s.i < word.i), None)
    noun = next((s for s in subjects if s.i > word.i and s.pos in ("NOUN", "PROPN")), None)
    if what is None or noun is None or preposition(noun) is not None or word.relation not in ("aux", "cop", "xcomp"):
        return False
    relabel(noun, "xcomp")
    return hang(word, noun, "cop")


def copula_after_its_modal(word: Word) -> bool:
    """`komisja, której celem ma być zbadanie`: `być` right after a modal verb that lacks an infinitive is its own."""
    modal = previous(word)
    if word.lower != "być" or modal is None or modal.lemma not in FOLDED or not is_finite(modal) or word.head is modal:
        return False
    if word.relation not in ("conj", "parataxis", "advcl") or child(modal, "xcomp", "cop") is not None:
        return False
    wrong = word.head
    late = next((s for s in children(wrong, "nsubj") if s.i > word.i), None)
    if late is not None and any(s.i < modal.i for s in children(wrong, "nsubj")) and child(modal, "nsubj") is None:
        hang(late, modal, "nsubj")
    return hang(word, modal, "xcomp")


def participle_after_its_auxiliary(word: Word) -> bool:
    """`muszą zostać w pełni rozliczeni`, `szczepieni powinni być lekarze`: the modal verb is about the participle."""
    if not is_participle(word) or feature(word, "Voice") != "Pass" or feature(word, "Case") != "Nom":
        return False
    if word.relation not in ("xcomp", "parataxis") or children(word, "aux", "cop"):
        return False
    nearby = word.tree.words[max(word.tree.sentence(word), word.i - REACH) : word.i + 3]
    found = (w for w in nearby if w.lemma in ("być", "zostać") and is_infinitive(w) and w.head.lemma in FOLDED)
    auxiliary = next((a for a in found if a.relation == "xcomp" and not children(a, "xcomp", "obl", "advmod")), None)
    if (
        auxiliary is None
        or not is_finite(auxiliary.head)
        or feature(auxiliary.head, "Number") != feature(word, "Number")
    ):
        return False
    between = word.tree.words[min(word.i, auxiliary.i) + 1 : max(word.i, auxiliary.i)]
    if any(w.text in (",", ";", ":") or (w.pos == "VERB" and w is not auxiliary.head) for w in between):
        return False
    modal = auxiliary.head
    return hang(word, modal, "xcomp") and hang(auxiliary, word, "aux:pass")


def sie_of_the_verb_before(word: Word) -> bool:
    """`starają się informować`: `się` right after a verb that has an infinitive only with it is its own."""
    verb = previous(word)
    if word.lower != "się" or verb is None or verb.lemma not in WITH_SIE or word.head is verb:
        return False
    return is_infinitive(word.head) and word.head.head is verb and hang(word, verb)


def noun_after_its_determiner(word: Word) -> bool:
    """`zdobył w tym stanie głosy`: a locative after a determiner with its preposition is what both go with."""
    before = previous(word)
    if word.relation not in ("obj", "iobj", "obl") or word.pos != "NOUN" or feature(word, "Case") != "Loc":
        return False
    if (
        preposition(word) is not None
        or before is None
        or before.head is not word.head
        or before.pos not in ("DET", "ADJ")
    ):
        return False
    case = child(before, "case")
    if case is None or feature(before, "Case") != "Loc":
        return False
    relabel(word, "obl")
    return hang(case, word) and hang(before, word, "det")


def said_beside_the_content(word: Word) -> bool:
    """`podał, że policja zatrzymała lidera i wezwał do protestu`: a verb that only its speaker can be subject of."""
    content = word.head
    cue = content.head
    if word.dep != "conj" or word.pos != "VERB" or content.relation != "ccomp" or cue.pos != "VERB":
        return False
    inner = next((s for s in children(content, "nsubj")), None)
    outer = next((s for s in children(cue, "nsubj")), None)
    if inner is None or outer is None or child(word, "nsubj", "mark") is not None or child(word, "cc") is None:
        return False
    if not is_finite(word) or not disagrees(inner, word) or disagrees(outer, word):
        return False
    return feature(word, "Gender") == feature(cue, "Gender") and hang(word, cue, "conj")


def done_by_the_speaker(word: Word) -> bool:
    """`mówi, że podatki będą wysokie i domaga się ulg`: what only people do is done by the speaker, not by a thing."""
    content = word.head
    cue = content.head
    if word.dep != "conj" or content.relation != "ccomp" or cue.lemma not in CUES or child(word, "cc") is None:
        return False
    inner = next((s for s in children(content, "nsubj")), None)
    if inner is None or inner.pos != "NOUN" or acts_by_itself(inner) or inner.ent_type or not is_finite(word):
        return False
    if word.lemma not in OF_PEOPLE | DIRECTIVE or child(word, "nsubj", "mark") is not None or not is_finite(cue):
        return False
    same = all(feature(word, n) == feature(cue, n) for n in ("Number", "Person", "Tense", "Gender"))
    return same and hang(word, cue, "conj")


def said_inside_the_content(word: Word) -> bool:
    """`podał, że rzeka ma brzeg, jest długa i płynie`: a verb in the tense of the content goes on with it."""
    cue = word.head
    if word.dep != "conj" or cue.lemma not in CUES or child(word, "nsubj", "mark", "cc") is not None:
        return False
    content = _innermost(cue, word)
    if content is None or child(content, "nsubj") is None:
        return False
    here, inner, outer = (_time(finite_part(w)) for w in (word, content, cue))
    return here == inner != outer and hang(word, content, "conj")


def _innermost(cue: Word, before: Word) -> Word | None:
    """The last content clause under a reporting verb that stands before the word."""
    found = None
    while (content := next((c for c in children(found or cue, "ccomp") if c.i < before.i), None)) is not None:
        found = content
    return found


def _time(verb: Word | None) -> tuple[str, str]:
    return (feature(verb, "Tense"), feature(verb, "Number")) if verb is not None else ("", "")


def nominative_coordinated_with_a_phrase(word: Word) -> bool:
    """`przekazała przed emisją, służba prasowa`: a nominative after a comma is coordinated with no phrase in a case."""
    first = word.head
    verb = first.head
    if word.dep != "conj" or word.pos not in ("NOUN", "PROPN") or feature(word, "Case") != "Nom":
        return False
    if first.relation != "obl" or preposition(first) is None or child(word, "cc") is not None or verb.pos != "VERB":
        return False
    if can_stand_in(word, feature(first, "Case")) or disagrees(word, verb) or word.i < verb.i:
        return False
    if any(w.lower in ("jak", "niż", "czyli") for w in word.tree.words[first.i : word.i]):
        return False
    rival = child(verb, "nsubj")
    if rival is not None and (not can_stand_in(rival, "Acc") or can_stand_in(word, "Acc")):
        return False
    if rival is not None:
        relabel(rival, "obj")
    return hang(word, verb, "nsubj")


def adverb_is_no_preposition(word: Word) -> bool:
    """`odwołano łącznie 116 lotów`: what says how many in all governs no case."""
    after = following(word)
    if word.dep != "case" or word.pos not in ("ADV", "PART") or after is None or after.pos != "NUM":
        return False
    relabel(word, "advmod:emph")
    return True


def asked_before_answering(word: Word) -> bool:
    """`Pytany, czy ustąpi, odparł, że nie`: who was asked is the verb's subject, the participle tells when."""
    verb = word.head
    if word.relation != "nsubj" or not is_participle(word) or word.lemma not in ASKING or word.i > verb.i:
        return False
    if feature(word, "Voice") != "Pass" or not is_finite(verb) or not children(word, "ccomp", "obl"):
        return False
    relabel(word, "advcl")
    return True


def impersonal_has_no_subject(word: Word) -> bool:
    """`nadciśnienie rozpoznawano u kobiet`: what is called the subject of a verb in -no or -to is its object, in the
    accusative or, `przyczyn pożaru nie ustalono`, in the genitive of negation."""
    verb = word.head
    if word.dep != "nsubj" or feature(verb, "Person") != "0" or child(verb, "obj", "ccomp") is not None:
        return False
    case = "Gen" if child(verb, "advmod:neg") is not None else "Acc"
    if word.pos not in ("NOUN", "PROPN") or not can_stand_in(word, case):
        return False
    relabel(word, "obj")
    return True
