"""What is, and where."""

from tests.transforms.facts.views import by_lemma, one

IS = "jest=być/AUX{Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"


def test_a_copula_with_its_complement():
    view = one(
        f"Kot/PROPN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→2 {IS}/cop→2 "
        "prezesem=prezes/NOUN{Case=Ins|Gender=Masc|Number=Sing}/ROOT klubu=klub/NOUN{Case=Gen}/nmod→2"
    )
    assert (view.fact.fact_type, view.fact.predicate_text, view.fact.predicate_lemma) == ("state", "jest", "być")
    assert (view.subjects, view.objects, view.fact.tense) == (["Kot"], ["prezesem klubu"], "present")


def test_coordinated_complements_are_separate_objects():
    view = one(
        f"System/NOUN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→2 {IS}/cop→2 prosty/ADJ{{Case=Nom}}/ROOT "
        f"i/CCONJ/cc→4 "
        "szybki/ADJ{Case=Nom}/conj→2"
    )
    assert view.objects == ["prosty", "szybki"]


def test_to_between_two_nominatives():
    view = one(
        "Warszawa/PROPN{Case=Nom}/nsubj→2 to/AUX{VerbType=Quasi|VerbForm=Fin|Tense=Pres}/cop→2 "
        "stolica/NOUN{Case=Nom}/ROOT "
        "Polski=Polska/PROPN{Case=Gen}/nmod→2"
    )
    assert (view.subjects, view.fact.predicate_text, view.fact.predicate_lemma) == (["Warszawa"], "to", "być")
    assert (view.objects, view.fact.rule, view.fact.tense) == (["stolica Polski"], "state_with_to", "present")


def test_to_beside_a_form_of_byc_is_the_subject():
    view = one(
        "To=to/AUX{VerbType=Quasi|VerbForm=Fin}/cop→2 będzie=być/AUX{Tense=Fut|VerbForm=Fin}/aux→2 "
        "błąd/NOUN{Case=Nom}/ROOT"
    )
    assert (view.subjects, view.fact.predicate_text, view.fact.tense) == (["To"], "będzie", "future")


def test_being_somewhere():
    view = one(
        "Wystawa=wystawa/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→1 "
        "była=być/VERB{Number=Sing|Tense=Past|VerbForm=Fin}/ROOT "
        "w/ADP/case→3 Toruniu=Toruń/PROPN{Case=Loc}/obl→1@B-GPE"
    )
    assert (view.fact.fact_type, view.fact.predicate_lemma, view.fact.tense) == ("state", "być", "past")
    assert view.others == ["place w: Toruniu"]
    assert view.fact.place_entity_id is not None


def test_circumstances_of_a_copula_stay_out_of_its_complement():
    view = one(
        "W=w/ADP/case→1 maju=maj/NOUN{Case=Loc}/obl→4 Kot/PROPN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→4 "
        "był=być/AUX{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/cop→4 "
        "trenerem=trener/NOUN{Case=Ins}/ROOT"
    )
    assert (view.objects, view.others) == (["trenerem"], ["time w: maju"])


def test_a_contrasted_complement_is_not_negated_with_the_first():
    view = one(
        "Kara=kara/NOUN{Case=Nom}/nsubj→3 to/AUX{VerbForm=Fin}/cop→3 nie/PART/advmod:neg→3 "
        "cel/NOUN{Case=Nom}/ROOT_ ,/PUNCT/punct→6 "
        "lecz/CCONJ/cc→6 środek/NOUN{Case=Nom}/conj→3"
    )
    assert (view.fact.polarity, view.objects) == ("negative", ["cel"])


def test_a_clause_is_the_subject_of_a_predicative_adjective():
    views = by_lemma(
        f"{IS}/cop→1 jasne=jasny/ADJ{{Case=Nom|Gender=Neut}}/ROOT_ ,/PUNCT/punct→4 że/SCONJ/mark→4 "
        "przyjdzie=przyjść/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/ccomp→1 "
        "jutro/ADV/advmod→4 pomoc/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→4"
    )
    assert views["być"].subjects == ["przyjdzie jutro pomoc"]
    assert views["być"].arguments[0].content_fact_mention_id == views["przyjść"].fact.fact_mention_id


def test_to_be_of_the_opinion_is_no_state():
    assert "być" not in by_lemma(
        f"Kot/PROPN{{Case=Nom|Gender=Masc|Number=Sing}}/nsubj→2 {IS}/cop→2 "
        "zdania=zdanie/NOUN{Case=Gen|Gender=Neut|Number=Sing}/ROOT_ ,/PUNCT/punct→6 że/SCONJ/mark→6 "
        "ceny=cena/NOUN{Case=Nom|Gender=Fem|Number=Plur}/nsubj→6 "
        "rosną=rosnąć/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ccomp→2"
    )
