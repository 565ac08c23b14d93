"""Subjects that are dropped, taken up by pronouns, or controlled by another verb."""

from tests.transforms.facts.views import by_lemma, read

ANNA = "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/nsubj→1@B-PER"
CAME = f"{ANNA} przyjechała=przyjechać/VERB{{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT_ ./PUNCT/punct→1"


def test_a_dropped_subject_is_the_last_one_that_agrees():
    views = by_lemma(
        CAME, "Kupiła=kupić/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT dom/NOUN{Case=Acc}/obj→0"
    )
    bought = views["kupić"]
    assert (bought.subjects, bought.bases("subject"), bought.recoveries("subject")) == ([None], ["Anna"], ["elided"])
    assert bought.arguments[0].start_char is None
    assert bought.arguments[0].entity_id == views["przyjechać"].arguments[0].entity_id


def test_a_dropped_subject_of_another_gender_or_number_stays_unknown():
    for form in (
        "Kupił=kupić/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}",
        "Kupiły=kupić/VERB{Gender=Fem|Number=Plur|Tense=Past|VerbForm=Fin}",
    ):
        assert "kupić" not in by_lemma(CAME, f"{form}/ROOT dom/NOUN{{Case=Acc}}/obj→0")


def test_a_dropped_subject_is_not_looked_for_beyond_two_sentences():
    pause = "Padało=padać/VERB{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT_ ./PUNCT/punct→0"
    bought = "Kupiła=kupić/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT dom/NOUN{Case=Acc}/obj→0"
    assert by_lemma(CAME, pause, bought)["kupić"].bases("subject") == ["Anna"]
    assert "kupić" not in by_lemma(CAME, pause, pause, bought)


