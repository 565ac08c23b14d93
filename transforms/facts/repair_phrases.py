"""Attachments inside noun phrases that break agreement, put right."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.facts.agreement import GENDERS, NUMBERS
from transforms.facts.cases import SGJP_CASES, can_stand_in
from transforms.facts.phrases import name_of
from transforms.facts.tree import (
    NOMINAL,
    Word,
    above,
    alike,
    children,
    feature,
    finite_part,
    hang,
    is_after_comma,
    is_clausal,
    is_finite,
    is_participle,
    preposition,
    previous,
    relabel,
)
from transforms.morphology import analyse

RELATIVES = frozenset({"który", "jaki"})
ADJECTIVAL = frozenset({"adj", "pact", "ppas"})


CLAUSE_PRONOUN_HEADS = frozenset({"to", "wszystko", "coś", "nic", "ten", "cokolwiek", "tyle"})


def title_coordinated_with_name(word: Word) -> bool:
    """`premier Jan Kot i minister Anna Lis`: the second title is coordinated with the first, not with its name."""
    name = word.head
    if word.dep != "conj" or word.pos != "NOUN" or name.pos != "PROPN" or name.relation not in ("appos", "flat"):
        return False
    title = name.head
    if title.pos != "NOUN" or feature(title, "Case") != feature(word, "Case"):
        return False
    return hang(word, title)


def titles_of_one_person(word: Word) -> bool:
    """`szef klubu i poseł Jan Kot przyjechał`: under a verb in the singular both titles are those of the one name."""
    first = word.head
    if word.dep != "conj" or first.relation != "nsubj" or word.pos != "NOUN" or first.pos != "NOUN":
        return False
    finite = finite_part(first.head)
    same = alike(word, first, "Number", "Gender", "Animacy", "Case")
    if finite is None or not same or any(feature(w, "Number") != "Sing" for w in (word, finite)) or _is_named(first):
        return False
    named = any(w.ent_type == "PER" for w in word.tree.words[word.i + 1 : word.right_edge.i + 1])
    if feature(word, "Animacy") != "Hum" or not named or sum(c.dep == "conj" for c in first.children) > 1:
        return False
    relabel(word, "title")
    return True


def _is_named(title: Word) -> bool:
    """Whether a person's name stands beside it; a party's does not name its member (`poseł PiS`)."""
    return any(n.ent_type != "ORG" for n in name_of(title))


def coordinated_with_whole_name(word: Word) -> bool:
    """What is coordinated with the last word of a name is coordinated with the name."""
    head = word.head
    if word.dep != "conj" or head.relation != "flat" or head.head is head:
        return False
    while head.relation == "flat" and head.head is not head:
        head = head.head
    return hang(word, head)


def participle_of_agreeing_noun(word: Word) -> bool:
    """A participle after its noun belongs to the nearest noun before it that it agrees with."""
    if word.dep not in ("amod", "acl") or not is_participle(word) or word.head.pos not in ("NOUN", "PROPN"):
        return False
    if word.i < word.head.i or _can_agree(word, word.head):
        return False
    after = next((n for n in _nouns_after(word) if _can_agree(word, n)), None)
    noun = after or next((n for n in _nouns_before(word.left_edge) if _can_agree(word, n)), None)
    if noun is None and not _may_agree(word, word.head):
        noun = next((n for n in above(word.head) if n.pos in ("NOUN", "PROPN") and _may_agree(word, n)), None)
    if noun is None:
        return False
    return hang(word, noun)


def _can_agree(word: Word, noun: Word) -> bool:
    return alike(word, noun) and can_stand_in(noun, feature(word, "Case"))


def _may_agree(word: Word, noun: Word) -> bool:
    """Whether the dictionary has the form in the noun's number and gender, in the case that the word is taken for."""
    number, case = NUMBERS.get(feature(noun, "Number").replace("Ptan", "Plur")), SGJP_CASES.get(feature(word, "Case"))
    genders = GENDERS.get(feature(noun, "Gender"), set())
    if feature(noun, "Animacy"):
        genders = genders & {"m1"} if feature(noun, "Animacy") == "Hum" else genders - {"m1"}
    forms = (r.values for r in analyse(word.text) if r.pos in ADJECTIVAL)
    return can_stand_in(noun, feature(word, "Case")) and any({number, case} <= v and genders & v for v in forms)


def participle_of_the_last_member(word: Word) -> bool:
    """`bank i spółka, budująca most`: a participle after a comma is said of the last of several that it agrees with."""
    first = word.head
    if word.dep not in ("amod", "acl") or not is_participle(word) or word.i < first.i:
        return False
    if not is_after_comma(word):
        return False
    members = [c for c in children(first, "conj") if c.i < word.i and c.pos in ("NOUN", "PROPN")]
    last = members[-1] if members else None
    if last is None or not _can_agree(word, last) or feature(last, "Case") != feature(word, "Case"):
        return False
    return hang(word, last)


