"""What each corpus says of a text: tokens, and the layers that it annotates. A layer left out is missing, not empty."""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MISSING = "-"
HELD_OUT_SHARE = 10
# The articles of the facts' gold standard come from this corpus and must not be trained on.
GOLD_DOCUMENTS = frozenset(
    {
        "_file_112.txt",
        "_file_92.txt",
        "asia_bibi_pl.txt_file_27.txt",
        "asia_bibi_pl.txt_file_91.txt",
        "brexit_pl.txt_file_1367.txt",
        "brexit_pl.txt_file_1903.txt",
        "covid.xml_file_30.txt",
        "covid.xml_file_365.txt",
        "nord_stream_pl.txt_file_1130.txt",
        "nord_stream_pl.txt_file_656.txt",
        "ryan-pl_file_139.txt",
        "ryan-pl_file_6.txt",
        "uselections.xml_file_165.txt",
        "uselections.xml_file_202.txt",
    }
)


@dataclass(frozen=True)
class Piece:
    """A stretch of text with what is known of it. `iob` has a BILUO-free IOB tag or MISSING per token.

    `open` marks the words whose head and relation stand there only to make a whole tree, and are not to be learned.
    """

    forms: tuple[str, ...]
    spaces: tuple[bool, ...]
    upos: tuple[str, ...] | None = None
    feats: tuple[str, ...] | None = None
    lemmas: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    deprels: tuple[str, ...] | None = None
    iob: tuple[str, ...] | None = None
    open: tuple[bool, ...] | None = None

    def __len__(self) -> int:
        return len(self.forms)


@dataclass(frozen=True)
class Article:
    """A news article with its entity mentions as character spans."""

    name: str
    text: str
    entities: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True)
class TaggedSentence:
    """A sentence of a hand-tagged corpus in its own terms; `names` are (start, end, type, subtype, base, nested)."""

    document: str
    number: str
    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    spaces: tuple[bool, ...]
    names: tuple[tuple[int, int, str, str | None, str | None, bool], ...]
    channel: str = ""


def articles(path: Path) -> Iterator[Article]:
    """SlavicNER's articles; a location is GPE, FAC or LOC as its cross-lingual identifier says."""
    for record in _json_lines(path):
        spans = ((entity["start"], entity["end"], _slavic_label(entity)) for entity in record["entities"])
        yield Article(record["doc"], record["text"], tuple(_without_overlap(spans)))


def held_out(name: str) -> bool:
    """Whether an article is kept for measuring: a tenth by the hash of its name, and all of the facts' gold."""
    base = name.rpartition("/")[2]
    return base in GOLD_DOCUMENTS or hashlib.sha256(base.encode()).digest()[0] % HELD_OUT_SHARE == 0


def nkjp(path: Path) -> Iterator[TaggedSentence]:
    """The National Corpus's sentences; the part with entities alone has neither lemmas nor tags."""
    for record in _json_lines(path):
        glued = [*record["nps"][1:], 0]
        names = tuple(
            (start, end, kind, subtype, base, nested) for start, end, kind, subtype, base, _, nested in record["ne"]
        )
        yield TaggedSentence(
            record["doc"],
            record["s"],
            tuple(record["tok"]),
            tuple(record.get("lem", ())),
            tuple(record.get("tag", ())),
            tuple(not flag for flag in glued),
            names,
            str(*record.get("channel", ())[:1]),
        )


def kpwr(path: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """KPWr's sentences: forms and IOB tags in KPWr's own types."""
    for record in _json_lines(path):
        iob = ["O"] * len(record["tok"])
        for start, end, kind, _ in sorted(record["ne"], key=lambda name: name[0] - name[1]):
            if all(tag == "O" for tag in iob[start:end]):
                iob[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
        yield tuple(record["tok"]), tuple(iob)


def cen(path: Path) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """CEN's sentences: forms and IOB tags in KPWr's types."""
    forms: list[str] = []
    iob: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t")
        if len(fields) == 4:
            forms.append(fields[0])
            iob.append(fields[3].split("#")[0])
        elif forms:
            yield tuple(forms), tuple(iob)
            forms, iob = [], []


def guess_spaces(forms: Iterable[str]) -> tuple[bool, ...]:
    """Where spaces stood, for corpora that do not say: none before closing and after opening punctuation."""
    tokens = list(forms)
    spaces = []
    open_quote = False
    for token, following in zip(tokens, [*tokens[1:], ""], strict=True):
        if token == '"':
            open_quote = not open_quote
        after_opening = token in "([„«" or (token == '"' and open_quote)
        before_closing = following in ".,;:!?)]”»%…" or (following == '"' and open_quote)
        spaces.append(not (after_opening or before_closing))
    return tuple(spaces)


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _slavic_label(entity: dict[str, Any]) -> str:
    label = str(entity["label"])
    kind = str(entity["id"]).partition("-")[0]
    return kind if label == "LOC" and kind in {"GPE", "FAC"} else label


def _without_overlap(spans: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The longest of overlapping mentions."""
    last_end = -1
    for start, end, label in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last_end:
            yield start, end, label
            last_end = end
