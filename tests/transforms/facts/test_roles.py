# ruff: noqa: E501  one sentence, one line
"""Titles and appositions."""

from tests.transforms.facts.views import View, read

VERB = "mówi=mówić/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"


def roles(sentence: str) -> list[tuple[str | None, str | None, str]]:
    found = [v for v in read(sentence) if v.fact.fact_type == "role"]
    assert all(v.fact.predicate_lemma == "być" and v.fact.tense == "none" for v in found)
    return [(_only(v, "subject"), _only(v, "object"), v.fact.rule) for v in found]


def _only(view: View, role: str) -> str | None:
    (text,) = view.texts(role)
    return text


def test_a_title_with_an_owner_before_a_name():
    assert roles(
        "Prezes=prezes/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→4 "
        "klubu=klub/NOUN{Case=Gen}/nmod→0 "
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→0@B-PER "
        "Lisek/PROPN{Case=Nom|Gender=Masc}/flat→2@I-PER "
        f"{VERB}"
    ) == [("Jan Lisek", "Prezes klubu", "role_title")]


def test_an_adjective_belongs_to_the_title():
    assert roles(
        "brytyjski/ADJ{Case=Nom|Gender=Masc}/amod→1 "
        "minister/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→4 "
        "John/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→1@B-PER "
        "Smith/PROPN{Case=Nom}/flat→2@I-PER "
        f"{VERB}"
    ) == [("John Smith", "brytyjski minister", "role_title")]


def test_a_name_that_the_tree_hangs_on_the_owner_still_finds_its_title():
    assert roles(
        "prezesa=prezes/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}/nsubj→4 "
        "klubu=klub/NOUN{Case=Gen|Gender=Masc}/nmod→0 "
        "Jana=Jan/PROPN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}/flat→1@B-PER "
        "Liska=Lisek/PROPN{Case=Gen|Gender=Masc}/flat→2@I-PER "
        f"{VERB}"
    ) == [("Jana Liska", "prezesa klubu", "role_title")]


def test_a_noun_in_another_case_is_no_title():
    assert (
        roles(
            "prawnik/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→2 "
            "Anny=Anna/PROPN{Animacy=Hum|Case=Gen|Gender=Fem|Number=Sing}/nmod→0@B-PER "
            f"{VERB}"
        )
        == []
    )


def test_kin_before_a_genitive_is_an_owner_noun():
    assert (
        roles(
            "syna=syn/NOUN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}/obj→2 "
            "Jana=Jan/PROPN{Animacy=Hum|Case=Gen|Gender=Masc|Number=Sing}/nmod→0@B-PER "
            f"{VERB}"
        )
        == []
    )


def test_pan_says_nothing_of_its_bearer():
    assert (
        roles(
            "Pan=pan/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→2 "
            "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→0@B-PER "
            f"{VERB}"
        )
        == []
    )


def test_the_kind_of_an_organisation_before_its_name():
    assert roles(
        "Spółka=spółka/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→2 "
        "Wodnix/PROPN{Case=Nom|Gender=Masc|Number=Sing}/appos→0@B-ORG "
        f"{VERB}"
    ) == [("Wodnix", "Spółka", "role_title")]


def test_people_before_an_organisation_are_not_its_kind():
    assert (
        roles(
            "Pilot=pilot/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→2 "
            "Wodnix/PROPN{Case=Nom|Gender=Masc|Number=Sing}/appos→0@B-ORG "
            f"{VERB}"
        )
        == []
    )


def test_an_apposition_after_a_comma():
    assert roles(
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→6@B-PER "
        "Lisek/PROPN{Case=Nom}/flat→0@I-PER_ ,/PUNCT/punct→3 "
        "szef/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→0 "
        "klubu=klub/NOUN{Case=Gen}/nmod→3_ ,/PUNCT/punct→3 "
        f"{VERB}"
    ) == [("Jan Lisek", "szef klubu", "role_apposition")]


def test_two_coordinated_titles_share_one_name():
    assert roles(
        "były/ADJ{Case=Nom}/amod→1 premier/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→6 "
        "i/CCONJ/cc→3 "
        "poseł/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/conj→1 "
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→3@B-PER "
        "Lisek/PROPN{Case=Nom}/flat→4@I-PER "
        f"{VERB}"
    ) == [("Jan Lisek", "były premier", "role_title"), ("Jan Lisek", "poseł", "role_title")]


