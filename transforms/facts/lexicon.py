"""Closed word classes of Polish that decide how a clause is read. Lemmas as UD Polish-PDB writes them."""

from __future__ import annotations

from transforms.schema import ArgumentRole, Modality

FOLDED: dict[str, Modality] = {
    "móc": "possible", "można": "possible", "wolno": "possible", "potrafić": "possible", "umieć": "possible",
    "musieć": "necessary", "powinien": "necessary", "należeć": "necessary", "trzeba": "necessary",
    "warto": "necessary", "wypadać": "necessary", "zmusić": "necessary", "zmuszony": "necessary",
    "mieć": "intended", "chcieć": "intended", "zamierzać": "intended", "zamierzyć": "intended",
    "planować": "intended", "zaplanować": "intended", "próbować": "intended", "spróbować": "intended",
    "usiłować": "intended", "pragnąć": "intended", "starać": "intended", "postarać": "intended",
    "zacząć": "asserted", "zaczynać": "asserted", "rozpocząć": "asserted", "rozpoczynać": "asserted",
    "przestać": "asserted", "przestawać": "asserted", "skończyć": "asserted", "kończyć": "asserted",
    "kontynuować": "asserted", "zdołać": "asserted", "zdążyć": "asserted", "zwyknąć": "asserted",
    "udać": "asserted", "udawać": "asserted", "dać": "possible", "dawać": "possible",
}  # fmt: skip
"""Modal, phase and intention verbs that fold into their infinitive, with the modality they give it."""

FOLDED_WITH_SIE = frozenset({"starać", "postarać", "udać", "udawać", "dać", "dawać"})
"""Of these, the verbs that fold only when reflexive (`udało się`, `da się`)."""

NEVER_PERSONAL = frozenset({"można", "trzeba", "wolno", "warto", "należeć", "wypadać"})
"""Folded predicates without a subject of their own."""

IMPERSONAL = NEVER_PERSONAL | {
    "brak", "brakować", "zabraknąć", "dojść", "dochodzić", "chodzić", "widać", "słychać", "wiadomo",
    "padać", "wiać", "mżyć", "świtać", "grzmieć", "zabrakować", "starczyć", "starczać", "żal", "szkoda", "udać",
    "udawać", "wynikać", "bywać",
}  # fmt: skip
"""Predicates whose missing subject is never a dropped one when they stand in the third person singular."""

PREDICATIVES = frozenset({"wiadomo", "widać", "słychać", "żal", "szkoda"})
"""Of these, the ones that never have a subject, not even a shared one."""

CHANGING = frozenset({
    "obniżyć", "obniżać", "podnieść", "podnosić", "zwiększyć", "zwiększać", "zmniejszyć", "zmniejszać", "podwyższyć",
    "podwyższać", "skrócić", "skracać", "wydłużyć", "wydłużać", "przedłużyć", "przedłużać", "ograniczyć", "ograniczać",
    "zredukować", "redukować", "powiększyć", "powiększać", "podbić", "ściąć", "obciąć", "przesunąć", "przesuwać",
})  # fmt: skip
"""Verbs that change something by an amount, after `o`."""

INTRANSITIVE = frozenset({
    "wzrosnąć", "rosnąć", "wzrastać", "spaść", "spadać", "maleć", "zmaleć", "trwać", "potrwać", "nastąpić",
    "następować", "zniknąć", "znikać", "zginąć", "ginąć", "umrzeć", "umierać", "wybuchnąć", "wybuchać", "powstać",
    "powstawać", "istnieć", "zaistnieć", "upaść", "upadać", "runąć", "zapaść", "ustać", "ustawać", "wejść",
    "spływać", "napływać", "wpływać", "wpłynąć", "przybywać", "przybyć", "nadejść", "nadchodzić", "upłynąć", "mijać",
    "minąć", "zapanować", "panować", "zależeć", "polegać", "leżeć", "przyjść", "przychodzić", "przyjechać", "wrócić",
    "wracać", "działać", "zadziałać", "funkcjonować", "pochodzić", "wystąpić", "występować", "uczestniczyć",
    "zasiadać", "zasiąść", "przypadać", "przypaść", "uciec", "uciekać", "odejść", "odchodzić", "wyjść", "wychodzić",
    "wyjechać", "kandydować", "wystartować", "lądować", "wylądować", "stanąć", "protestować", "strajkować",
    "pozostać", "pozostawać", "dominować", "widnieć", "figurować", "dotrzeć", "docierać", "pomagać", "pomóc",
    "towarzyszyć", "sprzyjać", "zagrażać", "zagrozić", "ulec", "ulegać", "podlegać", "przysługiwać",
    "zapobiec", "odbyć", "rozpocząć", "zakończyć", "wydarzyć", "zdarzyć", "pojawić",
})  # fmt: skip
"""Verbs that have no object, some of them only with `się`."""

