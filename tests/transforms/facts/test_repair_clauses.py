"""Main and subordinate clauses, reports and what they report, subjects of both."""

from tests.transforms.facts.views import by_lemma, one

FALLS = "{Aspect=Perf|Mood=Ind|Number=Plur|Person=3|Tense=Fut|VerbForm=Fin}"
MAYOR = "wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
SAID = "{Gender=Masc|Number=Sing|Tense=Past|VerbForm=Fin}"


def test_a_clause_after_its_condition_is_the_main_one():
    views = by_lemma(
        f"Jeżeli=jeżeli/SCONJ/mark→2 {MAYOR}/nsubj→2 "
        "zechce=zechcieć/VERB{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/ROOT_ "
        ",/PUNCT/punct→5 podatki=podatek/NOUN{Case=Nom|Gender=Masc|Number=Plur}/nsubj→5 "
        f"spadną=spaść/VERB{FALLS}/conj→2"
    )
    assert views["zechcieć"].fact.modality == "conditional"
    assert views["spaść"].fact.modality == "asserted"
    assert views["spaść"].others == ["condition: wójt zechce"]


def test_the_whole_of_two_clauses_is_what_is_said():
    views = by_lemma(
        f"{MAYOR}/nsubj→1 mówił=mówić/VERB{SAID}/ROOT_ ,/PUNCT/punct→6 że/SCONJ/mark→6 gdy/ADV/advmod→6 "
        "pociągi=pociąg/NOUN{Case=Nom|Gender=Masc|Number=Plur}/nsubj→6 "
        f"staną=stanąć/VERB{FALLS}/ccomp→1_ "
        f",/PUNCT/punct→9 ludzie=człowiek/NOUN{{Case=Nom|Gender=Masc|Number=Plur}}/nsubj→9 "
        f"wyjdą=wyjść/VERB{FALLS}/conj→6"
    )
    assert views["mówić"].objects == ["gdy pociągi staną, ludzie wyjdą"]
    assert views["stanąć"].subjects == ["pociągi"]
    assert views["wyjść"].others == ["time: pociągi staną"]


def test_a_conjunction_is_no_part_of_the_subject():
    view = one(f"Gdy/SCONJ/advmod→1 {MAYOR}/nsubj→2 wyszedł=wyjść/VERB{SAID}/ROOT cicho/ADV/advmod→2")
    assert view.subjects == ["wójt"]


def test_the_first_of_several_subjects_is_no_object():
    person = "{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}"
    view = one(
        f"Jan/PROPN{person}/obj→5_ ,/PUNCT/punct→2 Adam/PROPN{person}/nsubj→5 i/CCONJ/cc→4 "
        f"Piotr/PROPN{person}/conj→2 wyszli=wyjść/VERB{{Gender=Masc|Number=Plur|Tense=Past|VerbForm=Fin}}/ROOT"
    )
    assert (view.subjects, view.objects) == (["Jan", "Adam", "Piotr"], [])


def test_ktory_stands_for_its_antecedent():
    views = by_lemma(
        f"{MAYOR}/nsubj→5_ ,/PUNCT/punct→4 który/DET{{Case=Acc|Gender=Masc|Number=Sing}}/det→3 "
        f"urząd/NOUN{{Case=Acc|Gender=Masc|Number=Sing}}/obj→4 objął=objąć/VERB{SAID}/acl:relcl→0 "
        f"odszedł=odejść/VERB{SAID}/ROOT"
    )
    assert (views["objąć"].subjects, views["objąć"].objects) == (["wójt"], ["urząd"])


def test_who_reports_after_jak_is_not_the_subject_of_what_is_reported():
    views = by_lemma(
        "Jak/SCONJ/mark→1 podaje=podawać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}/advcl→5 "
        "agencja=agencja/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→5_ "
        f",/PUNCT/punct→4 {MAYOR}/conj→2 wyjechał=wyjechać/VERB{SAID}/ROOT"
    )
    assert (views["podawać"].subjects, views["wyjechać"].subjects) == (["agencja"], ["wójt"])
    assert views["wyjechać"].fact.attribution_text == "agencja"


def test_a_participle_with_its_auxiliary_is_what_is_reported():
    views = by_lemma(
        "Droga=droga/NOUN{Case=Nom|Gender=Fem|Number=Sing}/obj→4 "
        "została=zostać/AUX{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/aux:pass→2 "
        "otwarta=otworzyć/ADJ{Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass}/amod→0 "
        f"–/PUNCT/punct→4 podał=podać/VERB{SAID}/ROOT {MAYOR}/nsubj→4"
    )
    assert views["otworzyć"].objects == ["Droga"]
    assert (views["podać"].subjects, views["podać"].objects) == (["wójt"], ["Droga została otwarta"])


def test_what_stands_before_the_dash_is_said():
    views = by_lemma(
        "Zima=zima/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→3 "
        "minie=minąć/VERB{Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}/parataxis:obj→3 –/PUNCT/punct→3 "
        f"dodał=dodać/VERB{SAID}/ROOT {MAYOR}/nsubj→3"
    )
    assert (views["minąć"].subjects, views["dodać"].subjects) == (["Zima"], ["wójt"])


def test_an_adverbial_participle_has_no_subject_of_its_own():
    views = by_lemma(
        "Rybacy=rybak/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→1 "
        "blokując=blokować/VERB{Aspect=Imp|Tense=Pres|VerbForm=Conv}/advcl→3 "
        "port/NOUN{Case=Acc|Gender=Masc|Number=Sing}/obj→1 "
        "stracili=stracić/VERB{Animacy=Hum|Gender=Masc|Number=Plur|Tense=Past|VerbForm=Fin}/ROOT "
        "połów/NOUN{Case=Acc|Gender=Masc|Number=Sing}/obj→3"
    )
    assert (views["stracić"].subjects, views["stracić"].objects) == (["Rybacy"], ["połów"])


