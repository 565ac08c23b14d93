"""Polish pipelines of others in our terms: what they must be able to do, and what their labels are called here."""

from typing import Any, get_args

from spacy.language import Language
from spacy.tokens import Doc, Span

from transforms.schema import EntityType

NEEDED = frozenset({"token.pos", "token.morph", "token.lemma", "token.dep", "doc.ents"})
RELATIONS_NEEDED = frozenset({"nsubj", "obj", "obl", "nmod", "case", "conj"})
ENTITY_TYPES = {name: name for name in get_args(EntityType)} | {
    "persName": "PER",
    "orgName": "ORG",
    "placeName": "GPE",
    "geogName": "LOC",
    "PERSON": "PER",
    "EVENT": "EVT",
    "PRODUCT": "PRO",
}
"""The National Corpus's types, which spaCy's Polish pipelines have, and some of English ones; others are left out."""

RELATIONS = {
    "root": "ROOT",
    "advcl:cmpr": "advcl:cmp",
    "obl:cmpr": "obl:cmp",
    "acl:cmpr": "acl:cmp",
    "amod:cmpr": "amod:cmp",
    "advmod:cmpr": "advmod:cmp",
    "compound:aglt": "aux:clitic",
    "compound:cnd": "aux:cnd",
    "compound:imp": "aux:imp",
    "expl:impers": "expl:pv",
    "discourse:comment": "parataxis:insert",
    "discourse:emo": "discourse:intj",
}
"""Relations that older releases of the treebank call otherwise than UD 2.18."""


class ModelError(Exception):
    """A pipeline that is not there, or that cannot do what Sedno needs."""


def check(nlp: Language, name: str) -> None:
    """Raises ModelError when it is not Polish, or lacks tags, lemmas, UD trees or entities that are known here."""
    if nlp.lang != "pl":
        raise ModelError(f"model {name}: its language is {nlp.lang!r}; choose a Polish pipeline")
    missing = NEEDED - {attribute for pipe in nlp.pipe_names for attribute in nlp.get_pipe_meta(pipe).assigns}
    if missing:
        raise ModelError(f"model {name}: nothing in it sets {', '.join(sorted(missing))}; choose a full pipeline")
    if not is_own(nlp):
        _check_labels(nlp, name)


def adapt(nlp: Language) -> None:
    """Put our rules of paragraphs and agreement into the pipeline of others, and rename its labels at the end."""
    if not is_own(nlp):
        trees = next(name for name in nlp.pipe_names if "token.dep" in nlp.get_pipe_meta(name).assigns)
        nlp.add_pipe("sedno_paragraphs", before=trees)
        nlp.add_pipe("sedno_labels")
        nlp.add_pipe("sedno_agreement")


def is_own(nlp: Language) -> bool:
    """Whether the pipeline was trained here, and speaks our terms."""
    return "sedno_lemmatizer" in nlp.pipe_names


def entity_types(nlp: Language) -> list[str]:
    """Our names of the entity types that it finds."""
    return sorted({ENTITY_TYPES[label] for label in _labels(nlp, "doc.ents") if label in ENTITY_TYPES})


@Language.component("sedno_labels", assigns=["token.dep", "doc.ents"], requires=["token.dep", "doc.ents"])
def in_our_terms(doc: Doc) -> Doc:
    """Entity types and relations under our names; entities of other types (dates, times) are left out."""
    kept = [ent for ent in doc.ents if ent.label_ in ENTITY_TYPES]
    doc.set_ents([Span(doc, ent.start, ent.end, label=ENTITY_TYPES[ent.label_]) for ent in kept])
    for token in doc:
        token.dep_ = RELATIONS.get(token.dep_, token.dep_)
    return doc


def _check_labels(nlp: Language, name: str) -> None:
    relations = {RELATIONS.get(label, label) for label in _labels(nlp, "token.dep")}
    if lacking := RELATIONS_NEEDED - relations:
        raise ModelError(
            f"model {name}: its trees have no {', '.join(sorted(lacking))}; choose a pipeline with the relations of "
            "Universal Dependencies"
        )
    if not entity_types(nlp):
        found = ", ".join(sorted(_labels(nlp, "doc.ents"))) or "none"
        raise ModelError(f"model {name}: its entity types ({found}) are not known; choose one with persName or PER")


def _labels(nlp: Language, attribute: str) -> set[str]:
    """What the components that set the attribute say they can set it to."""
    pipes: list[Any] = [pipe for name, pipe in nlp.pipeline if attribute in nlp.get_pipe_meta(name).assigns]
    return {str(label) for pipe in pipes for label in getattr(pipe, "labels", ())}
