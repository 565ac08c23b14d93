"""Whether the sentence looks back or ahead: the tense of the verb that governs an expression of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from transforms.stretches import Stretch
from transforms.times.words import listed, readings
from transforms.words import Tree, Word

Direction: TypeAlias = Literal["past", "future", "present", "infinitive", "wished"] | None
_WISHING = frozenset({"aby", "żeby", "by", "ażeby", "iżby"})
_PREDICATES = frozenset({"VERB", "AUX"})
_REPORTING = listed(
    "powiedzieć mówić poinformować informować oświadczyć oznajmić przekazać podać podawać napisać pisać dodać zapewnić "
    "stwierdzić podkreślić zaznaczyć ocenić przyznać wyjaśnić tłumaczyć twierdzić donieść relacjonować zauważyć "
    "potwierdzić skomentować komentować przypomnieć"
)


@dataclass(frozen=True)
class Governor:
    """The verb that governs an expression: where it looks, and whether it only reports (`poinformował w środę`).

    A sentence without any verb announces.
    """

    direction: Direction = None
    reports: bool = False
    announces: bool = False


def governor(tree: Tree, start_char: int, end_char: int) -> Governor:
    """By the governing verb of the tree, else by the nearest word of the sentence that can only be a verb."""
    said = Stretch.covering(tree, start_char, end_char)
    if said is None:
        return Governor()
    if tree.has_heads:
        above = _by_tree(said.root())
        return Governor(announces=True) if above == Governor() and _is_verbless(said.root()) else above
    first = said.words[0]
    near = sorted(_line(first), key=lambda word: abs(word.i - first.i))
    return _with_infinitive([Governor(found, _reports(w.text)) for w in near if (found := _of_verb(w.text))])


def _is_verbless(word: Word) -> bool:
    return not any(w.pos in _PREDICATES or _of_verb(w.text) for w in word.tree.whole(word))


def _line(word: Word) -> list[Word]:
    """Words of the sentence, or those near it where nothing marks sentences."""
    tree = word.tree
    return tree.whole(word) if tree.has_sentences else tree.words[max(0, word.i - 20) : word.i + 20]


def _by_tree(word: Word) -> Governor:
    """`linia widoczna od 13 listopada` looks nowhere, whatever the verb above it."""
    if word.given_head.pos == "ADJ" and any(c.lower == "od" for c in word.given_children):
        return Governor()
    return _with_infinitive([Governor(found, _reports(w.text)) for w in _upwards(word) if (found := _clause(w))])


def _upwards(word: Word) -> Iterator[Word]:
    yield word
    while word.given_head is not word:
        word = word.given_head
        yield word


_UNTENSED = frozenset({"infinitive", "wished"})


def _with_infinitive(chain: list[Governor]) -> Governor:
    """`ma rozpocząć`, `chce przyjechać` look ahead; any other infinitive takes the tense of the verb above it.

    So does `żąda, aby zaproponowała`; what was wished in the past lay ahead then, and may lie behind now.
    """
    first = next(iter(chain), Governor())
    if first.direction not in _UNTENSED:
        return first
    above = next((found for found in chain if found.direction not in _UNTENSED), Governor())
    looks = "future" if above.direction == "present" else above.direction
    return Governor(None if first.direction == "wished" and looks == "past" else looks, first.reports)


def _clause(head: Word) -> Direction:
    """Tense of a predicate with its auxiliaries: `będzie głosował` and `zostaną ogłoszone` look ahead."""
    auxiliaries = [w for w in head.given_children if w.given_dep.startswith(("aux", "cop"))]
    for token in (*auxiliaries, head):
        if (token is not head or token.pos in _PREDICATES) and (found := _of_token(token)):
            return "wished" if found == "past" and _is_wished(head) else found
    return None


def _is_wished(head: Word) -> bool:
    return any(w.given_dep == "mark" and w.lower in _WISHING for w in head.given_children)


def _of_token(token: Word) -> Direction:
    if found := of_form(token.text):
        return found
    match token.given_features.get("Tense"):
        case "Past":
            return "past"
        case "Fut":
            return "future"
        case "Pres":
            return "future" if "Perf" in token.given_features.get("Aspect", "").split(",") else "present"
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
