"""Every table and every column, declared once: Arrow, Great Expectations, DuckDB and docs/tables.md come from here.

A column's type, nullability and closed vocabulary are its annotation; the rest is its Column.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from transforms.columns import Column, Row, Table
from transforms.ids import ID_PATTERN, SHA256_PATTERN

PublishedAtMethod = Literal["front_matter", "field", "html", "url", "text", "none"]
Section = Literal["title", "body"]
EntityType = Literal["PER", "ORG", "GPE", "LOC", "FAC", "EVT", "PRO", "NORP"]
BaseFormMethod = Literal["knowledge", "morfeusz", "guesser", "as_printed", "antecedent"]
LinkMethod = Literal["knowledge", "document", "base_form", "context", "population", "ambiguous", "none"]
PlaceReason = Literal["ambiguous", "not_known"]
MentionKind = Literal["name", "demonym", "description", "pronoun", "elided"]
Case = Literal["Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Voc"]
Number = Literal["Sing", "Plur"]
Gender = Literal["Masc", "Fem", "Neut"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal["minute", "hour", "part_of_day", "day", "week", "month", "quarter", "season", "half_year", "year",
                      "decade", "century"]
AnchorKind = Literal["published_at", "preceding_time", "none"]
FactType = Literal["event", "state", "role"]
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "possible", "necessary", "intended", "conditional", "requested", "question"]
Tense = Literal["past", "present", "future", "none"]
Aspect = Literal["perfective", "imperfective"]
Voice = Literal["active", "passive", "impersonal"]
AttributionKind = Literal["direct", "indirect", "according_to"]
EventTimeMethod = Literal["own_time", "coordinated_predicate", "sentence_initial", "none"]
ArgumentRole = Literal["subject", "object", "time", "place", "recipient", "topic", "cause", "purpose", "instrument",
                       "manner", "source", "goal", "condition", "quantity", "companion", "other"]
Recovery = Literal["stated", "coreference", "elided", "relative", "shared"]
QuoteKind = Literal["direct", "indirect"]
ChangeKind = Literal["added", "updated", "removed", "retracted"]
Stage = Literal["fetch", "read", "document", "parse", "extract", "validate"]
QuarantineReason = Literal["empty", "encoding", "binary", "too_large", "invalid_json", "invalid_record", "missing_text",
                           "invalid_front_matter", "duplicate_id", "duplicate_document", "unreadable",
                           "unknown_extension", "too_complex", "unreachable", "http_status", "robots", "forbidden_address",
                           "future_date", "language", "extraction_error", "promise_broken", "taken_down"]
RunStatus = Literal["published", "unchanged", "dry_run", "refused", "failed"]
ReleaseOperation = Literal["run", "takedown", "rollback", "compaction", "migration"]
TakedownReason = Literal["court_order", "personal_data", "copyright", "publisher_request", "false_report", "other"]
PromiseKind = Literal["schema", "rule", "integrity"]
RedirectReason = Literal["dominant_bearer", "known_office"]


def _key(doc: str) -> Column:
    return Column(doc, key=True, pattern=ID_PATTERN)


def _ref(doc: str, references: str) -> Column:
    return Column(doc, references=references, pattern=ID_PATTERN)


def _offset(doc: str) -> Column:
    return Column(doc, minimum=0)


ENTITY_PATTERN = r"^(Q[1-9][0-9]*|[0-9a-f]{20})$"

DocumentRef = Annotated[str, _ref("The article the row was read from.", "documents.document_id")]
SentenceRef = Annotated[str, _ref("The sentence the row was read from.", "sentences.sentence_id")]
FactRef = Annotated[str, _ref("The fact mention the row belongs to.", "fact_mentions.fact_mention_id")]
EntityRef = Annotated[str | None, Column("The entity it names; NULL when not recognised as one.",
                                         references="entities.entity_id")]
Start = Annotated[int, _offset("First code point in documents.text.")]
End = Annotated[int, _offset("Code point after the last in documents.text.")]
Rule = Annotated[str, Column("Name of the rule of grammar that made the row.", pattern=r"^[a-z][a-z0-9_]*$")]


class Document(Row, table="documents"):
    """One article, in its latest version."""

    document_id: Annotated[str, _key("Identifier made of the article's own id, or its url, or its place in the source.")]
    version: Annotated[int, Column("1 for the first text seen under this identifier, one more for each change.", minimum=1)]
    title: Annotated[str | None, Column("Headline as given by the source.")]
    text: Annotated[str, Column("The article as read (Unicode NFC, line ends \\n); every offset counts its code points.")]
    lang: Annotated[str, Column("Language of the text, ISO 639-1.", pattern=r"^[a-z]{2}$")]
    url: Annotated[str | None, Column("Address of the article.")]
    publisher: Annotated[str | None, Column("Who published it, as given by the source.")]
    author: Annotated[str | None, Column("Who signed it, as given by the source.")]
    origin_agency: Annotated[str | None, Column("News agency the text says it comes from (PAP, Reuters, …).")]
    published_at: Annotated[datetime | None, Column("Publication time in UTC; a date alone is its midnight in Warsaw.")]
    published_on: Annotated[date | None, Column("Publication date on the calendar of Warsaw; the anchor of relative times.")]
    published_at_method: Annotated[PublishedAtMethod, Column("Where the publication time was found.")]
    fetched_at: Annotated[datetime | None, Column("When it was fetched, UTC; NULL for local files.")]
    text_sha256: Annotated[str, Column("SHA-256 of the text in UTF-8, hexadecimal.", pattern=SHA256_PATTERN)]
    n_chars: Annotated[int, Column("Code points in the text.", minimum=1)]
    n_sentences: Annotated[int, Column("Sentences found.", minimum=1)]
    source: Annotated[str, Column("Where it was read: folder/file, with #line for records of a file; or the address. An article that "
                                  "is unchanged keeps it, wherever its source has it now.")]
    license: Annotated[str | None, Column("Licence of the text, as given by the source.")]
    cluster_id: Annotated[str | None, Column("The same for near-identical copies of one story; NULL in rows made before it was known.", pattern=ID_PATTERN)]


class Sentence(Row, table="sentences"):
    """One sentence of an article."""

    sentence_id: Annotated[str, _key("Identifier made of document, offsets and text.")]
    document_id: DocumentRef
    sentence_index: Annotated[int, Column("Place in the article, from 0.", minimum=0)]
    section: Annotated[Section, Column("Whether it is the headline printed in the text or its body.")]
    start_char: Start
    end_char: End
    text: Annotated[str, Column("The sentence as printed.")]
    is_quoted: Annotated[bool, Column("Whether the whole sentence stands inside somebody's direct speech.")]


class EntityMention(Row, table="entity_mentions"):
    """One place where an article names, describes or points to an entity, as read in that article alone: whom a surname
    alone means in the corpus is said in `redirects`."""

    mention_id: Annotated[str, _key("Identifier made of document, offsets, type and kind.")]
    document_id: DocumentRef
    sentence_id: SentenceRef
    start_char: Start
    end_char: End
    text: Annotated[str, Column("The mention as printed.")]
    head_start: Annotated[int, _offset("First code point of its head word.")]
    head_end: Annotated[int, _offset("Code point after its head word.")]
    base_form: Annotated[str, Column("The name in the nominative.")]
    base_form_method: Annotated[BaseFormMethod, Column("How the base form was found.")]
    entity_type: Annotated[EntityType | None, Column("What the name was read as: PER person, ORG organisation, GPE state or "
                                                     "place with a government, LOC other place, FAC structure, EVT event, PRO "
                                                     "product or work, NORP nationality; NULL for what is no name.")]
    entity_id: Annotated[str, Column("The entity it stands for.", references="entities.entity_id")]
    acting_entity_id: Annotated[str | None, Column("The institution that a place stands for where it acts (Londyn zapowiedział: the "
                                                   "government), which is then the entity of the fact; NULL where the place is meant, "
                                                   "and in rows made before it was known.",
                                                   references="entities.entity_id")] = None
    link_method: Annotated[LinkMethod, Column("How the entity was found: bundled knowledge, another mention in the article, "
                                              "or the base form alone. Of a place whose name several known ones bear: context (the country "
                                              "of other places in its sentences, else in the article, has one), population (one is by "
                                              "far the largest), or ambiguous (none could be chosen: the entity is the name itself). Of a "
                                              "name that many states' institutions bear (MSZ, Senat): knowledge (its own words say whose: MSZ "
                                              "Danii, szef rosyjskiego MSZ), document (they do elsewhere in the article), context (the state that "
                                              "the article is about), or ambiguous (undecided: the entity is no state's).")]
    link_score: Annotated[float, Column("Certainty of the link.", minimum=0, maximum=1)]
    mention_kind: Annotated[MentionKind, Column("Name, adjective or demonym, description, pronoun, or dropped subject.")]
    case: Annotated[Case | None, Column("Grammatical case of the head (UD Case).")]
    number: Annotated[Number | None, Column("Grammatical number of the head (UD Number).")]
    gender: Annotated[Gender | None, Column("Grammatical gender of the head (UD Gender).")]

    @property
    def meant_entity_id(self) -> str:
        """Who acts: the institution where a place stands for one, else the entity itself."""
        return self.acting_entity_id or self.entity_id


class Entity(Row, table="entities"):
    """One person, organisation, place or thing, over the whole corpus."""

    entity_id: Annotated[str, Column("Wikidata identifier when known, else made of type and base form; of an institution that "
                                             "many states have, also of the state.", key=True,
                                     pattern=ENTITY_PATTERN)]
    canonical_name: Annotated[str, Column("Its fullest name, in the nominative; of an institution that many states have, with the "
                                                "state: Ministerstwo Spraw Zagranicznych (Rosja), without one where it is undecided.")]
    entity_type: Annotated[EntityType, Column("Its type.")]
    wikidata_id: Annotated[str | None, Column("Wikidata item.", pattern=r"^Q[1-9][0-9]*$")]
    geonames_id: Annotated[int | None, Column("GeoNames identifier.", minimum=1)]
    iso_3166_1: Annotated[str | None, Column("Country code, ISO 3166-1 alpha-2.", pattern=r"^[A-Z]{2}$")]
    iso_3166_2: Annotated[str | None, Column("First-level division (region) that it is or lies in, ISO 3166-2; NULL when not "
                                             "known, or when it is no part of one.", pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]
    lat: Annotated[float | None, Column("Latitude, degrees north, WGS 84.", minimum=-90, maximum=90)]
    lon: Annotated[float | None, Column("Longitude, degrees east, WGS 84.", minimum=-180, maximum=180)]
    place_reason: Annotated[PlaceReason | None, Column("Why a place has no coordinates: ambiguous (several known places have the name, and "
                                                       "no article decides which), not_known; NULL where it has them, or is no place.")]
    aliases: Annotated[list[str], Column("Other base forms it is mentioned by, sorted.")]
    n_mentions: Annotated[int, Column("Mentions in the corpus, with those that `redirects` resolves to it and without those "
                                      "it resolves to another; 0: all of them are another's.", minimum=0)]
    n_documents: Annotated[int, Column("Articles with such mentions.", minimum=0)]
    first_seen: Annotated[datetime | None, Column("Publication time of the first article that mentions it, UTC.")]
    last_seen: Annotated[datetime | None, Column("Publication time of the last article that mentions it, UTC.")]


class Time(Row, table="times"):
    """One expression of time, normalised to TIMEX3 (ISO 24617-1)."""

    time_id: Annotated[str, _key("Identifier made of document, offsets and type.")]
    document_id: DocumentRef
    sentence_id: SentenceRef
    start_char: Start
    end_char: End
    text: Annotated[str, Column("The expression as printed.")]
    timex_type: Annotated[TimexType, Column("TIMEX3 type.")]
    timex_value: Annotated[str, Column("TIMEX3 value; X stands for what the text does not say.")]
    start_date: Annotated[date | None, Column("First day it may mean; NULL when no calendar date follows.")]
    end_date: Annotated[date | None, Column("Last day it may mean, inclusive.")]
    granularity: Annotated[Granularity | None, Column("Unit the text itself uses: a month is never a day.")]
    anchor_date: Annotated[date | None, Column("The date it was counted from; NULL when absolute or without an anchor.")]
    anchor_kind: Annotated[AnchorKind, Column("What that date is.")]
    method: Rule


class FactMention(Row, table="fact_mentions"):
    """One predicate as stated in one sentence."""

    fact_mention_id: Annotated[str, _key("Identifier made of document, predicate, type and arguments' places.")]
    document_id: DocumentRef
    sentence_id: SentenceRef
    fact_type: Annotated[FactType, Column("event: something happens; state: być or to; role: who somebody is.")]
    predicate_text: Annotated[str, Column("The predicate's head as printed.")]
    predicate_lemma: Annotated[str, Column("Its base form, with się when reflexive.")]
    predicate_start: Annotated[int, _offset("First code point of the predicate.")]
    predicate_end: Annotated[int, _offset("Code point after the predicate.")]
    polarity: Annotated[Polarity, Column("negative: the sentence says that it is not so.")]
    modality: Annotated[Modality, Column("asserted, or how far from asserted.")]
    tense: Annotated[Tense, Column("Of the finite verb; perfective non-past is future.")]
    aspect: Annotated[Aspect | None, Column("Aspect of the verb (UD Aspect).")]
    voice: Annotated[Voice, Column("Voice as printed; arguments are logical whatever the voice.")]
    attribution_text: Annotated[str | None, Column("Who says so, as printed or in base form; NULL: the article itself.")]
    attribution_entity_id: EntityRef
    attribution_kind: Annotated[AttributionKind | None, Column("Quoted, reported, or according to.")]
    attribution_cue_lemma: Annotated[str | None, Column("The reporting verb or preposition.")]
    event_time_start: Annotated[date | None, Column("First day on which it may have happened.")]
    event_time_end: Annotated[date | None, Column("Last day on which it may have happened, inclusive.")]
    event_time_granularity: Annotated[Granularity | None, Column("Unit of the expression of time.")]
    event_time_method: Annotated[EventTimeMethod, Column("Whose expression of time it is; none: no time is known.")]
    place_entity_id: Annotated[str | None, Column("Where it happened.", references="entities.entity_id")]
    confidence: Annotated[float, Column("Share of facts like this one that were judged right; see docs/quality.md.", minimum=0, maximum=1)]
    rule: Rule


class FactArgument(Row, table="fact_arguments"):
    """One participant or circumstance of a fact."""

    fact_mention_id: Annotated[str, Column("The fact mention the argument belongs to.", key=True, pattern=ID_PATTERN,
                                           references="fact_mentions.fact_mention_id")]
    argument_index: Annotated[int, Column("Place among the fact's arguments, from 0.", key=True, minimum=0)]
    document_id: DocumentRef
    role: Annotated[ArgumentRole, Column("Logical role: a passive's agent is its subject.")]
    preposition: Annotated[str | None, Column("Base form of the preposition.")]
    text: Annotated[str | None, Column("The phrase as printed, without its preposition; NULL when dropped.")]
    base_form: Annotated[str | None, Column("The phrase, or who it stands for, in the nominative.")]
    start_char: Annotated[int | None, _offset("First code point of the phrase; NULL when dropped.")]
    end_char: Annotated[int | None, _offset("Code point after the phrase; NULL when dropped.")]
    head_start: Annotated[int | None, _offset("First code point of the head word.")]
    head_end: Annotated[int | None, _offset("Code point after the head word.")]
    entity_id: EntityRef
    recovery: Annotated[Recovery, Column("stated here, or how it was recovered.")]
    content_fact_mention_id: Annotated[str | None, _ref("For a content clause: the fact it states.",
                                                        "fact_mentions.fact_mention_id")]
    quantity_value: Annotated[float | None, Column("The number it counts, weighs or prices by; NULL when it names none, or a range.")]
    quantity_unit: Annotated[str | None, Column("ISO 4217 or UCUM code (pp, bp: percentage and basis points); else the base form of what is counted.")]
    quantity_approximate: Annotated[bool | None, Column("Whether the number is said to be about, above or below the value.")]


class Triple(Row, table="triples"):
    """The flat table: one row per subject and object of a fact, with its sentence. Its entities are those that `redirects`
    resolves to; what was read in the article stays in `fact_arguments` and `entity_mentions`."""

    triple_id: Annotated[str, _key("Identifier made of the fact mention and the pair of arguments.")]
    fact_mention_id: FactRef
    document_id: DocumentRef
    sentence_id: SentenceRef
    fact_type: Annotated[FactType, Column("As in fact_mentions.")]
    subject_text: Annotated[str | None, Column("The subject as printed; NULL when dropped or none.")]
    subject_base: Annotated[str | None, Column("The subject in the nominative.")]
    subject_entity_id: EntityRef
    subject_recovery: Annotated[Recovery | None, Column("stated here, or how it was recovered; NULL: no subject.")]
    predicate_lemma: Annotated[str, Column("Base form of the predicate.")]
    object_text: Annotated[str | None, Column("The object as printed; NULL when none.")]
    object_base: Annotated[str | None, Column("The object in the nominative.")]
    object_entity_id: EntityRef
    time_start: Annotated[date | None, Column("First day on which it may have happened.")]
    time_end: Annotated[date | None, Column("Last day on which it may have happened, inclusive.")]
    time_granularity: Annotated[Granularity | None, Column("Unit of the expression of time.")]
    place_base: Annotated[str | None, Column("Where, in the nominative.")]
    place_entity_id: EntityRef
    polarity: Annotated[Polarity, Column("negative: the sentence says that it is not so.")]
    modality: Annotated[Modality, Column("asserted, or how far from asserted.")]
    tense: Annotated[Tense, Column("As in fact_mentions.")]
    aspect: Annotated[Aspect | None, Column("As in fact_mentions.")]
    voice: Annotated[Voice, Column("As in fact_mentions.")]
    attribution_text: Annotated[str | None, Column("Who says so; NULL: the article itself.")]
    attribution_entity_id: EntityRef
    attribution_kind: Annotated[AttributionKind | None, Column("Quoted, reported, or according to.")]
    confidence: Annotated[float, Column("As in fact_mentions.", minimum=0, maximum=1)]
    rule: Rule
    evidence: Annotated[str, Column("The sentence as printed.")]
    title: Annotated[str | None, Column("Headline of the article.")]
    publisher: Annotated[str | None, Column("Publisher of the article.")]
    url: Annotated[str | None, Column("Address of the article.")]
    published_at: Annotated[datetime | None, Column("Publication time of the article, UTC.")]


class Fact(Row, table="facts"):
    """Triples that say the same, across articles; one that names nobody, or only points (to, oni), is a fact of its own."""

    fact_id: Annotated[str, _key("Identifier made of the keys below.")]
    fact_type: Annotated[FactType, Column("As in fact_mentions.")]
    subject_key: Annotated[str | None, Column("Entity identifier, else the base form in lower case.", index=True)]
    subject_base: Annotated[str | None, Column("The subject in the nominative, in its most frequent spelling.")]
    predicate_lemma: Annotated[str, Column("Base form of the predicate.")]
    object_key: Annotated[str | None, Column("Entity identifier, else the base form in lower case.", index=True)]
    object_base: Annotated[str | None, Column("The object in the nominative, in its most frequent spelling.")]
    time_start: Annotated[date | None, Column("First day on which it may have happened.")]
    time_end: Annotated[date | None, Column("Last day on which it may have happened, inclusive.")]
    polarity: Annotated[Polarity, Column("negative: it is said not to be so.")]
    modality: Annotated[Modality, Column("asserted, or how far from asserted.")]
    tense: Annotated[Tense, Column("As in fact_mentions.")]
    n_mentions: Annotated[int, Column("Triples that say it.", minimum=1)]
    n_documents: Annotated[int, Column("Articles that say it.", minimum=1)]
    n_publishers: Annotated[int, Column("Publishers that say it; unknown publishers count as none.", minimum=0)]
    n_independent_sources: Annotated[int, Column("Publishers and agencies that say it, an agency's text and a copied one counted once; where no publisher "
                                                       "is given, the site of the address.",
                                                 minimum=0)]
    first_reported_at: Annotated[datetime | None, Column("Publication time of the first article that says it, UTC.")]
    last_reported_at: Annotated[datetime | None, Column("Publication time of the last article that says it, UTC.")]


class Redirect(Row, table="redirects"):
    """A person called by surname alone throughout an article, resolved to the one whom the corpus or the bundled
    knowledge shows to be meant. `entities`, `facts` and `triples` follow it; mentions, arguments and quotes keep what was
    read: `coalesce(target_entity_id, entity_id)` after a left join on `document_id` and `entity_id` resolves them. Made
    anew at each release from the corpus as it is: what no longer holds is gone; `changes` tells since which release."""

    redirect_id: Annotated[str, _key("Identifier made of article, entity and target.")]
    document_id: DocumentRef
    entity_id: Annotated[str, Column("The entity as read in the article.", references="entities.entity_id")]
    target_entity_id: Annotated[str, Column("The person meant.", references="entities.entity_id")]
    surname: Annotated[str, Column("The surname, in lower case.")]
    reason: Annotated[RedirectReason, Column("dominant_bearer: of all in the corpus who are named in full with that surname around "
                                             "the article's date, nearly all articles mean this one (settings "
                                             "SEDNO_SURNAME_DOCUMENTS, _PERCENT, _DAYS); known_office: the only bearer in the "
                                             "bundled knowledge, called by an office known to be theirs.")]
    n_documents: Annotated[int, Column("Articles around that date that name the person meant in full; copies of a story once a day.", minimum=0)]
    n_others: Annotated[int, Column("The same of all other bearers of the surname together.", minimum=0)]


class Quote(Row, table="quotes"):
    """One stretch of somebody's speech."""

    quote_id: Annotated[str, _key("Identifier made of document, offsets and kind.")]
    document_id: DocumentRef
    kind: Annotated[QuoteKind, Column("direct: their words; indirect: a content clause.")]
    start_char: Start
    end_char: End
    text: Annotated[str, Column("The words, without their quotation marks or dash.")]
    speaker_text: Annotated[str | None, Column("The speaker as printed; NULL when dropped or unknown.")]
    speaker_entity_id: EntityRef
    speaker_recovery: Annotated[Recovery | None, Column("stated, or how the speaker was recovered; NULL: unknown.")]
    cue_lemma: Annotated[str | None, Column("The reporting verb; NULL when there is none.")]


