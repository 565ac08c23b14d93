"""Abbreviated ranks, degrees and offices before a name: `mł. asp. Jan Lis`, `prof. dr hab. Ewa Kos`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

TITLES = {
    "abp": "arcybiskup", "adm": "admirał", "adw": "adwokat", "asp": "aspirant", "bp": "biskup", "bryg": "brygadier",
    "doc": "docent", "dr": "doktor", "dyr": "dyrektor", "gen": "generał", "insp": "inspektor", "inż": "inżynier",
    "kard": "kardynał", "kmdr": "komandor", "kom": "komisarz", "kpr": "kapral", "kpt": "kapitan", "ks": "ksiądz",
    "lek": "lekarz", "marsz": "marszałek", "mec": "mecenas", "mgr": "magister", "min": "minister", "mjr": "major",
    "nadbryg": "nadbrygadier", "nadinsp": "nadinspektor", "nadkom": "nadkomisarz", "plut": "plutonowy",
    "płk": "pułkownik", "podinsp": "podinspektor", "podkom": "podkomisarz", "por": "porucznik", "pos": "poseł",
    "ppłk": "podpułkownik", "ppor": "podporucznik", "prof": "profesor", "prok": "prokurator", "red": "redaktor",
    "rtm": "rotmistrz", "sen": "senator", "sierż": "sierżant", "szer": "szeregowy",
}  # fmt: skip
"""What an abbreviation stands for before a name."""

QUALIFIERS = {
    "dyw": "dywizji", "hab": "habilitowany", "mł": "młodszy", "nadzw": "nadzwyczajny", "rez": "rezerwy",
    "st": "starszy", "szt": "sztabowy", "zw": "zwyczajny",
}  # fmt: skip
"""Adjectives and genitives beside them."""

PARTS = TITLES | QUALIFIERS
ALSO_WORDS = frozenset({"sen", "por", "pos", "kom", "doc", "lek"})
"""Of these, the ones that are words of their own: a full stop after them may end the sentence."""

ASSIMILATED = frozenset({"dr", "mgr", "mjr", "płk", "ppłk", "kmdr", "kpt", "rtm", "bp", "abp", "kpr", "ks", "hab"})
"""Written without a full stop in the nominative, or often enough so."""


class _Token(Protocol):
    @property
    def text(self) -> str: ...


def short_title(text: str) -> str | None:
    """The abbreviation that a word is, in small letters; capitals throughout are an acronym."""
    low = text.lower()
    return low if low in PARTS and text in (low, low.capitalize()) else None


def in_full(tokens: Sequence[_Token], places: Sequence[int]) -> list[str]:
    """What the abbreviations at these places stand for: `gen. bryg.` is `generał brygady`."""
    printed = [tokens[i].text.lower() for i in places]
    general = "gen" in printed
    return ["brygady" if general and word == "bryg" else PARTS[word] for word in printed]


def titles_before_a_name(tokens: Sequence[_Token], start: int) -> tuple[list[int], int] | None:
    """The places of the abbreviations from `start` on, and that of the capitalised word that they lead to."""
    found: list[int] = []
    i = start
    if start and tokens[start - 1].text[:1].isdigit():  # `10 min.`, `100 szt.`
        return None
    while i < len(tokens) and (short := short_title(tokens[i].text)) is not None:
        found.append(i)
        stop = i + 1 < len(tokens) and tokens[i + 1].text == "."
        if not stop and short not in ASSIMILATED:
            return None
        i += 1 + stop
    if i >= len(tokens) or all(tokens[n].text.lower() in QUALIFIERS for n in found):
        return None
    return (found, i) if tokens[i].text[:1].isupper() and tokens[i].text.isalpha() else None
