"""Names and noun phrases in the nominative: the head and what agrees with it change, the rest stays as printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spacy.lang.lex_attrs import is_punct

from transforms.candidates import Seen, candidates, cased
from transforms.counted_phrases import counted_forms
from transforms.declension import Slot, in_any_slot, nominatives, strip_ending
from transforms.inflection import PLACE_LABELS, SGJP_GENDERS, predicted_gender
from transforms.morphology import analyse
from transforms.noun_phrases import ENGLISH, Known, Part, agreed_slot, agreeing_words, head_of, known_part
from transforms.schema import BaseFormMethod
from transforms.short_titles import in_full, short_title
from transforms.stretches import Stretch
from transforms.uninflected import is_fixed, is_foreign, is_of_a_person
from transforms.words import Word

METHODS: tuple[BaseFormMethod, ...] = ("guesser", "morfeusz", "as_printed")
ABBREVIATED = {"woj": "n", "pow": "m3", "gm": "f", "ul": "f", "al": "f", "pl": "m3", "os": "n"}
"""Genders of the abbreviated nouns of places."""

KINDS = frozenset({
    "firma", "spółka", "bank", "koncern", "grupa", "agencja", "sieć", "marka", "partia", "miasto", "miasteczko", "wieś",
    "portal", "serwis", "dziennik", "tygodnik", "gazeta", "program", "fundacja", "organizacja", "klub", "zespół",
})  # fmt: skip
"""What foreign names are introduced by."""

FEMININE_PLACE = re.compile(r"([iu]|(.)\2|[ir]c)a$")
"""A place in -ia, -ica, -tta is no genitive of a masculine (Latakia, Podgorica, Valletta)."""

OBLIQUE = re.compile(r"(em|owi|ego|emu|[ąę])$")
"""Endings that no nominative of a person's name has, however often an article prints it."""

OFTEN = 3
"""A word printed so often in one form only is taken for its nominative, where the guesser has no other evidence."""


class Form(NamedTuple):
    """A word in the nominative, how it was found, and its gender in SGJP's terms where known."""

    text: str
    method: BaseFormMethod
    gender: str | None = None


def base_form(span: Stretch) -> tuple[str, BaseFormMethod]:
    """The phrase in the nominative, number and capitals as printed, and how it was found."""
    if span.label in ("FAC", "EVT") and all(is_of_a_person(word) for word in span.words):
        span = Stretch(span.tree, span.start, span.end, "PER")
    head = head_of(span)
    if short_title(head.text) and (title := _short_title(span)) is not None:
        return title, "morfeusz"
    if not span.label and (counted := counted_forms(span, head)) is not None:
        return _printed(span, {i: Form(form, "morfeusz") for i, form in counted.items()}), "morfeusz"
    if is_fixed(span, head):
        return _printed(span, {}), "as_printed"
    if len(span) == 1 and head.pos == "ADJ" and (span.label == "NORP" or span.text[:1].islower()):
        return _neuter(head) if span.label in PLACE_LABELS and _names_a_region(head) else _masculine(head)
    words = agreeing_words(head, span)
    slot = agreed_slot(head, words, of_a_person=span.label == "PER")
    if slot[:2] == ("Gen", "Plur") and is_foreign(head, span):
        return _printed(span, {}), "as_printed"
    forms = _forms(head, words, slot, span)
    return _printed(span, forms), min((form.method for form in forms.values()), key=METHODS.index)


def _short_title(span: Stretch) -> str | None:
    """`mł. asp.`: abbreviated titles and nothing else, written in full."""
    places = [w.i for w in span.words if w.text != "."]
    words = span.tree.words
    if not all(short_title(words[i].text) for i in places):
        return None
    full = in_full(words, places)
    return " ".join(full) if full == [words[i].given_lemma for i in places] else None


def _masculine(token: Word) -> tuple[str, BaseFormMethod]:
    """A lone adjective by its dictionary form: brytyjskiej is brytyjski."""
    found = next((r.lemma for r in analyse(token.text) if r.pos == "adj"), None)
    return (found, "morfeusz") if found else (token.given_lemma, "guesser")


