"""Which role a circumstance plays: by its preposition, its case, its noun and what the noun names."""

from __future__ import annotations

from transforms.facts import lexicon as words
from transforms.facts import places_and_times as nouns
from transforms.facts.names import is_feminine_person
from transforms.facts.objects import VEHICLES
from transforms.facts.tree import Word, child, feature, is_gerund, preposition, previous
from transforms.knowledge import PLACE_TYPES
from transforms.reading import Reading
from transforms.schema import ArgumentRole

NEAR = frozenset({"stół", "wejście", "wyjście", "brama", "ściana", "okno", "biurko", "drzwi", "skrzyżowanie"})
MEANS = {("przy", "użycie"), ("przy", "użyć"), ("przy", "pomoc")}
AGENTS = frozenset({"PER", "ORG", "NORP"})


def case_of(token: Word) -> str:
    """The case a phrase stands in: that of the numeral which governs a genitive, else its own."""
    governing = child(token, "nummod:gov", "det:numgov")
    if governing is not None and feature(governing, "Case"):
        return feature(governing, "Case")
    return feature(token, "Case")


def role_of(reading: Reading, token: Word, prep: str | None, case: str | None = None) -> ArgumentRole:
    """The role of a prepositional phrase, or of a bare one that is neither subject nor object.

    `case` is given where a relative pronoun stands in it and `token` is its antecedent.
    """
    if prep is None:
        return _bare(reading, token)
    if prep in nouns.COMPLEX or (prep, token.lemma) in nouns.IDIOMS:
        return nouns.COMPLEX.get(prep) or nouns.IDIOMS[prep, token.lemma]
    case = case or case_of(token)
    if token.pos == "PRON" and token.lemma in ("to", "co", "ten") and prep in ("przy", "w", "na", "u", "między"):
        return "other"
    special = _quantity(token, prep) or _time(reading, token, prep) or _particular(reading, token, prep, case)
    return special or nouns.SIMPLE.get((prep, case)) or _any_case(prep) or "other"


def _any_case(prep: str) -> ArgumentRole | None:
    """Where the case is unknown (an abbreviation, a foreign name), the preposition's only role, if it has one."""
    roles = {role for (p, _), role in nouns.SIMPLE.items() if p == prep}
    return roles.pop() if len(roles) == 1 else None


def _bare(reading: Reading, token: Word) -> ArgumentRole:
    if is_time(reading, token):
        return "time"
    if token.lemma in nouns.QUANTITY_NOUNS:
        return "quantity"
    if token.lemma in VEHICLES:
        return "instrument"
    return "manner" if feature(token, "Case") == "Ins" else "other"


def is_time(reading: Reading, token: Word) -> bool:
    """Whether the word heads an expression of time: a row of `times`, or a noun of time."""
    dated = token.text.isdigit() and any(c.lemma in nouns.UNITS_OF_TIME for c in token.children)
    return dated or reading.time_at(token) is not None or token.lemma in nouns.UNITS_OF_TIME


def is_measure(reading: Reading, token: Word) -> bool:
    """Whether it is a stretch of time or an amount."""
    return is_time(reading, token) or token.lemma in nouns.QUANTITY_NOUNS


def _time(reading: Reading, token: Word, prep: str) -> ArgumentRole | None:
    if prep in ("o", "dla", "bez", "u", "dzięki"):
        return "time" if prep == "o" and token.lemma in ("godzina", "poranek", "północ", "świt") else None
    if token.lemma in nouns.UNITS_OF_TIME or reading.time_at(token) is not None:
        return "time"
    if (prep == "przez" and token.lemma == "okres") or (prep == "od" and token.lemma in nouns.BOUNDARIES):
        return "time"
    return (
        "time"
        if token.lemma in nouns.TIME_NOUNS and prep in ("w", "na", "przed", "po", "od", "do", "pod", "za")
        else None
    )


def _quantity(token: Word, prep: str) -> ArgumentRole | None:
    if prep not in ("o", "do", "od", "z", "na", "po", "za", "poniżej", "powyżej"):
        return None
    counted = token.pos == "NUM" or (_is_counted(token) and (token.lemma in nouns.QUANTITY_NOUNS or prep == "o"))
    return "quantity" if counted and not _is_year(token) else None


