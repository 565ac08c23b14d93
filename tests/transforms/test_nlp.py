"""The shipped model behind its one door. Example sentences are our own."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from transforms import nlp as model
from transforms.components import CACHED_FORMS, MorfeuszEmbedding

SEED = Path(__file__).parents[2] / "seeds" / "000_3a163c13646126e9.txt"

LEMMAS = [
    ("Minister podpisał umowę z czeskim rządem.", "minister podpisać umowa z czeski rząd ."),
    ("Zawiodłam się na tej książce.", "zawieść się na ten książka ."),
    ("Życie w mieście jest drogie.", "życie w miasto być drogi ."),
    ("Spotkaliśmy się z posłami w Gdańsku.", "spotkać się z poseł w Gdańsk ."),
    ("Rada odrzuciła wniosek Donalda Tuska.", "rada odrzucić wniosek Donald Tusk ."),
    ("Dzieci bawiły się w ogrodzie.", "dziecko bawić się w ogród ."),
    ("Ludzie czekali na dworcu od rana.", "człowiek czekać na dworzec od rano ."),
    ("Najlepszy uczeń dostał nagrodę.", "dobry uczeń dostać nagroda ."),
    ("Nie widziałem jej brata.", "nie widzieć on brat ."),
    ("Ceny wzrosły o pięć procent.", "cena wzrosnąć o pięć procent ."),
    ("Policjanci zatrzymali dwóch mężczyzn.", "policjant zatrzymać dwa mężczyzna ."),
    ("Firma zwolniła stu pracowników.", "firma zwolnić sto pracownik ."),
    ("Sąd skazał go na trzy lata więzienia.", "sąd skazać on na trzy rok więzienie ."),
    ("Prezydent powiedział, że podpisze ustawę.", "prezydent powiedzieć , że podpisać ustawa ."),
    ("Mieszkańcy Krakowa protestowali.", "mieszkaniec Kraków protestować ."),
    ("Kupiłabym ten samochód.", "kupić ten samochód ."),
    ("Rolnicy zablokowali drogi.", "rolnik zablokować droga ."),
    ("W Polsce brakuje lekarzy.", "w Polska brakować lekarz ."),
    ("Została wybrana na przewodniczącą.", "zostać wybrać na przewodnicząca ."),
    ("Czytam o wojnie na Ukrainie.", "czytać o wojna na Ukraina ."),
    ("Zniszczone domy stoją puste.", "zniszczyć dom stać pusty ."),
    ("Bądźcie cierpliwi!", "być cierpliwy !"),
    ("Przyszedłszy do domu, zasnął.", "przyjść do dom , zasnąć ."),
    ("Lekarze operowali chorego przez noc.", "lekarz operować chory przez noc ."),
    ("Drużyna wygrała z Niemcami.", "drużyna wygrać z Niemcy ."),
]

SENTENCES = [
    ("Umowę podpisano 3 maja 2021 r. w Gdyni. Rozmowy trwały rok.", 2),
    ("Bezrobocie spadło o ok. 5 proc. w ciągu roku. To dobry wynik.", 2),
    ("Mecz obejrzało 30 tys. widzów i prof. Jan Lis z żoną.", 1),
    ("Spotkanie z min. Kowalskim odbędzie się o godz. 14.30 przy ul. św. Jana 5.", 1),
    ("Debata ws. ceł trwała m.in. w Brukseli. Wzięła w niej udział premier.", 2),
    ("Szkoła im. Jana Matejki ma 100 lat. Powstała w 1920 r.", 2),
    ("Koniec sporu o drogę\n\nGmina i rolnicy podpisali ugodę. Droga powstanie za rok.", 3),
    ("Czy rząd upadnie? Tego nie wie nikt.", 2),
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return model.load()


def test_lemmas(nlp: Language) -> None:
    docs = model.parse(nlp, [text for text, _ in LEMMAS])
    pairs = [
        (token.lemma_, lemma)
        for doc, (_, lemmas) in zip(docs, LEMMAS, strict=True)
        for token, lemma in zip(doc, lemmas.split(), strict=True)
    ]
    wrong = [f"{found} instead of {lemma}" for found, lemma in pairs if found != lemma]
    assert len(wrong) <= len(pairs) * 0.02, wrong


def test_sentences_are_not_cut_after_abbreviations(nlp: Language) -> None:
    docs = model.parse(nlp, [text for text, _ in SENTENCES])
    found = [len(list(doc.sents)) for doc in docs]
    wrong = [text for (text, number), count in zip(SENTENCES, found, strict=True) if number != count]
    assert len(wrong) <= 1, wrong


def test_past_tense_has_its_person_and_conditional_its_mood(nlp: Language) -> None:
    doc = nlp("Wczoraj kupiłem rower. Kupilibyśmy także dom.")
    bought = [token.morph.to_dict() for token in doc if token.lemma_ == "kupić"]
    assert [(feats["Person"], feats["Number"], feats["Mood"]) for feats in bought] == [
        ("1", "Sing", "Ind"),
        ("1", "Plur", "Cnd"),
    ]


def test_two_prime_ministers_who_agreed_in_tokyo(nlp: Language) -> None:
    first = next(nlp(opening()).sents)
    root = first.root
    assert root.lemma_ == "uzgodnić"
    assert {token.text for token in root.children if token.dep_ == "nsubj"} == {"Premierzy"}
    assert {token.lemma_ for token in root.children if token.dep_.startswith("obl")} & {"sobota", "Tokio"}
    names = {(ent.text, ent.label_) for ent in first.ents}
    assert {("Japonii", "GPE"), ("Wielkiej Brytanii", "GPE"), ("Tokio", "GPE"), ("Keir Starmer", "PER")} <= names


def test_two_loads_parse_alike(nlp: Language) -> None:
    text = opening()
    again = model.load()
    assert model.fingerprint(again) == model.fingerprint(nlp)
    assert read(nlp(text)) == read(again(text))


def test_neighbours_in_a_batch_change_nothing(nlp: Language) -> None:
    texts = [text for text, _ in SENTENCES]
    alone = [read(doc) for text in texts for doc in model.parse(nlp, [text], batch_size=1)]
    assert [read(doc) for doc in model.parse(nlp, texts, batch_size=len(texts))] == alone


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "😀", "a" * 500, "— — —", "Ala\n\n\n\nma\tkota "])
def test_odd_texts_come_back_whole(nlp: Language, text: str) -> None:
    (doc,) = model.parse(nlp, [text])
    assert doc.text == text


def test_the_loaded_model_keeps_forms_but_not_without_end(nlp: Language) -> None:
    layers = [
        layer
        for layer in nlp.get_pipe("tok2vec").model.walk()  # type: ignore[attr-defined]
        if isinstance(layer, MorfeuszEmbedding)
    ]
    assert [layer.frozen for layer in layers] == [True]
    assert len(layers[0].positions) <= CACHED_FORMS


def test_card_says_what_the_model_is() -> None:
    card = model.card()
    assert card["name"] == model.SHIPPED.removeprefix("pl_")
    assert card["license"] == "CC BY-NC-SA 4.0"
    assert card["performance"]["uas"] > 86.5
    assert card["entity_types"] == ["EVT", "FAC", "GPE", "LOC", "ORG", "PER", "PRO"]
    assert model.SHIPPED in card["installed"]


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(model.ModelError, match="pl_missing: no such package or folder"):
        model.load("pl_missing")


def test_a_pipeline_that_lacks_trees_is_refused(tmp_path: Path) -> None:
    blank = spacy.blank("pl")
    blank.to_disk(tmp_path / "blank")
    with pytest.raises(model.ModelError, match="nothing in it sets"):
        model.load(str(tmp_path / "blank"))


def test_weights_name_no_folder_of_the_machine_that_made_them() -> None:
    folder = Path(model.__file__).parent / "model"
    texts = [(folder / name).read_text(encoding="utf-8") for name in ("meta.json", "config.cfg")]
    assert not any("/home/" in text or "/root/" in text or "/tmp/" in text for text in texts)


def read(doc: Doc) -> list[tuple[str, str, str, str, int, str]]:
    return [(token.lemma_, token.pos_, str(token.morph), token.dep_, token.head.i, token.ent_type_) for token in doc]


def opening() -> str:
    """The first article without its front matter."""
    return SEED.read_text(encoding="utf-8").rpartition("---\n")[2].strip()