ONLY_REFLEXIVE = frozenset({"odbyć", "rozpocząć", "zakończyć", "wydarzyć", "zdarzyć", "pojawić"})

LACKING = frozenset({
    "brak", "brakować", "zabraknąć", "ubyć", "ubywać", "przybyć", "przybywać", "starczyć", "wystarczyć",
})  # fmt: skip
"""Verbs whose genitive complement is what is lacking: their logical subject."""

MOTION = frozenset({
    "iść", "pójść", "jechać", "pojechać", "chodzić", "jeździć", "przyjść", "przychodzić", "przyjechać", "przyjeżdżać",
    "wyjść", "wychodzić", "wyjechać", "wyjeżdżać", "wrócić", "wracać", "biec", "pobiec", "lecieć", "polecieć", "wejść",
    "zejść", "usiąść", "siadać", "siąść", "kłaść", "położyć", "płynąć", "popłynąć", "przybiec", "przylecieć",
})  # fmt: skip
"""Verbs of motion and posture, whose infinitive tells what for: `poszedł spać`."""

INFINITIVE_MODALITY: dict[str, Modality] = {
    **dict.fromkeys(MOTION, "intended"),
    "obiecać": "intended", "obiecywać": "intended", "postanowić": "intended", "postanawiać": "intended",
    "zdecydować": "intended", "decydować": "intended", "zobowiązać": "intended", "zobowiązywać": "intended",
    "zadeklarować": "intended", "deklarować": "intended", "zapowiedzieć": "intended", "grozić": "intended",
    "zagrozić": "intended", "woleć": "intended", "zaproponować": "intended", "proponować": "intended",
    "zgodzić": "intended", "odmówić": "intended", "odmawiać": "intended", "gotowy": "intended",
    "kazać": "requested", "nakazać": "requested", "nakazywać": "requested", "polecić": "requested",
    "polecać": "requested", "zabronić": "requested", "zabraniać": "requested", "zakazać": "requested",
    "zakazywać": "requested", "radzić": "requested", "doradzić": "requested", "zalecić": "requested",
    "zalecać": "requested", "pozwolić": "possible", "pozwalać": "possible", "umożliwić": "possible",
    "umożliwiać": "possible",
}  # fmt: skip
"""What an infinitive is worth as the complement of these verbs; of any other it is asserted."""

HAPPENING = frozenset({"zdarzyć", "zdarzać", "okazać", "okazywać", "stać", "wydarzyć", "wyjść"})
"""Verbs whose content is as possible as they are: `może się okazać, że …`."""

IMPLYING = frozenset({
    "oznaczać", "znaczyć", "świadczyć", "wskazywać", "wskazać", "sugerować", "wynikać", "dowodzić", "sprawić",
    "sprawiać", "spowodować", "powodować", "doprowadzić", "prowadzić", "przesądzić", "przesądzać", "zależeć",
})  # fmt: skip
"""Verbs whose content holds if they do, and is asked if they are: `to może oznaczać, że …`, `czy to znaczy, że …?`"""

FEARING = frozenset({"obawiać", "bać", "podejrzewać", "lękać"})
FEARED = frozenset({
    "ryzyko", "obawa", "niebezpieczeństwo", "groźba", "zagrożenie", "możliwość", "prawdopodobieństwo", "podejrzenie",
    "szansa", "nadzieja", "strach",
})  # fmt: skip
"""Verbs and nouns of what may come or be."""

RAISING = frozenset({"zdawać", "wydawać"})
"""Verbs of seeming: their subject is that of the infinitive, which is possible."""

