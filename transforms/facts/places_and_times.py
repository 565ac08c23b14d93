"""Common nouns that say when and where, and the roles of prepositions: closed tables of grammar."""

from __future__ import annotations

from transforms.schema import ArgumentRole

TIME_NOUNS = frozenset({
    "rok", "miesiąc", "tydzień", "dzień", "godzina", "minuta", "sekunda", "doba", "noc", "wieczór", "ranek",
    "poranek", "południe", "popołudnie", "północ", "wiek", "dekada", "kwartał", "półrocze", "kadencja", "weekend",
    "sezon", "lato", "zima", "wiosna", "jesień", "czas", "moment", "chwila", "okres", "początek", "koniec",
    "połowa", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela", "styczeń", "luty",
    "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad",
    "grudzień", "święta", "wakacje", "ferie", "przyszłość", "przeszłość", "raz", "epoka", "era", "stulecie",
    "wojna", "brexit", "pandemia", "lata", "szczyt", "rocznica", "kwadrans", "data", "termin", "pora", "okazja",
})  # fmt: skip
"""Nouns that name a time, or an event that is known by its time (`przed pandemią`)."""

BOUNDARIES = frozenset({
    "wybuch", "rozpoczęcie", "zakończenie", "początek", "koniec", "powstanie", "narodziny", "śmierć", "urodzenie",
    "objęcie", "wybór", "wyjście", "wejście", "upadek", "inwazja", "agresja", "atak", "zamach", "katastrofa",
})  # fmt: skip
"""Events from or until which something lasts: `od wybuchu wojny`."""

UNITS_OF_TIME = frozenset({
    "rok", "miesiąc", "tydzień", "dzień", "godzina", "minuta", "sekunda", "doba", "noc", "wiek", "dekada",
    "kwartał", "kadencja", "chwila", "raz", "czas", "wieczór", "lata", "rano", "ranek", "poniedziałek", "wtorek",
    "środa", "czwartek", "piątek", "sobota", "niedziela", "styczeń", "luty", "marzec", "kwiecień", "maj",
    "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień", "weekend", "moment",
    "lato", "zima", "wiosna", "jesień", "sezon",
})  # fmt: skip

PLACE_NOUNS = frozenset({
    "areszt", "autobus", "autostrada", "barak", "baza", "biuro", "blok", "boisko", "budynek", "cela", "cerkiew",
    "cmentarz", "droga", "dom", "dworzec", "dzielnica", "fabryka", "forum", "garaż", "gmina", "gospodarstwo",
    "góra", "granica", "hala", "hotel", "jezioro", "kamienica", "kancelaria", "kawiarnia", "klinika", "kontynent",
    "kopalnia", "kościół", "kraj", "kraina", "kuchnia", "las", "laboratorium", "lotnisko", "lokal", "magazyn",
    "miasteczko", "miasto", "miejsce", "miejscowość", "mieszkanie", "ministerstwo", "morze", "most", "muzeum",
    "niebo", "obiekt", "obóz", "obwód", "ocean", "oddział", "ogród", "okolica", "okręg", "ośrodek", "osiedle",
    "pałac", "państwo", "park", "parking", "parlament", "pewnik", "piwnica", "plac", "placówka", "platforma",
    "plaża", "pociąg", "podłoga", "podwórko", "pokój", "pole", "port", "posterunek", "powiat", "powietrze",
    "prowincja", "przedszkole", "przejście", "przestrzeń", "przychodnia", "pustynia", "region", "rejon",
    "restauracja", "ring", "rynek", "rzeka", "sala", "samochód", "samolot", "schronisko", "sejm", "senat",
    "siedziba", "sklep", "skrzyżowanie", "sąd", "stacja", "stadion", "stan", "statek", "stolica", "strefa",
    "studio", "szczyt", "szkoła", "szpital", "świat", "świątynia", "sieć", "teatr", "telewizja", "teren",
    "terytorium", "trasa", "tunel", "uczelnia", "ulica", "uniwersytet", "urząd", "wieś", "willa", "więzienie",
    "wioska", "województwo", "wschód", "wybrzeże", "wyspa", "wyspy", "zachód", "zakład", "zamek", "zatoka",
    "północ", "południe", "ziemia", "internet", "portal", "strona", "lista", "system", "meczet", "komisariat",
    "komenda", "koszary", "kurort",
})  # fmt: skip
"""Nouns that after `w` or `na` name a place."""

