"""Whether the sentence looks back or ahead: the tense of the verb that governs an expression of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from spacy.tokens import Doc, Token

from transforms.times.words import listed, readings

Direction: TypeAlias = Literal["past", "future", "present", "infinitive"] | None
_PREDICATES = frozenset({"VERB", "AUX"})
_REPORTING = listed(
    "powiedzieć mówić poinformować informować oświadczyć oznajmić przekazać podać podawać napisać pisać dodać zapewnić "
    "stwierdzić podkreślić zaznaczyć ocenić przyznać wyjaśnić tłumaczyć twierdzić donieść relacjonować zauważyć "
    "potwierdzić skomentować komentować przypomnieć"
)


@dataclass(frozen=True)
class Governor:
    """The verb that governs an expression: where it looks, and whether it only reports (`poinformował w środę`)."""

    direction: Direction = None
    reports: bool = False


def governor(doc: Doc, start_char: int, end_char: int) -> Governor:
    """By the governing verb of the tree, else by the nearest word of the sentence that can only be a verb."""
    span = doc.char_span(start_char, end_char, alignment_mode="expand")
    if span is None or not len(span):
        return Governor()
    if doc.has_annotation("DEP"):
        return _by_tree(span.root)
    near = sorted(_line(span[0]), key=lambda token: abs(token.i - span[0].i))
    return _with_infinitive([Governor(found, _reports(t.text)) for t in near if (found := _of_verb(t.text))])


def _line(token: Token) -> Iterable[Token]:
    """Tokens of the sentence, or those near it where nothing marks sentences."""
    doc = token.doc
    return token.sent if doc.has_annotation("SENT_START") else doc[max(0, token.i - 20) : token.i + 20]


def _by_tree(token: Token) -> Governor:
    clauses = ((ancestor, _clause(ancestor)) for ancestor in (token, *token.ancestors))
    return _with_infinitive([Governor(found, _reports(head.text)) for head, found in clauses if found])


def _with_infinitive(chain: list[Governor]) -> Governor:
    """`ma rozpocząć`, `chce przyjechać` look ahead; any other infinitive takes the tense of the verb above it."""
    first = next(iter(chain), Governor())
    if first.direction != "infinitive":
        return first
    above = next((found for found in chain if found.direction != "infinitive"), Governor())
    return Governor("future" if above.direction == "present" else above.direction, first.reports)


def _clause(head: Token) -> Direction:
    """Tense of a predicate with its auxiliaries: `będzie głosował` and `zostaną ogłoszone` look ahead."""
    auxiliaries = [t for t in head.children if t.dep_.startswith(("aux", "cop"))]
    for token in (*auxiliaries, head):
        if (token is not head or token.pos_ in _PREDICATES) and (found := _of_token(token)):
            return found
    return None


def _of_token(token: Token) -> Direction:
    if found := of_form(token.text):
        return found
    match token.morph.get("Tense", []):
        case ["Past"]:
            return "past"
        case ["Fut"]:
            return "future"
        case ["Pres"]:
            return "future" if "Perf" in token.morph.get("Aspect", []) else "present"
        case _:
            return None


def _of_verb(form: str) -> Direction:
    """What the form says when the dictionary knows it as no noun (`powiecie` may be one)."""
    return None if any(reading.pos == "subst" for reading in readings(form)) else of_form(form)


@lru_cache(maxsize=20_000)
def of_form(form: str) -> Direction:
    """What the dictionary's readings of a verb form say, when they agree."""
    said = {found for reading in readings(form) if (found := _of_tag(reading.pos, reading.values))}
    return said.pop() if len(said) == 1 else None


def _of_tag(pos: str, values: frozenset[str]) -> Direction:
    match pos:
        case "praet" | "imps" | "pant":
            return "past"
        case "bedzie" | "impt" | "cond":
            return "future"
        case "fin":
            return "future" if "perf" in values and "imperf" not in values else "present"
        case "winien":
            return "present"
        case "inf":
            return "infinitive"
        case _:
            return None


@lru_cache(maxsize=20_000)
def _reports(form: str) -> bool:
    return any(reading.lemma in _REPORTING for reading in readings(form))
