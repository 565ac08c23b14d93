"""Where an article names an entity: the model's names, and the adjectives and demonyms of countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, cast, get_args

from transforms.entities import Link, Name, known_link, links
from transforms.ids import content_id
from transforms.institutions import acts
from transforms.knowledge import PLACE_TYPES, Knowledge, KnownEntity
from transforms.morphology import analyse
from transforms.named import Named, named
from transforms.noun_phrases import head_of
from transforms.people import as_people, known_surname
from transforms.places import Seen, settled
from transforms.read_alike import read_alike
from transforms.reading import Reading
from transforms.schema import Case, EntityMention, EntityType, Gender, Number
from transforms.short_titles import short_title
from transforms.state_institutions import of_states
from transforms.state_modifiers import Said
from transforms.stretches import Stretch
from transforms.words import Tree, Word

EDGES = frozenset("\"'„”“‚’‘«»()[]{},;:!?-–—…*•·/|<>#@")
OF_NATIONS = frozenset({"NOUN", "PROPN", "ADJ"})
ABBREVIATED = re.compile(r"^[^\W\d_]{1,3}$")
SHORT_FORM = re.compile(r"^[^\W\d_][\w.-]{1,9}$")
FULL_NAME = 2
MORE_THAN_A_NAME = 2
"""Words beside an office-holder's surname that can be another's full name."""
VALUES = {"Case": get_args(Case), "Number": get_args(Number), "Gender": get_args(Gender)}
ENTITY_TYPES = frozenset(get_args(EntityType))
Feature = TypeVar("Feature", Case, Number, Gender)


def mentions(reading: Reading, knowledge: Knowledge) -> tuple[EntityMention, ...]:
    """Every mention by name, adjective or demonym, in text order; mentions do not overlap."""
    names, linked = [], []
    read = read_alike([named(span) for span in _names(reading, knowledge)])
    found = [name for name in (as_people(n, knowledge) for n in read) if name]
    surnames = {n.base_form.split()[-1] for n in found if n.span.label == "PER" and len(n.span) > 1}
    for name in found:
        people = _people(name, knowledge) if name.base_form not in surnames else None
        if people:
            linked.append((name._replace(kind="demonym"), known_link(people, "NORP")))
        else:
            names.append(_as_known(name, knowledge))
    taken = {i for n in (*names, *(n for n, _ in linked)) for i in range(n.span.start, n.span.end)}
    linked += zip(names, links([_name(n) for n in names], knowledge), strict=True)
    for token in reading.tree.words:
        if token.pos in OF_NATIONS and token.i not in taken and (found_of := _nationality(token, knowledge)):
            linked.append((found_of[0], known_link(found_of[1], "NORP")))
    named_in_order = sorted(linked, key=lambda pair: pair[0].start_char)
    seen = [Seen(n.base_form, reading.sentence_at(n.start_char).sentence_index, link) for n, link in named_in_order]
    placed = settled(seen, knowledge)
    said = [Said(n.base_form, n.span, link) for (n, _), link in zip(named_in_order, placed, strict=True)]
    pairs = zip((n for n, _ in named_in_order), of_states(said, knowledge), strict=True)
    return tuple(_row(reading, n, link, _institution(n, link, knowledge)) for n, link in pairs)


def _names(reading: Reading, knowledge: Knowledge) -> Iterator[Stretch]:
    ents = [Stretch(reading.tree, e.start, e.end, e.label_) for e in reading.doc.ents]
    for span in _with_hyphens(ents, reading.tree):
        trimmed = _trimmed(span)
        if trimmed is not None and span.label in ENTITY_TYPES and "://" not in trimmed.text:
            yield from _apart(_without_demonym(trimmed, knowledge), knowledge)


def _with_hyphens(ents: Iterable[Stretch], tree: Tree) -> Iterator[Stretch]:
    """The model's names, with the rest of a double one (Skłodowska-Curie) or of one that an abbreviation begins."""
    last, words = 0, tree.words
    for span in ents:
        start, end = max(span.start, last), span.end
        while end + 1 < len(words) and _is_hyphen(words[end]) and _goes_on(words[end + 1], span):
            end += 2
        if end < len(words) and _is_abbreviation(words[max(0, end - 2) : end], words[end]):
            end += 1
        last = end
        if start < end:
            yield Stretch(tree, start, end, span.label)


