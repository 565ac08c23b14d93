"""Where sentences must or must not end, before the parser is asked: lines, datelines, abbreviations, credits."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from transforms.agencies import AGENCIES
from transforms.continuations import DASHES, goes_on
from transforms.dateline import datelines
from transforms.short_titles import PARTS

MAY_BE_FINAL = frozenset({"dyw", "nadzw", "pos", "rez", "szt"})
"""Short titles that end a sentence as something else: `100 szt.`"""

NEVER_FINAL = frozenset({
    *(PARTS.keys() - MAY_BE_FINAL),
    "al", "ang", "art", "bosm", "bł", "chor", "cyt", "dn", "dot", "ds", "fot", "franc", "gm", "godz", "hiszp", "hm",
    "hr", "im", "kadm", "kan", "kontradm", "m.in", "niem", "not", "np", "nr", "nt", "ogn", "ok", "oprac", "os", "paraf",
    "pl", "pok", "pow", "prez", "prow", "przew", "pt", "reż", "ros", "rys", "sekr", "sygn", "tel", "tj", "tzn", "tzw",
    "ukr", "ul", "vs", "wewn", "wg", "wiceadm", "wicedyr", "wicemarsz", "wicemin", "wiceprem", "wiceprez", "woj", "ws",
    "wyd", "wł", "zagr", "zast", "zdj", "zob", "łac", "śp", "św",
})  # fmt: skip
"""Abbreviations that announce what follows, as a title does a name."""

BULLETS = DASHES | {"•", "*", "·"}
ITEM_ENDS = frozenset({":", ";", ","})
NUMBER_ENDS = frozenset({".", ")"})
OPENING = frozenset({"(", "["})
CREDIT = "Fot"
DEGREE = "st"
BEFORE_INITIALS = frozenset({"ADP", "CCONJ"})


@Language.component("sedno_paragraphs", assigns=["token.is_sent_start"])
def paragraphs(doc: Doc) -> Doc:
    """A blank line and a dateline end the sentence, lacking a full stop; what announces a name or goes on does not."""
    for start, end in datelines(doc.text):
        for token in doc.char_span(start, end, alignment_mode="expand") or ():
            token.is_sent_start = token.idx == start
        if (story := doc.char_span(end, end + 1, alignment_mode="expand")) is not None:
            story[0].is_sent_start = True
    for token in doc[:-1]:
        starts = _starts_after(doc, token)
        if starts is not None:
            doc[token.i + 1].is_sent_start = starts
    return doc


def _starts_after(doc: Doc, token: Token) -> bool | None:
    """Whether a sentence starts behind the token; None where only the parser can tell."""
    following = doc[token.i + 1]
    if token.is_space and token.text.count("\n") > 1:
        return True
    if token.is_space and "\n" in token.text and (_is_item(doc, following) or _is_signed(doc, token)):
        return True
    if (
        following.text == CREDIT
        and token.text not in OPENING
        and token.i + 2 < len(doc)
        and doc[token.i + 2].text == "."
    ):
        return True
    if following.is_space:
        return None
    if _numbers_a_line(token) or (token.text == "." and (_announces(token) or _ends_an_initial(token, following))):
        return False
    return False if goes_on(doc, following.i) else None


def _is_item(doc: Doc, mark: Token) -> bool:
    """Whether a bullet, a dash or `b)` opens the line as an item of a list, and the line before is not closed."""
    lettered = mark.i + 1 < len(doc) and _numbers_a_line(doc[mark.i + 1])
    return (mark.text in BULLETS or lettered) and mark.i > 1 and doc[mark.i - 2].text in ITEM_ENDS


def _is_signed(doc: Doc, line_end: Token) -> bool:
    """Whether an agency in brackets closes the line (`(PAP)`): what follows is who wrote it, or the next story."""
    return line_end.i > 1 and doc[line_end.i - 1].text == ")" and doc[line_end.i - 2].text in AGENCIES


def _numbers_a_line(close: Token) -> bool:
    """Whether the mark closes the number or the letter that opens its line (`3. Zdzisław Maj`, `b) prawo jazdy`)."""
    if close.i == 0 or close.text not in NUMBER_ENDS:
        return False
    number = close.nbor(-1)
    opens = number.i == 0 or "\n" in number.nbor(-1).text
    return opens and len(number) < 3 and (number.is_digit or (number.is_alpha and close.text == ")"))


def _announces(stop: Token) -> bool:
    """Whether the full stop belongs to an abbreviation that never ends a sentence (`10 min.` may)."""
    if stop.i == 0 or stop.nbor(-1).whitespace_:
        return False
    if stop.nbor(-1).lower_ in MAY_BE_FINAL:  # `asp. szt. Ewa Lis`
        return stop.i > 2 and stop.nbor(-2).text == "." and stop.nbor(-3).lower_ in PARTS
    if stop.nbor(-1).lower_ not in NEVER_FINAL:
        return False
    return stop.i < 2 or not stop.nbor(-2).like_num


def _ends_an_initial(stop: Token, following: Token) -> bool:
    """Whether it is the full stop of an initial in the middle of a sentence (`dla Jana K. ośmiu lat`)."""
    goes_on = following.is_lower and following.is_alpha and stop.i > 0 and _is_initial(stop.nbor(-1))
    return goes_on or _is_first_initial(stop, following)


def _is_first_initial(stop: Token, following: Token) -> bool:
    """Whether the full stop follows the initial of a first name, before a word with a capital.

    It stands behind a title, a preposition, a conjunction or another initial. `Tomasz K.` may end a sentence, and so
    may `20 st. C.`
    """
    if stop.i == 0 or not _is_initial(stop.nbor(-1)) or not following.text[:1].isupper():
        return False
    if stop.i == 1:
        return True
    before = stop.nbor(-2)
    if before.text != "." or stop.i < 3:
        return before.is_space or before.pos_ in BEFORE_INITIALS
    abbreviated = stop.nbor(-3)
    if _is_initial(abbreviated):
        return _is_first_initial(before, stop.nbor(-1))
    return abbreviated.lower_ in NEVER_FINAL and abbreviated.lower_ != DEGREE


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper() and not token.whitespace_