def name_is_not_fixed(word: Word) -> bool:
    """`Mimo to Polska …`: a name in the nominative is no part of a complex preposition but the subject."""
    if word.dep != "fixed" or word.pos != "PROPN" or not _can_be_nominative(word):
        return False
    verb = next(filter(is_finite, above(word.head)), None)
    if verb is None or any(c.relation == "nsubj" for c in verb.children):
        return False
    return hang(word, verb, "nsubj")


def _can_be_nominative(name: Word) -> bool:
    return feature(name, "Case") == "Nom" or (can_stand_in(name, "Nom") and bool(analyse(name.text)))


def relative_clause_of_agreeing_noun(word: Word) -> bool:
    """`który` agrees with its antecedent in gender and number: the nearest noun before it that does."""
    if word.dep != "acl:relcl":
        return False
    pronoun = next(
        (c for w in (word, *word.children) for c in w.children if c.lemma in RELATIVES and c.i < word.i), None
    )
    if pronoun is None or (_agrees(pronoun, word.head) and _those_before(pronoun) is None):
        return False
    antecedent = _those_before(pronoun) or next((n for n in _nouns_before(pronoun) if _agrees(pronoun, n)), None)
    if antecedent is None or antecedent is word:
        return False
    across = any(is_finite(w) for w in word.tree.words[antecedent.i : word.head.i])
    if across and word.head is next(_nouns_before(pronoun), None) and _may_agree(pronoun, word.head):
        return False  # `radni widzą zagrożenie, jakie …`
    return hang(word, antecedent)


def _those_before(pronoun: Word) -> Word | None:
    """`dla tych, którzy chcą`: the pronoun right before the comma."""
    words = [w for w in pronoun.tree.words[max(0, pronoun.i - 4) : pronoun.i] if w.pos not in ("PUNCT", "ADP")]
    last = words[-1] if words else None
    same = last is not None and feature(last, "Number") == feature(pronoun, "Number")
    return last if same and last is not None and last.lemma == "ten" and last.pos in ("DET", "PRON") else None


def clause_that_co_takes_up(word: Word) -> bool:
    """`…, co oznacza …`: `co` takes up a whole clause unless it stands after `to`, `wszystko` and the like."""
    if word.dep != "acl:relcl" or word.head.lemma in CLAUSE_PRONOUN_HEADS:
        return False
    if not any(c.lemma == "co" and c.pos == "PRON" for w in (word, *word.children) for c in w.children):
        return False
    verb = next(filter(is_clausal, above(word.head)), None)
    if verb is None or verb is word:
        return False
    return hang(word, verb, "advcl:relcl")


def _agrees(pronoun: Word, noun: Word) -> bool:
    if noun.pos not in NOMINAL and noun.pos != "ADJ":
        return False
    number = feature(noun, "Number") == feature(pronoun, "Number")
    gender = feature(noun, "Gender") == feature(pronoun, "Gender") or feature(pronoun, "Number") == "Plur"
    return number and gender


def _nouns_after(participle: Word) -> Iterator[Word]:
    """`projekt mierzącej 12 km linii`: nouns up to the next mark, where the phrase of a participle in front ends."""
    for word in participle.tree.words[participle.i + 1 :]:
        if word.opens_sentence or word.pos in ("PUNCT", "SPACE", "VERB", "CCONJ", "SCONJ"):
            return
        if word.pos in ("NOUN", "PROPN"):
            yield word


def _nouns_before(pronoun: Word) -> Iterator[Word]:
    words = pronoun.tree.words
    for i in range(pronoun.i - 1, -1, -1):
        if words[i].pos in ("NOUN", "PROPN"):
            yield words[i]
        if words[i].opens_sentence:
            return


def name_in_another_case(word: Word) -> bool:
    """`prezes Omegi Jan Kot`: a nominative after a genitive is no part of its name but names the title's bearer."""
    owner = word.head
    title = owner.head
    person = word.relation == "appos" and word.ent_type == "PER"
    if not (word.relation == "flat" or person) or word.pos != "PROPN":
        return False
    if feature(word, "Case") != feature(title, "Case"):
        return False
    if title.pos != "NOUN" or not owner.dep.startswith("nmod") or feature(owner, "Case") in ("", feature(word, "Case")):
        return False
    known = bool(analyse(owner.text))
    if (known and can_stand_in(owner, feature(word, "Case"))) or word.i != owner.i + 1:
        return False
    rest = [c for c in owner.children if c.relation == "flat" and c.i > word.i]
    return hang(word, title, "appos") and all(hang(c, word) for c in rest)


