"""Reporting clauses and what they report, told apart where the tree has mixed their subjects."""

from __future__ import annotations

from transforms.facts.agreement import disagrees
from transforms.facts.antecedents import ACTING, acts_by_itself
from transforms.facts.cases import can_stand_in, nominative_with
from transforms.facts.lexicon import PLACE_ADVERBS, SAYING
from transforms.facts.phrases import name_of
from transforms.facts.places_and_times import UNITS_OF_TIME
from transforms.facts.tree import (
    DASHES,
    QUOTES,
    Word,
    alike,
    child,
    children,
    feature,
    following,
    hang,
    is_after_comma,
    is_clausal,
    is_finite,
    is_gerund,
    is_participle,
    is_under,
    make_subject,
    preposition,
    previous,
    relabel,
    set_case,
    take_place,
)

OBJECTS = ("obj", "iobj")
TOLD = frozenset({"PAP", "AFP", "AP", "IAR", "DPA", "TASS", "CNN", "BBC", "TVN24", "PAP.PL"})
"""Agencies and stations whose short names have no cases."""


def speaker_after_jak(word: Word) -> bool:
    """`Jak podaje agencja, minister wyjechał`: the noun between the reporting verb and the comma is who reports."""
    cue = previous(word.left_edge)
    if word.relation != "nsubj" or cue is None or cue.lemma not in SAYING or cue.head is not word.head:
        return False
    if not any(c.lower == "jak" for c in cue.children) or child(cue, "nsubj") is not None or cue.relation != "advcl":
        return False
    main = word.head
    for other in children(word, "conj"):
        if child(other, "cc") is None:
            hang(other, main, "nsubj")
    return hang(word, cue, "nsubj")


def subject_after_the_speaker(word: Word) -> bool:
    """`Jak podaje agencja, minister wyjechał`: the nominative behind the comma is the subject of the main verb."""
    speaker = word.head
    cue = speaker.head
    main = cue.head
    apart = word.relation == "appos" or (word.dep == "conj" and child(word, "cc") is None)
    if not apart or speaker.relation != "nsubj" or cue.lemma not in SAYING or not is_after_comma(word):
        return False
    if cue.relation != "advcl" or not any(c.lower == "jak" for c in cue.children) or child(main, "nsubj") is not None:
        return False
    after = word.tree.words[word.right + 1 : main.i]
    next_to = word.right < main.i and all(w.pos in ("ADV", "PART", "AUX", "PRON") for w in after)
    if not next_to or not is_finite(main) or (disagrees(word, main) and not nominative_with(word, main)):
        return False
    word.features = word.features | {"Case": "Nom", "Number": feature(main, "Number")}
    return hang(word, main, "nsubj")


def said_before_the_dash(word: Word) -> bool:
    """`Wszystko się uda – dodał`: what stands before the dash belongs to what is said, not to who says it."""
    cue = word.head
    dash = previous(cue)
    if cue.lemma not in SAYING or dash is None or dash.text not in DASHES or word.i > dash.i:
        return False
    content = next((c for c in children(cue, "parataxis:obj") if c.i < dash.i), None)
    if content is None or word is content or word.relation not in ("nsubj", "obj", "iobj", "obl", "advmod"):
        return False
    return not (word.relation == "nsubj" and child(content, "nsubj") is not None) and hang(word, content)


def passive_clause_is_no_modifier(word: Word) -> bool:
    """`Most został otwarty – podał rzecznik`: a participle with its auxiliary is a clause, and its noun the subject."""
    noun = word.head
    if word.dep not in ("amod", "acl") or not is_participle(word) or child(word, "aux:pass") is None:
        return False
    if noun.pos not in ("NOUN", "PROPN") or noun.i > word.i or feature(noun, "Case") != "Nom":
        return False
    reported = not noun.is_root and noun.head.lemma in SAYING and noun.relation in ("obj", "nsubj", "iobj")
    if not noun.is_root and not reported:
        return False
    take_place(word, noun)
    if reported:
        relabel(word, "parataxis:obj")
    noun.head = word
    relabel(noun, "nsubj:pass")
    word.tree.link()
    return True


def subject_around_the_insertion(word: Word) -> bool:
    """`Wójt – jak podała rada – otworzy most`: what stands before `jak` belongs to the clause around it."""
    cue = word.head
    main = cue.head
    jak = next((c for c in cue.children if c.lower == "jak" and c.i < cue.i), None)
    if word.relation not in ("nsubj", "obj", "iobj") or cue.lemma not in SAYING or jak is None or word.i > jak.i:
        return False
    edge = previous(jak)
    closed = any(w.text in DASHES | {","} for w in word.tree.words[cue.i + 1 : main.i])
    if edge is None or edge.text not in DASHES | {","} or main.i < cue.i or not closed or main.pos != "VERB":
        return False
    if not any(s is not word and s.i > jak.i for s in children(cue, "nsubj")):
        return False
    relabel(cue, "parataxis:insert")
    return hang(word, main, "nsubj" if child(main, "nsubj") is None else word.dep)


