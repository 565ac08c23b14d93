"""The first and the second person: only who speaks knows whom they mean."""

from __future__ import annotations

from dataclasses import replace

from transforms.facts.antecedents import acts
from transforms.facts.arguments import Argument
from transforms.facts.attribution import Attribution, Source
from transforms.facts.clause import Clause, Clauses
from transforms.facts.draft import Draft, LeftOut
from transforms.facts.lexicon import READ_IN, SAYING
from transforms.facts.tree import DASHES, QUOTES, Word, first_conjunct, previous
from transforms.reading import Reading


def voiced(draft: Draft, attribution: Attribution, reading: Reading) -> Draft | LeftOut:
    """The fact, its `ja` named; left out where somebody speaks and nobody tells who."""
    source = attribution.of(draft.predicate)
    if source is not None and source.speaker is not None:
        return _of_the_speaker(draft, source, source.speaker, reading)
    clause = draft.clause
    if clause is None or _reports(clause):
        return draft
    said = (source is not None and source.kind == "direct") or attribution.is_spoken(draft.predicate)
    return LeftOut("speaker_unknown") if said or _speaks(clause, attribution.clauses) else draft


def _reports(clause: Clause) -> bool:
    """`– dodał`, `” – czytamy w raporcie`: what stands beside the words of another is not spoken by that one."""
    before = previous(clause.predicate)
    beside = before is not None and before.text in DASHES | QUOTES and clause.speaker is None
    return clause.nucleus.lemma in READ_IN or (beside and clause.nucleus.lemma in SAYING)


def _speaks(clause: Clause, clauses: Clauses) -> bool:
    """A predicate of the first or second person, or the content of one."""
    current: Clause | None = clause
    while current is not None and current.speaker is None:
        content = first_conjunct(current.head).relation in ("ccomp", "xcomp")
        current = clauses.governing(current) if content else None
    return current is not None and current.nucleus.lemma not in READ_IN


def _of_the_speaker(draft: Draft, source: Source, who: Word, reading: Reading) -> Draft:
    """`„Potępiam to” – napisała Ewa Lis`: she does it."""
    spoken = source.kind == "direct" or source.cue_lemma == ":"
    clause = draft.clause
    if not spoken or clause is None or clause.speaker != ("1", "Sing") or draft.in_role("subject"):
        return draft
    if draft.voice != "active" or not acts(who, reading):
        return draft
    return replace(draft, arguments=(Argument("subject", None, "elided", None, who), *draft.arguments))
