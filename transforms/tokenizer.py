"""Tokens as in the National Corpus of Polish and UD: full stops and compound adjectives' hyphens stand alone."""

from typing import Any

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, CURRENCY
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

QUOTES = r"\"„”“«»‚‘’'`"
CLOSED = r"\.,;:!\?…\(\)\[\]\{\}<>\|\\/~\*§&=\^"
DASHES = "–—―"
PREFIXES = [rf"[{QUOTES}{CLOSED}{DASHES}]", r"[-+](?![0-9])", r"\+(?=[0-9])", f"(?:{CURRENCY})(?=[0-9])", "#"]
SUFFIXES = [rf"[{QUOTES}{CLOSED}{DASHES}%‰°]", r"(?<=[0-9])\+", f"(?<=[0-9])(?:{CURRENCY})", f"(?<=[{ALPHA}])-", "--+"]
INFIXES = [
    r"\.\.+",
    "…",
    rf"(?<=[{ALPHA_LOWER}]o)-(?=[{ALPHA}])",
    rf"(?<=[0-9])(?:-|[{DASHES}])(?=[0-9])",
    rf"(?<=[{ALPHA}0-9])[{DASHES}](?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA_UPPER}][{ALPHA_LOWER}])-(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
    rf"(?<=[{ALPHA_LOWER}][{ALPHA_LOWER}])-(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
    rf"(?<=[{ALPHA}])[,;:!\?\(\)\[\]\"„”“«»=<>/](?=[{ALPHA}0-9])",
    rf"(?<=[0-9])[;:!\?\(\)\[\]\"„”“«»=<>](?=[{ALPHA}])",
    r"(?<=[0-9])[=<>%](?=[0-9])",
    rf"(?<=[{ALPHA_LOWER}])\.(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])",
    rf"(?<=[{ALPHA_UPPER}])\.(?=[{ALPHA_UPPER}])",
]


def polish_tokenizer(nlp: Language) -> Tokenizer:
    """spaCy's tokenizer with Polish rules; abbreviations lose their full stop, which the parser does not cut after."""
    base: Any = nlp.tokenizer
    rules = {text: tokens for text, tokens in base.rules.items() if text[0] not in ")-" and not text.endswith(".")}
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        token_match=base.token_match,
        url_match=base.url_match,
        prefix_search=compile_prefix_regex(PREFIXES).search,
        suffix_search=compile_suffix_regex(SUFFIXES).search,
        infix_finditer=compile_infix_regex(INFIXES).finditer,
    )
