"""Objects and datives that the tree put inside a neighbouring phrase, or under the neighbouring verb, put back."""

from __future__ import annotations

from transforms.facts.cases import can_stand_in
from transforms.facts.lexicon import FOLDED
from transforms.facts.negation import is_negation
from transforms.facts.tree import (
    Word,
    above,
    alike,
    child,
    children,
    feature,
    first_conjunct,
    following,
    hang,
    is_finite,
    is_infinitive,
    is_participle,
    preposition,
    previous,
    relabel,
    set_case,
    take_place,
)
from transforms.morphology import analyse

GIVING = frozenset({
    "dać", "dawać", "oddać", "oddawać", "przyznać", "przyznawać", "przekazać", "przekazywać", "wręczyć", "wręczać",
    "zalecić", "zalecać", "polecić", "polecać", "nakazać", "nakazywać", "zakazać", "zakazywać", "zabronić", "zabraniać",
    "umożliwić", "umożliwiać", "ułatwić", "ułatwiać", "utrudnić", "utrudniać", "udzielić", "udzielać", "zarzucić",
    "zarzucać", "zaproponować", "proponować", "zaoferować", "oferować", "obiecać", "obiecywać", "sprzedać",
    "pokazać", "pokazywać", "wypłacić", "wypłacać", "powierzyć", "powierzać", "zapewnić", "zapewniać", "odebrać",
    "odbierać", "wyrządzić", "przynieść", "przynosić", "nadać", "nadawać", "udostępnić", "udostępniać", "wysłać",
    "wysyłać", "odmówić", "odmawiać", "gwarantować", "zagwarantować", "dostarczyć", "dostarczać", "narzucić",
    "narzucać", "sprzedawać",
})  # fmt: skip
"""Verbs of an object and of whom it goes to."""

MEDIA = frozenset({
    "portal", "serwis", "dziennik", "tygodnik", "miesięcznik", "agencja", "gazeta", "telewizja", "stacja", "radio",
    "kanał", "rozgłośnia",
})  # fmt: skip
"""Who asks, with a name beside it that stays in the nominative."""

OF_DATIVES = frozenset({
    "pomoc", "hołd", "poparcie", "wsparcie", "zagrożenie", "służba", "opór", "sprzeciw", "podziękowanie", "wierność",
    "posłuszeństwo", "kres", "koniec", "kłam",
})  # fmt: skip
"""Nouns that have a dative themselves."""

GOVERNED = frozenset({
    ("przestrzegać", "przed"), ("przestrzec", "przed"), ("ostrzegać", "przed"), ("ostrzec", "przed"),
    ("chronić", "przed"), ("ochronić", "przed"), ("uchronić", "przed"), ("bronić", "przed"), ("obronić", "przed"),
    ("oskarżyć", "o"), ("oskarżać", "o"), ("obwinić", "o"), ("obwiniać", "o"), ("prosić", "o"), ("poprosić", "o"),
    ("podejrzewać", "o"), ("zapytać", "o"), ("pytać", "o"), ("zmusić", "do"), ("zmuszać", "do"), ("zachęcić", "do"),
    ("zachęcać", "do"), ("namówić", "do"), ("namawiać", "do"), ("skłonić", "do"), ("skłaniać", "do"), ("wezwać", "do"),
    ("wzywać", "do"), ("zobowiązać", "do"), ("upoważnić", "do"), ("uprawniać", "do"), ("skazać", "na"),
    ("ukarać", "za"), ("karać", "za"), ("krytykować", "za"), ("skrytykować", "za"), ("przeprosić", "za"),
    ("pogodzić", "z"), ("godzić", "z"), ("oddzielić", "od"), ("odciąć", "od"), ("uzależnić", "od"), ("odwieść", "od"),
    ("zaliczyć", "do"), ("zaliczać", "do"), ("informować", "o"), ("poinformować", "o"), ("zawiadomić", "o"),
    ("zawiadamiać", "o"), ("powiadomić", "o"), ("powiadamiać", "o"), ("zapewnić", "o"), ("zapewniać", "o"),
})  # fmt: skip
"""Prepositions that with their verbs say of what: `ostrzec kogoś przed czymś`."""


def dative_of_the_verb(word: Word) -> bool:
    """`dający władzę parlamentowi`: a dative inside another verb's phrase is to whom the verb gives."""
    noun = word.head
    if not word.dep.startswith("nmod") or word.pos not in ("NOUN", "PROPN") or noun.pos not in ("NOUN", "PROPN"):
        return False
    if preposition(word) is not None or word.i < noun.i or noun.lemma in OF_DATIVES:
        return False
    verb = next((w for w in above(noun) if w.pos == "VERB" or is_participle(w)), None)
    if verb is None or child(verb, "iobj") is not None:
        return False
    attempted = verb.lemma in ("udać", "udawać") and verb.i > word.i and not can_stand_in(word, "Gen")
    given = verb.lemma in GIVING and feature(word, "Case") == "Dat" and not can_stand_in(word, "Gen")
    if not can_stand_in(word, "Dat") or not (attempted or given) or (given and verb.i > word.i):
        return False
    set_case(word, "Dat")
    strangers = [c for c in children(word, "amod") if noun.i < c.i < word.i and not alike(c, word)]
    return hang(word, verb, "iobj") and all(hang(c, noun) for c in strangers)


