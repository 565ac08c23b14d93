"""Lemmas: the dictionary reading that agrees best with the predicted part of speech and features."""

from pathlib import Path
from typing import Any

import srsly  # type: ignore[import-untyped]
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from transforms.morphology import Reading, analyse
from transforms.short_titles import in_full, short_title, titles_before_a_name

CLASSES = {
    "NOUN": {"subst", "depr", "ger", "brev", "ppron3"},
    "PROPN": {"subst", "depr", "brev"},
    "ADJ": {"adj", "adja", "adjp", "adjc", "ppas", "pact", "brev", "dig", "romandig"},
    "DET": {"adj", "num", "numcomp"},
    "PRON": {"subst", "ppron12", "ppron3", "siebie", "part", "adj"},
    "NUM": {"num", "numcomp", "dig", "romandig"},
    "VERB": {"fin", "praet", "cond", "inf", "impt", "imps", "pcon", "pant", "bedzie", "winien", "pred", "aglt"},
    "AUX": {"fin", "praet", "cond", "inf", "impt", "imps", "pcon", "pant", "bedzie", "winien", "pred", "aglt", "part"},
    "ADV": {"adv", "advc", "advs", "brev"},
    "ADP": {"prep", "brev"},
    "CCONJ": {"conj"},
    "SCONJ": {"comp"},
    "PART": {"part", "brev", "adv"},
    "INTJ": {"interj", "part"},
    "PUNCT": {"interp"},
    "SYM": {"interp", "sym"},
}
VALUES = {
    "Number": {"Sing": "sg", "Plur": "pl", "Ptan": "pl"},
    "Case": {"Nom": "nom", "Gen": "gen", "Dat": "dat", "Acc": "acc", "Ins": "inst", "Loc": "loc", "Voc": "voc"},
    "Person": {"1": "pri", "2": "sec", "3": "ter"},
    "Aspect": {"Perf": "perf", "Imp": "imperf"},
    "Degree": {"Pos": "pos", "Cmp": "com", "Sup": "sup"},
    "Polarity": {"Pos": "aff", "Neg": "neg"},
}
MASCULINE = {"Hum": "m1", "Nhum": "m2", "Inan": "m3"}
VERB_FORMS = {"Vnoun": {"ger"}, "Part": {"ppas", "pact"}, "Inf": {"inf"}, "Conv": {"pcon", "pant"}}
MOOD_FORMS = {"Imp": {"impt"}, "Cnd": {"cond", "praet", "winien"}}
TENSE_FORMS = {"Past": {"praet", "imps", "cond"}, "Pres": {"fin", "winien", "pred"}, "Fut": {"bedzie", "fin"}}
ABBREVIATED = {
    "%": "procent",
    "nt": "na_temat",
    "dot": "dotyczący",
    "ds": "do_spraw",
    "ws": "w_sprawie",
    "zach": "zachodni",
}
"""What the dictionary lacks, or takes for something else."""

WITHOUT_SINGULAR, OUTDATED = 0.3, 3.5
LONGEST_SUFFIX = 5
CACHED_LEMMAS = 50_000

Edits = dict[str, tuple[int, str]]

LONGEST_ACRONYM = 5
NAMING = frozenset({"NOUN", "PROPN", "X"})


class MorfeuszLemmatizer(Pipe):
    """Sets `token.lemma_` from Morfeusz, from learned exceptions, or from suffix rules for words it does not know."""

    def __init__(self, vocab: Vocab, name: str = "sedno_lemmatizer") -> None:
        self.vocab = vocab
        self.name = name
        self.exceptions: dict[str, str] = {}
        self.edits: Edits = {}
        self.known: dict[tuple[str, int, int], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        tokens, read = list(doc), 0
        for token in tokens:
            token.lemma_ = self.lemma(token)
        for token in tokens:
            if token.i < read or short_title(token.text) is None:
                continue
            if (titles := titles_before_a_name(tokens, token.i)) is not None:
                places, read = titles
                for place, lemma in zip(places, in_full(tokens, places), strict=True):
                    tokens[place].lemma_ = lemma
        return doc

    def lemma(self, token: Token) -> str:
        """The lemma of a tagged token, in UD's manner (a participle's or verbal noun's is the infinitive)."""
        key = (token.text, token.pos, token.morph.key)  # type: ignore[attr-defined]
        if key not in self.known:
            if len(self.known) >= CACHED_LEMMAS:
                self.known.clear()
            self.known[key] = self.lemmatise(token.text, token.pos_, token.morph.to_dict())
        return self.known[key]

    def lemmatise(self, form: str, upos: str, feats: dict[str, str]) -> str:
        """The lemma of a form with this part of speech and these features."""
        low = form.lower()
        known = ABBREVIATED.get(form) or self.exceptions.get(exception_key(form, upos, feats))
        learned = known or self.exceptions.get(f"{low}|{upos}")
        if learned is not None:
            return learned
        if _is_acronym(form, upos):
            return form
        readings = analyse(form)
        best = choose(readings, form, upos, feats)
        if best is not None:
            return cased(best.lemma, form, upos)
        return self.guess(form, upos, feats)

    def guess(self, form: str, upos: str, feats: dict[str, str]) -> str:
        """The lemma of a word the dictionary does not know, by the longest suffix learned for its features.

        Short ones in capitals are acronyms and stay: `AXA` is no form of an `AXo`.
        """
        if form.isalpha() and form.isupper() and 1 < len(form) <= LONGEST_ACRONYM and upos in NAMING:
            return form
        for key in suffix_keys(form, upos, feats):
            edit = self.edits.get(key)
            if edit is not None:
                return cased(form[: len(form) - edit[0]] + edit[1], form, upos)
        return cased(form, form, upos)

    def to_bytes(self, *, exclude: Any = ()) -> bytes:
        return bytes(srsly.msgpack_dumps({"exceptions": self.exceptions, "edits": self.edits}))

    def from_bytes(self, data: bytes, *, exclude: Any = ()) -> "MorfeuszLemmatizer":
        tables = srsly.msgpack_loads(data)
        self.exceptions = tables["exceptions"]
        self.edits = {key: (cut, ending) for key, (cut, ending) in tables["edits"].items()}
        return self

    def to_disk(self, path: str | Path, *, exclude: Any = ()) -> None:
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Any = ()) -> "MorfeuszLemmatizer":
        return self.from_bytes(Path(path).read_bytes())


