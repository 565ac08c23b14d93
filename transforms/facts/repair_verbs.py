"""What hangs on a verb, and where its case or conjunction does not allow it to, put right."""

from __future__ import annotations

from transforms.facts.antecedents import ACTING, OF_PEOPLE, acts_by_itself
from transforms.facts.cases import can_stand_in, nominative_with
from transforms.facts.lexicon import FOLDED, FOLDED_WITH_SIE, INTRANSITIVE, ONLY_REFLEXIVE, PLACE_ADVERBS, SAYING
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import (
    DASHES,
    QUOTES,
    Word,
    above,
    children,
    feature,
    hang,
    is_finite,
    is_gerund,
    is_infinitive,
    is_participle,
    preposition,
    previous,
    relabel,
    set_case,
)
from transforms.morphology import analyse

ADVERBIAL_MARKS = frozenset({"gdyż", "bo", "ponieważ", "choć", "chociaż", "jeśli", "jeżeli", "mimo", "skoro"})


NOT_VERBAL = frozenset({"nmod", "appos", "flat", "punct", "fixed", "amod", "det", "dep"})
"""Relations that only hold inside a noun phrase, or between no words at all."""


CAUSAL = frozenset({
    "w obliczu", "w wyniku", "w rezultacie", "w efekcie", "z powodu", "na skutek", "wskutek", "w następstwie",
})  # fmt: skip


COMPLEMENTS = frozenset({"obj", "iobj", "obl:arg", "obl", "xcomp"})


CALLING = frozenset({
    "określić", "określać", "uznać", "uznawać", "traktować", "postrzegać", "opisać", "opisywać", "przedstawić",
    "przedstawiać", "wskazać", "wskazywać",
})  # fmt: skip
"""Verbs of an object and of what it is called, with `jako`."""

WITH_SIE = FOLDED_WITH_SIE | {"zdawać", "wydawać", "bać", "decydować", "zdecydować"}
"""Verbs whose `się` is not that of their infinitive."""

QUESTION_ADVERBS = frozenset({"gdzie", "kiedy", "czy", "jak", "dlaczego", "skąd", "dokąd", "ile"})


def noun_under_verb(word: Word) -> bool:
    """A noun that hangs on a verb stands in a relation to it which its case tells."""
    verb = word.head
    if word.pos not in ("NOUN", "PROPN") or verb is word or verb.pos != "VERB" or word.relation not in NOT_VERBAL:
        return False
    relabel(word, _relation_of(word, verb))
    return True


def _relation_of(word: Word, verb: Word) -> str:
    taken = {c.relation for c in verb.children}
    case = feature(word, "Case")
    if preposition(word) is not None:
        return "obl"
    if case == "Nom" and "nsubj" not in taken and _can_be_subject(word, verb):
        return "nsubj"
    return "iobj" if case in ("Dat", "Ins") else "obl" if "obj" in taken else "obj"


def complement_of_folded_copula(word: Word) -> bool:
    """`Celem ma być zmiana`: the infinitive of `być` is the copula of the instrumental, not of the modal verb."""
    if word.pos != "VERB" or word.lemma not in FOLDED:
        return False
    copula = next((c for c in children(word, "cop", "xcomp") if c.lemma == "być" and is_infinitive(c)), None)
    nouns = (
        c for c in word.children if feature(c, "Case") == "Ins" and _is_bare_noun(c) and c.pos in ("NOUN", "PROPN")
    )
    complement = next(nouns, None)
    if copula is None or complement is None:
        return False
    if not hang(copula, complement, "cop"):
        return False
    relabel(complement, "xcomp")
    return True


def cause_of_the_clause(word: Word) -> bool:
    """`ma bronić kraju w obliczu zagrożeń`: a cause after a complex preposition belongs to the verb."""
    if word.relation not in ("nmod", "obl") or word.head.pos not in ("NOUN", "PROPN") or is_gerund(word.head):
        return False
    if preposition(word) not in CAUSAL:
        return False
    return _hang_on_verb(word)


def time_before_the_verb(word: Word) -> bool:
    """`liczba klientów w maju spadła`: a time between subject and verb belongs to the verb."""
    if (
        word.relation not in ("nmod", "obl")
        or word.head.pos not in ("NOUN", "PROPN")
        or word.lemma not in UNITS_OF_TIME
    ):
        return False
    last = max([word.i, *(c.i for c in word.children)])
    after = word.tree.words[last + 1 : last + 3]
    if preposition(word) not in ("w", "po", "od", "przed") or not any(w.pos in ("VERB", "AUX") for w in after):
        return False
    return _hang_on_verb(word)


