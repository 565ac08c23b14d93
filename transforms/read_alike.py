"""The names of one article read alike: what one of them shows of a person's name holds for the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from transforms.declension import in_any_slot
from transforms.morphology import analyse
from transforms.named import Named, named
from transforms.stretches import Stretch

LONGEST_ACRONYM = 4
FIRMS = frozenset({"firma", "spółka", "koncern", "bank", "sieć", "marka", "kancelaria"})
"""What a company that is called like a person is introduced by."""

THINGS = ("ORG", "PRO", "EVT", "LOC", "GPE", "FAC")
"""Types of what is no person, the likeliest first where one name is as often of the one as of the other."""

Words = tuple[str, ...]


def read_alike(found: Sequence[Named]) -> list[Named]:
    """The names, two that were taken for one parted, each of one type, surnames alone as in the full name."""
    people = {tuple(n.base_form.split()) for n in found if n.span.label == "PER" and len(n.span) > 1}
    bearers: dict[str, set[Words]] = {}
    for words in (p for p in people if len(p) > 1):
        bearers.setdefault(words[-1], set()).add(words)
    surnames = set(bearers)
    parted = [part for name in found for part in _parted(name, people, bearers)]
    alone = {n.base_form for n in parted if len(n.span) == 1 and n.span.label == "PER"}
    firms = {n.base_form for n in parted if _is_firm(n) and n.base_form.split()[-1] not in alone}
    parted = [_labelled(n, "ORG") if n.base_form in firms else n for n in parted]
    counts = Counter((n.base_form.casefold(), n.span.label) for n in parted)
    typed = [_of_one_type(n, counts, surnames) for n in parted]
    bases = {n.base_form for n in typed if n.span.label == "PER" and n.base_form != n.span.text}
    printed = {n.span.text for n in typed if n.method == "as_printed"}
    read = [_as_printed(n, printed) if n.method == "guesser" else n for n in typed]
    return [_surname(n, surnames, bases) if len(n.span) == 1 and n.span.label == "PER" else n for n in read]


def _parted(name: Named, people: set[Words], bearers: Mapping[str, set[Words]]) -> Iterator[Named]:
    """`partia Venstre Jan Lis`, `rzekł Nowakowi Lis`: two names each, where the article has Jan Lis and Ewa Nowak."""
    cut = _border(name.span, people, bearers)
    if cut is None:
        yield name
        return
    span = name.span
    yield named(Stretch(span.tree, span.start, span.start + cut, span.label))
    yield named(Stretch(span.tree, span.start + cut, span.end, "PER"))


def _border(span: Stretch, people: set[Words], bearers: Mapping[str, set[Words]]) -> int | None:
    words = tuple(w.text for w in span.words)

    def is_surname(word: str) -> bool:
        """Of somebody else in the article."""
        return not bearers.get(word, set()) <= {words}

    if span.label == "PER":
        return 1 if _are_two_people(words, is_surname) else None
    if span.label != "ORG":
        return None
    whole = next((i for i in range(1, len(words) - 1) if words[i:] in people), None)
    acronym = len(words) == 2 and words[0].isupper() and len(words[0]) <= LONGEST_ACRONYM and is_surname(words[1])
    return whole or (1 if acronym else None)


def _are_two_people(words: Words, is_surname: Callable[[str], bool]) -> bool:
    """Whether somebody's surname, which is no first name, stands before the surname or the full name of another."""
    first, *rest = words
    if not rest or _is_first_name(first) or not any(map(is_surname, (first, *in_any_slot(first)))):
        return False
    if len(rest) == 1:
        return rest[0] != first and is_surname(rest[0])
    return is_surname(first) and _is_first_name(rest[0])


def _is_first_name(word: str) -> bool:
    return any("imię" in r.names for r in analyse(word))


def _of_one_type(name: Named, counts: Counter[tuple[str, str]], surnames: set[str]) -> Named:
    span = name.span
    if len(span) > 1:
        label = _commonest(name.base_form.casefold(), span.label, counts)
    else:
        label = "PER" if span.label in ("ORG", "PRO") and span.text in surnames else span.label
    return _labelled(name, label)


def _labelled(name: Named, label: str) -> Named:
    span = name.span
    return name if label == span.label else named(Stretch(span.tree, span.start, span.end, label))


def _is_firm(name: Named) -> bool:
    """`raport firmy Oliver Wyman`: after the noun the name stays in the nominative; `firma Jana Kota` is his."""
    span = name.span
    before = span.tree.words[span.start - 1] if span.start else None
    uninflected = len(span) > 1 and span.label == "PER" and name.base_form == span.text
    return uninflected and before is not None and before.given_lemma.casefold() in FIRMS


def _commonest(base: str, label: str, counts: Counter[tuple[str, str]]) -> str:
    """The type that the article gives the name most often; whether it is a person is not decided by one to one."""
    thing = max(THINGS, key=lambda t: (counts[base, t], -THINGS.index(t)))
    if counts[base, "PER"] == counts[base, thing]:
        return label
    return "PER" if counts[base, "PER"] > counts[base, thing] else thing


def _surname(name: Named, surnames: set[str], bases: set[str]) -> Named:
    """Beside Jan Raja, `Raja` is no form of Raj; beside Barack Obama, `Obamie` is one; beside `Zacharowej`, `Zacharowa`
    is no form of Zacharow."""
    text = name.span.text
    if text in surnames or (text in bases and name.base_form not in surnames):
        return name._replace(base_form=text, method="as_printed")
    if name.base_form in surnames:
        return name
    forms = surnames.intersection(in_any_slot(text))
    return name._replace(base_form=forms.pop(), method="guesser") if len(forms) == 1 else name


def _as_printed(name: Named, printed: set[str]) -> Named:
    """What is a nominative elsewhere (`Intesa czeka`) is one here too, where the article never has what was guessed."""
    span = name.span
    if span.text in printed and all(span.tree.counts[word] == 0 for word in name.base_form.split()):
        return name._replace(base_form=span.text, method="as_printed")
    return name
