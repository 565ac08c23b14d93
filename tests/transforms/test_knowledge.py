"""Looking up what is known."""

from __future__ import annotations

from transforms.knowledge import Knowledge, KnownEntity, named_entity_id

JAPAN = KnownEntity(
    name="Japonia",
    entity_type="GPE",
    wikidata_id="Q17",
    aliases=("Kraj Kwitnącej Wiśni",),
    adjectives=("japoński",),
    demonyms=("Japończyk", "Japonka"),
)
STATES = KnownEntity(name="Stany Zjednoczone", entity_type="GPE", wikidata_id="Q30", aliases=("USA",))
BANK = KnownEntity(name="Bank Rezerw", entity_type="ORG", aliases=("BR",))
OTHER_BANK = KnownEntity(name="Bank Rozwoju", entity_type="ORG", aliases=("BR",))
KNOWLEDGE = Knowledge((JAPAN, STATES, BANK, OTHER_BANK))


def test_lookup_folds_case_and_knows_aliases() -> None:
    assert KNOWLEDGE.lookup("japonia", "GPE") == JAPAN
    assert KNOWLEDGE.lookup("USA") == STATES


def test_an_ambiguous_alias_is_nobody() -> None:
    assert KNOWLEDGE.lookup("BR", "ORG") is None


def test_types_must_be_compatible() -> None:
    assert KNOWLEDGE.lookup("Japonia", "LOC") == JAPAN
    assert KNOWLEDGE.lookup("Japonia", "PER") is None


def test_adjectives_and_demonyms() -> None:
    assert KNOWLEDGE.adjective("japoński") == JAPAN
    assert KNOWLEDGE.demonym("Japonka") == JAPAN
    assert KNOWLEDGE.adjective("polski") is None


def test_inflected_names_are_recognised_by_their_lemmas() -> None:
    assert KNOWLEDGE.inflected(["Stanom", "Zjednoczonym"], "GPE") == ("Stany Zjednoczone", STATES)
    assert KNOWLEDGE.inflected(["Stanom"], "GPE") is None
    assert KNOWLEDGE.inflected([], "GPE") is None


def test_identifiers_are_wikidata_s_or_made_of_type_and_name() -> None:
    assert JAPAN.entity_id == "Q17"
    assert BANK.entity_id == named_entity_id("ORG", "bank rezerw")
    assert named_entity_id("LOC", "Nibylandia") == named_entity_id("GPE", "nibylandia")
    assert named_entity_id("LOC", "Nibylandia") != named_entity_id("ORG", "Nibylandia")


def test_the_fingerprint_follows_the_content_not_the_order() -> None:
    assert Knowledge((JAPAN, STATES)).fingerprint == Knowledge((STATES, JAPAN)).fingerprint
    assert Knowledge((JAPAN,)).fingerprint != Knowledge((STATES,)).fingerprint


def test_foreign_names_of_several_words_are_recognised_by_their_endings() -> None:
    minister = KnownEntity(name="Teressa Grayton", entity_type="PER")
    known = Knowledge((minister,))
    assert known.inflected(["Teressy", "Grayton"], None) == ("Teressa Grayton", minister)
    assert known.inflected(["Teressę", "Graytona"], None) == ("Teressa Grayton", minister)
    assert known.inflected(["Graytona"], "PER") is None


def test_a_foreign_name_is_recognised_though_the_dictionary_reads_another_in_it() -> None:
    founder = KnownEntity(name="Mark Grayton", entity_type="PER")
    assert Knowledge((founder,)).inflected(["Marka", "Graytona"], None) == ("Mark Grayton", founder)


def test_one_foreign_word_is_recognised_by_its_ending() -> None:
    company = KnownEntity(name="Zephyrix", entity_type="ORG")
    assert Knowledge((company,)).inflected(["Zephyrixowi"], "ORG") == ("Zephyrix", company)


def test_the_apostrophe_does_not_matter() -> None:
    assert named_entity_id("PER", "Ann O’Hara") == named_entity_id("PER", "Ann O'Hara")