NOUN_MODALITY: dict[str, Modality] = {
    "zamiar": "intended", "plan": "intended", "chęć": "intended", "wola": "intended", "cel": "intended",
    "możliwość": "possible", "szansa": "possible", "okazja": "possible", "prawo": "possible",
    "obowiązek": "necessary", "konieczność": "necessary", "potrzeba": "necessary",
}  # fmt: skip
"""Nouns with an infinitive of their own that are known well enough to say whether it happens."""

DIRECTIVE = frozenset({
    "żądać", "zażądać", "domagać", "prosić", "poprosić", "apelować", "zaapelować", "wezwać", "wzywać", "nakazać",
    "nakazywać", "polecić", "polecać", "kazać", "wnioskować", "zawnioskować", "zalecać", "zalecić", "sugerować",
    "zasugerować", "postulować", "wnosić", "wnieść", "nalegać", "namawiać", "zachęcać", "zachęcić", "błagać",
    "radzić", "poradzić", "doradzać", "doradzić", "rekomendować", "zarekomendować",
})  # fmt: skip
"""Verbs whose `aby` clause is a request."""

POSSIBLE_PARTICLES = frozenset({
    "może", "prawdopodobnie", "chyba", "zapewne", "przypuszczalnie", "być może", "bodaj", "ewentualnie", "rzekomo",
    "podobno", "ponoć", "jakoby",
})  # fmt: skip

SAYING = frozenset({
    "powiedzieć", "mówić", "poinformować", "informować", "podkreślić", "podkreślać", "dodać", "dodawać",
    "zaznaczyć", "zaznaczać", "stwierdzić", "stwierdzać", "oświadczyć", "oświadczać", "ogłosić", "ogłaszać",
    "zapewnić", "zapewniać", "przekazać", "przekazywać", "podać", "podawać", "napisać", "pisać", "odpowiedzieć",
    "odpowiadać", "odeprzeć", "odrzec", "rzec", "zapowiedzieć", "zapowiadać", "przyznać", "przyznawać", "wyjaśnić",
    "wyjaśniać", "tłumaczyć", "wytłumaczyć", "ocenić", "oceniać", "skomentować", "komentować", "alarmować",
    "zaalarmować", "ostrzec", "ostrzegać", "przypomnieć", "przypominać", "zauważyć", "zauważać", "wskazać",
    "wskazywać", "twierdzić", "argumentować", "przekonywać", "deklarować", "zadeklarować", "obiecać", "obiecywać",
    "sugerować", "zasugerować", "potwierdzić", "potwierdzać", "zaprzeczyć", "zaprzeczać", "relacjonować", "donieść",
    "donosić", "zaapelować", "apelować", "wezwać", "wzywać", "zażądać", "żądać", "proponować", "zaproponować",
    "postulować", "zarzucić", "zarzucać", "ujawnić", "ujawniać", "wyznać", "wyznawać", "zdradzić", "zdradzać",
    "opowiadać", "opowiedzieć", "krytykować", "skrytykować", "chwalić", "pytać", "zapytać", "spytać", "dopytywać",
    "kontynuować", "wspominać", "wspomnieć", "zastrzec", "zastrzegać", "skwitować", "wyliczać", "wyliczyć",
    "grzmieć", "zakomunikować", "komunikować", "zeznać", "zeznawać", "oznajmić", "oznajmiać", "prognozować",
    "szacować", "oszacować", "wynikać", "raportować", "zaraportować", "czytać", "przeczytać", "usłyszeć", "cytować",
    "zacytować", "uspokajać", "uspokoić", "żalić", "skarżyć", "poskarżyć", "pochwalić", "bronić", "ripostować",
    "dziwić", "wtórować", "wykrzyczeć", "krzyczeć", "wołać", "zawołać", "uściślić", "sprecyzować", "precyzować",
    "doprecyzować", "zwrócić", "zwracać", "podsumować", "podsumowywać", "uzasadnić", "uzasadniać", "utrzymywać",
    "postanowić", "orzec", "orzekać", "sprostować", "powtórzyć", "powtarzać", "konstatować", "skonstatować",
    "meldować", "zameldować", "sygnalizować", "wyrazić", "przestrzec", "przestrzegać", "diagnozować", "tweetować",
    "zatweetować", "prosić", "poprosić", "nawoływać",
})  # fmt: skip
"""Verbs of saying and writing: their content is attributed to who says it."""