class Signature(Row, table="signatures"):
    """The fingerprint of an article's text, by which near-identical copies are found."""

    document_id: Annotated[str, Column("The article.", key=True, pattern=ID_PATTERN, references="documents.document_id")]
    minhash: Annotated[list[int], Column("MinHash of its runs of three words: 128 values; equal ones estimate the common share.")]
    bands: Annotated[list[int], Column("A hash of each four of them; near-identical texts have one in common.")]


class Provenance(Row, table="provenance"):
    """What the rows of an article were made from: they are made anew when any of it changes."""

    document_id: Annotated[str, Column("The article.", key=True, pattern=ID_PATTERN, references="documents.document_id")]
    input_sha256: Annotated[str, Column("SHA-256 of the article and all that its source says of it.", pattern=SHA256_PATTERN)]
    model_name: Annotated[str, Column("Name and version of the language model.")]
    model_fingerprint: Annotated[str, Column("Hash of the model's weights.")]
    code_fingerprint: Annotated[str, Column("Hash of the code and knowledge that made the rows.")]


class Change(Row, table="changes"):
    """What a release changed, row by row, for subscribers."""

    change_id: Annotated[str, _key("Identifier made of release, table, row and change.")]
    release: Annotated[int, Column("The release that made the change.", minimum=1)]
    changed_at: Annotated[datetime, Column("When it was released, UTC.")]
    table_name: Annotated[str, Column("Table of the row.")]
    row_id: Annotated[str, Column("Key of the row.")]
    change: Annotated[ChangeKind, Column("What happened to it.")]
    reason: Annotated[str, Column("Why.")]


