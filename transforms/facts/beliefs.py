"""Who shows, knows or believes it: content clauses whose source is not the subject of a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.facts.clause import Clause, Clauses
from transforms.facts.lexicon import DENYING, FOLDED, SAYING, THAT
from transforms.facts.negation import negations
from transforms.facts.tree import Word, child, children, feature, preposition

SHOWING = frozenset({
    "wykazać", "wykazywać", "pokazać", "pokazywać", "ustalić", "ustalać", "odkryć", "odkrywać", "obliczyć", "obliczać",
    "udowodnić", "udowadniać", "dowieść", "dowodzić",
})  # fmt: skip
"""Verbs of showing: `badanie wykazało, że …`."""

AWARE = frozenset({
    "wiedzieć", "rozumieć", "zrozumieć", "czuć", "poczuć", "zakładać", "założyć", "oczekiwać", "ufać", "dowiedzieć",
    "dowiadywać", "przekonać", "domyślać", "domyślić", "spekulować", "wnioskować", "wywnioskować", "bać",
    "zdecydować", "decydować", "zgodzić", "zgadzać", "uzgodnić", "uzgadniać", "akcentować", "zaakcentować", "nadmienić",
    "nadmieniać", "wytknąć", "wytykać", "gwarantować", "zagwarantować", "przyrzec", "przyrzekać", "przysiąc",
    "przysięgać", "głosić", "narzekać", "ubolewać", "odnotować", "odnotowywać", "obwieścić", "obwieszczać",
    "dopowiedzieć", "wyjawić", "wyjawiać", "żartować", "zażartować", "straszyć", "pocieszać", "wieścić", "wróżyć",
})  # fmt: skip
"""Verbs of knowing and expecting, and what else retells only with `że`: `wie, że …`, `narzeka, że …`."""

EXPERIENCE = frozenset({
    "życie", "historia", "czas", "praktyka", "doświadczenie", "przykład", "przypadek", "fakt", "sytuacja", "wydarzenie",
    "dyskusja", "debata",
})  # fmt: skip
"""What shows something without saying it."""

CONVINCED = frozenset({"zdanie", "opinia", "przekonanie", "przekonany", "przekonać", "pewny", "pewien", "świadomy"})
"""Complements of `być` that hold what follows: `jest zdania, że …`, `są przekonani, że …`."""

SAID = frozenset({
    "opinia", "zdanie", "przekonanie", "pogląd", "wrażenie", "nadzieja", "obawa", "wniosek", "przypuszczenie",
    "podejrzenie", "zarzut", "oskarżenie", "argument", "teza", "stwierdzenie", "twierdzenie", "deklaracja",
    "zapewnienie", "zapowiedź", "oświadczenie", "komunikat", "informacja", "doniesienie", "wiadomość", "ocena",
    "słowo", "uwaga", "obietnica", "ostrzeżenie", "sugestia", "stanowisko", "wiara", "pewność", "świadomość",
    "sprawa", "diagnoza", "prognoza", "konkluzja", "zrozumienie",
})  # fmt: skip
"""Nouns of what somebody says or believes: `nadzieja, że …`, `słowa premiera, że …`."""

HOLDING = frozenset({
    "mieć", "wyrazić", "wyrażać", "podzielić", "podzielać", "powtórzyć", "powtarzać", "złożyć", "składać",
    "przedstawić", "przedstawiać", "wysunąć", "wysuwać", "sformułować", "formułować", "stawiać", "postawić", "głosić",
    "wygłosić", "odnieść", "odnosić", "żywić", "zachować", "zachowywać", "przekazać", "przekazywać", "nabrać", "dojść",
    "dochodzić", "wydać", "wydawać", "opublikować", "zwrócić", "zwracać", "zdawać", "zdać", "dać", "dawać",
    "podtrzymać", "podtrzymywać", "zająć", "zajmować",
})  # fmt: skip
"""Verbs whose subject says or believes what their noun says: `mieć nadzieję`, `dojść do wniosku`."""

PUBLISHING = frozenset({
    "opublikować", "publikować", "zamieścić", "zamieszczać", "umieścić", "umieszczać", "wydać", "wystosować",
    "wygłosić", "odczytać", "przesłać", "wysłać", "rozesłać", "udostępnić", "wrzucić", "złożyć",
})  # fmt: skip
TEXTS = frozenset({
    "post", "wpis", "komentarz", "oświadczenie", "komunikat", "list", "tweet", "apel", "odpowiedź", "deklaracja",
    "przesłanie", "wiadomość", "życzenie", "słowo", "notatka", "relacja", "mail", "sms",
})  # fmt: skip
"""What is published before a colon and the words themselves: `opublikowała wpis: „…”`."""


DOCUMENTS = TEXTS | frozenset({
    "raport", "uzasadnienie", "artykuł", "dokument", "pismo", "wyrok", "protokół", "publikacja", "książka", "analiza",
    "badanie", "sprawozdanie", "depesza", "rezolucja", "uchwała", "ustawa", "wniosek", "akt", "projekt", "opracowanie",
    "zawiadomienie", "ekspertyza", "prospekt", "biuletyn", "umowa", "nota",
})  # fmt: skip
"""What says something that nobody is named for: `w komunikacie podano, że …`."""


def document(cue: Clause) -> Word | None:
    """The document in which the report of an impersonal or passive verb stands."""
    places = (d for d in cue.dependents if d.relation in ("obl", "nmod") and preposition(d) in ("w", "na"))
    return next((d for d in places if d.lemma in DOCUMENTS), None)


def shows_or_knows(cue: Clause, top: Word) -> bool:
    """`badanie wykazało, że …`, `rząd wie, że …`."""
    if any(FOLDED[w.lemma] != "asserted" for w in cue.fold):
        return False  # `mogłoby pokazać, że …`, `musiał wiedzieć, że …`
    return cue.nucleus.lemma in SHOWING | AWARE and cue.form != "participle" and opens_with_that(top)


def is_left_unsaid(cue: Clause, top: Word) -> bool:
    """`nie powiedział, jak …`: who does not say it is no source; who does not rule it out leaves it open himself."""
    quoted = top.relation == "parataxis"
    return cue.nucleus.lemma in SAYING - DENYING and not quoted and bool(negations(cue))


def can_show(subject: Word | None) -> bool:
    """A noun for a person, a body or a document; `to pokazuje, że …` and `życie pokazuje, że …` say nothing."""
    return subject is not None and subject.pos in ("NOUN", "PROPN") and subject.lemma not in EXPERIENCE


def opens_with_that(top: Word) -> bool:
    """Whether `że` or `iż` opens the clause."""
    return any(m.lemma in THAT for m in children(top, "mark"))


def governor(top: Word) -> Word:
    """What the content clause depends on, through the `to` of `o tym, że …`."""
    taken_up = top.head.lemma in ("to", "ten") and top.head.pos in ("PRON", "DET") and opens_with_that(top)
    return top.head.head if taken_up else top.head


def holding(top: Word, clauses: Clauses) -> Clause | None:
    """The clause whose subject holds what the content clause `top` says."""
    noun = governor(top)
    if not opens_with_that(top) or noun is top:
        return None
    if noun.lemma in CONVINCED and (cue := _copular(noun, clauses)) is not None:
        return cue
    if noun.lemma in SAID and noun.relation in ("obj", "iobj", "obl"):
        cue = clauses.of(noun.head)
        return cue if cue is not None and cue.nucleus.lemma in HOLDING else None
    cue = clauses.of(noun)
    beside = cue is not None and cue.nucleus.lemma in HOLDING and top.relation == "ccomp"
    return cue if beside and any(o.lemma in SAID for o in children(noun, "obj", "iobj", "obl")) else None


def _copular(noun: Word, clauses: Clauses) -> Clause | None:
    cue = clauses.of(noun)
    if cue is not None and cue.form in ("copula", "passive"):
        return cue
    over = clauses.of(noun.head) if preposition(noun) is None else None
    return over if over is not None and over.nucleus.lemma == "być" else None


def owner(top: Word) -> Word | None:
    """Whose the words are of which `top` is the content: `słowa premiera, że …`."""
    noun = top.head
    if noun.lemma not in SAID or not opens_with_that(top):
        return None
    return next((c for c in children(noun, "nmod") if feature(c, "Case") == "Gen" and preposition(c) is None), None)


def publishes(cue: Clause, before: Word | None) -> bool:
    """`opublikowała wpis: „…”`: what is published stands in the marks after the colon."""
    if cue.nucleus.lemma not in PUBLISHING or before is None or before.text != ":":
        return False
    return any(o.lemma in TEXTS for o in _objects(cue))


def _objects(cue: Clause) -> Iterator[Word]:
    return (d for d in cue.dependents if d.relation in ("obj", "iobj") and child(d, "case") is None)