def object_after_the_dative(word: Word) -> bool:
    """`nie daje rządowi możliwości`: the genitive after whom something is not given to is what is not given."""
    owner = word.head
    verb = owner.head
    if not word.dep.startswith("nmod") or word.pos != "NOUN" or feature(word, "Case") != "Gen" or word.i < owner.i:
        return False
    if owner.relation != "iobj" or feature(owner, "Case") != "Dat" or verb.lemma not in GIVING:
        return False
    if preposition(word) is not None or not any(is_negation(c) for c in verb.children) or word.right != owner.right:
        return False
    others = [c for c in children(verb, "obj", "ccomp", "xcomp", "iobj") if c is not owner]
    return not others and hang(word, verb, "obj")


def phrase_that_the_verb_governs(word: Word) -> bool:
    """`ostrzegł sąd przed ustępstwami`: what the verb asks for beside its object belongs to the verb."""
    noun = word.head
    first = first_conjunct(noun)
    verb = first.head
    if word.relation not in ("nmod", "obl") or first.relation not in ("obj", "iobj") or word.i < noun.i:
        return False
    prep = preposition(word)
    if noun.pos not in ("NOUN", "PROPN", "PRON") or prep is None or (verb.lemma, prep) not in GOVERNED:
        return False
    if any(preposition(c) == prep for c in children(verb, "obl")):
        return False
    return hang(word, verb, "obl")


def second_half_of_a_name(word: Word) -> bool:
    """`do Paktu Ribbentrop-Mołotow`: what a hyphen without spaces joins to a name is a part of it."""
    hyphen = previous(word)
    before = previous(hyphen) if hyphen is not None and hyphen.text == "-" and not hyphen.space else None
    if before is None or before.space or before.pos != "PROPN" or preposition(word) is not None:
        return False
    if word.relation not in ("nsubj", "obj", "iobj", "obl") or before.head is word or word in above(before):
        return False
    if word.relation == "nsubj" and word.ent_type != "GPE" and len(children(word.head, "nsubj")) < 2:
        return False  # `Eva-Maria Liimets oświadczyła`: the half that the tree holds for the whole
    return hang(word, before.head if before.relation == "flat" else before, "flat")


def name_after_its_noun(word: Word) -> bool:
    """`uniewinnił lekarkę Annę Lis`: a name right after a noun in its case is its name, no second argument."""
    verb = word.head
    if word.relation not in ("nsubj", "obj", "iobj") or word.pos != "PROPN" or preposition(word) is not None:
        return False
    before = previous(word.left_edge)
    nouns = children(verb, "nsubj", "obj", "iobj")
    noun = next((n for n in nouns if n.pos == "NOUN" and n.right == word.left - 1 and n is not word), None)
    if noun is None or before is None or before.pos == "PUNCT" or noun.left > noun.i + 1:
        return False
    behind = any(c.i > noun.i and c.relation not in ("amod", "nmod") for c in noun.children)
    of_a_person = word.ent_type == "PER" and feature(noun, "Animacy") == "Inan"  # `sztab Joe Bidena`
    medium = noun.lemma in MEDIA and feature(noun, "Case") == "Dat" and word.ent_type not in ("PER", "GPE")
    fits = not behind and (medium or not _is_sentence_of_two(noun, word))
    return fits and hang(word, noun, "nmod" if of_a_person else "appos")


def _is_sentence_of_two(noun: Word, name: Word) -> bool:
    """Whether they may be the subject and the object: not where one case and one gender or one predicate joins them."""
    if feature(noun, "Case") != feature(name, "Case"):
        return True
    if noun.relation == name.relation == "nsubj":
        return name.head.i < name.i
    person = name.ent_type == "PER" and "Hum" in (feature(noun, "Animacy"), feature(name, "Animacy"))
    return not alike(noun, name) or feature(noun, "Case") == "Nom" or not (person or feature(noun, "Gender") == "Fem")


def argument_of_the_later_verb(word: Word) -> bool:
    """`odmawia i cały personel zatrudnia`: what stands after the conjunction belongs to the verb after it."""
    verb = word.head
    if word.relation not in ("obj", "iobj", "obl", "nsubj") or verb.pos != "VERB" or word.i < verb.i:
        return False
    later = next((c for c in children(verb, "conj") if c.i > word.i and c.pos == "VERB" and is_finite(c)), None)
    cc = child(word, "cc") or previous(word.left_edge)
    if later is None or cc is None or cc.dep != "cc" or cc.lower in ("czy", "niż", "jak") or verb.i > cc.i:
        return False
    if cc.head not in (word, later) or word.right + 3 < later.i or child(later, word.relation) is not None:
        return False
    between = word.tree.words[word.right + 1 : later.i]
    return all(w.pos in ("ADV", "PART", "PRON", "AUX") for w in between) and hang(cc, later) and hang(word, later)


