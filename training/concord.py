"""How much each agreement counts: `python -m training.concord --data PATH MODEL [--to transforms/model]`.

A structured perceptron over the treebank's dev part, which the model must not have learned: what its tagger finds
likely and its parser draws are then what they are in a text that nobody has seen. Prints what weights of one half give
on the other half, and writes those of the whole into the shipped pipeline.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from training import conllu
from training.conllu import Feats, Tree, parse_feats
from training.evaluate import SENTENCES_PER_TEXT
from training.labels import features
from transforms.concord import Choice, Context, Weights, context, of_pair, of_place
from transforms.settling import Scorer, Settler, best

ROUNDS, RATE, COST, SEED = 12, 0.15, 4.0, 1
COMPONENT = "sedno_agreement"
DIGITS = 3


@dataclass(frozen=True)
class Text:
    """A parsed text with its words' choices, and which of them are right; None where none is, or nobody knows."""

    doc: Doc
    options: list[list[Choice]]
    places: list[Context | None]
    right: list[int | None]
    gold: list[Feats | None]


def main() -> None:
    """Learn the weights, say what they are worth, and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("model", type=Path, help="a pipeline that has not learned the dev part")
    parser.add_argument("--to", type=Path, default=Path("transforms/model"), help="the pipeline that takes the weights")
    options = parser.parse_args()
    trees = list(conllu.read(options.data / "treebank" / "pdb-dev.conllu"))
    texts = read(spacy.load(options.model), trees)
    halves = texts[::2], texts[1::2]
    for one, other in (halves, halves[::-1]):
        print(f"other half: {accuracy(other, {}):.2f} % without weights, {accuracy(other, learn(one)):.2f} % with them")
    settler = Settler(spacy.blank("pl"), COMPONENT)
    settler.teach(learn(texts))
    settler.to_disk(options.to / COMPONENT)


def read(nlp: Language, trees: Sequence[Tree]) -> list[Text]:
    """The treebank's texts as this pipeline tags and draws them."""
    groups = [trees[start : start + SENTENCES_PER_TEXT] for start in range(0, len(trees), SENTENCES_PER_TEXT)]
    settler = cast(Settler, nlp.get_pipe(COMPONENT))
    with nlp.select_pipes(disable=[COMPONENT, "sedno_lemmatizer", "ner"]):
        docs = list(nlp.pipe((" ".join(tree.text for tree in group) for group in groups), batch_size=16))
    return [_text(doc, group, settler) for doc, group in zip(docs, groups, strict=True)]


def learn(texts: Sequence[Text]) -> Weights:
    """The mean of a perceptron's weights over all its steps; what is wrong has to be beaten by COST."""
    weights: defaultdict[str, float] = defaultdict(float)
    sums: defaultdict[str, float] = defaultdict(float)
    rng = random.Random(SEED)
    for _ in range(ROUNDS):
        for text in rng.sample(texts, len(texts)):
            scorer = Scorer(weights)
            found = best(text.doc, _dearer(text), text.places, scorer)
            wanted = [place if right is None else right for place, right in zip(found, text.right, strict=True)]
            for name, count in (_seen(text, wanted) - _seen(text, found)).items():
                weights[name] += RATE * count
            for name, count in (_seen(text, found) - _seen(text, wanted)).items():
                weights[name] -= RATE * count
            for name, value in weights.items():
                sums[name] += value
    steps = ROUNDS * len(texts)
    return {name: mean for name, total in sums.items() if (mean := round(total / steps, DIGITS))}


def accuracy(texts: Sequence[Text], weights: Weights) -> float:
    """Per cent of the words that have all features right."""
    right, every, scorer = 0, 0, Scorer(weights)
    for text in texts:
        found = best(text.doc, text.options, text.places, scorer)
        for token, few, place, gold in zip(text.doc, text.options, found, text.gold, strict=True):
            every += gold is not None
            right += gold is not None and parse_feats(few[place].label.feats or str(token.morph)) == gold
    return 100 * right / every


def _text(doc: Doc, group: Sequence[Tree], settler: Settler) -> Text:
    options = settler.options(doc)
    gold = _gold(group)
    known = [gold.get((token.idx, token.idx + len(token))) for token in doc]
    right = [
        next((place for place, one in enumerate(few) if parse_feats(one.label.feats) == feats), None)
        for few, feats in zip(options, known, strict=True)
    ]
    places = [context(token) if len(few) > 1 else None for token, few in zip(doc, options, strict=True)]
    return Text(doc, options, places, right, known)


def _gold(group: Sequence[Tree]) -> dict[tuple[int, int], Feats]:
    found, start = {}, 0
    for tree in group:
        for word in tree.words:
            found[start, start + len(word.form)] = features(word.feats)
            start += len(word.form) + word.space_after
        start += not tree.words[-1].space_after
    return found


def _dearer(text: Text) -> list[list[Choice]]:
    """The choices with COST added to what is known to be wrong."""
    return [
        few
        if right is None
        else [one if place == right else one._replace(chance=one.chance + COST) for place, one in enumerate(few)]
        for few, right in zip(text.options, text.right, strict=True)
    ]


def _seen(text: Text, taken: Sequence[int]) -> Counter[str]:
    """What can be said of these labels in this tree."""
    labels = [few[place].label for few, place in zip(text.options, taken, strict=True)]
    seen: Counter[str] = Counter()
    for token, place in zip(text.doc, text.places, strict=True):
        head = token.head
        if place is not None:
            seen.update(of_place(labels[token.i], place))
        if head.i != token.i and (place is not None or text.places[head.i] is not None):
            seen.update(of_pair(token.dep_, labels[token.i], labels[head.i], head.head.i == head.i))
    return seen


if __name__ == "__main__":
    main()