def _names_a_region(adjective: Word) -> bool:
    """Whether its noun, said (`województwo lubelskie`) or left out after a preposition (`w lubelskim`), is neuter."""
    noun, features = adjective.given_head, adjective.given_features
    if noun is not adjective and noun.pos == "NOUN" and adjective.given_dep.startswith(("amod", "flat")):
        return noun.given_features.get("Gender") == "Neut"
    singular = features.get("Number") == "Sing" and features.get("Gender") != "Fem"
    before = adjective.tree.words[adjective.i - 1] if adjective.i else None
    return singular and (adjective.text.endswith("e") or (before is not None and before.pos == "ADP"))


def _neuter(adjective: Word) -> tuple[str, BaseFormMethod]:
    """Lubelskim is lubelskie."""
    lemma, method = _masculine(adjective)
    return (lemma if lemma.endswith("i") else lemma[:-1]) + "e", method


def _printed(span: Stretch, forms: Mapping[int, Form]) -> str:
    words = [(forms[t.i].text if t.i in forms else t.text) + (" " if t.space else "") for t in span.words]
    text, first = " ".join("".join(words).split()), span.words[0]
    if text[:1].islower() or not (_opens_sentence(first) and _is_common(first, span)):
        return text
    return text[:1].lower() + text[1:]


def _opens_sentence(token: Word) -> bool:
    """Whether its capital letter is the sentence's own: nothing but quotation marks and dashes stands before it."""
    while token.i and not token.opens_sentence:
        token = token.tree.words[token.i - 1]
        if not (token.pos == "SPACE" or is_punct(token.text)):
            return False
    return True


def _is_common(token: Word, span: Stretch) -> bool:
    """A word that is no name, and that the dictionary has without its capital."""
    if span.label or token.ent_type or token.pos == "PROPN" or token.text[1:] != token.text[1:].lower():
        return False
    return any(r.lemma[:1].islower() for r in analyse(token.text))


def _forms(head: Word, words: Sequence[Part], slot: Slot, span: Stretch) -> dict[int, Form]:
    """Nouns first: adjectives take the gender of the noun they belong to."""
    forms: dict[int, Form] = {}
    if len(words) == 1:
        gender = _gender_of_abbreviated(head, span) or _gender_of_people(words[0], slot, span)
        slot = slot._replace(gender=SGJP_GENDERS[gender]) if gender else slot
        return {head.i: _form(words[0], slot, gender or predicted_gender(head.morph), span)}
    nouns = {w.token.i for w in words if any(c.is_noun and c.slot[:2] == slot[:2] for c in w.known.choices)}
    for word in sorted(words, key=lambda w: (w.token.i not in nouns, w.token.i != head.i)):
        noun = (forms.get(word.token.given_head.i) or next(iter(forms.values()))) if forms else None
        gender = (noun and noun.gender) or predicted_gender(word.token.morph)
        forms[word.token.i] = _form(word, slot, gender, span)
    return forms


def _gender_of_abbreviated(adjective: Word, span: Stretch) -> str | None:
    """The gender that an abbreviation before an adjective gives it: woj. opolskim is woj. opolskie."""
    before = [t.text.casefold() for t in span.words if t.i < adjective.i and t.text != "."]
    return ABBREVIATED.get(before[-1]) if before and adjective.pos == "ADJ" else None


def _gender_of_people(word: Part, slot: Slot, span: Stretch) -> str | None:
    """An adjective in the plural that names a party or people is of men and women: Zielonych is Zieloni."""
    people = span.label in ("ORG", "PER") and slot.number == "Plur" and slot.case != "Nom"
    return "m1" if people and any(not c.is_noun and c.gender == "m1" for c in word.known.choices) else None


def _form(word: Part, slot: Slot, gender: str | None, span: Stretch) -> Form:
    token = word.token
    bare = strip_ending(token.text)
    if bare or word.known is ENGLISH or (slot.case == "Nom" and word.known.choices):
        return Form(bare or token.text, "as_printed", gender)
    chosen = _chosen(token, slot, word.known, gender, span)
    if chosen and span.label == "PER" and _is_likely_nominative(word, chosen.text):
        return Form(token.text, "as_printed", gender)
    if chosen is None and "-" in token.text:
        chosen = _hyphenated(token, slot, span)
    if chosen:
        return chosen
    if any(c.slot.case == "Nom" for c in word.known.choices) and not _is_masculine_genitive(token, slot, span):
        return Form(token.text, "as_printed")
    guess = _guessed(token, token.text, slot, span)
    return Form(guess, "guesser" if guess != token.text else "as_printed")


