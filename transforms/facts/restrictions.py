"""What narrows an argument and stands outside its phrase: `tylko`, and the clause that `ten … , który` announces."""

from __future__ import annotations

from transforms.facts.phrases import Phrase
from transforms.facts.tree import Word, child, children, previous

ONLY = frozenset({"tylko", "jedynie", "wyłącznie"})
ANNOUNCING = frozenset({"ten", "taki"})


def restricted(base: str, phrase: Phrase) -> str:
    """The base form with what narrows it: without that the fact would say more than the sentence."""
    only, clause = _only(phrase), _clause(phrase)
    return f"{only} {base}{clause}" if only else f"{base}{clause}"


def _only(phrase: Phrase) -> str | None:
    """The particle right before the phrase or its preposition; `nie tylko` and `, tylko` narrow nothing."""
    before = previous(phrase.words[0])
    while before is not None and (before.pos == "ADP" or before.head.relation == "case"):
        before = previous(before)
    if before is None or before.lower not in ONLY or before.relation in ("mark", "cc"):
        return None
    first = previous(before)
    another = first is not None and (first.text == "," or first.lower in ("nie", "jak", "że"))
    return None if another else before.lower


def _clause(phrase: Phrase) -> str:
    """`, który uzyska połowę głosów`: what a pronoun before or in the place of the noun says is to follow."""
    head = phrase.head
    announced = head.lemma in ANNOUNCING or any(d.lemma in ANNOUNCING for d in children(head, "det"))
    clause = next((c for c in children(head, "acl") if c.dep == "acl:relcl" and c.i > head.i), None)
    if clause is None or not (announced or _only(phrase)):
        return ""
    opener = clause.left_edge
    follows = phrase.end <= opener.i <= phrase.end + 2 or opener.i == phrase.end - 1
    return _text(phrase, clause) if follows and child(clause, "conj") is None else ""


def _text(phrase: Phrase, clause: Word) -> str:
    words = clause.tree.words
    end = clause.right
    while end > clause.i and words[end].pos == "PUNCT" and words[end].text not in ")”":
        end -= 1
    return clause.tree.text[phrase.end_char : words[end].idx + len(words[end])]
