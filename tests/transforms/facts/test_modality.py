"""Polarity, modality, tense and voice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.transforms.facts.views import by_lemma, one, reading
from transforms.facts import facts

FIN = "{Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"
SHE = "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/nsubj→1"
HOUSE = "dom/NOUN{Case=Acc}/obj→2"


@pytest.mark.parametrize(
    ("form", "lemma", "modality"),
    [
        ("może", "móc", "possible"),
        ("musi", "musieć", "necessary"),
        ("powinna", "powinien", "necessary"),
        ("ma", "mieć", "intended"),
        ("chce", "chcieć", "intended"),
        ("zamierza", "zamierzać", "intended"),
        ("próbuje", "próbować", "intended"),
        ("zaczyna", "zaczynać", "asserted"),
        ("przestaje", "przestawać", "asserted"),
    ],
)
def test_modal_and_phase_verbs_fold_into_their_infinitive(form: str, lemma: str, modality: str):
    view = one(f"{SHE} {form}={lemma}/VERB{FIN}/ROOT kupić=kupić/VERB{{VerbForm=Inf}}/xcomp→1 {HOUSE}")
    assert (view.fact.predicate_lemma, view.fact.modality, view.fact.tense) == ("kupić", modality, "present")
    assert (view.subjects, view.objects) == (["Anna"], ["dom"])
    assert view.fact.rule == "event_folded_infinitive"


@pytest.mark.parametrize(("form", "modality"), [("Można", "possible"), ("Trzeba", "necessary"), ("Warto", "necessary")])
def test_quasi_verbs_fold_and_have_no_subject(form: str, modality: str):
    view = one(
        f"{form}={form.lower()}/VERB{{Mood=Ind|Tense=Pres|VerbForm=Fin|VerbType=Quasi}}/ROOT "
        "kupić/VERB{VerbForm=Inf}/xcomp→0 dom/NOUN{Case=Acc}/obj→1"
    )
    assert (view.subjects, view.fact.modality, view.fact.voice) == ([], modality, "impersonal")


def test_coordinated_infinitives_share_the_modal_verb():
    views = by_lemma(
        f"{SHE} może=móc/VERB{FIN}/ROOT kupić/VERB{{VerbForm=Inf}}/xcomp→1 i/CCONJ/cc→4 "
        f"sprzedać/VERB{{VerbForm=Inf}}/conj→2"
    )
    assert views["sprzedać"].fact.modality == "possible"
    assert views["sprzedać"].subjects == ["Anna"]


def test_a_folded_passive():
    view = one(
        f"Dom/NOUN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→1 ma=mieć/VERB{FIN}/ROOT "
        f"zostać/AUX{{VerbForm=Inf}}/aux:pass→3 "
        "sprzedany=sprzedać/ADJ{Case=Nom|VerbForm=Part|Voice=Pass}/xcomp→1"
    )
    assert (view.objects, view.fact.voice) == (["Dom"], "passive")
    assert (view.fact.modality, view.fact.tense) == ("intended", "present")


def test_the_future_with_bedzie():
    view = one(
        f"{SHE} będzie=być/AUX{{Tense=Fut|VerbForm=Fin|Number=Sing}}/aux→2 pracować/VERB{{VerbForm=Inf}}/ROOT".replace(
            "nsubj→1", "nsubj→2"
        )
    )
    assert (view.fact.predicate_lemma, view.fact.tense, view.subjects) == ("pracować", "future", ["Anna"])


def test_conditional_has_no_tense():
    view = one(
        f"{SHE} kupiłaby=kupić/VERB{{Gender=Fem|Mood=Cnd|Number=Sing|VerbForm=Fin}}/ROOT dom/NOUN{{Case=Acc}}/obj→1"
    )
    assert (view.fact.modality, view.fact.tense) == ("conditional", "none")


def test_imperative_is_requested():
    view = by_lemma(
        "–/PUNCT/punct→1 Kup=kupić/VERB{Mood=Imp|Number=Sing|Person=2|VerbForm=Fin}/parataxis:obj→5 "
        "dom/NOUN{Case=Acc}/obj→1 –/PUNCT/punct→5 Anna/PROPN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→5 "
        "mówi=mówić/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
    )["kupić"]
    assert (view.fact.modality, view.subjects, view.fact.attribution_text) == ("requested", [], "Anna")


def test_a_main_clause_before_a_question_mark_is_a_question():
    view = one(
        f"Czy/PART/advmod→2 {SHE} "
        f"kupi=kupić/VERB{{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}}/ROOT "
        "dom/NOUN{Case=Acc}/obj→2_ ?/PUNCT/punct→2".replace("nsubj→1", "nsubj→2")
    )
    assert (view.fact.modality, view.fact.tense) == ("question", "future")


def test_an_indirect_question():
    views = by_lemma(
        f"{SHE} wie=wiedzieć/VERB{FIN}/ROOT_ ,/PUNCT/punct→4 gdzie/ADV/advmod→4 mieszka=mieszkać/VERB{FIN}/ccomp→1"
    )
    assert views["mieszkać"].fact.modality == "question"
    assert views["mieszkać"].others == ["place: gdzie"]


def test_a_purpose_clause_is_intended_and_takes_the_subject():
    views = by_lemma(
        f"{SHE} wyszła=wyjść/VERB{{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT_ "
        f",/PUNCT/punct→4 aby/SCONJ/mark→4 "
        "kupić/VERB{VerbForm=Inf}/advcl→1 chleb/NOUN{Case=Acc}/obj→4"
    )
    buying = views["kupić"]
    assert (buying.fact.modality, buying.fact.tense, buying.subjects) == ("intended", "none", ["Anna"])
    assert views["wyjść"].others == ["purpose: kupić chleb"]


def test_a_request_with_aby():
    views = by_lemma(
        f"{SHE} żąda=żądać/VERB{FIN}/ROOT_ ,/PUNCT/punct→4 aby/SCONJ/mark→4 "
        "zamknięto=zamknąć/VERB{Person=0|Tense=Past|VerbForm=Fin}/ccomp→1 "
        "drogę=droga/NOUN{Case=Acc}/obj→4"
    )
    assert (views["zamknąć"].fact.modality, views["zamknąć"].fact.tense) == ("requested", "none")


def test_a_condition():
    views = by_lemma(
        "Jeśli/SCONJ/mark→1 "
        "spadnie=spaść/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/advcl→4 "
        "śnieg/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→1_ ,/PUNCT/punct→1 "
        "zamknie=zamknąć/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/ROOT "
        "drogę=droga/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→4 rada/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→4"
    )
    assert views["spaść"].fact.modality == "conditional"
    assert views["zamknąć"].others == ["condition: spadnie śnieg"]


def test_negation_of_the_verb_and_of_its_modal():
    assert (
        one(f"{SHE} nie/PART/advmod:neg→2 kupi=kupić/VERB{FIN}/ROOT".replace("nsubj→1", "nsubj→2")).fact.polarity
        == "negative"
    )
    view = one(
        f"{SHE} nie/PART/advmod:neg→2 może=móc/VERB{FIN}/ROOT kupić/VERB{{VerbForm=Inf}}/xcomp→2".replace(
            "nsubj→1", "nsubj→2"
        )
    )
    assert (view.fact.polarity, view.fact.modality) == ("negative", "possible")


def test_nobody_and_nothing_stand_with_the_negated_verb():
    view = one(
        "Nikt=nikt/PRON{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→2 nie/PART/advmod:neg→2 "
        "przyszedł=przyjść/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert (view.subjects, view.fact.polarity) == (["Nikt"], "negative")


def test_not_only_negates_nothing():
    view = one(
        f"{SHE} nie/PART/advmod:neg→3 tylko/PART/fixed→1 śpiewa=śpiewać/VERB{FIN}/ROOT".replace("nsubj→1", "nsubj→3")
    )
    assert view.fact.polarity == "positive"


def test_the_negation_of_a_first_infinitive_ends_before_ale():
    views = by_lemma(
        f"{SHE} nie/PART/advmod:neg→2 powinna=powinien/VERB{FIN}/ROOT "
        f"milczeć/VERB{{VerbForm=Inf}}/xcomp→2_ ,/PUNCT/punct→6 "
        "ale/CCONJ/cc→6 mówić/VERB{VerbForm=Inf}/conj→3".replace("nsubj→1", "nsubj→2")
    )
    assert (views["milczeć"].fact.polarity, views["mówić"].fact.polarity) == ("negative", "positive")


def test_double_negation_is_left_out_and_counted():
    found = facts(
        reading(
            f"{SHE} nie/PART/advmod:neg→2 może=móc/VERB{FIN}/ROOT nie/PART/advmod:neg→4 "
            "przyjść/VERB{VerbForm=Inf}/xcomp→2".replace("nsubj→1", "nsubj→2")
        )
    )
    assert (found.mentions, found.left_out) == ([], {"double_negation": 1})


def test_a_negative_participle_is_negative():
    view = one(
        "Sprawa=sprawa/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj:pass→2 "
        "jest=być/AUX{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/aux:pass→2 "
        "niewyjaśniona=wyjaśnić/ADJ{Case=Nom|Polarity=Neg|VerbForm=Part|Voice=Pass}/ROOT"
    )
    assert view.fact.polarity == "negative"


def test_denied_content_is_negative():
    views = by_lemma(
        f"{SHE} zaprzeczyła=zaprzeczyć/VERB{{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT_ "
        ",/PUNCT/punct→4 "
        f"że/SCONJ/mark→4 odchodzi=odchodzić/VERB{FIN}/ccomp→1"
    )
    assert (views["zaprzeczyć"].fact.polarity, views["odchodzić"].fact.polarity) == ("positive", "negative")
    assert views["odchodzić"].fact.attribution_text == "Anna"


FINITE = st.sampled_from(["kupi=kupić", "pisze=pisać", "mieszka=mieszkać", "idzie=iść", "powie=powiedzieć"])
ATTACHED = st.sampled_from(["advmod:neg", "advmod", "advmod:emph", "dep"])
BETWEEN = st.lists(st.sampled_from(["dziś/ADV/advmod", "tu/ADV/advmod", "też/PART/advmod:emph"]), max_size=2)


@given(verb=FINITE, relation=ATTACHED, before=BETWEEN)
def test_a_nie_before_the_predicate_is_never_dropped(verb: str, relation: str, before: list[str]):
    """However the parser attaches it."""
    n = len(before)
    words = [f"{w}→{n + 2}" for w in before]
    sentence = " ".join([f"Ona=on/PRON{{Case=Nom}}/nsubj→{n + 2}", *words[:0], f"nie/PART/{relation}→{n + 2}"])
    middle = " ".join(words)
    order = f"{middle} {sentence}" if middle else sentence
    view = one(f"{order} {verb}/VERB{FIN}/ROOT")
    assert view.fact.polarity == "negative"


def test_o_ile_is_a_condition_and_gdyby_has_no_tense():
    views = by_lemma(
        "O=o/ADP/mark→3 ile/ADV/fixed→0 rząd/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→3 "
        "zechce=zechcieć/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/advcl→5_ "
        ",/PUNCT/punct→3 pomoże=pomóc/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/ROOT "
        "gminie=gmina/NOUN{Case=Dat|Gender=Fem|Number=Sing}/iobj→5 sąd/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→5"
    )
    assert views["zechcieć"].fact.modality == "conditional"
    assert views["pomóc"].others == ["condition: rząd zechce"]
    views = by_lemma(
        "Gdyby=gdyby/SCONJ/mark→1 "
        "kupił=kupić/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT dom/NOUN{Case=Acc}/obj→1 "
        "sąd/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→1"
    )
    fact = views["kupić"].fact
    assert (fact.modality, fact.tense) == ("conditional", "none")


def test_of_two_coming_events_only_one_is_said_to_come():
    will = "{Aspect=Perf|Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"
    both = (
        f"{SHE} ustąpi=ustąpić/VERB{will}/ROOT_ ,/PUNCT/punct→5 albo/CCONJ/cc→5 rada/NOUN{{Case=Nom|Gender=Fem|"
        f"Number=Sing}}/nsubj→5 odwoła=odwołać/VERB{will}/conj→1 ją=on/PRON{{Case=Acc|Gender=Fem|Number=Sing}}/obj→5"
    )
    assert {v.fact.modality for v in by_lemma(both).values()} == {"possible"}
    assert {v.fact.modality for v in by_lemma(both.replace("albo/", "i/")).values()} == {"asserted"}


def test_a_comment_with_jak_is_no_fact():
    views = by_lemma(
        f"{SHE} wyszła=wyjść/VERB{{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT –/PUNCT/punct→5 "
        f"jak/SCONJ/mark→5 się/PRON/expl:pv→5 okazuje=okazywać/VERB{FIN}/advcl→1 –/PUNCT/punct→5 słusznie/ADV/advmod→1"
    )
    assert list(views) == ["wyjść"]


def test_even_if_is_no_condition():
    will = "{Aspect=Perf|Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"
    comes = (
        f"{SHE} przyjedzie=przyjechać/VERB{will}/ROOT_ ,/PUNCT/punct→5 nawet/PART/advmod:emph→5 jeśli/SCONJ/mark→5 "
        f"spadnie=spaść/VERB{will}/advcl→1 śnieg/NOUN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→5"
    )
    assert by_lemma(comes)["przyjechać"].others == ["other: spadnie śnieg"]
    without = comes.replace(" nawet/PART/advmod:emph→5", "").replace("→5", "→4")
    assert by_lemma(without)["przyjechać"].others == ["condition: spadnie śnieg"]


@pytest.mark.parametrize(
    ("sign", "modality"),
    [
        (
            f"To/PRON{{Case=Nom}}/nsubj→1 może=móc/VERB{FIN}/ROOT znaczyć=znaczyć/VERB{{VerbForm=Inf}}/xcomp→1",
            "possible",
        ),
        (f"Czy/PART/advmod→2 to/PRON{{Case=Nom}}/nsubj→2 znaczy=znaczyć/VERB{FIN}/ROOT", "question"),
        (f"A/CCONJ/cc→2 to/PRON{{Case=Nom}}/nsubj→2 znaczy=znaczyć/VERB{FIN}/ROOT", "asserted"),
    ],
)
def test_what_follows_is_as_real_as_what_it_follows_from(sign: str, modality: str):
    views = by_lemma(
        f"{sign} ,/PUNCT/punct→6 że/SCONJ/mark→6 rząd/NOUN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→6 "
        "upadł=upaść/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ccomp→2"
    )
    assert views["upaść"].fact.modality == modality