def _is_abbreviation(last: Sequence[Word], following: Word) -> bool:
    """`W.` of `W. Brytania`, `E.` of `E.On`: a full stop that ends no name."""
    short = len(last) == 2 and last[1].text == "." and ABBREVIATED.match(last[0].text) is not None
    return short and following.text[:1].isupper() and (not last[1].space or following.text.startswith("Brytani"))


def _goes_on(part: Word, span: Stretch) -> bool:
    """Warszawa-Poznań is two names; Bielsko-Biała, whose second half the model takes for none, is one, and so is the
    compound adjective of `wojna rosyjsko-ukraińska`."""
    last = span.words[-1].text
    if last.islower() and last.endswith("o"):
        return part.pos == "ADJ" and part.text.islower()
    return part.text[:1].isupper() and (span.label == "PER" or not part.ent_type)


def _is_hyphen(token: Word) -> bool:
    return token.text == "-" and not token.space and token.i > 0 and not token.tree.words[token.i - 1].space


def _without_demonym(span: Stretch, knowledge: Knowledge) -> Stretch:
    """A person's name without the demonym before it (Czeszka Jana Nowá), which is a mention of its own."""
    capitalised = len(span) > 1 and all(t.text[:1].isupper() for t in span.words)
    if not capitalised or not _demonym(span.words[0], knowledge):
        return span
    return Stretch(span.tree, span.start + 1, span.end, "PER")


def _apart(span: Stretch, knowledge: Knowledge) -> Iterator[Stretch]:
    """Who is named between `premier May` and another's full name, or after a party's member, is another."""
    first, more = span.words[0], len(span) - 1
    before = span.tree.words[span.start - 1].given_lemma if span.start else ""
    holder = more >= MORE_THAN_A_NAME and knowledge.called(first.text, before.casefold())
    generic = knowledge.generic(first.text) if more else None
    if span.label == "PER" and (holder or (generic and generic.state_institution == "party")):
        yield Stretch(span.tree, span.start, span.start + 1, "PER")
        span = Stretch(span.tree, span.start + 1, span.end, "PER")
    yield _person(span)


def _person(span: Stretch) -> Stretch:
    """Karolina Gałecka is a person, whatever the model says; Karolina Północna is not."""
    if span.label not in PLACE_TYPES or len(span) != FULL_NAME:
        return span
    first, last = ({n for r in analyse(w.text) for n in r.names} for w in span.words)
    is_person = "imię" in first and last == {"nazwisko"}
    return Stretch(span.tree, span.start, span.end, "PER") if is_person else span


def _trimmed(span: Stretch) -> Stretch | None:
    """The span without spaces, quotation marks, full stops and short titles at its edges; None when nothing is left."""
    tokens = list(span.words)
    while tokens and (tokens[0].text.isspace() or set(tokens[0].text) <= EDGES | {"."} or short_title(tokens[0].text)):
        tokens.pop(0)
    while tokens and (tokens[-1].text.isspace() or set(tokens[-1].text) <= EDGES or _is_left_over(tokens)):
        tokens.pop()
    return Stretch(span.tree, tokens[0].i, tokens[-1].i + 1, span.label) if tokens else None


def _is_left_over(tokens: Sequence[Word]) -> bool:
    """A full stop that closes no abbreviation, or what leads on to more than the name (`Forum Nauki w`, `Kot i`)."""
    last = tokens[-1]
    if last.text == ".":
        return not (len(tokens) > 1 and ABBREVIATED.match(tokens[-2].text))
    return len(tokens) > 1 and last.pos in ("ADP", "CCONJ") and last.text.islower()


def _as_known(name: Named, knowledge: Knowledge) -> Named:
    """A form of one known name takes that name, where the base form found is unknown."""
    entity_type = cast(EntityType, name.span.label)
    if knowledge.generic(name.span.text):
        return name._replace(base_form=name.span.text, method="as_printed")
    words = name.span.text.replace("-", " ").split()
    if knowledge.lookup(name.base_form, entity_type):
        return name
    known = knowledge.inflected(words, entity_type if len(words) == 1 else None)
    base = known[0] if known else known_surname(name, knowledge)
    return name._replace(base_form=base, method="knowledge") if base else name


