"""Stretches of speech and their speakers."""

from tests.transforms.facts.views import reading
from transforms.facts import facts
from transforms.quotes import quotes
from transforms.schema import Quote

ANNA = "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}"
SAID = "powiedziała=powiedzieć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}"
COMES = "przyjdzie=przyjść/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"
WINTER = "zima/NOUN{Case=Nom|Gender=Fem|Number=Sing}"


def found(*sentences: str) -> list[Quote]:
    made = reading(*sentences)
    result = quotes(made, facts(made))
    for quote in result:
        assert made.document.text[quote.start_char : quote.end_char] == quote.text
    return result


def test_indirect_speech():
    (quote,) = found(
        f"{ANNA}/nsubj→1@B-PER {SAID}/ROOT_ ,/PUNCT/punct→5 że/SCONJ/mark→5 {WINTER}/nsubj→5 "
        f"{COMES}/ccomp→1_ ./PUNCT/punct→1"
    )
    assert (quote.kind, quote.text) == ("indirect", "zima przyjdzie")
    assert (quote.speaker_text, quote.cue_lemma) == ("Anna", "powiedzieć")
    assert (quote.speaker_recovery, quote.speaker_entity_id is not None) == ("stated", True)


def test_direct_speech_in_quotation_marks_over_two_sentences_is_one_quote():
    (quote,) = found(
        "„/PUNCT/punct→2_ Jesień=jesień/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→2 "
        "minęła=minąć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT_ ./PUNCT/punct→2",
        f"{WINTER}/nsubj→1 {COMES}/parataxis:obj→4_ ”/PUNCT/punct→1 –/PUNCT/punct→4 {SAID}/ROOT "
        f"{ANNA}/nsubj→4_ ./PUNCT/punct→4",
    )
    assert (quote.kind, quote.text, quote.speaker_text) == ("direct", "Jesień minęła. zima przyjdzie", "Anna")


def test_direct_speech_after_a_dash():
    (quote,) = found(
        f"–/PUNCT/punct→2 {WINTER}/nsubj→2 {COMES}/parataxis:obj→4 –/PUNCT/punct→4 {SAID}/ROOT "
        f"{ANNA}/nsubj→4_ ./PUNCT/punct→4"
    )
    assert (quote.kind, quote.text) == ("direct", "zima przyjdzie")


def test_a_title_in_quotation_marks_is_no_quote():
    assert (
        found(
            f"{ANNA}/nsubj→1 czyta=czytać/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT "
            f"„/PUNCT/punct→3_ Lalkę=lalka/NOUN{{Case=Acc}}/obj→1_ ”/PUNCT/punct→3"
        )
        == []
    )


def test_dashes_inside_the_marks_are_not_spoken():
    (quote,) = found(
        f"„/PUNCT/punct→3_ –/PUNCT/punct→3 {WINTER}/nsubj→3 {COMES}/parataxis:obj→6_ ”/PUNCT/punct→3 "
        f"–/PUNCT/punct→6 {SAID}/ROOT {ANNA}/nsubj→6_ ./PUNCT/punct→6"
    )
    assert quote.text == "zima przyjdzie"


def test_direct_speech_of_several_sentences_after_a_dash_is_one_quote():
    (quote,) = found(
        "–/PUNCT/punct→2 Jesień=jesień/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→2 "
        "minęła=minąć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT_ ./PUNCT/punct→2",
        f"{WINTER}/nsubj→1 {COMES}/parataxis:obj→3 –/PUNCT/punct→3 {SAID}/ROOT {ANNA}/nsubj→3_ ./PUNCT/punct→3",
    )
    assert (quote.kind, quote.text, quote.speaker_text) == ("direct", "Jesień minęła. zima przyjdzie", "Anna")
