"""Clauses whose verb is printed only in the clause before."""

# ruff: noqa: E501  one sentence, one line
from __future__ import annotations

from tests.transforms.facts.views import View, read

PAST = "Number=Sing|Tense=Past|VerbForm=Fin"
MASC = "Case=Nom|Gender=Masc|Number=Sing"
FEM = "Case=Nom|Gender=Fem|Number=Sing"
ACC = "Animacy=Inan|Case=Acc|Gender=Masc|Number=Sing"


def of_gap(*sentences: str) -> list[View]:
    return [v for v in read(*sentences) if v.fact.rule.endswith("_gap")]


def test_a_subject_and_a_phrase_share_the_verb_before() -> None:
    first, second = read(
        f"Anna/PROPN{{{FEM}}}/nsubj→1 pojechała=pojechać/VERB{{Gender=Fem|{PAST}}}/ROOT do/ADP/case→3 Gdyni=Gdynia/PROPN{{Case=Gen|Number=Sing}}/obl→1_ "
        f",/PUNCT/punct→5 Jan/PROPN{{Animacy=Hum|{MASC}}}/conj→3 –/PUNCT/punct→8 do/ADP/case→8 Sopotu=Sopot/PROPN{{Case=Gen|Number=Sing}}/nmod→5"
    )
    assert (first.subjects, first.others) == (["Anna"], ["goal do: Gdyni"])
    assert (second.subjects, second.others, second.fact.rule) == (["Jan"], ["goal do: Sopotu"], "event_gap")
    assert (second.fact.predicate_start, second.fact.tense) == (first.fact.predicate_start, "past")
    assert first.fact.fact_mention_id != second.fact.fact_mention_id


def test_without_a_dash_the_cases_part_the_phrases() -> None:
    (gap,) = of_gap(
        f"Anna/PROPN{{{FEM}}}/nsubj→1 kupiła=kupić/VERB{{Gender=Fem|{PAST}}}/ROOT dom/NOUN{{{ACC}}}/obj→1_ ,/PUNCT/punct→5 a/CCONJ/cc→5 "
        f"brat/NOUN{{Animacy=Hum|{MASC}}}/conj→2 działkę=działka/NOUN{{Case=Acc|Gender=Fem|Number=Sing}}/nmod→5"
    )
    assert (gap.subjects, gap.objects) == (["brat"], ["działkę"])


def test_a_number_alone_takes_the_noun_that_it_leaves_out() -> None:
    (gap,) = of_gap(
        f"Anna/PROPN{{{FEM}}}/nsubj→1 zebrała=zebrać/VERB{{Gender=Fem|{PAST}}}/ROOT 20/NUM{{Case=Acc}}/nummod:gov→3 podpisów=podpis/NOUN{{Case=Gen|Number=Plur}}/obj→1_ "
        f",/PUNCT/punct→6 a/CCONJ/cc→6 Jan/PROPN{{Animacy=Hum|{MASC}}}/conj→3 –/PUNCT/punct→8 30/NUM{{Case=Acc}}/conj→1"
    )
    assert (gap.subjects, gap.objects, gap.bases("object")) == (["Jan"], ["30"], ["30 podpisów"])


def test_thousands_are_not_completed_by_ones() -> None:
    (gap,) = of_gap(
        f"Anna/PROPN{{{FEM}}}/nsubj→1 zebrała=zebrać/VERB{{Gender=Fem|{PAST}}}/ROOT 20/NUM{{Case=Acc}}/nummod:gov→4 tys=tysiąc/NOUN/flat→2 podpisów=podpis/NOUN{{Case=Gen|Number=Plur}}/obj→1_ "
        f",/PUNCT/punct→7 a/CCONJ/cc→7 Jan/PROPN{{Animacy=Hum|{MASC}}}/conj→4 –/PUNCT/punct→9 30/NUM{{Case=Acc}}/conj→1"
    )
    assert gap.bases("object") == ["30"]


def test_an_object_that_is_not_contrasted_is_shared() -> None:
    (gap,) = of_gap(
        f"Anna/PROPN{{{FEM}}}/nsubj→1 sprzedała=sprzedać/VERB{{Gender=Fem|{PAST}}}/ROOT akcje=akcja/NOUN{{Case=Acc|Gender=Fem|Number=Plur}}/obj→1 w/ADP/case→4 maju=maj/NOUN{{Case=Loc|Number=Sing}}/obl→1_ "
        f",/PUNCT/punct→6 Jan/PROPN{{Animacy=Hum|{MASC}}}/conj→1 –/PUNCT/punct→9 w/ADP/case→9 lipcu=lipiec/NOUN{{Case=Loc|Number=Sing}}/nmod→6"
    )
    assert (gap.subjects, gap.objects, gap.recoveries("object")) == (["Jan"], ["akcje"], ["shared"])
    assert gap.others == ["time w: lipcu"]


def test_after_nie_nothing_is_shared() -> None:
    assert not of_gap(
        f"Anna/PROPN{{{FEM}}}/nsubj→2 nie/PART/advmod:neg→2 pojechała=pojechać/VERB{{Gender=Fem|{PAST}}}/ROOT do/ADP/case→4 Gdyni=Gdynia/PROPN{{Case=Gen|Number=Sing}}/obl→2_ "
        f",/PUNCT/punct→6 Jan/PROPN{{Animacy=Hum|{MASC}}}/conj→4 –/PUNCT/punct→9 do/ADP/case→9 Sopotu=Sopot/PROPN{{Case=Gen|Number=Sing}}/nmod→6"
    )


def test_who_bought_and_what_was_bought_cannot_be_told() -> None:
    name = "{Case=Nom|Gender=Masc|Number=Sing}"
    assert not of_gap(
        f"Nexo/PROPN{name}/nsubj→1 kupił=kupić/VERB{{Gender=Masc|{PAST}}}/ROOT Alfę=Alfa/PROPN{{Case=Acc|Gender=Fem|Number=Sing}}/obj→1 za/ADP/case→4 milion/NOUN{{{ACC}}}/obl→1_ "
        f",/PUNCT/punct→7 a/CCONJ/cc→7 Zeto/PROPN{name}/conj→2 –/PUNCT/punct→10 za/ADP/case→10 milion/NOUN{{{ACC}}}/nmod→7"
    )


def test_an_insertion_between_dashes_is_no_clause_without_its_verb() -> None:
    assert not of_gap(
        f"Anna/PROPN{{{FEM}}}/nsubj→1 zamknęła=zamknąć/VERB{{Gender=Fem|{PAST}}}/ROOT sklep/NOUN{{{ACC}}}/obj→1_ ,/PUNCT/punct→5 jej=on/PRON{{Case=Gen}}/nmod→5 "
        "zdaniem=zdanie/NOUN{Case=Ins|Number=Sing}/obl→1 –/PUNCT/punct→9 z/ADP/case→9 powodu=powód/NOUN{Case=Gen}/fixed→7 czynszu=czynsz/NOUN{Case=Gen}/obl→1"
    )
