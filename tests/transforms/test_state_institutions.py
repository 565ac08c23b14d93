"""Whose institution a name means that many states have one for: by grammar, then by the article, else nobody's."""

from __future__ import annotations

import pytest

from tests.make import make_doc, make_reading
from transforms.knowledge import Knowledge, KnownEntity
from transforms.mentions import mentions
from transforms.schema import EntityMention


def state(name: str, code: str, item: str, adjective: str) -> KnownEntity:
    return KnownEntity(name=name, entity_type="GPE", wikidata_id=item, iso_3166_1=code, adjectives=(adjective,))


def generic(name: str, kind: str, *aliases: str, usual: str | None = None) -> KnownEntity:
    return KnownEntity(
        name=name, entity_type="ORG", aliases=aliases, iso_3166_1=usual, state_institution=kind, source="own names"
    )


POLAND = state("Polska", "PL", "Q36", "polski")
RUSSIA = state("Rosja", "RU", "Q159", "rosyjski")
DENMARK = state("Dania", "DK", "Q35", "duński")
TEXAS = KnownEntity(name="Teksas", entity_type="GPE", wikidata_id="Q1439", iso_3166_1="US", iso_3166_2="US-TX")
SENATE = KnownEntity(name="Senat Rzeczypospolitej", entity_type="ORG", aliases=("Senat",), iso_3166_1="PL")
MINISTRY = generic("Ministerstwo Spraw Zagranicznych", "ministry", "MSZ")
SEJM = generic("Sejm", "chamber", usual="PL")
LABOUR = generic("Partia Pracy", "party", "laburzyści", usual="DK")
CHIEF = KnownEntity(name="Olga Cisowska", entity_type="PER", iso_3166_1="PL")
EUROPE = KnownEntity(name="Parlament Europejski", entity_type="ORG", wikidata_id="Q8889")
GENERICS = (MINISTRY, SEJM, LABOUR, generic("Senat", "chamber"), generic("Parlament", "parliament"))
KNOWLEDGE = Knowledge((POLAND, RUSSIA, DENMARK, TEXAS, SENATE, EUROPE, CHIEF, *GENERICS))
NAMES = {e.entity_id: e.name for e in KNOWLEDGE.published}
NOM, GEN = "{Case=Nom|Gender=Neut|Number=Sing}", "{Case=Gen|Gender=Neut|Number=Sing}"
DENMARKS = "Danii/PROPN{Case=Gen|Gender=Fem|Number=Sing}/nmod→0@B-GPE"
IN_RUSSIA = "W/ADP/case→1 Rosji/PROPN{Case=Loc|Gender=Fem|Number=Sing}/ROOT@B-GPE"
IN_POLAND = "W/ADP/case→1 Polsce/PROPN{Case=Loc|Gender=Fem|Number=Sing}/ROOT@B-GPE"
IN_TEXAS = "W/ADP/case→1 Teksasie/PROPN{Case=Loc|Gender=Masc|Number=Sing}/ROOT@B-GPE"
BARE = f"MSZ/PROPN{NOM}/nsubj→1@B-ORG milczy=milczeć/VERB/ROOT"
ONE = "{Case=Nom|Gender=Masc|Number=Sing}"


def ministries(*sentences: str) -> list[tuple[str, str]]:
    return [(NAMES[m.entity_id], m.link_method) for m in _organisations(*sentences)]


