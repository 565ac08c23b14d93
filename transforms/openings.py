"""Words before a number that make it approximate, or leave it as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from transforms.morphology import generate
from transforms.pieces import Pieces

_Phrase = tuple[str, ...]


def _phrases(text: str) -> tuple[_Phrase, ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split(","))


def _forms(lemmas: str, *values: str) -> frozenset[str]:
    return frozenset(r.form for lemma in lemmas.split() for r in generate(lemma) if set(values) <= r.values)


def _by_word(phrases: Iterable[_Phrase], position: int) -> Mapping[str, list[_Phrase]]:
    """Phrases by their first (0) or last (-1) word."""
    found: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase[position], []).append(phrase)
    return found


_APPROXIMATE = _phrases(
    "nie mniej niż,nie więcej niż,więcej niż,mniej niż,mniej więcej,co najmniej,co najwyżej,plus minus,w przybliżeniu,"
    "z górą,rzędu,ok .,ok,prawie,niemal,nieomal,blisko,około,koło,ponad,przeszło,powyżej,poniżej,niespełna,"
    "przynajmniej,najwyżej,maksymalnie,minimum,maksimum,nawet,jakieś,jakichś,szacunkowo,orientacyjnie,grubo"
) + tuple((form,) for form in sorted(_forms("niecały", "pos")))
_UP_TO = _phrases("do")
_EXACT = _phrases(
    "w sumie,aż,tylko,zaledwie,jedynie,raptem,łącznie,razem,dokładnie,równo,średnio,przeciętnie,jego,jej,ich"
) + tuple(
    (form,)
    for form in sorted(
        _forms("ten tamten ów swój nasz wasz mój cały wszystek inny", "pl")
        | _forms("kolejny następny dodatkowy dalszy pozostały ostatni pierwszy", "pl")
    )
)
_MORE_OR_LESS = _by_word(_APPROXIMATE + _UP_TO, 0)
_AS_MUCH = _by_word(_EXACT, 0)
_BY_LAST_WORD = _by_word(_APPROXIMATE, -1)
_AMOUNTS = _forms(
    "kwota suma cena koszt grzywna kara mandat opłata odszkodowanie zadośćuczynienie nagroda dotacja kredyt pożyczka "
    "dofinansowanie zasiłek dodatek premia kaucja czynsz pensja wynagrodzenie",
    "sg",
)
_LINKS = (*_phrases("w wysokości,w kwocie,o wartości,na kwotę"), ())


@dataclass(frozen=True)
class Opening:
    """What stands before the number at the piece `end`; `only_money`: a noun that money alone measures (`kara`)."""

    end: int
    approximate: bool = False
    only_money: bool = False
    negative: bool = False


def opening(text: Pieces) -> Opening:
    """`co najmniej`, `kolejne`, `kara w wysokości`, `minus`, up to the first word that is none of them."""
    i = 0
    only_money = text.low(i) in _AMOUNTS
    if only_money:
        i += 1 + next(len(link) for link in _LINKS if _stands(text, 1, link))
    approximate = False
    while True:
        if (length := _length(text, i, _MORE_OR_LESS)) is not None:
            approximate = True
        elif (length := _length(text, i, _AS_MUCH)) is None:
            break
        i += length
    negative = text.low(i) in {"minus", "−"}
    return Opening(i + negative, approximate, only_money, negative)


def ends_approximate(before: Pieces) -> bool:
    """Whether the words before a phrase end with one that makes it approximate (`około | 300 osób`)."""
    last = before.low(len(before.pieces) - 1)
    return any(_stands(before, len(before.pieces) - len(phrase), phrase) for phrase in _BY_LAST_WORD.get(last, ()))


def _length(text: Pieces, i: int, by_first_word: Mapping[str, list[_Phrase]]) -> int | None:
    return next((len(phrase) for phrase in by_first_word.get(text.low(i), ()) if _stands(text, i, phrase)), None)


def _stands(text: Pieces, i: int, phrase: _Phrase) -> bool:
    return i >= 0 and all(text.low(i + k) == word for k, word in enumerate(phrase))
