"""Mentions of an article: names, demonyms, and which entity each stands for."""

from __future__ import annotations

from tests.make import make_doc, make_reading
from transforms.knowledge import Knowledge, KnownEntity, named_entity_id
from transforms.mentions import mentions
from transforms.places import is_place
from transforms.schema import EntityMention

JAPAN = KnownEntity(
    name="Japonia", entity_type="GPE", wikidata_id="Q17", adjectives=("japoński",), demonyms=("Japończyk", "Japonka")
)
BRITAIN = KnownEntity(name="Wielka Brytania", entity_type="GPE", wikidata_id="Q145", adjectives=("brytyjski",))
POLAND = KnownEntity(name="Polska", entity_type="GPE", wikidata_id="Q36", adjectives=("polski",), demonyms=("Polak",))
KNOWLEDGE = Knowledge((JAPAN, BRITAIN, POLAND))
GEN = "{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}"
NOM = "{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"


def found(*sentences: str) -> tuple[EntityMention, ...]:
    return mentions(make_reading(make_doc(*sentences)), KNOWLEDGE)


def test_offsets_verify_and_the_head_lies_inside() -> None:
    doc = make_doc(f"Rozmowa/NOUN/ROOT Keira/PROPN{GEN}/nmod→0@B-PER Starmera/PROPN{GEN}/flat→1@I-PER")
    (mention,) = mentions(make_reading(doc), KNOWLEDGE)
    assert doc.text[mention.start_char : mention.end_char] == mention.text == "Keira Starmera"
    assert doc.text[mention.head_start : mention.head_end] == "Keira"
    assert (mention.base_form, mention.case, mention.number, mention.gender) == ("Keir Starmer", "Gen", "Sing", "Masc")


def test_known_names_take_the_known_identifier_and_type() -> None:
    (mention,) = found("w/ADP/case→1 Japonii/PROPN{Case=Loc|Gender=Fem|Number=Sing}/ROOT@B-ORG")
    assert (mention.entity_id, mention.entity_type, mention.link_method) == ("Q17", "GPE", "knowledge")
    assert is_place(mention)


def test_a_form_the_model_misjudged_is_recognised_by_its_lemma() -> None:
    (mention,) = found("Japonii/PROPN{Case=Nom|Gender=Masc|Number=Sing}/ROOT@B-LOC")
    assert (mention.base_form, mention.entity_id) == ("Japonia", "Q17")


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    whole, alone = found(
        f"Keir/PROPN{NOM}/ROOT@B-PER Starmer/PROPN{NOM}/flat→0@I-PER", f"Starmera/PROPN{GEN}/ROOT@B-PER"
    )
    assert whole.entity_id == alone.entity_id == named_entity_id("PER", "Keir Starmer")
    assert (whole.link_method, alone.link_method) == ("base_form", "document")


def test_a_surname_of_two_people_is_linked_to_neither() -> None:
    lech, jan, alone = found(
        f"Lech/PROPN{NOM}/ROOT@B-PER Nowak/PROPN{NOM}/flat→0@I-PER",
        f"Jan/PROPN{NOM}/ROOT@B-PER Nowak/PROPN{NOM}/flat→0@I-PER",
        f"Nowak/PROPN{NOM}/ROOT@B-PER",
    )
    assert len({lech.entity_id, jan.entity_id, alone.entity_id}) == 3
    assert alone.link_method == "base_form"


def test_the_longest_name_is_the_whole_one() -> None:
    linked = found(
        f"Jan/PROPN{NOM}/ROOT@B-PER Maria/PROPN{NOM}/flat→0@I-PER Nowak/PROPN{NOM}/flat→0@I-PER",
        f"Jan/PROPN{NOM}/ROOT@B-PER Nowak/PROPN{NOM}/flat→0@I-PER",
        f"Nowak/PROPN{NOM}/ROOT@B-PER",
    )
    assert {m.entity_id for m in linked} == {named_entity_id("PER", "Jan Maria Nowak")}


def test_an_acronym_introduced_in_brackets_is_the_whole_name() -> None:
    whole, short = found(
        "Fundusz/NOUN{Case=Nom|Gender=Masc|Number=Sing}/ROOT@B-ORG Morski/ADJ{Case=Nom|Gender=Masc|Number=Sing}"
        "/amod→0@I-ORG (/PUNCT/punct→3_ FMO/PROPN/appos→0@B-ORG_ )/PUNCT/punct→3",
    )
    assert short.entity_id == whole.entity_id == named_entity_id("ORG", "Fundusz Morski")


ORG_NOM = "{Case=Nom|Gender=Masc|Number=Sing}"
FUND = f"Fundusz/NOUN{ORG_NOM}/ROOT@B-ORG Ochrony/NOUN/nmod→0@I-ORG Mórz/NOUN/nmod→1@I-ORG"


