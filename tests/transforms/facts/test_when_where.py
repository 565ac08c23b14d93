"""When and where a fact happened."""

from dataclasses import replace
from datetime import date

from tests.transforms.facts.views import View, reading, views
from transforms.facts import facts
from transforms.ids import content_id
from transforms.reading import Reading
from transforms.schema import Granularity, Time, TimexType

PAST = "{Gender=Fem|Number=Sing|Tense=Past|VerbForm=Fin}"
ANNA = "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/nsubj→3@B-PER"
BOTH = (
    f"W=w/ADP/case→1 maju=maj/NOUN{{Case=Loc}}/obl→3 {ANNA} przyjechała=przyjechać/VERB{PAST}/ROOT i/CCONJ/cc→5 "
    f"podpisała=podpisać/VERB{PAST}/conj→3 umowę=umowa/NOUN{{Case=Acc}}/obj→5"
)


def dated(made: Reading, text: str) -> Reading:
    start = made.document.text.index(text)
    time = Time(
        time_id=content_id("time", text),
        document_id=made.document.document_id,
        sentence_id=made.sentences[0].sentence_id,
        start_char=start,
        end_char=start + len(text),
        text=text,
        timex_type="DATE",
        timex_value="2025-05",
        start_date=date(2025, 5, 1),
        end_date=date(2025, 5, 31),
        granularity="month",
        anchor_date=None,
        anchor_kind="none",
        method="month",
    )
    return replace(made, times=(time,))


def found(sentence: str, text: str) -> dict[str, View]:
    return {v.fact.predicate_lemma: v for v in views(facts(dated(reading(sentence), text)))}


def test_a_fact_is_dated_by_its_own_time():
    fact = found(BOTH, "maju")["przyjechać"].fact
    assert (fact.event_time_start, fact.event_time_end) == (date(2025, 5, 1), date(2025, 5, 31))
    assert (fact.event_time_granularity, fact.event_time_method) == ("month", "own_time")


def test_a_time_that_opens_the_sentence_dates_all_coordinated_predicates():
    fact = found(BOTH, "maju")["podpisać"].fact
    assert (fact.event_time_start, fact.event_time_method) == (date(2025, 5, 1), "sentence_initial")


def test_a_time_between_subject_and_predicate_dates_all_coordinated_predicates():
    sentence = (
        "Anna/PROPN{Animacy=Hum|Case=Nom|Gender=Fem|Number=Sing}/nsubj→3@B-PER w/ADP/case→2 "
        f"maju=maj/NOUN{{Case=Loc}}/obl→3 przyjechała=przyjechać/VERB{PAST}/ROOT i/CCONJ/cc→5 "
        f"podpisała=podpisać/VERB{PAST}/conj→3 umowę=umowa/NOUN{{Case=Acc}}/obj→5"
    )
    fact = found(sentence, "maju")["podpisać"].fact
    assert (fact.event_time_start, fact.event_time_method) == (date(2025, 5, 1), "coordinated_predicate")


def test_a_fact_without_a_time_has_none():
    sentence = f"{ANNA} wyszła=wyjść/VERB{PAST}/ROOT".replace("nsubj→3", "nsubj→1")
    (view,) = views(facts(reading(sentence)))
    assert (view.fact.event_time_start, view.fact.event_time_method) == (None, "none")


def told(preposition: str, case: str, tense: str = PAST, kind: TimexType = "DATE", unit: Granularity = "month") -> bool:
    """Whether a fact with that time beside it has a date."""
    made = reading(
        f"{ANNA.replace('3', '1')} przyjechała=przyjechać/VERB{tense}/ROOT "
        f"{preposition}/ADP/case→3 maj/NOUN{{Case={case}}}/obl→1"
    )
    times = tuple(replace(t, timex_type=kind, granularity=unit) for t in dated(made, "maj").times)
    (found,) = facts(replace(made, times=times)).mentions
    assert (found.event_time_start is None) == (found.event_time_method == "none")
    return found.event_time_start is not None


def test_what_only_bounds_it_does_not_date_it() -> None:
    assert told("w", "Loc")
    assert not told("od", "Gen")
    assert not told("do", "Gen")
    assert not told("przed", "Ins")
    assert not told("po", "Loc")


def test_what_something_was_fixed_for_is_not_when_it_was_fixed() -> None:
    future = "{Aspect=Perf|Mood=Ind|Number=Sing|Person=3|Tense=Fut|VerbForm=Fin}"
    assert not told("na", "Acc")
    assert told("na", "Acc", future)
    assert told("na", "Loc")
    assert told("na", "Acc", unit="season")


def test_how_long_ago_dates_it() -> None:
    assert told("przed", "Ins", kind="DURATION")
    assert not told("w", "Loc", kind="SET")