def _name(name: Named) -> Name:
    return Name(name.base_form, cast(EntityType, name.span.label), _short_form(name.span))


def _short_form(span: Stretch) -> str | None:
    after = [t for t in span.tree.words[span.end : span.end + 3] if not t.text.isspace()]
    if len(after) == 3 and after[0].text == "(" and after[2].text == ")" and SHORT_FORM.match(after[1].text):
        return after[1].text
    return None


def _people(name: Named, knowledge: Knowledge) -> KnownEntity | None:
    """The country of a name that is but a demonym or an adjective ("Japończyków"), whatever type the model gave it."""
    if len(name.span) != 1 or knowledge.lookup(name.base_form, cast(EntityType, name.span.label)):
        return None
    return _demonym(name.span.words[0], knowledge) or knowledge.adjective(name.span.words[0].given_lemma)


def _demonym(token: Word, knowledge: Knowledge) -> KnownEntity | None:
    if not token.text[:1].isupper():
        return None
    lemmas = [token.given_lemma, *(r.lemma for r in analyse(token.text) if r.pos == "subst")]
    return next(filter(None, map(knowledge.demonym, lemmas)), None)


def _nationality(token: Word, knowledge: Knowledge) -> tuple[Named, KnownEntity] | None:
    """The mention of a country in one word outside names: japoński, Japończyk, japońsko-brytyjski."""
    if token.pos == "ADJ":
        return _adjective(token, knowledge)
    known = _demonym(token, knowledge)
    return (named(Stretch(token.tree, token.i, token.i + 1), "demonym"), known) if known else None


def _adjective(token: Word, knowledge: Knowledge) -> tuple[Named, KnownEntity] | None:
    """Also each half of a compound, whose hyphen is a token of its own: japońsko-brytyjska."""
    known = knowledge.adjective(lemma := _adjective_lemma(token))
    if not known:
        return None
    span = Stretch(token.tree, token.i, token.i + 1)
    return Named(span, span.start_char, span.end_char, lemma, "knowledge", "demonym"), known


def _adjective_lemma(token: Word) -> str:
    words = token.tree.words
    if token.text[-1:] in "oO" and not token.space and token.i + 1 < len(words) and words[token.i + 1].text == "-":
        form = token.text.casefold()
        return form[:-1] + ("i" if form.endswith(("ko", "go")) else "y")
    return token.given_lemma.casefold()


def _institution(name: Named, link: Link, knowledge: Knowledge) -> str | None:
    """What a place's name stands for here, if it acts."""
    if name.kind != "name" or link.entity_type not in PLACE_TYPES:
        return None
    institution = knowledge.institution(name.base_form)
    return institution.entity_id if institution and acts(head_of(name.span)) else None


def _row(reading: Reading, name: Named, link: Link, acting: str | None) -> EntityMention:
    start, end = name.start_char, name.end_char
    head = head_of(name.span)
    predicted = head.given_features
    document_id = reading.document.document_id
    return EntityMention(
        mention_id=content_id("mention", document_id, start, end, link.entity_type, name.kind),
        document_id=document_id,
        sentence_id=reading.sentence_at(start).sentence_id,
        start_char=start,
        end_char=end,
        text=reading.document.text[start:end],
        head_start=max(start, head.idx),
        head_end=min(end, head.idx + len(head.text)),
        base_form=name.base_form,
        base_form_method=name.method,
        entity_type=link.entity_type,
        entity_id=link.entity_id,
        acting_entity_id=acting,
        link_method=link.method,
        link_score=link.score,
        mention_kind=name.kind,
        case=_feature(predicted, "Case"),
        number=_feature(predicted, "Number"),
        gender=_feature(predicted, "Gender"),
    )


def _feature(predicted: Mapping[str, str], name: str) -> Feature | None:
    value = predicted.get(name, "").partition(",")[0]
    return cast(Feature, value) if value in VALUES[name] else None
