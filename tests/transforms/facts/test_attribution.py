"""Who says so."""

import pytest

from tests.transforms.facts.views import by_lemma, read

ANNA = "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}"
SAID = "powiedziała=powiedzieć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}"
COMES = "przyjdzie=przyjść/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"


def source(sentence: str, lemma: str) -> tuple[str | None, str | None, str | None]:
    fact = by_lemma(sentence)[lemma].fact
    return fact.attribution_text, fact.attribution_kind, fact.attribution_cue_lemma


def test_a_content_clause_is_the_object_and_is_attributed():
    sentence = (
        f"{ANNA}/nsubj→1 {SAID}/ROOT_ ,/PUNCT/punct→5 że/SCONJ/mark→5 "
        f"zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→5 {COMES}/ccomp:obj→1"
    )
    views = by_lemma(sentence)
    assert views["powiedzieć"].objects == ["zima przyjdzie"]
    assert views["powiedzieć"].arguments[1].content_fact_mention_id == views["przyjść"].fact.fact_mention_id
    assert views["powiedzieć"].fact.attribution_text is None
    assert source(sentence, "przyjść") == ("Anna", "indirect", "powiedzieć")


def test_coordinated_content_clauses_are_separate_objects():
    views = by_lemma(
        f"{ANNA}/nsubj→1 {SAID}/ROOT_ ,/PUNCT/punct→4 że/SCONJ/mark→4 "
        f"pada=padać/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ccomp→1 "
        "i/CCONJ/cc→6 wieje=wiać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/conj→4"
    )
    assert views["powiedzieć"].objects == ["pada", "wieje"]
    assert views["wiać"].fact.attribution_text == "Anna"


def test_direct_speech_before_an_inverted_reporting_verb():
    sentence = (
        f"Zima=zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 {COMES}/parataxis:obj→3 "
        f"–/PUNCT/punct→3 {SAID}/ROOT {ANNA}/nsubj→3"
    )
    assert source(sentence, "przyjść") == ("Anna", "direct", "powiedzieć")
    assert by_lemma(sentence)["powiedzieć"].objects == ["Zima przyjdzie"]


@pytest.mark.parametrize("relation", ["parataxis:insert", "conj"])
def test_a_reporting_verb_after_a_dash_however_it_is_parsed(relation: str):
    sentence = (
        f"Zima=zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 {COMES}/ROOT –/PUNCT/punct→3 "
        f"podaje=podawać/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/{relation}→1 {ANNA}/nsubj→3"
    )
    assert source(sentence, "przyjść") == ("Anna", "indirect", "podawać")
    views = by_lemma(sentence)
    assert (views["podawać"].subjects, views["podawać"].objects) == (["Anna"], ["Zima przyjdzie"])
    assert views["podawać"].fact.attribution_text is None


def test_jak_podaje():
    sentence = (
        f"Jak/SCONJ/mark→1 podaje=podawać/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/advcl→5 "
        f"{ANNA}/nsubj→1_ ,/PUNCT/punct→1 "
        f"zima=zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→5 {COMES}/ROOT"
    )
    assert source(sentence, "przyjść") == ("Anna", "indirect", "podawać")
    assert by_lemma(sentence)["przyjść"].others == []


@pytest.mark.parametrize(
    ("phrase", "cue"),
    [
        ("Według/ADP/case→1 Anny=Anna/PROPN{Case=Gen}/obl→3", "według"),
        ("Zdaniem=zdanie/NOUN{Case=Ins}/parataxis:insert→3 Anny=Anna/PROPN{Case=Gen}/nmod→0", "zdanie"),
    ],
)
def test_according_to_somebody(phrase: str, cue: str):
    sentence = f"{phrase} zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→3 {COMES}/ROOT"
    assert source(sentence, "przyjść") == ("Anny", "according_to", cue)


def test_the_innermost_source_wins():
    sentence = (
        f"{ANNA}/nsubj→1 {SAID}/ROOT_ ,/PUNCT/punct→5 że/SCONJ/mark→5 "
        f"Jan/PROPN{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}}/nsubj→5 "
        "twierdzi=twierdzić/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ccomp→1_ ,/PUNCT/punct→9 "
        "że/SCONJ/mark→9 "
        f"zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→9 {COMES}/ccomp→5"
    )
    assert source(sentence, "twierdzić")[0] == "Anna"
    assert source(sentence, "przyjść")[0] == "Jan"


def test_an_unnamed_source_gives_way_to_the_one_around_it():
    sentence = (
        f"{ANNA}/nsubj→1 {SAID}/ROOT_ ,/PUNCT/punct→4 że/SCONJ/mark→4 "
        f"ogłoszono=ogłosić/VERB{{Person=0|Tense=Past|VerbForm=Fin}}/ccomp→1_ ,/PUNCT/punct→8 "
        f"że/SCONJ/mark→8 zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→8 {COMES}/ccomp→4"
    )
    assert source(sentence, "przyjść")[0] == "Anna"


def test_a_quotation_over_several_sentences():
    views = read(
        "„/PUNCT/punct→2_ Zima=zima/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→2 "
        "minęła=minąć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT_ ./PUNCT/punct→2",
        f"Wiosna/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 {COMES}/parataxis:obj→4_ "
        f"”/PUNCT/punct→1 –/PUNCT/punct→4 {SAID}/ROOT {ANNA}/nsubj→4_ ./PUNCT/punct→4",
    )
    assert [(v.fact.predicate_lemma, v.fact.attribution_text, v.fact.attribution_kind) for v in views] == [
        ("minąć", "Anna", "direct"),
        ("przyjść", "Anna", "direct"),
        ("powiedzieć", None, None),
    ]


def test_a_speaker_before_a_colon():
    sentence = (
        f"Premier/NOUN{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}}/ROOT_ :/PUNCT/punct→0 "
        f"zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→3 {COMES}/parataxis→0"
    )
    assert source(sentence, "przyjść") == ("Premier", "indirect", ":")


def test_roles_inside_reported_content_are_attributed_too():
    sentence = (
        f"{ANNA}/nsubj→1 {SAID}/ROOT_ ,/PUNCT/punct→6 że/SCONJ/mark→6 "
        f"minister/NOUN{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}}/nsubj→6 "
        f"Jan/PROPN{{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}}/appos→4@B-PER {COMES}/ccomp→1"
    )
    role = next(v for v in read(sentence) if v.fact.fact_type == "role")
    assert role.fact.attribution_text == "Anna"
