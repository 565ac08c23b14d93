"""What grammar tells of closed classes, each rule on a doc made by hand."""

from __future__ import annotations

import pytest

from tests.make import make_doc
from transforms.closed_classes import RULES, part_of_speech, rules

INFINITIVE = "VerbForm=Inf"
CASES = [
    ("determiner", "waszym/ADJ/det:poss→1 dyrektorem/NOUN/ROOT", 0, "DET"),
    ("determiner", "ładnym/ADJ/amod→1 domem/NOUN/ROOT", 0, ""),
    ("determiner", "pewna/ADJ/amod→1 spółka/NOUN/ROOT", 0, "DET"),
    ("determiner", "kobieta/NOUN/ROOT pewna/ADJ/amod→0 siebie/PRON/obl→1", 1, ""),
    ("demonstrative", "do/ADP/case→1 tego/DET/det→2 ustaw/NOUN/nmod→3 brakuje/VERB/ROOT", 1, "PRON"),
    ("demonstrative", "tego/DET/det→1 wniosku/NOUN/ROOT", 0, ""),
    ("regarding", "Zgoda/NOUN/ROOT co/PRON/nsubj→0 do/ADP/case→3 terminu/NOUN/nmod→0", 1, "ADP"),
    (
        "regarding",
        "Wie/VERB/ROOT ,/PUNCT/punct→5 co/PRON/nsubj→5 do/ADP/case→4 niego/PRON/obl→5 należy/VERB/ccomp→0",
        2,
        "",
    ),
    ("pronoun", "z/ADP/case→1 kimś/NOUN/ROOT", 1, "PRON"),
    ("pronoun", "po/ADP/case→1 wszystkim/NOUN/ROOT", 1, "PRON"),
    ("counting_determiner", "obie/NUM/nummod→1 drużyny/NOUN/ROOT", 0, "DET"),
    ("counting_determiner", "dwie/NUM/nummod→1 drużyny/NOUN/ROOT", 0, ""),
    ("amount", "niewiele/ADV/obj→1 zarabia/VERB/ROOT", 0, "DET"),
    ("amount", "mniej/ADV/advmod→2 pożarów/NOUN{Case=Gen|Number=Plur}/nsubj→2 wybuchło/VERB/ROOT", 0, "DET"),
    ("amount", "wiele/ADV/advmod→3 z/ADP/case→2 nich/PRON/nmod→0 zamknięto/VERB/ROOT", 0, "DET"),
    ("amount", "dużo/ADV/advmod→1 pracuje/VERB/ROOT", 0, ""),
    ("auxiliary", "zostali/VERB/aux:pass→1 wybrani/ADJ/ROOT", 0, "AUX"),
    ("auxiliary", "został/AUX/cop→1 wójtem/NOUN/ROOT", 0, "VERB"),
    ("auxiliary", "Ewa/PROPN/nsubj→2 była/VERB/cop→2 posłanką/NOUN/ROOT", 1, "AUX"),
    ("auxiliary", "W/ADP/case→1 Pile/PROPN/obl→2 jest/AUX/ROOT szpital/NOUN/nsubj→2", 2, "VERB"),
    ("auxiliary", f"Trudno/ADV/advmod→1 jest/AUX/ROOT zgadnąć/VERB{{{INFINITIVE}}}/csubj→1", 1, ""),
    ("auxiliary", "Będą/AUX/aux→1 protestować/VERB/ROOT", 0, ""),
    ("particle", "Wreszcie/ADV/advmod→1 wrócił/VERB/ROOT", 0, "PART"),
    ("particle", "zarówno/CCONJ/cc:preconj→1 wójt/NOUN/ROOT", 0, "PART"),
    ("particle", "szybko/ADV/advmod→1 wrócił/VERB/ROOT", 0, ""),
    ("however", "Sąd/NOUN/nsubj→2 jednak/CCONJ/cc→2 odmówił/VERB/ROOT", 1, "PART"),
    ("however", "Jednak/CCONJ/cc→2 sąd/NOUN/nsubj→2 odmówił/VERB/ROOT", 0, ""),
    ("however", "Jednakże/PART/advmod:emph→2 sąd/NOUN/nsubj→2 odmówił/VERB/ROOT", 0, "CCONJ"),
    ("though", "Niech/AUX/aux→2 chociaż/SCONJ/mark→2 zadzwoni/VERB/ROOT", 1, "PART"),
    ("though", "Przyszła/VERB/ROOT ,/PUNCT/punct→3 choć/SCONJ/mark→3 padało/VERB/advcl→0", 2, ""),
    ("modal", "Może/PART/ROOT to/PRON/nsubj→0 oznaczać/VERB{VerbForm=Inf}/xcomp→0 wojnę/NOUN/obj→2", 0, "VERB"),
    ("modal", "Może/PART/advmod→1 śpi/VERB/ROOT", 0, ""),
    ("remark", "Co/PRON/nsubj→2 gorsza/ADJ/parataxis:insert→2 zgubił/VERB/ROOT bilet/NOUN/obj→2", 0, "PART"),
    ("remark", "Co/PRON/nsubj→1 spłonęło/VERB/ROOT", 0, ""),
    ("approximate", "około/ADP/case→2 200/NUM/nummod→2 domów/NOUN/ROOT", 0, "PART"),
    ("approximate", "około/ADP/case→1 północy/NOUN/ROOT", 0, ""),
    ("approximate", "za/ADP/case→1 daleko/ADV/ROOT", 0, "PART"),
    ("approximate", "za/ADP/case→1 miastem/NOUN/ROOT", 0, ""),
    ("instead", f"zamiast/ADP/case→1 czekać/VERB{{{INFINITIVE}}}/ROOT", 0, "SCONJ"),
    ("instead", "zamiast/ADP/case→1 czekania/NOUN/ROOT", 0, ""),
    ("no", "Nie/PART/ROOT_ ,/PUNCT/punct→0 dziękuję/VERB/parataxis→0", 0, "INTJ"),
    ("no", "Nie/PART/advmod:neg→1 dziękuję/VERB/ROOT", 0, ""),
    ("abbreviation", "szkoła/NOUN/ROOT im/PRON/nmod→0_ ./PUNCT/punct→1 Jana/PROPN/nmod→1", 1, "NOUN"),
    ("abbreviation", "dał/VERB/ROOT im/PRON/iobj→0 chleb/NOUN/obj→0", 1, ""),
    ("abbreviation", "b/NOUN/nmod→2_ ./PUNCT/punct→0 wójt/NOUN/ROOT", 0, "ADJ"),
    ("number", "Karol/PROPN/ROOT III/X/flat→0", 1, "ADJ"),
    ("number", "na/ADP/case→2 I/CCONJ/cc→2 piętrze/NOUN/ROOT", 1, "ADJ"),
    ("number", "Jan/PROPN/ROOT I/CCONJ/cc→2 Ewa/PROPN/conj→0", 1, ""),
    ("number", "o/ADP/case→1 godz/NOUN/ROOT_ ./PUNCT/punct→1 9.30/X/amod→1", 3, "ADJ"),
    ("number", "wzrost/NOUN/ROOT o/ADP/case→3 0,7/X/nummod→3 procent/NOUN/nmod→0", 2, "NUM"),
    ("adverb", "skręcił/VERB/ROOT w/ADP/case→2 prawo/NOUN/obl→0", 2, "ADV"),
    ("adverb", "narzekał/VERB/ROOT na/ADP/case→2 prawo/NOUN/obl→0 pracy/NOUN/nmod→2", 2, ""),
    ("adverb", "mieszkają/VERB/ROOT razem/NOUN/obl→0", 1, "ADV"),
    ("adverb", "tym/DET/det→1 razem/NOUN/obl→2 wygrał/VERB/ROOT", 1, ""),
]


@pytest.mark.parametrize(("rule", "words", "place", "upos"), CASES)
def test_grammar_tells_the_part_of_speech(rule: str, words: str, place: int, upos: str) -> None:
    word = make_doc(words)[place]
    assert part_of_speech(word) == upos
    assert not upos or rule in {one.tell.__name__ for one in rules(word.lower_)}


def test_every_rule_is_tried() -> None:
    assert {rule for rule, *_, upos in CASES if upos} == {rule.tell.__name__ for rule in RULES}


def test_of_most_forms_there_is_nothing_to_say() -> None:
    assert not any(rules(form) for form in ("dom", "premier", "ustawa", "szybko", ",", "do"))
