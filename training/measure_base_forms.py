"""`python -m training.measure_base_forms DATA [--verbose N]`: how often transforms.base_forms finds the gold base form.

DATA is a table of phrases (base form, phrase, lemmas, tags, no-space flags, type; tab separated, as in KPWr's named
entity lemmatisation data), or SlavicNER-style JSON lines, read with the shipped model or `--model`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from transforms import nlp
from transforms.base_forms import base_form
from transforms.inflection import SGJP_CASES, SGJP_GENDERS, SGJP_NUMBERS
from transforms.morphology import analyse
from transforms.stretches import Stretch

CHUNK = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
POS = {
    "subst": "NOUN",
    "ger": "NOUN",
    "depr": "NOUN",
    "adj": "ADJ",
    "adja": "ADJ",
    "ppas": "ADJ",
    "pact": "ADJ",
    "num": "NUM",
    "prep": "ADP",
    "conj": "CCONJ",
    "fin": "VERB",
    "impt": "VERB",
    "praet": "VERB",
    "inf": "VERB",
    "interp": "PUNCT",
}
LABELS = {
    "liv": "PER",
    "loc": "LOC",
    "fac": "FAC",
    "org": "ORG",
    "eve": "EVT",
    "pro": "PRO",
    "oth": "PRO",
    "adj": "NORP",
}
ANIMACIES = {"m1": "Hum", "m2": "Nhum", "m3": "Inan"}
VOCAB: Vocab = spacy.blank("pl").vocab


class Example(NamedTuple):
    """A phrase of a parsed text and the base form it should get."""

    span: Span
    gold: str


def phrases(path: Path) -> Iterator[Example]:
    """Phrases without context, given their tags; the tree is guessed: the first noun, and what agrees beside it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        gold, phrase, lemmas, tags, _, kind = line.split("\t")[:6]
        doc = _tagged(phrase, lemmas.split(), tags.split())
        label = LABELS.get(kind.split("_")[1], "")
        yield Example(Span(doc, 0, len(doc), label=label), " ".join(gold.split()))


def mentions(path: Path, model: Language) -> Iterator[Example]:
    """The gold mentions of articles, parsed by the model."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for record, doc in zip(records, model.pipe((r["text"] for r in records), batch_size=16), strict=True):
        for entity in record["entities"]:
            span = doc.char_span(entity["start"], entity["end"], label=entity["label"], alignment_mode="expand")
            if span is not None and span.text == entity["text"]:
                yield Example(span, entity["lemma"])


def _tagged(phrase: str, lemmas: list[str], tags: list[str]) -> Doc:
    words = CHUNK.findall(phrase)
    if len(words) != len(tags):
        words = phrase.split()
        tags, lemmas = (tags + ["ign"] * len(words))[: len(words)], (lemmas + words)[: len(words)]
    lemmas = lemmas if len(lemmas) == len(words) else words
    cells = [t.split(":") for t in tags]
    heads = _heads(cells)
    return Doc(
        VOCAB,
        words=words,
        spaces=_spaces(phrase, words),
        lemmas=lemmas,
        pos=[POS.get(c[0], "X") for c in cells],
        morphs=[_morph(c) for c in cells],
        heads=heads,
        deps=[_relation(cells, i, h) for i, h in enumerate(heads)],
    )


def _relation(cells: list[list[str]], index: int, head: int) -> str:
    if head == index:
        return "ROOT"
    if cells[index][0] == "prep":
        return "case"
    if "conj" in (cell[0] for cell in cells[index - 1 : index]) and cells[index][1:3] == cells[head][1:3]:
        return "conj"
    return "flat" if _agree(cells[index], cells[head]) else "nmod"


def _spaces(phrase: str, words: list[str]) -> list[bool]:
    spaces, at = [], 0
    for word in words:
        at = phrase.index(word, at) + len(word)
        spaces.append(phrase[at : at + 1] == " ")
    return spaces


def _heads(cells: list[list[str]]) -> list[int]:
    nouns = [i for i, c in enumerate(cells) if c[0] in ("subst", "ger", "depr", "ign")] or [0]
    heads = [nouns[0]] * len(cells)
    for i in nouns[1:]:
        heads[i] = next((j for j in reversed(nouns) if j < i and not _agree(cells[i], cells[j])), nouns[0])
    for i, cell in enumerate(cells):
        if cell[0] == "prep":
            heads[i] = next((j for j in nouns if j > i), nouns[0])
        if cell[0] in ("adj", "ppas", "pact"):
            near = sorted(nouns, key=lambda j: (abs(i - j), j > i))
            heads[i] = next((j for j in near if _agree(cell, cells[j])), near[0])
    return heads


def _agree(cell: list[str], other: list[str]) -> bool:
    if len(cell) < 4 or len(other) < 4 or cell[1:3] != other[1:3]:
        return False
    return cell[3] == other[3] if cell[0] != "subst" else cell[2] != "gen" or cell[3] == other[3] == "m1"


def _morph(cell: list[str]) -> str:
    if len(cell) < 4 or cell[2] not in SGJP_CASES or cell[1] not in SGJP_NUMBERS:
        return ""
    animacy = f"Animacy={ANIMACIES[cell[3]]}|" if cell[3] in ANIMACIES else ""
    gender = f"|Gender={SGJP_GENDERS[cell[3]]}" if cell[3] in SGJP_GENDERS else ""
    return f"{animacy}Case={SGJP_CASES[cell[2]]}{gender}|Number={SGJP_NUMBERS[cell[1]]}"


def measure(examples: Iterator[Example], verbose: int) -> dict[str, float]:
    """Share of exact base forms, case folded: of all, and of those whose printed form differs from it."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    wrong: Counter[tuple[str, str, str, str]] = Counter()
    for span, gold in examples:
        found, method = base_form(Stretch.of(span))
        inflected = "inflected" if span.text.casefold() != gold.casefold() else "as printed"
        correct = found.casefold() == gold.casefold()
        for kind in ("all", inflected, f"{inflected} {span.label_}", f"by {method}"):
            total[kind] += 1
            right[kind] += correct
        for kind in ("all but for number and gender", f"{inflected} but for number and gender"):
            total[kind] += 1
            right[kind] += correct or _is_lemma(gold, found)
        if not correct:
            wrong[span.text, gold, found, f"{span.label_} {method} {span.root.morph}"] += 1
    for (text, gold, found, how), n in wrong.most_common(verbose):
        print(f"{n:4} {text} | gold {gold} | got {found} | {how}")
    return {f"{kind} ({total[kind]})": round(right[kind] / total[kind], 4) for kind in sorted(total)}


def _is_lemma(gold: str, found: str) -> bool:
    """Whether gold is the dictionary's lemma of the one word: KPWr takes nations to the singular, streets to Masc."""
    return gold.casefold() in {r.lemma.casefold() for r in analyse(found)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", help="name or folder of a spaCy model (for JSON lines)")
    parser.add_argument("--verbose", type=int, default=0, help="how many of the commonest errors to print")
    chosen = parser.parse_args()
    parsed = chosen.data.suffix == ".jsonl"
    examples = mentions(chosen.data, nlp.load(chosen.model)) if parsed else phrases(chosen.data)
    for kind, share in measure(examples, chosen.verbose).items():
        print(f"{kind:32} {share:.4f}")


if __name__ == "__main__":
    main()