class Quarantine(Row, table="quarantine"):
    """An input that was not published, and why."""

    quarantine_id: Annotated[str, _key("Identifier made of run, source and reason.")]
    run_id: Annotated[str, _ref("The run that refused it.", "runs.run_id")]
    document_id: Annotated[str | None, Column("The document, when its identity was known.", pattern=ID_PATTERN)]
    source: Annotated[str, Column("Where it was read: folder/file, with #line for records of a file; or the address.")]
    stage: Annotated[Stage, Column("How far it came.")]
    reason: Annotated[QuarantineReason, Column("Class of the reason.")]
    message: Annotated[str, Column("The reason in a sentence.")]


class Run(Row, table="runs"):
    """One run of the flow."""

    run_id: Annotated[str, _key("Identifier of the run.")]
    started_at: Annotated[datetime, Column("Start, UTC.")]
    finished_at: Annotated[datetime, Column("End, UTC.")]
    status: Annotated[RunStatus, Column("How it ended.")]
    release: Annotated[int | None, Column("The release it published; NULL when none.", minimum=1)]
    sources: Annotated[list[str], Column("Sources as given.")]
    model_name: Annotated[str, Column("Name and version of the language model.")]
    model_fingerprint: Annotated[str, Column("Hash of the model's weights.")]
    code_fingerprint: Annotated[str, Column("Hash of the code and knowledge that made the rows.")]
    n_documents_in: Annotated[int, Column("Inputs read: published + unchanged + quarantined.", minimum=0)]
    n_published: Annotated[int, Column("Documents published: new, changed, or read anew.", minimum=0)]
    n_reread: Annotated[int | None, Column("Of them brought by no source: the lake's own articles, as model, code or knowledge changed; NULL in older rows.", minimum=0)]
    n_unchanged: Annotated[int, Column("Documents that the lake already held.", minimum=0)]
    n_quarantined: Annotated[int, Column("Inputs refused.", minimum=0)]
    n_facts_left_out: Annotated[int, Column("Clauses seen but not safe enough to publish as facts.", minimum=0)]
    seconds_total: Annotated[float, Column("Wall-clock time, seconds.", minimum=0)]
    seconds_model: Annotated[float, Column("Of it in the language model, seconds.", minimum=0)]


