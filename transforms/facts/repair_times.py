"""Times and places side by side: each belongs to the verb, neither to the other."""

from __future__ import annotations

from transforms.facts.cases import can_stand_in
from transforms.facts.lexicon import TIME_ADVERBS
from transforms.facts.places_and_times import PLACE_NOUNS, TIME_NOUNS, UNITS_OF_TIME
from transforms.facts.tree import (
    Word,
    child,
    children,
    feature,
    following,
    hang,
    is_clausal,
    is_participle,
    preposition,
    previous,
    relabel,
    set_case,
)
from transforms.knowledge import PLACE_TYPES

LOCAL = frozenset({"w", "na", "pod", "koło", "przy", "obok", "nad", "nieopodal", "u", "wśród"})
"""Prepositions of a phrase that after a time says where."""

LASTING = frozenset({"sezon", "kadencja", "czas", "raz", "chwila", "moment"})
"""Stretches of time that are spent somewhere: `sezon w lidze`."""

DAYS = frozenset({
    "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela", "weekend", "styczeń", "luty",
    "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
})  # fmt: skip
"""Times that have no complements but `po` and `przed`."""

ELAPSED = frozenset({"później", "wcześniej", "temu", "potem", "przedtem"})
EVENTS = frozenset({"szczyt"})
EDGES = frozenset({"koniec", "początek", "połowa", "schyłek"})
DEICTIC = frozenset({"ten", "ubiegły", "zeszły", "przyszły", "bieżący", "następny", "miniony", "obecny"})


def names_time(word: Word) -> bool:
    """A unit of time, a weekday, a month, a date, a year, or an adverb of time."""
    if word.pos == "ADV":
        return word.lemma in TIME_ADVERBS
    return word.lemma in UNITS_OF_TIME or (word.text.isdigit() and (len(word.text) == 4 or is_date(word)))


def is_date(word: Word) -> bool:
    """`12 maja`: the number of the day over its month."""
    return word.text.isdigit() and any(c.lemma in UNITS_OF_TIME and feature(c, "Case") == "Gen" for c in word.children)


def place_beside_time(word: Word) -> bool:
    """`w sobotę w Tokio`: a place after a time says where it happened, not which Saturday."""
    time = word.head
    prep = preposition(word)
    if word.relation not in ("nmod", "obl") or prep is None or names_time(word) or word.i < time.i:
        return False
    complement = prep in ("po", "przed") if time.lemma in DAYS else prep not in LOCAL | {"z"}
    if not names_time(time) or time.lemma in LASTING or complement or feature(word, "Case") == "":
        return False
    return _hang_beside(word, _top(time))


def time_beside_name(word: Word) -> bool:
    """`szczepił się na COVID-19 pod koniec roku`: a name has no time of its own."""
    name = word.head
    timed = names_time(word) or (word.lemma in EDGES and any(names_time(c) for c in word.children))
    outer = timed or preposition(word) in ("poza", "podczas", "bez", "mimo")
    if word.relation not in ("nmod", "obl") or not outer or name.pos != "PROPN" or word.i < name.i:
        return False
    return preposition(word) is not None and _hang_beside(word, name)


def time_of_the_copula(word: Word) -> bool:
    """`Zwycięzcą w tym roku został Jan`: a time between the complement and its copula belongs to the clause."""
    copula = child(word.head, "cop")
    if word.relation != "nmod" or not names_time(word) or preposition(word) is None or copula is None:
        return False
    if not word.head.i < word.i < copula.i:
        return False
    relabel(word, "obl")
    return True


def genitive_after_deictic_time(word: Word) -> bool:
    """`wznowienie w tym roku rozmów`: a time that is pointed at has no owner; it stands inside the phrase before it."""
    time = word.head
    if not word.dep.startswith("nmod") or word.pos != "NOUN" or feature(word, "Case") != "Gen" or names_time(word):
        return False
    if time.lemma not in UNITS_OF_TIME or preposition(word) is not None or preposition(time) is None:
        return False
    start = min([time.i, *(c.i for c in time.children if c.i < time.i)])
    noun = word.tree.words[start - 1] if start else None
    if not any(c.lemma in DEICTIC for c in time.children) or noun is None or noun.pos != "NOUN":
        return False
    return hang(time, noun, "nmod") and hang(word, noun, "nmod")