def _is_acronym(form: str, upos: str) -> bool:
    """Two capitals that the dictionary knows only as another word's form (`AG` is no `aga`)."""
    if len(form) != 2 or not (form.isalpha() and form.isupper()) or upos not in NAMING:
        return False
    lemmas = (reading.lemma for reading in analyse(form) if reading.pos == "brev" or reading.lemma.isupper())
    return all("_" in lemma for lemma in lemmas)


def exception_key(form: str, upos: str, feats: dict[str, str]) -> str:
    """What learned exceptions are filed under: the form in lower case, its part of speech, gender, number and case."""
    return f"{form.lower()}|{upos}|{agreement(feats)}"


def agreement(feats: dict[str, str]) -> str:
    """Case, number and gender with animacy in short (`Gen.Sing.Masc.Hum`), or the verb's form."""
    return ".".join(feats[name] for name in ("VerbForm", "Case", "Number", "Gender", "Animacy") if name in feats)


def suffix_keys(form: str, upos: str, feats: dict[str, str]) -> list[str]:
    """Keys of the suffix table, the most telling first."""
    low = form.lower()
    endings = [low[-size:] for size in range(min(LONGEST_SUFFIX, len(low) - 1), 0, -1)]
    return [f"{upos}|{agreement(feats)}|{ending}" for ending in endings] + [f"{upos}||{ending}" for ending in endings]


def choose(readings: tuple[Reading, ...], form: str, upos: str, feats: dict[str, str]) -> Reading | None:
    """The reading that agrees best; the first of equals, which is the dictionary's order. None when none fits."""
    fitting = [reading for reading in readings if reading.pos in CLASSES.get(upos, {reading.pos})]
    if not fitting:
        return None
    return max(fitting, key=lambda reading: _score(reading, form, upos, feats))


def cased(lemma: str, form: str, upos: str) -> str:
    """Proper names keep their capitals, other words are written small."""
    if upos == "PROPN":
        if form.isupper() and len(form) > 1:
            return lemma if lemma[:1].isupper() else lemma.upper() if len(form) < 6 else lemma.capitalize()
        return lemma[:1].upper() + lemma[1:] if form[:1].isupper() else lemma
    return lemma


def _score(reading: Reading, form: str, upos: str, feats: dict[str, str]) -> float:
    values = reading.values
    score = _form_score(reading.pos, upos, feats)
    for name, table in VALUES.items():
        wanted = table.get(feats.get(name, ""))
        if wanted is not None:
            score += 2 if wanted in values else -1
    score += _gender_score(values, feats)
    score += _usage_score(reading, feats)
    proper = reading.lemma[:1].isupper()
    if upos == "PROPN":
        score += 3 if proper else -1
    elif proper:
        score -= 3
    return score


def _usage_score(reading: Reading, feats: dict[str, str]) -> float:
    """Of readings that agree alike today's (`muzułmanin`, not `muzułman`), of plurals the one that has no singular."""
    plural_only = reading.tag.endswith(":n:pt") and feats.get("Number") == "Plur"
    return WITHOUT_SINGULAR * plural_only - OUTDATED * reading.is_dated


def _form_score(pos: str, upos: str, feats: dict[str, str]) -> float:
    score = 0.0
    for name, table in (("VerbForm", VERB_FORMS), ("Mood", MOOD_FORMS), ("Tense", TENSE_FORMS)):
        wanted = table.get(feats.get(name, ""))
        if wanted is not None:
            score += 3 if pos in wanted else -3
    if upos in {"NOUN", "ADJ"} and "VerbForm" not in feats and pos in {"ger", "ppas", "pact"}:
        score -= 5
    if upos == "AUX" and "VerbForm" not in feats and pos != "part":
        score -= 2
    return score


def _gender_score(values: frozenset[str], feats: dict[str, str]) -> float:
    genders = values & {"m1", "m2", "m3", "f", "n"}
    match feats.get("Gender"):
        case None:
            return 0
        case "Masc":
            wanted = MASCULINE.get(feats.get("Animacy", ""))
            exact = wanted in genders if wanted else True
            return 2 if exact and genders & {"m1", "m2", "m3"} else 0.5 if genders & {"m1", "m2", "m3"} else -1
        case gender:
            return 2 if {"Fem": "f", "Neut": "n"}[gender] in genders else -1