class ValidationResult(Row, table="validation_results"):
    """One promise, checked in one run."""

    validation_id: Annotated[str, _key("Identifier made of run and promise.")]
    run_id: Annotated[str, _ref("The run that checked it.", "runs.run_id")]
    table_name: Annotated[str, Column("Table the promise is about.")]
    promise: Annotated[str, Column("Name of the promise.")]
    kind: Annotated[PromiseKind, Column("From the schema, a rule of one table, or a query over several.")]
    success: Annotated[bool, Column("Whether it was kept; a check that crashed is not kept.")]
    n_unexpected: Annotated[int, Column("Rows that broke it.", minimum=0)]
    message: Annotated[str | None, Column("Which rows broke it, or why the check crashed; NULL when kept.")]


class Release(Row, table="releases"):
    """One published state of all tables together."""

    release: Annotated[int, Column("Number, from 1.", key=True, minimum=1)]
    run_id: Annotated[str, _ref("The run that published it.", "runs.run_id")]
    released_at: Annotated[datetime, Column("When, UTC.")]
    tables: Annotated[list[str], Column("Names of the pinned tables.")]
    versions: Annotated[list[int], Column("Delta version of each of them, in the same order.")]
    n_documents: Annotated[int, Column("Documents in the release.", minimum=0)]
    operation: Annotated[ReleaseOperation | None, Column("What made it; NULL: a run, before this was written down.")]


