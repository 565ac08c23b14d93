"""The pipeline's make: one shared network over our embedding, three heads, paragraphs and lemmas."""

from typing import Any

import spacy
from spacy.language import Language

import transforms.components  # noqa: F401  (registers our components)
from transforms.tokenizer import polish_tokenizer

WIDTH = 160
DEPTH = 6
EMBED_WIDTH = 96
ROWS = [9000, 500, 3000, 500, 500, 4000, 8000, 5000, 200, 200]
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}


def new_pipeline() -> Language:
    """An untrained pipeline."""
    nlp = spacy.blank("pl")
    nlp.tokenizer = polish_tokenizer(nlp)
    embed = {"@architectures": "sedno.MorfeuszEmbed.v1", "width": WIDTH, "embed_width": EMBED_WIDTH, "rows": ROWS}
    nlp.add_pipe("tok2vec", config={"model": encoder(embed)})
    nlp.add_pipe("morphologizer", config={"model": tagger(), "overwrite": True, "label_smoothing": 0.03})
    nlp.add_pipe("sedno_paragraphs")
    nlp.add_pipe(
        "parser", config={"model": transitions("parser", 128), "min_action_freq": 5, "update_with_oracle_cut_size": 50}
    )
    nlp.add_pipe("sedno_parts_of_speech")
    nlp.add_pipe("sedno_relations")
    nlp.add_pipe("sedno_agreement")
    nlp.add_pipe("sedno_lemmatizer")
    nlp.add_pipe("ner", config={"model": transitions("ner", 64)})
    nlp.add_pipe("sedno_names")
    return nlp


def encoder(embed: dict[str, Any]) -> dict[str, Any]:
    """The shared network over an embedding."""
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": embed,
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": DEPTH,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def tagger() -> dict[str, Any]:
    """The head of tags."""
    return {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": LISTENER}


def transitions(kind: str, hidden: int) -> dict[str, Any]:
    """A transition-based head."""
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": kind == "parser",
        "hidden_width": hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": LISTENER,
    }
