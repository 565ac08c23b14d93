"""Every corpus's entity types in terms of ours: PER ORG GPE LOC FAC EVT PRO.

People named after a place (`Polacy`, `krakowianin`) are PER, as SlavicNER has them; adjectives made from names
(`polski`) are no entities. A corpus that does not annotate a class leaves its likely tokens open.
"""

from training.corpora import MISSING, Piece, TaggedSentence, guess_spaces
from transforms.morphology import analyse

LABELS = ("PER", "ORG", "GPE", "LOC", "FAC", "EVT", "PRO")
KPWR = (
    ("nam_liv_animal", MISSING),
    ("nam_liv", "PER"),
    ("nam_org_nation", "PER"),
    ("nam_org", "ORG"),
    ("nam_loc_gpe", "GPE"),
    ("nam_loc", "LOC"),
    ("nam_fac", "FAC"),
    ("nam_eve", "EVT"),
    ("nam_pro", "PRO"),
    ("nam_adj", "O"),
    ("nam_num", "O"),
    ("nam_oth_www", MISSING),
    ("nam_oth_currency", "O"),
    ("nam_oth", MISSING),
)
BUILDING_WORDS = frozenset(
    {
        "ulica",
        "aleja",
        "plac",
        "most",
        "pałac",
        "kościół",
        "zamek",
        "dworzec",
        "lotnisko",
        "stadion",
        "muzeum",
        "teatr",
        "katedra",
        "rynek",
        "rondo",
        "pomnik",
        "hotel",
        "port",
        "elektrownia",
        "klasztor",
        "cmentarz",
        "szpital",
        "ul",
        "al",
        "pl",
        "os",
        "osiedle",
        "autostrada",
        "trasa",
        "kamienica",
        "bazylika",
        "cerkiew",
        "synagoga",
        "meczet",
    }
)


def kpwr_piece(forms: tuple[str, ...], iob: tuple[str, ...]) -> Piece:
    """A sentence of KPWr or CEN in our types."""
    return Piece(forms, guess_spaces(forms), iob=tuple(_kpwr_tag(tag) for tag in iob))


def nkjp_iob(sentence: TaggedSentence) -> tuple[str, ...]:
    """The National Corpus annotates neither events nor products: what may be one is left open."""
    iob = [_unnamed(sentence, index) for index in range(len(sentence.forms))]
    for start, end, kind, subtype, base, nested in sentence.names:
        if not nested and end <= len(iob):
            label = _nkjp_label(sentence, start, end, kind, subtype, base)
            tags = (
                [label] * (end - start)
                if label in {"O", MISSING}
                else [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
            )
            iob[start:end] = tags
    return tuple(iob)


def _kpwr_tag(tag: str) -> str:
    prefix, dash, kind = tag.partition("-")
    if not dash:
        return "O"
    label = next(label for start, label in KPWR if kind.startswith(start))
    return label if label in {"O", MISSING} else f"{prefix}-{label}"


def _unnamed(sentence: TaggedSentence, index: int) -> str:
    form = sentence.forms[index]
    likely = (index > 0 and form[:1].isupper()) or (index > 0 and sentence.forms[index - 1] in {'"', "„", "«"})
    return MISSING if likely else "O"


def _nkjp_label(
    sentence: TaggedSentence,
    start: int,
    end: int,
    kind: str,
    subtype: str | None,
    base: str | None,
) -> str:
    match kind:
        case "persName":
            return "PER" if _is_noun(sentence, start, end) else "O"
        case "orgName":
            return "ORG" if _is_noun(sentence, start, end) else "O"
        case "placeName":
            if not _is_noun(sentence, start, end):
                return "O"
            if _is_inhabitant(sentence, start, end, base):
                return "PER"
            return "GPE" if subtype in {"settlement", "country", "region", "district"} else "LOC"
        case "geogName":
            if not _is_noun(sentence, start, end):
                return "O"
            return "FAC" if _is_building(sentence, start, end) else "LOC"
        case _:
            return "O"


def _is_noun(sentence: TaggedSentence, start: int, end: int) -> bool:
    """False for relational adjectives, which the corpus annotates with the name they are made from."""
    if end - start > 1:
        return True
    if sentence.tags:
        return not sentence.tags[start].startswith(("adj", "adv"))
    return sentence.forms[start][:1].isupper()


def _is_inhabitant(sentence: TaggedSentence, start: int, end: int, base: str | None) -> bool:
    if end - start != 1:
        return False
    if sentence.tags and sentence.tags[start].startswith(("subst", "depr")) and ":m1" in sentence.tags[start]:
        return True
    names = [name for reading in analyse(base or sentence.forms[start]) for name in reading.names]
    return bool(names) and "nazwa_geograficzna" not in names


def _is_building(sentence: TaggedSentence, start: int, end: int) -> bool:
    words = sentence.lemmas[max(0, start - 2) : end] if sentence.lemmas else sentence.forms[max(0, start - 2) : end]
    return any(word.lower() in BUILDING_WORDS for word in words)