def object_after_the_insertion(word: Word) -> bool:
    """`Wizytę – pisze dziennik – wójt odwołał`: what stands behind an insertion belongs to the clause around it."""
    cue = word.head
    if cue.lemma not in SAYING or word.i < cue.i or word.relation not in ("obj", "iobj", "obl"):
        return False
    before = previous(cue)
    if before is None:
        return False
    closed = any(w.text in DASHES for w in word.tree.words[cue.i : word.left])
    if before.text not in DASHES or not closed or child(cue, "nsubj") is None:
        return False
    around = [w for w in (cue.head, *children(cue, "parataxis", "ccomp")) if w.i > word.i and w.pos == "VERB"]
    main = next((w for w in around if is_finite(w)), None)
    return main is not None and hang(word, main)


def agency_that_is_told(word: Word) -> bool:
    """`powiedziała PAP kierująca szpitalem lekarka`: the agency right after the verb is told, the person speaks."""
    verb = word.head
    if word.relation != "nsubj" or word.text not in TOLD or verb.lemma not in SAYING or previous(word) is not verb:
        return False
    below = [w for w in word.tree.words[word.i + 1 : word.right_edge.i + 1] if w.pos in ("NOUN", "PROPN")]
    speaker = next((w for w in below if feature(w, "Case") == "Nom" and _speaks(w)), None)
    if speaker is None or disagrees(speaker, verb) or not hang(speaker, verb, "nsubj"):
        return False
    for participle in children(word, "amod", "acl"):
        if alike(participle, speaker, "Case", "Number", "Gender"):
            hang(participle, speaker)
    relabel(word, "iobj")
    return True


def _speaks(word: Word) -> bool:
    return word.ent_type == "PER" or acts_by_itself(word)


TO_PERSONS = frozenset({
    "krytykować", "skrytykować", "chwalić", "pochwalić", "cytować", "zacytować", "ostrzec", "ostrzegać", "przestrzec",
    "przestrzegać", "pytać", "zapytać", "spytać", "prosić", "poprosić", "bronić", "uspokajać", "uspokoić", "wezwać",
    "wzywać", "przekonywać", "zdradzić", "przypomnieć", "przypominać", "informować", "poinformować", "ocenić",
    "oceniać", "usłyszeć", "wskazać", "wskazywać",
})  # fmt: skip
"""Verbs of saying whose object may be a person."""

OF_VERBS = frozenset({"w", "na", "podczas", "po", "przed", "przy", "o", "dla", "do", "w trakcie", "w czasie"})
"""Prepositions of circumstances: behind the name of a person their phrase belongs to the verb."""


def phrase_after_a_person(word: Word) -> bool:
    """`Lis w radiu podkreślał`, `mówi wójt Jan Lis w radiu`: the name of a person has no `w` or `na` of its own."""
    noun = word.head
    verb = noun.head
    if noun.relation != "nsubj" or verb.pos != "VERB" or word.relation != "nmod" or preposition(word) not in OF_VERBS:
        return False
    name = noun if noun.pos == "PROPN" else next(iter(name_of(noun)), None)
    if name is None or name.ent_type != "PER" or not name.i < word.i or feature(noun, "Number") != "Sing":
        return False
    return hang(word, verb, "obl")


def adverb_after_its_noun(word: Word) -> bool:
    """`prezydent Jan Lis otwarcie zapowiada`: an adverb behind a noun belongs to the verb."""
    noun = word.head
    verb = noun.head
    if word.dep != "advmod" or word.pos != "ADV" or noun.pos not in ("NOUN", "PROPN") or word.i < noun.i:
        return False
    if noun.relation not in ("nsubj", "obj", "iobj") or verb.pos != "VERB" or is_gerund(noun) or word.children:
        return False
    if word.lemma in PLACE_ADVERBS or noun.lemma in UNITS_OF_TIME:
        return False
    person = noun.ent_type == "PER" or bool(name_of(noun))
    return (person or word.right == noun.right) and hang(word, verb)