class Takedown(Row, table="takedowns"):
    """A document that was taken down: nothing of it but hashes by which it is refused when it comes again."""

    document_id: Annotated[str, _key("The document; its rows are gone.")]
    text_sha256: Annotated[str, Column("SHA-256 of its text.", pattern=SHA256_PATTERN)]
    url_sha256: Annotated[str | None, Column("SHA-256 of its address; NULL when it had none.", pattern=SHA256_PATTERN)]
    reason: Annotated[TakedownReason, Column("Why.")]
    release: Annotated[int, Column("The release from which on it is gone.", minimum=1)]
    taken_down_at: Annotated[datetime, Column("When, UTC.")]


TABLES: dict[str, Table] = dict(Row.REGISTRY)
"""All tables by name, in the order of declaration: parents before children."""

DOCUMENT_TABLES: tuple[Table, ...] = tuple(
    r.TABLE for r in (Document, Sentence, EntityMention, Time, FactMention, FactArgument, Triple, Quote, Signature, Provenance)
)
"""Tables whose rows belong to one article and leave with it (all have document_id)."""

CORPUS_TABLES: tuple[Table, ...] = (Entity.TABLE, Fact.TABLE, Redirect.TABLE)
"""Tables computed anew from the whole corpus at each release."""

__all__ = ["CORPUS_TABLES", "DOCUMENT_TABLES", "TABLES", "Column", "Row", "Table"]
