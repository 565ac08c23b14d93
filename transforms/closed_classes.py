"""Words of closed classes whose part of speech grammar tells, whatever the tagger took them for.

One function a rule; each takes a word of a parsed doc that RULES give it, and names its part of speech in UD, or has
nothing to say.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from transforms.agreement import ADJECTIVES, NOUNS, allowed
from transforms.morphology import analyse, generate


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _forms(lemmas: str) -> frozenset[str]:
    return frozenset(reading.form for lemma in lemmas.split() for reading in generate(lemma))


DETERMINERS = _words(
    "mój twój swój nasz wasz czyj czyjś czyjkolwiek niczyj jaki jakiś jakikolwiek taki takiż tenże ten tamten ów który "
    "któryś którykolwiek niektóry każdy wszelki wszelaki żaden niejeden niejaki pewien wszystek"
)
SOME_OR_SURE = _forms("pewien") & _forms("pewny")
EVERYBODY = frozenset({"wszystkich", "wszystkim", "wszystkimi"})
PRONOUNS = EVERYBODY | _forms("kto co nikt nic ktoś coś ktokolwiek cokolwiek któż cóż") - {"co", "niczym", "coś"}
COUNTING = _forms("oba kilka kilkanaście kilkadziesiąt kilkaset")
AMOUNTS = _words("wiele dużo mało więcej mniej najwięcej najmniej tyle ile niewiele niemało sporo")
BE, BECOME = _forms("być bywać"), _forms("zostać zostawać")
NO_CONJUNCTIONS = frozenset({"zarówno", "nie"})
EITHER_WAY = frozenset({"chociaż", "choć", "jakby"})
"""Conjunctions before a clause, particles inside one."""
REMARKS = frozenset({"prawda", "gorsza", "więcej", "ciekawe", "najmniej", "najwyżej"})
SHORT_ADJECTIVES = frozenset({"b", "św", "ub", "zach", "wsch", "płn", "płd"})
NUMBERED = frozenset({"godz", "nr"})
"""After them a number tells which one, as an ordinal does."""
ROMAN = frozenset("IVXLC")
CLAUSES = frozenset({"ROOT", "conj", "ccomp", "acl:relcl", "advcl", "xcomp"})
PREDICATES = frozenset({"aux:pass", "cop"})


def determiner(word: Token) -> str:
    """`twojego`, `jakimkolwiek`, `wszelkich` agree as adjectives do, and are none; `pewna firma` is some firm."""
    if word.pos_ == "ADJ" and word.lower_ in SOME_OR_SURE:
        return "DET" if word.dep_ in {"amod", "det"} and word.head.i > word.i else ""
    return "DET" if word.pos_ in {"ADJ", "NOUN"} and word.lower_ not in SOME_OR_SURE else ""


def demonstrative(word: Token) -> str:
    """`co do tego wątpliwości nie ma`: what does not agree with the noun is no determiner of it."""
    head = allowed(word.head.text, NOUNS)
    if word.pos_ != "DET" or word.dep_ != "det" or not head:
        return ""
    return "" if head & allowed(word.text, ADJECTIVES) else "PRON"


def regarding(word: Token) -> str:
    """`zgoda co do terminu`; after a comma `co` asks or relates (`wie, co do niego należy`)."""
    if word.pos_ not in {"PRON", "SCONJ", "PART"} or _next(word) != "do" or _is_after_comma(word):
        return ""
    return "ADP"


def pronoun(word: Token) -> str:
    """`kim`, `kogoś`, `nikim` stand for nouns, and so does `wszystkim` that no noun follows."""
    return "PRON" if word.pos_ in {"NOUN", "ADJ", "VERB"} else ""


def counting_determiner(word: Token) -> str:
    """`oba`, `kilkanaście` count without a number."""
    return "DET" if word.pos_ in {"NUM", "ADV", "ADJ"} else ""


def amount(word: Token) -> str:
    """`niewiele` counts as a subject or an object, and before what is counted (`mniej kłopotów`, `wiele z nich`)."""
    if word.pos_ != "ADV":
        return ""
    counts = word.dep_ in {"nsubj", "obj", "iobj", "det:numgov"}
    return "DET" if counts or _next(word) in {"z", "spośród"} or _is_genitive(_following(word)) else ""


def auxiliary(word: Token) -> str:
    """`być` of a passive or a predicate is an auxiliary, alone in its clause a verb; `zostać` makes passives."""
    if word.pos_ not in {"VERB", "AUX"}:
        return ""
    if word.lower_ in BECOME:
        return "AUX" if word.dep_ == "aux:pass" else "VERB"
    if word.pos_ == "VERB":
        return "AUX" if word.dep_ in PREDICATES else ""
    return "VERB" if _is_alone(word) else ""


def modal(word: Token) -> str:
    """`Może to oznaczać wojnę`: over an infinitive `może` is the verb, not the particle."""
    over = any(child.dep_ == "xcomp" and _is_infinitive(child) for child in word.children)
    return "VERB" if over and word.pos_ in {"PART", "ADV"} else ""


def particle(word: Token) -> str:
    """`znów`, `wreszcie` are nothing else to the dictionary; `zarówno` and `nie` join nothing."""
    if word.pos_ == "ADV":
        return "PART" if _is_particle(word.lower_) else ""
    return "PART" if word.pos_ == "CCONJ" and word.lower_ in NO_CONJUNCTIONS else ""


def however(word: Token) -> str:
    """`jednak` inside a clause joins nothing; `jednakże` does."""
    if word.lower_ == "jednakże":
        return "CCONJ"
    return "PART" if word.pos_ == "CCONJ" and _is_inside(word) else ""


def though(word: Token) -> str:
    """`niech chociaż wróci`: what opens no clause is no conjunction."""
    if word.pos_ != "SCONJ" or not _is_inside(word):
        return ""
    return "" if word.nbor(-1).pos_ in {"CCONJ", "SCONJ"} else "PART"


def remark(word: Token) -> str:
    """`co gorsza`, `co najmniej`."""
    return "PART" if word.pos_ == "PRON" and _next(word) in REMARKS else ""


def approximate(word: Token) -> str:
    """`około 150`, `za daleko`."""
    following = _following(word)
    if word.pos_ != "ADP" or following is None:
        return ""
    if word.lower_ == "około":
        return "PART" if following.pos_ == "NUM" or following.like_num else ""
    return "PART" if following.pos_ == "ADV" and _has_degrees(following.lower_) else ""


def instead(word: Token) -> str:
    """`zamiast w prawo`, `zamiast czekać`."""
    following = _following(word)
    if word.pos_ != "ADP" or following is None:
        return ""
    return "SCONJ" if following.pos_ == "ADP" or _is_infinitive(following) else ""


def no(word: Token) -> str:
    """`Nie, nie trzeba`."""
    following = _following(word)
    if word.pos_ != "PART" or following is None or not following.is_punct:
        return ""
    return "INTJ" if word.is_sent_start or word.nbor(-1).is_punct else ""


def abbreviation(word: Token) -> str:
    """`im. Jana Brzechwy`, `b. szef`."""
    if word.whitespace_ or _next(word) != "." or not word.is_lower:
        return ""
    if word.text == "im":
        return "NOUN"
    goes_on = word.i + 2 < len(word.doc) and word.nbor(2).is_alpha
    return "ADJ" if goes_on else ""


def number(word: Token) -> str:
    """`II wojna`, `Jan Paweł II`, `I piętro`, `godz. 8.00`, `0,05`."""
    if set(word.text) <= ROMAN:
        return "ADJ" if word.pos_ == "X" or _is_first(word) else ""
    if not word.text[:1].isdigit() or word.pos_ not in {"X", "NUM", "ADJ"}:
        return ""
    if word.i > 1 and _before_stop(word).lower_ in NUMBERED:
        return "ADJ"
    return "NUM" if "," in word.text and word.like_num else ""


def adverb(word: Token) -> str:
    """`na lewo`, `razem`, where nothing says that they are nouns (`tym razem`)."""
    if word.pos_ != "NOUN" or any(child.dep_ in {"amod", "det", "nmod"} for child in word.children):
        return ""
    if word.lower_ == "razem":
        return "ADV"
    aside = word.i > 0 and word.nbor(-1).lower_ in {"w", "na"}
    return "ADV" if aside else ""


@dataclass(frozen=True)
class Rule:
    """What to say of a word, and of which forms, in small letters, it can say anything."""

    tell: Callable[[Token], str]
    concerns: Callable[[str], bool]


RULES = (
    Rule(determiner, lambda form: form in SOME_OR_SURE or _is_determiner(form)),
    Rule(demonstrative, {"to", "tego", "temu", "tym"}.__contains__),
    Rule(regarding, {"co"}.__contains__),
    Rule(pronoun, PRONOUNS.__contains__),
    Rule(counting_determiner, COUNTING.__contains__),
    Rule(amount, AMOUNTS.__contains__),
    Rule(auxiliary, (BE | BECOME).__contains__),
    Rule(modal, {"może"}.__contains__),
    Rule(particle, lambda form: form in NO_CONJUNCTIONS or _is_particle(form)),
    Rule(however, {"jednak", "jednakże"}.__contains__),
    Rule(though, EITHER_WAY.__contains__),
    Rule(remark, {"co"}.__contains__),
    Rule(approximate, {"około", "za"}.__contains__),
    Rule(instead, {"zamiast"}.__contains__),
    Rule(no, {"nie"}.__contains__),
    Rule(abbreviation, (SHORT_ADJECTIVES | {"im"}).__contains__),
    Rule(number, lambda form: form[:1].isdigit() or set(form.upper()) <= ROMAN),
    Rule(adverb, {"razem", "prawo", "lewo"}.__contains__),
)


@lru_cache(maxsize=50_000)
def rules(form: str) -> tuple[Rule, ...]:
    """Those that can say something of the form, in small letters: for most forms none."""
    return tuple(rule for rule in RULES if rule.concerns(form))


def part_of_speech(word: Token) -> str:
    """What the first rule that knows the word says; empty where none does."""
    return next((upos for rule in rules(word.lower_) if (upos := rule.tell(word))), "")


def _following(word: Token) -> Token | None:
    return word.nbor() if word.i + 1 < len(word.doc) else None


def _next(word: Token) -> str:
    return word.nbor().lower_ if word.i + 1 < len(word.doc) else ""


def _before_stop(word: Token) -> Token:
    before = word.nbor(-1)
    return before.nbor(-1) if before.text == "." else before


def _is_determiner(form: str) -> bool:
    readings = [reading for reading in analyse(form) if reading.pos == "adj"]
    return form not in EVERYBODY and bool(readings) and all(reading.lemma in DETERMINERS for reading in readings)


def _is_particle(form: str) -> bool:
    return {reading.pos for reading in analyse(form)} == {"part"}


def _has_degrees(form: str) -> bool:
    return any(reading.tag == "adv:pos" for reading in analyse(form))


def _is_genitive(word: Token | None) -> bool:
    return word is not None and word.pos_ == "NOUN" and "Case=Gen" in str(word.morph)


def _is_infinitive(word: Token) -> bool:
    return "VerbForm=Inf" in str(word.morph)


def _is_alone(verb: Token) -> bool:
    return verb.dep_ in CLAUSES and not any(_is_infinitive(child) for child in verb.children)


def _is_inside(word: Token) -> bool:
    """Whether another word of the sentence stands right before it."""
    return word.i > 0 and not word.is_sent_start and word.nbor(-1).is_alpha


def _is_after_comma(word: Token) -> bool:
    return word.i > 0 and word.nbor(-1).is_punct


def _is_first(word: Token) -> bool:
    """Whether `I` is the first of something, not a conjunction in capitals."""
    if word.text != "I" or word.pos_ != "CCONJ" or not 0 < word.i < len(word.doc) - 1:
        return False
    before, after = word.nbor(-1), word.nbor()
    return bool(before.is_lower and before.is_alpha and after.is_alpha)