def test_who_stands_before_a_colon_is_not_the_subject_behind_it():
    view = one(
        "Lis/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→6 o/ADP/case→2 "
        "budżecie=budżet/NOUN{Case=Loc|Gender=Masc|Number=Sing}/nmod→0_ :/PUNCT/punct→0 "
        "wójt/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→6 nie/PART/advmod:neg→6 "
        f"protestował=protestować/VERB{SAID}/ROOT"
    )
    assert view.subjects == ["wójt"]


def test_a_participle_is_coordinated_with_a_participle():
    participle = "ADJ{Aspect=Perf|Case=Nom|Gender=Fem|Number=Sing|VerbForm=Part|Voice=Pass}"
    views = by_lemma(
        "Kobieta=kobieta/NOUN{Case=Nom|Gender=Fem|Number=Sing}/nsubj→8_ ,/PUNCT/punct→2 "
        f"skazana=skazać/{participle}/amod→0 wczoraj/ADV/advmod→2_ ,/PUNCT/punct→6 ale/CCONJ/cc→6 "
        f"uniewinniona=uniewinnić/{participle}/conj→0 dziś/ADV/advmod→6 "
        "wróciła=wrócić/VERB{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}/ROOT"
    )
    assert views["uniewinnić"].objects == ["Kobieta"]
    assert views["wrócić"].subjects == ["Kobieta"]


def test_the_name_behind_the_colon_is_the_subject_of_both_verbs():
    will = "{Aspect=Perf|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"
    views = by_lemma(
        "Lis/PROPN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→3@B-PER_ :/PUNCT/punct→0 "
        "Zefir/PROPN{Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing}/appos→0@B-PRO "
        f"powstanie=powstać/VERB{will}/ROOT_ ,/PUNCT/punct→6 ale/CCONJ/cc→6 zniknie=zniknąć/VERB{will}/conj→3"
    )
    assert (views["powstać"].subjects, views["zniknąć"].subjects) == (["Zefir"], ["Zefir"])
    assert views["powstać"].fact.attribution_text == "Lis"


def test_what_is_in_the_tense_of_the_content_goes_on_with_it():
    is_ = "{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"
    views = by_lemma(
        f"{MAYOR}/nsubj→1 powiedział=powiedzieć/VERB{SAID}/ROOT_ ,/PUNCT/punct→5 że/SCONJ/mark→5 "
        f"rzeka/NOUN{{Case=Nom|Gender=Fem|Number=Sing}}/nsubj→5 wzbiera=wzbierać/VERB{is_}/ccomp→1_ ,/PUNCT/punct→7 "
        f"zagraża=zagrażać/VERB{is_}/conj→1 wsi=wieś/NOUN{{Case=Dat|Gender=Fem|Number=Sing}}/iobj→7"
    )
    assert (views["zagrażać"].subjects, views["zagrażać"].fact.attribution_text) == (["rzeka"], "wójt")


def test_a_genitive_before_the_subject_says_whose_it_is():
    sleep = "pora/NOUN{Case=Nom|Gender=Fem|Number=Sing}"
    changed = "zmienia=zmieniać/VERB{Number=Sing|Person=3|Tense=Pres|VerbForm=Fin}"
    whose = "których=który/DET{Case=Gen|Gender=Neut|Number=Plur}"
    child = "Dzieci=dziecko/NOUN{Case=Nom|Gender=Neut|Number=Plur}/nsubj→6_ ,/PUNCT/punct→4 "
    view = by_lemma(
        f"{child}{whose}/obj→4 {sleep}/nsubj→4 {changed}/acl:relcl→0 się/PRON/expl:pv→4 "
        "śpią=spać/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/ROOT"
    )["zmieniać się"]
    assert (view.subjects, view.objects) == (["pora"], [])


def test_whose_it_is_stays_outside_the_phrase():
    view = by_lemma(
        "Klub/NOUN{Case=Nom|Gender=Masc|Number=Sing}/nsubj→6_ ,/PUNCT/punct→4 "
        "którego=który/DET{Case=Gen|Gender=Masc|Number=Sing}/det→3 "
        "prezes/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Sing}/nsubj→4 "
        f"wyjechał=wyjechać/VERB{SAID}/acl:relcl→0_ ,/PUNCT/punct→4 przegrał=przegrać/VERB{SAID}/ROOT"
    )["wyjechać"]
    assert (view.subjects, view.bases("subject")) == (["prezes"], ["prezes"])


def test_co_is_what_they_can_do():
    view = by_lemma(
        f"{MAYOR}/nsubj→1 pytał=pytać/VERB{SAID}/ROOT o/ADP/case→3 "
        "to/PRON{Case=Acc|Gender=Neut|Number=Sing}/obl:arg→1_ "
        ",/PUNCT/punct→6 co/PRON{Case=Nom|Gender=Neut|Number=Sing}/nsubj→6 "
        "mogą=móc/VERB{Number=Plur|Person=3|Tense=Pres|VerbForm=Fin}/acl:relcl→3 "
        "zrobić/VERB{VerbForm=Inf}/xcomp→6 sąsiedzi=sąsiad/NOUN{Animacy=Hum|Case=Nom|Gender=Masc|Number=Plur}/nsubj→6"
    )["zrobić"]
    assert (view.subjects, view.recoveries("object")) == (["sąsiedzi"], ["relative"])
