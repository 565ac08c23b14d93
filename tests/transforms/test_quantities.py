"""Phrases that count something, in the sentence where they stand, and what they must become."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.quantities import Quantity, quantity
from transforms.stretches import Stretch
from transforms.tokenizer import polish_tokenizer

NLP = spacy.blank("pl")
NLP.tokenizer = polish_tokenizer(NLP)


def read(text: str) -> Quantity | None:
    """The quantity of what stands in brackets; of the whole text where nothing does."""
    plain = text.replace("[", "").replace("]", "")
    start = max(0, text.find("["))
    end = text.find("]") - 1 if "]" in text else len(plain)
    span = NLP.make_doc(plain).char_span(start, end)
    assert span is not None, text
    return quantity(Stretch.of(span))


EXACT: dict[str, tuple[float, str | None]] = {
    "300 lotów": (300, "lot"),
    "2 loty": (2, "lot"),
    "1 lot": (1, "lot"),
    "trzysta lotów": (300, "lot"),
    "dwadzieścia jeden osób": (21, "osoba"),
    "dwie kobiety": (2, "kobieta"),
    "pięciorgu dzieciom": (5, "dziecko"),
    "300 nowych mieszkań": (300, "mieszkanie"),
    "12 ciężko rannych": (12, "ranny"),
    "12 rannych": (12, "ranny"),
    "trzech chorych pacjentów": (3, "pacjent"),
    "5 złotych medali": (5, "medal"),
    "5 złotych": (5, "PLN"),
    "dwóch Polaków": (2, "Polak"),
    "9 500 osób": (9500, "osoba"),
    "9\u00a0500 osób": (9500, "osoba"),
    "1 250 000 zł": (1_250_000, "PLN"),
    "1.200 zł": (1200, "PLN"),
    "1.200 widzów": (1200, "widz"),
    "1.200.000 km": (1_200_000, "km"),
    "1 200,50 zł": (1200.5, "PLN"),
    "2,5 tys. euro": (2500, "EUR"),
    "50 tys. pasażerów": (50_000, "pasażer"),
    "9,5 mld euro": (9.5e9, "EUR"),
    "38,036 mln osób": (38_036_000, "osoba"),
    "1.5 mln zł": (1.5e6, "PLN"),
    "2 bln dolarów": (2e12, "USD"),
    "milion złotych": (1e6, "PLN"),
    "pół miliona złotych": (5e5, "PLN"),
    "półtora miliona złotych": (1.5e6, "PLN"),
    "dwa i pół miliona hrywien": (2.5e6, "UAH"),
    "2 mln 300 tys. zł": (2_300_000, "PLN"),
    "tysiąc pięćset złotych": (1500, "PLN"),
    "dwa tysiące sto osób": (2100, "osoba"),
    "trzema tysiącami żołnierzy": (3000, "żołnierz"),
    "1,4 proc.": (1.4, "%"),
    "12,5%": (12.5, "%"),
    "sto procent": (100, "%"),
    "1,4 procenta": (1.4, "%"),
    "3 pkt proc.": (3, "pp"),
    "0,5 punktu procentowego": (0.5, "pp"),
    "25 punktów bazowych": (25, "bp"),
    "2 promile": (2, "[ppth]"),
    "$300": (300, "USD"),
    "€5 mld": (5e9, "EUR"),
    "300 USD": (300, "USD"),
    "300zł": (300, "PLN"),
    "19.99 zł": (19.99, "PLN"),
    "100 franków szwajcarskich": (100, "CHF"),
    "100 jenów": (100, "JPY"),
    "500 koron szwedzkich": (500, "SEK"),
    "500 koron": (500, "korona"),
    "10 dolarów kanadyjskich": (10, "CAD"),
    "20 funtów": (20, "funt"),
    "20 funtów szterlingów": (20, "GBP"),
    "12 kilometrów": (12, "km"),
    "12,5 kg": (12.5, "kg"),
    "1,250 kg": (1.25, "kg"),
    "półtora kilometra": (1.5, "km"),
    "pół litra": (0.5, "L"),
    "3 tony węgla": (3, "t"),
    "500 MW": (500, "MW"),
    "2 mln MWh": (2e6, "MW.h"),
    "120 m kw.": (120, "m2"),
    "120 metrów kwadratowych": (120, "m2"),
    "5 mld m sześc. gazu": (5e9, "m3"),
    "40 hektarów": (40, "har"),
    "60 km/h": (60, "km/h"),
    "60 kilometrów na godzinę": (60, "km/h"),
    "30 stopni Celsjusza": (30, "Cel"),
    "minus 5 st. C": (-5, "Cel"),
    "trzy tygodnie": (3, "wk"),
    "pięć dni roboczych": (5, "dzień"),
    "4 lata świetlne": (4, "[ly]"),
    "pięć lat": (5, "a"),
    "2,5 roku": (2.5, "a"),
    "dwa razy": (2, "raz"),
    "zero punktów": (0, "punkt"),
    "te 300 lotów": (300, "lot"),
    "kolejne 5 mln zł": (5e6, "PLN"),
    "ostatnich dziesięć lat": (10, "a"),
    "zaledwie 7 osób": (7, "osoba"),
    "karę 500 zł": (500, "PLN"),
    "grzywnę w wysokości 2 tys. zł": (2000, "PLN"),
    "dwóch z pięciu posłów": (2, None),
    "Za głosowało [231], przeciw 200": (231, None),
    "[dwóch] zginęło": (2, None),
    "Utrudnienia dotknęły [5 tys.] podróżnych": (5000, "podróżny"),
    "Jechał [250 kilometrów] na godzinę": (250, "km/h"),
    "Lot odwołało [dwóch] pilotów.": (2, "pilot"),
    "Głosowało [16] z 21 wyborców": (16, None),
    "Odwołano [300 lotów].": (300, "lot"),
    "Czekał przez [2 godziny]": (2, "h"),
    "Wystąpił w [5 edycjach]": (5, "edycja"),
    "Za było [231]. Przeciw 200.": (231, None),
    "Wzrosły o [1,4 proc.]": (1.4, "%"),
    "Wzrosły o [1,4 proc]. (PAP)": (1.4, "%"),
    "Odwołano [300 lotów] i 20 rejsów": (300, "lot"),
    "„[300 lotów]” dziennie": (300, "lot"),
    "Cena wzrosła z 10 do [40 zł]": (40, "PLN"),
}
APPROXIMATE: dict[str, tuple[float, str | None]] = {
    "prawie 50 tys. pasażerów": (50_000, "pasażer"),
    "ok. 300 osób": (300, "osoba"),
    "około trzystu osób": (300, "osoba"),
    "ponad milion złotych": (1e6, "PLN"),
    "blisko 2 mld zł": (2e9, "PLN"),
    "co najmniej 12 osób": (12, "osoba"),
    "nie mniej niż 5 proc.": (5, "%"),
    "nawet do 300 zł": (300, "PLN"),
    "do 300 osób": (300, "osoba"),
    "niespełna pięć minut": (5, "min"),
    "niecałe 2 proc.": (2, "%"),
    "łącznie ponad 300 lotów": (300, "lot"),
    "karę rzędu 500 zł": (500, "PLN"),
    "Zginęło 180 tys. ludzi, a [ponad 2 miliony] uciekły": (2e6, None),
    "Przyszło około [300 osób]": (300, "osoba"),
    "Przyszło ok. [300 osób]": (300, "osoba"),
}
NONE = (
    "loty", "kilkaset lotów", "kilka tysięcy osób", "tysiące ludzi", "miliony", "wiele osób", "setki osób",
    "dwudziestu kilku posłów", "od 10 do 40 tys. zł", "10–40 tys. zł", "10-40 osób", "10 – 40 osób",
    "dwóch-trzech posłów", "10 lub 12 osób", "trzy czy cztery osoby", "10, 12 i 15 osób", "2:1", "3 : 0", "1/3 głosów",
    "trzy czwarte głosów", "24/7", "3 lutego", "1 maja", "3 maja 2024 r.", "12.01.2026", "2026-01-31", "2024 r.",
    "2024 rok", "2024 roku", "2024", "14.30", "12:30", "12.30 min", "godz. 18", "18", "90. minuta", "piąta minuta",
    "5 lat temu", "dwa dni później", "7 klasa", "5 Dywizja", "5G", "4x4", "F-16", "30-letni", "5-osobowa rodzina",
    "007 osób", "1.200 km", "1,200 zł", "1,200 osób", "1.234 mln zł", "1.200,50.30 zł", "5 zł 30 gr",
    "2 lata i 3 miesiące", "150 g/l", "5 min zł", "jeden z posłów", "jedni", "pierwszy", "XX wiek", "nr 5",
    "kara 2 lat", "pół Polski", "Trzech Króli", "300 m.in. posłów", "9999999999999999 zł", "5 osób na 10",
    "2,5 mln 300 tys. zł", "sto 5 osób", "tysiąc milionów lat", "osób sto", "٣٠٠ osób", "² osób", "",
    "od [10] do 40 zł", "od 10 do [40 zł]", "od [10 zł] do 40 zł", "między 10 a [40 zł]", "między [10 zł] a 40 zł",
    "10–[40 zł]", "nr [300]", "tel. [600 700 800]", "art. [148]", "w [90]. minucie", "[160]. 000 osób",
    "[dwa tysiące] trzydzieści osób", "[5] lat temu", "w [5 edycji]", "na [1 miejscu]", "w [983]", "1 [227 osób]",
    "na [13 pozycji]", "od [2 godziny]",
    "dwa nowe, ciekawe działy", "[jeden] zbiegły punkt", "jednej oskarżony", "[20 km] / s",
    "[5 minut] i 52 s", "5 minut i [52 sekundy]", "[45] / 100", "dziesięć lub [dwanaście osób]", "minus [5 stopni]",
    "dwa dni [później]", "[dwa dni] później",
)  # fmt: skip


@pytest.mark.parametrize("text", EXACT)
def test_exact(text: str) -> None:
    value, unit = EXACT[text]
    assert read(text) == Quantity(value, unit, approximate=False)


@pytest.mark.parametrize("text", APPROXIMATE)
def test_approximate(text: str) -> None:
    value, unit = APPROXIMATE[text]
    assert read(text) == Quantity(value, unit, approximate=True)


@pytest.mark.parametrize("text", NONE)
def test_no_quantity(text: str) -> None:
    assert (read(text) if text else quantity(Stretch.of(NLP.make_doc("Pada")[0:0]))) is None


def test_a_number_within_a_name_counts_nothing() -> None:
    text = "Dwa Brzegi"
    doc = NLP.make_doc(text)
    doc.ents = [doc.char_span(0, len(text), label="EVT")]
    assert quantity(Stretch.of(doc[:])) is None


def test_the_models_lemma_decides_between_the_dictionarys() -> None:
    doc = NLP.make_doc("12 rannych")
    doc[1].lemma_ = "ranna"
    assert quantity(Stretch.of(doc[:])) == Quantity(12, "ranna", approximate=False)
    doc[1].lemma_ = "lotnik"
    assert quantity(Stretch.of(doc[:])) == Quantity(12, "ranny", approximate=False)


WORDS = sorted({w for text in (*EXACT, *APPROXIMATE, *NONE) for w in text.replace("[", " ").replace("]", " ").split()})
texts = (
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
    | st.lists(st.sampled_from(WORDS), max_size=6).map("".join)
    | st.from_regex(r"([0-9]{1,12}[.,: /-]?(tys\.|mln|zł|proc\.|osób|lat|maja)? ?){1,4}", fullmatch=True)
    | st.text(max_size=40)
)


@settings(max_examples=500, deadline=None)
@given(texts, st.integers(0, 8), st.integers(1, 8))
def test_any_text(text: str, first: int, length: int) -> None:
    doc = NLP.make_doc(text)
    found = quantity(Stretch.of(doc[min(first, len(doc)) : min(first + length, len(doc))]))
    assert found is None or abs(found.value) < 1e28


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(["osób", "zł", "proc.", "km", "lotów"]))
def test_whole_numbers_are_read_exactly(value: int, unit: str) -> None:
    for printed in (str(value), f"{value:,}".replace(",", " "), f"{value:,}".replace(",", "\u00a0")):
        found = read(f"{printed} {unit}")
        assert (found is None and value == 1) or (found is not None and found.value == value), printed
