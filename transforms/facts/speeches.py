"""Direct speech that runs on from sentence to sentence of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.facts.tree import DASHES, Tree, Word

Sentence = list[Word]


def paragraphs(tree: Tree) -> Iterator[list[Sentence]]:
    """Sentences between line breaks."""
    paragraph: list[Sentence] = []
    for sentence in tree.sentences():
        if paragraph and "\n" in tree.text[paragraph[-1][0].idx : sentence[0].idx]:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def spoken(paragraph: list[Sentence], cues: list[int]) -> Iterator[Sentence]:
    """Sentences without a reporting verb, from a dash to the reporting verb after which no other dash goes on."""
    speaking = False
    for sentence in paragraph:
        speaking = speaking or sentence[0].text in DASHES
        said = [i for i in cues if sentence[0].i <= i <= sentence[-1].i]
        if said:
            speaking = any(w.text in DASHES and w.i > said[-1] for w in sentence)
        elif speaking:
            yield sentence