def _is_likely_nominative(word: Part, base: str) -> bool:
    """Tony is a form of Tona too, but hardly where the article has it thrice and Tona never."""
    possible = any(c.slot[:2] == ("Nom", "Sing") for c in word.known.choices)
    return possible and not _occurs(base, word.token) and _count(word.token.text, word.token) >= OFTEN


def _is_masculine_genitive(token: Word, slot: Slot, span: Stretch) -> bool:
    """Jamesa Bonda: Bonda is a surname too, but of women it does not go with Jamesa."""
    return (
        span.label == "PER"
        and token.text.endswith("a")
        and slot in (Slot("Gen", "Sing", "Masc"), Slot("Acc", "Sing", "Masc"))
    )


def _chosen(token: Word, slot: Slot, known: Known, gender: str | None, span: Stretch) -> Form | None:
    opens_name = span.label == "PER" and token.i == span.start and len(span) > 1
    gender_seen = predicted_gender(token.morph)
    seen = Seen(token.text, token.given_lemma, token.pos, gender_seen, span.label, len(span) == 1, opens_name)
    found = candidates(known, slot, gender, seen)
    if not found:
        return None
    best = found[0]
    if len(found) > 1 and token.text[:1].isupper():
        best = min(found, key=lambda c: (c.before, not _occurs(c.form, token), c))
    return Form(best.form, "morfeusz" if best.form.casefold() != token.text.casefold() else "as_printed", best.gender)


def _hyphenated(token: Word, slot: Slot, span: Stretch) -> Form:
    """Each part by itself (Bielska-Białej, Skłodowskiej-Curie); the first half of an adjective (północno-) stays."""
    parts = token.text.split("-")
    forms = [_part(p, i == len(parts) - 1, token, slot, span) for i, p in enumerate(parts)]
    text = "-".join(cased(f, p) for f, p in zip(forms, parts, strict=True))
    return Form(text, "guesser" if text != token.text else "as_printed")


def _part(part: str, last: bool, token: Word, slot: Slot, span: Stretch) -> str:
    if not part or (part.endswith("o") and not last):
        return part
    chosen = _chosen(token, slot, known_part(part, span.label, slot), None, span)
    return chosen.text if chosen else _guessed(token, part, slot, span)


def _guessed(token: Word, form: str, slot: Slot, span: Stretch) -> str:
    """A word unknown to the dictionary: as another word of the text or the model's lemma confirms, else as likely."""
    if slot.gender == "Neut" and span.label in ("ORG", "PRO") and form.endswith("a"):
        slot = slot._replace(gender="Masc")
    likely = nominatives(form, slot)
    possible = [*likely, *in_any_slot(form)]
    elsewhere = token.tree.counts
    confirmed = [c for c in possible if c in elsewhere and c != token.text]
    if not confirmed and _is_named_kind(form, span):
        return form
    overruled = slot.case == "Nom" and token.given_features.get("Case", "Nom") != "Nom"
    if not overruled:
        decided = span.label == "PER" and len(span) > 1 and not OBLIQUE.search(form)
        confirmed += [
            c for c in (likely if decided else possible) if c.casefold() == token.given_lemma.casefold() and c != form
        ]
    if confirmed:
        return confirmed[0]
    if span.label in ("ORG", "PRO") and form.endswith(("ia", "ua")):
        return form
    if span.label in PLACE_LABELS and slot.case != "Nom":
        likely = (form,) if FEMININE_PLACE.search(form) else tuple(re.sub("ow$", "ów", c) for c in likely)
    foreign = "'" in form or (len(span) > 1 and span.label not in ("", "PER"))
    plain = [c for c in likely if not foreign or form.startswith(c)]
    often = _count(form, token) >= OFTEN and not (span.label == "PER" and OBLIQUE.search(form))
    return form if not plain or often else plain[0]


def _is_named_kind(form: str, span: Stretch) -> bool:
    """After the noun that says what it is a foreign name is a nominative: `banku Intesa`, `bank włoski Intesa`."""
    before = next((w for w in reversed(span.tree.words[max(0, span.start - 2) : span.start]) if w.pos != "ADJ"), None)
    return before is not None and form.endswith(("a", "y")) and before.given_lemma.casefold() in KINDS


def _occurs(form: str, token: Word) -> bool:
    return form != token.text and _count(form, token) > 0


def _count(form: str, token: Word) -> int:
    """How often the form stands in the article of the word."""
    return token.tree.counts.get(form, 0)
