"""News agencies, and where an article says that it comes from one."""

from __future__ import annotations

import re

AGENCIES: dict[str, tuple[str, ...]] = {
    "PAP": ("PAP", "Polska Agencja Prasowa"), "Reuters": ("Reuters", "Reutersa", "Reutera"),
    "AFP": ("AFP", "Agence France-Presse"), "AP": ("AP", "Associated Press"), "dpa": ("dpa", "DPA"),
    "TASS": ("TASS", "ITAR-TASS"), "RIA": ("RIA Nowosti",), "Interfax": ("Interfax", "Interfax-Ukraina"),
    "ANSA": ("ANSA",), "EFE": ("EFE",), "UPI": ("UPI", "United Press International"), "Xinhua": ("Xinhua",),
    "Ukrinform": ("Ukrinform",), "UNIAN": ("UNIAN",), "BiełTA": ("BiełTA", "BelTA"), "Kyodo": ("Kyodo",),
    "Jiji": ("Jiji",), "Yonhap": ("Yonhap",), "Anadolu": ("Anadolu",), "Bloomberg": ("Bloomberg",),
    "Dow Jones": ("Dow Jones",), "IAR": ("IAR", "Informacyjna Agencja Radiowa"), "ISBnews": ("ISBnews",),
    "Newseria": ("Newseria",), "KAI": ("KAI", "Katolicka Agencja Informacyjna"), "ČTK": ("ČTK", "CTK"),
    "TASR": ("TASR",), "MTI": ("MTI",), "APA": ("APA",), "BNS": ("BNS",), "ELTA": ("ELTA",), "LETA": ("LETA",),
    "Agerpres": ("Agerpres",), "BTA": ("BTA",), "Tanjug": ("Tanjug",), "Belga": ("Belga",), "NTB": ("NTB",),
}  # fmt: skip
"""Agencies as `origin_agency` names them, with the ways in which they are printed."""

NAMES = sorted((printed for names in AGENCIES.values() for printed in names), key=len, reverse=True)
PATTERN = "(?:" + "|".join(map(re.escape, NAMES)) + ")"
_AFTER = r"(?=[)/,;.\s]|$)"
_LABEL = r"\b(?:[Źź]ródło|ŹRÓDŁO|[Zz]a|[Oo]prac\.?[^\n:]{0,40}na podstawie)(?:\s*:\s*|\s+)"
_CLOSE = r"(?:\)|/|,|\.\s*$|\s*$|[ /,;][^()\n]{0,40}\))"
SIGNED = re.compile(
    rf"(?:(?:\(|/)(?:[^\W\d_]{{1,4}}[/ ])?|{_LABEL}|^[ \t]*)(?P<agency>{PATTERN}){_CLOSE}", re.MULTILINE
)
_PHOTO = re.compile(r"(?i:\bfot\.|\bfoto\b|\bzdj\.|\bzdjęci[ae]\b|\bgrafika\b|\bwideo\b)[^\n]*")
_WHOLE = re.compile(rf"(?:^|[/(,;]\s*|\b[Zz]a\s+|[Źź]ródło:\s*)(?P<agency>{PATTERN})(?:\s+(?:Biznes|News))?{_AFTER}")
_LAST = re.compile(
    rf"[.!?…”\"»)]\s+(?P<agency>{PATTERN})(?:/[^\W\d_]+(?: [^\W\d_]+){{1,2}}|(?:, ?[^\W\d_]{{2,4}})*)\.?\s*\Z"
)
"""After the last sentence, with the one who wrote it (`TASS/Jan Kot`) or initials (`PAP, jk`)."""
_SLASHED = re.compile(r"/(?P<agency>pap)(?=/|\.?\s*\Z)")
ZONE = 300
"""Code points at each end of a text where agencies sign."""


def agency(text: str, author: str | None = None, publisher: str | None = None) -> str | None:
    """The agency that signs a text at its beginning or end, else its author or publisher if that is one.

    Who made the pictures is not asked: "fot. PAP" says nothing of the text.
    """
    whole = (text,) if len(text) <= 2 * ZONE else (text[:ZONE], text[-ZONE:])
    zones = [_PHOTO.sub("", zone) for zone in whole]
    signed = (m for zone in zones for m in SIGNED.finditer(zone))
    found = next(signed, None) or _LAST.search(zones[-1]) or _SLASHED.search(zones[-1])
    if found is None:
        found = next((m for said in (author, publisher) if said and (m := _WHOLE.search(said.strip()))), None)
    return canonical(found["agency"]) if found else None


def canonical(printed: str) -> str:
    """The name under which that agency is published."""
    return next(name for name, names in AGENCIES.items() if printed in names or printed == name.casefold())