def infinitive_without_a_conjunction(word: Word) -> bool:
    """`udało się nie dopuścić`: an infinitive with no conjunction before it is coordinated with no finite verb."""
    verb = word.head
    if word.dep != "conj" or not is_infinitive(word) or verb.lemma not in FOLDED or not is_finite(verb):
        return False
    if word.i < verb.i or child(verb, "xcomp", "ccomp") is not None or child(word, "cc", "nsubj") is not None:
        return False
    if any(w.text == "," or w.pos == "CCONJ" for w in word.tree.words[verb.i + 1 : word.left]):
        return False
    relabel(word, "xcomp")
    return True


def object_after_i_tak(word: Word) -> bool:
    """`skomplikuje i tak trudną sprawę`: after `i tak` a noun is coordinated with no verb but is its object."""
    verb = word.head
    cc = child(word, "cc")
    if word.dep != "conj" or word.pos != "NOUN" or cc is None or cc.lower != "i" or preposition(word) is not None:
        return False
    hosts = [verb, *(c for c in children(verb, "xcomp") if c.i < word.i)]
    after = word.tree.words[cc.i + 1]
    if verb.pos not in ("VERB", "PART", "AUX") or after.lower != "tak" or child(hosts[-1], "obj") is not None:
        return False
    relabel(cc, "advmod:emph")
    hang(after, word, "advmod:emph")
    if can_stand_in(word, "Acc"):
        set_case(word, "Acc")
    return hang(word, hosts[-1], "obj")


def half_of_the_number(word: Word) -> bool:
    """`cztery i pół miliona ludzi`: a half after a number belongs to it."""
    number = word.head
    if word.dep != "conj" or word.lower not in ("pół", "ćwierć") or number.pos != "NUM":
        return False
    relabel(word, "flat")
    return True


PART_OF = frozenset({"z", "ze", "spośród"})
"""Prepositions between a number and the whole that it is part of."""


def number_before_its_whole(word: Word) -> bool:
    """`12 spośród 20 posłów`: a number before the preposition is not the noun's after it but stands for the part."""
    noun = word.head
    case = next((c for c in children(noun, "case") if c.lower in PART_OF), None)
    if word.relation != "nummod" or case is None or word.i != case.i - 1 or noun.i < word.i or noun.is_root:
        return False
    take_place(word, noun)
    noun.head = word
    relabel(noun, "nmod")
    word.tree.link()
    return True


def whole_of_the_number(word: Word) -> bool:
    """`odwołano 190 z 2400 lotów`: what stands right after a number and `z` is the whole of which it is part."""
    number = previous(word.left_edge)
    if word.relation != "obl" or preposition(word) not in PART_OF or number is None or number.head is not word.head:
        return False
    bare = number.pos in ("NUM", "X") and number.relation in ("obj", "nsubj", "iobj") and number.text[:1].isdigit()
    return bare and not number.children and feature(word, "Number") == "Plur" and hang(word, number, "nmod")


def adjective_read_as_a_noun(word: Word) -> bool:
    """`bogaci londyńczycy`: of two nominatives side by side the one that may be an adjective describes the other."""
    first = word.head
    verb = first.head
    if word.relation != "nsubj" or first.relation != "nsubj" or first.i != word.i - 1 or verb.pos != "VERB":
        return False
    if word.pos not in ("NOUN", "PROPN") or first.pos != "NOUN" or feature(word, "Number") != feature(first, "Number"):
        return False
    if not any(r.pos == "adj" and "nom" in r.values for r in analyse(first.text)) or len(first.children) > 1:
        return False
    return hang(word, verb) and hang(first, word, "amod")


PARTICLES = frozenset({"da", "de", "do", "dos", "di", "van", "von", "der"})
"""Words inside foreign names that are words of Polish too."""


def particle_of_a_name(word: Word) -> bool:
    """`Jose da Silva wyjaśnił`: between two names `da` is no verb; the one coordinated with it is the first."""
    before, after = previous(word), following(word)
    if word.pos != "VERB" or word.lower not in PARTICLES or before is None or after is None:
        return False
    verb = next((c for c in children(word, "conj", "parataxis") if c.pos == "VERB" and is_finite(c)), None)
    named = before.pos == after.pos == "PROPN" and after.text[:1].isupper()
    if not named or verb is None or after.i > verb.i:
        return False
    take_place(verb, word)
    for other in word.children:
        if other is not verb:
            other.head = before if other is after else verb
    word.head, word.dep, word.relation = before, "fixed", "fixed"
    after.head, after.dep, after.relation = before, "flat", "flat"
    word.tree.link()
    return True