def test_a_thing_does_not_say():
    said = "Dodała=dodać/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT sól=sól/NOUN{Case=Acc}/obj→0"
    rain = (
        "Burza=burza/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→1 "
        "minęła=minąć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert "dodać" not in by_lemma(rain, said)


def test_the_neuter_has_no_antecedent():
    thundered = "Grzmiało=grzmieć/VERB{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}"
    assert read(CAME, f"{thundered}/ROOT głośno/ADV/advmod→0")[-1].subjects == []


def test_the_second_person_has_no_antecedent_and_is_left_out():
    buys = "Kupisz=kupić/VERB{Number=Sing|Person=2|Tense=Fut|VerbForm=Fin}"
    assert [v.fact.predicate_lemma for v in read(CAME, f"{buys}/ROOT głośno/ADV/advmod→0")] == [
        v.fact.predicate_lemma for v in read(CAME)
    ]


def test_a_personal_pronoun_stands_for_an_earlier_subject():
    views = by_lemma(
        CAME,
        "Wójt=wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→2 "
        "ją=on/PRON{Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs}/obj→2 "
        "powitał=powitać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT",
    )
    greeted = views["powitać"]
    assert (greeted.objects, greeted.bases("object")) == (["ją"], ["Anna"])
    assert greeted.recoveries("object") == ["coreference"]


def test_the_dropped_subject_of_a_content_clause_is_the_speaker():
    views = by_lemma(
        f"{ANNA} dodała=dodać/VERB{{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT_ "
        f",/PUNCT/punct→4 że/SCONJ/mark→4 "
        "wyjechała=wyjechać/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ccomp→1"
    )
    assert views["wyjechać"].bases("subject") == ["Anna"]
    assert views["wyjechać"].recoveries("subject") == ["elided"]


def test_the_first_person_of_direct_speech_is_the_speaker():
    views = by_lemma(
        "Czekałam=czekać/VERB{Gender=Fem|Number=Sing|Person=1|Tense=Past|VerbForm=Fin}/parataxis:obj→2 "
        "–/PUNCT/punct→2 "
        "powiedziała=powiedzieć/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT "
        "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/nsubj→2@B-PER"
    )
    assert views["czekać"].bases("subject") == ["Anna"]


def test_an_infinitive_is_controlled_by_the_dative_or_else_by_the_subject():
    with_dative = by_lemma(
        f"{ANNA} kazała=kazać/VERB{{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT "
        f"synowi=syn/NOUN{{Case=Dat}}/iobj→1 "
        "wrócić/VERB{VerbForm=Inf}/xcomp→1"
    )
    assert (with_dative["wrócić"].subjects, with_dative["wrócić"].fact.modality) == (["synowi"], "requested")
    without = by_lemma(
        f"{ANNA} obiecała=obiecać/VERB{{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT "
        f"wrócić/VERB{{VerbForm=Inf}}/xcomp→1"
    )
    assert (without["wrócić"].subjects, without["wrócić"].fact.modality) == (["Anna"], "intended")
    assert without["obiecać"].objects == ["wrócić"]


def test_an_unread_nominative_forbids_a_dropped_subject():
    views = by_lemma(
        CAME,
        "Mija=mijać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT "
        "rok/NOUN{Case=Nom|Gender=Masc|Number=Sing}/obl→0",
    )
    assert "mijać" not in views


def test_the_dative_of_udac_sie_is_who_succeeds():
    views = by_lemma(
        "Annie=Anna/PROPN{Animacy=Hum|Case=Dat|Gender=Fem|Number=Sing}/iobj→1@B-PER "
        "udało=udać/VERB{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT "
        "się/PRON/expl:pv→1 wrócić/VERB{VerbForm=Inf}/xcomp→1"
    )
    assert views["wrócić"].subjects == ["Annie"]


def test_a_bare_title_repeats_the_one_person_who_bears_it():
    named = (
        "Premier/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→3 "
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→0@B-PER "
        "Lisek/PROPN{Case=Nom}/flat→1@I-PER "
        "przyjechał=przyjechać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    bare = (
        "Premier/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→1 "
        "wyjechał=wyjechać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    left = by_lemma(named, bare)["wyjechać"]
    assert (left.subjects, left.bases("subject")) == (["Premier"], ["Jan Lisek"])
    assert left.recoveries("subject") == ["coreference"]
    assert left.arguments[0].entity_id is not None
    assert by_lemma(bare)["wyjechać"].recoveries("subject") == ["stated"]


def test_a_complement_describes_nobody_known():
    named = (
        "Premier/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→2 "
        "Jan/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/appos→0@B-PER "
        "przyjechał=przyjechać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    elected = (
        "Adam/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→1@B-PER "
        "został=zostać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT "
        "premierem=premier/NOUN{Animacy=Hum|Case=Ins|Gender=Masc|Number=Sing}/xcomp:pred→1"
    )
    assert by_lemma(named, elected)["zostać"].recoveries("object") == ["stated"]


def test_there_is_none_and_nobody_has_it():
    views = by_lemma(
        CAME,
        "Nie/PART/advmod:neg→1 ma=mieć/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT "
        "powodu=powód/NOUN{Case=Gen|Gender=Masc|Number=Sing}/iobj→1",
    )
    assert (views["mieć"].subjects, views["mieć"].objects, views["mieć"].fact.polarity) == ([], ["powodu"], "negative")


def test_a_thing_does_not_decide_or_govern():
    poll = (
        "Sonda=sonda/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→1 "
        "trwała=trwać/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    governed = (
        "Rządziła=rządzić/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT gminą=gmina/NOUN{Case=Ins}/iobj→0"
    )
    assert "rządzić" not in by_lemma(poll, governed)


def test_stac_nas_has_no_subject():
    views = by_lemma(
        CAME,
        "Stać=stać/VERB{Tense=Pres|VerbForm=Fin}/ROOT nas=my/PRON{Case=Acc}/obj→0 "
        "na/ADP/case→3 dom/NOUN{Case=Acc}/obl:arg→0",
    )
    assert (views["stać"].subjects, views["stać"].fact.voice) == ([], "impersonal")


def test_jest_lepiej_has_no_subject():
    views = by_lemma(
        CAME, "Jest=być/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT lepiej=dobrze/ADV/advmod→0"
    )
    assert views["być"].subjects == []


def test_whoever_is_asked_is_the_subject_of_what_is_asked():
    views = by_lemma(
        f"{ANNA} poprosiła=poprosić/VERB{{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT "
        "wójta=wójt/NOUN{Animacy=Hum|Case=Acc|Gender=Masc|Number=Sing}/obj→1_ ,/PUNCT/punct→5 "
        "aby/SCONJ/mark→5 pomógł=pomóc/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ccomp→1"
    )
    assert views["pomóc"].recoveries("subject") == ["elided"]
    assert views["pomóc"].bases("subject") == ["wójt"]


GUARDS = (
    "Strażnicy=strażnik/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→1 "
    "stoją=stać/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
)
ORDERS = (
    "Nakazy=nakaz/NOUN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Plur}/nsubj→1 "
    "wiszą=wisieć/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
)
LEFT_SOON = "Znikli=zniknąć/VERB{Gender=Masc|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT szybko/ADV/advmod→0"


def test_a_verb_of_men_means_no_things():
    assert by_lemma(GUARDS, LEFT_SOON)["zniknąć"].bases("subject") == ["strażnicy"]
    assert "zniknąć" not in by_lemma(ORDERS, LEFT_SOON)
    assert by_lemma(ORDERS, LEFT_SOON.replace("Znikli", "Znikły"))["zniknąć"].bases("subject") == ["nakazy"]


RISES = "{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}"
FARE = f"Opłata=opłata/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→1 wzrosła=wzrosnąć/VERB{RISES}/ROOT"
RAINS = "Padało=padać/VERB{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT_ ./PUNCT/punct→0"


def test_a_thing_is_meant_only_in_the_next_sentence():
    falls = f"Potem/ADV/advmod→1 spadła=spaść/VERB{RISES}/ROOT"
    assert by_lemma(FARE, falls)["spaść"].bases("subject") == ["opłata"]
    assert "spaść" not in by_lemma(FARE, RAINS, falls)
    said = (
        "Podano=podać/VERB{Person=0|VerbForm=Fin}/ROOT_ ,/PUNCT/punct→3 że/SCONJ/mark→3 "
        f"spadła=spaść/VERB{RISES}/ccomp→0 potem/ADV/advmod→3"
    )
    assert "spaść" not in by_lemma(FARE, said)


def test_nobody_speaks_of_himself_without_i():
    says = "dodał=dodać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}"
    lis = "Lis/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→1@B-PER"
    views = by_lemma(
        f"{lis} przyjechał=przyjechać/VERB{{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}}/ROOT",
        "Przegrał=przegrać/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/parataxis:obj→3 "
        f"mecz/NOUN{{Case=Acc}}/obj→0 –/PUNCT/punct→3 {says}/ROOT",
    )
    assert views["dodać"].bases("subject") == ["Lis"]
    assert "przegrać" not in views


def test_a_finite_verb_that_modifies_a_noun_has_no_antecedent():
    misread = f"cena/NOUN{{Case=Gen|Gender=Fem|Number=Sing}}/ROOT spadła=spaść/VERB{RISES}/amod→0 mocno/ADV/advmod→1"
    assert "spaść" not in by_lemma(FARE, misread)


def test_an_infinitive_of_anybody_has_no_subject():
    costs = "koszty=koszt/NOUN{Case=Acc|Gender=Masc|Number=Plur}"
    views = by_lemma(
        f"Jeśli/SCONJ/mark→1 pominąć/VERB{{VerbForm=Inf}}/advcl→5 {costs}/obj→1_ ,/PUNCT/punct→1 "
        "zysk/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→5 "
        "wzrósł=wzrosnąć/VERB{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert views["wzrosnąć"].subjects == ["zysk"] and "pominąć" not in views
    asked = by_lemma(
        f"{ANNA} domaga=domagać/VERB{{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}}/ROOT się/PRON/expl:pv→1_ "
        ",/PUNCT/punct→5 aby/SCONJ/mark→5 obniżyć/VERB{VerbForm=Inf}/advcl→1 " + costs + "/obj→5"
    )
    assert "obniżyć" not in asked or asked["obniżyć"].subjects == []


def test_udac_sie_has_no_subject_in_the_nominative():
    view = by_lemma(
        "Udało=udać/VERB{Gender=Neut|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT się/PRON/expl:pv→0 "
        "kupić/VERB{VerbForm=Inf}/xcomp→0 dwa/NUM{Case=Acc}/nummod→4 "
        "statki=statek/NOUN{Case=Acc|Gender=Masc|Number=Plur}/obj→2"
    )["kupić"]
    assert (view.subjects, view.objects) == ([], ["dwa statki"])


def test_a_planned_speech_does_not_meet_anybody():
    met = "{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"
    views = by_lemma(
        "Wystąpienie=wystąpienie/NOUN{Case=Nom|Gender=Neut|Number=Sing}/nsubj:pass→2 "
        "jest=być/AUX{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/aux:pass→2 "
        "planowane=planować/ADJ{Case=Nom|Gender=Neut|Number=Sing|VerbForm=Part|Voice=Pass}/ROOT_ ,/PUNCT/punct→5 "
        f"potem/ADV/advmod→5 spotka=spotkać/VERB{met}/conj→2 się/PRON/expl:pv→5 z/ADP/case→8 "
        "radą=rada/NOUN{Case=Ins|Gender=Fem|Number=Sing}/obl:arg→5"
    )
    assert "spotkać się" not in views


def test_an_acronym_is_no_subject_of_a_verb_of_men():
    views = by_lemma(
        "Czy/PART/advmod→1 przeszli=przejść/VERB{Gender=Masc|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT "
        "ABC/PROPN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→1"
    )
    assert "przejść" not in views


def test_a_pronoun_that_could_mean_two_means_nobody():
    signed = (
        "Spółka=spółka/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→1 "
        "ma=mieć/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT "
        "umowę=umowa/NOUN{Case=Acc|Gender=Fem|Number=Sing}/obj→1"
    )
    ends = (
        "Kończy=kończyć/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT "
        "ona=on/PRON{Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs}/nsubj→0 spór/NOUN{Case=Acc}/obj→0"
    )
    assert by_lemma(signed, ends)["kończyć"].recoveries("subject") == ["stated"]
    alone = signed.replace("umowę=umowa/NOUN{Case=Acc|Gender=Fem", "kredyt/NOUN{Case=Acc|Gender=Masc")
    assert by_lemma(alone, ends)["kończyć"].bases("subject") == ["spółka"]
    says = ends.replace("Kończy=kończyć", "Mówi=mówić")
    assert by_lemma(signed, says)["mówić"].bases("subject") == ["spółka"]


def test_hard_to_do_is_hard_for_the_dative_or_for_anybody():
    win = "wygrać/VERB{VerbForm=Inf}/xcomp→2 mecz/NOUN{Case=Acc}/obj→3"
    hard = "trudno/ADV/ROOT"
    with_dative = by_lemma(
        "Drużynie=drużyna/NOUN{Case=Dat|Gender=Fem|Number=Sing}/iobj→2 "
        "jest=być/AUX{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/cop→2 " + f"{hard} {win}"
    )
    assert with_dative["wygrać"].subjects == ["Drużynie"]
    anybody = by_lemma(
        "Drużyna=drużyna/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→1 "
        "wie=wiedzieć/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT trudno/ADV/advmod→1 " + win
    )
    assert "wygrać" not in anybody


def test_what_we_are_ready_to_take_does_not_take():
    views = by_lemma(
        "Decyzje=decyzja/NOUN{Case=Nom|Gender=Fem|Number=Plur}/nsubj→2 "
        "jesteśmy=być/AUX{Number=Plur|Person=1|Tense=Pres|VerbForm=Fin}/cop→2 "
        "gotowi=gotowy/ADJ{Case=Nom|Gender=Masc|Number=Plur}/ROOT podjąć/VERB{VerbForm=Inf}/xcomp→2 szybko/ADV/advmod→3"
    )
    assert "podjąć" not in views or views["podjąć"].subjects == []


def test_it_matters_to_somebody_and_has_no_subject():
    matters = by_lemma(
        "Umowa=umowa/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→1 "
        "wygasa=wygasać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/ROOT a/CCONJ/cc→5 na/ADP/case→4 "
        "tym=to/PRON{Case=Loc|Gender=Neut|Number=Sing}/obl:arg→5 "
        "zależy=zależeć/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/conj→1 "
        "gminie=gmina/NOUN{Case=Dat|Gender=Fem|Number=Sing}/iobj→5"
    )["zależeć"]
    assert (matters.subjects, matters.fact.voice) == ([], "impersonal")
