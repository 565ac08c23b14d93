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


BARE = "{Case=Nom|Gender=Masc|Number=Sing}"
FULL = f"Ewa/PROPN{NOM}/ROOT@B-PER Raja/PROPN{NOM}/flat→0@I-PER"


def bases(*sentences: str) -> list[tuple[str, str, str | None]]:
    return [(m.text, m.base_form, m.entity_type) for m in found(*sentences)]


def test_a_surname_alone_is_read_as_in_the_full_name() -> None:
    assert bases(FULL, f"Raja/PROPN{NOM}/ROOT@B-PER")[1] == ("Raja", "Raja", "PER")
    obama = f"Barack/PROPN{NOM}/ROOT@B-PER Obama/PROPN{NOM}/flat→0@I-PER"
    assert bases(obama, f"Obamie/PROPN{NOM}/ROOT@B-PER")[1] == ("Obamie", "Obama", "PER")


def test_an_organisation_that_bears_the_surname_of_a_person_of_the_article_is_that_person() -> None:
    whole, alone = found(FULL, f"Raja/PROPN{NOM}/ROOT@B-ORG")
    assert (alone.entity_type, alone.entity_id) == ("PER", whole.entity_id)


def test_a_party_before_the_name_of_a_person_of_the_article_is_a_name_of_its_own() -> None:
    glued = f"Venstre/PROPN{BARE}/ROOT@B-ORG Ewa/PROPN{NOM}/flat→0@I-ORG Raja/PROPN{NOM}/flat→0@I-ORG"
    assert bases(FULL, glued)[1:] == [("Venstre", "Venstre", "ORG"), ("Ewa Raja", "Ewa Raja", "PER")]


def test_two_surnames_of_the_article_are_two_people() -> None:
    other = f"Jan/PROPN{NOM}/ROOT@B-PER Lupten/PROPN{NOM}/flat→0@I-PER"
    glued = f"Luptena/PROPN{GEN}/ROOT@B-PER Raja/PROPN{NOM}/flat→0@I-PER"
    assert bases(FULL, other, glued)[2:] == [("Luptena", "Lupten", "PER"), ("Raja", "Raja", "PER")]


def test_a_name_that_nobody_else_bears_is_one() -> None:
    assert (
        bases(FULL, f"Raja/PROPN{NOM}/ROOT@B-PER International/PROPN{NOM}/flat→0@I-PER")[1][0] == "Raja International"
    )


def test_a_name_has_the_type_that_the_article_gives_it_most_often() -> None:
    centre = [f"Dom/PROPN{BARE}/ROOT@B-{t} Rybaka/PROPN{GEN}/nmod→0@I-{t}" for t in ("GPE", "ORG", "ORG")]
    assert [t for _, _, t in bases(*centre)] == ["ORG"] * 3


def test_what_is_once_a_person_and_once_none_stays_so() -> None:
    once = [f"Rand/PROPN{BARE}/ROOT@B-{t} Lupten/PROPN{BARE}/flat→0@I-{t}" for t in ("PER", "ORG")]
    assert [t for _, _, t in bases(*once)] == ["PER", "ORG"]


def test_a_firm_called_like_a_person_is_one_in_the_whole_article() -> None:
    firm = f"firmy=firma/NOUN{GEN}/ROOT Oliver/PROPN{NOM}/nmod→0@B-PER Wyman/PROPN{NOM}/flat→1@I-PER"
    again = f"Oliver/PROPN{NOM}/ROOT@B-PER Wyman/PROPN{NOM}/flat→0@I-PER"
    assert [t for _, _, t in bases(firm, again)] == ["ORG", "ORG"]
    assert [t for _, _, t in bases(firm, again, f"Wyman/PROPN{NOM}/ROOT@B-PER")] == ["PER"] * 3
    his = f"firmy=firma/NOUN{GEN}/ROOT Jana/PROPN{GEN}/nmod→0@B-PER Nowaka/PROPN{GEN}/flat→1@I-PER"
    assert [t for _, _, t in bases(his)] == ["PER"]