def time_beside_place(word: Word) -> bool:
    """`w Tokio w sobotę`: a time after a place says when it happened, not which Tokyo."""
    place = word.head
    timed = names_time(word) or (word.lemma in TIME_NOUNS and preposition(word) in ("po", "przed"))
    if word.relation not in ("nmod", "obl", "advmod") or not timed or word.i < place.i:
        return False
    if preposition(place) not in LOCAL | {"do", "z"} or not _names_place(place):
        return False
    return _hang_beside(word, place)


def _names_place(word: Word) -> bool:
    return word.ent_type in PLACE_TYPES or word.lemma in PLACE_NOUNS - EVENTS


def _top(time: Word) -> Word:
    """The head of the whole expression of time."""
    while names_time(time.head) and time.head is not time:
        time = time.head
    return time


def _hang_beside(word: Word, neighbour: Word) -> bool:
    """Hang the word on what its neighbour hangs on, unless that is the neighbour's own clause or subject."""
    if neighbour.is_root or neighbour.relation not in ("obl", "nmod", "advmod", "obj", "iobj", "amod"):
        return False
    host = neighbour.head
    verbal = host.pos in ("VERB", "AUX") or is_participle(host) or is_clausal(host)
    if word.relation == "advmod":
        return verbal and hang(word, host)
    return hang(word, host, "obl" if verbal else "nmod")


def date_is_circumstance(word: Word) -> bool:
    """`12 maja otwarto most`: a bare date is nobody's object."""
    if word.relation not in ("iobj", "obj", "nsubj") or not is_date(word) or word.pos == "NOUN":
        return False
    relabel(word, "obl")
    return True


def date_before_the_subject(word: Word) -> bool:
    """`7 września związkowcy podpisali list`: a date before a noun that it does not agree with belongs to the verb."""
    noun = word.head
    if not is_date(word) or noun.pos not in ("NOUN", "PROPN") or word.i > noun.i or noun.relation != "nsubj":
        return False
    return noun.head is not noun and hang(word, noun.head, "obl")


def elapsed_time_is_circumstance(word: Word) -> bool:
    """`kilka dni później aresztowano ją`: a stretch of time before or after another one is nobody's subject."""
    after = following(word)
    if word.relation not in ("nsubj", "obj", "iobj") or word.lemma not in UNITS_OF_TIME or after is None:
        return False
    if after.lower not in ELAPSED or preposition(word) is not None:
        return False
    relabel(word, "obl")
    return True


def participle_after_its_time(word: Word) -> bool:
    """`rodziny od lat mieszkające w Rzymie`: what a time after `od` or `do` stands before does not last, people do."""
    time = word.head
    if word.relation not in ("amod", "acl") or not is_participle(word) or word.i < time.i or not names_time(time):
        return False
    if preposition(time) not in ("od", "do", "przed", "po") or time.head is time or time.head.i > time.i:
        return False
    noun = time.head
    same = noun.pos in ("NOUN", "PROPN") and feature(noun, "Number") == feature(word, "Number")
    return same and can_stand_in(noun, feature(word, "Case")) and hang(word, noun) and hang(time, word, "obl")


def digits_in_groups(word: Word) -> bool:
    """`wśród 27 601 osób`: groups of digits are one number, and the preposition before it that of what it counts."""
    rest = following(word)
    if not word.text.isdigit() or len(word) > 3 or rest is None or not (rest.text.isdigit() and len(rest) == 3):
        return False
    noun = rest.head
    if word.head is noun or rest.head is word or noun.i < rest.i or rest.relation != "nummod" or word.opens_sentence:
        return False
    prep, host = child(word, "case"), word.head
    if prep is None or host is word or not hang(noun, host, "obl"):
        return False
    return hang(word, noun, "nummod") and hang(prep, noun)