def _hang_on_verb(word: Word) -> bool:
    verb = next((w for w in above(word.head) if w.pos == "VERB" or is_participle(w)), None)
    if verb is None:
        return False
    return hang(word, verb, "obl")


def adverbial_clause_by_conjunction(word: Word) -> bool:
    """A clause after `gdyż`, `choć` or `jeśli` is adverbial, never the content of a verb."""
    if word.relation != "ccomp" or not any(c.dep == "mark" and c.lemma in ADVERBIAL_MARKS for c in word.children):
        return False
    relabel(word, "advcl")
    return True


def question_under_predicate(word: Word) -> bool:
    """`nie wiadomo, gdzie jest`: a clause that hangs on a predicate is no relative clause."""
    head = word.head
    if word.dep != "acl:relcl" or not (head.pos in ("VERB", "ADV") or children(head, "cop")):
        return False
    if head.lemma in PLACE_ADVERBS:  # `tam, gdzie wybuchł pożar`
        return False
    if not any(c.lemma in QUESTION_ADVERBS for c in word.children):
        return False
    relabel(word, "ccomp")
    return True


def reporting_verb_after_dash(word: Word) -> bool:
    """`… – informuje rzecznik`: a verb of saying after a dash or a quotation reports it, it continues nothing."""
    before = previous(word)
    if word.dep == "parataxis:insert" or word.lemma not in SAYING or before is None:
        return False
    if before.text not in DASHES and not (before.text in QUOTES and word.dep == "conj" and not children(word, "cc")):
        return False
    if word.is_root or word.head.i > word.i:
        return False
    if children(word, "ccomp", "parataxis:obj") or not is_finite(word):
        return False
    relabel(word, "parataxis:insert")
    return True


def subject_in_the_nominative(word: Word) -> bool:
    """The subject is what can stand in the nominative and agrees with the verb; an object that cannot is none."""
    finite = next((c for c in children(word, "aux") if is_finite(c)), word)
    if word.pos != "VERB" or not is_finite(finite) or feature(word, "Person") == "0":
        return False
    hosts = [word, *(c for c in children(word, "xcomp") if is_infinitive(c))]
    subjects = children(word, "nsubj")
    if any(h.lemma in ("udać", "udawać") and children(h, "xcomp") for h in hosts):
        return False  # `Polsce udało się kupić statki`: the dative succeeds, and nothing is in the nominative
    complements = (c for h in hosts for c in h.children if c.dep in COMPLEMENTS and _is_bare_noun(c))
    objects = [c for c in complements if not children(c, "aux", "cop")]  # `może być uchwalona` is no noun
    if len(subjects) > 1:
        return _keep_one(subjects, finite)
    if subjects and _change_places(subjects[0], objects, finite):
        return True
    if subjects and (not _is_bare_noun(subjects[0]) or _can_be_subject(subjects[0], finite)):
        return False
    if subjects and subjects[0].lemma in UNITS_OF_TIME and not objects:
        relabel(subjects[0], "obl")
        return True
    if subjects and not objects and _is_misread_object(subjects[0], finite):
        relabel(subjects[0], "obj")
        return True
    wanted = [o for o in objects if _can_be_subject(o, finite)]
    if not subjects and len(objects) == 1 and _needs_it(word) and nominative_with(objects[0], finite):
        relabel(objects[0], "nsubj")
        objects[0].features = objects[0].features | {"Case": "Nom", "Number": feature(finite, "Number")}
        return True
    own = hosts[1:] if word.lemma in WITH_SIE else hosts  # `starają się zbudować drogi`
    reflexive = any(children(h, "expl") for h in own)
    alone = not subjects and len(objects) < 2 and not reflexive and not _reports_what_stands_beside(word)
    if len(wanted) != 1 or (alone and feature(wanted[0], "Case") != "Nom" and not _is_only_nominative(wanted[0])):
        return False
    for subject in subjects:
        relabel(subject, "obj")
    relabel(wanted[0], "nsubj")
    return True


def object_of_as_what(word: Word) -> bool:
    """`Określił projekt jako szkodliwy`: who calls something what it is needs an object."""
    verb = word.head
    if word.relation != "nsubj" or verb.lemma not in CALLING or word.i < verb.i or children(verb, "obj", "iobj"):
        return False
    if not any(child.lemma == "jako" for c in children(verb, "obl", "xcomp", "advcl") for child in children(c, "mark")):
        return False
    if word.ent_type in ACTING or acts_by_itself(word) or not can_stand_in(word, "Acc"):
        return False
    relabel(word, "obj")
    set_case(word, "Acc")
    return True


