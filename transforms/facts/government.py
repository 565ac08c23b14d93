"""Verbs that govern an instrumental; beside any other verb a bare instrumental tells by what means."""

from __future__ import annotations

from transforms.facts.clause import Clause
from transforms.facts.tree import Word, feature, is_clausal, preposition

INSTRUMENTAL = frozenset({
    "kierować", "pokierować", "rządzić", "porządzić", "władać", "zawładnąć", "zarządzać", "dowodzić", "dyrygować",
    "sterować", "administrować", "zawiadywać", "dysponować", "rozporządzać", "handlować", "kupczyć", "frymarczyć",
    "grozić", "zagrozić", "gardzić", "wzgardzić", "pogardzać", "pogardzić", "manipulować", "operować", "manewrować",
    "żonglować", "gospodarować", "szafować", "szastać", "skutkować", "poskutkować", "owocować", "zaowocować",
    "emanować", "promieniować", "tryskać", "kipieć", "tętnić", "tchnąć", "pachnieć", "zapachnieć", "śmierdzieć",
    "cuchnąć", "ociekać", "świecić", "błyszczeć", "wstrząsać", "wstrząsnąć", "potrząsać", "potrząsnąć", "trząść",
    "zatrząść", "zachwiać", "chwiać", "kołysać", "zakołysać", "machać", "machnąć", "pomachać", "wymachiwać", "kręcić",
    "pokręcić", "kiwać", "kiwnąć", "skinąć", "rzucać", "rzucić", "ciskać", "cisnąć", "miotać", "targać", "targnąć",
    "poruszać", "poruszyć", "obracać", "sypać", "sypnąć", "epatować",
    "trzaskać", "trzasnąć", "stukać", "brzęczeć", "strzelać", "szarpać", "ruszać", "ruszyć", "wzruszać", "wzruszyć",
    "merdać", "wodzić", "wywijać", "powiewać", "imponować", "zaimponować", "spekulować", "żyć",
    "oddychać", "służyć", "dmuchać", "pluć", "grzeszyć", "pozostać", "pozostawać", "zostać", "zostawać", "bywać", "być",
    "paść", "padać", "nazwać", "nazywać", "mianować", "uczynić", "ogłosić", "okrzyknąć", "wybrać",
    "wybierać", "uznać", "uznawać", "określić", "określać",
})  # fmt: skip

REFLEXIVE = frozenset({
    "zajmować", "zająć", "interesować", "zainteresować", "opiekować", "zaopiekować", "cieszyć", "ucieszyć", "szczycić",
    "chwalić", "pochwalić", "przechwalać", "pysznić", "chlubić", "kierować", "posługiwać", "posłużyć", "dzielić",
    "podzielić", "wymieniać", "wymienić", "martwić", "zmartwić", "przejmować", "przejąć", "denerwować", "zachwycać",
    "zachwycić", "brzydzić", "bawić", "rozczarować", "charakteryzować", "odznaczać", "odznaczyć", "cechować",
    "wyróżniać", "wyróżnić", "różnić", "zakończyć", "kończyć", "skończyć", "zaczynać", "zacząć", "rozpocząć",
    "rozpoczynać", "tłumaczyć", "żywić", "odżywiać", "trudnić", "parać", "pasjonować", "fascynować", "zafascynować",
    "zarazić", "zarażać", "legitymować", "wylegitymować", "wykazać", "wykazywać", "popisać", "popisywać", "zadowolić",
    "zadowalać", "sugerować", "zasłaniać", "zasłonić", "delektować", "rozkoszować", "emocjonować", "ekscytować",
    "znudzić", "nudzić", "męczyć", "zmęczyć", "stać", "stawać", "okazać", "okazywać", "wydać", "wydawać", "czuć",
    "poczuć", "nazywać", "zwać", "mienić", "ogłosić", "ogłaszać", "objawiać", "objawić", "przejawiać", "przejawić",
    "odbić", "odbijać", "rewanżować", "zrewanżować", "odwdzięczyć", "odwdzięczać", "oburzać", "oburzyć", "zniechęcać",
    "zniechęcić", "otaczać", "otoczyć", "wspierać", "podpierać", "podeprzeć", "wspomagać", "upajać", "pocieszać",
})  # fmt: skip
"""The same of verbs with `się`: `zajmować się`, `okazać się`."""


def is_means(token: Word, clause: Clause) -> bool:
    """`przyciągać niskimi podatkami`: an instrumental without a preposition that the verb does not govern."""
    if feature(token, "Case") != "Ins" or token.pos not in ("NOUN", "PROPN") or preposition(token) is not None:
        return False
    if is_clausal(token):  # `podał, że celem jest …`
        return False
    if any(c.relation in ("nummod", "det") and feature(c, "Case") not in ("Ins", "") for c in token.children):
        return False
    return clause.nucleus.lemma not in (REFLEXIVE if clause.reflexive else INSTRUMENTAL)
