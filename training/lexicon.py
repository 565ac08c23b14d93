"""The lemmatiser's tables: what the dictionary gets wrong, and endings of words it does not know."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from training.conllu import Feats, parse_feats
from training.corpora import Piece
from transforms.lemmatizer import Edits, MorfeuszLemmatizer, cased, choose, exception_key, suffix_keys
from transforms.morphology import analyse

Seen = Counter[tuple[str, str, str, str]]
MIN_EXCEPTION = 2
MIN_EDIT = 3
MAJORITY = 0.6
OPEN_CLASSES = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV", "X"})


def fill_lemmatizer(lemmatizer: MorfeuszLemmatizer, pieces: Iterable[Piece]) -> None:
    """Learn both tables from lemmatised pieces."""
    seen = count(pieces)
    lemmatizer.edits = learn_edits(seen)
    lemmatizer.exceptions = {}
    lemmatizer.exceptions = learn_exceptions(seen, lemmatizer)


def count(pieces: Iterable[Piece]) -> Seen:
    """How often each form stands with each part of speech, features and lemma."""
    seen: Seen = Counter()
    for piece in pieces:
        if piece.upos and piece.feats and piece.lemmas:
            words = zip(piece.forms, piece.upos, piece.feats, piece.lemmas, strict=True)
            seen.update(
                (form, upos, feats, _plain(lemma, form, upos))
                for form, upos, feats, lemma in words
                if upos not in {"", "SPACE"} and (upos == "PROPN" or not lemma.istitle())
            )
    return seen


def learn_edits(seen: Seen) -> Edits:
    """The commonest ending of the lemma for each suffix, left out where a shorter suffix says the same."""
    votes: dict[str, Counter[tuple[int, str]]] = defaultdict(Counter)
    for (form, upos, field, lemma), _ in seen.items():
        if upos in OPEN_CLASSES and form.isalpha() and not form.isupper():
            edit = _edit(form, cased(lemma, form, upos))
            for key in suffix_keys(form, upos, parse_feats(field)):
                votes[key][edit] += 1
    edits: Edits = {}
    for key in sorted(votes, key=lambda key: (len(key.rpartition("|")[2]), key)):
        ((edit, number),) = votes[key].most_common(1)
        if number >= MIN_EDIT and number >= MAJORITY * votes[key].total() and _shorter(edits, key) != edit:
            edits[key] = edit
    return edits


def learn_exceptions(seen: Seen, lemmatizer: MorfeuszLemmatizer) -> dict[str, str]:
    """Lemmas that the corpora agree on and the rules miss, by form, part of speech and features."""
    exceptions: dict[str, str] = {}
    for key_of in (_coarse, exception_key):
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        misses: Counter[str] = Counter()
        for (form, upos, field, lemma), times in seen.items():
            feats = parse_feats(field)
            key = key_of(form, upos, feats)
            votes[key][lemma] += times
            misses[key] += times * (_lemmatise(lemmatizer, exceptions, form, upos, feats) != lemma)
        learned = dict(_agreed(votes, misses))
        exceptions |= learned
    return exceptions


def _plain(lemma: str, form: str, upos: str) -> str:
    """The treebank's manner: underscores inside what an abbreviation stands for, no capital that the form lacks."""
    lemma = "_".join(lemma.split())
    return lemma.lower() if form.islower() and upos != "PROPN" else lemma


def _agreed(votes: dict[str, Counter[str]], misses: Counter[str]) -> Iterator[tuple[str, str]]:
    for key in sorted(votes):
        ((lemma, times),) = votes[key].most_common(1)
        wrong_with_rule = votes[key].total() - times
        if times >= MIN_EXCEPTION and times >= MAJORITY * votes[key].total() and misses[key] > wrong_with_rule:
            yield key, lemma


def _lemmatise(
    lemmatizer: MorfeuszLemmatizer,
    exceptions: dict[str, str],
    form: str,
    upos: str,
    feats: Feats,
) -> str:
    known = exceptions.get(_coarse(form, upos, feats))
    if known is not None:
        return known
    best = choose(analyse(form), form, upos, feats)
    return cased(best.lemma, form, upos) if best is not None else lemmatizer.guess(form, upos, feats)


def _coarse(form: str, upos: str, feats: Feats) -> str:
    return f"{form.lower()}|{upos}"


def _edit(form: str, lemma: str) -> tuple[int, str]:
    shared = 0
    for first, second in zip(form, lemma, strict=False):
        if first != second:
            break
        shared += 1
    return len(form) - shared, lemma[shared:]


def _shorter(edits: Edits, key: str) -> tuple[int, str] | None:
    """What the suffixes shorter than this key's say already."""
    head, _, ending = key.rpartition("|")
    return next(
        (edits[shorter] for cut in range(1, len(ending)) if (shorter := f"{head}|{ending[cut:]}") in edits), None
    )