def _needs_it(verb: Word) -> bool:
    """`ceny wzrosną`: beside a verb without objects the only noun is the subject."""
    return verb.lemma in INTRANSITIVE and (verb.lemma not in ONLY_REFLEXIVE or bool(children(verb, "expl")))


def _keep_one(subjects: list[Word], verb: Word) -> bool:
    """Of two subjects the one that can be it, or that stands before the verb; the other is the object, or a time."""
    timed = [s for s in subjects if s.lemma in UNITS_OF_TIME]
    if 0 < len(timed) < len(subjects):
        for time in timed:
            relabel(time, "obl")
        return True
    wanted = [s for s in subjects if _can_be_subject(s, verb)]
    if len(wanted) != 1 and len(subjects) == 2:
        wanted = [s for s in subjects if s.i < verb.i]
    if len(wanted) != 1:
        return False
    for subject in subjects:
        if subject is not wanted[0]:
            relabel(subject, "obj")
    return True


def _reports_what_stands_beside(word: Word) -> bool:
    """`jak podaje dziennik`: an inserted reporting verb has a speaker and no object."""
    if word.lemma not in SAYING:
        return False
    inserted = word.dep == "parataxis:insert" or any(c.lower == "jak" for c in word.children)
    return inserted or any(c.dep in ("parataxis:obj", "ccomp", "ccomp:obj") for c in word.children)


def _change_places(subject: Word, objects: list[Word], finite: Word) -> bool:
    """`podwyżki dają wójtowie`, `most zbuduje spółka`: an object that must be the subject.

    It must where it can only be a nominative, or where the verb needs a doer and only the object is one.
    """
    needs_doer = subject.head.lemma in OF_PEOPLE and not (acts_by_itself(subject) or subject.ent_type in ACTING)
    doers = (o for o in objects if o.dep == "obj" and (_is_only_nominative(o) or (needs_doer and acts_by_itself(o))))
    nominatives = [o for o in doers if _can_be_subject(o, finite) and analyse(o.text)]
    if len(nominatives) != 1 or feature(subject, "Animacy") == "Hum" or not can_stand_in(subject, "Acc"):
        return False
    if subject.pos not in ("NOUN", "PROPN"):
        return False
    relabel(subject, "obj")
    relabel(nominatives[0], "nsubj")
    return True


def _is_misread_object(noun: Word, finite: Word) -> bool:
    """`rozliczy zbrodnie`: a plural after a singular verb is its object where it can be one."""
    differ = (feature(noun, "Number"), feature(finite, "Number")) == ("Plur", "Sing")
    single = not children(noun, "nummod", "det:numgov", "conj")
    return differ and single and noun.i > finite.i and feature(noun, "Case") == "Acc" and can_stand_in(noun, "Acc")


def _is_only_nominative(word: Word) -> bool:
    """Masculine personal nouns and the like, whose accusative is another form."""
    return can_stand_in(word, "Nom") and not can_stand_in(word, "Acc")


def _is_bare_noun(word: Word) -> bool:
    bare = word.pos in ("NOUN", "PROPN", "ADJ", "PRON", "DET") and preposition(word) is None
    timed = word.relation == "obl" and word.lemma in UNITS_OF_TIME
    return bare and not timed and not any(c.dep == "mark" for c in word.children)


def _can_be_subject(word: Word, verb: Word) -> bool:
    """In the nominative by the dictionary, or counted; in the number and gender of the verb."""
    counted = children(word, "nummod", "det:numgov")
    if counted and (feature(verb, "Number") == "Sing" or counted[0].dep != "nummod"):
        return feature(verb, "Number") == "Sing" and feature(verb, "Gender") in ("", "Neut")
    case, number = feature(word, "Case"), feature(word, "Number").replace("Ptan", "Plur")  # `Stany Zjednoczone`
    predicted = case in ("Nom", "Acc", "") or _is_undeclined(word) or (case != "Dat" and _is_only_nominative(word))
    if not can_stand_in(word, "Nom") or not predicted:
        return False
    if number != feature(verb, "Number") and not any(c.dep == "conj" for c in word.children):
        return False
    gender = feature(verb, "Gender")
    return not gender or gender == feature(word, "Gender") or any(c.dep == "conj" for c in word.children)


def _is_undeclined(word: Word) -> bool:
    return word.pos == "PROPN" and not analyse(word.text)