def person_after_the_office(word: Word) -> bool:
    """`krytyka premiera Danii Jana Kota`: a person named after a place or an institution is the office's holder."""
    owner = word.head
    named = owner.ent_type != "PER" and (bool(owner.ent_type) or owner.pos == "PROPN")
    if word.ent_type != "PER" or not named or word.i != owner.i + 1:
        return False
    inside = ("nmod", "flat", "appos")
    office = next((w for w in above(owner) if w.relation not in inside or feature(w, "Animacy") == "Hum"), owner)
    if office.pos != "NOUN" or feature(office, "Animacy") != "Hum" or feature(office, "Number") != "Sing":
        return False
    name = (word, *(c for c in (*word.children, *owner.children) if c.ent_type == "PER" and c.i > word.i))
    if office.i > owner.i or name_of(office) or not any(_share_case(w, office) for w in name):
        return False
    rest = [c for c in owner.children if c in name and c is not word]
    return hang(word, office, "appos") and all(hang(c, word, "flat") for c in rest)


def person_after_the_place(word: Word) -> bool:
    """`Sąd w Lublinie Jana W. skazał`: a person in another case behind a place is the object, not part of the name."""
    owner, before = word.head, previous(word)
    if word.ent_type != "PER" or owner.ent_type in ("", "PER") or before is None or before.ent_type == "PER":
        return False
    if word.relation not in ("flat", "nmod", "appos") or feature(word, "Case") not in ("Gen", "Acc"):
        return False
    verb = next((w for w in above(owner) if w.pos == "VERB" and is_finite(w)), None)
    top = next((w for w in above(owner) if w.head is verb), None)
    if verb is None or top is None or top.relation != "nsubj" or top.right >= verb.i or preposition(owner) is None:
        return False
    if feature(owner, "Case") in (feature(word, "Case"), "") or children(verb, "obj", "ccomp"):
        return False
    return hang(word, verb, "obj")


def _share_case(name: Word, office: Word) -> bool:
    """Men's genitives are their accusatives; a foreign name may have no case."""
    cases = {feature(name, "Case"), feature(office, "Case")}
    return len(cases) == 1 or cases == {"Gen", "Acc"} or "" in cases


def coordinated_in_the_same_case(word: Word) -> bool:
    """`krajów takich jak Rumunia czy Polska`: a nominative is coordinated with the one before it, not a genitive."""
    head = word.head
    case = feature(word, "Case")
    if word.dep != "conj" or word.pos not in ("NOUN", "PROPN") or head.pos not in ("NOUN", "PROPN", "DET"):
        return False
    if not case or case == feature(head, "Case") or preposition(word) is not None or not feature(head, "Case"):
        return False
    between = head.tree.words[head.i + 1 : word.left]
    compared = (w for w in between if w.dep in ("acl:cmp", "advcl:cmp", "obl:cmp", "nmod:cmp"))
    first = next((w for w in compared if feature(w, "Case") == case), None)
    first = first or _owner_alike(word, case) or _phrase_alike(word, case)
    return first is not None and hang(word, first)


def _owner_alike(word: Word, case: str) -> Word | None:
    """`w rejonie Doniecka, Ługańska`: the genitive after the head with which another genitive is coordinated."""
    head = word.head
    if case != "Gen" or can_stand_in(word, feature(head, "Case")):
        return None
    owners = [c for c in children(head, "nmod") if feature(c, "Case") == case and preposition(c) is None]
    return next((o for o in reversed(owners) if head.i < o.i < word.i), None)


def _phrase_alike(word: Word, case: str) -> Word | None:
    """`każdy uczestniczący w sprzedaży, zakupie`: what a preposition governs is coordinated with no nominative."""
    if case not in ("Loc", "Ins") or feature(word.head, "Case") != "Nom" or can_stand_in(word, "Nom"):
        return None
    between = word.tree.words[word.head.i + 1 : word.left]
    nouns = (w for w in reversed(between) if w.pos in ("NOUN", "PROPN") and feature(w, "Case") == case)
    return next((w for w in nouns if word.head in above(w)), None)


def country_in_a_list(word: Word) -> bool:
    """`związki z Hiszpanii, Belgii i Włoch`: a country after others is coordinated with them."""
    if word.dep != "conj" or word.ent_type != "GPE" or word.pos != "PROPN":
        return False
    before = previous(word.left_edge)
    while before is not None and (before.pos == "CCONJ" or before.text == ","):
        before = previous(before)
    if before is None or before is word.head:
        return False
    case = feature(before, "Case")
    listed = before.ent_type == "GPE" and before.relation in ("conj", "nmod", "obl") and word.head.ent_type != "GPE"
    if not listed or not case or case == feature(word.head, "Case") or preposition(word) is not None:
        return False
    return can_stand_in(word, case) and word.i > word.head.i and hang(word, before)


def coordinated_by_preposition(word: Word) -> bool:
    """`znaczenie dla kraju i dla regionu`: a phrase is coordinated with the one that has the same preposition."""
    prep = preposition(word)
    if word.dep != "conj" or prep is None or preposition(word.head) is not None:
        return False
    same = (c for c in word.head.children if c.i < word.i and preposition(c) == prep and c.dep != "conj")
    first = next(same, None)
    return first is not None and hang(word, first)
