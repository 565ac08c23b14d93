"""Scores from raw text: `python -m training.evaluate --data PATH [MODEL]`.

Tokens, sentences, tags, lemmas and trees are F1 over tokens with the same characters, as in the CoNLL 2018 evaluation,
but over words as printed (multi-word tokens merged on both sides). Entities: exact span and class.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from training import conllu
from training.conllu import Feats, Tree
from training.corpora import Article, TaggedSentence, articles, held_out, nkjp
from training.entities import nkjp_iob
from training.labels import features
from training.tagset import origin

SENTENCES_PER_TEXT = 10
UNIVERSAL = frozenset(
    {
        "PronType",
        "NumType",
        "Poss",
        "Reflex",
        "Foreign",
        "Abbr",
        "Gender",
        "Animacy",
        "Number",
        "Case",
        "Definite",
        "Degree",
        "VerbForm",
        "Mood",
        "Tense",
        "Aspect",
        "Voice",
        "Evident",
        "Polarity",
        "Person",
        "Polite",
    }
)
IN_NKJP = ("PER", "LOC", "ORG")
AS_IN_SLAVICNER = {"GPE": "LOC", "FAC": "LOC"}

Scores = dict[str, float]
Span = tuple[int, int]


def main() -> None:
    """Print the scores of a model as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("model", type=Path, nargs="?", default=Path("transforms/model"))
    options = parser.parse_args()
    print(json.dumps(evaluate(spacy.load(options.model), options.data), indent=2))


def evaluate(nlp: Language, data: Path, every: int = 1, first: int = 0) -> Scores:
    """All scores: the treebank's dev part (or every so many of its sentences), the held-out articles, and the names of
    those dev sentences that stand in the National Corpus, which no training sees."""
    trees = list(conllu.read(data / "treebank" / "pdb-dev.conllu"))[first::every]
    kept = [article for article in articles(data / "slavicner" / "train.jsonl") if held_out(article.name)]
    dev = {origin(tree) for tree in trees}
    sentences = [one for one in nkjp(data / "nkjp" / "nkjp1m.jsonl.gz") if (one.document, one.number) in dev]
    return score_trees(nlp, trees) | score_entities(nlp, kept) | score_names(nlp, sentences)


def score_trees(nlp: Language, trees: Sequence[Tree]) -> Scores:
    """Percentages over raw text made of ten sentences at a time, and words per second."""
    texts = [trees[start : start + SENTENCES_PER_TEXT] for start in range(0, len(trees), SENTENCES_PER_TEXT)]
    counts: Counter[str] = Counter()
    started = time.perf_counter()
    docs = list(nlp.pipe((" ".join(tree.text for tree in group) for group in texts), batch_size=16))
    seconds = time.perf_counter() - started
    for group, doc in zip(texts, docs, strict=True):
        counts.update(_compare(group, doc))
    sentences = _f1(counts["sentences"], counts["gold sentences"], counts["found sentences"])
    scores = {
        name: _f1(counts[name], counts["gold"], counts["found"])
        for name in ("tokens", "upos", "feats", "ufeats", "lemma", "uas", "las", "las_main")
    }
    return scores | {"sentences": sentences, "words_per_second": round(counts["found"] / seconds)}


def score_entities(nlp: Language, kept: Iterable[Article]) -> Scores:
    """Precision, recall and F1 of entities, all and per class of SlavicNER's scheme."""
    hits: Counter[str] = Counter()
    gold_counts: Counter[str] = Counter()
    found_counts: Counter[str] = Counter()
    kept = list(kept)
    for article, doc in zip(kept, nlp.pipe((article.text for article in kept), batch_size=8), strict=True):
        gold = {(start, end, AS_IN_SLAVICNER.get(label, label)) for start, end, label in article.entities}
        found = {(ent.start_char, ent.end_char, AS_IN_SLAVICNER.get(ent.label_, ent.label_)) for ent in doc.ents}
        for counter, spans in ((hits, gold & found), (gold_counts, gold), (found_counts, found)):
            counter.update(label for _, _, label in spans)
    scores = {
        f"ents_{name}": value
        for name, value in _precision_recall(hits.total(), gold_counts.total(), found_counts.total()).items()
    }
    for label in sorted(gold_counts):
        numbers = _precision_recall(hits[label], gold_counts[label], found_counts[label])
        scores |= {f"ents_{label}_{name}": value for name, value in numbers.items()}
    return scores


