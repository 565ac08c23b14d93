"""Reporting clauses and what they report, told apart where the tree has mixed their subjects."""

from __future__ import annotations

from transforms.facts.lexicon import SAYING
from transforms.facts.tree import DASHES, Word, child, children, feature, hang, is_participle, previous


def speaker_after_jak(word: Word) -> bool:
    """`Jak podaje agencja, minister wyjechał`: the noun between the reporting verb and the comma is who reports."""
    cue = previous(word.left_edge)
    if word.relation != "nsubj" or cue is None or cue.lemma not in SAYING or cue.head is not word.head:
        return False
    if not any(c.lower == "jak" for c in cue.children) or child(cue, "nsubj") is not None or cue.relation != "advcl":
        return False
    main = word.head
    for other in children(word, "conj"):
        if child(other, "cc") is None:
            hang(other, main, "nsubj")
    return hang(word, cue, "nsubj")


def said_before_the_dash(word: Word) -> bool:
    """`Wszystko się uda – dodał`: what stands before the dash belongs to what is said, not to who says it."""
    cue = word.head
    dash = previous(cue)
    if cue.lemma not in SAYING or dash is None or dash.text not in DASHES or word.i > dash.i:
        return False
    content = next((c for c in children(cue, "parataxis:obj") if c.i < dash.i), None)
    if content is None or word is content or word.relation not in ("nsubj", "obj", "iobj", "obl", "advmod"):
        return False
    return not (word.relation == "nsubj" and child(content, "nsubj") is not None) and hang(word, content)


def passive_clause_is_no_modifier(word: Word) -> bool:
    """`Most został otwarty – podał rzecznik`: a participle with its auxiliary is a clause, and its noun the subject."""
    noun = word.head
    if word.dep not in ("amod", "acl") or not is_participle(word) or child(word, "aux:pass") is None:
        return False
    if noun.pos not in ("NOUN", "PROPN") or noun.i > word.i or feature(noun, "Case") != "Nom":
        return False
    reported = not noun.is_root and noun.head.lemma in SAYING and noun.relation in ("obj", "nsubj", "iobj")
    if not noun.is_root and not reported:
        return False
    word.head = word if noun.is_root else noun.head
    word.dep = noun.dep if noun.is_root else "parataxis:obj"
    word.relation = word.dep.partition(":")[0]
    noun.head, noun.dep, noun.relation = word, "nsubj:pass", "nsubj"
    word.tree.link()
    return True