def _is_counted(token: Word) -> bool:
    return any(c.dep.startswith(("nummod", "det:num")) or c.pos == "NUM" for c in token.children)


def _is_year(token: Word) -> bool:
    return token.text.isdigit() and len(token.text) == 4


def _particular(reading: Reading, token: Word, prep: str, case: str) -> ArgumentRole | None:
    """Where the noun decides: names of places and agents, gerunds, abstract nouns, people."""
    place = _entity_type(reading, token) in PLACE_TYPES
    match prep:
        case "w" | "na":
            return _inside(token, case, place or _entity_type(reading, token) == "ORG")
        case "z" if case != "Gen":
            return "companion" if _is_person(reading, token) or place else "other"
        case "przez":
            return _through(token, place)
        case "przed" if is_gerund(token):
            return "time"
        case "pod" | "nad" | "za" | "przed" | "ponad" if place and case == "Acc":
            return "other" if prep == "za" else "goal"
        case "pod" | "nad" | "za" | "przed" | "po" | "ponad" if place:
            return "place"
        case "przy" | "między" | "pomiędzy" | "wśród" if not (place or token.lemma in nouns.PLACE_NOUNS | NEAR):
            return "instrument" if (prep, token.lemma) in MEANS else "other"
        case "dla" if _is_person(reading, token):
            return "recipient"
        case "u" if token.pos != "PROPN" and (is_feminine_person(token) or _is_person(reading, token)):
            return "other"
        case _:
            return None


def _inside(token: Word, case: str, place: bool) -> ArgumentRole | None:
    if case == "Acc":
        return "goal" if place else "other"
    if token.lemma in nouns.MANNER_NOUNS:
        return "manner"
    return "place" if place or token.lemma in nouns.PLACE_NOUNS else "other"


def _through(token: Word, place: bool) -> ArgumentRole | None:
    if place:
        return "place"
    return "instrument" if token.lemma in nouns.INSTRUMENT_NOUNS else None


def _entity_type(reading: Reading, token: Word) -> str | None:
    mention = reading.mention_of(token)
    return mention.entity_type if mention is not None else None


def _is_person(reading: Reading, token: Word) -> bool:
    """People and their groups: named agents, nouns of masculine personal gender, personal pronouns."""
    if _entity_type(reading, token) in AGENTS:
        return True
    return feature(token, "Animacy") == "Hum" or token.pos == "PROPN" or (token.pos == "PRON" and token.lemma != "to")


def role_of_adverb(reading: Reading, token: Word) -> ArgumentRole | None:
    """The role of an adverb; None for adverbs of the discourse."""
    lemma = token.lemma
    if token.lower == "dalej":
        return "manner"
    if lemma in words.TIME_ADVERBS or reading.time_at(token) is not None:
        return "time"
    if lemma in words.SOURCE_ADVERBS:
        return "source"
    if lemma in words.GOAL_ADVERBS:
        return "goal"
    if lemma in words.PLACE_ADVERBS:
        return "place"
    if lemma in words.CAUSE_ADVERBS:
        return "cause"
    return None if lemma in words.DISCOURSE_ADVERBS or token.pos != "ADV" else "manner"


def is_connective(token: Word) -> bool:
    """`mimo to`, `poza tym`, `po czym`, `w konsekwencji`: phrases that join sentences and say nothing of the event.

    Also the `temu` of `tydzień temu`, which belongs to its time.
    """
    before = previous(token)
    if token.lower == "temu" and before is not None and before.lemma in nouns.UNITS_OF_TIME:
        return True
    return len(token.children) == 1 and (preposition(token), token.lower) in nouns.CONNECTIVES


def is_year(token: Word) -> bool:
    """`1960 r.`, `2024 roku`: a year of the calendar."""
    return token.lemma in ("rok", "r") and any(_is_year(c) for c in token.children)


def secondary(token: Word) -> tuple[Word, str] | None:
    """`w celu zapewnienia`: the genitive under a noun that with its preposition makes one preposition, and that one."""
    prep = preposition(token)
    if prep is None or (prep, token.lemma) not in nouns.SECONDARY:
        return None
    inner = next(
        (
            c
            for c in token.children
            if c.dep.startswith("nmod") and c.i > token.i and feature(c, "Case") in ("Gen", "Ins")
        ),
        None,
    )
    return (inner, f"{prep} {token.lower}") if inner is not None else None