def score_names(nlp: Language, sentences: Sequence[TaggedSentence]) -> Scores:
    """The same for the National Corpus's own top-level names, as it classes them; events and products it has not."""
    texts = ["".join(form + " " * space for form, space in zip(s.forms, s.spaces, strict=True)) for s in sentences]
    hits: Counter[str] = Counter()
    gold_counts: Counter[str] = Counter()
    found_counts: Counter[str] = Counter()
    for sentence, doc in zip(sentences, nlp.pipe(texts, batch_size=64), strict=True):
        gold = set(_names(sentence))
        ents = ((e.start_char, e.end_char, AS_IN_SLAVICNER.get(e.label_, e.label_)) for e in doc.ents)
        found = {span for span in ents if span[2] in IN_NKJP}
        for counter, spans in ((hits, gold & found), (gold_counts, gold), (found_counts, found)):
            counter.update(label for _, _, label in spans)
    every = _precision_recall(hits.total(), gold_counts.total(), found_counts.total())
    scores = {f"nkjp_{name}": value for name, value in every.items()}
    for label in IN_NKJP:
        scores[f"nkjp_{label}_f"] = _f1(hits[label], gold_counts[label], found_counts[label])
    return scores


def _names(sentence: TaggedSentence) -> Iterator[tuple[int, int, str]]:
    starts, place = [], 0
    for form, space in zip(sentence.forms, sentence.spaces, strict=True):
        starts.append(place)
        place += len(form) + space
    iob = nkjp_iob(sentence)
    for first, tag in enumerate(iob):
        if tag.startswith("B-"):
            last = first
            while last + 1 < len(iob) and iob[last + 1].startswith("I-"):
                last += 1
            label = AS_IN_SLAVICNER.get(tag[2:], tag[2:])
            yield starts[first], starts[last] + len(sentence.forms[last]), label


def _compare(group: Sequence[Tree], doc: Doc) -> Iterator[str]:
    """One name per thing found, per thing in gold, and per agreement."""
    gold = dict(_gold(group))
    found = {(token.idx, token.idx + len(token)): token for token in doc if not token.is_space}
    yield from ["gold"] * len(gold)
    yield from ["found"] * len(found)
    for span in gold.keys() & found.keys():
        yield from _agreements(*gold[span], found[span])
    ends = set(_gold_sentences(group))
    found_ends = {
        (words[0].idx, words[-1].idx + len(words[-1]))
        for sent in doc.sents
        if (words := [token for token in sent if not token.is_space])
    }
    yield from ["gold sentences"] * len(ends)
    yield from ["found sentences"] * len(found_ends)
    yield from ["sentences"] * len(ends & found_ends)


def _agreements(word: conllu.Word, head: Span | None, token: Token) -> Iterator[str]:
    yield "tokens"
    upos, deprel = token.pos_, token.dep_ if token.dep_ != "ROOT" else "root"
    gold_feats, feats = features(word.feats), token.morph.to_dict()
    agreements = {
        "upos": upos == word.upos,
        "feats": feats == gold_feats,
        "ufeats": _universal(feats) == _universal(gold_feats),
        "lemma": token.lemma_ == word.lemma,
    }
    if _head(token) == head:
        same_main = deprel.partition(":")[0] == word.deprel.partition(":")[0]
        agreements |= {"uas": True, "las": deprel == word.deprel, "las_main": same_main}
    yield from (name for name, agree in agreements.items() if agree)


def _gold(group: Sequence[Tree]) -> Iterator[tuple[Span, tuple[conllu.Word, Span | None]]]:
    for tree, spans in _spans(group):
        for index, (word, span) in enumerate(zip(tree.words, spans, strict=True)):
            yield span, (word, None if word.head == index else spans[word.head])


def _gold_sentences(group: Sequence[Tree]) -> Iterator[Span]:
    for _, spans in _spans(group):
        yield spans[0][0], spans[-1][1]


def _spans(group: Sequence[Tree]) -> Iterator[tuple[Tree, list[Span]]]:
    offset = 0
    for tree in group:
        spans = []
        place = offset
        for word in tree.words:
            spans.append((place, place + len(word.form)))
            place += len(word.form) + word.space_after
        yield tree, spans
        offset += len(tree.text) + 1


def _head(token: Token) -> Span | None:
    return None if token.head == token else (token.head.idx, token.head.idx + len(token.head))


def _universal(feats: Feats) -> Feats:
    return {name: value for name, value in feats.items() if name in UNIVERSAL}


def _f1(hits: int, gold: int, found: int) -> float:
    return round(200 * hits / (gold + found), 2) if gold + found else 0.0


def _precision_recall(hits: int, gold: int, found: int) -> Scores:
    return {
        "p": round(100 * hits / found, 2) if found else 0.0,
        "r": round(100 * hits / gold, 2) if gold else 0.0,
        "f": _f1(hits, gold, found),
    }


if __name__ == "__main__":
    main()
