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


PIOTR = "Piotr/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
ANSWERED = "odpowiedział=odpowiedzieć/VERB{Gender=Masc|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}"
GOES = "minie=minąć/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"


def test_a_clause_with_a_few_words_in_marks_is_retold_and_the_words_are_quoted():
    retold, words = found(
        f"{ANNA}/nsubj→1@B-PER {SAID}/ROOT_ ,/PUNCT/punct→6 że/SCONJ/mark→6 {WINTER}/nsubj→6 „/PUNCT/punct→6_ "
        f"{COMES}/ccomp→1 nagle/ADV/advmod→6_ ”/PUNCT/punct→6_ ./PUNCT/punct→1"
    )
    assert (retold.kind, retold.text) == ("indirect", "zima „przyjdzie nagle”")
    assert (words.kind, words.text) == ("direct", "przyjdzie nagle")


def test_both_halves_of_what_is_said_between_dashes_are_one_quote():
    (quote,) = found(
        f"–/PUNCT/punct→2 {WINTER}/nsubj→2 {COMES}/parataxis:obj→7_ ,/PUNCT/punct→5 ale=ale/CCONJ/cc→5 {GOES}/conj→2 "
        f"–/PUNCT/punct→7 {SAID}/ROOT {ANNA}/nsubj→7_ ./PUNCT/punct→7"
    )
    assert (quote.kind, quote.text, quote.speaker_text) == ("direct", "zima przyjdzie, ale minie", "Anna")


def test_two_who_speak_in_one_paragraph_are_told_apart():
    first, second = found(
        f"–/PUNCT/punct→2 {WINTER}/nsubj→2 {COMES}/parataxis:obj→4 –/PUNCT/punct→4 {SAID}/ROOT "
        f"{ANNA}/nsubj→4_ ./PUNCT/punct→4",
        f"–/PUNCT/punct→2 Lato=lato/NOUN{{Case=Nom|Gender=Neut|Number=Sing}}/nsubj→2 {GOES}/parataxis:obj→4 "
        f"–/PUNCT/punct→4 {ANSWERED}/ROOT {PIOTR}/nsubj→4_ ./PUNCT/punct→4",
    )
    assert (first.text, first.speaker_text) == ("zima przyjdzie", "Anna")
    assert (second.text, second.speaker_text) == ("Lato minie", "Piotr")


def test_speech_that_no_verb_closes_ends_before_who_tells():
    said, more = found(
        f"–/PUNCT/punct→2 {WINTER}/nsubj→2 {COMES}/parataxis:obj→4 –/PUNCT/punct→4 {ANSWERED}/ROOT "
        f"{PIOTR}/nsubj→4_ ./PUNCT/punct→4",
        f"–/PUNCT/punct→2 Lato=lato/NOUN{{Case=Nom|Gender=Neut|Number=Sing}}/nsubj→2 {GOES}/ROOT_ ./PUNCT/punct→2",
        f"{PIOTR}/nsubj→1 odpowiedział=odpowiedzieć/VERB{{Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT "
        "też/ADV/advmod→1 na/ADP/case→4 pytanie=pytanie/NOUN{Case=Acc}/obl→1_ ./PUNCT/punct→1",
    )
    assert (said.text, more.text, more.speaker_text) == ("zima przyjdzie", "Lato minie.", "Piotr")


def test_who_takes_care_not_to_says_nothing():
    assert (
        found(
            f"{ANNA}/nsubj→2 musi=musieć/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT "
            "uważać/VERB{VerbForm=Inf}/xcomp→1_ ,/PUNCT/punct→6 żeby/SCONJ/mark→6 nie/PART{Polarity=Neg}/advmod:neg→6 "
            "upaść/VERB{VerbForm=Inf}/ccomp→2_ ./PUNCT/punct→1"
        )
        == []
    )


def test_the_dash_of_an_aside_opens_no_speech():
    assert (
        found(
            f"Zima/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→3 –/PUNCT/punct→3 znów/ADV/advmod→3 {COMES}/ROOT_ "
            "./PUNCT/punct→3"
        )
        == []
    )
