"""Who says so: reporting verbs, direct speech, and `według X`; the innermost source wins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from transforms.facts.agreement import disagrees
from transforms.facts.antecedents import acts
from transforms.facts.beliefs import (
    CONVINCED,
    SHOWING,
    can_show,
    document,
    governor,
    holding,
    is_left_unsaid,
    owner,
    publishes,
    shows_or_knows,
)
from transforms.facts.clause import Clause
from transforms.facts.draft import Material
from transforms.facts.lexicon import CUES, READ_IN, SAYING, THINKING, VERBATIM
from transforms.facts.modality import is_passive
from transforms.facts.participant import Participant
from transforms.facts.reporting import OPINIONS, according_to, is_after_dash, is_cue, is_inserted
from transforms.facts.speeches import Speech, speeches
from transforms.facts.tree import DASHES, Word, above, feature, first_conjunct, is_under, preposition
from transforms.schema import AttributionKind
from transforms.text import is_paired, quoted_spans

CONTENT = frozenset({"ccomp", "ccomp:obj", "ccomp:cleft", "parataxis:obj", "csubj", "obj", "xcomp", "obl:arg"})
DECIDING = frozenset({"postanowić", "postanawiać", "zdecydować", "decydować", "odmówić", "odmawiać"})
"""Verbs whose infinitive is what somebody decides to do, not what somebody says."""

HANDING = frozenset({"zapewnić", "zapewniać", "przekazać", "przekazywać"})
"""Verbs of saying that with a noun say that somebody gives it."""

HEADING = 8
"""Words at most before the colon of `Premier: …`."""


@dataclass(frozen=True)
class Source:
    """Who says it (None when unknown), how it is said, and the word that tells."""

    who: Participant | None
    kind: AttributionKind
    cue_lemma: str

    @property
    def speaker(self) -> Word | None:
        """The noun that names who says it, where one does."""
        return self.who.referent if self.who is not None else None


class Attribution:
    """Finds the source of any word of one article."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.clauses = material.clauses
        self.tree = material.tree
        self.spans = quoted_spans(material.tree.text)
        self._speech = dict(self._speeches())
        self._found: dict[Word, Source | None] = {}

    def of(self, word: Word) -> Source | None:
        """The innermost source of what the word says; None when the article says it itself."""
        if word not in self._found:
            self._found[word] = self._find(word)
        return self._found[word]

    def _find(self, word: Word) -> Source | None:
        start = self.tree.sentence(word)
        found = self._in_tree(word)
        if found is not None and found.who is not None:
            return found
        around = self._speech.get(start) or self._quoted(word) or self._headed(word, start)
        if around is None or around.who is None:
            around = self._before_dash(word, start) or around
        return around if around is not None and around.who is not None else found or around

    def _in_tree(self, word: Word) -> Source | None:
        unnamed = None
        for node in above(word):
            source = self._beside(node, word) or self._over(node, word)
            if source is not None and source.who is not None:
                return source
            unnamed = unnamed or source
        return unnamed

    def _over(self, node: Word, word: Word) -> Source | None:
        """The reporting clause over a content clause or an object that the node heads."""
        top = first_conjunct(node)
        if (held := self._held(top, word)) is not None:
            return held
        if top.dep not in CONTENT or (top.dep == "obl:arg" and preposition(top) != "o"):
            return None
        parent = top.head.head if top.dep == "ccomp:cleft" else governor(top)
        cue = self.clauses.of(parent)
        if top.relation == "xcomp" and parent.lemma in DECIDING:
            return None
        if cue is not None and top.relation == "obj" and cue.nucleus.lemma in HANDING:
            return None
        if cue is None or self.clauses.of(word) is cue or cue.nucleus is node or is_left_unsaid(cue, top):
            return None
        careful = cue.nucleus.lemma == "uważać" and any(c.lower in ("żeby", "aby", "by") for c in top.children)
        reports = (is_cue(cue) and not careful) or shows_or_knows(cue, top)
        return self.source(cue, self._kind(node, cue)) if reports else None

    def _held(self, top: Word, word: Word) -> Source | None:
        """`jest zdania, że …`, `ma nadzieję, że …`, `słowa premiera, że …`."""
        whose = owner(top)
        clause = self.clauses.of(top)
        if whose is not None and clause is not None and acts(whose, self.material.reading):
            return Source(self.material.participants.resolved(whose, clause), "indirect", top.head.lemma)
        cue = holding(top, self.clauses)
        if cue is None or self.clauses.of(word) is cue:
            return None
        return self.source(cue, self._kind(top, cue))

    def _beside(self, node: Word, word: Word) -> Source | None:
        """A reporting clause inserted into what it reports, or `według X` in it."""
        for other in node.children:
            if other.relation in ("parataxis", "advcl", "acl", "advmod") and not is_under(word, other):
                cue = self.clauses.of(other)
                if cue is not None and cue.head is other and is_inserted(cue):
                    return self.source(cue, self._kind(node, cue))
            found = according_to(other) if other.relation in ("obl", "parataxis", "nmod") else None
            if found is not None and not is_under(word, other):
                return self._according(*found, node)
        return None

    def _according(self, who: Word, cue: str, node: Word) -> Source | None:
        """`według niego` means whom the pronoun means; `zasada, według której …` means nobody."""
        if who.lemma in ("który", "jaki", "co", "to", "ten"):
            return None
        clause = self.clauses.around(node)
        speaker = self.material.participants.resolved(who, clause) if clause is not None else Participant(who)
        meant = speaker.referent
        if speaker.recovery != "stated" and meant is not None and not acts(meant, self.material.reading):
            return None
        if meant is not None and meant.pos in ("PRON", "DET"):
            return None
        named = meant is not None and any(c.pos == "PROPN" for c in meant.children)  # `w ocenie ks. Jana Kota`
        thing = meant is not None and meant.pos == "NOUN" and not acts(meant, self.material.reading)
        if cue in OPINIONS and thing and not named:
            return None  # `w ocenie skutków`
        return Source(speaker, "according_to", cue)

    def source(self, cue: Clause, kind: AttributionKind) -> Source:
        """The source that a reporting clause names."""
        who = self._speaker(cue)
        return Source(who, "direct" if who is None and cue.speaker is not None else kind, cue.nucleus.lemma)

    def _speaker(self, cue: Clause) -> Participant | None:
        if cue.nucleus.lemma in READ_IN:
            places = (d for d in cue.dependents if d.relation == "obl" and preposition(d) in ("w", "na", "z"))
            return next((Participant(d) for d in places if d.pos in ("NOUN", "PROPN")), None)
        if (cue.form == "impersonal" or is_passive(cue)) and (told := document(cue)) is not None:
            return Participant(told)
        if is_passive(cue) and cue.nucleus.lemma not in CONVINCED:
            return None  # `poproszeni, by …`: who is asked does not say it
        subjects = self.material.participants.subjects(cue)
        if cue.nucleus.lemma in SHOWING | CONVINCED:
            return next((s for s in subjects if not s.is_clause and can_show(s.referent)), None)
        return next((s for s in subjects if s.referent is not None and self._can_say(s, cue)), None)

    def _kind(self, node: Word, cue: Clause) -> AttributionKind:
        quoted = any(s <= node.idx < e and not s <= cue.predicate.idx < e for s, e in self.spans)
        first = self.tree.words[self.tree.sentence(node)]
        dashed = first.text in DASHES and first_conjunct(node).relation in ("parataxis", "root")
        verbatim = cue.nucleus.lemma in VERBATIM and is_after_dash(cue)
        return "direct" if quoted or dashed or verbatim else "indirect"

    def _quoted(self, word: Word) -> Source | None:
        """Direct speech over several sentences: the reporting clause stands beside one end of the quotation marks."""
        span = self._span_around(word)
        found = [self.source(cue, "direct") for cue in self._cues_beside(span)] if span is not None else []
        return next((s for s in found if s.who is not None), found[0] if found else None)

    def is_spoken(self, word: Word) -> bool:
        """Whether the word stands in a quotation of a sentence or more, or after a colon and the opening mark."""
        span = self._span_around(word)
        if span is None:
            return False
        first = self.tree.words[self.tree.sentence(word)]
        opening = self.tree.text[: span[0]].rstrip()
        return is_paired(self.tree.text, span) and (span[0] <= first.idx or opening.endswith(":"))

    def _span_around(self, word: Word) -> tuple[int, int] | None:
        return next(((s, e) for s, e in self.spans if s <= word.idx < e), None)

    def _cues_beside(self, span: tuple[int, int]) -> Iterator[Clause]:
        inside = [w for w in self.tree if span[0] <= w.idx < span[1]]
        if not any(self.clauses.of(w) for w in inside):
            return
        for cue in self._cues_in_sentence(inside[-1]):
            if cue.predicate.idx >= span[1]:
                yield cue
        for cue in self._cues_in_sentence(inside[0]):
            if cue.predicate.idx < span[0]:
                yield cue
        yield from self._published_before(inside[0], span[0])

    def _published_before(self, word: Word, start: int) -> Iterator[Clause]:
        """`opublikowała wpis: „…”`."""
        before = next((w for w in reversed(self.tree.words[: word.i]) if w.pos != "SPACE"), None)
        first = self.tree.sentence(word)
        found = (self.clauses.of(w) for w in self.tree.words[first : word.i])
        yield from (c for c in found if c is not None and c.predicate.idx < start and publishes(c, before))

    def _cues_in_sentence(self, word: Word) -> Iterator[Clause]:
        start = self.tree.sentence(word)
        for i in range(start, len(self.tree.words)):
            if i > start and self.tree.words[i].opens_sentence:
                return
            cue = self.clauses.of(self.tree.words[i])
            if cue is None or cue.predicate.i != i or cue.form == "participle":
                continue
            if cue.nucleus.lemma in SAYING or (cue.nucleus.lemma in THINKING and is_after_dash(cue)):
                yield cue

    def _speeches(self) -> Iterator[tuple[int, Source]]:
        """Whole sentences between dashes: who speaks is named behind them, else before them."""
        for speech in speeches(self.tree):
            cues = (c for w in speech.cues if (c := self.clauses.of(w)) is not None and c.nucleus.lemma in CUES)
            if (cue := next(cues, None)) is not None:
                source = self.source(cue, "direct")
                yield from ((s[0].i, source) for s in self._sentences(speech))

    def _sentences(self, speech: Speech) -> Iterator[list[Word]]:
        words = self.tree.words
        i = bisect_left(self.tree.places, speech.start)
        while i < len(words) and words[i].idx < speech.end:
            sentence = self.tree.whole(words[i])
            if sentence[0].idx >= speech.start - 1 and sentence[-1].idx < speech.end:
                yield sentence
            i = sentence[-1].i + 1

    def _before_dash(self, word: Word, start: int) -> Source | None:
        """`Czekamy, co będzie – mówi rzecznik`: a reporting verb right after a dash reports all that stands before."""
        cues = (c for c in self._cues_in_sentence(self.tree.words[start]) if is_after_dash(c))
        cue = next((c for c in cues if c.predicate.i > word.i), None)
        return self.source(cue, "direct") if cue is not None and cue.nucleus.lemma in SAYING else None

    def _headed(self, word: Word, start: int) -> Source | None:
        """`Premier: podatki spadną`: who stands before the colon of a sentence says what follows."""
        words = self.tree.words
        before = words[start : min(start + HEADING, word.i)]
        colon = next((i for i, w in enumerate(before) if w.text == ":"), None)
        if not colon or any(w.pos in ("VERB", "AUX") for w in before[:colon]):
            return None
        speaker = next((w for w in before[:colon] if w.pos in ("NOUN", "PROPN")), None)
        if speaker is None or not (feature(speaker, "Case") == "Nom" or speaker.text.isupper()):
            return None
        if not self._can_speak(speaker):
            return None
        return Source(Participant(speaker), "indirect", ":")

    def _can_say(self, speaker: Participant, cue: Clause) -> bool:
        """Clauses, nouns that do not go with the verb (`otwarcie powiedziała`), and recovered things say nothing."""
        finite, word = cue.finite, speaker.token
        if speaker.is_clause or (word is not None and word.lemma in ("to", "co")):
            return False
        if speaker.recovery != "stated":
            who = speaker.referent
            return who is None or who.pos not in ("NOUN", "PROPN") or acts(who, self.material.reading)
        return finite is None or word is None or not disagrees(word, finite)

    def _can_speak(self, word: Word) -> bool:
        mention = self.material.reading.mention_of(word)
        return feature(word, "Animacy") == "Hum" or (mention is not None and mention.entity_type in ("PER", "ORG"))
