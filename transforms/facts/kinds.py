"""Nouns that before a name say what or who its bearer is: closed lists."""

from __future__ import annotations

from transforms.schema import EntityType

ORGANISATIONS = frozenset({
    "agencja", "bank", "browar", "firma", "fundacja", "grupa", "holding", "instytut", "koalicja", "koncern",
    "konsorcjum", "korporacja", "organizacja", "operator", "partia", "portal", "przedsiębiorstwo", "przewoźnik",
    "rozgłośnia", "serwis", "sieć", "spółka", "stacja", "stowarzyszenie", "tabloid", "telewizja", "ugrupowanie",
    "wydawnictwo", "zespół", "dziennik", "tygodnik", "miesięcznik", "gazeta", "magazyn", "witryna", "platforma",
    "radio", "fundusz", "towarzystwo", "komitet",
})  # fmt: skip


PLACES = frozenset({
    "dzielnica", "gmina", "góra", "jezioro", "miasteczko", "miasto", "miejscowość", "osada", "rzeka", "wieś",
    "wyspa", "hotel", "lotnisko", "gazociąg", "rurociąg", "ropociąg", "elektrownia", "kopalnia", "rafineria",
    "port", "wioska", "kurort",
})  # fmt: skip


WORKS = frozenset({
    "aplikacja", "film", "festiwal", "huragan", "książka", "lek", "model", "myśliwiec", "okręt", "piosenka",
    "powieść", "program", "projekt", "prom", "rakieta", "satelita", "serial", "statek", "szczepionka", "tankowiec",
    "samolot", "pociąg", "system", "gazociąg", "rurociąg", "platforma", "operacja", "misja", "wariant", "akcja",
    "kampania", "inicjatywa",
})  # fmt: skip
"""Nouns of kinds that stand before the name of one of them: `spółka`, `miasto`, `gazociąg`."""


KINDS_OF_TYPE: dict[EntityType, frozenset[str]] = {
    "ORG": ORGANISATIONS, "GPE": PLACES, "LOC": PLACES, "FAC": PLACES | WORKS, "PRO": WORKS | ORGANISATIONS,
    "EVT": WORKS, "PER": frozenset(), "NORP": frozenset(),
}  # fmt: skip


QUOTED_KINDS = ORGANISATIONS | WORKS | PLACES
"""Before a name in quotation marks any kind is meant."""


FEMALE = frozenset({
    "minister", "premier", "prezydent", "kanclerz", "prezes", "poseł", "senator", "dyrektor", "rzecznik", "szefowa",
    "królowa", "profesor", "doktor", "ambasador", "burmistrz", "wójt", "sędzia", "prokurator", "mecenas",
    "wicepremier", "księżna", "radna", "wiceminister", "europoseł", "wiceprezes", "rektor", "adwokat", "pierwsza",
    "dama",
})  # fmt: skip
"""Feminine nouns for people that are not made with -ka."""


NOT_TITLES = frozenset({
    "pan", "pani", "imię", "nazwa", "tytuł", "hasło", "św", "święty", "nazwisko", "fot", "człowiek", "syn", "córka",
    "żona", "mąż", "brat", "siostra", "ojciec", "matka", "zwolennik", "przeciwnik", "rok", "dzień", "miesiąc",
    "członek", "sprawa", "wypowiedź", "zabójca", "morderca", "rywal", "rywalka", "następca", "następczyni",
    "poprzednik", "poprzedniczka", "krytyk", "przyjaciel", "kolega", "ochroniarz", "wyborca", "sympatyk", "obrońca",
    "sojusznik",
})  # fmt: skip
"""Nouns that before a name say nothing of its bearer, or say whose they are (`zwolennicy Jana Kota`)."""


KIN = frozenset(
    {
        "zabójca",
        "morderca",
        "rywal",
        "rywalka",
        "następca",
        "następczyni",
        "poprzednik",
        "poprzedniczka",
        "krytyk",
        "przyjaciel",
        "kolega",
        "ochroniarz",
        "wyborca",
        "sympatyk",
        "obrońca",
        "sojusznik",
        "syn",
        "córka",
        "żona",
        "mąż",
        "brat",
        "siostra",
        "ojciec",
        "matka",
        "ciotka",
        "wujek",
        "babcia",
        "dziadek",
        "kuzyn",
        "kuzynka",
        "teść",
        "teściowa",
        "członek",
    }
)
"""Nouns that are titles in the case of the name (`mąż Jan`), and owners' nouns before a genitive."""
