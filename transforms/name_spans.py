"""The model's names, mended where print or the calendar tells: edges, quotation marks, double names, holidays."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from transforms.agencies import NAMES as AGENCIES
from transforms.morphology import analyse, generate
from transforms.times.holidays import NAMES as HOLIDAYS

QUOTES = frozenset('"„”“»«')
MARKS = frozenset("#-–—,:;/|([") | {"’’", "''"}
LINKS = frozenset({"ADP", "CCONJ"})
ORGANISATIONS = frozenset({
    "agencja", "bank", "dziennik", "firma", "gazeta", "koncern", "organizacja", "partia", "portal", "serwis", "spółka",
    "stacja", "telewizja", "tygodnik", "ugrupowanie", "wytwórnia",
})  # fmt: skip
AGENCY_NAMES = frozenset(AGENCIES)
SCORE = re.compile(r"\d+:\d+")
POLITE = frozenset(reading.form for lemma in ("pan", "pani", "państwo") for reading in generate(lemma))
HOLY_WEEK = (
    "wielki tydzień,wielkiego tygodnia,wielkim tygodniu,wielki czwartek,wielkiego czwartku,wielka sobota,wielką sobotę,"
    "wielkiej soboty,wielki post,wielkiego postu,wielkim poście"
)
FEASTS = HOLIDAYS.keys() | {tuple(phrase.split()) for phrase in HOLY_WEEK.split(",")}


@Language.component("sedno_names", assigns=["doc.ents"], requires=["doc.ents", "token.pos"])
def names(doc: Doc) -> Doc:
    """Set the doc's names anew, if there is something to mend."""
    parts = (part for span in _joined(doc) for part in _parted(span))
    mended = [name for part in parts if (name := _mended(part)) is not None]
    if [_key(span) for span in mended] != [_key(span) for span in doc.ents]:
        doc.set_ents(mended)
    return doc


def _key(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label_


def _joined(doc: Doc) -> Iterator[Span]:
    """The names, those of one person that a hyphen joins as one (`Maria Skłodowska-Curie`)."""
    waiting: Span | None = None
    for span in doc.ents:
        if waiting is not None and _is_double(waiting, span):
            waiting = Span(doc, waiting.start, span.end, label=span.label)
            continue
        if waiting is not None:
            yield waiting
        waiting = span
    if waiting is not None:
        yield waiting


def _is_double(first: Span, second: Span) -> bool:
    """Two persons with one name each may be a pair (`Putin-Biden`)."""
    if first.label_ != "PER" or second.label_ != "PER" or second.start - first.end > 1:
        return False
    hyphen = first.doc[second.start - 1]
    joined = hyphen.text == "-" and hyphen.i > first.start and not hyphen.whitespace_
    return joined and not hyphen.nbor(-1).whitespace_ and (second.start == first.end or len(first) > 1)


def _parted(span: Span) -> tuple[Span, ...]:
    """`szef koncernu Meta Mark Zuckerberg`, `z Agencją Reutera Nowak`: after a noun for organisations the first word is
    one's name, and the person's begins with the given name behind it, or behind an agency."""
    doc, kind = span.doc, span.start if span[0].lemma_.lower() in ORGANISATIONS else span.start - 1
    if span.label_ not in ("PER", "ORG") or kind < 0 or doc[kind].lemma_.lower() not in ORGANISATIONS:
        return (span,)
    name, rest = kind + 1, span.end - kind - 2
    if rest < 1 or (doc[name].text not in AGENCY_NAMES and not _begins_a_person(doc, name, rest)):
        return (span,)
    return Span(doc, span.start, name + 1, label="ORG"), Span(doc, name + 1, span.end, label="PER")


def _begins_a_person(doc: Doc, name: int, rest: int) -> bool:
    """Whether a given name with a surname follows the word, which is no given name itself."""
    return rest > 1 and not _is_given(doc[name]) and _is_given(doc[name + 1])


def _is_given(token: Token) -> bool:
    return any("imię" in reading.names for reading in analyse(token.text))


def _mended(span: Span) -> Span | None:
    start, end = span.start, span.end
    doc = span.doc
    if _is_unclosed(doc, start, end) and end < len(doc) and doc[end].text in QUOTES and not doc[end - 1].whitespace_:
        end += 1
    while start < end and (doc[start].text in MARKS or _is_loose_quote(doc, start, start, end)):
        start += 1
    while start < end and (_ends_no_name(doc[end - 1], end - start) or _is_loose_quote(doc, end - 1, start, end)):
        end -= 1
    words = tuple(token.lower_ for token in doc[start:end])
    if not words or (span.label_ == "PER" and len(words) == 1 and _is_common(doc[start])):
        return None
    label = "EVT" if words in FEASTS else span.label_
    return Span(doc, start, end, label=label)


def _is_common(token: Token) -> bool:
    """Whether a word in capitals is none's name: `Pan`, degrees `Celsjusza`."""
    return token.lower_ in POLITE or (
        token.text == "Celsjusza" and token.i > 0 and token.nbor(-1).text.startswith("stop")
    )


def _is_unclosed(doc: Doc, start: int, end: int) -> bool:
    return sum(token.text in QUOTES for token in doc[start:end]) % 2 == 1


def _is_loose_quote(doc: Doc, place: int, start: int, end: int) -> bool:
    return doc[place].text in QUOTES and _is_unclosed(doc, start, end)


def _ends_no_name(token: Token, length: int) -> bool:
    """Whether the last word leads on to something else (`Forum Nauki w`, `Polonia 2:0`)."""
    if length > 1 and (SCORE.fullmatch(token.text) or (token.pos_ in LINKS and token.is_lower)):
        return True
    return token.text in MARKS
