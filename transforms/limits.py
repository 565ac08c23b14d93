"""How much one article may ask of the model and the rules, whose time grows faster than a sentence does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # read with the settings, which every command needs
    from spacy.tokens import Doc

    from transforms.columns import Row

PIECE = re.compile(r"\w+|[^\w\s]")
ADVICE = "split it, leave it out, or raise SEDNO_MAX_"


class Limits(NamedTuple):
    """The most that is read: signs without a space, words and signs of an article and of a sentence, mentions."""

    token_chars: int
    article_tokens: int
    sentence_tokens: int
    article_mentions: int
    field_chars: int


def excess_of_fields(fields: Iterable[str | None], limits: Limits) -> str | None:
    """What is too much about a title, an address, a name: each triple of the article repeats some of them."""
    longest = max((len(field) for field in fields if field), default=0)
    if longest > limits.field_chars:
        return f"a field has {longest:,} signs, more than {limits.field_chars:,}; {ADVICE}FIELD_CHARS"
    return None


def excess_of_text(text: str, limits: Limits) -> str | None:
    """What is too much about a text before it is read, in a sentence; None when nothing is."""
    if max(map(len, text.split()), default=0) > limits.token_chars:
        return f"{limits.token_chars:,} signs and more stand there without a space; {ADVICE}TOKEN_CHARS"
    n_pieces = sum(1 for _ in PIECE.finditer(text))
    if n_pieces > limits.article_tokens:
        return f"it has {n_pieces:,} words and signs, more than {limits.article_tokens:,}; {ADVICE}ARTICLE_TOKENS"
    return None


def excess_of_doc(doc: Doc, limits: Limits) -> str | None:
    """What is too much about a text that the model has read."""
    if len(doc) > limits.article_tokens:
        return f"it has {len(doc):,} tokens, more than {limits.article_tokens:,}; {ADVICE}ARTICLE_TOKENS"
    cuts = [token.i for token in doc if token.is_sent_start] + [len(doc)]
    longest = max((end - start for start, end in pairwise([0, *cuts])), default=0)
    if longest > limits.sentence_tokens:
        return f"a sentence has {longest:,} tokens, more than {limits.sentence_tokens:,}; {ADVICE}SENTENCE_TOKENS"
    return None


def excess_of_rows(rows: Sequence[Row], limits: Limits) -> str | None:
    """What is too much about an article's rows."""
    from transforms.schema import EntityMention

    n_mentions = sum(isinstance(row, EntityMention) for row in rows)
    if n_mentions > limits.article_mentions:
        return f"it names {n_mentions:,} times, more than {limits.article_mentions:,}; {ADVICE}ARTICLE_MENTIONS"
    return None
