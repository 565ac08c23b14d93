"""Scores of the network alone while it trains: words and sentences as the treebank has them, best heads unchecked."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import torch

from training.corpora import Piece
from training.graph.network import Network, batch
from training.graph.samples import UNKNOWN, Forms, Labels, sample

SENTENCES_PER_TEXT = 10
TEXTS_PER_BATCH = 8


def score_trees(network: Network, labels: Labels, pieces: Sequence[Piece]) -> dict[str, float]:
    """Per cent of words with the right tag, head, head and relation; F1 of sentence starts."""
    forms, rng = Forms(), random.Random(0)
    texts = [pieces[start : start + SENTENCES_PER_TEXT] for start in range(0, len(pieces), SENTENCES_PER_TEXT)]
    samples = [sample(text, labels, forms, rng) for text in texts]
    rows = np.stack(forms.rows)
    totals = torch.zeros(8)
    network.eval()
    with torch.no_grad():
        for start in range(0, len(samples), TEXTS_PER_BATCH):
            item = batch(samples[start : start + TEXTS_PER_BATCH], rows)
            both, last, own = network.encode(item)
            words, inside = network.sentences(own, item.sentences)
            heads = network.arc_scores(words, inside).argmax(2)
            relations = network.relation_scores(words, heads).argmax(2)
            texts_of = torch.tensor([text for text, _, _ in item.sentences]).unsqueeze(1)
            starts = torch.tensor([first for _, first, _ in item.sentences]).unsqueeze(1)
            places = torch.where(inside, starts + torch.arange(words.shape[1]).unsqueeze(0), starts)
            gold = item.heads[texts_of, places]
            gold_heads = torch.where(gold == places, torch.zeros_like(gold), gold - starts + 1)
            wanted = item.relations[texts_of, places]
            right = (heads == gold_heads) & inside
            same = right & ((relations == wanted) | (wanted == UNKNOWN))
            tagged = item.tags != UNKNOWN
            right_tags = (network.tags(both).argmax(2) == item.tags) & tagged
            found, gold_starts = network.starts(last).argmax(2) == 1, item.starts == 1
            known = item.starts != UNKNOWN
            totals += torch.tensor(
                [
                    float(value.sum())
                    for value in (
                        tagged,
                        right_tags,
                        inside,
                        right,
                        same,
                        found & gold_starts,
                        found & known,
                        gold_starts,
                    )
                ]
            )
    n_tags, tags, n, uas, las, hits, found_starts, starts_gold = totals.tolist()
    return {
        "tags": round(100 * tags / n_tags, 2),
        "uas": round(100 * uas / n, 2),
        "las": round(100 * las / n, 2),
        "sentences": round(200 * hits / (found_starts + starts_gold), 2),
    }
