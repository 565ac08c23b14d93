"""Articles in stretches that the network reads at once, and their sentences."""

from __future__ import annotations

from collections.abc import Sequence

FINAL = frozenset({".", "!", "?", "…"})
SHORT = 4  # no longer words may be abbreviations
LONG = 120
LONGEST = 400
LONGEST_SENTENCE = 250


def chunks(forms: Sequence[str], fixed: Sequence[int]) -> list[tuple[int, int]]:
    """First and last + 1 word of each stretch: cut at blank lines, in long paragraphs at full stops, at worst anywhere.

    `fixed` is -1 where no sentence can start.
    """
    cuts, start = [0], 0
    for place in range(1, len(forms)):
        size = place - start
        if (
            forms[place - 1].count("\n") > 1
            or size >= LONGEST
            or (size >= LONG and fixed[place] >= 0 and _ends(forms, place))
        ):
            start = place
            cuts.append(place)
    return list(zip(cuts, [*cuts[1:], len(forms)], strict=True)) if forms else []


def sentences(starts: Sequence[bool], is_space: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last + 1 word of each sentence; white space belongs to the one before, and none is endless."""
    firsts: list[int] = []
    due = True
    for place, (starts_here, blank) in enumerate(zip(starts, is_space, strict=True)):
        due = due or starts_here or (bool(firsts) and place - firsts[-1] >= LONGEST_SENTENCE)
        if due and not blank:
            firsts.append(place)
            due = False
    return list(zip(firsts, [*firsts[1:], len(starts)], strict=True)) if firsts else []


def _ends(forms: Sequence[str], place: int) -> bool:
    """Whether a sentence seems to end before this word."""
    before = place - 1
    while before > 0 and forms[before].isspace():
        before -= 1
    return forms[before] in FINAL and forms[place][:1].isupper() and len(forms[before - 1]) > SHORT