MANNER_NOUNS = frozenset({
    "sposób", "tajemnica", "forma", "formuła", "tryb", "kolejność", "skutek", "trud", "tempo", "całość", "pośpiech",
    "zgoda", "pokój", "spokój", "cisza", "milczenie",
})  # fmt: skip

QUANTITY_NOUNS = frozenset({
    "procent", "złoty", "euro", "dolar", "punkt", "osoba", "kilometr", "metr", "tona", "milion", "miliard",
    "tysiąc", "rubel", "funt", "hektar", "litr", "kilogram", "frank",
})  # fmt: skip

INSTRUMENT_NOUNS = frozenset({"telefon", "internet", "radio", "komunikator", "łącze"})

COMPLEX: dict[str, ArgumentRole] = {
    "w obliczu": "cause", "w wyniku": "cause", "w efekcie": "cause", "w rezultacie": "cause", "z powodu": "cause",
    "na skutek": "cause", "wskutek": "cause", "ze względu na": "cause", "w związku z": "cause",
    "w następstwie": "cause", "na podstawie": "source", "w celu": "purpose", "w sprawie": "topic",
    "na temat": "topic", "w zakresie": "topic", "w obszarze": "topic", "w kwestii": "topic",
    "w dziedzinie": "topic", "co do": "topic", "pod kątem": "topic", "jeśli chodzi o": "topic",
    "odnośnie do": "topic", "w stosunku do": "topic", "w odniesieniu do": "topic", "w razie": "condition",
    "w przypadku": "condition", "pod warunkiem": "condition", "w trakcie": "time", "w czasie": "time",
    "w ciągu": "time", "na czas": "time", "w dniu": "time", "z chwilą": "time", "z udziałem": "companion",
    "wraz z": "companion", "razem z": "companion", "wspólnie z": "companion", "w towarzystwie": "companion",
    "przy udziale": "companion", "za pomocą": "instrument", "przy pomocy": "instrument",
    "za pośrednictwem": "instrument", "w drodze": "manner", "w ramach": "other", "na zlecenie": "other",
    "w imieniu": "other", "na rzecz": "other", "na wypadek": "condition", "w pobliżu": "place",
    "na terenie": "place", "na terytorium": "place", "w kierunku": "goal", "w stronę": "goal", "ze strony": "source",
    "ze względu": "cause", "po stronie": "other", "zgodnie z": "other", "w przeciwieństwie do": "other",
    "w porównaniu z": "other", "w myśl": "other", "z okazji": "cause", "z racji": "cause", "z uwagi na": "cause",
    "w rejonie": "place", "w okolicach": "place", "na oczach": "other", "pod adresem": "recipient",
    "na podstawie ": "source", "w miejsce": "other", "na mocy": "cause", "z inicjatywy": "cause",
    "od strony": "source",
}  # fmt: skip
"""Prepositions of several words."""

SECONDARY = frozenset({
    ("w", "oblicze"), ("w", "wynik"), ("w", "efekt"), ("w", "rezultat"), ("z", "powód"), ("na", "skutek"),
    ("na", "podstawa"), ("w", "cel"), ("w", "sprawa"), ("na", "temat"), ("w", "zakres"), ("w", "obszar"),
    ("w", "kwestia"), ("w", "dziedzina"), ("w", "raz"), ("w", "przypadek"), ("w", "trakt"), ("w", "trakcie"),
    ("w", "ciąg"), ("z", "udział"), ("w", "towarzystwo"), ("po", "strona"), ("za", "pomoc"), ("za", "pośrednictwo"),
    ("w", "ramy"), ("w", "rama"), ("na", "zlecenie"), ("na", "zlecić"), ("w", "imię"), ("na", "rzecz"),
    ("z", "strona"), ("z", "okazja"), ("w", "następstwo"), ("na", "mocy"), ("na", "moc"), ("z", "inicjatywa"),
    ("pod", "adres"),
})  # fmt: skip
"""Preposition and noun that together are a preposition when a genitive follows."""

