"""Relations that do not go with the parts of speech of the word and its head, under the names that do.

Phrases hang on nouns as `nmod`, on predicates as `obl`; determiners, particles and conjunctions have their own.
"""

from spacy.language import Language
from spacy.tokens import Doc, Token

NOUNS = frozenset({"NOUN", "PROPN"})
PREDICATIVE = frozenset({"aux", "cop", "nsubj", "nsubj:pass"})
OF_NOUNS = {"obl": "nmod", "obl:arg": "nmod:arg"}
OF_PARTS = {
    ("DET", "amod"): "det",
    ("DET", "nummod"): "det:nummod",
    ("DET", "nummod:gov"): "det:numgov",
    ("CCONJ", "advmod"): "cc",
    ("CCONJ", "advmod:emph"): "cc",
    ("PART", "cc"): "advmod:emph",
}
POINTING = frozenset({"to", "tego", "temu", "tym"})
CONCERNED = OF_NOUNS.keys() | {relation for _, relation in OF_PARTS} | {"nummod", "ccomp", "ccomp:obj", "cop"}


@Language.component("sedno_relations", assigns=["token.dep"], requires=["token.dep", "token.pos"])
def relations(doc: Doc) -> Doc:
    """Rename the doc's relations; heads stay as they are."""
    strings = doc.vocab.strings
    concerned = {strings.add(relation) for relation in CONCERNED}
    for place, relation in enumerate(doc.to_array("DEP").tolist()):
        if relation in concerned:
            word = doc[place]
            renamed = _of_noun(word) or OF_PARTS.get((word.pos_, word.dep_), "") or _of_form(word)
            if renamed:
                word.dep_ = renamed
    return doc


def _of_noun(word: Token) -> str:
    """What the phrase is to a noun that is no predicate (`rozmowy z rządem`)."""
    renamed = OF_NOUNS.get(word.dep_, "")
    if not renamed or word.head.pos_ not in NOUNS or word.head.i == word.i:
        return ""
    return "" if any(child.dep_ in PREDICATIVE for child in word.head.children) else renamed


def _of_form(word: Token) -> str:
    """What the forms of both tell: a number that is no genitive governs one (`przez 18 lat`), a clause tells what `to`
    stands for (`w tym, że`), and `zostać` is the auxiliary of a passive participle."""
    head = word.head
    match word.dep_, word.pos_:
        case "nummod", "NUM":
            governs = head.morph.get("Case", []) == ["Gen"] and word.morph.get("Case", []) in (["Nom"], ["Acc"])
            return "nummod:gov" if governs else ""
        case (("ccomp" | "ccomp:obj"), _):
            return "ccomp:cleft" if head.pos_ == "PRON" and head.lower_ in POINTING else ""
        case "cop", _:
            return "aux:pass" if word.lower_.startswith("zosta") and head.morph.get("Voice", []) == ["Pass"] else ""
    return ""
