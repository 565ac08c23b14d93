"""The National Corpus's tags in UD's terms, learned from the sentences that stand in both corpora."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from training.conllu import Tree, format_feats
from training.corpora import Piece, TaggedSentence
from training.entities import nkjp_iob

Label = tuple[str, str]
SEEN = 2
SURE = 0.9


class TagMap:
    """UPOS and FEATS for a tag and lemma; nothing where the treebank is not of one mind.

    A lemma that the treebank lacks takes what most lemmas of its tag take, each counted once.
    """

    def __init__(self) -> None:
        self.by_lemma: dict[tuple[str, str], Counter[Label]] = defaultdict(Counter)
        self.by_tag: dict[tuple[str, bool], Counter[Label]] = defaultdict(Counter)

    def learn(self, tree: Tree, sentence: TaggedSentence) -> None:
        """Count a sentence that both corpora have, if their tokens agree."""
        forms, tags, lemmas, _ = merge_clitics(sentence)
        if forms != [word.form for word in tree.words]:
            return
        for tag, lemma, word in zip(tags, lemmas, tree.words, strict=True):
            label = (word.upos, format_feats(word.feats))
            if label not in self.by_lemma[tag, lemma]:
                self.by_tag[tag, lemma[:1].isupper()][label] += 1
            self.by_lemma[tag, lemma][label] += 1

    def __call__(self, tag: str, lemma: str) -> Label | None:
        counts = self.by_lemma.get((tag, lemma), Counter())
        if counts.total() < SEEN:
            counts = self.by_tag.get((tag, lemma[:1].isupper()), Counter())
        label, count = next(iter(counts.most_common(1)), (None, 0))
        return label if count >= SURE * counts.total() else None


def learn_tags(trees: Iterable[Tree], sentences: Mapping[tuple[str, str], TaggedSentence]) -> TagMap:
    """The map, from trees whose origin names the National Corpus's document and sentence."""
    tags = TagMap()
    for tree in trees:
        sentence = sentences.get(origin(tree))
        if sentence is not None:
            tags.learn(tree, sentence)
    return tags


def origin(tree: Tree) -> tuple[str, str]:
    """Document and sentence number in the National Corpus (`120-2-000009_morph_41.56-s#1280`)."""
    document, _, number = tree.origin.partition("#")[0].partition("_")
    return document, number


def merge_clitics(sentence: TaggedSentence) -> tuple[list[str], list[str], list[str], list[int]]:
    """Forms, tags, lemmas and first token numbers, with personal endings and `by` joined to what they are glued to.

    A joined tag says so: `praet:sg:m1:perf+by+aglt:sg:pri:imperf:nwok`.
    """
    forms: list[str] = []
    tags: list[str] = []
    lemmas: list[str] = []
    firsts: list[int] = []
    for index, (form, tag) in enumerate(zip(sentence.forms, sentence.tags, strict=True)):
        glued = index > 0 and not sentence.spaces[index - 1]
        if glued and (tag.startswith("aglt") or (form == "by" and tag.startswith(("qub", "part")))):
            forms[-1] += form
            tags[-1] += "+by" if form == "by" else f"+{tag}"
        else:
            forms.append(form)
            tags.append(tag)
            lemmas.append(sentence.lemmas[index])
            firsts.append(index)
    return forms, tags, lemmas, firsts


def nkjp_piece(sentence: TaggedSentence, tags: TagMap) -> Piece:
    """A sentence of the National Corpus with what the map says of its tags, and its entities."""
    iob = nkjp_iob(sentence)
    if not sentence.tags:
        return Piece(sentence.forms, sentence.spaces, iob=iob)
    forms, merged_tags, lemmas, firsts = merge_clitics(sentence)
    lasts = [*(first - 1 for first in firsts[1:]), len(sentence.forms) - 1]
    labels = [tags(tag, lemma) or ("", "") for tag, lemma in zip(merged_tags, lemmas, strict=True)]
    return Piece(
        tuple(forms),
        tuple(sentence.spaces[last] for last in lasts),
        upos=tuple(upos for upos, _ in labels),
        feats=tuple(feats for _, feats in labels),
        lemmas=tuple(lemmas),
        iob=tuple(iob[first] for first in firsts),
    )
