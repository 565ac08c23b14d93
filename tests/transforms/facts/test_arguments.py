"""Objects, circumstances and their text."""

import pytest

from tests.transforms.facts.views import by_lemma, one

PAST = "{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin|Mood=Ind}"
SHE = "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/nsubj→1"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("w/ADP/case→3 Gdyni=Gdynia/PROPN{Case=Loc}/obl→1@B-GPE", "place w: Gdyni"),
        ("w/ADP/case→3 środę=środa/NOUN{Case=Acc}/obl→1", "time w: środę"),
        ("w/ADP/case→3 tajemnicy=tajemnica/NOUN{Case=Loc}/obl→1", "manner w: tajemnicy"),
        ("w/ADP/case→3 rozmowie=rozmowa/NOUN{Case=Loc}/obl→1", "other w: rozmowie"),
        ("do/ADP/case→3 Gdyni=Gdynia/PROPN{Case=Gen}/obl→1@B-GPE", "goal do: Gdyni"),
        ("do/ADP/case→3 maja=maj/NOUN{Case=Gen}/obl→1", "time do: maja"),
        ("z/ADP/case→3 Gdyni=Gdynia/PROPN{Case=Gen}/obl→1@B-GPE", "source z: Gdyni"),
        ("z/ADP/case→3 mężem=mąż/NOUN{Animacy=Hum|Case=Ins}/obl→1", "companion z: mężem"),
        ("z/ADP/case→3 krytyką=krytyka/NOUN{Case=Ins}/obl:arg→1", "other z: krytyką"),
        ("ze=z/ADP/case→3 szkoły=szkoła/NOUN{Case=Gen}/obl→1", "source z: szkoły"),
        ("o/ADP/case→3 wojnie=wojna/NOUN{Case=Loc}/obl:arg→1", "topic o: wojnie"),
        ("za/ADP/case→3 kradzież=kradzież/NOUN{Case=Acc}/obl→1", "cause za: kradzież"),
        ("dzięki/ADP/case→3 pomocy=pomoc/NOUN{Case=Dat}/obl→1", "cause dzięki: pomocy"),
        ("przez/ADP/case→3 telefon/NOUN{Case=Acc}/obl→1", "instrument przez: telefon"),
        ("bez/ADP/case→3 skutku=skutek/NOUN{Case=Gen}/obl→1", "manner bez: skutku"),
        ("dla/ADP/case→3 dziecka=dziecko/NOUN{Animacy=Hum|Case=Gen}/obl→1", "recipient dla: dziecka"),
        ("nożem=nóż/NOUN{Case=Ins}/obl→1", "manner: nożem"),
        ("wczoraj/ADV/advmod→1", "time: wczoraj"),
        ("telefonicznie/ADV{Degree=Pos}/advmod→1", "manner: telefonicznie"),
        ("tu/ADV/advmod→1", "place: tu"),
    ],
)
def test_the_role_of_a_circumstance(phrase: str, expected: str):
    assert one(f"{SHE} działała=działać/VERB{PAST}/ROOT {phrase}").others == [expected]


def test_discourse_adverbs_are_no_arguments():
    assert one(f"{SHE} wyszła=wyjść/VERB{PAST}/ROOT jednak/ADV/advmod→1 również/PART/advmod:emph→1").others == []


def test_a_quantity():
    view = one(
        f"{SHE} schudła=schudnąć/VERB{PAST}/ROOT o/ADP/case→4 pięć/NUM{{Case=Acc}}/nummod:gov→4 "
        "kilogramów=kilogram/NOUN{Case=Gen}/obl→1"
    )
    assert view.others == ["quantity o: pięć kilogramów"]


def test_a_complex_preposition_however_it_is_parsed():
    fixed = "w/ADP/case→4 wyniku=wynik/NOUN{Case=Loc}/fixed→2 kłótni=kłótnia/NOUN{Case=Gen}/obl→1"
    nominal = "w/ADP/case→3 wyniku=wynik/NOUN{Case=Loc}/obl→1 kłótni=kłótnia/NOUN{Case=Gen}/nmod→3"
    for phrase in (fixed, nominal):
        assert one(f"{SHE} wyszła=wyjść/VERB{PAST}/ROOT {phrase}").others == ["cause w wyniku: kłótni"]


def test_coordinated_objects_and_circumstances_are_separate():
    view = one(
        f"{SHE} kupiła=kupić/VERB{PAST}/ROOT chleb/NOUN{{Case=Acc}}/obj→1 i/CCONJ/cc→4 "
        f"mleko/NOUN{{Case=Acc}}/conj→2 "
        "w/ADP/case→6 Gdyni=Gdynia/PROPN{Case=Loc}/obl→1@B-GPE i/CCONJ/cc→8 "
        "Sopocie=Sopot/PROPN{Case=Loc}/conj→6@B-GPE"
    )
    assert view.objects == ["chleb", "mleko"]
    assert view.others == ["place w: Gdyni", "place w: Sopocie"]