CONNECTIVES = frozenset({
    ("mimo", "to"), ("pomimo", "to"), ("oprócz", "tego"), ("poza", "tym"), ("po", "czym"), ("przy", "tym"),
    ("przy", "czym"), ("w", "konsekwencji"), ("w", "rezultacie"), ("w", "efekcie"), ("w", "sumie"), ("na", "przykład"),
})  # fmt: skip
"""Prepositions with a word that together join sentences."""

IDIOMS: dict[tuple[str, str], ArgumentRole] = {
    ("w", "sposób"): "manner", ("na", "temat"): "topic", ("na", "sposób"): "manner", ("z", "powodzenie"): "manner",
    ("z", "trud"): "manner", ("z", "okazja"): "cause", ("do", "koniec"): "time", ("na", "podstawa"): "source",
}  # fmt: skip
"""A preposition and its noun that together have a role of their own."""

SIMPLE: dict[tuple[str, str], ArgumentRole] = {
    ("o", "Loc"): "topic", ("o", "Acc"): "topic", ("do", "Gen"): "goal", ("z", "Gen"): "source",
    ("z", "Ins"): "companion", ("od", "Gen"): "source", ("po", "Loc"): "time", ("przed", "Ins"): "other",
    ("za", "Acc"): "cause", ("za", "Ins"): "other", ("dla", "Gen"): "other", ("przez", "Acc"): "cause",
    ("pod", "Ins"): "other", ("pod", "Acc"): "goal", ("nad", "Ins"): "other", ("nad", "Acc"): "goal",
    ("między", "Ins"): "place", ("pomiędzy", "Ins"): "place", ("u", "Gen"): "place", ("bez", "Gen"): "manner",
    ("dzięki", "Dat"): "cause", ("wobec", "Gen"): "other", ("podczas", "Gen"): "time", ("wskutek", "Gen"): "cause",
    ("mimo", "Gen"): "other", ("mimo", "Acc"): "other", ("pomimo", "Gen"): "other", ("oprócz", "Gen"): "other",
    ("poza", "Ins"): "manner", ("przeciw", "Dat"): "other", ("przeciwko", "Dat"): "other",
    ("wśród", "Gen"): "place", ("spośród", "Gen"): "source", ("spod", "Gen"): "source", ("znad", "Gen"): "source",
    ("zza", "Gen"): "source", ("sprzed", "Gen"): "source", ("koło", "Gen"): "place", ("obok", "Gen"): "place",
    ("wokół", "Gen"): "place", ("wzdłuż", "Gen"): "place", ("nieopodal", "Gen"): "place", ("przy", "Loc"): "place",
    ("na", "Loc"): "place", ("na", "Acc"): "other", ("w", "Loc"): "place", ("w", "Acc"): "other",
    ("ku", "Dat"): "goal", ("według", "Gen"): "other", ("zamiast", "Gen"): "other", ("powyżej", "Gen"): "quantity",
    ("poniżej", "Gen"): "quantity", ("około", "Gen"): "quantity", ("ponad", "Acc"): "quantity",
    ("ponad", "Ins"): "place", ("poprzez", "Acc"): "instrument", ("względem", "Gen"): "topic",
    ("dotyczące", "Gen"): "topic", ("via", "Nom"): "instrument", ("poza", "Acc"): "goal", ("między", "Acc"): "goal",
    ("wraz", "Ins"): "companion", ("co", "Acc"): "time", ("co", "Nom"): "time", ("za", "Gen"): "time",
}  # fmt: skip
"""Role by preposition and case when neither the noun nor its entity says more."""