THINKING = frozenset({
    "uważać", "uznać", "uznawać", "sądzić", "myśleć", "przypuszczać", "wierzyć", "spodziewać", "przewidywać",
    "przewidzieć", "obawiać", "podejrzewać", "liczyć", "mniemać",
})  # fmt: skip
"""Verbs of opinion: their content is attributed to who holds it."""

SAID_IN_GENERAL = frozenset({
    "mówić", "uważać", "oczekiwać", "przyjmować", "sądzić", "szacować", "podkreślać", "twierdzić", "podawać",
    "zakładać", "przewidywać", "przypuszczać", "wskazywać", "pisać", "uznawać", "powtarzać", "dodawać", "planować",
})  # fmt: skip
"""Verbs that with `się` and no subject say what people in general say or think."""

DENYING = frozenset({"zaprzeczyć", "zaprzeczać", "wykluczyć", "wykluczać", "zdementować", "dementować"})
"""Verbs whose content clause is said not to be so."""

RULING_OUT = frozenset({"wykluczyć", "wykluczać"})
"""Of these, the ones that, negated, say that it may be so."""

VERBATIM = frozenset({
    "powiedzieć", "mówić", "rzec", "odrzec", "pytać", "zapytać", "spytać", "dodać", "odpowiedzieć", "odeprzeć",
    "stwierdzić", "krzyczeć", "zawołać", "wołać", "wyznać", "przyznać", "zauważyć",
})  # fmt: skip
"""Verbs that after a dash give the very words."""

KNOWING = frozenset({
    "wiedzieć", "zauważyć", "zauważać", "przypomnieć", "przypominać", "wspomnieć", "wspominać", "ujawnić", "ujawniać",
    "zdradzić", "zdradzać", "ukrywać", "zapomnieć", "zapominać", "pamiętać", "zaprzeczyć", "zaprzeczać", "dziwić",
    "zwrócić", "zwracać", "żałować", "wyjaśnić", "wyjaśniać", "tłumaczyć", "krytykować", "dementować", "zdementować",
    "wykluczyć", "wykluczać",
})  # fmt: skip
"""Verbs whose content is so though they are negated, or is denied by them."""

UNREAL = frozenset({
    "znaczyć", "oznaczać", "świadczyć", "sprawić", "sprawiać", "spowodować", "powodować", "dowodzić", "dowieść",
    "udowodnić", "wynikać", "wątpić", "zwątpić", "udawać", "wyobrażać", "wyobrazić", "śnić", "marzyć",
})  # fmt: skip
"""Other verbs whose content, when they are negated, is not said to be so."""

NEVER_REAL = frozenset({"wątpić", "zwątpić", "udawać", "wyobrażać", "wyobrazić", "śnić", "marzyć"})
"""Of these, the ones whose content never is."""

READ_IN = frozenset({"czytać", "przeczytać", "wynikać"})
"""Verbs whose source stands after a preposition: `czytamy w gazecie`, `wynika z raportu`."""

CUES = SAYING | THINKING

ACCORDING_NOUNS = frozenset({
    "zdanie", "ocena", "opinia", "przekonanie", "słowo", "relacja", "informacja", "doniesienie", "źródło",
    "mniemanie", "przewidywanie", "prognoza", "wyliczenie", "obliczenie", "zapowiedź", "ustalenie", "zapewnienie",
    "wypowiedź", "deklaracja", "szacunek",
})  # fmt: skip
"""Nouns of `zdaniem X`, `w ocenie X`, `według relacji X`: X is the source."""

INTERROGATIVE = frozenset({
    "czy", "kto", "co", "gdzie", "kiedy", "dlaczego", "czemu", "skąd", "dokąd", "ile", "jaki", "który", "jak",
    "czyj", "ilu",
})  # fmt: skip

