"""Where print alone shows that a sentence goes on: closing marks, small letters, ellipses, abbreviations."""

from spacy.tokens import Doc, Token

from transforms.morphology import analyse

DASHES = frozenset({"-", "–", "—"})
ELLIPSIS = "…"
OPEN_ENDS = frozenset({ELLIPSIS, "...", "?", "!"})
CLOSING = frozenset({",", ";", ":", ")", "]", "”", "»", ".", "?", "!", ELLIPSIS})
STRAIGHT_QUOTES = frozenset({'"', "'"})
MID_CLAUSE = frozenset({",", ":"})
GREAT = frozenset({"W", "Wlk", "Wielk"})
LINKS = frozenset({"czytaj", "zobacz"})
"""What a portal prints behind the cut text of a teaser (`w budżecie 3,8 proce... zobacz więcej`)."""


def goes_on(doc: Doc, place: int) -> bool:
    """Whether the token at that place cannot open a sentence, for what stands before it on its line."""
    token, before = doc[place], doc[place - 1]
    if token.is_space or before.is_space:
        return False
    more = _is_small(token) and _wants_more(before)
    return more or _closes(token, before) or _is_speech_tag(doc, place) or _is_rest_of_name(token, before)


def _closes(token: Token, before: Token) -> bool:
    """Whether a mark belongs to what it is printed against (`Gruzji?"`)."""
    if before.whitespace_:
        return False
    if token.text in STRAIGHT_QUOTES:
        return bool(token.whitespace_) or token.i + 1 == len(token.doc) or not token.nbor(1).is_alpha
    return token.text in CLOSING


def _is_small(token: Token) -> bool:
    return bool(token.is_lower and token.is_alpha) and token.text not in LINKS


def _wants_more(before: Token) -> bool:
    """Whether a small letter behind this token only goes on: a word, a comma, an ellipsis, an abbreviation's stop."""
    if before.text == "." and before.i > 0 and not before.nbor(-1).whitespace_:
        return _is_ellipsis(before) or _is_abbreviated(before.nbor(-1))
    return bool(before.is_alpha or before.like_num) or before.text in MID_CLAUSE or before.text == ELLIPSIS


def _is_abbreviated(word: Token) -> bool:
    """Whether a full stop behind the word is its own, not a sentence's (`o 13 p.p. spadła`, `w 79. dniu`)."""
    if word.like_num or "." in word.text or len(word) == 1:
        return True
    return word.is_lower and not any(reading.pos != "brev" for reading in analyse(word.text))


def _is_rest_of_name(token: Token, before: Token) -> bool:
    """Whether it is the second word of `W. Brytania`, `Wlk. Brytanią`, the name that papers shorten."""
    if before.text != "." or before.i == 0 or not token.text.startswith("Brytani"):
        return False
    first = before.nbor(-1)
    return first.text in GREAT and not first.whitespace_


def _is_speech_tag(doc: Doc, place: int) -> bool:
    """Whether a dash and a small letter follow a question, an exclamation or an ellipsis (`Kiedy? – pytał.`)."""
    before = doc[place - 1]
    open_end = before.text in OPEN_ENDS or _is_ellipsis(before)
    return open_end and doc[place].text in DASHES and place + 1 < len(doc) and _is_small(doc[place + 1])


def _is_ellipsis(stop: Token) -> bool:
    """Whether it is the last of several full stops, as the tokeniser leaves `...`."""
    earlier = stop.nbor(-1) if stop.i else stop
    return stop.text == "." == earlier.text and earlier.i < stop.i and not earlier.whitespace_
