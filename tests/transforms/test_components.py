"""Tokens, lemmas, paragraphs and the embedding layer, without trained weights."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tests.make import make_doc
from transforms import components
from transforms.agreement import agree
from transforms.components import MorfeuszEmbedding, morfeusz_embed, paragraphs
from transforms.gemm import NumpyGemmOps
from transforms.lemmatizer import MorfeuszLemmatizer, choose, suffix_keys
from transforms.morphology import analyse, dictionary, expand, generate
from transforms.tokenizer import polish_tokenizer


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("pl")
    pipeline.tokenizer = polish_tokenizer(pipeline)
    return pipeline


@pytest.fixture(scope="module")
def lemmatizer(nlp: Language) -> MorfeuszLemmatizer:
    return MorfeuszLemmatizer(nlp.vocab)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("W 2024 r. wydał 5,5 proc.", "W 2024 r . wydał 5,5 proc ."),
        ("ok. 14.30, tj. po obiedzie", "ok . 14.30 , tj . po obiedzie"),
        ("prof. dr hab. Ewa Lis", "prof . dr hab . Ewa Lis"),
        ("ul. św. Jana 5, im. Wita Stwosza", "ul . św . Jana 5 , im . Wita Stwosza"),
        ("ws. ceł (m.in. na stal)", "ws . ceł ( m.in . na stal )"),
        ("umowa polsko-czeska", "umowa polsko - czeska"),
        ("30-letni działacz PiS-u i GUS-u", "30-letni działacz PiS-u i GUS-u"),
        ("Anna Kowalska-Nowak", "Anna Kowalska - Nowak"),
        ("lata 2015–2019, 5-10 osób", "lata 2015 – 2019 , 5 - 10 osób"),
        ("„Nie” – odparła.", "„ Nie ” – odparła ."),
        ("wzrost o 7% i 100 km/h", "wzrost o 7 % i 100 km / h"),
        ("J.K. Rowling… (sic!)", "J . K . Rowling … ( sic ! )"),
        ("decyzja nr 12/2023/UE", "decyzja nr 12/2023/UE"),
        ("zrobiłbym to, gdybyś chciał", "zrobiłbym to , gdybyś chciał"),
    ],
)
def test_tokens_are_those_of_the_treebank(nlp: Language, text: str, tokens: str) -> None:
    assert [token.text for token in nlp.make_doc(text)] == tokens.split()


@pytest.mark.parametrize("text", ["a\n\n b  c", " …„x”", "1.\t2.", "e-mail: a@b.pl", ")-:", "", "\n"])
def test_tokens_keep_every_character(nlp: Language, text: str) -> None:
    assert nlp.make_doc(text).text == text


@pytest.mark.parametrize(
    ("form", "upos", "feats", "lemma"),
    [
        ("zawiodłam", "VERB", "Aspect=Perf|Gender=Fem|Number=Sing|Person=1|Tense=Past|VerbForm=Fin", "zawieść"),
        ("zrobiłby", "VERB", "Aspect=Perf|Gender=Masc|Mood=Cnd|Number=Sing|Tense=Past|VerbForm=Fin", "zrobić"),
        ("życie", "NOUN", "Case=Nom|Gender=Neut|Number=Sing", "życie"),
        ("życiu", "NOUN", "Case=Loc|Gender=Neut|Number=Sing", "życie"),
        ("pisanie", "NOUN", "Aspect=Imp|Case=Nom|Gender=Neut|Number=Sing|VerbForm=Vnoun", "pisać"),
        ("rosnącej", "ADJ", "Aspect=Imp|Case=Gen|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Act", "rosnąć"),
        ("zniszczonych", "ADJ", "Aspect=Perf|Case=Gen|Number=Plur|VerbForm=Part|Voice=Pass", "zniszczyć"),
        ("lepszego", "ADJ", "Case=Gen|Degree=Cmp|Gender=Masc|Number=Sing", "dobry"),
        ("lepiej", "ADV", "Degree=Cmp", "dobrze"),
        ("Tuska", "PROPN", "Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing", "Tusk"),
        ("Gdyni", "PROPN", "Case=Loc|Gender=Fem|Number=Sing", "Gdynia"),
        ("Brytanii", "PROPN", "Case=Gen|Gender=Fem|Number=Sing", "Brytania"),
        ("mam", "VERB", "Aspect=Imp|Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin", "mieć"),
        ("mam", "NOUN", "Case=Gen|Gender=Fem|Number=Plur", "mama"),
        ("jej", "PRON", "Case=Gen|Gender=Fem|Number=Sing|Person=3|PronType=Prs", "on"),
        ("był", "AUX", "Aspect=Imp|Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin", "być"),
        ("się", "PRON", "PronType=Prs|Reflex=Yes", "się"),
        ("których", "DET", "Case=Gen|Number=Plur|PronType=Rel", "który"),
        ("we", "ADP", "AdpType=Prep|Variant=Long", "w"),
    ],
)
def test_lemma_is_the_reading_that_agrees(
    lemmatizer: MorfeuszLemmatizer, form: str, upos: str, feats: str, lemma: str
) -> None:
    assert lemmatizer.lemmatise(form, upos, dict(pair.split("=") for pair in feats.split("|"))) == lemma


def test_unknown_words_take_the_longest_learned_suffix(nlp: Language) -> None:
    lemmatizer = MorfeuszLemmatizer(nlp.vocab)
    feats = {"Case": "Ins", "Number": "Sing", "Gender": "Masc"}
    lemmatizer.edits = {"PROPN|Ins.Sing.Masc|em": (2, ""), "PROPN||em": (0, "")}
    assert lemmatizer.lemmatise("Qwxyzem", "PROPN", feats) == "Qwxyz"
    assert lemmatizer.lemmatise("Qwxyzem", "PROPN", {}) == "Qwxyzem"
    assert suffix_keys("Qwxyzem", "PROPN", {})[0] == "PROPN||xyzem"


def test_tables_survive_saving(nlp: Language) -> None:
    lemmatizer = MorfeuszLemmatizer(nlp.vocab)
    lemmatizer.exceptions, lemmatizer.edits = {"r|NOUN": "rok"}, {"NOUN||ów": (2, "")}
    again = MorfeuszLemmatizer(nlp.vocab).from_bytes(lemmatizer.to_bytes())
    assert (again.exceptions, again.edits) == (lemmatizer.exceptions, lemmatizer.edits)
    assert again.lemmatise("r", "NOUN", {}) == "rok"


def test_no_reading_of_another_class_is_taken() -> None:
    assert choose(analyse("zrobił"), "zrobił", "NOUN", {}) is None


def test_blank_line_starts_a_sentence(nlp: Language) -> None:
    doc = paragraphs(nlp.make_doc("Wybory w kraju\n\nRząd upadł. Jutro\nwybory"))
    assert [token.text for token in doc if token.is_sent_start] == ["Wybory", "Rząd"]


def test_embedding_depends_on_the_form_alone_and_freezes(nlp: Language) -> None:
    layer = embedding(nlp)
    docs = [nlp.make_doc("Sejm przyjął ustawę, Sejm"), nlp.make_doc("Sejm")]
    fresh = layer.predict(docs)
    layer.freeze()
    frozen = layer.predict(docs)
    assert [vectors.shape for vectors in frozen] == [(5, 8), (1, 8)]
    np.testing.assert_allclose(np.vstack(fresh), np.vstack(frozen), rtol=1e-5)
    np.testing.assert_array_equal(frozen[0][0], frozen[1][0])


def test_embedding_caches_are_bounded(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(components, "CACHED_FORMS", 20)
    layer = embedding(nlp)
    layer.freeze()
    for start in range(0, 200, 10):
        words = [f"słowo{number}" for number in range(start, start + 10)]
        (vectors,) = layer.predict([Doc(nlp.vocab, words=words)])
        assert vectors.shape == (10, 8)
        assert len(layer.positions) <= 20
        assert len(layer.rows) <= 30


def test_embedding_learns_one_gradient_per_form(nlp: Language) -> None:
    layer = embedding(nlp)
    docs = [nlp.make_doc("tak tak nie")]
    vectors, backprop = layer.begin_update(docs)
    gradient = np.random.default_rng(1).normal(size=vectors[0].shape).astype("float32")  # normalised away if constant
    assert backprop([gradient]) is docs
    tables = [node for node in layer.walk() if node.name == "hashembed"]
    assert all(np.abs(table.get_grad("E")).sum() > 0 for table in tables)


def test_embedding_wants_a_size_for_every_feature() -> None:
    with pytest.raises(ValueError, match="rows has 2 numbers"):
        morfeusz_embed(8, 4, [10, 10])


def test_matrix_product_is_thinc_s() -> None:
    ops = NumpyGemmOps()
    left = np.arange(6, dtype="float32").reshape(2, 3)
    right = np.arange(12, dtype="float32").reshape(3, 4)
    np.testing.assert_array_equal(ops.gemm(left, right), left @ right)
    np.testing.assert_array_equal(ops.gemm(left, right.T, trans2=True), left @ right)
    out = np.zeros((3, 3), dtype="float32")
    np.testing.assert_array_equal(ops.gemm(left, left, out=out, trans1=True), left.T @ left)


def test_readings() -> None:
    assert [reading.lemma for reading in analyse("Tuska")] == ["Tusk"]
    assert {reading.tag for reading in analyse("zrobiłem")} == {"praet:sg:m1.m2.m3:pri:perf"}
    assert analyse("abym")[0].lemma == "aby"
    assert analyse("polsko-czeska")[0].lemma == "polsko-czeski"
    assert analyse("qwxyz") == () and analyse("") == () and analyse(" \n") == ()
    assert "Tuskowi" in {reading.form for reading in generate("Tusk")}
    assert generate("") == () and generate("dwa słowa") == ()
    assert list(expand("subst:sg:gen.acc:m1")) == ["subst:sg:gen:m1", "subst:sg:acc:m1"]
    assert dictionary().startswith("pl.sgjp")


def embedding(nlp: Language) -> MorfeuszEmbedding:
    layer = morfeusz_embed(8, 4, [50] * len(components.FEATURES))
    layer.initialize(X=[nlp.make_doc("Sejm przyjął ustawę")])
    assert isinstance(layer, MorfeuszEmbedding)
    return layer


def test_abbreviations_that_announce_a_name_do_not_end_a_sentence(nlp: Language) -> None:
    doc = paragraphs(nlp.make_doc("Przyszedł min. Lis i prof. Wilk. Po 10 min. Wyszli."))
    barred = [token.text for token in doc if token.is_sent_start is False and token.is_title]
    assert barred == ["Lis", "Wilk"]


def test_a_noun_phrase_agrees_in_case_number_and_gender() -> None:
    doc = agree(
        make_doc(
            "w/ADP/case→2 dużym/ADJ{Case=Ins|Gender=Neut|Number=Sing}/amod→2 "
            "domu/NOUN{Animacy=Inan|Case=Loc|Gender=Masc|Number=Sing}/ROOT "
            "tej/DET{Case=Gen|Gender=Fem|Number=Sing}/det→4 pani/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nmod→2"
        )
    )
    cases = [doc[index].morph.to_dict().get("Case") for index in (1, 2, 3, 4)]
    assert cases == ["Loc", "Loc", "Gen", "Gen"]
    assert doc[1].morph.to_dict()["Animacy"] == "Inan"


def test_a_verb_s_ending_shows_mood_and_person() -> None:
    doc = agree(
        make_doc(
            "Kupilibyśmy/VERB{Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT "
            "kupił/VERB{Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}/conj→0"
        )
    )
    assert (doc[0].morph.get("Mood", []), doc[0].morph.get("Person", [])) == (["Cnd"], ["1"])
    assert (doc[1].morph.get("Mood", []), doc[1].morph.get("Person", [])) == (["Ind"], [])


def test_a_question_before_its_reporting_verb_does_not_end_the_sentence(nlp: Language) -> None:
    doc = paragraphs(nlp.make_doc("Kiedy? – pytał poseł. Nie wiem… może jutro. Kto? – Ja. Dość! Koniec…"))
    assert [token.i for token in doc if token.is_sent_start is not False and token.text in "–może"] == [14]


@pytest.mark.parametrize(
    ("form", "upos", "feats", "lemma"),
    [
        ("muzułmanami", "NOUN", {"Case": "Ins", "Number": "Plur", "Gender": "Masc", "Animacy": "Hum"}, "muzułmanin"),
        ("negocjacje", "NOUN", {"Case": "Acc", "Number": "Plur", "Gender": "Fem"}, "negocjacje"),
        ("danymi", "NOUN", {"Case": "Ins", "Number": "Plur", "Gender": "Neut"}, "dane"),
        ("obrad", "NOUN", {"Case": "Gen", "Number": "Plur"}, "obrady"),
        ("AG", "NOUN", {}, "AG"),
        ("AXA", "PROPN", {"Case": "Gen", "Gender": "Neut", "Number": "Sing"}, "AXA"),
        ("UE", "PROPN", {}, "UE"),
        ("nt", "NOUN", {}, "na_temat"),
        ("%", "NOUN", {}, "procent"),
    ],
)
def test_lemmas_are_todays_and_abbreviations_what_they_stand_for(
    lemmatizer: MorfeuszLemmatizer, form: str, upos: str, feats: dict[str, str], lemma: str
) -> None:
    assert lemmatizer.lemmatise(form, upos, feats) == lemma