CLAUSE_ROLES: dict[str, ArgumentRole] = {
    "aby": "purpose", "żeby": "purpose", "by": "purpose", "ażeby": "purpose", "bo": "cause", "ponieważ": "cause",
    "gdyż": "cause", "skoro": "cause", "bowiem": "cause", "jeśli": "condition", "jeżeli": "condition",
    "gdyby": "condition", "jeżeliby": "condition", "jeśliby": "condition", "o ile": "condition", "gdy": "time",
    "kiedy": "time", "zanim": "time", "nim": "time", "odkąd": "time", "dopóki": "time", "dopóty": "time",
    "póki": "time", "aż": "time", "ledwo": "time", "podczas": "time", "choć": "other", "chociaż": "other",
    "mimo": "other", "pomimo": "other", "tak": "manner", "jakby": "manner", "jak": "manner", "podobnie": "manner",
}  # fmt: skip
"""Role of an adverbial clause by its conjunction."""

CONDITIONAL = frozenset({"jeśli", "jeżeli", "gdyby", "jeśliby", "jeżeliby"})
CONDITIONAL_MOOD = frozenset({"gdyby", "jeśliby", "jeżeliby"})
"""Of these, the ones that hold the `by` of their verb."""

THAT = frozenset({"że", "iż"})
"""Conjunctions of what is said, known or thought."""

PURPOSE = frozenset({"aby", "żeby", "by", "ażeby"})

DISCOURSE_ADVERBS = frozenset({
    "ostatecznie", "najpierw", "jednak", "również", "także", "też", "tylko", "nawet", "zresztą", "jednocześnie",
    "ponadto", "poza", "więc", "zatem", "dlatego", "natomiast", "tymczasem", "właśnie", "naprawdę", "faktycznie",
    "oczywiście", "niestety", "niejako", "szczególnie", "zwłaszcza", "głównie", "wyłącznie", "dodatkowo",
    "następnie", "wreszcie", "między_innymi", "na_przykład", "już", "jeszcze", "zarazem", "ewidentnie",
    "rzeczywiście", "bardzo", "całkowicie", "czy", "jakoby", "rzekomo", "podobno", "formalnie", "praktycznie",
    "zdecydowanie", "po_prostu",
})  # fmt: skip
"""Adverbs of the discourse, not of the event: no argument."""

TIME_ADVERBS = frozenset({
    "dziś", "dzisiaj", "wczoraj", "jutro", "pojutrze", "przedwczoraj", "teraz", "obecnie", "wcześnie", "później",
    "późno", "niedawno", "wkrótce", "wtedy", "wówczas", "kiedyś", "zawsze", "nigdy", "często", "rzadko", "zwykle",
    "zazwyczaj", "codziennie", "corocznie", "natychmiast", "niezwłocznie", "dotychczas", "dotąd", "odtąd", "potem",
    "kiedy", "aktualnie", "niegdyś", "dawno", "dawniej", "rano", "wieczorem", "nocą", "latem", "zimą", "wiosną",
    "jesienią", "dopiero", "czasem", "czasami", "długo", "krótko", "ciągle", "wciąż", "nadal", "zaraz", "ostatnio",
    "początkowo", "tymczasowo", "jednocześnie", "dotychczasowo", "uprzednio", "miesięcznie", "rocznie", "dziennie",
})  # fmt: skip

PLACE_ADVERBS = frozenset({
    "tu", "tutaj", "tam", "gdzie", "gdzieś", "wszędzie", "nigdzie", "wewnątrz", "zewnątrz", "obok",
    "naprzeciwko", "nieopodal", "lokalnie",
})  # fmt: skip
SOURCE_ADVERBS = frozenset({"skąd", "stąd", "stamtąd", "znikąd"})
GOAL_ADVERBS = frozenset({"dokąd", "dotąd", "donikąd", "tędy"})
CAUSE_ADVERBS = frozenset({"dlaczego", "czemu"})

APPROXIMATORS = frozenset({"prawie", "około", "niemal", "ponad", "co", "blisko", "niespełna", "przeszło", "łącznie"})
"""Particles that belong to a number and stay in the phrase."""

VOCALIC = {
    "ze": "z", "we": "w", "ode": "od", "przeze": "przez", "pode": "pod", "nade": "nad", "przede": "przed",
    "beze": "bez",
}  # fmt: skip
"""Forms that a preposition takes before some consonants."""
