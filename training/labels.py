"""Older releases of the treebank in the terms of UD 2.18.

No sentence stands in two releases, so the table was read off the label statistics of the releases side by side:
what one of them never uses, or uses ten times as often, was looked up in the newer one by word and part of speech.
"""

from dataclasses import replace

from training.conllu import Feats, Tree, Word

RELABEL = {
    "compound:aglt": "aux:clitic",
    "compound:cnd": "aux:cnd",
    "compound:imp": "aux:imp",
    "expl:impers": "expl:pv",
    "discourse:comment": "parataxis:insert",
    "obl:comp": "obl:cmpr",
    "advcl:cmpr": "advcl:cmp",
    "nmod:title": "nmod",
    "discourse:emo": "discourse:intj",
}
REVALUE = {
    ("ConjType", "Cmpr"): ("ConjType", "Comp"),
    ("PunctType", "Hyph"): ("PunctType", "Dash"),
    ("NounForm", "Depr"): ("Polite", "Depr"),
}
DROPPED_FEATURES = {"Clitic", "Pun", "ExtPos"}
QUESTION_PARTICLES = {"czy", "no", "bowiem"}
ADVERBIAL_ABBREVIATIONS = {"na przykład", "między innymi", "i tak dalej", "i tym podobne", "to jest", "to znaczy"}


def modernise(tree: Tree) -> Tree:
    """The tree with parts of speech, features, lemmas and relations named as in UD 2.18."""
    fixed_heads = {word.head for word in tree.words if word.deprel == "fixed"}
    words = []
    for index, word in enumerate(tree.words):
        word = _abbreviation(replace(word, feats=_features(word), deprel=RELABEL.get(word.deprel, word.deprel)))
        deprel = _relation(word, tree.words[word.head], index in fixed_heads)
        words.append(replace(word, deprel=deprel, upos=_part_of_speech(word, deprel)))
    return replace(tree, words=tuple(words))


def features(feats: Feats) -> Feats:
    """Feature names and values of UD 2.18; those that the older releases do not annotate are left out."""
    renamed = dict(REVALUE.get(pair, pair) for pair in feats.items() if pair[0] not in DROPPED_FEATURES)
    return {name: value for name, value in renamed.items() if (name, value) != ("Foreign", "No")}


def _features(word: Word) -> Feats:
    counts = word.upos == "DET" and word.xpos.startswith("num")
    return {name: value for name, value in features(word.feats).items() if not (counts and name == "NumType")}


def _abbreviation(word: Word) -> Word:
    """Abbreviations take the part of speech of what they stand for; older releases call them X."""
    if word.upos != "X" or not word.xpos.startswith("brev"):
        return replace(word, lemma="procent") if word.form == "%" else word
    return replace(word, upos=_expanded_upos(word.lemma), lemma=word.lemma.replace(" ", "_"))


def _expanded_upos(lemma: str) -> str:
    if lemma.replace("_", " ") in ADVERBIAL_ABBREVIATIONS:
        return "ADV"
    if lemma == "około":
        return "PART"
    if lemma[:1].isupper():
        return "PROPN"
    return "ADJ" if " " not in lemma and lemma.endswith(("y", "i")) and lemma != "złoty" else "NOUN"


def _relation(word: Word, head: Word, starts_fixed: bool) -> str:
    match word.deprel, word.upos:
        case "acl", "ADJ" if word.feats.get("VerbForm") == "Part":
            return "amod"
        case "obl:cmpr", _:
            return _comparison(word, head)
        case "advmod", "PART" if word.lemma == "nie":
            return "advmod:neg"
        case "advmod", "PART" if word.lemma not in QUESTION_PARTICLES:
            return "advmod:emph"
        case "parataxis:insert", "PART" | "ADV" | "ADP" | "X":
            return "advmod:emph" if starts_fixed or word.upos != "X" else "parataxis:insert"
        case (("parataxis:insert" | "nmod"), "ADJ") if word.xpos.startswith("brev"):
            return "amod"
        case "nmod", "PART" if word.xpos.startswith("brev"):
            return "advmod:emph"
        case "nmod", "X" if word.xpos == "dig":
            return "amod"
        case "flat", "ADJ":
            return "amod:flat"
        case "flat", "NOUN" if word.feats.get("Case") == "Gen":
            return "nmod:flat"
    return word.deprel


def _comparison(word: Word, head: Word) -> str:
    match word.upos:
        case "ADV":
            return "advmod:cmp"
        case "DET" | "ADJ":
            return "amod:cmp" if head.upos in {"NOUN", "PROPN"} else "obl:cmp"
        case _:
            return "acl:cmp" if head.upos in {"NOUN", "PROPN", "PRON", "DET"} else "advcl:cmp"


def _part_of_speech(word: Word, deprel: str) -> str:
    match word.upos, deprel:
        case "SYM", _ if word.form == "%":
            return "NOUN"
        case "ADV", "advmod:emph" if word.deprel == "parataxis:insert" and not word.xpos.startswith("brev"):
            return "PART"
        case "CCONJ", "fixed":
            return "PART"
        case "VERB", "cop" | "aux" | "aux:pass":
            return "AUX"
        case "PART", "aux:cnd" | "aux:imp":
            return "AUX"
    return word.upos
