"""Which of the encodings of Polish text some bytes are in: UTF-8, CP1250 or ISO-8859-2 (UTF-16 is known by its mark).

CP1250 and ISO-8859-2 put ą ś ź Ą Ś Ź on different bytes and share the other twelve Polish letters, so that
the better reading is the one with fewer signs that Polish text does not use.
"""

from __future__ import annotations

import re

POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
TYPOGRAPHY = "„”“‚’‘–—…«»‹›•·§°©®™€‰†\u00a0\u00ad"
SHARED = "".join(chr(b) for b in range(0xC0, 0x100) if bytes([b]).decode("cp1250") == bytes([b]).decode("latin-1"))
"""Letters that Western and Central European encodings put on the same byte (ü, é, …): right whichever it was."""

EXPECTED = frozenset(POLISH + TYPOGRAPHY + SHARED)
SINGLE_BYTE = ("cp1250", "iso8859_2")
UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
NOT_ASCII = re.compile(rb"[\x80-\xff]+")


def recognise(data: bytes) -> str | None:
    """The Python codec that reads the bytes as plausible Polish text, None when there is none."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None if _is_broken_utf8(data) else _single_byte(data)
    return "utf-8"


def decode(data: bytes) -> str | None:
    """The text the bytes stand for, None when they are in none of the encodings."""
    codec = recognise(data)
    return codec and data.decode(codec)


def _is_broken_utf8(data: bytes) -> bool:
    """Whether most bytes above ASCII stand in UTF-8 sequences: damaged UTF-8 must not pass as CP1250 ("Ä…")."""
    return 2 * _length(UTF8_SEQUENCE, data) > _length(NOT_ASCII, data)


def _length(pattern: re.Pattern[bytes], data: bytes) -> int:
    return sum(m.end() - m.start() for m in pattern.finditer(data))


def _single_byte(data: bytes) -> str | None:
    signs = b"".join(NOT_ASCII.findall(data))
    strange = {codec: n for codec in SINGLE_BYTE if (n := _strange(signs, codec)) is not None}
    best = min(strange, key=strange.__getitem__, default=None)
    return best if best and 4 * strange[best] <= len(signs) else None


def _strange(signs: bytes, codec: str) -> int | None:
    """How many of the signs Polish text does not use; None when one of them is no sign at all."""
    try:
        text = signs.decode(codec)
    except UnicodeDecodeError:
        return None
    if any("\x80" <= sign <= "\x9f" for sign in text):
        return None
    return sum(sign not in EXPECTED for sign in text)
