"""Where a place stands for the institution that has its seat there: Londyn zapowiedział, w rozmowach z Moskwą."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.words import Word

ACTS = frozenset({
    "akceptować", "zaakceptować", "apelować", "zaapelować", "blokować", "zablokować", "bronić", "chcieć",
    "chwalić", "pochwalić", "deklarować", "zadeklarować", "decydować", "zdecydować", "domagać", "doceniać",
    "dyskutować", "egzekwować", "forsować", "głosować", "gotowy", "grozić", "zagrozić", "gwarantować",
    "zagwarantować", "informować", "poinformować", "interweniować", "kontynuować", "krytykować", "skrytykować",
    "kwestionować", "zakwestionować", "lekceważyć", "manipulować", "mediować", "nakładać", "nałożyć", "nakłaniać",
    "nakłonić", "nalegać", "narzucać", "narzucić", "naciskać", "negocjować", "wynegocjować", "obarczać",
    "obawiać", "obiecywać", "obiecać", "obłożyć", "obwiniać", "ocenić", "oceniać", "oczekiwać", "odmawiać",
    "odmówić", "odpowiadać", "odpowiedzieć", "odrzucać", "odrzucić", "odwołać", "ogłaszać", "ogłosić",
    "opowiadać", "opowiedzieć", "oskarżać", "oskarżyć", "ostrzegać", "ostrzec", "oświadczać", "oświadczyć",
    "planować", "podawać", "podkreślać", "podkreślić", "podpisywać", "podpisać", "podsycać", "podtrzymywać",
    "podtrzymać", "popierać", "poprzeć", "porozumieć", "postanawiać", "postanowić", "postrzegać", "postulować",
    "potępiać", "potępić", "potwierdzać", "potwierdzić", "powiadamiać", "powiadomić", "powiedzieć", "preferować",
    "proponować", "zaproponować", "prosić", "poprosić", "protestować", "zaprotestować", "próbować", "spróbować",
    "przeciwstawiać", "przeciwstawić", "przekonywać", "przekonać", "przygotowywać", "przyznawać", "przyznać",
    "ratyfikować", "reagować", "zareagować", "rezygnować", "zrezygnować", "rozmawiać", "rozważać", "rozważyć",
    "skłaniać", "skłonić", "sprzeciwiać", "sprzeciwić", "starać", "stwierdzać", "stwierdzić", "sugerować",
    "zasugerować", "spodziewać", "sądzić", "tłumaczyć", "twierdzić", "udawać", "uważać", "uczestniczyć",
    "udzielić", "uginać", "ugiąć", "unieważnić", "upierać", "ustalać", "ustalić", "ustąpić", "ustępować",
    "uzgadniać", "uzgodnić", "uznawać", "uznać", "usiłować", "wątpić", "wierzyć", "wnioskować", "wprowadzać",
    "wprowadzić", "wspierać", "wesprzeć", "współpracować", "wstrzymać", "wydalić", "wycofywać", "wycofać",
    "wyjaśniać", "wyjaśnić", "wykluczać", "wykluczyć", "wypowiedzieć", "wyrażać", "wyrazić", "wystąpić",
    "wysyłać", "wysłać", "wywierać", "wzywać", "wezwać", "zabiegać", "zachęcać", "zachęcić", "zadać", "zadbać",
    "zakazać", "zakazywać", "zamierzać", "zapewniać", "zapewnić", "zapowiadać", "zapowiedzieć", "zaprzeczać",
    "zaprzeczyć", "zarzucać", "zarzucić", "zatwierdzać", "zatwierdzić", "zawetować", "zażądać", "żądać", "zerwać",
    "zgadzać", "zgodzić", "zlekceważyć", "złożyć", "zobowiązywać", "zobowiązać", "zwlekać", "zwracać", "zwrócić",
    "żałować",
})  # fmt: skip
"""Verbs of saying, deciding and dealing with others, without się: whoever does so is no place."""

TALKS = frozenset({
    "rozmowa", "negocjacja", "negocjacje", "porozumienie", "umowa", "stosunek", "relacja", "spór", "konflikt",
    "dialog", "współpraca", "kontakt", "sojusz", "układ", "pakt", "rokowanie", "rokowania", "konsultacja",
    "napięcie", "kompromis",
})  # fmt: skip
"""What one has with another: `rozmowy z Moskwą`, `spór między Londynem a Brukselą`."""

OWN = frozenset({
    "decyzja", "stanowisko", "propozycja", "zgoda", "sprzeciw", "żądanie", "odpowiedź", "reakcja", "rzecznik",
    "strategia", "żądania", "ultimatum", "zapowiedź", "deklaracja", "oświadczenie", "oskarżenie", "zarzut",
    "groźba", "nacisk", "presja", "dyplomacja", "polityka", "plan", "inicjatywa", "postulat", "warunek",
    "ustępstwo", "poparcie", "wsparcie", "krytyka", "apel", "negocjator", "wysłannik", "propaganda", "sankcja",
    "interwencja", "strona", "cel", "intencja", "wymaganie", "ambicja", "wniosek",
})  # fmt: skip
"""What an institution takes, says or has: `stanowisko Londynu`, `rzecznik Kremla`; also its talks."""

SOURCES = frozenset({"według", "wg", "zdaniem"})
BESIDE = frozenset({"z", "ze", "między", "pomiędzy"})
LONGEST = 6
"""Names coordinated in a row."""


def acts(head: Word) -> bool:
    """Whether the name with that head word does what institutions do, as the model's tree has it."""
    first = head
    for _ in range(LONGEST):
        if first.given_dep != "conj":
            break
        first = first.given_head
    return _as_subject(first) or _as_agent(first) or _in_talks(first) or _as_owner(first) or _as_source(first)


def _as_subject(name: Word) -> bool:
    if name.given_dep not in ("nsubj", "iobj") or _prepositions(name):
        return False
    return any(v.given_lemma.casefold() in ACTS for v in _predicates(name.given_head))


def _predicates(verb: Word) -> Iterator[Word]:
    """The verb, what it governs (może odrzucić), and what is coordinated with it without a subject of its own."""
    yield verb
    for child in verb.given_children:
        if child.given_dep.startswith("xcomp") or (child.given_dep == "conj" and not _has_subject(child)):
            yield child


def _has_subject(verb: Word) -> bool:
    return any(c.given_dep.startswith("nsubj") for c in verb.given_children)


def _as_agent(name: Word) -> bool:
    before = _prepositions(name)
    return "przez" in before and (name.given_dep == "obl:agent" or name.given_head.given_lemma.casefold() in ACTS)


def _in_talks(name: Word) -> bool:
    if not BESIDE & _prepositions(name) or name.given_features.get("Case", "Ins") != "Ins":
        return False
    return name.given_head.given_lemma.casefold() in TALKS | ACTS


def _as_owner(name: Word) -> bool:
    owns = name.given_dep.startswith("nmod") and name.given_features.get("Case", "Gen") == "Gen"
    return owns and not _prepositions(name) and name.given_head.given_lemma.casefold() in OWN | TALKS


def _as_source(name: Word) -> bool:
    return bool(SOURCES & _prepositions(name))


def _prepositions(name: Word) -> set[str]:
    return {c.lower for c in name.given_children if c.given_dep.startswith("case")}