def test_a_name_that_an_abbreviation_begins_is_whole() -> None:
    text = f"W/PROPN{NOM}/ROOT@B-GPE_ ./PUNCT/punct→0@I-GPE Brytania/PROPN{NOM}/flat→0 milczy/VERB/dep→0"
    assert [m.text for m in found(text)] == ["W. Brytania"]
    other = f"NATO/PROPN{NOM}/ROOT@B-ORG ./PUNCT/punct→0@I-ORG Polska/PROPN{NOM}/flat→0@B-GPE"
    assert [m.text for m in found(other)] == ["NATO", "Polska"]


def test_no_name_ends_in_the_preposition_of_what_it_leaves_out() -> None:
    text = f"Forum/NOUN{BARE}/ROOT@B-ORG Nauki/NOUN/nmod→0@I-ORG w/ADP/case→3@I-ORG Gdyni/PROPN/nmod→0"
    assert [m.text for m in found(text)] == ["Forum Nauki"]


def test_a_compound_adjective_belongs_to_the_name_whole() -> None:
    fem = "{Case=Nom|Gender=Fem|Number=Sing}"
    text = f"wojna/NOUN{fem}/ROOT@B-EVT rosyjsko/ADJ/amod→3@I-EVT_ -/PUNCT/punct→3_ ukraińska/ADJ{fem}/amod→0"
    assert found(text)[0].text == "wojna rosyjsko-ukraińska"


def test_a_first_name_and_a_surname_are_a_person_whatever_the_model_says() -> None:
    assert bases(f"Karolina/PROPN{NOM}/ROOT@B-GPE Gałecka/PROPN{NOM}/flat→0@I-GPE")[0][2] == "PER"
    assert bases(f"Karolina/PROPN{NOM}/ROOT@B-GPE Północna/ADJ{NOM}/amod→0@I-GPE")[0][2] == "GPE"


HOLDER = KnownEntity(name="Anna Maj", entity_type="PER", wikidata_id="Q8", roles=("premier",), source="made")
PARTY = KnownEntity(
    name="Partia Zielona", entity_type="ORG", aliases=("Zielonkowiec",), state_institution="party", source="made"
)
PEOPLE = Knowledge((HOLDER, PARTY, POLAND, KnownEntity(name="Kim Dzong Un", entity_type="PER", source="made")))


def known(*sentences: str) -> list[EntityMention]:
    return list(mentions(make_reading(make_doc(*sentences)), PEOPLE))


def test_an_office_holder_before_another_full_name_is_another() -> None:
    name = f"Maj/PROPN{NOM}/nmod→0@B-PER Jan/PROPN{NOM}/flat→1@I-PER Kot/PROPN{NOM}/flat→1@I-PER"
    assert [m.text for m in known(f"premier/NOUN/ROOT {name}")] == ["Maj", "Jan Kot"]
    assert [m.text for m in known(f"doradca/NOUN/ROOT {name}")] == ["Maj Jan Kot"]


def test_a_party_member_before_a_name_is_no_part_of_it() -> None:
    title, name = known(f"Zielonkowiec/PROPN{NOM}/ROOT@B-PER Jan/PROPN{NOM}/flat→0@I-PER Kot/PROPN{NOM}/flat→0@I-PER")
    assert (title.base_form, name.base_form) == ("Zielonkowiec", "Jan Kot")


def test_a_known_person_may_have_a_middle_name() -> None:
    whole, initial, other = (
        known(f"Anna/PROPN{NOM}/ROOT@B-PER {middle}/PROPN{NOM}/flat→0@I-PER Maj/PROPN{NOM}/flat→0@I-PER")[0]
        for middle in ("Ewa", "K.", "Zielona")
    )
    assert whole.entity_id == initial.entity_id == "Q8" != other.entity_id