def _organisations(*sentences: str) -> list[EntityMention]:
    return [m for m in mentions(make_reading(make_doc(*sentences)), KNOWLEDGE) if m.entity_type == "ORG"]


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        (f"duńskie=duński/ADJ{NOM}/amod→1 MSZ/PROPN{NOM}/nsubj→2@B-ORG milczy=milczeć/VERB/ROOT", "Dania"),
        (f"MSZ/PROPN{NOM}/ROOT@B-ORG {DENMARKS}", "Dania"),
        (
            f"duński/ADJ{ONE}/amod→1 szef/NOUN{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}}/ROOT "
            f"MSZ/PROPN{GEN}/nmod→1@B-ORG",
            "Dania",
        ),
        (f"MSZ/PROPN{NOM}/ROOT@B-ORG Danii/PROPN{{Case=Gen|Gender=Fem|Number=Sing}}/nmod→0@I-ORG", "Dania"),
    ],
)
def test_the_words_around_a_name_say_whose_it_is(sentence: str, whose: str) -> None:
    said = ministries(IN_RUSSIA, IN_RUSSIA, IN_RUSSIA, sentence)
    assert said == [(f"Ministerstwo Spraw Zagranicznych ({whose})", "knowledge")]


def test_a_fuller_mention_in_the_article_says_it_for_the_bare_one() -> None:
    assert ministries(f"MSZ/PROPN{NOM}/ROOT@B-ORG {DENMARKS}", BARE) == [
        ("Ministerstwo Spraw Zagranicznych (Dania)", "knowledge"),
        ("Ministerstwo Spraw Zagranicznych (Dania)", "document"),
    ]


def test_two_states_with_one_in_the_article_leave_the_bare_one_undecided() -> None:
    russian = f"rosyjskie=rosyjski/ADJ{NOM}/amod→1 MSZ/PROPN{NOM}/nsubj→2@B-ORG milczy=milczeć/VERB/ROOT"
    assert ministries(f"MSZ/PROPN{NOM}/ROOT@B-ORG {DENMARKS}", russian, BARE)[2] == (MINISTRY.name, "ambiguous")


@pytest.mark.parametrize(
    ("others", "name", "method"),
    [
        ([], "Ministerstwo Spraw Zagranicznych (Polska)", "context"),
        ([IN_POLAND], "Ministerstwo Spraw Zagranicznych (Polska)", "context"),
        ([IN_RUSSIA, IN_RUSSIA], "Ministerstwo Spraw Zagranicznych (Rosja)", "context"),
        ([IN_RUSSIA, IN_RUSSIA, IN_POLAND], MINISTRY.name, "ambiguous"),
        ([IN_RUSSIA, IN_TEXAS], MINISTRY.name, "ambiguous"),
    ],
)
def test_without_words_the_article_decides_or_nothing_does(others: list[str], name: str, method: str) -> None:
    assert ministries(*others, BARE) == [(name, method)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"polskie=polski/ADJ{NOM}/amod→3 i/CCONJ/cc→2 duńskie=duński/ADJ{NOM}/conj→0 MSZ/PROPN{NOM}/ROOT@B-ORG",
        f"MSZ/PROPN{NOM}/ROOT@B-ORG {DENMARKS} i/CCONJ/cc→3 Polski/PROPN{{Case=Gen|Gender=Fem}}/conj→1@B-GPE",
    ],
)
def test_one_of_two_states_is_neithers(sentence: str) -> None:
    assert ministries(sentence) == [(MINISTRY.name, "ambiguous")]


def test_a_known_person_in_its_office_says_whose_it_is() -> None:
    person = f"Olga/PROPN{ONE}/appos→0@B-PER Cisowska/PROPN{ONE}/flat→2@I-PER"
    chief = "szefowa/NOUN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/ROOT"
    ministry = f"MSZ/PROPN{GEN}/nmod→0@B-ORG"
    said = ministries(IN_RUSSIA, IN_RUSSIA, IN_RUSSIA, IN_RUSSIA, f"{chief} {ministry} {person}")
    assert said == [("Ministerstwo Spraw Zagranicznych (Polska)", "knowledge")]


