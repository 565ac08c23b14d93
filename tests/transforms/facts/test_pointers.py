"""Mentions without a name: pronouns, descriptions, dropped subjects."""

from __future__ import annotations

from dataclasses import replace

from tests.make import make_doc, make_reading
from transforms.facts import facts
from transforms.knowledge import Knowledge, KnownEntity
from transforms.mentions import mentions
from transforms.schema import EntityMention

BRITAIN = KnownEntity(name="Wielka Brytania", entity_type="GPE", wikidata_id="Q145", adjectives=("brytyjski",))
MASC = "{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
PAST = "{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}"
CAME = (
    f"brytyjski/ADJ{MASC}/amod→1 premier/NOUN{MASC}/nsubj→4 Jan/PROPN{MASC}/appos→1@B-PER "
    f"Kot/PROPN{MASC}/flat→2@I-PER przyjechał=przyjechać/VERB{PAST}/ROOT_ ./PUNCT/punct→4"
)


def pointed(*sentences: str) -> list[EntityMention]:
    reading = make_reading(make_doc(*sentences))
    return facts(replace(reading, mentions=mentions(reading, Knowledge((BRITAIN,))))).pointers


def head_of_government(attribute: str) -> str:
    government = "{Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing}"
    return (
        f"szef/NOUN{MASC}/nsubj→3 {attribute}/ADJ{government}/amod→2 rządu=rząd/NOUN{government}/nmod→0 "
        f"wyjechał=wyjechać/VERB{PAST}/ROOT_ ./PUNCT/punct→3"
    )


def test_a_dropped_subject_is_an_empty_mention_before_its_verb() -> None:
    (mention,) = pointed(CAME, f"Podpisał=podpisać/VERB{PAST}/ROOT umowę=umowa/NOUN{{Case=Acc}}/obj→0")
    assert (mention.mention_kind, mention.text, mention.base_form) == ("elided", "", "Jan Kot")
    assert mention.start_char == mention.end_char == mention.head_start
    assert (mention.entity_type, mention.base_form_method, mention.number) == (None, "antecedent", "Sing")


def test_the_head_of_the_british_government_is_the_british_prime_minister() -> None:
    (mention,) = pointed(CAME, head_of_government("brytyjskiego=brytyjski"))
    assert (mention.mention_kind, mention.base_form) == ("description", "Jan Kot")
    assert mention.text == "szef brytyjskiego rządu"


def test_the_head_of_another_government_is_somebody_else() -> None:
    assert pointed(CAME, head_of_government("obcego=obcy")) == []


def test_no_prime_minister_is_nobody() -> None:
    none = f"żaden/DET{MASC}/det→1 premier/NOUN{MASC}/nsubj→2 wyjechał=wyjechać/VERB{PAST}/ROOT"
    assert pointed(CAME, none) == []


def test_a_copula_without_gender_and_subject_points_to_nobody() -> None:
    present = "{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"
    assert pointed(CAME, f"Jest=być/AUX{present}/cop→1 jasne=jasny/ADJ{{Case=Nom|Gender=Neut|Number=Sing}}/ROOT") == []