def test_a_known_name_of_three_letters_is_inflected_too() -> None:
    (mention,) = known(f"Kim/PROPN{GEN}/ROOT@B-PER Dzong/PROPN{GEN}/flat→0@I-PER Una/PROPN{GEN}/flat→0@I-PER")
    assert mention.base_form == "Kim Dzong Un"


def test_what_stands_in_brackets_after_a_name_is_not_always_its_short_form() -> None:
    place = "{Case=Nom|Gender=Fem|Number=Sing}"
    whole, part = found(
        f"Belgia/PROPN{place}/ROOT@B-GPE (/PUNCT/punct→2_ Flandria/PROPN{place}/appos→0@B-GPE_ )/PUNCT/punct→2"
    )
    assert whole.entity_id != part.entity_id
    union, ministry = found("Unii/PROPN/ROOT@B-ORG (/PUNCT/punct→2_ DEUN/PROPN/appos→0@B-ORG_ )/PUNCT/punct→2")
    assert union.entity_id != ministry.entity_id


def test_a_maker_is_not_its_subsidiary() -> None:
    bank, maker = found(
        f"Ford/PROPN{ORG_NOM}/ROOT@B-ORG Credit/X/flat→0@I-ORG Europa/PROPN{ORG_NOM}/flat→0@I-ORG",
        f"Ford/PROPN{ORG_NOM}/ROOT@B-ORG",
    )
    assert bank.entity_id != maker.entity_id


def test_an_ending_that_shows_the_case_counts_however_often_it_is_printed() -> None:
    ins = "{Animacy=Hum|Case=Ins|Gender=Masc|Number=Sing}"
    sentence = f"z/ADP/case→1 Mazurkerem/PROPN{ins}/ROOT@B-PER"
    assert {m.base_form for m in found(sentence, sentence, sentence)} == {"Mazurker"}


def test_inhabitants_are_people_not_a_person_and_an_office_that_opens_a_sentence_is_no_name() -> None:
    plural = "{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}"
    (people,) = found(f"Londyńczycy/NOUN{plural}/nsubj→1@B-PER czekają/VERB/ROOT")
    assert (people.entity_type, people.base_form) == ("NORP", "Londyńczycy")
    assert not found(f"Europoseł/NOUN{NOM}/nsubj→1@B-PER czeka/VERB/ROOT")
    (name,) = found(f"Kot/PROPN{NOM}/nsubj→1@B-PER czeka/VERB/ROOT")
    assert name.entity_type == "PER"


def test_a_surname_that_the_tagger_misjudged_is_known() -> None:
    knowledge = Knowledge((KnownEntity(name="Joe Biden", entity_type="PER", wikidata_id="Q6279"),))
    gen = "{Animacy=Hum|Case=Gen|Gender=Masc|Number=Plur}"
    doc = make_doc(f"administracja/NOUN/ROOT Bidena/PROPN{gen}/nmod→0@B-PER")
    assert [m.base_form for m in mentions(make_reading(doc), knowledge)] == ["Biden"]
    assert knowledge.surname("Bidena") == "Biden" and knowledge.surname("Biden") is None


def test_what_many_states_have_stands_for_the_fuller_name_of_the_article_first() -> None:
    parliament = KnownEntity(name="Parlament", entity_type="ORG", state_institution="parliament")
    british = KnownEntity(
        name="Parlament Wielkiej Brytanii", entity_type="ORG", aliases=("Parlament",), iso_3166_1="GB"
    )
    european = KnownEntity(name="Parlament Europejski", entity_type="ORG", wikidata_id="Q8889")
    doc = make_doc(
        f"Parlament=parlament/NOUN{ORG_NOM}/ROOT@B-ORG Europejski=europejski/ADJ{ORG_NOM}/amod→0@I-ORG",
        f"Parlament=parlament/NOUN{ORG_NOM}/ROOT@B-ORG",
    )
    linked = mentions(make_reading(doc), Knowledge((parliament, british, european)))
    assert [m.entity_id for m in linked] == ["Q8889", "Q8889"]