def test_two_people_with_a_title_each():
    assert roles(
        "premier/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→7 "
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→0@B-PER "
        "Lisek/PROPN{Case=Nom}/flat→1@I-PER i/CCONJ/cc→4 "
        "minister/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/conj→1 "
        "Adam/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→4@B-PER "
        "Wrona/PROPN{Case=Nom}/flat→5@I-PER "
        f"{VERB}"
    ) == [("Jan Lisek", "premier", "role_title"), ("Adam Wrona", "minister", "role_title")]


def test_respective_coordination_gives_each_name_its_country():
    sentence = (
        "Prezydenci=prezydent/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→11 "
        "Francji=Francja/PROPN{Case=Gen}/nmod→0@B-GPE "
        "i/CCONJ/cc→3 Czech=Czechy/PROPN{Case=Gen}/conj→1@B-GPE_ ,/PUNCT/punct→5 "
        "Jean/PROPN{Animacy=Hum|Case=Nom|Number=Sing}/appos→0@B-PER Blanc/PROPN{Case=Nom}/flat→5@I-PER "
        "i/CCONJ/cc→8 "
        "Petr/PROPN{Animacy=Hum|Case=Nom|Number=Sing}/conj→5@B-PER Novák/PROPN{Case=Nom}/flat→8@I-PER_ "
        ",/PUNCT/punct→0 "
        "podpisali=podpisać/VERB{Gender=Masc|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT "
        "umowę=umowa/NOUN{Case=Acc}/obj→11"
    )
    assert roles(sentence) == [
        ("Jean Blanc", "Prezydenci Francji", "role_respective"),
        ("Petr Novák", "Prezydenci Francji i Czech", "role_respective"),
    ]
    bases = [v.bases("object") for v in read(sentence) if v.fact.fact_type == "role"]
    assert bases == [["prezydent Francji"], ["prezydent Czech"]]
    event = next(v for v in read(sentence) if v.fact.fact_type == "event")
    assert (event.subjects, event.objects) == (["Jean Blanc", "Petr Novák"], ["umowę"])


def test_age_before_a_name():
    assert roles(
        "45-letni/ADJ{Case=Nom}/amod→1 "
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→3@B-PER "
        f"Lisek/PROPN{{Case=Nom}}/flat→1@I-PER {VERB}"
    ) == [("Jan Lisek", "45-letni", "role_age")]


def test_a_feminine_title_whose_owner_the_tree_hangs_the_name_on():
    assert roles(
        "Rzeczniczka=rzeczniczka/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→4 "
        "urzędu=urząd/NOUN{Case=Gen|Gender=Masc|Number=Sing}/nmod→0 "
        "Ewa/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/nmod→1@B-PER "
        "Lis/PROPN{Case=Nom|Gender=Fem|Number=Sing}/flat→2@I-PER "
        f"{VERB}"
    ) == [("Ewa Lis", "Rzeczniczka urzędu", "role_title")]


TITLED = (
    "Prezes=prezes/NOUN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/nsubj→6 "
    "spółki=spółka/NOUN{Case=Gen|Gender=Fem|Number=Sing}/nmod→0_ ,/PUNCT/punct→3 "
    "Ewa/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/appos→0@B-PER "
    "Lis/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/flat→3@I-PER_ ,/PUNCT/punct→3 "
    "mówi=mówić/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT "
    "prawdę=prawda/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→6_ ./PUNCT/punct→6"
)


def test_who_holds_a_title_is_its_entity_also_behind_a_comma():
    said, role = sorted(read(TITLED), key=lambda v: v.fact.fact_type)
    (subject,), (name,) = ([a for a in v.arguments if a.role == "subject"] for v in (said, role))
    assert (subject.text, subject.base_form) == ("Prezes spółki", "Ewa Lis")
    assert subject.entity_id == name.entity_id is not None
    (title,) = [a for a in role.arguments if a.role == "object"]
    assert (title.base_form, title.entity_id) == ("prezes spółki", None)


def test_a_thing_of_a_make_is_not_the_make() -> None:
    sentence = (
        "Mają=mieć/VERB{Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT samoloty=samolot/NOUN{Case=Acc|Gender=Masc|Number=Plur}/obj→0 "
        "%s Boeing/PROPN{Case=Nom|Gender=Masc|Number=Sing}/nmod→2@B-PRO"
    )
    typu = "typu=typ/NOUN{Case=Gen|Gender=Masc|Number=Sing}/nmod→1"
    assert not [v for v in read(sentence % typu) if v.fact.fact_type == "role"]
