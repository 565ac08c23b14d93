"""What somebody says of himself or in quotation marks: told of who speaks, or left out."""

from __future__ import annotations

import pytest

from tests.make import make_doc, make_reading
from tests.transforms.facts.views import by_lemma
from transforms.facts import facts

PAST = "{Gender=Fem|Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin}"
FIRST = "{Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin}"
THIRD = "{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"
ANNA = "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}"
WAR = "wojnę=wojna/NOUN{Case=Acc|Gender=Fem|Number=Sing}"
COUNCIL = "rada/NOUN{Case=Nom|Gender=Fem|Number=Sing}"


def left_out(*sentences: str) -> int:
    return facts(make_reading(make_doc(*sentences))).left_out["speaker_unknown"]


@pytest.mark.parametrize(
    ("expected", "sentence"),
    [
        (1, f"potępiam=potępiać/VERB{FIRST}/ROOT {WAR}/obj→0"),
        (0, f"{ANNA}/nsubj→1 potępia=potępiać/VERB{THIRD}/ROOT {WAR}/obj→1"),
        (1, f'"/PUNCT/punct→2_ {COUNCIL}/nsubj→2 potępia=potępiać/VERB{THIRD}/ROOT {WAR}/obj→2_ "/PUNCT/punct→2'),
        (0, f'{COUNCIL}/nsubj→2 "/PUNCT/punct→2_ potępia=potępiać/VERB{THIRD}/ROOT {WAR}/obj→2_ "/PUNCT/punct→2'),
        (0, f"czytamy=czytać/VERB{FIRST}/ROOT w/ADP/case→2 raporcie=raport/NOUN{{Case=Loc}}/obl→0"),
    ],
)
def test_without_a_speaker_it_is_left_out(expected: int, sentence: str) -> None:
    assert left_out(sentence) == expected


def test_a_post_after_a_colon_is_said_by_who_published_it() -> None:
    post = (
        f"{ANNA}/nsubj→1 opublikowała=opublikować/VERB{PAST}/ROOT wpis/NOUN{{Case=Acc|Gender=Masc|Number=Sing}}/obj→1_ "
        f':/PUNCT/punct→2 "/PUNCT/punct→5_ potępiam=potępiać/VERB{FIRST}/parataxis:obj→2 {WAR}/obj→5_ ./PUNCT/punct→1'
    )
    rest = f'{COUNCIL}/nsubj→1 milczy=milczeć/VERB{THIRD}/ROOT_ "/PUNCT/punct→1_ ./PUNCT/punct→1'
    views = by_lemma(post, rest)
    assert [(views[v].fact.attribution_text, views[v].fact.attribution_kind) for v in ("potępiać", "milczeć")] == [
        ("Anna", "direct")
    ] * 2
    assert views["potępiać"].bases("subject") == ["Anna"] and views["potępiać"].recoveries("subject") == ["elided"]


def test_what_a_present_first_person_thinks_is_left_out_with_it() -> None:
    sentence = (
        f"myślę=myśleć/VERB{FIRST}/ROOT_ ,/PUNCT/punct→4 że/SCONJ/mark→4 {COUNCIL}/nsubj→4 "
        f"potępia=potępiać/VERB{THIRD}/ccomp→0 {WAR}/obj→4"
    )
    assert left_out(sentence) == 2


def test_a_long_quotation_does_not_hide_its_speaker() -> None:
    speaks = f"{ANNA}/nsubj→1@B-PER mówiła=mówić/VERB{PAST}/ROOT głośno/ADV/advmod→1_ ./PUNCT/punct→1"
    open_ = f'"/PUNCT/punct→2_ {COUNCIL}/nsubj→2 milczy=milczeć/VERB{THIRD}/ROOT_ ./PUNCT/punct→2'
    more = f"{COUNCIL}/nsubj→1 śpi=spać/VERB{THIRD}/ROOT_ ./PUNCT/punct→1"
    close = (
        f"{COUNCIL}/nsubj→1 potępia=potępiać/VERB{THIRD}/parataxis:obj→5 {WAR}/obj→1_ "
        f'"/PUNCT/punct→1 -/PUNCT/punct→5 dodała=dodać/VERB{PAST}/ROOT_ ./PUNCT/punct→5'
    )
    views = by_lemma(speaks, open_, more, more, close)
    assert views["dodać"].bases("subject") == ["Anna"]
    assert {views[v].fact.attribution_text for v in ("milczeć", "spać", "potępiać")} == {"Anna"}