def test_members_of_a_party_read_as_a_person_are_the_party_and_stay_read_so() -> None:
    in_denmark = "W/ADP/case→1 Danii/PROPN{Case=Loc|Gender=Fem|Number=Sing}/ROOT@B-GPE"
    doc = make_doc(in_denmark, "laburzyści=laburzysta/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/ROOT@B-PER")
    member = mentions(make_reading(doc), KNOWLEDGE)[1]
    assert (NAMES[member.entity_id], member.entity_type) == ("Partia Pracy (Dania)", "PER")


def test_an_undecided_one_lies_in_no_state() -> None:
    by_id = {e.entity_id: e for e in KNOWLEDGE.published}
    (said,) = _organisations(IN_RUSSIA, IN_POLAND, BARE)
    assert by_id[said.entity_id].iso_3166_1 is None


def test_what_is_known_by_its_own_name_is_that_entity() -> None:
    (said,) = _organisations(f"polski/ADJ{ONE}/amod→1 Senat/PROPN{ONE}/ROOT@B-ORG")
    assert said.entity_id == SENATE.entity_id


@pytest.mark.parametrize(
    "after",
    [
        "Teksasu/PROPN{Case=Gen|Gender=Masc|Number=Sing}/nmod→0@B-GPE",
        "Uniwersytetu=uniwersytet/NOUN{Case=Gen|Gender=Masc|Number=Sing}/nmod→0",
    ],
)
def test_one_of_what_is_no_state_is_no_states(after: str) -> None:
    assert ministries(f"Senat/PROPN{ONE}/ROOT@B-ORG {after}") == [("Senat", "ambiguous")]


def test_a_name_of_one_states_alone_is_that_states_unless_said_otherwise() -> None:
    bare = f"Sejm/PROPN{ONE}/nsubj→1@B-ORG milczy=milczeć/VERB/ROOT"
    assert ministries(IN_RUSSIA, IN_RUSSIA, bare) == [("Sejm (Polska)", "context")]
    assert ministries(f"Sejm/PROPN{ONE}/ROOT@B-ORG {DENMARKS}")[0] == ("Sejm (Dania)", "knowledge")


def test_a_party_is_the_usual_states_only_where_the_article_names_it() -> None:
    party = "Partia/NOUN{Case=Nom|Gender=Fem|Number=Sing}/ROOT@B-ORG Pracy/NOUN{Case=Gen|Gender=Fem}/nmod→0@I-ORG"
    in_denmark = "W/ADP/case→1 Danii/PROPN{Case=Loc|Gender=Fem|Number=Sing}/ROOT@B-GPE"
    assert ministries(party) == [("Partia Pracy", "ambiguous")]
    assert ministries(IN_RUSSIA, party) == [("Partia Pracy", "ambiguous")]
    assert ministries(IN_RUSSIA, in_denmark, party) == [("Partia Pracy (Dania)", "context")]


def test_what_is_known_under_the_longer_name_stays_that() -> None:
    said = _organisations(
        f"Parlament/NOUN{ONE}/ROOT@B-ORG Europejski/ADJ{ONE}/amod→0@I-ORG", f"Parlament/NOUN{ONE}/ROOT@B-ORG"
    )
    assert [(m.entity_id, m.link_method) for m in said] == [("Q8889", "knowledge"), ("Q8889", "document")]


def test_identifiers_are_made_of_name_and_state_alone() -> None:
    alone = Knowledge((RUSSIA, MINISTRY)).of_state(MINISTRY, "RU")
    beside = KNOWLEDGE.of_state(MINISTRY, "RU")
    assert alone.entity_id == beside.entity_id != KNOWLEDGE.of_state(MINISTRY, "DK").entity_id
    assert len({e.entity_id for e in KNOWLEDGE.published}) == len(KNOWLEDGE.published)


def test_acronyms_are_known_only_as_printed() -> None:
    assert KNOWLEDGE.generic("MSZ") == MINISTRY and KNOWLEDGE.generic("Msz") is None
    assert KNOWLEDGE.generic("ministerstwo spraw zagranicznych") == MINISTRY
    assert KNOWLEDGE.lookup("MSZ") is None
