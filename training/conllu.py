"""CoNLL-U trees, with multi-word tokens merged into the words as printed (`zrobił|em` is one token)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

Feats = dict[str, str]

_OF_CLITICS_ONLY = {"Variant", "Clitic", "Aspect", "Mood", "Tense", "VerbForm", "Voice", "PrepCase"}


@dataclass(frozen=True)
class Word:
    """One printed token. `head` is the 0-based position of its head, its own position for a root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: Feats
    head: int
    deprel: str
    space_after: bool = True


@dataclass(frozen=True)
class Tree:
    """One sentence with its syntactic tree."""

    words: tuple[Word, ...]
    source: str = ""
    origin: str = ""

    @property
    def text(self) -> str:
        return "".join(word.form + " " * word.space_after for word in self.words).strip()


def read(path: Path) -> Iterator[Tree]:
    """Every tree of a CoNLL-U file; empty nodes are left out."""
    with path.open(encoding="utf-8") as lines:
        rows: list[list[str]] = []
        comments: dict[str, str] = {}
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip()] = value.strip()
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield _tree(rows, comments, path.stem)
                rows, comments = [], {}
        if rows:
            yield _tree(rows, comments, path.stem)


def parse_feats(field: str) -> Feats:
    """`Case=Nom|Number=Sing` as a dictionary; `_` and nothing are empty."""
    return {} if field in {"", "_"} else dict(pair.split("=", 1) for pair in field.split("|"))


def format_feats(feats: Feats) -> str:
    """The FEATS field, sorted by name without regard to case, as UD asks."""
    return "|".join(f"{name}={feats[name]}" for name in sorted(feats, key=str.lower))


def _tree(rows: list[list[str]], comments: dict[str, str], source: str) -> Tree:
    words = [row for row in rows if row[0].isdigit()]
    groups = _groups(rows, len(words))
    position = {word: index for index, group in enumerate(groups) for word in group[0]}
    merged = tuple(
        _merge(index, [words[number - 1] for number in group], form, space, position)
        for index, (group, form, space) in enumerate(groups)
    )
    return Tree(merged, comments.get("source", source), comments.get("orig_file_sentence", ""))


def _groups(rows: list[list[str]], n_words: int) -> list[tuple[list[int], str, bool]]:
    """Word numbers of each printed token, with its form and whether a space follows."""
    spans: dict[int, tuple[int, str, bool]] = {}
    for row in rows:
        if "-" in row[0]:
            first, _, end = row[0].partition("-")
            spans[int(first)] = (int(end), row[1], "SpaceAfter=No" not in row[9])
    forms = {int(row[0]): row for row in rows if row[0].isdigit()}
    groups = []
    number = 1
    while number <= n_words:
        alone = (number, forms[number][1], "SpaceAfter=No" not in forms[number][9])
        last, form, space = spans.get(number, alone)
        groups.append((list(range(number, last + 1)), form, space))
        number = last + 1
    return groups


def _merge(index: int, parts: list[list[str]], form: str, space: bool, position: dict[int, int]) -> Word:
    main = next((part for part in parts if part[6] == "0" or position[int(part[6])] != index), parts[0])
    head = index if main[6] == "0" else position[int(main[6])]
    word = Word(form, main[2], main[3], main[4], parse_feats(main[5]), head, main[7], space)
    return word if len(parts) == 1 else replace(word, feats=_union(main, parts))


def _union(main: list[str], parts: list[list[str]]) -> Feats:
    """The main word's features with person and number of its clitic; a verb with `by` is conditional."""
    feats = parse_feats(main[5])
    for part in parts:
        if part is not main:
            clitic = {name: value for name, value in parse_feats(part[5]).items() if name not in _OF_CLITICS_ONLY}
            feats = clitic | feats
            if part[1] == "by" and feats.get("VerbForm") == "Fin":
                feats["Mood"] = "Cnd"
    return feats