def test_a_dative_beside_an_object_is_a_recipient_alone_it_is_the_object():
    both = one(f"{SHE} dała=dać/VERB{PAST}/ROOT synowi=syn/NOUN{{Case=Dat}}/iobj→1 rower/NOUN{{Case=Acc}}/obj→1")
    assert (both.objects, both.others) == (["rower"], ["recipient: synowi"])
    alone = one(f"{SHE} pomogła=pomóc/VERB{PAST}/ROOT synowi=syn/NOUN{{Case=Dat}}/iobj→1")
    assert (alone.objects, alone.others) == (["synowi"], [])


def test_an_instrumental_beside_an_object_is_an_instrument_alone_it_is_the_object():
    both = one(
        f"{SHE} otworzyła=otworzyć/VERB{PAST}/ROOT drzwi/NOUN{{Case=Acc}}/obj→1 kluczem=klucz/NOUN{{Case=Ins}}/iobj→1"
    )
    assert (both.objects, both.others) == (["drzwi"], ["instrument: kluczem"])
    alone = one(f"{SHE} kierowała=kierować/VERB{PAST}/ROOT szkołą=szkoła/NOUN{{Case=Ins}}/iobj→1")
    assert alone.objects == ["szkołą"]


def test_a_phrase_leaves_out_what_a_comma_sets_off():
    view = one(
        f"{SHE} kupiła=kupić/VERB{PAST}/ROOT duży/ADJ{{Case=Acc}}/amod→3 "
        f"dom/NOUN{{Case=Acc|Gender=Masc|Number=Sing}}/obj→1 "
        "z/ADP/case→5 ogrodem=ogród/NOUN{Case=Ins}/nmod→3_ ,/PUNCT/punct→7 "
        "marzenie/NOUN{Case=Acc}/appos→3 ojca=ojciec/NOUN{Case=Gen}/nmod→7"
    )
    assert view.objects == ["duży dom z ogrodem"]


def test_focus_particles_stay_out_and_approximators_stay_in():
    view = one(
        f"{SHE} kupiła=kupić/VERB{PAST}/ROOT tylko/PART/advmod:emph→4 prawie/PART/advmod:emph→4 "
        f"sto/NUM{{Case=Acc}}/nummod:gov→5 "
        "róż=róża/NOUN{Case=Gen}/obj→1"
    )
    assert view.objects == ["prawie sto róż"]


def test_a_word_with_a_hyphen_is_not_cut():
    view = one(
        f"{SHE} lubi=lubić/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT "
        f"współpracę=współpraca/NOUN{{Case=Acc}}/obj→1 "
        "czesko=czeski/ADJ/amod→2_ -/PUNCT/punct→5_ polską=polski/ADJ{Case=Acc}/conj→3"
    )
    assert view.objects == ["współpracę czesko-polską"]


def test_a_constituent_under_its_own_negation_is_not_claimed():
    view = one(
        f"{SHE} kupiła=kupić/VERB{PAST}/ROOT_ ,/PUNCT/punct→4 nie/PART/advmod:neg→4 "
        f"chleb/NOUN{{Case=Acc}}/obj→1_ ,/PUNCT/punct→7 "
        "lecz/CCONJ/cc→7 mleko/NOUN{Case=Acc}/conj→4"
    )
    assert (view.objects, view.fact.polarity) == (["mleko"], "positive")


def test_an_adverbial_clause_is_an_argument_and_a_fact():
    views = by_lemma(
        f"{SHE} wyszła=wyjść/VERB{PAST}/ROOT_ ,/PUNCT/punct→4 bo/SCONJ/mark→4 "
        f"padało=padać/VERB{{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}}/advcl→1 mocno/ADV/advmod→4"
    )
    assert views["wyjść"].others == ["cause: padało mocno"]
    assert views["wyjść"].arguments[-1].content_fact_mention_id == views["padać"].fact.fact_mention_id


def test_as_what():
    view = one(
        f"{SHE} pracuje=pracować/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT "
        f"jako/SCONJ/mark→3 lekarka/NOUN{{Case=Nom}}/obl→1"
    )
    assert view.others == ["other jako: lekarka"]


def test_the_offsets_of_every_argument_verify():
    views = by_lemma(
        f"{SHE} kupiła=kupić/VERB{PAST}/ROOT „/PUNCT/punct→3_ dom/NOUN{{Case=Acc}}/obj→1_ "
        f"”/PUNCT/punct→3 w/ADP/case→6 Gdyni=Gdynia/PROPN{{Case=Loc}}/obl→1@B-GPE"
    )
    text = "Anna kupiła „dom” w Gdyni"
    for argument in views["kupić"].arguments:
        assert argument.start_char is not None and argument.head_start is not None
        assert text[argument.start_char : argument.end_char] == argument.text
        assert argument.start_char <= argument.head_start < argument.end_char


def test_the_infinitive_of_a_verb_of_motion_is_its_purpose() -> None:
    views = by_lemma(
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→1 "
        "pojechał=pojechać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT "
        "szukać/VERB{Aspect=Imp|VerbForm=Inf}/xcomp→1 pracy=praca/NOUN{Case=Gen|Gender=Fem|Number=Sing}/obj→2"
    )
    assert (views["pojechać"].objects, views["pojechać"].others) == ([], ["purpose: szukać pracy"])
    assert (views["szukać"].fact.modality, views["szukać"].subjects) == ("intended", ["Jan"])