def test_an_acronym_of_one_name_in_the_article_is_that_name() -> None:
    whole, short = found(FUND, "FOM/PROPN/ROOT@B-ORG")
    assert short.entity_id == whole.entity_id and short.link_method == "document"


def test_an_acronym_of_two_names_is_neither() -> None:
    other = f"Filia/NOUN{ORG_NOM}/ROOT@B-ORG Obrony/NOUN/nmod→0@I-ORG Miast/NOUN/nmod→1@I-ORG"
    *_, short = found(FUND, other, "FOM/PROPN/ROOT@B-ORG")
    assert short.link_method == "base_form"


def test_the_first_words_of_one_institution_are_that_institution() -> None:
    whole, short = found(FUND, f"Fundusz/NOUN{ORG_NOM}/ROOT@B-ORG")
    assert short.entity_id == whole.entity_id and short.link_method == "document"


def test_the_first_words_of_two_institutions_are_neither() -> None:
    other = f"Fundusz/NOUN{ORG_NOM}/ROOT@B-ORG Rolny/ADJ{ORG_NOM}/amod→0@I-ORG"
    *_, short = found(FUND, other, f"Fundusz/NOUN{ORG_NOM}/ROOT@B-ORG")
    assert short.link_method == "base_form"


def test_a_name_of_its_own_does_not_shorten_another() -> None:
    daughter = f"Zephyrix/PROPN{ORG_NOM}/ROOT@B-ORG Cargo/PROPN/flat→0@I-ORG"
    _, mother = found(daughter, f"Zephyrix/PROPN{ORG_NOM}/ROOT@B-ORG")
    assert mother.link_method == "base_form"


def test_adjectives_and_demonyms_point_to_their_country() -> None:
    rows = found("Japończycy=Japończyk/NOUN/ROOT i/CCONJ/cc→3 brytyjski=brytyjski/ADJ/amod→3 premier/NOUN/conj→0")
    assert [(m.text, m.base_form, m.entity_id) for m in rows] == [
        ("Japończycy", "Japończycy", "Q17"),
        ("brytyjski", "brytyjski", "Q145"),
    ]
    assert {(m.entity_type, m.mention_kind, m.link_method) for m in rows} == {("NORP", "demonym", "knowledge")}
    assert not any(map(is_place, rows))


def test_each_half_of_a_compound_adjective_is_a_mention() -> None:
    rows = found("współpraca/NOUN/ROOT japońsko/ADJ/amod→0_ -/PUNCT/punct→3_ brytyjska=brytyjski/ADJ/amod→0")
    assert [(m.text, m.entity_id) for m in rows] == [("japońsko", "Q17"), ("brytyjska", "Q145")]


def test_people_whom_the_model_took_for_persons_are_demonyms() -> None:
    (mention,) = found("Polaków=Polak/PROPN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}/ROOT@B-PER")
    assert (mention.base_form, mention.entity_type, mention.entity_id) == ("Polacy", "NORP", "Q36")


def test_a_surname_like_a_demonym_stays_a_person_s() -> None:
    whole, alone = found(f"Jan/PROPN{NOM}/ROOT@B-PER Polak/PROPN{NOM}/flat→0@I-PER", f"Polak/PROPN{NOM}/ROOT@B-PER")
    assert whole.entity_id == alone.entity_id


def test_a_demonym_before_a_person_s_name_is_a_mention_of_its_own() -> None:
    rows = found(f"Polak/PROPN{NOM}/ROOT@B-PER Jan/PROPN{NOM}/appos→0@I-PER Nowak/PROPN{NOM}/flat→1@I-PER")
    assert [(m.text, m.entity_type) for m in rows] == [("Polak", "NORP"), ("Jan Nowak", "PER")]


def test_adjectives_inside_names_are_no_mentions_of_their_own() -> None:
    rows = found("Polski=polski/ADJ/amod→1@B-ORG Związek/NOUN{Case=Nom|Gender=Masc|Number=Sing}/ROOT@I-ORG")
    assert [m.text for m in rows] == ["Polski Związek"]


def test_quotation_marks_and_full_stops_are_trimmed_but_not_abbreviations() -> None:
    rows = found(
        f"„/PUNCT/punct→1@B-ORG_ Solaris/PROPN{NOM}/ROOT@I-ORG_ ”/PUNCT/punct→1@I-ORG_ ./PUNCT/punct→1@I-ORG",
        f"Marcin/PROPN{NOM}/ROOT@B-PER W/PROPN/flat→0@I-PER_ ./PUNCT/punct→1@I-PER",
    )
    assert [m.text for m in rows] == ["Solaris", "Marcin W."]


def test_an_article_without_names_has_no_mentions() -> None:
    assert found("Pada/VERB/ROOT") == ()