def state_that_announces(word: Word) -> bool:
    """`pomoc strefy Litwy, która zapowiedziała`: who reports is somebody, named right before the comma."""
    noun = word.head
    if word.dep != "acl:relcl" or word.lemma not in SAYING or noun.ent_type in ACTING or acts_by_itself(noun):
        return False
    pronoun = next((c for c in children(word, "nsubj") if c.lemma == "który"), None)
    comma = previous(pronoun) if pronoun is not None else None
    name = previous(comma) if comma is not None and comma.text == "," else None
    if pronoun is None or name is None or name.ent_type not in ACTING or name.relation == "flat":
        return False
    return alike(name, pronoun) and hang(word, name)


def speaker_after_the_quotation(word: Word) -> bool:
    """`„Zbudujemy most” napisał Lis`: the person right after the verb that follows a quotation is who says it."""
    cue = word.head
    if word.ent_type != "PER":
        return False
    mark = previous(cue)
    if word.relation not in ("obj", "iobj") or word.ent_type != "PER" or preposition(word) is not None:
        return False
    if (
        cue.lemma not in SAYING - TO_PERSONS
        or not is_finite(cue)
        or previous(word.left_edge) is not cue
        or mark is None
    ):
        return False
    said = mark.text in DASHES | QUOTES and child(cue, "nsubj", "cc") is None
    if not said or disagrees(word, cue) or not can_stand_in(word, "Nom"):
        return False
    make_subject(word)
    return True


def speaker_beside_an_acronym(word: Word) -> bool:
    """`w sprawie reform UE Tusk poinformował`: a person in the nominative is no part of the name before."""
    owner, verb = word.head, following(word)
    if word.dep not in ("flat", "appos") or word.ent_type != "PER" or verb is None or verb.lemma not in SAYING:
        return False
    if feature(word, "Case") != "Nom" or feature(owner, "Case") in ("", "Nom") or child(verb, "nsubj") is not None:
        return False
    return not disagrees(word, verb) and not is_participle(verb) and hang(word, verb, "nsubj")


def _what_it_means(verb: Word) -> None:
    """`może to oznaczać złamanie prawa`: of two objects the pronoun before the infinitive is the subject."""
    hosts = (verb, *children(verb, "xcomp"))
    meant = next((c for host in hosts for c in children(host, "obj") if c.lower == "to"), None)
    if meant is not None and child(verb, "nsubj") is None and len(children(meant.head, "obj")) > 1:
        hang(meant, verb, "nsubj")
        set_case(meant, "Nom")


def _subject_behind_the_opinion(word: Word, owner: Word | None) -> bool:
    """`Zdaniem ekspertów ceny nie wzrosną`: the nominative before a verb that lacks one is nobody's genitive."""
    verb = word.head
    noun = previous(verb)
    while noun is not None and noun.head is verb and (noun.relation == "aux" or noun.dep == "advmod:neg"):
        noun = previous(noun)
    if noun is None or owner is None or noun.i <= owner.i or noun.pos not in ("NOUN", "PROPN"):
        return False
    hidden = noun.dep.startswith("nmod") and preposition(noun) is None and is_under(noun, word)
    if not hidden or not is_finite(verb) or child(verb, "nsubj") is not None or not nominative_with(noun, verb):
        return False
    if not hang(noun, verb):
        return False
    make_subject(noun)
    return True


def opinion_over_its_clause(word: Word) -> bool:
    """`Zdaniem analityków ceny spadną`: the opinion is a circumstance, of those named right after it."""
    after = following(word)
    if word.lower != "zdaniem" or preposition(word) is not None or after is None:
        return False
    drawn = word.relation == "nsubj" or (word.relation in OBJECTS and child(word, "det") is None)
    changed = drawn and is_finite(word.head) and feature(word, "Case") == "Ins"
    if changed:
        relabel(word, "obl")
        _what_it_means(word.head)
    if word.is_root:
        clause = next((c for c in word.children if is_clausal(c) and c.i > word.i), None)
        if clause is None:
            return False
        take_place(clause, word)
        word.head, changed = clause, True
        relabel(word, "obl")
        for other in [c for c in word.children if c is not clause and c.i > clause.i]:
            other.head = clause
        word.tree.link()
    owner = next((w for w in word.tree.words[after.i : after.i + 3] if w.pos in ("NOUN", "PROPN", "PRON")), None)
    verb = word.head
    changed = _subject_behind_the_opinion(word, owner) or changed
    if owner is None or owner.head is not verb or feature(owner, "Case") != "Gen" or preposition(owner) is not None:
        return changed
    surname = following(owner)
    if surname is not None and surname.ent_type == owner.ent_type == "PER" and surname.head is verb:
        hang(surname, owner, "flat")
    return hang(owner, word, "nmod") or changed