def name_after_time(word: Word) -> bool:
    """`W środę Anna Lis wyjechała`: a name in the nominative after a time is the subject, not part of the time."""
    time = word.head
    if word.pos not in ("PROPN", "NOUN") or feature(word, "Case") != "Nom" or not names_time(time) or names_time(word):
        return False
    if word.i < time.i or preposition(word) is not None or feature(time, "Case") in ("Nom", ""):
        return False
    verb = _top(time).head
    if verb.pos != "VERB" or child(verb, "nsubj", "csubj") is not None or feature(verb, "Person") == "0":
        return False
    number = feature(verb, "Number")
    agrees = number == feature(word, "Number") or (number == "Plur" and bool(children(word, "conj")))
    return agrees and hang(word, verb, "nsubj")


def date_under_a_noun(word: Word) -> bool:
    """`zatrzymany przez policję 19 czerwca`: a bare date after a noun dates the verb."""
    noun = word.head
    if not is_date(word) or word.relation not in ("amod", "nmod") or preposition(word) is not None:
        return False
    if noun.pos not in ("NOUN", "PROPN") or word.i < noun.i or names_time(noun):
        return False
    if noun.lemma in DATED and noun.head.lemma not in TIMED:
        return False
    while noun.relation in ("nmod", "obl") and noun.head.pos in ("NOUN", "PROPN") and noun.head.lemma not in DATED:
        noun = noun.head
    if noun.is_root or noun.relation not in ("obl", "obj", "iobj", "nsubj"):
        return False
    host = noun.head
    verbal = host.pos == "VERB" or is_participle(host)
    return verbal and hang(word, host, "obl")


TIMED = frozenset({
    "rozpocząć", "rozpoczynać", "zacząć", "zaczynać", "zakończyć", "kończyć", "przeprowadzić", "zorganizować",
    "wznowić", "przerwać", "odwołać", "zawiesić",
})  # fmt: skip
"""Verbs whose time is that of what they are done with: `rozpoczną strajk 20 grudnia`."""

DATED = frozenset({
    "dzień", "data", "rocznica", "wydarzenie", "zamach", "atak", "wybory", "konstytucja", "ustawa", "umowa", "dekret",
    "rozporządzenie", "wyrok", "katastrofa", "powstanie", "rewolucja", "porozumienie", "strajk", "protest", "list",
})  # fmt: skip
"""Nouns that a bare date after them may date: `ustawa z` or `strajki 20 lipca`."""


def object_after_the_day(word: Word) -> bool:
    """`odwiedził tego dnia Kijów`: a bare time is no object, what stands after it is."""
    time = word.head
    verb = time.head
    if not word.dep.startswith("nmod") or time.lemma not in UNITS_OF_TIME or time.relation not in ("obj", "iobj"):
        return False
    if verb.pos != "VERB" or word.i < time.i or preposition(word) is not None or child(time, "det") is None:
        return False
    if can_stand_in(word, "Gen") or not can_stand_in(word, "Acc"):
        return False
    relabel(time, "obl")
    set_case(word, "Acc")
    return hang(word, verb, "obj")


def day_before_the_subject(word: Word) -> bool:
    """`tego dnia piloci zastrajkują`: a bare time before a subject belongs to the verb."""
    noun = word.head
    verb = noun.head
    if not word.dep.startswith("nmod") or word.lemma not in UNITS_OF_TIME or noun.relation != "nsubj":
        return False
    if verb.pos != "VERB" or not word.i < noun.i < verb.i or preposition(word) is not None:
        return False
    return child(word, "det") is not None and hang(word, verb, "obl")


def time_of_the_hour(word: Word) -> bool:
    """`o godzinie 1.30 czasu polskiego`: whose time it is belongs to the hour."""
    number = word.left_edge
    hour = previous(number)
    if word.relation not in ("obj", "iobj", "obl", "nmod") or preposition(word) is not None or hour is None:
        return False
    if hour.lemma not in ("godzina", "godz") or not number.text[:1].isdigit() or word.head is hour:
        return False
    return hang(number, hour, "amod") and hang(word, hour, "nmod")
